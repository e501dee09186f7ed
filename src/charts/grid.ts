/** What values are read on: lines across at round numbers, their names at the left, and levels to compare with. */
import {valueScale} from './axis.js';
import type {Level} from './content.js';
import {GAP, widest} from './rows.js';
import {rule, text, type Shape} from './shape.js';

/** The axis that values are read on, and the room that its numbers take. */
export function valueAxis(values: readonly number[], fontSize: number, axisText: (value: number) => string) {
  const {ticks} = valueScale(values, 1, 0);
  return {left: Math.ceil(widest(ticks.map(axisText), fontSize) + fontSize * 0.6), ticks};
}

export const gridLine = (value: number, y: number, left: number, right: number, fontSize: number, axisText: (value: number) => string): readonly Shape[] => [
  rule(value === 0 ? 'axis' : 'grid', left, y, right, y),
  text('tick', left - GAP, y + fontSize * 0.33, axisText(value), 'end'),
];

export const levelAcross = ({label, text: said}: Level, y: number, left: number, right: number, fontSize: number): readonly Shape[] => [
  rule('level', left, y, right, y),
  text('level-name', right, y - fontSize * 0.35, `${label} : ${said}`, 'end'),
];
