import { css, html, nothing, LitElement } from 'lit';
import { O as Observatory, D as DocumentRefused, i as inLanguage, s as sources } from './dm029jb4.js';

const wording = (subject, fr) => ({ subject, fr: typeset(fr) });
function typeset(words) {
  if (typeof words === "string") return frenchSpaces(words);
  if (typeof words === "function") return ((...args) => typeset(words(...args)));
  if (Array.isArray(words)) return words.map(typeset);
  if (typeof words !== "object" || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, typeset(value)]));
}
const frenchSpaces = (text) => text.replace(/ ([;!?])/g, "\u202F$1").replace(/ ([:%»])/g, "\xA0$1").replace(/« /g, "\xAB\xA0");
const translations = /* @__PURE__ */ new Map();
const translated = (language, subject) => translations.get(language)?.[subject];
const isLoaded = (language) => language === "fr" || translations.has(language);
async function loadLanguage(language) {
  if (isLoaded(language)) return;
  const { default: words } = await import('./eo9oh49u.js');
  translations.set(language, words);
}

const NO_BREAK = "\xA0";
const MINUS = "\u2212";
class Locale {
  constructor(language) {
    this.language = language;
  }
  /** The wording of a subject in this language; in French while the language is not loaded. */
  words({ subject, fr }) {
    return translated(this.language, subject) ?? fr;
  }
  number(value, { decimals, unit, signed, compact } = {}) {
    const digits = decimals === void 0 ? { maximumFractionDigits: 2 } : { minimumFractionDigits: compact ? 0 : decimals, maximumFractionDigits: decimals };
    const text = formatter(this.language, {
      ...compact ? { notation: "compact", maximumFractionDigits: 1 } : digits,
      signDisplay: signed ? "exceptZero" : "negative"
    }).format(value).replace("-", MINUS);
    return unit ? `${text}${this.#before(unit)}${unit}` : text;
  }
  /** French puts a space before every unit; English none before %. */
  #before(unit) {
    return unit === "%" && this.language === "en" ? "" : NO_BREAK;
  }
  /** A civil date (`2023`, `2023-09`, `2023-09-01`), independent of the reader's time zone. */
  date(civil) {
    const [year, month, day] = civil.split("-").map(Number);
    const style = { timeZone: "UTC", year: "numeric" };
    if (month) style.month = "long";
    if (day) style.day = "numeric";
    const text = new Intl.DateTimeFormat(this.language, style).format(Date.UTC(year, (month || 1) - 1, day || 1));
    return this.language === "fr" ? text.replace(/^1 /, `1er${NO_BREAK}`) : text;
  }
}
const formatters = /* @__PURE__ */ new Map();
function formatter(language, options) {
  const key = `${language} ${JSON.stringify(options)}`;
  let made = formatters.get(key);
  if (!made) formatters.set(key, made = new Intl.NumberFormat(language, options));
  return made;
}
function saidPeriod(locale, period) {
  if (period.includes("/")) return period.replace("/", "\u2013");
  return /^\d{4}-\d{2}$/.test(period) ? locale.date(period) : period.replace("-T", " T");
}
const saidList = ({ language }, items) => new Intl.ListFormat(language, { type: "conjunction" }).format(items);
const byName = ({ language }) => new Intl.Collator(language, { numeric: true, sensitivity: "base" }).compare;
const locales = { fr: new Locale("fr"), en: new Locale("en") };
function localeOf(tag) {
  const primary = tag?.toLowerCase().split("-")[0];
  return primary === "en" ? locales.en : locales.fr;
}
const counted = (locale, count, one, many) => `${locale.number(count)}${NO_BREAK}${isSingular(locale.language, count) ? one : many}`;
const isSingular = (language, count) => language === "fr" ? Math.abs(count) < 2 : count === 1;
const quotedText = (language, text) => language === "fr" ? `\xAB${NO_BREAK}${text}${NO_BREAK}\xBB` : `\u201C${text}\u201D`;

const told = /* @__PURE__ */ new Set();
function tell(value, expected) {
  if (told.has(value)) return;
  told.add(value);
  console.warn(`observatoire-csc : \xAB ${value.slice(0, 40)} \xBB n\u2019est pas pr\xE9vu, ${expected} est attendu.`);
}
const oneOf = (words) => ({
  fromAttribute(value) {
    if (value === null || words.includes(value)) return value ?? words[0];
    tell(value, words.join(" / "));
    return words[0];
  }
});
const wholeNumber = (least, most, otherwise) => ({
  fromAttribute(value) {
    const number = value?.trim() ? Number(value) : NaN;
    if (Number.isInteger(number) && number >= least && number <= most) return number;
    if (value !== null) tell(value, `${least}\u2013${most}`);
    return otherwise;
  }
});

const REACH = { bubbles: true, composed: true };
class CscReadyEvent extends Event {
  static {
    this.type = "csc-ready";
  }
  constructor() {
    super(CscReadyEvent.type, REACH);
  }
}
class CscSelectEvent extends Event {
  constructor(kind, id) {
    super(CscSelectEvent.type, REACH);
    this.kind = kind;
    this.id = id;
  }
  static {
    this.type = "csc-select";
  }
}
class CscFilterEvent extends Event {
  constructor(query, found) {
    super(CscFilterEvent.type, REACH);
    this.query = query;
    this.found = found;
  }
  static {
    this.type = "csc-filter";
  }
}
class CscErrorEvent extends Event {
  constructor(code, message) {
    super(CscErrorEvent.type, REACH);
    this.code = code;
    this.message = message;
  }
  static {
    this.type = "csc-error";
  }
}

class LoadError extends Error {
  constructor(fault, detail = {}, options) {
    super(fault, options);
    this.fault = fault;
    this.detail = detail;
    this.name = "LoadError";
  }
}

function parseJson(text, src) {
  const bare = text.trim();
  if (!bare) throw new LoadError("empty", { src });
  try {
    return JSON.parse(bare);
  } catch (cause) {
    if (bare.startsWith("<")) throw new LoadError("html", { src }, { cause });
    throw new LoadError(isCut(bare) ? "truncated" : "not-json", { src, place: placeIn(bare, String(cause)) }, { cause });
  }
}
function isCut(text) {
  let open = 0;
  let inText = false;
  for (const [token] of text.matchAll(/\\.|["[\]{}]/gs)) {
    if (token === '"') inText = !inText;
    else if (inText || token.startsWith("\\")) continue;
    else open += /[[{]/.test(token) ? 1 : -1;
    if (open === 0 && !inText) return false;
  }
  return open > 0 && !(inText && /[\]}]$/.test(text));
}
function placeIn(text, message) {
  const lineColumn = /line (\d+) column (\d+)/.exec(message);
  if (lineColumn) return `${lineColumn[1]}:${lineColumn[2]}`;
  const position = /position (\d+)/.exec(message)?.[1];
  if (position === void 0) return void 0;
  const lines = text.slice(0, Number(position)).split("\n");
  return `${lines.length}:${lines.at(-1).length + 1}`;
}

const LIMITS = { deadline: 1e4, maxBytes: 2e7, retries: 2, backoff: 300 };
async function fetchText(src, base, signal, limits = LIMITS) {
  const url = webUrl(src, base);
  const deadline = AbortSignal.timeout(limits.deadline);
  const either = firstOf(signal, deadline);
  const detail = { src, foreign: url.origin !== location.origin };
  for (let attempt = 0; ; attempt++) {
    let wait = limits.backoff * 2 ** attempt * (1 + Math.random());
    try {
      const response = await fetch(url, {
        signal: either,
        credentials: "omit",
        referrerPolicy: "no-referrer",
        redirect: "follow"
      });
      if (response.ok) return await bodyOf(response, limits.maxBytes, src);
      const error = new LoadError("http", { ...detail, status: response.status });
      wait = pauseAsked(response) ?? wait;
      void response.body?.cancel();
      if (response.status < 500 || attempt >= limits.retries || wait > limits.deadline) throw error;
    } catch (error) {
      signal.throwIfAborted();
      if (deadline.aborted) throw new LoadError("timeout", detail, { cause: error });
      if (error instanceof LoadError) throw error;
      if (attempt >= limits.retries) throw new LoadError("network", detail, { cause: error });
    }
    await pausing(wait);
  }
}
function firstOf(...signals) {
  const controller = new AbortController();
  for (const signal of signals) {
    const pass = () => controller.abort(signal.reason);
    if (signal.aborted) pass();
    else signal.addEventListener("abort", pass, { once: true, signal: controller.signal });
  }
  return controller.signal;
}
function webUrl(src, base) {
  try {
    const url = new URL(src, base);
    if (/^https?:$/.test(url.protocol) && !url.username && !url.password) return url;
  } catch {
  }
  throw new LoadError("address", { src });
}
function pauseAsked(response) {
  const asked = response.headers.get("retry-after");
  if (!asked) return void 0;
  const seconds = Number(asked);
  const pause = Number.isFinite(seconds) ? seconds * 1e3 : Date.parse(asked) - Date.now();
  return Number.isFinite(pause) ? Math.max(0, pause) : void 0;
}
const pausing = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
async function bodyOf(response, maxBytes, src) {
  const chunks = [];
  let size = 0;
  const reader = response.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > maxBytes) {
      void reader.cancel();
      throw new LoadError("too-big", { src, limit: maxBytes });
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return { ...decoded(bytes), url: response.url };
}
function decoded(bytes) {
  const [first, second] = bytes;
  if (first === 255 && second === 254) return { text: new TextDecoder("utf-16le").decode(bytes), legacy: false };
  if (first === 254 && second === 255) return { text: new TextDecoder("utf-16be").decode(bytes), legacy: false };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), legacy: false };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), legacy: true };
  }
}

class SharedRequests {
  constructor(request) {
    this.request = request;
  }
  #requests = /* @__PURE__ */ new Map();
  /**
   * Takes a share in the answer; call the returned `release` when it is no longer shown. With `anew`, an answer that
   * is here already does not count: the file may have changed since.
   */
  take(src, base, anew = false) {
    const url = absolute(src, base);
    if (anew && this.#requests.get(url)?.answered) this.#requests.delete(url);
    const shared = this.#requests.get(url) ?? this.#start(url, src);
    shared.users++;
    let released = false;
    const release = () => {
      if (released) return;
      released = true;
      shared.users--;
      queueMicrotask(() => this.#drop(url, shared));
    };
    return { answer: shared.answer, release };
  }
  #start(url, src) {
    const controller = new AbortController();
    const answer = this.request(url, src, controller.signal);
    const shared = { answer, controller, users: 0, answered: false };
    this.#requests.set(url, shared);
    answer.then(
      () => shared.answered = true,
      () => this.#forget(url, shared)
    );
    return shared;
  }
  #drop(url, shared) {
    if (shared.users > 0) return;
    this.#forget(url, shared);
    shared.controller.abort();
  }
  #forget(url, shared) {
    if (this.#requests.get(url) === shared) this.#requests.delete(url);
  }
}
function absolute(src, base) {
  try {
    return new URL(src, base).href;
  } catch {
    return src;
  }
}

const documents = new SharedRequests(async (url, src, signal) => {
  const { text, legacy, url: answered } = await fetchText(url, location.href, signal).catch((error) => {
    throw error instanceof LoadError ? new LoadError(error.fault, { ...error.detail, src }, { cause: error }) : error;
  });
  return opened(parseJson(text, src), answered || url, src, legacy);
});
function opened(raw, url, src, legacy = false) {
  try {
    return { observatory: raw instanceof Observatory ? raw : new Observatory(raw), url, at: /* @__PURE__ */ new Date(), legacy };
  } catch (cause) {
    if (cause instanceof DocumentRefused) throw new LoadError("refused", { src }, { cause });
    throw cause;
  }
}

const WAITING = { phase: "waiting" };
class SourceController {
  constructor(host, changed) {
    this.host = host;
    this.changed = changed;
    this.state = WAITING;
    this.#started = false;
    host.addController(this);
  }
  #release;
  /** What was asked last; an answer to anything else is stale. */
  #asked;
  #started;
  /** Begins to load, and again whenever the source has changed since. */
  start() {
    this.#started = true;
    this.hostUpdate();
  }
  hostConnected() {
    this.hostUpdate();
  }
  hostUpdate() {
    if (!this.#started || !this.host.isConnected) return;
    const wanted = this.#wanted();
    if (wanted.key !== this.#asked) this.#ask(wanted, WAITING, false);
  }
  hostDisconnected() {
    this.#release?.();
    this.#release = void 0;
    this.#asked = this.state.phase === "ready" ? this.#asked : void 0;
  }
  /** Asks again; what is on screen stays until there is something newer. */
  retry() {
    if (!this.#started) return;
    const before = this.state;
    this.#ask(this.#wanted(), before.phase === "ready" ? before : WAITING, true);
  }
  #wanted() {
    const { data, src } = this.host;
    const base = this.host.ownerDocument.baseURI;
    if (data !== void 0 && data !== null) return { key: data, load: () => ({ answer: here(() => opened(data, base)) }) };
    const script = this.host.querySelector(':scope > script[type="application/json"]')?.textContent;
    if (script) return { key: script, load: () => ({ answer: here(() => opened(parseJson(script), base)) }) };
    if (src) return { key: `src:${src}`, load: (anew) => documents.take(src, base, anew) };
    return { key: "", load: () => ({ answer: Promise.reject(new LoadError("no-source")) }) };
  }
  #ask({ key, load }, meanwhile, anew) {
    this.#asked = key;
    this.#release?.();
    const { answer, release } = load(anew);
    this.#release = release;
    this.#become(meanwhile);
    const isCurrent = () => this.#asked === key && this.#release === release;
    const prepared = answer.then(async (loaded) => {
      await loaded.observatory.prepare(this.host.parts, pause);
      return loaded;
    });
    prepared.then(
      (loaded) => isCurrent() && this.#become({ phase: "ready", loaded }),
      (error) => isCurrent() && this.#fail(asLoadError(error), meanwhile)
    );
  }
  #fail(error, meanwhile) {
    this.#become(meanwhile.phase === "ready" ? { ...meanwhile, stale: error } : { phase: "failed", error });
  }
  #become(state) {
    this.state = state;
    this.changed(state);
    this.host.requestUpdate();
  }
}
const pause = () => new Promise((resolve) => setTimeout(resolve));
const here = async (open) => Promise.resolve().then(open);
const asLoadError = (error) => error instanceof LoadError ? error : new LoadError("network", {}, { cause: error });

const frameWords = wording("frame", {
  waiting: "Chargement des donn\xE9es\u2026",
  retry: "R\xE9essayer",
  failed: "Les donn\xE9es ne peuvent pas \xEAtre affich\xE9es.",
  broken: "Ce module a rencontr\xE9 une erreur.",
  fictional: "Donn\xE9es fictives : aucune structure r\xE9elle n\u2019est d\xE9crite ici",
  showData: "Afficher les donn\xE9es",
  hideData: "Masquer les donn\xE9es",
  source: "Source :",
  sources: "Sources :",
  noSource: "Source non indiqu\xE9e.",
  licence: (licence) => `Licence : ${licence}.`,
  published: (date) => `Publi\xE9 le ${date}.`,
  howToRead: "Comment lire ces chiffres",
  updated: (date) => `Document mis \xE0 jour le ${date}.`,
  newWindow: "(nouvelle fen\xEAtre)",
  centre: ["centre", "centres"]
});
function saidCentres(locale, count) {
  const [one, many] = locale.words(frameWords).centre;
  return counted(locale, count, one, many);
}

const tokens = css`
  :host {
    display: block;
    box-sizing: border-box;
    min-width: 0;
    line-height: 1.45;
    text-align: start;
    --_radius: var(--csc-radius, 0.5rem);
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  .frame {
    --_accent: var(--csc-color-accent, #17608f);
    --_on-accent: var(--csc-color-on-accent, #fff);
    --_highlight: var(--csc-color-highlight, #b3420a);
    --_warning: #8a4b00;
    --_paper: #fff;
    --_series-1: var(--csc-color-series-1, #17608f);
    --_quiet: color-mix(in srgb, currentColor 74%, transparent);
    --_line: color-mix(in srgb, currentColor 22%, transparent);
    --_edge: color-mix(in srgb, currentColor 55%, transparent);
    --_wash: color-mix(in srgb, currentColor 5%, transparent);
    --_land: color-mix(in srgb, currentColor 9%, transparent);
    position: relative;
    font-variant-numeric: tabular-nums;
  }

  /* The text of the page is light: the page is dark, whatever the system says. */
  .frame.on-dark {
    --_accent: var(--csc-color-accent, #7cc4ee);
    --_on-accent: var(--csc-color-on-accent, #08202f);
    --_highlight: var(--csc-color-highlight, #ffb07c);
    --_warning: #ffcf8a;
    --_paper: #16191c;
    --_series-1: var(--csc-color-series-1, #7cc4ee);
    --_land: color-mix(in srgb, currentColor 14%, transparent);
  }

  @media (forced-colors: active) {
    .frame,
    .frame.on-dark {
      --_accent: LinkText;
      --_on-accent: Canvas;
      --_highlight: Highlight;
      --_warning: CanvasText;
      --_paper: Canvas;
      --_series-1: CanvasText;
      --_quiet: CanvasText;
      --_line: GrayText;
      --_edge: CanvasText;
      --_wash: Canvas;
      --_land: Canvas;
    }
  }

  @media print {
    .frame,
    .frame.on-dark {
      --_accent: #17608f;
      --_highlight: #b3420a;
      --_paper: #fff;
      color: #000;
    }
  }
`;
const controls = css`
  button,
  input,
  summary {
    font: inherit;
  }

  button {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-height: 2.75rem;
    padding: 0.35em 0.9em;
    color: inherit;
    background: none;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    cursor: pointer;
  }

  button:hover {
    background: var(--_wash);
  }

  :is(button, a, input, select, summary, [tabindex]):focus-visible {
    outline: 3px solid var(--_highlight);
    outline-offset: 2px;
  }

  a {
    color: var(--_accent);
  }

  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
const frame = css`
  .heading {
    margin: 0;
    font-size: 1.25em;
    line-height: 1.25;
    text-wrap: balance;
  }

  .summary {
    max-width: 70ch;
    margin: 0.35em 0 0;
    color: var(--_quiet);
  }

  .fictional {
    display: inline-block;
    margin: 0.5em 0 0;
    padding: 0.1em 0.6em;
    font-size: 0.875em;
    font-weight: 600;
    color: var(--_warning);
    border: 2px solid currentColor;
    border-radius: var(--_radius);
  }

  figure {
    margin: 1em 0 0;
  }

  .notes {
    display: grid;
    gap: 0.35em;
    margin-top: 0.75em;
    font-size: 0.875em;
    color: var(--_quiet);
  }

  .notes p {
    margin: 0;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-top: 0.75em;
  }

  details > summary {
    min-height: 1.75rem;
    cursor: pointer;
  }

  .sources {
    display: grid;
    gap: 0.35em;
    margin: 0.35em 0;
    padding-inline-start: 1.2em;
  }

  .notes details p {
    max-width: 75ch;
    margin: 0.35em 0;
  }

  .faults ul {
    display: grid;
    gap: 0.5em;
    margin: 0.5em 0;
    padding-inline-start: 1.2em;
  }

  .faults summary {
    color: var(--_warning);
    font-weight: 600;
  }

  .panel {
    display: grid;
    align-content: center;
    justify-items: start;
    gap: 0.5em;
    min-height: var(--csc-reserved-height, 12rem);
    margin-top: 1em;
    padding: 1.25em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_wash);
  }

  .panel p {
    max-width: 70ch;
    margin: 0;
    overflow-wrap: anywhere;
  }

  .panel .what {
    font-weight: 600;
  }

  @media print {
    .tools,
    .unprinted {
      display: none;
    }
  }
`;

const table = css`
  .table {
    margin-top: 0.75em;
    overflow-x: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .table:not(.open) {
    display: none;
  }

  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 0.9375em;
  }

  caption {
    padding: 0.6em 0.75em;
    font-weight: 600;
    text-align: start;
  }

  th,
  td {
    padding: 0.4em 0.75em;
    border-top: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
  }

  thead th {
    color: var(--_quiet);
    font-size: 0.9375em;
  }

  tbody th {
    font-weight: inherit;
  }

  .number {
    text-align: end;
    white-space: nowrap;
  }

  .blank {
    color: var(--_quiet);
    font-style: italic;
    white-space: normal;
  }

  @media print {
    .table,
    .table:not(.open) {
      display: block;
      overflow: visible;
      break-inside: auto;
    }

    tr {
      break-inside: avoid;
    }
  }
`;

const NEAR = "600px";
class PageController {
  constructor(host, near) {
    this.host = host;
    this.near = near;
    this.locale = localeOf(void 0);
    /** False while the words of the page's language are on their way. */
    this.isLanguageReady = true;
    this.onDark = false;
    /** Content width in CSS pixels, rounded; 0 while the element is not displayed. */
    this.width = 0;
    /** Size of the page's text here, in CSS pixels: drawings grow with it. */
    this.fontSize = 16;
    host.addController(this);
  }
  #cleanup;
  hostConnected() {
    this.#cleanup = new AbortController();
    this.look();
    this.#watchWidth();
    this.#watchLanguage();
    const scheme = matchMedia("(prefers-color-scheme: dark)");
    scheme.addEventListener("change", () => requestAnimationFrame(() => this.look()), { signal: this.#cleanup.signal });
  }
  hostDisconnected() {
    this.#cleanup?.abort();
    this.#cleanup = void 0;
  }
  /** Reads language and colours again. */
  look() {
    const locale = localeOf(languageOf(this.host));
    const { color, fontSize } = getComputedStyle(this.host);
    const onDark = isLight(color);
    const size = parseFloat(fontSize) || 16;
    this.isLanguageReady = isLoaded(locale.language);
    if (!this.isLanguageReady) this.#fetchLanguage(locale);
    const spoken = this.isLanguageReady ? locale : this.locale;
    if (spoken === this.locale && onDark === this.onDark && size === this.fontSize) return;
    this.locale = spoken;
    this.onDark = onDark;
    this.fontSize = size;
    this.host.requestUpdate();
  }
  /** Starts at once, or when the element comes near. */
  startWhen(loading) {
    if (loading === "eager" || !("IntersectionObserver" in globalThis)) return this.near();
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        this.near();
      },
      { rootMargin: NEAR }
    );
    observer.observe(this.host);
    const { signal } = this.#cleanup;
    signal.addEventListener("abort", () => observer.disconnect());
    addEventListener("beforeprint", () => this.near(), { signal });
  }
  #fetchLanguage({ language }) {
    const speak = () => this.#cleanup && this.look();
    loadLanguage(language).then(speak, () => {
      this.isLanguageReady = true;
      this.host.requestUpdate();
    });
  }
  #watchWidth() {
    let measured = this.width;
    let frame = 0;
    const observer = new ResizeObserver(([entry]) => {
      measured = Math.floor(entry.contentRect.width);
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        if (measured === this.width || measured === 0) return;
        this.width = measured;
        this.look();
        this.host.requestUpdate();
      });
    });
    observer.observe(this.host);
    this.#cleanup.signal.addEventListener("abort", () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
    });
  }
  #watchLanguage() {
    const observer = new MutationObserver(() => this.look());
    observer.observe(this.host.ownerDocument.documentElement, { attributes: true, attributeFilter: ["lang", "class", "data-theme", "style"] });
    observer.observe(this.host, { attributes: true, attributeFilter: ["lang"] });
    this.#cleanup.signal.addEventListener("abort", () => observer.disconnect());
  }
}
function languageOf(element) {
  for (let at = element; at; at = parentOf(at)) {
    const lang = at.getAttribute("lang");
    if (lang) return lang;
  }
  return void 0;
}
function parentOf(element) {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : void 0;
}
function isLight(color) {
  const [r = 0, g = 0, b = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return 0.299 * r + 0.587 * g + 0.114 * b > (color.startsWith("color(") ? 0.5 : 127);
}

const cell = (text) => ({ text });
const blank = (text) => ({ text, blank: true });
const dataTable = ({ caption, columns, rows }) => html`
  <table>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${columns.map(({ label, numeric }) => html`<th scope="col" class=${numeric ? "number" : ""}>${label}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
  ([first, ...others]) => html`
          <tr>
            <th scope="row">${first?.text}</th>
            ${others.map(({ text, blank: blank2 }, rank) => html`<td class=${cellClass(columns[rank + 1]?.numeric, blank2)}>${text}</td>`)}
          </tr>
        `
)}
    </tbody>
  </table>
`;
const cellClass = (numeric, blank2) => blank2 ? "number blank" : numeric ? "number" : "";

function headingAt(level, text, part = "heading") {
  const words = html`<bdi>${text}</bdi>`;
  switch (level) {
    case 1:
      return html`<h1 class=${part} part=${part}>${words}</h1>`;
    case 3:
      return html`<h3 class=${part} part=${part}>${words}</h3>`;
    case 4:
      return html`<h4 class=${part} part=${part}>${words}</h4>`;
    case 5:
      return html`<h5 class=${part} part=${part}>${words}</h5>`;
    case 6:
      return html`<h6 class=${part} part=${part}>${words}</h6>`;
    default:
      return html`<h2 class=${part} part=${part}>${words}</h2>`;
  }
}

const outLink = (locale, href, text, about = "") => html`<a
  href=${href}
  target="_blank"
  rel="noopener noreferrer"
  ><bdi>${text}</bdi><span class="unseen"> ${about} ${locale.words(frameWords).newWindow}</span></a
>`;

function sourceLine(locale, { sources, licence, updated }) {
  const words = locale.words(frameWords);
  if (!sources.length) return html`<p part="source">${words.noSource}</p>`;
  const names = sources.map((source) => nameOf(locale, source)).join(" ; ");
  return html`
    <details part="source">
      <summary>${sources.length > 1 ? words.sources : words.source} <bdi>${names}</bdi></summary>
      <ul class="sources">
        ${sources.map((source) => html`<li>${credit(locale, source)}</li>`)}
      </ul>
      ${licence || updated ? html`<p>${licence ? words.licence(licence) : nothing} ${updated ? words.updated(locale.date(updated)) : nothing}</p>` : nothing}
    </details>
  `;
}
const nameOf = ({ language }, { label, vintage }) => {
  const name = inLanguage(label, language);
  return vintage && !name.includes(vintage) ? `${name} (${vintage})` : name;
};
function credit(locale, { label, producer, website, published, licence, note }) {
  const name = inLanguage(label, locale.language);
  const words = locale.words(frameWords);
  const details = [
    producer && !name.includes(producer) ? `${producer}.` : "",
    published ? words.published(locale.date(published)) : "",
    licence ? words.licence(licence) : "",
    inLanguage(note, locale.language)
  ].filter(Boolean);
  return html`${website ? outLink(locale, website, name) : html`<bdi>${name}</bdi>`}. <bdi>${details.join(" ")}</bdi>`;
}

const waitingPanel = (locale) => html`
  <slot></slot>
  <div class="panel unprinted" part="state" aria-busy="true">
    <p>${locale.words(frameWords).waiting}</p>
  </div>
`;
const emptyPanel = (sentence) => html`
  <slot name="empty"><div class="panel" part="state"><p>${sentence}</p></div></slot>
`;
const failedPanel = (locale, said, retry) => html`
  <slot></slot>
  <div class="panel" part="state">
    <div role="alert">${typeof said === "string" ? html`<p class="what">${said}</p>` : said}</div>
    ${retry ? html`<button type="button" class="retry" @click=${retry}>${locale.words(frameWords).retry}</button>` : ""}
  </div>
`;

const property = (options) => (prototype, name) => prototype.constructor.createProperty(name, options);
const state = () => property({ state: true, attribute: false });

var __defProp = Object.defineProperty;
var __decorateClass = (decorators, target, key, kind) => {
  var result = void 0 ;
  for (var i = decorators.length - 1, decorator; i >= 0; i--)
    if (decorator = decorators[i])
      result = (decorator(target, key, result) ) || result;
  if (result) __defProp(target, key, result);
  return result;
};
const ALWAYS_BUILT = 300;
class ObservatoryElement extends LitElement {
  constructor() {
    super(...arguments);
    this.headingLevel = 2;
    this.loading = "lazy";
    this.withoutTitle = false;
    this.withoutTable = false;
    this.withoutSource = false;
    this.tableOpen = false;
    this.#complete = deferred();
    this.#focusNext = false;
    this.source = new SourceController(this, (sourceState) => this.#settle(sourceState));
    this.page = new PageController(this, () => this.source.start());
  }
  static {
    this.styles = [tokens, controls, frame, table];
  }
  #error;
  #complete;
  #announced;
  #focusNext;
  /** The words for what is wrong: undefined until something is, null when they could not be fetched. */
  #trouble;
  /** Resolves when the drawing of the present source is complete, or its failure is said. */
  get ready() {
    return this.#complete.promise;
  }
  /** Reads the document again. */
  reload() {
    this.source.retry();
  }
  get locale() {
    return this.page.locale;
  }
  connectedCallback() {
    super.connectedCallback();
    void this.updateComplete.then(() => this.isConnected && this.page.startWhen(this.loading));
  }
  /** Whether nothing is awaited any more: an element that needs its width or more files says when it has them. */
  get settled() {
    return true;
  }
  performUpdate() {
    try {
      super.performUpdate();
    } catch (error) {
      if (this.#error !== void 0) return;
      this.#error = error;
      this.requestUpdate();
      this.dispatchEvent(new CscErrorEvent("broken", String(error)));
    }
  }
  render() {
    const { locale } = this;
    return html`
      <div class="frame ${this.page.onDark ? "on-dark" : ""}" lang=${locale.language} tabindex="-1">
        ${this.#error === void 0 ? this.#renderState(this.source.state) : failedPanel(locale, locale.words(frameWords).broken, () => this.#mend())}
      </div>
    `;
  }
  #renderState(sourceState) {
    if (sourceState.phase === "waiting") return waitingPanel(this.locale);
    if (sourceState.phase === "failed") return this.#renderFailure(sourceState.error);
    return this.#renderLoaded(sourceState.loaded, sourceState.stale);
  }
  #renderFailure(error) {
    const { locale } = this;
    const trouble = this.#needTrouble();
    if (trouble === void 0) return waitingPanel(locale);
    const retry = error.fault === "no-source" || error.fault === "address" ? void 0 : () => this.#retry();
    return failedPanel(locale, trouble ? trouble.loadFailure(locale, error) : locale.words(frameWords).failed, retry);
  }
  #needTrouble() {
    if (this.#trouble === void 0) {
      void import('./gvonh1rh.js').catch(() => null).then((fetched) => {
        this.#trouble = fetched;
        this.requestUpdate();
      });
    }
    return this.#trouble;
  }
  #renderLoaded(loaded, stale) {
    const { locale } = this;
    const { observatory } = loaded;
    const words = locale.words(frameWords);
    const view = this.view(observatory, loaded);
    const title = this.heading ?? view.title;
    return html`
      ${this.withoutTitle ? nothing : headingAt(this.headingLevel, title)}
      ${stale ? this.#renderStale(loaded, stale) : nothing}
      ${observatory.fictional ? html`<p class="fictional" part="fictional">${words.fictional}</p>` : nothing}
      <p class="summary" part="summary" .textContent=${view.summary}></p>
      ${typeof view.body === "string" ? emptyPanel(view.body) : view.body}
      ${view.table && !this.withoutTable ? this.#renderTable(view.table) : nothing}
      <div class="notes">
        ${(view.cautions ?? []).map((caution) => html`<p>${caution}</p>`)} ${this.#renderFaults(loaded)}
        ${view.method?.length ? howToRead(words.howToRead, view.method) : nothing}
        ${this.withoutSource ? nothing : this.#renderSources(observatory, view.sources)}
      </div>
    `;
  }
  #renderStale({ at }, error) {
    const { locale } = this;
    const said = this.#needTrouble()?.staleSentence(locale, at, error);
    return said ? failedPanel(locale, said, () => this.#retry()) : nothing;
  }
  #renderFaults({ observatory, legacy }) {
    if (!observatory.faults.length && !legacy) return nothing;
    const trouble = this.#needTrouble();
    if (!trouble) return nothing;
    return html`
      ${trouble.faultList(this.locale, observatory.faults)} ${legacy ? html`<p>${trouble.legacySentence(this.locale)}</p>` : nothing}
    `;
  }
  #renderSources(observatory, ids) {
    const shown = ids.map((id) => observatory.find(sources, id)).filter((found) => found !== void 0);
    return sourceLine(this.locale, { sources: shown, licence: observatory.licence, updated: observatory.updated });
  }
  #renderTable(table) {
    const words = this.locale.words(frameWords);
    const open = this.tableOpen;
    return html`
      <div class="tools">
        <button type="button" class="show-data" aria-expanded=${open} aria-controls="table" @click=${() => this.tableOpen = !open}>
          ${open ? words.hideData : words.showData}
        </button>
      </div>
      <div id="table" class="table ${open ? "open" : ""}" part="table" role="region" aria-label=${table.caption} tabindex=${open ? 0 : nothing}>
        ${open || table.rows.length <= ALWAYS_BUILT ? dataTable(table) : nothing}
      </div>
    `;
  }
  updated(_changed) {
    this.#keepFocus();
    const sourceState = this.source.state;
    if (sourceState.phase === "waiting" || this.#announced === sourceState || !this.#isComplete(sourceState)) return;
    this.#announced = sourceState;
    this.#complete.resolve();
    if (this.#error !== void 0) return;
    if (sourceState.phase === "ready") this.dispatchEvent(new CscReadyEvent());
    else this.dispatchEvent(new CscErrorEvent(sourceState.error.fault, this.#trouble?.failureSentence(this.locale, sourceState.error) ?? sourceState.error.fault));
  }
  #isComplete(sourceState) {
    if (!this.page.isLanguageReady) return false;
    if (sourceState.phase === "failed") return this.#trouble !== void 0;
    if (this.#error !== void 0) return true;
    const needsWords = sourceState.phase === "ready" && (sourceState.stale || sourceState.loaded.legacy || sourceState.loaded.observatory.faults.length > 0);
    return this.settled && !(needsWords && this.#trouble === void 0);
  }
  /** A new source means a new drawing to wait for. */
  #settle(sourceState) {
    if (sourceState.phase === "waiting" && this.#announced) {
      this.#announced = void 0;
      this.#complete = deferred();
    }
    this.#error = void 0;
  }
  #retry() {
    this.#focusNext = true;
    this.source.retry();
  }
  #mend() {
    this.#error = void 0;
    this.#focusNext = true;
    this.requestUpdate();
  }
  /** The button that had the focus is gone: the focus stays in the element instead of falling to the page. */
  #keepFocus() {
    if (!this.#focusNext) return;
    if (this.source.state.phase !== "waiting" && !this.renderRoot.querySelector("[aria-busy]")) this.#focusNext = false;
    const frame2 = this.renderRoot.querySelector(".frame");
    const { activeElement } = this.ownerDocument;
    const isOurs = activeElement === null || activeElement === this.ownerDocument.body || this.shadowRoot?.activeElement === frame2;
    if (isOurs) (this.renderRoot.querySelector(".retry") ?? frame2)?.focus({ preventScroll: true });
  }
}
__decorateClass([
  property()
], ObservatoryElement.prototype, "src");
__decorateClass([
  property({ attribute: false })
], ObservatoryElement.prototype, "data");
__decorateClass([
  property()
], ObservatoryElement.prototype, "heading");
__decorateClass([
  property({ attribute: "heading-level", converter: wholeNumber(1, 6, 2) })
], ObservatoryElement.prototype, "headingLevel");
__decorateClass([
  property({ converter: oneOf(["lazy", "eager"]) })
], ObservatoryElement.prototype, "loading");
__decorateClass([
  property({ type: Boolean, attribute: "without-title" })
], ObservatoryElement.prototype, "withoutTitle");
__decorateClass([
  property({ type: Boolean, attribute: "without-table" })
], ObservatoryElement.prototype, "withoutTable");
__decorateClass([
  property({ type: Boolean, attribute: "without-source" })
], ObservatoryElement.prototype, "withoutSource");
__decorateClass([
  state()
], ObservatoryElement.prototype, "tableOpen");
const howToRead = (title, paragraphs) => html`
  <details part="method">
    <summary>${title}</summary>
    ${paragraphs.map((paragraph) => html`<p><bdi>${paragraph}</bdi></p>`)}
  </details>
`;
function deferred() {
  let resolve;
  const promise = new Promise((done) => resolve = done);
  return { promise, resolve };
}

const VERSION = "0.1.0";

export { CscErrorEvent as C, LoadError as L, NO_BREAK as N, ObservatoryElement as O, SharedRequests as S, VERSION as V, CscFilterEvent as a, CscReadyEvent as b, CscSelectEvent as c, counted as d, cell as e, state as f, blank as g, headingAt as h, fetchText as i, parseJson as j, byName as k, isSingular as l, saidList as m, saidPeriod as n, outLink as o, property as p, quotedText as q, oneOf as r, saidCentres as s, wording as w };
//# sourceMappingURL=csk4n99x.js.map
