/** Marks of a series where it has one point for each figure. */
import {path, rect, seriesClass, type Shape} from './shape.js';

/** How far the largest of them reaches from its middle, in radiuses. */
export const REACH = 1.375;

/** Corners, in radiuses from the middle: diamond, triangle, triangle on its tip, plus, hourglass, the same lying. */
const CORNERS: readonly (readonly number[])[] = [
  [0, -REACH, REACH, 0, 0, REACH, -REACH, 0],
  [0, -1.265, 1.265, 1.1, -1.265, 1.1],
  [0, 1.265, 1.265, -1.1, -1.265, -1.1],
  [-0.45, -1.3, 0.45, -1.3, 0.45, -0.45, 1.3, -0.45, 1.3, 0.45, 0.45, 0.45, 0.45, 1.3, -0.45, 1.3, -0.45, 0.45, -1.3, 0.45, -1.3, -0.45, -0.45, -0.45],
  [-1.2, -1.3, 1.2, -1.3, -1.2, 1.3, 1.2, 1.3],
  [-1.3, -1.2, -1.3, 1.2, 1.3, -1.2, 1.3, 1.2],
];

/** Series are told apart without their colour too, as many as have a colour: circle, square, and those of {@link CORNERS}. */
export function point(series: number, x: number, y: number, radius: number, mark?: number, role = `point ${seriesClass(series)}`): Shape {
  const form = series % (CORNERS.length + 2);
  if (form === 0) return {tag: 'circle', role, at: {cx: x, cy: y, r: radius}, mark};
  const half = radius * 0.935;
  if (form === 1) return rect(role, {x: x - half, y: y - half, width: half * 2, height: half * 2}, mark);
  const corners = CORNERS[form - 2]!;
  const at = corners.map((corner, rank) => `${rank % 2 ? ' ' : rank ? 'L' : 'M'}${(rank % 2 ? y : x) + corner * radius}`);
  return path(role, `${at.join('')}Z`, mark);
}
