/**
 * Reading a drawing without seeing it, or without a mouse. An invisible list lies over the drawing: one stop for the
 * Tab key whatever the number of data; arrows move along them and across series, the present one is announced and its
 * tip is shown. What is said is short; the space bar tells the rest. The pointer moves the same cursor, may enter the
 * tip, and Escape sends it away. Whatever changes around it, the cursor stays on its datum while there is one.
 */
import {html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {cursorWords} from '../locale/cursor.js';
import type {Locale} from '../locale/locale.js';
import {folded} from '../model/folding.js';

export interface Datum {
  /** What a letter key looks for. */
  readonly name: string;
  /** What it is known by, wherever new figures put it; the name when absent. */
  readonly key?: string;
  /** What is announced and shown: the name and the value. */
  readonly text: string;
  /** What more there is to say of it, on demand. */
  readonly more?: string;
  /** Where it stands in the row, and in which series: for drawings that have several. */
  readonly along?: number;
  readonly across?: number;
  /** Where the tip points, in pixels of the drawing. */
  readonly x: number;
  readonly y: number;
  /** Above which the tip stands when there is no room under the datum; `y` when absent. */
  readonly top?: number;
}

export interface CursorFrame {
  readonly locale: Locale;
  readonly title: string;
  readonly data: readonly Datum[];
  readonly width: number;
  /** Height of the drawing, where a tip may stand above its datum: what is under the drawing stays in sight. */
  readonly height?: number;
  /** Where the data follow one another; across that, arrows change the series. */
  readonly flow?: 'down' | 'right';
  /** For data that stand anywhere: the one that an arrow leads to from another; along the list where it is undefined. */
  readonly toward?: (index: number, key: string) => number | undefined;
  /** The datum under a point of the drawing, −1 when there is none. */
  readonly at: (x: number, y: number) => number;
  /** Enter, or a click on a datum. */
  readonly choose?: (index: number) => void;
}

const PAGE = 10;
/** Letters typed within this many milliseconds make one word. */
const TYPING = 700;
/** What it takes the pointer to get from a datum to its tip. */
const LEAVING = 150;
/** From this share of the height on, a tip stands above its datum. */
const LOW = 0.7;

export class CursorController implements ReactiveController {
  /** The present datum; −1 when the cursor is out. */
  index = -1;
  /** Where it was when it went out: it comes back there. */
  #last = 0;
  /** What the present datum is known by; undefined when the cursor has moved since. */
  #known: string | undefined;
  #isThere = false;
  #isUpdating = false;
  #typed = '';
  #typedAt = 0;
  /** The reader asked for the rest of what there is to say. */
  #isFull = false;
  #hovering: AbortController | undefined;
  #leaving: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  hostDisconnected() {
    this.index = -1;
    this.#last = 0;
    this.#hovering?.abort();
    this.#stay();
  }

  hostUpdate() {
    this.#isUpdating = true;
  }

  /** A drawing that went while the reader was in it has the focus again when it is back. */
  hostUpdated() {
    const cursor = this.host.shadowRoot!.querySelector<HTMLElement>('.cursor');
    if (cursor && !this.#isThere && this.index >= 0) cursor.focus({preventScroll: true});
    this.#isThere = cursor !== null;
    this.#isUpdating = false;
  }

  /** New figures put the present datum elsewhere; where they have none of it, the cursor goes to what stands there. */
  #follow(data: readonly Datum[]) {
    // A reader who went elsewhere meanwhile stays there.
    if (!this.#isThere && !this.host.shadowRoot!.activeElement?.matches('.frame')) this.index = -1;
    if (this.index < 0) return;
    const keyOf = ({key, name}: Datum) => key ?? name;
    const isHere = (datum: Datum | undefined) => this.#known === undefined || (datum !== undefined && keyOf(datum) === this.#known);
    const found = isHere(data[this.index]) ? this.index : data.findIndex(isHere);
    this.index = Math.min(found < 0 ? this.index : found, data.length - 1);
    this.#known = keyOf(data[this.index]!);
  }

  render(frame: CursorFrame): TemplateResult | typeof nothing {
    const {locale, title, data} = frame;
    if (!data.length) return nothing;
    this.#follow(data);
    const words = locale.words(cursorWords);
    const active = data[this.index];
    const spoken = active ?? data[0]!;
    // Two identifiers in turn: a reader that saw the same one twice would not speak again.
    const id = `datum-${Math.max(0, this.index) % 2}`;
    return html`
      <div
        class="cursor"
        role="listbox"
        tabindex="0"
        aria-label=${words.label(title)}
        aria-describedby="cursor-hint"
        aria-activedescendant=${active ? id : nothing}
        @keydown=${(event: KeyboardEvent) => this.#key(event, frame)}
        @focus=${() => this.#move(this.#here(data))}
        @blur=${() => this.#isUpdating || this.#move(-1)}
        @pointermove=${(event: PointerEvent) => this.#point(event, frame)}
        @pointerdown=${(event: PointerEvent) => this.#point(event, frame)}
        @pointerleave=${this.#leave}
        @click=${() => this.index >= 0 && frame.choose?.(this.index)}
      >
        <div
          id=${id}
          class="unseen"
          role="option"
          aria-selected=${active ? 'true' : 'false'}
          aria-posinset=${Math.max(0, this.index) + 1}
          aria-setsize=${data.length}
          .textContent=${this.#said(spoken)}
        ></div>
      </div>
      ${active ? this.#tip(active, frame) : nothing}
      <p id="cursor-hint" class="hint">${words.hint}</p>
    `;
  }

  #said = (datum: Datum) => (this.#isFull && datum.more ? `${datum.text}. ${datum.more}.` : datum.text);

  /** The present datum, or that of before: other data may be fewer. */
  #here = (data: readonly Datum[]) => Math.min(this.index < 0 ? this.#last : this.index, data.length - 1);

  #move(index: number) {
    // A pointer that has just left does not take the cursor from the keys.
    this.#stay();
    if (index < 0) this.#hovering?.abort();
    if (index === this.index) return;
    if (index < 0) this.#last = this.index;
    this.index = index;
    this.#known = undefined;
    this.#isFull = false;
    this.host.requestUpdate();
  }

  /** Where the pointer goes from the drawing to the tip, or back, the tip stays: it waits a moment for it. */
  #leave = ({pointerType}: PointerEvent) => {
    clearTimeout(this.#leaving);
    if (pointerType === 'mouse') this.#leaving = setTimeout(() => this.#move(-1), LEAVING);
  };

  #stay = () => clearTimeout(this.#leaving);

  #point(event: PointerEvent, {at}: CursorFrame) {
    this.#move(at(event.offsetX, event.offsetY));
    if (this.index < 0 || (this.#hovering && !this.#hovering.signal.aborted)) return;
    // A tip that the pointer brought goes without moving the pointer, wherever the focus is.
    this.#hovering = new AbortController();
    const {signal} = this.#hovering;
    (event.currentTarget as Element).ownerDocument.addEventListener('keydown', ({key}) => key === 'Escape' && this.#move(-1), {signal});
  }

  /** Beside the datum, on the side where there is room. */
  #tip(datum: Datum, {width, height}: CursorFrame): TemplateResult {
    const {x, y, top = y} = datum;
    const isLeft = x > width / 2;
    const across = `${isLeft ? `right: ${width - x}` : `left: ${x}`}px; max-width: min(20rem, ${isLeft ? x : width - x}px - 1rem)`;
    const along = height && y > height * LOW ? `bottom: ${height - top}px` : `top: ${y}px`;
    return html`<div class="tip" part="tip" aria-hidden="true" .style=${`${across}; ${along}`} @pointerenter=${this.#stay} @pointerleave=${this.#leave}>${this.#said(datum)}</div>`;
  }

  #key(event: KeyboardEvent, frame: CursorFrame) {
    // Shortcuts of the browser and of assistive technology pass.
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const {data, choose} = frame;
    switch (event.key) {
      case 'ArrowRight':
      case 'ArrowDown':
      case 'ArrowLeft':
      case 'ArrowUp':
        this.#arrow(event.key, frame);
        break;
      case 'Home':
        this.#along(-Infinity, data);
        break;
      case 'End':
        this.#along(Infinity, data);
        break;
      case 'PageDown':
        this.#along(PAGE, data);
        break;
      case 'PageUp':
        this.#along(-PAGE, data);
        break;
      case 'Escape':
        // What there is nothing to send away with is for what is around.
        if (this.index < 0) return;
        this.#move(-1);
        break;
      case 'Enter':
        if (this.index >= 0) choose?.(this.index);
        break;
      case ' ':
        if (data[this.index]?.more) this.#tellMore();
        else if (this.index >= 0) choose?.(this.index);
        break;
      default:
        if (event.key.length === 1 && /[\p{L}\p{N}]/u.test(event.key)) this.#type(event.key, data);
        return;
    }
    event.preventDefault();
  }

  #tellMore() {
    this.#isFull = !this.#isFull;
    this.host.requestUpdate();
  }

  #arrow(key: string, {data, flow, toward}: CursorFrame) {
    const there = toward?.(this.#here(data), key);
    if (there !== undefined) return this.#move(there);
    const step = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1;
    const isAcross = flow !== undefined && (key === 'ArrowUp' || key === 'ArrowDown') === (flow === 'right');
    if (!isAcross || !this.#across(step, data)) this.#along(step, data);
  }

  /** To the same place in another series; false where there is only one. */
  #across(step: number, data: readonly Datum[]): boolean {
    const {along, across = 0} = data[this.#here(data)]!;
    const there = data.filter((datum) => datum.along === along);
    if (along === undefined || there.length < 2) return false;
    const [next] = there
      .filter((datum) => ((datum.across ?? 0) - across) * step > 0)
      .sort((a, b) => Math.abs((a.across ?? 0) - across) - Math.abs((b.across ?? 0) - across));
    if (next) this.#move(data.indexOf(next));
    return true;
  }

  /** Along the series of the present datum, without leaving its ends. */
  #along(steps: number, data: readonly Datum[]) {
    const here = this.#here(data);
    const {across} = data[here]!;
    const ranks = data.map((_, rank) => rank).filter((rank) => data[rank]!.across === across);
    const order = across === undefined ? ranks : ranks.sort((a, b) => data[a]!.along! - data[b]!.along!);
    this.#move(order[Math.max(0, Math.min(order.length - 1, order.indexOf(here) + steps))]!);
  }

  /** Goes to the next datum whose name holds a word that begins with what was typed. */
  #type(letter: string, data: readonly Datum[]) {
    const now = performance.now();
    this.#typed = folded(now - this.#typedAt < TYPING ? this.#typed + letter : letter);
    this.#typedAt = now;
    // A longer word may still mean the present datum; a new one means another.
    const from = this.#typed.length > 1 ? this.index : this.index + 1;
    const order = data.map((_, step) => (Math.max(0, from) + step) % data.length);
    const begins = (name: string) => ` ${folded(name)}`.includes(` ${this.#typed}`);
    const found = order.find((index) => begins(data[index]!.name));
    if (found !== undefined) this.#move(found);
  }
}
