import {svg} from 'lit';

/** What tells series apart where colours do not: stripes, dots, a grid, bars across. The first series is plain. */
export const textures = svg`
  <defs>
    <pattern id="texture-2" width="8" height="8" patternUnits="userSpaceOnUse"><rect class="s2" width="8" height="8"></rect><path class="texture" d="M-2 2l4-4M0 8l8-8M6 10l4-4"></path></pattern>
    <pattern id="texture-3" width="8" height="8" patternUnits="userSpaceOnUse"><rect class="s3" width="8" height="8"></rect><path class="texture dots" d="M2 2h.01M6 6h.01"></path></pattern>
    <pattern id="texture-4" width="8" height="8" patternUnits="userSpaceOnUse"><rect class="s4" width="8" height="8"></rect><path class="texture" d="M0 0l8 8M0 8l8-8"></path></pattern>
    <pattern id="texture-5" width="8" height="8" patternUnits="userSpaceOnUse"><rect class="s5" width="8" height="8"></rect><path class="texture" d="M0 2h8M0 6h8"></path></pattern>
    <pattern id="texture-6" width="8" height="8" patternUnits="userSpaceOnUse"><rect class="s6" width="8" height="8"></rect><path class="texture" d="M2 0v8M6 0v8"></path></pattern>
    <pattern id="texture-7" width="8" height="8" patternUnits="userSpaceOnUse"><rect class="s7" width="8" height="8"></rect><path class="texture" d="M-2 6l4 4M0 0l8 8M6-2l4 4"></path></pattern>
    <pattern id="texture-8" width="8" height="8" patternUnits="userSpaceOnUse"><rect class="s8" width="8" height="8"></rect><path class="texture" d="M0 4l2-2 4 4 2-2"></path></pattern>
  </defs>
`;
