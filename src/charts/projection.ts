/**
 * From the globe to a plane: which projection suits a map, and its formulas, in radians on a globe of radius 1 (Snyder,
 * « Map projections: a working manual », 1987, pages 41 and 107). A test holds them against those of d3-geo, which bring
 * half a kilobyte of what else stands beside them.
 */

/** West, south, east, north, in degrees; east may be beyond 180 where a region crosses the antimeridian. */
export type Extent = readonly [west: number, south: number, east: number, north: number];

export type ProjectionName = 'lambert-93' | 'mercator';

export interface Projection {
  readonly name: ProjectionName;
  /** Degrees east of the meridian that the projection is drawn around, from −180 to 180. */
  readonly eastOf: (lon: number) => number;
  /** Degrees east of that meridian, and north, to the plane, y growing downwards. */
  readonly place: (east: number, lat: number) => readonly [x: number, y: number];
  /** Degrees to the plane. */
  readonly project: (lon: number, lat: number) => readonly [x: number, y: number];
  readonly invert: (x: number, y: number) => readonly [lon: number, lat: number];
}

const RADIANS = Math.PI / 180;
/** Mercator has no poles. */
const NEAR_POLE = 85.0511;
/** Metropolitan France with its waters: the ground that Lambert-93 was made for. */
const MAINLAND: Extent = [-6, 41, 10.5, 52];
/** Degrees: what is smaller is a town and its surroundings, which its own meridian holds upright. */
const LOCAL = 1.2;

/** Around a turn, nearest to zero. */
const wrapped = (lon: number) => (lon > 180 || lon < -180 ? lon - 360 * Math.round(lon / 360) : lon);

/** Both ways between radians east and north, and a plane whose y grows upwards. */
interface Formulas {
  readonly forth: (east: number, north: number) => readonly [x: number, y: number];
  readonly back: (x: number, y: number) => readonly [east: number, north: number];
}

/** The tangent of half the way from the south pole, which both projections stretch the meridians by. */
const half = (north: number) => Math.tan(Math.PI / 4 + north / 2);

/** Conic, conformal on two parallels of one hemisphere; y is nought on the equator. */
function conicConformal(south: number, north: number): Formulas {
  const n = Math.log(Math.cos(south) / Math.cos(north)) / Math.log(half(north) / half(south));
  const f = (Math.cos(south) * half(south) ** n) / n;
  return {
    forth(x, y) {
      const r = f / half(y) ** n;
      return [r * Math.sin(n * x), f - r * Math.cos(n * x)];
    },
    back: (x, y) => [Math.atan2(x, f - y) / n, 2 * Math.atan((f / Math.hypot(x, f - y)) ** (1 / n)) - Math.PI / 2],
  };
}

const MERCATOR: Formulas = {
  forth: (x, y) => [x, Math.log(half(y))],
  back: (x, y) => [x, 2 * Math.atan(Math.exp(y)) - Math.PI / 2],
};

function around(name: ProjectionName, {forth, back}: Formulas, meridian: number): Projection {
  const eastOf = (lon: number) => wrapped(lon - meridian);
  const place = (east: number, lat: number): readonly [number, number] => {
    const [x, y] = forth(east * RADIANS, Math.max(-NEAR_POLE, Math.min(NEAR_POLE, lat)) * RADIANS);
    return [x, -y];
  };
  return {
    name,
    eastOf,
    place,
    project: (lon, lat) => place(eastOf(lon), lat),
    invert: (x, y) => {
      const [lon, lat] = back(x, -y);
      return [wrapped(lon / RADIANS + meridian), lat / RADIANS];
    },
  };
}

/** Lambert-93 (EPSG:2154): conic, conformal on 44° and 49° N, around 3° E; on a sphere, which no screen tells apart. */
export const lambert93 = around('lambert-93', conicConformal(44 * RADIANS, 49 * RADIANS), 3);

/** Conformal too, with north upwards everywhere: for a town, for what lies overseas, for pictures of the ground. */
export const mercator = (meridian: number) => around('mercator', MERCATOR, meridian);

export function projectionFor([west, south, east, north]: Extent): Projection {
  const isMainland = west >= MAINLAND[0] && south >= MAINLAND[1] && east <= MAINLAND[2] && north <= MAINLAND[3];
  const isLocal = east - west < LOCAL && north - south < LOCAL;
  return isMainland && !isLocal ? lambert93 : mercator((west + east) / 2);
}

/** What holds all the points it is given; they are taken the short way round. Words and blanks are no points. */
export class Bounds {
  #first: number | undefined;
  #west = Infinity;
  #south = Infinity;
  #east = -Infinity;
  #north = -Infinity;

  add(lon: unknown, lat: unknown) {
    if (typeof lon !== 'number' || typeof lat !== 'number' || !Number.isFinite(lon + lat)) return;
    this.#first ??= lon;
    const near = this.#first + wrapped(lon - this.#first);
    if (near < this.#west) this.#west = near;
    if (near > this.#east) this.#east = near;
    if (lat < this.#south) this.#south = lat;
    if (lat > this.#north) this.#north = lat;
  }

  get extent(): Extent | undefined {
    return this.#first === undefined ? undefined : [this.#west, this.#south, this.#east, this.#north];
  }
}

export function extentOf(points: Iterable<{readonly lon: number; readonly lat: number}>): Extent | undefined {
  const bounds = new Bounds();
  for (const {lon, lat} of points) bounds.add(lon, lat);
  return bounds.extent;
}

/** Radius of the Earth in kilometres, as kilometres of a plane whose unit is that radius. */
const EARTH = 6371.0088;

/** Kilometres that a unit of the plane stands for at a place of it, measured eastwards over a thousandth of it. */
export function kilometresPerUnit({invert}: Projection, x: number, y: number): number {
  const step = 1e-5;
  const [lonA, latA] = invert(x - step / 2, y);
  const [lonB, latB] = invert(x + step / 2, y);
  const east = wrapped(lonB - lonA) * RADIANS * Math.cos(((latA + latB) / 2) * RADIANS);
  const north = (latB - latA) * RADIANS;
  return (Math.hypot(east, north) * EARTH) / step;
}
