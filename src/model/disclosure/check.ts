/** What anybody can read, or work out, of figures that should not be known: for a document that is about to go out. */
import {figuresOf} from '../figures.js';
import type {Observatory} from '../observatory.js';
import {codeOf, schemeOf} from '../territory.js';
import {boundsOf, inTrees, type Bounds} from './bounds.js';
import {isSummed, type Figure} from './figure.js';
import {Linked, TOLERANCE} from './linked.js';
import {matterOf, type DisclosureOptions, type Publication} from './matter.js';
import {farthest, isCutShort} from './other-tables.js';
import {findMove} from './moves.js';
import {isOfFew} from './protect.js';
import {CENTRES} from './relations.js';
import {isSensitive, type Cell, type Equation} from './rules.js';
import {linkedTables, mayShowCentre, type LinkedTables} from './tables.js';

export interface UnsafeCell {
  /**
   * `shown`: a figure about too few is written down. `not-agreed`: so is one of a centre that did not agree.
   * `derivable`: a hidden figure, or one that nobody wrote down, follows from those around it closely enough.
   * `undecided`: so many hidden figures hang together that this could be neither proved nor ruled out.
   */
  readonly why: 'shown' | 'not-agreed' | 'derivable' | 'undecided';
  readonly indicator: string;
  readonly subject: string;
  readonly period: string;
  readonly categories: Readonly<Record<string, string>>;
}

/** @returns an empty list when the document may be published. */
export function unsafeCells(observatory: Observatory, options: DisclosureOptions = {}): UnsafeCell[] {
  const matter = matterOf(observatory, options, (indicator) => figuresOf(observatory).columns(indicator), false);
  return linkedTables(matter).flatMap((tables) => [...shown(tables, matter), ...derivable(tables), ...untold(tables, matter)]);
}

function* shown({indicators, figures, cells}: LinkedTables, matter: Publication): Generator<UnsafeCell> {
  const family = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  for (const figure of figures.values()) {
    // What a rate tells is asked of the rate.
    if (figure.value === undefined || figure.places.length === 0 || figure.toldBy) continue;
    const cell = byId.get(figure.id);
    if (schemeOf(figure.subject) === CENTRES && !mayShowCentre(codeOf(figure.subject), figure.indicator, matter))
      yield unsafe('not-agreed', figure);
    else if (cell ? isSensitive(cell) : isOfFew(figure, family, figures, matter)) yield unsafe('shown', figure);
  }
}

const unsafe = (why: UnsafeCell['why'], {indicator, subject, period, categories, toldBy}: Figure): UnsafeCell => ({
  ...{why, subject, period, categories},
  indicator: (toldBy?.indicator ?? indicator).id,
});

/** Hidden figures for which no table was found that they may have been part of. */
function* untold({figures, cells}: LinkedTables, {ruleOf}: Publication): Generator<UnsafeCell> {
  const told = new Set(cells.map(({id}) => id));
  for (const figure of figures.values())
    if (figure.isHidden && isSummed(figure.indicator) && ruleOf(figure.indicator) && !told.has(figure.id)) yield unsafe('undecided', figure);
}

/** Figures that are not written down, but whose possible values lie too close together. */
function* derivable({figures, cells, equations}: LinkedTables): Generator<UnsafeCell> {
  const isUnknown = ({role}: Cell) => role === 'derived' || role === 'lost';
  // Only what is hidden matters here, not why. Fractions are as good as whole numbers to a reader who guesses.
  const asSeen = ({id, value, ...cell}: Cell): Cell => ({id, value, isCount: false, role: isUnknown({id, value, ...cell}) ? 'lost' : undefined});
  const linked = new Linked(cells.map(asSeen), equations);
  const together = fewTogether(cells, equations, isUnknown);
  const limits = new Limits(linked);
  const free = new Set<number>();
  for (const [rank, cell] of cells.entries()) {
    // What stands between figures, or is not sensitive whatever it is, is nobody's secret.
    if (!isUnknown(cell) || (cell.role === 'derived' && !cell.rule)) continue;
    if (together.has(cell.id)) {
      yield unsafe('derivable', figures.get(cell.id)!);
      continue;
    }
    // What nobody wrote down may be known, unless it is sure to be about too few.
    const isSecret = (least: number, most: number) => cell.role === 'lost' || (least > TOLERANCE && isSensitive({...cell, role: undefined, value: most}));
    const isKnown = ({least, most}: {least: number; most: number}) => most - least < widthOf(cell) * (1 - TOLERANCE) && isSecret(least, most);
    if (!isSecret(cell.value, cell.value) || free.has(rank)) continue;
    const isBound = isKnown(limits.of(rank));
    if (!isBound) {
      if (limits.isExact(rank)) continue;
      for (const each of freeWith(linked, rank, cells)) free.add(each);
      if (free.has(rank) || !isKnown(rangeOf(linked, rank, widthOf(cell)))) continue;
    }
    const figure = figures.get(cell.id) ?? besides(cell, equations, figures);
    if (figure) yield unsafe(!isBound && isCutShort(linked, rank) ? 'undecided' : 'derivable', figure);
  }
}

/** What the relations leave to each figure, one by one. */
class Limits {
  readonly #bounds: Bounds | undefined;
  readonly #isExact: Uint8Array;

  constructor(linked: Linked) {
    const demands = linked.rows.map((row) => ({
      row: row.filter(([cell]) => linked.isHidden(cell)),
      rest: row.reduce((rest, [cell, sign]) => (linked.isHidden(cell) ? rest : rest - sign * linked.values[cell]!), 0),
    }));
    const size = linked.values.length;
    this.#bounds = boundsOf(size, demands);
    const open = demands.map(({row, rest}) => ({row: row.filter(([cell]) => this.widthOf(cell) > TOLERANCE), rest}));
    this.#isExact = this.#bounds?.isFinal ? inTrees(size, open) : new Uint8Array(size);
  }

  of(cell: number): {readonly least: number; readonly most: number} {
    return {least: this.#bounds?.least[cell] ?? 0, most: this.#bounds?.most[cell] ?? Infinity};
  }

  widthOf(cell: number): number {
    const {least, most} = this.of(cell);
    return most - least;
  }

  /** Whether both ends can be reached. */
  isExact(cell: number): boolean {
    return this.#isExact[cell] === 1;
  }
}

/** How much others must be able to give in a step, as shares of what is wanted: large steps first. */
const STEPS = [1, 0.25, 0.05];
const MOST_STEPS = 20;

/**
 * The figures seen to be uncertain enough in the tables that lead from the one supposed to others where a figure is
 * larger, then smaller, step by step; none when this one is not among them.
 */
function freeWith(linked: Linked, cell: number, cells: readonly Cell[]): readonly number[] {
  const seen = new Map<number, readonly [least: number, most: number]>();
  const isFree = (each: number) => {
    const [least, most] = seen.get(each) ?? [0, 0];
    return most - least >= widthOf(cells[each]!) * (1 - TOLERANCE);
  };
  for (const sign of [1, -1] as const) {
    const table = new Map<number, number>();
    const now = (each: number) => table.get(each) ?? linked.values[each]!;
    const step = (least: number): boolean => {
      const move = findMove(linked, {cell, sign, mayShrink: (each) => now(each) >= least});
      if (!move) return false;
      const given = Math.min(widthOf(cells[cell]!), ...[...move].map(([each, by]) => (by < 0 ? now(each) : Infinity)));
      for (const [each, by] of move) {
        const value = now(each) + by * given;
        const [smallest, largest] = seen.get(each) ?? [now(each), now(each)];
        seen.set(each, [Math.min(smallest, value), Math.max(largest, value)]);
        table.set(each, value);
      }
      return true;
    };
    for (const share of STEPS)
      for (let steps = 0; steps < MOST_STEPS && !isFree(cell) && step(share * widthOf(cells[cell]!)); steps++);
    if (isFree(cell)) return [...seen.keys()].filter(isFree);
  }
  return [];
}

/** Hidden figures of organisations that a reader can sum up although they are too few, which each of them could solve. */
function fewTogether(cells: readonly Cell[], equations: readonly Equation[], isUnknown: (cell: Cell) => boolean): ReadonlySet<string> {
  const unknown = new Map(cells.filter(isUnknown).map((cell) => [cell.id, cell]));
  const sideOf = (ids: readonly string[]) => ids.flatMap((id) => unknown.get(id) ?? []);
  const few = new Set<string>();
  for (const {totals, parts} of equations) {
    const [above, below] = [sideOf(totals), sideOf(parts)];
    if (above.length && below.length) continue;
    const hidden = [...above, ...below];
    const units = hidden.reduce((sum, {contributors}) => sum + (contributors?.length ?? 1), 0);
    for (const {id, contributors, rule} of hidden) if (contributors && units < (rule?.minUnits ?? 0)) few.add(id);
  }
  return few;
}

/** A hidden amount must not be guessed closer than this share of it. */
const CLOSE = 0.1;
const widthOf = ({isCount, rule, value}: Cell) => (isCount ? (rule?.threshold ?? 1) : CLOSE * value);

/** The smallest and largest value that a cell may have, as far as they need to be apart. */
function rangeOf(linked: Linked, cell: number, width: number) {
  const now = (each: number) => linked.values[each]!;
  const most = farthest(linked, now, cell, now(cell) + width).value;
  const least = farthest(linked, now, cell, Math.max(0, most - width)).value;
  return {least: Math.min(least, now(cell)), most};
}

/** The figure that gives away one which is not in the document. */
function besides({id}: Cell, equations: readonly Equation[], figures: ReadonlyMap<string, Figure>): Figure | undefined {
  const ids = equations.filter(({totals, parts}) => [...totals, ...parts].includes(id)).flatMap(({totals}) => totals);
  return ids.map((each) => figures.get(each)).find((figure) => figure !== undefined);
}
