import type {recordWords} from '../record.js';
import type {WordsOf} from '../wording.js';

export const record: WordsOf<typeof recordWords> = {
  permalink: 'Address of this page',
  correct: 'Report a mistake',
  subject: (name: string) => `Correction of the record: ${name}`,
  message: (name: string, id: string, page: string) =>
    `Hello.\n\nThe record to correct is that of ${name} (${id}).\nIt stands on ${page}.\n\n- what is written:\n- what should be there:\n\nThank you.`,
};
