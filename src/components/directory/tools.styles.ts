import {css} from 'lit';
import {chips} from '../../theme/chips.js';

/** How filters, chips, order and a chosen centre look: fetched with them. */
export const finding = css`
  ${chips}

  .finding {
    columns: 15rem;
    column-gap: 1.5em;
    margin-top: 0.75em;
    padding: 0.5em 1em 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .card[aria-current] {
    border-color: var(--_highlight);
    outline: 2px solid var(--_highlight);
  }

  .facet,
  .order {
    min-width: 0;
    overflow-wrap: anywhere;
    padding-top: 0.5em;
    break-inside: avoid;
  }

  .field {
    flex-wrap: wrap;
  }

  .field input {
    flex-basis: 12rem;
  }

  /* One that tells more does not make its neighbours taller. */
  .list:has(.sheet) {
    align-items: start;
  }

  .facet > summary {
    padding: 0.4em 0;
    font-weight: 600;
  }

  .taken {
    font-weight: 400;
    color: var(--_quiet);
  }

  .facet ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .facet label,
  .order fieldset label {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.6em;
    align-items: center;
    min-height: 2rem;
    padding: 0.15em 0.35em;
    border-radius: calc(var(--_radius) / 2);
    cursor: pointer;
  }

  /* Letters as large as a third of their line have a line of their own. */
  .facet bdi {
    flex: 1 1 5em;
  }

  .facet label:hover {
    background: var(--_wash);
  }

  .facet label:has(:disabled) {
    color: var(--_quiet);
    cursor: default;
  }

  .narrower {
    padding-inline-start: 1.5em;
  }

  .finding :is([type='checkbox'], [type='radio']) {
    flex: none;
    width: 1.5rem;
    height: 1.5rem;
    min-height: 0;
    margin: 0;
    accent-color: var(--_accent);
  }

  .share {
    color: var(--_quiet);
    font-size: 0.875em;
  }

  :disabled ~ .share {
    color: inherit;
  }

  .others > summary {
    padding: 0.3em 0.35em;
    color: var(--_accent);
    font-size: 0.9375em;
  }

  .order {
    display: grid;
    gap: 0.35em;
  }

  .order > label,
  .order legend {
    padding: 0;
    font-weight: 600;
  }

  .order fieldset {
    margin: 0.5em 0 0;
    padding: 0;
    border: 0;
  }

  select {
    width: 100%;
    min-height: 2.75rem;
    padding: 0.35em 0.6em;
    font: inherit;
    color: inherit;
    background: var(--_paper);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
  }

  .means > [aria-pressed='true'],
  .means > [aria-expanded='true'] {
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: var(--_accent);
  }

  .around {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.35em;
    flex: 1 1 20rem;
    max-width: 34rem;
  }

  .around label {
    font-weight: 600;
  }

  .around small {
    font-size: 0.875em;
    color: var(--_quiet);
    overflow-wrap: anywhere;
  }

  .places {
    display: grid;
    gap: 0.25em;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .places button {
    width: 100%;
    text-align: start;
  }

  .near-said {
    margin: 0.5em 0 0;
    color: var(--_quiet);
  }

  .near-said:empty {
    display: none;
  }

  .sheet {
    display: grid;
    gap: 0.5em;
    margin-top: 0.6em;
    padding-top: 0.6em;
    border-top: 1px solid var(--_line);
    font-size: 0.9375em;
  }

  /* Nothing more is known of it. */
  .sheet:not(:has(p, li)) {
    display: none;
  }

  .sheet dl {
    display: grid;
    gap: 0.15em;
    margin: 0;
  }

  .sheet dt {
    font-weight: 600;
  }

  .sheet dd {
    margin: 0 0 0.35em;
  }

  .words {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .words li {
    padding: 0.05em 0.6em;
    border: 1px solid var(--_line);
    border-radius: 1rem;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  /* For those who move with the keyboard, where they do. */
  #moves:has(~ .list .choose:focus-visible) {
    position: static;
    width: auto;
    height: auto;
    margin: 0.35em 0 0;
    clip-path: none;
    font-size: 0.875em;
    color: var(--_quiet);
    white-space: normal;
  }

  ul.list.dense {
    grid-template-columns: minmax(0, 1fr);
    gap: 0;
    border-top: 1px solid var(--_line);
  }

  .dense .card {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
    gap: 0 1.25em;
    align-items: baseline;
    padding: 0.5em 0.75em;
    border-width: 0 0 1px 3px;
    border-radius: 0;
    background: none;
  }

  .dense .card > :not(.sheet) {
    margin: 0;
  }

  .dense :is(.sheet, .fresh) {
    grid-column: 1 / -1;
  }

  mark {
    /* The colour of the system for marks is for its ground, which there is none of. */
    forced-color-adjust: none;
    color: inherit;
    background: none;
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.2em;
    font-weight: 600;
  }

  @media (forced-colors: active) {
    .means > [aria-pressed='true'],
    .means > [aria-expanded='true'] {
      color: HighlightText;
      background: Highlight;
      forced-color-adjust: none;
    }

    .facet label:has(:disabled) {
      color: GrayText;
      background: none;
    }
  }

  @media print {
    .finding,
    .around,
    .actions,
    .near-said,
    #moves {
      display: none;
    }

    /* Addresses are long, and paper is not scrolled. */
    table {
      font-size: 0.625em;
    }

    /* Mailboxes and sites have no place to be broken; all else is kept whole, word by word. */
    td:is(:nth-child(5), :nth-child(6)) {
      min-width: 10em;
      overflow-wrap: anywhere;
    }
  }
`;
