/** Texts as they are compared, whoever wrote them. */

/** Letters that may have other marks than the accents of Latin ones. */
const FURTHER = /[^\0-\u0482\u2000-\u20cf]/;

/**
 * No accents, no case, typographic apostrophes and dashes as spaces, « œ » as « oe ». Whole lists of records pass here:
 * what most texts do not need is looked for before it is done, and a space that is alone is left alone.
 */
export function unaccented(text: string): string {
  const apart = text.normalize('NFD').replace(/[\u0300-\u036f]+/g, '');
  return (FURTHER.test(apart) ? apart.replace(/\p{M}/gu, '') : apart)
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[’'‘`´\-–—_/.,;:…()«»“”„"]+/g, ' ')
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();
}

/** Text as search compares it: plain, and « saint » as « st ». */
export const folded = (text: string) => unaccented(text).replace(/\bsaint(e?)\b/g, 'st$1');

/** One for all ways in which a town is written: « SELESTAT », « Sélestat », « Sélestat Cedex 2 ». Empty where none is. */
export const townKey = (written: string) => folded(written).replace(/ cedex\b.*/, '');
