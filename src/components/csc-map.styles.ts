import {css} from 'lit';

export default css`
  .spread {
    display: grid;
    gap: 1em;
    margin-top: 1em;
  }

  .spread.wide {
    grid-template-columns: minmax(0, 2fr) minmax(15rem, 1fr);
  }

  .spread figure {
    position: relative;
    margin: 0;
  }

  .drawing {
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  /* Above the layer of the cursor, which covers the whole drawing. */
  .hint {
    position: relative;
  }

  .area {
    fill: none;
    stroke: var(--_line);
    stroke-linejoin: round;
  }

  .area.focus {
    fill: var(--_land);
    stroke: var(--_edge);
  }

  .details [aria-current] bdi:first-child {
    font-weight: 600;
    text-decoration: underline;
    text-decoration-color: var(--_highlight);
  }

  .area.chosen {
    stroke: var(--_highlight);
    stroke-width: 3;
  }

  .inset {
    fill: none;
    stroke: var(--_line);
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

  .count {
    fill: var(--_on-accent);
    font-weight: 700;
  }

  .map-label {
    fill: currentColor;
    stroke: var(--_paper);
    stroke-width: 3;
    stroke-linejoin: round;
    paint-order: stroke;
  }

  .map-label.area-name {
    fill: var(--_quiet);
    letter-spacing: 0.06em;
    font-size: 0.8125em;
  }

  .moves {
    display: flex;
    gap: 0.25rem;
    margin-top: 0.5rem;
  }

  /* Over the map only where it leaves room for them. */
  .wide .moves {
    position: absolute;
    inset-block-start: 0.5rem;
    inset-inline-end: 0.5rem;
    flex-direction: column;
    margin: 0;
  }

  .moves button {
    justify-content: center;
    width: 2.75rem;
    padding: 0;
    font-size: 1.25em;
    line-height: 1;
    color: inherit;
    background: var(--_paper);
  }

  .frame:not(.on-dark) .moves button {
    color: #1b1f22;
  }

  button[disabled] {
    color: var(--_quiet);
    border-style: dashed;
    cursor: default;
  }

  .side {
    display: grid;
    align-content: start;
    gap: 1em;
  }

  .legend {
    display: grid;
    gap: 0.25em;
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 0.9375em;
  }

  .legend li {
    display: flex;
    align-items: center;
    gap: 0.6em;
  }

  .legend svg {
    flex: none;
  }

  .side h3,
  .side .legend-title {
    margin: 0 0 0.35em;
    font-size: 1em;
    font-weight: 700;
  }

  .details {
    padding: 0.9em 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_wash);
    overflow-wrap: anywhere;
  }

  .details p {
    margin: 0;
  }

  .details ul {
    display: grid;
    gap: 0.6em;
    margin: 0.5em 0;
    padding: 0;
    list-style: none;
  }

  .details .communes {
    gap: 0;
  }

  .communes li {
    display: flex;
    justify-content: space-between;
    gap: 1em;
    padding: 0.3em 0;
    border-top: 1px solid var(--_line);
  }

  .details .place-name {
    font-weight: 700;
  }

  .details small {
    display: block;
    font-size: 0.9375em;
    color: var(--_quiet);
  }

  @media print {
    .spread .moves {
      display: none;
    }
  }
`;
