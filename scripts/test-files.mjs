/** Which tests there are: in Node those that need no page, in browsers the others. */
import {existsSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

export const IN_NODE = ['model', 'charts', 'locale', 'downloads', 'demo', 'package'];
export const IN_BROWSERS = ['data', 'components', 'pages'];

const testsIn = (room) => {
  const folder = path.join('test', room);
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder), {recursive: true})
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => path.join(folder, file))
    .sort();
};

/** Paths from the top of the project, room by room. */
export const testFiles = (rooms) => rooms.flatMap(testsIn);
