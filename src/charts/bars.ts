/** Horizontal bars: one per datum, largest first, all from zero. */
import {max, min} from 'd3-array';
import {bounded} from './extent.js';
import {textWidth, wrapText} from './text-extent.js';

export interface BarDatum {
  readonly key: string;
  readonly label: string;
  /** Absent when there is none: the row is kept and says why in `text`. */
  readonly value?: number;
  /** The value as it is written, or why it is missing. */
  readonly text: string;
}

export interface BarMark extends BarDatum {
  /** Box of the whole row: what the pointer may touch. */
  readonly top: number;
  readonly height: number;
  readonly labelLines: readonly string[];
  readonly labelX: number;
  /** Baseline of the first line. */
  readonly labelY: number;
  /** Absent with the value. */
  readonly bar?: {readonly x: number; readonly y: number; readonly width: number; readonly height: number};
  readonly valueX: number;
  readonly valueY: number;
  readonly valueAnchor: 'start' | 'end';
}

export interface BarsPlan {
  readonly width: number;
  readonly height: number;
  readonly lineHeight: number;
  /** Where zero stands. */
  readonly zero: number;
  readonly marks: readonly BarMark[];
}

/** Under this width, in widths of a letter, labels stand above their bars instead of beside them. */
const NARROW_EMS = 34;
const LABEL_SHARE = 0.38;
const GAP = 8;
/** Values are written in bold, which is wider. */
const BOLD = 1.15;

/**
 * Places the bars in a drawing `width` pixels wide; the height follows from the number of rows.
 * Data without a value come last, in their order.
 */
export function planBars(data: readonly BarDatum[], {width, fontSize}: {width: number; fontSize: number}): BarsPlan {
  const size = {fontSize, lineHeight: fontSize * 1.25};
  const rows = [...data].sort(byValue);
  const narrow = width < NARROW_EMS * fontSize;
  const labelWidth = narrow ? width : Math.min(width * LABEL_SHARE, widest(rows.map(({label}) => label), fontSize) + GAP);
  // Above its bar, a label leaves the whole line to the value.
  const valueWidth = Math.min(width * (narrow ? 0.75 : 0.4), widest(rows.filter(hasValue).map(({text}) => text), fontSize * BOLD) + GAP);
  const scale = barScale(rows, narrow ? 0 : labelWidth + GAP, width, valueWidth);

  let top = 0;
  const marks = rows.map((row) => {
    const mark = placeRow(row, {...size, top, narrow, labelWidth, width, scale});
    top += mark.height;
    return mark;
  });
  return {width, height: Math.ceil(top), lineHeight: size.lineHeight, zero: scale(0), marks};
}

const hasValue = (row: BarDatum): row is BarDatum & {value: number} => row.value !== undefined;

function byValue(a: BarDatum, b: BarDatum) {
  if (a.value === undefined || b.value === undefined) return Number(a.value === undefined) - Number(b.value === undefined);
  return b.value - a.value;
}

const widest = (texts: readonly string[], fontSize: number) => max(texts, (text) => textWidth(text, fontSize)) ?? 0;

/** From zero to the largest value; room is kept on the side where values are written. */
function barScale(rows: readonly BarDatum[], left: number, right: number, valueWidth: number) {
  const largest = Math.max(0, max(rows, ({value}) => bounded(value)) ?? 0);
  const smallest = Math.min(0, min(rows, ({value}) => bounded(value)) ?? 0);
  const from = left + (smallest < 0 ? valueWidth : 0);
  const to = Math.max(from + 1, right - (largest > 0 || smallest === 0 ? valueWidth : 0));
  const span = largest - smallest || 1;
  return (value: number) => from + ((bounded(value) - smallest) / span) * (to - from);
}

interface RowFrame {
  readonly top: number;
  readonly narrow: boolean;
  readonly width: number;
  readonly labelWidth: number;
  readonly fontSize: number;
  readonly lineHeight: number;
  readonly scale: (value: number) => number;
}

function placeRow(row: BarDatum, {top, narrow, width, labelWidth, fontSize, lineHeight, scale}: RowFrame): BarMark {
  const thickness = fontSize * 1.1;
  const {lines} = wrapText(row.label, labelWidth, fontSize, 2);
  const labelHeight = lines.length * lineHeight;
  const pad = fontSize * 0.35;
  // 24 pixels at the least, so that a finger finds its row.
  const height = Math.max(24, narrow ? labelHeight + thickness + 3 * pad : Math.max(labelHeight, thickness) + 2 * pad);
  const barY = narrow ? top + pad + labelHeight + pad * 0.5 : top + (height - thickness) / 2;
  const labelTop = narrow ? top + pad : top + (height - labelHeight) / 2;
  const zero = scale(0);
  const end = scale(row.value ?? 0);
  const negative = (row.value ?? 0) < 0;
  return {
    ...row,
    top,
    height,
    labelLines: lines,
    labelX: narrow ? 0 : labelWidth,
    labelY: labelTop + fontSize,
    bar: hasValue(row) ? {x: Math.min(zero, end), y: barY, width: Math.abs(end - zero), height: thickness} : undefined,
    valueX: row.value === undefined ? Math.min(zero + 2, width) : negative ? end - GAP / 2 : end + GAP / 2,
    valueY: barY + thickness / 2 + fontSize * 0.35,
    valueAnchor: negative ? 'end' : 'start',
  };
}
