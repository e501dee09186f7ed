/** The figures of many subjects at once. */
import type {Aggregate} from '../../model/aggregate.js';
import {isRefused, type Refused} from '../../model/refusal.js';
import {coverageOf, extremesOf, type Tally} from '../../model/values.js';
import {saidList} from '../naming.js';
import {quantity} from '../quantity.js';
import {wording} from '../wording.js';
import {MOST_NAMES, noFigureSentence, paragraph, type Said, silenceSentence, type Teller} from './statements.js';
import {countOf, type Noun, nounFor} from './subjects.js';

export const setWords = wording('summary-set', {
  none: ({one, isFeminine}: Noun) => `${isFeminine ? 'Aucune' : 'Aucun'} ${one} n’a de valeur.`,
  single: ({one, isFeminine}: Noun, value: string, name: string) =>
    `${isFeminine ? 'Une seule' : 'Un seul'} ${one} a une valeur : ${value}${name && ` (${name})`}.`,
  equal: (n: string, {many}: Noun, value: string) => `${n} ${many} ont la même valeur : ${value}.`,
  near: (n: string, {many}: Noun, value: string) => `${n} ${many} ont presque la même valeur : ${value}.`,
  range: (n: string, {many}: Noun, min: string, max: string, of = '') => `${n} ${many}${of && ` sur ${of}`} ont une valeur, de ${min} à ${max}.`,
  highest: (names: string, tied: boolean) => `Valeur la plus élevée : ${names}${tied ? ', à égalité' : ''}.`,
  lowest: (names: string, tied: boolean) => `Valeur la plus faible : ${names}${tied ? ', à égalité' : ''}.`,
  total: (value: string) => `Total : ${value}.`,
  totalOf: (value: string, subjects: string) => `Total : ${value}, pour ${subjects}.`,
  whole: (value: string) => `Ensemble : ${value}.`,
});

export interface SetSaid {
  readonly tally: Tally;
  /** Kind of subject: `centre`, or a scheme. */
  readonly of: string;
  /**
   * Names of the extremes. Left out for centres by default: the observatory places a centre in a distribution and ranks
   * nobody.
   */
  readonly nameOf?: (key: string) => string;
  /** The figure of the whole, or why there is none. */
  readonly whole?: Aggregate | Refused;
}

/** How many have a value, from what to what, who stands at the ends, the whole, and who is silent in which way. */
export function setSentences(locale: Teller, said: Said, {tally, of, nameOf, whole}: SetSaid): string {
  const {n, of: asked} = coverageOf(tally.counts);
  return paragraph(
    rangeSentences(locale, said, {tally, of, nameOf}, n, asked),
    n > 1 && whole ? wholeSentence(locale, said, whole, of) : '',
    silenceSentence(locale, tally.counts),
  );
}

function rangeSentences(locale: Teller, said: Said, {tally, of, nameOf}: SetSaid, n: number, asked: number): string {
  const say = locale.words(setWords);
  const counted = nounFor(locale, of);
  const extremes = extremesOf(tally);
  if (!extremes) return say.none(counted);
  const [min, max] = [quantity(locale, extremes.min, said), quantity(locale, extremes.max, said)];
  if (n === 1) return say.single(counted, max, nameOf ? nameOf(tally.keys[0]!) : '');
  const many = locale.number(n);
  if (extremes.min === extremes.max) return say.equal(many, counted, max);
  if (min === max) return say.near(many, counted, max);
  const named = (keys: readonly string[], phrase: (names: string, tied: boolean) => string) => {
    if (!nameOf) return '';
    const names = keys.length > MOST_NAMES ? countOf(locale, keys.length, of) : saidList(locale, keys.map(nameOf));
    return phrase(names, keys.length > 1);
  };
  return paragraph(
    // Where some have none, how few they are is said at once.
    say.range(many, counted, min, max, asked > n ? locale.number(asked) : ''),
    named(extremes.highest, say.highest),
    named(extremes.lowest, say.lowest),
  );
}

/** The total of those who answered is not the total of all: it says for how many it stands. */
function wholeSentence(locale: Teller, said: Said, whole: Aggregate | Refused, of: string): string {
  if (isRefused(whole)) return noFigureSentence(locale, whole);
  const say = locale.words(setWords);
  const value = quantity(locale, whole.value, said);
  if (whole.denominator !== undefined) return say.whole(value);
  const {coverage} = whole;
  return coverage.n < coverage.of ? say.totalOf(value, countOf(locale, coverage.n, of)) : say.total(value);
}
