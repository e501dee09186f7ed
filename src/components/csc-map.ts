import {html, nothing, type TemplateResult} from 'lit';
import {commonPlace, placesOffMap, planMap, type MapArea, type MapPlace, type MapPlan, type PlaceMark} from '../charts/map.js';
import {OutlinesController} from '../data/outlines-controller.js';
import type {Loaded} from '../data/shared-source.js';
import {saidCentres} from '../locale/frame.js';
import {byName, counted} from '../locale/locale.js';
import {mapWords} from '../locale/map.js';
import {centres, cityOf, pointOf, type Centre} from '../model/centre.js';
import {rowsOf, type Observatory} from '../model/observatory.js';
import {codeOf, geometries, schemeOf} from '../model/territory.js';
import {drawing} from '../theme/drawing.js';
import {CursorController, type Datum} from './cursor-controller.js';
import styles from './csc-map.styles.js';
import {CscSelectEvent} from './events.js';
import {ObservatoryElement, type View} from './observatory-element.js';
import {blank, cell, type DataTable} from './parts/data-table.js';
import {mapMarks} from './parts/map-marks.js';
import {property, state} from './property.js';

/** Beside the map from this width on, in widths of a letter; under it on narrower pages. */
const WIDE_EMS = 40;
const SIDE_SHARE = 1 / 3;
const GAP_EMS = 1;
const ZOOM_STEP = 2;
const MOST_ZOOM = 64;
/** Communes listed beside the map; the table has them all. */
const LISTED = 10;

/**
 * @tag csc-map
 * @summary Shows the centres on a map of the départements, without any background from elsewhere.
 *
 * @fires csc-ready - The drawing is complete.
 * @fires csc-select - The reader chose a centre.
 * @fires csc-error - The data could not be shown.
 * @csspart heading - The title.
 * @csspart summary - The sentences that say what there is to see.
 * @csspart drawing - The map.
 * @csspart table - The same centres as a table.
 * @csspart source - Sources, licence and date.
 * @cssproperty --csc-color-accent - Colour of the centres.
 * @cssproperty --csc-color-highlight - Colour of the centre under the cursor and of the chosen one.
 * @cssproperty --csc-map-height - Greatest height of the map, 32rem when absent.
 */
export class CscMap extends ObservatoryElement {
  static override styles = [...ObservatoryElement.styles, drawing, styles];

  /** Scheme of the territories that are drawn under the centres. */
  @property() areas = 'departement';
  /** Shows one territory, e.g. `departement:67`; all those that have centres when absent. */
  @property() territory?: string;

  @state() private zoom = 1;
  @state() private middle: readonly [number, number] | undefined;
  @state() private chosen: string | undefined;

  readonly parts = [rowsOf(centres), rowsOf(geometries)];
  readonly #cursor = new CursorController(this);
  readonly #outlines = new OutlinesController(this);

  protected override get settled(): boolean {
    return this.page.width > 0 && this.#outlines.state.phase !== 'waiting';
  }

  protected override view(observatory: Observatory, {url}: Loaded): View {
    const {locale} = this;
    const words = locale.words(mapWords);
    const title = words.title;
    const scoped = observatory.rows(centres).filter((centre) => this.#isInScope(centre));
    if (!scoped.length) return {title, summary: '', body: words.noCentre, sources: []};
    const geometry = observatory.rows(geometries).find(({scheme}) => scheme === this.areas);
    const outlines = this.#outlines.want(geometry, url);
    const known = scoped.flatMap(placeOf);
    const off = new Set(placesOffMap(this.#areas(scoped), known));
    const places = known.filter((place) => !off.has(place));
    return {
      title,
      summary: this.#summary(places, off.size, scoped.length - known.length),
      body: places.length ? this.#spread(title, scoped, places) : words.empty,
      table: this.#table(title, scoped, new Set(places.map(({key}) => key))),
      sources: [...new Set([...scoped.flatMap(({source}) => source ?? []), ...(geometry?.source ? [geometry.source] : [])])],
      cautions: outlines.phase === 'failed' ? [words.outlinesFailed] : [],
    };
  }

  #isInScope({territories}: Centre) {
    return !this.territory || Boolean(territories?.some((ref) => ref === this.territory));
  }

  #summary(places: readonly MapPlace[], off: number, unplaced: number) {
    const {locale} = this;
    const words = locale.words(mapWords);
    const cities = new Set(places.map(({place}) => place).filter(Boolean));
    const [one, many] = words.communes;
    const shown = saidCentres(locale, places.length);
    const sentences = [cities.size ? words.summary(shown, counted(locale, cities.size, one!, many!)) : words.shown(shown)];
    const common = commonPlace(places);
    const inCommon = places.filter(({place}) => place === common).length;
    if (cities.size > 1 && inCommon > 1) sentences.push(words.most(common, saidCentres(locale, inCommon)));
    if (off) sentences.push(words.offMap(saidCentres(locale, off)));
    if (unplaced) sentences.push(words.unplaced(saidCentres(locale, unplaced)));
    return sentences.join(' ');
  }

  #table(caption: string, scoped: readonly Centre[], shown: ReadonlySet<string>): DataTable {
    const words = this.locale.words(mapWords);
    const {columns} = words;
    return {
      caption,
      columns: [columns.name, columns.place, columns.position].map((label) => ({label})),
      rows: scoped.map((centre) => [
        cell(centre.name),
        cell(cityOf(centre)),
        shown.has(centre.id) ? cell(words.placed) : blank(pointOf(centre) ? words.outside : words.notPlaced),
      ]),
    };
  }

  #spread(title: string, scoped: readonly Centre[], places: readonly MapPlace[]): TemplateResult {
    const {width, fontSize} = this.page;
    if (width < 1) return html`<figure></figure>`;
    const wide = width >= WIDE_EMS * fontSize;
    const gap = GAP_EMS * fontSize;
    const side = Math.max(15 * fontSize, (width - gap) * SIDE_SHARE);
    const mapWidth = Math.floor(wide ? width - gap - side : width) - 2;
    const plan = this.#plan(scoped, places, mapWidth);
    const chosen = plan.places.find(({members}) => members.some(({key}) => key === this.chosen));
    return html`
      <div class="spread ${wide ? 'wide' : ''}">
        ${this.#figure(title, plan, chosen)}
        <div class="side">${this.#details(chosen, scoped)} ${this.#legend(plan, chosen !== undefined)}</div>
      </div>
    `;
  }

  #areas(scoped: readonly Centre[]): readonly MapArea[] {
    const {state: outlines} = this.#outlines;
    if (outlines.phase !== 'ready') return [];
    const focus = new Set(scoped.flatMap(({territories}) => territories ?? []).filter((ref) => schemeOf(ref) === this.areas).map(codeOf));
    return outlines.outlines.map(({code, name, shape}) => ({key: code, label: name, shape, inFocus: focus.has(code)}));
  }

  #plan(scoped: readonly Centre[], places: readonly MapPlace[], width: number): MapPlan {
    return planMap(
      this.#areas(scoped),
      places,
      {
        width,
        maxHeight: parseFloat(getComputedStyle(this).getPropertyValue('--csc-map-height')) * this.page.fontSize || 32 * this.page.fontSize,
        fontSize: this.page.fontSize * 0.875,
        zoom: this.zoom,
        centre: this.middle,
      },
    );
  }

  #figure(title: string, plan: MapPlan, chosen: PlaceMark | undefined): TemplateResult {
    const {locale} = this;
    const words = locale.words(mapWords);
    const {width, height, places} = plan;
    const datums = places.map(({members, x, y}, index): Datum => ({
      name: members.length === 1 ? members[0]!.label : commonPlace(members),
      text: words.rank(this.#named(members), locale.number(index + 1), locale.number(places.length)),
      x,
      y,
    }));
    return html`
      <figure part="drawing" role="figure" aria-label=${title} @keydown=${(event: KeyboardEvent) => this.#key(event, plan)}>
        <div class="drawing">
          <svg role="img" aria-label=${words.image(title)} width=${width} height=${height} viewBox="0 0 ${width} ${height}">
            ${mapMarks(plan, {active: this.#cursor.index, chosen: chosen?.key, number: (count) => locale.number(count)})}
          </svg>
          ${this.#cursor.render({
            locale,
            title,
            data: datums,
            width,
            at: (x, y) => places.findIndex((mark) => Math.hypot(mark.x - x, mark.y - y) <= Math.max(mark.r, 13)),
            choose: (index) => this.#choose(places[index]!),
          })}
        </div>
        ${this.#moves(plan)}
      </figure>
    `;
  }

  #named(members: readonly MapPlace[]) {
    const {locale} = this;
    const words = locale.words(mapWords);
    const [first] = members;
    return members.length === 1
      ? words.single(first!.label, first!.place)
      : words.group(saidCentres(locale, members.length), commonPlace(members));
  }

  #moves(plan: MapPlan): TemplateResult {
    const words = this.locale.words(mapWords);
    return html`
      <div class="moves unprinted" role="group" aria-label=${words.levels}>
        <button type="button" aria-label=${words.zoomIn} title=${words.zoomIn} ?disabled=${this.zoom >= MOST_ZOOM} @click=${() => this.#zoomBy(ZOOM_STEP, plan)}>+</button>
        <button type="button" aria-label=${words.zoomOut} title=${words.zoomOut} aria-disabled=${this.zoom <= 1} @click=${() => this.#zoomBy(1 / ZOOM_STEP, plan)}>−</button>
        ${this.zoom > 1
          ? html`<button type="button" aria-label=${words.reset} title=${words.reset} @click=${() => this.#reset()}>⤢</button>`
          : nothing}
      </div>
    `;
  }

  /** Around the mark under the cursor, else the chosen one, else what is in the middle. */
  #zoomBy(factor: number, {places, width, height, locate}: MapPlan) {
    const zoom = Math.min(MOST_ZOOM, Math.max(1, this.zoom * factor));
    if (zoom === this.zoom) return;
    const around = places[this.#cursor.index] ?? places.find(({members}) => members.some(({key}) => key === this.chosen));
    const [lon, lat] = around ? locate(around.x, around.y) : locate(width / 2, height / 2);
    this.middle = zoom === 1 ? undefined : [lon, lat];
    this.zoom = zoom;
  }

  #reset() {
    this.zoom = 1;
    this.middle = undefined;
    this.renderRoot.querySelector<HTMLElement>('.moves button')?.focus();
  }

  #key(event: KeyboardEvent, plan: MapPlan) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') this.#zoomBy(ZOOM_STEP, plan);
    else if (event.key === '-') this.#zoomBy(1 / ZOOM_STEP, plan);
    else if (event.key === '0' && this.zoom > 1) this.#reset();
    else return;
    event.preventDefault();
  }

  #choose({members}: PlaceMark) {
    const [first] = members;
    this.chosen = first!.key;
    // A choice is one centre; a group only shows who is in it.
    if (members.length === 1) this.dispatchEvent(new CscSelectEvent('centre', first!.key));
  }

  #details(chosen: PlaceMark | undefined, scoped: readonly Centre[]): TemplateResult {
    const words = this.locale.words(mapWords);
    if (!chosen) return this.#communes(scoped);
    const members = chosen.members.flatMap(({key}) => scoped.find(({id}) => id === key) ?? []);
    return html`
      <div class="details">
        <div role="status">
          <p class="place-name">${this.#named(chosen.members)}</p>
          <ul>
            ${members.map(({name, address}) => html`<li><bdi>${name}</bdi>${address?.street ? html`<small><bdi>${address.street}</bdi></small>` : nothing}</li>`)}
          </ul>
        </div>
        <button type="button" class="unprinted" @click=${() => this.#close()}>${words.close}</button>
      </div>
    `;
  }

  /** What stands where, in words, while no mark is chosen. */
  #communes(scoped: readonly Centre[]): TemplateResult {
    const {locale} = this;
    const words = locale.words(mapWords);
    const counts = new Map<string, number>();
    for (const centre of scoped) if (pointOf(centre) && cityOf(centre)) counts.set(cityOf(centre), (counts.get(cityOf(centre)) ?? 0) + 1);
    const compare = byName(locale);
    const sorted = [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
    const rest = sorted.slice(LISTED).reduce((sum, [, count]) => sum + count, 0);
    return html`
      <div class="details">
        <p role="status" class="unprinted">${words.choose}</p>
        <ul class="communes">
          ${sorted.slice(0, LISTED).map(([name, count]) => html`<li><bdi>${name}</bdi> <span>${saidCentres(locale, count)}</span></li>`)}
          ${rest ? html`<li>${words.elsewhere} <span>${saidCentres(locale, rest)}</span></li>` : nothing}
        </ul>
      </div>
    `;
  }

  #close() {
    this.chosen = undefined;
    this.dispatchEvent(new CscSelectEvent('centre', null));
    this.renderRoot.querySelector<HTMLElement>('.cursor')?.focus();
  }

  #legend({places}: MapPlan, withChosen: boolean): TemplateResult {
    const words = this.locale.words(mapWords);
    const swatch = (kind: string, r: number, count = '') => html`
      <svg aria-hidden="true" width="34" height="30" viewBox="0 0 34 30">
        <circle class="place ${kind}" cx="17" cy="15" r=${r}></circle>
        <text class="count" x="17" y="15" dy="0.35em" text-anchor="middle">${count}</text>
      </svg>
    `;
    const groups = places.filter(({members}) => members.length > 1);
    return html`
      <div>
        <p class="legend-title">${words.legend}</p>
        <ul class="legend">
          ${places.length > groups.length ? html`<li>${swatch('', 7)} ${words.one}</li>` : nothing}
          ${groups.length ? html`<li>${swatch('group', 13, this.locale.number(groups[0]!.members.length))} ${words.several}</li>` : nothing}
          ${withChosen ? html`<li>${swatch('chosen', 8)} ${words.chosen}</li>` : nothing}
        </ul>
      </div>
    `;
  }
}

function placeOf(centre: Centre): MapPlace[] {
  const point = pointOf(centre);
  return point ? [{key: centre.id, label: centre.shortName ?? centre.name, place: cityOf(centre), ...point}] : [];
}

declare global {
  interface HTMLElementTagNameMap {
    'csc-map': CscMap;
  }
}
