/** How far, and which are near: great-circle distances, « à vol d’oiseau ». */
import type {Centre} from './centre.js';

export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** Mean radius of the Earth in km (IUGG). The Earth is not a sphere: distances are right to 0.5 %. */
const EARTH_RADIUS = 6371.0088;
const RADIANS = Math.PI / 180;

/**
 * Great-circle distance in km by the haversine formula, which keeps its digits for short distances
 * (R. W. Sinnott, « Virtues of the Haversine », Sky & Telescope 68/2, 1984).
 */
export function distance(a: Point, b: Point): number {
  const half = (degrees: number) => Math.sin((degrees * RADIANS) / 2) ** 2;
  const h = half(b.lat - a.lat) + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * half(b.lon - a.lon);
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Every place where a centre receives people. */
export const placesOf = ({point, sites = []}: Pick<Centre, 'point' | 'sites'>): readonly Point[] =>
  [point, ...sites.flatMap((site) => [site.point, ...(site.stops ?? []).map((stop) => stop.point)])].filter(
    (place) => place !== undefined,
  );

export interface Near {
  readonly centre: Centre;
  /** To the nearest of its places. */
  readonly km: number;
}

export interface Nearby {
  /** Nearest first; at equal distance, in the order given. */
  readonly near: readonly Near[];
  /** Centres without coordinates: they may be near too, and the list must say so. */
  readonly unplaced: readonly Centre[];
}

/**
 * @param most how many are wanted; all when absent.
 * @param within only those at this distance or nearer, in km.
 */
export function nearestTo(
  from: Point,
  centres: readonly Centre[],
  {most = Infinity, within = Infinity}: {readonly most?: number; readonly within?: number} = {},
): Nearby {
  const near: Near[] = [];
  const unplaced: Centre[] = [];
  for (const centre of centres) {
    const km = distanceTo(from, centre);
    if (km === Infinity) unplaced.push(centre);
    else if (km <= within) near.push({centre, km});
  }
  near.sort((a, b) => a.km - b.km);
  return {near: near.slice(0, most), unplaced};
}

/** To the nearest of its places; Infinity when it has none. Most centres have one point, and no list is made for it. */
function distanceTo(from: Point, centre: Centre): number {
  if (!centre.sites) return centre.point ? distance(from, centre.point) : Infinity;
  return placesOf(centre).reduce((km, place) => Math.min(km, distance(from, place)), Infinity);
}
