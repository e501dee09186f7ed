/**
 * Runs the bench of other tools with ours among them, on the built files, from a folder of that bench that may be
 * written to (its README says what it measures). Pages of ours are put into it; what the page fetches is what a partner's
 * page fetches: one file for the element, and its pieces when it asks for them.
 *
 *     npm run build && node scripts/bench-peers/run.mjs <folder of the bench> [its options]
 *     node scripts/bench-peers/run.mjs <folder of the bench> --only directory --peers ours,listjs,lit-scan --reps 5
 *
 * `--before <folder>` adds the `cdn` folder of another build: both run in turn, as `ours-…` and `ours-…-before`.
 */
import {spawn} from 'node:child_process';
import {cpSync, existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const WORKLOADS = {
  'map-points': ['csc-map', ['100', '2500', '10000', '50000']],
  choropleth: ['csc-map', ['dep', 'com']],
  chart: ['csc-chart', ['bar', 'line', 'six']],
  directory: ['csc-directory', ['500', '2500', '10000']],
};

const here = fileURLToPath(new URL('.', import.meta.url));
const [bench, ...given] = process.argv.slice(2);
if (!bench || !existsSync(path.join(bench, 'lib/ours.mjs'))) {
  console.error('usage: node scripts/bench-peers/run.mjs <folder of the bench> [--before <folder>] [its options]');
  process.exit(1);
}
const at = given.indexOf('--before');
const [, before] = at < 0 ? [] : given.splice(at, 2);
const builds = [
  ['', path.join(here, '../../dist/cdn')],
  ...(before ? [['-before', path.resolve(before)]] : []),
];

/** Files that a file may ask for, and those that they may, by their address beside it. */
function piecesOf(folder, file, found = {}) {
  const text = readFileSync(path.join(folder, file), 'utf8');
  for (const [, wanted] of text.matchAll(/["'](\.{1,2}\/[\w/.-]+\.js)["']/g)) {
    const piece = path.posix.join(path.posix.dirname(file), wanted);
    if (piece === file || found[piece] || !piece.startsWith('shared/')) continue;
    found[piece] = path.join(folder, piece);
    piecesOf(folder, piece, found);
  }
  return found;
}

cpSync(path.join(here, 'pages'), path.join(bench, 'adapters/pages'), {recursive: true});
for (const [workload, [tag, sizes]] of Object.entries(WORKLOADS)) {
  const adapters = builds.map(([suffix, folder]) => ({
    id: `ours-${workload}${suffix}`,
    workload,
    pkg: `ours${suffix}`,
    version: 'dist',
    entry: `pages/ours-${workload}.js`,
    sizes,
    alias: {[`ours/${tag}.js`]: path.join(folder, `${tag}.js`)},
    external: ['./shared/*'],
    // The weight column counts all that any use of the element could fetch; `npm run size` tells what one does.
    extra: piecesOf(folder, `${tag}.js`),
  }));
  writeFileSync(path.join(bench, `adapters/ours-${workload}.mjs`), `export default ${JSON.stringify(adapters, null, 2)};\n`);
}
const run = spawn(process.execPath, ['run.mjs', ...given], {cwd: bench, stdio: 'inherit'});
run.on('exit', (code) => process.exit(code ?? 1));
