/** What tells areas apart where colours do not: each way of having no value, and the classes below a pivot. */
import {svg, type SVGTemplateResult} from 'lit';
import type {Standing} from '../../model/values.js';

const SIZE = 8;

/** Lines over the land: hidden by secrecy, nobody answered, nobody was asked, makes no sense, not in the file. */
export const SILENT_LINES: Readonly<Partial<Record<Standing, string>>> = {
  suppressed: 'M-2 2l4-4M0 8l8-8M6 10l4-4',
  'no-answer': 'M2 2h.01M6 6h.01',
  'not-asked': 'M0 2h4M4 6h4',
  'not-applicable': 'M1 1l3 3M4 1l-3 3',
  absent: 'M0 4h8M4 0v8',
};
/** A value of nought is a value: dots in the colour of the others, on paper. */
const ZERO_LINES = 'M4 4h.01';
/** Below a pivot: fine lines over the colour of the class. */
const BELOW_LINES = 'M-2 6l4 4M0 0l8 8M6-2l4 4';
const MOST_BELOW = 6;

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
    ${Array.from({length: MOST_BELOW}, (_, rank) => pattern(`below-${rank + 1}`, `area below-${rank + 1}`, BELOW_LINES, 'hatch below'))}
  </defs>
`;
