/** Lines through time. A period without a value, or a break in the series, opens the line. */
import {max, min, ticks} from 'd3-array';
import {line} from 'd3-shape';
import {bounded} from './extent.js';
import {textWidth} from './text-extent.js';

export interface LinePoint {
  readonly period: string;
  /** The period on the time axis, in years: 2023 or 2023.5. */
  readonly time: number;
  readonly value?: number;
  /** The value as it is written, or why it is missing. */
  readonly text: string;
}

export interface LineSeries {
  readonly key: string;
  readonly label: string;
  readonly points: readonly LinePoint[];
}

export interface PlacedPoint extends LinePoint {
  readonly x: number;
  /** Absent with the value. */
  readonly y?: number;
}

export interface LineMark {
  readonly key: string;
  readonly label: string;
  /** SVG path; empty when no two neighbouring periods have a value. */
  readonly path: string;
  readonly points: readonly PlacedPoint[];
  /** Where the name of the series is written, at its last value. */
  readonly labelX: number;
  readonly labelY: number;
}

export interface LinesPlan {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly marks: readonly LineMark[];
  readonly yTicks: readonly {readonly value: number; readonly y: number}[];
  readonly xTicks: readonly {readonly period: string; readonly x: number; readonly anchor: 'start' | 'middle' | 'end'}[];
  /** Where a series is broken: between this period and the one before. */
  readonly breaks: readonly {readonly period: string; readonly x: number}[];
}

export interface LineFrame {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  /** Widest text on the value axis. */
  readonly axisText: (value: number) => string;
  /** Widest text written at a point; half of it is kept free on both sides. */
  readonly pointText?: string;
  /** First period after each break. */
  readonly breaks?: readonly string[];
}

export function planLines(series: readonly LineSeries[], {width, height, fontSize, axisText, pointText = '', breaks = []}: LineFrame): LinesPlan {
  const all = series.flatMap(({points}) => points);
  const times = all.map(({time}) => time);
  const largest = Math.max(0, max(all, ({value}) => bounded(value)) ?? 0);
  const smallest = Math.min(0, min(all, ({value}) => bounded(value)) ?? 0);
  const marks = ticks(smallest, largest || 1, 4);
  // The axis ends on a tick, so that no value stands above the last one that can be read.
  const step = marks.length > 1 ? marks[1]! - marks[0]! : 1;
  const top = Math.max(largest, Math.ceil(largest / step - 1e-9) * step) || 1;
  const bottom = Math.min(smallest, Math.floor(smallest / step + 1e-9) * step);
  const values = ticks(bottom, top, 4);

  const left = Math.ceil((max(values, (value) => textWidth(axisText(value), fontSize)) ?? 0) + fontSize * 0.6);
  const right = width - fontSize;
  const side = Math.max(fontSize, textWidth(pointText, fontSize) * 0.6 - fontSize);
  const head = fontSize * 1.4;
  const baseline = height - fontSize * 2;
  const [first = 0, last = 0] = [min(times), max(times)];
  const x = (time: number) => (first === last ? (left + right) / 2 : left + side + ((time - first) / (last - first)) * (right - left - 2 * side));
  const y = (value: number) => baseline - ((bounded(value) - bottom) / (top - bottom || 1)) * (baseline - head);

  return {
    width,
    height,
    left,
    right,
    baseline: y(Math.max(bottom, 0)),
    marks: series.map((each) => placeLine(each, x, y, breaks)),
    yTicks: values.map((value) => ({value, y: y(value)})),
    xTicks: periodTicks(all, x, fontSize),
    breaks: placeBreaks(all, breaks, x),
  };
}

function placeLine({key, label, points}: LineSeries, x: (time: number) => number, y: (value: number) => number, breaks: readonly string[]): LineMark {
  const placed = [...points]
    .sort((a, b) => a.time - b.time)
    .map((point) => ({...point, x: x(point.time), y: point.value === undefined ? undefined : y(point.value)}));
  const draw = line<PlacedPoint>((point) => point.x, (point) => point.y!)
    .defined(({y: at}) => at !== undefined)
    .digits(1);
  const path = runsBetween(placed, breaks)
    .map((run) => draw(run) ?? '')
    .join('');
  const end = placed.findLast((point) => point.y !== undefined);
  return {key, label, path, points: placed, labelX: end?.x ?? 0, labelY: end?.y ?? 0};
}

/** The points between two breaks, which a line may join. */
function runsBetween(points: readonly PlacedPoint[], breaks: readonly string[]): PlacedPoint[][] {
  const runs: PlacedPoint[][] = [[]];
  for (const point of points) {
    if (breaks.includes(point.period)) runs.push([]);
    runs.at(-1)!.push(point);
  }
  return runs;
}

/** As many periods as can be read side by side, the first and the last among them. */
function periodTicks(points: readonly LinePoint[], x: (time: number) => number, fontSize: number) {
  const periods = [...new Map(points.map(({period, time}) => [period, time]))].sort((a, b) => a[1] - b[1]);
  const last = periods.length - 1;
  const kept: {period: string; x: number; anchor: 'start' | 'middle' | 'end'}[] = [];
  periods.forEach(([period, time], rank) => {
    const at = {period, x: x(time), anchor: 'middle' as const};
    const before = kept.at(-1);
    const room = textWidth(period, fontSize) + fontSize;
    if (!before || at.x - before.x >= room) kept.push(at);
    else if (rank === last && kept.length > 1) kept[kept.length - 1] = at;
  });
  return kept;
}

function placeBreaks(points: readonly LinePoint[], breaks: readonly string[], x: (time: number) => number) {
  const times = new Map(points.map(({period, time}) => [period, time]));
  const ordered = [...new Set(times.values())].sort((a, b) => a - b);
  return breaks.flatMap((period) => {
    const time = times.get(period);
    const before = time === undefined ? undefined : ordered[ordered.indexOf(time) - 1];
    return time === undefined || before === undefined ? [] : [{period, x: (x(before) + x(time)) / 2}];
  });
}
