import {css} from 'lit';

/** What only drawings have: the colour of what is shown where there is one series, and the ground under it, mixed from the text colour. */
export const drawnColours = css`
  .frame {
    --_series-1: var(--csc-color-series-1, #17608f);
    --_land: color-mix(in srgb, currentColor 9%, transparent);
  }

  .frame.on-dark {
    --_series-1: var(--csc-color-series-1, #7cc4ee);
    --_land: color-mix(in srgb, currentColor 14%, transparent);
  }

  @media (forced-colors: active) {
    .frame,
    .frame.on-dark {
      --_series-1: CanvasText;
      --_land: Canvas;
    }
  }

  @media print {
    .frame.on-dark {
      --_series-1: #17608f;
    }
  }
`;
