/**
 * Breaks in series: from a period on, figures no longer compare with those before. The line is cut there, no change is
 * computed across, and the reason is told.
 */
import {id, period, territoryRef, text, word, z, type Id} from './fields.js';
import {table} from './table.js';

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
