import type {closureWords} from '../closure.js';
import type {WordsOf} from '../wording.js';

export const closure: WordsOf<typeof closureWords> = {
  closedSince: (date: string) => `Diese Einrichtung ist geschlossen (${date}).`,
  column: 'Stand',
  closed: (date: string) => `geschlossen (${date})`,
  open: 'in Betrieb',
};
