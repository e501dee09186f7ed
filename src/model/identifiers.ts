/**
 * The identifiers that French administrations give to organisations and places, as text: a code that begins with a
 * zero, or holds a letter, must never become a number.
 */

/**
 * Luhn check of a string of digits.
 * Source: ISO/IEC 7812-1, annex B; used by INSEE for SIREN and SIRET.
 */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return digits.length > 0 && sum % 10 === 0;
}

const LA_POSTE = '356000000';

/** 9 digits with a valid key. All zeros is a placeholder, not an identifier. */
export const isSiren = (text: string) => /^\d{9}$/.test(text) && !/^0+$/.test(text) && passesLuhn(text);

/**
 * 14 digits with a valid key. The establishments of La Poste follow another rule: the sum of the digits is a multiple
 * of 5 (INSEE, documentation of the Sirene directory).
 */
export function isSiret(text: string): boolean {
  if (!/^\d{14}$/.test(text) || /^0+$/.test(text)) return false;
  if (passesLuhn(text)) return true;
  return text.startsWith(LA_POSTE) && [...text].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0;
}

/** National directory of associations: W, a département or subdivision number, 9 characters in all after the W. */
export const isRna = (text: string) => /^W\d[\dAB]\d{7}$/.test(text);

/** INSEE commune: 5 characters; `2A…`/`2B…` in Corsica, `97…`/`98…` overseas. */
export const isCommuneCode = (text: string) => /^(?:\d{2}|2[AB])\d{3}$/.test(text);

/** INSEE département: `01`, `2A`, `971`; also the two-digit codes of the mainland. */
export const isDepartementCode = (text: string) => /^(?:0[1-9]|[1-8]\d|9[0-5]|2[AB]|97[1-8]|98[46-8])$/.test(text);

/** The territory schemes whose codes have a known form; others (quartier, zone of a centre…) are free. */
const CODE_FORMS: Readonly<Record<string, (code: string) => boolean>> = {
  commune: isCommuneCode,
  epci: (code) => /^\d{9}$/.test(code),
  departement: isDepartementCode,
  region: (code) => /^\d{2}$/.test(code),
  iris: (code) => /^(?:\d{2}|2[AB])\d{7}$/.test(code),
  qpv: (code) => /^Q[PN][\dA-Z]{6}$/.test(code),
  country: (code) => /^[A-Z]{2}$/.test(code),
};

/** Whether `code` has the form its scheme prescribes; true for schemes without a prescribed form. */
export const fitsScheme = (scheme: string, code: string) =>
  Object.hasOwn(CODE_FORMS, scheme) ? CODE_FORMS[scheme]!(code) : code.length > 0;
