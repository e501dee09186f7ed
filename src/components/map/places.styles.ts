import {css} from 'lit';

/** How places look on a map, and in what is said of them: fetched with them. */
export default css`
  .details [aria-current] bdi:first-child {
    font-weight: 600;
    text-decoration: underline;
    text-decoration-color: var(--_highlight);
  }

  .place {
    fill: var(--_accent);
    stroke: var(--_paper);
    stroke-width: 2;
  }

  .place.group {
    fill: var(--_series-1);
  }

  .place.active {
    fill: var(--_highlight);
  }

  .place.chosen {
    stroke: var(--_highlight);
    stroke-width: 4;
  }

  /* An example has the size of its mark. */
  .legend .count {
    font-size: 15px;
  }

  .details .communes {
    gap: 0;
  }

  /* A commune and its number part from each other before either breaks. */
  .communes li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1em;
    overflow-wrap: break-word;
    padding: 0.3em 0;
    border-top: 1px solid var(--_line);
  }

  .details small {
    display: block;
    font-size: 0.9375em;
    color: var(--_quiet);
  }
`;
