/** What a list says of centres that have closed for good, by the calendar of their place. */
import {css, html, nothing, type TemplateResult} from 'lit';
import {closureWords} from '../../locale/closure.js';
import type {Locale} from '../../locale/locale.js';
import type {Centre} from '../../model/centre.js';
import {closedSince} from '../../model/closure.js';
import {putOn} from '../late-styles.js';
import {cell, unread, type DataTable} from '../parts/data-table.js';

/** As one sees from afar that a house is no more: its edge is broken, its name is quiet, and why stands in a frame. */
const styles = css`
  .card:has(> .closed) {
    border-inline-start: 4px dashed var(--_edge);
  }

  .card:has(> .closed) .name {
    color: var(--_quiet);
  }

  .card > .closed {
    width: fit-content;
    padding: 0.05em 0.6em;
    font-size: 0.875em;
    font-weight: 600;
    color: var(--_warning);
    border: 1px solid;
    border-radius: var(--_radius);
  }
`;

/** On the card of a centre. */
export function closing(root: Node, locale: Locale, centre: Centre): TemplateResult | typeof nothing {
  const closed = closedSince(centre, Date.now());
  if (closed) putOn(root, styles);
  return closed ? html`<p class="closed" .textContent=${locale.words(closureWords).closedSince(locale.date(closed))}></p>` : nothing;
}

/** With a last column, so that the others stay where they are, where one of all has closed, whatever is found among them. */
export function withClosing(locale: Locale, table: DataTable, found: readonly Centre[], all: readonly Centre[]): DataTable {
  const now = Date.now();
  if (!all.some((centre) => closedSince(centre, now))) return table;
  const {column, closed, open} = locale.words(closureWords);
  const said = (centre: Centre) => {
    const since = closedSince(centre, now);
    return cell(since ? closed(locale.date(since)) : open);
  };
  return unread({caption: table.caption, columns: [...table.columns, {label: column}]}, () => table.rows.map((row, rank) => [...row, said(found[rank]!)]));
}
