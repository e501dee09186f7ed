import { C as CscDirectory } from '../shared/fc5i7w5j.js';
import { d as define } from '../shared/lsrl9v4k.js';
import 'lit';
import '../shared/csk4n99x.js';
import '../shared/dm029jb4.js';
import 'zod/mini';

define("csc-directory", CscDirectory);
//# sourceMappingURL=csc-directory.js.map
