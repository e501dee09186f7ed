/** French spaces and apostrophes, put in once for all texts of the document. */

export const apostrophes = (text) => text.replaceAll("'", '’');

/** No line may begin with « : » or end with « « »; thousands stay together. */
const spaces = (text) =>
  text
    .replace(/ (?=[:»%€])|(?<=«) /g, '\u00a0')
    .replace(/ (?=[;!?])|(?<=\d) (?=\d{3})/g, '\u202f');

/** The same value with French spaces in every text. Addresses of the web and opening hours have no such place. */
export function frenchSpaced(value) {
  if (typeof value === 'string') return spaces(value);
  if (Array.isArray(value)) return value.map(frenchSpaced);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, frenchSpaced(part)]));
}
