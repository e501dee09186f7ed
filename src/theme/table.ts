import {css} from 'lit';

/** The table that says in words and numbers what a drawing shows. */
export const table = css`
  .table {
    margin-top: 0.75em;
    overflow-x: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .table:not(.open) {
    display: none;
  }

  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 0.9375em;
  }

  caption {
    padding: 0.6em 0.75em;
    font-weight: 600;
  }

  th,
  td {
    padding: 0.4em 0.75em;
    border-top: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
  }

  thead th {
    padding: 0;
    color: var(--_quiet);
  }

  thead button {
    padding: 0.4em 0.75em;
    text-align: inherit;
    border: 0;
  }

  tbody th {
    font-weight: inherit;
  }

  .number {
    text-align: end;
  }

  td.number:not(.blank) {
    white-space: nowrap;
  }

  td.blank {
    color: var(--_quiet);
    font-style: italic;
  }

  @media print {
    #table {
      display: block;
      overflow: visible;
    }

    tr {
      break-inside: avoid;
    }

    /* Names of columns do not stay behind at the foot of a page. */
    caption,
    tr:first-child {
      break-after: avoid;
    }

    /* Paper is not scrolled. */
    table {
      font-size: 0.8125em;
    }

    .table :is(th, td) {
      padding: 0.25em 0.4em;
    }

    /* Browsers do not repeat buttons on each page. */
    thead button {
      display: contents;
    }
  }
`;
