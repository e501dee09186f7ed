/**
 * What is wrong with a file, and where. The model finds faults and names them by a code; `src/locale` says them in the
 * reader's language. A fault never throws: the good rows stay, the bad ones are listed.
 */

/** What became of the thing the fault is about. */
export type FaultEffect =
  /** the whole document is refused */
  | 'document'
  /** one row of a table is set aside */
  | 'row'
  /** one field is left out, its row is kept */
  | 'field'
  /** nothing is left out; the publisher should look */
  | 'notice';

/** Each code has one sentence and one repair in `src/locale/faults.ts`. */
export type FaultCode =
  | 'not-an-object'
  | 'format-missing'
  | 'format-unknown'
  | 'format-newer'
  | 'too-deep'
  | 'too-many-rows'
  | 'too-many-fields'
  | 'reserved-key'
  | 'not-a-list'
  | 'missing'
  | 'not-text'
  | 'not-number'
  | 'not-boolean'
  | 'not-list'
  | 'not-group'
  | 'too-long'
  | 'out-of-range'
  | 'unknown-word'
  | 'bad-id'
  | 'duplicate-id'
  | 'unknown-ref'
  | 'bad-date'
  | 'bad-period'
  | 'bad-link'
  | 'bad-email'
  | 'bad-phone'
  | 'bad-siret'
  | 'bad-siren'
  | 'bad-rna'
  | 'bad-territory'
  | 'bad-code'
  | 'latitude'
  | 'longitude'
  | 'point-swapped'
  | 'point-null-island'
  | 'column-length'
  | 'bad-value'
  | 'more-bad-values'
  | 'bad-status'
  | 'invalid'
  | 'bad-time'
  | 'bad-zone'
  | 'unknown-term'
  | 'unknown-category'
  | 'more-unknown-refs'
  | 'duplicate-column'
  | 'ends-before-start'
  | 'personal-data';

export interface Fault {
  readonly effect: FaultEffect;
  readonly code: FaultCode;
  /** Table of the document, e.g. `centres`. */
  readonly table?: string;
  /** Rank in that table, from 1. */
  readonly row?: number;
  /** The row's own identifier, where it could be read. */
  readonly id?: string;
  /** Path inside the row, e.g. `sites.0.point`. */
  readonly field?: string;
  /** What was read, shortened to {@link SHOWN_LENGTH} characters. */
  readonly value?: string;
  /** What was expected instead: allowed words, a limit, the name of the referred table. */
  readonly expected?: string;
}

/** A report quotes at most this much of a faulty value: enough to find it, too little to flood the page. */
export const SHOWN_LENGTH = 60;

/** A value as a report quotes it. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : value === undefined ? '' : printable(value);
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text;
}

function printable(value: unknown): string {
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  return String(value);
}
