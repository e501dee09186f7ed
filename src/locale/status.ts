/** What is known of a value, in words: a blank is never a zero. */
import {wording} from './wording.js';

export const statusWords = wording('status', {
  ok: '',
  provisional: 'provisoire',
  estimated: 'estimé',
  'not-asked': 'question non posée',
  'no-answer': 'sans réponse',
  'not-applicable': 'sans objet',
  suppressed: 'masqué (secret statistique)',
  /** The document does not speak of this subject. */
  absent: 'non renseigné',
});
