/**
 * What an element takes from the page around it: its language, whether its text is light on dark, its own width, and
 * when the reader comes near. Everything stops when the element leaves the page.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {localeOf, type Locale} from '../locale/locale.js';
import {isLoaded, loadLanguage} from '../locale/wording.js';

/** Far enough ahead that a widget is usually drawn before it is seen. */
const NEAR = 600;
/** What a sheet of A4 has between its margins, in CSS pixels: it is laid out only when nothing of ours can be asked any more. */
const PAPER = 680;

/**
 * Elements that entered the page and are still to be drawn for the first time, and those that were drawn and are still to
 * be measured. Each question makes the browser compute styles anew if anything was written since the last one: all of
 * them are asked together, before or after all is written.
 */
const newcomers = new Set<PageController>();
const unmeasured = new Map<Element, (width: number) => void>();

function measureAll() {
  const measured = [...unmeasured].map(([ruler, tell]) => [tell, ruler.clientWidth] as const);
  unmeasured.clear();
  for (const [tell, width] of measured) tell(width);
}

export class PageController implements ReactiveController {
  locale: Locale = localeOf(undefined);
  /** False while the words of the page's language are on their way. */
  isLanguageReady = true;
  onDark = false;
  /** Size of the page's text here, in CSS pixels: drawings grow with it. */
  fontSize = 16;
  /** Its face, twenty pixels high, as a canvas takes it. */
  face = '';
  #cleanup: AbortController | undefined;
  #isMeasured = false;
  #measured = 0;
  #isOnPaper = false;
  /** The width is that of this place, before anything was drawn in it. */
  #isFresh = false;
  #isNear = false;
  #isStarted = false;
  /** What readers may have put between letters and words, in CSS pixels: drawings make room for it. */
  letterSpacing = 0;
  wordSpacing = 0;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement & {readonly hasUpdated: boolean},
    /** Called once, when the element is near the visible part of the page. */
    private readonly near: () => void,
    /** Called when the page goes to paper, and when it comes back. */
    private readonly print: () => void,
  ) {
    host.addController(this);
  }

  /** Content width in CSS pixels, rounded; 0 while the element is not displayed. On paper, no more than that has. */
  get width(): number {
    return this.#isOnPaper ? Math.min(this.#measured, PAPER) : this.#measured;
  }

  hostConnected() {
    this.#cleanup = new AbortController();
    if (this.host.hasUpdated) this.look();
    else newcomers.add(this);
    this.hostUpdated();
    this.#watchLanguage();
    const {signal} = this.#cleanup;
    const paper = matchMedia('print');
    const goes = (event?: Event) => {
      this.#isOnPaper = paper.matches || event?.type === 'beforeprint';
      this.print();
    };
    for (const type of ['beforeprint', 'afterprint']) addEventListener(type, goes, {signal});
    // What is shown as it would be printed has no such event, and what was opened so has none at all.
    paper.addEventListener('change', goes, {signal});
    if (paper.matches) goes();
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    // The page needs a moment to put its own dark colours on.
    scheme.addEventListener('change', () => requestAnimationFrame(() => this.look()), {signal});
  }

  hostDisconnected() {
    this.#cleanup?.abort();
    this.#cleanup = undefined;
    newcomers.delete(this);
  }

  hostUpdate() {
    if (!newcomers.has(this)) return;
    const together = [...newcomers];
    newcomers.clear();
    for (const each of together) each.look();
    for (const each of together) each.#stand();
  }

  /** Where it stands, and how wide it will be if what is in it does not matter: known before anything is drawn. */
  #stand() {
    const {clientWidth} = this.host;
    // Hidden, or not a block: it is measured once there is something in it.
    if (!this.#cleanup || !clientWidth) return;
    const {paddingLeft, paddingRight} = getComputedStyle(this.host);
    this.#measured = Math.max(0, Math.floor(clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight)));
    this.#isFresh = this.#measured > 0;
    const {top, right, bottom, left} = this.host.getBoundingClientRect();
    const isBeside = (from: number, to: number, end: number) => to > -NEAR && from < end + NEAR;
    // In a frame of another page, only that page knows.
    this.#isNear = window.parent === window && isBeside(top, bottom, innerHeight) && isBeside(left, right, innerWidth);
  }

  /** Starts before anything is drawn, where that need not wait. */
  startNow(loading: 'lazy' | 'eager') {
    if (!this.#isStarted && (loading === 'eager' || this.#isNear)) this.#start();
  }

  #start() {
    this.#isStarted = true;
    this.near();
  }

  /** Reads language and colours again. */
  look() {
    if (!this.#cleanup || newcomers.has(this)) return;
    const locale = localeOf(languageOf(this.host));
    const {color, fontSize, fontFamily, fontWeight, letterSpacing, wordSpacing} = getComputedStyle(this.host);
    this.isLanguageReady = isLoaded(locale.language);
    if (!this.isLanguageReady) this.#fetchLanguage(locale);
    const seen = {
      locale: this.isLanguageReady ? locale : this.locale,
      onDark: isLight(color),
      fontSize: parseFloat(fontSize) || 16,
      face: `${fontWeight} 20px ${fontFamily}`,
      letterSpacing: parseFloat(letterSpacing) || 0,
      wordSpacing: parseFloat(wordSpacing) || 0,
    };
    if (Object.entries(seen).every(([name, value]) => this[name as keyof typeof seen] === value)) return;
    Object.assign(this, seen);
    this.host.requestUpdate();
  }

  /** Starts at once, or when the element comes near. */
  startWhen(loading: 'lazy' | 'eager') {
    if (this.#isStarted) return;
    if (loading === 'eager' || !('IntersectionObserver' in globalThis)) return this.#start();
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({isIntersecting}) => isIntersecting)) return;
        observer.disconnect();
        this.#start();
      },
      {rootMargin: `${NEAR}px`},
    );
    observer.observe(this.host);
    const {signal} = this.#cleanup!;
    signal.addEventListener('abort', () => observer.disconnect());
    // A page that is printed shows all of itself.
    addEventListener('beforeprint', () => this.#start(), {signal});
  }

  #fetchLanguage({language}: Locale) {
    const speak = () => this.#cleanup && this.look();
    // A language that does not come leaves the element in French.
    loadLanguage(language).then(speak, () => {
      this.isLanguageReady = true;
      this.host.requestUpdate();
    });
  }

  hostUpdated() {
    const ruler = this.host.shadowRoot!.querySelector('.ruler');
    if (!ruler || !this.#cleanup || this.#isMeasured) return;
    this.#isMeasured = true;
    this.#watchWidth(ruler);
    // It takes colour and size of the page's text in transitions: whatever changes them, a style sheet or a script, is told.
    ruler.addEventListener('transitionrun', () => this.look(), {signal: this.#cleanup.signal});
  }

  /** Measures a line without height, so that what is drawn never changes what is measured. */
  #watchWidth(ruler: Element) {
    let frame = 0;
    const observer = new ResizeObserver(([entry]) => {
      const {width} = entry!.contentRect;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => this.#measure(width));
    });
    // All that are drawn in this turn are measured after it: asking now would lay the page out for each of them.
    if (!this.#isFresh) {
      if (!unmeasured.size) queueMicrotask(measureAll);
      unmeasured.set(ruler, (width) => this.#measure(width));
    }
    this.#isFresh = false;
    // In a frame of its own: what begins to be watched while others are told is an error to browsers.
    frame = requestAnimationFrame(() => observer.observe(ruler));
    this.#cleanup!.signal.addEventListener('abort', () => {
      this.#isMeasured = false;
      unmeasured.delete(ruler);
      observer.disconnect();
      cancelAnimationFrame(frame);
    });
  }

  #measure(measured: number) {
    // Styles that came late, or text that was enlarged, show themselves here as well.
    this.look();
    const width = Math.floor(measured);
    // Hidden: what is drawn stays for when it is shown again.
    if (width === this.#measured || width === 0) return;
    this.#measured = width;
    this.host.requestUpdate();
  }

  #watchLanguage() {
    const observer = new MutationObserver(() => this.look());
    observer.observe(this.host.ownerDocument.documentElement, {attributes: true, attributeFilter: ['lang', 'class', 'data-theme']});
    observer.observe(this.host, {attributes: true, attributeFilter: ['lang']});
    this.#cleanup!.signal.addEventListener('abort', () => observer.disconnect());
  }
}

/** The nearest `lang`, through shadow roots. */
export function languageOf(element: Element): string | undefined {
  for (let at: Element | undefined = element; at; at = parentOf(at)) {
    const lang = at.getAttribute('lang');
    if (lang) return lang;
  }
  return undefined;
}

function parentOf(element: Element): Element | undefined {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}

/** Whether a computed colour is nearer to white than to black (luma, ITU-R BT.601). */
function isLight(color: string): boolean {
  const [r = 0, g = 0, b = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return 0.299 * r + 0.587 * g + 0.114 * b > (color.startsWith('color(') ? 0.5 : 127);
}
