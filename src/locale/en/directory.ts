import type {directoryWords} from '../directory.js';
import type {WordsOf} from '../wording.js';

export const directory: WordsOf<typeof directoryWords> = {
    title: 'The centres',
    search: 'Find a centre',
    searchHint: 'Name, town, neighbourhood, postcode or activity',
    found: (count: string) => `${count} in the list.`,
    clear: 'Clear the search',
    empty: 'The file holds no centre.',
    emptyHere: 'The file holds no centre for this request.',
    summary: (count: string, places: string) => `${count} in ${places}.`,
    communes: ['town', 'towns'],
    more: (count: string) => `Show ${count} more`,
    near: 'Near me',
    filter: 'Filter and sort',
    moves: 'Arrows: from one centre to the next. Enter: choose, then Tab for its links.',
    kinds: {CS: 'Social centre', CSC: 'Sociocultural centre', EVS: 'Social life space', autre: 'Other'},
    phone: 'Telephone:',
    website: 'Website',
    email: 'E-mail:',
    address: 'Address unknown',
    checked: (date: string) => `Checked: ${date}`,
    columns: {name: 'Centre', kind: 'Kind', address: 'Address', phone: 'Telephone', email: 'E-mail', website: 'Website', updated: 'Checked', source: 'Source'},
    unknown: 'not given',
  };
