/** Towns as lists write them: « SELESTAT », « Sélestat » and « Sélestat Cedex 2 » are one. */
import {townKey} from './folding.js';

/** How each town is shown, by every way in which it is written and by its key: as most write it that do not shout. */
export function townsOf(written: readonly string[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const each of written) if (each) counts.set(each, (counts.get(each) ?? 0) + 1);
  const isLoud = (each: string) => Number(each === each.toUpperCase());
  const best = [...counts].sort(([a, many], [b, more]) => isLoud(a) - isLoud(b) || more - many);
  const towns = new Map<string, string>();
  for (const [each] of best) {
    const key = townKey(each);
    if (!towns.has(key)) towns.set(key, each);
    towns.set(each, towns.get(key)!);
  }
  return towns;
}
