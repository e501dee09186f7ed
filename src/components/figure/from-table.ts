/** A key figure from a table that stands in the tag: one row, or years of which the last one is shown. */
import type {Content, Figure} from '../../charts/content.js';
import {chartToldWords} from '../../locale/chart-told.js';
import {chartWords} from '../../locale/chart.js';
import type {Locale} from '../../locale/locale.js';
import {paragraph} from '../../locale/summaries.js';
import {namesIn, sheetOf, type Column, type Sheet} from '../chart/html-table.js';
import type {DataTable} from '../parts/data-table.js';

export interface Wanted {
  /** The period that is shown; or the name of a row or a column. */
  readonly period?: string;
  /** The period that it is compared with; the one before when absent. */
  readonly since?: string;
  /** Names of columns or rows to compare with, with commas between them. */
  readonly compare?: string;
  /** Title that stands in the place of the table's. */
  readonly heading?: string;
}

export interface FigureRead {
  readonly title: string;
  readonly figure: Figure;
  /** Which row, and which column where there are several. */
  readonly when: string;
  readonly references: readonly string[];
  /** What it has grown by. */
  readonly difference?: number;
  /** The years, where there are. */
  readonly history: Content;
  readonly summary: string;
  readonly table: DataTable;
  readonly method: readonly string[];
  readonly cautions: readonly string[];
}

/** @returns undefined when there is no figure in it. */
export function readFigure(element: HTMLTableElement, locale: Locale, {period, since, compare = '', heading}: Wanted): FigureRead | undefined {
  const references = namesIn(compare);
  const sheet = sheetOf(element, locale, references, true);
  if (!sheet) return undefined;
  const {items, series, isTime, foot, source, aside, table} = sheet;
  const {value} = locale.words(chartWords);
  const column = series.find(({label}) => !isTime && label === period) ?? series.find(({isReference}) => !isReference) ?? series[0]!;
  const at = shownIn(sheet, column, period, references);
  const {figures} = column;
  const figure = figures[at]!;
  const {label} = items[at]!;
  const name = (isTime ? column.label : label) || sheet.title;
  const isNamed = series.filter(({isReference}) => !isReference).length > 1;
  const others = [
    ...series.filter((each) => each !== column && each.isReference).map((each) => value(each.label, each.figures[at]!.text)),
    ...items.flatMap((item, rank) => (rank !== at && references.has(item.label) ? [value(item.label, figures[rank]!.text)] : [])),
  ];
  const before = isTime ? beforeIn(sheet, column, at, since) : undefined;
  const isKnown = figure.value !== undefined;
  const told = before === undefined || !isKnown ? figure.text : locale.words(chartToldWords).passes(figures[before]!.text, items[before]!.label, figure.text, label);
  return {
    title: sheet.title || name,
    figure,
    when: [sheet.title || isTime ? label : '', isNamed ? column.label : ''].filter(Boolean).join(', '),
    references: others,
    ...(before !== undefined && isKnown && {difference: figure.value - figures[before]!.value!}),
    history: isTime ? {items, series: [column]} : {items: [], series: []},
    summary: paragraph(...[value(isTime && before === undefined ? `${name}, ${label}` : name, told), ...others].map((each) => `${each}.`)),
    table: {...table, caption: table.caption || heading || name},
    // The title of the table says what is counted: it stays where another stands in its place.
    method: [heading && sheet.title && heading !== sheet.title ? sheet.title : '', ...foot].filter(Boolean),
    cautions: [...aside, ...source],
  };
}

const hasFigure = ({value}: Figure) => value !== undefined;

/** The row that was asked for, else the last year that has a figure, else the first row that has one. */
function shownIn({items, isTime}: Sheet, {figures}: Column, period: string | undefined, references: ReadonlySet<string>): number {
  const asked = items.findIndex(({key, label}) => key === period || label === period);
  if (asked >= 0) return asked;
  if (isTime) return Math.max(0, figures.findLastIndex(hasFigure));
  return Math.max(0, figures.findIndex((figure, rank) => hasFigure(figure) && !references.has(items[rank]!.label)));
}

function beforeIn({items}: Sheet, {figures}: Column, at: number, since: string | undefined): number | undefined {
  const wanted = items.findIndex(({key, label}) => key === since || label === since);
  const found = wanted >= 0 ? wanted : figures.slice(0, at).findLastIndex(hasFigure);
  return found >= 0 && found < at && hasFigure(figures[found]!) ? found : undefined;
}
