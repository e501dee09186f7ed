/** French spaces, so that the texts beside can be written with a plain keyboard. */
const NO_BREAK = '\u00a0';
const NARROW = '\u202f';

export function typeset(text: string): string {
  return text
    .replace(/« /g, `«${NO_BREAK}`)
    .replace(/ »/g, `${NO_BREAK}»`)
    .replace(/ ([;!?])/g, `${NARROW}$1`)
    .replace(/ ([:%€])/g, `${NO_BREAK}$1`)
    .replace(/(\d) (?=\d{3}(?!\d))/g, `$1${NARROW}`);
}

/** The same in every text of a document. */
export function typesetAll<Part>(part: Part): Part {
  if (typeof part === 'string') return typeset(part) as Part;
  if (Array.isArray(part)) return part.map(typesetAll) as Part;
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, typesetAll(value as unknown)])) as Part;
}
