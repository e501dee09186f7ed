/**
 * The ground of a map: outlines laid out in the plane of a projection, once, whatever part of it is then looked at. All
 * coordinates lie in one array: 35,000 communes are half a million points.
 *
 * Nothing depends on the sense in which a ring runs: inside is what an odd number of rings surrounds.
 */
import type {Outlined} from '../model/territory.js';
import type {Camera, PlaneBox, Window} from './camera.js';
import type {Projection} from './projection.js';

export interface Area {
  readonly key: string;
  readonly label: string;
  readonly shape: Outlined;
}

export interface Land {
  readonly keys: readonly string[];
  readonly labels: readonly string[];
  /** x, y, x, y… of the plane. */
  readonly xy: Float32Array;
  /** Where each ring begins among the points, and the end of the last one. */
  readonly rings: Uint32Array;
  /** The first ring of each area, and the end of the last one. */
  readonly firsts: Uint32Array;
  /** Left, top, right, bottom of each area; an area without a usable ring has none of it (left > right). */
  readonly boxes: Float32Array;
}

const listed = (given: unknown): readonly unknown[] => (Array.isArray(given) ? given : []);

/** The polygons of a shape, as rings; points and lines surround nothing. */
function ringsOf(shape: Outlined | null | undefined): readonly (readonly unknown[])[] {
  switch (shape?.type) {
    case 'Polygon':
      return listed(shape.coordinates).map(listed);
    case 'MultiPolygon':
      return listed(shape.coordinates).flatMap((polygon) => listed(polygon).map(listed));
    case 'GeometryCollection':
      return (shape.geometries ?? []).flatMap(ringsOf);
    default:
      return [];
  }
}

export function layLand(areas: readonly Area[], projection: Projection): Land {
  const all = areas.map(({shape}) => ringsOf(shape));
  const size = all.reduce((sum, rings) => sum + rings.reduce((points, ring) => points + ring.length, 0), 0);
  const xy = new Float32Array(size * 2);
  const rings: number[] = [0];
  const firsts = new Uint32Array(areas.length + 1);
  const boxes = new Float32Array(areas.length * 4);
  let end = 0;
  all.forEach((own, rank) => {
    const box = [Infinity, Infinity, -Infinity, -Infinity];
    for (const ring of own) {
      const begin = end;
      end = layRing(ring, projection, xy, begin, box);
      if (end > begin) rings.push(end);
    }
    firsts[rank + 1] = rings.length - 1;
    boxes.set(box, rank * 4);
  });
  return {keys: areas.map(({key}) => key), labels: areas.map(({label}) => label), xy: xy.subarray(0, end * 2), rings: Uint32Array.from(rings), firsts, boxes};
}

/** Writes a ring from point `begin` on and returns where it ends: where it began when fewer than three points are left. */
function layRing(ring: readonly unknown[], {eastOf, place}: Projection, xy: Float32Array, begin: number, box: number[]): number {
  let end = begin;
  let before = NaN;
  let turn = 0;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const position of ring) {
    // Not taken apart: half a million points would make as many iterators.
    const {0: lon, 1: lat} = listed(position);
    if (typeof lon !== 'number' || typeof lat !== 'number' || !Number.isFinite(lon + lat)) continue;
    const east = eastOf(lon);
    // Where a ring crosses the back of the globe it goes on beyond it, instead of running round.
    if (east - before > 180) turn -= 360;
    else if (before - east > 180) turn += 360;
    before = east;
    const [x, y] = place(east + turn, lat);
    if (!Number.isFinite(x + y)) continue;
    xy[end * 2] = x;
    xy[end * 2 + 1] = y;
    end++;
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  // The first point closes the ring, whether it is told again or not.
  if (end - begin > 1 && xy[begin * 2] === xy[end * 2 - 2] && xy[begin * 2 + 1] === xy[end * 2 - 1]) end--;
  if (end - begin < 3) return begin;
  if (left < box[0]!) box[0] = left;
  if (top < box[1]!) box[1] = top;
  if (right > box[2]!) box[2] = right;
  if (bottom > box[3]!) box[3] = bottom;
  return end;
}

/** Whether there is anything of an area to draw. */
export const hasBox = ({boxes}: Land, area: number): boolean => boxes[area * 4]! <= boxes[area * 4 + 2]!;

export const boxOf = (land: Land, area: number): PlaneBox | undefined => {
  const [at, {boxes}] = [area * 4, land];
  return hasBox(land, area) ? {left: boxes[at]!, top: boxes[at + 1]!, right: boxes[at + 2]!, bottom: boxes[at + 3]!} : undefined;
};

/** Whether an area touches the window, or comes so many pixels near it. */
export function isInView({boxes}: Land, area: number, {k, left, top}: Camera, {width, height}: Window, near = 0): boolean {
  const at = area * 4;
  return (
    boxes[at]! * k + left <= width + near &&
    boxes[at + 2]! * k + left >= -near &&
    boxes[at + 1]! * k + top <= height + near &&
    boxes[at + 3]! * k + top >= -near
  );
}

const isWhole = ({boxes}: Land, area: number, {k, left, top}: Camera, {width, height}: Window): boolean => {
  const at = area * 4;
  return boxes[at]! * k + left >= 0 && boxes[at + 2]! * k + left <= width && boxes[at + 1]! * k + top >= 0 && boxes[at + 3]! * k + top <= height;
};

/** Receives the lines of an area, in pixels. */
export interface Pen {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  /** Back to where the ring began. */
  close(x: number, y: number): void;
}

/** Points that lie nearer to the one before are left out: two to a pixel are as many as a screen can show. */
export const FINEST = 0.5;

/** Draws the rings of an area. Rings that are smaller than the finest detail are drawn as the points they are. */
export function draw({xy, rings, firsts}: Land, area: number, {k, left, top}: Camera, pen: Pen) {
  for (let ring = firsts[area]!; ring < firsts[area + 1]!; ring++) {
    const begin = rings[ring]! * 2;
    const end = rings[ring + 1]! * 2;
    const x0 = xy[begin]! * k + left;
    const y0 = xy[begin + 1]! * k + top;
    let [x, y] = [x0, y0];
    pen.moveTo(x0, y0);
    for (let at = begin + 2; at < end; at += 2) {
      const px = xy[at]! * k + left;
      const py = xy[at + 1]! * k + top;
      const dx = px - x;
      const dy = py - y;
      if (dx < FINEST && dx > -FINEST && dy < FINEST && dy > -FINEST) continue;
      pen.lineTo(px, py);
      x = px;
      y = py;
    }
    pen.close(x0, y0);
  }
}

/** Holds back the lines of an area until a ring is whole, and passes on what of it lies in the window. */
function clipped(pen: Pen, {width, height}: Window): Pen {
  let ring: number[] = [];
  const add = (x: number, y: number) => ring.push(x, y);
  return {
    moveTo(x, y) {
      ring = [x, y];
    },
    lineTo: add,
    close() {
      // Sutherland and Hodgman, « Reentrant polygon clipping », 1974: against one edge of the window after the other.
      for (const [axis, bound, sign] of [[0, 0, 1], [0, width, -1], [1, 0, 1], [1, height, -1]] as const) ring = cut(ring, axis, bound, sign);
      for (let at = 0; at < ring.length; at += 2) {
        if (at) pen.lineTo(ring[at]!, ring[at + 1]!);
        else pen.moveTo(ring[at]!, ring[at + 1]!);
      }
      if (ring.length) pen.close(ring[0]!, ring[1]!);
    },
  };
}

/** What of a ring lies on the side of a line where `sign · (coordinate − bound)` is not negative. */
function cut(ring: readonly number[], axis: 0 | 1, bound: number, sign: 1 | -1): number[] {
  const kept: number[] = [];
  for (let at = 0; at < ring.length; at += 2) {
    const from = at ? at - 2 : ring.length - 2;
    const [a, b] = [sign * (ring[from + axis]! - bound), sign * (ring[at + axis]! - bound)];
    if (a < 0 !== b < 0) {
      const share = a / (a - b);
      const other = ring[from + 1 - axis]! + (ring[at + 1 - axis]! - ring[from + 1 - axis]!) * share;
      kept.push(...(axis ? [other, bound] : [bound, other]));
    }
    if (b >= 0) kept.push(ring[at]!, ring[at + 1]!);
  }
  return kept;
}

/**
 * The path of an area as SVG writes it, to a tenth of a pixel, each point told from the one before.
 *
 * @param window what lies beyond it is left out
 */
export function pathOf(land: Land, area: number, camera: Camera, window?: Window): string {
  let d = '';
  let x = 0;
  let y = 0;
  const tenth = (value: number) => Math.round(value * 10);
  const step = (to: number) => (to < 0 ? String(to / 10) : ` ${to / 10}`);
  const pen: Pen = {
    moveTo: (px, py) => {
      x = tenth(px);
      y = tenth(py);
      d += `M${x / 10} ${y / 10}`;
    },
    lineTo: (px, py) => {
      const [nx, ny] = [tenth(px), tenth(py)];
      d += `l${(nx - x) / 10}${step(ny - y)}`;
      x = nx;
      y = ny;
    },
    close: () => (d += 'z'),
  };
  draw(land, area, camera, !window || isWhole(land, area, camera, window) ? pen : clipped(pen, window));
  return d;
}

/** The area that holds a point of the plane; −1 where there is none. */
export function areaAt(land: Land, x: number, y: number, isWanted: (area: number) => boolean = () => true): number {
  const {boxes, keys} = land;
  for (let area = keys.length - 1; area >= 0; area--) {
    const at = area * 4;
    if (x < boxes[at]! || x > boxes[at + 2]! || y < boxes[at + 1]! || y > boxes[at + 3]!) continue;
    if (isWanted(area) && holds(land, area, x, y)) return area;
  }
  return -1;
}

/** Whether an odd number of rings surrounds the point. */
export function holds({xy, rings, firsts}: Land, area: number, x: number, y: number): boolean {
  let isIn = false;
  for (let ring = firsts[area]!; ring < firsts[area + 1]!; ring++) {
    const end = rings[ring + 1]! * 2;
    let [xb, yb] = [xy[end - 2]!, xy[end - 1]!];
    for (let at = rings[ring]! * 2; at < end; at += 2) {
      const [xa, ya] = [xy[at]!, xy[at + 1]!];
      if (ya > y !== yb > y && x < ((xb - xa) * (y - ya)) / (yb - ya) + xa) isIn = !isIn;
      [xb, yb] = [xa, ya];
    }
  }
  return isIn;
}

/**
 * A point that stands for an area, always inside of it: the centre of gravity of its largest ring, or where that lies
 * outside, the middle of the widest stretch of land at its height.
 */
export function middleOf(land: Land, area: number): readonly [x: number, y: number] | undefined {
  let known = middles.get(land);
  if (!known) middles.set(land, (known = []));
  if (!(area in known)) known[area] = findMiddle(land, area);
  return known[area];
}

/** Asked again whenever a map is moved. */
const middles = new WeakMap<Land, (readonly [number, number] | undefined)[]>();

function findMiddle(land: Land, area: number): readonly [x: number, y: number] | undefined {
  const {xy, rings, firsts} = land;
  let most = -1;
  let middle: readonly [number, number] | undefined;
  for (let ring = firsts[area]!; ring < firsts[area + 1]!; ring++) {
    const begin = rings[ring]! * 2;
    const end = rings[ring + 1]! * 2;
    // Beside a point of its own, since areas are small and the plane is wide.
    const [x0, y0] = [xy[begin]!, xy[begin + 1]!];
    let [twice, sx, sy] = [0, 0, 0];
    let [xa, ya] = [xy[end - 2]! - x0, xy[end - 1]! - y0];
    for (let at = begin; at < end; at += 2) {
      const [xb, yb] = [xy[at]! - x0, xy[at + 1]! - y0];
      const cross = xa * yb - xb * ya;
      twice += cross;
      sx += (xa + xb) * cross;
      sy += (ya + yb) * cross;
      [xa, ya] = [xb, yb];
    }
    if (Math.abs(twice) <= most) continue;
    most = Math.abs(twice);
    middle = twice ? [x0 + sx / (3 * twice), y0 + sy / (3 * twice)] : [x0, y0];
  }
  if (!middle || holds(land, area, ...middle)) return middle;
  return widest(land, area, middle[1]) ?? middle;
}

function widest({xy, rings, firsts}: Land, area: number, y: number): readonly [number, number] | undefined {
  const crossings: number[] = [];
  for (let ring = firsts[area]!; ring < firsts[area + 1]!; ring++) {
    const end = rings[ring + 1]! * 2;
    let [xb, yb] = [xy[end - 2]!, xy[end - 1]!];
    for (let at = rings[ring]! * 2; at < end; at += 2) {
      const [xa, ya] = [xy[at]!, xy[at + 1]!];
      if (ya > y !== yb > y) crossings.push(((xb - xa) * (y - ya)) / (yb - ya) + xa);
      [xb, yb] = [xa, ya];
    }
  }
  crossings.sort((a, b) => a - b);
  let best: readonly [number, number] | undefined;
  let most = 0;
  for (let at = 0; at + 1 < crossings.length; at += 2) {
    const width = crossings[at + 1]! - crossings[at]!;
    if (width > most) {
      most = width;
      best = [(crossings[at]! + crossings[at + 1]!) / 2, y];
    }
  }
  return best;
}
