import {svg, type SVGTemplateResult} from 'lit';
import type {BarMark, BarsPlan} from '../../charts/bars.js';

/** The bars of a plan; `active` is the one under the cursor. */
export const bars = ({marks, height, zero, lineHeight}: BarsPlan, active: number): SVGTemplateResult => svg`
  <line class="axis" x1=${zero} x2=${zero} y1="0" y2=${height}></line>
  ${marks.map((mark, index) => bar(mark, lineHeight, index === active))}
`;

const bar = ({labelLines, labelX, labelY, bar: box, text, valueX, valueY, valueAnchor}: BarMark, lineHeight: number, isActive: boolean) => svg`
  <g class=${isActive ? 'active' : ''}>
    ${labelLines.map(
      (line, rank) => svg`<text class="label" x=${labelX} y=${labelY + rank * lineHeight} text-anchor=${labelX ? 'end' : 'start'}>${line}</text>`,
    )}
    ${box?.width && svg`<rect class="series-1" x=${box.x} y=${box.y} width=${Math.max(box.width, 1.5)} height=${box.height} rx="2"></rect>`}
    <text class=${box ? 'value' : 'value blank'} x=${valueX} y=${valueY} text-anchor=${valueAnchor}>${text}</text>
  </g>
`;
