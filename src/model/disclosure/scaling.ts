/**
 * A table that fits relations whatever their number: each relation in turn is made to hold by one factor, which
 * multiplies what stands on one side and divides what stands on the other, until all hold. These are projections by
 * relative entropy (Bregman, 1967; with figures on one side only, Deming and Stephan's proportional fitting, 1940): no
 * figure becomes negative, and the table found lies well inside of all that fit, where every figure has room.
 */
import type {Row} from './polytope.js';

/** The signed sum of the figures of `row` is to be `rest`. */
export interface Demand {
  readonly row: Row;
  readonly rest: number;
}

const MOST_SWEEPS = 4_000;
/** Of the figures in a relation, how much may be missing or too much. */
const EXACT = 1e-8;

/** @returns undefined when no table fits, or none was found in time. */
export function scaled(size: number, demands: readonly Demand[], start: number): Float64Array | undefined {
  const table = new Float64Array(size).fill(start);
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let isExact = true;
    for (const {row, rest} of demands) {
      let [above, below] = [0, 0];
      for (const [place, sign] of row) {
        if (sign > 0) above += table[place]!;
        else below += table[place]!;
      }
      if (Math.abs(above - below - rest) <= EXACT * (1 + above + below)) continue;
      isExact = false;
      if (rest > 0 ? above === 0 : rest < 0 && below === 0) return undefined;
      const factor = factorOf(above, below, rest);
      // Nothing stays nothing: 0 times an endless factor, or divided by none, would be no number.
      for (const [place, sign] of row) if (table[place]! > 0) table[place] = sign > 0 ? table[place]! * factor : table[place]! / factor;
    }
    if (isExact) return table;
  }
  return undefined;
}

/** above · factor − below / factor = rest; endless where all that is below must be nothing. */
function factorOf(above: number, below: number, rest: number): number {
  if (above === 0) return rest ? -below / rest : Infinity;
  const root = Math.sqrt(rest * rest + 4 * above * below);
  // Where the rest is negative, the sum of both would lose its digits.
  return rest >= 0 ? (rest + root) / (2 * above) : (2 * below) / (root - rest);
}
