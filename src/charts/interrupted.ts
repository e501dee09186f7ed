/** Straight lines across a drawing that leave its words alone: they end before a word and go on behind it. */
import {rule, type Shape} from './shape.js';
import {textWidth} from './text-extent.js';

/** Of the size of the text: between a word and the line, above its foot, and under it. */
const CLEAR = 0.2;
const RISE = 0.8;
const DROP = 0.25;
const SHARES: Readonly<Record<string, number>> = {start: 0, middle: 0.5, end: 1};

interface Span {
  readonly from: number;
  readonly to: number;
}

function extentOf({at, text = ''}: Shape, fontSize: number): {readonly across: Span; readonly down: Span} {
  const [x, y] = [Number(at['x']), Number(at['y'])];
  const width = textWidth(text, fontSize);
  const from = x - width * (SHARES[String(at['text-anchor'])] ?? 0);
  const clear = CLEAR * fontSize;
  return {
    across: {from: from - clear, to: from + width + clear},
    down: {from: y - RISE * fontSize - clear, to: y + DROP * fontSize + clear},
  };
}

/** What is left of a line where these parts of it are taken. */
function left({from, to}: Span, taken: readonly Span[]): readonly Span[] {
  const spans: Span[] = [];
  let at = from;
  for (const each of [...taken].sort((a, b) => a.from - b.from)) {
    if (each.from > at) spans.push({from: at, to: Math.min(each.from, to)});
    at = Math.max(at, each.to);
  }
  if (at < to) spans.push({from: at, to});
  return spans.filter((span) => span.from < to);
}

const holds = ({from, to}: Span, at: number) => from < at && at < to;
const extents = (shapes: readonly Shape[], fontSize: number) => shapes.filter(({tag}) => tag === 'text').map((shape) => extentOf(shape, fontSize));

/** A line down at `x`; nothing of it stands behind the words among `shapes`. */
export const ruleDown = (role: string, x: number, from: number, to: number, shapes: readonly Shape[], fontSize: number): readonly Shape[] =>
  left({from, to}, extents(shapes, fontSize).flatMap(({across, down}) => (holds(across, x) ? [down] : []))).map((span) => rule(role, x, span.from, x, span.to));

/** A line across at `y`, likewise. */
export const ruleAcross = (role: string, y: number, from: number, to: number, shapes: readonly Shape[], fontSize: number): readonly Shape[] =>
  left({from, to}, extents(shapes, fontSize).flatMap(({across, down}) => (holds(down, y) ? [across] : []))).map((span) => rule(role, span.from, y, span.to, y));
