import {html, nothing, type TemplateResult} from 'lit';
import type {Loaded} from '../data/shared-source.js';
import {directoryWords} from '../locale/directory.js';
import {filtersWords} from '../locale/filters.js';
import {saidCentres} from '../locale/frame.js';
import {saidPeriod} from '../locale/locale.js';
import {CENTRE_KINDS, centres, type CentreKind} from '../model/centre.js';
import {allFigures} from '../model/figures.js';
import {centresByTerritory, Hierarchy} from '../model/hierarchy.js';
import {indicators} from '../model/indicator.js';
import {rowsOf, type Observatory} from '../model/observatory.js';
import {comparePeriods} from '../model/period.js';
import {territories} from '../model/territory.js';
import {schemeOf} from '../model/territory-ref.js';
import {inLanguage} from '../model/text.js';
import {ofTheme} from '../model/themes.js';
import {labelOf, vocabularies} from '../model/vocabulary.js';
import {chips} from '../theme/chips.js';
import {someOf, tell} from './attributes.js';
import styles from './csc-filters.styles.js';
import type {Many} from './filters/many.js';
import {MOST_LISTED, orderedByLabel, type Level, type Offer, type Option} from './filters/offer.js';
import {ObservatoryElement, type View} from './observatory-element.js';
import {onceFor} from './once.js';
import {blank, cell, unread, type Cell, type DataTable} from './parts/data-table.js';
import {Pieces} from './pieces.js';
import {property, state} from './property.js';
import {CscScopeEvent} from './scope-event.js';
import {scopedCentres, type Scope, type ScopeState} from './scope.js';
import {isSameChoice, type Step} from './steps.js';

const CONTROLS = ['territory', 'kind', 'theme', 'period'] as const;
type Control = (typeof CONTROLS)[number];

/** All that can be chosen anywhere, and undone here. */
const CHOICES = [...CONTROLS, 'centre', 'compare', 'query', 'filters', 'selected'] as const;
/** Choices that can be taken back one by one. */
const MOST_UNDONE = 50;
/** A count is announced once choosing rests. */
const REST = 700;

const PIECES = {many: () => import('./filters/many.js')};

/** Levels of territory, from the largest. */
const LEVELS = ['region', 'departement', 'epci', 'commune', 'qpv', 'quartier'] as const;

/**
 * @tag csc-filters
 * @summary Chooses the territory, the kind, the theme and the period that the elements of the observatory around it show.
 *
 * @fires csc-ready - The controls are complete.
 * @fires csc-scope - The reader chose; carries the whole of what is chosen. Only outside an observatory, which tells it itself.
 * @fires csc-error - The data could not be shown.
 * @fires csc-download - The reader takes a file away; preventable.
 * @csspart heading - The title.
 * @csspart controls - The lists of choices.
 * @cssproperty --csc-color-accent - Colour of the edge of present choices.
 */
export class CscFilters extends ObservatoryElement {
  static override styles = [...ObservatoryElement.styles, chips, styles];

  /** Which lists of choices, in which order: `territory kind theme period`; those that have a choice when absent. */
  @property({converter: someOf(CONTROLS)}) controls?: string;
  /** The levels of territory that are offered, e.g. `departement epci`; all of the document when absent. */
  @property() levels?: string;

  readonly parts = [rowsOf(centres), rowsOf(territories), rowsOf(vocabularies), rowsOf(indicators), allFigures];

  /** What is chosen where there is no observatory around. */
  @state() private own: ScopeState = {};
  @state() private announced = '';
  protected override readonly refuge = '.undo, select';
  readonly #once = onceFor();
  readonly #pieces = new Pieces(this, PIECES);
  #many: Many | undefined;
  #isAwaited = false;
  #past: ScopeState[] = [];
  #isUndoing = false;
  #rest: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#rest);
  }

  /** What was chosen before, here or in any other element, can be chosen again. */
  protected override scopeChanged(before: Scope) {
    const {step} = this.scope;
    if (before.change && step) this.#remember(before, this.scope, step);
  }

  /** The browser's way back takes a step back here, too; its way forward is a step as any other. */
  #remember(before: ScopeState, now: ScopeState, step: Step) {
    const isUndoing = this.#isUndoing;
    this.#isUndoing = false;
    if (isUndoing || step === 'more') return;
    const at = step === 'back' ? this.#past.findLastIndex((past) => isSameChoice(past, stateOf(now))) : -1;
    this.#past = at < 0 ? [...this.#past, stateOf(before)].slice(-MOST_UNDONE) : this.#past.slice(0, at);
  }

  get #state(): ScopeState {
    return this.scope.change ? this.scope : this.own;
  }

  #choose(part: ScopeState) {
    if (this.scope.change) this.scope.change(part);
    else {
      const before = this.own;
      this.own = Object.freeze(stateOf({...before, ...part}));
      this.#remember(before, this.own, 'choice');
      this.dispatchEvent(new CscScopeEvent(this.own));
    }
    this.#tellSoon((observatory) => this.#summary(observatory));
  }

  #tellSoon = (told: (observatory: Observatory) => string) => {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      if (this.source.state.phase !== 'ready') return;
      const sentence = told(this.source.state.loaded.observatory);
      this.announced = sentence === this.announced ? `${sentence}\u00a0` : sentence;
    }, REST);
  };

  #undo = () => {
    const before = this.#past.at(-1);
    if (!before) return;
    this.#past = this.#past.slice(0, -1);
    this.#isUndoing = true;
    this.#choose({...Object.fromEntries(CHOICES.map((name) => [name, undefined])), ...before});
    this.requestUpdate();
  };

  protected override get settled(): boolean {
    return !this.#isAwaited;
  }

  protected override *ahead(observatory: Observatory) {
    for (const control of this.#controls) {
      this.#offered(observatory, control);
      yield;
    }
    this.#summary(observatory);
  }

  protected override view(observatory: Observatory, _loaded: Loaded): View {
    const {locale} = this;
    const words = locale.words(filtersWords);
    const {title} = words;
    const all = observatory.rows(centres);
    if (!all.length) return {title, summary: '', body: locale.words(directoryWords).empty, sources: []};
    const found = this.#controls.map((control) => ({control, offer: this.#offered(observatory, control)}));
    this.#isAwaited = found.some(({offer}) => !offer);
    const offered = found.flatMap(({control, offer}) => (offer && (offer.field ?? (offer.options.length > 1 || this.#state[control])) ? [this.#select(observatory, control, offer)] : []));
    return {
      title,
      summary: this.#summary(observatory),
      body: html`
        ${offered.length ? html`<div class="controls" part="controls" role="group" aria-label=${this.heading ?? title}>${offered}</div>` : html`<p class="nothing">${words.nothing}</p>`}
        ${this.#chips(observatory)}
        ${this.#past.length ? html`<div class="tools"><button type="button" class="undo" @click=${this.#undo}>${words.undo}</button></div>` : nothing}
        <p class="unseen" role="status" .textContent=${this.announced}></p>
      `,
      table: this.#once('table', [observatory, locale, this.controls, this.levels, this.scope.within], () => this.#table(observatory)),
      sources: this.#once('sources', [all], () => [...new Set(all.flatMap(({source}) => source ?? []))]),
    };
  }

  /** Words of an attribute are outside data: others are none. */
  get #controls(): readonly Control[] {
    const asked = (this.controls ?? '').split(/\s+/).flatMap((word) => CONTROLS.filter((control) => control === word));
    return asked.length ? [...new Set(asked)] : CONTROLS;
  }

  #summary(observatory: Observatory) {
    const {locale} = this;
    const words = locale.words(filtersWords);
    const {territory, centre, theme, kind, query, filters} = this.#state;
    const {within} = this.scope;
    return this.#once('summary', [observatory, locale, territory, centre, within, theme, kind, query, filters], () => {
      const all = observatory.rows(centres);
      const scoped = scopedCentres(all, {territory, centre, within});
      // Only an observatory around knows of a search, and what it keeps.
      const found = query || filters ? (this.scope.keep?.(scoped) ?? scoped) : scoped;
      const kept = ofTheme(observatory, kind ? found.filter((each) => each.kind === kind) : found, theme);
      const count = saidCentres(locale, kept.length);
      const figures = observatory.rows(indicators);
      const ofThis = ofTheme(observatory, figures, theme);
      const sentence = kept.length === all.length ? words.kept(count) : words.keptOf(count, locale.number(all.length));
      return theme && figures.length ? `${sentence} ${words.indicators(locale.number(ofThis.length), locale.number(figures.length))}` : sentence;
    });
  }

  #options(observatory: Observatory, control: Control): readonly Option[] {
    return this.#once(control, [observatory, this.locale, this.levels], () => {
      if (control === 'kind') return this.#kinds(observatory);
      if (control === 'theme') return this.#themes(observatory);
      return control === 'period' ? this.#periods(observatory) : this.#territories(observatory);
    });
  }

  #kinds(observatory: Observatory): readonly Option[] {
    const {kinds} = this.locale.words(directoryWords);
    const known = new Set(observatory.rows(centres).map(({kind}) => kind));
    return CENTRE_KINDS.filter((kind) => known.has(kind)).map((value) => ({value, label: kinds[value]}));
  }

  /** Those that centres or indicators declare, the narrower ones under their broader one. */
  #themes(observatory: Observatory): readonly Option[] {
    const used = new Set([...observatory.rows(centres), ...observatory.rows(indicators)].flatMap(({themes = []}) => themes));
    const terms = observatory.find(vocabularies, 'themes')?.terms ?? [];
    const label = (id: string) => inLanguage(terms.find((term) => term.id === id)?.label, this.locale.language) || id;
    const known = new Set(terms.map(({id}) => id));
    const withNarrower = (id: string, path: string): readonly Option[] => {
      const narrower = terms.filter(({parent}) => parent === id).flatMap((term) => withNarrower(term.id, `${path} – ${label(term.id)}`));
      return used.has(id) || narrower.length ? [{value: id, label: path}, ...narrower] : [];
    };
    const broad = terms.filter(({parent}) => !(parent && known.has(parent))).map(({id}) => id);
    const others = [...used].filter((id) => !known.has(id));
    return [...broad, ...others].flatMap((id) => withNarrower(id, label(id)));
  }

  #periods(observatory: Observatory): readonly Option[] {
    const known = new Set([...observatory.read(allFigures).values()].flatMap((columns) => columns.map(({period}) => period)));
    return [...known].sort((a, b) => comparePeriods(b, a)).map((value) => ({value, label: saidPeriod(this.locale, value)}));
  }

  /** Those that have centres, level by level. */
  #levels(observatory: Observatory): readonly Level[] {
    return this.#once('levels', [observatory, this.locale, this.levels], () => {
      const {levels: names} = this.locale.words(filtersWords);
      const words = observatory.find(vocabularies, 'levels');
      const refs = [...new Set(observatory.rows(centres).flatMap((centre) => centre.territories ?? []))];
      const schemes = new Set(refs.map(schemeOf));
      const wanted = this.levels?.split(/\s+/).filter(Boolean) ?? [];
      const asked = wanted.filter((level) => schemes.has(level));
      if (schemes.size) for (const level of wanted) if (!schemes.has(level)) tell(level, [...schemes].join(' / '));
      const ordered = asked.length ? asked : [...LEVELS.filter((level) => schemes.delete(level)), ...schemes];
      return ordered.map((scheme) => {
        const group = names[scheme as keyof typeof names] ?? labelOf(words, scheme, this.locale.language);
        return {group, options: refs.filter((ref) => schemeOf(ref) === scheme).map((value) => ({value, label: this.#nameOf(observatory, value), group}))};
      });
    });
  }

  #territories(observatory: Observatory): readonly Option[] {
    return this.#levels(observatory).flatMap(({options}) => orderedByLabel(this.locale, options));
  }

  /** Undefined while what looks for one among a great many is on its way. */
  #offered(observatory: Observatory, control: Control): Offer | undefined {
    const levels = control === 'territory' ? this.#levels(observatory) : [];
    if (!levels.some(({options}) => options.length > MOST_LISTED)) return {options: this.#options(observatory, control)};
    const piece = this.#pieces.get('many');
    if (piece) this.#many ??= new piece.Many(this, this.#tellSoon, (territory) => this.#choose({territory}));
    return this.#many?.offer(this.locale, levels);
  }

  #nameOf = (observatory: Observatory, ref: string) => observatory.find(territories, ref)?.name ?? ref.slice(ref.indexOf(':') + 1);

  #select(observatory: Observatory, control: Control, {options, field}: Offer): TemplateResult {
    const words = this.locale.words(filtersWords);
    const chosen = this.#state[control] ?? '';
    const all = options.some(({value}) => value === chosen) || !chosen ? options : [{value: chosen, label: this.#labelOf(observatory, control, chosen)}, ...options];
    const groups = [...new Set(all.map(({group}) => group))];
    const written = ({value, label, isBar}: Option) => html`<option value=${value} .selected=${value === chosen} ?disabled=${isBar}>${label}</option>`;
    const grouped = (group: string | undefined) => all.filter((each) => each.group === group).map(written);
    return html`
      ${field ?? nothing}
      <div class="control">
        <label for=${control}>${words.controls[control]}</label>
        <select id=${control} @change=${(event: Event) => this.#choose({[control]: (event.target as HTMLSelectElement).value || undefined})}>
          <option value="" .selected=${!chosen}>${words.all[control]}</option>
          ${groups.map((group) => (group && groups.length > 1 ? html`<optgroup label=${group}>${grouped(group)}</optgroup>` : grouped(group)))}
        </select>
      </div>
    `;
  }

  #labelOf(observatory: Observatory, control: Control, value: string): string {
    return control === 'territory' ? this.#nameOf(observatory, value) : (this.#options(observatory, control).find((option) => option.value === value)?.label ?? value);
  }

  /** All that is chosen, wherever it was, each with its way back. */
  #chips(observatory: Observatory): TemplateResult | typeof nothing {
    const words = this.locale.words(filtersWords);
    const {territory, centre, kind, theme, period, query, filters, selected} = this.#state;
    const label = (control: Control, value: string) => words.choice(words.controls[control], this.#labelOf(observatory, control, value));
    const nameOf = (id: string) => observatory.find(centres, id)?.name ?? id;
    const chips: readonly (readonly [text: string, part: ScopeState])[] = [
      ...(territory ? [[label('territory', territory), {territory: undefined}] as const] : []),
      ...(kind ? [[label('kind', kind), {kind: undefined}] as const] : []),
      ...(theme ? [[label('theme', theme), {theme: undefined}] as const] : []),
      ...(period ? [[label('period', period), {period: undefined}] as const] : []),
      ...(centre ? [[nameOf(centre), {centre: undefined}] as const] : []),
      ...(query ? [[words.search(query), {query: undefined}] as const] : []),
      ...(filters ? [[words.further, {filters: undefined}] as const] : []),
      ...(selected ? [[words.selected(selected.kind === 'centre' ? nameOf(selected.id) : this.#nameOf(observatory, selected.id)), {selected: undefined}] as const] : []),
    ];
    if (!chips.length) return nothing;
    return html`
      <ul class="chips" aria-label=${words.chosen}>
        ${chips.map(([text, part]) => html`<li><button type="button" aria-label=${words.remove(text)} @click=${() => this.#choose(part)}><bdi .textContent=${text}></bdi><span aria-hidden="true"> ×</span></button></li>`)}
        ${chips.length > 1 ? html`<li><button type="button" @click=${() => this.#choose(Object.assign({}, ...chips.map(([, part]) => part)) as ScopeState)}>${words.removeAll}</button></li>` : nothing}
      </ul>
    `;
  }

  /** How much each choice would leave. */
  #table(observatory: Observatory): DataTable {
    const {locale} = this;
    const words = locale.words(filtersWords);
    const all = observatory.rows(centres);
    const figures = observatory.rows(indicators);
    const number = (value: number): Cell => ({text: locale.number(value), value});
    const none = blank(words.none);
    // Once for all choices: a country has as many communes as centres.
    const standing = new Map<string, number>();
    const isSummed = this.scope.within !== undefined;
    const counts = (control: Control, value: string): readonly Cell[] => {
      if (control === 'territory') return [number(standing.get(value) ?? 0), none];
      if (control === 'kind') return [number(all.filter(({kind}) => kind === (value as CentreKind)).length), none];
      if (control === 'theme') return [number(ofTheme(observatory, all, value).length), number(ofTheme(observatory, figures, value).length)];
      const told = [...observatory.read(allFigures).values()].filter((columns) => columns.some(({period}) => period === value));
      return [none, number(told.length)];
    };
    const columns = [{label: words.columns.choice}, {label: words.columns.centres, numeric: true}, {label: words.columns.indicators, numeric: true}];
    return unread({caption: words.title, columns}, () => {
      for (const {territories: refs = []} of all) for (const ref of new Set(refs)) standing.set(ref, (standing.get(ref) ?? 0) + 1);
      // Around, what lies in a territory counts for it.
      if (isSummed) for (const [ref, inside] of centresByTerritory(new Hierarchy(observatory.rows(territories)), all)) standing.set(ref, inside.length);
      return this.#controls.flatMap((control) => this.#options(observatory, control).map(({value, label}) => [cell(words.choice(words.controls[control], label)), ...counts(control, value)]));
    });
  }
}

/** Only what is chosen. */
const stateOf = (scope: ScopeState): ScopeState =>
  Object.fromEntries(CHOICES.map((name): [string, unknown] => [name, scope[name]]).filter(([, value]) => value !== undefined && value !== ''));

declare global {
  interface HTMLElementTagNameMap {
    'csc-filters': CscFilters;
  }
}
