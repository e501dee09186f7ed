/** What is drawn from a table that stands in the tag: what a page shows without JavaScript. */
import type {Content, Figure, Item, Level, Series} from '../../charts/content.js';
import {writtenNumber} from '../../data/written-number.js';
import {chartToldWords} from '../../locale/chart-told.js';
import {chartWords} from '../../locale/chart.js';
import {frameWords} from '../../locale/frame.js';
import {isSingular, NO_BREAK, withinSentence, type Locale} from '../../locale/locale.js';
import {saidList} from '../../locale/naming.js';
import {unitFor} from '../../locale/quantity.js';
import {isolated} from '../../locale/wording.js';
import {blankWords, paragraph, silenceSentence, trendWords} from '../../locale/summaries.js';
import {middleOf} from '../../model/period.js';
import {isPeriod} from '../../model/fields.js';
import type {Status} from '../../model/observation.js';
import {noCounts} from '../../model/values.js';
import {blank, type Cell, type DataTable} from '../parts/data-table.js';

/** A table as it was read: what stands along it, and a series for each column that has figures. */
export interface Sheet {
  readonly title: string;
  readonly items: readonly Item[];
  readonly series: readonly Column[];
  /** Whether the items are periods, then in their order. */
  readonly isTime: boolean;
  readonly table: DataTable;
  /** What stands in the foot of the table: a note, a source. */
  readonly foot: readonly string[];
  /** What `data-source` of the table says, in a sentence. */
  readonly source: readonly string[];
}

export interface Column extends Series {
  readonly figures: readonly ReadFigure[];
  readonly unit?: string;
}

interface ReadFigure extends Figure {
  /** Why there is no value. */
  readonly status?: Status;
}

interface ColumnContent extends Content {
  readonly series: readonly Column[];
}

export interface TableRead {
  readonly content: Content;
  readonly table: DataTable;
  readonly title: string;
  readonly summary: string;
  readonly notes: readonly string[];
  /** Of all that is drawn. */
  readonly unit?: string;
  readonly isTime: boolean;
}

type Cells = readonly (HTMLElement | undefined)[];

const said = (cell: Element | null | undefined) => cell?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** Units that pages write in brackets after a name: « Budget (k€) ». Any other is told by `data-unit`. */
const BRACKETED = /\s*\((€|k€|M€|Md€|%|‰|h|km²?|m²|ha|ETP|kWh)\)$/;

const unitOf = (cell: HTMLElement | null | undefined) => cell?.dataset['unit'] ?? BRACKETED.exec(said(cell))?.[1];

/** Names of columns or rows, with commas between them. */
export const namesIn = (compare: string): ReadonlySet<string> => new Set(compare.split(',').map((name) => name.trim()));

/** Years above one another, or beside one another: then each row is what a column is elsewhere. */
function upright(rows: readonly Cells[]): readonly Cells[] {
  const [head = [], ...body] = rows;
  const isAcross = head.length > 1 && head.slice(1).every((cell) => isPeriod(said(cell))) && !body.every(([name]) => isPeriod(said(name)));
  return isAcross ? head.map((_, column) => rows.map((row) => row[column])) : rows;
}

/**
 * The first row names the series, the first column the items; a column of which no cell is a figure is left out. Rows
 * that are shorter than the first end with blanks. A unit stands in brackets after the name of its column, or after the
 * caption for all of them, or in `data-unit` there.
 *
 * @param references Names of columns that the others are compared with.
 * @param turns Whether years that stand beside one another are read as if they stood above one another.
 * @returns undefined when there is no figure in it.
 */
export function sheetOf(table: HTMLTableElement, locale: Locale, references: ReadonlySet<string>, turns = false): Sheet | undefined {
  const foot = [...(table.tFoot?.rows ?? [])];
  const rows = [...table.rows].filter((row) => !foot.includes(row)).map((row): Cells => [...row.cells]);
  const [head, ...body] = turns ? upright(rows) : rows;
  if (!head || !body.length) return undefined;
  const decimal = locale.language === 'en' ? '.' : ',';
  const grid = body.map((row) => row.map(said));
  const common = table.dataset['unit'] ?? unitOf(table.caption);
  const columns = head.slice(1).map((cell, rank): Column => {
    const unit = unitOf(cell) ?? common;
    const label = said(cell).replace(BRACKETED, '');
    const figures = grid.map((row) => figureOf(row[rank + 1] ?? '', locale, decimal, unit));
    return {key: label, label, figures, unit, ...(references.has(label) && {isReference: true})};
  });
  const known = columns.filter(({figures}) => figures.some(({value}) => value !== undefined));
  if (!known.length) return undefined;
  const labels = grid.map(([label = '']) => label);
  const isTime = labels.every(isPeriod);
  const order = labels.map((_, rank) => rank);
  if (isTime) order.sort((a, b) => middleOf(labels[a]!) - middleOf(labels[b]!));
  const series = known.map((column): Column => ({...column, figures: order.map((rank) => column.figures[rank]!)}));
  const items = order.map((rank): Item => ({key: labels[rank]!, label: labels[rank]!, ...(isTime && {time: middleOf(labels[rank]!)})}));
  const title = said(table.caption).replace(BRACKETED, '');
  const source = table.dataset['source'];
  return {
    title,
    items,
    series,
    isTime,
    foot: foot.map((row) => [...row.cells].map(said).join(' ')).filter(Boolean),
    source: source ? [`${locale.words(frameWords).source} ${isolated(source)}`] : [],
    table: {
      caption: title,
      columns: [{label: said(head[0])}, ...series.map(({label}) => ({label, numeric: true}))],
      rows: items.map(({label}, rank) => [{text: label}, ...series.map(({figures}) => cellOf(figures[rank]!))]),
    },
  };
}

/**
 * What a chart shows of it. One axis has one unit: columns of another are in the table alone.
 *
 * @param compare Names of columns, or of rows where there is one column, that the others are compared with.
 */
export function readTable(element: HTMLTableElement, locale: Locale, compare = ''): TableRead | undefined {
  const references = namesIn(compare);
  const sheet = sheetOf(element, locale, references);
  if (!sheet) return undefined;
  const {title, items, series, isTime, table, foot, source} = sheet;
  const {unit} = series.find(({isReference}) => !isReference) ?? series[0]!;
  const drawn = series.filter((column) => column.unit === unit);
  const content = withLevels(locale, {items, series: drawn}, isTime ? new Set() : references);
  return {
    content,
    title,
    isTime,
    unit,
    table,
    summary: summaryOf(locale, content, isTime, title !== ''),
    notes: [...(drawn.length < series.length ? [locale.words(chartToldWords).otherUnits] : []), ...foot, ...source],
  };
}

/** Of more series than this, the table speaks for itself. */
const MOST_TOLD = 3;

/** Of one series, a row that the others are compared with is a line across them. */
function withLevels(locale: Locale, {items, series}: ColumnContent, references: ReadonlySet<string>): ColumnContent {
  const isLevel = (rank: number) => references.has(items[rank]!.label) && series[0]!.figures[rank]!.value !== undefined;
  const kept = items.map((_, rank) => rank).filter((rank) => !isLevel(rank));
  if (series.length > 1 || !kept.length) return {items, series};
  const [{figures}] = series as [Column];
  const levels = items.flatMap(({label}, rank): Level[] => {
    const {value, text} = figures[rank]!;
    return isLevel(rank) ? [{label, value: value!, text, said: locale.words(chartWords).value(label, text)}] : [];
  });
  return {items: kept.map((rank) => items[rank]!), series: series.map((each) => ({...each, figures: kept.map((rank) => each.figures[rank]!)})), levels};
}

/** What is highest and lowest, or from where to where, of each series; then who has no figure. */
function summaryOf(locale: Locale, content: ColumnContent, isTime: boolean, isTitled: boolean): string {
  const {value} = locale.words(chartWords);
  const {items, levels = []} = content;
  const own = content.series.filter(({isReference}) => !isReference);
  const told = own.slice(0, MOST_TOLD).map(({label, figures}) => {
    const known = figures.map((figure, rank) => ({...figure, label: items[rank]!.label})).filter((figure): figure is Known => figure.value !== undefined);
    // Of one series, the title says what it is about.
    const name = own.length > 1 || !isTitled ? label : '';
    const [first] = known;
    if (!first) return '';
    if (known.length < 2) return `${value(name ? `${name}, ${first.label}` : first.label, first.text)}.`;
    const last = known.at(-1)!;
    const said = isTime ? `${locale.words(chartToldWords).passes(first.text, first.label, last.text, last.label)}.` : extremesOf(locale, known, name !== '');
    return name ? value(name, said) : said;
  });
  return paragraph(...told, ...levels.map((level) => `${level.said}.`), silenceOf(locale, items, own, isTime));
}

type Known = Figure & {readonly value: number; readonly label: string};

function extremesOf(locale: Locale, known: readonly Known[], isWithin: boolean): string {
  const words = locale.words(chartToldWords);
  const [most, least] = [Math.max(...known.map(({value}) => value)), Math.min(...known.map(({value}) => value))];
  const [highest, lowest] = [most, least].map((end) => known.filter(({value}) => value === end)) as [Known[], Known[]];
  const [{label, text}] = highest as [Known];
  const said = most === least ? words.allEqual(text) : highest.length > 1 ? words.ties(locale.number(highest.length), text) : words.most(label, text);
  return paragraph(isWithin ? withinSentence(locale, said) : said, most > least && lowest.length === 1 ? words.least(lowest[0]!.label, lowest[0]!.text) : '');
}

/** Items without any figure: which periods they are, or how many there are and why the first series has none. */
function silenceOf(locale: Locale, items: readonly Item[], own: readonly Column[], isTime: boolean): string {
  const silent = items.map((_, rank) => rank).filter((rank) => own.every(({figures}) => figures[rank]!.value === undefined));
  if (isTime) return silent.length ? locale.words(trendWords).silent(saidList(locale, silent.map((rank) => items[rank]!.label))) : '';
  const counts = noCounts();
  for (const rank of silent) counts[own[0]!.figures[rank]!.status ?? 'no-answer']++;
  return silenceSentence(locale, counts);
}

const cellOf = ({text, value}: Figure): Cell => (value === undefined ? blank(text) : {text, value});

/** « 1.234 » is a thousand and more to a German reader, and never a fraction. */
const GERMAN_POINTS = /(?<=\d)\.(?=\d{3}(?!\d))/g;

function figureOf(written: string, locale: Locale, decimal: ',' | '.', unit: string | undefined): ReadFigure {
  const read = writtenNumber(locale.language === 'de' ? written.replace(GERMAN_POINTS, '') : written, decimal);
  if (read?.value !== undefined) return {value: read.value, text: withUnit(unbroken(written), read.value, locale, unit), bare: unbroken(written)};
  return read ? {text: blankWords(locale, read), status: read.status} : {text: written};
}

/** The page's own spaces, which a line may not end at. */
const unbroken = (written: string) => written.replace(/(?<=\d) (?=\d)/g, '\u202f').replace(/(?<=\d) (?=\S)/g, NO_BREAK);

/** What is written with its unit already keeps it as it is. */
function withUnit(written: string, value: number, {language}: Locale, unit: string | undefined): string {
  if (!unit || !/\d$/.test(written) || /^\D*[€$£%]/.test(written)) return written;
  return `${written}${unit === '%' && language === 'en' ? '' : NO_BREAK}${unitFor(unit, isSingular(language, value), language)}`;
}
