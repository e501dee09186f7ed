import {css} from 'lit';

/**
 * The colours of series. Any two differ by more than 10 (CIEDE2000) for every kind of colour vision, and each stands out
 * from the page by 3 to 1; test/components/palette.test.ts computes both.
 */
export const series = css`
  .frame {
    --_series-2: var(--csc-color-series-2, #d9660b);
    --_series-3: var(--csc-color-series-3, #119c86);
    --_series-4: var(--csc-color-series-4, #7a2a62);
    --_series-5: var(--csc-color-series-5, #806a4c);
    --_series-6: var(--csc-color-series-6, #1b2430);
    --_series-7: var(--csc-color-series-7, #2020d0);
    --_series-8: var(--csc-color-series-8, #8f1414);
  }

  .frame.on-dark {
    --_series-2: var(--csc-color-series-2, #e8833a);
    --_series-3: var(--csc-color-series-3, #d9e26a);
    --_series-4: var(--csc-color-series-4, #a57be0);
    --_series-5: var(--csc-color-series-5, #5f9a86);
    --_series-6: var(--csc-color-series-6, #f3cfc6);
    --_series-7: var(--csc-color-series-7, #717da2);
    --_series-8: var(--csc-color-series-8, #b0bec5);
  }

  @media print {
    .frame.on-dark {
      --_series-2: #d9660b;
      --_series-3: #119c86;
      --_series-4: #7a2a62;
      --_series-5: #806a4c;
      --_series-6: #1b2430;
      --_series-7: #2020d0;
      --_series-8: #8f1414;
    }
  }

  .s1 {
    --_series: var(--_series-1);
  }

  .s2 {
    --_series: var(--_series-2);
  }

  .s3 {
    --_series: var(--_series-3);
  }

  .s4 {
    --_series: var(--_series-4);
  }

  .s5 {
    --_series: var(--_series-5);
  }

  .s6 {
    --_series: var(--_series-6);
  }

  .s7 {
    --_series: var(--_series-7);
  }

  .s8 {
    --_series: var(--_series-8);
  }

  @media (forced-colors: active) {
    .s1,
    [class*=' s'] {
      --_series: CanvasText;
    }
  }
`;
