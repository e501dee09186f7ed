/**
 * The kinds of field that the entities are made of. Each refuses with one {@link FaultCode} as its message, so that
 * the fault can be said in any language.
 */
import type {FaultCode} from './fault.js';
import {isRna, isSiren, isSiret, fitsScheme} from './identifiers.js';
import {emailAddress, LONGEST_LINK, phoneNumber, webAddress} from './links.js';
import * as z from './schema.js';
import type {Text} from './text.js';

declare const brand: unique symbol;
/** An identifier of one kind of thing; a `CentreId` is not an `IndicatorId`. */
export type Id<Of extends string> = string & {readonly [brand]: Of};

export const NAME_LENGTH = 500;
export const TEXT_LENGTH = 32_000;

/** What a schema accepts, in a word, where a fault can tell it: the allowed words, the greatest length. */
export const expectedBy = (schema: z.Schema) => schema.expected?.join(', ');

/** Text of at most `length` characters. */
const lines = (length: number) => z.checked(z.string(), 'too-long', (given) => given.length <= length, {expected: [length]});

/** Text that `read` accepts, kept in the plain form that it gives. */
function readAs(code: FaultCode, read: (raw: string) => string | undefined, of = z.string()) {
  const plainForm = (raw: string) => read(raw.trim());
  return z.checked(of, code, (raw) => plainForm(raw) !== undefined, {plainForm});
}

export const ID_LENGTH = 200;
const ID = z.checked(lines(ID_LENGTH), 'bad-id', (id) => id.trim() === id && id.length > 0 && !/[\u0000-\u001f]/.test(id));

/** An identifier, unique in its table. */
export const id = <Of extends string>() => ID as unknown as z.Schema<Id<Of>>;

/** A name as it stands on a door: one string whatever the language. */
export const name = lines(NAME_LENGTH);
export const plain = lines(TEXT_LENGTH);
/** Text that can be given per language. */
export const text = z.checked(z.custom<Text>(isText, 'not-text'), 'too-long', (given) => isWithin(given, TEXT_LENGTH), {expected: [TEXT_LENGTH]});

function isText(given: unknown): boolean {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return typeof given === 'string';
  return Object.values(given).every((part) => typeof part === 'string');
}

/** Whether a text, in each of its languages, has at most `length` characters; what is no text has none. */
export const isWithin = (given: unknown, length: number): boolean =>
  typeof given === 'string' ? given.length <= length : Object.values(given ?? {}).every((part) => typeof part !== 'string' || part.length <= length);

/** An address, absolute or relative to that of the document. */
export const href = lines(LONGEST_LINK);
export const link = readAs('bad-link', webAddress, lines(LONGEST_LINK));
export const email = readAs('bad-email', emailAddress);
/** Kept as written; `tel:` links are made from {@link phoneNumber}. */
export const phone = z.checked(z.string(), 'bad-phone', (raw) => phoneNumber(raw) !== undefined);

const spaceless = (code: FaultCode, holds: (text: string) => boolean) =>
  readAs(code, (raw) => {
    const bare = raw.replace(/[\s\u00a0\u202f]/g, '');
    return holds(bare) ? bare : undefined;
  });
export const siret = spaceless('bad-siret', isSiret);
export const siren = spaceless('bad-siren', isSiren);
export const rna = spaceless('bad-rna', isRna);

/** A calendar day, month or year: `2023-09-01`, `2023-09`, `2023`. */
export const day = z.checked(z.string(), 'bad-date', isDay);
/** A year, month, quarter, or span of years: `2023`, `2023-09`, `2023-T1`, `2013/2018`. */
export const period = z.checked(z.string(), 'bad-period', isPeriod);

export function isDay(raw: string): boolean {
  if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(raw)) return false;
  const month = Number(raw.slice(5, 7) || 1);
  const date = Number(raw.slice(8) || 1);
  return month >= 1 && month <= 12 && date >= 1 && date <= daysIn(Number(raw.slice(0, 4)), month);
}

/** In a year that ends a century, only every fourth has a 29 February. */
const isLeap = (year: number) => year % (year % 100 ? 4 : 400) === 0;
/** 31 days in the odd months until July and in the even ones from August, month 8, on. */
const daysIn = (year: number, month: number) => (month === 2 ? (isLeap(year) ? 29 : 28) : 30 + ((month + (month >> 3)) % 2));

export function isPeriod(raw: string): boolean {
  const span = /^(\d{4})\/(\d{4})$/.exec(raw);
  if (span) return Number(span[1]) < Number(span[2]);
  return /^\d{4}-T[1-4]$/.test(raw) || (raw.length <= 7 && isDay(raw));
}

/** `scheme:code`, e.g. `commune:67482`; the code has the form that INSEE gives to that scheme. */
export const territoryRef = z.checked(z.string(), 'bad-territory', (ref) => {
  const mark = ref.indexOf(':');
  return ref.length <= ID_LENGTH && /^[a-z][a-z-]*:.+$/.test(ref) && fitsScheme(ref.slice(0, mark), ref.slice(mark + 1));
});

export const number = z.custom<number>((given) => Number.isFinite(given), 'not-number');
export const flag = z.custom<boolean>((given) => typeof given === 'boolean', 'not-boolean');

export const integer = z.checked(number, 'not-number', Number.isInteger);
export const count = z.checked(number, 'out-of-range', (n) => n >= 0);
export const slug = lines(100);
export const slugs = z.array(slug);
/** One of the words given; the fault tells them. */
export const word = <const W extends readonly [string, ...string[]]>(words: W): z.Schema<W[number]> =>
  z.custom<W[number]>((given) => words.includes(given), 'unknown-word', {expected: words});

/** The words that a schema made by {@link word} accepts. */
export const wordsOf = (schema: z.Schema) => schema.expected?.filter((each) => typeof each === 'string');

/** From when to when; an open end is left out. */
export const span = z.object({from: z.optional(day), until: z.optional(day)});

export {z};
