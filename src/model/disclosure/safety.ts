/**
 * Whether a hidden figure is safe: for its true value, or for every value it could have.
 *
 * The mask is made by the second question, which knows of a table only its form: the relations, and which counts are
 * zero, sensitive or neither. Two tables of the same form then get the same mask, so that the mask tells nothing about
 * the figures under it. The first question is asked last, of the true table, as proof.
 */
import {TOLERANCE, type Linked} from './linked.js';
import {farthest} from './other-tables.js';
import type {Protection} from './rules.js';

/** The figures that must move together in the tables that protect a cell. */
export type Companions = ReadonlySet<number>;
type Table = (cell: number) => number;

/** Whether other tables exist in which the cell is as small and as large as its protection asks. */
export const isSafe = (linked: Linked, cell: number): boolean =>
  spread(linked, (each) => linked.values[each]!, cell, linked.protectionOf(cell)) !== undefined;

/** Who protects the cell in every table of this form; undefined when in some nobody might. */
export function safeByForm(linked: Linked, cell: number): Companions | undefined {
  const floor: Table = (each) => linked.floorOf(each);
  const threshold = linked.thresholdOf(cell);
  if (threshold === undefined) return spread(linked, floor, cell, linked.protectionOf(cell));
  if (linked.standing(cell) === 'secondary')
    return spread(linked, floor, cell, {low: floor(cell), high: floor(cell), width: threshold});
  const up = rises(linked, floor, cell, threshold);
  const down = up && falls(linked, floor, cell, threshold);
  return up && down && new Set([...up, ...down]);
}

function spread(linked: Linked, now: Table, cell: number, {low, high, width}: Protection): Companions | undefined {
  const value = now(cell);
  const above = farthest(linked, now, cell, Math.max(high, value + width));
  if (above.value < high - TOLERANCE) return undefined;
  const goal = Math.min(low, above.value - width);
  if (goal >= value - TOLERANCE) return new Set(above.moved);
  const below = goal >= -TOLERANCE ? farthest(linked, now, cell, Math.max(0, goal)) : undefined;
  return below && below.value <= goal + TOLERANCE ? new Set([...above.moved, ...below.moved]) : undefined;
}

/** From 1, the smallest it can be, to the threshold, while every other figure has only its own floor to give. */
function rises(linked: Linked, floor: Table, cell: number, threshold: number): Companions | undefined {
  const to = (now: Table) => spread(linked, now, cell, {low: now(cell), high: threshold, width: 0});
  const alone = to(floor);
  if (alone) return alone;
  for (const row of linked.rowsOf[cell]!) {
    const sharers = linked.sharersOf(row)?.filter((each) => each !== cell);
    if (!sharers?.length) continue;
    // Together they hold what is missing to the published total. If each alone could give it, so can any mix of them.
    const cases = sharers.map((giver) =>
      to((each) => (each === giver ? threshold - 1 : sharers.includes(each) ? 0 : floor(each))),
    );
    if (cases.every((each) => each !== undefined))
      return new Set([...sharers, ...cases.flatMap((each) => [...each])]);
  }
  return undefined;
}

/** From one below the threshold, the largest it can be, to 0. The totals it is part of are as large at least. */
function falls(linked: Linked, floor: Table, cell: number, threshold: number): Companions | undefined {
  const tied = new Set([...linked.sensitiveFrom(cell, 'totals'), ...linked.sensitiveFrom(cell, 'parts')]);
  const now: Table = (each) => (tied.has(each) ? threshold - 1 : floor(each));
  return spread(linked, now, cell, {low: 0, high: now(cell), width: 0});
}
