import type {downloadWords} from '../downloads.js';
import type {WordsOf} from '../wording.js';

export const downloads: WordsOf<typeof downloadWords> = {
    formats: {csv: 'Data (CSV)', png: 'Image (PNG)', svg: 'Drawing (SVG)'},
    taken: (file: string) => `File downloaded: ${file}`,
    failed: 'The file could not be prepared. Retry, or choose another format.',
    tooLarge: 'This drawing is too large for an image. Take the drawing (SVG) or the data (CSV).',
    ascending: (column: string) => `Sorted by ${column}, ascending`,
    descending: (column: string) => `Sorted by ${column}, descending`,
    original: 'Table in its original order',
    statusOf: (column: string) => `Status: ${column}`,
    given: 'given',
    fictionalFile: 'fictional data',
    legend: 'Legend',
    labels: {
      title: 'Title',
      fictional: 'Fictional data',
      summary: 'Summary',
      caution: 'Note',
      method: 'Definition and method',
      source: 'Source',
      licence: 'Licence',
      updated: 'Document updated',
    },
  };
