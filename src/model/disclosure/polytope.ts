/**
 * All the tables that a reader must hold possible: numbers ≥ 0 that satisfy the relations. A dense simplex that
 * starts from one table known to fit, so that it needs no first phase, and walks from corner to corner.
 */

/** A relation as pairs of variable and coefficient; its right-hand side is whatever the starting table gives. */
export type Row = readonly (readonly [variable: number, coefficient: number])[];

const EPSILON = 1e-9;
/** Dantzig's choice of the steepest edge is fast but may go in circles; Bland's never does. */
const STEPS_BEFORE_BLAND = 200;
const MOST_STEPS = 5_000;

export class Polytope {
  readonly #size: number;
  readonly #tableau: Float64Array[] = [];
  /** The variable that each line of the tableau expresses by the others. */
  readonly #basis: number[] = [];
  readonly #lineOf: Int32Array;
  /** The corner reached so far. */
  readonly point: Float64Array;

  /** @param start A table that fits: each value ≥ 0. */
  constructor(rows: readonly Row[], start: ArrayLike<number>) {
    this.#size = start.length;
    this.point = Float64Array.from(start);
    this.#lineOf = new Int32Array(this.#size).fill(-1);
    for (const row of rows) this.#add(row);
    for (let variable = 0; variable < this.#size; variable++) this.#lower(variable);
  }

  /** Walks until `variable` is at least `goal`, or as large as can be; returns the table reached. */
  raise(variable: number, goal = Infinity): Float64Array {
    return this.#walk(variable, 1, goal);
  }

  /** Walks until `variable` is at most `goal`, or as small as can be; returns the table reached. */
  reduce(variable: number, goal = 0): Float64Array {
    return this.#walk(variable, -1, goal);
  }

  /** A relation that follows from those before adds nothing. */
  #add(row: Row) {
    const line = new Float64Array(this.#size);
    for (const [variable, coefficient] of row) line[variable]! += coefficient;
    this.#basis.forEach((basic, rank) => {
      const factor = line[basic]!;
      if (factor !== 0) subtract(line, this.#tableau[rank]!, factor);
    });
    let chosen = -1;
    for (let variable = 0; variable < this.#size; variable++) {
      if (Math.abs(line[variable]!) < EPSILON) line[variable] = 0;
      else if (chosen < 0 || this.point[variable]! > this.point[chosen]!) chosen = variable;
    }
    if (chosen < 0) return;
    this.#tableau.push(line);
    this.#basis.push(chosen);
    this.#lineOf[chosen] = this.#basis.length - 1;
    this.#clear(this.#basis.length - 1, chosen);
  }

  /** Brings a variable outside the basis down to 0, or into the basis. */
  #lower(variable: number) {
    const value = this.point[variable]!;
    if (this.#lineOf[variable]! >= 0 || value <= 0) return;
    const {line, step} = this.#room(variable, -1, value);
    this.#move(variable, -1, step);
    if (line >= 0) this.#exchange(line, variable);
    else this.point[variable] = 0;
  }

  #walk(target: number, sign: 1 | -1, goal: number): Float64Array {
    for (let steps = 0; steps < MOST_STEPS; steps++) {
      if (sign * (this.point[target]! - goal) >= -EPSILON) break;
      const entering = this.#entering(target, sign, steps > STEPS_BEFORE_BLAND);
      if (entering < 0) break;
      const {line, step} = this.#room(entering, 1, Infinity);
      if (line < 0) return this.#beyond(target, entering, goal);
      this.#move(entering, 1, step);
      this.#exchange(line, entering);
    }
    return this.point;
  }

  /** The variable whose growth serves the target best; -1 when none does. */
  #entering(target: number, sign: 1 | -1, bland: boolean): number {
    const line = this.#lineOf[target]!;
    if (line < 0) return sign > 0 ? target : -1;
    const row = this.#tableau[line]!;
    let best = -1;
    let gain = EPSILON;
    for (let variable = 0; variable < this.#size; variable++) {
      if (this.#lineOf[variable]! >= 0) continue;
      const slope = -sign * row[variable]!;
      if (slope <= gain) continue;
      best = variable;
      if (bland) break;
      gain = slope;
    }
    return best;
  }

  /** How far a variable may go before a basic one is at 0, and the line of that one. */
  #room(variable: number, sign: 1 | -1, limit: number) {
    let line = -1;
    let step = limit;
    this.#tableau.forEach((row, rank) => {
      const slope = sign * row[variable]!;
      if (slope <= EPSILON) return;
      const reach = Math.max(0, this.point[this.#basis[rank]!]!) / slope;
      const isCloser = reach < step - EPSILON;
      const isTie = line >= 0 && reach <= step + EPSILON && this.#basis[rank]! < this.#basis[line]!;
      if (!isCloser && !isTie) return;
      line = rank;
      step = Math.min(step, reach);
    });
    return {line, step};
  }

  #move(variable: number, sign: 1 | -1, step: number) {
    this.point[variable]! += sign * step;
    this.#tableau.forEach((row, rank) => {
      this.point[this.#basis[rank]!]! -= sign * step * row[variable]!;
    });
  }

  /** Nothing stops the growth: the table just as far as the goal, by whole steps. The corner stays where it is. */
  #beyond(target: number, entering: number, goal: number): Float64Array {
    const line = this.#lineOf[target]!;
    const slope = line < 0 ? 1 : Math.abs(this.#tableau[line]![entering]!);
    const table = this.point.slice();
    const step = Math.ceil((goal - table[target]!) / slope - EPSILON);
    table[entering]! += step;
    this.#tableau.forEach((row, rank) => {
      // Where the step has no end, neither has what moves with it, and only that.
      if (row[entering]! !== 0) table[this.#basis[rank]!]! -= step * row[entering]!;
    });
    return table;
  }

  #exchange(line: number, entering: number) {
    const leaving = this.#basis[line]!;
    this.point[leaving] = 0;
    this.#lineOf[leaving] = -1;
    this.#basis[line] = entering;
    this.#lineOf[entering] = line;
    this.#clear(line, entering);
  }

  /** Makes the column of a variable 1 on its line and 0 elsewhere. */
  #clear(line: number, variable: number) {
    const row = this.#tableau[line]!;
    const pivot = row[variable]!;
    for (let rank = 0; rank < row.length; rank++) row[rank]! /= pivot;
    this.#tableau.forEach((other, rank) => {
      const factor = other[variable]!;
      if (rank !== line && factor !== 0) subtract(other, row, factor);
    });
  }
}

function subtract(from: Float64Array, row: Float64Array, factor: number) {
  for (let rank = 0; rank < row.length; rank++) {
    const term = row[rank]!;
    if (term === 0) continue;
    const rest = from[rank]! - factor * term;
    from[rank] = Math.abs(rest) < EPSILON ? 0 : rest;
  }
}
