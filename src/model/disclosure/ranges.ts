/** Whole numbers within ranges: what relations leave to each figure, and tables that fit. */
import type {Relation} from './relations.js';

/** Whole numbers, both ends included. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/** More than anybody counts here; sums of it are still exact. */
export const ENDLESS = 1e12;

/**
 * One table of whole numbers that fits the ranges and the relations: the ranges are narrowed by the relations, then one
 * figure after the other is given the value wanted of it, or the nearest that is left. Where figures hang together like
 * a tree, this finds a table whenever there is one; elsewhere nearly always, when they are asked in the order of `ranges`
 * from parts to totals.
 *
 * @param nearest What each figure is to be, as nearly as what is left to it by then allows.
 * @returns undefined when no table was found.
 */
export function tableWithin(
  ranges: ReadonlyMap<string, Range>,
  relations: readonly Relation<string>[],
  nearest: (id: string, left: Range) => number,
): ReadonlyMap<string, number> | undefined {
  const table = new Ranges(ranges, relations);
  if (!table.narrow(relations.keys())) return undefined;
  for (const id of ranges.keys()) if (!table.fix(id, nearest(id, table.of(id)))) return undefined;
  return new Map([...ranges.keys()].map((id) => [id, table.of(id).least]));
}

/** How often a relation may be looked at before the search is given up: ranges can narrow one by one for long. */
const MOST_LOOKS = 500;

class Ranges {
  readonly #now: Map<string, Range>;
  readonly #relations: readonly Relation<string>[];
  readonly #relationsOf = new Map<string, number[]>();
  readonly #looks: Uint32Array;

  constructor(ranges: ReadonlyMap<string, Range>, relations: readonly Relation<string>[]) {
    this.#now = new Map(ranges);
    this.#relations = relations;
    this.#looks = new Uint32Array(relations.length);
    relations.forEach(({totals, parts}, rank) => {
      for (const id of [...totals, ...parts]) this.#relationsOf.set(id, [...(this.#relationsOf.get(id) ?? []), rank]);
    });
  }

  of(id: string): Range {
    return this.#now.get(id)!;
  }

  fix(id: string, wanted: number): boolean {
    const {least, most} = this.of(id);
    if (least === most) return true;
    const value = Math.min(most, Math.max(least, wanted));
    this.#now.set(id, {least: value, most: value});
    this.#looks.fill(0);
    return this.narrow(this.#relationsOf.get(id) ?? []);
  }

  /** Whether every relation may still hold. */
  narrow(open: Iterable<number>): boolean {
    const waiting = new Set(open);
    for (const rank of waiting) {
      waiting.delete(rank);
      if (this.#looks[rank]!++ > MOST_LOOKS) return false;
      const changed = this.#narrowBy(rank);
      if (!changed) return false;
      for (const id of changed) for (const each of this.#relationsOf.get(id)!) waiting.add(each);
    }
    return true;
  }

  /** Narrows what a relation holds, and says what changed; undefined when it cannot hold. */
  #narrowBy(rank: number): readonly string[] | undefined {
    const {totals, parts} = this.#relations[rank]!;
    const above = sumOf(totals.map((id) => this.of(id)));
    const below = sumOf(parts.map((id) => this.of(id)));
    const changed: string[] = [];
    /** `own` is what `across` leaves beside the others of `side`. */
    const left = (own: Range, side: Range, across: Range): Range => ({
      least: Math.max(own.least, across.least - (side.most - own.most)),
      most: Math.min(own.most, across.most - (side.least - own.least)),
    });
    const narrowed = [
      ...totals.map((id) => [id, left(this.of(id), above, below)] as const),
      ...parts.map((id) => [id, left(this.of(id), below, above)] as const),
    ];
    for (const [id, range] of narrowed) {
      const own = this.of(id);
      if (range.least > range.most) return undefined;
      if (range.least === own.least && range.most === own.most) continue;
      this.#now.set(id, range);
      changed.push(id);
    }
    return changed;
  }
}

const sumOf = (ranges: readonly Range[]): Range => ({
  least: ranges.reduce((sum, {least}) => sum + least, 0),
  most: ranges.reduce((sum, {most}) => sum + most, 0),
});
