import {html, nothing, type TemplateResult} from 'lit';
import type {Loaded} from '../data/shared-source.js';
import {directoryWords} from '../locale/directory.js';
import {saidCentres} from '../locale/frame.js';
import {counted} from '../locale/locale.js';
import {centres, cityOf, type Centre} from '../model/centre.js';
import {phoneNumber} from '../model/links.js';
import {matchingCentres} from '../model/matching.js';
import {rowsOf, type Observatory} from '../model/observatory.js';
import {inLanguage} from '../model/text.js';
import styles from './csc-directory.styles.js';
import {CscFilterEvent} from './events.js';
import {ObservatoryElement, type View} from './observatory-element.js';
import {blank, cell, type Cell, type DataTable} from './parts/data-table.js';
import {headingAt} from './parts/heading.js';
import {outLink} from './parts/out-link.js';
import {property, state} from './property.js';
import {scopedCentres, type Scope} from './scope.js';

const PAGE = 24;
/** A count is announced once typing rests. */
const REST = 700;

/**
 * @tag csc-directory
 * @summary Lists the centres and finds them by name, commune or postcode.
 *
 * @fires csc-ready - The list is complete.
 * @fires csc-filter - The reader searched; carries the query and how many centres it found.
 * @fires csc-error - The data could not be shown.
 * @fires csc-download - The reader takes a file away; preventable.
 * @csspart heading - The title.
 * @csspart list - The list of centres.
 * @csspart card - One centre.
 * @cssproperty --csc-color-accent - Colour of links and of the edge of each card.
 */
export class CscDirectory extends ObservatoryElement {
  static override styles = [...ObservatoryElement.styles, styles];

  /** What is searched; also what the reader typed. */
  @property() query = '';
  /** Lists the centres of one kind: `CS`, `CSC`, `EVS` or `autre`. */
  @property() kind?: string;
  /** Lists the centres of one territory, e.g. `departement:67`. */
  @property() territory?: string;

  readonly parts = [rowsOf(centres)];

  @state() private shown = PAGE;
  /** What assistive technology was told last. */
  @state() private announced = '';
  #rest: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#stopRest();
  }

  /** What another element searched, unless the reader is typing here, and what was chosen in it. */
  protected override scopeChanged({query: before = '', selected}: Scope) {
    const {query = ''} = this.scope;
    if (query !== before && this.#rest === undefined) this.query = query;
    if (this.scope.selected !== selected) void this.updateComplete.then(() => this.#follow());
  }

  /** Brings the chosen centre in sight, unless the reader is elsewhere on the page, where they chose it. */
  #follow() {
    const {top, bottom} = this.getBoundingClientRect();
    if (bottom > 0 && top < innerHeight) this.renderRoot.querySelector('[aria-current]')?.scrollIntoView({block: 'nearest'});
  }

  get #chosen() {
    const {selected} = this.scope;
    return selected?.kind === 'centre' ? selected.id : undefined;
  }

  protected override view(observatory: Observatory, _loaded: Loaded): View {
    const {locale} = this;
    const words = locale.words(directoryWords);
    const all = this.#all(observatory);
    const title = words.title;
    if (!all.length) return {title, summary: '', body: words.empty, sources: []};
    const found = this.#found(all);
    return {
      title,
      summary: this.#summary(all),
      body: html`${this.#search(found.length, all.length)} ${found.length ? this.#list(found) : this.#none()}`,
      table: this.#table(title, found),
      sources: [...new Set(all.flatMap(({source}) => source ?? []))],
    };
  }

  #summary(all: readonly Centre[]) {
    const {locale} = this;
    const words = locale.words(directoryWords);
    const places = new Set(all.map(cityOf).filter(Boolean)).size;
    const count = saidCentres(locale, all.length);
    return places ? words.summary(count, counted(locale, places, words.communes[0]!, words.communes[1]!)) : `${count}.`;
  }

  #all(observatory: Observatory): readonly Centre[] {
    const {territory, centre} = this.scope;
    return scopedCentres(observatory.rows(centres), {territory: this.territory ?? territory, centre});
  }

  #found(all: readonly Centre[]): readonly Centre[] {
    // An attribute that is taken away leaves null.
    return matchingCentres(all, this.query ?? '', this.kind ?? this.scope.kind);
  }

  #search(found: number, of: number): TemplateResult {
    const {locale} = this;
    const words = locale.words(directoryWords);
    const count = saidCentres(locale, found);
    return html`
      <div class="search" role="search" aria-label=${this.heading ?? words.title}>
        <label for="query">${words.search}</label>
        <div class="field">
          <input id="query" type="search" autocomplete="off" aria-describedby="query-hint" maxlength="200" .value=${this.query} @input=${this.#typed} />
          ${this.query ? html`<button type="button" class="clear" @click=${this.#clear}>${words.clear}</button>` : nothing}
        </div>
        <small id="query-hint">${words.searchHint}</small>
      </div>
      <p class="count" .textContent=${found === of ? words.found(count) : words.foundOf(count, locale.number(of))}></p>
      <p class="unseen" role="status" .textContent=${this.announced}></p>
    `;
  }

  #typed = (event: Event) => this.#seek((event.target as HTMLInputElement).value);

  #clear = () => {
    this.#seek('');
    this.renderRoot.querySelector('input')?.focus();
  };

  #seek(query: string) {
    this.query = query;
    this.shown = PAGE;
    // Cards are used again for other centres: what was opened was the note of one of them.
    for (const note of this.renderRoot.querySelectorAll<HTMLDetailsElement>('.note[open]')) note.open = false;
    this.#stopRest();
    this.#rest = setTimeout(() => this.#announce(), REST);
  }

  #stopRest() {
    clearTimeout(this.#rest);
    this.#rest = undefined;
  }

  #announce() {
    this.#stopRest();
    if (this.source.state.phase !== 'ready') return;
    const {locale} = this;
    const words = locale.words(directoryWords);
    const all = this.#all(this.source.state.loaded.observatory);
    const found = this.#found(all).length;
    const sentence = found ? words.foundOf(saidCentres(locale, found), locale.number(all.length)) : words.none(this.query);
    // The same sentence twice is spoken twice only if it differs.
    this.announced = sentence === this.announced ? `${sentence}\u00a0` : sentence;
    this.dispatchEvent(new CscFilterEvent(this.query, found));
  }

  #list(found: readonly Centre[]): TemplateResult {
    const words = this.locale.words(directoryWords);
    const rest = found.length - this.shown;
    // One that was chosen elsewhere stands first when it is further down than what is shown.
    const ahead = found.slice(this.shown).find(({id}) => id === this.#chosen);
    return html`
      <ul class="list" part="list">
        ${ahead ? this.#card(ahead, 'ahead') : nothing} ${found.slice(0, this.shown).map((centre) => this.#card(centre))}
      </ul>
      ${rest > 0
        ? html`<div class="tools">
            <button type="button" class="more" @click=${this.#more}>${words.more(this.locale.number(Math.min(PAGE, rest)))}</button>
          </div>`
        : nothing}
    `;
  }

  #more = async () => {
    const first = this.shown;
    this.shown += PAGE;
    await this.updateComplete;
    // The button may be gone: the focus goes to the first centre that it brought.
    this.renderRoot.querySelectorAll<HTMLElement>('.card:not(.ahead)')[first]?.focus();
  };

  #none(): TemplateResult {
    const words = this.locale.words(directoryWords);
    return html`<div class="panel none"><p class="what">${words.none(this.query)}</p><p>${words.noneHint}</p></div>`;
  }

  #card(centre: Centre, place = ''): TemplateResult {
    const {locale} = this;
    const words = locale.words(directoryWords);
    const {id, name, kind, note} = centre;
    return html`
      <li class="card ${place}" part="card" tabindex="-1" aria-current=${id === this.#chosen ? 'true' : nothing}>
        ${headingAt(Math.min(6, this.headingLevel + 1), name, 'name')}
        ${kind ? html`<p class="kind">${words.kinds[kind]}</p>` : nothing}
        <p><bdi>${addressOf(centre) || words.address}</bdi></p>
        ${this.#contacts(centre)}
        ${note ? html`<details class="note"><summary>${words.note}<span class="unseen"> ${words.of(name)}</span></summary><p><bdi>${inLanguage(note, locale.language)}</bdi></p></details>` : nothing}
      </li>
    `;
  }

  #contacts({name, phone, email, website}: Centre) {
    const words = this.locale.words(directoryWords);
    const number = phone && phoneNumber(phone);
    if (!number && !email && !website) return nothing;
    return html`
      <ul class="contacts">
        ${number ? html`<li>${words.phone} <a href="tel:${number}">${phone}</a></li>` : nothing}
        ${email ? html`<li>${words.email} <a href="mailto:${encodeURIComponent(email).replace('%40', '@')}">${email}</a></li>` : nothing}
        ${website ? html`<li>${outLink(this.locale, website, words.website, words.of(name))}</li>` : nothing}
      </ul>
    `;
  }

  #table(caption: string, found: readonly Centre[]): DataTable {
    const {columns, kinds, unknown} = this.locale.words(directoryWords);
    const given = (text: string | undefined): Cell => (text ? cell(text) : blank(unknown));
    return {
      caption,
      columns: [columns.name, columns.kind, columns.address, columns.phone, columns.website].map((label) => ({label})),
      rows: found.map((centre) => [
        cell(centre.name),
        given(centre.kind && kinds[centre.kind]),
        given(addressOf(centre)),
        given(centre.phone),
        given(centre.website),
      ]),
    };
  }
}

/** The postal address on one line. */
function addressOf({address: own, sites}: Centre): string {
  const address = own ?? sites?.find((site) => site.address)?.address;
  if (!address) return '';
  return [address.street, [address.postcode, address.city].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}

declare global {
  interface HTMLElementTagNameMap {
    'csc-directory': CscDirectory;
  }
}
