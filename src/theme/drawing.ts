import {css} from 'lit';
import {drawnColours} from './drawn-colours.js';

/** What drawings have in common: the layer that the cursor moves on, its tip, its hint. */
export const drawing = css`
  ${drawnColours}

  .drawing {
    position: relative;
  }

  svg {
    display: block;
    max-width: 100%;
    height: auto;
    overflow: visible;
    fill: currentColor;
    font-family: inherit;
    /* Where a text begins was reckoned from left to right, whatever the page. */
    direction: ltr;
  }

  .cursor {
    position: absolute;
    inset: 0;
    border-radius: var(--_radius);
    touch-action: pan-x pan-y pinch-zoom;
  }

  .cursor:not(:focus-visible) {
    outline: none;
  }

  .tip {
    position: absolute;
    z-index: 1;
    width: max-content;
    overflow-wrap: anywhere;
    margin: 0.5rem;
    padding: 0.4em 0.7em;
    font-size: 0.9375em;
    border-radius: var(--_radius);
  }

  /* What lies between the datum and its tip belongs to the tip: the pointer may cross it. */
  .tip::before {
    position: absolute;
    inset: -0.6rem;
    z-index: -1;
    content: '';
  }

  .frame .tip {
    color: #fff;
    background: #20262b;
    border: 1px solid #fff;
  }

  .frame.on-dark .tip {
    color: #16191c;
    background: #f2f4f5;
    border-color: #000;
  }

  .hint {
    margin: 0.5em 0 0;
    font-size: 0.875em;
    color: var(--_quiet);
  }

  .cursor:not(:focus-visible) ~ .hint {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  @media (forced-colors: active) {
    svg {
      color: CanvasText;
      fill: CanvasText;
      forced-color-adjust: none;
    }

    .frame .tip,
    .frame.on-dark .tip {
      color: CanvasText;
      background: Canvas;
      border-color: CanvasText;
    }
  }

  @media print {
    /* Made smaller rather than cut between two pages, with what it is about. */
    svg {
      max-height: 80vh;
    }

    .heading,
    .fictional,
    .summary {
      break-after: avoid;
    }

    .heading,
    .fictional,
    .summary,
    .legend li {
      break-inside: avoid;
    }

    .cursor,
    .tip,
    .hint {
      display: none;
    }

    /* Paper cannot be opened. */
    [part='method']::details-content {
      content-visibility: visible;
    }
  }
`;
