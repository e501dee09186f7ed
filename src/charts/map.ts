/** A map in pixels: areas, symbols, places and names, as a camera sees them. */
import {TOUCH, type Camera, type Window} from './camera.js';
import type {PlacedPlace} from './clusters.js';
import {cameraFor, heightFor, type Ground, type Part} from './ground.js';
import {areaAt, boxOf, hasBox, holds, isInView, middleOf, pathOf, type Land} from './land.js';
import {placeLabels, spotsOn, type Covered, type LabelWish} from './map-labels.js';
import {kilometresPerUnit} from './projection.js';
import {path, rect, text, type Shape} from './shape.js';
import {textWidth} from './text-extent.js';

/** What is drawn on the ground. Areas are told by their rank among those that the ground was laid of. */
export interface MapContent {
  /** What an area is, for styles: `area focus step-3`. */
  readonly roleOf: (area: number) => string;
  /** What fills it in place of its style: a texture by reference. */
  readonly fillOf?: (area: number) => string | undefined;
  /** Whether the cursor goes from area to area. */
  readonly isWalked?: (area: number) => boolean;
  /** What else stands on the ground: the symbols of figures. */
  readonly planSymbols?: (scene: Scene, frame: MapFrame, marks: MapMark[]) => Marked;
  /** The places of the ground, in groups. */
  readonly planPlaces?: (scene: Scene, frame: MapFrame, marks: MapMark[]) => Marked;
  /** What lies over the areas and moves with them. */
  readonly planOver?: (scene: Scene) => readonly Shape[];
  /** Whether somebody else draws the areas: there are too many for a drawing of single paths. */
  readonly isPainted?: boolean;
}

export interface MapFrame {
  /** Pixels around the window that are drawn too, for a map that is about to move; nothing beyond it when absent. */
  readonly reach?: number;
  readonly width: number;
  readonly maxHeight: number;
  readonly fontSize: number;
  readonly number: (value: number) => string;
}

/** What the cursor goes to: an area, a group of places, or a symbol; in pixels. */
export type MapMark = {readonly key: string; readonly x: number; readonly y: number; readonly r: number} & (
  | {readonly kind: 'area'; readonly area: number}
  | {readonly kind: 'places'; readonly members: readonly PlacedPlace[]; /** Of the one, or where they stand. */ readonly name: string}
  | {readonly kind: 'symbol'; readonly symbol: number}
);

/** One layer for each kind of thing, from the ground up. */
export const LAYERS = ['areas', 'borders', 'labels', 'symbols', 'places'] as const;
export type Layer = (typeof LAYERS)[number];
export type Layers = Readonly<Record<Layer, readonly Shape[]>>;

export interface MapPlan {
  readonly width: number;
  /** Of the whole drawing, boxes under the map included. */
  readonly height: number;
  /** The window of the main map. */
  readonly window: Window;
  readonly camera: Camera;
  readonly layers: Layers;
  /** What lies far, in boxes under the map. */
  readonly boxes: Layers & {readonly frames: readonly Shape[]};
  /** Scale bar, and the north where it must be told; empty where a map is too large for one scale. */
  readonly scale: readonly Shape[];
  readonly marks: readonly MapMark[];
  /** The areas as paths, also where somebody else draws them; the marks are those that the paths name. */
  readonly areas: () => {readonly shapes: readonly Shape[]; readonly marks: readonly MapMark[]};
  /** The mark under a pixel, −1 when there is none. */
  readonly at: (x: number, y: number) => number;
}

const LEAST_HEIGHT = 160;
const BOX = 110;
const GAP = 7;

/** The camera that shows a ground whole, and its window. */
export function wholeView(ground: Ground, {width, maxHeight}: Pick<MapFrame, 'width' | 'maxHeight'>): {readonly window: Window; readonly camera: Camera} {
  const least = Math.min(maxHeight, ground.far.length ? width * 0.5 : LEAST_HEIGHT);
  const window = {width, height: heightFor(ground.main, width, least, maxHeight)};
  return {window, camera: cameraFor(ground.main, window)};
}

export interface Scene extends MapContent {
  readonly part: Part;
  readonly camera: Camera;
  /** Where it may be drawn, in pixels of the drawing. */
  readonly window: Window & {readonly left: number; readonly top: number};
  /** Width of the whole drawing. */
  readonly width: number;
  readonly reach: number;
}

export function planMap(ground: Ground, content: MapContent, frame: MapFrame, view: {readonly window: Window; readonly camera: Camera}): MapPlan {
  const {window, camera} = view;
  const {width, fontSize} = frame;
  const main: Scene = {...content, part: ground.main, camera, window: {...window, left: 0, top: 0}, width, reach: frame.reach ?? 0};
  const names = ground.far.map(({name}) => name);
  const {size, columns} = boxGrid(names, frame);
  const row = size + fontSize * 1.6 + GAP;
  const boxes = ground.far.map((part, rank): Scene => {
    const inner = {width: size, height: size};
    const at = cameraFor(part, inner);
    const left = GAP + (rank % columns) * (size + GAP);
    const top = window.height + GAP + Math.floor(rank / columns) * row;
    // Whoever paints paints the main map; a box has few enough areas for paths.
    return {...content, isPainted: false, part, camera: {...at, left: at.left + left, top: at.top + top}, window: {...inner, left, top}, width, reach: 0};
  });
  const marks: MapMark[] = [];
  const layers = planScene(main, frame, marks);
  const far = boxes.map((scene) => planScene(scene, frame, marks));
  const captions = boxes.map(({window: {left, top}}, rank) => text('map-label area-name', left + size / 2, top + size + fontSize * 1.1, names[rank]!, 'middle'));
  const frames = boxes.map(({window: {left, top}}) => rect('inset', {x: left + 0.5, y: top + 0.5, width: size - 1, height: size + fontSize * 1.5}));
  return {
    width,
    height: window.height + (boxes.length && GAP + Math.ceil(boxes.length / columns) * row),
    window,
    camera,
    layers,
    boxes: {...mergedLayers(far), frames: [...frames, ...captions]},
    scale: scaleBar(ground.main, camera, window, frame),
    marks,
    areas() {
      const own: MapMark[] = [];
      return {shapes: [...planAreas({...main, isPainted: false}, own), ...(content.planOver?.(main) ?? [])], marks: own};
    },
    at: (x, y) => markAt([main, ...boxes], marks, x, y),
  };
}

/** Boxes stand in one row where their names fit under them, else in as many as it takes. */
function boxGrid(names: readonly string[], {width, fontSize}: MapFrame): {readonly size: number; readonly columns: number} {
  const least = Math.max(0, ...names.map((name) => textWidth(name, fontSize))) + GAP;
  const room = width - GAP;
  const columns = Math.max(1, Math.min(names.length, Math.floor(room / (least + GAP))));
  return {columns, size: Math.min(Math.max(BOX, least), room / columns - GAP)};
}

const mergedLayers = (all: readonly Layers[]) =>
  Object.fromEntries(LAYERS.map((layer) => [layer, all.flatMap((each) => each[layer])] as const)) as Record<Layer, Shape[]>;

function planScene(scene: Scene, frame: MapFrame, marks: MapMark[]): Layers {
  const areas = planAreas(scene, marks);
  const symbols = scene.planSymbols?.(scene, frame, marks) ?? NOTHING;
  const places = scene.planPlaces?.(scene, frame, marks) ?? NOTHING;
  const {window: {left, top, width, height}} = scene;
  // The corners of the main map that have its scale, and the buttons that move it.
  const corners = [
    {left, right: left + width * SHARE + 50, top: top + height - 42, bottom: top + height},
    {left: left + width - frame.fontSize * 4.2, right: left + width, top, bottom: top + frame.fontSize * 7.5},
  ];
  const taken = [...symbols.covered, ...places.covered, ...(top ? [] : corners)];
  const labels = placeLabels([...symbols.wishes, ...places.wishes, ...areaNames(scene, frame.fontSize)], taken, {left, right: left + width, top, bottom: top + height}, frame.fontSize);
  return {
    areas: scene.planOver ? [...areas, ...scene.planOver(scene)] : areas,
    borders: planBorders(scene),
    symbols: symbols.shapes,
    places: places.shapes,
    labels: labels.map(({text: said, x, y, anchor, role}) => text(role, x, y, said, anchor)),
  };
}

export const inWindow =
  ({window: {left, top, width, height}}: Scene) =>
  (x: number, y: number, r: number) =>
    x + r >= left && x - r <= left + width && y + r >= top && y - r <= top + height;

/** As the window of a land's own pixels. */
const windowOf = ({window: {left, top, width, height}, camera}: Scene): {readonly frame: Window; readonly camera: Camera} => ({
  frame: {width, height},
  camera: {k: camera.k, left: camera.left - left, top: camera.top - top},
});

function planAreas(scene: Scene, marks: MapMark[]): readonly Shape[] {
  const {part, camera, roleOf, fillOf, isWalked, isPainted, reach} = scene;
  const {land, ranks} = part;
  const {frame, camera: inner} = windowOf(scene);
  const clip = clipOf(scene);
  const shapes: Shape[] = [];
  ranks.forEach((rank, area) => {
    let mark: number | undefined;
    if (isWalked?.(rank) && hasBox(land, area)) {
      mark = marks.length;
      marks.push(new AreaMark(land, area, rank, camera));
    }
    if (isPainted || !isInView(land, area, inner, frame, reach)) return;
    const role = roleOf(rank);
    const fill = fillOf?.(rank);
    const shape = path(role, pathOf(land, area, camera, clip), mark);
    shapes.push(fill ? {...shape, at: {...shape.at, fill}} : shape);
  });
  return shapes;
}

/** Its middle is found when it is asked for: of 35,000 areas a reader goes to a few. */
class AreaMark {
  readonly kind = 'area';
  readonly r = 0;
  constructor(
    private readonly land: Land,
    private readonly own: number,
    readonly area: number,
    private readonly camera: Camera,
  ) {}

  get key() {
    return this.land.keys[this.own]!;
  }

  get x() {
    return middleOf(this.land, this.own)![0] * this.camera.k + this.camera.left;
  }

  get y() {
    return middleOf(this.land, this.own)![1] * this.camera.k + this.camera.top;
  }
}

function planBorders(scene: Scene): readonly Shape[] {
  const {part: {borders, land}, camera, reach} = scene;
  // Over areas they stand out; where there are none they are the land itself, and quiet.
  const role = land.keys.length ? 'border' : 'area focus';
  const {frame, camera: inner} = windowOf(scene);
  return borders.keys.flatMap((_, area) => (isInView(borders, area, inner, frame, reach) ? [path(role, pathOf(borders, area, camera, clipOf(scene)))] : []));
}

/** At rest, what lies beyond the window is not there: it would lie over what stands under the map. Boxes show all. */
const clipOf = ({window, reach}: Scene): Window | undefined => (reach || window.top ? undefined : window);

export interface Marked {
  readonly shapes: readonly Shape[];
  readonly covered: readonly Covered[];
  readonly wishes: readonly LabelWish[];
}
const NOTHING: Marked = {shapes: [], covered: [], wishes: []};

export const coveredBy = (x: number, y: number, r: number): Covered => ({left: x - r, right: x + r, top: y - r, bottom: y + r});

/** Where more areas are in view, a name here and there says more of the room it found than of the place. */
const MOST_NAMED = 80;

function* areaNames(scene: Scene, fontSize: number): Generator<LabelWish> {
  const {part, camera, roleOf, window: {left, top, width, height}} = scene;
  const {land, ranks} = part;
  if (ranks.length === 1 && top > 0) return;
  const {frame, camera: inner} = windowOf(scene);
  const isFocus = (area: number) => roleOf(ranks[area]!).includes('focus');
  const inView = [...ranks.keys()].filter((area) => isInView(land, area, inner, frame));
  const own = inView.filter(isFocus);
  // What lies around is named where there is room for it, after all that the map is about.
  const shown = inView.length > MOST_NAMED ? own : [...new Set([...own, ...inView])];
  if (shown.length > MOST_NAMED) return;
  for (const area of shown) {
    const box = boxOf(land, area)!;
    const room = (box.right - box.left) * camera.k;
    if (room < fontSize * 2 || (box.bottom - box.top) * camera.k < fontSize) continue;
    const middle = middleOf(land, area)!;
    const [x, y] = [middle[0] * camera.k + camera.left, middle[1] * camera.k + camera.top];
    // Where its middle is out of sight, a street still lies in it.
    const [sx, sy] = [within(x, left, width), within(y, top, height)];
    const isOn = (aside: number) => holds(land, area, (sx + aside - camera.left) / camera.k, (sy - camera.top) / camera.k);
    const wish = {text: land.labels[area]!, role: 'map-label area-name', room};
    // Aside of its middle a name may lie on a neighbour, and would be read as the neighbour's.
    const isWithin = (spot: {x: number; y: number}) => holds(land, area, (spot.x - camera.left) / camera.k, (spot.y - fontSize * 0.35 - camera.top) / camera.k);
    if (isFocus(area)) yield {...wish, spots: (isOn(0) ? spotsOn(sx, sy, fontSize) : spotsOn(x, y, fontSize)).filter((spot, rank) => !rank || isWithin(spot))};
    // A neighbour's name that reaches into what the map is about would say something else.
    else if ([-2, 0, 2].every((wide) => isOn(wide * fontSize))) yield {...wish, role: `${wish.role} around`, spots: spotsOn(sx, sy, fontSize).slice(0, 1)};
  }
}

/** Not at the edge of a window. */
const within = (at: number, start: number, long: number) => Math.max(start + long / 8, Math.min(start + (long * 7) / 8, at));

/** Marks first, the smallest of those that overlap; then the area that holds the pixel. */
function markAt(scenes: readonly Scene[], marks: readonly MapMark[], x: number, y: number): number {
  let best = -1;
  let least = Infinity;
  marks.forEach((mark, rank) => {
    if (mark.kind === 'area') return;
    const distance = Math.hypot(mark.x - x, mark.y - y);
    if (distance <= Math.max(mark.r, TOUCH / 2) && mark.r + distance < least) {
      best = rank;
      least = mark.r + distance;
    }
  });
  if (best >= 0) return best;
  for (const {part, camera, window, isWalked} of scenes) {
    if (!isWalked || x < window.left || y < window.top || x > window.left + window.width || y > window.top + window.height) continue;
    const area = areaAt(part.land, (x - camera.left) / camera.k, (y - camera.top) / camera.k, (each) => isWalked(part.ranks[each]!));
    if (area >= 0) return marks.findIndex((mark) => mark.kind === 'area' && mark.area === part.ranks[area]);
  }
  return -1;
}

/** A scale is told where it is nearly the same all over the map: less than a tenth off from corner to corner. */
const EVEN = 1.1;
const SHARE = 0.22;
/** Kilometres across: who sees no more than a town has no outline of a country to tell the north by. */
const TOWN = 60;
/** Degrees that nobody notices; in Lambert-93 the north leans by more than that in Alsace, in Brittany and in Corsica. */
const UPRIGHT = 2;

/** Where the north is, in the middle of the window: beside the scale, where the map is a town or the north is not up. */
function north({projection: {project, invert}}: Part, {k, left, top}: Camera, {width, height}: Window, at: number, kilometres: number): readonly Shape[] {
  const [x, y] = [(width / 2 - left) / k, (height / 2 - top) / k];
  const [lon, lat] = invert(x, y);
  const [nx, ny] = project(lon, lat + 0.01);
  const angle = Math.round((Math.atan2(nx - x, y - ny) * 180) / Math.PI);
  if (kilometres > TOWN && Math.abs(angle) <= UPRIGHT) return [];
  const arrow: Shape = {tag: 'path', role: 'north', at: {d: 'M0-9L5 5 0 2-5 5z', transform: `translate(${at} ${height - 15}) rotate(${angle})`}};
  return [arrow, text('map-label scale-name', at, height - 27, 'N', 'middle')];
}

function scaleBar(part: Part, camera: Camera, window: Window, {number, fontSize}: MapFrame): readonly Shape[] {
  const {width, height} = window;
  const at = (x: number, y: number) => kilometresPerUnit(part.projection, (x - camera.left) / camera.k, (y - camera.top) / camera.k) / camera.k;
  const corners = [at(0, 0), at(width, height), at(width / 2, height / 2)];
  if (!corners.every((each) => Number.isFinite(each) && each > 0) || Math.max(...corners) > EVEN * Math.min(...corners)) return [];
  const perPixel = corners[2]!;
  const most = width * SHARE * perPixel;
  const power = 10 ** Math.floor(Math.log10(most));
  const km = [5, 2, 1].map((factor) => factor * power).find((each) => each <= most)!;
  const long = km / perPixel;
  const y = height - 10;
  const said = km < 1 ? `${number(km * 1000)} m` : `${number(km)} km`;
  // Large letters are wider than a short bar: they begin where it begins, and the north stands beside them.
  const wide = textWidth(said, fontSize);
  const name = wide > long ? text('map-label scale-name', 10, y - 5 - fontSize * 0.2, said) : text('map-label scale-name', 10 + long / 2, y - 5 - fontSize * 0.2, said, 'middle');
  return [path('scale-bar', `M10 ${y - 5}v5h${Math.round(long)}v-5`), name, ...north(part, camera, window, Math.round(Math.max(long, wide)) + 30, width * perPixel)];
}
