/** Towns as lists write them: « SELESTAT », « Sélestat » and « Sélestat Cedex 2 » are one. */
import {atOnce} from './at-once.js';
import {townKey} from './folding.js';

/** Towns that are told apart at a time. */
const TOGETHER = 2000;

/** How each town is shown, by every way in which it is written and by its key: as most write it that do not shout. */
export const townsOf = (written: readonly string[]): ReadonlyMap<string, string> => atOnce(townsInSteps(written));

/** The same, while the page answers: a country has tens of thousands. */
export function* townsInSteps(written: readonly string[]): Generator<undefined, ReadonlyMap<string, string>> {
  const counts = new Map<string, number>();
  for (const each of written) if (each) counts.set(each, (counts.get(each) ?? 0) + 1);
  yield undefined;
  // Those that shout, or tell how mail is sorted, come last.
  const ways: [calm: [string, number][], loud: [string, number][]] = [[], []];
  for (const way of counts) ways[way[0] === way[0].toUpperCase() || / cedex\b/i.test(way[0]) ? 1 : 0].push(way);
  yield undefined;
  const towns = new Map<string, string>();
  let left = TOGETHER;
  for (const some of ways) {
    for (const [each] of some.sort(([, many], [, more]) => more - many)) {
      const key = townKey(each);
      if (!towns.has(key)) towns.set(key, each);
      towns.set(each, towns.get(key)!);
      if (--left) continue;
      left = TOGETHER;
      yield undefined;
    }
  }
  return towns;
}
