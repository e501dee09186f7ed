/** Agréments: the dated recognition of a centre by the Caf, and what it is worth on a day. */
import type {agrement} from './centre.js';
import {daysOf} from './civil.js';
import type {infer as Of} from './schema.js';

/** What an agrément is worth on a day: most are renewed, and there is time to see to it. */
export type AgrementState = 'current' | 'expiring' | 'past' | 'future' | 'undated';

/** Days before its end from which an agrément is told to end soon: half a year. */
const SOON = 183;

/** @param today day number of the house's own calendar */
export function agrementState({from, until}: Of<typeof agrement>, today: number): AgrementState {
  if (from !== undefined && daysOf(from)[0] > today) return 'future';
  if (until === undefined) return from === undefined ? 'undated' : 'current';
  const last = daysOf(until)[1];
  return last < today ? 'past' : last - today <= SOON ? 'expiring' : 'current';
}
