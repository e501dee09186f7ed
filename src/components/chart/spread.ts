/** How a figure spreads over centres or territories without naming any: what a strip or a histogram shows. */
import type {Content} from '../../charts/content.js';
import type {Stop, Strip} from '../../charts/strip.js';
import type {Form} from '../../charts/suited.js';
import {chartToldWords, manyOf} from '../../locale/chart-told.js';
import {chartWords} from '../../locale/chart.js';
import type {Locale} from '../../locale/locale.js';
import {quantity} from '../../locale/quantity.js';
import {ownDecimals} from '../../locale/tick.js';
import {capital, coverageSentence, distributionSentences, paragraph, positionSentence, saidOf} from '../../locale/summaries.js';
import {binOf, distributionOf, histogramOf, positionIn, type Distribution, type Position} from '../../model/distribution.js';
import {wholeOf, type Indicator} from '../../model/indicator.js';
import {isRefused, type Refused} from '../../model/refusal.js';
import {inLanguage} from '../../model/text.js';
import {coverageOf, tallyOf} from '../../model/values.js';
import {blank, cell, type Cell, type DataTable} from '../parts/data-table.js';
import {saidNumber} from '../parts/figures.js';
import type {Answer} from './question.js';
import {silenceOf, type Told} from './summary.js';

export {planSpread} from '../../charts/spread-forms.js';
export {default as styles} from './spread.styles.js';

/** What a stop is called, and its value as it is written. */
interface NamedStop extends Stop {
  readonly name: string;
  readonly said: string;
}

export interface Spread {
  readonly strip: Omit<Strip, 'stops'> & {readonly stops: readonly NamedStop[]};
  readonly histogram: Content;
  readonly distribution: Distribution;
  /** Where the centre that was named stands. */
  readonly here?: {readonly name: string; readonly value: number; readonly position: Position};
}

/** @param mine key of the one that the reader is told of. */
export function spreadOf(locale: Locale, indicator: Indicator, {content, observed}: Answer, mine: string | undefined): Spread | Refused {
  const words = locale.words(chartToldWords);
  const {items, levels = []} = content;
  const ranks = new Map(items.map(({key}, rank) => [key, rank]));
  const tally = tallyOf((key) => observed[0]![ranks.get(key)!], ranks.keys());
  const distribution = distributionOf(tally, {fewest: Math.max(5, indicator.disclosure?.threshold ?? 0)});
  if (isRefused(distribution)) return distribution;
  const said = (value: number) => saidNumber(locale, indicator, value);
  const own = mine === undefined ? undefined : ranks.get(mine);
  const value = own === undefined ? undefined : observed[0]![own]?.value;
  const here = value === undefined ? undefined : {name: items[own!]!.label, value, position: positionIn(distribution, value)};
  const [low, high] = distribution.quartiles;
  const stop = (kind: Stop['kind'], at: number, name: string): NamedStop => ({kind, value: at, name, said: said(at), text: locale.words(chartWords).value(name, said(at))});
  const stops = [
    stop('low', low, words.lowQuartile),
    stop('median', distribution.median, words.median),
    stop('high', high, words.highQuartile),
    ...levels.map(({label, value: at}) => stop('reference', at, label)),
    ...(here ? [stop('here', here.value, words.here(here.name))] : []),
  ].sort((a, b) => a.value - b.value);
  const bins = histogramOf(tally, {whole: wholeOf(indicator)});
  const bound = (value: number) => locale.number(value, {decimals: ownDecimals(value)});
  const mineAt = here && binOf(bins, here.value);
  const counted = (count: number) => ({value: count, text: locale.number(count)});
  const others = {key: 'others', label: here ? words.others : words.centres, figures: bins.map(({count}, rank) => counted(count - Number(rank === mineAt)))};
  return {
    strip: {sorted: distribution.sorted, stops},
    histogram: {
      items: bins.map(({from, to}) => ({key: String(from), label: words.bin(bound(from), bound(to))})),
      totals: bins.map((bin) => counted(bin.count)),
      series: here ? [others, {key: 'here', label: words.here(here.name), figures: bins.map((_, rank) => counted(Number(rank === mineAt)))}] : [others],
    },
    distribution,
    here,
  };
}

/** What the cursor reads: the stops of a strip, the classes of a histogram. */
export function spreadContent({strip, histogram}: Spread, form: Form): Content {
  if (form === 'histogram') return histogram;
  const figures = strip.stops.map(({text, value}) => ({text, value}));
  return {items: strip.stops.map(({name, text}) => ({key: name, label: text})), series: [{key: 'stops', label: '', figures}]};
}

/** The classes with how many are in each; of a strip, before them, what is written on it. */
export function spreadTable(locale: Locale, caption: string, indicator: Indicator, answer: Answer, {strip: {stops}, histogram: {items, series, totals = []}}: Spread, isStrip: boolean): DataTable {
  const words = locale.words(chartToldWords);
  const counted = [...(series.length > 1 ? series : []), {label: capital(manyOf(locale, answer.level ?? answer.of)), figures: totals}];
  const columns = [...(isStrip ? [words.value] : []), ...counted.map(({label}) => label)];
  // Of what a row is not about, nothing is said.
  const none = blank('–');
  return {
    caption,
    columns: [{label: inLanguage(indicator.label, locale.language)}, ...columns.map((label) => ({label, numeric: true}))],
    rows: [
      ...(isStrip ? stops.map(({name, said, value}): readonly Cell[] => [cell(name), {text: said, value}, ...counted.map(() => none)]) : []),
      ...items.map(({label}, item) => [cell(label), ...(isStrip ? [none] : []), ...counted.map(({figures}): Cell => ({text: figures[item]!.text, value: figures[item]!.value}))]),
    ],
  };
}

/** The middle, the halves and where the reader stands. */
export function spreadSummary(told: Told, {distribution, here}: Spread): string {
  const {locale, indicator, answer} = told;
  const said = saidOf(indicator, locale);
  const {n, of: all} = coverageOf(distribution.coverage.counts);
  const of = answer.level ?? answer.of;
  return paragraph(
    distributionSentences(locale, said, distribution, of),
    here && `${locale.words(chartWords).value(here.name, quantity(locale, here.value, said))}.`,
    here && positionSentence(locale, here.position, here.name),
    n < all ? coverageSentence(locale, distribution.coverage, of, distribution.coverage.counts.suppressed) : '',
    silenceOf(told),
  );
}
