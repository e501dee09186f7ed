import {css} from 'lit';
import {FILTERS, FILTERS_NARROW} from '../theme/reserved.js';

export default css`
  :host {
    --_reserved: max(${FILTERS}rem, ${FILTERS_NARROW}rem - 72vw);
  }

  .controls {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr));
    gap: 0.75em 1em;
    margin-top: 0.75em;
  }

  .control {
    display: grid;
    align-content: start;
    gap: 0.25em;
    min-width: 0;
  }

  .control small {
    font-size: 0.875em;
    color: var(--_quiet);
  }

  label {
    font-weight: 600;
  }

  input,
  select {
    width: 100%;
    min-width: 0;
    min-height: 2.75rem;
    padding: 0.35em 0.6em;
    font: inherit;
    color: inherit;
    background: var(--_paper);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
  }

  @media print {
    .controls {
      display: none;
    }
  }
`;
