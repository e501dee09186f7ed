/** How figures spread over their subjects: each of them on an axis, or counted in classes. */
import {heightOfColumns, planColumns} from './columns.js';
import type {Content, Frame} from './content.js';
import type {Plan} from './shape.js';
import {planStacked} from './stacked.js';
import {planStrip, type Strip} from './strip.js';

export function planSpread({strip, histogram}: {strip: Strip; histogram: Content}, form: 'strip' | 'histogram', frame: Frame): Plan {
  if (form === 'strip') return planStrip(strip, frame);
  const whole = {...frame, axisText: (value: number) => (Number.isInteger(value) ? String(value) : '')};
  return planColumns(histogram, {...whole, height: heightOfColumns(frame), isDense: true}, 'stacked') ?? planStacked(histogram, whole);
}
