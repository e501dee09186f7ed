/** How sorting and downloads look; and the drawing on white paper, for files. Fetched with them. */
import {css} from 'lit';

export const taken = css`
  .formats {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .tools {
    align-items: center;
  }

  .tools [role='status'] {
    font-size: 0.875em;
    color: var(--_quiet);
    overflow-wrap: anywhere;
    min-width: 0;
  }

  /* The second form says nothing to assistive technology, where the browser knows it. */
  thead button::after {
    content: '↕';
    content: '↕' / '';
    font-weight: 400;
  }

  [aria-sort='ascending'] button::after {
    content: '▲';
    content: '▲' / '';
  }

  [aria-sort='descending'] button::after {
    content: '▼';
    content: '▼' / '';
  }

  @media print {
    [aria-sort='none'] button::after {
      content: none;
    }
  }

  .frame.on-paper {
    position: absolute;
    color: #16191c;
    forced-color-adjust: none;
  }

  .on-paper svg {
    fill: currentColor;
  }
`;
