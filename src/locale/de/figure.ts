import type {figureWords} from '../figure.js';
import type {WordsOf} from '../wording.js';

export const figure: WordsOf<typeof figureWords> = {
  title: (indicator: string, subject: string | undefined) => (subject ? `${indicator}, ${subject}` : indicator),
  when: (period: string, status: string, coverage: string) => `${period}${status && ` (${status})`}${coverage && `, ${coverage}`}`,
  covered: (counted: string, of: string) => `${counted} von ${of}`,
  history: (title: string) => `${title}: Entwicklung`,
  reference: (name: string, value: string) => `${name}: ${value}`,
  everybody: 'alle Sozialzentren zusammen',
  all: (many: string) => `alle ${many} zusammen`,
};
