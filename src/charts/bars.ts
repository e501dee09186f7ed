/**
 * Horizontal bars from zero: one per figure, or one per item whose series are set end to end. In the order of the items;
 * who wants the largest first sorts them.
 */
import {countedSeries, valuesOf, type Content, type Frame} from './content.js';
import {extentWithZero} from './axis.js';
import {bounded} from './extent.js';
import {planLevels} from './grid.js';
import {BOLD, GAP, planRows, widest, type Rows} from './rows.js';
import {rect, rule, text, seriesClass, type Mark, type Plan, type Shape} from './shape.js';
import {textWidth} from './text-extent.js';

export type Stacking = 'beside' | 'stacked';

/** A bar of a value that is not zero is seen. */
const THINNEST = 1.5;
const EDGE = 2;

interface Scale {
  (value: number): number;
}

export interface BarsFrame extends Frame {
  /** Scale of several drawings side by side. */
  readonly values?: readonly number[];
}

export function planBars(content: Content, frame: BarsFrame, stacking: Stacking = 'beside'): Plan {
  const {items, series, levels = []} = content;
  const {fontSize, width} = frame;
  const stacked = stacking === 'stacked';
  const thickness = fontSize * (stacked || series.length < 2 ? 1.1 : 0.95);
  const slot = Math.max(thickness + EDGE, stacked ? 0 : fontSize * 1.15);
  const {head, draw} = planLevels(levels, frame);
  const room = stacked ? thickness : series.length < 2 ? thickness : slot * series.length;
  const rows = planRows(items, frame, room, head);
  const totals = stacked ? totalsOf(content) : [];
  const written = stacked ? totals.map(({text: said}) => said) : series.flatMap(({figures}) => figures.filter(({value}) => value !== undefined).map(({text: said}) => said));
  // Above its bar, a name leaves the whole line to the value.
  const valueWidth = Math.min(width * (rows.isNarrow ? 0.75 : 0.4), widest(written, fontSize * BOLD) + GAP);
  const reach = frame.values ?? (stacked ? [...totals.flatMap(({up, down}) => [up, down]), ...levels.map(({value}) => value)] : valuesOf(content));
  const scale = barScale(reach, rows.left, width, valueWidth);
  const shapes: Shape[] = [rule('axis', scale(0), head, scale(0), rows.height), ...rows.names];
  const marks: Mark[] = [];
  items.forEach((_, item) => {
    const place = {item, rows, scale, thickness, slot, fontSize, width};
    if (stacked) stack(content, totals[item]!, place, shapes, marks);
    else besides(content, place, shapes, marks);
  });
  shapes.push(...draw(scale, rows.height));
  return {width, height: Math.ceil(rows.height), shapes, marks, flow: 'down', isNamed: series.length < 2};
}

/** From zero to the largest value; room is kept on the side where values are written. */
function barScale(values: readonly number[], left: number, right: number, valueWidth: number): Scale {
  const [smallest, largest] = extentWithZero(values);
  // Where both sides need room, neither takes that of the bars.
  const room = smallest < 0 && largest > 0 ? Math.min(valueWidth, (right - left) * 0.45) : valueWidth;
  const from = left + (smallest < 0 ? room : 0);
  const to = Math.max(from + 1, right - (largest > 0 || smallest === 0 ? room : 0));
  const span = largest - smallest || 1;
  return (value) => from + ((bounded(value) - smallest) / span) * (to - from);
}

interface Place {
  readonly item: number;
  readonly rows: Rows;
  readonly scale: Scale;
  readonly thickness: number;
  readonly slot: number;
  readonly fontSize: number;
  readonly width: number;
}

function besides({series}: Content, {item, rows, scale, thickness, slot, fontSize, width}: Place, shapes: Shape[], marks: Mark[]) {
  const {top, height, middle} = rows.rows[item]!;
  const zero = scale(0);
  series.forEach(({figures, isReference}, rank) => {
    const {value, text: said} = figures[item]!;
    const mark = marks.length;
    const centre = middle + (rank - (series.length - 1) / 2) * slot;
    const at = bounded(value ?? 0);
    const end = scale(at);
    const isNegative = at < 0;
    const length = Math.max(Math.abs(end - zero), THINNEST);
    const box = {x: isNegative ? zero - length : zero, y: centre - thickness / 2, width: length, height: thickness};
    if (at) shapes.push(rect(`bar ${seriesClass(rank)}${isReference ? ' reference' : ''}`, box, mark));
    const {x, anchor} = isNegative ? ({x: end - GAP / 2, anchor: 'end'} as const) : beside(end, said, value === undefined ? EDGE : GAP / 2, width, fontSize);
    shapes.push(text(value === undefined ? 'value blank' : 'value', x, centre + fontSize * 0.35, said, anchor, mark));
    const band = height / series.length;
    marks.push({item, series: rank, x, y: centre + thickness / 2, box: {x: 0, y: top + rank * band, width, height: band}});
  });
}

/** After what it belongs to; before it where all bars go the other way and the drawing ends there. */
function beside(at: number, said: string, gap: number, width: number, fontSize: number) {
  const length = textWidth(said, fontSize * BOLD);
  const isBefore = at + gap + length > width && at > gap + length;
  return isBefore ? ({x: at - gap, anchor: 'end'} as const) : ({x: Math.max(0, Math.min(at + gap, width - length)), anchor: 'start'} as const);
}

interface Total {
  readonly up: number;
  readonly down: number;
  /** Written at the end: the total, or why nothing is drawn. */
  readonly text: string;
  readonly isBlank: boolean;
}

/** Positive figures one way, negative ones the other. */
function totalsOf(content: Content): readonly Total[] {
  const counted = countedSeries(content);
  return content.items.map((_, item) => {
    const values = counted.map(({figures}) => bounded(figures[item]!.value ?? 0));
    const sum = (sign: number) => values.filter((value) => value * sign > 0).reduce((all, value) => all + value, 0);
    const isKnown = counted.some(({figures}) => figures[item]!.value !== undefined);
    const said = isKnown ? content.totals?.[item]?.text : counted[0]?.figures[item]!.text;
    return {up: sum(1), down: sum(-1), text: said ?? '', isBlank: !isKnown};
  });
}

function stack(content: Content, total: Total, {item, rows, scale, thickness, fontSize, width}: Place, shapes: Shape[], marks: Mark[]) {
  const {top, height, middle} = rows.rows[item]!;
  const y = middle - thickness / 2;
  let [up, down] = [0, 0];
  content.series.forEach(({figures, isReference}, rank) => {
    if (isReference) return;
    const {value, text: said} = figures[item]!;
    const mark = marks.length;
    const own = bounded(value ?? 0);
    const from = own < 0 ? down : up;
    const to = from + own;
    if (own < 0) down = to;
    else up = to;
    const [x1, x2] = [scale(from), scale(to)].sort((a, b) => a - b) as [number, number];
    // A gap of the page's colour between neighbours, wherever there is room for one.
    const length = Math.max(x2 - x1 - (x2 - x1 > 3 * EDGE ? EDGE : 0), own ? THINNEST : 0);
    const box = {x: own < 0 ? x2 - length : x1, y, width: length, height: thickness};
    if (own) shapes.push(rect(`bar ${seriesClass(rank)}`, box, mark));
    if (own && textWidth(said, fontSize * BOLD) + GAP < box.width) shapes.push(text(`inside ${seriesClass(rank)}`, x1 + box.width / 2, middle + fontSize * 0.35, said, 'middle', mark));
    marks.push({item, series: rank, x: (x1 + x2) / 2, y: y + thickness, box: {x: x1, y: top, width: Math.max(x2 - x1, 1), height}});
  });
  const isNegative = total.down < 0 && !total.up;
  const {x, anchor} = isNegative
    ? ({x: scale(total.down) - GAP / 2, anchor: 'end'} as const)
    : beside(scale(total.up), total.text, total.isBlank ? EDGE : GAP / 2, width, fontSize);
  if (total.text) shapes.push(text(total.isBlank ? 'value blank' : 'value', x, middle + fontSize * 0.35, total.text, anchor));
}
