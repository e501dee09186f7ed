/**
 * The drawing as a page of its own: title, summary, drawing, legend, and all that must be said beside it. Nothing in it
 * refers to anything outside, and nothing has to be computed to show it: it opens in a browser, a word processor, a
 * drawing program.
 */
import {BOLD} from '../charts/rows.js';
import {textWidth} from '../charts/text-extent.js';
import {wrapText} from '../charts/wrapped-text.js';
import {downloadWords} from '../locale/downloads.js';
import {frameWords} from '../locale/frame.js';
import {inRow} from '../locale/locale.js';
import {node, type SvgNode} from './svg-node.js';
import {notesOf, sourceName, type Takeaway} from './takeaway.js';

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly mark: SvgNode;
  /** Whether what lies beyond its box is not shown. */
  readonly isCut?: boolean;
}

export interface Picture {
  readonly takeaway: Takeaway;
  readonly drawings: readonly Drawing[];
  readonly legend: readonly (Drawing & {readonly label: string})[];
  /** Size of the text of the page, in pixels. */
  readonly fontSize: number;
}

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly root: SvgNode;
}

const INK = '#16191c';
/** 7 to 1 on white. */
const QUIET = '#4d5358';
const WARNING = '#8a4b00';
const EDGE = '#c6cacd';
/** A family that every program has: the one of the page does not travel with the file. */
export const FAMILY = 'sans-serif';
/** Narrower drawings get a sheet on which sentences can still be read. */
const NARROWEST_EMS = 22;
const LEADING = 1.35;
const MOST_LINES = 1000;

interface TextStyle {
  readonly size: number;
  readonly fill: string;
  readonly weight?: number;
}

/** The size to reckon with: bold text is wider. */
const reckoned = ({size, weight}: TextStyle) => (weight ? size * BOLD : size);

/** Sets lines and blocks under each other. */
class Column {
  readonly nodes: SvgNode[] = [];
  constructor(
    readonly left: number,
    readonly width: number,
    public y: number,
  ) {}

  gap(height: number) {
    this.y += height;
  }

  text(text: string, style: TextStyle, indent = 0, width = this.width) {
    const {size, fill, weight} = style;
    for (const line of linesOf(text, width - indent, reckoned(style))) {
      this.nodes.push(
        node('text', {x: this.left + indent, y: this.y + size, 'font-size': size, fill, 'font-weight': weight}, [line]),
      );
      this.y += size * LEADING;
    }
  }

  place({mark, width, height, isCut}: Drawing, x = this.left, y = this.y) {
    const {viewBox = `0 0 ${width} ${height}`, ...others} = mark.attributes;
    this.nodes.push(node('svg', {...others, x, y, width, height, viewBox, overflow: isCut ? 'hidden' : 'visible'}, mark.children));
    if (isCut) this.nodes.push(node('rect', {x, y, width, height, fill: 'none', stroke: EDGE}));
  }
}

/** Spaces that do not break hold two words together as one. */
const TIED = '\u2060';
const linesOf = (text: string, width: number, size: number) =>
  wrapText(text.replace(/[\u00a0\u202f]/g, TIED), width, size, MOST_LINES).lines.map((line) => line.replaceAll(TIED, '\u00a0'));

export function planSheet({takeaway, drawings, legend, fontSize}: Picture): Sheet {
  const {locale, title, summary, cautions, sources, licence, updated, fictional} = takeaway;
  const words = locale.words(frameWords);
  const margin = fontSize * 1.5;
  const inner = Math.max(NARROWEST_EMS * fontSize, ...drawings.map(({width}) => width));
  const column = new Column(margin, inner, margin);
  const small: TextStyle = {size: Math.max(12, fontSize * 0.8125), fill: QUIET};
  column.text(title, {size: fontSize * 1.25, fill: INK, weight: 700});
  if (fictional) {
    column.gap(fontSize * 0.4);
    warning(column, words.fictional, {size: fontSize * 0.875, fill: WARNING, weight: 700});
  }
  column.gap(fontSize * 0.3);
  column.text(summary, {size: fontSize * 0.9375, fill: QUIET});
  column.gap(fontSize);
  for (const drawing of drawings) {
    column.place(drawing);
    column.gap(drawing.height + fontSize * 0.75);
  }
  if (legend.length) {
    column.text(locale.words(downloadWords).legend, {...small, fill: INK, weight: 700});
    column.gap(fontSize * 0.25);
    setLegend(column, legend, {...small, fill: INK}, fontSize);
    column.gap(fontSize * 0.5);
  }
  const names = inRow(locale, sources.map((source) => sourceName(locale, source)));
  const notes = [
    ...cautions,
    names ? `${sources.length > 1 ? words.sources : words.source} ${names}` : words.noSource,
    [licence ? words.licence(licence.replace(/\.$/, '')) : '', updated ? words.updated(locale.date(updated)) : ''].filter(Boolean).join(' '),
  ];
  for (const note of notes.filter(Boolean)) column.text(note, small);
  const width = Math.ceil(inner + 2 * margin);
  const height = Math.ceil(column.y + margin);
  const root = node(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'xml:lang': locale.language,
      'font-family': FAMILY,
      'font-size': fontSize,
    },
    [
      node('title', {}, [title]),
      node('desc', {}, [notesOf(takeaway).slice(1).map(({label, text}) => `${label}\u00a0: ${text}`).join('\n')]),
      node('rect', {width, height, fill: '#ffffff'}),
      ...column.nodes,
    ],
  );
  return {width, height, root};
}

/** A frame around the words, as on the page. */
function warning(column: Column, text: string, style: TextStyle) {
  const {size} = style;
  const pad = size * 0.5;
  const top = column.y;
  const frameAt = column.nodes.length;
  column.gap(pad / 2);
  column.text(text, style, pad, column.width - pad);
  const lines = column.nodes.slice(frameAt).flatMap(({children}) => children.filter((child) => typeof child === 'string'));
  const width = Math.max(...lines.map((line) => textWidth(line, reckoned(style)))) + 2 * pad;
  column.gap(pad / 2);
  column.nodes.push(
    node('rect', {x: column.left, y: top, width, height: column.y - top, rx: 4, fill: 'none', stroke: WARNING, 'stroke-width': 2}),
  );
}

/** Entries beside each other while there is room, those of one line on one middle: circles of several sizes, and their words. */
function setLegend(column: Column, legend: Picture['legend'], style: TextStyle, fontSize: number) {
  for (const row of rowsOf(legend, column.width, style, fontSize)) {
    const height = Math.max(...row.map(({entry, textHeight}) => Math.max(entry.height, textHeight)));
    const top = column.y;
    for (const {entry, x, indent, textHeight} of row) {
      column.place(entry, column.left + x, top + (height - entry.height) / 2);
      column.y = top + (height - textHeight) / 2;
      column.text(entry.label, style, x + indent);
    }
    column.y = top + height;
  }
}

interface Placed {
  readonly entry: Picture['legend'][number];
  /** Where it begins in its line, and how far into it its words begin. */
  readonly x: number;
  readonly indent: number;
  readonly textHeight: number;
}

function rowsOf(legend: Picture['legend'], room: number, {size}: TextStyle, fontSize: number): readonly (readonly Placed[])[] {
  const rows: Placed[][] = [];
  let x = 0;
  for (const entry of legend) {
    const indent = entry.width + fontSize * 0.4;
    const needed = indent + textWidth(entry.label, size);
    if (!x || x + needed > room) {
      rows.push([]);
      x = 0;
    }
    const textHeight = linesOf(entry.label, room - x - indent, size).length * size * LEADING;
    rows.at(-1)!.push({entry, x, indent, textHeight});
    x += needed + fontSize * 1.25;
  }
  return rows;
}
