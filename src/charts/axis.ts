/** Scales of values: from zero unless told otherwise, ending on round numbers. */
import {ticks} from 'd3-array';
import {bounded, extentWithZero} from './extent.js';

export interface ValueScale {
  /** From a value to pixels. */
  (value: number): number;
  readonly ticks: readonly number[];
}

/**
 * From zero to the farthest values, out to a round number on either side, so that no value stands beyond the last one
 * that can be read. `start` and `end` are where the least and the greatest go, in pixels.
 */
export function valueScale(values: readonly number[], start: number, end: number, about = 4): ValueScale {
  const [least, most] = extentWithZero(values);
  const first = ticks(least, most || (least ? 0 : 1), about);
  const step = first.length > 1 ? first[1]! - first[0]! : 1;
  const top = Math.max(most, Math.ceil(most / step - 1e-9) * step) || (least ? 0 : 1);
  const bottom = Math.min(least, Math.floor(least / step + 1e-9) * step);
  const scale = (value: number) => start + ((bounded(value) - bottom) / (top - bottom || 1)) * (end - start);
  return Object.assign(scale, {ticks: ticks(bottom, top, about)});
}

/** From the least value to the greatest: for positions, of which nothing is read as a length. */
export function freeScale(values: readonly number[], from: number, to: number): ValueScale {
  const known = values.map(bounded);
  let [least, most] = known.length ? [Math.min(...known), Math.max(...known)] : [0, 0];
  if (least === most) {
    // Around a number as great as this, one more is the same number.
    const room = Math.max(1, Math.abs(least) * 1e-3);
    [least, most] = [least - room, most + room];
  }
  const base = valueScale([0, most - least], 0, 1, 5);
  const step = base.ticks[1]! - base.ticks[0]!;
  const first = Math.ceil(least / step - 1e-9);
  const ticks = Array.from({length: Math.max(0, Math.floor(most / step + 1e-9) - first + 1)}, (_, rank) => Number(((first + rank) * step).toPrecision(12)));
  const scale = (value: number) => from + ((bounded(value) - least) / (most - least)) * (to - from);
  return Object.assign(scale, {ticks});
}
