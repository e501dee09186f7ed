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
import type {Centre} from './centre.js';
import {centresOf, type Hierarchy} from './hierarchy.js';
import {aggregationOf, type Indicator} from './indicator.js';
import {hasValue, type Observed, type Status} from './observation.js';
import {isRefused, type RefusalCode, type Refused} from './refusal.js';
import {codeOf, schemeOf} from './territory.js';
import {
  columnsFor,
  coverageOf,
  graverOf,
  kindsOf,
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

const refuse = (refused: RefusalCode, coverage = coverageOf(noCounts())): RefusedAggregate => ({refused, coverage});

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
  return {value: total(values), status: statusOf(coverage), coverage, partial: counts.suppressed > 0};
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

/** Neumaier's compensated sum: amounts in cents give the same total in whatever order they come. */
function total(values: Float64Array): number {
  let [sum, lost] = [0, 0];
  for (const value of values) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}

/** Where the figure of a territory comes from. */
export type Origin =
  /** the producer published it for the territory itself */
  | 'published'
  /** it was added up from the codes that merged into the territory */
  | 'former-codes'
  /** from its centres */
  | 'centres'
  /** from the territories of another scheme that lie in it */
  | 'parts';

export interface TerritoryAggregate extends Aggregate {
  readonly origin: Origin;
  /** What the coverage counts: `centre`, a scheme, or `respondent` where the producer says how many, not who. */
  readonly countedBy: string;
}

export interface Places {
  readonly hierarchy: Hierarchy;
  readonly centres: readonly Centre[];
}

type TerritoryQuestion = Omit<Question, 'of'>;

/**
 * The figure of a territory: as published; else over its centres; else over the territories that lie in it, of the
 * scheme with the fewest of them that none straddles. A published figure that is hidden stays hidden: it is not worked
 * out again from below.
 */
export function aggregateOf(
  figures: Figures,
  places: Places,
  question: TerritoryQuestion,
  territory: string,
): TerritoryAggregate | RefusedAggregate {
  const published = publishedFor(figures, places.hierarchy, question, territory);
  if (published && (!isRefused(published) || isFinal(published.refused))) return published;
  const kinds = kindsOf(figures, question.indicator).filter(
    (of) => of !== schemeOf(territory) && hasSlice(figures, question, of),
  );
  if (kinds.includes('centre')) {
    const centres = centresOf(places.hierarchy, places.centres, territory);
    return marked(aggregate(figures, {...question, of: 'centre'}, centres.map(({id}) => id)), 'centres', 'centre');
  }
  return fromParts(figures, places.hierarchy, question, territory, kinds) ?? published ?? refuse('no-data');
}

/** The producer knows, and does not say or says that there is nothing: the answer is not looked for elsewhere. */
const isFinal = (code: RefusalCode) => code === 'suppressed' || code === 'not-applicable';

const hasSlice = (figures: Figures, question: TerritoryQuestion, of: string) =>
  readerOf(figures, {...question, of}) !== undefined || partsOf(figures, {...question, of}) !== undefined;

function marked(
  answer: Aggregate | RefusedAggregate,
  origin: Origin,
  countedBy: string,
): TerritoryAggregate | RefusedAggregate {
  return isRefused(answer) ? answer : {...answer, origin, countedBy};
}

function publishedFor(figures: Figures, hierarchy: Hierarchy, question: TerritoryQuestion, territory: string) {
  const of = schemeOf(territory);
  const slice = {...question, of};
  if (!readerOf(figures, slice)) return undefined;
  const codes = formerCodes(figures, hierarchy, slice, territory);
  const origin = codes.length > 1 ? 'former-codes' : 'published';
  const answer = marked(aggregate(figures, slice, codes), origin, of);
  // A figure that is one subject's own carries the coverage it was published with: 40 centres of 45.
  const observed = codes.length === 1 ? readerOf(figures, slice)!(codes[0]!) : undefined;
  return isRefused(answer) || observed?.n === undefined || observed.of === undefined
    ? answer
    : {...answer, coverage: {...answer.coverage, n: observed.n, of: observed.of}, countedBy: 'respondent'};
}

function formerCodes(figures: Figures, hierarchy: Hierarchy, slice: Question, territory: string): readonly string[] {
  const own = columnsFor(figures, {...slice, indicator: slice.indicator.id});
  const columns = own.length ? own : columnsFor(figures, {...slice, indicator: slice.indicator.numerator ?? ''});
  // The newest vintage that knows the territory decides; columnsFor gives it first.
  for (const {axis} of columns) {
    const isKnown = (code: string) => axis.ranks.has(code);
    const codes = hierarchy.partsAt(territory, axis.vintage, isKnown);
    if (codes.some(isKnown)) return codes;
  }
  return [codeOf(territory)];
}

function fromParts(
  figures: Figures,
  hierarchy: Hierarchy,
  question: TerritoryQuestion,
  territory: string,
  schemes: readonly string[],
): TerritoryAggregate | RefusedAggregate | undefined {
  const levels = schemes
    .map((of) => ({of, parts: hierarchy.members(territory, of)}))
    .filter(({parts}) => parts.length)
    .sort((a, b) => a.parts.length - b.parts.length);
  const whole = levels.find(({of}) => !hierarchy.straddling(territory, of).length);
  if (whole) {
    const codes = whole.parts.map(({id}) => codeOf(id));
    return marked(aggregate(figures, {...question, of: whole.of}, codes), 'parts', whole.of);
  }
  return schemes.some((of) => hierarchy.straddling(territory, of).length) ? refuse('straddling') : undefined;
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
