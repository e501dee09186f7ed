/** What values are read on: lines across at round numbers, their names at the left, and levels to compare with. */
import {valueScale} from './axis.js';
import type {Frame, Level} from './content.js';
import {GAP, widest} from './rows.js';
import {rule, text, type Shape} from './shape.js';
import {centred, wrapText} from './text-extent.js';

/** The axis that values are read on, and the room that its numbers take. */
export function valueAxis(values: readonly number[], fontSize: number, axisText: (value: number) => string) {
  const {ticks} = valueScale(values, 1, 0);
  return {left: Math.ceil(widest(ticks.map(axisText), fontSize) + fontSize * 0.6), ticks};
}

export const gridLine = (value: number, y: number, left: number, right: number, fontSize: number, axisText: (value: number) => string): readonly Shape[] => [
  rule(value === 0 ? 'axis' : 'grid', left, y, right, y),
  text('tick', left - GAP, y + fontSize * 0.33, axisText(value), 'end'),
];

/** A level's name has as many lines as that. */
const MOST_LINES = 3;
const LINE = 1.25;

/** A level upon columns or lines: its name at the right end, over it where there is room, else under it. */
export function levelAcross({said}: Level, y: number, left: number, right: number, fontSize: number): readonly Shape[] {
  const {lines} = wrapText(said, right - left, fontSize, MOST_LINES);
  const first = y - fontSize * (0.35 + (lines.length - 1) * LINE);
  const from = first < fontSize && lines.length > 1 ? y + fontSize * 1.1 : first;
  return [rule('level', left, y, right, y), ...lines.map((line, rank) => text('level-name', right, from + rank * fontSize * LINE, line, 'end'))];
}

interface LevelsDown {
  /** Room that their names take at the head. */
  readonly head: number;
  readonly draw: (scale: (value: number) => number, to: number) => readonly Shape[];
}

/** Levels upon rows: their names at the head, one under the other, and from there a line each. */
export function planLevels(levels: readonly Level[], {width, fontSize}: Frame): LevelsDown {
  const lineHeight = fontSize * 1.4;
  const names = levels.map(({said}) => wrapText(said, width, fontSize, MOST_LINES).lines);
  const head = names.flat().length * lineHeight;
  const draw: LevelsDown['draw'] = (scale, to) => {
    let baseline = fontSize;
    return levels.flatMap(({value}, rank) => {
      const x = scale(value);
      const written = names[rank]!.map((line, each) => text('level-name', centred(line, x, width, fontSize), baseline + each * lineHeight, line, 'middle'));
      baseline += written.length * lineHeight;
      return [rule('level', x, head - 4, x, to), ...written];
    });
  };
  return {head, draw};
}
