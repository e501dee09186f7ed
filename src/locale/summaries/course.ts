/** What a figure became from one date to another, and along a series. */
import type {Change, Trend} from '../../model/change.js';
import {isRefused, type Refused} from '../../model/refusal.js';
import {saidList} from '../naming.js';
import {quantity} from '../quantity.js';
import {wording} from '../wording.js';
import {cautionSentence} from './cautions.js';
import {points, verdictOf} from './gap.js';
import {during, fromTo, periodName, refusalSentence} from './periods.js';
import {capital, MOST_NAMES, paragraph, reasonSentence, type Said, shown, type Teller} from './statements.js';

export const changeWords = wording('summary-change', {
  up: (when: string, amount: string) => `${when} : hausse de ${amount}.`,
  down: (when: string, amount: string) => `${when} : baisse de ${amount}.`,
  same: (when: string, value: string) => `${when} : aucun changement (${value}).`,
  almost: (when: string, value: string) => `${when} : presque aucun changement (${value}).`,
  better: 'L’évolution est favorable.',
  worse: 'L’évolution est défavorable.',
  points: (n: string, one: boolean) => `${n} ${one ? 'point' : 'points'}`,
});

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
