/**
 * What the document says: the value of an indicator for a subject and a period, with its status; and who and when it
 * speaks of. Subjects are centres (`of: 'centre'`, key = id) or territories (`of` = scheme, key = code).
 */
import type {Indicator} from './indicator.js';
import {hasValue, observedAt, STATUSES, type Column, type Observed, type Status} from './observation.js';
import type {Figures} from './figures.js';
import {comparePeriods} from './period.js';

export type {Figures};

export type Categories = Readonly<Record<string, string>>;
export const TOTAL: Categories = Object.freeze({});

/** Which figures are asked for; without categories, the total. */
export interface Slice {
  readonly indicator: Divided;
  /** `centre`, or a scheme of territories. */
  readonly of: string;
  readonly period: string;
  readonly categories?: Categories;
}

/** What must be known of an indicator to read it: a rate may be given only by what it divides. */
export type Divided = Pick<Indicator, 'id' | 'numerator' | 'denominator' | 'factor'>;

/** What is known of one subject; undefined where the document does not speak of it at all. */
export type Reader = (key: string) => Observed | undefined;

/** What tells the slices of one indicator apart, whatever the order in which its categories are named. No identifier has a line's end. */
const sliceKey = (of: string, period: string, categories: Categories) =>
  [of, period, ...Object.keys(categories).sort().map((dimension) => `${dimension}\n${categories[dimension]}`)].join('\n');

/** The columns of an indicator by slice, made once: a chart asks for one slice per figure. */
const slices = new WeakMap<readonly Column[], ReadonlyMap<string, readonly Column[]>>();

function slicesOf(columns: readonly Column[]): ReadonlyMap<string, readonly Column[]> {
  let known = slices.get(columns);
  if (known) return known;
  const made = new Map<string, Column[]>();
  for (const column of columns) {
    const key = sliceKey(column.axis.of, column.period, column.categories);
    const list = made.get(key);
    if (list) list.push(column);
    else made.set(key, [column]);
  }
  // The newest vintage first.
  for (const list of made.values()) list.sort((a, b) => (b.axis.vintage ?? Infinity) - (a.axis.vintage ?? Infinity) || 0);
  slices.set(columns, (known = made));
  return known;
}

const NO_COLUMNS: readonly Column[] = [];

/** The columns that answer, newest vintage first: of two readings of one code, the current geography is meant. */
export function columnsFor(
  figures: Figures,
  {indicator, of, period, categories = TOTAL}: Omit<Slice, 'indicator'> & {readonly indicator: string},
): readonly Column[] {
  return slicesOf(figures.columns(indicator)).get(sliceKey(of, period, categories)) ?? NO_COLUMNS;
}

const BLANKS: readonly Observed[] = STATUSES.map((status) => Object.freeze({status}));

/** As {@link observedAt}, without an object of its own for each blank: a map reads 35,000 of them. */
function readAt(column: Column, rank: number): Observed {
  if (column.n || column.of) return observedAt(column, rank);
  const code = column.status ? column.status[rank]! : 0;
  const value = column.values[rank]!;
  return Number.isNaN(value) ? BLANKS[code]! : {status: STATUSES[code]!, value};
}

/**
 * The value of one subject. Of several vintages the newest that knows it decides, since the same code may have been a
 * smaller commune. Where several columns of that vintage speak of it (two campaigns): hidden in one is hidden, else
 * the first value counts, else the first blank.
 */
export function observedOf(columns: readonly Column[], key: string): Observed | undefined {
  if (columns.length === 1) {
    const rank = columns[0]!.axis.ranks.get(key);
    return rank === undefined ? undefined : readAt(columns[0]!, rank);
  }
  let value: Observed | undefined;
  let blank: Observed | undefined;
  let vintage: number | undefined;
  for (const column of columns) {
    const rank = column.axis.ranks.get(key);
    if (rank === undefined) continue;
    if ((value || blank) && column.axis.vintage !== vintage) break;
    ({vintage} = column.axis);
    const observed = readAt(column, rank);
    if (observed.status === 'suppressed') return observed;
    if (hasValue(observed)) value ??= observed;
    else blank ??= observed;
  }
  return value ?? blank;
}

/** Reads a slice; undefined when the document has no column for it. A rate without columns is computed. */
export function readerOf(figures: Figures, slice: Slice): Reader | undefined {
  const {indicator} = slice;
  const columns = columnsFor(figures, {...slice, indicator: indicator.id});
  if (columns.length) return (key) => observedOf(columns, key);
  const parts = partsOf(figures, slice);
  return parts && ((key) => ratioOf(parts.numerator(key), parts.denominator(key), indicator.factor));
}

/** The two readers that a rate divides, where both have columns. */
export function partsOf(figures: Figures, slice: Slice): {numerator: Reader; denominator: Reader} | undefined {
  const read = (indicator: string | undefined): Reader | undefined => {
    const columns = indicator === undefined ? [] : columnsFor(figures, {...slice, indicator});
    return columns.length ? (key) => observedOf(columns, key) : undefined;
  };
  const [numerator, denominator] = [read(slice.indicator.numerator), read(slice.indicator.denominator)];
  return numerator && denominator && {numerator, denominator};
}

/** What a ratio inherits from its parts: the status that says most about why it may not be taken as it stands. */
const GRAVEST_FIRST: readonly Status[] = [
  'suppressed',
  'not-applicable',
  'not-asked',
  'no-answer',
  'estimated',
  'provisional',
  'ok',
];
export const graverOf = (a: Status, b: Status): Status =>
  GRAVEST_FIRST.indexOf(a) < GRAVEST_FIRST.indexOf(b) ? a : b;

/** factor × numerator ÷ denominator. Over nobody, a rate has no meaning. */
export function ratioOf(
  numerator: Observed | undefined,
  denominator: Observed | undefined,
  factor = 1,
): Observed | undefined {
  if (!numerator || !denominator) return undefined;
  const status = graverOf(numerator.status, denominator.status);
  if (!hasValue(numerator) || !hasValue(denominator)) return {status};
  if (denominator.value === 0) return {status: 'not-applicable'};
  return {status, value: (factor * numerator.value) / denominator.value};
}

/** The value of an indicator for one subject; undefined when the document does not speak of it. */
export const valueOf = (figures: Figures, slice: Slice, key: string): Observed | undefined =>
  readerOf(figures, slice)?.(key);

const columnsOfParts = (figures: Figures, {id, numerator, denominator}: Divided): readonly Column[] => {
  const own = figures.columns(id);
  if (own.length || numerator === undefined || denominator === undefined) return own;
  const over = figures.columns(denominator);
  return figures
    .columns(numerator)
    .filter(({axis, period, categories}) =>
      slicesOf(over).has(sliceKey(axis.of, period, categories)),
    );
};

/** The periods an indicator is known for, earliest first; of every kind of subject unless one is asked for. */
export function periodsOf(figures: Figures, indicator: Divided, of?: string): readonly string[] {
  const periods = new Set<string>();
  for (const {axis, period} of columnsOfParts(figures, indicator))
    if (of === undefined || axis.of === of) periods.add(period);
  return [...periods].sort(comparePeriods);
}

/** The kinds of subject an indicator is known for: `centre`, `commune`… in the document's order. */
export const kindsOf = (figures: Figures, indicator: Divided): readonly string[] => [
  ...new Set(columnsOfParts(figures, indicator).map(({axis}) => axis.of)),
];

/** The subjects a slice speaks of, in the document's order. */
export function subjectsOf(figures: Figures, slice: Slice): readonly string[] {
  const {of, period, categories = TOTAL} = slice;
  const wanted = sliceKey(of, period, categories);
  return subjectsIn(figures, slice, (column) => sliceKey(of, period, column.categories) === wanted);
}

/** The same where whatever is published is divided, and no total is: the subjects of all its categories. */
export function subjectsDivided(figures: Figures, slice: Omit<Slice, 'categories'>): readonly string[] {
  const whole = subjectsOf(figures, slice);
  return whole.length ? whole : subjectsIn(figures, slice, () => true);
}

function subjectsIn(figures: Figures, {indicator, of, period}: Slice, isMeant: (column: Column) => boolean): readonly string[] {
  const keys = new Set<string>();
  for (const column of columnsOfParts(figures, indicator))
    if (column.axis.of === of && column.period === period && isMeant(column)) for (const key of column.axis.ranks.keys()) keys.add(key);
  return [...keys];
}

/** The categories of a dimension that a kind of subject is broken down by in a period, in the document's order. */
export const categoriesOf = (
  figures: Figures,
  {indicator, of, period}: Slice,
  dimension: string,
): readonly string[] => [
  ...new Set(
    columnsOfParts(figures, indicator)
      .filter((column) => column.axis.of === of && column.period === period)
      .map(({categories}) => categories[dimension])
      .filter((category) => category !== undefined),
  ),
];

/** A status, or `absent` for a subject that the document does not speak of. */
export type Standing = Status | 'absent';
export type StandingCounts = Readonly<Record<Standing, number>>;

/** The values of a set of subjects, and how many of them are silent in which way. */
export interface Tally {
  /** Subjects that have a value, in the order asked for, each once. */
  readonly keys: readonly string[];
  /** Their values, rank by rank. */
  readonly values: Float64Array;
  readonly counts: StandingCounts;
}

export const noCounts = (): Record<Standing, number> => ({
  ...(Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>),
  absent: 0,
});

export function tallyOf(read: Reader, subjects: Iterable<string>): Tally {
  const counts = noCounts();
  const keys: string[] = [];
  const values: number[] = [];
  for (const key of new Set(subjects)) {
    const observed = read(key);
    counts[observed?.status ?? 'absent']++;
    if (!hasValue(observed)) continue;
    keys.push(key);
    values.push(observed.value);
  }
  return {keys, values: Float64Array.from(values), counts};
}

/** n of N: subjects with a value, of the subjects that the question makes sense for. */
export interface Coverage {
  readonly n: number;
  readonly of: number;
  readonly counts: StandingCounts;
}

export function coverageOf(counts: StandingCounts): Coverage {
  const n = counts.ok + counts.provisional + counts.estimated;
  return {n, of: n + counts['not-asked'] + counts['no-answer'] + counts.suppressed + counts.absent, counts};
}

/** The smallest and the largest value, with every subject that has it. */
export interface Extremes {
  readonly min: number;
  readonly max: number;
  readonly lowest: readonly string[];
  readonly highest: readonly string[];
}

/** undefined when nobody has a value. */
export function extremesOf({keys, values}: Tally): Extremes | undefined {
  if (!values.length) return undefined;
  let [min, max] = [values[0]!, values[0]!];
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  const holders = (extreme: number) => keys.filter((_, rank) => values[rank] === extreme);
  return {min, max, lowest: holders(min), highest: holders(max)};
}
