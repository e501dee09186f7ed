/**
 * Days and hours as the clock on a wall shows them, without instants: a day is a number, 0 for 1 January 1970, and an
 * hour is minutes since midnight. Nothing here knows the time zone of the machine.
 */
const DAY = 86_400_000;

/** @param month from 1 */
export const dayNumber = (year: number, month: number, date: number) => Date.UTC(year, month - 1, date) / DAY;

export interface Civil {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly date: number;
  /** 0 for Monday, 6 for Sunday. */
  readonly weekday: number;
}

export function civilOf(day: number): Civil {
  const at = new Date(day * DAY);
  return {year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate(), weekday: weekdayOf(day)};
}

/** 1 January 1970 was a Thursday. */
export const weekdayOf = (day: number) => (((day + 3) % 7) + 7) % 7;

/** `2026-03-01`. */
export const writtenDay = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);

/** The first and the last day that `2026`, `2026-08` or `2026-08-03` means. */
export function daysOf(written: string): readonly [number, number] {
  const [year = 0, month, date] = written.split('-').map(Number);
  if (date) return [dayNumber(year, month!, date), dayNumber(year, month!, date)];
  // The day before the first of what follows.
  return month ? [dayNumber(year, month, 1), dayNumber(year, month + 1, 1) - 1] : [dayNumber(year, 1, 1), dayNumber(year + 1, 1, 1) - 1];
}

/** A point in time on some wall. */
export interface WallTime {
  readonly day: number;
  /** Minutes since midnight, 0 to 1439. */
  readonly minute: number;
}

/** What clocks of a zone show at an instant, in milliseconds since 1970. */
export function wallTime(zone: string, instant: number): WallTime {
  const format = new Intl.DateTimeFormat('en', {timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric'});
  const found: Record<string, number> = {};
  for (const {type, value} of format.formatToParts(instant)) found[type] = Number(value);
  return {day: dayNumber(found['year']!, found['month']!, found['day']!), minute: found['hour']! * 60 + found['minute']!};
}

/** Zones of the départements and territories overseas; the others keep the time of Paris. */
const ZONES = new Map([
  ['971', 'America/Guadeloupe'],
  ['972', 'America/Martinique'],
  ['973', 'America/Cayenne'],
  ['974', 'Indian/Reunion'],
  ['975', 'America/Miquelon'],
  ['976', 'Indian/Mayotte'],
  ['977', 'America/St_Barthelemy'],
  ['978', 'America/Marigot'],
  ['986', 'Pacific/Wallis'],
  ['987', 'Pacific/Tahiti'],
  ['988', 'Pacific/Noumea'],
]);

export const zoneOf = (departement: string | undefined) => ZONES.get(departement ?? '') ?? 'Europe/Paris';

/** The département of a code of INSEE: `67482` → `67`, `97411` → `974`, `2A004` → `2A`. */
const ofCode = (code: string) => code.slice(0, /^9[78]/.test(code) ? 3 : 2);
/** Islands that the post counts with Guadeloupe. */
const POSTED = new Map([['97133', '977'], ['97150', '978']]);

/** Where a centre is: by its territories, else by its postcode, which is nearly always that of its département. */
export function departementOf({territories = [], address}: {readonly territories?: readonly string[]; readonly address?: {readonly postcode?: string}}): string | undefined {
  const codeIn = (scheme: string) => territories.find((ref) => ref.startsWith(scheme))?.slice(scheme.length);
  const departement = codeIn('departement:');
  if (departement) return departement;
  const commune = codeIn('commune:');
  if (commune) return ofCode(commune);
  const postcode = address?.postcode?.replace(/\s/g, '');
  return postcode && /^\d{5}$/.test(postcode) ? (POSTED.get(postcode) ?? ofCode(postcode)) : undefined;
}
