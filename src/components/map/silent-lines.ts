/** Apart from the patterns made of them: a picture is painted without lit. */
import type {Standing} from '../../model/values.js';

/** Lines over the land: hidden by secrecy, nobody answered, nobody was asked, makes no sense, not in the file. */
export const SILENT_LINES: Readonly<Partial<Record<Standing, string>>> = {
  suppressed: 'M-2 2l4-4M0 8l8-8M6 10l4-4',
  'no-answer': 'M2 2h.01M6 6h.01',
  'not-asked': 'M0 2h4M4 6h4',
  'not-applicable': 'M1 1l3 3M4 1l-3 3',
  absent: 'M0 4h8M4 0v8',
};
