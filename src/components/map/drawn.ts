/** What a map draws, whatever part of it is looked at: the centres, or the figures of territories, with all that is told of them. */
import type {MapPlace} from '../../charts/clusters.js';
import type {Ground, MapArea} from '../../charts/ground.js';
import type {MapContent} from '../../charts/map.js';
import type {OutlinesState} from '../../data/outlines-controller.js';
import type {Outline} from '../../data/outlines.js';
import type {Locale} from '../../locale/locale.js';
import type {Centre} from '../../model/centre.js';
import type {Observatory} from '../../model/observatory.js';
import type {CscMap} from '../csc-map.js';
import type {LateStyles} from '../late-styles.js';
import type {View} from '../observatory-element.js';
import type {Scope} from '../scope.js';
import type {MapAnswer} from './figures.js';
import type {Pair} from './pair.js';
import type {MapPieces, Symbols} from './pieces.js';
import type {Sorting} from './sorts.js';
import type {Zones} from './zones.js';

/** Something is on its way; what was shown stays until it is there. */
export const AWAITED = Symbol('awaited');

/** More single paths than this make a page slow: they are painted as one picture. */
export const MOST_PATHS = 3000;

/** What tells of the places on a map. */
export type Told = NonNullable<MapPieces['loaded']['places' | 'projects']>;

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
  /** What draws circles, where there are some. */
  readonly symbols?: Symbols | null;
  /** What lets a reader choose a period, where there are several. */
  readonly timeline?: MapPieces['loaded']['timeline'] | null;
  /** What tells of the places on it, made for this drawing: the tag may ask for another meanwhile. */
  readonly told?: Told;
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
  readonly dress: (styles: LateStyles) => void;
}
