/** How a map stands on the page: the drawing and what moves it, and beside or under it what was chosen and what the colours mean. */
import {html, nothing, type TemplateResult} from 'lit';
import type {MapPlan} from '../../charts/map.js';
import type {Locale} from '../../locale/locale.js';
import {mapWords} from '../../locale/map.js';
import {legend, type LegendEntry} from '../parts/legend.js';
import type {Drawn} from './drawn.js';
import {layerGroups} from './layers.js';
import type {MapPieces} from './pieces.js';

export interface Spread {
  readonly locale: Locale;
  readonly drawn: Drawn;
  readonly plan: MapPlan;
  readonly pieces: MapPieces['loaded'];
  readonly name: string;
  /** Width of all of it. */
  readonly width: number;
  readonly isWide: boolean;
  /** Whether the areas are painted as one picture. */
  readonly isPainted: boolean;
  /** Whether a part of the land is looked at. */
  readonly isNear: boolean;
  readonly entries: readonly LegendEntry[];
  /** Pictures under the drawing, and what there is to say of them. */
  readonly picture: unknown;
  readonly controls: unknown;
  /** The way down to what is shown. */
  readonly path: unknown;
  readonly timeline: unknown;
  /** What was chosen, in detail. */
  readonly details: unknown;
  /** The layer of the cursor. */
  readonly cursor: (frame: {readonly width: number; readonly height: number | undefined}) => unknown;
  readonly zoom: (way: 'zoomIn' | 'zoomOut') => void;
  readonly reset: () => void;
  readonly key: (event: KeyboardEvent) => void;
}

export function spread(asked: Spread): TemplateResult {
  const {locale, drawn: {answer, pair}, plan, pieces: {figures, pair: besides}, isWide, entries} = asked;
  const isPaired = pair && areBeside(asked);
  return html`
    <div class="spread ${isWide ? 'wide' : ''} ${isPaired ? 'paired' : ''}" .style=${answer && figures ? figures.belowsOf(pair?.answers ?? [answer]) : ''} @keydown=${asked.key}>
      <div>${asked.path} ${drawing(asked)} ${asked.timeline}</div>
      <div class="side">
        ${asked.details}
        ${pair
          ? besides!.legends(locale, pair, plan.width, asked.drawn.symbols ?? null)
          : html`<div>
              <p class="legend-title">${answer && figures ? figures.legendTitle(locale, answer) : locale.words(mapWords).legend}</p>
              ${(answer && figures?.histogram(answer)) ?? nothing} ${legend(entries)}
            </div>`}
      </div>
    </div>
  `;
}

const areBeside = ({plan, width}: Spread) => plan.width * 2 <= width;

function drawing(asked: Spread): TemplateResult {
  const {locale, name, drawn: {answer, pair}, plan, pieces} = asked;
  const words = locale.words(mapWords);
  const {width, height} = plan;
  const one = (label: string) => html`
    ${asked.picture} ${asked.isPainted ? html`<canvas aria-hidden="true" .width=${1} .height=${1}></canvas>` : nothing}
    <svg role="img" aria-label=${words.image(label)} width=${width} height=${height} viewBox="0 0 ${width} ${height}">
      ${answer ? pieces.figures?.mapTextures : nothing} ${layerGroups(plan)}
    </svg>
  `;
  return html`
    <figure part="drawing" role="figure" aria-label=${name}>
      <div class="drawing">
        ${pair ? html`<div class="pair ${areBeside(asked) ? 'beside' : ''}">${pair.labels.map((label) => html`<div class="half"><p class="half-title">${label}</p><div>${one(label)}</div></div>`)}</div>` : one(name)}
        ${asked.cursor({width: pair ? asked.width - 2 : width, height: pair ? undefined : height})}
        <p class="wheel-hint" aria-hidden="true">${words.wheel}</p>
      </div>
      ${asked.controls} ${moves(asked)}
    </figure>
  `;
}

function moves({locale, isNear, zoom, reset}: Spread): TemplateResult {
  const words = locale.words(mapWords);
  const button = (label: string, sign: string, press: () => void, isIdle = false) => html`<button type="button" aria-label=${label} aria-disabled=${isIdle || nothing} @click=${press}>${sign}</button>`;
  return html`
    <div class="moves unprinted" role="group" aria-label=${words.levels}>
      ${button(words.zoomIn, '+', () => zoom('zoomIn'))} ${button(words.zoomOut, '−', () => zoom('zoomOut'), !isNear)} ${isNear ? html`<button type="button" title=${words.reset} @click=${reset}><span aria-hidden="true">⤢</span></button>` : nothing}
    </div>
  `;
}
