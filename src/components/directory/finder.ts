/**
 * All that searches and filters in a directory: fetched when a reader enters the field, opens the filters or asks what is
 * near, or when the page already asks for something.
 */
import {html, nothing, type TemplateResult} from 'lit';
import {pause} from '../../data/pause.js';
import {stepping, type Stepping, type Steps} from '../../data/stepping.js';
import {findingWords} from '../../locale/finding.js';
import {directoryWords} from '../../locale/directory.js';
import {saidCentres} from '../../locale/frame.js';
import type {Locale} from '../../locale/locale.js';
import {calledIn, partsCalled} from '../../model/called.js';
import type {Centre} from '../../model/centre.js';
import {facetsOf, filtered, readFilters} from '../../model/facets.js';
import {matchingCentres, readAhead, soughtPieces, textsIn, type Sought} from '../../model/matching.js';
import {listWords, mended} from '../../model/misspelt.js';
import type {Observatory} from '../../model/observatory.js';
import {ofTheme} from '../../model/themes.js';
import type {CscDirectory} from '../csc-directory.js';
import {CscFilterEvent} from '../filter-event.js';
import {onceFor} from '../once.js';
import {Pieces} from '../pieces.js';
import type {Scope} from '../scope.js';
import {dress} from './dress.js';
import type {Near} from './near.js';
import {chips, ordered, panel, panelAhead, saidOnly, sortOf, type Asked, type Part} from './tools.js';

/** A count is announced once typing rests. */
const REST = 700;
const PIECES = {near: () => import('./near.js')};

/** What is listed, and the words that are marked in it. */
export interface Found {
  readonly rows: readonly Centre[];
  readonly sought: readonly Sought[];
}

interface Finding extends Found {
  readonly all: readonly Centre[];
  /** Those that text, kind and theme leave, before the filters. */
  readonly matched: readonly Centre[];
  readonly isClose: boolean;
  readonly observatory: Observatory;
}

/** What the directory knows, and only it. */
export interface Around {
  readonly locale: Locale;
  readonly scope: Scope;
  /** Shows the list from its beginning. */
  readonly begin: () => void;
  /** Moves to the centre of this rank: to its name, or to what is said of it. */
  readonly focus: (rank: number, what?: '.card') => void;
}

/** With what the document calls their words and places. */
function* readCalled(observatory: Observatory, all: readonly Centre[]): Steps {
  const parts = partsCalled(all);
  if (parts.length) yield observatory.prepare(parts, pause);
  yield* readAhead(all, calledIn(observatory));
}

export class Finder {
  /** Whether the filters are open. */
  isOpen = false;
  /** Whether the reader went to the end of the list. */
  isAtEnd = false;
  /** What assistive technology was told last. */
  announced = '';
  readonly #once = onceFor();
  readonly #pieces: Pieces<typeof PIECES>;
  #finding: Finding | undefined;
  #near: Near | undefined;
  #isNearAsked = false;
  #rest: ReturnType<typeof setTimeout> | undefined;
  /** What is read or counted before it can be shown. */
  #awaited: Promise<unknown> | undefined;
  /** Whether another list is due to be told to the page, too. */
  #isDue = false;

  constructor(
    private readonly host: CscDirectory,
    private readonly around: () => Around,
  ) {
    this.#pieces = new Pieces(host, PIECES);
    dress(host.renderRoot);
  }

  get isNear() {
    return this.#near?.origin !== undefined;
  }

  stop() {
    this.hush();
    this.#near?.stop();
  }

  /** Folds the records before the first letter is typed. */
  prepare(observatory: Observatory, all: readonly Centre[]): Stepping {
    return this.#once('read', [all], () => {
      const reading = stepping(readCalled(observatory, all));
      // Then what a misspelt word may mean, for which nobody waits yet.
      void reading.done.then(() => stepping(listWords(textsIn(all, calledIn(observatory)))));
      return reading;
    });
  }

  /** Resolves when what is asked can be shown; undefined when it can. */
  get awaited() {
    return this.#awaited;
  }

  /** Whether something is ready; otherwise it is drawn once it is. */
  #isReady({isDone, done}: Stepping): boolean {
    if (!isDone) {
      const awaited = Promise.all([this.#awaited, done]).then(() => {
        if (this.#awaited === awaited) this.#awaited = undefined;
        this.host.requestUpdate();
      });
      this.#awaited = awaited;
    }
    return isDone;
  }

  /** Undefined while the records are read: what was found before stays. */
  found(observatory: Observatory, all: readonly Centre[]): Found | undefined {
    const {host} = this;
    const {locale, scope} = this.around();
    // An attribute that is taken away leaves null.
    const [query, filters] = [host.query ?? '', host.filters ?? ''];
    const [kind, theme] = [host.kind ?? scope.kind, scope.theme];
    const near = this.#getNear();
    if (query && !this.#isReady(this.prepare(observatory, all))) return undefined;
    const from = [observatory, all, query, kind, theme];
    const matching = this.#once('matched', from, () => {
      const {rows, isClose, sought} = matchingCentres(all, query, mended, calledIn(observatory));
      const matched = ofTheme(observatory, kind ? rows.filter((centre) => centre.kind === kind) : rows, theme);
      return {all, matched, isClose, sought, observatory};
    });
    this.#finding = this.#once('found', [matching, filters, host.sort, near?.origin, locale], () => {
      const kept = filters ? filtered(matching.matched, facetsOf(observatory), readFilters(filters)) : matching.matched;
      return {...matching, rows: near?.origin ? near.ordered(kept) : ordered(locale, kept, sortOf(host.sort))};
    });
    return this.#finding;
  }

  get #asked(): Asked | undefined {
    const {host} = this;
    const {locale, scope} = this.around();
    if (!this.#finding) return undefined;
    const {query, filters, layout} = host;
    return {...this.#finding, locale, query: query ?? '', filters, theme: scope.theme, sort: sortOf(host.sort), layout: layout === 'list' ? 'list' : 'cards', isNear: this.isNear};
  }

  /** Filters, the field for an address, what is filtered now, how near it is. */
  tools(): TemplateResult | typeof nothing {
    const asked = this.#asked;
    if (!asked) return nothing;
    const near = this.host.geocoder || this.#isNearAsked ? this.#getNear() : undefined;
    return html`
      ${this.host.geocoder ? (near?.form(this.host.geocoder) ?? nothing) : nothing} ${this.isOpen ? this.#panel(asked) : nothing}
      ${chips(asked, this.#change)} ${near?.say() ?? nothing}
    `;
  }

  #panel(asked: Asked): TemplateResult {
    const {all, locale, observatory} = asked;
    const ahead = this.#once('panel', [all, locale, observatory], () => stepping(panelAhead(asked)));
    return this.#isReady(ahead) ? panel(asked, this.#change) : html`<div aria-busy="true"></div>`;
  }

  toggle() {
    this.isOpen = !this.isOpen;
    this.host.requestUpdate();
  }

  #getNear(): Near | undefined {
    if (!this.#isNearAsked && !this.host.geocoder) return undefined;
    const piece = this.#pieces.get('near');
    if (piece && !this.#near) this.#near = this.#nearBy(piece);
    return this.#near;
  }

  #nearBy({Near: By}: {Near: typeof Near}): Near {
    return new By(this.host, () => this.around().locale, this.#tellSoon);
  }

  /** Asks the browser where the reader is, or forgets it. */
  async askNear() {
    this.#isNearAsked = true;
    const piece = await PIECES.near();
    this.#near ??= this.#nearBy(piece);
    this.#near.toggle();
  }

  /** « à 2,4 km à vol d’oiseau », of a centre whose place is known. */
  away = (centre: Centre) => this.#near?.away(centre);

  key(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.act(event.key, event.target as HTMLElement)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** One stop of the Tab key for all centres: arrows go from the field to the first, and from one to the next. */
  act(key: string, from: HTMLElement): boolean {
    const {focus} = this.around();
    const names = [...this.host.renderRoot.querySelectorAll<HTMLElement>('.choose')];
    if (from.matches('input')) {
      // Where the browser does not empty it itself.
      if (key === 'Escape' && this.host.query) {
        this.host.query = '';
        this.restart();
      } else if (key === 'ArrowDown' && names.length) focus(0);
      // In an empty field these keys mean nothing else.
      else if (key === 'End' && !this.host.query && names.length) this.#goToEnd();
      else return false;
      return true;
    }
    const place = from.closest('li');
    const at = names.indexOf(from.matches('.card') ? from.querySelector<HTMLElement>('.choose')! : from);
    if (!place || (at < 0 && !from.matches('.more'))) return false;
    const forth = getComputedStyle(from).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (key === 'Home') focus(0);
    else if (key === 'End') this.#goToEnd();
    else if (key.startsWith('Arrow')) {
      const beside = (key === 'ArrowDown' || key === forth ? place.nextElementSibling : place.previousElementSibling)?.querySelector<HTMLElement>('.choose, .more');
      if (beside?.matches('.more')) beside.focus();
      else if (beside) focus(names.indexOf(beside));
    } else if (at >= 0 && (key === 'Enter' || key === ' ')) names[at]!.click();
    else return false;
    return true;
  }

  /** The last of all, however many there are. */
  #goToEnd() {
    this.isAtEnd = true;
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => this.around().focus(this.host.renderRoot.querySelectorAll('.choose').length - 1));
  }

  /** Another list: from its beginning, and told once the reader rests. */
  restart() {
    this.isAtEnd = false;
    this.around().begin();
    this.#tellSoon();
  }

  #tellSoon = (problem?: string) => {
    this.#isDue = true;
    this.#saySoon(() => problem ?? this.#toldNear());
  };

  /** The same list in another order or form, or more of it: the page is told nothing. */
  #saySoon(sentence: () => string) {
    clearTimeout(this.#rest);
    if (!this.host.isConnected) return;
    // What is asked may take longer than whoever asks rests.
    const rest = setTimeout(() => void Promise.resolve(this.#awaited).then(() => this.#rest === rest && this.#tell(sentence())), REST);
    this.#rest = rest;
  }

  /** More is shown: how much of what was found. The button may be gone: the focus goes to the first centre that it brought. */
  tellMore(first: number, shown: number) {
    const {locale, scope, focus} = this.around();
    scope.change?.({shown: String(shown)});
    this.#saySoon(() => {
      const {length} = this.#finding?.rows ?? [];
      return locale.words(findingWords).foundOf(saidCentres(locale, Math.min(shown, length)), locale.number(length));
    });
    void this.host.updateComplete.then(() => focus(first + this.host.renderRoot.querySelectorAll('.ahead').length, '.card'));
  }

  /** What a reader changed in the filters, the order or the form. */
  #change = (part: Part) => {
    Object.assign(this.host, part);
    if (part.filters === undefined) return this.#saySoon(() => this.#toldForm(part));
    this.around().scope.change?.({filters: part.filters || undefined});
    this.restart();
  };

  /** « 12 centres dans la liste. Trier par : nom. » */
  #toldForm({sort, layout}: Part): string {
    const words = this.around().locale.words(findingWords);
    return `${this.told()} ${layout ? words.chip(words.layout, words.layouts[layout]) : words.chip(words.sort, words.sorts[sort ?? 'given'])}.`;
  }

  /** What was typed is told to nobody. */
  hush() {
    clearTimeout(this.#rest);
    this.#rest = undefined;
    this.host.isTyping = this.#isDue = false;
  }

  #tell(sentence: string) {
    const isDue = this.#isDue;
    this.hush();
    if (!this.#finding) return;
    // The same sentence twice is spoken twice only if it differs.
    this.announced = sentence === this.announced ? `${sentence}\u00a0` : sentence;
    this.host.requestUpdate();
    if (isDue) this.host.dispatchEvent(new CscFilterEvent(this.host.query, this.#finding.rows.length, undefined, this.host.filters ?? undefined));
  }

  /** How many there are, and how far the first is. */
  #toldNear(): string {
    const first = this.#finding?.rows[0];
    if (!first) return this.#nothing();
    const away = this.away(first);
    return away ? `${this.told()} ${this.around().locale.words(findingWords).chip(first.name, away)}.` : this.told();
  }

  /** How many there are. */
  told(): string {
    const {locale} = this.around();
    const {rows = [], all = [], isClose} = this.#finding ?? {};
    const count = saidCentres(locale, rows.length);
    const words = locale.words(findingWords);
    const told = rows.length === all.length ? locale.words(directoryWords).found(count) : words.foundOf(count, locale.number(all.length));
    return isClose ? `${words.close(this.host.query)} ${told}` : told;
  }

  #nothing() {
    const words = this.around().locale.words(findingWords);
    return this.host.query ? words.none(this.host.query) : words.noneKept;
  }

  none(): TemplateResult {
    const words = this.around().locale.words(findingWords);
    return html`
      <div class="panel none">
        <p><b>${this.#nothing()}</b></p>
        ${this.host.filters ? html`<button type="button" @click=${() => this.#change({filters: ''})}>${words.clearFilters}</button>` : html`<p>${words.noneHint}</p>`}
      </div>
    `;
  }

  /** For paper and files, where neither the field nor the chips are seen. */
  cautions(): readonly string[] {
    const asked = this.#asked;
    return asked && asked.rows.length < asked.all.length ? [saidOnly(asked)] : [];
  }

  /** A text of the data with what was looked for marked; each part alone in its element, for page translators. */
  marked = (text: string, sought: readonly Sought[]): TemplateResult =>
    html`<bdi>${soughtPieces(text, sought).map(({text: part, isSought}) => (isSought ? html`<mark .textContent=${part}></mark>` : html`<span .textContent=${part}></span>`))}</bdi>`;
}
