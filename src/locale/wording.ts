/**
 * Words by subject. French comes with the elements; another language is one more file, fetched when a page asks for it.
 */

/** French first: it is what is spoken in place of a language that is not known. */
export const LANGUAGES = ['fr', 'en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What is said about one subject. Translations have the same keys and take the same arguments. */
export interface Wording<Words> {
  readonly subject: string;
  readonly fr: Words;
}

export type WordsOf<W> = W extends Wording<infer Words> ? Words : never;

/**
 * The wording of a subject in French, written with plain spaces: before `; : ! ? % »` and after `«` they become the
 * no-break spaces that French typography asks for, also in what the functions return.
 *
 * What nobody says is left out of a file: bundlers are told that making words does nothing else.
 *
 * @__NO_SIDE_EFFECTS__
 */
export function wording<Words>(subject: string, fr: Words): Wording<Words> {
  return {subject, fr: typeset(fr)};
}

/**
 * Plain spaces become the no-break ones of French typography, also in what functions return; names that are put into
 * sentences are {@link isolated}.
 */
export function typeset<T>(words: T, finish = frenchSpaces): T {
  if (typeof words === 'string') return finish(words) as T;
  if (typeof words === 'function') return ((...args: unknown[]) => typeset((words as (...args: unknown[]) => unknown)(...args.map(isolatedEach)), finish)) as T;
  if (Array.isArray(words)) return words.map((each: unknown) => typeset(each, finish)) as T;
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, typeset(value as unknown, finish)])) as T;
}

/** Letters of Hebrew, Arabic and the scripts that run as they do. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** A name that runs the other way keeps to itself: the figures and the stops beside it stay where the sentence has them. */
export const isolated = (text: string) => (RIGHT_TO_LEFT.test(text) && !text.startsWith('\u2068') ? `\u2068${text}\u2069` : text);

const isolatedEach = (given: unknown): unknown => (typeof given === 'string' ? isolated(given) : Array.isArray(given) ? given.map(isolatedEach) : given);

function frenchSpaces(text: string) {
  return text
    .replace(/ ([;!?])/g, '\u202f$1')
    .replace(/ ([:%»])/g, '\u00a0$1')
    .replace(/« /g, '«\u00a0');
}

const translations = new Map<Language, Readonly<Record<string, unknown>>>();

export const translated = (language: Language, subject: string): unknown => translations.get(language)?.[subject];

export const isLoaded = (language: Language) => language === 'fr' || translations.has(language);

/** Fetches a language; where that fails, French stays. */
export async function loadLanguage(language: Language): Promise<void> {
  if (isLoaded(language)) return;
  const {default: words} = await (language === 'de' ? import('./de/index.js') : import('./en/index.js'));
  translations.set(language, typeset(words, (text) => text));
}
