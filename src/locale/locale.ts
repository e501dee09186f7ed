/**
 * How things are said: the language of the page, its numbers and its dates. Wording stands in the files beside this
 * one, one per subject, each with the same keys in every language.
 */

import {translated, type Language, type Wording} from './wording.js';

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
    const digits =
      decimals === undefined
        ? {maximumFractionDigits: 2}
        : {minimumFractionDigits: compact ? 0 : decimals, maximumFractionDigits: decimals};
    const text = formatter(this.language, {
      ...(compact ? {notation: 'compact', maximumFractionDigits: 1} : digits),
      signDisplay: signed ? 'exceptZero' : 'negative',
    })
      .format(value)
      .replace('-', MINUS);
    // French puts a space before every unit; English none before %.
    return unit ? `${text}${unit === '%' && this.language === 'en' ? '' : NO_BREAK}${unit}` : text;
  }

  /** A civil date (`2023`, `2023-09`, `2023-09-01`), independent of the reader's time zone. */
  date(civil: string): string {
    const [year, month, day] = civil.split('-').map(Number);
    const style: Intl.DateTimeFormatOptions = {timeZone: 'UTC', year: 'numeric'};
    if (month) style.month = 'long';
    if (day) style.day = 'numeric';
    const text = new Intl.DateTimeFormat(this.language, style).format(Date.UTC(year!, (month || 1) - 1, day || 1));
    return this.language === 'fr' ? text.replace(/^1 /, `1er${NO_BREAK}`) : text;
  }

}

const formatters = new Map<string, Intl.NumberFormat>();
/** Making a formatter costs far more than using it. */
function formatter(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  let made = formatters.get(key);
  if (!made) formatters.set(key, (made = new Intl.NumberFormat(language, options)));
  return made;
}

/** A period as it is written: a year, a span, a quarter, a month. */
export function saidPeriod(locale: Locale, period: string): string {
  if (period.includes('/')) return period.replace('/', '–');
  return /^\d{4}-\d{2}$/.test(period) ? locale.date(period) : period.replace('-T', ' T');
}

/** « a, b et c ». */
export const saidList = ({language}: Pick<Locale, 'language'>, items: readonly string[]) =>
  new Intl.ListFormat(language, {type: 'conjunction'}).format(items);

/** Orders names as a dictionary of the language does. */
export const byName = ({language}: Pick<Locale, 'language'>) => new Intl.Collator(language, {numeric: true, sensitivity: 'base'}).compare;

const locales: Readonly<Record<Language, Locale>> = {fr: new Locale('fr'), en: new Locale('en')};

/** The locale of a BCP 47 tag; French for a language we do not speak yet. */
export function localeOf(tag: string | undefined): Locale {
  const primary = tag?.toLowerCase().split('-')[0];
  return primary === 'en' ? locales.en : locales.fr;
}

/** « 3 centres »: the number with the noun it commands. French counts as singular what is below two. */
export const counted = (locale: Locale, count: number, one: string, many: string) =>
  `${locale.number(count)}${NO_BREAK}${isSingular(locale.language, count) ? one : many}`;

export const isSingular = (language: Language, count: number) =>
  language === 'fr' ? Math.abs(count) < 2 : count === 1;

/** « … » or “…”. */
export const quotedText = (language: Language, text: string) =>
  language === 'fr' ? `«${NO_BREAK}${text}${NO_BREAK}»` : `“${text}”`;

export {NO_BREAK, type Language};
