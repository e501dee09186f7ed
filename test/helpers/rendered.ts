/** All that elements give to whoever looks at them, listens to them or takes their files: as one text, to be compared with another. */
import type {ObservatoryElement} from '../../src/components/observatory-element.js';
import {part, parts, texts} from './elements.js';
import {formats, LABELS, open, take, textOf} from './taken.js';
import {waitUntil} from './wait.js';

/** A hundred waits for what takes a millisecond. */
const OFTEN = {interval: 2, timeout: 8000};

const rounded = (length: number) => String(Math.round(length * 10) / 10);

/** Engines place what they paint in sixtieths or sixty-fourths of a pixel of the page, wherever the element stands in it. */
const NEAR = 0.15;
const PLACE = /^([\w-]+)((?: -?\d+(?:\.\d)?){4})$/;

/** One line of what is shown, and of what was shown elsewhere in the page: the very same, or for a place as near as engines have it. */
export function isAlike(one: string, other = ''): boolean {
  if (one === other) return true;
  const [here, there] = [PLACE.exec(one), PLACE.exec(other)];
  if (!here || !there || here[1] !== there[1]) return false;
  const lengths = there[2]!.trim().split(' ').map(Number);
  return here[2]!.trim().split(' ').every((length, rank) => Math.abs(Number(length) - lengths[rank]!) < NEAR);
}

/** What is drawn and said now: nodes with their attributes, how far they reach, what fields hold; not what is told for a moment. */
export function shownBy(element: Element): string {
  const root = element.shadowRoot!;
  const {left, top} = element.getBoundingClientRect();
  const places = [...root.querySelectorAll('*')].map((each) => {
    // What has no box is nowhere: its corner would tell only how far the page is scrolled.
    if (!each.getClientRects().length) return `${each.localName} nowhere`;
    const box = each.getBoundingClientRect();
    return [each.localName, box.left - left, box.top - top, box.width, box.height].map((at) => (typeof at === 'number' ? rounded(at) : at)).join(' ');
  });
  const fields = [...root.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')].map((field) => `${field.value} ${'checked' in field && field.checked ? 'checked' : ''}`);
  const copy = document.createElement('div');
  copy.append(...[...root.childNodes].map((node) => node.cloneNode(true)));
  for (const status of copy.querySelectorAll('[role=status]')) status.replaceChildren();
  return [element.cloneNode(false), copy].map((each) => (each as Element).outerHTML).concat(places, fields).join('\n');
}

/** Pieces that are there by now come in a task or two, and what is shared is told in a frame. */
const QUIET_FRAMES = 3;

/** A card that is open has its sheet soon. */
const isAwaiting = (element: ObservatoryElement) => element.isUpdatePending || part(element, '[aria-busy]') !== null || parts(element, '.card[aria-current=true]').some((card) => !card.querySelector('.sheet'));

/** Nothing is awaited any more, and nothing has changed for some frames. */
export async function atRest(elements: readonly ObservatoryElement[]) {
  let changes = 0;
  const observer = new MutationObserver(() => void changes++);
  for (const {shadowRoot} of elements) observer.observe(shadowRoot!, {subtree: true, childList: true, attributes: true, characterData: true});
  for (let quiet = 0; quiet < QUIET_FRAMES; ) {
    const before = changes;
    for (const element of elements) await element.ready.then(() => element.updateComplete);
    await new Promise(requestAnimationFrame);
    quiet = changes === before && !elements.some(isAwaiting) ? quiet + 1 : 0;
  }
  observer.disconnect();
}

const isOurs = (type: string) => type.startsWith('csc-');
const told = (event: Event) => `${event.type} ${JSON.stringify({...event})}`;

/** What is told to the page and to the console from now on, and what the address says then. */
export class Heard {
  readonly said: string[] = [];
  readonly #before = {...console};
  readonly #stop = new AbortController();

  constructor() {
    for (const level of ['debug', 'info', 'log', 'warn'] as const) console[level] = (...parts: unknown[]) => void this.said.push(parts.map(String).join(' '));
    for (const type of ['csc-ready', 'csc-select', 'csc-filter', 'csc-scope', 'csc-error']) {
      document.body.addEventListener(type, (event) => isOurs(event.type) && this.said.push(told(event)), {signal: this.#stop.signal});
    }
  }

  end(): string {
    this.#stop.abort();
    Object.assign(console, this.#before);
    return [...this.said.sort(), location.search].join('\n');
  }
}

/** Every datum under the cursor, in full, and what choosing it shows. */
async function pointedAt(element: ObservatoryElement, all: readonly ObservatoryElement[]): Promise<string[]> {
  const cursor = part(element, '.cursor');
  if (!cursor) return [];
  const press = (key: string) => cursor.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}));
  const found: string[] = [];
  cursor.focus();
  press('Home');
  await element.updateComplete;
  const count = Number(part(element, '[role=option]')!.ariaSetSize);
  for (let rank = 0; rank < count; rank++) {
    press(' ');
    await element.updateComplete;
    found.push(shownBy(element));
    press('PageDown');
    press('Home');
    for (let at = 0; at <= rank; at++) press('ArrowRight');
    await element.updateComplete;
  }
  press('Home');
  press('Enter');
  await atRest(all);
  found.push(...all.map(shownBy));
  return found;
}

/** The table, by each of its columns in both directions; its order may not tell what its cells do not. */
async function sortedBy(element: ObservatoryElement): Promise<string[]> {
  const [button] = parts(element, '.show-data');
  button?.click();
  const found: string[] = [];
  for (let column = 0; column < parts(element, 'th button').length; column++)
    for (const order of ['ascending', 'descending', 'none']) {
      parts(element, 'th button')[column]!.click();
      await waitUntil(() => parts(element, 'th')[column]!.ariaSort === order, `column ${column} is ${order}`, OFTEN);
      await element.updateComplete;
      found.push(texts(element, 'tbody tr').join('\n'));
    }
  return found;
}

async function takenFrom(element: HTMLElement): Promise<string[]> {
  if (!part(element, '.download')) return [];
  await open(element);
  // A picture is the drawing, painted.
  const known = formats(element).some(({textContent}) => textContent.trim() === LABELS.svg) ? (['csv', 'svg'] as const) : (['csv'] as const);
  part(element, '.download')!.click();
  await waitUntil(() => !formats(element).length, 'the list is closed', OFTEN);
  const found: string[] = [];
  for (const format of known) {
    const file = await take(element, format);
    found.push(file.filename, await textOf(file));
  }
  return found;
}

/** All of it, of elements that belong together. */
export async function givenOut(elements: readonly ObservatoryElement[]): Promise<readonly string[]> {
  await atRest(elements);
  const found = elements.map(shownBy);
  for (const element of elements) {
    found.push(...(await pointedAt(element, elements)), ...(await sortedBy(element)), ...(await takenFrom(element)));
  }
  return found;
}
