/**
 * Breaks in series: from a period on, figures no longer compare with those before. The line is cut there, no change is
 * computed across, and the reason is told.
 */
import {id, period, territoryRef, text, word, z, type Id} from './fields.js';
import type {Indicator} from './indicator.js';
import {calendarOf, comparePeriods} from './period.js';
import {table} from './table.js';
import type {Text} from './text.js';

export type SeriesBreakId = Id<'break'>;

/** What changed: the question put, who is counted, the limits of the territory, the worth of a unit, the source. */
export const BREAK_KINDS = ['question', 'perimeter', 'territory', 'unit', 'source'] as const;

export const SeriesBreak = z.object({
  id: id<'break'>(),
  /** The first period after the break. */
  at: period,
  reason: text,
  kind: z.optional(word(BREAK_KINDS)),
  /** The indicators concerned; all of them when absent. */
  indicators: z.optional(z.array(id<'indicator'>())),
  /** The territories concerned; everywhere when absent. */
  territories: z.optional(z.array(territoryRef)),
});
export type SeriesBreak = z.infer<typeof SeriesBreak>;

export const breaks = table('breaks', SeriesBreak, {indicators: 'indicators'});

/** What the questions read of a break in series. */
export interface Break {
  /** Indicators it cuts; all when absent. */
  readonly indicators?: readonly string[];
  /** First period after it. */
  readonly at: string;
  readonly reason?: Text;
  /** Territories it concerns; all when absent. */
  readonly territories?: readonly string[];
}

export interface BreakRules {
  readonly indicator: Pick<Indicator, 'id' | 'numerator' | 'denominator'>;
  readonly breaks?: readonly Break[];
  /** Whether a break in this territory touches the subject; without an answer, it does. */
  readonly concerns?: (territory: string) => boolean;
}

/** The breaks that lie between two periods, or inside the first of them, earliest first. */
export function breaksBetween(
  from: string,
  to: string,
  {indicator, breaks = [], concerns = () => true}: BreakRules,
): readonly Break[] {
  // A rate breaks with either of the figures it divides.
  const ids = [indicator.id, indicator.numerator, indicator.denominator];
  return breaks
    .filter(({at, indicators, territories}) => {
      const cut = calendarOf(at).from;
      if (cut <= calendarOf(from).from || cut >= calendarOf(to).until) return false;
      const isAbout = !indicators || ids.some((id) => id !== undefined && indicators.includes(id));
      return isAbout && (!territories || territories.some(concerns));
    })
    .sort((a, b) => comparePeriods(a.at, b.at));
}
