import {css} from 'lit';
import {MAP} from '../theme/reserved.js';

export default css`
  :host {
    --_reserved: ${MAP}rem;
    /* Asked for in pixels when the map is placed; it scrolls nothing. */
    scroll-padding-top: var(--csc-map-height, 32em);
  }

  .spread {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
    margin-top: 1em;
  }

  .spread.wide {
    grid-template-columns: minmax(0, 2fr) minmax(15rem, 1fr);
  }

  .spread figure {
    position: relative;
    margin: 0;
  }

  .drawing {
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .drawing svg {
    position: relative;
  }

  .drawing svg.window {
    overflow: hidden;
  }

  canvas {
    position: absolute;
    inset: 0 auto auto 0;
    transform-origin: 0 0;
  }

  /* Two fingers move the map, one scrolls the page. */
  .cursor {
    touch-action: pan-x pan-y;
  }

  .cursor.dragged {
    cursor: grabbing;
  }

  .wheel-hint {
    position: absolute;
    inset: auto auto 0.75rem 50%;
    margin: 0;
    padding: 0.4em 0.8em;
    color: #fff;
    background: #20262b;
    border-radius: var(--_radius);
    translate: -50% 0;
    visibility: hidden;
    pointer-events: none;
  }

  .wheel-hint.shown {
    visibility: visible;
  }

  /* Above the layer of the cursor, which covers the whole drawing. */
  .hint {
    position: relative;
    padding: 0 0.75em 0.5em;
  }

  /* What has a texture has it by an attribute, which any style would overrule. */
  .area:where(:not([fill])) {
    fill: none;
  }

  .area {
    fill-rule: evenodd;
    stroke: var(--_line);
    stroke-width: 0.75;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }

  .area.focus:where(:not([fill])) {
    fill: var(--_land);
  }

  .area.focus {
    stroke: var(--_edge);
  }

  .area.chosen {
    stroke: var(--_highlight);
    stroke-width: 3;
  }

  .border {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.4;
    stroke-linejoin: round;
    stroke-opacity: 0.75;
    vector-effect: non-scaling-stroke;
  }

  .outline {
    fill: none;
    stroke: var(--_highlight);
    stroke-width: 3;
    stroke-linejoin: round;
    paint-order: stroke;
  }

  .outline.chosen {
    stroke-width: 4;
  }

  .scale-bar {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }

  .inset {
    fill: none;
    stroke: var(--_line);
  }

  .north {
    stroke: var(--_paper);
    paint-order: stroke;
  }

  .map-label.around {
    font-style: italic;
  }

  .map-label.scale-name {
    font-size: max(12px, 0.75em);
  }

  .moves {
    display: flex;
    gap: 0.25rem;
    margin-top: 0.5rem;
  }

  /* Over the map only where it leaves room for them. */
  .wide .moves {
    position: absolute;
    inset-block-start: 0.5rem;
    inset-inline-end: 0.5rem;
    flex-direction: column;
    margin: 0;
  }

  .moves button {
    justify-content: center;
    width: 2.75rem;
    padding: 0;
    font-size: 1.25em;
    line-height: 1;
    color: inherit;
    background: var(--_paper);
  }

  .frame:not(.on-dark) .moves button {
    color: #1b1f22;
  }

  button[disabled],
  button[aria-disabled='true'] {
    color: var(--_quiet);
    border-style: dashed;
    cursor: default;
  }

  .side {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 1em;
    overflow-wrap: anywhere;
  }

  .legend {
    display: grid;
    gap: 0.25em;
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 0.9375em;
  }

  .legend li {
    display: flex;
    align-items: center;
    gap: 0.6em;
  }

  .legend svg {
    flex: none;
  }

  .side h3,
  .side .legend-title {
    margin: 0 0 0.35em;
    font-size: 1em;
    font-weight: 700;
  }

  .details {
    padding: 0.9em 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_wash);
  }

  .details p {
    margin: 0;
  }

  .details ul {
    display: grid;
    gap: 0.6em;
    margin: 0.5em 0;
    padding: 0;
    list-style: none;
  }

  .details .place-name {
    font-weight: 700;
  }

  @media (forced-colors: active) {
    .wheel-hint {
      color: CanvasText;
      background: Canvas;
      border: 1px solid CanvasText;
    }
  }

  @media print {
    .spread .moves,
    .wheel-hint {
      display: none;
    }
  }
`;
