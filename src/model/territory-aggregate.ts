/** The figure of a territory, wherever it comes from: its producer, its centres, the territories that lie in it. */
import {aggregate, refuse, type Aggregate, type Question, type RefusedAggregate} from './aggregate.js';
import type {Centre} from './centre.js';
import {centresOf, type Hierarchy} from './hierarchy.js';
import {isRefused, type RefusalCode} from './refusal.js';
import {codeOf, schemeOf} from './territory-ref.js';
import {columnsFor, kindsOf, partsOf, readerOf, type Figures} from './values.js';

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

export type TerritoryQuestion = Omit<Question, 'of'>;

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
