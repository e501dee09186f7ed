export { D as DocumentRefused, F as FORMAT, O as Observatory, c as centres, a as cityOf, f as folded, i as inLanguage, p as pointOf, s as sources } from '../shared/dm029jb4.js';
export { m as managers } from '../shared/o1z48i10.js';
export { a as aggregationOf, f as figuresOf, h as hasValue, i as indicators, o as observedAt } from '../shared/gma75rms.js';
export { g as geometries, t as territories } from '../shared/i2ajb554.js';
import 'zod/mini';
//# sourceMappingURL=index.js.map
