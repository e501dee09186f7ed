import type {frameWords} from '../frame.js';
import type {WordsOf} from '../wording.js';

export const frame: WordsOf<typeof frameWords> = {
    waiting: 'Loading data…',
    megabyte: 'megabytes',
    retry: 'Retry',
    failed: 'The data cannot be shown.',
    broken: 'This module met an error.',
    fictional: 'Fictional data: no real organisation is described here',
    showData: 'Show the data',
    hideData: 'Hide the data',
    download: 'Download',
    noTools: 'Unavailable: reload the page.',
    source: 'Source:',
    sources: 'Sources:',
    noSource: 'No source is given.',
    licence: (licence: string) => `Licence: ${licence.replace(/\.$/, '')}.`,
    published: (date: string) => `Published on ${date}.`,
    updated: (date: string) => `Document updated on ${date}.`,
    newWindow: '(new window)',
    centre: ['centre', 'centres'],
  };
