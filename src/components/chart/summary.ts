/** The sentences of a chart that shows things side by side, from the model's answers to what it shows. */
import type {Form} from '../../charts/suited.js';
import {countedSeries} from '../../charts/content.js';
import {chartToldWords} from '../../locale/chart-told.js';
import {chartWords} from '../../locale/chart.js';
import type {Locale} from '../../locale/locale.js';
import {capital, paragraph, saidOf, setSentences, silenceSentence, type Said} from '../../locale/summaries.js';
import type {Indicator} from '../../model/indicator.js';
import {hasValue} from '../../model/observation.js';
import {noCounts, tallyOf} from '../../model/values.js';
import type {Answer, Along} from './question.js';

export interface Told {
  readonly locale: Locale;
  readonly indicator: Indicator;
  readonly by: Along;
  readonly form: Form;
  readonly answer: Answer;
}

/** Of things side by side; {@link throughTime} and {@link spreadSummary} tell of the others. */
export function summaryOf(told: Told): string {
  const {locale, indicator, by, answer} = told;
  const said = saidOf(indicator, locale);
  if (answer.content.series.length === 1 && by !== 'category') return subjectsSentences(told, said);
  return paragraph(extremes(told, (_, item) => answer.content.items[item]!.label), ...levels(told), silenceOf(told));
}

/** Who has no figure, and why. */
export const silenceOf = ({locale, answer}: Pick<Told, 'locale' | 'answer'>) => silenceSentence(locale, silentItems(answer));

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

function subjectsSentences({locale, answer, form}: Told, said: Said): string {
  const {content, observed, of, whole} = answer;
  const ranks = new Map(content.items.map(({key}, rank) => [key, rank]));
  const tally = tallyOf((key) => observed[0]![ranks.get(key)!], ranks.keys());
  // Names are told where the drawing shows them.
  const nameOf = form === 'strip' || form === 'histogram' ? undefined : (key: string) => content.items[ranks.get(key)!]!.label;
  const kind = answer.choices[0]?.kind === 'territory' ? (answer.level ?? 'territory') : of;
  return paragraph(setSentences(locale, said, {tally, of: kind, nameOf, whole}), ...levels({locale, answer}));
}

const levels = ({locale, answer}: Pick<Told, 'locale' | 'answer'>) =>
  (answer.content.levels ?? []).map(({label, text}) => `${locale.words(chartWords).value(label, text)}.`);

/** The highest figure of all, and the lowest where each is somebody's alone. */
export function extremes({locale, answer}: Told, nameOf: (series: number, item: number) => string, only?: number): string {
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
  if (!known.length) {
    const why = own[0]!.figures[only ?? 0];
    return why ? `${capital(why.text)}.` : '';
  }
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
