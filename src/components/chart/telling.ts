/** What is told of a chart: its title, its sentences, its table, and what more there is to say of each datum. */
import {chartToldWords, manyOf} from '../../locale/chart-told.js';
import {chartWords} from '../../locale/chart.js';
import {saidPeriod, withinSentence, type Locale} from '../../locale/locale.js';
import type {Dimension} from '../../model/dimension.js';
import {hasValue, type Observed} from '../../model/observation.js';
import {inLanguage} from '../../model/text.js';
import {cell, unread, type Cell, type DataTable} from '../parts/data-table.js';
import {valueCell} from '../parts/figures.js';
import type {Along, Answer, Asked} from './question.js';
import type {Spread} from './spread.js';

export {breakCautions, methodOf} from '../parts/indicator-notes.js';
export {noFigureSentence} from '../../locale/summaries.js';
export {warnOfUnsafe} from './secrecy.js';
export {summaryOf} from './summary.js';

export function titleOf(locale: Locale, {indicator, by, split, level}: Asked, answer: Answer, spread: Spread | undefined): string {
  const words = locale.words(chartToldWords);
  const name = inLanguage(indicator.label, locale.language);
  const {periods, subject, dimension, splitDimension} = answer;
  const period = saidPeriod(locale, answer.period);
  if (spread) return words.spread(name, manyOf(locale, answer.level ?? answer.of), period);
  const kind = (along: Along | undefined, of: Dimension | undefined) => {
    if (along === 'category') return of ? [withinSentence(locale, inLanguage(of.label, locale.language))] : [];
    if (along === 'period' || along === undefined) return [];
    return [words.kinds[along === 'centre' ? 'centre' : (level ?? 'territory')] ?? words.kinds['territory']!];
  };
  const isThroughTime = by === 'period' || split === 'period';
  const when = isThroughTime ? words.span(saidPeriod(locale, periods[0]!), saidPeriod(locale, periods.at(-1)!)) : period;
  return words.title(name, [...kind(by, dimension), ...kind(split, splitDimension)], subject, when);
}

/** Every figure that is drawn, with the words in place of those that are missing: what the series make up together and what is to be reached too. */
export function tableOf(locale: Locale, caption: string, {indicator, by, split, target}: Asked, {observed, labels, names, dimension, totals, of}: Answer): DataTable {
  const words = locale.words(chartToldWords);
  const isCovered = by === 'period' && !split && observed[0]!.some((each) => isSomeOf(of, each));
  const heads = {centre: words.centre, territory: words.territory, period: words.period, category: inLanguage(dimension?.label, locale.language)};
  const named = labels.length === 1 ? [inLanguage(indicator.label, locale.language)] : labels;
  const more = [...(totals.length ? [words.total] : []), ...(target ? [target.label] : []), ...(isCovered ? [words.coverage(of === 'centre')] : [])];
  const columns = [{label: heads[by]}, ...[...named, ...more].map((label) => ({label, numeric: true}))];
  const wanted = target && valueCell(locale, indicator, {status: 'ok', value: target.value});
  return unread({caption, columns}, () =>
    names.map((name, item): readonly Cell[] => [
      cell(name),
      ...observed.map((figures) => valueCell(locale, indicator, figures[item])),
      ...(totals.length ? [valueCell(locale, indicator, totals[item])] : []),
      ...(wanted ? [wanted] : []),
      ...(isCovered ? [coverageCell(locale, observed[0]![item]?.n, observed[0]![item]?.of)] : []),
    ]),
  );
}

/** That the producer published one figure for one territory says nothing of who answered. */
const isSomeOf = (of: string, observed: Observed | undefined) => (observed?.of ?? 0) > (of === 'centre' ? 0 : 1);

const coverageCell = (locale: Locale, n = 0, of = 0): Cell => ({
  text: locale.words(chartToldWords).centresOf(locale.number(n), locale.number(of)),
  value: n,
});

/** What the space bar tells: which part of the whole it is, how many answered. */
export function moreOf(locale: Locale, {observed, totals, of}: Answer, series: number, item: number): readonly string[] {
  const words = locale.words(chartToldWords);
  const each = observed[series]?.[item];
  // Of a whole of which a part is hidden, and which nobody published, nothing is a share.
  const whole = totals[item];
  return [
    hasValue(whole) && whole.value > 0 && hasValue(each) ? words.share(locale.number((100 * each.value) / whole.value, {unit: '%', decimals: 0})) : '',
    isSomeOf(of, each) ? locale.words(chartWords).value(words.coverage(of === 'centre'), words.centresOf(locale.number(each?.n ?? 0), locale.number(each?.of ?? 0))) : '',
  ].filter(Boolean);
}
