/** Plane geometry of outlines, apart from d3-geo so that it can judge what d3-geo draws. */
import type {MultiPolygon, Polygon, Position} from 'geojson';

/** Mean radius of the Earth that gives the sphere the area of the ellipsoid, in km (authalic radius of WGS 84). */
export const EARTH_KM = 6371.0072;
const RADIANS = Math.PI / 180;
const DEGREE_KM = EARTH_KM * RADIANS;

export type Outline = Polygon | MultiPolygon;
export const polygonsOf = (outline: Outline) =>
  outline.type === 'Polygon' ? [outline.coordinates] : outline.coordinates;

export function contains(outline: Outline, point: Position): boolean {
  // Even-odd: a point in a hole is in two rings.
  return polygonsOf(outline).some((rings) => rings.filter((ring) => isInRing(ring, point)).length === 1);
}

function isInRing(ring: readonly Position[], [x, y]: Position): boolean {
  let inside = false;
  for (const [[x1, y1], [x2, y2]] of sidesOf(ring))
    if (y1! > y! !== y2! > y! && x! < ((x2! - x1!) * (y! - y1!)) / (y2! - y1!) + x1!) inside = !inside;
  return inside;
}

/** Distance from a point to the nearest border, in km; good to some metres over some kilometres. */
export function kilometresToBorder(outline: Outline, [lon, lat]: Position): number {
  const narrowing = Math.cos(lat! * RADIANS);
  const flat = ([x, y]: Position): [number, number] => [(x! - lon!) * narrowing * DEGREE_KM, (y! - lat!) * DEGREE_KM];
  const toSide = ([from, to]: readonly [Position, Position]) => {
    const [x, y] = flat(from);
    const [toX, toY] = flat(to);
    const [dx, dy] = [toX - x, toY - y];
    const along = Math.min(1, Math.max(0, -(x * dx + y * dy) / (dx * dx + dy * dy || 1)));
    return Math.hypot(x + along * dx, y + along * dy);
  };
  return Math.min(...polygonsOf(outline).flatMap((rings) => rings.flatMap((ring) => sidesOf(ring).map(toSide))));
}

/** Sign positive when the ring turns clockwise seen from above, as d3-geo wants outer rings. */
export function clockwiseArea(ring: readonly Position[]): number {
  const sum = sidesOf(ring).reduce(
    (total, [[x1, y1], [x2, y2]]) =>
      total + (x2! - x1!) * RADIANS * (Math.sin(y1! * RADIANS) + Math.sin(y2! * RADIANS)),
    0,
  );
  return (sum / 2) * EARTH_KM ** 2;
}

/** km². */
export const areaOf = (outline: Outline) =>
  polygonsOf(outline)
    .flat()
    .reduce((sum, ring) => sum + clockwiseArea(ring), 0);

/** km. */
export const perimeterOf = (outline: Outline) =>
  polygonsOf(outline)
    .flatMap((rings) => rings.flatMap(sidesOf))
    .reduce(
      (sum, [[x1, y1], [x2, y2]]) =>
        sum + Math.hypot((x2! - x1!) * Math.cos(y1! * RADIANS), y2! - y1!) * DEGREE_KM,
      0,
    );

const sidesOf = (ring: readonly Position[]) =>
  ring.slice(1).map((to, rank): readonly [Position, Position] => [ring[rank]!, to]);
