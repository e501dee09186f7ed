/**
 * Moves: changes of hidden figures, by whole steps, under which every relation still holds. They are found from which
 * figures are hidden and which may give a step, never from values.
 */
import type {Linked} from './linked.js';
import {neighbours, walk} from './other-tables.js';

export interface Wanted {
  readonly cell: number;
  /** 1: it grows by one or more. −1: it shrinks by one. */
  readonly sign: 1 | -1;
  /** Whether a figure may shrink by one; others may only grow. */
  readonly mayShrink: (cell: number) => boolean;
  /** Hidden figures that must not move. */
  readonly still?: ReadonlySet<number>;
}

/** Hidden figures that may move while the others stand still: the nearest are nearly always enough. */
const REACH = 150;

/** The figures of a move, or undefined when none was found. */
export function findMove(linked: Linked, wanted: Wanted): ReadonlySet<number> | undefined {
  const {cell, sign, mayShrink, still} = wanted;
  const start = (each: number) => (mayShrink(each) ? 1 : 0);
  const goal = start(cell) + sign;
  if (goal < 0) return undefined;
  const chained = chain(linked, wanted);
  if (chained) return chained;
  const mobile = mobileOf(linked, neighbours(linked, cell, REACH, still), wanted);
  const found = mobile && walk(linked, start, cell, goal, mobile);
  return found && sign * (found.value - goal) >= 0 ? new Set(found.moved) : undefined;
}

/** How many figures a chain may try. Those that exist are nearly always found within a few dozen. */
const TRIALS = 100;

/** Mends one relation after the other, each by the figure that leaves fewest others to be mended. */
function chain(linked: Linked, {cell, sign, mayShrink, still}: Wanted): ReadonlySet<number> | undefined {
  const moved = new Set<number>();
  const open = new Map<number, number>();
  let trials = 0;
  const shift = (each: number, step: number) => {
    for (const row of linked.rowsOf[each]!) {
      const rest = (open.get(row) ?? 0) + step * linked.signIn(row, each);
      if (rest) open.set(row, rest);
      else open.delete(row);
    }
  };
  /** How many more relations are open after a step, less those that it closes. */
  const cost = (each: number, step: number) =>
    linked.rowsOf[each]!.reduce((sum, row) => sum + Math.sign((open.get(row) ?? 0) * linked.signIn(row, each) * step || 1), 0);
  const stepIn = (each: number, coefficient: number, rest: number) => {
    if (!linked.isHidden(each) || moved.has(each) || still?.has(each)) return 0;
    return rest * coefficient < 0 ? 1 : mayShrink(each) ? -1 : 0;
  };
  /** The relation that leaves least choice. */
  const narrowest = () => {
    let [best, least, sum] = [-1, Infinity, 0];
    for (const [row, rest] of open) {
      let options = 0;
      for (const [each, coefficient] of linked.rows[row]!) if (stepIn(each, coefficient, rest) && ++options >= least) break;
      if (options < least) [best, least, sum] = [row, options, rest];
      if (least < 2) break;
    }
    return {row: best, rest: sum};
  };
  const go = (each: number, step: number): boolean => {
    if (trials++ >= TRIALS) return false;
    moved.add(each);
    shift(each, step);
    if (mend()) return true;
    moved.delete(each);
    shift(each, -step);
    return false;
  };
  const mend = (): boolean => {
    if (open.size === 0) return true;
    const {row, rest} = narrowest();
    const options: {each: number; step: number; price: number}[] = [];
    for (const [each, coefficient] of linked.rows[row]!) {
      const step = stepIn(each, coefficient, rest);
      if (step) options.push({each, step, price: cost(each, step)});
    }
    options.sort((a, b) => a.price - b.price || a.each - b.each);
    return options.some(({each, step}) => go(each, step));
  };
  return go(cell, sign) ? moved : undefined;
}

/** How often the bounds of each figure are drawn from those beside it; what is not settled by then, the simplex settles. */
const ROUNDS = 12;

/** Leaves out the figures that can move in no such move; undefined when there is none. Much faster than the simplex. */
function mobileOf(linked: Linked, around: readonly number[], {sign, mayShrink}: Wanted): readonly number[] | undefined {
  const low = Float64Array.from(around, (each) => (mayShrink(each) ? -1 : 0));
  const high = new Float64Array(around.length).fill(Infinity);
  // The cell itself comes first.
  if (sign > 0) low[0] = 1;
  else high[0] = -1;
  const byRow = new Map<number, {readonly at: number; readonly coefficient: number}[]>();
  around.forEach((each, at) => {
    for (const row of linked.rowsOf[each]!) {
      const term = {at, coefficient: linked.signIn(row, each)};
      const terms = byRow.get(row);
      if (terms) terms.push(term);
      else byRow.set(row, [term]);
    }
  });
  const rows = [...byRow.values()];
  for (let round = 0, changed = true; changed && round < ROUNDS; round++) {
    changed = false;
    for (const row of rows) {
      const outcome = narrow(row, low, high);
      if (outcome === 'impossible') return undefined;
      changed ||= outcome === 'narrower';
    }
  }
  return around.filter((_, at) => low[at] !== 0 || high[at] !== 0);
}

type Terms = readonly {readonly at: number; readonly coefficient: number}[];

/** The signed sum of a relation does not change: each figure goes as far as the others let it. */
function narrow(row: Terms, low: Float64Array, high: Float64Array): 'impossible' | 'narrower' | 'same' {
  // Sums of the smallest and largest signed terms; those without end are counted apart.
  let [least, most, endlessDown, endlessUp] = [0, 0, 0, 0];
  for (const {at, coefficient} of row) {
    const [down, up] = coefficient > 0 ? [low[at]!, high[at]!] : [-high[at]!, -low[at]!];
    if (down === -Infinity) endlessDown++;
    else least += down;
    if (up === Infinity) endlessUp++;
    else most += up;
  }
  if ((!endlessDown && least > 0) || (!endlessUp && most < 0)) return 'impossible';
  let outcome: 'narrower' | 'same' = 'same';
  for (const {at, coefficient} of row) {
    const [down, up] = coefficient > 0 ? [low[at]!, high[at]!] : [-high[at]!, -low[at]!];
    const othersDown = endlessDown - (down === -Infinity ? 1 : 0) ? -Infinity : least - (down === -Infinity ? 0 : down);
    const othersUp = endlessUp - (up === Infinity ? 1 : 0) ? Infinity : most - (up === Infinity ? 0 : up);
    const [from, to] = coefficient > 0 ? [-othersUp, -othersDown] : [othersDown, othersUp];
    if (from > low[at]! || to < high[at]!) outcome = 'narrower';
    else continue;
    if (from > low[at]!) low[at] = from;
    if (to < high[at]!) high[at] = to;
    if (low[at]! > high[at]!) return 'impossible';
    return narrow(row, low, high) === 'impossible' ? 'impossible' : outcome;
  }
  return outcome;
}
