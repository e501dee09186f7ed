import type {closureWords} from '../closure.js';
import type {WordsOf} from '../wording.js';

export const closure: WordsOf<typeof closureWords> = {
  closedSince: (date: string) => `This centre closed (${date}).`,
  column: 'Status',
  closed: (date: string) => `closed (${date})`,
  open: 'active',
};
