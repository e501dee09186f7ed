import type {Place} from '../grammar.js';
import type * as fr from '../summaries.js';
import type {WordsOf} from '../wording.js';

type Parts = fr.PeriodParts;
type Noun = fr.Noun;

function plainName({year, quarter, month, until}: Parts): string {
  if (until) return `${year}–${until}`;
  return quarter ? `Q${quarter} ${year}` : (month ?? year);
}

const noun = (one: string, many = `${one}s`): Noun => ({one, many});

const periodWords: WordsOf<typeof fr.periodWords> = {
  name: plainName,
  during: ({year, quarter, month, until}: Parts) =>
    until ? `from ${year} to ${until}` : `in ${quarter ? `Q${quarter} ` : ''}${month ?? year}`,
  fromTo: (from: Parts, to: Parts) => `from ${plainName(from)} to ${plainName(to)}`,
};

const nouns: WordsOf<typeof fr.nouns> = {
  centre: noun('centre'),
  respondent: noun('organisation'),
  commune: noun('municipality', 'municipalities'),
  epci: noun('group of municipalities', 'groups of municipalities'),
  departement: noun('département'),
  region: noun('region'),
  iris: noun('statistical district'),
  qpv: noun('priority district'),
  quartier: noun('district'),
  territory: noun('territory', 'territories'),
};

const silenceWords: WordsOf<typeof fr.silenceWords> = {
  silent: (parts) => `Without a value: ${parts}.`,
  kinds: {
    ok: '',
    provisional: '',
    estimated: '',
    'not-asked': 'not asked',
    'no-answer': 'no answer',
    'not-applicable': 'not applicable',
    suppressed: 'kept secret',
    absent: 'absent',
  },
};

const cautionWords: WordsOf<typeof fr.cautionWords> = {
  provisional: 'Provisional figure.',
  estimated: 'Estimated figure.',
  'coverage-changed': 'The number of respondents changed between the two dates.',
  'periods-overlap': 'The two periods overlap in part.',
  partial: (n, one) => (one ? `${n} hidden value is not counted.` : `${n} hidden values are not counted.`),
  smallBase: (n, of) => `Small base: ${n} of ${of}.`,
};

const refusalWords: WordsOf<typeof fr.refusalWords> = {
  'no-data': () => 'The file holds no figure for this question.',
  'empty-scope': () => 'There is nobody to count here.',
  'no-value': () => 'No value is known.',
  'not-applicable': () => 'The question does not apply here.',
  suppressed: () => 'Statistical secrecy hides a value that is needed.',
  'not-aggregable': () => 'This indicator cannot be computed for a group.',
  'parts-missing': () => 'The rate of a group needs a numerator and a denominator, which are missing.',
  'zero-denominator': () => 'The rate cannot be computed: its denominator is zero.',
  straddling: () => 'The figures at hand are for areas that cross the limit.',
  'series-break': (at) => `No comparison: the series breaks ${at}.`,
  'vintages-too-close': (_, years) => `No comparison: at least ${years} years must lie between the two dates.`,
  'different-lengths': () => 'No comparison: the two periods differ in length.',
  'not-later': () => 'No comparison: the second period does not follow the first.',
  'no-base': () => 'No index: the reference is zero or negative.',
  'too-few': () => 'Too few answers to show a distribution.',
};

const levelWords: WordsOf<typeof fr.levelWords> = {
  level: (label: string, subject: string, period: string, value: string) => `${label}, ${subject}, ${period}: ${value}.`,
  each: (n: string, N: string, many: string, percent: string, asked: boolean, single: boolean) =>
    `${n} of ${N} ${many} ${asked ? 'answered' : single ? 'has a value' : 'have a value'}${percent && ` (${percent})`}.`,
  all: (N: string, many: string, asked: boolean) => `All ${N} ${many} ${asked ? 'answered' : 'have a value'}.`,
  single: ({one}: Noun, asked: boolean) => `The only ${one} concerned ${asked ? 'answered' : 'has a value'}.`,
  singleNone: ({one}: Noun, asked: boolean) =>
    `The only ${one} concerned ${asked ? 'did not answer' : 'has no value'}.`,
  none: ({one}: Noun, N: string, asked: boolean) => `No ${one} of ${N} ${asked ? 'answered' : 'has a value'}.`,
};

const changeWords: WordsOf<typeof fr.changeWords> = {
  up: (when: string, amount: string) => `${when}: up ${amount}.`,
  down: (when: string, amount: string) => `${when}: down ${amount}.`,
  same: (when: string, value: string) => `${when}: no change (${value}).`,
  almost: (when: string, value: string) => `${when}: almost no change (${value}).`,
  better: 'The change is favourable.',
  worse: 'The change is unfavourable.',
  points: (n: string, one: boolean) => `${n} ${one ? 'point' : 'points'}`,
};

const referenceWords: WordsOf<typeof fr.referenceWords> = {
  more: (points: string, {name}: Place, value: string) => `That is ${points} more than ${name} (${value}).`,
  less: (points: string, {name}: Place, value: string) => `That is ${points} less than ${name} (${value}).`,
  same: ({name}: Place) => `That is the same value as ${name}.`,
  almost: ({name}: Place, value: string) => `That is almost the same value as ${name} (${value}).`,
  index: (index: string, {name}: Place, value: string) => `Index ${index}, with ${name} at 100 (${value}).`,
  share: (percent: string, {name}: Place) => `That is ${percent} of the total of ${name}.`,
  better: 'The gap is favourable.',
  worse: 'The gap is unfavourable.',
};

const setWords: WordsOf<typeof fr.setWords> = {
  none: ({one}: Noun) => `No ${one} has a value.`,
  single: ({one}: Noun, value: string, name: string) => `Only one ${one} has a value: ${value}${name && ` (${name})`}.`,
  equal: (n: string, {many}: Noun, value: string) => `${n} ${many} have the same value: ${value}.`,
  near: (n: string, {many}: Noun, value: string) => `${n} ${many} have almost the same value: ${value}.`,
  range: (n: string, {many}: Noun, min: string, max: string, of = '') => `${n}${of && ` of ${of}`} ${many} have a value, from ${min} to ${max}.`,
  highest: (names: string, tied: boolean) => `Highest value: ${names}${tied ? ', tied' : ''}.`,
  lowest: (names: string, tied: boolean) => `Lowest value: ${names}${tied ? ', tied' : ''}.`,
  total: (value: string) => `Total: ${value}.`,
  totalOf: (value: string, subjects: string) => `Total: ${value}, for ${subjects}.`,
  whole: (value: string) => `Overall: ${value}.`,
};

const trendWords: WordsOf<typeof fr.trendWords> = {
  single: (when: string, value: string) => `Only one value, ${when}: ${value}.`,
  steadyUp: 'The rise is steady.',
  steadyDown: 'The fall is steady.',
  highest: (value: string, when: string) => `Highest: ${value}, ${when}.`,
  lowest: (value: string, when: string) => `Lowest: ${value}, ${when}.`,
  silent: (periods: string) => `No value for ${periods}.`,
  cut: (when: string) => `Break in series ${when}: earlier figures do not compare.`,
};

const spreadWords: WordsOf<typeof fr.spreadWords> = {
  half: (many: string, low: string, high: string) => `The middle half of the ${many} goes from ${low} to ${high}.`,
  median: (value: string) => `The median is ${value}.`,
  lowest: (subject: string) => `${subject} is in the lowest quarter.`,
  middle: (subject: string) => `${subject} is in the middle half.`,
  highest: (subject: string) => `${subject} is in the highest quarter.`,
};

const placeWords: WordsOf<typeof fr.placeWords> = {
  people: (n: string, one: boolean) => `${n} ${one ? 'person lives' : 'people live'} in the area.`,
  peopleUnknown: 'The population of the area is not known.',
  atLeast: 'This is a minimum: a population is missing.',
  covered: (n: string, N: string, {many}: Noun, single: boolean) =>
    `${n} of ${N} ${many} ${single ? 'is' : 'are'} covered entirely.`,
  uncovered: (n: string, {one, many}: Noun, single: boolean) =>
    `${n} ${single ? one : many} ${single ? 'is' : 'are'} in the area of no centre.`,
  reached: (percent: string) => `The areas of the centres hold ${percent} of the population.`,
  unmapped: (n: string, single: boolean) => `${n} ${single ? 'centre has' : 'centres have'} no area in the file.`,
  found: (n: string, _: boolean, N: string) => `${n} of ${N} centres.`,
  foundNone: 'No centre matches.',
  close: 'No centre has exactly these words. These are the closest.',
  nearest: (name: string, km: string) => `Nearest centre: ${name}, ${km} away as the crow flies.`,
  nearestNone: 'No centre is near here.',
  unplaced: (n: string, single: boolean) => `${n} ${single ? 'centre has' : 'centres have'} no coordinates.`,
};

/** By the subjects of `summaries.ts`, to be spread among the others. */
export const summaries = {
  'summary-period': periodWords,
  'summary-noun': nouns,
  'summary-silence': silenceWords,
  'summary-caution': cautionWords,
  'summary-refusal': refusalWords,
  'summary-level': levelWords,
  'summary-change': changeWords,
  'summary-reference': referenceWords,
  'summary-set': setWords,
  'summary-trend': trendWords,
  'summary-spread': spreadWords,
  'summary-place': placeWords,
};
