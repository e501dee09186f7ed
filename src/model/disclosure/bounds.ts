/**
 * What relations leave to each figure, by looking at one relation after the other: the least that it must be, and the
 * most that it can be. No figure is ever outside; where figures hang together like a tree, both ends can be reached.
 */
import type {Demand} from './scaling.js';

export interface Bounds {
  readonly least: Float64Array;
  readonly most: Float64Array;
  /** Whether they were narrowed until nothing changed any more. */
  readonly isFinal: boolean;
}

/** What is gained by less than this share is nothing: ends could creep towards each other for ever. */
const GAIN = 1e-9;
/** Sums of amounts are exact to the cent at most. */
const EXACT = 1e-6;
/** How often a relation may be looked at. Ends that are not reached by then are still right, only farther away. */
const MOST_LOOKS = 500;

/**
 * The bounds of `size` figures, none of them negative.
 *
 * @returns undefined when the relations contradict each other.
 */
export function boundsOf(size: number, demands: readonly Demand[]): Bounds | undefined {
  const [least, most] = [new Float64Array(size), new Float64Array(size).fill(Infinity)];
  const demandsOf = Array.from({length: size}, (): number[] => []);
  demands.forEach(({row}, rank) => row.forEach(([place]) => demandsOf[place]!.push(rank)));
  const looks = new Uint32Array(demands.length);
  const waiting = new Set(demands.keys());
  let isFinal = true;
  for (const rank of waiting) {
    waiting.delete(rank);
    if (looks[rank]! >= MOST_LOOKS) {
      isFinal = false;
      continue;
    }
    looks[rank]!++;
    const changed = narrow(demands[rank]!, least, most);
    if (!changed) return undefined;
    for (const place of changed) for (const each of demandsOf[place]!) waiting.add(each);
  }
  return {least, most, isFinal};
}

/** Narrows the figures of one relation, and says which changed; undefined when it cannot hold. */
function narrow({row, rest}: Demand, least: Float64Array, most: Float64Array): readonly number[] | undefined {
  // The signed sum of all lies from `low` to `high`; what has no end is counted.
  let [low, high, endlessLow, endlessHigh] = [0, 0, 0, 0];
  for (const [place, sign] of row) {
    const [from, to] = sign > 0 ? [least[place]!, most[place]!] : [-most[place]!, -least[place]!];
    if (from === -Infinity) endlessLow++;
    else low += from;
    if (to === Infinity) endlessHigh++;
    else high += to;
  }
  const size = 1 + Math.abs(rest) + Math.abs(low) + Math.abs(high);
  if ((!endlessLow && low > rest + EXACT * size) || (!endlessHigh && high < rest - EXACT * size)) return undefined;
  const slack = GAIN * size;
  const changed: number[] = [];
  for (const [place, sign] of row) {
    const [from, to] = sign > 0 ? [least[place]!, most[place]!] : [-most[place]!, -least[place]!];
    const othersLow = endlessLow - (from === -Infinity ? 1 : 0) ? -Infinity : low - (from === -Infinity ? 0 : from);
    const othersHigh = endlessHigh - (to === Infinity ? 1 : 0) ? Infinity : high - (to === Infinity ? 0 : to);
    const [smallest, largest] = sign > 0 ? [rest - othersHigh, rest - othersLow] : [othersLow - rest, othersHigh - rest];
    let isChanged = false;
    if (smallest > least[place]! + slack) {
      least[place] = Math.min(smallest, most[place]!);
      isChanged = true;
    }
    if (largest < most[place]! - slack) {
      most[place] = Math.max(largest, least[place]!);
      isChanged = true;
    }
    // The sums keep the former ends of this figure: what they leave to the next ones is right, if not all there is.
    if (isChanged) changed.push(place);
  }
  return changed;
}

/** The figures that hang together like a tree: no two ways lead from one to another. */
export function inTrees(size: number, demands: readonly Demand[]): Uint8Array {
  const group = Int32Array.from({length: size + demands.length}, (_, each) => each);
  const find = (each: number): number => {
    let root = each;
    while (group[root] !== root) root = group[root]!;
    while (group[each] !== root) [each, group[each]] = [group[each]!, root];
    return root;
  };
  const circular = new Set<number>();
  demands.forEach(({row}, rank) => {
    for (const [place] of row) {
      const [one, other] = [find(place), find(size + rank)];
      if (one === other) circular.add(one);
      group[one] = other;
    }
  });
  const roots = new Set([...circular].map(find));
  return Uint8Array.from({length: size}, (_, place) => (roots.has(find(place)) ? 0 : 1));
}
