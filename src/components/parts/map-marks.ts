import {svg, type SVGTemplateResult} from 'lit';
import type {LabelMark, MapPlan, PlaceMark} from '../../charts/map.js';

interface MapState {
  /** Index of the mark under the cursor, −1 for none. */
  readonly active: number;
  /** Key of the chosen mark. */
  readonly chosen: string | undefined;
  /** Key of the chosen area. */
  readonly area: string | undefined;
  readonly number: (count: number) => string;
}

/** Land, names and places of a plan, from the ground up. */
export const mapMarks = ({areas, insets, labels, places}: MapPlan, {active, chosen, area, number}: MapState): SVGTemplateResult => svg`
  <g class="areas">${areas.map(({key, path, inFocus}) => svg`<path class="area ${inFocus ? 'focus' : ''} ${key === area ? 'chosen' : ''}" d=${path}></path>`)}</g>
  ${insets.map(
    ({x, y, width, height, label}) => svg`
      <rect class="inset" x=${x + 0.5} y=${y + 0.5} width=${width - 1} height=${height - 1} rx="4"></rect>
      <text class="map-label area-name" x=${x + width / 2} y=${y + height - 7} text-anchor="middle">${label}</text>
    `,
  )}
  <g class="labels">${labels.map(mapLabel)}</g>
  <g class="places">${places.map((mark, index) => placeMark(mark, index === active, mark.key === chosen, number))}</g>
`;

const mapLabel = ({text, x, y, anchor, kind}: LabelMark) =>
  svg`<text class="map-label ${kind}-name" x=${x} y=${y} text-anchor=${anchor}>${text}</text>`;

const placeMark = ({x, y, r, members}: PlaceMark, isActive: boolean, isChosen: boolean, number: (count: number) => string) => svg`
  <circle class="place ${members.length > 1 ? 'group' : ''} ${isActive ? 'active' : ''} ${isChosen ? 'chosen' : ''}" cx=${x} cy=${y} r=${r}></circle>
  ${members.length > 1 ? svg`<text class="count" x=${x} y=${y} dy="0.35em" text-anchor="middle">${number(members.length)}</text>` : ''}
`;
