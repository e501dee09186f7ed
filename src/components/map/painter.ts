/** Paints areas as one picture, where there are more of them than a page can hold as paths of their own. */
import type {Camera, Window} from '../../charts/camera.js';
import type {Part} from '../../charts/ground.js';
import {draw, isInView, pathOf} from '../../charts/land.js';
import type {MapContent, MapMark} from '../../charts/map.js';
import type {Shape} from '../../charts/shape.js';
import {SILENT_LINES} from './silent-lines.js';
import type {Standing} from '../../model/values.js';

interface Paint {
  readonly fill: string | CanvasPattern;
  readonly stroke: string;
}

const SVG = 'http://www.w3.org/2000/svg';

/** What styles make of a role: asked of the page itself, so that a picture agrees with the legend. */
function paintOf(root: ParentNode, role: string): {fill: string; stroke: string} {
  const holder = root.querySelector('svg.window')!;
  const probe = holder.ownerDocument.createElementNS(SVG, 'path');
  probe.setAttribute('class', role);
  holder.append(probe);
  const {fill, stroke} = getComputedStyle(probe);
  probe.remove();
  return {fill, stroke};
}

export function paintAreas(
  canvas: HTMLCanvasElement,
  part: Part,
  {roleOf, fillOf}: MapContent,
  {window, camera}: {readonly window: Window; readonly camera: Camera},
  root: ParentNode,
) {
  const {land, ranks} = part;
  const ratio = devicePixelRatio || 1;
  const [width, height] = [Math.round(window.width * ratio), Math.round(window.height * ratio)];
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  Object.assign(canvas.style, {width: `${window.width}px`, height: `${window.height}px`, transform: ''});
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.clearRect(0, 0, window.width, window.height);
  // All areas of one look are one path: a colour is set a dozen times, not 35,000.
  const byRole = new Map<string, number[]>();
  ranks.forEach((rank, area) => {
    if (!isInView(land, area, camera, window)) return;
    const role = `${roleOf(rank)}|${fillOf?.(rank) ?? ''}`;
    const list = byRole.get(role);
    if (list) list.push(area);
    else byRole.set(role, [area]);
  });
  const inView = [...byRole.values()].reduce((sum, areas) => sum + areas.length, 0);
  const isFine = areFine(window, inView);
  pen.lineJoin = 'round';
  // Not closePath: browsers measure the whole path each time that it is called.
  const lines = {moveTo: (x: number, y: number) => pen.moveTo(x, y), lineTo: (x: number, y: number) => pen.lineTo(x, y), close: (x: number, y: number) => pen.lineTo(x, y)};
  for (const [key, areas] of byRole) {
    const [role, texture] = key.split('|') as [string, string];
    const {fill, stroke} = look(pen, root, role, texture);
    pen.beginPath();
    for (const area of areas) draw(land, area, camera, lines);
    if (fill !== 'none') {
      pen.fillStyle = fill;
      pen.fill('evenodd');
    }
    // Where areas are a few pixels wide, their limits would cover them; their own colour closes the seams between them.
    pen.strokeStyle = isFine ? fill : stroke;
    pen.lineWidth = isFine ? 0.5 : 0.75;
    if (!isFine || fill !== 'none') pen.stroke();
  }
}

/** Pixels that an area must be wide, on average, for its limits to be drawn. */
const FINE = 9;
export const areFine = ({width, height}: Window, count: number) => (width * height) / Math.max(1, count) < FINE ** 2;

function look(pen: CanvasRenderingContext2D, root: ParentNode, role: string, texture: string): Paint {
  const {fill, stroke} = paintOf(root, role);
  const [, standing] = /#hatch-([\w-]+)/.exec(texture) ?? [];
  if (!standing) return {fill, stroke};
  const lines = SILENT_LINES[standing as Standing];
  const ground = paintOf(root, lines ? 'hatch-ground' : `area ${standing}`).fill;
  return {fill: tile(pen, ground, lines, paintOf(root, 'hatch').stroke) ?? ground, stroke};
}

function tile(pen: CanvasRenderingContext2D, ground: string, lines: string | undefined, ink: string): CanvasPattern | null {
  const small = pen.canvas.ownerDocument.createElement('canvas');
  small.width = small.height = 8;
  const brush = small.getContext('2d');
  if (!brush) return null;
  brush.fillStyle = ground;
  brush.fillRect(0, 0, 8, 8);
  if (lines) {
    brush.strokeStyle = ink;
    brush.lineWidth = 1.2;
    brush.stroke(new Path2D(lines));
  }
  return pen.createPattern(small, 'repeat');
}

/** The outlines of the area under the cursor and of the chosen one, as paths over the picture. */
export function overAreas({land, ranks}: Part, marks: readonly MapMark[], camera: Camera, stateOf: (mark: number) => string): readonly Shape[] {
  return marks.flatMap((mark, rank): Shape[] => {
    const given = mark.kind === 'area' ? stateOf(rank) : '';
    const area = given && mark.kind === 'area' ? ranks.indexOf(mark.area) : -1;
    return area < 0 ? [] : [{tag: 'path', role: `outline ${given}`, at: {d: pathOf(land, area, camera)}}];
  });
}
