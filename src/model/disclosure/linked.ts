/** Linked tables: figures, the relations between them, and which of them are hidden so far. */
import {companyOf, type Member} from './company.js';
import {isSensitive, protectionOf, type Cell, type Equation, type Protection} from './rules.js';
import type {Row} from './polytope.js';

/** Where a figure stands; the words are those of a result. */
export type Standing = 'published' | 'primary' | 'secondary' | 'derived';

export class Linked {
  readonly values: Float64Array;
  readonly rows: readonly Row[];
  /** The cells of each relation, and their signs: rows once more, for the searches that go through them most. */
  readonly cellsIn: readonly Int32Array[];
  readonly signsIn: readonly Int8Array[];
  /** The relations of each cell, and its signs in them. */
  readonly rowsOf: readonly (readonly number[])[];
  readonly signsOf: readonly Int8Array[];
  /** Hidden cells that must stay uncertain, in the order in which they were hidden. */
  readonly guarded: number[] = [];
  readonly #cells: readonly Cell[];
  readonly #standing: Standing[];
  /** Before anything was hidden for the sake of others. */
  readonly #first: readonly Standing[];
  readonly #heights: Uint32Array;
  readonly #floors: Float64Array;
  /** Hidden cells of each relation. */
  readonly #holes: Uint32Array;
  readonly #touched = new Set<number>();
  readonly #hidden: Uint8Array;

  constructor(cells: readonly Cell[], equations: readonly Equation[]) {
    this.#cells = cells;
    this.values = Float64Array.from(cells, ({value}) => value);
    const ranks = new Map(cells.map(({id}, rank) => [id, rank]));
    if (ranks.size < cells.length) throw new RangeError('two cells have the same id');
    this.rows = equations.map((equation) => rowOf(equation, ranks, this.values));
    this.cellsIn = this.rows.map((row) => Int32Array.from(row, ([cell]) => cell));
    this.signsIn = this.rows.map((row) => Int8Array.from(row, ([, sign]) => sign));
    const rowsOf = cells.map((): number[] => []);
    this.rows.forEach((row, rank) => row.forEach(([cell]) => rowsOf[cell]!.push(rank)));
    this.rowsOf = rowsOf;
    const signs = this.rows.map((row) => new Map(row));
    this.signsOf = rowsOf.map((rows, cell) => Int8Array.from(rows, (row) => signs[row]!.get(cell)!));
    this.#hidden = new Uint8Array(cells.length);
    this.#heights = heights(cells.length, this.rows);
    this.#holes = new Uint32Array(equations.length);
    this.#standing = cells.map(() => 'published');
    cells.forEach((cell, rank) => {
      if (isSensitive(cell)) this.#set(rank, 'primary');
      else if (cell.role === 'derived' || cell.role === 'doubtful') this.#set(rank, 'derived');
      else if (cell.role === 'lost') this.#set(rank, 'secondary');
    });
    this.#first = [...this.#standing];
    // What is sensitive stays so: floors do not change with what is hidden.
    this.#floors = Float64Array.from(cells, (_, rank) => this.#floor(rank));
  }

  /** 1 for a total of a relation, −1 for a part. */
  signIn(row: number, cell: number): number {
    return this.signsOf[cell]![this.rowsOf[cell]!.indexOf(row)]!;
  }

  standing(cell: number): Standing {
    return this.#standing[cell]!;
  }

  isHidden(cell: number): boolean {
    return this.#hidden[cell] === 1;
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

  isZero(cell: number): boolean {
    return this.values[cell] === 0 && this.#cells[cell]!.role !== 'doubtful';
  }

  /** The threshold that makes it a matter of form whether a count is sensitive. */
  thresholdOf(cell: number): number | undefined {
    const {isCount, rule, role} = this.#cells[cell]!;
    return isCount && role !== 'withheld' ? rule?.threshold : undefined;
  }

  /** Whether it is a count that its threshold forbids, from 1 to the threshold less one, or may be. */
  #isFew(cell: number): boolean {
    const threshold = this.thresholdOf(cell);
    const {value, role} = this.#cells[cell]!;
    return this.#standing[cell] === 'primary' && threshold !== undefined && (value < threshold || role === 'doubtful');
  }

  /**
   * How much its protection may ask of others, at most: a sensitive count goes down to 0 and up to the threshold, one
   * hidden beside it must only be uncertain by as much. One that may be either goes down by the threshold. What is sensitive whatever its size may ask for anything.
   */
  needOf(cell: number): {readonly isSensitive: boolean; readonly need: number} {
    const isSensitive = this.#standing[cell] === 'primary';
    const threshold = this.thresholdOf(cell) ?? 1;
    if (isSensitive) return {isSensitive, need: this.#isFew(cell) ? threshold - (this.#cells[cell]!.role === 'doubtful' ? 0 : 1) : Infinity};
    return {isSensitive, need: this.isCount(cell) ? threshold : 0};
  }

  /** Whether it is hidden only for the sake of others. */
  isShowable(cell: number): boolean {
    return this.#standing[cell] === 'secondary' && this.#cells[cell]!.role !== 'lost';
  }

  /** Whether it is shown, and hiding it would hide something. */
  isHideable(cell: number): boolean {
    return !this.isHidden(cell) && this.#cells[cell]!.role !== 'settled' && !this.isZero(cell);
  }

  hide(cell: number) {
    this.#set(cell, 'secondary');
  }

  show(cell: number) {
    this.#standing[cell] = 'published';
    this.#hidden[cell] = 0;
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
   * sum up of them reaches the threshold, and the figures of organisations among them have their company.
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
    return floor >= need && Boolean(this.#company(row, hidden[0]![1])?.every((cell) => this.isHidden(cell)));
  }

  /** Who hides an organisation in a relation, beside itself; undefined when nobody does. */
  companyIn(row: number, cell: number): readonly number[] | undefined {
    return this.#company(row, this.signIn(row, cell))?.filter((each) => each !== cell);
  }

  readonly #companies = new Map<number, readonly number[] | undefined>();
  /** Who hides the organisations on one side of a relation; undefined when not even the whole side does. */
  #company(row: number, side: number): readonly number[] | undefined {
    const key = 2 * row + (side > 0 ? 1 : 0);
    if (!this.#companies.has(key)) this.#companies.set(key, companyOf(this.#membersOf(row, side)));
    return this.#companies.get(key);
  }

  /** What companies are chosen from: the same at any time, whatever is hidden by then. */
  #membersOf(row: number, side: number): Member[] {
    const present = this.rows[row]!.filter(([cell, sign]) => sign === side && !this.isZero(cell));
    const cost = (cell: number) => [this.#heights[cell]!, this.rowsOf[cell]!.length, this.#cells[cell]!.weight ?? 0];
    return present
      .map(([rank]) => ({rank, cell: this.#cells[rank]!, standing: this.#first[rank]!, isFew: this.#isFew(rank)}))
      .sort((a, b) => (isLess(cost(a.rank), cost(b.rank)) ? -1 : isLess(cost(b.rank), cost(a.rank)) ? 1 : 0));
  }

  /** What is sure of a figure by the form of its table; what is public for good is sure as it is. */
  floorOf(cell: number): number {
    return this.#floors[cell]!;
  }

  #floor(cell: number): number {
    const {value, isCount, role} = this.#cells[cell]!;
    if (role === 'settled') return value;
    if (!isCount || value === 0 || role === 'withheld' || role === 'lost' || role === 'doubtful') return 0;
    return this.#isFew(cell) ? 1 : (this.thresholdOf(cell) ?? 1);
  }

  /** The hidden figures on the same side of a relation as one of them, when none is hidden on the other side but a total. */
  besideIn(row: number, cell: number): readonly number[] | undefined {
    const own = this.rows[row]!.find(([each]) => each === cell)![1];
    const across = this.rows[row]!.filter(([each, sign]) => sign !== own && !this.isZero(each));
    return across.length === 1
      ? this.rows[row]!.filter(([each, sign]) => sign === own && each !== cell && this.isHidden(each)).map(([each]) => each)
      : undefined;
  }

  /** Whether it is sensitive whatever its size: a figure of organisations, or withheld. */
  isOfOrganisations(cell: number): boolean {
    return this.#standing[cell] === 'primary' && !this.#isFew(cell);
  }

  /**
   * Whether figures beside a sensitive one hold what it lacks to its protection. For counts, the form tells: each holds
   * 1 at least, and all that a total holds reaches the threshold. Organisations are protected by their company.
   */
  holdEnough(row: number, cell: number, others: readonly number[]): boolean {
    const own = this.signIn(row, cell);
    if (!this.#isFew(cell)) return Boolean(this.companyIn(row, cell)?.every((each) => others.includes(each)));
    const threshold = this.thresholdOf(cell)!;
    if (others.reduce((sum, each) => sum + this.floorOf(each), 0) >= threshold - 1) return true;
    const beside = this.rows[row]!.filter(([each, sign]) => sign === own && each !== cell && !this.isZero(each));
    const [total] = this.rows[row]!.filter(([each, sign]) => sign !== own && !this.isZero(each));
    // A nought total holds nothing, though rounding may leave a part of it in doubt.
    return total !== undefined && beside.length === others.length && this.floorOf(total[0]) >= threshold;
  }

  /**
   * The cell of a relation that costs readers least: company for its organisations if that is missing, else low in the
   * hierarchy, opening no new hole elsewhere, light.
   * Nothing here depends on its value but that it is not zero: zeros hide nothing.
   *
   * @param sparing `totals` when a part is the only partner worth its loss.
   */
  partnerIn(row: number, sparing?: 'totals'): number | undefined {
    const open = this.rows[row]!.map(([cell]) => cell).filter((cell) => this.isHideable(cell));
    const side = this.rows[row]!.find(([cell]) => this.#first[cell] === 'primary' && !this.isZero(cell))?.[1];
    const company = side && this.#company(row, side);
    const missing = company && company.find((cell) => this.isHideable(cell));
    if (missing !== undefined) return missing;
    // Where nobody is company enough, only what is across can hide them.
    const across = side && !company ? open.filter((cell) => this.signIn(row, cell) !== side) : [];
    if (across.length) return this.#cheapest(across);
    const tallest = Math.max(...this.rows[row]!.map(([cell]) => this.#heights[cell]!));
    return this.#cheapest(sparing ? open.filter((cell) => this.#heights[cell] !== tallest) : open);
  }

  #cheapest(cells: readonly number[]): number | undefined {
    let best: number | undefined;
    let cost: readonly number[] = [];
    for (const cell of cells) {
      const opened = this.rowsOf[cell]!.filter((each) => this.#holes[each] === 0).length;
      const closed = this.rowsOf[cell]!.filter((each) => this.#holes[each] === 1).length;
      const own = [this.#heights[cell]!, opened, -closed, this.#cells[cell]!.weight ?? 0];
      if (best !== undefined && !isLess(own, cost)) continue;
      best = cell;
      cost = own;
    }
    return best;
  }

  #set(cell: number, standing: Standing) {
    this.#standing[cell] = standing;
    this.#hidden[cell] = 1;
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
