/**
 * Contrast of the texts of drawings, which axe does not decide: it takes no account of `fill`. What is behind a text is its
 * halo, else the topmost mark under its middle, else the background of the nearest ancestor that has one.
 */
export interface TextContrast {
  readonly text: string;
  readonly ratio: number;
  readonly said: string;
}

/** The texts of all drawings in an element, its own shadow tree included. */
export function textContrasts(host: Element): readonly TextContrast[] {
  const root = host.shadowRoot ?? host;
  const view = host.ownerDocument.defaultView!;
  // Marks that let the pointer through would not be found at a point.
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync('svg, svg * {pointer-events: visiblePainted !important}');
  host.shadowRoot?.adoptedStyleSheets.push(sheet);
  const found = [...root.querySelectorAll('svg text')].filter(isShown).map((text) => contrastOf(text, view));
  host.shadowRoot?.adoptedStyleSheets.pop();
  return found;
}

const isShown = (text: Element) => {
  const {width, height} = text.getBoundingClientRect();
  return width > 0 && height > 0 && text.checkVisibility({visibilityProperty: true, opacityProperty: true});
};

function contrastOf(text: Element, view: Window & typeof globalThis): TextContrast {
  text.scrollIntoView({block: 'center', inline: 'center'});
  const style = view.getComputedStyle(text);
  const behind = haloOf(style) ?? markUnder(text, view) ?? backgroundOf(text, view);
  const ratio = contrastRatio(style.fill, behind);
  return {text: text.textContent.trim(), ratio, said: `${text.textContent.trim()}: ${style.fill} on ${behind}: ${ratio.toFixed(2)}`};
}

const haloOf = ({stroke, strokeWidth, paintOrder}: CSSStyleDeclaration) =>
  isOpaque(stroke) && paintOrder.startsWith('stroke') && parseFloat(strokeWidth) >= 2 ? stroke : undefined;

function markUnder(text: Element, view: Window): string | undefined {
  const {x, y, width, height} = text.getBoundingClientRect();
  const stack = (text.getRootNode() as Document | ShadowRoot).elementsFromPoint(x + width / 2, y + height / 2);
  return stack
    .filter((element) => element.closest('svg') && /^(rect|path|circle|polygon|ellipse)$/.test(element.localName))
    .map((element) => view.getComputedStyle(element).fill)
    .find(isOpaque);
}

function backgroundOf(text: Element, view: Window): string {
  for (let node: Node | null = text; node; node = parentOf(node)) {
    if (node.nodeType !== Node.ELEMENT_NODE) continue;
    const {backgroundColor} = view.getComputedStyle(node as Element);
    if (isOpaque(backgroundColor)) return backgroundColor;
  }
  return view.getComputedStyle(text.ownerDocument.documentElement).colorScheme === 'dark' ? '#121212' : '#fff';
}

const parentOf = (node: Node): Node | null =>
  (node as Element).assignedSlot ?? node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;

const canvas = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true})!;

/** Any colour that CSS can write, as the browser itself paints it. */
function rgba(color: string): readonly [number, number, number, number] {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
  return [r!, g!, b!, a!];
}

const isOpaque = (color: string) => color !== 'none' && !color.startsWith('url') && rgba(color)[3] === 255;

/** WCAG 2: relative luminances, lighter first. */
export function contrastRatio(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance(color: string): number {
  const [r, g, b] = rgba(color)
    .slice(0, 3)
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

/** A colour over what is behind it, as they are seen together. */
const over = (color: string, behind: Rgb): Rgb => {
  const [r, g, b, a] = rgba(color);
  const part = a / 255;
  return [r, g, b].map((own, rank) => own * part + behind[rank]! * (1 - part)) as unknown as Rgb;
};
type Rgb = readonly [number, number, number];
const written = ([r, g, b]: Rgb) => `rgb(${Math.round(r)} ${Math.round(g)} ${Math.round(b)})`;

/** What is behind an element of HTML: the backgrounds of all that it stands in, one over the other. */
function groundOf(element: Element): Rgb {
  const layers: string[] = [];
  for (let node: Node | null = element; node; node = parentOf(node)) {
    if (node instanceof Element) layers.push(getComputedStyle(node).backgroundColor);
    if (isOpaque(layers.at(-1) ?? 'none')) break;
  }
  return layers.reverse().reduce<Rgb>((behind, layer) => over(layer, behind), [255, 255, 255]);
}

/** How a colour of an element stands out from what is behind the element, both seen through. */
export const contrastOn = (element: Element, color: string) => {
  const ground = groundOf(element);
  return contrastRatio(written(over(color, ground)), written(ground));
};
