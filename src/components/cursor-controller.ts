/**
 * Reading a drawing without seeing it, or without a mouse. An invisible list lies over the drawing: one stop for the
 * Tab key whatever the number of data, arrows move along them, the present one is announced and its tip is shown.
 * The pointer moves the same cursor.
 */
import {html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {cursorWords} from '../locale/cursor.js';
import type {Locale} from '../locale/locale.js';
import {folded} from '../model/text.js';

export interface Datum {
  /** What a letter key looks for. */
  readonly name: string;
  /** What is announced and shown: the name, the value, and where it stands. */
  readonly text: string;
  /** Where the tip points, in pixels of the drawing. */
  readonly x: number;
  readonly y: number;
}

export interface CursorFrame {
  readonly locale: Locale;
  readonly title: string;
  readonly data: readonly Datum[];
  readonly width: number;
  /** The datum under a point of the drawing, −1 when there is none. */
  readonly at: (x: number, y: number) => number;
  /** Enter, or a click on a datum. */
  readonly choose?: (index: number) => void;
}

const PAGE = 10;
/** Letters typed within this many milliseconds make one word. */
const TYPING = 700;

export class CursorController implements ReactiveController {
  /** The present datum; −1 when the cursor is out. */
  index = -1;
  #typed = '';
  #typedAt = 0;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected() {
    this.index = -1;
  }

  render(frame: CursorFrame): TemplateResult | typeof nothing {
    const {locale, title, data, width} = frame;
    if (!data.length) return nothing;
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
        @focus=${() => this.#move(Math.max(0, this.index))}
        @blur=${() => this.#move(-1)}
        @pointermove=${(event: PointerEvent) => this.#point(event, frame)}
        @pointerdown=${(event: PointerEvent) => this.#point(event, frame)}
        @pointerleave=${(event: PointerEvent) => event.pointerType === 'mouse' && this.#leave()}
        @click=${() => this.index >= 0 && frame.choose?.(this.index)}
      >
        <div
          id=${id}
          class="unseen"
          role="option"
          aria-selected=${active ? 'true' : 'false'}
          aria-posinset=${Math.max(0, this.index) + 1}
          aria-setsize=${data.length}
          .textContent=${spoken.text}
        ></div>
      </div>
      ${active ? tip(active, width) : nothing}
      <p id="cursor-hint" class="hint">${words.hint}</p>
    `;
  }

  #move(index: number) {
    if (index === this.index) return;
    this.index = index;
    this.host.requestUpdate();
  }

  /** The pointer has gone; a cursor that the keyboard moves stays. */
  #leave() {
    this.#move(-1);
  }

  #point(event: PointerEvent, {at}: CursorFrame) {
    this.#move(at(event.offsetX, event.offsetY));
  }

  #key(event: KeyboardEvent, {data, choose}: CursorFrame) {
    // Shortcuts of the browser and of assistive technology pass.
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const last = data.length - 1;
    const here = this.index;
    const to = (index: number) => this.#move(Math.max(0, Math.min(last, index)));
    switch (event.key) {
      case 'ArrowRight':
      case 'ArrowDown':
        to(here + 1);
        break;
      case 'ArrowLeft':
      case 'ArrowUp':
        to(here - 1);
        break;
      case 'Home':
        to(0);
        break;
      case 'End':
        to(last);
        break;
      case 'PageDown':
        to(here + PAGE);
        break;
      case 'PageUp':
        to(here - PAGE);
        break;
      case 'Escape':
        this.#move(-1);
        break;
      case 'Enter':
      case ' ':
        if (here >= 0) choose?.(here);
        break;
      default:
        if (event.key.length === 1 && /[\p{L}\p{N}]/u.test(event.key)) this.#type(event.key, data);
        return;
    }
    event.preventDefault();
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

/** Beside the datum, on the side where there is room. */
function tip({text, x, y}: Datum, width: number): TemplateResult {
  const left = x > width / 2;
  const across = left ? `right: ${width - x}px` : `left: ${x}px`;
  return html`<div class="tip" part="tip" aria-hidden="true" .style=${`${across}; top: ${y}px`}>${text}</div>`;
}
