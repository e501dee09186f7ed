/** Which centres all that a reader asked for at once leaves: words, kind, theme, filters. */
import {calledIn} from './called.js';
import type {Centre} from './centre.js';
import {facetsOf, filtered, readFilters} from './facets.js';
import {matchingCentres} from './matching.js';
import {mended} from './misspelt.js';
import type {Observatory} from './observatory.js';
import {ofTheme} from './themes.js';

export interface Kept {
  readonly query?: string;
  readonly kind?: string;
  readonly theme?: string;
  /** As {@link readFilters} reads them. */
  readonly filters?: string;
}

/** @returns those that are left, in the order given: where things stand says nothing of how well they match. */
export function keptCentres(observatory: Pick<Observatory, 'find' | 'rows'> | undefined, all: readonly Centre[], {query, kind, theme, filters}: Kept): readonly Centre[] {
  const ofKind = kind ? all.filter((centre) => centre.kind === kind) : all;
  const themed = observatory ? ofTheme(observatory, ofKind, theme) : ofKind;
  const kept = observatory && filters ? filtered(themed, facetsOf(observatory), readFilters(filters)) : themed;
  if (!query) return kept;
  // Words are mended by what the whole list has, so that a filter never makes others of them.
  const matching = new Set(matchingCentres(all, query, mended, observatory && calledIn(observatory)).rows);
  return kept.filter((centre) => matching.has(centre));
}
