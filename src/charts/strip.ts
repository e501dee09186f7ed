/**
 * How a figure spreads over those who have one, without naming anybody: a dot for each on one axis, the middle half as a
 * band, the median as a line, and where one of them stands.
 */
import {freeScale} from './axis.js';
import type {Frame} from './content.js';
import {ruleDown} from './interrupted.js';
import {BOLD, GAP, widest} from './rows.js';
import {point} from './point.js';
import {rect, rule, text, type Mark, type Plan, type Shape} from './shape.js';
import {centred} from './text-extent.js';
import {wrapText} from './wrapped-text.js';

export interface Strip {
  /** Smallest first. */
  readonly sorted: ArrayLike<number>;
  /** What the reader is told, in the order of the axis: quartiles, median, references, « vous êtes ici ». */
  readonly stops: readonly Stop[];
}

export interface Stop {
  readonly value: number;
  /** « Médiane : 42 % ». */
  readonly text: string;
  readonly kind: 'low' | 'median' | 'high' | 'here' | 'reference';
}

const RADIUS = 4;
const MOST_LINES = 3;

/** Marks stand for the stops, rank by rank, as items of one series. */
export function planStrip({sorted, stops}: Strip, frame: Frame): Plan {
  const {width, fontSize, axisText} = frame;
  const values = Array.from(sorted);
  const margin = Math.min(width * 0.4, Math.max(fontSize, widest(values.length ? [axisText(values[0]!), axisText(values.at(-1)!)] : [], fontSize) / 2));
  const scale = freeScale([...values, ...stops.map(({value}) => value)], margin, width - margin);
  const places = dodge(values.map(scale), RADIUS);
  const rise = Math.max(0, ...places) + RADIUS * 2;
  const lineHeight = fontSize * 1.35;
  const written = stops.filter(({kind}) => kind === 'here' || kind === 'reference' || kind === 'median');
  const names = written.map((stop) => wrapText(stop.text, width, fontSize * BOLD, MOST_LINES).lines);
  const head = names.flat().length * lineHeight + GAP;
  const ground = head + rise + fontSize * 0.5;
  const [low, high] = ['low', 'high'].map((kind) => stops.find((stop) => stop.kind === kind)?.value);
  const shapes: Shape[] = [];
  if (low !== undefined && high !== undefined)
    shapes.push(rect('half', {x: scale(low), y: head, width: Math.max(scale(high) - scale(low), 1.5), height: ground - head}));
  shapes.push(rule('axis', 0, ground, width, ground));
  let free = -Infinity;
  for (const value of scale.ticks) {
    const half = widest([axisText(value)], fontSize) / 2;
    if (scale(value) - half < Math.max(free, -1) || scale(value) + half > width + 1) continue;
    free = scale(value) + half + GAP;
    shapes.push(text('tick', scale(value), ground + fontSize * 1.3, axisText(value), 'middle'));
  }
  values.forEach((value, rank) => shapes.push(point(0, scale(value), ground - RADIUS - 2 - places[rank]!, RADIUS, undefined, 'speck')));
  const height = Math.ceil(ground + fontSize * 1.7);
  const marks: Mark[] = stops.map(({value}, item) => ({item, series: 0, x: scale(value), y: ground, box: {x: 0, y: 0, width, height}}));
  let row = 0.5;
  const named = written.map((stop, rank) =>
    names[rank]!.map((line) => text(`stop-name ${stop.kind}`, centred(line, scale(stop.value), width, fontSize * BOLD), row++ * lineHeight + fontSize * 0.35, line, 'middle', stops.indexOf(stop))),
  );
  written.forEach(({value, kind}, rank) => {
    const y = Number(named[rank]!.at(-1)?.at['y'] ?? 0);
    // Down between the names of those that follow.
    shapes.push(...ruleDown(`stop ${kind}`, scale(value), y + 4, ground, named.slice(rank + 1).flat(), fontSize * BOLD));
  });
  shapes.push(...named.flat());
  const here = written.find(({kind}) => kind === 'here');
  if (here) shapes.push(point(2, scale(here.value), ground - RADIUS - 2, RADIUS + 3, stops.indexOf(here), 'point here'));
  return {width, height, shapes, marks, flow: 'right', isNamed: true};
}

/** Dots that would lie on each other are piled up: each takes the lowest place that is free. */
function dodge(xs: readonly number[], radius: number): readonly number[] {
  const placed: {x: number; y: number}[] = [];
  const apart = radius * 2 + 1;
  return xs.map((x) => {
    const near = placed.filter((dot) => x - dot.x < apart).map(({y}) => y);
    let y = 0;
    while (near.some((taken) => Math.abs(taken - y) < apart)) y += apart;
    placed.push({x, y});
    return y;
  });
}
