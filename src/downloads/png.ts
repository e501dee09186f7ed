/**
 * The sheet painted on a canvas, mark by mark. An image element would be shorter, but strict hosts refuse images from
 * `blob:` and `data:` addresses, and WebKit draws them before their fonts are there.
 */
import type {Sheet} from './svg.js';
import type {SvgNode} from './svg-node.js';

/** For screens and prints of twice the density. */
const DENSITY = 2;
/** What Safari still paints. */
const MOST_PIXELS = 16_000_000;
const LONGEST_SIDE = 16_000;

/** How many pixels a pixel of the sheet becomes; below one, its text could not be read. */
export const densityFor = ({width, height}: Pick<Sheet, 'width' | 'height'>) =>
  Math.min(DENSITY, Math.sqrt(MOST_PIXELS / (width * height)), LONGEST_SIDE / Math.max(width, height));

/** The image; undefined where it would be too large to be one. */
export async function pngOf(sheet: Sheet): Promise<Blob | undefined> {
  const density = densityFor(sheet);
  if (density < 1) return undefined;
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(sheet.width * density);
  canvas.height = Math.floor(sheet.height * density);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.scale(density, density);
  new Painter(context, sheet.root, density).paint(sheet.root, {});
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  // Safari keeps the memory of a canvas until it is made small.
  canvas.width = canvas.height = 0;
  if (!blob) throw new Error('no image');
  return blob;
}

/** Attributes of a node and those that it took from the nodes around it. */
type Look = Readonly<Record<string, string>>;

/** Not handed down. */
const OWN = new Set(['id', 'x', 'y', 'dx', 'dy', 'width', 'height', 'viewBox', 'transform', 'opacity', 'clip-path', 'overflow', 'd', 'rx', 'ry', 'cx', 'cy', 'r', 'points']);
const NEVER_DRAWN = new Set(['title', 'desc', 'defs', 'pattern', 'clipPath']);

const numberOf = (text: string | undefined, otherwise = 0) => {
  const number = parseFloat(text ?? '');
  return Number.isFinite(number) ? number : otherwise;
};

class Painter {
  readonly #byId = new Map<string, {readonly found: SvgNode; readonly look: Look}>();

  constructor(
    readonly context: CanvasRenderingContext2D,
    root: SvgNode,
    readonly density: number,
  ) {
    this.#index(root, {});
  }

  /** What is referred to looks as it does where it stands, not as what refers to it. */
  #index(found: SvgNode, around: Look) {
    const {id} = found.attributes;
    const look = lookOf(found, around);
    if (id) this.#byId.set(id, {found, look});
    for (const child of found.children) if (typeof child !== 'string') this.#index(child, look);
  }

  paint(drawn: SvgNode, around: Look) {
    const {name, attributes, children} = drawn;
    if (NEVER_DRAWN.has(name)) return;
    const {context} = this;
    const look = lookOf(drawn, around);
    context.save();
    if (look['opacity']) context.globalAlpha *= numberOf(look['opacity'], 1);
    for (const [kind, values] of transformsOf(look['transform'])) applyTransform(context, kind, values);
    const clip = this.#named(look['clip-path']);
    if (clip) this.#clip(clip.found);
    if (name === 'text') this.#text(drawn, look);
    else {
      if (name === 'svg') enterViewport(context, attributes);
      const shape = shapeOf(name, attributes);
      if (shape) this.#shape(shape, look, name !== 'line');
      for (const child of children) if (typeof child !== 'string') this.paint(child, look);
    }
    context.restore();
  }

  #named(reference: string | undefined) {
    const [, id] = /^url\(#(.+)\)$/.exec(reference ?? '') ?? [];
    return id === undefined ? undefined : this.#byId.get(id);
  }

  #clip({children}: SvgNode) {
    const inside = new Path2D();
    for (const child of children) {
      const shape = typeof child !== 'string' && shapeOf(child.name, child.attributes);
      if (shape) inside.addPath(shape);
    }
    this.context.clip(inside);
  }

  #shape(shape: Path2D, look: Look, hasInside: boolean) {
    const fill = () => hasInside && this.#with(look, 'fill', () => this.context.fill(shape, look['fill-rule'] === 'evenodd' ? 'evenodd' : 'nonzero'));
    const stroke = () => this.#with(look, 'stroke', () => this.context.stroke(shape));
    for (const step of look['paint-order']?.startsWith('stroke') ? [stroke, fill] : [fill, stroke]) step();
  }

  /** Sets the colour of the inside or of the line, and calls `act` unless there is none. */
  #with(look: Look, what: 'fill' | 'stroke', act: () => void) {
    const {context} = this;
    const paint = look[what] ?? (what === 'fill' ? '#000000' : 'none');
    if (paint === 'none') return;
    const style = paint.startsWith('url(') ? this.#pattern(paint) : paint;
    if (!style) return;
    const alpha = context.globalAlpha;
    context.globalAlpha = alpha * numberOf(look[`${what}-opacity`], 1);
    context[`${what}Style`] = style;
    if (what === 'stroke') {
      context.lineWidth = numberOf(look['stroke-width'], 1);
      context.lineJoin = (look['stroke-linejoin'] ?? 'miter') as CanvasLineJoin;
      context.lineCap = (look['stroke-linecap'] ?? 'butt') as CanvasLineCap;
      context.setLineDash((look['stroke-dasharray'] ?? 'none') === 'none' ? [] : numbersIn(look['stroke-dasharray']!));
    }
    if (context.lineWidth > 0 || what === 'fill') act();
    context.globalAlpha = alpha;
  }

  /** A tile painted apart; it repeats in the pixels of the sheet. */
  #pattern(reference: string): CanvasPattern | null {
    const named = this.#named(reference);
    if (!named) return null;
    const {found, look} = named;
    const {width, height, x, y, patternTransform} = found.attributes;
    const [w, h] = [numberOf(width), numberOf(height)];
    if (!(w > 0 && h > 0)) return null;
    const tile = document.createElement('canvas');
    tile.width = Math.max(1, Math.round(w * this.density));
    tile.height = Math.max(1, Math.round(h * this.density));
    const context = tile.getContext('2d')!;
    context.scale(tile.width / w, tile.height / h);
    const painter = new Painter(context, found, this.density);
    for (const child of found.children) if (typeof child !== 'string') painter.paint(child, look);
    const pattern = this.context.createPattern(tile, 'repeat');
    const matrix = new DOMMatrix();
    for (const [kind, values] of transformsOf(patternTransform)) transformMatrix(matrix, kind, values);
    matrix.translateSelf(numberOf(x), numberOf(y)).scaleSelf(w / tile.width, h / tile.height);
    pattern?.setTransform(matrix);
    return pattern;
  }

  #text({attributes, children}: SvgNode, look: Look) {
    this.#run(children, look, numberOf(attributes['x']), numberOf(attributes['y']), attributes);
  }

  /** Writes the pieces of a text after each other; a piece that says where it stands begins anew. */
  #run(children: SvgNode['children'], look: Look, x: number, y: number, {dx, dy}: Look): [number, number] {
    const size = numberOf(look['font-size'], 16);
    let at: [number, number] = [x + lengthOf(dx, size), y + lengthOf(dy, size)];
    for (const child of children) {
      if (typeof child === 'string') {
        at = this.#write(child, look, ...at);
        continue;
      }
      const own: Look = {...look, ...child.attributes};
      const from = [numberOf(child.attributes['x'], at[0]), numberOf(child.attributes['y'], at[1])] as const;
      at = this.#run(child.children, own, ...from, child.attributes);
    }
    return at;
  }

  #write(text: string, look: Look, x: number, y: number): [number, number] {
    const {context} = this;
    if (!text.trim()) return [x, y];
    context.font = `${look['font-style'] ?? 'normal'} ${look['font-weight'] ?? 400} ${numberOf(look['font-size'], 16)}px ${look['font-family'] || 'sans-serif'}`;
    context.textAlign = ({middle: 'center', end: 'right'} as const)[look['text-anchor'] ?? ''] ?? 'left';
    context.textBaseline = /^(central|middle)$/.test(look['dominant-baseline'] ?? '') ? 'middle' : 'alphabetic';
    // Where the browser knows it.
    if ('letterSpacing' in context) context.letterSpacing = `${numberOf(look['letter-spacing'])}px`;
    const fill = () => this.#with(look, 'fill', () => context.fillText(text, x, y));
    const stroke = () => this.#with(look, 'stroke', () => context.strokeText(text, x, y));
    for (const step of look['paint-order']?.startsWith('stroke') ? [stroke, fill] : [fill, stroke]) step();
    return [x + context.measureText(text).width, y];
  }
}

const lookOf = ({attributes}: SvgNode, around: Look): Look => ({
  ...Object.fromEntries(Object.entries(around).filter(([key]) => !OWN.has(key))),
  ...attributes,
});

const numbersIn = (text: string) => text.split(/[\s,]+/).filter(Boolean).map(Number).filter(Number.isFinite);

/** « 0.35em » or pixels. */
const lengthOf = (text: string | undefined, size: number) => numberOf(text) * (text?.endsWith('em') ? size : 1);

/** A drawing inside the sheet: from its own box to where it stands. */
function enterViewport(context: CanvasRenderingContext2D, {x, y, width, height, viewBox, overflow}: Look) {
  const [left = 0, top = 0, w = 0, h = 0] = numbersIn(viewBox ?? '');
  context.translate(numberOf(x), numberOf(y));
  if (overflow !== 'visible') {
    const box = new Path2D();
    box.rect(0, 0, numberOf(width), numberOf(height));
    context.clip(box);
  }
  const scale = w > 0 && h > 0 ? Math.min(numberOf(width, w) / w, numberOf(height, h) / h) : 1;
  context.scale(scale, scale);
  context.translate(-left, -top);
}

function shapeOf(name: string, a: Look): Path2D | undefined {
  const of = (key: string) => numberOf(a[key]);
  const shape = new Path2D(name === 'path' ? a['d'] : undefined);
  switch (name) {
    case 'path':
      return shape;
    case 'rect': {
      if (!(of('width') > 0 && of('height') > 0)) return undefined;
      const radius = Math.min(numberOf(a['rx'], of('ry')), of('width') / 2, of('height') / 2);
      shape.roundRect(of('x'), of('y'), of('width'), of('height'), radius);
      return shape;
    }
    case 'circle':
      shape.arc(of('cx'), of('cy'), of('r'), 0, 2 * Math.PI);
      return shape;
    case 'ellipse':
      shape.ellipse(of('cx'), of('cy'), of('rx'), of('ry'), 0, 0, 2 * Math.PI);
      return shape;
    case 'line':
      shape.moveTo(of('x1'), of('y1'));
      shape.lineTo(of('x2'), of('y2'));
      return shape;
    case 'polyline':
    case 'polygon': {
      const points = numbersIn(a['points'] ?? '');
      for (let at = 0; at + 1 < points.length; at += 2) shape.lineTo(points[at]!, points[at + 1]!);
      if (name === 'polygon') shape.closePath();
      return shape;
    }
    default:
      return undefined;
  }
}

type Transform = readonly [kind: string, values: readonly number[]];

const transformsOf = (text: string | undefined): readonly Transform[] =>
  [...(text ?? '').matchAll(/(\w+)\s*\(([^)]*)\)/g)].map(([, kind, values]) => [kind!, numbersIn(values!)]);

function transformMatrix(matrix: DOMMatrix, kind: string, [a = 0, b, c = 0, d = 0, e = 0, f = 0]: readonly number[]): DOMMatrix {
  switch (kind) {
    case 'translate':
      return matrix.translateSelf(a, b ?? 0);
    case 'scale':
      return matrix.scaleSelf(a, b ?? a);
    case 'rotate':
      return matrix.translateSelf(b ?? 0, c).rotateSelf(a).translateSelf(-(b ?? 0), -c);
    case 'matrix':
      return matrix.multiplySelf(new DOMMatrix([a, b ?? 0, c, d, e, f]));
    default:
      return matrix;
  }
}

function applyTransform(context: CanvasRenderingContext2D, kind: string, values: readonly number[]) {
  const {a, b, c, d, e, f} = transformMatrix(new DOMMatrix(), kind, values);
  context.transform(a, b, c, d, e, f);
}
