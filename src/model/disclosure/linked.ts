/** Linked tables: figures, the relations between them, and which of them are hidden so far. */
import {isFewOrDominated, isSensitive, protectionOf, type Cell, type Equation, type Protection} from './rules.js';
import type {Row} from './polytope.js';

/** Where a figure stands; the words are those of a result. */
export type Standing = 'published' | 'primary' | 'secondary' | 'derived';

export class Linked {
  readonly values: Float64Array;
  readonly rows: readonly Row[];
  /** The relations of each cell. */
  readonly rowsOf: readonly (readonly number[])[];
  /** Hidden cells that must stay uncertain, in the order in which they were hidden. */
  readonly guarded: number[] = [];
  readonly #cells: readonly Cell[];
  readonly #standing: Standing[];
  readonly #heights: Uint32Array;
  readonly #largestThreshold: number;
  /** Hidden cells of each relation. */
  readonly #holes: Uint32Array;
  readonly #touched = new Set<number>();

  constructor(cells: readonly Cell[], equations: readonly Equation[]) {
    this.#cells = cells;
    this.values = Float64Array.from(cells, ({value}) => value);
    const ranks = new Map(cells.map(({id}, rank) => [id, rank]));
    if (ranks.size < cells.length) throw new RangeError('two cells have the same id');
    this.rows = equations.map((equation) => rowOf(equation, ranks, this.values));
    const rowsOf = cells.map((): number[] => []);
    this.rows.forEach((row, rank) => row.forEach(([cell]) => rowsOf[cell]!.push(rank)));
    this.rowsOf = rowsOf;
    this.#heights = heights(cells.length, this.rows);
    this.#largestThreshold = cells.reduce((most, {rule}) => Math.max(most, rule?.threshold ?? 0), 0);
    this.#holes = new Uint32Array(equations.length);
    this.#standing = cells.map(() => 'published');
    cells.forEach((cell, rank) => {
      if (isSensitive(cell)) this.#set(rank, 'primary');
      else if (cell.role === 'derived') this.#set(rank, 'derived');
      else if (cell.role === 'lost') this.#set(rank, 'secondary');
    });
  }

  standing(cell: number): Standing {
    return this.#standing[cell]!;
  }

  isHidden(cell: number): boolean {
    return this.#standing[cell] !== 'published';
  }

  /** Whether its values are whole numbers. */
  isCount(cell: number): boolean {
    return this.#cells[cell]!.isCount;
  }

  idOf(cell: number): string {
    return this.#cells[cell]!.id;
  }

  protectionOf(cell: number): Protection {
    return protectionOf(this.#cells[cell]!, this.#standing[cell] === 'primary');
  }

  /** The threshold that makes it a matter of form whether a count is sensitive. */
  thresholdOf(cell: number): number | undefined {
    const {isCount, rule, role} = this.#cells[cell]!;
    return isCount && role !== 'withheld' ? rule?.threshold : undefined;
  }

  /** Whether it is hidden only for the sake of others. */
  isShowable(cell: number): boolean {
    return this.#standing[cell] === 'secondary' && this.#cells[cell]!.role !== 'lost';
  }

  hide(cell: number) {
    this.#set(cell, 'secondary');
  }

  show(cell: number) {
    this.#standing[cell] = 'published';
    this.guarded.splice(this.guarded.lastIndexOf(cell), 1);
    for (const row of this.rowsOf[cell]!) this.#holes[row]!--;
  }

  named(standing: Standing): ReadonlySet<string> {
    return new Set(this.#cells.filter((_, rank) => this.#standing[rank] === standing).map(({id}) => id));
  }

  /** A relation that lost a figure since it was last looked at. */
  takeTouched(): number | undefined {
    const [row] = this.#touched;
    if (row !== undefined) this.#touched.delete(row);
    return row;
  }

  holesIn(row: number): number {
    return this.#holes[row]!;
  }

  /**
   * Whether the hidden cells of a relation hide each other whatever their values: nobody is alone, what a reader can
   * sum up of them reaches the threshold, and is no single organisation's affair.
   */
  isCovered(row: number): boolean {
    const hidden = this.rows[row]!.filter(([cell]) => this.isHidden(cell));
    const guarded = hidden.filter(([cell]) => this.#standing[cell] !== 'derived');
    if (guarded.length === 0) return true;
    if (hidden.length === 1) return false;
    // With hidden figures on both sides, a reader learns a difference but no sum.
    if (hidden.some(([, sign]) => sign !== hidden[0]![1])) return true;
    const need = Math.max(...guarded.map(([cell]) => this.thresholdOf(cell) ?? 0));
    const floor = hidden.reduce((sum, [cell]) => sum + this.floorOf(cell), 0);
    return floor >= need && this.#areManyTogether(hidden.map(([cell]) => this.#cells[cell]!));
  }

  #areManyTogether(hidden: readonly Cell[]): boolean {
    const rules = hidden.flatMap(({contributors, rule}) => (contributors && rule ? [rule] : []));
    // A figure whose organisations are not known counts as one.
    const together = hidden.flatMap(({contributors, value}) => contributors ?? [value]);
    return !rules.some((rule) => isFewOrDominated(together, rule));
  }

  /** What is sure of a hidden figure by the form of its table: a sensitive count is at least 1. */
  floorOf(cell: number): number {
    const {value, isCount} = this.#cells[cell]!;
    if (!isCount) return value;
    const isSmall = this.#standing[cell] === 'primary' && this.thresholdOf(cell) !== undefined;
    return Math.min(value, isSmall ? 1 : this.#largestThreshold);
  }

  /** The hidden figures that add up to one published figure which is no zero: their sum reaches the threshold. */
  sharersOf(row: number): readonly number[] | undefined {
    const shown = this.rows[row]!.filter(([cell]) => !this.isHidden(cell) && this.values[cell] !== 0);
    const hidden = this.rows[row]!.filter(([cell]) => this.isHidden(cell));
    const [total] = shown;
    return total && shown.length === 1 && hidden.every(([, sign]) => sign !== total[1])
      ? hidden.map(([cell]) => cell)
      : undefined;
  }

  /** A sensitive figure, and those reached from it through totals that it is part of, or through its parts. */
  sensitiveFrom(cell: number, through: 'totals' | 'parts'): ReadonlySet<number> {
    const found = new Set([cell]);
    const own = through === 'parts' ? 1 : -1;
    for (const each of found) {
      for (const row of this.rowsOf[each]!) {
        if (!this.rows[row]!.some(([cell, sign]) => cell === each && sign === own)) continue;
        for (const [other, sign] of this.rows[row]!)
          if (sign !== own && this.#standing[other] === 'primary' && this.thresholdOf(other) !== undefined) found.add(other);
      }
    }
    return found;
  }

  /**
   * The cell of a relation that costs readers least: low in the hierarchy, opening no new hole elsewhere, light.
   * Nothing here depends on its value but that it is not zero: zeros hide nothing.
   *
   * @param sparing `totals` when a part is the only partner worth its loss.
   */
  partnerIn(row: number, sparing?: 'totals'): number | undefined {
    let best: number | undefined;
    let cost: readonly number[] = [];
    const tallest = Math.max(...this.rows[row]!.map(([cell]) => this.#heights[cell]!));
    for (const [cell] of this.rows[row]!) {
      const {role, weight = 0} = this.#cells[cell]!;
      if (this.isHidden(cell) || role === 'settled' || this.values[cell] === 0) continue;
      const height = this.#heights[cell]!;
      if (sparing && height === tallest) continue;
      const opened = this.rowsOf[cell]!.filter((each) => this.#holes[each] === 0).length;
      const closed = this.rowsOf[cell]!.filter((each) => this.#holes[each] === 1).length;
      const own = [height, opened, -closed, weight];
      if (best !== undefined && !isLess(own, cost)) continue;
      best = cell;
      cost = own;
    }
    return best;
  }

  #set(cell: number, standing: Standing) {
    this.#standing[cell] = standing;
    if (standing !== 'derived') this.guarded.push(cell);
    for (const row of this.rowsOf[cell]!) {
      this.#holes[row]!++;
      this.#touched.add(row);
    }
  }
}

const isLess = (own: readonly number[], other: readonly number[]) => {
  const rank = own.findIndex((each, place) => each !== other[place]);
  return rank >= 0 && own[rank]! < other[rank]!;
};

/** Sums of amounts are exact to the cent at most. */
export const TOLERANCE = 1e-6;

function rowOf({totals, parts}: Equation, ranks: ReadonlyMap<string, number>, values: Float64Array): Row {
  const rank = (id: string) => {
    const found = ranks.get(id);
    if (found === undefined) throw new RangeError(`no cell ${id}`);
    return found;
  };
  const row = [
    ...totals.map((id) => [rank(id), 1] as const),
    ...parts.map((id) => [rank(id), -1] as const),
  ];
  const rest = row.reduce((sum, [cell, sign]) => sum + sign * values[cell]!, 0);
  const size = row.reduce((sum, [cell]) => sum + values[cell]!, 1);
  if (Math.abs(rest) > TOLERANCE * size) throw new RangeError(`${totals.join(' + ')} is not the sum of its parts`);
  return row;
}

/** How many levels of sums stand under each cell. */
function heights(size: number, rows: readonly Row[]): Uint32Array {
  const height = new Uint32Array(size);
  // One pass per level; relations that turn in circles end with the number of rows.
  for (let changed = true, pass = 0; changed && pass <= rows.length; pass++) {
    changed = false;
    for (const row of rows) {
      const above = 1 + row.reduce((most, [cell, sign]) => (sign < 0 ? Math.max(most, height[cell]!) : most), 0);
      for (const [cell, sign] of row) {
        if (sign < 0 || height[cell]! >= above) continue;
        height[cell] = above;
        changed = true;
      }
    }
  }
  return height;
}
