/** Levels to compare with, upon rows: lines down across them. */
import type {Frame, Level} from './content.js';
import {ruleDown} from './interrupted.js';
import {text, type Shape} from './shape.js';
import {centred} from './text-extent.js';
import {wrapText} from './wrapped-text.js';

/** A level's name has as many lines as that. */
export const MOST_LINES = 3;

interface LevelsDown {
  /** Room that their names take at the head. */
  readonly head: number;
  /** @param over what the lines go across: its words stay clear of them. */
  readonly draw: (scale: (value: number) => number, to: number, over: readonly Shape[]) => readonly Shape[];
}

/** Levels upon rows: their names at the head, one under the other, and from there a line each. */
export function planLevels(levels: readonly Level[], {width, fontSize}: Frame): LevelsDown {
  const lineHeight = fontSize * 1.4;
  const names = levels.map(({said}) => wrapText(said, width, fontSize, MOST_LINES).lines);
  const head = names.flat().length * lineHeight;
  const draw: LevelsDown['draw'] = (scale, to, over) => {
    let baseline = fontSize;
    return levels.flatMap(({value}, rank) => {
      const x = scale(value);
      const written = names[rank]!.map((line, each) => text('level-name', centred(line, x, width, fontSize), baseline + each * lineHeight, line, 'middle'));
      baseline += written.length * lineHeight;
      return [...ruleDown('level', x, head - 4, to, over, fontSize), ...written];
    });
  };
  return {head, draw};
}
