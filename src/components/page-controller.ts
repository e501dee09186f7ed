/**
 * What an element takes from the page around it: its language, whether its text is light on dark, its own width, and
 * when the reader comes near. Everything stops when the element leaves the page.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {localeOf, type Locale} from '../locale/locale.js';
import {isLoaded, loadLanguage} from '../locale/wording.js';

/** Far enough ahead that a widget is usually drawn before it is seen. */
const NEAR = '600px';

export class PageController implements ReactiveController {
  locale: Locale = localeOf(undefined);
  /** False while the words of the page's language are on their way. */
  isLanguageReady = true;
  onDark = false;
  /** Content width in CSS pixels, rounded; 0 while the element is not displayed. */
  width = 0;
  /** Size of the page's text here, in CSS pixels: drawings grow with it. */
  fontSize = 16;
  #cleanup: AbortController | undefined;
  #isMeasured = false;
  /** Drawings make room for letters that are set apart. */
  #letterSpacing = '';

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    /** Called once, when the element is near the visible part of the page. */
    private readonly near: () => void,
    /** Called when the page is about to be put on paper: what is to be there must be there when it returns. */
    private readonly onPaper: () => void,
  ) {
    host.addController(this);
  }

  hostConnected() {
    this.#cleanup = new AbortController();
    this.look();
    this.hostUpdated();
    this.#watchLanguage();
    addEventListener('beforeprint', () => this.onPaper(), {signal: this.#cleanup.signal});
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    // The page needs a moment to put its own dark colours on.
    scheme.addEventListener('change', () => requestAnimationFrame(() => this.look()), {signal: this.#cleanup.signal});
  }

  hostDisconnected() {
    this.#cleanup?.abort();
    this.#cleanup = undefined;
  }

  /** Reads language and colours again. */
  look() {
    const locale = localeOf(languageOf(this.host));
    const {color, fontSize, letterSpacing} = getComputedStyle(this.host);
    const onDark = isLight(color);
    const size = parseFloat(fontSize) || 16;
    this.isLanguageReady = isLoaded(locale.language);
    if (!this.isLanguageReady) this.#fetchLanguage(locale);
    const spoken = this.isLanguageReady ? locale : this.locale;
    if (spoken === this.locale && onDark === this.onDark && size === this.fontSize && letterSpacing === this.#letterSpacing) return;
    this.#letterSpacing = letterSpacing;
    this.locale = spoken;
    this.onDark = onDark;
    this.fontSize = size;
    this.host.requestUpdate();
  }

  /** Starts at once, or when the element comes near. */
  startWhen(loading: 'lazy' | 'eager') {
    if (loading === 'eager' || !('IntersectionObserver' in globalThis)) return this.near();
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({isIntersecting}) => isIntersecting)) return;
        observer.disconnect();
        this.near();
      },
      {rootMargin: NEAR},
    );
    observer.observe(this.host);
    const {signal} = this.#cleanup!;
    signal.addEventListener('abort', () => observer.disconnect());
    // A page that is printed shows all of itself.
    addEventListener('beforeprint', () => this.near(), {signal});
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
    this.#measure(ruler.clientWidth);
    // In a frame of its own: what begins to be watched while others are told is an error to browsers.
    frame = requestAnimationFrame(() => observer.observe(ruler));
    this.#cleanup!.signal.addEventListener('abort', () => {
      this.#isMeasured = false;
      observer.disconnect();
      cancelAnimationFrame(frame);
    });
  }

  #measure(measured: number) {
    // Styles that came late, or text that was enlarged, show themselves here as well.
    this.look();
    const width = Math.floor(measured);
    // Hidden: what is drawn stays for when it is shown again.
    if (width === this.width || width === 0) return;
    this.width = width;
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
