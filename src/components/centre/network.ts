/** The figures of one centre among those of the network: where it stands, and nobody else by name. */
import {html, nothing, svg, type TemplateResult} from 'lit';
import {networkWords} from '../../locale/network.js';
import {saidCentres} from '../../locale/frame.js';
import {saidPeriod, type Locale} from '../../locale/locale.js';
import {centres, type Centre} from '../../model/centre.js';
import {distributionOf, positionIn, type Distribution, type Position} from '../../model/distribution.js';
import {allFigures, figuresOf} from '../../model/figures.js';
import {indicators, isShownByName, type Indicator} from '../../model/indicator.js';
import {hasValue, type Observed} from '../../model/observation.js';
import {rowsOf, type Observatory} from '../../model/observatory.js';
import {isRefused} from '../../model/refusal.js';
import {inLanguage} from '../../model/text.js';
import {kindsOf, periodsOf, readerOf, tallyOf} from '../../model/values.js';
import {warnOfUnsafe} from '../chart/secrecy.js';
import {headingAt} from '../parts/heading.js';
import {blank, cell, unread, type DataTable} from '../parts/data-table.js';
import {saidNumber, saidValue, valueCell} from '../parts/figures.js';

/** What it reads of a document. */
export const parts = [rowsOf(indicators), allFigures];

/** What a sheet of paper has room for, where the page does not say which it wants. */
const MOST = 6;
const WIDTH = 240;
const HEIGHT = 22;
/** Half of a diamond. */
const REACH = 7;
/** Beyond this many widths of the middle half, a value is an outlier (Tukey, « Exploratory Data Analysis », 1977): it may not flatten the rest. */
const WHISKER = 1.5;

export interface Placed {
  readonly indicator: Indicator;
  readonly period: string;
  readonly own: Observed;
  /** Undefined where too few answered: each of them could be recognised. */
  readonly spread?: Distribution;
  readonly position?: Position;
}

/**
 * The figures that may stand under the name of the centre, each at the latest period that speaks of it; a step for each,
 * since it goes through all centres of the network.
 *
 * @param wanted ids of indicators, in this order; the first ones of the document's order when absent
 */
export function* placing(observatory: Observatory, centre: Centre, wanted?: readonly string[]): Generator<void, readonly Placed[]> {
  const figures = figuresOf(observatory);
  const everybody = observatory.rows(centres).map(({id}) => id);
  const all = observatory.rows(indicators);
  const asked = wanted?.length
    ? wanted.flatMap((id) => all.find((each) => each.id === id) ?? [])
    : [...all].sort((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || 0);
  const placed: Placed[] = [];
  for (const indicator of asked) {
    if (!wanted?.length && placed.length === MOST) break;
    if (!isShownByName(indicator, centre) || !kindsOf(figures, indicator).includes('centre')) continue;
    const known = periodsOf(figures, indicator, 'centre').flatMap((period) => {
      const read = readerOf(figures, {indicator, of: 'centre', period});
      const own = read?.(centre.id);
      return read && own ? [{period, read, own}] : [];
    });
    const latest = known.findLast(({own}) => hasValue(own)) ?? known.at(-1);
    if (!latest) continue;
    placed.push(placedAmong(observatory, everybody, indicator, latest));
    yield;
  }
  return placed;
}

interface Latest {
  readonly period: string;
  readonly own: Observed;
  readonly read: (centre: string) => Observed | undefined;
}

function placedAmong(observatory: Observatory, everybody: readonly string[], indicator: Indicator, {period, own, read}: Latest): Placed {
  warnOfUnsafe(observatory, indicator, everybody.map(read));
  const spread = distributionOf(tallyOf(read, everybody), {fewest: Math.max(5, indicator.disclosure?.threshold ?? 0)});
  if (isRefused(spread)) return {indicator, period, own};
  return {indicator, period, own, spread, ...(hasValue(own) && {position: positionIn(spread, own.value)})};
}

export function network(locale: Locale, placed: readonly Placed[], level: number): TemplateResult | typeof nothing {
  if (!placed.length) return nothing;
  const words = locale.words(networkWords);
  return html`
    <section class="block network" part="figures">
      ${headingAt(level, words.title, 'section-title')}
      <ul class="figures">
        ${placed.map((each) => figure(locale, each))}
      </ul>
      <p class="quiet">${words.key}</p>
    </section>
  `;
}

function figure(locale: Locale, {indicator, period, own, spread, position}: Placed): TemplateResult {
  const words = locale.words(networkWords);
  const where = position && {1: words.low, 2: words.middle, 3: words.middle, 4: words.high}[position.quarter];
  return html`<li>
    <p class="label"><bdi>${inLanguage(indicator.label, locale.language)}</bdi> <span class="quiet">${saidPeriod(locale, period)}</span></p>
    <p class="amount ${hasValue(own) ? '' : 'blank'}" .textContent=${saidValue(locale, indicator, own)}></p>
    ${spread ? strip(spread, hasValue(own) ? own.value : undefined) : nothing}
    <p class="quiet" .textContent=${[where && `${where}.`, spread ? `${words.median(saidNumber(locale, indicator, spread.median))}. ${words.among(saidCentres(locale, spread.sorted.length))}` : words.tooFew].filter(Boolean).join(' ')}></p>
  </li>`;
}

/** The middle half, the median and the centre. What the sentence beside it says. */
function strip({sorted, quartiles: [low, high], median}: Distribution, own: number | undefined): TemplateResult {
  const beyond = WHISKER * (high - low);
  const ends = [Math.max(sorted[0]!, low - beyond), Math.min(sorted[sorted.length - 1]!, high + beyond), ...(own === undefined ? [] : [own])];
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const x = (value: number) => Math.round((most > least ? REACH + ((value - least) / (most - least)) * (WIDTH - 2 * REACH) : WIDTH / 2) * 10) / 10;
  const middle = HEIGHT / 2;
  return html`<svg class="strip" aria-hidden="true" width=${WIDTH} height=${HEIGHT} viewBox="0 0 ${WIDTH} ${HEIGHT}">
    ${svg`
      <path class="reach" d="M${x(least)} ${middle}H${x(most)}"></path>
      <rect class="half" x=${x(low)} y=${middle - 6} width=${Math.max(2, x(high) - x(low))} height="12" rx="2"></rect>
      <path class="median" d="M${x(median)} ${middle - 8}V${middle + 8}"></path>
      ${own === undefined ? nothing : svg`<path class="own" d="M${x(own)} ${middle - REACH}l${REACH} ${REACH}-${REACH} ${REACH}-${REACH}-${REACH}z"></path>`}
    `}
  </svg>`;
}

export function figuresTable(locale: Locale, name: string, placed: readonly Placed[]): DataTable | undefined {
  if (!placed.length) return undefined;
  const {columns, caption, unknown} = locale.words(networkWords);
  const numeric = true;
  return unread(
    {
      caption: caption(name),
      columns: [
        {label: columns.indicator},
        {label: columns.period},
        {label: columns.own, numeric},
        {label: columns.median, numeric},
        {label: columns.low, numeric},
        {label: columns.high, numeric},
        {label: columns.count, numeric},
      ],
    },
    () =>
      placed.map(({indicator, period, own, spread}) => {
        const known = (value: number | undefined) => (value === undefined ? blank(unknown) : valueCell(locale, indicator, {status: 'ok', value}));
        return [
          cell(inLanguage(indicator.label, locale.language)),
          cell(saidPeriod(locale, period)),
          valueCell(locale, indicator, own),
          known(spread?.median),
          known(spread?.quartiles[0]),
          known(spread?.quartiles[1]),
          spread ? {text: locale.number(spread.sorted.length), value: spread.sorted.length} : blank(unknown),
        ];
      }),
  );
}

/** Where the figures come from. */
export const sourcesOf = (placed: readonly Placed[]): readonly string[] => [...new Set(placed.flatMap(({indicator: {source}}) => source ?? []))];
