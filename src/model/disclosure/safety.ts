/**
 * Whether a hidden figure is safe in every table of the same *form*: the same relations, the same figures zero,
 * sensitive or neither. Nothing here looks at how large a hidden count is, so two tables of one form get one mask, and
 * the mask tells nothing of the figures under it.
 *
 * A *move* changes hidden figures by whole steps so that every relation still holds. It may take one from a figure that
 * is neither zero nor sensitive, since the threshold is more than it will ever be asked for, and from a figure that
 * contains the one it is about. Repeated as often as needed, it leads from any table of the form to another in which
 * the figure is as small, or as large, as its protection asks.
 */
import type {Linked} from './linked.js';
import {findMove, type Wanted} from './moves.js';
import {containersOf, joinedTotalsOf, partitionsOf} from './nesting.js';

/** The figures whose being hidden protects a cell: those that let it grow, and those that let it shrink. */
export interface Companions {
  readonly up: ReadonlySet<number>;
  readonly down: ReadonlySet<number>;
}

type Moved = ReadonlySet<number>;
const NOBODY: Moved = new Set();

function moveOf(linked: Linked, wanted: Wanted): Moved | undefined {
  const move = findMove(linked, wanted);
  return move && new Set(move.keys());
}

/**
 * Who protects the cell in every table of this form; undefined when in some nobody might.
 *
 * @param before Companions of whom one may be hidden no more: the others are kept where they are enough.
 */
export function safeByForm(linked: Linked, cell: number, before?: Companions): Companions | undefined {
  const {isSensitive, need} = linked.needOf(cell);
  const still = (moved: Moved | undefined) => moved && [...moved].every((each) => linked.isHidden(each)) ? moved : undefined;
  if (need === 0) return {up: NOBODY, down: NOBODY};
  if (!isSensitive) {
    const up = rises(linked, cell, need);
    const down = up ?? (linked.floorOf(cell) >= need ? falls(linked, cell, need) : undefined);
    return down && {up: up ?? NOBODY, down: up ? NOBODY : down};
  }
  const up = still(before?.up) ?? rises(linked, cell, need) ?? risesByShares(linked, cell, need);
  if (!up) return undefined;
  const down = still(before?.down) ?? falls(linked, cell, need) ?? fallsByShares(linked, cell, need);
  return down && {up, down};
}

/** Who may give a step: whoever is sure to hold what is needed, and whoever contains the figure that moves. */
const giver = (linked: Linked, need: number, ...containers: readonly ReadonlySet<number>[]) => (cell: number) =>
  linked.floorOf(cell) >= need || containers.some((some) => some.has(cell));

const rises = (linked: Linked, cell: number, need: number) => moveOf(linked, {cell, sign: 1, mayShrink: giver(linked, need)});
const falls = (linked: Linked, cell: number, need: number) =>
  moveOf(linked, {cell, sign: -1, mayShrink: giver(linked, need, containersOf(linked, cell))});

/**
 * Where several figures hold together what is asked for, nobody knows which: a move must exist for each, in which the
 * others stand still, so that any mix of these moves is possible one after the other.
 */
function moveOfShare(linked: Linked, {cell, sign, need}: Asked, sharer: number, sharers: readonly number[]): Moved | undefined {
  if (!linked.isHidden(sharer)) return undefined;
  const own = sign < 0 ? [containersOf(linked, cell)] : [];
  const still = new Set(sharers.filter((each) => each !== sharer));
  return moveOf(linked, {cell, sign, still, mayShrink: giver(linked, need, containersOf(linked, sharer), ...own)});
}

interface Asked {
  readonly cell: number;
  readonly sign: 1 | -1;
  readonly need: number;
}

const allOf = (found: ReadonlyMap<number, Moved>): Moved =>
  new Set([...found].flatMap(([sharer, moved]) => [sharer, ...moved]));

/** More are not asked: so many hold together as much as any threshold. */
const MOST_SHARERS = 24;

/**
 * What a sensitive figure lacks to its protection, those beside it hold together. An organisation may also rely on what
 * is beside a total that contains it, since that is enough for the larger total.
 */
function risesByShares(linked: Linked, cell: number, need: number): Moved | undefined {
  const guarded = linked.isOfOrganisations(cell) ? [...containersOf(linked, cell)].filter((each) => linked.isOfOrganisations(each)) : [cell];
  for (const each of guarded) {
    for (const row of linked.rowsOf[each]!) {
      const found = shareOf(linked, {cell, sign: 1, need}, each, row);
      if (found) return found;
    }
  }
  return undefined;
}

function shareOf(linked: Linked, asked: Asked, guarded: number, row: number): Moved | undefined {
  const sharers = linked.besideIn(row, guarded) ?? [];
  if (!linked.holdEnough(row, guarded, sharers)) return undefined;
  const company = linked.isOfOrganisations(guarded) ? linked.companyIn(row, guarded) : undefined;
  const found = new Map<number, Moved>();
  let left = company ?? sharers.slice(0, MOST_SHARERS);
  // As long as those found and those not yet asked may be enough.
  while (linked.holdEnough(row, guarded, [...found.keys(), ...left])) {
    const [sharer, ...others] = left;
    if (sharer === undefined) return allOf(found);
    const moved = moveOfShare(linked, asked, sharer, sharers);
    if (moved) found.set(sharer, moved);
    if (moved && linked.holdEnough(row, guarded, [...found.keys()])) return allOf(found);
    left = others;
  }
  return undefined;
}

/** A figure goes with what it is the sum of, or with totals that only together contain it. */
function fallsByShares(linked: Linked, cell: number, need: number): Moved | undefined {
  for (const sharers of [...partitionsOf(linked, cell), ...joinedTotalsOf(linked, cell)]) {
    const found = new Map<number, Moved>();
    for (const sharer of sharers) {
      const moved = moveOfShare(linked, {cell, sign: -1, need}, sharer, sharers);
      if (!moved) break;
      found.set(sharer, moved);
    }
    if (found.size === sharers.length) return allOf(found);
  }
  return undefined;
}
