import { css, html, nothing } from 'lit';
import { w as wording, O as ObservatoryElement, s as saidCentres, d as counted, a as CscFilterEvent, h as headingAt, o as outLink, e as cell, p as property, f as state, g as blank } from './csk4n99x.js';
import { r as rowsOf, c as centres, a as cityOf, f as folded, i as inLanguage, o as phoneNumber } from './dm029jb4.js';

const directoryWords = wording("directory", {
  title: "Les centres",
  search: "Chercher un centre",
  searchHint: "Nom, commune, quartier ou code postal",
  found: (count) => `${count} dans la liste.`,
  foundOf: (count, of) => `${count} sur ${of}.`,
  none: (query) => `Aucun centre ne correspond \xE0 \xAB ${query} \xBB.`,
  noneHint: "Essayez avec moins de mots, ou le nom de la commune.",
  clear: "Effacer la recherche",
  empty: "Le fichier ne contient aucun centre.",
  summary: (count, places) => `${count} dans ${places}.`,
  communes: ["commune", "communes"],
  more: (count) => `Afficher ${count} de plus`,
  kinds: { CS: "Centre social", CSC: "Centre socioculturel", EVS: "Espace de vie sociale", autre: "Autre structure" },
  phone: "T\xE9l\xE9phone :",
  website: "Site internet",
  email: "Courriel :",
  note: "\xC0 propos de cette fiche",
  address: "Adresse non connue",
  columns: { name: "Centre", kind: "Type", address: "Adresse", phone: "T\xE9l\xE9phone", website: "Site internet" },
  unknown: "non renseign\xE9",
  of: (name) => `(${name})`
});

var styles = css`
  .search {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.35em;
    max-width: 34rem;
    margin-top: 1em;
  }

  .search label {
    font-weight: 600;
  }

  .search small {
    font-size: 0.875em;
    color: var(--_quiet);
  }

  .field {
    display: flex;
    gap: 0.5em;
  }

  input {
    flex: 1;
    min-width: 0;
    min-height: 2.75rem;
    padding: 0.35em 0.75em;
    color: inherit;
    background: transparent;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
  }

  .count {
    margin: 0.75em 0 0;
    font-weight: 600;
  }

  .list {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr));
    gap: 0.75em;
    margin: 0.75em 0 0;
    padding: 0;
    list-style: none;
  }

  .card {
    display: grid;
    align-content: start;
    gap: 0.25em;
    padding: 0.9em 1em;
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_wash);
    overflow-wrap: anywhere;
  }

  .name {
    margin: 0;
    font-size: 1.0625em;
    line-height: 1.3;
  }

  .card p {
    margin: 0;
  }

  .kind {
    font-size: 0.875em;
    color: var(--_quiet);
  }

  .contacts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .contacts a {
    display: inline-block;
    min-height: 1.75rem;
  }

  .note {
    font-size: 0.875em;
    color: var(--_quiet);
  }

  .none {
    margin-top: 0.75em;
  }

  mark {
    color: inherit;
    background: none;
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.2em;
    font-weight: 600;
  }

  @media print {
    .search {
      display: none;
    }

    .list {
      grid-template-columns: 1fr 1fr;
    }

    .card {
      break-inside: avoid;
    }
  }
`;

var __defProp = Object.defineProperty;
var __decorateClass = (decorators, target, key, kind) => {
  var result = void 0 ;
  for (var i = decorators.length - 1, decorator; i >= 0; i--)
    if (decorator = decorators[i])
      result = (decorator(target, key, result) ) || result;
  if (result) __defProp(target, key, result);
  return result;
};
const PAGE = 24;
const REST = 700;
class CscDirectory extends ObservatoryElement {
  constructor() {
    super(...arguments);
    this.query = "";
    this.parts = [rowsOf(centres)];
    this.shown = PAGE;
    this.announced = "";
    this.#typed = (event) => this.#seek(event.target.value);
    this.#clear = () => {
      this.#seek("");
      this.renderRoot.querySelector("input")?.focus();
    };
    this.#more = async () => {
      const first = this.shown;
      this.shown += PAGE;
      await this.updateComplete;
      this.renderRoot.querySelectorAll(".card")[first]?.focus();
    };
  }
  static {
    this.styles = [...ObservatoryElement.styles, styles];
  }
  #rest;
  #folded;
  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#rest);
  }
  view(observatory, _loaded) {
    const { locale } = this;
    const words = locale.words(directoryWords);
    const all = observatory.rows(centres);
    const title = words.title;
    if (!all.length) return { title, summary: "", body: words.empty, sources: [] };
    const found = this.#found(all);
    return {
      title,
      summary: this.#summary(all),
      body: html`${this.#search(found.length, all.length)} ${found.length ? this.#list(found) : this.#none()}`,
      table: this.#table(title, found),
      sources: [...new Set(all.flatMap(({ source }) => source ?? []))]
    };
  }
  #summary(all) {
    const { locale } = this;
    const words = locale.words(directoryWords);
    const places = new Set(all.map(cityOf).filter(Boolean)).size;
    const count = saidCentres(locale, all.length);
    return places ? words.summary(count, counted(locale, places, words.communes[0], words.communes[1])) : `${count}.`;
  }
  /** All words of the query, each anywhere in what identifies a centre. */
  #found(all) {
    const terms = folded(this.query ?? "").split(" ").filter(Boolean);
    if (!terms.length) return all;
    if (this.#folded?.of !== all) this.#folded = { of: all, keys: all.map(searchedIn) };
    const { keys } = this.#folded;
    return all.filter((_, rank) => terms.every((term) => keys[rank].includes(term)));
  }
  #search(found, of) {
    const { locale } = this;
    const words = locale.words(directoryWords);
    const count = saidCentres(locale, found);
    return html`
      <div class="search" role="search">
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
  #typed;
  #clear;
  #seek(query) {
    this.query = query;
    this.shown = PAGE;
    for (const note of this.renderRoot.querySelectorAll(".note[open]")) note.open = false;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#announce(), REST);
  }
  #announce() {
    if (this.source.state.phase !== "ready") return;
    const { locale } = this;
    const words = locale.words(directoryWords);
    const all = this.source.state.loaded.observatory.rows(centres);
    const found = this.#found(all).length;
    const sentence = found ? words.foundOf(saidCentres(locale, found), locale.number(all.length)) : words.none(this.query);
    this.announced = sentence === this.announced ? `${sentence}\xA0` : sentence;
    this.dispatchEvent(new CscFilterEvent(this.query, found));
  }
  #list(found) {
    const words = this.locale.words(directoryWords);
    const rest = found.length - this.shown;
    return html`
      <ul class="list" part="list">
        ${found.slice(0, this.shown).map((centre) => this.#card(centre))}
      </ul>
      ${rest > 0 ? html`<div class="tools">
            <button type="button" class="more" @click=${this.#more}>${words.more(this.locale.number(Math.min(PAGE, rest)))}</button>
          </div>` : nothing}
    `;
  }
  #more;
  #none() {
    const words = this.locale.words(directoryWords);
    return html`<div class="panel none"><p class="what">${words.none(this.query)}</p><p>${words.noneHint}</p></div>`;
  }
  #card(centre) {
    const { locale } = this;
    const words = locale.words(directoryWords);
    const { name, kind, note } = centre;
    return html`
      <li class="card" part="card" tabindex="-1">
        ${headingAt(Math.min(6, this.headingLevel + 1), name, "name")}
        ${kind ? html`<p class="kind">${words.kinds[kind]}</p>` : nothing}
        <p><bdi>${addressOf(centre) || words.address}</bdi></p>
        ${this.#contacts(centre)}
        ${note ? html`<details class="note"><summary>${words.note}<span class="unseen"> ${words.of(name)}</span></summary><p><bdi>${inLanguage(note, locale.language)}</bdi></p></details>` : nothing}
      </li>
    `;
  }
  #contacts({ name, phone, email, website }) {
    const words = this.locale.words(directoryWords);
    const number = phone && phoneNumber(phone);
    if (!number && !email && !website) return nothing;
    return html`
      <ul class="contacts">
        ${number ? html`<li>${words.phone} <a href="tel:${number}">${phone}</a></li>` : nothing}
        ${email ? html`<li>${words.email} <a href="mailto:${encodeURIComponent(email).replace("%40", "@")}">${email}</a></li>` : nothing}
        ${website ? html`<li>${outLink(this.locale, website, words.website, words.of(name))}</li>` : nothing}
      </ul>
    `;
  }
  #table(caption, found) {
    const { columns, kinds, unknown } = this.locale.words(directoryWords);
    const given = (text) => text ? cell(text) : blank(unknown);
    return {
      caption,
      columns: [columns.name, columns.kind, columns.address, columns.phone, columns.website].map((label) => ({ label })),
      rows: found.map((centre) => [
        cell(centre.name),
        given(centre.kind && kinds[centre.kind]),
        given(addressOf(centre)),
        given(centre.phone),
        given(centre.website)
      ])
    };
  }
}
__decorateClass([
  property()
], CscDirectory.prototype, "query");
__decorateClass([
  state()
], CscDirectory.prototype, "shown");
__decorateClass([
  state()
], CscDirectory.prototype, "announced");
const searchedIn = (centre) => {
  const sites = centre.sites?.flatMap(({ address: address2 }) => [address2?.street, address2?.postcode, address2?.city]) ?? [];
  const { name, shortName, address } = centre;
  return folded([name, shortName, address?.street, address?.postcode, address?.city, ...sites].filter(Boolean).join(" "));
};
function addressOf({ address: own, sites }) {
  const address = own ?? sites?.find((site) => site.address)?.address;
  if (!address) return "";
  return [address.street, [address.postcode, address.city].filter(Boolean).join(" ")].filter(Boolean).join(", ");
}

export { CscDirectory as C };
//# sourceMappingURL=fc5i7w5j.js.map
