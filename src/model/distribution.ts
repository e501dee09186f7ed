/**
 * How a figure spreads over subjects without naming any: quartiles, a histogram, and the part of it where one subject
 * stands. Not a ranking; with few subjects it is refused, because each of them could be recognised.
 */
import {extremesOf, coverageOf, type Coverage, type Tally} from './values.js';
import type {Refused} from './refusal.js';

/** Below this, quartiles are hardly more than the values of single subjects. */
export const FEWEST = 5;

export interface Distribution {
  /** Smallest first, without names. */
  readonly sorted: Float64Array;
  readonly median: number;
  /** First and third quartile: half of the subjects lie between them. */
  readonly quartiles: readonly [number, number];
  readonly mean: number;
  readonly coverage: Coverage;
}

/** @param fewest values needed, {@link FEWEST} or what the indicator's disclosure rule asks for. */
export function distributionOf(
  tally: Tally,
  {fewest = FEWEST}: {readonly fewest?: number} = {},
): Distribution | (Refused & {readonly coverage: Coverage}) {
  const coverage = coverageOf(tally.counts);
  const sorted = Float64Array.from(tally.values).sort();
  if (!sorted.length) return {refused: 'no-value', coverage};
  if (sorted.length < fewest) return {refused: 'too-few', coverage};
  return {
    sorted,
    median: quantile(sorted, 0.5),
    quartiles: [quantile(sorted, 0.25), quantile(sorted, 0.75)],
    mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
    coverage,
  };
}

/**
 * Quantile of sorted values: the smallest that has at least a share p of them at or below it, or the mean of the two
 * that qualify. Definition 2 of Hyndman & Fan, « Sample quantiles in statistical packages », 1996. The interpolation of
 * spreadsheets (7) will not do: of six values, it leaves only two between the quartiles, and « half lie between » is
 * what we say.
 */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const last = sorted.length - 1;
  const place = sorted.length * p;
  const whole = Math.round(place);
  const value = (rank: number) => sorted[Math.min(last, Math.max(0, rank))]!;
  // 70 × 0.1 is 7.000000000000001 and means 7.
  if (Math.abs(place - whole) < 1e-9) return (value(whole - 1) + value(whole)) / 2;
  return value(Math.ceil(place) - 1);
}

export interface Position {
  readonly below: number;
  readonly same: number;
  readonly above: number;
  /** Share of subjects below, those with the same value counted half: 0 to 1. */
  readonly share: number;
  /** 1, the lowest quarter, to 4, the highest. A value on a quartile belongs to the middle half. */
  readonly quarter: 1 | 2 | 3 | 4;
}

/** Where a value stands in a distribution, its own subject included or not. */
export function positionIn({sorted, quartiles: [low, high], median}: Distribution, value: number): Position {
  const below = countBelow(sorted, value);
  const same = countBelow(sorted, value, true) - below;
  const n = sorted.length;
  return {
    below,
    same,
    above: n - below - same,
    share: (below + same / 2) / n,
    quarter: value < low ? 1 : value > high ? 4 : value <= median ? 2 : 3,
  };
}

/** How many of the sorted values are smaller than `value`, or not larger. */
function countBelow(sorted: Float64Array, value: number, orEqual = false): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (orEqual ? sorted[middle]! <= value : sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

export interface Bin {
  readonly from: number;
  /** Excluded, so that a value is counted once; but for what no value can pass. */
  readonly to: number;
  readonly count: number;
}

/**
 * Bins of one width whose bounds are 1, 2 or 5 × 10ⁿ apart: round, easy to say, and no subject's own value.
 *
 * @param about how many bins are wanted; √n, at most 20, when absent.
 * @param whole what no value can pass, 100 of a percentage: where none does, the last bin ends there and counts it.
 */
export function histogramOf(
  tally: Tally,
  {about = Math.min(20, Math.ceil(Math.sqrt(tally.values.length))), whole}: {readonly about?: number; readonly whole?: number} = {},
): readonly Bin[] {
  const extremes = extremesOf(tally);
  if (!extremes) return [];
  const {min, max} = extremes;
  const wanted = (max - min) / Math.max(1, about) || Math.abs(max) / 10 || 1;
  const finest = FINEST * Math.max(Math.abs(min), Math.abs(max));
  const step = niceStep(Math.max(wanted, finest, Number.MIN_VALUE / Number.EPSILON));
  // 0.3 ÷ 0.1 is 2.9999999999999996 and stands at the third bound.
  const rankOf = (value: number) => {
    const near = Math.floor(value / step);
    return value >= bound(near + 1, step) ? near + 1 : value < bound(near, step) ? near - 1 : near;
  };
  const last = max === whole ? Math.ceil(max / step - 1e-9) - 1 : rankOf(max);
  const first = Math.min(rankOf(min), last);
  const counts = new Array<number>(last - first + 1).fill(0);
  for (const value of tally.values) counts[Math.min(last, rankOf(value)) - first]!++;
  return counts.map((count, rank) => ({from: bound(first + rank, step), to: bound(first + rank + 1, step), count}));
}

/** Which bin a value is counted in. */
export const binOf = (bins: readonly Bin[], value: number) => bins.findLastIndex(({from}) => value >= from);

/** Beside the values themselves, a finer step is lost in their rounding. */
const FINEST = 1e-9;

/** 0.3 rather than 0.30000000000000004. */
const bound = (rank: number, step: number) => Number((rank * step).toPrecision(12));

function niceStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = [1, 2, 5, 10].find((each) => each * power >= raw) ?? 10;
  return factor * power;
}
