import {css} from 'lit';

/** How a figure spreads: specks, quartiles, and where the reader stands. */
export default css`
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

  @media (forced-colors: active) {
    .half {
      stroke: CanvasText;
    }
  }
`;
