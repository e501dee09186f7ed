/**
 * Runs the tests that need no page, in Node: `node scripts/unit.mjs`, or only some with
 * `node scripts/unit.mjs test/model/period.test.ts`.
 */
import {spawn} from 'node:child_process';
import os from 'node:os';
import {fileURLToPath} from 'node:url';
import {IN_NODE, testFiles} from './test-files.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const asked = process.argv.slice(2);
const files = asked.length ? asked : testFiles(IN_NODE);
if (!files.length) {
  console.error(`No test was found in test/{${IN_NODE.join(',')}}.`);
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
