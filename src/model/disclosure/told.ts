/**
 * Counts that nobody wrote down, but that a rate tells together with what it divides by. Rates are rounded: what is
 * told is a range of whole numbers, often of one.
 */
import type {Range} from './ranges.js';

/** Beyond so many digits a rate was not rounded, and the last ones are the computer's. */
const MOST_DIGITS = 9;

/** How many digits after the point the longest of the values of a rate has: to so many all of them were rounded. */
export function digitsOf(values: Iterable<number>): number {
  let digits = 0;
  for (const value of values) {
    const written = String(value);
    digits = Math.max(digits, written.includes('e') ? MOST_DIGITS : (written.split('.')[1] ?? '').length);
  }
  return Math.min(digits, MOST_DIGITS);
}

/**
 * The counts which, divided by `whole` and times `factor`, are written as `rate`; where there are none because somebody
 * weighted them, those next to it.
 */
export function rangeTold(rate: number, whole: number, factor: number, digits: number): Range {
  const half = 0.5 / 10 ** digits;
  const [low, high] = [((rate - half) * whole) / factor, ((rate + half) * whole) / factor];
  const error = 1e-9 * (1 + Math.abs(high));
  const [least, most] = [Math.ceil(low - error), Math.floor(high + error)];
  return {least: Math.max(0, Math.min(least, most)), most: Math.max(0, least, most)};
}

/** Whether a count in this range may be one that its threshold forbids. */
export const mayBeFew = ({least, most}: Range, threshold = 0) => most >= 1 && Math.max(1, least) < threshold;

/** Whether it may be one, and may be another. */
export const isInDoubt = (range: Range, threshold = 0) => mayBeFew(range, threshold) && (range.least < 1 || range.most >= threshold);

/** The range of those whom a count leaves out. */
export const besides = ({least, most}: Range, whole: number): Range => ({least: Math.max(0, whole - most), most: Math.max(0, whole - least)});
