/**
 * Other tables than the true one that a reader must hold possible, in which one hidden figure is larger or smaller.
 * Only tables found count, and each is checked figure by figure, so a search cut short can hide too much but never
 * too little.
 */
import {TOLERANCE, type Linked} from './linked.js';
import {Polytope, type Row} from './polytope.js';

/** Hidden figures that may move while the others stand still: few first, since few are nearly always enough. */
const REACHES = [14, 50, 200, 800] as const;
/** How many times to look for whole numbers when a corner has fractions. */
const WHOLE_TRIALS = 4;

export interface Found {
  /** What the figure is in the table found. */
  readonly value: number;
  /** The figures that differ in it. */
  readonly moved: readonly number[];
}

/**
 * Looks for a table in which `cell` is as far as `goal`, upwards or downwards; gives the farthest found.
 *
 * @param now The table to start from.
 */
export function farthest(linked: Linked, now: (cell: number) => number, cell: number, goal: number): Found {
  const sign = Math.sign(goal - now(cell));
  let best: Found = {value: now(cell), moved: []};
  for (const reach of REACHES) {
    if (sign * (goal - best.value) <= TOLERANCE) break;
    const around = neighbours(linked, cell, reach);
    const found = walk(linked, now, cell, goal, around);
    if (found && sign * (found.value - best.value) > 0) best = found;
    if (around.length < reach) break;
  }
  return best;
}

const NONE: ReadonlySet<number> = new Set();

/** Whether so many figures hang together that not all of them are let move at once. */
export const isCutShort = (linked: Linked, cell: number) => neighbours(linked, cell, REACHES.at(-1)!).length >= REACHES.at(-1)!;

/** Walks to the goal, as far as whole numbers are found, while only `around` moves. */
export function walk(linked: Linked, now: (cell: number) => number, cell: number, goal: number, around: readonly number[]) {
  let moving = around;
  for (let trial = 0; trial < WHOLE_TRIALS; trial++) {
    const polytope = new Polytope(rowsOn(linked, moving), moving.map(now));
    const place = moving.indexOf(cell);
    const table = goal > now(cell) ? polytope.raise(place, goal) : polytope.reduce(place, goal);
    const broken = moving.filter((each, at) => linked.isCount(each) && !isWhole(table[at]!));
    if (broken.length === 0) return checked(linked, now, moving, table, cell);
    // Without the figures that came out in fractions, another corner is reached.
    moving = moving.filter((each) => each === cell || !broken.includes(each));
  }
  return undefined;
}

/** The table of the figures that move, if it really satisfies every relation. */
export function checked(
  linked: Linked,
  now: (cell: number) => number,
  moving: readonly number[],
  table: Float64Array,
  cell: number,
): Found | undefined {
  const shifts = new Map<number, number>();
  moving.forEach((each, place) => {
    const shift = (linked.isCount(each) ? Math.round(table[place]!) : table[place]!) - now(each);
    if (!(Math.abs(shift) <= TOLERANCE)) shifts.set(each, shift);
  });
  const moved = [...shifts.keys()];
  if (moved.some((each) => !(now(each) + shifts.get(each)! >= -TOLERANCE))) return undefined;
  for (const row of new Set(moved.flatMap((each) => linked.rowsOf[each]!))) {
    let rest = 0;
    let size = 1;
    for (const [each, sign] of linked.rows[row]!) {
      const shift = shifts.get(each) ?? 0;
      rest += sign * shift;
      size += Math.abs(shift);
    }
    if (Math.abs(rest) > TOLERANCE * size) return undefined;
  }
  return {value: now(cell) + (shifts.get(cell) ?? 0), moved};
}

const isWhole = (value: number) => Math.abs(value - Math.round(value)) < TOLERANCE;

/** The hidden cells nearest to one, itself first, without those that stand still. */
export function neighbours(linked: Linked, cell: number, most: number, still: ReadonlySet<number> = NONE): number[] {
  const found = new Set([cell]);
  const seen = new Set<number>();
  for (const each of found) {
    for (const row of linked.rowsOf[each]!) {
      if (seen.has(row)) continue;
      seen.add(row);
      for (const [other] of linked.rows[row]!) {
        if (!linked.isHidden(other) || still.has(other)) continue;
        found.add(other);
        if (found.size >= most) return [...found];
      }
    }
  }
  return [...found];
}

/** The relations among the cells that may move. */
function rowsOn({rows, rowsOf}: Linked, moving: readonly number[]): Row[] {
  const places = new Map(moving.map((cell, place) => [cell, place]));
  const touched = new Set(moving.flatMap((cell) => rowsOf[cell]!));
  return [...touched].map((row) =>
    rows[row]!.flatMap(([cell, sign]) => {
      const place = places.get(cell);
      return place === undefined ? [] : [[place, sign] as const];
    }),
  );
}
