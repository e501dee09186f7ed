/** What a key figure says beside its value. */
import {wording} from './wording.js';

export const figureWords = wording('figure', {
  title: (indicator: string, subject: string | undefined) => (subject ? `${indicator}, ${subject}` : indicator),
  /** « 2024 (provisoire), 45 centres sur 60 » */
  when: (period: string, status: string, coverage: string) => `${period}${status && ` (${status})`}${coverage && `, ${coverage}`}`,
  /** Of n and of all, the number alone and with what it counts. */
  covered: (counted: string, of: string, _n: string, _countedAll: string) => `${counted} sur ${of}`,
  history: (title: string) => `${title} : évolution`,
  reference: (name: string, value: string) => `${name} : ${value}`,
  everybody: 'l’ensemble des centres',
  /** Those of a level, where figures are theirs: « l’ensemble des communes » */
  all: (many: string) => `l’ensemble des ${many}`,
});
