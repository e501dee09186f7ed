/**
 * How everything looks. Elements take font, size and text colour from the page around them; what they add is named
 * here once: `--csc-…` is for partners to set, `--_…` is ours. Lines and quiet surfaces are mixed from the text
 * colour, so they fit any background the page has.
 */
import {css} from 'lit';

export const tokens = css`
  :host {
    display: block;
    box-sizing: border-box;
    min-width: 0;
    line-height: 1.45;
    text-align: start;
    --_radius: var(--csc-radius, 0.5rem);
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
    /* What has the focus does not come to rest under a bar that the page keeps in sight. */
    scroll-margin-block: var(--csc-scroll-margin, 4rem);
  }

  .frame {
    --_accent: var(--csc-color-accent, #17608f);
    --_on-accent: var(--csc-color-on-accent, #fff);
    --_highlight: var(--csc-color-highlight, #b3420a);
    --_warning: #8a4b00;
    --_paper: #fff;
    --_quiet: color-mix(in srgb, currentColor 74%, transparent);
    --_line: color-mix(in srgb, currentColor 22%, transparent);
    --_edge: color-mix(in srgb, currentColor 55%, transparent);
    --_wash: color-mix(in srgb, currentColor 5%, transparent);
    position: relative;
    /* For pages that know how much room an element will take: nothing moves when it is drawn. */
    min-height: var(--csc-reserved-height, auto);
    font-variant-numeric: tabular-nums;
    overflow-wrap: break-word;
  }

  /* The text of the page is light: the page is dark, whatever the system says. */
  .frame.on-dark {
    --_accent: var(--csc-color-accent, #7cc4ee);
    --_on-accent: var(--csc-color-on-accent, #08202f);
    --_highlight: var(--csc-color-highlight, #ffb07c);
    --_warning: #ffcf8a;
    --_paper: #16191c;
  }

  /* Not seen: it says when the page's text changes its colour, its size or its spacing. */
  .ruler {
    transition: color 1ms, font-size 1ms, letter-spacing 1ms;
  }

  @media (forced-colors: active) {
    .frame,
    .frame.on-dark {
      --_accent: LinkText;
      --_on-accent: Canvas;
      --_highlight: Highlight;
      --_warning: CanvasText;
      --_paper: Canvas;
      --_quiet: CanvasText;
      --_line: GrayText;
      --_edge: CanvasText;
      --_wash: Canvas;
    }
  }

  @media print {
    .frame,
    .frame.on-dark {
      --_accent: #17608f;
      --_on-accent: #fff;
      --_highlight: #b3420a;
      --_warning: #8a4b00;
      --_paper: #fff;
      color: #000;
    }
  }
`;

export const controls = css`
  button,
  input,
  summary {
    font: inherit;
  }

  button {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-height: 2.75rem;
    padding: 0.35em 0.9em;
    color: inherit;
    background: none;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    cursor: pointer;
  }

  button:hover {
    background: var(--_wash);
  }

  :is(button, a, input, select, summary, [tabindex]):focus-visible {
    outline: 3px solid var(--_highlight);
    outline-offset: 2px;
  }

  a {
    display: inline-block;
    min-height: 1.75rem;
    color: var(--_accent);
  }

  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

export const frame = css`
  /* Our sentences run from left to right in a page that does not; they stand where its own texts do. */
  :is(p, li, caption, summary, .tip) {
    text-align: -webkit-match-parent;
    text-align: match-parent;
    unicode-bidi: plaintext;
  }

  .heading {
    margin: 0;
    font-size: 1.25em;
    line-height: 1.25;
    text-wrap: balance;
  }

  .summary,
  .notes p,
  .panel p {
    max-width: 70ch;
    margin: 0;
  }

  .summary {
    margin-top: 0.35em;
    color: var(--_quiet);
  }

  .fictional {
    width: fit-content;
    margin: 0.5em 0 0;
    padding: 0.1em 0.6em;
    font-size: 0.875em;
    font-weight: 600;
    color: var(--_warning);
    border: 2px solid;
    border-radius: var(--_radius);
  }

  figure {
    margin: 1em 0 0;
  }

  .notes {
    display: grid;
    gap: 0.35em;
    margin-top: 0.75em;
    font-size: 0.875em;
    color: var(--_quiet);
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-top: 0.75em;
  }

  details > summary {
    min-height: 1.75rem;
    cursor: pointer;
  }

  .notes ul {
    display: grid;
    gap: 0.5em;
    margin: 0.5em 0;
    padding-inline-start: 1.2em;
  }

  .notes details p {
    margin: 0.35em 0;
  }

  .panel {
    display: grid;
    align-content: center;
    justify-items: start;
    gap: 0.5em;
    min-height: min(12rem, var(--csc-reserved-height, 12rem));
    margin-top: 1em;
    padding: 1.25em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_wash);
  }

  /* A quiet place, however high it is, and its sentence where it begins and in sight as long as it lasts. */
  .panel[aria-busy] {
    align-content: start;
    /* With its margin. */
    min-height: calc(min(var(--_reserved), var(--csc-reserved-height, var(--_reserved))) - 1em);
    border-color: transparent;
    color: var(--_quiet);
  }

  .panel[aria-busy] p {
    position: sticky;
    top: var(--csc-scroll-margin, 1.25em);
  }

  @media print {
    .tools,
    .unprinted {
      display: none;
    }
  }
`;
