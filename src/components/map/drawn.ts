/** What a map draws, whatever part of it is looked at: the centres, or the figures of territories, with all that is told of them. */
import type {MapPlace} from '../../charts/clusters.js';
import type {Ground, MapArea} from '../../charts/ground.js';
import type {MapContent} from '../../charts/map.js';
import type {OutlinesState} from '../../data/outlines-controller.js';
import type {Outline} from '../../data/outlines.js';
import type {Locale} from '../../locale/locale.js';
import {mapWords} from '../../locale/map.js';
import {centres, cityOf, pointOf, type Centre} from '../../model/centre.js';
import type {Observatory} from '../../model/observatory.js';
import type {CscMap} from '../csc-map.js';
import type {View} from '../observatory-element.js';
import {scopedCentres, type Scope} from '../scope.js';
import type {MapAnswer} from './figures.js';
import type {Pair} from './pair.js';
import type {MapPieces} from './pieces.js';
import type {Sorting, SortsAsked} from './sorts.js';
import type {Zones} from './zones.js';

/** Something is on its way; what was shown stays until it is there. */
export const AWAITED = Symbol('awaited');

/** More single paths than this make a page slow: they are painted as one picture. */
export const MOST_PATHS = 3000;

export interface Drawn {
  readonly title: string;
  /** With what the document calls its levels, where it was asked; that of the page when absent. */
  readonly locale?: Locale;
  readonly view: Omit<View, 'body' | 'title'>;
  /** Said in place of a drawing that has nothing to show. */
  readonly nothing?: string;
  readonly ground: Ground;
  readonly content: MapContent;
  readonly scoped: readonly Centre[];
  readonly answer?: MapAnswer;
  /** What tells of the places on it, made for this drawing: the tag may ask for another meanwhile. */
  readonly told?: MapPieces['loaded']['places' | 'projects'];
  /** What the centres are coloured by. */
  readonly sorting?: Sorting | null;
  /** The catchment areas of the centres. */
  readonly zones?: Zones;
  /** Another map beside it. */
  readonly pair?: Pair;
}

/** What the tag, the reader and the elements around say. */
export interface Asking {
  readonly tag: CscMap;
  readonly locale: Locale;
  readonly scope: Scope;
  readonly pieces: MapPieces;
  readonly observatory: Observatory;
  readonly outlines: OutlinesState;
  readonly borders: OutlinesState;
  /** What the reader went down into. */
  readonly inner: string | undefined;
  /** The period that the reader chose. */
  readonly shown: string | undefined;
  /** Under the centres: the code of the territory that was chosen in another element. */
  readonly chosenGround: string | undefined;
  /** Lays the ground, or finds that it lies there. */
  readonly lay: (areas: readonly MapArea[], places: readonly MapPlace[], borders: readonly Outline[], of: readonly unknown[]) => Ground;
  /** Takes up styles that came with a piece. */
  readonly dress: (sheet: CSSStyleSheet) => void;
}

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
  dress(piece.styles.styleSheet!);
  return piece.sortingOf(locale, observatory, {...asked, by: tag.colorBy, withCentres: tag.withCentres, within: tag.territory ?? scope.territory});
}

/** Why there are no outlines, once the words for it have come. */
export function outlinesCaution({locale, pieces, outlines}: Asking): readonly string[] {
  if (outlines.phase !== 'failed') return [];
  const words = locale.words(mapWords);
  const trouble = pieces.get('trouble');
  return [trouble ? `${words.outlinesFailed} ${trouble.failureAdvice(locale, outlines.error)}` : words.outlinesFailed];
}

export const listed = (outlines: OutlinesState): readonly Outline[] => (outlines.phase === 'ready' ? outlines.outlines : []);

export function placeOf(centre: Centre): MapPlace[] {
  const point = pointOf(centre);
  return point ? [{key: centre.id, label: centre.shortName ?? centre.name, place: cityOf(centre), ...point}] : [];
}
