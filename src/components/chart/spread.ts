/** How a figure spreads over centres or territories without naming any: what a strip or a histogram shows. */
import type {Content} from '../../charts/content.js';
import type {Stop, Strip} from '../../charts/strip.js';
import {chartToldWords} from '../../locale/chart-told.js';
import {chartWords} from '../../locale/chart.js';
import type {Locale} from '../../locale/locale.js';
import {quantity} from '../../locale/quantity.js';
import {coverageSentence, distributionSentences, paragraph, positionSentence, saidOf} from '../../locale/summaries.js';
import {distributionOf, histogramOf, positionIn, type Distribution, type Position} from '../../model/distribution.js';
import type {Indicator} from '../../model/indicator.js';
import {isRefused, type Refused} from '../../model/refusal.js';
import {coverageOf, tallyOf} from '../../model/values.js';
import {saidNumber} from '../parts/figures.js';
import type {Answer} from './question.js';
import {silenceOf, type Told} from './summary.js';

export interface Spread {
  readonly strip: Strip;
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
  const stop = (kind: Stop['kind'], at: number, label: string): Stop => ({kind, value: at, text: locale.words(chartWords).value(label, said(at))});
  const stops = [
    stop('low', low, words.lowQuartile),
    stop('median', distribution.median, words.median),
    stop('high', high, words.highQuartile),
    ...levels.map(({label, value: at}) => stop('reference', at, label)),
    ...(here ? [stop('here', here.value, words.here(here.name))] : []),
  ].sort((a, b) => a.value - b.value);
  const bins = histogramOf(tally);
  const isMine = (bin: (typeof bins)[number]) => here !== undefined && here.value >= bin.from && here.value < bin.to;
  const counted = (count: number) => ({value: count, text: locale.number(count)});
  const others = {key: 'others', label: here ? words.others : words.centres, figures: bins.map((bin) => counted(bin.count - Number(isMine(bin))))};
  return {
    strip: {sorted: distribution.sorted, stops},
    histogram: {
      items: bins.map(({from, to}) => ({key: String(from), label: words.bin(locale.number(from), locale.number(to))})),
      totals: bins.map((bin) => counted(bin.count)),
      series: here ? [others, {key: 'here', label: words.here(here.name), figures: bins.map((bin) => counted(Number(isMine(bin))))}] : [others],
    },
    distribution,
    here,
  };
}

/** The middle, the halves and where the reader stands. */
export function spreadSummary(told: Told, {distribution, here}: Spread): string {
  const {locale, indicator, answer} = told;
  const said = saidOf(indicator, locale);
  const {n, of: all} = coverageOf(distribution.coverage.counts);
  return paragraph(
    distributionSentences(locale, said, distribution, answer.of),
    here && `${locale.words(chartWords).value(here.name, quantity(locale, here.value, said))}.`,
    here && positionSentence(locale, here.position, here.name),
    n < all ? coverageSentence(locale, distribution.coverage, answer.of) : '',
    silenceOf(told),
  );
}
