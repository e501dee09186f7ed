/** A number as people write it in a table: « 1 234,50 € », « 12,5 % », « n.d. », « <5 ». */
import type {Status} from '../model/observation.js';

export interface WrittenNumber {
  readonly value?: number;
  readonly status: Status;
}

/** What producers write in place of a figure, folded; INSEE, the Caf and their neighbours use these. */
const BLANKS: Readonly<Record<string, Status>> = {
  's': 'suppressed',
  'c': 'suppressed',
  'secret': 'suppressed',
  'secret statistique': 'suppressed',
  'confidentiel': 'suppressed',
  'confidential': 'suppressed',
  'vertraulich': 'suppressed',
  'nd': 'no-answer',
  'nr': 'no-answer',
  'nc': 'no-answer',
  'k a': 'no-answer',
  'ka': 'no-answer',
  'na': 'not-applicable',
  'so': 'not-applicable',
  'sans objet': 'not-applicable',
};

const LONGEST = 80;

/** Units that say how many zeros are left out: « 2,5 M€ ». */
const EXPONENTS: Readonly<Record<string, number>> = {
  'k€': 3, 'K€': 3, 'millier': 3, 'milliers': 3,
  'M€': 6, 'million': 6, 'millions': 6,
  'Md€': 9, 'Mds€': 9, 'milliard': 9, 'milliards': 9,
};

/** Spaces part thousands: two numbers side by side, or those of a telephone, are no figure. */
const SPACED = /^[-+]?\s?\d{1,3}(\s\d{3})+([.,]\d*)?$/;
const SPACES = /[\s\u00a0\u202f]/g;
const GROUPED: Readonly<Record<'comma' | 'dot', RegExp>> = {comma: /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/, dot: /^[-+]?\d{1,3}(\.\d{3}){2,}$/};
const PLAIN = /^[-+]?(\d+([.,]\d*)?|[.,]\d+)$/;

/** What stands behind a number in an address, a rank or a date, and never behind a quantity. */
const PLACES = /^(?:bis|ter|quater|rue|avenue|av|boulevard|bd|bld|chemin|impasse|allée|quai|route|rte|faubourg|fbg|er|ère|ème|e|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|[\p{L}-]*(?:straße|strasse|gasse)|street|road)(?![\p{L}\p{N}])/iu;
/** What does so before a name, and may be counted without one: « 3 place Broglie », « 1 place ». */
const NAMED_PLACES = /^(?:place|pl\.|square|cours|passage|lot|r\.|ch\.|st\.|platz|weg) \S/iu;
/** More words than any unit has: « 1,1 milliard d’euros par an ». */
const MOST_WORDS = 4;

/** Whether what follows a number may be its unit, rather than the rest of a sentence that began with it. */
function isUnit(tail: string): boolean {
  const words = tail.trim().split(/\s+/);
  return words.length <= MOST_WORDS && !PLACES.test(words[0]!) && !NAMED_PLACES.test(words.join(' '));
}

/**
 * @param decimal The decimal mark of the language: where « 1,234 » may mean either, it decides.
 * @returns undefined for text that is no figure and no known blank.
 */
export function writtenNumber(text: string, decimal: ',' | '.' = ','): WrittenNumber | undefined {
  // No figure is longer, and nothing longer is searched for one.
  if (text.length > LONGEST) return text.trim() === '' ? {status: 'no-answer'} : undefined;
  const trimmed = text.trim();
  // « Absence of a result in the nature of things », where one bar or two are a dash like others.
  if (trimmed === '///') return {status: 'not-applicable'};
  if (trimmed === '' || /^[-–—./…:]+$/.test(trimmed)) return {status: 'no-answer'};
  if (/^[<≤]\s*\d+$/.test(trimmed)) return {status: 'suppressed'};
  const word = trimmed.toLowerCase().replace(/[.()/]/g, '').trim();
  if (Object.hasOwn(BLANKS, word)) return {status: BLANKS[word]!};
  // The unit follows the number, or precedes it: « € 12 ».
  const end = [...trimmed].findLastIndex((sign) => /\d/.test(sign)) + 1;
  const tail = trimmed.slice(end).replace(/^[.,]/, '');
  const number = trimmed.slice(0, end).replace(/[−‒–]/g, '-').replace(/^[€$£]\s*/, '').replace(/['’]/g, '');
  if (/\d\s+\d/.test(number) && !SPACED.test(number)) return undefined;
  if (!isUnit(tail)) return undefined;
  const bare = number.replace(SPACES, '');
  const exponent = EXPONENTS[tail.trim().split(/\s/)[0]!] ?? 0;
  if (decimal === '.' && GROUPED.comma.test(bare)) return found(bare.replace(/,/g, ''), exponent);
  if (GROUPED.dot.test(bare)) return found(bare.replace(/\./g, ''), exponent);
  return PLAIN.test(bare) ? found(bare.replace(',', '.'), exponent) : undefined;
}

function found(plain: string, exponent: number): WrittenNumber | undefined {
  const value = Number(`${plain}e${exponent}`);
  return Number.isFinite(value) ? {value, status: 'ok'} : undefined;
}
