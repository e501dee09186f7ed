/**
 * Other tables than the true one that a reader must hold possible, in which one hidden figure is larger or smaller.
 * Only tables found count, and each is checked figure by figure, so a search cut short can hide too much but never
 * too little.
 */
import {TOLERANCE, type Linked} from './linked.js';
import {Polytope, type Row} from './polytope.js';

/** Hidden figures that may move while the others stand still: few first, since few are nearly always enough. */
const REACHES = [14, 50, 200] as const;
/** For who would rather search long than hide too much, or warn for nothing. */
export const FAR = [...REACHES, 800] as const;
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
export function farthest(
  linked: Linked,
  now: (cell: number) => number,
  cell: number,
  goal: number,
  reaches: readonly number[] = REACHES,
): Found {
  const sign = Math.sign(goal - now(cell));
  let best: Found = {value: now(cell), moved: []};
  for (const reach of reaches) {
    if (sign * (goal - best.value) <= TOLERANCE) break;
    const around = neighbours(linked, cell, reach);
    const found = walk(linked, now, cell, goal, around);
    if (found && sign * (found.value - best.value) > 0) best = found;
    if (around.length < reach) break;
  }
  return best;
}

/** Whether so many figures hang together that not all of them are let move at once. */
export const isCutShort = (linked: Linked, cell: number) => neighbours(linked, cell, FAR.at(-1)!).length >= FAR.at(-1)!;

function walk(linked: Linked, now: (cell: number) => number, cell: number, goal: number, around: readonly number[]) {
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

/** The table, if it really satisfies every relation. */
function checked(
  linked: Linked,
  now: (cell: number) => number,
  moving: readonly number[],
  table: Float64Array,
  cell: number,
): Found | undefined {
  const shifts = new Map<number, number>();
  moving.forEach((each, place) => {
    const shift = (linked.isCount(each) ? Math.round(table[place]!) : table[place]!) - now(each);
    if (Math.abs(shift) > TOLERANCE) shifts.set(each, shift);
  });
  const moved = [...shifts.keys()];
  if (moved.some((each) => !(now(each) + shifts.get(each)! >= -TOLERANCE))) return undefined;
  const rests = new Map<number, number>();
  for (const each of moved)
    linked.rowsOf[each]!.forEach((row, place) =>
      rests.set(row, (rests.get(row) ?? 0) + linked.signsOf[each]![place]! * shifts.get(each)!),
    );
  const size = moved.reduce((sum, each) => sum + Math.abs(shifts.get(each)!), 1);
  for (const rest of rests.values()) if (Math.abs(rest) > TOLERANCE * size) return undefined;
  return {value: now(cell) + (shifts.get(cell) ?? 0), moved};
}

const isWhole = (value: number) => Math.abs(value - Math.round(value)) < TOLERANCE;

/**
 * The hidden cells nearest to one, itself first. Short relations come before long ones: a sum over hundreds of
 * communes leads to hundreds of cells, hardly one of which helps.
 */
export function neighbours(linked: Linked, cell: number, most: number): number[] {
  const found = new Set([cell]);
  const seen = new Set<number>();
  const open = new Set(linked.rowsOf[cell]);
  while (open.size) {
    let next = -1;
    for (const row of open) if (next < 0 || linked.holesIn(row) < linked.holesIn(next)) next = row;
    open.delete(next);
    seen.add(next);
    for (const [other] of linked.rows[next]!) {
      if (!linked.isHidden(other) || found.has(other)) continue;
      found.add(other);
      if (found.size >= most) return [...found];
      for (const row of linked.rowsOf[other]!) if (!seen.has(row)) open.add(row);
    }
  }
  return [...found];
}

/** The relations among the cells that may move. */
function rowsOn({rowsOf, signsOf}: Linked, moving: readonly number[]): Row[] {
  const rows = new Map<number, [number, number][]>();
  moving.forEach((cell, place) =>
    rowsOf[cell]!.forEach((row, rank) => {
      const term: [number, number] = [place, signsOf[cell]![rank]!];
      const terms = rows.get(row);
      if (terms) terms.push(term);
      else rows.set(row, [term]);
    }),
  );
  return [...rows.values()];
}
