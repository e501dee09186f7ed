/**
 * The sheet itself, fetched with the first centre that is shown: everything that is said of it under its name, and what is
 * fetched in its turn for what only some centres have.
 */
import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import type {MapPlan} from '../../charts/map.js';
import type {OutlinesController} from '../../data/outlines-controller.js';
import {closureWords} from '../../locale/closure.js';
import {directoryWords} from '../../locale/directory.js';
import {counted, type Locale} from '../../locale/locale.js';
import {sheetWords} from '../../locale/sheet.js';
import {cityOf, pointOf, type Centre} from '../../model/centre.js';
import {atOnce} from '../../model/at-once.js';
import {agrementState, type AgrementState} from '../../model/agrement.js';
import {daysOf, departementOf, wallTime, zoneOf} from '../../model/civil.js';
import {closedSince} from '../../model/closure.js';
import {phoneNumber} from '../../model/links.js';
import {managers, type Manager} from '../../model/manager.js';
import {rowsOf, type Observatory, type Part} from '../../model/observatory.js';
import {sources} from '../../model/source.js';
import {inLanguage, type Text} from '../../model/text.js';
import {labelOf, vocabularies} from '../../model/vocabulary.js';
import {fittedSize} from '../fitted-size.js';
import {putOn} from '../late-styles.js';
import {onceFor} from '../once.js';
import type {PageController} from '../page-controller.js';
import type {DataTable} from '../parts/data-table.js';
import {headingAt} from '../parts/heading.js';
import {outLink} from '../parts/out-link.js';
import {recordActions} from '../parts/record-actions.js';
import {Pieces} from '../pieces.js';
import type {Scope} from '../scope.js';
import type {Placed} from './network.js';
import {arrangementOf, extentOf, type Arrangement} from './arrangement.js';
import styles from './sheet.styles.js';

const PIECES = {
  hours: () => import('./hours.js'),
  network: () => import('./network.js'),
  life: () => import('./life.js'),
  locator: () => import('./locator.js'),
  linked: () => import('./linked-data.js'),
};

/** What is read of a document besides the centres. */
export async function partsOf({withoutFigures}: {readonly withoutFigures: boolean}): Promise<readonly Part<unknown>[]> {
  const pieces = await Promise.all([PIECES.life(), ...(withoutFigures ? [] : [PIECES.network()])]);
  return [rowsOf(managers), rowsOf(vocabularies), ...pieces.flatMap(({parts}): readonly Part<unknown>[] => parts)];
}

/** Two columns from this width on, in widths of a letter. */
const WIDE_EMS = 46;
/** Of the width, the column of the door. */
const COLUMN = {beside: 0.38, facing: 0.47, over: 0.47, alone: 0.47};
/** Letters between the edges of the drawing of the place and those of its column. */
const AROUND = 2.75;

/** The order in which agréments are read: what holds first. */
const STATES: readonly AgrementState[] = ['current', 'expiring', 'future', 'undated', 'past'];

type Site = NonNullable<Centre['sites']>[number];
type Address = NonNullable<Centre['address']>;

/** What is shown, and how the page asks for it. */
export interface Shown {
  readonly locale: Locale;
  readonly observatory: Observatory;
  /** Base of the relative addresses in the document. */
  readonly url: string;
  readonly centre: Centre;
  readonly scope: Scope;
  readonly page: PageController;
  /** Of the titles of sections. */
  readonly level: number;
  readonly indicators: readonly string[] | undefined;
  readonly withoutFigures: boolean;
  readonly withoutMap: boolean;
  readonly jsonLd: boolean;
}

export class Sheet {
  readonly #pieces: Pieces<typeof PIECES>;
  readonly #once = onceFor();
  #outlines: OutlinesController | undefined;
  #plan: MapPlan | undefined;
  /** Whether something is on its way. */
  #isAwaited = false;
  /** Whether a sheet stands there: what is missing of the next one comes while it is read. */
  #isRead = false;
  #shown!: Shown;
  #manager: Manager | undefined;
  /** Day number where the centre is. */
  #today = 0;
  /** How its parts stand; undefined where there is room for one column only. */
  #arrangement: Arrangement | undefined;

  constructor(private readonly host: LitElement) {
    this.#pieces = new Pieces(host, PIECES);
  }

  get isComplete(): boolean {
    return !this.#isAwaited && this.#outlines?.state.phase !== 'waiting';
  }

  /** Whether what is shown depends on the clock. */
  get hasHours(): boolean {
    return this.#pieces.loaded.hours !== undefined;
  }

  /** Forgets what did not come. */
  forgive() {
    this.#pieces.forgive();
  }

  /** A piece without which the sheet is not complete. */
  #want<Name extends keyof typeof PIECES>(name: Name) {
    const piece = this.#pieces.get(name);
    if (!piece) this.#isAwaited = true;
    return piece;
  }

  /** What there is to show; undefined until all of the first sheet is there. */
  render(shown: Shown): {readonly summary: string; readonly body: TemplateResult; readonly table?: DataTable; readonly sources: readonly string[]} | undefined {
    putOn(this.host.renderRoot, styles);
    this.#isAwaited = false;
    this.#plan = undefined;
    this.#shown = shown;
    const {locale, observatory, centre, level} = shown;
    const manager = (this.#manager = observatory.find(managers, centre.manager));
    this.#today = wallTime(zoneOf(departementOf(centre)), Date.now()).day;
    const placed = this.#placed();
    const network = this.#pieces.loaded.network;
    const life = this.#want('life');
    const happening = life?.happeningAt(observatory, centre.id, this.#today);
    const known = this.#known();
    this.#arrangement = this.#arranged({...happening, facts: known, figures: (network && placed) ?? []});
    if (shown.jsonLd) this.#want('linked')?.write(this.host, {observatory, centre, manager, language: locale.language});
    const being = known.length ? html`<div class="being"><section class="block">${this.#title(locale.words(sheetWords).identity)} ${facts(known)}</section></div>` : nothing;
    // In the order in which they are seen.
    const isOver = this.#arrangement === 'over';
    const body = html`
      <div class="sheet ${this.#arrangement ?? ''}">
        <div class="coming">${this.#practical()}</div>
        ${isOver ? being : nothing}
        <div class="told">
          ${this.#project()} ${life && happening ? life.life(locale, happening, level) : nothing}
          ${placed && network ? network.network(locale, placed, level) : nothing}
        </div>
        ${isOver ? nothing : being}
      </div>
      ${this.#foot()}
    `;
    this.#isRead ||= this.isComplete;
    if (!this.#isRead) return undefined;
    return {
      summary: summaryOf(locale, centre, manager),
      body,
      table: placed && network ? this.#once('table', [placed, locale], () => network.figuresTable(locale, centre.name, placed)) : undefined,
      sources: [...new Set([...(centre.source ? [centre.source] : []), ...(placed && network ? network.sourcesOf(placed) : [])])],
    };
  }

  /** Draws what templates do not. */
  paint() {
    const around = this.host.renderRoot.querySelector('.locator');
    if (around && this.#plan) this.#pieces.loaded.locator?.paintLocator(around, this.#plan, () => '');
  }

  #arranged(known: Readonly<Partial<Record<'next' | 'own' | 'facts' | 'figures', readonly unknown[]>>>): Arrangement | undefined {
    const {page, centre, withoutMap, locale} = this.#shown;
    if (page.width < WIDE_EMS * page.fontSize) return undefined;
    const {next = [], own = [], facts: told = [], figures = []} = known;
    return arrangementOf(extentOf(centre, {language: locale.language, hasMap: !withoutMap, isClosed: this.#isClosed, events: next.length, projects: own.length, figures: figures.length, facts: told.length}));
  }

  get #isClosed() {
    return closedSince(this.#shown.centre, Date.now()) !== undefined;
  }

  #text = (text: Text | undefined) => inLanguage(text, this.#shown.locale.language);

  #title = (text: string) => headingAt(this.#shown.level, text, 'section-title');

  /** Where its figures stand among all others, in steps; what there is of them is kept. */
  *ahead({observatory, centre, indicators, withoutFigures}: Pick<Shown, 'observatory' | 'centre' | 'indicators' | 'withoutFigures'>): Generator<void, readonly Placed[] | undefined> {
    const network = withoutFigures ? undefined : this.#pieces.get('network');
    if (!network) return undefined;
    const known = this.#once('placed', [observatory, centre, indicators?.join(' ')], (): {placed?: readonly Placed[]} => ({}));
    return (known.placed ??= yield* network.placing(observatory, centre, indicators));
  }

  #placed(): readonly Placed[] | undefined {
    if (!this.#shown.withoutFigures && !this.#want('network')) return undefined;
    return atOnce(this.ahead(this.#shown));
  }

  /** Where it is, when it is open, how to reach it. */
  #practical(): TemplateResult {
    const {locale, centre} = this.#shown;
    const words = locale.words(sheetWords);
    const {sites = []} = centre;
    // What has no address of its own is where its first place is.
    const main: Site | undefined = centre.address ? undefined : sites.find(({address}) => address);
    const others = sites.filter((site) => site !== main || site.stops?.length);
    const isClosed = this.#isClosed;
    const house = {hours: centre.hours ?? main?.hours, changes: centre.changes, departement: departementOf({...centre, address: centre.address ?? main?.address})};
    // Of a house that is no more, nobody is told that it is open.
    const hasHours = !isClosed && (house.hours !== undefined || Boolean(house.changes?.length));
    const needsHours = hasHours || (!isClosed && others.some((site) => site.hours ?? site.stops?.some((stop) => stop.hours)));
    const hours = needsHours ? this.#want('hours') : undefined;
    const now = Date.now();
    const access = [
      [words.access, this.#text(centre.accessibility ?? main?.accessibility)],
      [words.transport, this.#text(centre.transport ?? main?.transport)],
    ].filter(([, said]) => said);
    return html`
      <section class="block practical">
        ${this.#title(words.practical)} ${hours && hasHours ? hours.status(locale, house, now) : nothing} ${this.#locate()}
        ${postal(centre.address ?? main?.address) ?? html`<p class="quiet">${locale.words(directoryWords).address}</p>`}
        ${this.#contacts({phone: centre.phone ?? main?.phone, email: centre.email ?? main?.email, website: centre.website}, centre.name)}
        ${hours && hasHours ? html`<div class="hours">${hours.timetable(locale, house, now)}</div>` : nothing} ${facts(access.map(([name, said]) => [name!, html`<bdi>${said}</bdi>`]))}
      </section>
      ${others.length
        ? html`<section class="block">
            ${this.#title(words.sites)}
            <ul class="sites">
              ${others.map((site) => this.#site(site, (written) => hours?.hoursLine(locale, {hours: written, departement: house.departement}, now)))}
            </ul>
          </section>`
        : nothing}
    `;
  }

  #site(site: Site, hoursLine: (written: string) => string | undefined): TemplateResult {
    const words = this.#shown.locale.words(sheetWords);
    const line = (written = '') => {
      const said = hoursLine(written);
      return said ? html`<p class="quiet"><bdi .textContent=${said}></bdi></p>` : nothing;
    };
    return html`<li>
      <p><strong><bdi>${this.#text(site.name) || words.site}</bdi></strong></p>
      ${postal(site.address) ?? nothing} ${line(site.hours)} ${this.#contacts(site, this.#text(site.name))}
      ${[site.accessibility, site.transport].map((each) => (each ? html`<p class="quiet"><bdi>${this.#text(each)}</bdi></p>` : nothing))}
      ${site.stops?.length
        ? html`<p class="quiet">${words.stops}</p>
            <ul class="stops">
              ${site.stops.map((stop) => html` <li><bdi>${this.#text(stop.place)}</bdi> ${line(stop.hours)}</li>`)}
            </ul>`
        : nothing}
    </li>`;
  }

  #locate(): TemplateResult | typeof nothing {
    const {locale, observatory, centre, url, page, withoutMap} = this.#shown;
    if (withoutMap || !pointOf(centre)) return nothing;
    const piece = this.#want('locator');
    if (!piece) return nothing;
    const geometry = piece.outlinesFor(observatory, centre);
    const state = (this.#outlines ??= new piece.OutlinesController(this.host)).want(geometry, url);
    const room = Math.floor(page.width * (this.#arrangement ? COLUMN[this.#arrangement] : 1) - AROUND * page.fontSize);
    const fontSize = fittedSize(page) * 0.875;
    // Without outlines a point stands nowhere.
    if (state.phase === 'ready' && state.outlines.length && room > 0)
      this.#plan = this.#once('plan', [centre, state, locale, room, fontSize], () => piece.planLocator(locale, centre, state.outlines, geometry?.scheme, {width: room, fontSize}));
    return piece.locator(locale, centre, this.#plan);
  }

  #contacts({phone, email, website}: {readonly phone?: string; readonly email?: string; readonly website?: string}, name: string): TemplateResult | typeof nothing {
    const {locale} = this.#shown;
    const words = locale.words(directoryWords);
    const number = phone && phoneNumber(phone);
    if (!number && !email && !website) return nothing;
    const line = (icon: string, label: string, link: TemplateResult) => html`<li>${iconOf(icon)}<span class="unseen">${label} </span>${link}</li>`;
    return html`
      <ul class="contacts">
        ${number ? line(ICONS.phone, words.phone, html`<a href="tel:${number}">${phone}</a>`) : nothing}
        ${email ? line(ICONS.mail, words.email, html`<a href="mailto:${encodeURIComponent(email).replace('%40', '@')}">${mailbox(email)}</a>`) : nothing}
        ${website ? line(ICONS.web, words.website, outLink(locale, website, shortAddress(website), `(${name})`)) : nothing}
      </ul>
    `;
  }

  /** What it is recognised for, who runs it, whom it serves. */
  #known(): readonly Fact[] {
    const {locale, observatory, centre} = this.#shown;
    const manager = this.#manager;
    const today = this.#today;
    const words = locale.words(sheetWords);
    const {agrements = [], zone, founded, member, identifiers} = centre;
    const kinds = observatory.find(vocabularies, 'agrements');
    const sorted = agrements
      .map((each) => ({...each, state: agrementState(each, today)}))
      .sort((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state) || Number((b.from ?? '') > (a.from ?? '')) - Number((b.from ?? '') < (a.from ?? '')));
    const served = [this.#text(zone?.label), zone?.population !== undefined && counted(locale, zone.population, words.inhabitants[0]!, words.inhabitants[1]!)].filter(Boolean).join(', ');
    const known: Fact[] = [];
    if (sorted.length) known.push([words.agrements, html`<ul class="agrements">${sorted.map((each) => this.#agrement(each, labelOf(kinds, each.kind, locale.language)))}</ul>`]);
    if (manager) known.push([words.manager, managerOf(locale, manager)]);
    if (served) known.push([words.zone, html`<bdi>${served}</bdi>`]);
    if (founded) known.push([words.founded, html`${locale.date(founded)}`]);
    if (member !== undefined) known.push([words.member, html`${member ? words.isMember : words.isNot}`]);
    if (identifiers?.siret) known.push([words.number, html`<span translate="no">${identifiers.siret.replace(/(\d{3})(\d{3})(\d{3})/, '$1\u202f$2\u202f$3\u202f')}</span>`]);
    return known;
  }

  #agrement({from, until, by, state}: NonNullable<Centre['agrements']>[number] & {readonly state: AgrementState}, kind: string): TemplateResult {
    const {locale} = this.#shown;
    const words = locale.words(sheetWords);
    const left = state === 'expiring' ? words.daysLeft(counted(locale, daysOf(until!)[1] - this.#today, words.days[0]!, words.days[1]!)) : '';
    return html`<li>
      <bdi>${kind}</bdi> <span class="state ${state}">${words.agrement[state]}</span>
      <span class="quiet"><bdi .textContent=${[saidDates(locale, from, until, state), left, by && words.by(by)].filter(Boolean).join(', ')}></bdi></span>
    </li>`;
  }

  /** In its own words: what it is, what it is after, what it does. */
  #project(): TemplateResult {
    const {locale, observatory, centre} = this.#shown;
    const words = locale.words(sheetWords);
    const {description, axes = []} = centre;
    const listed = (['services', 'themes', 'audiences', 'languages', 'specificities'] as const).filter((facet) => centre[facet]?.length);
    const terms = (facet: (typeof listed)[number]) => {
      const vocabulary = observatory.find(vocabularies, facet);
      return html`<ul class="words">${centre[facet]!.map((each) => html`<li><bdi>${labelOf(vocabulary, each, locale.language)}</bdi></li>`)}</ul>`;
    };
    return html`
      ${description ? html`<section class="block">${this.#title(words.about)}<p class="about"><bdi>${this.#text(description)}</bdi></p></section>` : nothing}
      ${axes.length ? html`<section class="block">${this.#title(words.axes)}<ol class="axes">${axes.map((axis) => html`<li><bdi>${this.#text(axis)}</bdi></li>`)}</ol></section>` : nothing}
      ${listed.length ? html`<section class="block">${this.#title(words.does)} ${facts(listed.map((facet): Fact => [words.facets[facet], terms(facet)]))}</section>` : nothing}
    `;
  }

  /** How fresh it is, where it comes from, and whom to tell what is wrong. */
  #foot(): TemplateResult {
    const {locale, scope, observatory, centre} = this.#shown;
    const words = locale.words(sheetWords);
    const {updated, note} = centre;
    const source = this.#text(observatory.find(sources, centre.source)?.label);
    const fresh = [updated && words.checked(locale.date(updated)), source && words.source(source)].filter(Boolean).join(' · ');
    return html`
      <div class="foot">
        ${fresh ? html`<p><bdi .textContent=${fresh}></bdi></p>` : nothing}
        ${note ? html`<p><span class="term">${words.note}</span> <bdi>${this.#text(note)}</bdi></p>` : nothing}
        ${recordActions({locale, scope, observatory, centre})}
      </div>
    `;
  }
}

type Fact = readonly [name: string, said: TemplateResult];

const facts = (list: readonly Fact[]) =>
  list.length ? html`<dl class="facts">${list.map(([name, said]) => html`<div><dt>${name}</dt><dd>${said}</dd></div>`)}</dl>` : nothing;

/** What it is, who runs it, whether it is still there. */
function summaryOf(locale: Locale, centre: Centre, manager: Manager | undefined): string {
  const words = locale.words(sheetWords);
  const kind = centre.kind ? locale.words(directoryWords).kinds[centre.kind] : words.structure;
  const city = cityOf(centre);
  const closed = closedSince(centre, Date.now());
  return [
    city ? words.who(kind, city) : words.whoOnly(kind),
    manager && words.run(manager.name),
    closed && locale.words(closureWords).closedSince(locale.date(closed)),
  ]
    .filter(Boolean)
    .join(' ');
}

/** A day, not a month or a year. */
const isFull = (date: string) => date.length === 10;

function saidDates(locale: Locale, from: string | undefined, until: string | undefined, standing: AgrementState): string {
  const words = locale.words(sheetWords);
  if (from && until) return words.fromTo(locale.date(from), locale.date(until));
  const date = locale.date(from ?? until ?? '');
  if (from && standing === 'future') return (isFull(from) ? words.comesOnDay : words.comes)(date);
  if (from) return (isFull(from) ? words.fromDay : words.from)(date);
  return until ? (isFull(until) ? words.untilDay : words.until)(date) : '';
}

function managerOf(locale: Locale, {name, kind, website}: Manager): TemplateResult {
  const {managers: kinds} = locale.words(sheetWords);
  return html`${website ? outLink(locale, website, name) : html`<bdi>${name}</bdi>`}${kind ? html` <span class="quiet">(${kinds[kind]})</span>` : nothing}`;
}

function postal(address: Address | undefined): TemplateResult | undefined {
  const {street, postcode, city} = address ?? {};
  const place = [postcode, city].filter(Boolean).join(' ');
  if (!street && !place) return undefined;
  return html`<p class="postal">${iconOf(ICONS.place)}<span>${street ? html`<bdi>${street}</bdi>` : nothing}${street && place ? html` <br />` : nothing}<bdi>${place}</bdi></span></p>`;
}

/** Where it is longer than the line, it goes on after a stop of its own rather than within a word. */
const mailbox = (address: string) => address.split(/(?<=[@.])/).map((part, rank) => html`${rank ? html`<wbr />` : nothing}${part}`);

/** As people say it: without protocol and end. */
const shortAddress = (address: string) => address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');

/** Outlines in a square of 20. */
const ICONS = {
  place: 'M10 18s6-5.6 6-10a6 6 0 0 0-12 0c0 4.4 6 10 6 10zM10 6a2 2 0 1 1 0 4 2 2 0 0 1 0-4z',
  phone: 'M4 3h3l1.5 4-2 1.5a10 10 0 0 0 5 5l1.5-2 4 1.5v3a1 1 0 0 1-1 1A13 13 0 0 1 3 4a1 1 0 0 1 1-1z',
  mail: 'M2.5 4.5h15v11h-15zM2.5 5l7.5 6 7.5-6',
  web: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM2.5 10h15M10 2.5c-5 5-5 10 0 15 5-5 5-10 0-15z',
};

const iconOf = (path: string) => html`<svg class="icon" aria-hidden="true" width="20" height="20" viewBox="0 0 20 20"><path d=${path}></path></svg>`;
