/** The places of a map: one mark for those that cannot be told apart at its scale, with how many they are. */
import type {Camera} from './camera.js';
import {commonPlace, gathered, radiusOf, type Cluster, type PlacedPlace} from './clusters.js';
import {coveredBy, inWindow, type MapFrame, type MapMark, type Marked, type Scene} from './map.js';
import {spotsAround, type Covered, type LabelWish} from './map-labels.js';
import {text, type Shape} from './shape.js';

/** A mark of its own for a place, or several that stand together; the usual circle where it is undefined. */
export type PlaceShape = (members: readonly PlacedPlace[], x: number, y: number, r: number, mark: number) => Shape | undefined;

export const placePlanner =
  (shapeOf?: PlaceShape) =>
  (scene: Scene, frame: MapFrame, marks: MapMark[]): Marked =>
    planPlaces(shapeOf, scene, frame, marks);

/** Groups by scale, since moving the map changes none of them. */
const groupings = new WeakMap<readonly PlacedPlace[], Map<number, readonly Cluster[]>>();
const MOST_GROUPINGS = 24;

/** Numbers fit into their marks up to this size of letters; larger ones have larger marks. */
const USUAL = 20;
const grownBy = (fontSize: number) => Math.max(1, fontSize / USUAL);

/** The corners of a diamond reach further than the circle that it stands for. */
const CORNERS = 1.45;

/** In the order of reading; found once for each scale. */
export function clustersOf(places: readonly PlacedPlace[], camera: Pick<Camera, 'k'>, fontSize: number): readonly Cluster[] {
  const k = camera.k / grownBy(fontSize);
  let known = groupings.get(places);
  if (!known) groupings.set(places, (known = new Map<number, readonly Cluster[]>()));
  let found = known.get(k);
  if (!found) {
    found = gathered(places, {k});
    if (known.size >= MOST_GROUPINGS) known.clear();
    known.set(k, found);
  }
  return found;
}

function planPlaces(shapeOf: PlaceShape | undefined, scene: Scene, {fontSize, number}: MapFrame, marks: MapMark[]): Marked {
  const {part, camera} = scene;
  const grown = grownBy(fontSize);
  const clusters = clustersOf(part.places, camera, fontSize);
  // In a town, its name beside one mark would say that the others are elsewhere.
  const isTown = clusters.length > 1 && new Set(part.places.map(({place}) => place)).size === 1;
  const isInside = inWindow(scene);
  const shapes: Shape[] = [];
  const covered: Covered[] = [];
  const wishes: (LabelWish & {readonly size: number})[] = [];
  for (const {members, x: px, y: py} of clusters) {
    const [x, y, r] = [px * camera.k + camera.left, py * camera.k + camera.top, radiusOf(members.length) * grown];
    const mark = marks.length;
    const isGroup = members.length > 1;
    const place = commonPlace(members);
    marks.push({kind: 'places', key: members[0]!.key, members, name: isGroup ? place : members[0]!.label, x, y, r});
    if (!isInside(x, y, r)) continue;
    const shape: Shape = shapeOf?.(members, x, y, r, mark) ?? {tag: 'circle', role: isGroup ? 'place group' : 'place', at: {cx: x, cy: y, r}, mark};
    shapes.push(shape);
    if (isGroup) shapes.push({...text('count', x, y, number(members.length), 'middle'), at: {x, y, dy: '0.35em', 'text-anchor': 'middle'}});
    const reach = shape.tag === 'path' ? r * CORNERS : r;
    covered.push(coveredBy(x, y, reach));
    if (!isTown) wishes.push({text: place, role: 'map-label place-name', size: members.length, spots: spotsAround(x, y, reach, fontSize)});
  }
  return {shapes, covered, wishes: wishes.sort((a, b) => b.size - a.size)};
}
