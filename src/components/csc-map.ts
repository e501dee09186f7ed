import {html, nothing, svg, type TemplateResult} from 'lit';
import {commonPlace, placesOffMap, planMap, type MapArea, type MapPlace, type MapPlan, type PlaceMark} from '../charts/map.js';
import {OutlinesController} from '../data/outlines-controller.js';
import type {Loaded} from '../data/shared-source.js';
import {saidCentres} from '../locale/frame.js';
import {keptWords, saidKept} from '../locale/kept.js';
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
import {legend, type LegendEntry} from './parts/legend.js';
import {mapMarks} from './parts/map-marks.js';
import {property, state} from './property.js';
import {scopedCentres, type Scope} from './scope.js';

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
 * @fires csc-download - The reader takes a file away; preventable.
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
  /** Shows one centre. */
  @property() centre?: string;

  @state() private zoom = 1;
  @state() private middle: readonly [number, number] | undefined;
  @state() private chosen: string | undefined;

  readonly parts = [rowsOf(centres), rowsOf(geometries)];
  readonly #cursor = new CursorController(this);
  readonly #outlines = new OutlinesController(this);

  protected override get settled(): boolean {
    return this.page.width > 0 && this.#outlines.state.phase !== 'waiting';
  }

  /** What was chosen in another element, or is no longer. */
  protected override scopeChanged({selected: before}: Scope) {
    const {selected} = this.scope;
    if (selected?.kind !== before?.kind || selected?.id !== before?.id) this.chosen = selected?.kind === 'centre' ? selected.id : undefined;
  }

  protected override view(observatory: Observatory, {url}: Loaded): View {
    const {locale, scope} = this;
    const words = locale.words(mapWords);
    const title = words.title;
    // An attribute that is taken away leaves null.
    const scoped = scopedCentres(observatory.rows(centres), {territory: this.territory ?? scope.territory, centre: this.centre ?? scope.centre});
    if (!scoped.length) return {title, summary: '', body: words.noCentre, sources: []};
    const geometry = observatory.rows(geometries).find(({scheme}) => scheme === this.areas);
    const outlines = this.#outlines.want(geometry, url);
    // Search and kind take marks away, and leave the land as it is.
    const kept = scope.keep?.(scoped) ?? scoped;
    const known = kept.flatMap(placeOf);
    const off = new Set(placesOffMap(this.#areas(scoped), scoped.flatMap(placeOf)).map(({key}) => key));
    const places = known.filter(({key}) => !off.has(key));
    return {
      title,
      summary: this.#summary(places, known.length - places.length, kept.length - known.length),
      ...(places.length ? this.#spread(title, scoped, kept, places) : {body: kept.length ? words.empty : locale.words(keptWords).none}),
      table: this.#table(title, kept, new Set(places.map(({key}) => key))),
      sources: [...new Set([...scoped.flatMap(({source}) => source ?? []), ...(geometry?.source ? [geometry.source] : [])])],
      cautions: [
        ...(kept.length < scoped.length ? [saidKept(locale, kept.length, scoped.length)] : []),
        ...(outlines.phase === 'failed' ? [words.outlinesFailed] : []),
      ],
    };
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

  #spread(title: string, scoped: readonly Centre[], kept: readonly Centre[], places: readonly MapPlace[]): Pick<View, 'body' | 'legend'> {
    const {width, fontSize} = this.page;
    if (width < 1) return {body: html`<figure></figure>`};
    const wide = width >= WIDE_EMS * fontSize;
    const gap = GAP_EMS * fontSize;
    const side = Math.max(15 * fontSize, (width - gap) * SIDE_SHARE);
    const mapWidth = Math.floor(wide ? width - gap - side : width) - 2;
    const plan = this.#plan(scoped, places, mapWidth);
    const chosen = plan.places.find(({members}) => members.some(({key}) => key === this.chosen));
    const entries = this.#legend(plan, chosen !== undefined);
    const body = html`
      <div class="spread ${wide ? 'wide' : ''}" @keydown=${(event: KeyboardEvent) => this.#key(event, plan)}>
        ${this.#figure(title, plan, chosen)}
        <div class="side">
          ${this.#details(chosen, kept)}
          <div>
            <p class="legend-title">${this.locale.words(mapWords).legend}</p>
            ${legend(entries)}
          </div>
        </div>
      </div>
    `;
    return {body, legend: entries};
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
      <figure part="drawing" role="figure" aria-label=${title}>
        <div class="drawing">
          <svg role="img" aria-label=${words.image(title)} width=${width} height=${height} viewBox="0 0 ${width} ${height}">
            ${mapMarks(plan, {active: this.#cursor.index, chosen: chosen?.key, area: this.#chosenArea, number: (count) => locale.number(count)})}
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
    else if (event.key === 'Escape' && this.chosen) this.#close();
    else return;
    event.preventDefault();
  }

  #choose({members}: PlaceMark) {
    const [first] = members;
    // Choosing again takes the choice back.
    if (members.some(({key}) => key === this.chosen)) return this.#close();
    this.chosen = first!.key;
    // A choice is one centre; a group only shows who is in it.
    if (members.length === 1) this.dispatchEvent(new CscSelectEvent('centre', first!.key));
  }

  /** Code of the territory that was chosen in another element. */
  get #chosenArea() {
    const {selected} = this.scope;
    return selected?.kind === 'territory' && schemeOf(selected.id) === this.areas ? codeOf(selected.id) : undefined;
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
            ${members.map(({id, name, address}) => html`<li aria-current=${id === this.scope.selected?.id ? 'true' : nothing}><bdi>${name}</bdi>${address?.street ? html`<small><bdi>${address.street}</bdi></small>` : nothing}</li>`)}
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

  #legend({places}: MapPlan, withChosen: boolean): LegendEntry[] {
    const words = this.locale.words(mapWords);
    const entry = (label: string, kind: string, r: number, count = ''): LegendEntry => ({
      label,
      width: 34,
      height: 30,
      mark: svg`
        <circle class="place ${kind}" cx="17" cy="15" r=${r}></circle>
        <text class="count" x="17" y="15" dy="0.35em" text-anchor="middle">${count}</text>
      `,
    });
    const groups = places.filter(({members}) => members.length > 1);
    return [
      ...(places.length > groups.length ? [entry(words.one, '', 7)] : []),
      ...(groups.length ? [entry(words.several, 'group', 13, this.locale.number(groups[0]!.members.length))] : []),
      ...(withChosen ? [entry(words.chosen, 'chosen', 8)] : []),
    ];
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
