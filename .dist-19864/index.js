export { C as CscChart } from './shared/my3h5p9z.js';
export { C as CscDirectory } from './shared/fc5i7w5j.js';
export { C as CscMap } from './shared/nfft31k4.js';
export { C as CscErrorEvent, a as CscFilterEvent, b as CscReadyEvent, c as CscSelectEvent, V as VERSION } from './shared/csk4n99x.js';
export { D as DocumentRefused, F as FORMAT, O as Observatory, c as centres, a as cityOf, f as folded, i as inLanguage, p as pointOf, s as sources } from './shared/dm029jb4.js';
export { a as aggregationOf, f as figuresOf, h as hasValue, i as indicators, o as observedAt } from './shared/gma75rms.js';
export { g as geometries, t as territories } from './shared/i2ajb554.js';
export { m as managers } from './shared/o1z48i10.js';
import 'lit';
import './shared/g4wl5cww.js';
import 'zod/mini';
//# sourceMappingURL=index.js.map
