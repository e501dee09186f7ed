import {css} from 'lit';

/** What is chosen, each with its way back. */
export const chips = css`
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin: 0.75em 0 0;
    padding: 0;
    list-style: none;
  }

  .chips li {
    max-width: 100%;
  }

  .chips button {
    max-width: 100%;
    min-height: 2.75rem;
    padding: 0.15em 0.8em;
    font-size: 0.9375em;
    text-align: start;
    overflow-wrap: anywhere;
    border-color: var(--_accent);
    border-radius: 1.5rem;
    background: color-mix(in srgb, var(--_accent) 9%, transparent);
  }

  @media (forced-colors: active) {
    .chips button {
      background: none;
    }
  }

  @media print {
    .chips {
      display: none;
    }
  }
`;
