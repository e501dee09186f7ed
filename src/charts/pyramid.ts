/** Two groups back to back, class by class: the ages of women and men. */
import {valuesOf, type Content, type Frame} from './content.js';
import {bounded, extentWithZero} from './extent.js';
import {BOLD, GAP, LEAST_ROW, widest} from './rows.js';
import {rect, text, seriesClass, type Mark, type Plan, type Shape} from './shape.js';
import {textWidth} from './text-extent.js';
import {wrapText} from './wrapped-text.js';

/** Names between the groups take this share of the width at the most. */
const BETWEEN_SHARE = 0.24;
const MOST_LINES = 4;
const LINE = 1.25;

/** The first two series of the content; the last class on top, as the oldest stand on the young. */
export function planPyramid({items, series}: Content, frame: Frame): Plan {
  const {width, fontSize} = frame;
  const sides = series.slice(0, 2);
  const between = items.map(({label}) => wrapText(label, width * BETWEEN_SHARE, fontSize, 2));
  // Names that do not fit between the two groups stand above their row, over the whole width.
  const isAbove = between.some(({shortened}) => shortened);
  const names = between.map(({lines}, rank) => (isAbove ? wrapText(items[rank]!.label, width, fontSize, 2).lines : lines));
  const spine = (isAbove ? 0 : widest(names.flat(), fontSize)) + 2 * GAP;
  const known = sides.flatMap(({figures}) => figures.filter(({value}) => value !== undefined).map(({text: said}) => said));
  const room = widest(known, fontSize * BOLD) + GAP;
  // Numbers that would leave too little to the bars are those of the table and of the cursor alone.
  const isWritten = room <= (width - spine) / 4;
  const half = Math.max(1, (width - spine) / 2 - (isWritten ? room : fontSize));
  const [, most] = extentWithZero(valuesOf({items, series: sides}));
  const thickness = Math.max(LEAST_ROW - 4, fontSize * 1.4);
  const heads = sides.map(({label}) => wrapText(label, width / 2 - spine / 2, fontSize * BOLD, MOST_LINES));
  // Names that would be cut are those of a legend.
  const isNamed = !heads.some(({shortened}) => shortened);
  const titles = isNamed ? heads.map(({lines}) => lines) : [];
  const mostLines = Math.max(1, ...titles.map((lines) => lines.length));
  const head = isNamed ? fontSize * (1.8 + (mostLines - 1) * LINE) : 4;
  const shapes: Shape[] = [];
  const marks: Mark[] = [];
  const middle = width / 2;
  titles.forEach((lines, side) => {
    const x = side ? middle + spine / 2 : middle - spine / 2;
    lines.forEach((line, rank) => shapes.push(text(`name ${seriesClass(side)}`, x, fontSize * (1 + (mostLines - lines.length + rank) * LINE), line, side ? 'start' : 'end')));
  });
  const written = (item: number) => names[item]!.length * fontSize * LINE;
  const rooms = items.map((_, item) => (isAbove ? written(item) + thickness : Math.max(thickness, written(item))));
  const height = rooms.reduce((sum, room) => sum + room + 4, head);
  let under = height;
  items.forEach((_, item) => {
    const lines = names[item]!;
    const room = rooms[item]!;
    under -= room + 4;
    const top = isAbove ? under + written(item) : under + (room - thickness) / 2;
    const baseline = top + thickness / 2 + fontSize * 0.35;
    const first = isAbove ? under + fontSize : baseline - ((lines.length - 1) / 2) * fontSize * LINE;
    lines.forEach((line, rank) => shapes.push(text('label', middle, first + rank * fontSize * LINE, line, 'middle')));
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
      marks.push({item, series: side, x: side ? edge + length : edge - length, y: top + thickness, box: {x: side ? middle : 0, y: under - 2, width: middle, height: room + 4}});
    });
  });
  return {width, height: Math.ceil(height), shapes, marks, flow: 'down', isNamed};
}
