import {html, type PropertyValues} from 'lit';
import type {Loaded} from '../data/shared-source.js';
import {centreWords} from '../locale/centre.js';
import {centres, type Centre} from '../model/centre.js';
import {rowsOf, type Observatory, type Part} from '../model/observatory.js';
import type {Sheet} from './centre/sheet.js';
import styles from './csc-centre.styles.js';
import {ObservatoryElement, type View} from './observatory-element.js';
import {Pieces} from './pieces.js';
import {property, state} from './property.js';
import type {Scope} from './scope.js';

/** The sheet under the name, on its way while the document is. */
const PIECES = {sheet: () => import('./centre/sheet.js')};

const MINUTE = 60_000;

const BASE = [rowsOf(centres)];

/** Asked for once, however often elements come and go: a page that moves hundreds would wait seconds for its own files. */
const asked = new Map<boolean, Promise<readonly Part<unknown>[]>>();

function partsOf(withoutFigures: boolean): Promise<readonly Part<unknown>[]> {
  let known = asked.get(withoutFigures);
  if (!known) {
    known = PIECES.sheet().then((piece) => piece.partsOf({withoutFigures})).then(
      (more) => [...BASE, ...more],
      () => {
        asked.delete(withoutFigures);
        return BASE;
      },
    );
    asked.set(withoutFigures, known);
  }
  return known;
}

/**
 * @tag csc-centre
 * @summary The sheet of one centre: who it is, how to come and when, its project, its figures, what happens there.
 *
 * @fires csc-ready - The sheet is complete.
 * @fires csc-error - The data could not be shown.
 * @fires csc-download - The reader takes a file away; preventable.
 * @csspart heading - The name of the centre.
 * @csspart section-title - The title of a section.
 * @csspart figures - Its figures.
 * @csspart table - Its figures as a table.
 * @csspart source - Sources, licence and date.
 * @csspart events - Its next events.
 * @csspart projects - Its projects.
 * @cssproperty --csc-color-accent - Colour of links and edges.
 * @cssproperty --csc-color-highlight - Colour of the mark of the centre.
 */
export class CscCentre extends ObservatoryElement {
  static override styles = [...ObservatoryElement.styles, styles];

  /** Identifier of the centre; the one that the reader chose in the observatory around when absent. */
  @property() centre?: string;
  /** Identifiers of the indicators to show, separated by spaces; the first six that may stand under its name when absent. */
  @property() indicators?: string;
  @property({type: Boolean, attribute: 'without-figures'}) withoutFigures = false;
  @property({type: Boolean, attribute: 'without-map'}) withoutMap = false;
  /** Writes the record for search engines into the tag, as JSON-LD of schema.org. */
  @property({type: Boolean, attribute: 'json-ld'}) jsonLd = false;

  @state() private announced = '';
  readonly #pieces = new Pieces(this, PIECES);
  #sheet: Sheet | undefined;
  #isAwaited = false;
  #shown: string | undefined;
  #clock: ReturnType<typeof setTimeout> | undefined;

  get parts(): Promise<readonly Part<unknown>[]> {
    return partsOf(this.withoutFigures);
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#pieces.forgive();
    this.#sheet?.forgive();
    // On its way while the document is.
    void this.parts;
    this.#tick();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#clock);
  }

  /** What is open now may be closed in a minute. */
  #tick() {
    this.#clock = setTimeout(
      () => {
        if (this.#sheet?.hasHours) this.requestUpdate();
        this.#tick();
      },
      MINUTE - (Date.now() % MINUTE),
    );
  }

  protected override scopeChanged({selected: before}: Scope) {
    const {selected} = this.scope;
    if (selected?.id !== before?.id || selected?.kind !== before?.kind) this.requestUpdate();
  }

  protected override get settled(): boolean {
    return !this.#isAwaited && (this.#sheet?.isComplete ?? true);
  }

  /** The one that is asked for; the reader's choice goes before what the observatory around is about. */
  #find(observatory: Observatory): Centre | string | undefined {
    const {selected, centre: around} = this.scope;
    const asked = this.centre ?? (selected?.kind === 'centre' ? selected.id : undefined) ?? around;
    if (asked) return observatory.find(centres, asked) ?? asked;
    const all = observatory.rows(centres);
    return all.length === 1 ? all[0] : undefined;
  }

  protected override *ahead(observatory: Observatory) {
    const centre = this.#find(observatory);
    if (typeof centre === 'object') yield* this.#sheet?.ahead({...this.#wanted, observatory, centre}) ?? [];
  }

  /** What the page asks to be shown of the figures. */
  get #wanted() {
    return {indicators: this.indicators?.split(/\s+/).filter(Boolean), withoutFigures: this.withoutFigures};
  }

  protected override view(observatory: Observatory, {url}: Loaded): View | undefined {
    const {locale} = this;
    const words = locale.words(centreWords);
    this.#isAwaited = false;
    const centre = this.#find(observatory);
    if (typeof centre !== 'object') return {title: words.title, summary: '', body: this.#absence(observatory, centre), sources: []};
    this.#tell(centre);
    const piece = this.#pieces.get('sheet');
    const sheet = piece && (this.#sheet ??= new piece.Sheet(this));
    const shown = sheet?.render({
      ...{locale, observatory, url, centre, scope: this.scope, page: this.page},
      level: Math.min(6, this.headingLevel + 1),
      ...this.#wanted,
      withoutMap: this.withoutMap,
      jsonLd: this.jsonLd,
    });
    this.#isAwaited = !shown;
    // Nothing before it is whole: what comes in parts pushes what was there.
    if (!shown) return undefined;
    return {...shown, title: centre.name, body: html`<p class="unseen" role="status" .textContent=${this.announced}></p>${shown.body}`};
  }

  /** Why there is no sheet. */
  #absence(observatory: Observatory, asked: string | undefined): string {
    const words = this.locale.words(centreWords);
    if (!observatory.rows(centres).length) return words.empty;
    return asked ? words.unknown(asked) : words.choose;
  }

  /** Another centre is shown than before: those who do not see it are told. */
  #tell({id, name}: Centre) {
    if (this.#shown !== undefined && this.#shown !== id) this.announced = this.locale.words(centreWords).shown(name);
    this.#shown = id;
  }

  protected override updated(changed: PropertyValues) {
    this.#sheet?.paint();
    super.updated(changed);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'csc-centre': CscCentre;
  }
}
