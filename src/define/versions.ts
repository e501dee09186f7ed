/** Two versions on one page: each works, and the console is told once, whichever copies meet. Fetched where they do. */
import {VERSION} from '../version.js';
import {TAGS, type Versioned} from './define.js';

/** Copies know of each other by what they find here. */
interface Told extends Versioned {
  toldVersions?: readonly string[];
}

export function tell() {
  const elements = TAGS.flatMap((tag): Told | [] => customElements.get(tag) ?? []);
  for (const {version = '?'} of elements) {
    const pair = [version, VERSION].sort().join(' et ');
    if (version === VERSION || elements.some(({toldVersions}) => toldVersions?.includes(pair))) continue;
    for (const each of elements) each.toldVersions = [...(each.toldVersions ?? []), pair];
    console.warn(`observatoire-csc : deux versions sur cette page, ${pair}. De chaque élément, la première venue est utilisée.`);
  }
}
