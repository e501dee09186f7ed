/**
 * What changed between two periods, and where a line may be drawn. Refused across a break in series (the figures
 * before and after do not measure the same thing), between periods of different lengths, and between vintages closer
 * than the indicator allows: the French census spreads each collection over five years, so two vintages less than five
 * years apart share answers.
 */
import {isPercentage, type Indicator} from './indicator.js';
import {hasValue, type Observed} from './observation.js';
import {calendarOf, comparePeriods, lengthOf, yearsBetween} from './period.js';
import {
  obstacleBetween,
  statusCautions,
  verdictOf,
  type Caution,
  type Measured,
  type Verdict,
} from './reference.js';
import type {Refused} from './refusal.js';
import {breaksBetween, type Break, type BreakRules} from './series-break.js';

export {breaksBetween, type Break};

export interface Dated {
  readonly period: string;
  readonly observed: Observed | undefined;
}

type Changing = Measured & Pick<Indicator, 'numerator' | 'denominator' | 'comparableAfter'>;

export interface ChangeRules extends BreakRules {
  readonly indicator: Changing;
}

export interface Change {
  readonly from: string;
  readonly to: string;
  readonly before: number;
  readonly after: number;
  /** after − before, in the unit of the indicator: points for a percentage. */
  readonly difference: number;
  /** (after − before) ÷ before; absent for percentages, and where before is zero or negative. */
  readonly relative?: number;
  readonly inPoints: boolean;
  readonly years: number;
  readonly verdict: Verdict;
  readonly cautions: readonly Caution[];
}

/** The change from one dated value to a later one, or why there is none. */
export function changeBetween(earlier: Dated, later: Dated, rules: ChangeRules): Change | Refused {
  const {indicator} = rules;
  const [from, to] = [earlier.period, later.period];
  const years = yearsBetween(from, to);
  if (years <= 0) return {refused: 'not-later'};
  if (lengthOf(from) !== lengthOf(to)) return {refused: 'different-lengths'};
  const [cut] = breaksBetween(from, to, rules);
  if (cut) return {refused: 'series-break', at: cut.at, ...(cut.reason !== undefined && {reason: cut.reason})};
  const apart = indicator.comparableAfter ?? 0;
  if (years < apart) return {refused: 'vintages-too-close', years: apart};
  const [before, after] = [earlier.observed, later.observed];
  const obstacle = obstacleBetween(before, after);
  if (obstacle || !hasValue(before) || !hasValue(after)) return {refused: obstacle ?? 'no-value'};
  const difference = after.value - before.value;
  const inPoints = isPercentage(indicator);
  return {
    from,
    to,
    before: before.value,
    after: after.value,
    difference,
    ...(!inPoints && before.value > 0 && {relative: difference / before.value}),
    inPoints,
    years,
    verdict: verdictOf(indicator.better, difference),
    cautions: [
      ...statusCautions(before, after),
      ...(coverageChanged(before, after) ? (['coverage-changed'] as const) : []),
      ...(calendarOf(to).from < calendarOf(from).until - SHARED_MONTHS ? (['periods-overlap'] as const) : []),
    ],
  };
}

/** Two spans may share the year in which one ends and the next begins: 2013/2018 and 2018/2023. */
const SHARED_MONTHS = 12;

/** A change of respondents beyond this share may explain a change of the figure. */
const NOTABLE_SHIFT = 0.05;

function coverageChanged({n: n1, of: of1}: Observed, {n: n2, of: of2}: Observed): boolean {
  const shifted = (a: number | undefined, b: number | undefined) =>
    a !== undefined && b !== undefined && Math.abs(a - b) > NOTABLE_SHIFT * Math.max(a, b);
  return shifted(n1, n2) || shifted(of1, of2);
}

/** Why a point of a line is not joined to the one before it. */
export type Gap = 'series-break' | 'gap' | 'different-lengths';

export interface SeriesPoint extends Dated {
  /** Absent where the line may run on from the point before, and for the first point. */
  readonly cut?: Gap;
}

/**
 * The points of a line, earliest first, and where it is cut: at a break in series, at a blank, where periods are
 * missing (a step longer than the usual one), where the length of the periods changes.
 */
export function seriesOf(points: readonly Dated[], rules: ChangeRules): readonly SeriesPoint[] {
  const sorted = [...points].sort((a, b) => comparePeriods(a.period, b.period));
  const steps = sorted.slice(1).map(({period}, rank) => yearsBetween(sorted[rank]!.period, period));
  const usual = Math.min(...steps.filter((step) => step > 0));
  return sorted.map((point, rank) => {
    const before = sorted[rank - 1];
    const cut = before && cutBetween(before, point, steps[rank - 1]! > usual, rules);
    return cut ? {...point, cut} : point;
  });
}

function cutBetween(before: Dated, point: Dated, isLong: boolean, rules: ChangeRules): Gap | undefined {
  if (breaksBetween(before.period, point.period, rules).length) return 'series-break';
  if (lengthOf(before.period) !== lengthOf(point.period)) return 'different-lengths';
  return isLong || !hasValue(before.observed) || !hasValue(point.observed) ? 'gap' : undefined;
}

/** A series in short: its ends, its extremes, its direction over the part that may be compared. */
export interface Trend {
  readonly first: Valued;
  readonly last: Valued;
  readonly lowest: readonly Valued[];
  readonly highest: readonly Valued[];
  /** Periods without a value, earliest first. */
  readonly silent: readonly Dated[];
  /** From the first comparable value to the last one. */
  readonly change: Change | Refused;
  /** All steps of the change go the same way, or stand still. */
  readonly steady: boolean;
  /** The last break within the series. */
  readonly cut?: Break;
}

export interface Valued {
  readonly period: string;
  readonly value: number;
}

/**
 * undefined when no point has a value. Extremes and change are those after the last break: before it, other things
 * were measured.
 */
export function trendOf(points: readonly Dated[], rules: ChangeRules): Trend | undefined {
  const sorted = [...points].sort((a, b) => comparePeriods(a.period, b.period));
  const valued = sorted.filter(
    (point): point is Dated & {observed: Observed & {value: number}} => hasValue(point.observed),
  );
  const last = valued.at(-1);
  if (!last) return undefined;
  const cut = breaksBetween(valued[0]!.period, last.period, rules).at(-1);
  const comparable = cut ? valued.filter(({period}) => calendarOf(period).from >= calendarOf(cut.at).from) : valued;
  const run = comparable.length ? comparable : [last];
  const plain = run.map(({period, observed}): Valued => ({period, value: observed.value}));
  const [min, max] = [Math.min(...plain.map(({value}) => value)), Math.max(...plain.map(({value}) => value))];
  const moves = plain.slice(1).map(({value}, rank) => Math.sign(value - plain[rank]!.value));
  return {
    first: plain[0]!,
    last: plain.at(-1)!,
    lowest: plain.filter(({value}) => value === min),
    highest: plain.filter(({value}) => value === max),
    silent: sorted.filter(({observed}) => !hasValue(observed)),
    change: run.length > 1 ? changeBetween(run[0]!, last, rules) : {refused: 'no-value'},
    steady: !moves.includes(1) || !moves.includes(-1),
    ...(cut && {cut}),
  };
}
