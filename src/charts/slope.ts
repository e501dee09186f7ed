/** Two dates and a line between them for each thing: who rose, who fell, and how steeply. */
import {freeScale} from './axis.js';
import {valuesOf, type Content, type Frame} from './content.js';
import {BOLD, GAP, widest} from './rows.js';
import {point} from './point.js';
import {path, rule, text, seriesClass, type Mark, type Plan, type Shape} from './shape.js';
import {spread} from './spread.js';
import {centred} from './text-extent.js';
import {wrapNames, wrapText} from './wrapped-text.js';

const RADIUS = 4.5;

/** Under this, in widths of a letter, no line could be followed. */
const LEAST_EMS = 4;

/**
 * Takes the first and the last item of the content; a break between them leaves the points without their line.
 *
 * @returns undefined where names and numbers leave no room for lines: rows hold them at any width.
 */
export function planSlope(content: Content, frame: Frame): Plan | undefined {
  const {items, series, breaks = []} = content;
  const {width, fontSize} = frame;
  const last = items.length - 1;
  const lineHeight = fontSize * 1.3;
  const head = fontSize * 2;
  const ends = [0, last].filter((item, rank) => item >= 0 && (rank === 0 || last > 0));
  const written = (item: number) => series.map(({figures}) => (figures[item]?.value === undefined ? '' : figures[item].text));
  const numbers = ends.map((item) => widest(written(item), fontSize * BOLD) + 2.5 * GAP);
  const names = wrapNames(series.map(({label}) => label), width * 0.42, fontSize * BOLD, 1).map(({lines: [line = '']}) => line);
  const namesWidth = Math.min(width * 0.45, widest(names, fontSize * BOLD) + GAP);
  const left = numbers[0] ?? 0;
  const right = width - namesWidth - (numbers[1] ?? 0);
  if (!items.length || right - left < LEAST_EMS * fontSize) return undefined;
  const height = Math.ceil(Math.max(fontSize * 15, head + (series.length + 1) * lineHeight));
  const scale = freeScale(valuesOf(content), height - lineHeight, head + lineHeight);
  const [x1, x2] = [left, ends.length > 1 ? right : left];
  const isBroken = breaks.some((key) => items.findIndex((item) => item.key === key) > 0);

  // Each date has its own side.
  const middle = ends.length > 1 ? (x1 + x2) / 2 : width;
  const shapes: Shape[] = ends.flatMap((item, rank) => {
    const [x, from, to] = rank ? [x2, middle + GAP / 2, width] : [x1, 0, middle - GAP / 2];
    const [said = ''] = wrapText(items[item]!.label, to - from, fontSize, 1).lines;
    return [rule('axis', x, head, x, height), text('tick', from + centred(said, x - from, to - from, fontSize), fontSize, said, 'middle')];
  });
  const marks: Mark[] = [];
  const places = ends.map((item) => placesOf(series.map(({figures}) => figures[item]?.value), scale, lineHeight, head, height));
  series.forEach(({figures, isReference}, rank) => {
    const at = ends.map((item) => figures[item]!.value);
    const tail = isReference ? ' reference' : '';
    const first = marks.length;
    const threads = (side: number, x: number, y: number, to: number) => (Math.abs(y - to) > fontSize * 0.6 ? [rule('thread', x + (side ? RADIUS : -RADIUS), y, x + (side ? GAP : -GAP), to)] : []);
    if (at.length > 1 && at.every((value) => value !== undefined) && !isBroken)
      shapes.push(path(`line ${seriesClass(rank)}${tail}`, `M${x1} ${scale(at[0]!)}L${x2} ${scale(at[1]!)}`));
    ends.forEach((item, side) => {
      const {value, text: said} = figures[item]!;
      const x = side ? x2 : x1;
      const y = value === undefined ? height : scale(value);
      const mark = first + side;
      const labelY = places[side]![rank]! + fontSize * 0.35;
      if (value !== undefined) {
        shapes.push(point(rank, x, y, RADIUS, mark, `point ${seriesClass(rank)}${tail}`));
        shapes.push(...threads(side, x, y, places[side]![rank]!));
        shapes.push(text('value', side ? x + GAP * 1.5 : x - GAP * 1.5, labelY, said, side ? 'start' : 'end', mark));
      }
      if (side === ends.length - 1 && (value !== undefined || at[0] !== undefined))
        shapes.push(text('name', x + (side ? numbers[1]! : GAP * 2), value === undefined ? scale(at[0]!) : labelY, names[rank]!, 'start', mark));
      marks.push({item, series: rank, x, y, box: {x: side ? middle : 0, y: y - lineHeight, width: side ? width - middle : middle, height: Math.min(height - y, lineHeight) + lineHeight}});
    });
  });
  return {width, height, shapes, marks, flow: 'right', isNamed: true};
}

/** Where the numbers are written: those without a value take no place. */
function placesOf(values: readonly (number | undefined)[], scale: (value: number) => number, size: number, from: number, to: number): readonly number[] {
  const known = values.flatMap((value, rank) => (value === undefined ? [] : [{rank, y: scale(value)}]));
  const placed = spread(known.map(({y}) => y), size, from, to);
  const result: number[] = [];
  known.forEach(({rank}, place) => (result[rank] = placed[place]!));
  return result;
}
