import type {centreWords} from '../centre.js';
import type {WordsOf} from '../wording.js';

export const centre: WordsOf<typeof centreWords> = {
  choose: 'Choose a centre, in the list or on the map, to read its page.',
  unknown: (id: string) => `The centre “${id}” is not in the file. Check the attribute centre.`,
  empty: 'The file contains no centre.',
  title: 'A centre',
  shown: (name: string) => `Now shown: ${name}.`,
};
