/** A number as people write it in a table: « 1 234,50 € », « 12,5 % », « n.d. », « <5 ». */
import type {Status} from '../model/observation.js';

export interface WrittenNumber {
  readonly value?: number;
  readonly status: Status;
}

/** What producers write in place of a figure, folded; INSEE and the Caf use these. */
const BLANKS: Readonly<Record<string, Status>> = {
  's': 'suppressed',
  'secret': 'suppressed',
  'ns': 'suppressed',
  'nd': 'no-answer',
  'nr': 'no-answer',
  'nc': 'no-answer',
  'na': 'not-applicable',
  'so': 'not-applicable',
  'sans objet': 'not-applicable',
};

const LONGEST = 80;

const SPACES = /[\s\u00a0\u202f]/g;
const GROUPED: Readonly<Record<'comma' | 'dot', RegExp>> = {comma: /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/, dot: /^[-+]?\d{1,3}(\.\d{3}){2,}$/};
const PLAIN = /^[-+]?(\d+([.,]\d*)?|[.,]\d+)$/;

/**
 * @param decimal The decimal mark of the language: where « 1,234 » may mean either, it decides.
 * @returns undefined for text that is no figure and no known blank.
 */
export function writtenNumber(text: string, decimal: ',' | '.' = ','): WrittenNumber | undefined {
  // No figure is longer, and nothing longer is searched for one.
  if (text.length > LONGEST) return text.trim() === '' ? {status: 'no-answer'} : undefined;
  const trimmed = text.trim();
  if (trimmed === '' || /^[-–—./]+$/.test(trimmed)) return {status: 'no-answer'};
  if (/^[<≤]\s*\d+$/.test(trimmed)) return {status: 'suppressed'};
  const word = trimmed.toLowerCase().replace(/[.()]/g, '').trim();
  if (Object.hasOwn(BLANKS, word)) return {status: BLANKS[word]!};
  // The unit follows the number, or precedes it: « € 12 ».
  const bare = trimmed.replace(/[−‒–]/g, '-').replace(/^[€$£]\s*|[\s\u00a0\u202f]*[^\d\s.,+-][^\d]*$/g, '').replace(SPACES, '').replace(/'|’/g, '');
  if (decimal === '.' && GROUPED.comma.test(bare)) return found(bare.replace(/,/g, ''));
  if (GROUPED.dot.test(bare)) return found(bare.replace(/\./g, ''));
  return PLAIN.test(bare) ? found(bare.replace(',', '.')) : undefined;
}

function found(plain: string): WrittenNumber | undefined {
  const value = Number(plain);
  return Number.isFinite(value) ? {value, status: 'ok'} : undefined;
}
