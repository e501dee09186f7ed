/** What values are read on: lines across at round numbers, their names at the left, and levels to compare with. */
import {valueScale} from './axis.js';
import type {Frame, Level} from './content.js';
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

interface LevelsAcross {
  /** Room that names take at the head. */
  readonly head: number;
  /** @param over what the lines go across: words stay clear of them. */
  readonly draw: (scale: (value: number) => number, over: readonly Shape[]) => readonly Shape[];
}

/**
 * Levels upon columns or lines: each name at the right end, over its line where there is room, else under it. One that is
 * too long to stand there stands at the head, where it may be as wide as the drawing.
 */
export function planLevelsAcross(levels: readonly Level[], left: number, right: number, {width, fontSize}: Frame): LevelsAcross {
  const named = (room: number) => levels.map(({said}) => wrapText(said, room, fontSize, MOST_LINES));
  const beside = named(right - left);
  const above = named(width).flatMap(({lines}, rank) => (beside[rank]!.shortened ? lines : []));
  return {
    head: above.length * fontSize * LINE,
    draw: (scale, over) => [
      ...above.map((line, rank) => text('level-name', width, fontSize * (1 + rank * LINE), line, 'end')),
      ...levels.flatMap(({value}, rank) => {
        const y = scale(value);
        const lines = beside[rank]!.shortened ? [] : beside[rank]!.lines;
        const first = y - fontSize * (0.35 + (lines.length - 1) * LINE);
        const from = first < fontSize && lines.length > 1 ? y + fontSize * 1.1 : first;
        return [...ruleAcross('level', y, left, right, over, fontSize), ...lines.map((line, each) => text('level-name', right, from + each * fontSize * LINE, line, 'end'))];
      }),
    ],
  };
}
