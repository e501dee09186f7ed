/**
 * The map that a reader takes away: groups with names, for those who open it in a drawing program, and as paths what the
 * page has as a picture.
 */
import type {MapPlan} from '../../charts/map.js';
import {text, type Shape} from '../../charts/shape.js';
import {paint} from '../paint.js';
import {areFine} from './painter.js';

const SVG = 'http://www.w3.org/2000/svg';

/** Names that XML knows: letters, digits, hyphens, and no digit first. */
const idOf = (text: string) => text.replace(/[^\w-]+/g, '-').replace(/^(?=[\d-])/, '_');

/** What an area shows: `step-3`, or its texture (`suppressed`); `around` for those that the map is not about. */
function lookOf({role, at: {fill}}: Shape): string {
  const [, texture] = /#hatch-([\w-]+)/.exec(String(fill ?? '')) ?? [];
  if (!role.startsWith('area')) return role;
  return texture ?? (role.startsWith('area focus') ? role.split(' ')[2] ?? 'land' : 'around');
}

/**
 * Makes a copy of the drawing complete.
 *
 * @param labels what tells two drawings from each other
 */
export function completed(copy: Element, plan: MapPlan, labels: readonly string[] = [], rank = 0) {
  const suffix = rank ? `-${rank + 1}` : '';
  // One file has each texture once: those of the first map serve both.
  if (rank) copy.querySelector('defs')?.remove();
  const group = copy.querySelector('.main.areas');
  if (group) {
    const {shapes, marks} = plan.areas();
    const byLook = new Map<string, Shape[]>();
    for (const shape of shapes) {
      const look = lookOf(shape);
      const own = shape.mark === undefined ? shape : {...shape, at: {...shape.at, id: idOf(marks[shape.mark]!.key + suffix)}};
      const list = byLook.get(look);
      if (list) list.push(own);
      else byLook.set(look, [own]);
    }
    const isFine = areFine(plan.window, shapes.length);
    group.replaceChildren();
    for (const [look, own] of byLook) {
      const part = copy.ownerDocument.createElementNS(SVG, 'g');
      part.id = `areas-${look}${suffix}`;
      paint(part, own, () => '');
      group.append(part);
      if (isFine) closeSeams(part);
    }
  }
  for (const each of copy.querySelectorAll('g[class]')) {
    if (each.hasChildNodes()) each.id = idOf(each.getAttribute('class')! + suffix);
    else each.remove();
  }
  if (!labels[rank]) return;
  const label = copy.ownerDocument.createElementNS(SVG, 'g');
  label.id = `label${suffix}`;
  paint(label, [text('map-label half-title', 10, 20, labels[rank])], () => '');
  copy.append(label);
}

/** Where limits would cover what they surround, areas have a line of their own colour. */
function closeSeams({children}: Element) {
  const {fill} = getComputedStyle(children[0]!);
  for (const {style} of children as HTMLCollectionOf<SVGElement>) Object.assign(style, {stroke: fill.startsWith('url') ? 'none' : fill, strokeWidth: '0.5px'});
}
