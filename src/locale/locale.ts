/**
 * How things are said: the language of the page, its numbers and its dates. Wording stands in the files beside this
 * one, one per subject, each with the same keys in every language.
 */

import {inDigits} from './digits.js';
import {LANGUAGES, translated, wording, type Language, type Wording} from './wording.js';

export interface NumberStyle {
  /** Digits after the decimal mark, always written. */
  readonly decimals?: number;
  readonly unit?: string;
  /** Writes the plus sign of a gap or a change. */
  readonly signed?: boolean;
  /** « 1,2 M » where room is short. */
  readonly compact?: boolean;
}

const NO_BREAK = '\u00a0';
const MINUS = '\u2212';

export class Locale {
  constructor(readonly language: Language) {}

  /** The wording of a subject in this language; in French while the language is not loaded. */
  words<Words>({subject, fr}: Wording<Words>): Words {
    return (translated(this.language, subject) as Words | undefined) ?? fr;
  }

  number(value: number, {decimals, unit, signed, compact}: NumberStyle = {}): string {
    const digits = inDigits(this.language, Math.abs(value), {decimals, compact});
    const sign = value < 0 ? MINUS : signed ? '+' : '';
    const text = value ? sign + digits : digits;
    // French and German put a space before every unit; English none before %.
    return unit ? `${text}${unit === '%' && this.language === 'en' ? '' : NO_BREAK}${unit}` : text;
  }

  /** A civil date (`2023`, `2023-09`, `2023-09-01`), independent of the reader's time zone. */
  date(civil: string): string {
    const [year = '', month, day] = civil.split('-');
    const {months, written} = this.words(dateWords);
    return month ? written(year, months[Number(month) - 1] ?? month, day ? Number(day) : undefined) : year;
  }
}

export const dateWords = wording('date', {
  months: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'] as readonly string[],
  /** « 1er mars 2024 », « mars 2024 ». */
  written: (year: string, month: string, day: number | undefined) => `${day === 1 ? `1er${NO_BREAK}` : day ? `${day} ` : ''}${month} ${year}`,
});

/** Several on one line, each of which may hold commas. */
export const inRow = ({language}: Pick<Locale, 'language'>, texts: readonly string[]) => texts.join(language === 'fr' ? ' ; ' : '; ');

/** A period as it is written: a year, a span, a quarter, a month. */
export function saidPeriod(locale: Locale, period: string): string {
  if (period.includes('/')) return period.replace('/', '–');
  return /^\d{4}-\d{2}$/.test(period) ? locale.date(period) : period.replace('-T', locale.language === 'fr' ? ' T' : ' Q');
}

const locales = LANGUAGES.map((language) => new Locale(language));

/** The locale of a BCP 47 tag; French for a language we do not speak yet. */
export function localeOf(tag: string | undefined): Locale {
  const primary = tag?.toLowerCase().split('-')[0];
  return locales.find(({language}) => language === primary) ?? locales[0]!;
}

/** « 3 centres »: the number with the noun it commands. French counts as singular what is below two, others one alone. */
export const counted = (locale: Locale, count: number, one: string, many: string) =>
  `${locale.number(count)}${NO_BREAK}${isSingular(locale.language, count) ? one : many}`;

export const isSingular = (language: Language, count: number) =>
  language === 'fr' ? Math.abs(count) < 2 : count === 1;

/** A text that follows others in a sentence: German nouns keep their capital. */
export const withinSentence = ({language}: Pick<Locale, 'language'>, text: string) =>
  language === 'de' ? text : text.charAt(0).toLowerCase() + text.slice(1);

export {NO_BREAK, type Language};
