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

  /* How many classes there are, which each map says of its own. */
  .of-1 {
    --_steps: 1;
  }

  .of-2 {
    --_steps: 2;
  }

  .of-3 {
    --_steps: 3;
  }

  .of-4 {
    --_steps: 4;
  }

  .of-5 {
    --_steps: 5;
  }

  .of-6 {
    --_steps: 6;
  }

  .of-7 {
    --_steps: 7;
  }

  .of-8 {
    --_steps: 8;
  }

  .of-9 {
    --_steps: 9;
  }

  .of-10 {
    --_steps: 10;
  }

  .of-11 {
    --_steps: 11;
  }

  .of-12 {
    --_steps: 12;
  }

  /* Over colours, names need the strongest ink and the widest halo. */
  .map-label.area-name {
    fill: currentColor;
    stroke-width: 4.5;
  }

  /* From light to dark through the accent: how far is told by the rank of the class among all. */
  .area[class*='step-'] {
    --_share: calc(var(--_step) / max(1, var(--_steps, 5) - 1));
    fill: color-mix(
      in oklab,
      var(--_deep) calc(clamp(0, (var(--_share) - 0.7) / 0.3, 1) * 100%),
      color-mix(in oklab, var(--_accent) calc(clamp(0, var(--_share) / 0.7, 1) * 100%), var(--_pale))
    );
  }

  /* On both sides of a pivot: from pale to full. */
  .area.sided[class*='step-'] {
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

  /* On paper, which is light, darker is more whatever the page. */
  @media screen {
    .frame.on-dark {
      --_pale: color-mix(in oklab, var(--_accent) 26%, #101417);
      --_deep: color-mix(in oklab, var(--_accent) 25%, #fff);
      --_below: var(--csc-color-below, #ffb07c);
      --_pale-below: color-mix(in oklab, var(--_below) 26%, #101417);
    }
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

  .histogram {
    margin: 0 0 0.5em;
  }

  .details .whole {
    color: var(--_quiet);
  }
`;
