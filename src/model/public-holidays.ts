/**
 * Public holidays of France, by département: the eleven of the Code du travail (article L3133-1), the two of Alsace and
 * Moselle (L3134-13; Good Friday is one where a commune has a Protestant church, which nearly all houses keep), and the
 * day of the abolition of slavery overseas (L3422-2).
 */
import {dayNumber} from './civil.js';

/** A word for each; how it is called belongs to the locale. */
export const HOLIDAYS = [
  'new-year',
  'good-friday',
  'easter-monday',
  'labour',
  'victory',
  'ascension',
  'whit-monday',
  'abolition',
  'national',
  'assumption',
  'all-saints',
  'armistice',
  'christmas',
  'second-christmas',
] as const;
export type Holiday = (typeof HOLIDAYS)[number];

/** Month × 100 + day. */
const FIXED: readonly (readonly [number, Holiday])[] = [
  [101, 'new-year'],
  [501, 'labour'],
  [508, 'victory'],
  [714, 'national'],
  [815, 'assumption'],
  [1101, 'all-saints'],
  [1111, 'armistice'],
  [1225, 'christmas'],
];

/** Days after Easter Sunday. */
const MOVABLE: readonly (readonly [number, Holiday])[] = [
  [1, 'easter-monday'],
  [39, 'ascension'],
  [50, 'whit-monday'],
];

const ALSACE_MOSELLE = new Set(['57', '67', '68']);

const ABOLITION = new Map([['971', 527], ['972', 522], ['973', 610], ['974', 1220], ['976', 427], ['977', 1009], ['978', 528]]);

/** The holidays of a year, by day number. */
export function holidaysOf(year: number, departement = ''): ReadonlyMap<number, Holiday> {
  const easter = easterOf(year);
  const fixed = (date: number) => dayNumber(year, Math.floor(date / 100), date % 100);
  const abolition = ABOLITION.get(departement);
  return new Map<number, Holiday>([
    ...(abolition ? [[fixed(abolition), 'abolition'] as const] : []),
    ...(ALSACE_MOSELLE.has(departement) ? ([[easter - 2, 'good-friday'], [fixed(1226), 'second-christmas']] as const) : []),
    ...FIXED.map(([date, name]) => [fixed(date), name] as const),
    ...MOVABLE.map(([after, name]) => [easter + after, name] as const),
  ]);
}

/** Day number of Easter Sunday in the Gregorian calendar: the algorithm of Meeus, Jones and Butcher. */
export function easterOf(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dayNumber(year, Math.floor(sum / 31), (sum % 31) + 1);
}
