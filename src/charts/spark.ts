/** A small history beside a figure: its course, without axes; the table has the numbers. */
import type {Content, Frame} from './content.js';
import {bounded} from './extent.js';
import {point} from './point.js';
import {path, rule, text, type Mark, type Plan, type Shape} from './shape.js';
import {textWidth} from './text-extent.js';

const HEIGHT_EMS = 4;
const RADIUS = 4;

/** The first series of the content; the last value is marked. A gap or a break opens the line. */
export function planSpark({items, series, breaks = []}: Content, {width, fontSize}: Frame): Plan {
  const [{figures} = {figures: []}] = series;
  const height = Math.round(HEIGHT_EMS * fontSize);
  const foot = fontSize * 1.4;
  const values = figures.map(({value}) => value);
  const known = values.filter((value) => value !== undefined).map(bounded);
  const [low, most] = [Math.min(...known, Infinity), Math.max(...known, -Infinity)];
  // Small changes of large values are seen, and take no more than half of the height.
  const isNearZero = !(low > (most - low) * 2 && low > 0) && !(most < (low - most) * 2 && most < 0);
  const [least, highest] = isNearZero ? [Math.min(0, low), Math.max(0, most)] : low > 0 ? [low - (most - low || low / 2), most] : [low, most + (most - low || -most / 2)];
  const labels = [items[0], items.at(-1)].map((item) => item?.label ?? '');
  const side = Math.max(RADIUS + 2, ...labels.map((label) => textWidth(label, fontSize) / 2));
  const times = items.map(({time}, rank) => time ?? rank);
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  const x = (rank: number) => (first === last ? width / 2 : side + ((times[rank]! - first) / (last - first)) * Math.max(1, width - 2 * side));
  const ground = height - foot - 2;
  const y = (value: number) => ground - ((bounded(value) - least) / (highest - least || 1)) * (ground - RADIUS - 4);
  const shapes: Shape[] = known.length && isNearZero ? [rule('axis', 0, y(0), width, y(0))] : [];
  let run: string[] = [];
  const close = () => {
    if (run.length > 1) shapes.push(path('line s1', `M${run.join('L')}`));
    run = [];
  };
  values.forEach((value, rank) => {
    if (value === undefined || breaks.includes(items[rank]!.key)) close();
    if (value !== undefined) run.push(`${x(rank).toFixed(1)} ${y(value).toFixed(1)}`);
  });
  close();
  const marks: Mark[] = [];
  const end = values.findLastIndex((value) => value !== undefined);
  values.forEach((value, item) => {
    if (value !== undefined) shapes.push(point(0, x(item), y(value), item === end ? RADIUS + 1 : RADIUS - 1.5, item));
    const from = item ? (x(item - 1) + x(item)) / 2 : 0;
    const to = item + 1 < values.length ? (x(item) + x(item + 1)) / 2 : width;
    marks.push({item, series: 0, x: x(item), y: value === undefined ? ground : y(value), box: {x: from, y: 0, width: to - from, height}});
  });
  if (items.length) shapes.push(text('tick', x(0), height - 2, labels[0]!, 'middle'));
  if (items.length > 1) shapes.push(text('tick', x(items.length - 1), height - 2, labels[1]!, 'middle'));
  return {width, height, shapes, marks, flow: 'right', isNamed: true};
}
