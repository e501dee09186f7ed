/**
 * Classes of values for a map. A class runs from its lower bound, included, to the lower bound of the next; equal
 * values are therefore always in one class, and the last class includes the largest value.
 *
 * - `quantile`: as many subjects in each class as ties allow;
 * - `jenks`: natural breaks, the smallest sum of squared distances to the class means, found exactly
 *   (Wang & Song, « Ckmeans.1d.dp: Optimal k-means Clustering in One Dimension by Dynamic Programming »,
 *   The R Journal 3/2, 2011; rows filled by divide and conquer, O(k n log n));
 * - `equal`: intervals of one width, some may be empty;
 * - `manual`: the bounds that the author gives, kept as they are, so that two maps can be compared; the first eleven.
 *
 * The first three never give more classes than there are distinct values. With a pivot (0 for a change, 100 for an
 * index) no class runs across it and both sides have as many classes at most.
 */
import type {StandingCounts, Tally} from './values.js';

export const CLASS_METHODS = ['quantile', 'jenks', 'equal', 'manual'] as const;
export type ClassMethod = (typeof CLASS_METHODS)[number];

/** Beyond this a reader cannot match a colour with its line of the legend; a diverging scale uses both halves. */
export const MOST_CLASSES = 12;
const USUAL_CLASSES = 5;

export interface ValueClass {
  /** Lower bound, included; absent for « less than … ». */
  readonly from?: number;
  /** Upper bound: excluded, but for the last class; absent for « … and more ». */
  readonly to?: number;
  /** How many values it holds. */
  readonly count: number;
  /** From 1; on a scale with a pivot, −1, −2… below it and 1, 2… above. */
  readonly step: number;
}

export interface Classes {
  readonly method: ClassMethod;
  readonly classes: readonly ValueClass[];
  /** Lower bounds of all classes but the first. */
  readonly cuts: readonly number[];
  readonly pivot?: number;
  /** How many subjects are silent in which way: the legend says it. */
  readonly counts: StandingCounts;
}

export interface ClassOptions {
  readonly method?: ClassMethod;
  /** How many classes are wanted, up to {@link MOST_CLASSES}. */
  readonly count?: number;
  /** For `manual`: where one class ends and the next begins, in any order. */
  readonly cuts?: readonly number[];
  readonly pivot?: number;
}

export function classesOf(
  tally: Tally,
  {method = 'quantile', count = USUAL_CLASSES, cuts = [], pivot}: ClassOptions = {},
): Classes {
  const sorted = Float64Array.from(tally.values).sort();
  const wanted = Math.min(MOST_CLASSES, Math.max(1, Math.trunc(count) || USUAL_CLASSES));
  const found =
    method === 'manual'
      ? increasing(cuts).slice(0, MOST_CLASSES - 1)
      : pivot === undefined
        ? cutsBy(method, sorted, wanted)
        : cutsAround(pivot, method, sorted, wanted);
  const isEmpty = !sorted.length && method !== 'manual';
  return {
    method,
    classes: isEmpty ? [] : filled(found, sorted, pivot),
    cuts: found,
    ...(pivot !== undefined && {pivot}),
    counts: tally.counts,
  };
}

/** Rank of the class that holds a value; its `step` is `classes[rank].step`. */
export function classOf({cuts}: Pick<Classes, 'cuts'>, value: number): number {
  let rank = 0;
  while (rank < cuts.length && cuts[rank]! <= value) rank++;
  return rank;
}

const increasing = (cuts: readonly number[]) => [...new Set(cuts.filter(Number.isFinite))].sort((a, b) => a - b);

function filled(cuts: readonly number[], sorted: Float64Array, pivot: number | undefined): readonly ValueClass[] {
  const counts = new Array<number>(cuts.length + 1).fill(0);
  for (const value of sorted) counts[classOf({cuts}, value)]!++;
  const [min, max] = [sorted[0], sorted.at(-1)];
  const below = pivot === undefined ? 0 : belowPivot(cuts, pivot, max);
  return counts.map((count, rank) => ({
    from: rank ? cuts[rank - 1]! : min !== undefined && !(min >= cuts[0]!) ? min : undefined,
    to: rank < cuts.length ? cuts[rank]! : max !== undefined && !(max < cuts.at(-1)!) ? max : undefined,
    count,
    step: rank < below ? rank - below : rank - below + 1,
  }));
}

/** How many classes lie below the pivot: those that end there or before, and the last one when all values do. */
function belowPivot(cuts: readonly number[], pivot: number, max: number | undefined): number {
  const isAllBelow = max !== undefined && max < pivot && !(cuts.at(-1)! >= pivot);
  return cuts.filter((cut) => cut <= pivot).length + (isAllBelow ? 1 : 0);
}

function cutsBy(method: Exclude<ClassMethod, 'manual'>, sorted: Float64Array, wanted: number): readonly number[] {
  const runs = runsOf(sorted);
  const count = Math.min(wanted, runs.values.length);
  if (count < 2) return [];
  if (method === 'equal') return equalCuts(sorted[0]!, sorted.at(-1)!, count);
  return method === 'jenks' ? jenksCuts(runs, count) : quantileCuts(runs, sorted.length, count);
}

function cutsAround(
  pivot: number,
  method: Exclude<ClassMethod, 'manual'>,
  sorted: Float64Array,
  wanted: number,
): readonly number[] {
  const split = sorted.findIndex((value) => value >= pivot);
  const below = split < 0 ? sorted : sorted.subarray(0, split);
  const above = split < 0 ? sorted.subarray(sorted.length) : sorted.subarray(split);
  const half = Math.max(1, wanted >> 1);
  const middle = below.length && above.length ? [pivot] : [];
  if (method === 'equal') return equalCutsAround(pivot, below, above, half);
  return [...cutsBy(method, below, half), ...middle, ...cutsBy(method, above, half)];
}

/** Distinct values and how often each occurs. */
interface Runs {
  readonly values: readonly number[];
  readonly sizes: readonly number[];
}

function runsOf(sorted: Float64Array): Runs {
  const values: number[] = [];
  const sizes: number[] = [];
  for (const value of sorted) {
    if (values.length && values.at(-1) === value) sizes[sizes.length - 1]!++;
    else {
      values.push(value);
      sizes.push(1);
    }
  }
  return {values, sizes};
}

/** For each wished rank, the nearest limit between two distinct values; none when an end of the values is nearer. */
function quantileCuts({values, sizes}: Runs, n: number, count: number): readonly number[] {
  const cuts = new Set<number>();
  let rank = 0;
  let before = 0;
  for (let wish = 1; wish < count; wish++) {
    const place = (wish * n) / count;
    while (before + sizes[rank]! <= place) before += sizes[rank++]!;
    // The wish falls within the run of equal values at `rank`: cut before or after the whole of it.
    const nearest = place - before <= before + sizes[rank]! - place ? rank : rank + 1;
    if (nearest > 0 && nearest < values.length) cuts.add(values[nearest]!);
  }
  return [...cuts];
}

function equalCuts(min: number, max: number, count: number): readonly number[] {
  const cuts = Array.from({length: count - 1}, (_, rank) => min + ((max - min) * (rank + 1)) / count);
  // Values a rounding error apart leave no room for a cut between them.
  return increasing(cuts.filter((cut) => cut > min && cut <= max));
}

/** One width on both sides, so that equal colours mean equal distances from the pivot. */
function equalCutsAround(pivot: number, below: Float64Array, above: Float64Array, half: number): readonly number[] {
  const distinct = runsOf(below).values.length + runsOf(above).values.length;
  const steps = Math.max(1, Math.min(half, distinct >> 1));
  const [min, max] = [below[0] ?? pivot, above.at(-1) ?? pivot];
  const width = Math.max(pivot - min, max - pivot) / steps;
  const cuts = Array.from({length: 2 * steps - 1}, (_, rank) => pivot + width * (rank - steps + 1));
  return increasing(cuts.filter((cut) => cut > (below[0] ?? above[0]!) && cut <= (above.at(-1) ?? below.at(-1)!)));
}

/** Exact one-dimensional k-means on distinct values, each as heavy as it is frequent. */
function jenksCuts({values, sizes}: Runs, count: number): readonly number[] {
  const n = values.length;
  // Sums of squares lose digits far from zero.
  const origin = values[n >> 1]!;
  const weight = new Float64Array(n + 1);
  const sum = new Float64Array(n + 1);
  const square = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) {
    const x = values[i]! - origin;
    weight[i + 1] = weight[i]! + sizes[i]!;
    sum[i + 1] = sum[i]! + sizes[i]! * x;
    square[i + 1] = square[i]! + sizes[i]! * x * x;
  }
  // For each number of classes, the rank at which the last class begins when the values up to j are classed.
  const starts: Uint32Array[] = [new Uint32Array(n)];
  let costs = new Float64Array(n);
  for (let j = 0; j < n; j++) costs[j] = square[j + 1]! - (sum[j + 1]! * sum[j + 1]!) / weight[j + 1]!;
  for (let k = 1; k < count; k++) {
    const next = new Float64Array(n).fill(Infinity);
    const start = new Uint32Array(n);
    const previous = costs;
    // The best start never moves left as j grows, so each half of the row bounds the search of the other.
    const fill = (low: number, high: number, from: number, to: number): void => {
      if (low > high) return;
      const j = (low + high) >> 1;
      const [w, s, q] = [weight[j + 1]!, sum[j + 1]!, square[j + 1]!];
      const first = Math.max(from, k);
      const last = Math.min(j, to);
      let best = Infinity;
      let at = first;
      for (let i = first; i <= last; i++) {
        // Squared distances to their mean of the values from rank i to rank j.
        const d = s - sum[i]!;
        const cost = previous[i - 1]! + Math.max(0, q - square[i]! - (d * d) / (w - weight[i]!));
        if (cost < best) {
          best = cost;
          at = i;
        }
      }
      next[j] = best;
      start[j] = at;
      fill(low, j - 1, from, at);
      fill(j + 1, high, at, to);
    };
    fill(k, n - 1, k, n - 1);
    costs = next;
    starts.push(start);
  }
  const cuts: number[] = [];
  for (let k = count - 1, j = n - 1; k > 0; k--) {
    const begin = starts[k]![j]!;
    cuts.unshift(values[begin]!);
    j = begin - 1;
  }
  return cuts;
}
