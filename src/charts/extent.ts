/** How far a scale reaches. Beyond this, the distance of two numbers is infinite and nothing could be placed. */
const FARTHEST = Number.MAX_VALUE / 8;

/** A value where a scale can still place it; absent when it is absent. */
export const bounded = <Value extends number | undefined>(value: Value): Value =>
  (value === undefined ? value : Math.max(-FARTHEST, Math.min(FARTHEST, value))) as Value;
