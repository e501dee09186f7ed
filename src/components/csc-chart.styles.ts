import {css} from 'lit';

export default css`
  /* Above the layer of the cursor, which covers the whole drawing. */
  .hint {
    position: relative;
  }

  .axis {
    stroke: var(--_edge);
  }

  rect.series-1 {
    fill: var(--_series-1);
  }

  .value {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .value.blank {
    font-weight: 400;
    font-style: italic;
    fill: var(--_quiet);
  }

  .active rect {
    fill: var(--_highlight);
  }

  .active .label {
    text-decoration: underline;
  }

  .grid text {
    fill: var(--_quiet);
    font-size: 0.9375em;
    font-variant-numeric: tabular-nums;
  }

  .grid line:not(.axis) {
    stroke: var(--_line);
  }

  .break {
    stroke: var(--_edge);
    stroke-dasharray: 4 4;
  }

  .line {
    fill: none;
    stroke-width: 3;
    stroke-linejoin: round;
    stroke-linecap: round;
  }

  .line.series-1 {
    stroke: var(--_series-1);
  }

  .point {
    stroke: var(--_paper);
    stroke-width: 2;
  }

  .point.series-1 {
    fill: var(--_series-1);
  }

  .point.active {
    fill: var(--_highlight);
  }

  .point-label {
    font-weight: 600;
  }
`;
