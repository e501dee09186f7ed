import {svg} from 'lit';

/** What tells series apart where colours do not: stripes, dots, a grid, bars across. The first series is plain. */
const LINES: readonly (readonly [series: number, d: string])[] = [
  [2, 'M-2 2l4-4M0 8l8-8M6 10l4-4'],
  [3, 'M2 2h.01M6 6h.01'],
  [4, 'M0 0l8 8M0 8l8-8'],
  [5, 'M0 2h8M0 6h8'],
  [6, 'M2 0v8M6 0v8'],
  [7, 'M-2 6l4 4M0 0l8 8M6-2l4 4'],
  [8, 'M0 4l2-2 4 4 2-2'],
];

export const textures = svg`
  <defs>
    ${LINES.map(
      ([series, d]) => svg`
        <pattern id="texture-${series}" width="8" height="8" patternUnits="userSpaceOnUse">
          <rect class="s${series}" width="8" height="8"></rect>
          <path class="texture" d=${d} stroke-linecap=${series === 3 ? 'round' : 'butt'} stroke-width=${series === 3 ? 2.6 : 1.3}></path>
        </pattern>
      `,
    )}
  </defs>
`;
