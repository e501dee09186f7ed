import {html, svg, type TemplateResult} from 'lit';
import {planBars} from '../charts/bars.js';
import {planLines, type LinePoint} from '../charts/lines.js';
import type {Loaded} from '../data/shared-source.js';
import {chartWords} from '../locale/chart.js';
import {byName, saidPeriod} from '../locale/locale.js';
import {aggregate, asObserved} from '../model/aggregate.js';
import {centres, type Centre} from '../model/centre.js';
import {allFigures, figuresOf} from '../model/figures.js';
import {indicators, type Indicator} from '../model/indicator.js';
import {hasValue, type Observed} from '../model/observation.js';
import {rowsOf, type Observatory} from '../model/observatory.js';
import {breaksBetween} from '../model/change.js';
import {calendarOf, comparePeriods} from '../model/period.js';
import {breaks as seriesBreaks} from '../model/series-break.js';
import {inLanguage} from '../model/text.js';
import {periodsOf, readerOf, subjectsOf} from '../model/values.js';
import {drawing} from '../theme/drawing.js';
import {oneOf} from './attributes.js';
import styles from './csc-chart.styles.js';
import {CursorController, type Datum} from './cursor-controller.js';
import {CscSelectEvent} from './events.js';
import {ObservatoryElement, type View} from './observatory-element.js';
import {bars} from './parts/bars.js';
import {cell, type DataTable} from './parts/data-table.js';
import {saidNumber, saidValue, valueCell} from './parts/figures.js';
import {lines, pointKey} from './parts/lines.js';
import {summaryOfCentres, summaryOfPeriods} from '../locale/chart-summary.js';
import {property} from './property.js';

/** Units no longer than this are written on the axis. */
const SHORT_UNIT = 3;
/** A value is written at its point where each point has this much room, in widths of a letter. */
const POINT_LABEL_EMS = 6;

/**
 * @tag csc-chart
 * @summary Draws an indicator by centre (bars) or through the years (line).
 *
 * @fires csc-ready - The drawing is complete.
 * @fires csc-select - The reader chose a centre.
 * @fires csc-error - The data could not be shown.
 * @csspart heading - The title.
 * @csspart summary - The sentences that say what there is to see.
 * @csspart drawing - The drawing.
 * @csspart table - The same figures as a table.
 * @csspart source - Sources, licence and date.
 * @cssproperty --csc-color-accent - Colour of links and controls.
 * @cssproperty --csc-color-series-1 - Colour of the bars and of the line.
 * @cssproperty --csc-color-highlight - Colour of the datum under the cursor.
 */
export class CscChart extends ObservatoryElement {
  static override styles = [...ObservatoryElement.styles, drawing, styles];

  /** Identifier of the indicator. */
  @property() indicator = '';
  /** What the figures are compared by. */
  @property({converter: oneOf(['centre', 'period'])}) by: 'centre' | 'period' = 'centre';
  /** The period of a comparison; the latest one when absent. */
  @property() period?: string;
  /** Restricts the figures to one centre. */
  @property() centre?: string;

  readonly parts = [rowsOf(centres), rowsOf(indicators), rowsOf(seriesBreaks), allFigures];
  readonly #cursor = new CursorController(this);

  protected override get settled(): boolean {
    return this.page.width > 0;
  }

  protected override view(observatory: Observatory, _loaded: Loaded): View {
    const words = this.locale.words(chartWords);
    const indicator = observatory.find(indicators, this.indicator);
    if (!indicator) return this.#nothing(this.indicator ? words.unknownIndicator(this.indicator) : words.noIndicator);
    const periods = periodsOf(figuresOf(observatory), indicator, 'centre');
    if (!periods.length) return this.#nothing(words.noFigures, indicator);
    return this.by === 'period'
      ? this.#throughTime(observatory, indicator, periods)
      : this.#byCentre(observatory, indicator, this.period ?? periods.at(-1)!);
  }

  #nothing(body: string, indicator?: Indicator): View {
    return {title: this.#name(indicator), summary: '', body, sources: []};
  }

  #name(indicator: Indicator | undefined) {
    return inLanguage(indicator?.label, this.locale.language);
  }

  #method({definition, method, limits}: Indicator) {
    return [definition, method, limits].filter((text) => text !== undefined).map((text) => inLanguage(text, this.locale.language));
  }

  #byCentre(observatory: Observatory, indicator: Indicator, period: string): View {
    const {locale} = this;
    const words = locale.words(chartWords);
    const read = readerOf(figuresOf(observatory), {indicator, of: 'centre', period});
    const rows = (read ? this.#subjects(observatory, indicator, period) : []).map((centre) => ({centre, observed: read!(centre.id)}));
    const name = this.#name(indicator);
    const title = words.byCentre(name, saidPeriod(locale, period));
    if (!rows.length) return {...this.#nothing(words.noFigures, indicator), title};
    const compare = byName(locale);
    const sorted = [...rows].sort((a, b) => byValue(a.observed, b.observed) || compare(a.centre.name, b.centre.name));
    const counts = asObserved(aggregate(figuresOf(observatory), {indicator, of: 'centre', period, hidden: 'leave-out'}, rows.map(({centre}) => centre.id)));
    return {
      title,
      summary: summaryOfCentres(locale, indicator, period, sorted.map(({centre, observed}) => ({name: labelOf(centre), observed})), counts),
      body: this.#drawBars(title, indicator, sorted),
      table: {
        caption: title,
        columns: [{label: words.centre}, {label: name, numeric: true}],
        rows: sorted.map(({centre, observed}) => [cell(centre.name), valueCell(locale, indicator, observed)]),
      },
      sources: indicator.source ? [indicator.source] : [],
      method: this.#method(indicator),
    };
  }

  #subjects(observatory: Observatory, indicator: Indicator, period: string): Centre[] {
    const keys = this.centre ? [this.centre] : subjectsOf(figuresOf(observatory), {indicator, of: 'centre', period});
    return keys.map((key) => observatory.find(centres, key)).filter((found): found is Centre => found !== undefined);
  }

  #drawBars(title: string, indicator: Indicator, rows: readonly {centre: Centre; observed: Observed | undefined}[]): TemplateResult {
    const {locale} = this;
    const {width, fontSize} = this.page;
    const data = rows.map(({centre, observed}) => ({
      key: centre.id,
      label: labelOf(centre),
      value: observed?.value,
      text: saidValue(locale, indicator, observed),
    }));
    const plan = planBars(data, {width, fontSize});
    const datums = plan.marks.map(
      ({label, text, top, height, valueX}, index): Datum => ({
        name: label,
        text: this.#spoken(label, text, index, plan.marks.length),
        x: valueX,
        y: top + height,
      }),
    );
    return this.#figure(title, plan.height, svg`${bars(plan, this.#cursor.index)}`, datums, {
      at: (_x, y) => plan.marks.findIndex(({top, height}) => y >= top && y < top + height),
      choose: (index) => this.dispatchEvent(new CscSelectEvent('centre', plan.marks[index]!.key)),
    });
  }

  #throughTime(observatory: Observatory, indicator: Indicator, periods: readonly string[]): View {
    const {locale} = this;
    const words = locale.words(chartWords);
    const name = this.#name(indicator);
    const points = periods.map((period) => {
      const keys = this.#subjects(observatory, indicator, period).map(({id}) => id);
      return {period, observed: asObserved(aggregate(figuresOf(observatory), {indicator, of: 'centre', period}, keys))};
    });
    const breaks = breaksBetween(periods[0]!, periods.at(-1)!, {indicator, breaks: observatory.rows(seriesBreaks)});
    const subject = this.centre ? observatory.find(centres, this.centre) : undefined;
    const title = words.byPeriod(subject ? `${name}, ${labelOf(subject)}` : name, saidPeriod(locale, periods[0]!), saidPeriod(locale, periods.at(-1)!));
    if (!points.some(({observed}) => hasValue(observed))) return {...this.#nothing(words.refused, indicator), title};
    return {
      title,
      summary: summaryOfPeriods(locale, indicator, points),
      body: this.#drawLine(title, indicator, points, breaks.map(({at}) => periods.find((period) => comparePeriods(period, at) >= 0) ?? at)),
      cautions: breaks.map(({at, reason}) => words.brokenAt(saidPeriod(locale, at), inLanguage(reason, locale.language))),
      table: this.#periodTable(title, indicator, points),
      sources: indicator.source ? [indicator.source] : [],
      method: this.#method(indicator),
    };
  }

  #periodTable(title: string, indicator: Indicator, points: readonly {period: string; observed: Observed}[]): DataTable {
    const {locale} = this;
    const words = locale.words(chartWords);
    const covered = (observed: Observed) => words.centresOf(locale.number(observed.n ?? 0), locale.number(observed.of ?? 0));
    return {
      caption: title,
      columns: [{label: words.period}, {label: this.#name(indicator), numeric: true}, {label: words.coverage, numeric: true}],
      rows: points.map(({period, observed}) => [
        cell(saidPeriod(locale, period)),
        valueCell(locale, indicator, observed),
        cell(covered(observed)),
      ]),
    };
  }

  #drawLine(title: string, indicator: Indicator, points: readonly {period: string; observed: Observed}[], breaks: readonly string[]): TemplateResult {
    const {locale} = this;
    const {width, fontSize} = this.page;
    const name = this.#name(indicator);
    const series = {
      key: indicator.id,
      label: name,
      points: points.map(({period, observed}): LinePoint => ({
        period,
        time: middleOf(period),
        value: observed.value,
        text: saidValue(locale, indicator, observed),
      })),
    };
    const unit = inLanguage(indicator.unit, locale.language);
    const axisText = (value: number) => locale.number(value, {compact: Math.abs(value) >= 10_000, unit: unit.length <= SHORT_UNIT ? unit : undefined});
    const hasRoom = width / points.length >= fontSize * POINT_LABEL_EMS;
    const pointText = hasRoom ? longest(series.points.map(({value}) => (value === undefined ? '' : saidNumber(locale, indicator, value)))) : '';
    const plan = planLines([series], {width, height: Math.round(Math.max(180, Math.min(360, width * 0.5))), fontSize, axisText, pointText, breaks});
    const [mark] = plan.marks;
    const placed = mark!.points;
    const datums = placed.map(
      ({period, text, x, y}, index): Datum => ({
        name: period,
        text: this.#spoken(saidPeriod(locale, period), text, index, placed.length),
        x,
        y: y ?? plan.baseline,
      }),
    );
    const active = placed[this.#cursor.index];
    const shape = svg`
      ${lines(plan, {axisText, periodText: (period) => saidPeriod(locale, period), active: active && pointKey(mark!.key, active.period)})}
      ${placed.map(({x, y, value}) => (y === undefined || !hasRoom ? '' : svg`<text class="point-label" x=${x} y=${y - fontSize} text-anchor="middle">${saidNumber(locale, indicator, value!)}</text>`))}
    `;
    return this.#figure(title, plan.height, shape, datums, {at: (x) => nearest(placed.map((point) => point.x), x)});
  }

  #spoken(label: string, text: string, index: number, of: number) {
    const words = this.locale.words(chartWords);
    return words.rank(words.value(label, text), this.locale.number(index + 1), this.locale.number(of));
  }

  #figure(title: string, height: number, shape: unknown, data: readonly Datum[], hand: {at: (x: number, y: number) => number; choose?: (index: number) => void}) {
    const {width} = this.page;
    if (width < 1) return html`<figure></figure>`;
    return html`
      <figure part="drawing" role="figure" aria-label=${title}>
        <div class="drawing">
          <svg role="img" aria-label=${this.locale.words(chartWords).image(title)} width=${width} height=${height} viewBox="0 0 ${width} ${height}">
            ${shape}
          </svg>
          ${this.#cursor.render({locale: this.locale, title, data, width, ...hand})}
        </div>
      </figure>
    `;
  }
}

const longest = (texts: readonly string[]) => texts.reduce((most, text) => (text.length > most.length ? text : most), '');

const labelOf = ({shortName, name}: Centre) => shortName ?? name;

const middleOf = (period: string) => {
  const {from, until} = calendarOf(period);
  return (from + until) / 24;
};

function byValue(a: Observed | undefined, b: Observed | undefined) {
  if (!hasValue(a) || !hasValue(b)) return Number(!hasValue(a)) - Number(!hasValue(b));
  return b.value - a.value;
}

const nearest = (places: readonly number[], x: number) =>
  places.reduce((best, place, index) => (Math.abs(place - x) < Math.abs(places[best]! - x) ? index : best), 0);

declare global {
  interface HTMLElementTagNameMap {
    'csc-chart': CscChart;
  }
}
