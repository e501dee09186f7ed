/** What is said where only some centres are shown, because the reader searches them in another element. */
import {isSingular, type Locale} from './locale.js';
import {wording} from './wording.js';

export const keptWords = wording('kept', {
  kept: (count: string, isOne: boolean, of: string) => `${count} ${isOne ? 'centre retenu' : 'centres retenus'} sur ${of}.`,
  none: 'Aucun centre ne correspond à la recherche.',
});

/** « 12 centres retenus sur 27. » */
export const saidKept = (locale: Locale, kept: number, of: number) =>
  locale.words(keptWords).kept(locale.number(kept), isSingular(locale.language, kept), locale.number(of));
