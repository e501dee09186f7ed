import type {dateWords} from '../locale.js';
import type {WordsOf} from '../wording.js';

export const date: WordsOf<typeof dateWords> = {
  months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  written: (year, month, day) => `${day ? `${day} ` : ''}${month} ${year}`,
};
