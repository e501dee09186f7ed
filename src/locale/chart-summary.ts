/** What a chart shows, in one or two sentences that are made from the figures. */
import {saidCentres} from './frame.js';
import {statusWords} from './status.js';
import {quantity} from './quantity.js';
import {saidPeriod, saidList, type Locale} from './locale.js';
import {wording} from './wording.js';
import type {Indicator} from '../model/indicator.js';
import {hasValue, type Observed, type Status} from '../model/observation.js';
import {inLanguage} from '../model/text.js';

export const chartSummaryWords = wording('chart-summary', {
    most: (name: string, value: string) => `Valeur la plus haute : ${name}, ${value}.`,
    ties: (count: string, value: string) => `Valeur la plus haute : ${value}, atteinte par ${count}.`,
    least: (name: string, value: string) => `La plus basse : ${name}, ${value}.`,
    allEqual: (value: string) => `Toutes les valeurs sont égales : ${value}.`,
    sum: (value: string, count: string) => `Ensemble : ${value} pour ${count}.`,
    blanks: (list: string) => `Sans valeur : ${list}.`,
    change: (from: string, before: string, to: string, after: string) => `De ${from} à ${to}, la valeur passe de ${before} à ${after}.`,
    steady: (from: string, to: string, value: string) => `De ${from} à ${to}, la valeur reste à ${value}.`,
    one: (period: string, value: string) => `${period} : ${value}.`,
    silent: (list: string) => `Années sans valeur : ${list}.`,
  });

interface Named {
  readonly name: string;
  readonly observed: Observed | undefined;
}

const said = (locale: Locale, {unit, decimals}: Indicator, value: number) =>
  quantity(locale, value, {decimals, unit: inLanguage(unit, locale.language)});

/** Highest, lowest, total where it may be formed, and how many are silent in which way. */
export function summaryOfCentres(locale: Locale, indicator: Indicator, _period: string, sorted: readonly Named[], total: Observed): string {
  const say = locale.words(chartSummaryWords);
  const known = sorted.filter((row): row is Named & {observed: Observed & {value: number}} => hasValue(row.observed));
  const [first] = known;
  const last = known.at(-1);
  const sentences: string[] = [];
  if (first && last) {
    const high = said(locale, indicator, first.observed.value);
    const ties = known.filter(({observed}) => observed.value === first.observed.value).length;
    if (known.length > 1 && ties === known.length) sentences.push(say.allEqual(high));
    else sentences.push(ties > 1 ? say.ties(saidCentres(locale, ties), high) : say.most(first.name, high));
    if (ties < known.length) {
      const lowest = known.filter(({observed}) => observed.value === last.observed.value);
      if (lowest.length === 1) sentences.push(say.least(last.name, said(locale, indicator, last.observed.value)));
    }
  }
  if (hasValue(total) && known.length > 1) sentences.push(say.sum(said(locale, indicator, total.value), saidCentres(locale, total.n ?? known.length)));
  const blanks = countedBlanks(locale, sorted.map(({observed}) => observed));
  if (blanks.length) sentences.push(say.blanks(saidList(locale, blanks)));
  return sentences.join(' ');
}

/** « 3 sans réponse », « 2 sans objet ». */
function countedBlanks(locale: Locale, values: readonly (Observed | undefined)[]): string[] {
  const status = locale.words(statusWords);
  const counts = new Map<Status, number>();
  for (const observed of values) {
    if (hasValue(observed)) continue;
    const why = observed?.status ?? 'not-asked';
    counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  return [...counts].map(([why, count]) => `${locale.number(count)} ${status[why]}`);
}

/** From the first value to the last one, and the years in between that have none. */
export function summaryOfPeriods(locale: Locale, indicator: Indicator, points: readonly {period: string; observed: Observed}[]): string {
  const say = locale.words(chartSummaryWords);
  const known = points.filter(({observed}) => hasValue(observed));
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last) return '';
  const sentences: string[] = [];
  const [from, to] = [saidPeriod(locale, first.period), saidPeriod(locale, last.period)];
  const [before, after] = [said(locale, indicator, first.observed.value!), said(locale, indicator, last.observed.value!)];
  if (first === last) sentences.push(say.one(from, before));
  else sentences.push(before === after ? say.steady(from, to, after) : say.change(from, before, to, after));
  const silent = points.filter(({observed}) => !hasValue(observed)).map(({period}) => saidPeriod(locale, period));
  if (silent.length) sentences.push(say.silent(saidList(locale, silent)));
  return sentences.join(' ');
}
