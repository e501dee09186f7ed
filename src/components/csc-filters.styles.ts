import {css} from 'lit';

export default css`
  .controls {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr));
    gap: 0.75em 1em;
    margin-top: 0.75em;
  }

  .control {
    display: grid;
    gap: 0.25em;
    min-width: 0;
  }

  label {
    font-weight: 600;
  }

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
    min-height: 2.25rem;
    padding: 0.15em 0.8em;
    font-size: 0.9375em;
    text-align: start;
    overflow-wrap: anywhere;
    border-color: var(--_accent);
    border-radius: 1.25rem;
    background: color-mix(in srgb, var(--_accent) 9%, transparent);
  }

  @media (forced-colors: active) {
    .chips button {
      background: none;
    }
  }

  @media print {
    .controls,
    .chips {
      display: none;
    }
  }
`;
