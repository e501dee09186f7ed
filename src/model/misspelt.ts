/** One typing error, or a space too many or too few: which words of the records were meant. */
import type {Sought} from './matching.js';

/** Shorter words have too many neighbours; longer ones are none. */
const SHORTEST_MISSPELT = 4;
const LONGEST_MISSPELT = 60;
/** For a page that was pasted, each misspelt word would be looked for. */
const MOST_MENDED = 20;

const vocabularies = new WeakMap<readonly string[], readonly string[]>();

/** Words of all texts, listed when a misspelt one is first looked for. */
function vocabularyOf(texts: readonly string[]): readonly string[] {
  let words = vocabularies.get(texts);
  if (!words) vocabularies.set(texts, (words = [...new Set(texts.flatMap((text) => text.split(' ')))].filter(Boolean)));
  return words;
}

/**
 * Each word that none of the texts has, as the words that it may have been meant for.
 *
 * @returns `sought` itself when there is nothing to mend.
 */
export function mended(texts: readonly string[], sought: readonly Sought[]): readonly Sought[] {
  if (sought.length > MOST_MENDED) return sought;
  const vocabulary = vocabularyOf(texts);
  const joined = withJoined(texts, sought);
  if (joined) return joined;
  const close = sought.map((each) => closeWords(texts, vocabulary, each));
  return close.every((each, rank) => each === sought[rank]) ? sought : close;
}

/** « haute pierre » as « hautepierre »: the first two that are one in some text. */
function withJoined(texts: readonly string[], sought: readonly Sought[]): readonly Sought[] | undefined {
  for (let at = 0; at + 1 < sought.length; at++) {
    const joined = sought[at]![0]! + sought[at + 1]![0]!.slice(1);
    if (joined.length <= LONGEST_MISSPELT && texts.some((text) => text.includes(joined))) return [...sought.slice(0, at), [joined], ...sought.slice(at + 2)];
  }
  return undefined;
}

/** The words that `sought` begins, else two that are written as one, else those whose beginning is one letter away. */
function closeWords(texts: readonly string[], vocabulary: readonly string[], sought: Sought): Sought {
  const word = sought[0]!.slice(1);
  // A postcode of another town is no error of typing.
  if (word.length < SHORTEST_MISSPELT || word.length > LONGEST_MISSPELT || /^\d/.test(word) || vocabulary.some((known) => known.startsWith(word))) return sought;
  const apart = splits(word).filter((two) => texts.some((text) => text.includes(two)));
  if (apart.length) return apart;
  const isNear = (known: string) => [-1, 0, 1].some((more) => isOneEdit(word, known.slice(0, word.length + more)));
  const near = vocabulary.filter((known) => known.length >= SHORTEST_MISSPELT - 1 && isNear(known));
  return near.length ? near.map((known) => ` ${known}`) : sought;
}

/** « belair » as « bel air ». */
const splits = (word: string) => Array.from({length: word.length - 3}, (_, at) => ` ${word.slice(0, at + 2)} ${word.slice(at + 2)}`);

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
