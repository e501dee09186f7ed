import { css, nothing, html } from 'lit';
import { w as wording } from './csk4n99x.js';
import { f as folded } from './dm029jb4.js';

// https://d3js.org/d3-array/ v3.2.5 Copyright 2010-2026 Mike Bostock
function ascending(a, b) {
  return a == null || b == null ? NaN : a < b ? -1 : a > b ? 1 : a >= b ? 0 : NaN;
}

function descending(a, b) {
  return a == null || b == null ? NaN
    : b < a ? -1
    : b > a ? 1
    : b >= a ? 0
    : NaN;
}

function bisector(f) {
  let compare1, compare2, delta;

  // If an accessor is specified, promote it to a comparator. In this case we
  // can test whether the search value is (self-) comparable. We can’t do this
  // for a comparator (except for specific, known comparators) because we can’t
  // tell if the comparator is symmetric, and an asymmetric comparator can’t be
  // used to test whether a single value is comparable.
  if (f.length !== 2) {
    compare1 = ascending;
    compare2 = (d, x) => ascending(f(d), x);
    delta = (d, x) => f(d) - x;
  } else {
    compare1 = f === ascending || f === descending ? f : zero;
    compare2 = f;
    delta = f;
  }

  function left(a, x, lo = 0, hi = a.length) {
    if (lo < hi) {
      if (compare1(x, x) !== 0) return hi;
      do {
        const mid = (lo + hi) >>> 1;
        if (compare2(a[mid], x) < 0) lo = mid + 1;
        else hi = mid;
      } while (lo < hi);
    }
    return lo;
  }

  function right(a, x, lo = 0, hi = a.length) {
    if (lo < hi) {
      if (compare1(x, x) !== 0) return hi;
      do {
        const mid = (lo + hi) >>> 1;
        if (compare2(a[mid], x) <= 0) lo = mid + 1;
        else hi = mid;
      } while (lo < hi);
    }
    return lo;
  }

  function center(a, x, lo = 0, hi = a.length) {
    const i = left(a, x, lo, hi - 1);
    return i > lo && delta(a[i - 1], x) > -delta(a[i], x) ? i - 1 : i;
  }

  return {left, center, right};
}

function zero() {
  return 0;
}

function number(x) {
  return x === null ? NaN : +x;
}

bisector(ascending);
bisector(number).center;

// https://github.com/python/cpython/blob/a74eea238f5baba15797e2e8b570d153bc8690a7/Modules/mathmodule.c#L1423
class Adder {
  constructor() {
    this._partials = new Float64Array(32);
    this._n = 0;
  }
  add(x) {
    const p = this._partials;
    let i = 0;
    for (let j = 0; j < this._n && j < 32; j++) {
      const y = p[j],
        hi = x + y,
        lo = Math.abs(x) < Math.abs(y) ? x - (hi - y) : y - (hi - x);
      if (lo) p[i++] = lo;
      x = hi;
    }
    p[i] = x;
    this._n = i + 1;
    return this;
  }
  valueOf() {
    const p = this._partials;
    let n = this._n, x, y, lo, hi = 0;
    if (n > 0) {
      hi = p[--n];
      while (n > 0) {
        x = hi;
        y = p[--n];
        hi = x + y;
        lo = y - (hi - x);
        if (lo) break;
      }
      if (n > 0 && ((lo < 0 && p[n - 1] < 0) || (lo > 0 && p[n - 1] > 0))) {
        y = lo * 2;
        x = hi + y;
        if (y == x - hi) hi = x;
      }
    }
    return hi;
  }
}

const e10 = Math.sqrt(50),
    e5 = Math.sqrt(10),
    e2 = Math.sqrt(2);

function tickSpec(start, stop, count) {
  const step = (stop - start) / Math.max(0, count),
      power = Math.floor(Math.log10(step)),
      error = step / Math.pow(10, power),
      factor = error >= e10 ? 10 : error >= e5 ? 5 : error >= e2 ? 2 : 1;
  let i1, i2, inc;
  if (power < 0) {
    inc = Math.pow(10, -power) / factor;
    i1 = Math.round(start * inc);
    i2 = Math.round(stop * inc);
    if (i1 / inc < start) ++i1;
    if (i2 / inc > stop) --i2;
    inc = -inc;
  } else {
    inc = Math.pow(10, power) * factor;
    i1 = Math.round(start / inc);
    i2 = Math.round(stop / inc);
    if (i1 * inc < start) ++i1;
    if (i2 * inc > stop) --i2;
  }
  if (i2 < i1 && 0.5 <= count && count < 2) return tickSpec(start, stop, count * 2);
  return [i1, i2, inc];
}

function ticks(start, stop, count) {
  stop = +stop, start = +start, count = +count;
  if (!(count > 0)) return [];
  if (start === stop) return [start];
  const reverse = stop < start, [i1, i2, inc] = reverse ? tickSpec(stop, start, count) : tickSpec(start, stop, count);
  if (!(i2 >= i1)) return [];
  const n = i2 - i1 + 1, ticks = new Array(n);
  if (reverse) {
    if (inc < 0) for (let i = 0; i < n; ++i) ticks[i] = (i2 - i) / -inc;
    else for (let i = 0; i < n; ++i) ticks[i] = (i2 - i) * inc;
  } else {
    if (inc < 0) for (let i = 0; i < n; ++i) ticks[i] = (i1 + i) / -inc;
    else for (let i = 0; i < n; ++i) ticks[i] = (i1 + i) * inc;
  }
  return ticks;
}

function max(values, valueof) {
  let max;
  if (valueof === undefined) {
    for (const value of values) {
      if (value != null
          && (max < value || (max === undefined && value >= value))) {
        max = value;
      }
    }
  } else {
    let index = -1;
    for (let value of values) {
      if ((value = valueof(value, ++index, values)) != null
          && (max < value || (max === undefined && value >= value))) {
        max = value;
      }
    }
  }
  return max;
}

function min(values, valueof) {
  let min;
  if (valueof === undefined) {
    for (const value of values) {
      if (value != null
          && (min > value || (min === undefined && value >= value))) {
        min = value;
      }
    }
  } else {
    let index = -1;
    for (let value of values) {
      if ((value = valueof(value, ++index, values)) != null
          && (min > value || (min === undefined && value >= value))) {
        min = value;
      }
    }
  }
  return min;
}

function* flatten(arrays) {
  for (const array of arrays) {
    yield* array;
  }
}

function merge(arrays) {
  return Array.from(flatten(arrays));
}

const NARROW = /[ijlIt1.,:;'’()|[\]! ·]/g;
const WIDE = /[mwMWÆŒ%@—…€]/g;
const NARROWEST = 0.34;
function textWidth(text, fontSize) {
  const narrow = text.match(NARROW)?.length ?? 0;
  const wide = text.match(WIDE)?.length ?? 0;
  return fontSize * (0.58 * (text.length - narrow - wide) + NARROWEST * narrow + 0.92 * wide);
}
function wrapText(text, width, fontSize, most) {
  const lines = [];
  let line = "";
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (!line || textWidth(longer, fontSize) <= width) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  if (line) lines.push(line);
  const kept = lines.slice(0, most).map((each) => cut(each, width, fontSize));
  const last = kept.length - 1;
  if (lines.length > most) kept[last] = cut(`${kept[last].replace(/…$/, "")}\u2026`, width, fontSize);
  return { lines: kept, shortened: kept.some((each) => each.endsWith("\u2026")) && !text.endsWith("\u2026") };
}
function cut(line, width, fontSize) {
  if (textWidth(line, fontSize) <= width) return line;
  let end = Math.min(line.length - 1, Math.ceil(Math.max(0, width) / (NARROWEST * fontSize)));
  while (end > 1 && textWidth(`${line.slice(0, end)}\u2026`, fontSize) > width) end--;
  return `${line.slice(0, end).trimEnd()}\u2026`;
}

const drawing = css`
  .drawing {
    position: relative;
  }

  svg {
    display: block;
    max-width: 100%;
    overflow: visible;
    fill: currentColor;
    font-family: inherit;
  }

  .cursor {
    position: absolute;
    inset: 0;
    border-radius: var(--_radius);
    touch-action: pan-x pan-y pinch-zoom;
  }

  .cursor:not(:focus-visible) {
    outline: none;
  }

  .tip {
    position: absolute;
    z-index: 1;
    width: max-content;
    max-width: min(20rem, 80%);
    margin: 0.5rem;
    padding: 0.4em 0.7em;
    font-size: 0.9375em;
    pointer-events: none;
    border-radius: var(--_radius);
  }

  .frame .tip {
    color: #fff;
    background: #20262b;
    border: 1px solid #fff;
  }

  .frame.on-dark .tip {
    color: #16191c;
    background: #f2f4f5;
    border-color: #000;
  }

  .hint {
    margin: 0.5em 0 0;
    font-size: 0.875em;
    color: var(--_quiet);
  }

  .cursor:not(:focus-visible) ~ .hint {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  @media (forced-colors: active) {
    svg {
      fill: CanvasText;
      forced-color-adjust: none;
    }

    .frame .tip,
    .frame.on-dark .tip {
      color: CanvasText;
      background: Canvas;
      border-color: CanvasText;
    }
  }

  @media print {
    .cursor,
    .tip,
    .hint {
      display: none;
    }
  }
`;

const cursorWords = wording("cursor", {
  hint: "Fl\xE8ches : passer d\u2019une donn\xE9e \xE0 l\u2019autre. Une lettre : aller \xE0 un nom. Entr\xE9e : choisir. \xC9chap : quitter.",
  label: (title) => `${title} : parcourir les donn\xE9es`
});

const PAGE = 10;
const TYPING = 700;
class CursorController {
  constructor(host) {
    this.host = host;
    /** The present datum; −1 when the cursor is out. */
    this.index = -1;
    this.#typed = "";
    this.#typedAt = 0;
    host.addController(this);
  }
  #typed;
  #typedAt;
  hostDisconnected() {
    this.index = -1;
  }
  render(frame) {
    const { locale, title, data, width } = frame;
    if (!data.length) return nothing;
    const words = locale.words(cursorWords);
    const active = data[this.index];
    const spoken = active ?? data[0];
    const id = `datum-${Math.max(0, this.index) % 2}`;
    return html`
      <div
        class="cursor"
        role="listbox"
        tabindex="0"
        aria-label=${words.label(title)}
        aria-describedby="cursor-hint"
        aria-activedescendant=${active ? id : nothing}
        @keydown=${(event) => this.#key(event, frame)}
        @focus=${() => this.#move(Math.max(0, this.index))}
        @blur=${() => this.#move(-1)}
        @pointermove=${(event) => this.#point(event, frame)}
        @pointerdown=${(event) => this.#point(event, frame)}
        @pointerleave=${(event) => event.pointerType === "mouse" && this.#leave()}
        @click=${() => this.index >= 0 && frame.choose?.(this.index)}
      >
        <div
          id=${id}
          class="unseen"
          role="option"
          aria-selected=${active ? "true" : "false"}
          aria-posinset=${Math.max(0, this.index) + 1}
          aria-setsize=${data.length}
          .textContent=${spoken.text}
        ></div>
      </div>
      ${active ? tip(active, width) : nothing}
      <p id="cursor-hint" class="hint">${words.hint}</p>
    `;
  }
  #move(index) {
    if (index === this.index) return;
    this.index = index;
    this.host.requestUpdate();
  }
  /** The pointer has gone; a cursor that the keyboard moves stays. */
  #leave() {
    this.#move(-1);
  }
  #point(event, { at }) {
    this.#move(at(event.offsetX, event.offsetY));
  }
  #key(event, { data, choose }) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const last = data.length - 1;
    const here = this.index;
    const to = (index) => this.#move(Math.max(0, Math.min(last, index)));
    switch (event.key) {
      case "ArrowRight":
      case "ArrowDown":
        to(here + 1);
        break;
      case "ArrowLeft":
      case "ArrowUp":
        to(here - 1);
        break;
      case "Home":
        to(0);
        break;
      case "End":
        to(last);
        break;
      case "PageDown":
        to(here + PAGE);
        break;
      case "PageUp":
        to(here - PAGE);
        break;
      case "Escape":
        this.#move(-1);
        break;
      case "Enter":
      case " ":
        if (here >= 0) choose?.(here);
        break;
      default:
        if (event.key.length === 1 && /[\p{L}\p{N}]/u.test(event.key)) this.#type(event.key, data);
        return;
    }
    event.preventDefault();
  }
  /** Goes to the next datum whose name holds a word that begins with what was typed. */
  #type(letter, data) {
    const now = performance.now();
    this.#typed = folded(now - this.#typedAt < TYPING ? this.#typed + letter : letter);
    this.#typedAt = now;
    const from = this.#typed.length > 1 ? this.index : this.index + 1;
    const order = data.map((_, step) => (Math.max(0, from) + step) % data.length);
    const begins = (name) => ` ${folded(name)}`.includes(` ${this.#typed}`);
    const found = order.find((index) => begins(data[index].name));
    if (found !== void 0) this.#move(found);
  }
}
function tip({ text, x, y }, width) {
  const left = x > width / 2;
  const across = left ? `right: ${width - x}px` : `left: ${x}px`;
  return html`<div class="tip" part="tip" aria-hidden="true" .style=${`${across}; top: ${y}px`}>${text}</div>`;
}

export { Adder as A, CursorController as C, max as a, min as b, ticks as c, drawing as d, merge as m, textWidth as t, wrapText as w };
//# sourceMappingURL=g4wl5cww.js.map
