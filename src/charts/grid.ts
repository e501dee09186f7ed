/** What values are read on: lines across at round numbers, their names at the left, and levels to compare with. */
import {valueScale} from './axis.js';
import type {Level} from './content.js';
import {ruleAcross} from './interrupted.js';
import {MOST_LINES} from './levels.js';
import {GAP, widest} from './rows.js';
import {rule, text, type Shape} from './shape.js';
import {wrapText} from './wrapped-text.js';

/** The axis that values are read on, and the room that its numbers take. */
export function valueAxis(values: readonly number[], fontSize: number, axisText: (value: number) => string) {
  const {ticks} = valueScale(values, 1, 0);
  return {left: Math.ceil(widest(ticks.map(axisText), fontSize) + fontSize * 0.6), ticks};
}

export const gridLine = (value: number, y: number, left: number, right: number, fontSize: number, axisText: (value: number) => string): readonly Shape[] => [
  rule(value === 0 ? 'axis' : 'grid', left, y, right, y),
  text('tick', left - GAP, y + fontSize * 0.33, axisText(value), 'end'),
];

const LINE = 1.25;

/**
 * A level upon columns or lines: its name at the right end, over it where there is room, else under it.
 *
 * @param over what it goes across: words stay clear of it.
 */
export function levelAcross({said}: Level, y: number, left: number, right: number, fontSize: number, over: readonly Shape[]): readonly Shape[] {
  const {lines} = wrapText(said, right - left, fontSize, MOST_LINES);
  const first = y - fontSize * (0.35 + (lines.length - 1) * LINE);
  const from = first < fontSize && lines.length > 1 ? y + fontSize * 1.1 : first;
  return [...ruleAcross('level', y, left, right, over, fontSize), ...lines.map((line, rank) => text('level-name', right, from + rank * fontSize * LINE, line, 'end'))];
}
