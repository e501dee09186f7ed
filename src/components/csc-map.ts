import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import type {Camera} from '../charts/camera.js';
import {layGround, type Ground} from '../charts/ground.js';
import type {MapMark, MapPlan} from '../charts/map.js';
import type {Loaded} from '../data/shared-source.js';
import {mapWords} from '../locale/map.js';
import {atOnce} from '../model/at-once.js';
import {centres} from '../model/centre.js';
import {rowsOf, type Observatory, type Part} from '../model/observatory.js';
import {geometries} from '../model/territory.js';
import {codeOf, schemeOf} from '../model/territory-ref.js';
import {drawing} from '../theme/drawing.js';
import {mapText} from '../theme/map-text.js';
import {anyNumber, oneOfIfAny, someNumbers, wholeNumber} from './attributes.js';
import {CursorController} from './cursor-controller.js';
import styles from './csc-map.styles.js';
import {CscSelectEvent} from './events.js';
import {putOn} from './late-styles.js';
import {AWAITED, MOST_PATHS, type Asking, type Drawn} from './map/drawn.js';
import type {MapForm} from './map/figures.js';
import {paintLayers} from './map/layers.js';
import type {Movement} from './map/movement.js';
import {CHOSEN, movementPiece, PIECES, takenPiece} from './map/pieces.js';
import {Placing} from './map/placing.js';
import {spread} from './map/spread.js';
import {WantedOutlines} from './map/wanted-outlines.js';
import {ObservatoryElement, type View} from './observatory-element.js';
import type {LegendEntry} from './parts/legend.js';
import {Pieces} from './pieces.js';
import {property, state} from './property.js';
import {same} from './same.js';
import type {Scope} from './scope.js';

const FORMS = ['areas', 'symbols'] as const;
const SORTS = ['kind', 'theme'] as const;
const METHODS = ['quantile', 'jenks', 'equal', 'manual'] as const;

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
  readonly #chosenPieces = new Pieces(this, CHOSEN);
  readonly #placing = new Placing(this, () => ({page: this.page, locale: this.locale, pieces: this.#pieces.loaded}), () => this.requestUpdate());
  #drawn: Drawn | string | typeof AWAITED = AWAITED;
  #madeFrom: readonly unknown[] = [];
  #groundFrom: readonly unknown[] = [];
  #ground: Ground | undefined;
  #movement: Movement | undefined;
  #cursorLayer: HTMLElement | undefined;

  get parts(): readonly Part<unknown>[] | Promise<readonly Part<unknown>[]> {
    const land = [rowsOf(centres), rowsOf(geometries)];
    // What a map of figures, projects or zones reads is known to the piece that comes for it; at once, where it is there.
    const names = (['figures', 'projects', 'zones'] as const).filter((name) => this[name === 'figures' ? 'indicator' : name]);
    const {loaded} = this.#pieces;
    const all = (found: readonly ({readonly parts: readonly Part<unknown>[]} | undefined)[]) => [...land, ...found.flatMap((piece) => piece?.parts ?? [])];
    return names.every((name) => loaded[name]) ? all(names.map((name) => loaded[name])) : Promise.all(names.map((name) => PIECES[name]())).then(all, () => land);
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#pieces.forgive();
    this.#chosenPieces.forgive();
    this.#pieces.get(this.getAttribute('indicator') ? 'figures' : this.hasAttribute('projects') ? 'projects' : 'places');
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#movement?.stop();
    this.#pieces.loaded.timeline?.stopPlaying(this);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    super.willUpdate(changed);
    // The page sends its map elsewhere: the way down ends.
    if (changed.has('territory')) this.path = [];
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

  protected override howToRead(...given: Parameters<NonNullable<ObservatoryElement['howToRead']>>) {
    return this.#pieces.loaded.figures?.howToRead(...given);
  }

  /** What was chosen in another element, or is no longer. */
  protected override scopeChanged({selected: before}: Scope) {
    const {selected} = this.scope;
    if (selected?.kind !== before?.kind || selected?.id !== before?.id) this.chosen = selected?.id;
  }

  protected override *ahead(observatory: Observatory, loaded: Loaded) {
    yield* this.#making(observatory, loaded);
    if (this.#present) yield* this.#placing.steps(this.#present);
  }

  protected override view(observatory: Observatory, loaded: Loaded): View | undefined {
    atOnce(this.#making(observatory, loaded));
    const drawn = this.#drawn;
    if (drawn === AWAITED) return undefined;
    if (typeof drawn === 'string') return {title: this.locale.words(mapWords).title, summary: '', body: drawn, sources: []};
    if (drawn.nothing) return {title: drawn.title, ...drawn.view, body: drawn.nothing};
    // Where something is chosen from the start, the first drawing has it in detail.
    if (drawn.answer && !this.#placing.plan && (this.chosen ?? this.#inner) !== undefined && !this.#forChosen) return undefined;
    atOnce(this.#placing.steps(drawn));
    const entries = this.#legend(drawn);
    const tidy = ({completed}: Awaited<ReturnType<typeof takenPiece>>) => (copy: Element, rank: number) => completed(copy, this.#placing.halves(drawn)[rank]!.plan, drawn.pair?.labels, rank);
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
    const drawn = this.tiles && !this.#background ? AWAITED : this.indicator ? this.#askFigures(asking) : yield* this.#askCentres(asking);
    yield;
    this.#madeFrom = made;
    // While a piece comes, the drawing of before stays.
    if (drawn !== AWAITED || typeof this.#drawn === 'string') this.#drawn = drawn;
    // Where the reader went down there is nothing of what is asked now.
    if (typeof drawn === 'string' && !scope.change && this.path.length) this.path = [];
  }

  *#askCentres(asking: Asking): Generator<void, Drawn | string | typeof AWAITED> {
    const told = this.#pieces.get(this.projects ? 'projects' : 'places');
    return told ? yield* told.askCentres(asking, told) : AWAITED;
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
    this.#placing.camera = undefined;
    // What moves goes on on land that is no more.
    this.#movement?.stop();
    return (this.#ground = layGround(areas, places, borders.map(({code, name, shape}) => ({key: code, label: name, shape})), suited));
  };

  /** Styles that came with a piece. */
  readonly #dress: Asking['dress'] = (late) => putOn(this.renderRoot, late);

  #spread(drawn: Drawn, entries: readonly LegendEntry[]): TemplateResult {
    const {plan, data, camera} = this.#placing;
    const {width} = this.page;
    if (!plan || width < 1) return html`<figure></figure>`;
    const {answer, pair, locale = this.locale, timeline, title} = drawn;
    const name = this.heading ?? title;
    const background = this.#background;
    const trail = answer ? this.#trail : [];
    return spread({
      ...{locale, drawn, plan, pieces: this.#pieces.loaded, name, width, isWide: this.#placing.widths(pair !== undefined).isWide},
      ...{isPainted: this.#isPainted, isNear: camera !== undefined, entries},
      picture: background?.picture(plan, this.#ground!.main.projection),
      controls: background?.controls(locale),
      path: trail.length ? this.#forChosen?.breadcrumb(locale, this.#observatory, trail, (depth) => this.#goTo(trail.slice(0, depth))) : nothing,
      timeline: answer && timeline ? timeline.timeline(locale, answer, (period) => (this.shownPeriod = period), this) : nothing,
      details: this.#details(drawn, plan),
      cursor: (size) =>
        this.#cursor.render({
          ...{locale, title: name, data, ...size},
          at: (x, y) => plan.at(...this.#placing.local(x, y)),
          toward: (index, key) => this.#movement?.toward(plan.marks, index, key),
          choose: (index) => this.#choose(plan.marks[index]!),
        }),
      zoom: (way) => void this.#move((movement) => movement[way]()),
      reset: () => this.#reset(),
      key: (event) => this.#key(event),
    });
  }

  get #observatory(): Observatory | undefined {
    const {state: source} = this.source;
    return source.phase === 'ready' ? source.loaded.observatory : undefined;
  }

  /** What tells of what was chosen among figures; undefined while it comes. */
  get #forChosen() {
    return this.#chosenPieces.get('details');
  }

  /** Moves the map, once what moves it is there; where that does not come, the map stays as it is. */
  async #move(act: (movement: Movement) => void) {
    const piece = await movementPiece().catch(() => undefined);
    if (!piece || !this.isConnected) return;
    this.#movement ??= new piece.Movement({
      root: this.renderRoot,
      halves: () => this.#placing.halves(this.#drawn as Drawn),
      local: (x, y) => this.#placing.local(x, y),
      scene: () => {
        const [{plan, whole}, ground] = [this.#placing, this.#ground];
        return this.#present && plan && ground && whole && {plan, ground, whole: whole.camera, window: whole.window};
      },
      mark: () => {
        const {marks = []} = this.#placing.plan ?? {};
        return marks[this.#cursor.index] ?? marks.find((mark) => this.#isChosen(mark));
      },
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
    this.#placing.reachOut();
    atOnce(this.#placing.steps(this.#drawn as Drawn));
    this.#paint(this.#placing.plan!);
  }

  /** Draws anew what the camera shows. */
  #show(camera: Camera) {
    this.#placing.look(camera);
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
    else if (isOnMap && key === '0' && this.#placing.camera) this.#reset();
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

  /** What was chosen; while nothing is, the whole. */
  #details({answer, pair, locale = this.locale, scoped, zones, sorting, told}: Drawn, plan: MapPlan) {
    const {figures, places} = this.#pieces.loaded;
    if (answer && figures && !this.#isPlaceChosen(plan)) {
      const subject = this.chosen === undefined ? undefined : answer.subjects.find(({id}) => id === this.chosen);
      const more = subject && pair ? this.#pieces.loaded.pair!.saidBoth(locale, pair, subject.id) : [];
      return (subject && this.#forChosen?.details(locale, answer, subject, this.#observatory, this.#actions, more)) ?? figures.whole(locale, answer);
    }
    const mark = plan.marks.find((each) => this.#isChosen(each));
    const way = {selected: this.scope.selected?.id, close: () => this.#close()};
    if (zones && mark && mark.kind !== 'places') return places!.centresDetails(this.locale, zones.said(mark.key), zones.centresOf(mark.key), way);
    return told?.placesDetails(this.locale, mark, scoped, way, sorting) ?? nothing;
  }

  readonly #actions = {
    close: () => this.#close(),
    goDown: (territory: string) => this.#goTo([...this.#trail, territory]),
  };

  #close() {
    const key = this.chosen ?? '';
    this.chosen = undefined;
    this.#tell(key, false);
    this.renderRoot.querySelector<HTMLElement>('.cursor')?.focus();
  }

  #legend({answer, pair, sorting, zones, symbols = null, told}: Drawn): readonly LegendEntry[] {
    const {plan} = this.#placing;
    if (!plan) return [];
    const {figures, pair: besides, places} = this.#pieces.loaded;
    if (pair) return besides!.legendEntries(this.locale, pair, plan.width, symbols);
    const own = answer && figures ? figures.legendOf(this.locale, answer, plan.width, symbols) : [];
    return answer && !this.withCentres && !sorting ? own : [...own, ...(zones ? places!.zonesLegend(zones.legend) : []), ...(told?.placesLegend(this.locale, plan.marks, (mark) => this.#isChosen(mark), sorting) ?? [])];
  }

  protected override updated(changed: PropertyValues) {
    const {plan} = this.#placing;
    if (plan && this.renderRoot.querySelector('svg.window') && !this.#movement?.isMoving) this.#paint(plan);
    super.updated(changed);
    const cursor = this.renderRoot.querySelector<HTMLElement>('.cursor');
    if (!cursor || this.#cursorLayer === cursor) return;
    this.#cursorLayer = cursor;
    const come = () => {
      // What a choice will ask for; where it does not come, the choice asks again.
      if (this.indicator) void CHOSEN.details().catch(() => {});
      void this.#move((movement) => movement.watch(cursor));
    };
    for (const type of ['pointerenter', 'focus', 'touchstart']) cursor.addEventListener(type, come, {once: true, passive: true});
  }

  #paint(plan: MapPlan) {
    const active = plan.marks[this.#cursor.index]?.key;
    const {ground: {main}} = this.#drawn as Drawn;
    for (const {root, plan: {marks, camera, window}, plan: own, content} of this.#placing.halves(this.#drawn as Drawn)) {
      const stateOf = (mark: number) => (marks[mark]!.key === active ? 'active' : this.#isChosen(marks[mark]!) ? 'chosen' : '');
      const canvas = root.querySelector('canvas');
      const painter = canvas && this.#pieces.get('painter');
      if (canvas && painter) painter.paintAreas(canvas, main, content, {window, camera}, root);
      paintLayers(root, own, stateOf, painter?.overAreas(main, marks, camera, stateOf));
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'csc-map': CscMap;
  }
}
