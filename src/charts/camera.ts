/** Which part of the plane a drawing shows: a plane point (x, y) is drawn at (k·x + left, k·y + top), in pixels. */
export interface Camera {
  /** Pixels per unit of the plane. */
  readonly k: number;
  readonly left: number;
  readonly top: number;
}

/** West, north, east, south in the plane, whose y grows downwards. */
export interface PlaneBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Window {
  readonly width: number;
  readonly height: number;
}

/** Pixels between the drawing's edge and what it must show. */
export const MARGIN = 14;

export const joined = (a: PlaneBox | undefined, b: PlaneBox): PlaneBox =>
  a ? {left: Math.min(a.left, b.left), top: Math.min(a.top, b.top), right: Math.max(a.right, b.right), bottom: Math.max(a.bottom, b.bottom)} : b;

/** Pixels: two points nearer than this cannot be touched one by one. */
export const TOUCH = 26;

/** Shows all of a box, as large as the window allows, in its middle. */
export function fitted({left, top, right, bottom}: PlaneBox, {width, height}: Window): Camera {
  const k = Math.min((width - 2 * MARGIN) / (right - left || 1e-9), (height - 2 * MARGIN) / (bottom - top || 1e-9));
  return centred(k, (left + right) / 2, (top + bottom) / 2, {width, height});
}

/** Shows a point of the plane in the middle. */
export const centred = (k: number, x: number, y: number, {width, height}: Window): Camera => ({k, left: width / 2 - k * x, top: height / 2 - k * y});
