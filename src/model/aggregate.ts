/**
 * One figure for many subjects, by the rule of the indicator:
 *
 * - `sum`: Σ values;
 * - `ratio-of-sums`: factor × Σ numerators ÷ Σ denominators, over the subjects where both are known, so that the two
 *   sums speak of the same subjects; the mean of the rates would weigh a hamlet like a town;
 * - `none`: refused. A median of medians is not a median, and people seen by two centres would count twice.
 *
 * A hidden part refuses the whole by default: a sum without it is taken for the total, and beside a total published
 * elsewhere it gives the hidden value away. `leave-out` accepts it, marks the answer partial and says how many.
 */
import {aggregationOf, type Indicator} from './indicator.js';
import {hasValue, type Observed, type Status} from './observation.js';
import {isRefused, type RefusalCode, type Refused} from './refusal.js';
import {
  coverageOf,
  graverOf,
  noCounts,
  partsOf,
  readerOf,
  tallyOf,
  type Coverage,
  type Figures,
  type Reader,
  type Slice,
} from './values.js';

export type Aggregable = Pick<Indicator, 'id' | 'kind' | 'aggregation' | 'numerator' | 'denominator' | 'factor'>;

export interface Question extends Slice {
  readonly indicator: Aggregable;
  /** What to do when a part is hidden. */
  readonly hidden?: 'refuse' | 'leave-out';
}

export interface Aggregate {
  readonly value: number;
  /** Estimated as soon as one part is, else provisional as soon as one part is. */
  readonly status: 'ok' | 'provisional' | 'estimated';
  readonly coverage: Coverage;
  /** Hidden parts were left out. */
  readonly partial: boolean;
  /** Σ of both parts of a rate: « 312 of 1,204 ». */
  readonly numerator?: number;
  readonly denominator?: number;
}

/** A refusal keeps its coverage: that 3 of 60 answered may be why. */
export interface RefusedAggregate extends Refused {
  readonly coverage: Coverage;
}

export const refuse = (refused: RefusalCode, coverage = coverageOf(noCounts())): RefusedAggregate => ({refused, coverage});

/** The aggregate over a set of subjects of one kind; each counts once. */
export function aggregate(
  figures: Figures,
  question: Question,
  subjects: Iterable<string>,
): Aggregate | RefusedAggregate {
  const keys = [...new Set(subjects)];
  if (!keys.length) return refuse('empty-scope');
  const rule = aggregationOf(question.indicator);
  // Whatever the rule, one subject is its own aggregate.
  if (rule === 'ratio-of-sums' && keys.length > 1) return ratioOfSums(figures, question, keys);
  const read = readerOf(figures, question);
  if (!read) return refuse('no-data', nobody(keys));
  return sum(read, question, keys, rule === 'none' && keys.length > 1);
}

const nobody = (keys: readonly string[]) => coverageOf({...noCounts(), absent: keys.length});

function sum(
  read: Reader,
  {hidden}: Question,
  keys: readonly string[],
  isForbidden: boolean,
): Aggregate | RefusedAggregate {
  const {values, counts} = tallyOf(read, keys);
  const coverage = coverageOf(counts);
  if (isForbidden) return refuse('not-aggregable', coverage);
  const obstacle = obstacleTo(coverage, hidden);
  if (obstacle) return refuse(obstacle, coverage);
  return {value: sumOf(values), status: statusOf(coverage), coverage, partial: counts.suppressed > 0};
}

function ratioOfSums(figures: Figures, question: Question, keys: readonly string[]): Aggregate | RefusedAggregate {
  const parts = partsOf(figures, question);
  if (!parts) {
    const own = readerOf(figures, question);
    return own ? refuse('parts-missing', coverageOf(tallyOf(own, keys).counts)) : refuse('no-data', nobody(keys));
  }
  const counts = noCounts();
  let [numerator, denominator] = [0, 0];
  for (const key of keys) {
    const [over, under] = [parts.numerator(key), parts.denominator(key)];
    counts[over && under ? graverOf(over.status, under.status) : 'absent']++;
    if (!hasValue(over) || !hasValue(under)) continue;
    numerator += over.value;
    denominator += under.value;
  }
  const coverage = coverageOf(counts);
  const obstacle = obstacleTo(coverage, question.hidden) ?? (denominator === 0 ? 'zero-denominator' : undefined);
  if (obstacle) return refuse(obstacle, coverage);
  const value = ((question.indicator.factor ?? 1) * numerator) / denominator;
  return {value, status: statusOf(coverage), coverage, partial: counts.suppressed > 0, numerator, denominator};
}

function obstacleTo({n, of, counts}: Coverage, hidden: Question['hidden'] = 'refuse'): RefusalCode | undefined {
  if (of === 0) return 'not-applicable';
  if (counts.suppressed > 0 && (hidden === 'refuse' || n === 0)) return 'suppressed';
  return n === 0 ? 'no-value' : undefined;
}

const statusOf = ({counts}: Coverage) => (counts.estimated ? 'estimated' : counts.provisional ? 'provisional' : 'ok');

/**
 * Neumaier's compensated sum: amounts in cents give the same total in whatever order they come. What they cancel out to is zero,
 * although 0.1 + 0.2 − 0.3 is not.
 */
export function sumOf(values: Iterable<number>): number {
  let [sum, lost, size] = [0, 0, 0];
  for (const value of values) {
    size += Math.abs(value);
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  const total = sum + lost;
  return Math.abs(total) < Math.min(1, size * Number.EPSILON) ? 0 : total;
}

/** An aggregate as a value among others, for comparisons and changes. */
export function asObserved(answer: Aggregate | RefusedAggregate): Observed {
  const {n, of} = answer.coverage;
  if (!isRefused(answer)) return {status: answer.status, value: answer.value, n, of};
  return {status: BLANK_FOR[answer.refused] ?? 'no-answer', n, of};
}

const BLANK_FOR: Partial<Record<RefusalCode, Status>> = {
  suppressed: 'suppressed',
  'not-applicable': 'not-applicable',
  'no-data': 'not-asked',
  'not-aggregable': 'not-applicable',
};
