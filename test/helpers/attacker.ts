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
  readonly #bounds: Ranges;

  /** @param bounds What is known of figures that are not published as such, but rounded. */
  constructor(published: Published, relations: readonly Relation[], bounds: Ranges = new Map()) {
    this.#bounds = bounds;
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
    const own = this.#bounds.get(id);
    const asked = {least: Math.max(least, own?.least ?? 0), most: Math.min(most, own?.most ?? Infinity)};
    if (asked.least > asked.most) return false;
    const near = new Set(clues.flatMap(({terms}) => terms.map(([each]) => each)));
    const ranges = ranged(clues, new Map([...[...this.#bounds].filter(([each]) => near.has(each)), [id, asked]]));
    const found = search(clues, ranges, halves, QUICK_TRIALS);
    return found === 'tired' ? isPossible(clues, ranges) : found !== undefined;
  }

  /**
   * A table of whole numbers that fits, with some figures between bounds; undefined where none is found in time, which
   * proves nothing: a test counts the tables that it was given.
   *
   * @param choose Takes one of the values from `least` to `most`, to be tried first.
   */
  imagine(bounds: ReadonlyMap<string, Range>, choose: (least: number, most: number) => number) {
    const split = ({least, most}: Range) => {
      const value = choose(least, most);
      return [{least: value, most: value}, {least, most: value - 1}, {least: value + 1, most}];
    };
    const found = search(this.#clues, ranged(this.#clues, bounds), split, MOST_TRIALS);
    return found === 'tired' ? undefined : found;
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
const MOST_TRIALS = 50_000;
/** As many suppositions as cost less than linear programming. */
const QUICK_TRIALS = 30;

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
function search(clues: readonly Clue[], start: Ranges, split: (range: Range) => Range[], most: number) {
  let trials = 0;
  const from = (ranges: Ranges): ReadonlyMap<string, number> | 'tired' | undefined => {
    if (trials++ > most) return 'tired';
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

/**
 * Linear programming in exact fractions, by Bland's rule, with branching where a figure comes out broken: slower than
 * supposing, but sure to end.
 */
function isPossible(clues: readonly Clue[], ranges: Ranges): boolean {
  const narrow = narrowed(clues, ranges);
  if (!narrow) return false;
  const table = anyTable(clues, narrow);
  if (!table) return false;
  const broken = [...table].find(([, {bottom}]) => bottom !== 1n);
  if (!broken) return true;
  const [id, {top, bottom}] = broken;
  const floor = Number(top / bottom);
  const {least, most} = narrow.get(id)!;
  return (
    isPossible(clues, new Map(narrow).set(id, {least, most: floor})) ||
    isPossible(clues, new Map(narrow).set(id, {least: floor + 1, most}))
  );
}

/** A table of fractions within the ranges, if there is one: the first phase of the simplex method. */
function anyTable(clues: readonly Clue[], ranges: Ranges): ReadonlyMap<string, Fraction> | undefined {
  const ids = [...ranges.keys()];
  const places = new Map(ids.map((id, place) => [id, place]));
  // Each figure is its least plus a part; a figure with an end has a second part that is left below it.
  const ended = ids.filter((id) => ranges.get(id)!.most < ENDLESS);
  const rows = [
    ...clues.map(({terms, rest}) => ({
      terms: terms.map(([id, sign]) => [places.get(id)!, sign] as const),
      rest: rest - terms.reduce((sum, [id, sign]) => sum + sign * ranges.get(id)!.least, 0),
    })),
    ...ended.map((id, rank) => ({
      terms: [[places.get(id)!, 1] as const, [ids.length + rank, 1] as const],
      rest: spread(ranges.get(id)!),
    })),
  ];
  const known = ids.length + ended.length;
  const columns = known + rows.length;
  const tableau = rows.map(({terms, rest}, rank) => {
    const turn = rest < 0 ? -1 : 1;
    const row = new Array<Fraction>(columns + 1).fill(ZERO);
    for (const [place, sign] of terms) row[place] = plus(row[place]!, fraction(BigInt(turn * sign)));
    row[known + rank] = fraction(1n);
    row[columns] = fraction(BigInt(turn * rest));
    return row;
  });
  const basis = rows.map((_, rank) => known + rank);
  // What is still unexplained is the sum of the auxiliary columns.
  for (;;) {
    const unexplained = tableau.filter((_, rank) => basis[rank]! >= known);
    const gain = (column: number) => unexplained.reduce((sum, row) => plus(sum, row[column]!), ZERO);
    if (gain(columns).top === 0n) break;
    const entering = ids.concat(ended).findIndex((_, column) => !basis.includes(column) && gain(column).top > 0n);
    if (entering < 0) return undefined;
    let leaving = -1;
    tableau.forEach((row, rank) => {
      if (row[entering]!.top <= 0n) return;
      const order = leaving < 0 ? -1 : compare(ratio(row, entering, columns), ratio(tableau[leaving]!, entering, columns));
      if (order < 0 || (order === 0 && basis[rank]! < basis[leaving]!)) leaving = rank;
    });
    pivot(tableau, leaving, entering);
    basis[leaving] = entering;
  }
  return new Map(
    ids.map((id, place) => {
      const rank = basis.indexOf(place);
      return [id, plus(fraction(BigInt(ranges.get(id)!.least)), rank < 0 ? ZERO : tableau[rank]![columns]!)];
    }),
  );
}

const ratio = (row: readonly Fraction[], column: number, last: number) => times(row[last]!, inverse(row[column]!));

const spread = ({least, most}: Range) => most - least;

function narrowed(clues: readonly Clue[], ranges: Ranges): Map<string, Range> | undefined {
  const now = new Map(ranges);
  for (let changed = true; changed; ) {
    changed = false;
    for (const {terms, rest} of clues) {
      let [low, high] = [0, 0];
      for (const [id, sign] of terms) {
        const {least, most} = now.get(id)!;
        low += sign > 0 ? least : -most;
        high += sign > 0 ? most : -least;
      }
      for (const [id, sign] of terms) {
        // sign × figure = rest − the others
        const own = now.get(id)!;
        const [from, to] = sign > 0 ? [own.least, own.most] : [-own.most, -own.least];
        const [smallest, largest] = [rest - (high - to), rest - (low - from)];
        const least = Math.max(own.least, sign > 0 ? smallest : -largest);
        const most = Math.min(own.most, sign > 0 ? largest : -smallest);
        if (least > most) return undefined;
        if (least === own.least && most === own.most) continue;
        now.set(id, {least, most});
        low += (sign > 0 ? least : -most) - from;
        high += (sign > 0 ? most : -least) - to;
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

const inverse = ({top, bottom}: Fraction) => fraction(bottom, top);
const compare = (a: Fraction, b: Fraction) => Number(a.top * b.bottom - b.top * a.bottom);

/** Makes a column 1 in one row and 0 in the others. */
function pivot(rows: Fraction[][], rank: number, column: number) {
  const factor = inverse(rows[rank]![column]!);
  const row = rows[rank]!.map((each) => (each.top === 0n ? each : times(each, factor)));
  rows.forEach((other, place) => {
    const minus = fraction(-other[column]!.top, other[column]!.bottom);
    if (place === rank) rows[place] = row;
    else if (minus.top !== 0n) rows[place] = other.map((each, at) => (row[at]!.top === 0n ? each : plus(each, times(minus, row[at]!))));
  });
}

function reducedEchelon(rows: Fraction[][], columns: number): Fraction[][] {
  let rank = 0;
  for (let column = 0; column < columns && rank < rows.length; column++) {
    const found = rows.findIndex((row, place) => place >= rank && row[column]!.top !== 0n);
    if (found < 0) continue;
    [rows[rank], rows[found]] = [rows[found]!, rows[rank]!];
    pivot(rows, rank, column);
    rank++;
  }
  return rows;
}
