import type {keptWords} from '../kept.js';
import type {WordsOf} from '../wording.js';

export const kept: WordsOf<typeof keptWords> = {
  kept: (count: string, isOne: boolean, of: string) => `${count} ${isOne ? 'centre' : 'centres'} kept of ${of}.`,
  none: 'No centre matches the search.',
};
