/**
 * Somebody who wants the hidden figures: knows all that is published, every relation, that figures are whole numbers
 * and none is negative. Shares no code with what it attacks: fractions of big integers for what must be so, and a
 * search over whole numbers for what may be so, where the code under test walks the corners of a polytope.
 */

export interface Relation {
  readonly totals: readonly string[];
  readonly parts: readonly string[];
}

/** What is published; a hidden figure has no entry. */
export type Published = ReadonlyMap<string, number>;

/** One relation among hidden figures: the signed sum of `terms` is `rest`. */
interface Clue {
  readonly terms: readonly (readonly [id: string, sign: number])[];
  readonly rest: number;
}

export class Attacker {
  readonly #clues: readonly Clue[];

  constructor(published: Published, relations: readonly Relation[]) {
    this.#clues = relations.map((relation) => clueOf(published, relation)).filter(({terms}) => terms.length > 0);
  }

  /** The hidden figures that the relations alone leave no choice about, and what they are. */
  solve(): ReadonlyMap<string, number> {
    const ids = [...new Set(this.#clues.flatMap(({terms}) => terms.map(([id]) => id)))];
    const rows = this.#clues.map(({terms, rest}) => {
      const row = ids.map(() => ZERO);
      for (const [id, sign] of terms) row[ids.indexOf(id)] = plus(row[ids.indexOf(id)]!, fraction(BigInt(sign)));
      return [...row, fraction(BigInt(rest))];
    });
    const known = new Map<string, number>();
    for (const row of reducedEchelon(rows, ids.length)) {
      const left = ids.filter((_, column) => row[column]!.top !== 0n);
      const rest = row[ids.length]!;
      if (left.length === 1) known.set(left[0]!, Number(rest.top) / Number(rest.bottom));
    }
    return known;
  }

  /** Whether some table of whole numbers fits in which the figure lies between the two bounds. */
  canBe(id: string, least: number, most: number): boolean {
    const clues = this.#around(id);
    return search(clues, ranged(clues, new Map([[id, {least, most}]])) , halves) !== undefined;
  }

  /**
   * A table of whole numbers that fits, with some figures between bounds.
   *
   * @param choose Takes one of the values from `least` to `most`, to be tried first.
   */
  imagine(bounds: ReadonlyMap<string, Range>, choose: (least: number, most: number) => number) {
    return search(this.#clues, ranged(this.#clues, bounds), ({least, most}) => {
      const value = choose(least, most);
      return [{least: value, most: value}, {least, most: value - 1}, {least: value + 1, most}];
    });
  }

  /** The clues that are tied to a figure through hidden ones. */
  #around(id: string): readonly Clue[] {
    const ids = new Set([id]);
    const found = new Set<Clue>();
    for (let before = -1; before !== found.size; ) {
      before = found.size;
      for (const clue of this.#clues) {
        if (!clue.terms.some(([each]) => ids.has(each))) continue;
        found.add(clue);
        for (const [each] of clue.terms) ids.add(each);
      }
    }
    return [...found];
  }
}

function clueOf(published: Published, {totals, parts}: Relation): Clue {
  const terms: [string, number][] = [];
  let rest = 0;
  for (const [ids, sign] of [[totals, 1], [parts, -1]] as const) {
    for (const id of ids) {
      const value = published.get(id);
      if (value === undefined) terms.push([id, sign]);
      else rest -= sign * value;
    }
  }
  return {terms, rest};
}

export interface Range {
  readonly least: number;
  readonly most: number;
}
type Ranges = ReadonlyMap<string, Range>;

/** Above any figure of the tables under test. */
const ENDLESS = 2_000;
const MOST_TRIALS = 20_000;

function ranged(clues: readonly Clue[], bounds: Ranges): Ranges {
  const ids = clues.flatMap(({terms}) => terms.map(([id]) => id));
  return new Map(
    [...ids, ...bounds.keys()].map((id) => {
      const {least = 0, most = ENDLESS} = bounds.get(id) ?? {};
      return [id, {least, most: Math.min(most, ENDLESS)}];
    }),
  );
}

const halves = ({least, most}: Range): Range[] => {
  const middle = most === ENDLESS ? least : Math.floor((least + most) / 2);
  return [
    {least, most: middle},
    {least: middle + 1, most},
  ];
};

/** Narrows each figure by each clue until nothing changes, then supposes, and starts again. */
function search(clues: readonly Clue[], start: Ranges, split: (range: Range) => Range[]) {
  let trials = 0;
  const from = (ranges: Ranges): ReadonlyMap<string, number> | undefined => {
    if (trials++ > MOST_TRIALS) throw new Error('the attacker gave up: make the table smaller');
    const narrow = narrowed(clues, ranges);
    if (!narrow) return undefined;
    const open = [...narrow].filter(([, {least, most}]) => least < most);
    if (open.length === 0) return new Map([...narrow].map(([id, {least}]) => [id, least]));
    const [id, range] = open.reduce((best, each) => (spread(each[1]) < spread(best[1]) ? each : best));
    for (const part of split(range)) {
      const found = part.least <= part.most ? from(new Map(narrow).set(id, part)) : undefined;
      if (found) return found;
    }
    return undefined;
  };
  return from(start);
}

const spread = ({least, most}: Range) => most - least;

function narrowed(clues: readonly Clue[], ranges: Ranges): Map<string, Range> | undefined {
  const now = new Map(ranges);
  for (let changed = true; changed; ) {
    changed = false;
    for (const {terms, rest} of clues) {
      for (const [id, sign] of terms) {
        // sign × figure = rest − the others
        let [low, high] = [rest, rest];
        for (const [other, otherSign] of terms) {
          if (other === id) continue;
          const range = now.get(other)!;
          low -= otherSign > 0 ? range.most : -range.least;
          high -= otherSign > 0 ? range.least : -range.most;
        }
        const own = now.get(id)!;
        const least = Math.max(own.least, sign > 0 ? low : -high);
        const most = Math.min(own.most, sign > 0 ? high : -low);
        if (least > most) return undefined;
        if (least === own.least && most === own.most) continue;
        now.set(id, {least, most});
        changed = true;
      }
    }
  }
  return now;
}

interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

const ZERO: Fraction = {top: 0n, bottom: 1n};

function fraction(top: bigint, bottom = 1n): Fraction {
  let [a, b] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom];
  while (b) [a, b] = [b, a % b];
  const divisor = (bottom < 0n ? -1n : 1n) * (a || 1n);
  return {top: top / divisor, bottom: bottom / divisor};
}

const plus = (a: Fraction, b: Fraction) => fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
const times = (a: Fraction, b: Fraction) => fraction(a.top * b.top, a.bottom * b.bottom);

function reducedEchelon(rows: Fraction[][], columns: number): Fraction[][] {
  let rank = 0;
  for (let column = 0; column < columns && rank < rows.length; column++) {
    const found = rows.findIndex((row, place) => place >= rank && row[column]!.top !== 0n);
    if (found < 0) continue;
    [rows[rank], rows[found]] = [rows[found]!, rows[rank]!];
    const pivot = rows[rank]!;
    const inverse = fraction(pivot[column]!.bottom, pivot[column]!.top);
    rows[rank] = pivot.map((each) => times(each, inverse));
    rows.forEach((row, place) => {
      const factor = row[column]!;
      if (place === rank || factor.top === 0n) return;
      const minus = fraction(-factor.top, factor.bottom);
      rows[place] = row.map((each, at) => plus(each, times(minus, rows[rank]![at]!)));
    });
    rank++;
  }
  return rows;
}
