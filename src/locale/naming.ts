/** How names are said: several in one sentence, in the order of a dictionary, in quotation marks. */
import {NO_BREAK, type Language, type Locale} from './locale.js';
import {isolated} from './wording.js';

const AND: Readonly<Record<Language, string>> = {fr: ' et ', en: ' and ', de: ' und '};

/** « a, b et c ». */
export function saidList({language}: Pick<Locale, 'language'>, names: readonly string[]): string {
  const items = names.map(isolated);
  const last = items.length - 1;
  if (last < 1) return items[0] ?? '';
  return `${items.slice(0, last).join(', ')}${language === 'en' && last > 1 ? ',' : ''}${AND[language]}${items[last]!}`;
}

const collators = new Map<Language, Intl.Collator>();

/** Orders names as a dictionary of the language does. */
export const byName = ({language}: Pick<Locale, 'language'>) => (a: string, b: string) => {
  let collator = collators.get(language);
  // Made when two names are first compared: it costs more than many comparisons.
  if (!collator) collators.set(language, (collator = new Intl.Collator(language, {numeric: true, sensitivity: 'base'})));
  return collator.compare(a, b);
};

/** « … », “…” or „…“. */
export function quotedText(language: Language, text: string): string {
  if (language === 'de') return `„${text}“`;
  return language === 'fr' ? `«${NO_BREAK}${text}${NO_BREAK}»` : `“${text}”`;
}
