import type {keptWords} from '../kept.js';
import type {WordsOf} from '../wording.js';

export const kept: WordsOf<typeof keptWords> = {
  kept: (count: string, isOne: boolean, of: string) => `${count} ${isOne ? 'Sozialzentrum' : 'Sozialzentren'} von ${of} ausgewählt.`,
  none: 'Keine Sozialzentren zu dieser Suche gefunden.',
};
