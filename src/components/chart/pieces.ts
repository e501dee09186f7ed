/** What comes while the document is on its way, and what only some charts need. */
import type {Pieces} from '../pieces.js';

export const PIECES = {
  further: () => import('./further.js'),
  forms: () => import('../../charts/forms.js'),
  lines: () => import('../../charts/lines.js'),
  places: () => import('./places.js'),
  telling: () => import('./telling.js'),
  levels: () => import('../../locale/levels.js'),
  course: () => import('./course.js'),
  several: () => import('./several.js'),
  spread: () => import('./spread.js'),
  table: () => import('./html-table.js'),
};
export type ChartPieces = Pieces<typeof PIECES>;
