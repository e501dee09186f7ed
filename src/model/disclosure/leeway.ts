/** How much a reader must leave open of hidden figures: within what ends they lie, and whether these are far enough apart. */
import {boundsOf, inTrees, type Bounds} from './bounds.js';
import {TOLERANCE, type Linked} from './linked.js';
import {findMove} from './moves.js';
import {farthest} from './other-tables.js';

/** What the relations leave to each figure, one by one. */
export class Limits {
  readonly #bounds: Bounds | undefined;
  readonly #isExact: Uint8Array;

  constructor(linked: Linked) {
    const demands = linked.rows.map((row) => ({
      row: row.filter(([cell]) => linked.isHidden(cell)),
      rest: row.reduce((rest, [cell, sign]) => (linked.isHidden(cell) ? rest : rest - sign * linked.values[cell]!), 0),
    }));
    const size = linked.values.length;
    this.#bounds = boundsOf(size, demands);
    // What is fixed ties nothing together any more.
    const open = demands.map(({row, rest}) => ({row: row.filter(([cell]) => this.#widthOf(cell) > TOLERANCE), rest}));
    this.#isExact = this.#bounds?.isFinal ? inTrees(size, open) : new Uint8Array(size);
  }

  of(cell: number): {readonly least: number; readonly most: number} {
    return {least: this.#bounds?.least[cell] ?? 0, most: this.#bounds?.most[cell] ?? Infinity};
  }

  #widthOf(cell: number): number {
    const {least, most} = this.of(cell);
    return most - least;
  }

  /** Whether both ends can be reached. */
  isExact(cell: number): boolean {
    return this.#isExact[cell] === 1;
  }
}

/** How much others must be able to give in a step, as shares of what is wanted: large steps first. */
const STEPS = [1, 0.25, 0.05];
const MOST_STEPS = 20;

/**
 * The figures seen to be uncertain enough in the tables that lead from the one supposed to others where a figure is
 * larger, then smaller, step by step; none when this one is not among them.
 */
export function freeWith(linked: Linked, cell: number, widthOf: (cell: number) => number): readonly number[] {
  const seen = new Map<number, readonly [least: number, most: number]>();
  const isFree = (each: number) => {
    const [least, most] = seen.get(each) ?? [0, 0];
    return most - least >= widthOf(each) * (1 - TOLERANCE);
  };
  for (const sign of [1, -1] as const) {
    const table = new Map<number, number>();
    const now = (each: number) => table.get(each) ?? linked.values[each]!;
    const step = (least: number): boolean => {
      const move = findMove(linked, {cell, sign, mayShrink: (each) => now(each) >= least});
      if (!move) return false;
      const given = Math.min(widthOf(cell), ...[...move].map(([each, by]) => (by < 0 ? now(each) : Infinity)));
      for (const [each, by] of move) {
        const value = now(each) + by * given;
        const [smallest, largest] = seen.get(each) ?? [now(each), now(each)];
        seen.set(each, [Math.min(smallest, value), Math.max(largest, value)]);
        table.set(each, value);
      }
      return true;
    };
    for (const share of STEPS)
      for (let steps = 0; steps < MOST_STEPS && !isFree(cell) && step(share * widthOf(cell)); steps++);
    if (isFree(cell)) return [...seen.keys()].filter(isFree);
  }
  return [];
}

/** The smallest and largest value that a figure may have, as far as they need to be apart. */
export function rangeOf(linked: Linked, cell: number, width: number) {
  const now = (each: number) => linked.values[each]!;
  const most = farthest(linked, now, cell, now(cell) + width).value;
  const least = farthest(linked, now, cell, Math.min(now(cell), most - width)).value;
  return {least, most};
}
