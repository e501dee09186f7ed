import {css} from 'lit';

/** How the figures of an indicator look on a map: fetched with them. */
export default css`
  .hatch-ground {
    fill: var(--_land);
  }

  .area.silent,
  .area.quiet {
    stroke: var(--_line);
  }

  .step-1,
  .below-1 {
    --_step: 0;
  }

  .step-2,
  .below-2 {
    --_step: 1;
  }

  .step-3,
  .below-3 {
    --_step: 2;
  }

  .step-4,
  .below-4 {
    --_step: 3;
  }

  .step-5,
  .below-5 {
    --_step: 4;
  }

  .step-6,
  .below-6 {
    --_step: 5;
  }

  .step-7,
  .below-7 {
    --_step: 6;
  }

  .step-8,
  .below-8 {
    --_step: 7;
  }

  .step-9,
  .below-9 {
    --_step: 8;
  }

  .step-10,
  .below-10 {
    --_step: 9;
  }

  .step-11,
  .below-11 {
    --_step: 10;
  }

  .step-12,
  .below-12 {
    --_step: 11;
  }

  /* From light to dark through the accent: how far is told by the rank of the class among all. */
  /* Over colours, names need the strongest ink and the widest halo. */
  .map-label.area-name {
    fill: currentColor;
    stroke-width: 4.5;
  }

  .area[class*='step-'] {
    --_share: calc(var(--_step) / max(1, var(--_steps, 5) - 1));
    fill: color-mix(
      in oklab,
      var(--_deep) calc(clamp(0, (var(--_share) - 0.7) / 0.3, 1) * 100%),
      color-mix(in oklab, var(--_accent) calc(clamp(0, var(--_share) / 0.7, 1) * 100%), var(--_pale))
    );
  }

  /* On both sides of a pivot: from pale to full. */
  .diverging .area[class*='step-'] {
    --_share: calc((var(--_step) + 0.6) / max(1, var(--_steps, 2)));
    fill: color-mix(in oklab, var(--_accent) calc(clamp(0, var(--_share), 1) * 100%), var(--_pale));
  }

  .area[class*='below-']:where(:not([fill])) {
    --_share: calc((var(--_step) + 0.6) / max(1, var(--_belows, 2)));
    fill: color-mix(in oklab, var(--_below) calc(clamp(0, var(--_share), 1) * 100%), var(--_pale-below));
  }

  .frame {
    --_pale: color-mix(in oklab, var(--_accent) 12%, #fff);
    --_deep: color-mix(in oklab, var(--_accent) 58%, #000);
    --_below: var(--csc-color-below, #a34a00);
    --_pale-below: color-mix(in oklab, var(--_below) 12%, #fff);
  }

  .frame.on-dark {
    --_pale: color-mix(in oklab, var(--_accent) 26%, #101417);
    --_deep: color-mix(in oklab, var(--_accent) 25%, #fff);
    --_below: var(--csc-color-below, #ffb07c);
    --_pale-below: color-mix(in oklab, var(--_below) 26%, #101417);
  }

  .frame.on-paper {
    --_pale: color-mix(in oklab, var(--_accent) 12%, #fff);
    --_deep: color-mix(in oklab, var(--_accent) 58%, #000);
    --_below: var(--csc-color-below, #a34a00);
    --_pale-below: color-mix(in oklab, var(--_below) 12%, #fff);
  }

  .area[class*='step-'],
  .area[class*='below-'] {
    stroke: color-mix(in srgb, var(--_paper) 70%, transparent);
  }

  .hatch.nought {
    stroke: var(--_accent);
  }

  .area.zero:where(:not([fill])) {
    fill: var(--_paper);
  }

  .hatch {
    fill: none;
    stroke: var(--_edge);
  }

  .hatch.below {
    stroke: var(--_paper);
    stroke-opacity: 0.7;
  }

  .symbol {
    fill: var(--_accent);
    fill-opacity: 0.72;
    stroke: var(--_paper);
    stroke-width: 1.25;
  }

  .symbol.negative {
    fill: var(--_paper);
    stroke: var(--_below);
    stroke-width: 2.5;
    stroke-dasharray: 4 2;
  }

  .symbol.zero {
    fill: var(--_paper);
    fill-opacity: 1;
    stroke: var(--_accent);
    stroke-width: 2;
  }

  .symbol.active {
    fill: var(--_highlight);
    fill-opacity: 0.85;
  }

  .symbol.chosen {
    stroke: var(--_highlight);
    stroke-width: 4;
  }

  .pair {
    display: grid;
    gap: 1em;
  }

  .pair.beside {
    grid-template-columns: 1fr 1fr;
  }

  /* Each legend under its own map. */
  .paired .side {
    grid-template-columns: 1fr 1fr;
  }

  .paired .details {
    grid-column: 1 / -1;
  }

  .half {
    overflow: hidden;
  }

  .half > div {
    position: relative;
    overflow: hidden;
  }

  .half-title {
    position: relative;
    z-index: 1;
    width: fit-content;
    margin: 0.4em 0.75em;
    font-weight: 700;
  }

  .timeline {
    display: flex;
    align-items: center;
    gap: 0.75em;
    margin-top: 0.75em;
  }

  .timeline button {
    justify-content: center;
    width: 2.75rem;
    padding: 0;
  }

  .timeline label {
    display: grid;
    flex: 1;
    gap: 0.15em;
    max-width: 28rem;
  }

  .timeline output {
    font-weight: 700;
  }

  .timeline input {
    width: 100%;
    min-height: 1.75rem;
    margin: 0;
    accent-color: var(--_accent);
  }

  .path ol {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.5em;
    margin: 0 0 0.5em;
    padding: 0;
    list-style: none;
  }

  .path li + li::before {
    content: '›';
    margin-inline-end: 0.5em;
    color: var(--_quiet);
  }

  .path [aria-current] {
    font-weight: 700;
  }

  .histogram {
    margin: 0 0 0.5em;
  }

  .details .value {
    font-size: 1.375em;
    font-weight: 700;
    line-height: 1.3;
  }

  .details .whole {
    color: var(--_quiet);
  }

  .details .list-title {
    margin-top: 0.75em;
    font-weight: 600;
  }

  .details .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-top: 0.75em;
  }

  @media print {
    .timeline,
    .path,
    .details .actions {
      display: none;
    }
  }
`;
