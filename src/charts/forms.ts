/** The plans of the forms that fewer charts take, so that those which are bars or lines need not carry them. */
import {planBars} from './bars.js';
import {planColumns} from './columns.js';
import type {Content, Frame} from './content.js';
import {planDots} from './dots.js';
import {planMultiples} from './multiples.js';
import {planPyramid} from './pyramid.js';
import type {Plan} from './shape.js';
import {planSlope} from './slope.js';
import {planStacked} from './stacked.js';
import {planStrip, type Strip} from './strip.js';

export type RareForm = 'stacked' | 'column' | 'dot' | 'slope' | 'pyramid' | 'multiples';

export function planForm(form: RareForm, content: Content, frame: Frame): Plan {
  switch (form) {
    case 'stacked':
      return planStacked(content, frame);
    case 'column':
      // Where the names do not fit under the columns, rows hold them.
      return planColumns(content, {...frame, height: heightFor(frame)}) ?? planBars(content, frame);
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

/** How figures spread over their subjects: each of them on an axis, or counted in classes. */
export function planSpread({strip, histogram}: {strip: Strip; histogram: Content}, form: 'strip' | 'histogram', frame: Frame): Plan {
  if (form === 'strip') return planStrip(strip, frame);
  const whole = {...frame, axisText: (value: number) => (Number.isInteger(value) ? String(value) : '')};
  return planColumns(histogram, {...whole, height: heightFor(frame), isDense: true}, 'stacked') ?? planStacked(histogram, whole);
}

const heightFor = ({fontSize, width}: Frame) => Math.round(Math.max(fontSize * 12, Math.min(fontSize * 20, width * 0.45)));
