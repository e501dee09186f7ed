/** Attributes are outside data: an unknown word is told once in the console and read as the first one allowed. */
import type {ComplexAttributeConverter} from 'lit';

const told = new Set<string>();
function tell(value: string, expected: string) {
  if (told.has(value)) return;
  told.add(value);
  console.warn(`observatoire-csc : « ${value.slice(0, 40)} » n’est pas prévu, ${expected} est attendu.`);
}

/** One of `words`; the first one when the attribute is absent or says something else. */
export const oneOf = <const W extends readonly [string, ...string[]]>(words: W): ComplexAttributeConverter<W[number]> => ({
  fromAttribute(value) {
    if (value === null || words.includes(value)) return value ?? words[0];
    tell(value, words.join(' / '));
    return words[0];
  },
});

/** One of `words`, or none. */
export const oneOfIfAny = <const W extends readonly [string, ...string[]]>(words: W): ComplexAttributeConverter<W[number] | undefined> => ({
  fromAttribute(value) {
    if (value === null || words.includes(value)) return value ?? undefined;
    tell(value, words.join(' / '));
    return undefined;
  },
});

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
