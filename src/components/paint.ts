/**
 * Puts the shapes of a plan into an SVG group, and takes up again the nodes that are there: what moves, moves; nothing is
 * made twice. A template for each shape would do the same with ten times the objects.
 */
import type {Shape} from '../charts/shape.js';

const SVG = 'http://www.w3.org/2000/svg';

/** What a node shows. */
const painted = new WeakMap<Element, Shape>();

/** @param stateOf what more there is to say of a mark, as classes: `active`, `chosen`. */
export function paint(group: Element, shapes: readonly Shape[], stateOf: (mark: number) => string) {
  let node = group.firstElementChild;
  for (const shape of shapes) {
    if (node?.tagName !== shape.tag) {
      const made = group.ownerDocument.createElementNS(SVG, shape.tag);
      if (node) node.replaceWith(made);
      else group.append(made);
      node = made;
    }
    dress(node, shape, shape.mark === undefined ? '' : stateOf(shape.mark));
    node = node.nextElementSibling;
  }
  while (node) {
    const next: Element | null = node.nextElementSibling;
    node.remove();
    node = next;
  }
}

function dress(node: Element, shape: Shape, state: string) {
  const before = painted.get(node);
  const role = state ? `${shape.role} ${state}` : shape.role;
  if (node.getAttribute('class') !== role) node.setAttribute('class', role);
  if (before === shape) return;
  painted.set(node, shape);
  const at = attributesOf(shape);
  for (const name in before && attributesOf(before)) if (!(name in at)) node.removeAttribute(name);
  for (const name in at) {
    const value = at[name]!;
    const written = typeof value === 'number' ? String(Math.round(value * 100) / 100) : value;
    if (node.getAttribute(name) !== written) node.setAttribute(name, written);
  }
  if (before?.text !== shape.text) node.textContent = shape.text ?? '';
}

/** Bars of a second series and of those that follow have a texture, told by reference: styles cannot reach it. */
function attributesOf({role, at}: Shape): Shape['at'] {
  const [, series] = /^bar s([2-8])\b/.exec(role) ?? [];
  return series ? {...at, fill: `url(#texture-${series})`} : at;
}
