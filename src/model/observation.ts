/**
 * Observations: the values of an indicator for many subjects at one period, kept as a column. A national network is
 * 4,070 structures × 100 figures × 10 years: one object per value would cost the page hundreds of megabytes.
 */
import {quoted, type Fault, type FaultCode} from './fault.js';
import {ID_LENGTH, isPeriod, isWithin, TEXT_LENGTH} from './fields.js';
import {MOST_FIELDS} from './table.js';

/**
 * What is known of a value. A blank is never a zero.
 * Letters of the SDMX code list CL_OBS_STATUS, in the order of {@link STATUSES}.
 */
export const STATUS_LETTERS = 'APELOMQ';
export const STATUSES = [
  'ok',
  'provisional',
  'estimated',
  /** the question was not put to this subject */
  'not-asked',
  /** it was put, nothing came back */
  'no-answer',
  'not-applicable',
  /** known, but hidden by statistical secrecy */
  'suppressed',
] as const;
export type Status = (typeof STATUSES)[number];

const OK = 0;
const NO_ANSWER = 4;
/** Statuses below this one carry a value. */
const FIRST_BLANK = 3;

/** One value with all that must be said beside it. */
export interface Observed {
  readonly status: Status;
  /** In the unit of the indicator; absent unless the status is ok, provisional or estimated. */
  readonly value?: number;
  /** How many answered, of how many: the coverage of an aggregate. */
  readonly n?: number;
  readonly of?: number;
}

/** The subjects of columns, named once: centres by their id, or territories of one scheme by their code. */
export interface Axis {
  readonly id: string;
  /** `centre`, or the scheme of territories. */
  readonly of: string;
  readonly vintage?: number;
  readonly keys: readonly string[];
  /** Rank of each key. */
  readonly ranks: ReadonlyMap<string, number>;
}

export interface Column {
  readonly indicator: string;
  readonly axis: Axis;
  readonly period: string;
  /** Category of each dimension, e.g. `{age: '12-17'}`; empty for the total. */
  readonly categories: Readonly<Record<string, string>>;
  /** NaN where there is no value. */
  readonly values: Float64Array;
  /** Rank in {@link STATUSES}, one per value; absent when all are ok. */
  readonly status?: Uint8Array;
  readonly n?: Float64Array;
  readonly of?: Float64Array;
  readonly campaign?: string;
  readonly source?: string;
  readonly note?: string;
}

/** The value at one rank of a column. */
export function observedAt({values, status, n, of}: Column, rank: number): Observed {
  const code = status?.[rank] ?? OK;
  return {
    status: STATUSES[code]!,
    ...(code < FIRST_BLANK && {value: values[rank]!}),
    ...(n && !Number.isNaN(n[rank]!) && {n: n[rank]!}),
    ...(of && !Number.isNaN(of[rank]!) && {of: of[rank]!}),
  };
}

export const hasValue = (observed: Observed | undefined): observed is Observed & {value: number} =>
  observed?.value !== undefined;

type Place = Pick<Fault, 'table' | 'row'>;

/** Reads an axis; a key given twice keeps its first rank and is reported. */
export function readAxis(raw: unknown, row: number, faults: Fault[]): Axis | undefined {
  const place: Place = {table: 'axes', row: row + 1};
  const fault = (effect: Fault['effect'], code: FaultCode, field: string, value: unknown) =>
    void faults.push({...place, effect, code, field, value: quoted(value)});
  if (!isGroup(raw)) return fault('row', 'not-group', '', raw);
  const {id, of, keys, vintage} = raw;
  if (typeof id !== 'string' || !id) return fault('row', 'missing', 'id', id);
  if (typeof of !== 'string' || !of) return fault('row', 'missing', 'of', of);
  if (!Array.isArray(keys)) return fault('row', 'not-list', 'keys', keys);
  const ranks = new Map<string, number>();
  const read = keys.map((key: unknown, rank) => {
    const text = typeof key === 'number' ? String(key) : key;
    if (typeof text !== 'string' || !text || text.length > ID_LENGTH) {
      fault('field', 'bad-id', `keys.${rank}`, key);
      return '';
    }
    if (ranks.has(text)) fault('field', 'duplicate-id', `keys.${rank}`, key);
    else ranks.set(text, rank);
    return text;
  });
  return {id, of, keys: read, ranks, vintage: typeof vintage === 'number' ? vintage : undefined};
}

/** A column whose faults outnumber this lists the first ones and counts the rest. */
const LISTED_FAULTS = 10;

/** Reads a column. A value that is not a number becomes « no answer » and is reported; the others stay. */
export function readColumn(
  raw: unknown,
  row: number,
  axes: ReadonlyMap<string, Axis>,
  faults: Fault[],
): Column | undefined {
  const place: Place = {table: 'observations', row: row + 1};
  const fault = (effect: Fault['effect'], code: FaultCode, field: string, value: unknown, expected?: string) =>
    void faults.push({...place, effect, code, field, value: quoted(value), expected});
  if (!isGroup(raw)) return fault('row', 'not-group', '', raw);
  const {indicator, period} = raw;
  const fields = Object.keys(raw).length;
  if (fields > MOST_FIELDS) return fault('row', 'too-many-fields', '', fields, String(MOST_FIELDS));
  if (typeof indicator !== 'string' || !indicator) return fault('row', 'missing', 'indicator', indicator);
  const long = ['indicator', 'campaign', 'source', 'note'].find((field) => !isWithin(raw[field], TEXT_LENGTH));
  if (long) return fault('row', 'too-long', long, raw[long], String(TEXT_LENGTH));
  const axis = axes.get(raw['axis'] as string);
  if (!axis) return fault('row', raw['axis'] ? 'unknown-ref' : 'missing', 'axis', raw['axis'], 'axes');
  const written = typeof period === 'number' ? String(period) : period;
  if (typeof written !== 'string' || !isPeriod(written)) return fault('row', 'bad-period', 'period', period);
  const given = raw['values'];
  if (!Array.isArray(given)) return fault('row', 'not-list', 'values', given);
  const size = axis.keys.length;
  if (given.length !== size) return fault('row', 'column-length', 'values', given.length, String(size));
  const letters = raw['status'];
  const values = new Float64Array(size);
  const read = fitsStatus(letters, size) ? readValues(given as readonly unknown[], letters, values) : undefined;
  if (!read) return fault('row', 'bad-status', 'status', letters, STATUS_LETTERS);
  const {status, bad} = read;
  for (const rank of bad.slice(0, LISTED_FAULTS)) fault('field', 'bad-value', `values.${rank}`, given[rank]);
  if (bad.length > LISTED_FAULTS) fault('field', 'more-bad-values', 'values', bad.length - LISTED_FAULTS);
  return {
    indicator,
    axis,
    period: written,
    categories: readCategories(raw['categories']),
    values,
    status,
    n: readCounts(raw['n'], size, (value) => fault('field', 'column-length', 'n', value, String(size))),
    of: readCounts(raw['of'], size, (value) => fault('field', 'column-length', 'of', value, String(size))),
    campaign: textOr(raw['campaign']),
    source: textOr(raw['source']),
    note: textOr(raw['note']),
  };
}

const isGroup = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

const textOr = (raw: unknown) => (typeof raw === 'string' ? raw : undefined);

/** One letter for the whole column, or one per value. */
const fitsStatus = (letters: unknown, size: number): letters is string | undefined =>
  letters === undefined || (typeof letters === 'string' && (letters.length === 1 || letters.length === size));

const UNKNOWN_LETTER = 255;
/** Rank of a status by the code of its letter: looked up two million times in a national document. */
const RANK_OF_LETTER = new Uint8Array(128).fill(UNKNOWN_LETTER);
[...STATUS_LETTERS].forEach((letter, rank) => (RANK_OF_LETTER[letter.charCodeAt(0)] = rank));

/**
 * Fills `values`; returns the statuses when one of them is not ok, and the ranks that could not be read. Undefined when
 * a letter is not one of {@link STATUS_LETTERS}.
 */
function readValues(given: readonly unknown[], letters: string | undefined, values: Float64Array) {
  const status = new Uint8Array(given.length);
  const bad: number[] = [];
  const shared = letters === undefined ? OK : letters.length === 1 ? (RANK_OF_LETTER[letters.charCodeAt(0)] ?? UNKNOWN_LETTER) : undefined;
  if (shared === UNKNOWN_LETTER) return undefined;
  let notOk = 0;
  for (let rank = 0; rank < given.length; rank++) {
    const value = given[rank];
    let code = shared ?? RANK_OF_LETTER[letters!.charCodeAt(rank)] ?? UNKNOWN_LETTER;
    if (code === UNKNOWN_LETTER) return undefined;
    if (typeof value === 'number' && Number.isFinite(value)) {
      // A value that its status says is absent must not be shown: the status wins.
      values[rank] = code < FIRST_BLANK ? value : NaN;
    } else {
      if (value !== null && value !== undefined && value !== '') bad.push(rank);
      values[rank] = NaN;
      if (code < FIRST_BLANK) code = NO_ANSWER;
    }
    status[rank] = code;
    notOk |= code;
  }
  return {status: notOk === OK ? undefined : status, bad};
}

function readCounts(raw: unknown, size: number, refuse: (length: unknown) => void): Float64Array | undefined {
  if (raw === undefined || raw === null) return undefined;
  if (typeof raw === 'number') return new Float64Array(size).fill(raw);
  if (!Array.isArray(raw) || raw.length !== size) {
    refuse(Array.isArray(raw) ? raw.length : raw);
    return undefined;
  }
  return Float64Array.from(raw, (count: unknown) => (typeof count === 'number' && count >= 0 ? count : NaN));
}

function readCategories(raw: unknown): Readonly<Record<string, string>> {
  if (!isGroup(raw)) return NO_CATEGORY;
  const pairs = Object.entries(raw).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return Object.assign(Object.create(null) as Record<string, string>, Object.fromEntries(pairs));
}
const NO_CATEGORY: Readonly<Record<string, string>> = Object.freeze({});
