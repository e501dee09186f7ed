/** Points of the globe, and whether the two columns of one were exchanged. */
import {number, z} from './fields.js';

const coordinates = z.object({
  lat: z.checked(number, 'latitude', (lat) => Math.abs(lat) <= 90),
  lon: z.checked(number, 'longitude', (lon) => Math.abs(lon) <= 180),
});
/** A point of the globe in decimal degrees (WGS 84), named so that the two cannot be mistaken for each other. */
export const point = z.checked(
  z.checked(coordinates, 'point-null-island', ({lat, lon}) => lat !== 0 || lon !== 0),
  'point-swapped',
  ({lat, lon}) => !looksSwapped(lat, lon),
);

/** Rough boxes [west, south, east, north] of the inhabited French territories. */
const FRENCH_BOXES = [
  [-5.5, 41, 10, 51.5],
  [-62, 14, -60, 18.6],
  [-55, 2, -51, 6],
  [44.5, -22, 56.5, -12],
  [-57, 46, -56, 47.5],
  [163, -23, 169, -19],
  [-155, -28, -134, -7],
  [-179, -15, -176, -13],
] as const;
function inFrance(lat: number, lon: number): boolean {
  for (const box of FRENCH_BOXES) if (lon >= box[0] && lon <= box[2] && lat >= box[1] && lat <= box[3]) return true;
  return false;
}

/** A point outside France whose mirror is inside: the two columns were exchanged. */
export const looksSwapped = (lat: number, lon: number) => !inFrance(lat, lon) && inFrance(lon, lat);
