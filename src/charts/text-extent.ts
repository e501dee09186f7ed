/**
 * How much room text takes, without a page to measure it in. The estimate is on the wide side: a label that is given
 * too much room is only a little further away, one that is given too little is cut.
 */

// Digits are as wide as one another in most faces, the 1 too.
const NARROW = new Set("ijlIt.,:;'’()|[]! ·");
const WIDE = new Set('mwMWÆŒ%@—…€−');

/** Of all letters, in parts of the size of the text. */
export const NARROWEST = 0.34;

const isCapital = (letter: string) => (letter >= 'A' && letter <= 'Z') || (letter >= 'À' && letter <= 'Þ');
/** Chinese, Japanese, Korean: as wide as high. Beyond them, an emoji is two halves of a letter each. */
const isSquare = (letter: string) => letter >= '\u2e80' && letter <= '\ud7ff';

/** Estimated width in pixels of one line in a common sans-serif face. */
export function textWidth(text: string, fontSize: number): number {
  let [narrow, wide, capital] = [0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (NARROW.has(letter)) narrow++;
    else if (WIDE.has(letter) || isSquare(letter)) wide++;
    else if (isCapital(letter)) capital++;
  }
  return fontSize * (0.58 * (text.length - narrow - wide - capital) + NARROWEST * narrow + 0.92 * wide + 0.7 * capital);
}

/** Where the middle of a text goes that would like to be at `x`: inside, from 0 to `width`, if it fits there. */
export function centred(text: string, x: number, width: number, fontSize: number): number {
  const half = textWidth(text, fontSize) / 2;
  return Math.max(half, Math.min(width - half, x));
}
