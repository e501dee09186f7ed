/** One figure of a document, as the tables hold it, and the name by which relations speak of it. */
import type {Indicator} from '../indicator.js';
import type {Column} from '../observation.js';
import type {Range} from './ranges.js';
import type {Subject} from './relations.js';

export interface Figure {
  readonly id: string;
  readonly indicator: Indicator;
  readonly subject: Subject;
  readonly period: string;
  readonly categories: Readonly<Record<string, string>>;
  /** Absent when nothing was answered, or when it is hidden. */
  readonly value?: number;
  readonly isHidden: boolean;
  /** How many answered, when the document says it. */
  readonly n?: number;
  /** Where it is written; more than once in a careless document. A count that only a rate tells is written where the rate is. */
  readonly places: Place[];
  /** The rate that tells this count, which the document does not hold by itself. */
  readonly toldBy?: Figure;
  /** What that rate, as it is rounded, leaves possible. */
  readonly range?: Range;
  /** Whether its rate leaves open if it is of few. */
  readonly isDoubtful?: boolean;
}

export interface Place {
  readonly column: Column;
  readonly rank: number;
}

export const isSummed = ({kind}: Pick<Indicator, 'kind'>) => kind === 'count' || kind === 'amount';

/** The count that a rate tells: the one it says, if the document holds it, or else one that has no other name. */
export const countOf = ({id, numerator}: Indicator, isHeld: (indicator: string) => boolean): string =>
  numerator !== undefined && isHeld(numerator) ? numerator : `${id}×`;

export const keyOf = (indicator: string, subject: Subject, period: string, categories: Readonly<Record<string, string>>) =>
  JSON.stringify([indicator, subject, period, Object.entries(categories).sort()]);
