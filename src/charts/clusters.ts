/** Places that stand too close to be told apart at a scale are drawn as one mark that says how many they are. */
import {TOUCH, type Camera} from './camera.js';

export interface MapPlace {
  readonly key: string;
  readonly label: string;
  /** Where it is, in a word: the commune. Places that stand together are named by it. */
  readonly place: string;
  readonly lat: number;
  readonly lon: number;
}

/** A place in the plane of the map. */
export interface PlacedPlace extends MapPlace {
  readonly x: number;
  readonly y: number;
}

/** One place, or several; x and y in the plane. */
export interface Cluster {
  readonly members: readonly PlacedPlace[];
  readonly x: number;
  readonly y: number;
}

/** Middles of two marks, and the edges of their circles, are at least this far from each other. */
const APART = 24;
const GAP = 2;

interface Group {
  members: PlacedPlace[];
  /** The first member: what decides who joins, so that no order of the others matters. */
  readonly ax: number;
  readonly ay: number;
  x: number;
  y: number;
}

/**
 * Every place once, whether it is in view or not, so that moving the map changes no group. In the order of reading: from
 * the top down, in lines as high as a mark.
 */
export function gathered(places: readonly PlacedPlace[], {k}: Pick<Camera, 'k'>): readonly Cluster[] {
  const reach = TOUCH / k;
  const groups: Group[] = [];
  const grid = new Map<number, Group[]>();
  // Cells of a whole map fit in a number: columns and rows stay under 2²⁶ at any scale of a town.
  const cell = (column: number, row: number) => column * 67_108_864 + row;
  for (const place of places) {
    const column = Math.floor(place.x / reach);
    const row = Math.floor(place.y / reach);
    const group = nearest(place, reach, (dc, dr) => grid.get(cell(column + dc, row + dr)));
    if (group) {
      group.members.push(place);
      group.x += (place.x - group.x) / group.members.length;
      group.y += (place.y - group.y) / group.members.length;
      continue;
    }
    const made: Group = {members: [place], ax: place.x, ay: place.y, x: place.x, y: place.y};
    groups.push(made);
    const there = grid.get(cell(column, row));
    if (there) there.push(made);
    else grid.set(cell(column, row), [made]);
  }
  const line = (y: number) => Math.round((y * k) / TOUCH);
  return merged(groups, k).sort((a, b) => line(a.y) - line(b.y) || a.x - b.x);
}

function nearest({x, y}: PlacedPlace, reach: number, inCell: (dc: number, dr: number) => readonly Group[] | undefined): Group | undefined {
  let best: Group | undefined;
  let least = reach;
  for (let dc = -1; dc <= 1; dc++)
    for (let dr = -1; dr <= 1; dr++)
      for (const group of inCell(dc, dr) ?? []) {
        const distance = Math.hypot(group.ax - x, group.ay - y);
        if (distance >= least) continue;
        least = distance;
        best = group;
      }
  return best;
}

/** A group stands in the middle of its members, which may have brought it upon another one; and so may what it is joined with. */
function merged(groups: readonly Group[], k: number): Group[] {
  const kept = joinedOnce(groups, k);
  return kept.length < groups.length ? merged(kept, k) : kept;
}

function joinedOnce(groups: readonly Group[], k: number): Group[] {
  const widest = (2 * MOST_RADIUS + GAP) / k;
  const kept: Group[] = [];
  const columns = new Map<number, Group[]>();
  const reach = (a: Group, b: Group) => Math.max(APART, radiusOf(a.members.length) + radiusOf(b.members.length) + GAP) / k;
  for (const group of groups) {
    const column = Math.floor(group.x / widest);
    const near = [column - 1, column, column + 1].flatMap((each) => columns.get(each) ?? []).find((other) => Math.hypot(other.x - group.x, other.y - group.y) < reach(group, other));
    if (near) {
      const size = near.members.length + group.members.length;
      near.x += ((group.x - near.x) * group.members.length) / size;
      near.y += ((group.y - near.y) * group.members.length) / size;
      near.members = near.members.concat(group.members);
      continue;
    }
    kept.push(group);
    const there = columns.get(column);
    if (there) there.push(group);
    else columns.set(column, [group]);
  }
  return kept;
}

const SINGLE_RADIUS = 7;
const MOST_RADIUS = 26;
/** The area of a group grows with the number of its members. */
export const radiusOf = (count: number) => (count === 1 ? SINGLE_RADIUS : Math.min(MOST_RADIUS, 9 + 2.4 * Math.sqrt(count)));

/** The commune that most members stand in. */
export function commonPlace(members: readonly MapPlace[]): string {
  const counts = new Map<string, number>();
  for (const {place} of members) if (place) counts.set(place, (counts.get(place) ?? 0) + 1);
  let common = '';
  let most = 0;
  for (const [place, count] of counts) {
    if (count <= most) continue;
    most = count;
    common = place;
  }
  return common;
}
