import {css} from 'lit';

/**
 * A table of thousands of rows. What stands out of sight is not laid out until it comes near, which the boxes of a table
 * cannot: its rows are grids with columns in common (`--_columns`), in bodies as high as was seen (`--_height`).
 */
export const longTable = css`
  .long,
  .long caption,
  .long thead,
  .long tbody {
    display: block;
  }

  .long tr {
    display: grid;
    grid-template-columns: var(--_columns);
  }

  .long tbody {
    content-visibility: auto;
    contain-intrinsic-block-size: auto var(--_height);
  }

  .long :is(th, td) {
    overflow-wrap: anywhere;
  }

  @media print {
    .long {
      display: table;
      min-width: 0 !important;
    }

    .long caption {
      display: table-caption;
    }

    .long thead {
      display: table-header-group;
    }

    .long tbody {
      display: table-row-group;
      content-visibility: visible;
    }

    .long tr {
      display: table-row;
    }

    .long :is(th, td) {
      overflow-wrap: break-word;
    }
  }
`;
