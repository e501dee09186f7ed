/**
 * Which figures lie in which, as far as the relations alone say it: a total is at least as large as each of its parts,
 * whatever the values are, because none is negative.
 */
import type {Linked} from './linked.js';

/** The figures that are surely as large as one: the totals it is part of, and theirs. Itself first. */
export function containersOf(linked: Linked, cell: number): ReadonlySet<number> {
  const known = KNOWN.get(linked) ?? new Map<number, ReadonlySet<number>>();
  const containers = known.get(cell) ?? climb(linked, cell);
  KNOWN.set(linked, known.set(cell, containers));
  return containers;
}

/** Asked again and again of the same cells; what is hidden does not matter to it. */
const KNOWN = new WeakMap<Linked, Map<number, ReadonlySet<number>>>();

function climb(linked: Linked, cell: number): ReadonlySet<number> {
  const found = new Set([cell]);
  for (const each of found) {
    for (const row of linked.rowsOf[each]!) {
      const {above, below} = sidesOf(linked, row);
      if (above.length !== 1) continue;
      if (below.includes(each)) found.add(above[0]!);
      // A total of one part is that part.
      else if (below.length === 1) found.add(below[0]!);
    }
  }
  return found;
}

/** The sets of figures that a total is the sum of, relation by relation, and at last what lies deepest in it. */
export function partitionsOf(linked: Linked, cell: number): readonly (readonly number[])[] {
  const partitions = linked.rowsOf[cell]!.flatMap((row) => partsIn(linked, row, cell) ?? []);
  const atoms = partitions.length ? atomsOf(linked, cell) : undefined;
  return atoms ? [...partitions.map(({parts}) => parts), atoms] : partitions.map(({parts}) => parts);
}

/** Totals that only together are sure to be as large as one of their parts: territories that cross each other. */
export const joinedTotalsOf = (linked: Linked, cell: number): readonly (readonly number[])[] =>
  linked.rowsOf[cell]!.map((row) => sidesOf(linked, row))
    .filter(({above, below}) => above.length > 1 && below.includes(cell))
    .map(({above}) => above);

function partsIn(linked: Linked, row: number, cell: number): {parts: readonly number[]} | undefined {
  const {above, below} = sidesOf(linked, row);
  return above.length === 1 && above[0] === cell && below.length ? {parts: below} : undefined;
}

function atomsOf(linked: Linked, cell: number): readonly number[] | undefined {
  const atoms: number[] = [];
  const seen = new Set<number>();
  const open = [cell];
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    // What is counted twice is no part of a sum.
    if (seen.has(each)) return undefined;
    seen.add(each);
    const [first] = linked.rowsOf[each]!.flatMap((row) => partsIn(linked, row, each) ?? []);
    if (first) open.push(...first.parts);
    else atoms.push(each);
  }
  return atoms;
}

/** Both sides of a relation, without zeros. */
function sidesOf(linked: Linked, row: number) {
  const present = linked.rows[row]!.filter(([cell]) => !linked.isZero(cell));
  const side = (wanted: number) => present.filter(([, sign]) => sign === wanted).map(([cell]) => cell);
  return {above: side(1), below: side(-1)};
}
