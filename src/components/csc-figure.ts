import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import type {Content} from '../charts/content.js';
import {markAt, type Plan} from '../charts/shape.js';
import {planSpark} from '../charts/spark.js';
import type {WantedSource} from '../data/source-controller.js';
import type {Loaded} from '../data/shared-source.js';
import {chartWords} from '../locale/chart.js';
import {manyOf} from '../locale/chart-told.js';
import {figureWords} from '../locale/figure.js';
import type {Place} from '../locale/grammar.js';
import {saidPeriod} from '../locale/locale.js';
import {statusWords} from '../locale/status.js';
import {changeSentence, comparisonSentence, countOf, coverageSentence, levelSentence, paragraph, saidOf, type Said} from '../locale/summaries.js';
import {centres} from '../model/centre.js';
import {changeBetween, type Change} from '../model/change.js';
import {dimensions} from '../model/dimension.js';
import {allFigures} from '../model/figures.js';
import {aggregationOf, indicators, type Indicator} from '../model/indicator.js';
import {hasValue, type Observed} from '../model/observation.js';
import {rowsOf, type Observatory} from '../model/observatory.js';
import {compareWith, type Caution, type Verdict} from '../model/reference.js';
import {isRefused, type Refused} from '../model/refusal.js';
import {breaks as seriesBreaks} from '../model/series-break.js';
import {territories} from '../model/territory.js';
import {schemeOf} from '../model/territory-ref.js';
import {inLanguage} from '../model/text.js';
import {drawing} from '../theme/drawing.js';
import * as further from './chart/further.js';
import {answerTo, needsPlaces, type Answer} from './chart/question.js';
import {breakCautions, methodOf, tableOf, warnOfUnsafe} from './chart/telling.js';
import chartStyles from './csc-chart.styles.js';
import styles from './csc-figure.styles.js';
import {CursorController, type Datum} from './cursor-controller.js';
import {fittedSize} from './fitted-size.js';
import {InnerTable} from './inner-table.js';
import {ObservatoryElement, type View} from './observatory-element.js';
import {paint} from './paint.js';
import {saidNumber, saidValue} from './parts/figures.js';
import {howToRead} from './parts/how-to-read.js';
import {Pieces} from './pieces.js';
import {property} from './property.js';
import {subjectOf} from './scope.js';

/** What only figures of territories need, and those of a table in the tag. */
const PIECES = {places: () => import('./chart/places.js'), table: () => import('./figure/from-table.js')};

/** The history needs no more width than this, in widths of a letter. */
const WIDEST_EMS = 22;

/** What is known of the figure that is shown, and of what stands beside it. */
interface Told {
  readonly indicator: Indicator;
  readonly answer: Answer;
  /** Rank of the period that is shown. */
  readonly at: number;
  readonly said: Said;
  /** Whether what a comparison is made with, by its key, counts the subject. */
  readonly isCountedIn: (key: string) => boolean;
}

/** What the eye finds. */
interface Key {
  readonly text: string;
  /** The words in the place of a figure that is missing. */
  readonly isBlank: boolean;
  /** The period, what it covers. */
  readonly when: string;
  readonly references: readonly string[];
  readonly change?: Pick<Change, 'difference' | 'verdict'>;
  readonly history: Content;
}

/**
 * @tag csc-figure
 * @summary One key figure: value, unit, coverage, references, change and history; of an indicator, or of a table that stands in
 * the tag.
 *
 * @fires csc-ready - The figure is complete.
 * @fires csc-download - The reader takes the figures away.
 * @fires csc-error - The data could not be shown.
 * @csspart heading - The title.
 * @csspart value - The value with its unit, or the words in its place.
 * @csspart summary - The same in sentences.
 * @csspart drawing - The history.
 * @csspart table - The history as a table.
 * @csspart source - Sources, licence and date.
 * @cssproperty --csc-color-accent - Colour of links and controls.
 * @cssproperty --csc-color-series-1 - Colour of the history.
 */
export class CscFigure extends ObservatoryElement {
  static override styles = [...ObservatoryElement.styles, drawing, chartStyles, styles];

  /** Identifier of the indicator. */
  @property() indicator = '';
  /** The period that is shown; the latest with a value when absent. Of a table in the tag: also the name of a row or a column. */
  @property() period?: string;
  /** The period that it is compared with; the one before when absent. */
  @property() since?: string;
  /** About one centre; about all of them when absent. */
  @property() centre?: string;
  /** About one territory, e.g. `departement:67`. */
  @property() territory?: string;
  /** What to compare with: territories, `ensemble`, separated by spaces. Of a table in the tag: names of its columns or rows, separated by commas. */
  @property() compare?: string;
  @property({type: Boolean, attribute: 'without-history'}) withoutHistory = false;

  readonly parts = [rowsOf(centres), rowsOf(territories), rowsOf(indicators), rowsOf(dimensions), rowsOf(seriesBreaks), allFigures];
  readonly #cursor = new CursorController(this);
  readonly #pieces = new Pieces(this, PIECES);
  readonly #inner = new InnerTable(this);
  #isAwaited = false;
  #plan: Plan | undefined;

  override connectedCallback() {
    super.connectedCallback();
    this.#pieces.forgive();
    // On its way while the document is.
    if (this.#inner.table) this.#pieces.get('table');
    else if (this.territory || this.compare) this.#pieces.get('places');
  }

  get inside(): WantedSource | undefined {
    return this.#inner.source;
  }

  protected override get settled(): boolean {
    return !this.#isAwaited && (this.withoutHistory || this.page.width > 0);
  }

  protected override howToRead(...given: Parameters<typeof howToRead>) {
    return howToRead(...given);
  }

  protected override view(observatory: Observatory, _loaded: Loaded): View | undefined {
    this.#plan = undefined;
    const {locale, scope} = this;
    const words = locale.words(chartWords);
    const {table} = this.#inner;
    if (table) return this.#ofTable(table);
    const indicator = observatory.find(indicators, this.indicator);
    if (!indicator) return this.#nothing(this.indicator ? words.unknownIndicator(this.indicator) : words.noIndicator);
    const centre = this.centre ?? scope.centre;
    if (centre && !observatory.find(centres, centre)) return this.#nothing(words.unknownCentre(centre), indicator);
    const asked = {
      indicator,
      by: 'period' as const,
      centre,
      territory: this.territory ?? subjectOf(scope),
      compare: (this.compare ?? scope.compare)?.split(/\s+/).filter(Boolean) ?? [],
    };
    const piece = needsPlaces(asked) ? this.#pieces.get('places') : null;
    this.#isAwaited = piece === undefined;
    if (piece === undefined) return undefined;
    const places = piece && new piece.Places(observatory);
    const answer = answerTo(observatory, locale, asked, {further, ...(places && {places})});
    if (!answer) return this.#nothing(words.noFigures, indicator);
    warnOfUnsafe(observatory, indicator, answer.observed);
    const isCountedIn = (key: string) => {
      if (key === 'ensemble') return answer.of === 'centre';
      if (!key.includes(':') || !places) return false;
      return centre ? places.centresIn(key).some(({id}) => id === centre) : asked.territory !== undefined && places.isInside(asked.territory, key);
    };
    const told: Told = {indicator, answer, at: this.#periodOf(answer), said: saidOf(indicator, locale), isCountedIn};
    // What no total can be formed of has no figure for all; each centre has one.
    if (!answer.observed[0]!.some(hasValue) && !answer.subject && aggregationOf(indicator) === 'none') return this.#nothing(words.refused, indicator);
    const title = locale.words(figureWords).title(this.#text(indicator.label), answer.subject);
    const change = this.#change(observatory, told);
    return {
      title,
      summary: this.#summary(told, change),
      body: this.#body(title, this.#key(told, change)),
      table: tableOf(locale, title, asked, answer),
      sources: indicator.source ? [indicator.source] : [],
      cautions: breakCautions(locale, answer.breaks),
      method: methodOf(locale, indicator),
    };
  }

  #ofTable(table: HTMLTableElement): View | undefined {
    const piece = this.#pieces.get('table');
    this.#isAwaited = !piece;
    if (!piece) return undefined;
    const read = piece.readFigure(table, this.locale, {period: this.period ?? this.scope.period, since: this.since, compare: this.compare, heading: this.heading});
    if (!read) return this.#nothing(this.locale.words(chartWords).noTable);
    const {figure, difference} = read;
    const isBlank = figure.value === undefined;
    const body = this.#body(read.title, {...read, text: figure.text, isBlank, ...(difference !== undefined && {change: {difference, verdict: 'neither'}})});
    return {...read, body, sources: undefined};
  }

  #nothing(body: string, indicator?: Indicator): View {
    this.#isAwaited = false;
    return {title: this.#text(indicator?.label), summary: '', body, sources: indicator?.source ? [indicator.source] : []};
  }

  /** The period that was asked for, else the latest that has a value, else the latest. */
  #periodOf({content, observed}: Answer): number {
    const wanted = this.period ?? this.scope.period;
    const asked = content.items.findIndex(({key}) => key === wanted);
    if (asked >= 0) return asked;
    const latest = observed[0]!.findLastIndex(hasValue);
    return latest >= 0 ? latest : content.items.length - 1;
  }

  #change(observatory: Observatory, {indicator, answer: {content, observed}, at}: Told): Change | Refused | undefined {
    const wanted = content.items.findIndex(({key}) => key === this.since);
    const before = wanted >= 0 ? wanted : observed[0]!.slice(0, at).findLastIndex(hasValue);
    if (before < 0 || before >= at || !hasValue(observed[0]![at])) return undefined;
    const dated = (rank: number) => ({period: content.items[rank]!.key, observed: observed[0]![rank]});
    return changeBetween(dated(before), dated(at), {indicator, breaks: observatory.rows(seriesBreaks)});
  }

  #summary({said, indicator, answer, at, isCountedIn}: Told, change: Change | Refused | undefined): string {
    const {locale} = this;
    const {content, observed, subject} = answer;
    const own = observed[0]![at];
    const references = content.series.slice(1).map(({key, label}, rank) => {
      const place: Place = key === 'ensemble' ? {name: locale.words(figureWords).everybody} : {name: label, scheme: key.includes(':') ? schemeOf(key) : 'centre'};
      return comparisonSentence(locale, said, saidOnce(compareWith(indicator, own, observed[rank + 1]![at], {contains: subject !== undefined && isCountedIn(key)}), own), place);
    });
    const all = answer.of === 'centre' ? locale.words(figureWords).everybody : locale.words(figureWords).all(manyOf(locale, answer.of));
    const covered = own?.n !== undefined && own.of !== undefined && (answer.of === 'centre' || own.of > 1) ? coverageSentence(locale, {n: own.n, of: own.of}, answer.of, Number(own.status === 'suppressed')) : '';
    return paragraph(
      levelSentence(locale, said, {subject: subject ?? all, period: content.items[at]!.key, observed: own}),
      covered,
      ...(hasValue(own) ? references : []),
      change && changeSentence(locale, said, saidOnce(change, own)),
    );
  }

  #key({indicator, answer, at}: Told, change: Change | Refused | undefined): Key {
    const {locale} = this;
    const {content, observed} = answer;
    const words = locale.words(figureWords);
    const own = observed[0]![at];
    const isKnown = hasValue(own);
    return {
      text: isKnown ? saidNumber(locale, indicator, own.value) : saidValue(locale, indicator, own),
      isBlank: !isKnown,
      when: words.when(saidPeriod(locale, content.items[at]!.key), isKnown ? locale.words(statusWords)[own.status] : '', this.#coverage(own, answer)),
      references: content.series.slice(1).flatMap(({label, figures}) => (figures[at] ? [words.reference(label, figures[at].text)] : [])),
      ...(change && !isRefused(change) && {change}),
      history: content,
    };
  }

  #body(title: string, key: Key): TemplateResult {
    const {when, references, history, isBlank, text} = key;
    return html`
      <div class="key">
        ${isBlank ? html`<p class="value blank" part="value">${text}</p>` : value(key)}
        ${when ? html`<p class="when">${when}</p>` : nothing}
        ${references.length ? html`<ul class="references">${references.map((each) => html`<li>${each}</li>`)}</ul>` : nothing}
        ${this.withoutHistory || !hasCourse(history) ? nothing : this.#history(title, history)}
      </div>
    `;
  }

  #coverage(observed: Observed | undefined, {of}: Answer): string {
    // That the producer published one figure for one territory says nothing of who answered.
    if (observed?.n === undefined || observed.of === undefined || (of !== 'centre' && observed.of < 2)) return '';
    const {locale} = this;
    const {n, of: all} = observed;
    return locale.words(figureWords).covered(countOf(locale, n, of), locale.number(all), locale.number(n), countOf(locale, all, of));
  }

  #history(title: string, content: Content): TemplateResult {
    const {locale} = this;
    const {width: room, fontSize} = this.page;
    const width = Math.floor(Math.min(room, WIDEST_EMS * fontSize));
    if (width < 1) return html`<figure></figure>`;
    const plan = planSpark({...content, series: content.series.slice(0, 1)}, {width, fontSize: fittedSize(this.page), axisText: String});
    this.#plan = plan;
    const name = locale.words(figureWords).history(this.heading ?? title);
    const {figures} = content.series[0]!;
    const data = plan.marks.map(({item, x, y}): Datum => {
      const {label, key} = content.items[item]!;
      return {name: label, key, text: locale.words(chartWords).value(label, figures[item]!.text), x, y};
    });
    return html`
      <figure part="drawing" role="figure" aria-label=${name} .style=${`width: ${width}px`}>
        <div class="drawing">
          <svg role="img" aria-label=${locale.words(chartWords).image(name)} width=${width} height=${plan.height} viewBox="0 0 ${width} ${plan.height}">
            <g class="shapes" aria-hidden="true"></g>
          </svg>
          ${this.#cursor.render({locale, title: name, data, width, height: plan.height, flow: 'right', at: (x, y) => markAt(plan.marks, x, y)})}
        </div>
      </figure>
    `;
  }

  protected override updated(changed: PropertyValues) {
    const group = this.renderRoot.querySelector('.shapes');
    if (group && this.#plan) paint(group, this.#plan.shapes, (mark) => (mark === this.#cursor.index ? 'active' : ''));
    super.updated(changed);
  }

  #text = (text: Indicator['label'] | undefined) => inLanguage(text, this.locale.language);
}

/** Two periods and a value; what has none would be an empty box, on the page and in the files. */
const hasCourse = ({items, series}: Content) => items.length > 1 && series[0]!.figures.some(({value}) => value !== undefined);

/** A caution that the level has told already is not told again. */
const saidOnce = <Answer extends {readonly cautions: readonly Caution[]} | Refused>(answer: Answer, own: Observed | undefined): Answer =>
  'cautions' in answer ? {...answer, cautions: answer.cautions.filter((caution) => caution !== own?.status)} : answer;

const ARROWS: Readonly<Record<'up' | 'down' | 'same', string>> = {up: 'M8 2l7 12H1z', down: 'M8 14L1 2h14z', same: 'M1 3h14v4H1zM1 10h14v4H1z'};
const VERDICTS: Readonly<Record<Verdict, string>> = {better: 'better', worse: 'worse', same: '', neither: ''};

/** The number large, its unit beside it, and which way it went: the sentence beside says that in words, and whether it is good where the indicator declares it. */
function value({text, change}: Key): TemplateResult {
  const [, number = text, unit = ''] = /^([^\p{L}%€]*\d(?:(?<=×.10)[⁻⁰¹²³⁴-⁹]+)?)(.*)$/u.exec(text) ?? [];
  return html`<p class="value" part="value"><span class="amount">${number}</span>${unit.trim() ? html`<span class="unit">${unit.trim()}</span>` : nothing}${change ? way(change) : nothing}</p>`;
}

function way({difference, verdict}: Pick<Change, 'difference' | 'verdict'>): TemplateResult {
  const arrow = ARROWS[difference > 0 ? 'up' : difference < 0 ? 'down' : 'same'];
  return html`<svg class="way ${VERDICTS[verdict]}" aria-hidden="true" width="16" height="16" viewBox="0 0 16 16"><path d=${arrow}></path></svg>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'csc-figure': CscFigure;
  }
}
