import {svg, type SVGTemplateResult} from 'lit';
import type {LineMark, LinesPlan} from '../../charts/lines.js';

interface LinesFrame {
  readonly axisText: (value: number) => string;
  readonly periodText: (period: string) => string;
  /** Key of the point under the cursor: series and period. */
  readonly active?: string;
}

export const pointKey = (series: string, period: string) => `${series} ${period}`;

export const lines = (plan: LinesPlan, {axisText, periodText, active}: LinesFrame): SVGTemplateResult => svg`
  <g class="grid">
    ${plan.yTicks.map(
      ({value, y}) => svg`
        <line class=${value === 0 ? 'axis' : ''} x1=${plan.left} x2=${plan.right} y1=${y} y2=${y}></line>
        <text x=${plan.left - 8} y=${y} dy="0.35em" text-anchor="end">${axisText(value)}</text>
      `,
    )}
    ${plan.xTicks.map(({period, x, anchor}) => svg`<text x=${x} y=${plan.height - 4} text-anchor=${anchor}>${periodText(period)}</text>`)}
  </g>
  ${plan.breaks.map(({x}) => svg`<line class="break" x1=${x} x2=${x} y1="0" y2=${plan.baseline}></line>`)}
  ${plan.marks.map((mark, rank) => line(mark, rank, active))}
`;

const line = ({key, path, points}: LineMark, rank: number, active: string | undefined) => svg`
  <path class="line series-${rank + 1}" d=${path}></path>
  ${points.map(
    ({x, y, period}) =>
      y === undefined
        ? ''
        : svg`<circle class="point series-${rank + 1} ${pointKey(key, period) === active ? 'active' : ''}" cx=${x} cy=${y} r=${pointKey(key, period) === active ? 7 : 4.5}></circle>`,
  )}
`;
