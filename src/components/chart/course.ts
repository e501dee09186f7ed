/** The sentences of a chart through time: how each series went, or where all of them stand at the end. */
import {countedSeries} from '../../charts/content.js';
import {chartToldWords} from '../../locale/chart-told.js';
import {chartWords} from '../../locale/chart.js';
import {withinSentence} from '../../locale/locale.js';
import {changeSentence, coverageSentence, paragraph, saidOf, trendSentences} from '../../locale/summaries.js';
import {trendOf, type Dated} from '../../model/change.js';
import {hasValue} from '../../model/observation.js';
import type {Observatory} from '../../model/observatory.js';
import {breaks} from '../../model/series-break.js';
import {extremes, type Told} from './summary.js';

/** Of more series than this, sentences tell the last figures only: the table has them all. */
const MOST_TOLD = 2;

export function throughTime(told: Told, observatory: Observatory): string {
  const {locale, indicator, answer} = told;
  const rules = {indicator, breaks: observatory.rows(breaks)};
  const said = saidOf(indicator, locale);
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
