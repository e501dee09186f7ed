import {html, type SVGTemplateResult, type TemplateResult} from 'lit';

/** What a mark of the drawing means. The mark is drawn with the same classes as in the drawing. */
export interface LegendEntry {
  readonly label: string;
  readonly mark: SVGTemplateResult;
  readonly width: number;
  readonly height: number;
}

export const legend = (entries: readonly LegendEntry[]): TemplateResult => html`
  <ul class="legend">
    ${entries.map(
      ({label, mark, width, height}) => html`
        <li><svg aria-hidden="true" width=${width} height=${height} viewBox="0 0 ${width} ${height}">${mark}</svg> ${label}</li>
      `,
    )}
  </ul>
`;
