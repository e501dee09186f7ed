/**
 * A figure beside its reference (the département, the région, a group of centres): the gap in points for a percentage,
 * an index for other units, a share when the reference contains the subject and the figures add up. Ranks are never
 * subtracted. Which way is good is declared by the indicator, never read from the sign.
 */
import {aggregationOf, isPercentage, type Indicator} from './indicator.js';
import {hasValue, type Observed} from './observation.js';
import type {RefusalCode, Refused} from './refusal.js';

export type Measured = Pick<Indicator, 'id' | 'kind' | 'aggregation' | 'unit' | 'factor' | 'better'>;

/** A difference seen from the declared direction. */
export type Verdict = 'better' | 'worse' | 'same' | 'neither';

export function verdictOf(better: Indicator['better'], difference: number): Verdict {
  if (difference === 0) return 'same';
  if (better !== 'higher' && better !== 'lower') return 'neither';
  return difference > 0 === (better === 'higher') ? 'better' : 'worse';
}

export type Comparison = {
  readonly value: number;
  readonly reference: number;
  readonly verdict: Verdict;
  /** Statuses other than ok on either side. */
  readonly cautions: readonly Caution[];
} & (
  | {/** value − reference, in percentage points */ readonly kind: 'points'; readonly gap: number}
  | {/** 100 × value ÷ reference */ readonly kind: 'index'; readonly index: number}
  | {/** 100 × value ÷ a reference that contains it */ readonly kind: 'share'; readonly share: number}
);

/** What must be said beside a comparison or a change. */
export type Caution = 'provisional' | 'estimated' | 'coverage-changed' | 'periods-overlap';

/** Why two values cannot be set beside each other; undefined when they can. */
export function obstacleBetween(...observed: readonly (Observed | undefined)[]): RefusalCode | undefined {
  if (observed.some((one) => one?.status === 'suppressed')) return 'suppressed';
  if (observed.every(hasValue)) return undefined;
  return observed.some((one) => one?.status === 'not-applicable') ? 'not-applicable' : 'no-value';
}

export const statusCautions = (...observed: readonly Observed[]): readonly Caution[] =>
  (['provisional', 'estimated'] as const).filter((caution) => observed.some(({status}) => status === caution));

/**
 * @param contains the reference contains the subject (a commune and its département): figures that add up are then told
 * as a share, since an index of 3 would only say that a part is smaller than the whole.
 */
export function compareWith(
  indicator: Measured,
  observed: Observed | undefined,
  reference: Observed | undefined,
  {contains = false}: {readonly contains?: boolean} = {},
): Comparison | Refused {
  const obstacle = obstacleBetween(observed, reference);
  if (obstacle || !hasValue(observed) || !hasValue(reference)) return {refused: obstacle ?? 'no-value'};
  const common = {
    value: observed.value,
    reference: reference.value,
    verdict: verdictOf(indicator.better, observed.value - reference.value),
    cautions: statusCautions(observed, reference),
  };
  if (isPercentage(indicator)) return {...common, kind: 'points', gap: observed.value - reference.value};
  if (reference.value <= 0) return {refused: 'no-base'};
  const percent = (100 * observed.value) / reference.value;
  // Of a part and its whole, neither is better.
  if (contains && aggregationOf(indicator) === 'sum')
    return {...common, kind: 'share', share: percent, verdict: 'neither'};
  return {...common, kind: 'index', index: percent};
}
