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

/** In the order of reading; found once for each scale. */
export function clustersOf(places: readonly PlacedPlace[], camera: Pick<Camera, 'k'>): readonly Cluster[] {
  let known = groupings.get(places);
  if (!known) groupings.set(places, (known = new Map<number, readonly Cluster[]>()));
  let found = known.get(camera.k);
  if (!found) {
    found = gathered(places, camera);
    if (known.size >= MOST_GROUPINGS) known.clear();
    known.set(camera.k, found);
  }
  return found;
}

function planPlaces(shapeOf: PlaceShape | undefined, scene: Scene, {fontSize, number}: MapFrame, marks: MapMark[]): Marked {
  const {part, camera} = scene;
  const isInside = inWindow(scene);
  const shapes: Shape[] = [];
  const covered: Covered[] = [];
  const wishes: (LabelWish & {readonly size: number})[] = [];
  for (const {members, x: px, y: py} of clustersOf(part.places, camera)) {
    const [x, y, r] = [px * camera.k + camera.left, py * camera.k + camera.top, radiusOf(members.length)];
    const mark = marks.length;
    const isGroup = members.length > 1;
    const place = commonPlace(members);
    marks.push({kind: 'places', key: members[0]!.key, members, name: isGroup ? place : members[0]!.label, x, y, r});
    if (!isInside(x, y, r)) continue;
    shapes.push(shapeOf?.(members, x, y, r, mark) ?? {tag: 'circle', role: isGroup ? 'place group' : 'place', at: {cx: x, cy: y, r}, mark});
    if (isGroup) shapes.push({...text('count', x, y, number(members.length), 'middle'), at: {x, y, dy: '0.35em', 'text-anchor': 'middle'}});
    covered.push(coveredBy(x, y, r));
    wishes.push({text: place, role: 'map-label place-name', size: members.length, spots: spotsAround(x, y, r, fontSize)});
  }
  return {shapes, covered, wishes: wishes.sort((a, b) => b.size - a.size)};
}
