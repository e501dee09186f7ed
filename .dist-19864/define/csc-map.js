import { C as CscMap } from '../shared/nfft31k4.js';
import { d as define } from '../shared/lsrl9v4k.js';
import 'lit';
import '../shared/g4wl5cww.js';
import '../shared/csk4n99x.js';
import '../shared/dm029jb4.js';
import 'zod/mini';
import '../shared/i2ajb554.js';

define("csc-map", CscMap);
//# sourceMappingURL=csc-map.js.map
