/** One typing error, or a space too many or too few: which words of the records were meant. */
import {atOnce} from './at-once.js';
import type {Sought} from './matching.js';

/** Shorter words have too many neighbours; longer ones are none. */
const SHORTEST_MISSPELT = 4;
const LONGEST_MISSPELT = 60;
/** Of fewer words, each says what is meant. */
const FEWEST_WORDS = 3;
/** A word that is in more of the texts than one in so many, and in more than a few, tells them not apart: « centre », « nord ». */
const TELLING_SHARE = 50;
const FEW = 3;
/** « bx », « bdx », « tlse »: no vowel but at the end. */
const SHORTENED = /^[^aeiouy\d]{1,3}[^aiouy\d]$/;
/** For a page that was pasted, each misspelt word would be looked for. */
const MOST_MENDED = 10;

/** Words of all texts, to go through and to look up. */
interface Vocabulary {
  readonly words: readonly string[];
  readonly known: ReadonlySet<string>;
}

const vocabularies = new WeakMap<readonly string[], Vocabulary>();

/** Texts whose words are listed at a time. */
const TOGETHER = 500;

/** Lists the words of all texts, in steps: of tens of thousands, a first misspelt word waits for it otherwise. */
export function* listWords(texts: readonly string[]): Generator<undefined, void> {
  if (vocabularies.has(texts)) return;
  const known = new Set<string>();
  for (let from = 0; from < texts.length; from += TOGETHER) {
    for (const text of texts.slice(from, from + TOGETHER)) for (const word of text.split(' ')) known.add(word);
    yield undefined;
  }
  known.delete('');
  vocabularies.set(texts, {words: [...known], known});
}

function vocabularyOf(texts: readonly string[]): Vocabulary {
  atOnce(listWords(texts));
  return vocabularies.get(texts)!;
}

/**
 * What may have been meant where nothing has all words, the likeliest first: the words that none of the texts has as those
 * one letter away; the others, too; all words but one; of two that are never together, each that tells a few apart.
 */
export function* mended(texts: readonly string[], sought: readonly Sought[]): Generator<readonly Sought[], void> {
  if (sought.length > MOST_MENDED) return;
  const vocabulary = vocabularyOf(texts);
  const joined = withJoined(vocabulary, sought);
  if (joined) yield joined;
  const close = sought.map((each) => closeWords(texts, vocabulary, each));
  if (close.some((each, rank) => each !== sought[rank])) yield close;
  const wide = close.map((each, rank) => (each === sought[rank] ? [...each, ...nearWords(vocabulary, each)] : each));
  if (wide.some(({length}, rank) => length > close[rank]!.length)) yield wide;
  if (close.length >= FEWEST_WORDS) for (const left of close) yield close.filter((each) => each !== left);
  else if (close.length > 1 && close.every((each, rank) => each === sought[rank] && mayBeMisspelt(each[0]!.slice(1)))) {
    const having = close.map((any) => texts.filter((text) => any.some((begin) => text.includes(begin))).length);
    const telling = close.filter((_, rank) => having[rank]! <= Math.max(FEW, texts.length / TELLING_SHARE));
    // A word that nothing has may be all that is meant.
    if (telling.length && having.every(Boolean)) yield [telling.flat()];
  }
}

/** « haute pierre » as « hautepierre »: the first two that are one in some text. */
function withJoined({words}: Vocabulary, sought: readonly Sought[]): readonly Sought[] | undefined {
  for (let at = 0; at + 1 < sought.length; at++) {
    const joined = sought[at]![0]! + sought[at + 1]![0]!.slice(1);
    if (joined.length <= LONGEST_MISSPELT && words.some((word) => word.startsWith(joined.slice(1)))) return [...sought.slice(0, at), [joined], ...sought.slice(at + 2)];
  }
  return undefined;
}

/** The words that `sought` begins, else those that it shortens, else two that are written as one, else those whose beginning is one letter away. */
function closeWords(texts: readonly string[], vocabulary: Vocabulary, sought: Sought): Sought {
  const {words, known: all} = vocabulary;
  const word = sought[0]!.slice(1);
  const isShortened = SHORTENED.test(word);
  if (!(isShortened || mayBeMisspelt(word)) || words.some((known) => known.startsWith(word))) return sought;
  const whole = isShortened ? words.filter((known) => isShortOf(word, known)).map((known) => ` ${known}`) : [];
  if (whole.length || !mayBeMisspelt(word)) return whole.length ? whole : sought;
  const apart = splits(word).filter(([first, two]) => all.has(first) && texts.some((text) => text.includes(two))).map(([, two]) => two);
  if (apart.length) return apart;
  const near = nearWords(vocabulary, sought);
  return near.length ? near : sought;
}

/** A postcode of another town is no error of typing. */
const mayBeMisspelt = (word: string) => word.length >= SHORTEST_MISSPELT && word.length <= LONGEST_MISSPELT && !/^\d/.test(word);

/** The words whose beginning is one letter away. */
function nearWords({words}: Vocabulary, sought: Sought): Sought {
  const word = sought[0]!.slice(1);
  if (!mayBeMisspelt(word)) return [];
  const [first, second] = word;
  // One letter away, one of the first two is where it is or beside it: most words need no second look.
  const mayBe = (known: string) => known[0] === first || known[0] === second || known[1] === first || known[1] === second;
  const isNear = (known: string) => [-1, 0, 1].some((more) => isOneEdit(word, known.slice(0, word.length + more)));
  return words.filter((known) => known.length >= SHORTEST_MISSPELT - 1 && mayBe(known) && isNear(known)).map((known) => ` ${known}`);
}

/** « bx » for « bordeaux »: its first letter, its last one, and between them some of the others, in their order. */
function isShortOf(short: string, known: string): boolean {
  if (known.length < short.length + 2 || known[0] !== short[0] || known.at(-1) !== short.at(-1)) return false;
  let at = 0;
  for (const letter of short) {
    at = known.indexOf(letter, at) + 1;
    if (!at) return false;
  }
  return true;
}

/** « belair » as « bel air ». */
const splits = (word: string) => Array.from({length: word.length - 3}, (_, at) => [word.slice(0, at + 2), ` ${word.slice(0, at + 2)} ${word.slice(at + 2)}`] as const);

/** One letter added, left out, changed, or two neighbours exchanged (Damerau, 1964). */
function isOneEdit(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
