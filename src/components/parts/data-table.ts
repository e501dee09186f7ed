import {html, type TemplateResult} from 'lit';

/** One figure as the table says it; a blank says in words why there is none. */
export interface Cell {
  readonly text: string;
  readonly blank?: boolean;
}

/** What a drawing shows, in words and numbers. The first column names the rows. */
export interface DataTable {
  readonly caption: string;
  readonly columns: readonly {readonly label: string; readonly numeric?: boolean}[];
  readonly rows: readonly (readonly Cell[])[];
}

export const cell = (text: string): Cell => ({text});
export const blank = (text: string): Cell => ({text, blank: true});

/** The whole table, never capped: it is what the drawing says to those who do not see it. */
export const dataTable = ({caption, columns, rows}: DataTable): TemplateResult => html`
  <table>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${columns.map(({label, numeric}) => html`<th scope="col" class=${numeric ? 'number' : ''}>${label}</th>`)}
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
