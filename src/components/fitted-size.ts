/** Plans estimate how wide text is, on the wide side for a common face; some pages have a wider one. */
import {textWidth} from '../charts/text-extent.js';
import type {PageController} from './page-controller.js';

const SAMPLE = 'Communauté de communes du Haut-Ormeau : 1 234 567';
/** A face that is wider still is cut rather than given half of the page. */
const WIDEST = 1.4;

/** How much more of it is between letters in a text of narrow ones than in the sample. */
const NARROW = 1.5;

const factors = new Map<string, number>();

/** The size to plan with, so that text in the page's own face fits where the plan puts it. */
export function fittedSize({face, fontSize, letterSpacing, wordSpacing}: Pick<PageController, 'face' | 'fontSize' | 'letterSpacing' | 'wordSpacing'>): number {
  // Readers may have letters and words set apart: narrow letters, of which figures are made, by as much as wide ones.
  const apart = NARROW * (letterSpacing * SAMPLE.length + wordSpacing * (SAMPLE.split(' ').length - 1)) * (20 / fontSize);
  const key = `${face} ${apart}`;
  let factor = factors.get(key);
  if (factor === undefined) {
    const pen = document.createElement('canvas').getContext('2d');
    if (pen) pen.font = face;
    const measured = pen ? pen.measureText(SAMPLE).width : 0;
    factor = Math.max(1, Math.min(WIDEST, (measured + apart) / textWidth(SAMPLE, 20)));
    factors.set(key, factor);
  }
  return fontSize * factor;
}
