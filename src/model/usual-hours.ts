/** The usual week of a house, and the days near that differ from it: what a door has on it, computed from its rules. */
import {weekdayOf} from './civil.js';
import type {HoursChange, Opening, Timetable} from './opening-hours.js';

/** Weeks that are looked at, so that a season of a month does not pass for the usual. */
const WEEKS_BEFORE = 2;
const WEEKS_AFTER = 8;
/** Days ahead in which a difference is worth telling. */
const AHEAD = 7 * WEEKS_AFTER;

/** From Monday to Sunday. */
export type Week = readonly (readonly Opening[])[];

const keyOf = (openings: readonly Opening[]) => JSON.stringify(openings);

/**
 * The week that comes most often around a day, holidays and temporary changes left out; of two that come as often, the one
 * that comes first from that day on.
 */
export function usualWeek(timetable: Timetable, today: number): Week {
  const monday = today - weekdayOf(today);
  return Array.from({length: 7}, (_, weekday) => {
    const seen = new Map<string, {readonly openings: readonly Opening[]; count: number}>();
    const days = Array.from({length: WEEKS_BEFORE + 1 + WEEKS_AFTER}, (_each, rank) => monday + weekday + 7 * (rank - WEEKS_BEFORE));
    const plain = days.filter((day) => !timetable.changeOn(day) && !timetable.calendar.isHoliday(day));
    for (const day of [...plain.filter((each) => each >= today), ...plain.filter((each) => each < today)]) {
      const openings = timetable.on(day);
      const known = seen.get(keyOf(openings));
      if (known) known.count++;
      else seen.set(keyOf(openings), {openings, count: 1});
    }
    return [...seen.values()].reduce((best, each) => (each.count > best.count ? each : best), {openings: [] as readonly Opening[], count: 0}).openings;
  });
}

/** Days on which the house is open at other hours than usual, or not at all; closed days of the usual week may lie between. */
export interface Departure {
  readonly from: number;
  readonly until: number;
  readonly openings: readonly Opening[];
  /** What was said of it. */
  readonly change?: HoursChange;
  readonly isHoliday: boolean;
  /** Whether it is only a holiday of which the hours say nothing. */
  readonly isDoubtful: boolean;
}

/** The differences from today on, in order, as few as tell them all. */
export function departuresFrom(timetable: Timetable, week: Week, today: number): readonly Departure[] {
  const found: Departure[] = [];
  let pending: Departure | undefined;
  const end = () => {
    if (pending) found.push(pending);
    pending = undefined;
  };
  // What begins within the time is told to its end.
  for (let day = today; day < today + AHEAD || (pending && day < today + 400); day++) {
    const openings = timetable.on(day);
    const isDoubtful = timetable.isDoubtful(day);
    const change = timetable.changeOn(day);
    const usual = week[weekdayOf(day)]!;
    if (!isDoubtful && keyOf(openings) === keyOf(usual)) {
      // A Sunday within three weeks of holidays ends nothing; a day that is open as usual does.
      if (openings.length || (pending && day - pending.until > 3)) end();
      continue;
    }
    const isHoliday = timetable.calendar.isHoliday(day);
    // Two holidays in a row have each its name.
    const isSame = pending && pending.change === change && pending.isDoubtful === isDoubtful && (change !== undefined || !(pending.isHoliday || isHoliday)) && keyOf(pending.openings) === keyOf(openings);
    if (pending && isSame) pending = {...pending, until: day};
    else {
      end();
      if (day < today + AHEAD) pending = {from: day, until: day, openings, isHoliday, isDoubtful, ...(change && {change})};
    }
  }
  end();
  return found;
}
