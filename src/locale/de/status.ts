import type {statusWords} from '../status.js';
import type {WordsOf} from '../wording.js';

export const status: WordsOf<typeof statusWords> = {
  ok: '',
  provisional: 'vorläufig',
  estimated: 'geschätzt',
  'not-asked': 'nicht gefragt',
  'no-answer': 'keine Antwort',
  'not-applicable': 'nicht zutreffend',
  suppressed: 'nicht gezeigt (statistische Geheimhaltung)',
  absent: 'keine Angabe',
};
