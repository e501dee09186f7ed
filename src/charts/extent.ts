/** How far a scale reaches. Beyond this, the distance of two numbers is infinite and nothing could be placed. */
const FARTHEST = Number.MAX_VALUE / 8;
/** Nearer to zero than this, steps between two numbers run out of digits. */
const NEAREST = 1e-300;

/** A value where a scale can place it; absent when it is absent. */
export const bounded = <Value extends number | undefined>(value: Value): Value =>
  (value === undefined ? value : Math.abs(value) < NEAREST ? 0 : Math.max(-FARTHEST, Math.min(FARTHEST, value))) as Value;

/** From the least to the greatest, zero among them. */
export function extentWithZero(values: readonly number[]): readonly [number, number] {
  let [least, most] = [0, 0];
  for (const value of values) {
    const at = bounded(value);
    if (at < least) least = at;
    if (at > most) most = at;
  }
  return [least, most];
}
