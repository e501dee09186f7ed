/** What tells areas apart where colours do not: each way of having no value, and the classes below a pivot. */
import {svg, type SVGTemplateResult} from 'lit';
import {MOST_CLASSES} from '../../model/classes.js';
import {SILENT_LINES} from './silent-lines.js';

const SIZE = 8;

/** A value of nought is a value: dots in the colour of the others, on paper. */
const ZERO_LINES = 'M4 4h.01';
/** Below a pivot: fine lines over the colour of the class. */
const BELOW_LINES = 'M-2 6l4 4M0 0l8 8M6-2l4 4';

const idOf = (name: string) => `hatch-${name}`;

/** The texture of an area that has one, by reference: styles cannot reach it. */
export function fillOf(role: string): string | undefined {
  return role in SILENT_LINES || role === 'zero' || role.startsWith('below-') ? `url(#${idOf(role)})` : undefined;
}

const pattern = (name: string, ground: string, d: string, role: string, isDotted = false): SVGTemplateResult => svg`
  <pattern id=${idOf(name)} width=${SIZE} height=${SIZE} patternUnits="userSpaceOnUse">
    <rect class=${ground} width=${SIZE} height=${SIZE}></rect>
    <path class=${role} d=${d} stroke-linecap=${isDotted ? 'round' : 'butt'} stroke-width=${isDotted ? 2.4 : 1.2}></path>
  </pattern>
`;

/** All of them, for a drawing and for its legend. */
export const mapTextures: SVGTemplateResult = svg`
  <defs>
    ${Object.entries(SILENT_LINES).map(([name, d]) => pattern(name, 'hatch-ground', d, 'hatch', name === 'no-answer'))}
    ${pattern('zero', 'area zero', ZERO_LINES, 'hatch nought', true)}
    ${Array.from({length: MOST_CLASSES}, (_, rank) => pattern(`below-${rank + 1}`, `area below-${rank + 1}`, BELOW_LINES, 'hatch below'))}
  </defs>
`;
