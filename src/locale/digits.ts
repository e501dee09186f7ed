/**
 * Numbers as the three languages write them, digit for digit what `Intl.NumberFormat` gives (test/locale/digits.test.ts
 * compares both), but where it would write zeros without end, or zero of what is not. Making the first formatter of a page
 * loads the tables of every language: a fifth of a second on a phone, before a single bar is drawn.
 */
import type {Language} from './wording.js';

const NO_BREAK = '\u00a0';

interface Marks {
  readonly thousands: string;
  readonly decimal: string;
  /** Short names of powers of ten, the space before them included. */
  readonly powers: readonly (readonly [zeros: number, name: string])[];
}

const MARKS: Readonly<Record<Language, Marks>> = {
  fr: {thousands: '\u202f', decimal: ',', powers: [[3, `${NO_BREAK}k`], [6, `${NO_BREAK}M`], [9, `${NO_BREAK}Md`], [12, `${NO_BREAK}Bn`]]},
  en: {thousands: ',', decimal: '.', powers: [[3, 'K'], [6, 'M'], [9, 'B'], [12, 'T']]},
  de: {thousands: '.', decimal: ',', powers: [[6, `${NO_BREAK}Mio.`], [9, `${NO_BREAK}Mrd.`], [12, `${NO_BREAK}Bio.`]]},
};

/** From here on, a number is written with a power of ten: nobody counts so many zeros. */
const GREATEST = 1e15;
/** And so it is nearer to zero than this. */
const SMALLEST = 1e-6;
const RAISED = '⁻⁰¹²³⁴⁵⁶⁷⁸⁹';

export interface DigitStyle {
  /** Digits after the decimal mark, always written; two at the most when absent. What is not zero has as many as it takes to see that. */
  readonly decimals?: number;
  readonly compact?: boolean;
}

/** The digits of a size, without a sign. */
export function inDigits(language: Language, size: number, {decimals, compact}: DigitStyle): string {
  if (!(size < Infinity)) return '∞';
  if (size >= GREATEST || (size && size < SMALLEST)) {
    const [digits, power] = size.toExponential(2).split(/e\+?/) as [string, string];
    return `${inDigits(language, Number(digits), {})}${NO_BREAK}×${NO_BREAK}10${power.replace(/./g, (sign) => RAISED[Number(sign) + 1 || 0]!)}`;
  }
  const {thousands, decimal, powers} = MARKS[language];
  let [zeros, name] = [0, ''];
  if (compact) {
    // What rounds up to the next power is written with it: « 1 M » rather than « 1 000 k ».
    for (const power of powers) if (Number(rounded(size, zeros, 1).join('.')) >= 10 ** (power[0] - zeros)) [zeros, name] = power;
    decimals = undefined;
  }
  const [whole, fraction] = rounded(size, zeros, compact ? 1 : (decimals ?? 2));
  let end = fraction.length;
  while (decimals === undefined && fraction[end - 1] === '0') end--;
  const shown = fraction.slice(0, end);
  if (size && !Number(whole + shown)) return size.toPrecision(1).replace('.', decimal);
  const grouped = whole.length > (compact ? 4 : 3) ? inThousands(whole, thousands) : whole;
  return grouped + (shown && decimal + shown) + name;
}

function inThousands(digits: string, mark: string): string {
  const head = digits.length % 3 || 3;
  let grouped = digits.slice(0, head);
  for (let at = head; at < digits.length; at += 3) grouped += mark + digits.slice(at, at + 3);
  return grouped;
}

/** The digits before and after the mark, of a size divided by a power of ten; halves go up, as they are read. */
function rounded(size: number, zeros: number, decimals: number): readonly [string, string] {
  const [before = '', after = ''] = String(size).split('.');
  if (!zeros && after.length <= decimals) return [before, after.padEnd(decimals, '0')];
  const all = before.padStart(zeros + 1, '0') + after;
  const mark = all.length - after.length - zeros;
  const kept = all.slice(0, mark + decimals).padEnd(mark + decimals, '0');
  const digits = all.charAt(mark + decimals) >= '5' ? String(BigInt(kept) + 1n).padStart(kept.length, '0') : kept;
  const place = digits.length - decimals;
  return [digits.slice(0, place), digits.slice(place)];
}
