/** Marks of a series where it has one point for each figure. */
import {path, rect, seriesClass, type Shape} from './shape.js';

/** Series are told apart without their colour too: circle, square, diamond, triangle. */
export function point(series: number, x: number, y: number, radius: number, mark?: number, role = `point ${seriesClass(series)}`): Shape {
  const form = series % 4;
  if (form === 0) return {tag: 'circle', role, at: {cx: x, cy: y, r: radius}, mark};
  const r = radius * 1.1;
  if (form === 1) return rect(role, {x: x - r * 0.85, y: y - r * 0.85, width: r * 1.7, height: r * 1.7}, mark);
  if (form === 2) return path(role, `M${x} ${y - r * 1.25}L${x + r * 1.25} ${y}L${x} ${y + r * 1.25}L${x - r * 1.25} ${y}Z`, mark);
  return path(role, `M${x} ${y - r * 1.15}L${x + r * 1.15} ${y + r}L${x - r * 1.15} ${y + r}Z`, mark);
}
