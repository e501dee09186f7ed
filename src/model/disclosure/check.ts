/** What anybody can read, or work out, of figures that should not be known: for a document that is about to go out. */
import {figuresOf} from '../figures.js';
import type {Observatory} from '../observatory.js';
import {codeOf, schemeOf} from '../territory-ref.js';
import {isSummed, type Figure} from './figure.js';
import {freeWith, Limits, rangeOf} from './leeway.js';
import {Linked, TOLERANCE} from './linked.js';
import {matterOf, type DisclosureOptions, type Publication} from './matter.js';
import {isCutShort} from './other-tables.js';
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
    if (!isUnknown(cell)) continue;
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
      for (const each of freeWith(linked, rank, (each) => widthOf(cells[each]!))) free.add(each);
      if (free.has(rank) || !isKnown(rangeOf(linked, rank, widthOf(cell)))) continue;
    }
    const figure = figures.get(cell.id) ?? besides(cell, equations, figures);
    if (figure) yield unsafe(!isBound && isCutShort(linked, rank) ? 'undecided' : 'derivable', figure);
  }
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

/** The figure that gives away one which is not in the document. */
function besides({id}: Cell, equations: readonly Equation[], figures: ReadonlyMap<string, Figure>): Figure | undefined {
  const ids = equations.filter(({totals, parts}) => [...totals, ...parts].includes(id)).flatMap(({totals}) => totals);
  return ids.map((each) => figures.get(each)).find((figure) => figure !== undefined);
}
