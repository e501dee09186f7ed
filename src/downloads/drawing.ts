/**
 * Reads a drawing of the page as plain data: what styles gave it becomes attributes, in the light colours of the same
 * styles, whatever the colours of the page.
 */
import {node, type SvgNode} from './svg-node.js';

/** All else is left where it is: scripts, links, images and markup have no place in a drawing of ours. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  svg: ['x', 'y', 'width', 'height', 'viewBox'],
  g: [],
  path: ['d'],
  rect: ['x', 'y', 'width', 'height', 'rx', 'ry'],
  circle: ['cx', 'cy', 'r'],
  ellipse: ['cx', 'cy', 'rx', 'ry'],
  line: ['x1', 'y1', 'x2', 'y2'],
  polyline: ['points'],
  polygon: ['points'],
  text: ['x', 'y', 'dx', 'dy'],
  tspan: ['x', 'y', 'dx', 'dy'],
  defs: [],
  pattern: ['x', 'y', 'width', 'height', 'patternUnits', 'patternTransform'],
  clipPath: ['clipPathUnits'],
};
const NEVER_DRAWN = new Set(['defs', 'pattern', 'clipPath']);

/** What a mark hands down to those inside it, as a browser draws it when nobody says otherwise. */
type Look = Readonly<Record<string, string>>;
export const PLAIN: Look = {
  fill: '#000000',
  'fill-opacity': '1',
  'fill-rule': 'nonzero',
  stroke: 'none',
  'stroke-opacity': '1',
  'stroke-width': '1',
  'stroke-dasharray': 'none',
  'stroke-linejoin': 'miter',
  'stroke-linecap': 'butt',
  'font-family': '',
  'font-size': '',
  'font-weight': '400',
  'font-style': 'normal',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
  'paint-order': 'normal',
  'letter-spacing': '0',
};

/** Calls `read` with a copy of a drawing that stands as the drawing does, under white paper in place of its frame. */
export function onPaper<Read>(drawing: Element, frame: Element, read: (copy: Element) => Read): Read {
  const copy = drawing.cloneNode(true) as Element;
  let top = copy;
  for (let at = drawing.parentElement; at; at = at.parentElement) {
    const around = at.cloneNode(false) as Element;
    around.append(top);
    top = around;
    if (at === frame) break;
  }
  top.setAttribute('class', 'frame on-paper');
  // A tree of its own, with the same styles but for those of forced colours and of print. Gone before anything is painted.
  const place = document.createElement('div');
  const tree = place.attachShadow({mode: 'open'});
  tree.adoptedStyleSheets = [unforced(frame.getRootNode() as ShadowRoot)];
  tree.append(top);
  frame.after(place);
  try {
    return read(copy);
  } finally {
    place.remove();
  }
}

function unforced({adoptedStyleSheets}: ShadowRoot): CSSStyleSheet {
  const rules = adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
  const kept = rules.filter((rule) => !(rule instanceof CSSMediaRule && /forced-colors|print|prefers-/.test(rule.media.mediaText)));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(kept.map(({cssText}) => cssText).join('\n'));
  return sheet;
}

/** What styles make of a mark. */
interface Styled {
  readonly look: Look;
  readonly own: [string, string | undefined][];
  readonly isThere: boolean;
  readonly isVisible: boolean;
}
/** Brothers that say the same of themselves look the same: of 35,000 communes a dozen are asked. */
type Kin = Map<string, Styled>;

/** A drawing and all that is in it; nothing of what is not shown. */
export function readDrawing(drawing: Element, family: string, inherited: Look = PLAIN, kin: Kin = new Map()): SvgNode | undefined {
  const {localName} = drawing;
  const geometry = Object.hasOwn(KNOWN, localName) ? KNOWN[localName] : undefined;
  if (!geometry) return undefined;
  const {look, own, isThere, isVisible} = styledOf(drawing, family, geometry, kin);
  if (!isThere && !NEVER_DRAWN.has(localName)) return undefined;
  const given = ['id', 'transform', ...geometry].map((name) => [name, drawing.getAttribute(name) ?? undefined] as const);
  const changed = Object.entries(look).filter(([name, value]) => value !== inherited[name]);
  const brothers: Kin = new Map();
  const children = [...drawing.childNodes].flatMap((child) => {
    if (child instanceof Element) return readDrawing(child, family, look, brothers) ?? [];
    return isText(drawing) && child.nodeType === Node.TEXT_NODE ? (child.nodeValue ?? '').replace(/[ \t\r\n]+/g, ' ') : [];
  });
  const attributes = Object.fromEntries([...given, ...changed, ...own]);
  // A mark that is hidden may hold one that is not.
  if (isVisible) return node(localName, attributes, children);
  return node('g', {transform: attributes['transform']}, children.filter((child) => typeof child !== 'string'));
}

function styledOf(drawing: Element, family: string, geometry: readonly string[], kin: Kin): Styled {
  const {localName, attributes} = drawing;
  const said = [...attributes].filter(({name}) => name !== 'id' && name !== 'transform' && !geometry.includes(name));
  const key = [localName, ...said.map(({name, value}) => `${name}=${value}`)].join('|');
  let styled = kin.get(key);
  if (!styled) {
    const style = getComputedStyle(drawing);
    styled = {look: lookOf(style, family), own: ownOf(style), isThere: style.display !== 'none', isVisible: style.visibility === 'visible'};
    kin.set(key, styled);
  }
  return styled;
}

const isText = ({localName}: Element) => localName === 'text' || localName === 'tspan';

function lookOf(style: CSSStyleDeclaration, family: string): Look {
  return Object.fromEntries(
    Object.keys(PLAIN).map((name) => {
      const value = style.getPropertyValue(name);
      if (name === 'fill' || name === 'stroke') return [name, paintOf(value, style.color).paint];
      if (name === 'fill-opacity' || name === 'stroke-opacity') {
        const {alpha} = paintOf(style.getPropertyValue(name.replace('-opacity', '')), style.color);
        return [name, String(Math.round(Number(value) * alpha * 1000) / 1000)];
      }
      if (name === 'font-family') return [name, family];
      if (name === 'letter-spacing' && value === 'normal') return [name, '0'];
      return [name, value.replace(/px/g, '').replace(/,\s*/g, ' ')];
    }),
  );
}

/** What is not handed down. */
function ownOf(style: CSSStyleDeclaration): [string, string | undefined][] {
  const {opacity, clipPath} = style;
  return [
    ['opacity', opacity === '1' ? undefined : opacity],
    ['clip-path', localUrl(clipPath)],
  ];
}

/** Only what is in the drawing itself may be referred to. */
const localUrl = (value: string): string | undefined => {
  const [, id] = /^url\(["']?#([\w-]+)["']?\)/.exec(value) ?? [];
  return id && `url(#${id})`;
};

interface Paint {
  readonly paint: string;
  readonly alpha: number;
}

const PAINTS = new Map<string, Paint>();

function paintOf(value: string, current: string): Paint {
  const said = /^currentcolor$/i.test(value) ? current : value;
  let paint = PAINTS.get(said);
  if (!paint) PAINTS.set(said, (paint = readPaint(said)));
  return paint;
}

function readPaint(value: string): Paint {
  if (value.startsWith('url(')) return {paint: localUrl(value) ?? 'none', alpha: 1};
  if (value === 'none') return {paint: 'none', alpha: 1};
  const [, space, parts] = /^(rgba?|color)\((?:srgb )?([\d.e\-, /]+)\)$/.exec(value) ?? [];
  const [r = 0, g = 0, b = 0, alpha = 1] = parts ? parts.split(/[\s,/]+/).map(Number) : pixelOf(value);
  const scale = space === 'color' ? 255 : 1;
  const hex = [r, g, b].map((part) => Math.min(255, Math.max(0, Math.round(part * scale))).toString(16).padStart(2, '0')).join('');
  return alpha > 0 ? {paint: `#${hex}`, alpha} : {paint: 'none', alpha: 1};
}

/** Other ways to name a colour (`oklch(…)`, `lab(…)`): the browser paints it, and the pixel is read. */
function pixelOf(value: string): number[] {
  const context = Object.assign(document.createElement('canvas'), {width: 1, height: 1}).getContext('2d');
  if (!context) return [];
  context.fillStyle = value;
  context.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0, alpha = 255] = context.getImageData(0, 0, 1, 1).data;
  return [r, g, b, alpha / 255];
}
