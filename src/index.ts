/** What a developer imports. Registers nothing: `observatoire-csc/define/…` does. */
export {CscCentre} from './components/csc-centre.js';
export {CscChart} from './components/csc-chart.js';
export {CscDirectory} from './components/csc-directory.js';
export {CscFilters} from './components/csc-filters.js';
export {CscFigure} from './components/csc-figure.js';
export {CscMap} from './components/csc-map.js';
export {CscObservatory} from './components/csc-observatory.js';
export {CscDownloadEvent} from './components/download-event.js';
export {CscErrorEvent, CscReadyEvent, CscSelectEvent} from './components/events.js';
export {CscFilterEvent} from './components/filter-event.js';
export {CscScopeEvent} from './components/scope-event.js';
export {VERSION} from './version.js';
export * from './model/index.js';
