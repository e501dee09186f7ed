import type {figureWords} from '../figure.js';
import type {WordsOf} from '../wording.js';

export const figure: WordsOf<typeof figureWords> = {
  title: (indicator: string, subject: string | undefined) => (subject ? `${indicator}, ${subject}` : indicator),
  when: (period: string, status: string, coverage: string) => `${period}${status && ` (${status})`}${coverage && `, ${coverage}`}`,
  covered: (_counted: string, _of: string, n: string, countedAll: string) => `${n} of ${countedAll}`,
  history: (title: string) => `${title}: history`,
  reference: (name: string, value: string) => `${name}: ${value}`,
  everybody: 'all centres',
  all: (many: string) => `all ${many}`,
};
