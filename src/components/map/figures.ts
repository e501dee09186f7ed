/** All that a map of an indicator needs, and a map of centres does not: fetched while the document is on its way. */
import {centres} from '../../model/centre.js';
import {allFigures} from '../../model/figures.js';
import {indicators} from '../../model/indicator.js';
import {rowsOf, type Part} from '../../model/observatory.js';
import {breaks} from '../../model/series-break.js';
import {geometries, territories} from '../../model/territory.js';
import {vocabularies} from '../../model/vocabulary.js';

export {howToRead} from '../parts/how-to-read.js';
export {askFigures} from './drawn-figures.js';
export {drawnLevel} from './drawing.js';
export {belowsOf, histogram, legendOf, legendTitle} from './legend.js';
export type {MapAnswer, MapForm, Subject} from './question.js';
export {saidSubject} from './telling.js';
export {mapTextures} from './textures.js';
export {whole} from './whole.js';

/** What of a document is read for it. */
export const parts: readonly Part<unknown>[] = [rowsOf(centres), rowsOf(territories), rowsOf(geometries), rowsOf(indicators), rowsOf(breaks), rowsOf(vocabularies), allFigures];
