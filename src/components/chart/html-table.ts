/** A chart from a table that stands in the tag: what a page shows without JavaScript is what is drawn. */
import type {Content, Figure, Item, Series} from '../../charts/content.js';
import {writtenNumber} from '../../data/written-number.js';
import {chartToldWords} from '../../locale/chart-told.js';
import {chartWords} from '../../locale/chart.js';
import {blankWords} from '../../locale/summaries.js';
import type {Locale} from '../../locale/locale.js';
import {middleOf} from '../../model/period.js';
import {isPeriod} from '../../model/fields.js';
import {blank, type Cell, type DataTable} from '../parts/data-table.js';

export interface TableRead {
  readonly content: Content;
  readonly table: DataTable;
  readonly title: string;
  readonly summary: string;
  /** What stands in the foot of the table: a source, a note. */
  readonly notes: readonly string[];
  readonly isTime: boolean;
}

const said = (cell: Element | undefined) => cell?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/**
 * The first row names the series, the first column the items; a column of which no cell is a figure is left out. Rows
 * that are shorter than the first end with blanks.
 *
 * @returns undefined when there is no figure in it.
 */
export function readTable(table: HTMLTableElement, locale: Locale): TableRead | undefined {
  const foot = [...(table.tFoot?.rows ?? [])];
  const [head, ...body] = [...table.rows].filter((row) => !foot.includes(row));
  if (!head || !body.length) return undefined;
  const decimal = locale.language === 'en' ? '.' : ',';
  const grid = body.map((row) => [...row.cells].map(said));
  const columns = [...head.cells].slice(1).map((cell, rank) => {
    const figures = grid.map((row) => figureOf(row[rank + 1] ?? '', locale, decimal));
    return {label: said(cell), figures};
  });
  const series = columns.filter(({figures}) => figures.some(({value}) => value !== undefined)).map(({label, figures}, rank): Series => ({key: String(rank), label, figures}));
  if (!series.length) return undefined;
  const labels = grid.map(([label = '']) => label);
  const isTime = labels.every(isPeriod);
  const order = labels.map((_, rank) => rank);
  if (isTime) order.sort((a, b) => middleOf(labels[a]!) - middleOf(labels[b]!));
  const sorted = series.map(({key, label, figures}): Series => ({key, label, figures: order.map((rank) => figures[rank]!)}));
  const items = order.map((rank): Item => ({key: String(rank), label: labels[rank]!, ...(isTime && {time: middleOf(labels[rank]!)})}));
  const title = said(table.caption ?? undefined);
  return {
    content: {items, series: sorted},
    title,
    isTime,
    summary: summaryOf(locale, items, sorted, isTime),
    notes: foot.map((row) => [...row.cells].map(said).join(' ')).filter(Boolean),
    table: {
      caption: title,
      columns: [{label: said(head.cells[0])}, ...series.map(({label}) => ({label, numeric: true}))],
      rows: items.map(({label}, rank) => [{text: label}, ...sorted.map(({figures}) => cellOf(figures[rank]!))]),
    },
  };
}

/** Of more series than this, the table speaks for itself. */
const MOST_TOLD = 3;

function summaryOf(locale: Locale, items: readonly Item[], series: readonly Series[], isTime: boolean): string {
  const words = locale.words(chartToldWords);
  return series
    .slice(0, MOST_TOLD)
    .map(({label, figures}) => {
      const known = figures.map((figure, rank) => ({...figure, label: items[rank]!.label})).filter((figure): figure is typeof figure & {value: number} => figure.value !== undefined);
      const [first] = known;
      const last = known.at(-1)!;
      if (isTime && known.length > 1) return `${locale.words(chartWords).value(label, words.passes(first!.text, first!.label, last.text, last.label))}.`;
      const most = known.reduce((best, figure) => (figure.value > best.value ? figure : best));
      const ties = known.filter(({value}) => value === most.value).length;
      return locale.words(chartWords).value(label, ties > 1 ? `${words.ties(locale.number(ties), most.text)}` : words.most(most.label, most.text));
    })
    .join(' ');
}

const cellOf = ({text, value}: Figure): Cell => (value === undefined ? blank(text) : {text, value});

/** « 1.234 » is a thousand and more to a German reader, and never a fraction. */
const GERMAN_POINTS = /(?<=\d)\.(?=\d{3}(?!\d))/g;

function figureOf(written: string, locale: Locale, decimal: ',' | '.'): Figure {
  const read = writtenNumber(locale.language === 'de' ? written.replace(GERMAN_POINTS, '') : written, decimal);
  if (read?.value !== undefined) return {value: read.value, text: written};
  return {text: read ? blankWords(locale, read) : written};
}
