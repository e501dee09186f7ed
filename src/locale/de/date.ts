import type {dateWords} from '../locale.js';
import type {WordsOf} from '../wording.js';

export const date: WordsOf<typeof dateWords> = {
  months: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
  written: (year, month, day) => `${day ? `${day}. ` : ''}${month} ${year}`,
};
