/** The plans of the forms that fewer charts take, so that those which are bars or lines need not carry them. */
import {planBars} from './bars.js';
import {heightOfColumns, planColumns} from './columns.js';
import type {Content, Frame} from './content.js';
import {planDots} from './dots.js';
import {planMultiples} from './multiples.js';
import {planPyramid} from './pyramid.js';
import type {Plan} from './shape.js';
import {planSlope} from './slope.js';
import {planStacked} from './stacked.js';

export type RareForm = 'stacked' | 'column' | 'dot' | 'slope' | 'pyramid' | 'multiples';

export function planForm(form: RareForm, content: Content, frame: Frame): Plan {
  switch (form) {
    case 'stacked':
      return planStacked(content, frame);
    case 'column':
      // Where the names do not fit under the columns, rows hold them.
      return planColumns(content, {...frame, height: heightOfColumns(frame)}) ?? planBars(content, frame);
    case 'dot':
      return planDots(content, frame);
    case 'slope':
      return planSlope(content, frame) ?? planBars(content, frame);
    case 'pyramid':
      // Two groups stand back to back, not three.
      return content.series.length === 2 ? planPyramid(content, frame) : planBars(content, frame);
    case 'multiples':
      return planMultiples(content, frame);
  }
}
