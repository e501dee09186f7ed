import type {statusWords} from '../status.js';
import type {WordsOf} from '../wording.js';

export const status: WordsOf<typeof statusWords> = {
  ok: '',
  provisional: 'provisional',
  estimated: 'estimated',
  'not-asked': 'not asked',
  'no-answer': 'no answer',
  'not-applicable': 'not applicable',
  suppressed: 'hidden (statistical secrecy)',
  absent: 'not reported',
};
