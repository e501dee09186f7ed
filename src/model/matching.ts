/** Which centres a reader means: all words of the search, each anywhere in what identifies a centre, and one kind. */
import type {Centre} from './centre.js';
import {folded} from './text.js';

export function matchingCentres(all: readonly Centre[], query: string, kind?: string): readonly Centre[] {
  const terms = folded(query).split(' ').filter(Boolean);
  if (!terms.length && !kind) return all;
  return all.filter((centre) => (!kind || centre.kind === kind) && terms.every((term) => searchedIn(centre).includes(term)));
}

/** Folded once: a keystroke only scans. */
const searched = new WeakMap<Centre, string>();

function searchedIn(centre: Centre): string {
  let text = searched.get(centre);
  if (text === undefined) {
    const {name, shortName, address, sites = []} = centre;
    const addresses = [address, ...sites.map((site) => site.address)].flatMap((each) => [each?.street, each?.postcode, each?.city]);
    searched.set(centre, (text = folded([name, shortName, ...addresses].filter(Boolean).join(' '))));
  }
  return text;
}
