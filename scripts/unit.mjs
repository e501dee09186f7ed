/**
 * Runs the tests that need no page, in Node: `node scripts/unit.mjs`, or only some with
 * `node scripts/unit.mjs test/model/period.test.ts`.
 */
import {spawn} from 'node:child_process';
import {existsSync, readdirSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const ROOMS = ['model', 'charts', 'locale', 'downloads', 'demo', 'package'];

const testsUnder = (folder) =>
  existsSync(path.join(root, folder))
    ? readdirSync(path.join(root, folder), {recursive: true})
        .filter((file) => file.endsWith('.test.ts'))
        .map((file) => path.join(folder, file))
        .sort()
    : [];

const asked = process.argv.slice(2);
const files = asked.length ? asked : ROOMS.flatMap((room) => testsUnder(path.join('test', room)));
if (!files.length) {
  console.error(`No test was found in test/{${ROOMS.join(',')}}.`);
  process.exit(1);
}
const options = [
  '--import=tsx',
  '--import=./test/helpers/properties.mjs',
  '--test',
  '--test-timeout=400000',
  `--test-concurrency=${os.availableParallelism()}`,
  '--test-reporter=./scripts/unit-reporter.mjs',
  '--test-reporter-destination=stdout',
];
const run = spawn(process.execPath, [...options, ...files], {cwd: root, stdio: ['ignore', 'inherit', 'inherit']});
run.on('exit', (code) => process.exit(code ?? 1));
