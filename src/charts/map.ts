/** A map: outlines and places in pixels. France is drawn in Lambert-93, overseas départements in boxes of their own. */
import {geoConicConformal, geoMercator, geoPath, type GeoProjection} from 'd3-geo';
import type {Geometry, GeometryCollection} from 'geojson';
import {textWidth} from './text-extent.js';

export interface MapArea {
  readonly key: string;
  readonly label: string;
  readonly shape: Geometry;
  /** Whether the map is about this area; the others are its surroundings. */
  readonly inFocus: boolean;
}

export interface MapPlace {
  readonly key: string;
  readonly label: string;
  /** Where it is, in a word: the commune. Places that stand together are named by it. */
  readonly place: string;
  readonly lat: number;
  readonly lon: number;
}

export interface AreaMark {
  readonly key: string;
  readonly label: string;
  readonly path: string;
  readonly inFocus: boolean;
}

/** One place, or several that stand too close to be told apart at this scale. */
export interface PlaceMark {
  readonly key: string;
  readonly members: readonly MapPlace[];
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

export interface LabelMark {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly kind: 'area' | 'place';
}

export interface InsetMark {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface MapPlan {
  readonly width: number;
  readonly height: number;
  readonly areas: readonly AreaMark[];
  readonly insets: readonly InsetMark[];
  readonly places: readonly PlaceMark[];
  readonly labels: readonly LabelMark[];
  /** Pixels to [longitude, latitude] on the main map. */
  readonly locate: (x: number, y: number) => readonly [lon: number, lat: number];
}

export interface MapFrame {
  readonly width: number;
  readonly maxHeight: number;
  readonly fontSize: number;
  /** 1 shows the whole focus. */
  readonly zoom?: number;
  /** What stands in the middle when zoomed, as [longitude, latitude]. */
  readonly centre?: readonly [number, number];
}

const MARGIN = 14;
/** Two points nearer than this cannot be touched one by one. */
const TOUCH = 26;
const SINGLE_RADIUS = 7;

/** Lambert-93 (EPSG:2154) as d3 draws it: a conic on 44° and 49° N, around 3° E. */
export const lambert93 = () => geoConicConformal().parallels([44, 49]).rotate([-3, 0]);

/** Codes of the overseas départements and collectivities begin with 97 or 98 in every INSEE scheme of that level. */
export const isOverseas = (code: string) => /^(97|98)/.test(code);
const standsOverseas = ({lon, lat}: MapPlace) => lat < 40 || lat > 60 || lon < -10 || lon > 20;

/** The overseas areas that the map is about, or that hold one of its places: each has a box. */
const boxedAreas = (areas: readonly MapArea[], places: readonly MapPlace[]) =>
  areas.filter((area) => isOverseas(area.key) && (area.inFocus || places.some((place) => standsIn(area, place))));

/** Half a degree around, since outlines are simplified and islands have islets. */
function standsIn({shape}: MapArea, {lon, lat}: MapPlace) {
  // Without a projection, in degrees.
  const [[west, south], [east, north]] = geoPath().bounds(shape);
  return lon >= west - 0.5 && lon <= east + 0.5 && lat >= south - 0.5 && lat <= north + 0.5;
}

/**
 * The places that no scale of the main map could hold with the others and that no area has a box for. They must be
 * told in words.
 */
export function placesOffMap(areas: readonly MapArea[], places: readonly MapPlace[]): readonly MapPlace[] {
  const far = places.filter(standsOverseas);
  if (far.length === places.length && !areas.some(({inFocus}) => inFocus)) return [];
  const boxed = boxedAreas(areas, far);
  return far.filter((place) => !boxed.some((area) => standsIn(area, place)));
}

export function planMap(areas: readonly MapArea[], places: readonly MapPlace[], frame: MapFrame): MapPlan {
  const mainland = areas.filter(({key}) => !isOverseas(key));
  const overseas = boxedAreas(areas, places.filter(standsOverseas));
  const off = new Set(placesOffMap(areas, places));
  const far = places.filter((place) => overseas.some((area) => standsIn(area, place)));
  const near = places.filter((place) => !far.includes(place) && !off.has(place));
  const {projection, width, height} = fitted(mainland, near, frame, overseas.length > 0);
  const path = geoPath(projection).digits(1);

  const boxes = placeInsets(overseas, far, {width, top: height, fontSize: frame.fontSize});
  const placed = [
    ...place(near, projection, {width, height}),
    ...boxes.flatMap((box) => place(box.holds, box.projection, box.extent)),
  ];
  const marks = gathered(placed);
  const drawn = mainland.map(({key, label, shape, inFocus}) => ({key, label, inFocus, path: path(shape) ?? ''}));
  const total = height + (boxes.length ? boxes[0]!.mark.height + MARGIN : 0);
  return {
    width,
    height: total,
    areas: [...drawn.filter((area) => area.path), ...boxes.map(({area}) => area)],
    insets: boxes.map(({mark}) => mark),
    places: marks,
    labels: placeLabels(marks, mainland, path, {width, height, fontSize: frame.fontSize}),
    locate: (x, y) => projection.invert?.([x, y]) ?? [0, 0],
  };
}

/** A dozen kilometres around a place, in degrees: one place alone has no extent to fit. */
const AROUND = 0.08;
const around = ({lon, lat}: MapPlace) =>
  [[-AROUND, -AROUND], [AROUND, AROUND]].map(([x, y]) => [lon + x!, Math.max(-89, Math.min(90, lat + y!))]);

/** The main projection, fitted to the areas in focus and to the places, else to all there is. */
function fitted(areas: readonly MapArea[], places: readonly MapPlace[], {width, maxHeight, zoom = 1, centre}: MapFrame, full: boolean) {
  const focus = areas.filter(({inFocus}) => inFocus);
  const shapes: Geometry[] = (focus.length ? focus : places.length ? [] : areas).map(({shape}) => shape);
  if (places.length) {
    const coordinates = focus.length ? places.map(({lon, lat}) => [lon, lat]) : places.flatMap(around);
    shapes.push({type: 'MultiPoint', coordinates});
  }
  const subject: GeometryCollection = {type: 'GeometryCollection', geometries: shapes};
  const projection = lambert93();
  if (!shapes.length) return {projection: projection.scale(2600).center([0, 46.5]).translate([width / 2, maxHeight / 2]), width, height: maxHeight};
  projection.fitWidth(width - 2 * MARGIN, subject);
  const natural = geoPath(projection).bounds(subject);
  const wanted = natural[1][1] - natural[0][1] + 2 * MARGIN;
  const height = Math.round(Math.min(maxHeight, Math.max(wanted, full ? width * 0.5 : 160)));
  projection.fitExtent([[MARGIN, MARGIN], [width - MARGIN, height - MARGIN]], subject);
  if (zoom > 1) zoomTo(projection, zoom, centre, width, height);
  projection.clipExtent([[-MARGIN, -MARGIN], [width + MARGIN, height + MARGIN]]);
  return {projection, width, height};
}

function zoomTo(projection: GeoProjection, zoom: number, centre: readonly [number, number] | undefined, width: number, height: number) {
  const middle = centre ?? projection.invert?.([width / 2, height / 2]) ?? [3, 46.5];
  projection.scale(projection.scale() * zoom);
  const [x = 0, y = 0] = projection([...middle]) ?? [];
  const [tx, ty] = projection.translate();
  projection.translate([tx + width / 2 - x, ty + height / 2 - y]);
}

interface Placed extends MapPlace {
  readonly x: number;
  readonly y: number;
}

function place(places: readonly MapPlace[], projection: GeoProjection, {width, height, left = 0, top = 0}: {width: number; height: number; left?: number; top?: number}): Placed[] {
  return places.flatMap((each) => {
    const [x, y] = projection([each.lon, each.lat]) ?? [NaN, NaN];
    const inside = x >= left && x <= left + width && y >= top && y <= top + height;
    return inside ? [{...each, x, y}] : [];
  });
}

/** Joins places that stand closer than a finger is wide; a group stands at the middle of its members. */
function gathered(places: readonly Placed[]): PlaceMark[] {
  const groups: {members: Placed[]; x: number; y: number}[] = [];
  for (const each of places) {
    const near = groups.find(({x, y}) => Math.hypot(x - each.x, y - each.y) < TOUCH);
    if (near) {
      near.members.push(each);
      near.x += (each.x - near.x) / near.members.length;
      near.y += (each.y - near.y) / near.members.length;
    } else groups.push({members: [each], x: each.x, y: each.y});
  }
  return groups
    .map(({members, x, y}) => ({key: members[0]!.key, members, x, y, r: radius(members.length)}))
    .sort((a, b) => a.y - b.y || a.x - b.x);
}

/** The area of a group grows with the number of its members. */
const radius = (count: number) => (count === 1 ? SINGLE_RADIUS : Math.min(26, 9 + 2.4 * Math.sqrt(count)));

/** The commune that most members stand in. */
export function commonPlace(members: readonly MapPlace[]): string {
  const counts = new Map<string, number>();
  for (const {place: name} of members) if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
const touch = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Names what can be named without covering anything: groups first, then places, then the areas in focus. */
function placeLabels(marks: readonly PlaceMark[], areas: readonly MapArea[], path: ReturnType<typeof geoPath>, {width, height, fontSize}: {width: number; height: number; fontSize: number}): LabelMark[] {
  const taken: Box[] = marks.map(({x, y, r}) => ({left: x - r, right: x + r, top: y - r, bottom: y + r}));
  const labels: LabelMark[] = [];
  const tryAt = (text: string, kind: LabelMark['kind'], spots: readonly {x: number; y: number; anchor: LabelMark['anchor']}[]) => {
    const long = textWidth(text, fontSize);
    for (const {x, y, anchor} of spots) {
      const left = anchor === 'start' ? x : anchor === 'end' ? x - long : x - long / 2;
      const box = {left: left - 2, right: left + long + 2, top: y - fontSize, bottom: y + fontSize * 0.3};
      if (box.left < 0 || box.right > width || box.top < 0 || box.bottom > height) continue;
      if (taken.some((other) => touch(box, other))) continue;
      taken.push(box);
      labels.push({text, x, y, anchor, kind});
      return;
    }
  };
  for (const {members, x, y, r} of [...marks].sort((a, b) => b.members.length - a.members.length)) {
    const name = commonPlace(members);
    if (!name || labels.some(({text}) => text === name)) continue;
    tryAt(name, 'place', [
      {x: x + r + 4, y: y + fontSize * 0.35, anchor: 'start'},
      {x: x - r - 4, y: y + fontSize * 0.35, anchor: 'end'},
      {x, y: y - r - 4, anchor: 'middle'},
      {x, y: y + r + fontSize, anchor: 'middle'},
    ]);
  }
  for (const {label, shape, inFocus} of areas) {
    const [x, y] = path.centroid(shape);
    if (!inFocus || !Number.isFinite(x)) continue;
    const rows = [0, -3, 3, -6, 6].map((row) => ({x, y: y + row * fontSize, anchor: 'middle' as const}));
    tryAt(label.toUpperCase(), 'area', rows);
  }
  return labels;
}

interface Inset {
  readonly mark: InsetMark;
  readonly area: AreaMark;
  readonly projection: GeoProjection;
  readonly extent: {readonly left: number; readonly top: number; readonly width: number; readonly height: number};
  readonly holds: readonly MapPlace[];
}

/** Overseas areas in a row under the main map, each at a scale of its own, which is why each is boxed and named. */
function placeInsets(areas: readonly MapArea[], places: readonly MapPlace[], {width, top, fontSize}: {width: number; top: number; fontSize: number}): Inset[] {
  if (!areas.length) return [];
  const size = Math.min(110, (width - MARGIN) / areas.length - MARGIN / 2);
  const height = size + fontSize * 1.6;
  return areas.map(({key, label, shape}, rank) => {
    const holds = places.filter((each) => areas.find((area) => standsIn(area, each))?.key === key);
    const points: Geometry = {type: 'MultiPoint', coordinates: holds.map(({lon, lat}) => [lon, lat])};
    const subject: GeometryCollection = {type: 'GeometryCollection', geometries: holds.length ? [shape, points] : [shape]};
    const left = rank * (size + MARGIN / 2);
    const projection = geoMercator().fitExtent([[left + 6, top + 6], [left + size - 6, top + size - 6]], subject);
    const path = geoPath(projection).digits(1);
    return {
      mark: {label, x: left, y: top, width: size, height},
      area: {key, label, inFocus: true, path: path(shape) ?? ''},
      projection,
      extent: {left, top, width: size, height: size},
      holds,
    };
  });
}
