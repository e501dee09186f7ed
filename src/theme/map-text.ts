import {css} from 'lit';

/** Names and counts on a map, readable over whatever lies under them. */
export const mapText = css`
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
    font-size: 0.875em;
  }

  .map-label.area-name {
    fill: var(--_quiet);
    font-size: max(12px, 0.8125em);
  }
`;
