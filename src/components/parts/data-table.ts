import {html, type TemplateResult} from 'lit';
import type {Cell, DataTable} from '../../downloads/takeaway.js';

export type {Cell, DataTable};

export const cell = (text: string): Cell => ({text});
export const blank = (text: string): Cell => ({text, blank: true});

/**
 * The whole table, never capped: it is what the drawing says to those who do not see it. Each name of a column is a
 * button; rows are never moved but written anew, so that the button that was pressed keeps the focus.
 */
export const dataTable = ({caption, columns, rows}: DataTable, sortBy: (column: number) => unknown): TemplateResult => html`
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
    <tbody>
      ${rows.map(
        ([first, ...others]) => html`
          <tr>
            <th scope="row">${first?.text}</th>
            ${others.map(({text, blank}, rank) => html`<td class=${cellClass(columns[rank + 1]?.numeric, blank)}>${text}</td>`)}
          </tr>
        `,
      )}
    </tbody>
  </table>
`;

const cellClass = (numeric?: boolean, isBlank?: boolean) => `${numeric ? 'number' : ''} ${isBlank ? 'blank' : ''}`;
