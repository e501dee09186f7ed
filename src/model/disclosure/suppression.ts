/**
 * Which figures of linked tables must not be published: those that a rule forbids (primary), and others beside them
 * (secondary) until no reader who knows every published figure, every relation and the rules can tell a hidden one
 * closer than its protection interval.
 */
import {Linked, TOLERANCE} from './linked.js';
import {containersOf} from './nesting.js';
import {farthest, neighbours} from './other-tables.js';
import type {Cell, Equation} from './rules.js';
import {safeByForm, type Companions} from './safety.js';

export interface Suppression {
  readonly primary: ReadonlySet<string>;
  readonly secondary: ReadonlySet<string>;
  /** Figures that stay exposed because all that could hide them is public already. */
  readonly exposed: readonly string[];
}

/**
 * Decides for every cell.
 *
 * @throws {RangeError} when an equation names no cell, or does not hold.
 */
export function suppress(cells: readonly Cell[], equations: readonly Equation[]): Suppression {
  const linked = new Linked(cells, equations);
  cover(linked);
  const companions = hideByForm(linked);
  showNeedless(linked, companions);
  const exposed = linked.guarded.filter((cell) => !companions.has(cell) && !isSpread(linked, cell));
  return {
    primary: linked.named('primary'),
    secondary: linked.named('secondary'),
    exposed: exposed.map((cell) => linked.idOf(cell)),
  };
}

/** Gives company to the hidden cells of each relation. */
function cover(linked: Linked) {
  for (let row = linked.takeTouched(); row !== undefined; row = linked.takeTouched()) {
    while (!linked.isCovered(row)) {
      const partner = linked.partnerIn(row, linked.holesIn(row) > 1 ? 'totals' : undefined);
      if (partner === undefined) break;
      linked.hide(partner);
    }
  }
}

/** Hides partners until the form of the tables alone protects each cell, or its relations have nothing left to hide. */
function hideByForm(linked: Linked): Map<number, Companions> {
  const companions = new Map<number, Companions>();
  for (const nextPartner of [partPartner, partnerBeside, containerPartner, partnerAround]) {
    for (const cell of linked.guarded) {
      for (let found = companions.get(cell); !found; ) {
        found = safeByForm(linked, cell);
        if (found) companions.set(cell, found);
        const partner = found ?? nextPartner(linked, cell);
        if (typeof partner !== 'number') break;
        linked.hide(partner);
        cover(linked);
      }
    }
  }
  return companions;
}

/** Shows again, last come first, what is needless after others were hidden. Looks at the form only, too. */
function showNeedless(linked: Linked, companions: Map<number, Companions>) {
  const doubtful = new Set(
    linked.guarded.filter((cell) => !companions.has(cell)).flatMap((cell) => neighbours(linked, cell, NEAR)),
  );
  const protegees = new Map<number, Set<number>>();
  const note = (cell: number, found: Companions) => {
    companions.set(cell, found);
    for (const each of [...found.up, ...found.down]) protegees.set(each, (protegees.get(each) ?? new Set()).add(cell));
  };
  for (const [cell, found] of companions) note(cell, found);
  for (const cell of linked.guarded.filter((each) => linked.isShowable(each)).reverse()) {
    if (doubtful.has(cell)) continue;
    const covered = linked.rowsOf[cell]!.filter((row) => linked.isCovered(row));
    linked.show(cell);
    const found = covered.every((row) => linked.isCovered(row)) && protectAgain(linked, protegees.get(cell), cell, companions);
    if (!found) linked.hide(cell);
    else for (const [each, others] of found) note(each, others);
  }
}

/** How far around a cell whose safety depends on values nothing is shown again. */
const NEAR = 200;

/** New companions for those that lose one; undefined when somebody finds none. */
function protectAgain(
  linked: Linked,
  protegees: Iterable<number> | undefined,
  lost: number,
  companions: ReadonlyMap<number, Companions>,
) {
  const found = new Map<number, Companions>();
  for (const cell of protegees ?? []) {
    // The one that is shown needs nobody any more.
    if (!linked.isHidden(cell) || !isCompanion(companions.get(cell)!, lost)) continue;
    const others = safeByForm(linked, cell, companions.get(cell));
    if (!others) return undefined;
    found.set(cell, others);
  }
  return found;
}

const isCompanion = ({up, down}: Companions, cell: number) => up.has(cell) || down.has(cell);

/** A cell to hide in the relations of another, none of their totals. */
const partPartner = (linked: Linked, cell: number) => partnerBeside(linked, cell, 'totals');

/** A cell to hide in the relations of another. */
function partnerBeside(linked: Linked, cell: number, sparing?: 'totals'): number | undefined {
  for (const row of linked.rowsOf[cell]!) {
    const partner = linked.partnerIn(row, sparing);
    if (partner !== undefined) return partner;
  }
  return undefined;
}

/** A total of a total: with all of them hidden, what lies in them can be anything. */
const containerPartner = (linked: Linked, cell: number): number | undefined =>
  [...containersOf(linked, cell)].find((each) => linked.isHideable(each));

/** A cell to hide in the relations of another, else in those of the hidden cells around it. */
function partnerAround(linked: Linked, cell: number): number | undefined {
  const around = new Set([cell]);
  for (const each of around) {
    const partner = partnerBeside(linked, each);
    if (partner !== undefined) return partner;
    for (const row of linked.rowsOf[each]!)
      for (const [other] of linked.rows[row]!) if (linked.isHidden(other)) around.add(other);
  }
  return undefined;
}

/**
 * Whether in the true table the cell is as uncertain as it should be. Only to tell the publisher: what is hidden does
 * not depend on it.
 */
function isSpread(linked: Linked, cell: number): boolean {
  const now = (each: number) => linked.values[each]!;
  const {low, high, width} = linked.protectionOf(cell);
  const above = farthest(linked, now, cell, Math.max(high, now(cell) + width)).value;
  const goal = Math.min(low, above - width);
  return above >= high - TOLERANCE && farthest(linked, now, cell, goal).value <= goal + TOLERANCE;
}
