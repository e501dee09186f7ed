/** A chart from a table that stands in the tag: what a page shows without JavaScript is what is drawn. */
import {countedSeries, type Content, type Figure, type Item, type Level, type Series} from '../../charts/content.js';
import {writtenNumber} from '../../data/written-number.js';
import {chartToldWords} from '../../locale/chart-told.js';
import {chartWords} from '../../locale/chart.js';
import {isSingular, NO_BREAK, type Locale} from '../../locale/locale.js';
import {unitFor} from '../../locale/quantity.js';
import {blankWords} from '../../locale/summaries.js';
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
  /** Of all that is drawn. */
  readonly unit?: string;
  readonly isTime: boolean;
}

const said = (cell: Element | undefined) => cell?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** Units that pages write in brackets after a name: « Budget (k€) ». Any other is told by `data-unit`. */
const BRACKETED = /\s*\((€|k€|M€|Md€|%|‰|h|km²?|m²|ha|ETP|kWh)\)$/;

const unitOf = (cell: HTMLElement | null) => cell?.dataset['unit'] ?? BRACKETED.exec(said(cell ?? undefined))?.[1];

interface Column extends Series {
  readonly unit?: string;
}

/**
 * The first row names the series, the first column the items; a column of which no cell is a figure is left out. Rows
 * that are shorter than the first end with blanks. A unit stands in brackets after the name of its column, or after the
 * caption for all of them, or in `data-unit` there. One axis has one unit: columns of another are in the table alone.
 *
 * @param compare Names of columns, or of rows where there is one column, that the others are compared with; with commas
 * between them.
 * @returns undefined when there is no figure in it.
 */
export function readTable(table: HTMLTableElement, locale: Locale, compare = ''): TableRead | undefined {
  const foot = [...(table.tFoot?.rows ?? [])];
  const [head, ...body] = [...table.rows].filter((row) => !foot.includes(row));
  if (!head || !body.length) return undefined;
  const decimal = locale.language === 'en' ? '.' : ',';
  const grid = body.map((row) => [...row.cells].map(said));
  const references = new Set(compare.split(',').map((name) => name.trim()));
  const common = table.dataset['unit'] ?? unitOf(table.caption);
  const columns = [...head.cells].slice(1).map((cell, rank): Column => {
    const unit = unitOf(cell) ?? common;
    const label = said(cell).replace(BRACKETED, '');
    const figures = grid.map((row) => figureOf(row[rank + 1] ?? '', locale, decimal, unit));
    return {key: String(rank), label, figures, unit, ...(references.has(label) && {isReference: true})};
  });
  const series = columns.filter(({figures}) => figures.some(({value}) => value !== undefined));
  if (!series.length) return undefined;
  const labels = grid.map(([label = '']) => label);
  const isTime = labels.every(isPeriod);
  const order = labels.map((_, rank) => rank);
  if (isTime) order.sort((a, b) => middleOf(labels[a]!) - middleOf(labels[b]!));
  const sorted = series.map((column): Column => ({...column, figures: order.map((rank) => column.figures[rank]!)}));
  const items = order.map((rank): Item => ({key: String(rank), label: labels[rank]!, ...(isTime && {time: middleOf(labels[rank]!)})}));
  const title = said(table.caption ?? undefined);
  const {unit} = sorted.find(({isReference}) => !isReference) ?? sorted[0]!;
  const drawn = sorted.filter((column) => column.unit === unit);
  const content = withLevels(locale, {items, series: drawn}, isTime ? new Set() : references);
  return {
    content,
    title,
    isTime,
    unit,
    summary: summaryOf(locale, content, isTime),
    notes: [
      ...(drawn.length < sorted.length ? [locale.words(chartToldWords).otherUnits] : []),
      ...foot.map((row) => [...row.cells].map(said).join(' ')).filter(Boolean),
    ],
    table: {
      caption: title,
      columns: [{label: said(head.cells[0])}, ...series.map(({label}) => ({label, numeric: true}))],
      rows: items.map(({label}, rank) => [{text: label}, ...sorted.map(({figures}) => cellOf(figures[rank]!))]),
    },
  };
}

/** Of more series than this, the table speaks for itself. */
const MOST_TOLD = 3;

/** Of one series, a row that the others are compared with is a line across them. */
function withLevels(locale: Locale, {items, series}: Content, references: ReadonlySet<string>): Content {
  const isLevel = (rank: number) => references.has(items[rank]!.label) && series[0]!.figures[rank]!.value !== undefined;
  const kept = items.map((_, rank) => rank).filter((rank) => !isLevel(rank));
  if (series.length > 1 || !kept.length) return {items, series};
  const [{figures}] = series as [Series];
  const levels = items.flatMap(({label}, rank): Level[] => {
    const {value, text} = figures[rank]!;
    return isLevel(rank) ? [{label, value: value!, text, said: locale.words(chartWords).value(label, text)}] : [];
  });
  return {items: kept.map((rank) => items[rank]!), series: series.map((each) => ({...each, figures: kept.map((rank) => each.figures[rank]!)})), levels};
}

function summaryOf(locale: Locale, content: Content, isTime: boolean): string {
  const words = locale.words(chartToldWords);
  const {items, levels = []} = content;
  const told = countedSeries(content)
    .slice(0, MOST_TOLD)
    .map(({label, figures}) => {
      const known = figures.map((figure, rank) => ({...figure, label: items[rank]!.label})).filter((figure): figure is typeof figure & {value: number} => figure.value !== undefined);
      const [first] = known;
      const last = known.at(-1);
      if (!last) return '';
      if (isTime && known.length > 1) return `${locale.words(chartWords).value(label, words.passes(first!.text, first!.label, last.text, last.label))}.`;
      const most = known.reduce((best, figure) => (figure.value > best.value ? figure : best));
      const ties = known.filter(({value}) => value === most.value).length;
      return locale.words(chartWords).value(label, ties > 1 ? `${words.ties(locale.number(ties), most.text)}` : words.most(most.label, most.text));
    });
  return [...told, ...levels.map((level) => `${level.said}.`)].filter(Boolean).join(' ');
}

const cellOf = ({text, value}: Figure): Cell => (value === undefined ? blank(text) : {text, value});

/** « 1.234 » is a thousand and more to a German reader, and never a fraction. */
const GERMAN_POINTS = /(?<=\d)\.(?=\d{3}(?!\d))/g;

function figureOf(written: string, locale: Locale, decimal: ',' | '.', unit: string | undefined): Figure {
  const read = writtenNumber(locale.language === 'de' ? written.replace(GERMAN_POINTS, '') : written, decimal);
  if (read?.value !== undefined) return {value: read.value, text: withUnit(written, read.value, locale, unit)};
  return {text: read ? blankWords(locale, read) : written};
}

/** What is written with its unit already keeps it as it is. */
function withUnit(written: string, value: number, {language}: Locale, unit: string | undefined): string {
  if (!unit || !/\d$/.test(written) || /^\D*[€$£%]/.test(written)) return written;
  return `${written}${unit === '%' && language === 'en' ? '' : NO_BREAK}${unitFor(unit, isSingular(language, value), language)}`;
}
