/**
 * The squares that pictures of the ground are served in: at level z the world of Web Mercator (EPSG:3857, 180° W to
 * 180° E) is 2^z of them wide, each as many pixels of the picture, counted from the north-west.
 */
import type {Camera, Window} from './camera.js';
import {mercator, type Extent, type Projection} from './projection.js';

export interface Tile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  /** Tells it from the same one a turn of the globe away. */
  readonly key: string;
  /** Where it lies, in whole pixels of the window: neighbours touch and do not overlap. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels of a picture. */
const SIZE = 256;
/** A world of fewer pixels is no map: it would be drawn a thousand times beside itself. */
const LEAST = 32;
/** What public servers have, OpenStreetMap and the Géoplateforme among them. */
const FINEST = 19;
const TURN = 2 * Math.PI;
const RADIANS = Math.PI / 180;

/** The projection that pictures are made for, around the middle of what is shown. */
export const tiledProjection = ([west, , east]: Extent): Projection => mercator((west + east) / 2);

/** The level whose pictures come nearest to their own size. */
export const levelFor = ({k}: Pick<Camera, 'k'>): number => Math.max(0, Math.min(FINEST, Math.round(Math.log2((k * TURN) / SIZE))));

/** Those that a window shows, from its middle outwards: what the reader looks at comes first. */
export function tilesIn({eastOf}: Projection, camera: Camera, {width, height}: Window): readonly Tile[] {
  const z = levelFor(camera);
  const count = 2 ** z;
  const side = (camera.k * TURN) / count;
  if (!(side >= LEAST)) return [];
  // Of the corner of the world, in pixels of the window.
  const west = camera.left + camera.k * (eastOf(0) * RADIANS - Math.PI);
  const north = camera.top - camera.k * Math.PI;
  const tiles: Tile[] = [];
  for (let row = Math.max(0, Math.floor(-north / side)); row < Math.min(count, (height - north) / side); row++) {
    for (let column = Math.floor(-west / side); column < (width - west) / side; column++) {
      const left = Math.round(west + column * side);
      const top = Math.round(north + row * side);
      const [right, bottom] = [Math.round(west + (column + 1) * side), Math.round(north + (row + 1) * side)];
      tiles.push({z, x: ((column % count) + count) % count, y: row, key: `${z}/${column}/${row}`, left, top, width: right - left, height: bottom - top});
    }
  }
  const far = ({left, top, ...own}: Tile) => Math.hypot(left + own.width / 2 - width / 2, top + own.height / 2 - height / 2);
  return tiles.sort((a, b) => far(a) - far(b));
}
