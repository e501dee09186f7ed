/** Horizontal bars from zero, one per figure. In the order of the items; who wants the largest first sorts them. */
import {valuesOf, type Content, type Figure, type Frame} from './content.js';
import {bounded, extentWithZero} from './extent.js';
import {planLevels} from './levels.js';
import {BOLD, GAP, planRows, widest, type Rows} from './rows.js';
import {rect, rule, text, seriesClass, type Mark, type Plan, type Shape} from './shape.js';
import {textWidth} from './text-extent.js';

/** A bar of a value that is not zero is seen. */
export const THINNEST = 1.5;
export const EDGE = 2;

export interface Scale {
  (value: number): number;
}

export interface BarsFrame extends Frame {
  /** Scale of several drawings side by side. */
  readonly values?: readonly number[];
}

export function planBars(content: Content, frame: BarsFrame): Plan {
  const {items, series, levels = []} = content;
  const {fontSize, width} = frame;
  const thickness = fontSize * (series.length < 2 ? 1.1 : 0.95);
  const slot = Math.max(thickness + EDGE, fontSize * 1.15);
  const {head, draw} = planLevels(levels, frame);
  const room = series.length < 2 ? thickness : slot * series.length;
  const rows = planRows(items, frame, room, head);
  const known = series.flatMap(({figures}) => figures.filter(({value}) => value !== undefined));
  const write = writerOf(known, rows, frame);
  const reach = frame.values ?? valuesOf(content);
  const scale = barScale(reach, rows, width, known.map(write), fontSize);
  const shapes: Shape[] = [rule('axis', scale(0), head, scale(0), rows.height), ...rows.names];
  const marks: Mark[] = [];
  items.forEach((_, item) => {
    besides(content, {item, rows, scale, thickness, slot, fontSize, width, write}, shapes, marks);
  });
  shapes.push(...draw(scale, rows.height, shapes));
  return {width, height: Math.ceil(rows.height), shapes, marks, flow: 'down', isNamed: series.length < 2};
}

/** Above its bar, a name leaves the whole line to the value: this much of it, so that a bar is left. */
const VALUE_SHARE = 0.75;

/** How all the values are written: with their unit, or without it where bars would have no room left beside them. */
export function writerOf(figures: readonly Figure[], {isNarrow}: Rows, {width, fontSize}: Frame) {
  const inFull = ({text: said}: Figure) => said;
  const bare = ({text: said, bare: number = said}: Figure) => number;
  const isTight = isNarrow && widest(figures.map(inFull), fontSize * BOLD) + GAP > width * VALUE_SHARE;
  // What must be said beside a number is never left out.
  return isTight && !figures.some(({caution}) => caution) ? bare : inFull;
}

/** From zero to the largest value; room is kept on the side where values are written. */
export function barScale(values: readonly number[], {left, isNarrow}: Rows, right: number, written: readonly string[], fontSize: number): Scale {
  const valueWidth = Math.min(right * (isNarrow ? VALUE_SHARE : 0.4), widest(written, fontSize * BOLD) + GAP);
  const [smallest, largest] = extentWithZero(values);
  // Where both sides need room, neither takes that of the bars.
  const room = smallest < 0 && largest > 0 ? Math.min(valueWidth, (right - left) * 0.45) : valueWidth;
  const from = left + (smallest < 0 ? room : 0);
  const to = Math.max(from + 1, right - (largest > 0 || smallest === 0 ? room : 0));
  const span = largest - smallest || 1;
  return (value) => from + ((bounded(value) - smallest) / span) * (to - from);
}

export interface Place {
  readonly item: number;
  readonly rows: Rows;
  readonly scale: Scale;
  readonly thickness: number;
  readonly fontSize: number;
  readonly width: number;
}

interface Slots extends Place {
  readonly slot: number;
  readonly write: (figure: Figure) => string;
}

function besides({series}: Content, {item, rows, scale, thickness, slot, fontSize, width, write}: Slots, shapes: Shape[], marks: Mark[]) {
  const {top, height, middle} = rows.rows[item]!;
  const zero = scale(0);
  series.forEach(({figures, isReference}, rank) => {
    const {value} = figures[item]!;
    const said = write(figures[item]!);
    const mark = marks.length;
    const centre = middle + (rank - (series.length - 1) / 2) * slot;
    const at = bounded(value ?? 0);
    const end = scale(at);
    const isNegative = at < 0;
    const length = Math.max(Math.abs(end - zero), THINNEST);
    const box = {x: isNegative ? zero - length : zero, y: centre - thickness / 2, width: length, height: thickness};
    if (at) shapes.push(rect(`bar ${seriesClass(rank)}${isReference ? ' reference' : ''}`, box, mark));
    const {x, anchor} = isNegative ? before(end, said, width, fontSize) : beside(end, said, value === undefined ? EDGE : GAP / 2, width, fontSize);
    shapes.push(text(valueRole(value === undefined, at !== 0 && (isNegative ? x > end : x < end)), x, centre + fontSize * 0.35, said, anchor, mark));
    const band = height / series.length;
    marks.push({item, series: rank, x, y: centre + thickness / 2, box: {x: 0, y: top + rank * band, width, height: band}});
  });
}

/** A value that found no room beside its bar lies over it. */
export const valueRole = (isBlank: boolean, isOver: boolean) => (isBlank ? 'value blank' : isOver ? 'value over' : 'value');

/** Before a bar that runs to the left, and over it where the drawing ends there. */
export const before = (at: number, said: string, width: number, fontSize: number) =>
  ({x: Math.min(width, Math.max(at - GAP / 2, textWidth(said, fontSize * BOLD))), anchor: 'end'}) as const;

/** After what it belongs to; before it where all bars go the other way and the drawing ends there. */
export function beside(at: number, said: string, gap: number, width: number, fontSize: number) {
  const length = textWidth(said, fontSize * BOLD);
  const isBefore = at + gap + length > width && at > gap + length;
  return isBefore ? ({x: at - gap, anchor: 'end'} as const) : ({x: Math.max(0, Math.min(at + gap, width - length)), anchor: 'start'} as const);
}
