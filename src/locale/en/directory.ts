import type {directoryWords} from '../directory.js';
import type {WordsOf} from '../wording.js';

export const directory: WordsOf<typeof directoryWords> = {
    title: 'The centres',
    search: 'Find a centre',
    searchHint: 'Name, town, neighbourhood or postcode',
    found: (count: string) => `${count} in the list.`,
    foundOf: (count: string, of: string) => `${count} of ${of}.`,
    none: (query: string) => `No centre matches “${query}”.`,
    noneHint: 'Try fewer words, or the name of the town.',
    clear: 'Clear the search',
    empty: 'The file holds no centre.',
    summary: (count: string, places: string) => `${count} in ${places}.`,
    communes: ['town', 'towns'],
    more: (count: string) => `Show ${count} more`,
    kinds: {CS: 'Social centre', CSC: 'Sociocultural centre', EVS: 'Social life space', autre: 'Other'},
    phone: 'Telephone:',
    website: 'Website',
    email: 'E-mail:',
    note: 'About this record',
    address: 'Address unknown',
    columns: {name: 'Centre', kind: 'Kind', address: 'Address', phone: 'Telephone', website: 'Website'},
    unknown: 'not given',
    of: (name: string) => `(${name})`,
  };
