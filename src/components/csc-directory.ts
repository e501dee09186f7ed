import {html, nothing, type TemplateResult} from 'lit';
import {sourceOf, type WantedSource} from '../data/source-controller.js';
import type {Loaded} from '../data/shared-source.js';
import {directoryWords} from '../locale/directory.js';
import {saidCentres} from '../locale/frame.js';
import {counted} from '../locale/locale.js';
import {CENTRE_KINDS, centres, cityOf, type Centre} from '../model/centre.js';
import {townKey} from '../model/folding.js';
import {phoneNumber} from '../model/links.js';
import type {Sought} from '../model/matching.js';
import {rowsOf, type Observatory} from '../model/observatory.js';
import {sources} from '../model/source.js';
import {inLanguage} from '../model/text.js';
import {oneOfIfAny} from './attributes.js';
import styles from './csc-directory.styles.js';
import {CscSelectEvent} from './events.js';
import type {Finder, Found} from './directory/finder.js';
import {ObservatoryElement, type View} from './observatory-element.js';
import {blank, cell, unread, type DataTable} from './parts/data-table.js';
import {headingAt} from './parts/heading.js';
import {outLink} from './parts/out-link.js';
import {Pieces} from './pieces.js';
import {onceFor} from './once.js';
import {property, state} from './property.js';
import {scopedCentres, subjectOf, type Scope} from './scope.js';

const PAGE = 24;

/** What is fetched when a reader searches or filters, when one chooses or a centre has closed, or when the list stands in the page. */
const PIECES = {
  finder: () => import('./directory/finder.js'),
  sheet: () => import('./directory/sheet.js'),
  list: () => import('./directory/html-list.js'),
};

/**
 * @tag csc-directory
 * @summary Lists the centres, and finds them by name, place and activity, by filters, or near the reader.
 *
 * @fires csc-ready - The list is complete.
 * @fires csc-filter - The reader searched or filtered; carries the query, the filters and how many centres it found.
 * @fires csc-select - The reader chose a centre.
 * @fires csc-error - The data could not be shown.
 * @fires csc-download - The reader takes a file away; preventable.
 * @csspart heading - The title.
 * @csspart list - The list of centres.
 * @csspart card - One centre.
 * @cssproperty --csc-color-accent - Colour of links and of the edge of each card.
 * @cssproperty --csc-color-highlight - Colour of the edge of the chosen card.
 */
export class CscDirectory extends ObservatoryElement {
  static override styles = [...ObservatoryElement.styles, styles];

  /** What is searched; also what the reader typed. */
  @property() query = '';
  /** Lists the centres of one kind: `CS`, `CSC`, `EVS` or `autre`. */
  @property({converter: oneOfIfAny(CENTRE_KINDS)}) kind?: string;
  /** Lists the centres of one territory, e.g. `departement:67`. */
  @property() territory?: string;
  /** What is kept besides, e.g. `services:accueil commune:67482`; also what the reader chose. */
  @property() filters?: string;
  /** Orders the list by `name` or `commune`; as the document has it when absent. */
  @property({converter: oneOfIfAny(['name', 'commune'])}) sort?: string;
  /** `list` for many centres in little room; cards when absent. */
  @property({converter: oneOfIfAny(['list', 'cards'])}) layout?: string;
  /** Address of a geocoder that speaks as the Géoplateforme does; none is asked when absent. */
  @property() geocoder?: string;

  readonly parts = [rowsOf(centres)];

  /** From a letter of the reader, though what finds may still be on its way, until the page is told. */
  isTyping = false;
  protected override readonly refuge = '.chips button, .filter';
  @state() private shown = PAGE;
  /** The centre that the Tab key leads to. */
  @state() private active = 0;
  /** Chosen by the reader, where no observatory around knows. */
  @state() private own: string | undefined;
  readonly #pieces = new Pieces(this, PIECES);
  #finder: Finder | undefined;
  readonly #once = onceFor();
  /** What was listed last: it stays while what is asked is on its way. */
  #listed: Found | undefined;

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#finder?.stop();
  }

  /** What another element searched, unless the reader is typing here, and what was chosen in it. Whoever goes back types no more. */
  protected override scopeChanged(before: Scope) {
    const {query = '', filters = '', shown = '', selected, step} = this.scope;
    if (step === 'back') this.#finder?.hush();
    if (step === 'back' || (query !== (before.query ?? '') && !this.isTyping)) this.query = query;
    if (filters !== (before.filters ?? '')) this.filters = filters;
    if (shown !== (before.shown ?? '')) this.shown = Math.max(PAGE, Number(shown));
    // One that does not come is told where it is asked for next.
    if (selected !== before.selected) void PIECES.sheet().then((piece) => piece.follow(this), () => 0);
    this.#pieces.get('finder');
  }

  get #chosen() {
    const {selected, change} = this.scope;
    if (!change) return this.own;
    return selected?.kind === 'centre' ? selected.id : undefined;
  }

  /** A list that stands in the tag, where nothing else is said of the data. */
  get inside(): WantedSource | undefined {
    const list = this.querySelector(':scope > :is(ul, ol, table)');
    if (!list || sourceOf(this) || this.scope.source) return undefined;
    return {key: list, load: () => ({answer: PIECES.list().then((piece) => piece.readList(list))})};
  }

  /** Whether there is anything to search or filter by. */
  get #isAsked() {
    const {theme, kind} = this.scope;
    return !!(this.query || this.filters || this.sort || this.layout || this.geocoder || (this.kind ?? kind) || theme);
  }

  /** Among others, it must be able to answer to them. */
  protected override get settled(): boolean {
    return !this.#finder?.awaited && (!!(this.#finder ?? this.#pieces.loaded.finder) || !(this.#isAsked || this.scope.change));
  }

  /** What searches and filters, once it is there. */
  #getFinder(): Finder | undefined {
    const piece = this.#finder ? undefined : this.#pieces.get('finder');
    return piece ? (this.#finder = new piece.Finder(this, this.#around)) : this.#finder;
  }

  /** One that does not come is told where it is asked for next. */
  #use(act: (finder: Finder) => unknown) {
    return PIECES.finder().then((piece) => act((this.#finder ??= new piece.Finder(this, this.#around))), () => this.requestUpdate());
  }

  /** What is asked is done when it is shown. */
  protected override async getUpdateComplete() {
    await super.getUpdateComplete();
    // The finder comes, then it reads, then it counts.
    for (let left = 3; left-- && !this.settled; await super.getUpdateComplete()) await this.#use((finder) => finder.awaited ?? this.requestUpdate());
    return true;
  }

  protected override view(observatory: Observatory, _loaded: Loaded): View | undefined {
    const {locale} = this;
    const words = locale.words(directoryWords);
    const {title} = words;
    const all = this.#all(observatory);
    if (!all.length) return {title, summary: '', body: observatory.rows(centres).length ? words.emptyHere : words.empty, sources: []};
    if (all.some(({closed}) => closed) && !this.#pieces.get('sheet')) return undefined;
    const finder = this.#isAsked ? this.#getFinder() : this.#finder;
    const found = finder?.found(observatory, all) ?? (this.#isAsked ? this.#listed : this.#once('all', [all], () => ({rows: all, sought: []})));
    this.#listed = found;
    const rows = found?.rows ?? [];
    return {
      title,
      ...this.#once('told', [all, locale], () => ({summary: this.#summary(all), sources: [...new Set(all.flatMap(({source}) => source ?? []))]})),
      body: html`
        ${this.#search(all)} ${finder?.tools()}
        <p class="count" .textContent=${(found && finder?.told()) ?? words.found(saidCentres(locale, all.length))}></p>
        <p class="unseen" role="status" .textContent=${finder?.announced ?? ''}></p>
        ${!found ? html`<ul class="list" aria-busy="true"></ul>` : rows.length ? this.#list(observatory, found) : finder?.none()}
      `,
      table: this.#once('table', [found, locale], () => this.#table(title, rows, observatory)),
      cautions: finder?.cautions(),
    };
  }

  #summary(all: readonly Centre[]) {
    const {locale} = this;
    const words = locale.words(directoryWords);
    const places = new Set(all.map((centre) => townKey(cityOf(centre))).filter(Boolean)).size;
    const count = saidCentres(locale, all.length);
    return places ? words.summary(count, counted(locale, places, ...words.communes)) : `${count}.`;
  }

  #all(observatory: Observatory): readonly Centre[] {
    const {centre, within} = this.scope;
    const territory = this.territory ?? subjectOf(this.scope);
    return this.#once('scoped', [observatory, territory, centre, within], () => {
      const all = scopedCentres(observatory.rows(centres), {territory, centre, within});
      // Once the list is seen, before somebody types in the field: the first letter finds as fast as the others.
      requestAnimationFrame(() => requestAnimationFrame(() => void this.#use((finder) => this.isConnected && finder.prepare(observatory, all))));
      return all;
    });
  }

  #search(all: readonly Centre[]): TemplateResult {
    const words = this.locale.words(directoryWords);
    const finder = this.#finder;
    return html`
      <div class="search" role="search" aria-label=${this.heading ?? words.title}>
        <label for="query">${words.search}</label>
        <div class="field">
          <input id="query" type="search" autocomplete="off" aria-describedby="query-hint" maxlength="200" .value=${this.query} @input=${this.#typed} @keydown=${this.#key} />
          ${this.query ? html`<button type="button" class="clear" @click=${this.#clear}>${words.clear}</button>` : nothing}
        </div>
        <small id="query-hint">${words.searchHint}</small>
      </div>
      <div class="means">
        ${all.some(({point, sites}) => point ?? sites) ? html`<button type="button" class="near" aria-pressed=${!!finder?.isNear} @click=${() => this.#use((ready) => ready.askNear())}>${words.near}</button>` : nothing}
        <button type="button" class="filter" aria-expanded=${!!finder?.isOpen} @click=${() => this.#use((ready) => ready.toggle())}>${words.filter}</button>
      </div>
    `;
  }

  #typed = (event: Event) => this.#seek((event.target as HTMLInputElement).value);

  #clear = () => {
    this.#seek('');
    this.renderRoot.querySelector('input')?.focus();
  };

  #seek(query: string) {
    this.query = query;
    this.isTyping = true;
    void this.#use((finder) => finder.restart());
  }

  #around = () => ({locale: this.locale, scope: this.scope, begin: this.#begin, focus: this.#focus});

  /** Another list, from its beginning. */
  #begin = () => {
    this.shown = PAGE;
    this.active = 0;
    if (this.scope.shown) this.scope.change?.({shown: undefined});
  };

  #list(observatory: Observatory, {rows, sought}: Found): TemplateResult {
    const {shown} = this;
    const words = this.locale.words(directoryWords);
    // Whoever went to the end sees it; what lies between is a button away.
    const end = this.#finder?.isAtEnd ? Math.max(shown, rows.length - PAGE) : rows.length;
    const rest = end - shown;
    // One that was chosen elsewhere stands first when it is further down than what is shown.
    const ahead = rows.slice(shown, end).find(({id}) => id === this.#chosen);
    const drawn = rows.slice(0, shown);
    if (ahead) drawn.unshift(ahead);
    const last = rows.slice(end);
    // Another list may be shorter.
    this.active = Math.min(this.active, drawn.length + last.length - 1);
    const card = (from: number) => (centre: Centre, rank: number) => this.#card(observatory, centre, sought, from + rank, centre === ahead);
    return html`
      <p class="unseen" id="moves">${words.moves}</p>
      <ul class="list ${this.layout === 'list' ? 'dense' : ''}" part="list" aria-describedby="moves" @keydown=${this.#key}>
        ${drawn.map(card(0))}
        ${rest > 0 ? html`<li class="tools"><button type="button" class="more" @click=${this.#more}>${words.more(this.locale.number(Math.min(PAGE, rest)))}</button></li>` : nothing}
        ${last.map(card(drawn.length))}
      </ul>
    `;
  }

  #focus = (rank: number, what = '.choose') => {
    this.active = rank;
    this.renderRoot.querySelectorAll<HTMLElement>(what)[rank]?.focus();
  };

  /** Whoever has the focus here has, or soon has, what it takes to move. */
  #key = (event: KeyboardEvent) => {
    const {key, target} = event;
    if (this.#finder) this.#finder.key(event);
    else void this.#use((finder) => finder.act(key, target as HTMLElement));
  };

  #more = () => {
    const first = this.shown;
    this.shown += PAGE;
    void this.#use((finder) => finder.tellMore(first, this.shown));
  };

  #card(observatory: Observatory, centre: Centre, sought: readonly Sought[], rank: number, isAhead: boolean): TemplateResult {
    const {locale} = this;
    const words = locale.words(directoryWords);
    const {id, name, kind, updated} = centre;
    const isChosen = id === this.#chosen;
    const source = this.#sourceOf(observatory, centre);
    const heading = html`<span class="choose" role="button" tabindex=${rank === this.active ? 0 : -1} aria-pressed=${isChosen} @click=${() => this.#choose(id, rank)}>${this.#said(name, sought)}</span>`;
    return html`
      <li class="card ${isAhead ? 'ahead' : ''}" part="card" tabindex="-1" aria-current=${isChosen ? 'true' : nothing}>
        ${headingAt(Math.min(6, this.headingLevel + 1), heading, 'name')}
        <p class="kind" .textContent=${joined(' · ', kind && words.kinds[kind], this.#finder?.away(centre))}></p>
        ${this.#pieces.loaded.sheet?.closing(this.renderRoot, locale, centre)}
        <p>${this.#said(addressOf(centre, '\u00a0') || words.address, sought)}</p>
        ${this.#contacts(centre, isChosen)}
        ${isChosen ? this.#pieces.get('sheet')?.sheet(this.renderRoot, {locale, observatory, centre, scope: this.scope}) : nothing}
        ${updated || source ? html`<p class="fresh"><span .textContent=${joined(' · ', updated && words.checked(locale.date(updated)), source && ' ').trimStart()}></span><bdi .textContent=${source ?? ''}></bdi></p>` : nothing}
      </li>
    `;
  }

  #said(text: string, sought: readonly Sought[]) {
    return (sought.length && this.#finder?.marked(text, sought)) || html`<bdi .textContent=${text}></bdi>`;
  }

  #choose(id: string, rank: number) {
    this.active = rank;
    const chosen = id === this.#chosen ? null : id;
    if (!this.scope.change) this.own = chosen ?? undefined;
    this.dispatchEvent(new CscSelectEvent('centre', chosen));
  }

  #sourceOf = (observatory: Observatory, {source}: Centre) => inLanguage(observatory.find(sources, source)?.label, this.locale.language);

  /** Links are for the Tab key where the centre is chosen: else each page would have a hundred stops. */
  #contacts({name, phone, email, website}: Centre, isChosen: boolean) {
    const words = this.locale.words(directoryWords);
    const number = phone && phoneNumber(phone);
    if (!number && !email && !website) return nothing;
    const tab = isChosen ? nothing : -1;
    return html`
      <ul class="contacts">
        ${number && html`<li>${words.phone} <a href="tel:${number}" tabindex=${tab}>${phone}</a></li>`}
        ${email && html`<li>${words.email} <a href="mailto:${encodeURIComponent(email).replace('%40', '@')}" tabindex=${tab}>${email}</a></li>`}
        ${website && html`<li>${outLink(this.locale, website, words.website, `(${name})`, tab)}</li>`}
      </ul>
    `;
  }

  #table(caption: string, found: readonly Centre[], observatory: Observatory): DataTable {
    const {locale} = this;
    const {columns, kinds, unknown} = locale.words(directoryWords);
    const rowOf = (centre: Centre) =>
      [
        centre.name,
        centre.kind && kinds[centre.kind],
        addressOf(centre),
        centre.phone,
        centre.email,
        centre.website,
        centre.updated && locale.date(centre.updated),
        this.#sourceOf(observatory, centre),
      ].map((text) => (text ? cell(text) : blank(unknown)));
    const table = unread({caption, columns: Object.values(columns).map((label) => ({label}))}, () => found.map(rowOf));
    return this.#pieces.loaded.sheet?.withClosing(locale, table, found, this.#all(observatory)) ?? table;
  }
}

/** The postal address on one line; where it may be broken, not between `apart` a postcode and its town. */
function addressOf({address: own, sites}: Centre, apart = ' '): string {
  const address = own ?? sites?.find((site) => site.address)?.address;
  if (!address) return '';
  return joined(', ', address.street, joined(apart, address.postcode, address.city));
}

const joined = (mark: string, ...parts: readonly (string | undefined)[]) => parts.filter(Boolean).join(mark);

declare global {
  interface HTMLElementTagNameMap {
    'csc-directory': CscDirectory;
  }
}
