/** What the colours, textures and sizes of a map mean, with how many subjects have each; and how their values spread. */
import {html, nothing, svg, type SVGTemplateResult, type TemplateResult} from 'lit';
import type {Locale} from '../../locale/locale.js';
import {manyOf} from '../../locale/chart-told.js';
import {mapToldWords} from '../../locale/map-told.js';
import {statusWords} from '../../locale/status.js';
import {classOf, type Classes, type ValueClass} from '../../model/classes.js';
import {histogramOf} from '../../model/distribution.js';
import {wholeOf, type Indicator} from '../../model/indicator.js';
import {inLanguage} from '../../model/text.js';
import type {Standing} from '../../model/values.js';
import type {LegendEntry} from '../parts/legend.js';
import {saidNumber} from '../parts/figures.js';
import {fillOf} from './textures.js';
import {rampOf, stepClass, type MapAnswer} from './question.js';
import type {Symbols} from './pieces.js';

const SWATCH = {width: 34, height: 22};
const SILENT: readonly Standing[] = ['suppressed', 'no-answer', 'not-asked', 'not-applicable', 'absent'];

/**
 * Classes of areas or sizes of symbols, then those without a value: each in words, with its count.
 *
 * @param symbols where there are any
 */
export function legendOf(locale: Locale, answer: MapAnswer, width: number, symbols: Symbols | null): readonly LegendEntry[] {
  const {form, tally, indicator} = answer;
  const values = form === 'areas' ? classEntries(locale, indicator, answer) : (symbols?.symbolEntries(locale, answer, width) ?? []);
  const silent = SILENT.filter((standing) => tally.counts[standing]).map((standing): LegendEntry => {
    const label = locale.words(mapToldWords).counted(locale.words(statusWords)[standing], locale.number(tally.counts[standing]));
    return {label, ...SWATCH, mark: swatch(`area focus silent`, fillOf(standing))};
  });
  return [...values, ...silent];
}

const swatch = (role: string, fill?: string): SVGTemplateResult =>
  fill
    ? svg`<rect class=${role} fill=${fill} x="1" y="1" width=${SWATCH.width - 2} height=${SWATCH.height - 2}></rect>`
    : svg`<rect class=${role} x="1" y="1" width=${SWATCH.width - 2} height=${SWATCH.height - 2}></rect>`;

function classEntries(locale: Locale, indicator: Indicator, {classes, hasZero, tally}: MapAnswer): readonly LegendEntry[] {
  if (!classes) return [];
  const words = locale.words(mapToldWords);
  const zeros = hasZero ? tally.values.filter((value) => value === 0).length : 0;
  const measured = {...indicator, decimals: decimalsFor(locale, indicator, classes)};
  const entries = classes.classes.map((each, rank): LegendEntry => {
    const label = saidClass(locale, measured, each, rank === classes.classes.length - 1);
    return {label: words.counted(label, locale.number(each.count)), ...SWATCH, mark: swatch(roleOf(classes, each.step), fillOf(stepClass(each.step)))};
  });
  if (!zeros) return entries;
  const label = words.counted(words.zero(saidNumber(locale, indicator, 0)), locale.number(zeros));
  return [{label, ...SWATCH, mark: swatch('area focus zero', fillOf('zero'))}, ...entries];
}

/** « de 12 à moins de 12 % » tells nothing: bounds have as many decimals as it takes to tell them apart, and at least their own. */
function decimalsFor(locale: Locale, {decimals}: Indicator, {classes}: Classes): number | undefined {
  const bounds = [...new Set(classes.flatMap(({from, to}) => [from ?? [], to ?? []].flat()))];
  const areApart = (tried: number | undefined) => new Set(bounds.map((bound) => locale.number(bound, {decimals: tried}))).size === bounds.length;
  return areApart(decimals) ? decimals : (MORE_DECIMALS.find((more) => more > (decimals ?? 2) && areApart(more)) ?? decimals);
}

const MORE_DECIMALS = [1, 2, 3, 4, 5, 6];

/** « de 5,2 à moins de 8,1 % »; one value alone is said as it is. */
function saidClass(locale: Locale, indicator: Indicator, {from, to}: ValueClass, isLast: boolean): string {
  const words = locale.words(mapToldWords);
  const said = (value: number) => saidNumber(locale, indicator, value);
  if (from === undefined) return to === undefined ? '' : words.below(said(to));
  if (to === undefined) return words.from(said(from));
  if (from === to) return said(from);
  return (isLast ? words.last : words.between)(locale.number(from, {decimals: indicator.decimals}), said(to));
}

/** About so many bins: enough for a shape, few enough to be seen. */
const BINS = 18;
const HISTOGRAM = {width: 220, height: 56};

/** How many subjects have which value, in the colours of their classes: what quantiles hide. The legend has it in words. */
export function histogram({indicator, tally, classes, hasZero}: MapAnswer): TemplateResult | undefined {
  if (!classes || classes.classes.length < 2 || tally.values.length < 5) return undefined;
  const bins = histogramOf(tally, {about: BINS, whole: wholeOf(indicator)});
  const most = Math.max(...bins.map(({count}) => count));
  const step = HISTOGRAM.width / bins.length;
  const {width, height} = HISTOGRAM;
  return html`
    <svg class="histogram" aria-hidden="true" width=${width} height=${height} viewBox="0 0 ${width} ${height}">
      ${bins.map(({from, to, count}, rank) => {
        const highOf = (some: number) => (some ? Math.max(1, (some / most) * (height - 6)) : 0);
        // Those at zero have a texture of their own on the map, and here.
        const zeros = hasZero && from <= 0 && to > 0 ? tally.values.filter((value) => value === 0).length : 0;
        const [zero, high] = [highOf(zeros), highOf(count - zeros)];
        const bar = {x: rank * step, width: Math.max(1, step - 1)};
        return svg`
          <rect class=${roleAt(classes, (from + to) / 2)} x=${bar.x} y=${height - zero - high - 1} width=${bar.width} height=${high}></rect>
          ${zeros ? svg`<rect class="area focus zero" fill=${fillOf('zero')!} x=${bar.x} y=${height - zero - 1} width=${bar.width} height=${zero}></rect>` : nothing}`;
      })}
      <path class="scale-bar" d="M0 ${height - 0.5}h${width}"></path>
    </svg>
  `;
}

/** As areas of the map have it. */
const roleOf = (classes: Classes, step: number) => `area focus ${stepClass(step)} ${rampOf(classes)}`;
const roleAt = (classes: Classes, value: number) => roleOf(classes, classes.classes[classOf(classes, value)]?.step ?? 1);

/** « Taux de chômage (%), nombre de communes » */
export function legendTitle(locale: Locale, {indicator, level, form}: MapAnswer): string {
  const label = inLanguage(indicator.shortLabel ?? indicator.label, locale.language);
  const unit = inLanguage(indicator.unit, locale.language);
  const measured = unit ? `${label} (${unit})` : label;
  return form === 'areas' ? locale.words(mapToldWords).andNumber(measured, manyOf(locale, level)) : measured;
}

/** How many classes below a pivot two maps have at most: their textures, which are those of both, spread their colours by it. */
export const belowsOf = (answers: readonly MapAnswer[]): string => `--_belows: ${Math.max(...answers.map(({classes}) => classes?.classes.filter(({step}) => step < 0).length ?? 0))}`;
