import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import type {Camera, Window} from '../charts/camera.js';
import {layGround, type Ground} from '../charts/ground.js';
import {planMap, wholeView, type MapContent, type MapMark, type MapPlan} from '../charts/map.js';
import type {Loaded} from '../data/shared-source.js';
import {mapWords} from '../locale/map.js';
import {centres, type Centre} from '../model/centre.js';
import {rowsOf, type Observatory, type Part} from '../model/observatory.js';
import {codeOf, geometries, schemeOf, territories} from '../model/territory.js';
import {drawing} from '../theme/drawing.js';
import {mapText} from '../theme/map-text.js';
import {anyNumber, oneOfIfAny, someNumbers, wholeNumber} from './attributes.js';
import {CursorController, type Datum} from './cursor-controller.js';
import styles from './csc-map.styles.js';
import {CscSelectEvent} from './events.js';
import {fittedSize} from './fitted-size.js';
import {datumOf} from './map/datum.js';
import {AWAITED, MOST_PATHS, type Asking, type Drawn} from './map/drawn.js';
import {askCentres} from './map/drawn-centres.js';
import type {MapAnswer, MapForm} from './map/figures.js';
import {layerGroups, paintLayers} from './map/layers.js';
import type {Movement} from './map/movement.js';
import {movementPiece, PIECES, takenPiece} from './map/pieces.js';
import {WantedOutlines} from './map/wanted-outlines.js';
import {ObservatoryElement, type View} from './observatory-element.js';
import {legend, type LegendEntry} from './parts/legend.js';
import {Pieces} from './pieces.js';
import {property, state} from './property.js';
import {same} from './same.js';
import type {Scope} from './scope.js';

/** Beside the map from this width on, in widths of a letter; under it on narrower pages. */
const WIDE_EMS = 40;
const SIDE_SHARE = 1 / 3;
const GAP_EMS = 1;

const FORMS = ['areas', 'symbols'] as const;
const SORTS = ['kind', 'theme'] as const;
const METHODS = ['quantile', 'jenks', 'equal', 'manual'] as const;

/** One of two maps, or the only one, as it stands on the page. */
interface Half {
  readonly root: ParentNode;
  readonly plan: MapPlan;
  readonly content: MapContent;
}

/**
 * @tag csc-map
 * @summary Shows an indicator by territory, or the centres, on outlines and without any background from elsewhere.
 *
 * @fires csc-ready - The drawing is complete.
 * @fires csc-select - The reader chose a centre or a territory.
 * @fires csc-error - The data could not be shown.
 * @fires csc-download - The reader takes a file away; preventable.
 * @csspart heading - The title.
 * @csspart summary - The sentences that say what there is to see.
 * @csspart drawing - The map.
 * @csspart table - The same figures, or centres, as a table.
 * @csspart source - Sources, licence and date.
 * @cssproperty --csc-color-accent - Colour of the centres and of the highest class.
 * @cssproperty --csc-color-below - Colour of the classes below a pivot.
 * @cssproperty --csc-color-highlight - Colour of what is under the cursor and of what is chosen.
 * @cssproperty --csc-map-height - Greatest height of the map, 32rem when absent.
 */
export class CscMap extends ObservatoryElement {
  static override styles = [...ObservatoryElement.styles, drawing, mapText, styles];

  /** Identifier of an indicator; the centres alone are shown when absent. */
  @property() indicator = '';
  /** Whose figures are shown: `centre`, or a level of territories that the document has outlines of (`commune`). */
  @property() by?: string;
  /** Areas in colours, or circles by size; rates and medians are areas, counts and amounts circles when absent. */
  @property({converter: oneOfIfAny(FORMS)}) type?: MapForm;
  /** Period of the figures; the latest when absent, and the reader may choose. */
  @property() period?: string;
  /** Another period, drawn beside with the same colours. */
  @property({attribute: 'compare-period'}) comparePeriod?: string;
  /** Another indicator, drawn beside. */
  @property({attribute: 'compare-indicator'}) compareIndicator?: string;
  /** How classes are made: `quantile` when absent. */
  @property({converter: oneOfIfAny(METHODS)}) method?: (typeof METHODS)[number];
  /** How many classes there are. */
  @property({converter: wholeNumber(1, 12, 5)}) classes = 5;
  /** Bounds between classes, separated by spaces: the same colours on two maps. */
  @property({converter: someNumbers}) cuts?: string;
  /** The value that colours part from: 0 for a change, 100 for an index. */
  @property({converter: anyNumber}) pivot?: number;
  /** Colours the centres by what they are: `kind`, or `theme`. */
  @property({attribute: 'color-by', converter: oneOfIfAny(SORTS)}) colorBy?: (typeof SORTS)[number];
  /** Shows the areas that the centres are recognised for, made of the territories that `areas` names. */
  @property({type: Boolean}) zones = false;
  /** Shows the projects at the centres that carry them: alone, or over an indicator; `with-centres`, the centres too. */
  @property({type: Boolean}) projects = false;
  /** Shows the centres over an indicator, or with the projects. */
  @property({type: Boolean, attribute: 'with-centres'}) withCentres = false;
  /** Scheme of the territories that are drawn under the centres, and whose limits are drawn over smaller areas. */
  @property() areas = 'departement';
  /** Address of outlines in GeoJSON or TopoJSON, in place of those that the document names. */
  @property() outlines?: string;
  /** Address of pictures of the ground, with `{z}`, `{x}` and `{y}`; of another server only what the reader agrees to. */
  @property() tiles?: string;
  /** Whose pictures they are, said beside them; a link where it ends with an address. */
  @property({attribute: 'tiles-attribution'}) tilesAttribution?: string;
  /** Shows one territory, e.g. `departement:67`; all those that have centres or figures when absent. */
  @property() territory?: string;
  /** Shows one centre. */
  @property() centre?: string;

  @state() private chosen: string | undefined;
  /** What the reader went down into, the innermost last. */
  @state() private path: readonly string[] = [];
  @state() private shownPeriod: string | undefined;

  readonly #cursor = new CursorController(this);
  readonly #outlines = new WantedOutlines(this);
  readonly #pieces = new Pieces(this, PIECES);
  #drawn: Drawn | string | typeof AWAITED = AWAITED;
  #madeFrom: readonly unknown[] = [];
  #groundFrom: readonly unknown[] = [];
  #ground: Ground | undefined;
  /** What is looked at; undefined for all of it. */
  #camera: Camera | undefined;
  #whole: {readonly window: Window; readonly camera: Camera} | undefined;
  #plan: MapPlan | undefined;
  /** Of the map beside. */
  #second: MapPlan | undefined;
  /** Where the map starts that the pointer is on, in pixels of the drawing. */
  #corner = {x: 0, y: 0};
  #plannedFrom: readonly unknown[] = [];
  #data: readonly Datum[] = [];
  #movement: Movement | undefined;
  /** Pixels around the window that are drawn too, while the map moves. */
  #reach = 0;
  #cursorLayer: HTMLElement | undefined;

  get parts(): readonly Part<unknown>[] | Promise<readonly Part<unknown>[]> {
    const land = [rowsOf(centres), rowsOf(geometries), ...(this.zones ? [rowsOf(territories)] : [])];
    // What a map of figures or projects reads is known to the piece that comes for it.
    const more = (['indicator', 'projects'] as const).flatMap((name): Promise<{readonly parts: readonly Part<unknown>[]}>[] => (this[name] ? [PIECES[name === 'projects' ? name : 'figures']()] : []));
    return more.length ? Promise.all(more).then((found) => [...land, ...found.flatMap(({parts}) => parts)], () => land) : land;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#pieces.forgive();
    this.#pieces.get(this.getAttribute('indicator') ? 'figures' : this.hasAttribute('projects') ? 'projects' : 'places');
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#movement?.stop();
    this.#pieces.loaded.figures?.stopPlaying(this);
  }

  protected override get settled(): boolean {
    return this.page.width > 0 && this.#drawn !== AWAITED && !this.#outlines.isWaiting && !this.#isAwaitingPainter;
  }

  get #isAwaitingPainter() {
    return this.#isPainted && !this.#pieces.loaded.painter;
  }

  get #isPainted() {
    return (this.#ground?.main.ranks.length ?? 0) > MOST_PATHS;
  }

  /** What the reader went down into, the innermost last; in an observatory the others follow. */
  get #trail(): readonly string[] {
    const {change, territory, home} = this.scope;
    if (!change || this.territory) return this.path;
    if (!territory || territory === home) return [];
    const at = this.path.indexOf(territory);
    return at < 0 ? [territory] : this.path.slice(0, at + 1);
  }

  get #inner() {
    return this.#trail.at(-1);
  }

  /** What was chosen in another element, or is no longer. */
  protected override scopeChanged({selected: before}: Scope) {
    const {selected} = this.scope;
    if (selected?.kind !== before?.kind || selected?.id !== before?.id) this.chosen = selected?.id;
  }

  protected override *ahead(observatory: Observatory, loaded: Loaded) {
    yield* this.#making(observatory, loaded);
    if (this.#present) yield* this.#placing(this.#present);
  }

  protected override view(observatory: Observatory, loaded: Loaded): View | undefined {
    finished(this.#making(observatory, loaded));
    const drawn = this.#drawn;
    if (drawn === AWAITED) return undefined;
    if (typeof drawn === 'string') return {title: this.locale.words(mapWords).title, summary: '', body: drawn, sources: []};
    if (drawn.nothing) return {title: drawn.title, ...drawn.view, body: drawn.nothing};
    finished(this.#placing(drawn));
    const entries = this.#legend(drawn);
    const tidy = ({completed}: Awaited<ReturnType<typeof takenPiece>>) => (copy: Element, rank: number) => completed(copy, this.#halves()[rank]!.plan, drawn.pair?.labels, rank);
    // Where it does not come, the drawing is taken as it is on the page, unless a part of it is a picture there.
    const complete = () => takenPiece().then(tidy, (error: unknown) => { if (this.#isPainted) throw error; return () => {}; });
    const cautions = [...(drawn.view.cautions ?? []), ...(this.#background?.cautions(this.locale) ?? [])];
    return {title: drawn.title, ...drawn.view, cautions, legend: entries, complete, body: this.#spread(drawn, entries)};
  }

  /** Thinks again only when the question or the document has changed: moving the map or its cursor changes neither. */
  *#making(observatory: Observatory, {url}: Loaded): Generator<void> {
    const {scope, locale} = this;
    const [outlines, borders] = this.#outlines.want(observatory, this.#level(observatory), url);
    const made = [
      ...[observatory, this.#pieces.loaded, locale, outlines, borders],
      ...[this.indicator, this.by, this.type, this.period, this.comparePeriod, this.compareIndicator, this.method, this.classes, this.cuts, this.pivot, this.withCentres, this.colorBy, this.zones, this.areas, this.territory, this.centre, this.tiles, this.projects],
      ...[scope.period, scope.centre, scope.territory, scope.keep, this.#inner, this.shownPeriod, this.#chosenGround],
    ];
    if (same(made, this.#madeFrom)) return;
    const asking: Asking = {
      ...{tag: this, locale, scope, pieces: this.#pieces, observatory, outlines, borders},
      ...{inner: this.#inner, shown: this.shownPeriod, chosenGround: this.#chosenGround, lay: this.#lay, dress: this.#dress},
    };
    const drawn = this.tiles && !this.#background ? AWAITED : this.indicator ? this.#askFigures(asking) : yield* askCentres(asking);
    yield;
    this.#madeFrom = made;
    // While a piece comes, the drawing of before stays.
    if (drawn !== AWAITED || typeof this.#drawn === 'string') this.#drawn = drawn;
  }

  /** All that it needs is asked for together. */
  #askFigures(asking: Asking): Drawn | string | typeof AWAITED {
    const figures = this.#pieces.get('figures');
    const pair = this.comparePeriod || this.compareIndicator ? this.#pieces.get('pair') : null;
    const told = this.withCentres || this.projects ? this.#pieces.get(this.projects ? 'projects' : 'places') : null;
    return figures && pair !== undefined && told !== undefined ? figures.askFigures(asking, {pair, told}) : AWAITED;
  }

  /** Under the centres: the code of the territory that was chosen in another element. */
  get #chosenGround(): string | undefined {
    const {chosen} = this;
    return !this.indicator && chosen && schemeOf(chosen) === this.areas ? codeOf(chosen) : undefined;
  }

  /** Level of the figures; undefined for a map of centres, or while it is not known. */
  #level(observatory: Observatory): string | undefined {
    const figures = this.indicator ? this.#pieces.get('figures') : undefined;
    return figures?.drawnLevel(observatory, {indicator: this.indicator, by: this.by, inner: this.#inner});
  }

  /** The pictures under it; undefined where there are none, and while what lays them comes. */
  get #background() {
    return this.tiles ? this.#pieces.get('background')?.backgroundOf(this) : undefined;
  }

  readonly #lay: Asking['lay'] = (areas, places, borders, of) => {
    const suited = this.#background?.projection;
    const from = [...of, suited];
    if (this.#ground && same(from, this.#groundFrom)) return this.#ground;
    this.#groundFrom = from;
    this.#camera = undefined;
    // What moves goes on on land that is no more.
    this.#movement?.stop();
    return (this.#ground = layGround(areas, places, borders.map(({code, name, shape}) => ({key: code, label: name, shape})), suited));
  };

  /** Styles that came with a piece. */
  readonly #dress: Asking['dress'] = (sheet) => {
    const root = this.renderRoot as ShadowRoot;
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  };

  /** Width of the map itself, beside which the rest stands where there is room. */
  #widths(isPair: boolean): {readonly isWide: boolean; readonly width: number} {
    const {width, fontSize} = this.page;
    const isWide = width >= WIDE_EMS * fontSize;
    if (isPair) return {isWide: false, width: Math.floor(isWide ? (width - GAP_EMS * fontSize) / 2 : width) - 2};
    const gap = GAP_EMS * fontSize;
    const side = Math.max(15 * fontSize, (width - gap) * SIDE_SHARE);
    return {isWide, width: Math.floor(isWide ? width - gap - side : width) - 2};
  }

  *#placing(drawn: Drawn): Generator<void> {
    const {fontSize} = this.page;
    const {width} = this.#widths(drawn.pair !== undefined);
    if (width < 1) return;
    const maxHeight = parseFloat(getComputedStyle(this).getPropertyValue('--csc-map-height')) * fontSize || 32 * fontSize;
    const fitted = fittedSize(this.page) * 0.875;
    const planned = [drawn, width, fitted, this.#camera, this.#reach];
    if (same(planned, this.#plannedFrom)) return;
    this.#whole = wholeView(drawn.ground, {width, maxHeight});
    // Of many places, finding who stands together takes as long as all the rest.
    if (drawn.content.planPlaces) this.#pieces.loaded.places?.clustersOf(drawn.ground.main.places, this.#camera ?? this.#whole.camera, fitted);
    yield;
    this.#plannedFrom = planned;
    const frame = {reach: this.#reach, width, maxHeight, fontSize: fitted, number: (value: number) => this.locale.number(value)};
    const {window} = this.#whole;
    const view = {window, camera: this.#camera ?? this.#whole.camera};
    this.#plan = planMap(drawn.ground, drawn.content, frame, view);
    this.#second = drawn.pair && planMap(drawn.ground, {...drawn.content, ...drawn.pair.content}, frame, view);
    const {marks} = this.#plan;
    const asked = {locale: this.locale, pieces: this.#pieces.loaded, marks, corner: () => this.#corner};
    this.#data = marks.map((mark, rank) => datumOf(drawn, mark, rank, asked));
    yield;
  }

  #spread(drawn: Drawn, entries: readonly LegendEntry[]): TemplateResult {
    const plan = this.#plan;
    if (!plan || this.page.width < 1) return html`<figure></figure>`;
    const {answer, pair, locale = this.locale} = drawn;
    const {isWide} = this.#widths(pair !== undefined);
    const besides = this.#pieces.loaded.pair;
    const words = locale.words(mapWords);
    const inspector = this.#pieces.loaded.figures;
    const trail = this.#trail;
    return html`
      <div class="spread ${isWide ? 'wide' : ''} ${answer?.classes?.pivot === undefined ? '' : 'diverging'} ${pair && plan.width * 2 <= this.page.width ? 'paired' : ''}" .style=${answer && inspector ? inspector.rampOf(answer) : ''} @keydown=${(event: KeyboardEvent) => this.#key(event)}>
        <div>
          ${answer && inspector && trail.length ? inspector.breadcrumb(locale, this.#observatory, trail, (depth) => this.#goTo(trail.slice(0, depth))) : nothing}
          ${this.#figure(drawn, plan)}
          ${answer && inspector && answer.periods.length > 1 && !(this.period ?? this.scope.period)
            ? inspector.timeline(locale, answer, (period) => (this.shownPeriod = period), this)
            : nothing}
        </div>
        <div class="side">
          ${answer && !this.#isPlaceChosen(plan) ? (inspector ? inspector.details(locale, answer, this.#chosenSubject(answer), this.#observatory, this.#actions, pair && this.chosen ? besides!.saidBoth(locale, pair, this.chosen) : []) : nothing) : this.#details(drawn.scoped)}
          ${pair ? besides!.legends(locale, pair, plan.width) : html`<div>
            <p class="legend-title">${answer && inspector ? inspector.legendTitle(locale, answer) : words.legend}</p>
            ${(answer && inspector?.histogram(answer)) ?? nothing} ${legend(entries)}
          </div>`}
        </div>
      </div>
    `;
  }

  get #observatory(): Observatory | undefined {
    const {state: source} = this.source;
    return source.phase === 'ready' ? source.loaded.observatory : undefined;
  }

  #chosenSubject({subjects}: MapAnswer) {
    return this.chosen === undefined ? undefined : subjects.find(({id}) => id === this.chosen);
  }

  readonly #actions = {
    close: () => this.#close(),
    goDown: (territory: string) => this.#goTo([...this.#trail, territory]),
  };

  #figure({title, answer, pair}: Drawn, plan: MapPlan): TemplateResult {
    const {locale} = this;
    const words = locale.words(mapWords);
    const {width, height, marks} = plan;
    const name = this.heading ?? title;
    const background = this.#background;
    const one = (label: string) => html`
      ${background?.picture(plan, this.#ground!.main.projection)}
      ${this.#isPainted ? html`<canvas aria-hidden="true" .width=${1} .height=${1}></canvas>` : nothing}
      <svg role="img" aria-label=${words.image(label)} width=${width} height=${height} viewBox="0 0 ${width} ${height}">
        ${answer ? this.#pieces.loaded.figures?.mapTextures : nothing} ${layerGroups(plan)}
      </svg>
    `;
    return html`
      <figure part="drawing" role="figure" aria-label=${name}>
        <div class="drawing">
          ${pair ? html`<div class="pair ${width * 2 <= this.page.width ? 'beside' : ''}">${pair.labels.map((label) => html`<div class="half"><p class="half-title">${label}</p><div>${one(label)}</div></div>`)}</div>` : one(name)}
          ${this.#cursor.render({
            locale,
            title: name,
            data: this.#data,
            width: pair ? this.page.width - 2 : width,
            height: pair ? undefined : height,
            at: (x, y) => plan.at(...this.#local(x, y)),
            toward: (index, key) => this.#movement?.toward(marks, index, key),
            choose: (index) => this.#choose(marks[index]!),
          })}
          <p class="wheel-hint" aria-hidden="true">${words.wheel}</p>
        </div>
        ${background?.controls(locale)} ${this.#moves()}
      </figure>
    `;
  }

  #moves(): TemplateResult {
    const words = this.locale.words(mapWords);
    return html`
      <div class="moves unprinted" role="group" aria-label=${words.levels}>
        <button type="button" aria-label=${words.zoomIn} title=${words.zoomIn} @click=${() => this.#move(({zoomIn}) => zoomIn())}>+</button>
        <button type="button" aria-label=${words.zoomOut} title=${words.zoomOut} aria-disabled=${!this.#camera} @click=${() => this.#move(({zoomOut}) => zoomOut())}>−</button>
        ${this.#camera ? html`<button type="button" aria-label=${words.reset} title=${words.reset} @click=${() => this.#reset()}>⤢</button>` : nothing}
      </div>
    `;
  }

  /** Moves the map, once what moves it is there; where that does not come, the map stays as it is. */
  async #move(act: (movement: Movement) => void) {
    const piece = await movementPiece().catch(() => undefined);
    if (!piece || !this.isConnected) return;
    this.#movement ??= new piece.Movement({
      root: this.renderRoot,
      halves: () => this.#halves(),
      local: (x, y) => this.#local(x, y),
      scene: () => {
        const [plan, ground, whole] = [this.#plan, this.#ground, this.#whole];
        return this.#present && plan && ground && whole && {plan, ground, whole: whole.camera, window: whole.window};
      },
      mark: () => this.#plan?.marks[this.#cursor.index] ?? this.#plan?.marks.find((mark) => this.#isChosen(mark)),
      begin: () => this.#drawAround(),
      rest: (camera) => this.#show(camera),
    });
    act(this.#movement);
  }

  /** What there is to move; undefined where a sentence stands in its place. */
  get #present(): Drawn | undefined {
    const drawn = this.#drawn;
    return drawn === AWAITED || typeof drawn === 'string' || drawn.nothing ? undefined : drawn;
  }

  /** Before a map moves, what lies around its window is drawn too. */
  #drawAround() {
    const {width, height} = this.#whole!.window;
    this.#reach = Math.max(width, height) / 2;
    finished(this.#placing(this.#drawn as Drawn));
    this.#paint(this.#plan!);
  }

  /** Draws anew what the camera shows. */
  #show(camera: Camera) {
    this.#reach = 0;
    this.#camera = this.#whole && camera.k <= this.#whole.camera.k * 1.001 ? undefined : camera;
    this.#plannedFrom = [];
    this.requestUpdate();
  }

  /**
   * Shows a place in the middle, as wide as so many kilometres. For pages that have controls of their own; a gesture of
   * the reader goes on from there.
   */
  moveTo(place: {readonly lon: number; readonly lat: number; readonly kilometres: number}): Promise<void> {
    return this.#move((movement) => movement.moveTo(place));
  }

  /** Shows an area of the map, or a centre: by its reference (`commune:67482`) or its id. */
  flyTo(id: string): Promise<void> {
    return this.#move((movement) => movement.flyTo(id));
  }

  #reset() {
    this.renderRoot.querySelector<HTMLElement>('.moves button')?.focus();
    void this.#move((movement) => movement.whole());
  }

  #key(event: KeyboardEvent) {
    const {key, ctrlKey, metaKey, altKey, shiftKey, target} = event;
    if (ctrlKey || metaKey || altKey) return;
    const isOnMap = (target as Element).closest('figure') !== null;
    if (isOnMap && (key === '+' || key === '=')) void this.#move(({zoomIn}) => zoomIn());
    else if (isOnMap && key === '-') void this.#move(({zoomOut}) => zoomOut());
    else if (isOnMap && key === '0' && this.#camera) this.#reset();
    else if (isOnMap && shiftKey && key.startsWith('Arrow')) void this.#move((movement) => movement.pan(key));
    // A tip goes first, then what is chosen, then one goes up.
    else if (event.defaultPrevented) return;
    else if (key === 'Escape' && this.chosen) this.#close();
    else if (key === 'Escape' && this.#inner) this.#goTo(this.#trail.slice(0, -1));
    else return;
    event.preventDefault();
  }

  #isChosen(mark: MapMark): boolean {
    if (this.chosen === undefined) return false;
    return mark.kind === 'places' ? mark.members.some(({key}) => key === this.chosen) : mark.key === this.chosen;
  }

  /** Over an indicator, whether the reader chose what stands on it. */
  #isPlaceChosen({marks}: MapPlan): boolean {
    return this.chosen !== undefined && marks.some((mark) => mark.kind === 'places' && this.#isChosen(mark));
  }

  #tell(key: string, isChosen: boolean) {
    // A project stands at several places.
    const id = key.replace(/^project\/(.*)\/\d+$/, '$1');
    this.dispatchEvent(new CscSelectEvent(id !== key ? 'project' : key.includes(':') ? 'territory' : 'centre', isChosen ? id : null));
  }

  #choose(mark: MapMark) {
    // Choosing again takes the choice back.
    if (this.#isChosen(mark)) return this.#close();
    this.chosen = mark.kind === 'places' ? mark.members[0]!.key : mark.key;
    // A choice is one centre; a group only shows who is in it.
    if (mark.kind !== 'places' || mark.members.length === 1) this.#tell(this.chosen, true);
  }

  #goTo(path: readonly string[]) {
    const {change, home} = this.scope;
    this.path = path;
    this.chosen = undefined;
    if (!this.territory) change?.({territory: path.at(-1) ?? home, selected: undefined});
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.cursor')?.focus());
  }

  #details(scoped: readonly Centre[]) {
    const mark = this.#plan!.marks.find((each) => this.#isChosen(each));
    const {zones, sorting, told = this.#pieces.get('places')} = this.#drawn as Drawn;
    const way = {selected: this.scope.selected?.id, close: () => this.#close()};
    if (zones && mark && mark.kind !== 'places') return this.#pieces.loaded.places!.centresDetails(this.locale, zones.said(mark.key), zones.centresOf(mark.key), way);
    return told?.placesDetails(this.locale, mark, scoped, way, sorting) ?? nothing;
  }

  #close() {
    const key = this.chosen ?? '';
    this.chosen = undefined;
    this.#tell(key, false);
    this.renderRoot.querySelector<HTMLElement>('.cursor')?.focus();
  }

  #legend({answer, pair, sorting, zones, told = this.#pieces.get('places')}: Drawn): readonly LegendEntry[] {
    const plan = this.#plan;
    if (!plan) return [];
    const figures = this.#pieces.loaded.figures;
    if (pair) return this.#pieces.loaded.pair!.legendEntries(this.locale, pair, plan.width);
    const own = answer && figures ? figures.legendOf(this.locale, answer.indicator, answer, plan.width) : [];
    return answer && !this.withCentres && !sorting ? own : [...own, ...(zones ? this.#pieces.loaded.places!.zonesLegend(zones.legend) : []), ...(told?.placesLegend(this.locale, plan.marks, (mark) => this.#isChosen(mark), sorting) ?? [])];
  }

  protected override updated(changed: PropertyValues) {
    const plan = this.#plan;
    if (plan && this.renderRoot.querySelector('svg.window') && !this.#movement?.isMoving) this.#paint(plan);
    super.updated(changed);
    const cursor = this.renderRoot.querySelector<HTMLElement>('.cursor');
    if (!cursor || this.#cursorLayer === cursor) return;
    this.#cursorLayer = cursor;
    const come = () => void this.#move((movement) => movement.watch(cursor));
    for (const type of ['pointerenter', 'focus', 'touchstart']) cursor.addEventListener(type, come, {once: true, passive: true});
  }

  #paint(plan: MapPlan) {
    const active = plan.marks[this.#cursor.index]?.key;
    const {ground: {main}} = this.#drawn as Drawn;
    for (const {root, plan: {marks, camera, window}, plan: own, content} of this.#halves()) {
      const stateOf = (mark: number) => (marks[mark]!.key === active ? 'active' : this.#isChosen(marks[mark]!) ? 'chosen' : '');
      const canvas = root.querySelector('canvas');
      const painter = canvas && this.#pieces.get('painter');
      if (canvas && painter) painter.paintAreas(canvas, main, content, {window, camera}, root);
      paintLayers(root, own, stateOf, painter?.overAreas(main, marks, camera, stateOf));
    }
  }

  #halves(): readonly Half[] {
    const {content, pair} = this.#drawn as Drawn;
    const [plan, second] = [this.#plan!, this.#second];
    if (!pair || !second) return [{root: this.renderRoot, plan, content}];
    return [...this.renderRoot.querySelectorAll('.half')].map((root, rank) => (rank ? {root, plan: second, content: pair.content} : {root, plan, content}));
  }

  /** A point of the drawing, as the map has it that it lies on. */
  #local(x: number, y: number): [number, number] {
    let corner = {x: 0, y: 0};
    for (const half of this.renderRoot.querySelectorAll<HTMLElement>('.half > div')) {
      const {offsetLeft, offsetTop} = half;
      if (x >= offsetLeft && y >= offsetTop) corner = {x: offsetLeft, y: offsetTop};
    }
    // The tip goes along, also where it says the same in both.
    if (!same(Object.values(corner), Object.values(this.#corner))) this.requestUpdate();
    this.#corner = corner;
    return [x - corner.x, y - corner.y];
  }
}

function finished(steps: Generator<void>) {
  while (!steps.next().done);
}

declare global {
  interface HTMLElementTagNameMap {
    'csc-map': CscMap;
  }
}
