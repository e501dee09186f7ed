import type {cursorWords} from '../cursor.js';
import type {WordsOf} from '../wording.js';

export const cursor: WordsOf<typeof cursorWords> = {
    hint: 'Arrows: go from one datum to the next. A letter: go to a name. Space: tell more. Enter: choose. Escape: leave.',
    label: (title: string) => `${title}: walk through the data`,
  };
