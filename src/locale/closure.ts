/** What is said of a centre that has closed for good, wherever it is shown. */
import {wording} from './wording.js';

export const closureWords = wording('closure', {
  closedSince: (date: string) => `Ce centre a fermé (${date}).`,
  column: 'Situation',
  closed: (date: string) => `fermé (${date})`,
  open: 'en activité',
});
