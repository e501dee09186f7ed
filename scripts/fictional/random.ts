/** Numbers that look drawn at random and are the same on every machine: the demo must not change by itself. */
export interface Draw {
  /** From 0 to 1, 1 excluded. */
  (): number;
}

/** mulberry32, by Tommy Ettinger (public domain): 32 bits of state, enough for a demonstration. */
export function seeded(seed: number): Draw {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const between = (draw: Draw, low: number, high: number) => low + draw() * (high - low);
export const whole = (draw: Draw, low: number, high: number) => Math.floor(between(draw, low, high + 1));
export const oneOf = <Item>(draw: Draw, list: readonly Item[]): Item => list[Math.floor(draw() * list.length)]!;

/** Near 0, as much below as above: three draws are bell-shaped enough. */
export const bell = (draw: Draw) => (draw() + draw() + draw()) / 1.5 - 1;

export function shuffled<Item>(draw: Draw, list: readonly Item[]): Item[] {
  const left = [...list];
  return list.map(() => left.splice(Math.floor(draw() * left.length), 1)[0]!);
}

export const some = <Item>(draw: Draw, list: readonly Item[], count: number) => shuffled(draw, list).slice(0, count);

/** Parts a total into whole numbers in the given proportions, to the unit. */
export function parted(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  let reached = 0;
  let given = 0;
  return weights.map((weight) => {
    reached += weight;
    const upTo = Math.round((total * reached) / sum);
    const part = upTo - given;
    given = upTo;
    return part;
  });
}
