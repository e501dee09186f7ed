import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {markAt, type Plan} from '../charts/shape.js';
import {FORMS, type Form} from '../charts/suited.js';
import type {WantedSource} from '../data/source-controller.js';
import type {Loaded} from '../data/shared-source.js';
import {chartWords} from '../locale/chart.js';
import {tickText} from '../locale/tick.js';
import {centres} from '../model/centre.js';
import {allFigures} from '../model/figures.js';
import {indicators} from '../model/indicator.js';
import {rowsOf, type Observatory} from '../model/observatory.js';
import {inLanguage} from '../model/text.js';
import {vocabularies} from '../model/vocabulary.js';
import {drawing} from '../theme/drawing.js';
import {anyNumber, oneOfIfAny} from './attributes.js';
import {datumsOf} from './chart/datums.js';
import {AWAITED, drawnOf, type Drawn} from './chart/drawn.js';
import {PIECES} from './chart/pieces.js';
import styles from './csc-chart.styles.js';
import {CursorController, type Datum} from './cursor-controller.js';
import {CscSelectEvent} from './events.js';
import {fittedSize} from './fitted-size.js';
import {InnerTable} from './inner-table.js';
import {putOn} from './late-styles.js';
import {ObservatoryElement, type View} from './observatory-element.js';
import {paint} from './paint.js';
import {howToRead} from './parts/how-to-read.js';
import type {LegendEntry} from './parts/legend.js';
import {Pieces} from './pieces.js';
import {property} from './property.js';
import {same} from './same.js';

/**
 * @tag csc-chart
 * @summary Draws an indicator by centre, territory, period or category, in the form that suits it; or a table that stands
 * in the tag.
 *
 * @fires csc-ready - The drawing is complete.
 * @fires csc-select - The reader chose a centre or a territory.
 * @fires csc-download - The reader takes the figures or the drawing away.
 * @fires csc-error - The data could not be shown.
 * @csspart heading - The title.
 * @csspart summary - The sentences that say what there is to see.
 * @csspart drawing - The drawing.
 * @csspart table - The same figures as a table.
 * @csspart source - Sources, licence and date.
 * @cssproperty --csc-color-accent - Colour of links and controls.
 * @cssproperty --csc-color-series-1 - Colour of the first series; -2 to -6 for the others.
 * @cssproperty --csc-color-highlight - Colour of the datum under the cursor.
 */
export class CscChart extends ObservatoryElement {
  static override styles = [...ObservatoryElement.styles, drawing, styles];

  /** Identifier of the indicator. */
  @property() indicator = '';
  /** What stands in the row: `centre`, `period`, a level of territories (`commune`), a dimension (`age`). */
  @property() by?: string;
  /** What the series are: the same words. */
  @property() series?: string;
  /** The form of the drawing; the one that suits the question when absent. */
  @property({converter: oneOfIfAny(FORMS)}) type?: Form;
  /** The period of a comparison; the latest one when absent. */
  @property() period?: string;
  /** Restricts the figures to one centre. In a distribution: the one that is told where it stands. */
  @property() centre?: string;
  /** Restricts the figures to one territory, e.g. `departement:67`. */
  @property() territory?: string;
  /** What to compare with: territories, centres, `ensemble`, separated by spaces. Of a table in the tag: names of its columns or rows, separated by commas. */
  @property() compare?: string;
  /** A value to reach, and what it is called. */
  @property({converter: anyNumber}) target?: number;
  @property({attribute: 'target-label'}) targetLabel?: string;

  readonly parts = [rowsOf(centres), rowsOf(indicators), rowsOf(vocabularies), allFigures];
  readonly #cursor = new CursorController(this);
  #drawn: Drawn | string | typeof AWAITED = AWAITED;
  readonly #pieces = new Pieces(this, PIECES);
  readonly #inner = new InnerTable(this);
  #plan: Plan | undefined;
  #data: readonly Datum[] = [];
  /** What the drawing was made from; as long as it is the same, it stays. */
  #madeFrom: readonly unknown[] = [];
  #plannedFrom: readonly unknown[] = [];

  override connectedCallback() {
    super.connectedCallback();
    this.#fetchEarly();
  }

  /** What will be needed for sure comes while the document is on its way. */
  #fetchEarly() {
    this.#pieces.forgive();
    this.#pieces.get('telling');
    // Several series are most often one on the other, or points.
    const isSpread = this.type === 'strip' || this.type === 'histogram';
    if (this.type ? this.type !== 'bar' && this.type !== 'line' && !isSpread : this.series && this.by !== 'period') this.#pieces.get('forms');
    if (this.series || this.compare) this.#pieces.get('several');
    const isPlain = !this.by || this.by === 'centre' || this.by === 'territory';
    if (!isPlain || this.series || this.compare || this.target !== undefined) this.#pieces.get('further');
    if (this.by === 'period') this.#pieces.get('course');
    if (this.by === 'period' || this.type === 'line') this.#pieces.get('lines');
    if (isSpread) this.#pieces.get('spread');
    if (this.territory) this.#pieces.get('places');
    if (this.#inner.table) this.#pieces.get('table');
  }

  protected override get settled(): boolean {
    return this.page.width > 0 && this.#drawn !== AWAITED;
  }

  get inside(): WantedSource | undefined {
    return this.#inner.source;
  }

  protected override *ahead(observatory: Observatory) {
    // Charts about territories read them, and no others.
    for (const part of this.#pieces.loaded.places?.parts ?? []) while (!observatory.readSlice(part)) yield;
    this.#make(observatory);
    yield;
    const drawn = this.#drawn;
    if (drawn === AWAITED || typeof drawn === 'string') return;
    this.#place(drawn);
    yield;
  }

  protected override howToRead(...given: Parameters<typeof howToRead>) {
    return howToRead(...given);
  }

  protected override view(observatory: Observatory, _loaded: Loaded): View | undefined {
    this.#make(observatory);
    const drawn = this.#drawn;
    if (drawn === AWAITED) return undefined;
    if (typeof drawn === 'string') return {title: inLanguage(observatory.find(indicators, this.indicator)?.label, this.locale.language), summary: '', body: drawn, sources: []};
    this.#place(drawn);
    const {title, summary, table, cautions, method, sources} = drawn;
    const {several, spread} = this.#pieces.loaded;
    for (const piece of [several, spread]) if (piece) putOn(this.renderRoot, piece.styles);
    const legend = several?.seriesKeys(drawn, this.#plan) ?? [];
    return {title, summary, table, cautions, method, sources, legend, body: this.#figure(drawn, legend)};
  }

  /** Thinks again only when the question or the document has changed: moving the cursor changes neither. */
  #make(observatory: Observatory) {
    const {scope, locale} = this;
    const made = [
      observatory,
      this.#pieces.loaded,
      locale,
      this.#inner.changes,
      ...[this.indicator, this.by, this.series, this.type, this.period, this.centre, this.territory, this.compare, this.target, this.targetLabel],
      ...[scope.period, scope.centre, scope.territory, scope.compare, scope.keep],
    ];
    if (same(made, this.#madeFrom)) return;
    this.#madeFrom = made;
    const drawn = drawnOf({tag: this, locale, scope, pieces: this.#pieces, observatory, table: this.#inner.table});
    // While a piece comes, the drawing of before stays.
    if (drawn !== AWAITED || typeof this.#drawn === 'string') this.#drawn = drawn;
  }

  #place(drawn: Drawn) {
    const {width} = this.page;
    const fitted = fittedSize(this.page);
    const planned = [drawn, width, fitted];
    if (width < 1 || same(planned, this.#plannedFrom)) return;
    this.#plannedFrom = planned;
    const axisText = (value: number) => tickText(this.locale, value, drawn.axisUnit);
    this.#plan = drawn.plan({width, fontSize: fitted, axisText});
    this.#data = datumsOf(this.locale, drawn, this.#plan);
  }

  #figure({title, content, form}: Drawn, entries: readonly LegendEntry[]): TemplateResult {
    const plan = this.#plan;
    const {series} = content;
    const {several} = this.#pieces.loaded;
    const {width} = this.page;
    if (!plan || width < 1) return html`<figure></figure>`;
    const {height, marks, flow} = plan;
    const name = this.heading ?? title;
    return html`
      <figure part="drawing" role="figure" aria-label=${name}>
        ${several && entries.length ? several.legend(entries) : nothing}
        <div class="drawing">
          <svg role="img" aria-label=${this.locale.words(chartWords).image(name)} width=${width} height=${height} viewBox="0 0 ${width} ${height}">
            ${several && series.length > 1 && form !== 'line' ? several.textures : nothing}<g class="shapes" aria-hidden="true"></g>
          </svg>
          ${this.#cursor.render({
            locale: this.locale,
            title: name,
            data: this.#data,
            width,
            height,
            flow,
            at: (x, y) => markAt(marks, x, y),
            choose: (index) => this.#choose(marks[index]!.item, marks[index]!.series),
          })}
        </div>
      </figure>
    `;
  }

  #choose(item: number, series: number) {
    const drawn = this.#drawn as Drawn;
    const choice = drawn.choices?.[item];
    if (!choice || series >= drawn.content.series.length) return;
    const {selected} = this.scope;
    const isAgain = selected?.kind === choice.kind && selected.id === choice.id;
    this.dispatchEvent(new CscSelectEvent(choice.kind, isAgain ? null : choice.id));
  }

  protected override updated(changed: PropertyValues) {
    const group = this.renderRoot.querySelector('.shapes');
    const plan = this.#plan;
    if (group && plan) {
      const {selected} = this.scope;
      const {choices} = this.#drawn as Drawn;
      const active = this.#cursor.index;
      const isChosen = (item: number) => selected !== undefined && choices?.[item]?.id === selected.id && choices[item]?.kind === selected.kind;
      paint(group, plan.shapes, (mark) => (mark === active ? 'active' : isChosen(plan.marks[mark]!.item) ? 'chosen' : ''));
    }
    super.updated(changed);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'csc-chart': CscChart;
  }
}
