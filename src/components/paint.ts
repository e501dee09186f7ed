/**
 * Puts the shapes of a plan into an SVG group, and takes up again the nodes that are there: what moves, moves; nothing is
 * made twice. A template for each shape would do the same with ten times the objects.
 */
import type {Shape} from '../charts/shape.js';

const SVG = 'http://www.w3.org/2000/svg';

/** What a group shows: one node for each shape, in their order. */
interface Painted {
  readonly nodes: Element[];
  readonly shapes: readonly Shape[];
  readonly roles: string[];
}

const painted = new WeakMap<Element, Painted>();

/** Copied for each node that is new, which costs less than making it by its name. */
const blanks = new Map<string, Element>();

function blank(page: Document, tag: string): Element {
  let made = blanks.get(tag);
  if (!made) blanks.set(tag, (made = page.createElementNS(SVG, tag)));
  return made.cloneNode() as Element;
}

/** @param stateOf what more there is to say of a mark, as classes: `active`, `chosen`. */
export function paint(group: Element, shapes: readonly Shape[], stateOf: (mark: number) => string) {
  const before = painted.get(group);
  const nodes = before?.nodes ?? [];
  const roles = before?.roles ?? [];
  const page = group.ownerDocument;
  // What is new is put together before it enters the page.
  const added = page.createDocumentFragment();
  shapes.forEach((shape, rank) => {
    const state = shape.mark === undefined ? '' : stateOf(shape.mark);
    const role = state ? `${shape.role} ${state}` : shape.role;
    const had = before?.shapes[rank];
    if (had === shape && roles[rank] === role) return;
    const isSame = had?.tag === shape.tag;
    const node = isSame ? nodes[rank]! : blank(page, shape.tag);
    if (!isSame || roles[rank] !== role) node.setAttribute('class', role);
    if (had !== shape) dress(node, shape, isSame ? had : undefined);
    if (!had) added.append(node);
    else if (!isSame) nodes[rank]!.replaceWith(node);
    nodes[rank] = node;
    roles[rank] = role;
  });
  for (const node of nodes.splice(shapes.length)) node.remove();
  group.append(added);
  painted.set(group, {nodes, shapes, roles});
}

function dress(node: Element, shape: Shape, before: Shape | undefined) {
  const {at, text} = shape;
  if (before) for (const name in before.at) if (!(name in at)) node.removeAttribute(name);
  for (const name in at) {
    const value = at[name]!;
    if (before?.at[name] !== value) node.setAttribute(name, typeof value === 'number' ? String(Math.round(value * 100) / 100) : value);
  }
  const fill = textureOf(shape.role);
  if (fill !== (before && textureOf(before.role))) {
    if (fill) node.setAttribute('fill', fill);
    else node.removeAttribute('fill');
  }
  if (before?.text !== text) node.textContent = text ?? '';
}

/** What fills a bar of a second series and of those that follow, told by reference: styles cannot reach it. */
export function textureOf(role: string): string | undefined {
  if (!role.startsWith('bar s')) return undefined;
  const series = role.charAt(5);
  return series === '1' ? undefined : `url(#texture-${series})`;
}
