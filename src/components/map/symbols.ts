/** Circles whose size is a value: how they look and what their sizes stand for. Fetched for maps that have some. */
import {css, svg} from 'lit';
import {symbolRadius, symbolScale, symbolSteps} from '../../charts/symbols.js';
import type {Locale} from '../../locale/locale.js';
import {mapToldWords} from '../../locale/map-told.js';
import {saidNumber} from '../parts/figures.js';
import type {LegendEntry} from '../parts/legend.js';
import type {MapAnswer} from './question.js';

export {symbolPlanner} from '../../charts/map-symbols.js';

export const styles = css`
  .symbol {
    fill: var(--_accent);
    fill-opacity: 0.72;
    stroke: var(--_paper);
    stroke-width: 1.25;
  }

  .symbol.negative {
    fill: var(--_paper);
    stroke: var(--_below);
    stroke-width: 2.5;
    stroke-dasharray: 4 2;
  }

  .symbol.zero {
    fill: var(--_paper);
    fill-opacity: 1;
    stroke: var(--_accent);
    stroke-width: 2;
  }

  .symbol.active {
    fill: var(--_highlight);
    fill-opacity: 0.85;
  }

  .symbol.chosen {
    stroke: var(--_highlight);
    stroke-width: 4;
  }
`;

/** Some sizes and what they stand for. */
export function symbolEntries(locale: Locale, {indicator, symbols, greatest}: MapAnswer, width: number): readonly LegendEntry[] {
  const words = locale.words(mapToldWords);
  const scale = symbolScale([greatest], width);
  const entry = (label: string, role: string, r: number): LegendEntry => ({
    label,
    width: Math.ceil(2 * scale.radius) + 4,
    height: Math.max(14, Math.ceil(2 * r) + 4),
    mark: svg`<circle class="symbol ${role}" cx=${scale.radius + 2} cy=${Math.max(14, Math.ceil(2 * r) + 4) / 2} r=${r}></circle>`,
  });
  return [
    ...symbolSteps(scale).map((value) => entry(saidNumber(locale, indicator, value), '', symbolRadius(scale, value))),
    ...(symbols.some(({value}) => value < 0) ? [entry(words.negative, 'negative', 8)] : []),
    ...(symbols.some(({value}) => value === 0) ? [entry(words.zeroSymbol, 'zero', symbolRadius(scale, 0))] : []),
  ];
}
