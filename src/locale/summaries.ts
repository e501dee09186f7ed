/**
 * The model's answers in sentences: short, true as they stand, and complete in what must be said beside a figure
 * (coverage, caution, why there is none). They are the visible summary, the description of a drawing for those who do
 * not see it, and the text that is copied.
 */
import type {Aggregate, RefusedAggregate} from '../model/aggregate.js';
import type {Catchment, Reach} from '../model/catchment.js';
import {peopleIn} from '../model/catchment.js';
import type {Change, Trend} from '../model/change.js';
import type {Distribution, Position} from '../model/distribution.js';
import type {Indicator} from '../model/indicator.js';
import type {Nearby} from '../model/nearest.js';
import {hasValue, type Observed} from '../model/observation.js';
import {isPercentage, type Caution, type Comparison, type Verdict} from '../model/reference.js';
import {isRefused, type RefusalCode, type Refused} from '../model/refusal.js';
import type {TerritoryAggregate} from '../model/territory-aggregate.js';
import {inLanguage, type Text} from '../model/text.js';
import {
  coverageOf,
  extremesOf,
  type Coverage,
  type Standing,
  type StandingCounts,
  type Tally,
} from '../model/values.js';
import {de, ofPlace, ordinal, que, thePlace, type Place} from './grammar.js';
import {quantity} from './quantity.js';
import {isSingular, NO_BREAK, saidList, type Locale} from './locale.js';
import {statusWords} from './status.js';
import {wording} from './wording.js';

/** What sentences need of the locale. */
export type Teller = Pick<Locale, 'language' | 'number' | 'date' | 'words'>;

/** An indicator as sentences name it. */
export interface Said {
  readonly label: string;
  readonly unit?: string;
  readonly decimals?: number;
}

/** Percentages show one digit after the mark where the indicator does not say otherwise. */
export function saidOf(indicator: Indicator, {language}: Pick<Teller, 'language'>, fallback?: string): Said {
  const unit = inLanguage(indicator.unit, language, fallback) || (isPercentage(indicator) ? '%' : undefined);
  const decimals = indicator.decimals ?? (isPercentage(indicator) ? 1 : undefined);
  return {label: inLanguage(indicator.label, language, fallback), unit, decimals};
}

/** Sentences one after the other; what there was nothing to say about is left out. */
export const paragraph = (...sentences: readonly (string | undefined)[]) => sentences.filter(Boolean).join(' ');

// — Periods —

export interface PeriodParts {
  readonly year: string;
  readonly quarter?: number;
  readonly month?: string;
  readonly until?: string;
}

function partsIn(locale: Teller, period: string): PeriodParts {
  const year = period.slice(0, 4);
  if (period[4] === '/') return {year, until: period.slice(5)};
  if (period[5] === 'T') return {year, quarter: Number(period[6])};
  return period[4] === '-' ? {year, month: locale.date(period)} : {year};
}

export const periodWords = wording('summary-period', {
  name: ({year, quarter, month, until}: PeriodParts) =>
    quarter ? `${ordinal(quarter)} trimestre ${year}` : plainName({year, month, until}),
  during: ({year, quarter, month, until}: PeriodParts): string => {
    if (until) return `de ${year} à ${until}`;
    return quarter ? `au ${ordinal(quarter)} trimestre ${year}` : `en ${month ?? year}`;
  },
  fromTo: (from: PeriodParts, to: PeriodParts): string =>
    from.quarter && to.quarter
      ? `du ${ordinal(from.quarter)} trimestre ${from.year} au ${ordinal(to.quarter)} trimestre ${to.year}`
      : `${de(plainName(from))} à ${plainName(to)}`,
});

const plainName = ({year, month, until}: PeriodParts) => (until ? `${year}–${until}` : (month ?? year));

/** « 2023 », « septembre 2023 », « 1er trimestre 2023 », « 2013–2018 ». */
export const periodName = (locale: Teller, period: string) => locale.words(periodWords).name(partsIn(locale, period));
/** « en 2023 », « au 1er trimestre 2023 », « de 2013 à 2018 ». */
export const during = (locale: Teller, period: string) => locale.words(periodWords).during(partsIn(locale, period));
/** « de 2019 à 2023 », « d’avril 2022 à avril 2023 ». */
export const fromTo = (locale: Teller, from: string, to: string) =>
  locale.words(periodWords).fromTo(partsIn(locale, from), partsIn(locale, to));

// — Subjects —

export interface Noun {
  readonly one: string;
  readonly many: string;
  readonly isFeminine?: boolean;
}

const noun = (one: string, many = `${one}s`, isFeminine = false): Noun => ({one, many, isFeminine});

export const nouns = wording<Readonly<Record<string, Noun>>>('summary-noun', {
  centre: noun('centre'),
  respondent: noun('structure', 'structures', true),
  commune: noun('commune', 'communes', true),
  epci: noun('intercommunalité', 'intercommunalités', true),
  departement: noun('département'),
  region: noun('région', 'régions', true),
  iris: noun('quartier statistique', 'quartiers statistiques'),
  qpv: noun('quartier prioritaire', 'quartiers prioritaires'),
  quartier: noun('quartier'),
  territory: noun('territoire'),
});

function nounFor(locale: Teller, of: string): Noun {
  const known = locale.words(nouns);
  return Object.hasOwn(known, of) ? known[of]! : known['territory']!;
}

const isAsked = (of: string) => of === 'centre' || of === 'respondent';

/** « 3 centres », « 1 commune ». */
export const countOf = (locale: Teller, count: number, of: string) => {
  const {one, many} = nounFor(locale, of);
  return `${locale.number(count)}${NO_BREAK}${isSingular(locale.language, count) ? one : many}`;
};

// — Statuses —

type ByStanding = Readonly<Record<Standing, string>>;

export interface SilenceWords {
  /** After a number. */
  readonly kinds: ByStanding;
  readonly silent: (parts: string) => string;
}

export const silenceWords = wording<SilenceWords>('summary-silence', {
  silent: (parts) => `Sans valeur : ${parts}.`,
  kinds: {
    ok: '',
    provisional: '',
    estimated: '',
    'not-asked': 'sans question posée',
    'no-answer': 'sans réponse',
    'not-applicable': 'sans objet',
    suppressed: 'sous secret statistique',
    absent: 'hors du fichier',
  },
});

/** The words that stand in place of a value: a blank, a secret and a zero are three different things. */
export const blankWords = (locale: Teller, observed: Observed | undefined) =>
  locale.words(statusWords)[observed?.status ?? 'absent'];

/** The value with its unit, or the words in its place. */
export const valueText = (locale: Teller, said: Said, observed: Observed | undefined) =>
  hasValue(observed) ? quantity(locale, observed.value, said) : blankWords(locale, observed);

const SILENT = ['no-answer', 'not-asked', 'suppressed', 'not-applicable', 'absent'] as const;

/** « Sans valeur : 4 sans réponse, 2 sous secret statistique. »; empty when all have one. */
export function silenceSentence(locale: Teller, counts: StandingCounts): string {
  const {silent, kinds} = locale.words(silenceWords);
  const parts = SILENT.filter((standing) => counts[standing]).map(
    (standing) => `${locale.number(counts[standing])}${NO_BREAK}${kinds[standing]}`,
  );
  return parts.length ? silent(parts.join(', ')) : '';
}

// — Cautions and refusals —

type CautionWords = Readonly<Record<Caution, string>> & {
  readonly partial: (n: string, one: boolean) => string;
  readonly smallBase: (n: string, of: string) => string;
};

export const cautionWords = wording<CautionWords>('summary-caution', {
  provisional: 'Chiffre provisoire.',
  estimated: 'Chiffre estimé.',
  'coverage-changed': 'Le nombre de répondants a changé entre les deux dates.',
  'periods-overlap': 'Les deux périodes se recouvrent en partie.',
  partial: (n, one) => (one ? `${n} valeur masquée n’est pas comptée.` : `${n} valeurs masquées ne sont pas comptées.`),
  smallBase: (n, of) => `Petit effectif : ${n} sur ${of}.`,
});

export const cautionSentence = (locale: Teller, cautions: readonly Caution[]) =>
  cautions.map((caution) => locale.words(cautionWords)[caution]).join(' ');

type RefusalWords = Readonly<Record<RefusalCode, (at: string, years: string) => string>>;

export const refusalWords = wording<RefusalWords>('summary-refusal', {
  'no-data': () => 'Le fichier ne contient pas de chiffre pour cette demande.',
  'empty-scope': () => 'Il n’y a personne à compter ici.',
  'no-value': () => 'Aucune valeur n’est connue.',
  'not-applicable': () => 'La question est sans objet ici.',
  suppressed: () => 'Le secret statistique masque une valeur nécessaire au calcul.',
  'not-aggregable': () => 'Cet indicateur ne se calcule pas pour un ensemble.',
  'parts-missing': () => 'Le taux de l’ensemble demande un numérateur et un dénominateur, qui manquent.',
  'zero-denominator': () => 'Le taux ne se calcule pas : le dénominateur est nul.',
  straddling: () => 'Les chiffres disponibles concernent des territoires à cheval sur la limite.',
  'series-break': (at) => `Pas de comparaison : la série est rompue ${at}.`,
  'vintages-too-close': (_, years) => `Pas de comparaison : il faut au moins ${years} ans entre les deux dates.`,
  'different-lengths': () => 'Pas de comparaison : les deux périodes n’ont pas la même durée.',
  'not-later': () => 'Pas de comparaison : la seconde période ne suit pas la première.',
  'no-base': () => 'Pas d’indice : la valeur de référence est nulle ou négative.',
  'too-few': () => 'Trop peu de réponses pour montrer une répartition.',
});

/** Why there is no figure, with the publisher's own reason where there is one. */
export function refusalSentence(locale: Teller, {refused, at, reason, years}: Refused): string {
  const say = locale.words(refusalWords)[refused];
  const when = at === undefined ? '' : during(locale, at);
  return paragraph(say(when, locale.number(years ?? 0)), reasonSentence(locale, reason));
}

const reasonSentence = (locale: Teller, reason: Text | undefined) => {
  const text = inLanguage(reason, locale.language).trim();
  return /[.!?…]$/.test(text) || !text ? text : `${text}.`;
};

// — Level and coverage —

export const levelWords = wording('summary-level', {
  level: (label: string, subject: string, period: string, value: string) => `${label}, ${subject}, ${period} : ${value}.`,
  each: (n: string, N: string, many: string, percent: string, asked: boolean, single: boolean) =>
    `${n} ${many} sur ${N} ${single ? 'a' : 'ont'} ${asked ? 'répondu' : 'une valeur'}${percent && ` (${percent})`}.`,
  all: (N: string, many: string, asked: boolean) => `Les ${N} ${many} ont ${asked ? 'répondu' : 'une valeur'}.`,
  single: ({one, isFeminine}: Noun, asked: boolean) =>
    `${isFeminine ? 'La seule' : 'Le seul'} ${one} concerné${isFeminine ? 'e' : ''} a ${asked ? 'répondu' : 'une valeur'}.`,
  singleNone: ({one, isFeminine}: Noun, asked: boolean) =>
    `${isFeminine ? 'La seule' : 'Le seul'} ${one} concerné${isFeminine ? 'e' : ''} n’a pas ${asked ? 'répondu' : 'de valeur'}.`,
  none: ({one, isFeminine}: Noun, N: string, asked: boolean) =>
    `${isFeminine ? 'Aucune' : 'Aucun'} ${one} sur ${N} n’a ${asked ? 'répondu' : 'de valeur'}.`,
});

export interface LevelSaid {
  readonly subject: string;
  readonly period: string;
  readonly observed: Observed | undefined;
}

/** « Bénévoles, Bas-Rhin, 2023 : 1 234 personnes. », or the words in place of the value. */
export function levelSentence(
  locale: Teller,
  said: Said,
  {subject, period, observed}: LevelSaid,
): string {
  const value = valueText(locale, said, observed);
  const level = locale.words(levelWords).level(said.label, subject, periodName(locale, period), value);
  const {status} = observed ?? {};
  return paragraph(level, status === 'provisional' || status === 'estimated' ? cautionSentence(locale, [status]) : '');
}

/** « 45 centres sur 60 ont répondu (75 %). »; empty when there was nobody to answer. */
export function coverageSentence(locale: Teller, {n, of}: Pick<Coverage, 'n' | 'of'>, countedBy: string): string {
  const say = locale.words(levelWords);
  const counted = nounFor(locale, countedBy);
  const asked = isAsked(countedBy);
  if (of === 0) return '';
  if (n === 0) return of === 1 ? say.singleNone(counted, asked) : say.none(counted, locale.number(of), asked);
  if (n === of) return of === 1 ? say.single(counted, asked) : say.all(locale.number(of), counted.many, asked);
  // « 1 centre sur 60 », but “1 of 60 centres”.
  const subject = locale.language !== 'en' && n === 1 ? counted.one : counted.many;
  return say.each(locale.number(n), locale.number(of), subject, shareText(locale, n, of), asked, n === 1);
}

/** A share in whole percents, left out where rounding would say none or all. */
function shareText(locale: Teller, n: number, of: number): string {
  const percent = Math.round((100 * n) / of);
  return percent > 0 && percent < 100 ? locale.number(percent, {unit: '%', decimals: 0}) : '';
}

/** Common practice: a percentage of fewer than about thirty is shown with what it counts. */
const SMALL_BASE = 30;

/** Level, coverage and cautions of an aggregate, or why there is none. */
export function aggregateSentences(
  locale: Teller,
  said: Said,
  {subject, period, answer, countedBy}: {
    readonly subject: string;
    readonly period: string;
    readonly answer: Aggregate | TerritoryAggregate | RefusedAggregate;
    /** What was counted, when the answer does not say. */
    readonly countedBy: string;
  },
): string {
  const by = 'countedBy' in answer ? answer.countedBy : countedBy;
  // That the producer published one figure for one territory says nothing of who answered.
  const isOwn = 'origin' in answer && answer.origin === 'published' && by !== 'respondent';
  const covered = isOwn ? '' : coverageSentence(locale, answer.coverage, by);
  if (isRefused(answer)) return paragraph(refusalSentence(locale, answer), covered);
  const {value, status, partial, numerator, denominator, coverage} = answer;
  const caution = locale.words(cautionWords);
  const hidden = coverage.counts.suppressed;
  return paragraph(
    levelSentence(locale, said, {subject, period, observed: {status, value}}),
    covered,
    partial ? caution.partial(locale.number(hidden), isSingular(locale.language, hidden)) : '',
    denominator !== undefined && numerator !== undefined && denominator < SMALL_BASE
      ? caution.smallBase(locale.number(numerator), locale.number(denominator))
      : '',
  );
}

// — Change —

export const changeWords = wording('summary-change', {
  up: (when: string, amount: string) => `${when} : hausse de ${amount}.`,
  down: (when: string, amount: string) => `${when} : baisse de ${amount}.`,
  same: (when: string, value: string) => `${when} : aucun changement (${value}).`,
  almost: (when: string, value: string) => `${when} : presque aucun changement (${value}).`,
  better: 'L’évolution est favorable.',
  worse: 'L’évolution est défavorable.',
  points: (n: string, one: boolean) => `${n} ${one ? 'point' : 'points'}`,
});

/** What a number becomes when it is shown: sentences say « none » of what shows as zero. */
const shown = (value: number, decimals = 2) => Number(value.toFixed(Math.min(20, Math.max(0, decimals))));

type PointWords = (n: string, one: boolean) => string;

const points = (locale: Teller, value: number, decimals: number | undefined, say: PointWords) =>
  say(locale.number(value, {decimals}), isSingular(locale.language, shown(value, decimals)));

export const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** « De 2019 à 2023 : hausse de 12,5 % (134 habitants). », with its verdict and cautions, or why it is not computed. */
export function changeSentence(locale: Teller, said: Said, change: Change | Refused): string {
  if (isRefused(change)) return refusalSentence(locale, change);
  const say = locale.words(changeWords);
  const {from, to, difference, relative, inPoints, after, verdict, cautions} = change;
  const when = capital(fromTo(locale, from, to));
  const size = Math.abs(difference);
  const warned = cautionSentence(locale, cautions);
  const level = quantity(locale, after, said);
  if (difference === 0) return paragraph(say.same(when, level), warned);
  if (shown(size, said.decimals) === 0) return paragraph(say.almost(when, level), warned);
  const amount = quantity(locale, size, said);
  const percent = relative === undefined ? 0 : Math.abs(relative) * 100;
  const whole = inPoints
    ? points(locale, size, said.decimals, say.points)
    : shown(percent, 1) > 0
      ? `${locale.number(percent, {unit: '%', decimals: 1})} (${amount})`
      : amount;
  return paragraph((difference > 0 ? say.up : say.down)(when, whole), verdictOf(verdict, say), warned);
}

const verdictOf = (verdict: Verdict, {better, worse}: {readonly better: string; readonly worse: string}) =>
  verdict === 'better' ? better : verdict === 'worse' ? worse : '';

// — Reference —

export const referenceWords = wording('summary-reference', {
  more: (points: string, place: Place, value: string) => `C’est ${points} de plus ${que(thePlace(place))} (${value}).`,
  less: (points: string, place: Place, value: string) => `C’est ${points} de moins ${que(thePlace(place))} (${value}).`,
  same: (place: Place) => `C’est la même valeur ${que(thePlace(place))}.`,
  almost: (place: Place, value: string) => `C’est presque la même valeur ${que(thePlace(place))} (${value}).`,
  index: (index: string, place: Place, value: string) => `Indice ${index}, base 100 pour ${thePlace(place)} (${value}).`,
  share: (percent: string, place: Place) => `C’est ${percent} du total ${ofPlace(place)}.`,
  better: 'L’écart est favorable.',
  worse: 'L’écart est défavorable.',
});

/** « C’est 2,3 points de plus que le Bas-Rhin (12,5 %). » */
export function comparisonSentence(locale: Teller, said: Said, comparison: Comparison | Refused, place: Place): string {
  if (isRefused(comparison)) return refusalSentence(locale, comparison);
  const say = locale.words(referenceWords);
  const value = quantity(locale, comparison.reference, said);
  const verdict = verdictOf(comparison.verdict, say);
  const warned = cautionSentence(locale, comparison.cautions);
  switch (comparison.kind) {
    case 'share':
      return paragraph(say.share(locale.number(comparison.share, {unit: '%', decimals: 1}), place), warned);
    case 'index': {
      if (comparison.value === comparison.reference) return paragraph(say.same(place), warned);
      return paragraph(say.index(locale.number(comparison.index, {decimals: 0}), place, value), verdict, warned);
    }
    case 'points': {
      const {gap} = comparison;
      if (gap === 0) return paragraph(say.same(place), warned);
      if (shown(Math.abs(gap), said.decimals) === 0) return paragraph(say.almost(place, value), warned);
      const size = points(locale, Math.abs(gap), said.decimals, locale.words(changeWords).points);
      return paragraph((gap > 0 ? say.more : say.less)(size, place, value), verdict, warned);
    }
  }
}

// — A set of subjects —

export const setWords = wording('summary-set', {
  none: ({one, isFeminine}: Noun) => `${isFeminine ? 'Aucune' : 'Aucun'} ${one} n’a de valeur.`,
  single: ({one, isFeminine}: Noun, value: string, name: string) =>
    `${isFeminine ? 'Une seule' : 'Un seul'} ${one} a une valeur : ${value}${name && ` (${name})`}.`,
  equal: (n: string, {many}: Noun, value: string) => `${n} ${many} ont la même valeur : ${value}.`,
  near: (n: string, {many}: Noun, value: string) => `${n} ${many} ont presque la même valeur : ${value}.`,
  range: (n: string, {many}: Noun, min: string, max: string) => `${n} ${many} ont une valeur, de ${min} à ${max}.`,
  highest: (names: string, tied: boolean) => `Valeur la plus élevée : ${names}${tied ? ', à égalité' : ''}.`,
  lowest: (names: string, tied: boolean) => `Valeur la plus faible : ${names}${tied ? ', à égalité' : ''}.`,
  total: (value: string) => `Total : ${value}.`,
  totalOf: (value: string, subjects: string) => `Total : ${value}, pour ${subjects}.`,
  whole: (value: string) => `Ensemble : ${value}.`,
});

/** More names than this are counted: a sentence is not a table. */
const MOST_NAMES = 3;

export interface SetSaid {
  readonly tally: Tally;
  /** Kind of subject: `centre`, or a scheme. */
  readonly of: string;
  /**
   * Names of the extremes. Left out for centres by default: the observatory places a centre in a distribution and ranks
   * nobody.
   */
  readonly nameOf?: (key: string) => string;
  /** The figure of the whole, or why there is none. */
  readonly whole?: Aggregate | Refused;
}

/** How many have a value, from what to what, who stands at the ends, the whole, and who is silent in which way. */
export function setSentences(locale: Teller, said: Said, {tally, of, nameOf, whole}: SetSaid): string {
  const {n} = coverageOf(tally.counts);
  return paragraph(
    rangeSentences(locale, said, {tally, of, nameOf}, n),
    n > 1 && whole ? wholeSentence(locale, said, whole, of) : '',
    silenceSentence(locale, tally.counts),
  );
}

function rangeSentences(locale: Teller, said: Said, {tally, of, nameOf}: SetSaid, n: number): string {
  const say = locale.words(setWords);
  const counted = nounFor(locale, of);
  const extremes = extremesOf(tally);
  if (!extremes) return say.none(counted);
  const [min, max] = [quantity(locale, extremes.min, said), quantity(locale, extremes.max, said)];
  if (n === 1) return say.single(counted, max, nameOf ? nameOf(tally.keys[0]!) : '');
  const many = locale.number(n);
  if (extremes.min === extremes.max) return say.equal(many, counted, max);
  if (min === max) return say.near(many, counted, max);
  const named = (keys: readonly string[], phrase: (names: string, tied: boolean) => string) => {
    if (!nameOf) return '';
    const names = keys.length > MOST_NAMES ? countOf(locale, keys.length, of) : saidList(locale, keys.map(nameOf));
    return phrase(names, keys.length > 1);
  };
  return paragraph(
    say.range(many, counted, min, max),
    named(extremes.highest, say.highest),
    named(extremes.lowest, say.lowest),
  );
}

/** The total of those who answered is not the total of all: it says for how many it stands. */
function wholeSentence(locale: Teller, said: Said, whole: Aggregate | Refused, of: string): string {
  if (isRefused(whole)) return refusalSentence(locale, whole);
  const say = locale.words(setWords);
  const value = quantity(locale, whole.value, said);
  if (whole.denominator !== undefined) return say.whole(value);
  const {coverage} = whole;
  return coverage.n < coverage.of ? say.totalOf(value, countOf(locale, coverage.n, of)) : say.total(value);
}

// — A series —

export const trendWords = wording('summary-trend', {
  single: (when: string, value: string) => `Une seule valeur, ${when} : ${value}.`,
  steadyUp: 'La hausse est continue.',
  steadyDown: 'La baisse est continue.',
  highest: (value: string, when: string) => `Plus haut : ${value}, ${when}.`,
  lowest: (value: string, when: string) => `Plus bas : ${value}, ${when}.`,
  silent: (periods: string) => `Pas de valeur pour ${periods}.`,
  cut: (when: string) => `Rupture de série ${when} : les chiffres d’avant ne se comparent pas.`,
});

/** The change over the comparable part, its highest and lowest points, its gaps and its break. */
export function trendSentences(locale: Teller, said: Said, trend: Trend | undefined): string {
  if (!trend) return refusalSentence(locale, {refused: 'no-value'});
  const say = locale.words(trendWords);
  const {first, last, lowest, highest, silent, change, steady, cut} = trend;
  const isSingle = first.period === last.period;
  const head = isSingle
    ? say.single(during(locale, last.period), quantity(locale, last.value, said))
    : changeSentence(locale, said, change);
  const difference = last.value - first.value;
  const isPlain = !isSingle && !isRefused(change) && shown(Math.abs(difference), said.decimals) > 0;
  const extreme = (points: Trend['highest'], phrase: (value: string, when: string) => string) =>
    phrase(quantity(locale, points[0]!.value, said), saidList(locale, points.map(({period}) => during(locale, period))));
  // Where many periods share an extreme, naming them all would say nothing.
  const isWorth = (points: Trend['highest']) => !isSingle && points.length <= MOST_NAMES;
  return paragraph(
    head,
    isPlain && steady ? (difference > 0 ? say.steadyUp : say.steadyDown) : '',
    isWorth(highest) && highest[0]!.value !== lowest[0]!.value ? extreme(highest, say.highest) : '',
    isWorth(lowest) && highest[0]!.value !== lowest[0]!.value ? extreme(lowest, say.lowest) : '',
    silent.length ? say.silent(saidList(locale, silent.map(({period}) => periodName(locale, period)))) : '',
    cut ? paragraph(say.cut(during(locale, cut.at)), reasonSentence(locale, cut.reason)) : '',
  );
}

// — Distribution —

export const spreadWords = wording('summary-spread', {
  half: (many: string, low: string, high: string) => `La moitié centrale des ${many} va de ${low} à ${high}.`,
  median: (value: string) => `La médiane est de ${value}.`,
  lowest: (subject: string) => `${subject} se situe dans le quart le plus bas.`,
  middle: (subject: string) => `${subject} se situe dans la moitié centrale.`,
  highest: (subject: string) => `${subject} se situe dans le quart le plus haut.`,
});

/** Median and quartiles, without naming anybody. */
export function distributionSentences(locale: Teller, said: Said, spread: Distribution | Refused, of: string): string {
  if (isRefused(spread)) return refusalSentence(locale, spread);
  const say = locale.words(spreadWords);
  const [low, high] = spread.quartiles.map((value) => quantity(locale, value, said)) as [string, string];
  return paragraph(say.median(quantity(locale, spread.median, said)), say.half(nounFor(locale, of).many, low, high));
}

/** « Le Phare se situe dans la moitié centrale. » */
export function positionSentence(locale: Teller, {quarter}: Position, subject: string): string {
  const say = locale.words(spreadWords);
  return quarter === 1 ? say.lowest(subject) : quarter === 4 ? say.highest(subject) : say.middle(subject);
}

// — Areas, search, distance —

export const placeWords = wording('summary-place', {
  people: (n: string, one: boolean) => `La zone compte ${n} ${one ? 'habitant' : 'habitants'}.`,
  peopleUnknown: 'La population de la zone n’est pas connue.',
  atLeast: 'C’est un minimum : une population manque.',
  covered: (n: string, N: string, {one, many, isFeminine}: Noun, single: boolean) =>
    `${n} ${single ? `${one} sur ${N} est` : `${many} sur ${N} sont`} entièrement couvert` +
    `${isFeminine ? 'e' : ''}${single ? '' : 's'}.`,
  uncovered: (n: string, {one, many}: Noun, single: boolean) =>
    single ? `${n} ${one} n’est dans la zone d’aucun centre.` : `${n} ${many} ne sont dans la zone d’aucun centre.`,
  reached: (percent: string) => `Les zones des centres réunissent ${percent} de la population.`,
  unmapped: (n: string, single: boolean) =>
    single ? `${n} centre n’a pas de zone dans le fichier.` : `${n} centres n’ont pas de zone dans le fichier.`,
  found: (n: string, single: boolean, N: string) => `${n} ${single ? 'centre' : 'centres'} sur ${N}.`,
  foundNone: 'Aucun centre ne correspond.',
  close: 'Aucun centre n’a exactement ces mots. Voici les plus proches.',
  nearest: (name: string, km: string) => `Le centre le plus proche : ${name}, à ${km} à vol d’oiseau.`,
  nearestNone: 'Aucun centre n’est situé près d’ici.',
  unplaced: (n: string, single: boolean) =>
    single ? `${n} centre n’a pas de coordonnées.` : `${n} centres n’ont pas de coordonnées.`,
});

const isOne = (locale: Teller, count: number) => isSingular(locale.language, count);

/** « La zone compte 12 300 habitants. » */
export function catchmentSentence(locale: Teller, catchment: Catchment): string {
  const say = locale.words(placeWords);
  const people = peopleIn(catchment);
  if (people === undefined) return say.peopleUnknown;
  const isBound = catchment.declared === undefined && catchment.unknown.length > 0;
  return paragraph(say.people(locale.number(people), isOne(locale, people)), isBound ? say.atLeast : '');
}

/** How many territories of a scheme are covered, how many have no centre, what share of the people that is. */
export function reachSentences(locale: Teller, reach: Reach, scheme: string): string {
  const {covered, partly, uncovered, reached, all, unmapped} = reach;
  const say = locale.words(placeWords);
  const counted = nounFor(locale, scheme);
  const total = covered.length + partly.length + uncovered.length;
  const [n, none] = [covered.length, uncovered.length];
  // A share of people is told only where every population is known, and no area is counted twice.
  const inexact = [reached.unknown, all.unknown, reached.crossing, all.crossing];
  const isExact = all.population > 0 && inexact.every((refs) => !refs.length);
  return paragraph(
    total ? say.covered(locale.number(n), locale.number(total), counted, isOne(locale, n)) : '',
    none ? say.uncovered(locale.number(none), counted, isOne(locale, none)) : '',
    isExact ? say.reached(locale.number((100 * reached.population) / all.population, {unit: '%', decimals: 1})) : '',
    unmapped.length ? say.unmapped(locale.number(unmapped.length), isOne(locale, unmapped.length)) : '',
  );
}

export interface FoundSaid {
  readonly found: number;
  readonly of: number;
  /** Only words one letter away were found. */
  readonly isClose?: boolean;
}

/** « 12 centres sur 60. » */
export function foundSentence(locale: Teller, {found, of, isClose = false}: FoundSaid): string {
  const say = locale.words(placeWords);
  if (!found) return say.foundNone;
  return paragraph(isClose ? say.close : '', say.found(locale.number(found), isOne(locale, found), locale.number(of)));
}

/** A hundred metres is as much as a straight line is worth in a town. */
function kilometres(locale: Teller, km: number): string {
  const metres = Math.max(100, Math.round(km * 10) * 100);
  return metres < 1000 ? locale.number(metres, {unit: 'm', decimals: 0}) : locale.number(km, {unit: 'km', decimals: 1});
}

/** « Le centre le plus proche : Le Phare, à 1,2 km à vol d’oiseau. » */
export function nearestSentence(locale: Teller, {near, unplaced}: Nearby): string {
  const say = locale.words(placeWords);
  const [first] = near;
  return paragraph(
    first ? say.nearest(first.centre.name, kilometres(locale, first.km)) : say.nearestNone,
    unplaced.length ? say.unplaced(locale.number(unplaced.length), isOne(locale, unplaced.length)) : '',
  );
}
