import {css} from 'lit';
import {DIRECTORY} from '../theme/reserved.js';

export default css`
  :host {
    --_reserved: ${DIRECTORY}rem;
  }

  .search {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.35em;
    max-width: 34rem;
    margin-top: 1em;
  }

  .field,
  .means {
    display: flex;
    gap: 0.5em;
  }

  .means {
    flex-wrap: wrap;
    align-items: start;
    margin-top: 0.75em;
  }

  /* Painted apart: the ring of the focus would have browsers paint the whole page anew before a first letter. */
  input {
    position: relative;
    flex: 1;
    min-width: 0;
    min-height: 2.75rem;
    padding: 0.35em 0.75em;
    color: inherit;
    background: none;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
  }

  .search label,
  .count {
    font-weight: 600;
  }

  .count,
  .list {
    margin: 0.75em 0 0;
  }

  .list {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr));
    gap: 0.75em;
    padding: 0;
    list-style: none;
  }

  .list > .tools {
    grid-column: 1 / -1;
  }

  /* Lines, not a grid: the browser places half as often what each letter of a search changes. */
  .card {
    display: flow-root;
    min-width: 0;
    padding: 0.9em 1em;
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_wash);
    overflow-wrap: anywhere;
  }

  .name {
    margin: 0;
    font-size: 1.0625em;
    line-height: 1.3;
  }

  .choose {
    display: block;
    min-height: 1.75rem;
    cursor: pointer;
  }

  :where(.card) p {
    margin: 0;
  }

  .card > :where(:not(:first-child)) {
    margin: 0.25em 0 0;
  }

  .card p:empty {
    display: none;
  }

  small,
  .kind,
  .card .fresh {
    font-size: 0.875em;
    color: var(--_quiet);
  }

  .contacts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
    padding: 0;
    list-style: none;
  }

  @media print {
    .search,
    .means {
      display: none;
    }

    .list {
      grid-template-columns: 1fr 1fr;
    }

    .card {
      break-inside: avoid;
    }
  }
`;
