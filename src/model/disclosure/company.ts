/**
 * Which figures of a relation hide the organisations among them. A rule about shares cannot be applied without looking
 * at shares, so this is decided once for each side of each relation, before anything is hidden for the sake of others,
 * and as coarsely as can be: what hides beside the organisations doubles from step to step. A reader who sees how many
 * it took, and guesses the sizes of all but one, still knows that one by a factor of two only.
 */
import type {Standing} from './linked.js';
import {isFewOrDominated, protectionOf, type Cell} from './rules.js';

/** A figure on one side of a relation, none of them zero. */
export interface Member {
  readonly rank: number;
  readonly cell: Cell;
  /** Where it stands before anything is hidden for the sake of others. */
  readonly standing: Standing;
  /** Whether it is a count that its threshold forbids, which other rules protect. */
  readonly isFew: boolean;
}

/**
 * The ranks of those who must hide together; empty where no organisation has to hide, undefined when not even all of
 * them are enough, so that their sum must not be known either.
 *
 * @param members In the order in which they are asked to hide.
 */
export function companyOf(members: readonly Member[]): readonly number[] | undefined {
  const own = members.filter(({standing}) => standing !== 'published');
  if (!own.some(isOfOrganisations)) return [];
  const others = members.filter(({standing, cell}) => standing === 'published' && cell.role !== 'settled');
  for (let beside = 0; ; beside = beside ? 2 * beside : fewest(own, others)) {
    const company = [...own, ...others.slice(0, beside)];
    if (isCompany(company)) return company.map(({rank}) => rank);
    if (beside >= others.length) return undefined;
  }
}

const isOfOrganisations = ({cell, standing, isFew}: Member) => standing === 'primary' && (cell.contributors !== undefined || !isFew);

/** How many must hide beside the organisations by their number alone, which everybody knows; one at least. */
function fewest(own: readonly Member[], others: readonly Member[]): number {
  const wanted = Math.max(...own.map(({cell}) => cell.rule?.minUnits ?? 0));
  let units = unitsOf(own).length;
  let beside = 0;
  while (beside < others.length && (beside === 0 || units < wanted)) units += unitsOf([others[beside++]!]).length;
  return Math.max(1, beside);
}

/** A figure whose organisations are not known counts as one. */
const unitsOf = (members: readonly Member[]) =>
  members.flatMap(({cell: {contributors, value}}) => contributors ?? [value]).filter((amount) => amount > 0);

/** Whether the sum of them keeps the rules, and beside each there is enough to be as uncertain as it should. */
function isCompany(company: readonly Member[]): boolean {
  const units = unitsOf(company);
  const sum = company.reduce((all, {cell}) => all + cell.value, 0);
  return company.every((member) => {
    if (!isOfOrganisations(member)) return true;
    const {cell, isFew} = member;
    if (cell.rule && isFewOrDominated(units, cell.rule)) return false;
    return isFew || sum >= protectionOf(cell, true).high;
  });
}
