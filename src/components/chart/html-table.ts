/** What is drawn from a table that stands in the tag: what a page shows without JavaScript. */
import type {Content, Figure, Item, Level, Series} from '../../charts/content.js';
import {writtenNumber} from '../../data/written-number.js';
import {chartToldWords} from '../../locale/chart-told.js';
import {chartWords} from '../../locale/chart.js';
import {frameWords} from '../../locale/frame.js';
import {inRow, isSingular, NO_BREAK, withinSentence, type Locale} from '../../locale/locale.js';
import {saidList} from '../../locale/naming.js';
import {unitFor} from '../../locale/quantity.js';
import {isolated} from '../../locale/wording.js';
import {blankWords, paragraph, silenceSentence, trendWords} from '../../locale/summaries.js';
import {middleOf} from '../../model/period.js';
import {isPeriod} from '../../model/fields.js';
import type {Status} from '../../model/observation.js';
import {noCounts} from '../../model/values.js';
import {blank, cell, type Cell, type DataTable} from '../parts/data-table.js';
import {BRACKETED, gridOf, unitOf, wordsOf, type Grid, type Place} from './table-grid.js';

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
  /** Which cells among figures are none, and where. */
  readonly aside: readonly string[];
}

export interface Column extends Series {
  readonly figures: readonly ReadFigure[];
  readonly unit?: string;
}

interface ReadFigure extends Figure {
  /** Why there is no value. */
  readonly status?: Status;
  /** Whether it is words, of which nothing can be drawn. */
  readonly isText?: boolean;
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

/** Names of columns or rows, with commas between them. */
export const namesIn = (compare: string): ReadonlySet<string> => new Set(compare.split(',').map((name) => name.trim()).filter(Boolean));

/** The period that a name means, without the mark of a note: « 2023* », « 2023 (p) ». */
function periodIn({bare}: Place): string | undefined {
  const period = bare.replace(/ ?(?:\*{1,3}|\(\w{1,3}\)|[ep])$/, '');
  return isPeriod(period) ? period : undefined;
}

/** Years above one another, or beside one another: then each row is what a column is elsewhere. */
function upright({head, body}: Grid): Pick<Grid, 'head' | 'body'> {
  const isAcross = head.length > 1 && head.slice(1).every(periodIn) && !body.every(([name]) => periodIn(name!));
  if (!isAcross) return {head, body};
  const [first, ...others] = head.map((each, column) => [each, ...body.map((row) => row[column]!)]);
  return {head: first!, body: others};
}

/**
 * The first row names the series, the first column the items; a column of which no cell is a figure is in the table alone,
 * and a cell that is none among figures is told with its place. Rows that are shorter than the first end with blanks. A unit stands in brackets after the name of its column, or after the
 * caption for all of them, or in `data-unit` there; else it is the one that all figures of the column are written with.
 *
 * @param references Names of columns that the others are compared with.
 * @param turns Whether years that stand beside one another are read as if they stood above one another.
 * @returns undefined when there is no figure in it.
 */
export function sheetOf(table: HTMLTableElement, locale: Locale, references: ReadonlySet<string>, turns = false): Sheet | undefined {
  const grid = gridOf(table);
  if (!grid) return undefined;
  const {head, body} = turns ? upright(grid) : grid;
  const words = locale.words(chartToldWords);
  const caption = wordsOf(table.caption);
  const common = table.dataset['unit'] ?? unitOf({text: caption, unit: table.caption?.dataset['unit']});
  const columns = head.slice(1).map((place, rank): Column => {
    const cells = body.map((row) => row[rank + 1]!);
    const unit = unitOf(place) ?? common ?? unitIn(cells);
    const label = place.text.replace(BRACKETED, '');
    return {key: label, label, figures: cells.map((each) => figureOf(each, locale, unit)), unit, ...(references.has(label) && {isReference: true})};
  });
  const isKnown = ({figures}: Column) => figures.some(({value}) => value !== undefined);
  const known = columns.filter(isKnown);
  if (!known.length) return undefined;
  const labels = body.map(([name]) => name!.text);
  const periods = body.map(([name]) => periodIn(name!)).filter((period) => period !== undefined);
  const isTime = periods.length === labels.length;
  const order = labels.map((_, rank) => rank);
  if (isTime) order.sort((a, b) => middleOf(periods[a]!) - middleOf(periods[b]!));
  const ordered = columns.map((column): Column => ({...column, figures: order.map((rank) => column.figures[rank]!)}));
  const series = ordered.filter(isKnown);
  const items = order.map((rank): Item => ({key: (isTime ? periods : labels)[rank]!, label: labels[rank]!, ...(isTime && {time: middleOf(periods[rank]!)})}));
  // Remarks beside the figures are the page's; a column of nothing is nobody's.
  const shown = ordered.filter((column) => isKnown(column) || column.figures.some(({isText, status}) => isText ?? status !== 'no-answer'));
  const title = caption.replace(BRACKETED, '');
  const source = table.dataset['source'];
  return {
    title,
    items,
    series,
    isTime,
    foot: grid.foot,
    aside: asideOf(locale, items, series),
    source: source ? [`${locale.words(frameWords).source} ${isolated(source)}`] : [],
    table: {
      caption: title,
      // A column is sorted by a button, which has a name.
      columns: [{label: head[0]!.text || (isTime ? words.period : words.name)}, ...shown.map((column) => ({label: column.label || words.value, ...(isKnown(column) && {numeric: true})}))],
      rows: items.map(({label}, rank) => [{text: label}, ...shown.map((column) => (isKnown(column) ? cellOf : remarkOf)(column.figures[rank]!, column.unit))]),
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
  const {title, items, series, isTime, table, foot, source, aside} = sheet;
  const {unit} = series.find(({isReference}) => !isReference) ?? series[0]!;
  const drawn = series.filter((column) => column.unit === unit);
  const {totals, content: parts} = apart(locale, {items, series: drawn}, isTime ? undefined : references);
  const content = withLevels(locale, parts, isTime ? new Set() : references);
  const names = content.series.filter(({isReference}) => !isReference).map(({label}) => label).filter(Boolean);
  return {
    content,
    // Without a caption, what is counted is the title.
    title: title || saidList(locale, names.slice(0, MOST_TOLD)) || locale.words(chartToldWords).value,
    isTime,
    unit,
    table,
    summary: paragraph(summaryOf(locale, content, isTime, title !== ''), ...totals),
    notes: [...(drawn.length < series.length ? [locale.words(chartToldWords).otherUnits] : []), ...aside, ...foot, ...source],
  };
}

/** What begins with these words is made up of others. */
const TOTALS = /^(?:(?:sous-|grand )?total|subtotal|(?:gesamt|zwischen)summe)(?!\p{L})/iu;
/** These are totals where they stand alone: an « Ensemble scolaire » is none. A mark, or how many they are, may follow. */
const WHOLES = /^(?:ensemble|tous|toutes|insgesamt|gesamt|summe|alle|all|overall|sum)\d?\s?(?:[:*]|\(.{1,12}\))?$/iu;

/** « Total », « Ensemble », « Gesamt », whatever the language of the page: what the others make up is not one of them. */
const isTotal = (label: string) => TOTALS.test(label) || WHOLES.test(label);

/** Rows of totals would dwarf the others and be the highest of all: they are told, and are in the table. */
function apart(locale: Locale, {items, series}: ColumnContent, references: ReadonlySet<string> | undefined): {readonly content: ColumnContent; readonly totals: readonly string[]} {
  const {value} = locale.words(chartWords);
  const ranks = items.map((_, rank) => rank);
  const isApart = (rank: number) => references !== undefined && isTotal(items[rank]!.label) && !references.has(items[rank]!.label);
  const kept = ranks.filter((rank) => !isApart(rank));
  if (kept.length < 2 || kept.length === items.length) return {content: {items, series}, totals: []};
  const own = series.filter(({isReference}) => !isReference);
  const totals = ranks.filter(isApart).flatMap((rank) => own.slice(0, MOST_TOLD).map(({label, figures}) => `${value(own.length > 1 ? `${items[rank]!.label}, ${label}` : items[rank]!.label, figures[rank]!.text)}.`));
  return {content: {items: kept.map((rank) => items[rank]!), series: series.map((each) => ({...each, figures: kept.map((rank) => each.figures[rank]!)}))}, totals};
}

/** Parts that are set end to end: a column of what they make up stands at the end of them, not among them. */
export function stackable(content: Content): Content {
  const total = content.series.find(({label}) => isTotal(label));
  const series = content.series.filter((each) => each !== total);
  return total && series.length > 1 ? {...content, series, totals: total.figures} : content;
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
  let texts = 0;
  for (const rank of silent) {
    const {status, isText} = own[0]!.figures[rank]!;
    if (status) counts[status]++;
    if (isText) texts++;
  }
  return paragraph(silenceSentence(locale, counts), texts ? locale.words(chartToldWords).notNumbers(locale.number(texts), texts === 1) : '');
}

/** More are counted: a note is not a table, which has them all. */
const MOST_ASIDE = 5;
const LONGEST_ASIDE = 40;

/** Each cell that is no number where numbers stand, with its row and its column. */
function asideOf(locale: Locale, items: readonly Item[], series: readonly Column[]): readonly string[] {
  const {aside, stands} = locale.words(chartToldWords);
  const found = series.flatMap(({label, figures}) =>
    figures.flatMap(({isText, text}, rank) => (isText ? [stands(text.length > LONGEST_ASIDE ? `${text.slice(0, LONGEST_ASIDE)}…` : text, items[rank]!.label, label)] : [])),
  );
  const more = found.length - MOST_ASIDE;
  return found.length ? [aside(inRow(locale, [...found.slice(0, MOST_ASIDE), ...(more > 0 ? [`… + ${locale.number(more)}`] : [])]))] : [];
}

/** Nobody owes a remark. */
const remarkOf = (figure: ReadFigure): Cell => (figure.status === 'no-answer' ? cell('') : cellOf(figure, undefined));

const cellOf = ({text, value, isText}: ReadFigure, unit: string | undefined): Cell =>
  isText ? cell(text) : value === undefined ? blank(text) : {text, value, ...(unit && {unit})};

/** « 1.234 » is a thousand and more to a German reader, and never a fraction. */
const GERMAN_POINTS = /(?<=\d)\.(?=\d{3}(?!\d))/g;

function figureOf({text: whole, bare: written, marks}: Place, locale: Locale, unit: string | undefined): ReadFigure {
  const {language} = locale;
  const read = writtenNumber(language === 'de' ? written.replace(GERMAN_POINTS, '') : written, language === 'en' ? '.' : ',');
  if (!read) return textOf(whole, written, locale);
  if (read.value === undefined) return {text: blankWords(locale, read) + marks, status: read.status};
  // Behind a number of the column « k€ » its own « M€ » says what it counts: both are k€ on the axis.
  const value = ownUnit(written) ? Number((read.value / sizeOf(unit)).toPrecision(15)) : read.value;
  return {value, text: withUnit(unbroken(written), value, locale, unit) + marks, bare: unbroken(written) + marks};
}

/** A sign of official tables in words, beside it; else the words of the page as they are. */
function textOf(whole: string, written: string, locale: Locale): ReadFigure {
  const signs: Readonly<Record<string, string>> = locale.words(chartToldWords).signs;
  const sign = written.toLowerCase().replace(/[.()\s]/g, '');
  return Object.hasOwn(signs, sign) ? {text: `${signs[sign]!} (${whole})`} : {text: whole, isText: true};
}

/** What a number is written with, where that is a unit which a page may write in brackets as well. */
const ownUnit = (written: string) => BRACKETED.exec(`(${/\d(\D*)$/.exec(written)?.[1]!.trim() ?? ''})`)?.[1];

/** How many one of a unit is: a thousand, of « k€ ». */
const sizeOf = (unit: string | undefined) => (unit && writtenNumber(`1 ${unit}`)?.value) || 1;

/** The unit that all figures of a column are written with; euros, where they are written in thousands and millions of them. */
function unitIn(cells: readonly Place[]): string | undefined {
  const units = new Set(cells.filter(({bare}) => writtenNumber(bare)?.value !== undefined).map(({bare}) => ownUnit(bare)));
  const [unit] = units;
  if (units.size < 2) return unit;
  return [...units].every((each) => each?.endsWith('€')) ? '€' : undefined;
}

/** The page's own spaces, which a line may not end at. */
const unbroken = (written: string) => written.replace(/(?<=\d) (?=\d)/g, '\u202f').replace(/(?<=\d) (?=\S)/g, NO_BREAK);

/** What is written with its unit already keeps it as it is. */
function withUnit(written: string, value: number, {language}: Locale, unit: string | undefined): string {
  if (!unit || !/\d$/.test(written) || /^\D*[€$£%]/.test(written)) return written;
  return `${written}${unit === '%' && language === 'en' ? '' : NO_BREAK}${unitFor(unit, isSingular(language, value), language)}`;
}
