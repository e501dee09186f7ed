/** A dot for each series on the row of its item: two or three figures of many things, compared at a glance. */
import {valueScale} from './axis.js';
import {beside} from './bars.js';
import {valuesOf, type Content, type Frame} from './content.js';
import {planLevels} from './levels.js';
import {BOLD, GAP, planRows, widest} from './rows.js';
import {point, REACH} from './point.js';
import {rule, text, seriesClass, type Mark, type Plan, type Shape} from './shape.js';
import {textWidth} from './text-extent.js';

const RADIUS = 6;

/**
 * How far above or below the middle of its row each dot stands, in pixels: none where it is alone. Dots that would cover one another stand one under the other.
 * @param xs where the dots are; undefined for a series without a figure
 */
function apart(xs: readonly (number | undefined)[], height: number): readonly number[] {
  const off = xs.map(() => 0);
  const ranks = xs.flatMap((x, rank) => (x === undefined ? [] : [rank])).sort((a, b) => xs[a]! - xs[b]! || a - b);
  for (let first = 0; first < ranks.length; ) {
    let end = first + 1;
    while (end < ranks.length && xs[ranks[end]!]! - xs[ranks[end - 1]!]! < RADIUS * 1.5) end++;
    const near = ranks.slice(first, end).sort((a, b) => a - b);
    const step = Math.min(RADIUS * 1.8, Math.max(0, height - RADIUS * 2 * REACH) / Math.max(1, near.length - 1));
    near.forEach((rank, place) => (off[rank] = (place - (near.length - 1) / 2) * step));
    first = end;
  }
  return off;
}

export function planDots(content: Content, frame: Frame): Plan {
  const {items, series, levels = []} = content;
  const {fontSize, width, axisText} = frame;
  const foot = fontSize * 1.8;
  const {head, draw} = planLevels(levels, frame);
  const isWritten = series.length === 1;
  const rows = planRows(items, frame, fontSize * 1.2, head);
  const values = valuesOf(content);
  const about = width < 480 ? 3 : 5;
  const numbers = valueScale(values, 0, 1, about).ticks.map(axisText);
  const half = Math.min(width * 0.2, widest(numbers, fontSize) / 2);
  const written = isWritten ? widest(series[0]!.figures.map(({text: said}) => said), fontSize * BOLD) + GAP : 0;
  const margin = Math.max(half, fontSize * 1.5, Math.min(width * (rows.isNarrow ? 0.6 : 0.4), written));
  const left = Math.max(rows.left + fontSize, half);
  const scale = valueScale(values, left, Math.max(left + 1, width - margin - RADIUS), about);
  const {ticks} = scale;
  const shapes: Shape[] = ticks.flatMap((value, rank) => {
    const x = scale(value);
    const line = rule(value === 0 ? 'axis' : 'grid', x, head, x, rows.height);
    const before = ticks[rank - 1];
    const hasRoom = before === undefined || x - scale(before) > (textWidth(axisText(value), fontSize) + textWidth(axisText(before), fontSize)) / 2 + GAP;
    return hasRoom ? [line, text('tick', x, rows.height + fontSize * 1.2, axisText(value), 'middle')] : [line];
  });
  shapes.push(...rows.names);
  const marks: Mark[] = [];
  const roleOf = (rank: number) => `point ${seriesClass(rank)}${series[rank]!.isReference ? ' reference' : ''}`;
  items.forEach((_, item) => {
    const {top, height, middle} = rows.rows[item]!;
    const known = series.map(({figures}) => figures[item]!.value).filter((value) => value !== undefined);
    if (known.length > 1) shapes.push(rule('stem', scale(Math.min(...known)), middle, scale(Math.max(...known)), middle));
    const off = apart(series.map(({figures}) => figures[item]!.value).map((value) => (value === undefined ? undefined : scale(value))), height);
    series.forEach(({figures}, rank) => {
      const {value, text: said} = figures[item]!;
      const mark = marks.length;
      const x = scale(value ?? 0);
      const y = middle + off[rank]!;
      if (value !== undefined) shapes.push(point(rank, x, y, RADIUS, mark, roleOf(rank)));
      if (isWritten) shapes.push(text(value === undefined ? 'value blank' : 'value', x + RADIUS + GAP / 2, middle + fontSize * 0.35, said, 'start', mark));
      marks.push({item, series: rank, x, y: y + RADIUS, box: {x: 0, y: top, width, height}});
    });
    // Where nobody has a value, the row says why.
    if (!known.length && !isWritten) {
      const {text: said} = series[0]!.figures[item]!;
      const {x, anchor} = beside(scale(0), said, GAP, width, fontSize);
      shapes.push(text('value blank', x, middle + fontSize * 0.35, said, anchor));
    }
  });
  shapes.push(...draw(scale, rows.height, shapes));
  const keys = series.map((_, rank) => point(rank, 14, 8, RADIUS, undefined, roleOf(rank)));
  return {width, height: Math.ceil(rows.height + foot), shapes, marks, flow: 'down', isNamed: isWritten, keys};
}
