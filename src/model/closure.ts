/** Whether a house is still there, by the calendar of its place. */
import type {Centre} from './centre.js';
import {daysOf, departementOf, wallTime, zoneOf} from './civil.js';

/** When it closed for good, as it is written; undefined where it has not, or not yet. */
export function closedSince(centre: Centre, instant: number): string | undefined {
  const {closed} = centre;
  return closed && daysOf(closed)[0] <= wallTime(zoneOf(departementOf(centre)), instant).day ? closed : undefined;
}
