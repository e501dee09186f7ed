import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {planBars} from '../charts/bars.js';
import type {Content, Frame} from '../charts/content.js';
import {markAt, type Plan} from '../charts/shape.js';
import {FORMS, suitedForm, type Form} from '../charts/suited.js';
import type {WantedSource} from '../data/source-controller.js';
import type {Loaded} from '../data/shared-source.js';
import {chartWords} from '../locale/chart.js';
import {centres} from '../model/centre.js';
import {dimensions} from '../model/dimension.js';
import {allFigures} from '../model/figures.js';
import {indicators, type Indicator} from '../model/indicator.js';
import {rowsOf, type Observatory} from '../model/observatory.js';
import {isRefused} from '../model/refusal.js';
import {breaks as seriesBreaks} from '../model/series-break.js';
import {territories} from '../model/territory.js';
import {inLanguage} from '../model/text.js';
import {vocabularies} from '../model/vocabulary.js';
import {drawing} from '../theme/drawing.js';
import {anyNumber, oneOfIfAny} from './attributes.js';
import {askedOf} from './chart/asked.js';
import type {TableRead} from './chart/html-table.js';
import {answerTo, needsPlaces, type Answer, type Asked} from './chart/question.js';
import {seriesKeys} from './chart/series-keys.js';
import type {Spread} from './chart/spread.js';
import type {Told} from './chart/summary.js';
import styles from './csc-chart.styles.js';
import {CursorController, type Datum} from './cursor-controller.js';
import {CscSelectEvent} from './events.js';
import {fittedSize} from './fitted-size.js';
import {InnerTable} from './inner-table.js';
import {ObservatoryElement, type View} from './observatory-element.js';
import {paint} from './paint.js';
import type {DataTable} from './parts/data-table.js';
import {legend} from './parts/legend.js';
import {textures} from './parts/textures.js';
import {Pieces} from './pieces.js';
import {property} from './property.js';
import {same} from './same.js';

/** Units no longer than this are written on the axis. */
const SHORT_UNIT = 3;

/** What is fetched while the document is on its way, and what only some charts need. */
const PIECES = {
  forms: () => import('../charts/forms.js'),
  lines: () => import('../charts/lines.js'),
  places: () => import('./chart/places.js'),
  telling: () => import('./chart/telling.js'),
  levels: () => import('../locale/levels.js'),
  course: () => import('./chart/course.js'),
  spread: () => import('./chart/spread.js'),
  table: () => import('./chart/html-table.js'),
};

/** Something is on its way; what was shown stays until it is there. */
const AWAITED = Symbol('awaited');

/** What is drawn, and what each datum of it says. */
interface Drawn {
  readonly title: string;
  readonly content: Content;
  readonly form: Form;
  readonly plan: (frame: Frame) => Plan;
  readonly table: DataTable;
  readonly summary: string;
  readonly cautions: readonly string[];
  readonly method?: readonly string[];
  /** Undefined for figures that are not the document's. */
  readonly sources: readonly string[] | undefined;
  readonly choices?: Answer['choices'];
  readonly more?: (series: number, item: number) => readonly string[];
  readonly axisUnit?: string;
}

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

  readonly parts = [rowsOf(centres), rowsOf(territories), rowsOf(indicators), rowsOf(dimensions), rowsOf(seriesBreaks), rowsOf(vocabularies), allFigures];
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
    if (this.type ? this.type !== 'bar' && this.type !== 'line' : this.series && this.by !== 'period') this.#pieces.get('forms');
    if (this.by === 'period') this.#pieces.get('course');
    if (this.by === 'period' || this.type === 'line') this.#pieces.get('lines');
    if (this.type === 'strip' || this.type === 'histogram') this.#pieces.get('spread');
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
    this.#make(observatory);
    yield;
    const drawn = this.#drawn;
    if (drawn === AWAITED || typeof drawn === 'string') return;
    this.#place(drawn);
    yield;
  }

  protected override view(observatory: Observatory, _loaded: Loaded): View | undefined {
    this.#make(observatory);
    const drawn = this.#drawn;
    if (drawn === AWAITED) return undefined;
    if (typeof drawn === 'string') return {title: this.#name(observatory.find(indicators, this.indicator)), summary: '', body: drawn, sources: []};
    this.#place(drawn);
    const {title, summary, table, cautions, method, sources} = drawn;
    return {title, summary, table, cautions, method, sources, legend: seriesKeys(drawn, this.#plan), body: this.#figure(drawn)};
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
    const drawn = this.#ask(observatory);
    // While a piece comes, the drawing of before stays.
    if (drawn !== AWAITED || typeof this.#drawn === 'string') this.#drawn = drawn;
  }

  #ask(observatory: Observatory): Drawn | string | typeof AWAITED {
    const words = this.locale.words(chartWords);
    const {table} = this.#inner;
    if (table) {
      const piece = this.#pieces.get('table');
      if (!piece) return AWAITED;
      const read = piece.readTable(table, this.locale, this.compare ?? '');
      return read ? this.#drawnTable(read) : words.noTable;
    }
    const indicator = observatory.find(indicators, this.indicator);
    if (!indicator) return this.indicator ? words.unknownIndicator(this.indicator) : words.noIndicator;
    if (this.centre && !observatory.find(centres, this.centre)) return words.unknownCentre(this.centre);
    const asked = askedOf(observatory, this.locale, indicator, this, this.scope);
    const placesPiece = needsPlaces(asked) ? this.#pieces.get('places') : null;
    if (placesPiece === undefined) return AWAITED;
    const answer = answerTo(observatory, this.locale, asked, placesPiece ? new placesPiece.Places(observatory) : undefined);
    return answer ? this.#drawnAnswer(observatory, asked, answer) : words.noFigures;
  }

  #drawnAnswer(observatory: Observatory, asked: Asked, answer: Answer): Drawn | string | typeof AWAITED {
    const {indicator, by} = asked;
    const {content, isAdditive} = answer;
    const say = this.#pieces.get('telling');
    if (!say) return AWAITED;
    // Few documents have levels of their own.
    const levels = observatory.find(vocabularies, 'levels') ? this.#pieces.get('levels') : null;
    if (levels === undefined) return AWAITED;
    const locale = levels?.withLevels(this.locale, observatory) ?? this.locale;
    const words = locale.words(chartWords);
    if (!content.series.some(({figures}) => figures.some(({value}) => value !== undefined)) && by === 'period') return words.refused;
    say.warnOfUnsafe(observatory, indicator, answer.observed);
    const isJudged = indicator.better === 'higher' || indicator.better === 'lower';
    const wanted = this.type ?? suitedForm({by, content, isOrdered: answer.dimension?.ordered ?? false, isAdditive, isJudged});
    const form = wanted === 'stacked' && !isAdditive ? 'bar' : wanted;
    let spread: Spread | undefined;
    let summarize: (told: Told) => string = say.summaryOf;
    let table = (caption: string): DataTable => say.tableOf(locale, caption, asked, answer);
    let cursorContent = content;
    if (form === 'strip' || form === 'histogram') {
      const piece = this.#pieces.get('spread');
      if (!piece) return AWAITED;
      const found = piece.spreadOf(locale, indicator, answer, this.centre ?? this.scope.centre);
      if (isRefused(found)) return say.noFigureSentence(locale, found);
      spread = found;
      cursorContent = piece.spreadContent(found, form);
      table = (caption) => piece.spreadTable(locale, caption, indicator, answer, found, form === 'strip');
      summarize = (told) => piece.spreadSummary(told, found);
    } else if (by === 'period') {
      const piece = this.#pieces.get('course');
      if (!piece) return AWAITED;
      summarize = (told) => piece.throughTime(told, {indicator, breaks: observatory.rows(seriesBreaks)});
    }
    const plan = this.#planOf(form, content, spread);
    if (!plan) return AWAITED;
    const unit = inLanguage(indicator.unit, locale.language);
    const title = say.titleOf(locale, asked, answer, spread);
    return {
      title,
      content: cursorContent,
      form,
      plan,
      table: table(title),
      summary: summarize({locale, indicator, by, form, answer}),
      cautions: [
        ...say.breakCautions(locale, answer.breaks),
        ...(wanted !== form ? [words.notStacked] : []),
      ],
      method: say.methodOf(locale, indicator),
      sources: indicator.source ? [indicator.source] : [],
      choices: spread ? undefined : answer.choices,
      more: spread ? undefined : (series, item) => say.moreOf(locale, answer, series, item),
      axisUnit: shortUnit(unit),
    };
  }

  /** How to place it; undefined while that comes. */
  #planOf(form: Form, content: Content, spread?: Spread): Drawn['plan'] | undefined {
    if (form === 'bar') return (frame) => planBars(content, frame);
    if (form === 'line') {
      const lines = this.#pieces.get('lines');
      return lines && ((frame) => lines.planLines(content, {...frame, height: heightFor(frame)}));
    }
    const piece = this.#pieces.get('forms');
    if (!piece) return undefined;
    if (form === 'strip' || form === 'histogram') return spread && ((frame) => piece.planSpread(spread, form, frame));
    return (frame) => piece.planForm(form, content, frame);
  }

  #drawnTable({content, table, title, summary, notes, unit, isTime}: TableRead): Drawn | typeof AWAITED {
    const by = isTime ? 'period' : 'category';
    const form = this.type && this.type !== 'strip' && this.type !== 'histogram' ? this.type : suitedForm({by, content, isOrdered: false, isAdditive: false, isJudged: false});
    const plan = this.#planOf(form, content);
    if (!plan) return AWAITED;
    return {title, content, form, plan, table: {...table, caption: title || this.heading || ''}, summary, cautions: notes, sources: undefined, axisUnit: shortUnit(unit)};
  }

  #place(drawn: Drawn) {
    const {width} = this.page;
    const fitted = fittedSize(this.page);
    const planned = [drawn, width, fitted];
    if (width < 1 || same(planned, this.#plannedFrom)) return;
    this.#plannedFrom = planned;
    const axisText = (value: number) => this.locale.number(value, {compact: Math.abs(value) >= 10_000, unit: drawn.axisUnit});
    this.#plan = drawn.plan({width, fontSize: fitted, axisText});
    this.#data = this.#datums(drawn, this.#plan);
  }

  #datums({content: {items, series}, more}: Drawn, {marks, flow}: Plan): readonly Datum[] {
    const {locale} = this;
    const words = locale.words(chartWords);
    const several = series.length > 1;
    return marks.map(({item, series: rank, x, y, box}, place): Datum => {
      const {label, key} = items[item]!;
      const {label: name, figures, key: own} = series[rank]!;
      const {text} = figures[item]!;
      return {
        name: label,
        key: `${key} ${own}`,
        // Hundreds of sentences of which a reader hears a few: each is put together when it is asked for.
        get text() {
          return text === label ? label : words.value(several ? `${label}, ${name}` : label, text);
        },
        get more() {
          return [...(more?.(rank, item) ?? []), words.rank(locale.number(place + 1), locale.number(marks.length))].join('. ');
        },
        x,
        y,
        top: flow === 'down' ? box.y : y,
        along: item,
        across: rank,
      };
    });
  }

  #figure({title, content, form}: Drawn): TemplateResult {
    const plan = this.#plan;
    const {series} = content;
    const {width} = this.page;
    if (!plan || width < 1) return html`<figure></figure>`;
    const {height, marks, flow} = plan;
    const name = this.heading ?? title;
    return html`
      <figure part="drawing" role="figure" aria-label=${name}>
        ${this.#legendList()}
        <div class="drawing">
          <svg role="img" aria-label=${this.locale.words(chartWords).image(name)} width=${width} height=${height} viewBox="0 0 ${width} ${height}">
            ${series.length > 1 && form !== 'line' ? textures : nothing}<g class=${content.levels?.length ? 'shapes crossed' : 'shapes'} aria-hidden="true"></g>
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

  #legendList() {
    const entries = seriesKeys(this.#drawn as Drawn, this.#plan);
    return entries.length ? legend(entries) : nothing;
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

  #name(indicator: Indicator | undefined) {
    return this.text(indicator?.label);
  }

  private text = (text: Indicator['label'] | undefined) => inLanguage(text, this.locale.language);
}

const shortUnit = (unit = '') => (unit.length <= SHORT_UNIT ? unit : undefined);

const heightFor = ({fontSize, width}: Frame) => Math.round(Math.max(fontSize * 12, Math.min(fontSize * 22, width * 0.5)));

declare global {
  interface HTMLElementTagNameMap {
    'csc-chart': CscChart;
  }
}
