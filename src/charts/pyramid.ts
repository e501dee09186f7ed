/** Two groups back to back, class by class: the ages of women and men. */
import {extentWithZero} from './axis.js';
import {valuesOf, type Content, type Frame} from './content.js';
import {bounded} from './extent.js';
import {BOLD, GAP, LEAST_ROW, widest} from './rows.js';
import {rect, text, seriesClass, type Mark, type Plan, type Shape} from './shape.js';
import {textWidth, wrapText} from './text-extent.js';

/** The first two series of the content; the last class on top, as the oldest stand on the young. */
export function planPyramid({items, series}: Content, frame: Frame): Plan {
  const {width, fontSize} = frame;
  const sides = series.slice(0, 2);
  const names = items.map(({label}) => wrapText(label, width * 0.24, fontSize, 1).lines[0] ?? '');
  const spine = widest(names, fontSize) + 2 * GAP;
  const known = sides.flatMap(({figures}) => figures.filter(({value}) => value !== undefined).map(({text: said}) => said));
  const room = widest(known, fontSize * BOLD) + GAP;
  // Numbers that would leave too little to the bars are those of the table and of the cursor alone.
  const isWritten = room <= (width - spine) / 4;
  const half = Math.max(1, (width - spine) / 2 - (isWritten ? room : fontSize));
  const [, most] = extentWithZero(valuesOf({items, series: sides}));
  const thickness = Math.max(LEAST_ROW - 4, fontSize * 1.4);
  const head = fontSize * 1.8;
  const shapes: Shape[] = [];
  const marks: Mark[] = [];
  const middle = width / 2;
  sides.forEach(({label}, side) => {
    const x = side ? middle + spine / 2 : middle - spine / 2;
    shapes.push(text(`name ${seriesClass(side)}`, x, fontSize, wrapText(label, width / 2 - spine / 2, fontSize * BOLD, 1).lines[0] ?? '', side ? 'start' : 'end'));
  });
  items.forEach((_, item) => {
    const top = head + (items.length - 1 - item) * (thickness + 4);
    const baseline = top + thickness / 2 + fontSize * 0.35;
    shapes.push(text('label', middle, baseline, names[item]!, 'middle'));
    sides.forEach(({figures}, side) => {
      const {value, text: said} = figures[item]!;
      const mark = marks.length;
      // Nothing stands below zero here; what does is written, and not drawn.
      const length = most ? (Math.max(0, bounded(value ?? 0)) / most) * half : 0;
      const edge = side ? middle + spine / 2 : middle - spine / 2;
      const x = side ? edge : edge - length;
      if (value) shapes.push(rect(`bar ${seriesClass(side)}`, {x, y: top, width: Math.max(length, 1.5), height: thickness}, mark));
      const end = side ? edge + length + GAP / 2 : edge - length - GAP / 2;
      const isBlank = value === undefined;
      if (isBlank || isWritten) shapes.push(text(isBlank ? 'value blank' : 'value', end, baseline, isBlank && textWidth(said, fontSize) > half ? '–' : said, side ? 'start' : 'end', mark));
      marks.push({item, series: side, x: side ? edge + length : edge - length, y: top + thickness, box: {x: side ? middle : 0, y: top - 2, width: middle, height: thickness + 4}});
    });
  });
  return {width, height: Math.ceil(head + items.length * (thickness + 4)), shapes, marks, flow: 'down', isNamed: true};
}
