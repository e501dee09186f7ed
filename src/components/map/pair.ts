/**
 * Two maps beside each other, of two periods of an indicator or of two indicators: one question asked twice, one camera,
 * one cursor. Two periods share the bounds of their classes; two indicators have each their own.
 */
import {css, html, nothing, type TemplateResult} from 'lit';
import type {MapContent} from '../../charts/map.js';
import {chartToldWords} from '../../locale/chart-told.js';
import {saidPeriod, withinSentence, type Locale} from '../../locale/locale.js';
import {byName, saidList} from '../../locale/naming.js';
import {mapToldWords} from '../../locale/map-told.js';
import {inLanguage} from '../../model/text.js';
import type {Observatory} from '../../model/observatory.js';
import {blank, cell, type Cell, type DataTable} from '../parts/data-table.js';
import {valueCell} from '../parts/figures.js';
import {legend, type LegendEntry} from '../parts/legend.js';
import {drawFigures, type FiguresDrawn, type Wanted} from './drawing.js';
import {histogram, legendOf} from './legend.js';
import type {Symbols} from './pieces.js';
import type {MapAnswer} from './question.js';
import {saidFigure} from './telling.js';

export const styles = css`
  .pair {
    display: grid;
    gap: 1em;
  }

  .pair.beside {
    grid-template-columns: 1fr 1fr;
  }

  /* Each legend under its own map. */
  .paired .side {
    grid-template-columns: 1fr 1fr;
  }

  .paired .details {
    grid-column: 1 / -1;
  }

  .half {
    overflow: hidden;
  }

  .half > div {
    position: relative;
    overflow: hidden;
  }

  .half-title {
    position: relative;
    z-index: 1;
    width: fit-content;
    margin: 0.4em 0.75em;
    font-weight: 700;
  }
`;

/** What stands beside the first map. */
export interface Beside {
  readonly period?: string;
  readonly indicator?: string;
}

export interface Pair {
  readonly content: MapContent;
  readonly answers: readonly [MapAnswer, MapAnswer];
  /** What tells one map from the other: its period, or the name of its indicator. */
  readonly labels: readonly [string, string];
}

/** Both maps and all that is told of them together; the first alone where there is nothing to draw beside it. */
export function drawPair(observatory: Observatory, locale: Locale, wanted: Wanted, {period, indicator}: Beside): (FiguresDrawn & {readonly pair?: Pair}) | string {
  const one = drawFigures(observatory, locale, {...wanted, beside: period});
  if (typeof one === 'string') return one;
  const own = one.answer.period;
  const ask = (at?: string) => drawFigures(observatory, locale, {...wanted, indicator: indicator ?? wanted.indicator, by: one.answer.level, period: at, beside: own});
  let two = ask(period ?? own);
  // An indicator that was never asked at the period of the other is shown at its own last one, which its label tells.
  if (indicator && typeof two !== 'string' && !two.answer.periods.includes(own)) two = ask();
  if (typeof two === 'string') return {...one, view: {...one.view, cautions: [...(one.view.cautions ?? []), two]}};
  const answers = [one.answer, two.answer] as const;
  const names = answers.map(({indicator: {label}}) => inLanguage(label, locale.language));
  // What follows in a list begins small, unless it is written in capitals.
  const listed = names.map((name, rank) => (rank && /^\p{Lu}\p{Ll}/u.test(name) ? withinSentence(locale, name) : name));
  const periods = answers.map((answer) => saidPeriod(locale, answer.period));
  const isSamePeriod = periods[0] === periods[1];
  const labels = (indicator ? names.map((name, rank) => (isSamePeriod ? name : `${name}, ${periods[rank]}`)) : periods) as [string, string];
  const chart = locale.words(chartToldWords);
  const {level, subjectName} = one.answer;
  const title = chart.title(indicator ? saidList(locale, listed) : names[0]!, [chart.kinds[level] ?? chart.kinds['territory']!], subjectName, isSamePeriod ? periods[0]! : saidList(locale, periods));
  const told = (text: string, rank: 0 | 1) => locale.words(mapToldWords).counted(labels[rank], text);
  return {
    ...one,
    title,
    view: {
      ...one.view,
      summary: `${told(one.view.summary, 0)} ${told(two.view.summary, 1)}`,
      table: tableOf(locale, title, labels, answers),
      sources: [...new Set([...one.view.sources, ...two.view.sources])],
      cautions: [...new Set([...(one.view.cautions ?? []), ...(two.view.cautions ?? [])])],
      method: [...new Set([...(one.view.method ?? []), ...(two.view.method ?? [])])],
    },
    pair: {content: two.content, answers, labels},
  };
}

/** One row for each subject of either, one column for each map. */
function tableOf(locale: Locale, caption: string, labels: readonly string[], answers: readonly MapAnswer[]): DataTable {
  const chart = locale.words(chartToldWords);
  let rows: readonly (readonly Cell[])[] | undefined;
  return {
    caption,
    columns: [{label: answers[0]!.level === 'centre' ? chart.centre : chart.territory}, ...labels.map((label, rank) => ({label, numeric: true, key: `value-${rank}`}))],
    get rows() {
      const compare = byName(locale);
      const known = answers.map(({subjects}) => new Map(subjects.map((subject) => [subject.id, subject])));
      const all = [...new Map(answers.flatMap(({subjects}) => subjects.map(({id, name}) => [id, name] as const)))];
      return (rows ??= all.sort((a, b) => compare(a[1], b[1])).map(([id, name]) => [cell(name), ...answers.map(({indicator}, rank) => valueOf(locale, indicator, known[rank]!.get(id)?.observed))]));
    },
  };
}

const valueOf = (locale: Locale, indicator: MapAnswer['indicator'], observed: Parameters<typeof saidFigure>[2]): Cell =>
  observed ? valueCell(locale, indicator, observed) : blank(saidFigure(locale, indicator, observed));

/** « 2022 : 10,0 % » and « 2023 : 5,0 % » of one subject. */
export const saidBoth = (locale: Locale, {answers, labels}: Pair, id: string): readonly string[] =>
  answers.map(({indicator, subjects}, rank) => locale.words(mapToldWords).counted(labels[rank]!, saidFigure(locale, indicator, subjects.find((each) => each.id === id)?.observed)));

/** A legend for each map, under what tells it from the other. */
export const legends = (locale: Locale, {answers, labels}: Pair, width: number, symbols: Symbols | null): TemplateResult => html`
  ${answers.map(
    (answer, rank) => html`
      <div>
        <p class="legend-title">${labels[rank]}</p>
        ${histogram(answer) ?? nothing} ${legend(legendOf(locale, answer, width, symbols))}
      </div>
    `,
  )}
`;

/** The same for what is taken away, where one list says both. */
export const legendEntries = (locale: Locale, {answers, labels}: Pair, width: number, symbols: Symbols | null): readonly LegendEntry[] =>
  answers.flatMap((answer, rank) => legendOf(locale, answer, width, symbols).map((entry) => ({...entry, label: locale.words(mapToldWords).counted(labels[rank]!, entry.label)})));
