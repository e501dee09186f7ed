/** What a map of centres and one of figures ask alike: whom it is about, what the places are, and where they stand. */
import type {MapPlace} from '../../charts/clusters.js';
import type {OutlinesState} from '../../data/outlines-controller.js';
import type {Outline} from '../../data/outlines.js';
import {mapWords} from '../../locale/map.js';
import {centres, cityOf, pointOf, type Centre} from '../../model/centre.js';
import {scopedCentres} from '../scope.js';
import type {Asking} from './drawn.js';
import type {Sorting, SortsAsked} from './sorts.js';

export function scopedOf({tag, scope, observatory}: Asking) {
  // An attribute that is taken away leaves null.
  const scoped = scopedCentres(observatory.rows(centres), {...scope, territory: tag.territory ?? scope.territory, centre: tag.centre ?? scope.centre});
  // Search and kind take marks away, and leave the land as it is.
  return {scoped, kept: scope.keep?.(scoped) ?? scoped};
}

/** What the places are, or are coloured by; null where they are plain centres. */
export function sort({tag, locale, scope, pieces, observatory, dress}: Asking, asked: Pick<SortsAsked, 'scoped' | 'kept'>): Sorting | null | undefined {
  const piece = tag.projects ? pieces.get('projects') : tag.colorBy && !tag.indicator ? pieces.get('sorts') : null;
  if (!piece) return piece;
  dress(piece.styles);
  return piece.sortingOf(locale, observatory, {...asked, by: tag.colorBy, withCentres: tag.withCentres, within: tag.territory ?? scope.territory});
}

/** Why there are no outlines, once the words for it have come. */
export function outlinesCaution({locale, pieces, outlines}: Asking): readonly string[] {
  if (outlines.phase !== 'failed') return [];
  const words = locale.words(mapWords);
  const trouble = pieces.get('trouble');
  return [trouble ? `${words.outlinesFailed} ${trouble.failureAdvice(locale, outlines.error)}` : words.outlinesFailed];
}

/** The same list as long as there are none. */
const NO_OUTLINES: readonly Outline[] = [];
export const listed = (outlines: OutlinesState): readonly Outline[] => (outlines.phase === 'ready' ? outlines.outlines : NO_OUTLINES);

/** Where centres stand. @param towns how each town is named, however lists write it */
export const placesOf = (all: readonly Centre[], towns?: ReadonlyMap<string, string>): MapPlace[] =>
  all.flatMap((centre) => {
    const [point, city] = [pointOf(centre), cityOf(centre)];
    return point ? [{key: centre.id, label: centre.shortName ?? centre.name, place: towns?.get(city) ?? city, ...point}] : [];
  });
