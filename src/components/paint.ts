/**
 * Puts the shapes of a plan into an SVG group, and takes up again the nodes that are there: what moves, moves; nothing is
 * made twice. A template for each shape would do the same with ten times the objects.
 */
import type {Shape} from '../charts/shape.js';

const SVG = 'http://www.w3.org/2000/svg';

interface Painted {
  readonly shape: Shape;
  readonly role: string;
}

/** What a node shows. */
const painted = new WeakMap<Element, Painted>();

/** @param stateOf what more there is to say of a mark, as classes: `active`, `chosen`. */
export function paint(group: Element, shapes: readonly Shape[], stateOf: (mark: number) => string) {
  const page = group.ownerDocument;
  // What is new is put together before it enters the page.
  const added = page.createDocumentFragment();
  let node = group.firstElementChild;
  for (const shape of shapes) {
    const next: Element | null = node && node.nextElementSibling;
    let at = node;
    if (at?.tagName !== shape.tag) {
      at = page.createElementNS(SVG, shape.tag);
      if (node) node.replaceWith(at);
      else added.append(at);
    }
    dress(at, shape, shape.mark === undefined ? '' : stateOf(shape.mark));
    node = next;
  }
  while (node) {
    const next: Element | null = node.nextElementSibling;
    node.remove();
    node = next;
  }
  group.append(added);
}

function dress(node: Element, shape: Shape, state: string) {
  const before = painted.get(node);
  const role = state ? `${shape.role} ${state}` : shape.role;
  if (before?.role !== role) node.setAttribute('class', role);
  if (before?.shape === shape) {
    if (before.role !== role) painted.set(node, {shape, role});
    return;
  }
  painted.set(node, {shape, role});
  const at = attributesOf(shape);
  const had = before && attributesOf(before.shape);
  for (const name in had) if (!(name in at)) node.removeAttribute(name);
  for (const name in at) {
    const value = at[name]!;
    if (had?.[name] !== value) node.setAttribute(name, typeof value === 'number' ? String(Math.round(value * 100) / 100) : value);
  }
  if (before?.shape.text !== shape.text) node.textContent = shape.text ?? '';
}

/** Bars of a second series and of those that follow have a texture, told by reference: styles cannot reach it. */
function attributesOf({role, at}: Shape): Shape['at'] {
  const fill = textureOf(role);
  return fill ? {...at, fill} : at;
}

/** What fills a shape that has a texture. */
export function textureOf(role: string): string | undefined {
  const [, series] = /^bar s([2-8])\b/.exec(role) ?? [];
  return series && `url(#texture-${series})`;
}
