/**
 * Indicators: what is measured, in which unit, and what may be done with it. The rule of aggregation is declared here
 * and obeyed everywhere: counts and amounts are summed, rates are ratios of sums, medians and indices are never
 * aggregated.
 */
import {count, id, integer, number, slug, slugs, text, word, z, type Id} from './fields.js';
import {table} from './table.js';

export type IndicatorId = Id<'indicator'>;

export const INDICATOR_KINDS = ['count', 'amount', 'rate', 'ratio', 'median', 'index'] as const;
export type IndicatorKind = (typeof INDICATOR_KINDS)[number];

/** How much of a change the figure can carry: context, what was done, what changed, what is due to the action. */
export const EVIDENCE_LEVELS = ['context', 'output', 'result', 'impact'] as const;

export const Indicator = z.object({
  id: id<'indicator'>(),
  label: text,
  shortLabel: z.optional(text),
  kind: word(INDICATOR_KINDS),
  /** Written after the value: `€`, `%`, `habitants`. */
  unit: z.optional(text),
  /** Digits after the decimal mark when shown. */
  decimals: z.optional(integer),
  /** Overrides the rule that the kind implies: `none` for counts that overlap (persons seen by several centres). */
  aggregation: z.optional(word(['sum', 'ratio-of-sums', 'none'])),
  /** For a rate or ratio: the indicators it divides. */
  numerator: z.optional(id<'indicator'>()),
  denominator: z.optional(id<'indicator'>()),
  /** 100 for a percentage, 10 000 for « per 10 000 inhabitants »; 1 when absent. */
  factor: z.optional(number),
  /** Which way is better, if either is: declared, never read from the sign. */
  better: z.optional(word(['higher', 'lower', 'neither'])),
  level: z.optional(word(EVIDENCE_LEVELS)),
  /** For counts of people: distinct persons, or participations. */
  counts: z.optional(word(['persons', 'participations'])),
  /** Dimensions along which it is broken down. */
  dimensions: z.optional(slugs),
  themes: z.optional(slugs),
  definition: z.optional(text),
  method: z.optional(text),
  limits: z.optional(text),
  periodicity: z.optional(text),
  source: z.optional(id<'source'>()),
  /** Years that must lie between two vintages before they are compared; 5 for the French census. */
  comparableAfter: z.optional(integer),
  disclosure: z.optional(
    z.object({
      /** Smallest count of people or households that may be shown. */
      threshold: z.optional(count),
      /** Smallest number of organisations behind an amount, and the largest share one of them may hold. */
      minUnits: z.optional(count),
      dominance: z.optional(number),
      /** Whether single centres may be shown: always, with their agreement, or never. */
      perCentre: z.optional(word(['open', 'agreement', 'never'])),
    }),
  ),
  note: z.optional(text),
  order: z.optional(integer),
  tags: z.optional(z.array(slug)),
});
export type Indicator = z.infer<typeof Indicator>;

export const indicators = table('indicators', Indicator, {
  source: 'sources',
  numerator: 'indicators',
  denominator: 'indicators',
});

/** The rule by which values of several subjects become one. */
export function aggregationOf({aggregation, kind}: Pick<Indicator, 'aggregation' | 'kind'>) {
  if (aggregation) return aggregation;
  if (kind === 'count' || kind === 'amount') return 'sum';
  return kind === 'rate' || kind === 'ratio' ? 'ratio-of-sums' : 'none';
}

/** Whether the figures of an indicator may stand under the name of a centre. */
export function isShownByName({disclosure, id: indicator}: Pick<Indicator, 'disclosure' | 'id'>, {agreements}: {readonly agreements?: readonly string[]}): boolean {
  const rule = disclosure?.perCentre ?? 'open';
  return rule === 'open' || (rule === 'agreement' && (agreements?.some((each) => each === '*' || each === indicator) ?? false));
}

/** Percentages differ by points; 2 % more of 40 % is read as 42 % and meant as 40.8 %. */
export function isPercentage({kind, factor, unit}: Pick<Indicator, 'kind' | 'factor' | 'unit'>): boolean {
  const written = typeof unit === 'string' ? unit : Object.values(unit ?? {})[0];
  return written === undefined ? kind === 'rate' && factor === 100 : /^\s*%/.test(written);
}

/** What a share is a share of, in its own unit: 100 of a percentage. No share passes it, though a rate of growth may. */
export const wholeOf = (indicator: Pick<Indicator, 'kind' | 'factor' | 'unit'>) =>
  isPercentage(indicator) ? 100 : indicator.kind === 'rate' && (indicator.factor ?? 1) === 1 ? 1 : undefined;
