/**
 * What a document calls its own levels of territories: the terms of its vocabulary `levels`, named by their scheme
 * (`contrat-de-ville`: « contrat de ville »). Without a term, a level that is none of the State's is a « territoire ».
 */
import type {Observatory} from '../model/observatory.js';
import {vocabularies} from '../model/vocabulary.js';
import {chartToldWords} from './chart-told.js';
import type {Locale} from './locale.js';
import {nounIn, type FullNoun} from './noun.js';
import {nouns} from './summaries/subjects.js';
import type {Wording} from './wording.js';

const spoken = new WeakMap<object, WeakMap<Locale, Locale>>();

/** The language of the page with the levels of a document: the same object for the same two. */
export function withLevels(locale: Locale, observatory: Pick<Observatory, 'find'>): Locale {
  const ofDocument = spoken.get(observatory) ?? new WeakMap<Locale, Locale>();
  spoken.set(observatory, ofDocument);
  const found = ofDocument.get(locale) ?? naming(locale, observatory);
  ofDocument.set(locale, found);
  return found;
}

function naming(locale: Locale, observatory: Pick<Observatory, 'find'>): Locale {
  const terms = observatory.find(vocabularies, 'levels')?.terms ?? [];
  const named = terms.flatMap(({id, label}): readonly (readonly [string, FullNoun])[] => {
    const noun = nounIn(label, locale.language);
    return noun ? [[id, noun]] : [];
  });
  if (!named.length) return locale;
  const all = <Name>(nameOf: (noun: FullNoun) => Name) => Object.fromEntries(named.map(([id, noun]) => [id, nameOf(noun)]));
  const subjects = all(({singular, plural, isFeminine}) => ({one: singular, many: plural, isFeminine}));
  const [kinds, many] = [all(({singular}) => singular), all(({plural}) => plural)];
  const words = <Words>(wording: Wording<Words>): Words => {
    const own = locale.words(wording);
    if ((wording as unknown) === nouns) return {...own, ...subjects};
    if ((wording as unknown) !== chartToldWords) return own;
    const told = own as typeof chartToldWords.fr;
    return {...own, kinds: {...told.kinds, ...kinds}, many: {...told.many, ...many}};
  };
  return Object.create(locale, {words: {value: words}}) as Locale;
}
