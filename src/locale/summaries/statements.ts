/** What all sentences are put together from: the words in place of a value, refusals. */
import {isPercentage, type Indicator} from '../../model/indicator.js';
import {hasValue, type Observed} from '../../model/observation.js';
import type {RefusalCode, Refused} from '../../model/refusal.js';
import {inLanguage, type Text} from '../../model/text.js';
import type {Standing, StandingCounts} from '../../model/values.js';
import {type Locale, NO_BREAK} from '../locale.js';
import {quantity} from '../quantity.js';
import {statusWords} from '../status.js';
import {wording} from '../wording.js';

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


// — Refusals —

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

/**
 * Why there is no figure, with the publisher's own reason where there is one.
 *
 * @param when When a series breaks, for two periods that cannot be compared: {@link refusalSentence} says it.
 */
export function noFigureSentence(locale: Teller, {refused, reason, years}: Refused, when = ''): string {
  const say = locale.words(refusalWords)[refused];
  return paragraph(say(when, locale.number(years ?? 0)), reasonSentence(locale, reason));
}

export const reasonSentence = (locale: Teller, reason: Text | undefined) => {
  const text = inLanguage(reason, locale.language).trim();
  return /[.!?…]$/.test(text) || !text ? text : `${text}.`;
};

// — What is shown —

/** What a number becomes when it is shown: sentences say « none » of what shows as zero. */
export const shown = (value: number, decimals = 2) => Number(value.toFixed(Math.min(20, Math.max(0, decimals))));

export const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** More names than this are counted: a sentence is not a table. */
export const MOST_NAMES = 3;
