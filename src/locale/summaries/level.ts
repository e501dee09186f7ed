/** One figure, and who answered for it. */
import type {Aggregate, RefusedAggregate} from '../../model/aggregate.js';
import type {Observed} from '../../model/observation.js';
import {isRefused} from '../../model/refusal.js';
import type {TerritoryAggregate} from '../../model/territory-aggregate.js';
import type {Coverage} from '../../model/values.js';
import {isSingular} from '../locale.js';
import {wording} from '../wording.js';
import {cautionSentence, cautionWords} from './cautions.js';
import {periodName, refusalSentence} from './periods.js';
import {paragraph, type Said, type Teller, valueText} from './statements.js';
import {isAsked, type Noun, nounFor} from './subjects.js';

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

/**
 * « 45 centres sur 60 ont répondu (75 %). »; empty when there was nobody to answer.
 *
 * @param hidden How many answers are not shown: these did answer, and what is counted then is who has a value.
 */
export function coverageSentence(locale: Teller, {n, of}: Pick<Coverage, 'n' | 'of'>, countedBy: string, hidden = 0): string {
  const say = locale.words(levelWords);
  const counted = nounFor(locale, countedBy);
  const asked = !hidden && isAsked(countedBy);
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
  const covered = isOwn ? '' : coverageSentence(locale, answer.coverage, by, answer.coverage.counts.suppressed);
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
