/**
 * Why a question has no honest answer. A question never throws and never returns a figure that must not be shown: it
 * returns a reason, by a code that `src/locale` says in the reader's language.
 */
import type {Text} from './text.js';

export type RefusalCode =
  /** the document has no column for this indicator, period and breakdown */
  | 'no-data'
  /** nobody to ask: the set of subjects is empty */
  | 'empty-scope'
  /** subjects, but none with a value */
  | 'no-value'
  /** the question makes no sense for any of the subjects */
  | 'not-applicable'
  /** a value that is needed is hidden by statistical secrecy */
  | 'suppressed'
  /** medians, indices, counts that overlap */
  | 'not-aggregable'
  /** a rate without the figures it divides */
  | 'parts-missing'
  /** a rate over nobody */
  | 'zero-denominator'
  /** the only figures there are belong to areas that cross the limit of the territory */
  | 'straddling'
  /** a break in series lies between the two periods */
  | 'series-break'
  /** vintages closer than the indicator allows */
  | 'vintages-too-close'
  /** a year against a quarter */
  | 'different-lengths'
  /** the second period does not come after the first */
  | 'not-later'
  /** nothing can be a percentage of a reference that is zero or negative */
  | 'no-base'
  /** so few subjects that a distribution would show each of them */
  | 'too-few';

export interface Refused {
  readonly refused: RefusalCode;
  /** For a break: the first period after it, and what the publisher says of it. */
  readonly at?: string;
  readonly reason?: Text;
  /** For vintages too close: how many years must lie between them. */
  readonly years?: number;
}

export const isRefused = (answer: object): answer is Refused => 'refused' in answer;
