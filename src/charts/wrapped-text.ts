/** Text broken into lines, or shortened where there is no room for all of it. */
import {NARROWEST, textWidth} from './text-extent.js';

export interface WrappedText {
  readonly lines: readonly string[];
  /** Whether something had to be left out; the full text must then be reachable elsewhere. */
  readonly shortened: boolean;
}

/** Breaks text at spaces, never at no-break ones, and at the hyphens of a word that is too long, into at most `most` lines of `width` pixels; what does not fit ends with an ellipsis. */
export function wrapText(text: string, width: number, fontSize: number, most: number): WrappedText {
  const lines: string[] = [];
  let line = '';
  const words = text.split(/[ \t\r\n]+/).filter(Boolean);
  for (const word of words.flatMap((each) => (textWidth(each, fontSize) > width ? each.split(/(?<=\p{L}-)(?=\p{L})/u) : each))) {
    const longer = line && !/\p{L}-$/u.test(line) ? `${line} ${word}` : line + word;
    if (!line || textWidth(longer, fontSize) <= width) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  if (line) lines.push(line);
  const kept = lines.slice(0, most).map((each) => cut(each, width, fontSize));
  const last = kept.length - 1;
  if (lines.length > most) kept[last] = cut(`${kept[last]!.replace(/…$/, '')}…`, width, fontSize);
  return {lines: kept, shortened: kept.some((each) => each.endsWith('…')) && !text.endsWith('…')};
}

/**
 * The names of one drawing, each broken as above. Where names that begin with the same word have no room, what they begin
 * with is left out: « …de Brémontel » and « …des Alluettes », not « Communauté de… » twice.
 */
export function wrapNames(names: readonly string[], width: number, fontSize: number, most: number): readonly WrappedText[] {
  const firstOf = (name: string) => name.trimStart().split(/[ \t\r\n]/, 1)[0]!;
  const seen = new Set<string>();
  const shared = new Set(names.map(firstOf).filter((first) => seen.has(first) || !seen.add(first)));
  return names.map((name) => {
    const whole = wrapText(name, width, fontSize, most);
    return (whole.shortened && shared.has(firstOf(name)) && endOf(name, width, fontSize, most)) || whole;
  });
}

/** As many of the last words as there is room for, or undefined where there is none for one. */
function endOf(name: string, width: number, fontSize: number, most: number): WrappedText | undefined {
  const words = name.split(/[ \t\r\n]+/).filter(Boolean);
  let kept: WrappedText | undefined;
  for (let from = words.length - 1; from > 0; from--) {
    const end = wrapText(`…${words.slice(from).join(' ')}`, width, fontSize, most);
    if (end.shortened) break;
    kept = {...end, shortened: true};
  }
  return kept;
}

const JOINER = '\u200d';
/** What goes on with the letter before. */
const INSIDE = /^[\p{M}\p{EMod}\u200d\udc00-\udfff]/u;

function cut(line: string, width: number, fontSize: number): string {
  if (textWidth(line, fontSize) <= width) return line;
  // No letter is narrower: what is further than so many cannot fit, and a million letters are not measured one by one.
  let end = Math.min(line.length - 1, Math.ceil(Math.max(0, width) / (NARROWEST * fontSize)));
  while (end > 1 && textWidth(`${line.slice(0, end)}…`, fontSize) > width) end--;
  // No letter is cut in two: an emoji and what it is joined with, a letter and its accent.
  while (end > 0 && (INSIDE.test(line.slice(end, end + 2)) || line[end - 1] === JOINER)) end--;
  return `${line.slice(0, end).trimEnd().replace(/[\ud800-\udbff]$/, '')}…`;
}
