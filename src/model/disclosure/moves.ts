/**
 * Moves: changes of hidden figures, by whole steps, under which every relation still holds. They are found from which
 * figures are hidden and which may give a step, never from values.
 */
import type {Linked} from './linked.js';

export interface Wanted {
  readonly cell: number;
  /** 1: it grows by one or more. −1: it shrinks by one. */
  readonly sign: 1 | -1;
  /** Whether a figure may shrink by one; others may only grow. */
  readonly mayShrink: (cell: number) => boolean;
  /** Hidden figures that must not move. */
  readonly still?: ReadonlySet<number>;
}

/** The figures that move, each by 1 or −1. */
export type Move = ReadonlyMap<number, number>;

/** How many figures a search may try. Those that exist are nearly always found within a few dozen. */
const TRIALS = 50;

/**
 * The figures of a move, or undefined when none was found. Mends one relation after the other, each by the figure that
 * leaves fewest others to be mended; no figure moves by more than one step. A search that is not exhausted, or a linear
 * programme, would hardly ever find another: hiding some figure more costs less.
 */
export function findMove(linked: Linked, {cell, sign, mayShrink, still}: Wanted): Move | undefined {
  if (sign < 0 && !mayShrink(cell)) return undefined;
  const {cellsIn, signsIn, rowsOf, signsOf} = linked;
  const moved = new Map<number, number>();
  /** What each relation lacks, for those that do not hold. */
  const open = new Map<number, number>();
  let trials = 0;
  const shift = (each: number, step: number) => {
    const rows = rowsOf[each]!;
    for (let at = 0; at < rows.length; at++) {
      const rest = (open.get(rows[at]!) ?? 0) + step * signsOf[each]![at]!;
      if (rest) open.set(rows[at]!, rest);
      else open.delete(rows[at]!);
    }
  };
  /** How many more relations are open after a step, less those that it closes. */
  const cost = (each: number, step: number) => {
    const rows = rowsOf[each]!;
    let sum = 0;
    for (let at = 0; at < rows.length; at++) sum += Math.sign((open.get(rows[at]!) ?? 0) * signsOf[each]![at]! * step || 1);
    return sum;
  };
  const stepIn = (each: number, coefficient: number, rest: number) => {
    if (!linked.isHidden(each) || moved.has(each) || still?.has(each)) return 0;
    return rest * coefficient < 0 ? 1 : mayShrink(each) ? -1 : 0;
  };
  const optionsIn = (row: number, rest: number, most: number) => {
    const [cells, signs] = [cellsIn[row]!, signsIn[row]!];
    let options = 0;
    for (let at = 0; at < cells.length && options < most; at++) if (stepIn(cells[at]!, signs[at]!, rest)) options++;
    return options;
  };
  /** The relation that leaves least choice. */
  const narrowest = () => {
    let [best, least] = [-1, Infinity];
    // The shortest first: a long one is then soon seen to leave more.
    const rows = open.size > 1 ? [...open.keys()].sort((a, b) => linked.holesIn(a) - linked.holesIn(b)) : open.keys();
    for (const row of rows) {
      const options = optionsIn(row, open.get(row)!, least);
      if (options < least) [best, least] = [row, options];
      if (least < 2) break;
    }
    return {row: best, rest: open.get(best)!};
  };
  const go = (each: number, step: number): boolean => {
    if (trials++ >= TRIALS) return false;
    moved.set(each, step);
    shift(each, step);
    if (mend()) return true;
    moved.delete(each);
    shift(each, -step);
    return false;
  };
  const mend = (): boolean => {
    if (open.size === 0) return true;
    const {row, rest} = narrowest();
    const [cells, signs] = [cellsIn[row]!, signsIn[row]!];
    const options: {each: number; step: number; price: number}[] = [];
    for (let at = 0; at < cells.length; at++) {
      const step = stepIn(cells[at]!, signs[at]!, rest);
      if (step) options.push({each: cells[at]!, step, price: cost(cells[at]!, step)});
    }
    options.sort((a, b) => a.price - b.price || a.each - b.each);
    return options.some(({each, step}) => go(each, step));
  };
  return go(cell, sign) ? moved : undefined;
}
