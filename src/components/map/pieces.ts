/** What comes later: only some maps need it, or only a reader who moves one, chooses on it or takes it away. */
import type {Pieces} from '../pieces.js';

export const PIECES = {
  background: () => import('./background.js'),
  figures: () => import('./figures.js'),
  pair: () => import('./pair.js'),
  painter: () => import('./painter.js'),
  projects: () => import('./projects.js'),
  sorts: () => import('./sorts.js'),
  symbols: () => import('./symbols.js'),
  places: () => import('./places.js'),
  timeline: () => import('./timeline.js'),
  trouble: () => import('../trouble.js'),
  zones: () => import('./zones.js'),
};
export type MapPieces = Pieces<typeof PIECES>;
export type Symbols = NonNullable<MapPieces['loaded']['symbols']>;

/** Changes nothing of what is drawn. */
export const CHOSEN = {details: () => import('./details.js')};

/** What a reader takes away of it. */
export const takenPiece = () => import('./taken.js');

/** What moves a map by hand, when a reader comes near it. */
export const movementPiece = () => import('./movement.js');
