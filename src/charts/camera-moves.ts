/** What becomes of a camera that is moved, and of what was drawn for another one. */
import {centred, type Camera, type PlaneBox, type Window} from './camera.js';
import type {Shape} from './shape.js';

/** The same point of the plane stays under the pixel (x, y). */
export const zoomed = ({k, left, top}: Camera, factor: number, x: number, y: number): Camera => ({
  k: k * factor,
  left: x - (x - left) * factor,
  top: y - (y - top) * factor,
});

export const panned = ({k, left, top}: Camera, dx: number, dy: number): Camera => ({k, left: left + dx, top: top + dy});

/** What moves a drawing made for one camera to where another would draw it. */
export function between(from: Camera, to: Camera): {readonly scale: number; readonly dx: number; readonly dy: number} {
  const scale = to.k / from.k;
  return {scale, dx: to.left - from.left * scale, dy: to.top - from.top * scale};
}

/** From one view to another, at a share of the way: the scale grows evenly, what is in the middle moves with it. */
export function onTheWay(from: Camera, to: Camera, share: number, {width, height}: Window): Camera {
  const k = from.k * (to.k / from.k) ** share;
  // The middle moves as fast as the scale changes: a straight line on the screen.
  const moved = from.k === to.k ? share : (1 / from.k - 1 / k) / (1 / from.k - 1 / to.k);
  const middle = (camera: Camera) => [(width / 2 - camera.left) / camera.k, (height / 2 - camera.top) / camera.k] as const;
  const [[x0, y0], [x1, y1]] = [middle(from), middle(to)];
  return centred(k, x0 + (x1 - x0) * moved, y0 + (y1 - y0) * moved, {width, height});
}

/** Keeps the least scale, the greatest, and some of the box in the middle of the window. */
export function held({k, left, top}: Camera, least: Camera, most: number, box: PlaneBox, frame: Window): Camera {
  if (k <= least.k * 1.0001) return least;
  const kept = Math.min(k, least.k * most);
  const x = Math.max(box.left, Math.min(box.right, (frame.width / 2 - left) / k));
  const y = Math.max(box.top, Math.min(box.bottom, (frame.height / 2 - top) / k));
  return centred(kept, x, y, frame);
}

/** The shapes of a plan where another camera would draw them: while a map moves, nothing is planned anew. */
export function movedShapes(shapes: readonly Shape[], from: Camera, to: Camera): readonly Shape[] {
  const {scale, dx, dy} = between(from, to);
  const moved = (at: Shape['at'], x: string, y: string) => ({...at, [x]: (at[x] as number) * scale + dx, [y]: (at[y] as number) * scale + dy});
  // A path is drawn around a point of its own.
  const carried = (at: Shape['at']) => ({...at, transform: String(at['transform']).replace(/([-\d.]+)[ ,]+([-\d.]+)/, (_, x, y) => `${Number(x) * scale + dx} ${Number(y) * scale + dy}`)});
  return shapes.map((shape) => ({...shape, at: shape.tag === 'path' ? carried(shape.at) : shape.tag === 'circle' ? moved(shape.at, 'cx', 'cy') : moved(shape.at, 'x', 'y')}));
}
