/** Rows, one under the other, with their names: what horizontal bars, dots and pyramids have in common. */
import {textWidth} from './text-extent.js';
import {wrapNames} from './wrapped-text.js';
import type {Frame, Item} from './content.js';
import {text, type Shape} from './shape.js';

/** Under this width, in widths of a letter, names stand above their row instead of beside it. */
export const NARROW_EMS = 34;
const LABEL_SHARE = 0.38;
export const GAP = 8;
/** Values are written in bold, which is wider. */
export const BOLD = 1.15;
/** A finger finds nothing smaller. */
export const LEAST_ROW = 24;

export interface Row {
  readonly top: number;
  readonly height: number;
  /** Middle of the room for the marks of this row. */
  readonly middle: number;
}

export interface Rows {
  readonly height: number;
  readonly isNarrow: boolean;
  /** Where the marks may begin. */
  readonly left: number;
  readonly rows: readonly Row[];
  readonly names: readonly Shape[];
}

export const widest = (texts: readonly string[], fontSize: number) => {
  let most = 0;
  for (const each of texts) most = Math.max(most, textWidth(each, fontSize));
  return most;
};

/** @param room height that the marks of one row take. */
export function planRows(items: readonly Item[], {width, fontSize}: Frame, room: number, from = 0): Rows {
  const isNarrow = width < NARROW_EMS * fontSize;
  const lineHeight = fontSize * 1.25;
  const labelWidth = isNarrow ? width : Math.min(width * LABEL_SHARE, widest(items.map(({label}) => label), fontSize) + GAP);
  const pad = fontSize * 0.35;
  const names: Shape[] = [];
  let top = from;
  const wrapped = wrapNames(items.map(({label}) => label), labelWidth, fontSize, 2);
  const rows = wrapped.map(({lines}): Row => {
    const labelHeight = lines.length * lineHeight;
    const height = Math.max(LEAST_ROW, isNarrow ? labelHeight + room + 3 * pad : Math.max(labelHeight, room) + 2 * pad);
    const labelTop = isNarrow ? top + pad : top + (height - labelHeight) / 2;
    const [x, anchor] = isNarrow ? ([0, 'start'] as const) : ([labelWidth, 'end'] as const);
    lines.forEach((line, rank) => names.push(text('label', x, labelTop + fontSize + rank * lineHeight, line, anchor)));
    const middle = isNarrow ? top + pad * 1.5 + labelHeight + room / 2 : top + height / 2;
    const row = {top, height, middle};
    top += height;
    return row;
  });
  return {height: top, isNarrow, left: isNarrow ? 0 : labelWidth + GAP, rows, names};
}
