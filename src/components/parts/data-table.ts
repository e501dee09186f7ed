import {html, type TemplateResult} from 'lit';
import type {Cell, DataTable} from '../../downloads/takeaway.js';

export type {Cell, DataTable};

export const cell = (text: string): Cell => ({text});
export const blank = (text: string): Cell => ({text, blank: true});

/** Rows that are written at once; their layout takes a tenth of a second. */
export const MOST_ROWS = 1000;

/** A table whose rows are written when somebody looks at it: most readers never do. */
export function unread(head: Omit<DataTable, 'rows'>, write: () => DataTable['rows']): DataTable {
  let rows: DataTable['rows'] | undefined;
  return {
    ...head,
    get rows() {
      return (rows ??= write());
    },
  };
}

/**
 * The whole table, never capped: it is what the drawing says to those who do not see it. Each name of a column is a
 * button; rows are never moved but written anew by {@link fillRows}, so that the button that was pressed keeps the focus.
 */
export const dataTable = ({caption, columns}: DataTable, sortBy: (column: number) => unknown): TemplateResult => html`
  <table>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${columns.map(
          ({label, numeric, sort}, rank) => html`
            <th scope="col" class=${cellClass(numeric)} aria-sort=${sort ?? 'none'}>
              <button type="button" @click=${() => sortBy(rank)}>${label}</button>
            </th>
          `,
        )}
      </tr>
    </thead>
    <tbody></tbody>
  </table>
`;

const filled = new WeakMap<Element, DataTable>();

/** Whether a table has other rows to show than those it was told last: an element makes it anew whenever anything changes, most often to say the same. */
export function hasChanged(body: Element, table: DataTable): boolean {
  const before = filled.get(body);
  filled.set(body, table);
  return (
    before !== table &&
    !(
      before?.rows.length === table.rows.length &&
      before.rows.every((row, rank) => {
        const other = table.rows[rank]!;
        return row === other || (row.length === other.length && row.every(({text, blank}, at) => text === other[at]!.text && blank === other[at]!.blank));
      })
    )
  );
}

/** Writes the rows, unless they are there: thousands of cells need no templates of their own. */
export function fillRows(body: Element, table: DataTable) {
  if (hasChanged(body, table)) body.replaceChildren(...table.rows.map((row) => rowOf(row, table)));
}

export function rowOf([first, ...others]: readonly Cell[], {columns}: DataTable): HTMLElement {
  const made = (tag: string, text: string | undefined) => Object.assign(document.createElement(tag), {textContent: text ?? ''});
  const row = made('tr', '');
  const head = made('th', first?.text);
  head.setAttribute('scope', 'row');
  // A name of another script has its own direction.
  head.dir = 'auto';
  row.append(head);
  others.forEach(({text, blank}, rank) => {
    const each = made('td', text);
    const numeric = columns[rank + 1]?.numeric;
    each.className = cellClass(numeric, blank);
    if (!numeric) each.dir = 'auto';
    row.append(each);
  });
  return row;
}

const cellClass = (numeric?: boolean, isBlank?: boolean) => `${numeric ? 'number' : ''} ${isBlank ? 'blank' : ''}`;
