/**
 * The rules of statistical secrecy: which figure may not be shown, and how uncertain a reader must stay about it.
 * A rule belongs to a source, because it is the source's producer who answers for it.
 */

export interface Rule {
  /** Smallest count of people or households that may be shown; zero may always be. */
  readonly threshold?: number;
  /** Smallest number of organisations behind a figure. */
  readonly minUnits?: number;
  /** Largest share of a figure that one organisation may hold, from 0 to 1. */
  readonly dominance?: number;
  /** For amounts and figures withheld: the share of the value, either way, within which it must not be guessed. */
  readonly margin?: number;
}

/** What producers usually ask for. To be confirmed with each of them: a federation that knows better says so. */
export const USUAL_RULES = {
  taxHouseholds: {threshold: 11},
  beneficiaries: {threshold: 5},
  organisations: {minUnits: 3, dominance: 0.85},
} as const satisfies Readonly<Record<string, Rule>>;

/** As far as one organisation of a group may be guessed by the others under the 85 % rule. */
const USUAL_MARGIN = 0.15;

/** A figure of a table, published or not. */
export interface Cell {
  readonly id: string;
  /** At least 0. */
  readonly value: number;
  readonly rule?: Rule;
  /** Whether it counts things one by one; otherwise it is an amount. */
  readonly isCount: boolean;
  /** What each organisation brings to the figure; absent when it is not a figure about organisations. */
  readonly contributors?: readonly number[];
  /**
   * `withheld`: not to be shown whatever its value, e.g. a centre that did not agree.
   * `derived`: not written in the document, but a reader can compute it from what is, e.g. the rest of a total.
   * `settled`: public already, it cannot be hidden any more.
   * `lost`: hidden before, so that its value is only supposed.
   * `doubtful`: a count that is of few or not; not even its publisher decides by which it is.
   */
  readonly role?: 'withheld' | 'derived' | 'settled' | 'lost' | 'doubtful';
  /** How much a reader loses with it, judged from outside its value: the population of its territory, say. */
  readonly weight?: number;
}

/** A relation that every reader knows: what is on the one side adds up to what is on the other. */
export interface Equation {
  readonly totals: readonly string[];
  readonly parts: readonly string[];
}

/** Whether the figure alone says too much about few people or organisations. */
export function isSensitive({value, isCount, rule, contributors, role}: Omit<Cell, 'id'>): boolean {
  if (role === 'withheld') return true;
  if (!rule || role === 'lost') return false;
  if (role === 'doubtful') return true;
  if (isCount && rule.threshold !== undefined && value > 0 && value < rule.threshold) return true;
  return contributors !== undefined && isFewOrDominated(contributors, rule);
}

/** Nobody behind a figure is nobody to protect. */
export function isFewOrDominated(contributors: readonly number[], {minUnits = 0, dominance = 1}: Rule): boolean {
  const present = contributors.filter((amount) => amount > 0);
  if (present.length === 0) return false;
  if (present.length < minUnits) return true;
  const sum = present.reduce((all, amount) => all + amount, 0);
  return Math.max(...present) > dominance * sum;
}

/** How far a hidden figure must remain from being known: values a reader must believe possible, at least. */
export interface Protection {
  /** It must remain possible that the figure is this small, and this large. */
  readonly low: number;
  readonly high: number;
  /** Possible values must be spread at least so much. */
  readonly width: number;
}

/**
 * The protection interval, declared in docs/disclosure.md. A sensitive count must remain possible at 0 and at the
 * threshold, so that nobody can tell that it is sensitive. What hides beside it must only stay as uncertain as that.
 */
export function protectionOf(cell: Cell, isPrimary: boolean): Protection {
  const {value, isCount, rule} = cell;
  const threshold = isCount ? (rule?.threshold ?? 1) : 0;
  if (!isPrimary || (cell.role === 'doubtful' && value >= threshold)) return {low: value, high: value, width: Math.max(threshold, isCount ? 1 : 0)};
  if (isCount && cell.role !== 'withheld' && value < threshold) return {low: 0, high: threshold, width: threshold};
  const slack = (rule?.margin ?? USUAL_MARGIN) * value;
  const [down, up] = isCount ? [Math.ceil(slack), Math.max(Math.ceil(slack), threshold)] : [slack, slack];
  return {low: Math.max(0, value - down), high: value + up, width: down + up};
}
