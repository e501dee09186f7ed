/** The model as a library of its own: no page, no element. */
export {Observatory, DocumentRefused, FORMAT} from './observatory.js';
export {centres, pointOf, cityOf, type Centre, type CentreId} from './centre.js';
export {managers, type Manager} from './manager.js';
export {indicators, aggregationOf, type Indicator, type IndicatorId} from './indicator.js';
export {sources, type Source} from './source.js';
export {territories, geometries, type Territory, type Geometry} from './territory.js';
export {figuresOf, type Figures} from './figures.js';
export {observedAt, hasValue, type Observed, type Status, type Column, type Axis} from './observation.js';
export type {Fault, FaultCode, FaultEffect} from './fault.js';
export type {Table} from './table.js';
export {inLanguage, folded, type Text} from './text.js';
