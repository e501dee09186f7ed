import {css} from 'lit';
import {CHART} from '../theme/reserved.js';

export default css`
  :host {
    --_reserved: ${CHART}rem;
  }

  .frame {
    --_reference: color-mix(in srgb, currentColor 62%, transparent);
  }

  /* Above the layer of the cursor, which covers the whole drawing. */
  .hint {
    position: relative;
  }

  .s1 {
    --_series: var(--_series-1);
  }

  .bar.s1,
  .point {
    fill: var(--_series);
  }

  @media (forced-colors: active) {
    .frame {
      --_reference: CanvasText;
    }

    .s1 {
      --_series: CanvasText;
    }

    .chosen:not(text) {
      stroke-dasharray: 4 3;
    }
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
  .value.over,
  .level-name,
  .stop-name {
    paint-order: stroke;
    stroke: var(--_paper);
    stroke-width: 4px;
    stroke-linejoin: round;
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

  @media print {
    /* The more columns, the smaller; where that does not do, words are cut. */
    table:has(th:nth-child(7)) {
      font-size: 0.625em;
    }

    table:has(th:nth-child(10)) :is(th, td):not(:first-child) {
      overflow-wrap: anywhere;
      white-space: normal;
    }
  }
`;
