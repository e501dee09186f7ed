/** Elements in the page of a test: put there as a partner does, waited for as a reader does. */
import {expect} from '@open-wc/testing';
import '../../src/define/all.js';
import type {ObservatoryElement} from '../../src/components/observatory-element.js';
import {waitUntil} from './wait.js';

export const TAGS = ['csc-map', 'csc-chart', 'csc-directory', 'csc-figure', 'csc-filters', 'csc-centre'] as const;
export type Tag = (typeof TAGS)[number];

/** What a tag needs to have something to show, besides its data. */
const NEEDED: Readonly<Record<Tag, Readonly<Record<string, string>>>> = {
  'csc-map': {},
  'csc-chart': {indicator: 'benevoles'},
  'csc-figure': {indicator: 'benevoles'},
  'csc-directory': {},
  'csc-filters': {},
  'csc-centre': {centre: 'centre-0'},
};

/** What the tests of one element say besides: the same promises hold for a map of centres and for one of figures. */
const besides = new Map<Tag, Readonly<Record<string, string>>>();
export const alsoSaid = (tag: Tag, attributes: Readonly<Record<string, string>>) => besides.set(tag, attributes);

export interface Given {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly data?: unknown;
  /** What the page writes inside the tag. */
  readonly content?: string;
  readonly width?: number;
}

const mounted = new Set<Element>();

/** A page around an element, with something of its own before and after. */
function host(width = 900): HTMLElement {
  const main = document.createElement('main');
  const before = Object.assign(document.createElement('h1'), {textContent: 'La page du partenaire'});
  const after = Object.assign(document.createElement('button'), {type: 'button', className: 'after', textContent: 'Suite de la page'});
  main.style.width = `${width}px`;
  after.style.minHeight = '44px';
  main.append(before, after);
  document.body.append(main);
  mounted.add(main);
  return main;
}

export function build<T extends Tag>(tag: T, {attributes = {}, data, content}: Given = {}): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries({loading: 'eager', ...NEEDED[tag], ...besides.get(tag), ...attributes})) element.setAttribute(name, value);
  if (data !== undefined) element.data = data;
  if (content !== undefined) element.append(Object.assign(document.createElement('p'), {textContent: content}));
  return element;
}

/** Puts an element between the heading and the button of a page, without waiting for it. */
export function put<T extends Tag>(tag: T, given: Given = {}): HTMLElementTagNameMap[T] {
  const element = build(tag, given);
  host(given.width).querySelector('.after')!.before(element);
  return element;
}

/** Puts it there and waits until it is drawn, or has said why it is not. */
export async function mount<T extends Tag>(tag: T, given: Given = {}): Promise<HTMLElementTagNameMap[T]> {
  return settled(put(tag, given));
}

/** Puts it there around what the page wrote in the tag, and waits likewise. */
export async function mountAround<T extends Tag>(tag: T, inside: Element, attributes: Given['attributes'] = {}): Promise<HTMLElementTagNameMap[T]> {
  const element = build(tag, {attributes});
  element.append(inside);
  put(tag).replaceWith(element);
  return settled(element);
}

const isSettled = (element: ObservatoryElement) =>
  Boolean(element.shadowRoot?.querySelector('.summary, .panel')) && !element.shadowRoot!.querySelector('[aria-busy]');

export async function settled<E extends ObservatoryElement>(element: E, timeout = 8000): Promise<E> {
  await element.updateComplete;
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error(`${element.localName} is not ready: ${said(element)}`)), timeout));
  await Promise.race([element.ready, late]);
  await waitUntil(() => isSettled(element), `${element.localName} shows something`, {timeout});
  await element.updateComplete;
  return element;
}

/** Takes all pages away, as the reader does who leaves; elements stop what they were doing. */
export function unmountAll() {
  for (const each of mounted) each.remove();
  mounted.clear();
}

/** The kinds of spaces make no difference to what is read. */
export const plain = (text: string) => text.replace(/[\u00a0\u202f\s]+/g, ' ').trim();

/** All that the shadow tree says, shown or not. */
export const said = (element: Element) => plain(element.shadowRoot?.textContent ?? '');

export const part = <E extends Element = HTMLElement>(element: Element, selector: string) => element.shadowRoot!.querySelector<E>(selector);
export const parts = <E extends Element = HTMLElement>(element: Element, selector: string) => [...element.shadowRoot!.querySelectorAll<E>(selector)];
export const texts = (element: Element, selector: string) => parts(element, selector).map(({textContent}) => plain(textContent));

/** Where lines to compare with stand in a drawing: each once, however often words interrupt it. */
export const levelsOf = (element: Element) => {
  const ends = parts(element, '.shapes line.level').map((line) => ['x1', 'x2', 'y1', 'y2'].map((name) => line.getAttribute(name)));
  return [...new Set(ends.map(([x1, x2, y1]) => (x1 === x2 ? `down at ${x1}` : `across at ${y1}`)))];
};

/** Whether something takes room on the page. */
export const isShown = (element: Element) => {
  const {width, height} = element.getBoundingClientRect();
  return width > 0 && height > 0;
};

/** What has the focus, through shadow trees. */
export function focused(): Element {
  let at = document.activeElement ?? document.body;
  while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

const nameOf = (element: Element | null) =>
  element ? `<${element.localName} class="${element.getAttribute('class') ?? ''}"> ${plain(element.textContent).slice(0, 60)}` : 'nothing';

/** In words: an element that is written out whole takes the browser minutes. */
export function expectFocusOn(element: Element | null) {
  if (!element || focused() !== element) throw new Error(`The focus is on ${nameOf(focused())}, not on ${nameOf(element)}`);
}

/** The focus did not fall to the page when what had it went away. */
export function expectFocusIn(element: Element) {
  if (focused().getRootNode() !== element.shadowRoot) throw new Error(`The focus is on ${nameOf(focused())}, outside ${element.localName}`);
}

/** The page around is as it was: its own nodes, its language, its globals, no element of ours outside its place. */
export function expectUnharmed(element: Element) {
  const main = element.closest('main')!;
  expect([...main.children].map(({localName}) => localName)).to.deep.equal(['h1', element.localName, 'button']);
  expect(main.querySelector('h1')!.textContent).to.equal('La page du partenaire');
  expect(isShown(main.querySelector('.after')!)).to.equal(true);
  expect(document.documentElement.lang).to.equal('fr');
  expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
}

export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** Two frames: what was observed is drawn. */
export const frames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

/** The rows of the table of data, cells as they are read; a closed one is there as soon as the page goes to paper. */
export function tableOf(element: Element): string[][] {
  makeTable(element);
  return parts<HTMLTableRowElement>(element, 'tbody tr').map((row) => [...row.cells].map(({textContent}) => plain(textContent)));
}

/** The names of its columns. */
export function headsOf(element: Element): string[] {
  makeTable(element);
  return texts(element, 'thead th').map(plain);
}

/** A table is made when it is opened first, or printed. */
const makeTable = (element: Element) => element.ownerDocument.defaultView!.dispatchEvent(new Event('beforeprint'));

/** Attributes of drawings that no browser could draw: a number that is none, or a negative size. */
export function badAttributes(element: Element): string[] {
  return parts<SVGElement>(element, 'svg, svg *').flatMap(({localName, attributes}) =>
    [...attributes]
      .filter(({name, value}) => /NaN|Infinity|undefined|null/.test(value) || (/^(width|height|r)$/.test(name) && Number(value) < 0))
      .map(({name, value}) => `<${localName} ${name}="${value.slice(0, 80)}">`),
  );
}

/** Counts what a live region tells while something is done. */
export async function announcements(element: Element, act: () => unknown): Promise<string[]> {
  const heard: string[] = [];
  const observer = new MutationObserver((changes) => {
    const regions = new Set(changes.flatMap(({target}) => (target instanceof Element ? target : target.parentElement)?.closest('[role=status]') ?? []));
    for (const region of regions) heard.push(plain(region.textContent));
  });
  observer.observe(element.shadowRoot!, {subtree: true, childList: true, characterData: true});
  await act();
  observer.disconnect();
  return heard;
}

/** Where a shape is on the screen, without its outline, which browsers count in or not. */
export function boxOf(shape: Element) {
  const {x, y, width, height} = (shape as SVGGraphicsElement).getBBox();
  const onScreen = (shape as SVGGraphicsElement).getScreenCTM()!;
  const [start, end] = [new DOMPoint(x, y), new DOMPoint(x + width, y + height)].map((point) => point.matrixTransform(onScreen)) as [DOMPoint, DOMPoint];
  return {left: start.x, top: start.y, right: end.x, bottom: end.y};
}
