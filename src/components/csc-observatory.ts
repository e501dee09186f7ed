import {LitElement, css, html, type ComplexAttributeConverter, type PropertyValues, type TemplateResult} from 'lit';
import {sourceOf, type WantedSource} from '../data/source-controller.js';
import type {Loaded} from '../data/shared-source.js';
import type {Locale} from '../locale/locale.js';
import {readVocabulary, renamed, type Vocabulary} from '../locale/nouns.js';
import {CENTRE_KINDS, centres, type Centre, type CentreKind} from '../model/centre.js';
import {facetsOf, readFilters, writtenFilters} from '../model/facets.js';
import {centresByTerritory, Hierarchy} from '../model/hierarchy.js';
import {keptCentres} from '../model/kept.js';
import type {Observatory} from '../model/observatory.js';
import {territories} from '../model/territory.js';
import {isThemeOf} from '../model/themes.js';
import {vocabularies} from '../model/vocabulary.js';
import {oneOfIfAny} from './attributes.js';
import type {CscSelectEvent} from './events.js';
import type {CscFilterEvent} from './filter-event.js';
import {property, state} from './property.js';
import {CONTEXT, ContextProviderEvent, names, type ContextRequestEvent, type Scope, type ScopeCallback, type ScopeState, type Selected} from './scope.js';
import {CscScopeEvent} from './scope-event.js';
import {Steps} from './steps.js';
import {DEFAULT_PREFIX, parametersOf, stateOf, UrlController, withState, type LookedBy, type UrlState} from './url-state.js';

/** What is shared, besides the source; also the attributes of the same names, but for the last one. */
const STATE = ['territory', 'centre', 'theme', 'kind', 'period', 'compare', 'query', 'filters', 'shown', 'selected'] as const;

/** Pages that are out of sight have no frames; after this many milliseconds they are told all the same. */
const LATE = 100;

/** An attribute that holds JSON; one that does not is told in the console and left out. */
const vocabularyAttribute: ComplexAttributeConverter<Vocabulary | undefined> = {
  fromAttribute(text) {
    if (text === null) return undefined;
    let read: Vocabulary | undefined;
    try {
      read = readVocabulary(JSON.parse(text));
    } catch {
      // Said below.
    }
    if (!read) console.warn(`observatoire-csc : vocabulary="${text.slice(0, 60)}" n’est pas lisible ; par exemple {"centre": "maison de quartier"} est attendu.`);
    return read;
  },
};

/**
 * Shows nothing of its own: the elements inside it, however deep, share one source, one scope, one search and one choice.
 *
 * @tag csc-observatory
 * @summary Gives the elements inside it one source, and makes them answer to each other.
 *
 * @slot - The page's own content, with elements of the kit in it.
 * @fires csc-scope - What is shared has changed; carries the whole of it.
 */
export class CscObservatory extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }

    :host([hidden]) {
      display: none;
    }
  `;

  static override get observedAttributes() {
    return [...super.observedAttributes, 'lang'];
  }

  /** Address of the observatory document. */
  @property() src?: string;
  /** The document itself, in place of `src`. */
  @property({attribute: false}) data?: unknown;
  /** The territory that is shown, e.g. `departement:67`. */
  @property() territory?: string;
  /** The centre that is shown. */
  @property() centre?: string;
  /** The theme of the centres and indicators that are kept: a word of the vocabulary `themes`. */
  @property() theme?: string;
  /** Kind of the centres that are kept: `CS`, `CSC`, `EVS` or `autre`. */
  @property({converter: oneOfIfAny(CENTRE_KINDS)}) kind?: CentreKind;
  @property() period?: string;
  /** What figures are compared with. */
  @property() compare?: string;
  /** What is searched among the centres. */
  @property() query?: string;
  /** What is kept of the centres besides: `services:accueil commune:67482`. */
  @property() filters?: string;
  /** How many of a list are shown. */
  @property({attribute: false}) shown?: string;
  /** The centre or the territory that the reader chose. */
  @property({attribute: false}) selected?: Selected;
  /** Keeps what is shared in the address of the page; the value is the prefix of its parameters, `csc-` when empty. */
  @property({attribute: 'url-sync'}) urlSync?: string | null;
  /** What the network calls its centres: `{"centre": "maison de quartier"}`. */
  @property({converter: vocabularyAttribute}) vocabulary?: Vocabulary;

  /** The nouns of the document, when it has some. */
  @state() private documentNouns: Vocabulary | undefined;

  readonly #subscribers = new Map<ScopeCallback, () => void>();
  readonly #url = new UrlController(this, (found, by) => this.#read(found, by));
  /** What the page has set, from which the reader starts. */
  #set: ScopeState | undefined;
  /** State that came from an address, to be checked against the document. */
  #unchecked = false;
  #published: ScopeState = {};
  readonly #steps = new Steps();
  /** Whose the change is that is to be told: the reader's, or that of the browser's way back or forward; else the page's. */
  #by: 'reader' | 'history' | undefined;
  #frame = 0;
  #late: ReturnType<typeof setTimeout> | undefined;
  #offered: WantedSource | undefined;
  #loaded: Loaded | undefined;
  /** Where that came from. */
  #opened: unknown;
  #locales = new WeakMap<Locale, Locale>();
  #named: Vocabulary | undefined;
  /** The centres of each territory, counted up through those that contain it; once it is asked. */
  #standing: ReadonlyMap<string, readonly Centre[]> | undefined;
  /** The territory that was asked for last. */
  #asked: {readonly territory: string; readonly centres: ReadonlySet<Centre>} | undefined;
  #kept: {key: string; observatory: Observatory | undefined; keep: NonNullable<Scope['keep']>} | undefined;

  constructor() {
    super();
    this.addEventListener('context-request', this.#answer);
    this.addEventListener('csc-select', this.#select);
    this.addEventListener('csc-filter', this.#filter);
    this.addEventListener('keydown', this.#escape);
  }

  get urlPrefix(): string | undefined {
    return this.urlSync === undefined || this.urlSync === null ? undefined : this.urlSync || DEFAULT_PREFIX;
  }

  /** What is shared now. */
  get scope(): ScopeState {
    // An attribute that is taken away leaves null.
    const given = STATE.map((name): [string, unknown] => [name, this[name] ?? undefined]).filter(([, value]) => value !== undefined);
    return Object.freeze(Object.fromEntries(given));
  }

  /** Chooses a centre or a territory as the reader does; nothing, when it is left out. */
  select(kind?: Selected['kind'], id?: string) {
    this.#take({selected: kind && id ? {kind, id} : undefined}, 'reader');
  }

  /** With `url-sync`, what a reader chooses is an entry of the history; what the page sets itself is not. */
  #take(part: ScopeState, by: 'reader' | 'history' | undefined) {
    const before = JSON.stringify(this.scope);
    Object.assign(this, part);
    // What is as it was is told to nobody.
    if (JSON.stringify(this.scope) !== before) this.#by = by;
  }

  override connectedCallback() {
    this.#set ??= this.scope;
    super.connectedCallback();
    if (!this.hasUpdated) this.#published = this.scope;
    // Those that were there before this element's code came.
    this.dispatchEvent(new ContextProviderEvent(CONTEXT, this));
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#unschedule();
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null) {
    super.attributeChangedCallback(name, before, now);
    if (name === 'lang' && before !== now) this.#schedule();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (this.hasUpdated) {
      if (!changed.has('urlSync')) return;
      this.#url.look('page');
      return this.#write(false);
    }
    // What the page sets in the task in which it puts the element there is as if it had been written in the tag.
    const [now, before] = [this.scope, this.#published];
    this.#set = {...this.#set, ...Object.fromEntries(STATE.filter((name) => now[name] !== before[name]).map((name) => [name, now[name]]))};
    this.#url.look();
    this.#published = this.scope;
  }

  protected override updated() {
    this.#schedule();
  }

  /** All changes of a frame at once. */
  #schedule() {
    if (this.#frame || !this.isConnected) return;
    this.#frame = requestAnimationFrame(() => this.#publish());
    this.#late = setTimeout(() => this.#publish(), LATE);
  }

  #unschedule() {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#late);
    this.#frame = 0;
  }

  #publish() {
    this.#unschedule();
    const [before, by, state] = [this.#published, this.#by, this.scope];
    const step = this.#steps.next(before, state, by === 'history');
    this.#published = state;
    this.#by = undefined;
    const scope = {...this.#scope(), step};
    for (const [callback, leave] of this.#subscribers) {
      // One that fails keeps the others from nothing.
      try {
        callback(scope, leave);
      } catch (error) {
        reportError(error);
      }
    }
    if (JSON.stringify(state) === JSON.stringify(before)) return;
    this.dispatchEvent(new CscScopeEvent(state));
    // Before there is anything to see, nobody can have chosen.
    this.#write(step === 'choice' && by === 'reader' && this.#loaded !== undefined);
  }

  #write(isChoice: boolean) {
    this.#url.write(parametersOf(this.scope, this.#set ?? {}), isChoice);
  }

  #scope(): Scope {
    const {query = ''} = this.scope;
    const vocabulary = this.vocabulary ?? this.documentNouns;
    if (vocabulary !== this.#named) this.#locales = new WeakMap();
    this.#named = vocabulary;
    return {
      ...this.scope,
      query,
      source: this.#source(),
      home: this.#set?.territory,
      within: this.#within,
      keep: this.#keeping(),
      rename: vocabulary && ((locale) => this.#renamed(locale, vocabulary)),
      change: (part) => this.#take(part, 'reader'),
      addressOf: (part) => this.#addressOf(part),
    };
  }

  #addressOf(part: ScopeState): string | undefined {
    const {prefix} = this.#url;
    if (prefix === undefined) return undefined;
    // Whole: a path that begins with two slashes would be the address of another host.
    return location.href.split(/[?#]/, 1)[0]! + withState(location.search, prefix, parametersOf({...this.scope, ...part}, this.#set ?? {})) + location.hash;
  }

  /** An element may show a file of its own, or what it read before the file was read again. */
  readonly #within = (centre: Centre, territory: string) => {
    if (names(centre, territory)) return true;
    const observatory = this.#loaded?.observatory;
    const known = observatory?.find(centres, centre.id);
    if (!observatory || !known || (known !== centre && String(known.territories) !== String(centre.territories))) return false;
    this.#standing ??= centresByTerritory(new Hierarchy(observatory.rows(territories)), observatory.rows(centres));
    if (this.#asked?.territory !== territory) this.#asked = {territory, centres: new Set(this.#standing.get(territory))};
    return this.#asked.centres.has(known);
  };

  /** The same function for the same search: elements may remember what it gave. */
  #keeping(): NonNullable<Scope['keep']> {
    const {query, kind, theme, filters} = this.scope;
    const key = JSON.stringify([query, kind, theme, filters]);
    const observatory = this.#loaded?.observatory;
    if (this.#kept?.key !== key || this.#kept.observatory !== observatory)
      this.#kept = {key, observatory, keep: (all) => keptCentres(observatory, all, {query, kind, theme, filters})};
    return this.#kept.keep;
  }

  #renamed(locale: Locale, vocabulary: Vocabulary): Locale {
    let made = this.#locales.get(locale);
    if (!made) this.#locales.set(locale, (made = renamed(locale, vocabulary)));
    return made;
  }

  /** One reading for all elements, of whatever copy of this kit they are. */
  #source(): WantedSource | undefined {
    const own = sourceOf(this);
    if (own?.key === this.#offered?.key) return this.#offered;
    if (!own) return (this.#offered = undefined);
    const {key, load} = own;
    let here: Promise<Loaded> | undefined;
    const take = (...asked: Parameters<typeof load>) => {
      if (this.src && key === `src:${this.src}`) return load(...asked);
      // What is in the page already is read once.
      return {answer: (here ??= load(...asked).answer)};
    };
    return (this.#offered = {
      key,
      load: (...asked) => {
        const {answer, release} = take(...asked);
        return {answer: answer.then((loaded) => this.#open(key, loaded)), release};
      },
    });
  }

  /** Before any element shows it. */
  #open(key: unknown, loaded: Loaded): Loaded {
    if (this.#loaded === loaded || this.#offered?.key !== key) return loaded;
    // What was chosen among other data may not be among these.
    this.#unchecked ||= this.#loaded !== undefined && this.#opened !== key;
    this.#opened = key;
    this.#loaded = loaded;
    this.#standing = undefined;
    this.#asked = undefined;
    const noun = loaded.observatory.find(vocabularies, 'nouns')?.terms.find(({id}) => id === 'centre')?.label;
    this.documentNouns = readVocabulary({centre: noun});
    this.#check();
    // At once: what is shown first is right.
    this.#publish();
    return loaded;
  }

  /** What an address names and the document does not know was no message to us. */
  #check() {
    if (!this.#unchecked || !this.#loaded) return;
    this.#unchecked = false;
    const {observatory} = this.#loaded;
    const isCentre = (id: string) => observatory.find(centres, id) !== undefined;
    const isTerritory = (ref: string) =>
      observatory.find(territories, ref) !== undefined || observatory.rows(centres).some((centre) => centre.territories?.some((each) => each === ref));
    const {centre, territory, theme, filters, selected} = this;
    if (centre && !isCentre(centre)) this.centre = this.#set?.centre;
    if (territory && !isTerritory(territory)) this.territory = this.#set?.territory;
    if (theme && !isThemeOf(observatory, theme)) this.theme = this.#set?.theme;
    if (filters) this.filters = writtenFilters(facetsOf(observatory).known(readFilters(filters))) || undefined;
    if (selected && !(selected.kind === 'centre' ? isCentre : isTerritory)(selected.id)) this.selected = this.#set?.selected;
  }

  /** Of what the address does not say: an entry of the history is what the page has set; where it is asked for later, what is shared already stays. */
  #read(found: UrlState, by: LookedBy) {
    const given = stateOf(found, by === 'page' ? this.scope : (this.#set ?? {}));
    this.#take(Object.fromEntries(STATE.map((name) => [name, given[name]])), by === 'history' ? by : undefined);
    this.#unchecked = true;
    this.#check();
  }

  #answer = (event: ContextRequestEvent) => {
    if (event.context !== CONTEXT || event.contextTarget === this) return;
    event.stopPropagation();
    const {callback} = event;
    if (!event.subscribe) return callback(this.#scope());
    const leave = this.#subscribers.get(callback) ?? (() => void this.#subscribers.delete(callback));
    this.#subscribers.set(callback, leave);
    callback(this.#scope(), leave);
  };

  #select = (event: Event) => {
    if (!(this.#isOurs(event) && isSelect(event))) return;
    this.select(event.kind, event.id ?? undefined);
  };

  #filter = (event: Event) => {
    if (!(this.#isOurs(event) && isFilter(event))) return;
    const {query, filters, kind} = event;
    const part = {
      query,
      ...(filters !== undefined && {filters: filters || undefined}),
      ...(kind !== undefined && {kind: CENTRE_KINDS.find((each) => each === kind)}),
    };
    this.#take(part, 'reader');
  };

  /** Takes the choice back, but for the Escape of a field or of something of the page's own. */
  #escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !this.selected || !this.#isOurs(event)) return;
    const path = event.composedPath();
    const isField = path[0] instanceof Element && path[0].matches('input, select, textarea, [contenteditable]');
    const isInKit = path.some((each) => each instanceof Element && each !== this && each.localName.startsWith('csc-'));
    if (!isField && (isInKit || !event.defaultPrevented)) this.select();
  };

  /** Of an observatory within this one, the gestures are its own. */
  #isOurs(event: Event) {
    return event.composedPath().find((each) => each instanceof Element && each.localName === 'csc-observatory') === this;
  }
}

/** By their fields: they may come from another copy of this kit, or from the page. */
const isSelect = (event: Event & Partial<CscSelectEvent>): event is CscSelectEvent & {readonly kind: Selected['kind']} =>
  (event.kind === 'centre' || event.kind === 'territory') && (event.id === null || typeof event.id === 'string');
const isFilter = (event: Event & Partial<CscFilterEvent>): event is CscFilterEvent => typeof event.query === 'string';

declare global {
  interface HTMLElementTagNameMap {
    'csc-observatory': CscObservatory;
  }
}
