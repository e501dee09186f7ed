/** The sentences of a chart, from the model's answers to what it shows. */
import type {Form} from '../../charts/suited.js';
import {countedSeries} from '../../charts/content.js';
import {chartToldWords} from '../../locale/chart-told.js';
import {chartWords} from '../../locale/chart.js';
import {withinSentence, type Locale} from '../../locale/locale.js';
import {quantity} from '../../locale/quantity.js';
import {
  changeSentence,
  coverageSentence,
  distributionSentences,
  paragraph,
  positionSentence,
  saidOf,
  setSentences,
  silenceSentence,
  trendSentences,
  type Said,
} from '../../locale/summaries.js';
import {trendOf, type ChangeRules, type Dated} from '../../model/change.js';
import type {Indicator} from '../../model/indicator.js';
import {hasValue} from '../../model/observation.js';
import {coverageOf, noCounts, tallyOf} from '../../model/values.js';
import type {Answer, Along} from './question.js';
import type {Spread} from './spread.js';

/** Of more series than this, sentences tell the last figures only: the table has them all. */
const MOST_TOLD = 2;

export interface Told {
  readonly locale: Locale;
  readonly indicator: Indicator;
  readonly by: Along;
  readonly form: Form;
  readonly answer: Answer;
  readonly spread?: Spread;
  readonly rules: ChangeRules;
}

export function summaryOf(told: Told): string {
  const {locale, indicator, by, answer, spread} = told;
  const said = saidOf(indicator, locale);
  if (by === 'period') return throughTime(told, said);
  const silent = silenceSentence(locale, silentItems(answer));
  if (spread) return paragraph(spreadSentences(locale, said, spread, answer.of), silent);
  if (answer.content.series.length === 1 && by !== 'category') return subjectsSentences(told, said);
  return paragraph(extremes(told, (_, item) => answer.content.items[item]!.label), ...levels(told), silent);
}

/** Items without any figure, by why the first series has none. */
function silentItems({content, observed}: Answer) {
  const own = observed.slice(0, countedSeries(content).length);
  const counts = noCounts();
  content.items.forEach((_, item) => {
    const known = own.map((figures) => figures[item]).find(hasValue);
    counts[(known ?? own[0]![item])?.status ?? 'absent']++;
  });
  return counts;
}

function throughTime(told: Told, said: Said): string {
  const {locale, answer, rules} = told;
  const {content, observed} = answer;
  const own = countedSeries(content);
  const points = (rank: number) => content.items.map(({key}, item): Dated => ({period: key, observed: observed[rank]![item]}));
  if (own.length === 1) {
    const last = observed[0]!.findLast(hasValue);
    const covered = last?.n !== undefined && last.of !== undefined ? coverageSentence(locale, {n: last.n, of: last.of}, answer.of) : '';
    return paragraph(trendSentences(locale, said, trendOf(points(0), rules)), covered);
  }
  const words = locale.words(chartToldWords);
  if (own.length > MOST_TOLD) {
    const last = content.items.findLastIndex((_, item) => own.some(({figures}) => figures[item]!.value !== undefined));
    return paragraph(`${words.period} ${content.items[last]?.label ?? ''}.`, extremes(told, (series) => own[series]!.label, last));
  }
  return paragraph(
    ...own.map(({label, figures}, rank) => {
      const trend = trendOf(points(rank), rules);
      if (!trend) return `${locale.words(chartWords).value(label, figures[0]!.text)}.`;
      const isSingle = trend.first.period === trend.last.period;
      return locale.words(chartWords).value(label, withinSentence(locale, isSingle ? trendSentences(locale, said, trend) : changeSentence(locale, said, trend.change)));
    }),
  );
}

function subjectsSentences({locale, answer, form}: Told, said: Said): string {
  const {content, observed, of, whole} = answer;
  const ranks = new Map(content.items.map(({key}, rank) => [key, rank]));
  const tally = tallyOf((key) => observed[0]![ranks.get(key)!], ranks.keys());
  // Names are told where the drawing shows them.
  const nameOf = form === 'strip' || form === 'histogram' ? undefined : (key: string) => content.items[ranks.get(key)!]!.label;
  const kind = answer.choices[0]?.kind === 'territory' ? (answer.level ?? 'territory') : of;
  return paragraph(setSentences(locale, said, {tally, of: kind, nameOf, whole}), ...levels({locale, answer}));
}

function spreadSentences(locale: Locale, said: Said, {distribution, here}: Spread, of: string): string {
  const {n, of: all} = coverageOf(distribution.coverage.counts);
  return paragraph(
    distributionSentences(locale, said, distribution, of),
    here && `${locale.words(chartWords).value(here.name, quantity(locale, here.value, said))}.`,
    here && positionSentence(locale, here.position, here.name),
    n < all ? coverageSentence(locale, distribution.coverage, of) : '',
  );
}

const levels = ({locale, answer}: Pick<Told, 'locale' | 'answer'>) =>
  (answer.content.levels ?? []).map(({label, text}) => `${locale.words(chartWords).value(label, text)}.`);

/** The highest figure of all, and the lowest where each is somebody's alone. */
function extremes({locale, answer}: Told, nameOf: (series: number, item: number) => string, only?: number): string {
  const words = locale.words(chartToldWords);
  const own = countedSeries(answer.content);
  const isSplit = own.length > 1 && only === undefined;
  const known = own.flatMap(({label, figures}, series) =>
    figures.flatMap(({value, text}, item) => {
      if (value === undefined || (only !== undefined && item !== only)) return [];
      const name = nameOf(series, item);
      return [{value, text, name: isSplit ? `${name}, ${label}` : name}];
    }),
  );
  if (!known.length) return `${own[0]!.figures[0]?.text ?? ''}.`;
  const most = Math.max(...known.map(({value}) => value));
  const least = Math.min(...known.map(({value}) => value));
  const highest = known.filter(({value}) => value === most);
  const lowest = known.filter(({value}) => value === least);
  if (highest.length > 1 && highest.length === known.length) return words.allEqual(highest[0]!.text);
  const [first] = highest;
  return paragraph(
    highest.length > 1 ? words.ties(locale.number(highest.length), first!.text) : words.most(first!.name, first!.text),
    lowest.length === 1 && known.length > 1 ? words.least(lowest[0]!.name, lowest[0]!.text) : '',
  );
}
