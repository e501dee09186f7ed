import { C as CscChart } from '../shared/my3h5p9z.js';
import { d as define } from '../shared/lsrl9v4k.js';
import 'lit';
import '../shared/g4wl5cww.js';
import '../shared/csk4n99x.js';
import '../shared/dm029jb4.js';
import 'zod/mini';
import '../shared/i2ajb554.js';
import '../shared/gma75rms.js';

define("csc-chart", CscChart);
//# sourceMappingURL=csc-chart.js.map
