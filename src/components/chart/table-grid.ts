/**
 * What the cells of an HTML table say and where they stand: one that spans several places is in each of them, the names
 * of several rows or columns are one name, and what is struck out, hidden or a mark of a note is no part of a figure.
 */
import {writtenNumber} from '../../data/written-number.js';
import {isPeriod} from '../../model/fields.js';

/** What stands at one place. */
export interface Place {
  readonly text: string;
  /** The same without the marks of notes, which would be read as digits. */
  readonly bare: string;
  /** Those marks: « ¹ », « (p) ». */
  readonly marks: string;
  /** What `data-unit` says. */
  readonly unit?: string;
}

export interface Grid {
  readonly head: readonly Place[];
  readonly body: readonly (readonly Place[])[];
  /** What stands in the foot, and in a last row that spans all columns. */
  readonly foot: readonly string[];
}

/** Units that pages write in brackets after a name: « Budget (k€) ». Any other is told by `data-unit`. */
export const BRACKETED = /\s*\((€|k€|M€|Md€|%|‰|h|km²?|m²|ha|ETP|kWh)\)$/;

export const unitOf = ({text, unit}: Pick<Place, 'text' | 'unit'>) => unit ?? BRACKETED.exec(text)?.[1];

const NOWHERE: Place = {text: '', bare: '', marks: ''};
/** What a page shows nothing of, or has taken back. */
const UNSAID = 'del, s, strike, script, style, template, [hidden]';
/** What begins a line of its own. */
const APART = 'br, p, div, li, ul, ol';
/** No table that a person reads has more. */
const MOST_COLUMNS = 500;

const joined = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The words of an element as they are read; without its raised signs where those would be taken for digits. */
export function wordsOf(element: Element | null | undefined, withRaised = true): string {
  if (!element) return '';
  // Most cells hold nothing but their words.
  if (!element.firstElementChild) return joined(element.textContent);
  const copy = element.cloneNode(true) as Element;
  for (const unsaid of copy.querySelectorAll(withRaised ? UNSAID : `${UNSAID}, sup`)) unsaid.remove();
  for (const apart of copy.querySelectorAll(APART)) {
    apart.before(' ');
    apart.after(' ');
  }
  return joined(copy.textContent);
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raised = (mark: string) => (/^\d+$/.test(mark) ? mark.replace(/\d/g, (digit) => RAISED[Number(digit)]!) : `\u00a0(${mark})`);

function placeOf(cell: HTMLTableCellElement): Place {
  const marks = [...cell.querySelectorAll('sup')].map((each) => wordsOf(each).replace(/[()[\]]/g, '')).filter(Boolean);
  const unit = cell.dataset['unit'];
  return {text: wordsOf(cell), bare: wordsOf(cell, false), marks: marks.map(raised).join(''), ...(unit !== undefined && {unit})};
}

interface Standing {
  readonly cell: HTMLTableCellElement;
  readonly place: Place;
}

type Line = readonly (Standing | undefined)[];

/** Row by row, what stands at each place; a cell that goes down further than its part of the table ends with it. */
function standing(rows: readonly HTMLTableRowElement[]): readonly Line[] {
  let above: {readonly each: Standing; left: number}[] = [];
  let part: Element | null = null;
  return rows.map((row) => {
    if (row.parentElement !== part) above = [];
    part = row.parentElement;
    const line: (Standing | undefined)[] = [];
    const fill = () => {
      for (let over = above[line.length]; over && over.left > 0; over = above[line.length]) {
        over.left--;
        line.push(over.each);
      }
    };
    for (const cell of row.cells) {
      fill();
      const each = {cell, place: placeOf(cell)};
      for (let span = Math.min(cell.colSpan, MOST_COLUMNS - line.length); span > 0; span--) {
        above[line.length] = {each, left: cell.rowSpan === 0 ? Infinity : cell.rowSpan - 1};
        line.push(each);
      }
    }
    // What comes down further to the right stands there, whatever is missing before it.
    for (fill(); above.some((over, column) => column >= line.length && over.left > 0); fill()) line.push(undefined);
    return line;
  });
}

const isNaming = (each: Standing | undefined) => each?.cell.localName === 'th';
const cellsIn = (line: Line) => new Set(line.map((each) => each?.cell)).size;

/** One name of several, each of them once: « Centres, Bas-Rhin ». The unit is that of the last which has one. */
function together(places: readonly Place[]): Place {
  const [first = NOWHERE, ...others] = [...new Set(places)].filter(({text}) => text);
  if (!others.length) return first;
  const all = [first, ...others];
  const unit = all.map(unitOf).findLast((each) => each !== undefined);
  const said = [...new Set(all.map(({text}) => text.replace(BRACKETED, '')))].join(', ');
  return {text: said, bare: said, marks: '', ...(unit !== undefined && {unit})};
}

/** How many of the first rows name the columns. */
function headsIn(table: HTMLTableElement, lines: readonly Line[]): number {
  const said = table.tHead?.rows.length;
  if (said) return Math.min(said, lines.length);
  const [first = []] = lines;
  const isFigures = first.length > 1 && !first.some(isNaming) && first.slice(1).every((each) => each && !isPeriod(each.place.text) && writtenNumber(each.place.bare)?.value !== undefined);
  if (isFigures) return 0;
  let heads = 1;
  while (heads < lines.length - 1 && cellsIn(lines[heads]!) > 1 && lines[heads]!.every(isNaming) && lines[0]!.every(isNaming)) heads++;
  return heads;
}

/** Where each row has several names before its figures, they are one: « Bas-Rhin, Strasbourg ». */
function namesIn(body: readonly Line[], width: number): number {
  const names = Array.from({length: width}, (_, column) => column).findIndex((column) => !body.every((line) => isNaming(line[column])));
  return Math.max(1, names);
}

/** @returns undefined where there are no rows to read. */
export function gridOf(table: HTMLTableElement): Grid | undefined {
  const foot = [...(table.tFoot?.rows ?? [])];
  const lines = standing([...table.rows].filter((row) => !foot.includes(row)));
  const heads = headsIn(table, lines);
  const head = lines.slice(0, heads);
  const width = Math.max(0, ...(heads ? head : lines).map(({length}) => length));
  const isHeading = (line: Line) => width > 1 && line.length >= width && line.every((each) => each && each.cell === line[0]!.cell);
  const under = lines.slice(heads);
  const body = under.filter((line) => !isHeading(line));
  if (!body.length) return undefined;
  const last = under.at(-1)!;
  const names = namesIn(body, width);
  const place = (line: Line, column: number) => line[column]?.place ?? NOWHERE;
  const merged = (line: readonly Place[]): readonly Place[] => [together(line.slice(0, names)), ...line.slice(names)];
  const columns = Array.from({length: width}, (_, column) => column);
  return {
    head: merged(columns.map((column) => together(head.map((line) => place(line, column))))),
    body: body.map((line) => merged(columns.map((column) => place(line, column)))),
    foot: [...(isHeading(last) ? [last[0]!.place.text] : []), ...foot.map((row) => [...row.cells].map((cell) => wordsOf(cell)).join(' '))].filter(Boolean),
  };
}
