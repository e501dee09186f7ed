/** Linked tables told by hand, and what they say of a cell by its name. */
import {Linked} from '../../src/model/disclosure/linked.js';
import type {Cell, Equation} from '../../src/model/disclosure/rules.js';

/** A number is a count under a threshold of 5. */
export type Given = Readonly<Record<string, number | (Omit<Cell, 'id' | 'isCount'> & {readonly isCount?: boolean})>>;
export const cellsOf = (given: Given): Cell[] =>
  Object.entries(given).map(([id, cell]) => ({id, isCount: true, rule: {threshold: 5}, ...(typeof cell === 'number' ? {value: cell} : cell)}));

/** Each relation is written as its total and its parts; several totals with a plus. */
export const equationOf = ([total, ...parts]: readonly string[]): Equation => ({totals: total!.split('+'), parts});

const BUDGET = {isCount: false, rule: {minUnits: 3, dominance: 0.85}};
export const amount = (value: number, more: Partial<Cell> = {}) => ({...BUDGET, value, ...more});
export const withheld = (value: number) => amount(value, {role: 'withheld', contributors: [value]});

export function tables(given: Given, ...relations: readonly (readonly string[])[]) {
  const linked = new Linked(cellsOf(given), relations.map(equationOf));
  const at = (id: string) => Object.keys(given).indexOf(id);
  const named = (cells: Iterable<number> | undefined) => cells && [...cells].map((cell) => linked.idOf(cell));
  const partner = (row: number, sparing?: 'totals') => named([linked.partnerIn(row, sparing)].flatMap((cell) => cell ?? []))![0];
  const hide = (...ids: readonly string[]) => ids.forEach((id) => linked.hide(at(id)));
  return {linked, at, named, partner, hide};
}
