import {css} from 'lit';
import {series} from '../../theme/series.js';

/** Several series: their colours, what tells them apart without colours, and the legend that names them. */
export default css`
  ${series}

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
    overflow-wrap: anywhere;
  }

  .legend svg {
    flex: none;
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

  pattern rect {
    fill: var(--_series);
  }

  @media (forced-colors: active) {
    pattern [class] {
      --_series: CanvasText;
    }
  }
`;
