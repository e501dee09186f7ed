/** What comes later: only some maps need it, or only a reader who moves one or takes it away. */
import type {Pieces} from '../pieces.js';

export const PIECES = {
  background: () => import('./background.js'),
  figures: () => import('./figures.js'),
  pair: () => import('./pair.js'),
  painter: () => import('./painter.js'),
  projects: () => import('./projects.js'),
  sorts: () => import('./sorts.js'),
  places: () => import('./places.js'),
  trouble: () => import('../trouble.js'),
  zones: () => import('./zones.js'),
};
export type MapPieces = Pieces<typeof PIECES>;

/** What a reader takes away of it. */
export const takenPiece = () => import('./taken.js');

/** What moves a map by hand, when a reader comes near it. */
export const movementPiece = () => import('./movement.js');
