/** A noun that a document or a page brings: its plural and its gender are guessed where it does not say them. */
import {unitFor} from './quantity.js';
import type {Language} from './wording.js';

export interface Noun {
  readonly singular: string;
  readonly plural?: string;
  readonly gender?: 'f' | 'm';
}

/** One word for all languages, or one for each. */
export type NounGiven = string | Noun | Readonly<Partial<Record<Language, string | Noun>>>;

export interface FullNoun {
  readonly singular: string;
  readonly plural: string;
  readonly isFeminine: boolean;
}

const isPlainNoun = (given: NounGiven): given is string | Noun => typeof given === 'string' || 'singular' in given;

/** The noun of a language; undefined where it is given for others alone. */
export function nounIn(given: NounGiven, language: Language): FullNoun | undefined {
  const noun = isPlainNoun(given) ? given : given[language];
  if (noun === undefined) return undefined;
  const {singular, plural, gender}: Noun = typeof noun === 'string' ? {singular: noun} : noun;
  // German plurals follow no rule, and its nouns have their capital: they stay as they are given.
  if (language === 'de') return {singular: singular.trim(), plural: (plural ?? singular).trim(), isFeminine: gender === 'f'};
  const small = withSmallInitial(singular.trim());
  return {
    singular: small,
    plural: plural === undefined ? unitFor(small, false, language) : withSmallInitial(plural.trim()),
    isFeminine: gender === undefined ? soundsFeminine(small) : gender === 'f',
  };
}

/** « Maison » within a sentence, but « MJC ». */
const withSmallInitial = (word: string) => (/^\p{Lu}\p{Ll}/u.test(word) ? word[0]!.toLowerCase() + word.slice(1) : word);

/** For nouns that come without their gender: the words of the field, and the endings that seldom deceive. */
const FEMININE = /^(?:association|structure|antenne|annexe|place|ferme|cité|salle|fabrique|ruche|mjc|amicale|plateforme|équipe|école)(?![\p{L}])/iu;
const FEMININE_ENDING = /^[\p{L}-]*(?:aison|[st]ion|té|ette|ance|ence|erie|ure|ille|ade|ée)(?![\p{L}])/iu;
const soundsFeminine = (noun: string) => FEMININE.test(noun) || FEMININE_ENDING.test(noun);
