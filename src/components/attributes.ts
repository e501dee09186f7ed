/** Attributes are outside data: an unknown word is told once in the console and read as the first one allowed. */
import type {ComplexAttributeConverter} from 'lit';

/** Tells the console of a word that is none of those expected, once. */
export const tell = (value: string, expected: string) => void import('./advice.js').then(({advise}) => advise(value, expected), () => 0);

const among = <W extends string, Otherwise>(words: readonly W[], otherwise: Otherwise): ComplexAttributeConverter<W | Otherwise> => ({
  fromAttribute(value) {
    const found = words.find((word) => word === value);
    if (value !== null && !found) tell(value, words.join(' / '));
    return found ?? otherwise;
  },
});

/** One of `words`; the first one when the attribute is absent or says something else. */
export const oneOf = <const W extends readonly [string, ...string[]]>(words: W): ComplexAttributeConverter<W[number]> => among(words, words[0]);

/** One of `words`, or none. */
export const oneOfIfAny = <const W extends readonly [string, ...string[]]>(words: W): ComplexAttributeConverter<W[number] | undefined> => among(words, undefined);

/** Some of `words`, with spaces between them; others are left to whoever reads the attribute. */
export const someOf = (words: readonly string[]): ComplexAttributeConverter<string | undefined> => ({
  fromAttribute(value) {
    for (const word of value?.split(/\s+/) ?? []) if (word && !words.includes(word)) tell(word, words.join(' / '));
    return value ?? undefined;
  },
});

/** Numbers, with spaces between them; what is none is left to whoever reads the attribute. */
export const someNumbers: ComplexAttributeConverter<string | undefined> = {
  fromAttribute(value) {
    for (const word of value?.split(/\s+/) ?? []) if (!Number.isFinite(Number(word.replace(',', '.')))) tell(word, '10 20,5 30');
    return value ?? undefined;
  },
};

/** A number, with a point or a comma before its decimals; undefined when the attribute is absent or says something else. */
export const anyNumber: ComplexAttributeConverter<number | undefined> = {
  fromAttribute(value) {
    if (!value?.trim()) return undefined;
    const number = Number(value.replace(',', '.'));
    if (Number.isFinite(number)) return number;
    tell(value, '0,5');
    return undefined;
  },
};

/** A whole number between two bounds, `otherwise` when the attribute is absent or says something else. */
export const wholeNumber = (least: number, most: number, otherwise: number): ComplexAttributeConverter<number> => ({
  fromAttribute(value) {
    const number = value?.trim() ? Number(value) : NaN;
    if (Number.isInteger(number) && number >= least && number <= most) return number;
    if (value !== null) tell(value, `${least}–${most}`);
    return otherwise;
  },
});
