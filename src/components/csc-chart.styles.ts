import {css} from 'lit';
import {series} from '../theme/series.js';

export default css`
  ${series}

  .frame {
    --_reference: color-mix(in srgb, currentColor 62%, transparent);
  }

  /* Above the layer of the cursor, which covers the whole drawing. */
  .hint {
    position: relative;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 1.2em;
    padding: 0;
    margin: 0 0 0.8em;
    list-style: none;
  }

  .legend li {
    display: flex;
    gap: 0.5em;
    align-items: center;
  }

  .legend svg {
    flex: none;
  }

  @media (forced-colors: active) {
    pattern [class] {
      --_series: CanvasText;
    }

    .frame {
      --_reference: CanvasText;
    }

    .half {
      stroke: CanvasText;
    }

    .chosen:not(text) {
      stroke-dasharray: 4 3;
    }
  }

  pattern rect,
  .bar.s1,
  .point {
    fill: var(--_series);
  }

  .texture {
    fill: none;
    stroke: var(--_paper);
    stroke-opacity: 0.75;
    stroke-width: 1.3;
  }

  .texture.dots {
    stroke-width: 2.6;
    stroke-linecap: round;
  }

  .axis {
    stroke: var(--_edge);
  }

  .grid {
    stroke: var(--_line);
  }

  .tick {
    fill: var(--_quiet);
    font-size: 0.9375em;
    font-variant-numeric: tabular-nums;
  }

  .value,
  .inside,
  .stop-name.here,
  .panel-name,
  .name {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  /* Over lines and textures, with a rim of what is behind. */
  .inside,
  .level-name,
  .stop-name {
    paint-order: stroke;
    stroke: var(--_paper);
    stroke-width: 4px;
    stroke-linejoin: round;
  }

  .inside {
    fill: #fff;
    stroke: var(--_series);
  }

  .inside.s2,
  .inside.s3,
  .on-dark .inside {
    fill: #111;
  }

  @media (forced-colors: active) {
    .frame .inside {
      fill: Canvas;
      stroke: CanvasText;
    }
  }

  @media print {
    .on-dark .inside:not(.s2, .s3) {
      fill: #fff;
    }

    .legend {
      break-after: avoid;
      break-inside: avoid;
    }

    /* Many series make many columns: the more of them, the smaller; where that does not do, words are cut. */
    table:has(th:nth-child(7)) {
      font-size: 0.625em;
    }

    table:has(th:nth-child(10)) :is(th, td):not(:first-child) {
      overflow-wrap: anywhere;
      white-space: normal;
    }
  }

  .value.blank {
    font-weight: 400;
    font-style: italic;
    fill: var(--_quiet);
  }

  rect.active,
  path.active,
  circle.active {
    stroke: var(--_highlight);
    stroke-width: 3;
    stroke-linejoin: round;
  }

  rect.chosen,
  path.chosen,
  circle.chosen {
    stroke: currentColor;
    stroke-width: 3;
  }

  text.active,
  text.chosen {
    text-decoration: underline;
  }

  /* Hollow: what others are compared with is told from them without its colour. */
  .bar.reference:not(.active, .chosen),
  .point.reference:not(.active, .chosen) {
    fill: var(--_paper);
    stroke: var(--_reference);
    stroke-width: 2;
  }

  .reference:is(.active, .chosen):not(text) {
    fill: var(--_paper);
  }

  .break {
    stroke: var(--_edge);
    stroke-dasharray: 4 4;
  }

  .line {
    fill: none;
    stroke: var(--_series);
    stroke-width: 3;
    stroke-linejoin: round;
    stroke-linecap: round;
  }

  .line.s2 {
    stroke-dasharray: 10 6;
  }

  .line.s3 {
    stroke-dasharray: 2 6;
  }

  .line.s4 {
    stroke-dasharray: 12 5 2 5;
  }

  .line.s5 {
    stroke-dasharray: 5 5;
  }

  .line.s6 {
    stroke-dasharray: 16 4;
  }

  .line.s7 {
    stroke-dasharray: 1 5 8 5;
  }

  .line.s8 {
    stroke-dasharray: 20 5 2 5;
  }

  .line.reference {
    stroke: var(--_reference);
    stroke-width: 2;
    stroke-dasharray: 6 4;
  }

  .point:not(.active, .reference) {
    stroke: var(--_paper);
    stroke-width: 2;
  }


  .thread,
  .stem {
    stroke: var(--_edge);
  }

  .stem {
    stroke-width: 2;
  }

  .level {
    stroke: currentColor;
    stroke-width: 2;
    stroke-dasharray: 7 4;
  }

  .half {
    fill: var(--_land);
  }

  .speck {
    fill: var(--_series-1);
    stroke: var(--_paper);
  }

  .stop {
    stroke: var(--_edge);
  }

  .stop.reference {
    stroke-dasharray: 7 4;
  }

  .stop.here {
    stroke: var(--_highlight);
    stroke-width: 2;
  }

  .point.here {
    fill: var(--_highlight);
  }
`;
