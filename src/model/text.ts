/** Text that people read: one string, or one per language. */
export type Text = string | Readonly<Record<string, string>>;

/** The text in the wanted language, else in the document's, else in the first one that is there. */
export function inLanguage(text: Text | undefined, wanted: string, fallback = 'fr'): string {
  if (text === undefined) return '';
  if (typeof text === 'string') return text;
  // The document names its language: « constructor » must not bring a function of JavaScript on the page.
  const inOne = (language: string) => (Object.hasOwn(text, language) ? text[language] : undefined);
  return inOne(wanted) ?? inOne(fallback) ?? Object.values(text)[0] ?? '';
}

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
    .replace(/[’'‘`´\-–—_/.,;:()«»"]+/g, ' ')
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();
}

/** Text as search compares it: plain, and « saint » as « st ». */
export const folded = (text: string) => unaccented(text).replace(/\bsaint(e?)\b/g, 'st$1');
