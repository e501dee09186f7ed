/** Attributes are outside data: an unknown word is told once in the console and read as the first one allowed. */
import type {ComplexAttributeConverter} from 'lit';

const told = new Set<string>();
function tell(message: string) {
  if (told.has(message)) return;
  told.add(message);
  console.warn(`observatoire-csc: ${message}`);
}

/** One of `words`; the first one when the attribute is absent or says something else. */
export const oneOf = <const W extends readonly [string, ...string[]]>(words: W): ComplexAttributeConverter<W[number]> => ({
  fromAttribute(value) {
    if (value === null || words.includes(value)) return value ?? words[0];
    tell(`« ${value.slice(0, 40)} » n’est pas prévu ici ; choisissez parmi : ${words.join(', ')}.`);
    return words[0];
  },
});

/** A whole number between two bounds, `otherwise` when the attribute is absent or says something else. */
export const wholeNumber = (least: number, most: number, otherwise: number): ComplexAttributeConverter<number> => ({
  fromAttribute(value) {
    if (value === null) return otherwise;
    const number = Number(value);
    if (value.trim() !== '' && Number.isInteger(number) && number >= least && number <= most) return number;
    tell(`« ${value.slice(0, 40)} » n’est pas un nombre entier de ${least} à ${most}.`);
    return otherwise;
  },
});
