/**
 * What a map stands on: outlines and places in the plane. France is drawn in Lambert-93 with what lies overseas in boxes
 * of their own; a town, or a territory elsewhere, in a projection of its own. Made once, whatever part is looked at.
 */
import {fitted, joined, MARGIN, type Camera, type PlaneBox, type Window} from './camera.js';
import type {MapPlace, PlacedPlace} from './clusters.js';
import type {Outlined} from '../model/territory.js';
import {boxOf, holds, layLand, type Area, type Land} from './land.js';
import {Bounds, extentOf, projectionFor, type Extent, type Projection} from './projection.js';

export interface MapArea extends Area {
  /** Whether the map is about this area; the others are its surroundings. */
  readonly inFocus: boolean;
}

/** A part of the world with a plane of its own. */
export interface Part {
  readonly projection: Projection;
  readonly land: Land;
  /** For each area of the land: its rank among all areas. */
  readonly ranks: readonly number[];
  readonly places: readonly PlacedPlace[];
  /** Outlines of larger territories, to be drawn over the areas. */
  readonly borders: Land;
  /** What must be seen of it. */
  readonly box: PlaneBox;
}

export interface Ground {
  readonly main: Part;
  /** Parts too far from the main one to be drawn at its place, each with the name of the one territory that it is; empty where nothing says it. */
  readonly far: readonly (Part & {readonly name: string})[];
  /** Places that nothing drawn is near to: they must be told in words. */
  readonly off: readonly MapPlace[];
}

/** Degrees: areas that are farther from each other than this, with nothing between them, are parts of their own. */
const APART = 4;
/** Far from the main part, islands that are nearer than this to each other share a box: Guadeloupe and Martinique do not. */
const ISLANDS = 0.75;
/** Half a degree around, since outlines are simplified and islands have islets. */
const AROUND_LAND = 0.5;
/** A dozen kilometres around a place, in degrees: one place alone has no extent to fit. */
const AROUND_PLACE = 0.08;
/** By how much places may shrink so that the territories they lie in are seen whole. */
const MOST_SHRUNK = 2.5;
/** Metropolitan France, for a map without outlines: places beyond are not drawn with those within. */
const MAINLAND: Extent = [-10, 40, 20, 60];
/** The whole country, for a map of nothing. */
const FRANCE: Extent = [-5, 41.3, 9.6, 51.1];

interface Spot {
  readonly extent: Extent;
  readonly lon: number;
  readonly lat: number;
}

/** Nowhere near. */
const NOWHERE = {lon: NaN, lat: NaN};

const inMainland = ({lon, lat}: {lon: number; lat: number}) => lon > MAINLAND[0] && lon < MAINLAND[2] && lat > MAINLAND[1] && lat < MAINLAND[3];

/**
 * @param borders outlines of larger territories, drawn where they lie near the main part.
 * @param suited the projection of the main part; the one that suits what is shown when absent
 */
export function layGround(areas: readonly MapArea[], places: readonly MapPlace[], borders: readonly Area[] = [], suited?: typeof projectionFor): Ground {
  const spots = areas.map(spotOf);
  const focus = areas.flatMap(({inFocus}, rank) => (inFocus && spots[rank] ? [rank] : []));
  const groups = groupsOf(spots, focus.length ? focus : places.length ? [] : areas.map((_, rank) => rank).filter((rank) => spots[rank]));
  const near = mainOf(spots, groups, places);
  const isNear = (spot: {lon: number; lat: number}) =>
    near ? spot.lon > near[0] - APART && spot.lon < near[2] + APART && spot.lat > near[1] - APART && spot.lat < near[3] + APART : true;
  const mainPlaces = places.filter((place) => isNear(place));
  const rest = places.filter((place) => !isNear(place));
  // What lies far is drawn where the map is about it, or where it holds a place.
  const remote = areas.flatMap((area, rank) => {
    const spot = spots[rank];
    if (!spot || isNear(spot)) return [];
    return area.inFocus || rest.some((place) => isAround(spot.extent, place)) ? [rank] : [];
  });
  const far = groupsOf(spots, remote, ISLANDS).map((ranks) => {
    const held = rest.filter((place) => ranks.some((rank) => isAround(spots[rank]!.extent, place)));
    const [area, ...others] = ranks.map((rank) => areas[rank]!);
    // Communes of an island have the name of what is drawn around them.
    const [around, more] = others.length ? borders.filter((each) => ranks.some((rank) => isAround(spots[rank]!.extent, spotOf(each) ?? NOWHERE))) : [area];
    return {...partOf({areas, spots, ranks, places: held, focus: ranks.some((rank) => areas[rank]!.inFocus) ? undefined : ranks}), name: more ? '' : (around?.label ?? '')};
  });
  const boxed = new Set(far.flatMap((part) => part.places.map(({key}) => key)));
  const ranks = areas.flatMap((_, rank) => (spots[rank] && isNear(spots[rank]) ? [rank] : []));
  return {
    main: partOf({areas, spots, ranks, places: mainPlaces, borders: borders.filter((each) => isNear(spotOf(each) ?? NOWHERE)), suited}),
    far: far.sort((a, b) => a.ranks[0]! - b.ranks[0]!),
    off: rest.filter(({key}) => !boxed.has(key)),
  };
}

/** The extent that the main map is about; undefined where everything is near to everything. */
function mainOf(spots: readonly (Spot | undefined)[], groups: readonly (readonly number[])[], places: readonly MapPlace[]): Extent | undefined {
  const inside = groups.filter((ranks) => ranks.some((rank) => inMainland(spots[rank]!)));
  const [main] = [...(inside.length ? inside : groups)].sort((a, b) => b.length - a.length);
  if (main) return unionOf(main.map((rank) => spots[rank]!.extent));
  const mainland = places.filter(inMainland);
  if (!mainland.length || mainland.length === places.length) return undefined;
  return extentOf(mainland);
}

/** Areas in groups that stand apart from each other. */
function groupsOf(spots: readonly (Spot | undefined)[], ranks: readonly number[], apart = APART): readonly (readonly number[])[] {
  const cells = new Map<number, number[]>();
  // Rows of a thousand cells: the globe has less than five hundred of them.
  const at = ({lon, lat}: Spot) => Math.floor(lat / apart) * 1000 + Math.floor(lon / apart);
  for (const rank of ranks) {
    const key = at(spots[rank]!);
    const there = cells.get(key);
    if (there) there.push(rank);
    else cells.set(key, [rank]);
  }
  const groups: number[][] = [];
  for (const key of [...cells.keys()]) {
    if (!cells.has(key)) continue;
    const group: number[] = [];
    const queue = [key];
    while (queue.length) {
      const next = queue.pop()!;
      const found = cells.get(next);
      if (!found) continue;
      cells.delete(next);
      group.push(...found);
      for (let dc = -1; dc <= 1; dc++) for (let dr = -1; dr <= 1; dr++) queue.push(next + 1000 * dr + dc);
    }
    groups.push(group.sort((a, b) => a - b));
  }
  return groups;
}

interface Chosen {
  readonly areas: readonly MapArea[];
  /** Where each of the areas is; undefined where that is not known. */
  readonly spots: readonly (Spot | undefined)[];
  /** Which of the areas are drawn. */
  readonly ranks: readonly number[];
  readonly places: readonly MapPlace[];
  /** The ranks that must be seen whole; those that the map is about when absent. */
  readonly focus?: readonly number[] | undefined;
  readonly borders?: readonly Area[];
  readonly suited?: typeof projectionFor;
}

function partOf({areas, spots, ranks, places, focus = ranks.filter((rank) => areas[rank]!.inFocus), borders = [], suited = projectionFor}: Chosen): Part {
  const shown = focus.length || places.length ? focus : ranks;
  const extent = unionOf([
    ...shown.map((rank) => spots[rank]!.extent),
    ...(places.length ? [aroundPlaces(places, focus.length > 0)] : []),
  ]) ?? FRANCE;
  const projection = suited(extent);
  const land = layLand(ranks.map((rank) => areas[rank]!), projection);
  const placed = places.map((place): PlacedPlace => {
    const [x, y] = projection.project(place.lon, place.lat);
    return {...place, x, y};
  });
  const seen = new Set(shown);
  const boxes = [
    ...ranks.flatMap((rank, at) => (seen.has(rank) ? (boxOf(land, at) ?? []) : [])),
    ...(focus.length ? placed.map(({x, y}) => ({left: x, right: x, top: y, bottom: y})) : places.length ? [cornersOf(extent, projection)] : []),
  ];
  const around = layLand(borders, projection);
  const box = boxes.reduce(joined, undefined as PlaneBox | undefined) ?? cornersOf(extent, projection);
  return {projection, land, ranks, places: placed, borders: around, box: ranks.length ? box : whole(box, around, placed)};
}

/** Places alone are shown in the whole of what surrounds them, unless that makes them too small. */
function whole(box: PlaneBox, around: Land, places: readonly PlacedPlace[]): PlaneBox {
  const holding = around.keys.flatMap((_, area) => (places.some(({x, y}) => holds(around, area, x, y)) ? (boxOf(around, area) ?? []) : []));
  const all = holding.reduce(joined, box);
  return sizeOf(all) <= MOST_SHRUNK * sizeOf(box) ? all : box;
}

const sizeOf = ({left, right, top, bottom}: PlaneBox) => Math.max(right - left, bottom - top);

function aroundPlaces(places: readonly MapPlace[], isTight: boolean): Extent {
  const [west, south, east, north] = extentOf(places)!;
  const more = isTight ? 0 : AROUND_PLACE;
  return [west - more, Math.max(-89, south - more), east + more, Math.min(89, north + more)];
}

function cornersOf([west, south, east, north]: Extent, {project}: Projection): PlaneBox {
  const corners = [west, east].flatMap((lon) => [south, north].map((lat) => project(lon, lat)));
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return {left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys)};
}

const unionOf = (extents: readonly Extent[]): Extent | undefined => {
  const [first] = extents;
  if (!first) return undefined;
  let [west, south, east, north] = first as [number, number, number, number];
  for (const each of extents) {
    if (each[0] < west) west = each[0];
    if (each[1] < south) south = each[1];
    if (each[2] > east) east = each[2];
    if (each[3] > north) north = each[3];
  }
  return [west, south, east, north];
};

const isAround = ([west, south, east, north]: Extent, {lon, lat}: {readonly lon: number; readonly lat: number}) =>
  lon >= west - AROUND_LAND && lon <= east + AROUND_LAND && lat >= south - AROUND_LAND && lat <= north + AROUND_LAND;

function spotOf({shape}: Area): Spot | undefined {
  const extent = extentOfShape(shape);
  return extent && {extent, lon: (extent[0] + extent[2]) / 2, lat: (extent[1] + extent[3]) / 2};
}

function extentOfShape(shape: Outlined | null): Extent | undefined {
  if (!shape) return undefined;
  if (shape.type === 'GeometryCollection') return unionOf((shape.geometries ?? []).map(extentOfShape).filter((each) => each !== undefined));
  const bounds = new Bounds();
  const visit = (each: unknown) => {
    if (!Array.isArray(each)) return;
    if (Array.isArray(each[0])) each.forEach(visit);
    else bounds.add(each[0], each[1]);
  };
  visit(shape.coordinates);
  return bounds.extent;
}

/** How high a drawing of a width must be to show a part whole, within bounds. */
export function heightFor({box: {left, top, right, bottom}}: Part, width: number, least: number, most: number): number {
  const wanted = ((width - 2 * MARGIN) * (bottom - top)) / (right - left || 1e-9) + 2 * MARGIN;
  return Math.round(Math.max(least, Math.min(most, wanted)));
}

/** Shows a part whole. */
export const cameraFor = ({box}: Part, frame: Window): Camera => fitted(box, frame);
