/** What values are read on: lines across at round numbers, their names at the left, and levels to compare with. */
import {valueScale} from './axis.js';
import type {Frame, Level} from './content.js';
import {GAP, widest} from './rows.js';
import {rule, text, type Shape} from './shape.js';
import {centred, textWidth, wrapText} from './text-extent.js';

/** The axis that values are read on, and the room that its numbers take. */
export function valueAxis(values: readonly number[], fontSize: number, axisText: (value: number) => string) {
  const {ticks} = valueScale(values, 1, 0);
  return {left: Math.ceil(widest(ticks.map(axisText), fontSize) + fontSize * 0.6), ticks};
}

export const gridLine = (value: number, y: number, left: number, right: number, fontSize: number, axisText: (value: number) => string): readonly Shape[] => [
  rule(value === 0 ? 'axis' : 'grid', left, y, right, y),
  text('tick', left - GAP, y + fontSize * 0.33, axisText(value), 'end'),
];

export const levelAcross = (level: Level, y: number, left: number, right: number, fontSize: number): readonly Shape[] => [
  rule('level', left, y, right, y),
  text('level-name', right, y - fontSize * 0.35, levelName(level, right - left, fontSize), 'end'),
];

/** A level upon rows: its name at the head, one line for each. */
export function levelDown(level: Level, x: number, from: number, to: number, rank: number, {width, fontSize}: Frame): readonly Shape[] {
  const name = levelName(level, width, fontSize);
  return [rule('level', x, from - 4, x, to), text('level-name', centred(name, x, width, fontSize), fontSize * (1 + rank * 1.4), name, 'middle')];
}

/** Where there is no room for all of it, the name is cut rather than the figure. */
function levelName({label, text: said}: Level, room: number, fontSize: number): string {
  const figure = ` : ${said}`;
  const [name = ''] = wrapText(label, room - textWidth(figure, fontSize), fontSize, 1).lines;
  return name + figure;
}
