/**
 * The network's own word for a centre: « maison de quartier » in place of « centre social » wherever we speak of it, with
 * its number, its gender and its elision. Names that come from the data are never touched.
 */
import {de, elides} from './grammar.js';
import type {Locale} from './locale.js';
import {nounIn, type FullNoun, type Noun, type NounGiven} from './noun.js';
import {LANGUAGES, type Language, type Wording} from './wording.js';

/** What a network calls things. */
export interface Vocabulary {
  readonly centre?: NounGiven;
}

const LONGEST = 60;

/** Reads what a page or a document gives; undefined when it is no vocabulary. */
export function readVocabulary(raw: unknown): Vocabulary | undefined {
  if (typeof raw !== 'object' || raw === null || !Object.hasOwn(raw, 'centre')) return undefined;
  const {centre} = raw as {centre: unknown};
  if (isNoun(centre)) return {centre};
  if (typeof centre !== 'object' || centre === null) return undefined;
  const byLanguage = Object.entries(centre).filter(([language, noun]) => LANGUAGES.some((known) => known === language) && isNoun(noun));
  return byLanguage.length ? {centre: Object.fromEntries(byLanguage)} : undefined;
}

const isWord = (raw: unknown): raw is string => typeof raw === 'string' && raw.trim() !== '' && raw.length <= LONGEST;
function isNoun(raw: unknown): raw is string | Noun {
  if (isWord(raw)) return true;
  if (typeof raw !== 'object' || raw === null) return false;
  const {singular, plural} = raw as {singular?: unknown; plural?: unknown};
  return isWord(singular) && (plural === undefined || isWord(plural));
}

/** The language of the page with the nouns of the network. */
export function renamed(locale: Locale, {centre}: Vocabulary): Locale {
  const noun = centre && nounIn(centre, locale.language);
  if (!noun) return locale;
  const rename = RENAMING[locale.language](noun);
  const known = new WeakMap<object, unknown>();
  const words = <Words>(wording: Wording<Words>): Words => {
    const own = locale.words(wording);
    // By the words themselves: those of another language may have come since.
    if (!known.has(own as object)) known.set(own as object, throughout(own, {rename, isFeminine: noun.isFeminine}));
    return known.get(own as object) as Words;
  };
  return Object.create(locale, {words: {value: words}}) as Locale;
}

/** Names from the data go through sentences with a mark in each « centre », which no reader ever sees. */
const MARK = '\ue000';
const shielded = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replace(/(c|z)(entr)/gi, `$1${MARK}$2`);
  return Array.isArray(value) ? value.map(shielded) : value;
};

interface Renaming {
  readonly rename: (text: string) => string;
  readonly isFeminine: boolean;
}

function throughout<T>(words: T, renaming: Renaming): T {
  if (typeof words === 'string') return renaming.rename(words).replaceAll(MARK, '') as T;
  if (typeof words === 'function')
    return ((...args: unknown[]) => throughout((words as (...args: unknown[]) => unknown)(...args.map(shielded)), renaming)) as T;
  if (Array.isArray(words)) return words.map((each: unknown) => throughout(each, renaming)) as T;
  if (typeof words !== 'object' || words === null) return words;
  const all = Object.fromEntries(Object.entries(words).map(([key, value]) => [key, throughout(value as unknown, renaming)]));
  // The nouns that sentences are made of bring their gender: « Aucune maison sur 3 ».
  const isRenamed = 'many' in words && 'one' in words && all['one'] !== words.one;
  return (isRenamed ? {...all, isFeminine: renaming.isFeminine} : all) as T;
}

/** What stands before the noun and agrees with it: masculine, feminine, before a vowel in the singular. */
const DETERMINERS: Readonly<Record<string, (noun: FullNoun, word: string) => string>> = {
  un: ({isFeminine}, word) => (isFeminine ? `une ${word}` : `un ${word}`),
  aucun: ({isFeminine}, word) => (isFeminine ? `aucune ${word}` : `aucun ${word}`),
  'd’aucun': ({isFeminine}, word) => (isFeminine ? `d’aucune ${word}` : `d’aucun ${word}`),
  le: ({isFeminine}, word) => (elides(word) ? `l’${word}` : `${isFeminine ? 'la' : 'le'} ${word}`),
  du: ({isFeminine}, word) => (elides(word) ? `de l’${word}` : `${isFeminine ? 'de la' : 'du'} ${word}`),
  au: ({isFeminine}, word) => (elides(word) ? `à l’${word}` : `${isFeminine ? 'à la' : 'au'} ${word}`),
  ce: ({isFeminine}, word) => (isFeminine ? `cette ${word}` : elides(word) ? `cet ${word}` : `ce ${word}`),
  'tous les': ({isFeminine}, word) => `${isFeminine ? 'toutes' : 'tous'} les ${word}`,
  de: (_, word) => de(word),
};

/**
 * The noun, what agrees before it, and the participle that agrees after it. A « centre socioculturel » keeps its name: it is told
 * from the « centre social » wherever kinds are; an attribute of a tag is no word of the network.
 */
const FRENCH =
  /(?<![\p{L}\d@.-]|l’attribut )(?:(tous les|d’aucun|aucun|un|le|du|au|ce|de) )?(autres? )?centre(s?)(?! socio)(?: (?:social|sociaux))?(?![\p{L}\ue000@-]|\.\p{L})((?: (?:est|sont|n’est|ne sont)(?: pas)?)? (?:retenu|compté|choisi|situé|montré|représenté|concerné|sélectionné|connu|nommé)| le plus)?(s?)(?!\p{L})/giu;

const inFrench = (noun: FullNoun) => (text: string) =>
  text.replace(FRENCH, (found: string, determiner: string | undefined, other: string | undefined, s: string, after: string | undefined, plural: string) => {
    const word = (other?.toLowerCase() ?? '') + (s ? noun.plural : noun.singular);
    const whole = determiner ? DETERMINERS[determiner.toLowerCase()]!(noun, word) : word;
    const agreed = after && noun.isFeminine ? (after === ' le plus' ? ' la plus' : `${after}e`) : (after ?? '');
    return withInitialOf(found, whole) + agreed + plural;
  });

const inEnglish = (noun: FullNoun) => (text: string) =>
  text.replace(/(?<![\p{L}\d@.-]|attribute |cultural )(an? )?(?:social )?centre(s?)(?![\p{L}\ue000@-])/giu, (found: string, article: string | undefined, s: string) => {
    const word = s ? noun.plural : noun.singular;
    return withInitialOf(found, article ? `${/^[aeiou]/i.test(word) ? 'an' : 'a'} ${word}` : word);
  });

/** Our sentences keep the noun out of the cases that would change it; only « kein » and « ein » may stand before it. */
const inGerman = ({singular, plural, isFeminine}: FullNoun) => (text: string) =>
  text.replace(/(?<![\p{L}\d@.-]|kulturelles )(k?ein )?(?:sozial)?zentr(um|en)(?![\p{L}\ue000@-])/giu, (_, article: string | undefined, ending: string) => {
    const word = ending.toLowerCase() === 'um' ? singular : plural;
    return article ? `${article.trim()}${isFeminine ? 'e' : ''} ${word}` : word;
  });

const RENAMING: Readonly<Record<Language, (noun: FullNoun) => (text: string) => string>> = {fr: inFrench, en: inEnglish, de: inGerman};

const withInitialOf = (found: string, word: string) => (/^\p{Lu}/u.test(found) ? word[0]!.toUpperCase() + word.slice(1) : word);
