/**
 * Which figures lie in which, as far as the relations alone say it: a total is at least as large as each of its parts,
 * whatever the values are, because none is negative.
 */
import type {Linked} from './linked.js';

/** The figures that are surely as large as one: the totals it is part of, and theirs. Itself first. */
export function containersOf(linked: Linked, cell: number): ReadonlySet<number> {
  let known = KNOWN.get(linked);
  if (!known) KNOWN.set(linked, (known = new Map<number, ReadonlySet<number>>()));
  let containers = known.get(cell);
  if (!containers) known.set(cell, (containers = climb(linked, cell)));
  return containers;
}

/** Asked again and again of the same cells; what is hidden does not matter to it. */
const KNOWN = new WeakMap<Linked, Map<number, ReadonlySet<number>>>();

function climb(linked: Linked, cell: number): ReadonlySet<number> {
  const found = new Set([cell]);
  for (const each of found) {
    for (const row of linked.rowsOf[each]!) {
      const above = soleIn(linked, row, 1);
      if (above === undefined) continue;
      // A total of one part is that part.
      const over = above === each ? soleIn(linked, row, -1) : above;
      if (over !== undefined) found.add(over);
    }
  }
  return found;
}

/** The only figure on one side of a relation that is not zero. */
function soleIn(linked: Linked, row: number, side: 1 | -1): number | undefined {
  const [cells, signs] = [linked.cellsIn[row]!, linked.signsIn[row]!];
  let sole: number | undefined;
  for (let at = 0; at < cells.length; at++) {
    if (signs[at] !== side || linked.isZero(cells[at]!)) continue;
    if (sole !== undefined) return undefined;
    sole = cells[at]!;
  }
  return sole;
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
