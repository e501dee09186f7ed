/**
 * Builds `dist/`. For the comparison of two builds, `--out=<folder>` takes its place and `--without-types` leaves out the
 * declarations.
 */
import {createHash} from 'node:crypto';
import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {rollup} from 'rollup';
import {builds} from '../rollup.config.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const {values} = parseArgs({
  options: {out: {type: 'string', default: path.join(root, 'dist')}, 'without-types': {type: 'boolean'}},
});
const out = path.resolve(values.out);
/** Beside the old one, which stays whole until the new one is: a page or a test may be reading it. */
const next = path.join(path.dirname(out), `.${path.basename(out)}-${process.pid}`);
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    rmSync(next, {recursive: true, force: true});
    process.exit(1);
  });

try {
  for (const {output, ...input} of builds(next)) {
    const bundle = await rollup(input);
    await bundle.write(output);
    await bundle.close();
  }
  if (!values['without-types']) writeTypes();
  writeIntegrity(path.join(next, 'cdn'));
  rmSync(out, {recursive: true, force: true});
  renameSync(next, out);
} catch (error) {
  rmSync(next, {recursive: true, force: true});
  console.error(error.stdout ? String(error.stdout) : error);
  process.exit(1);
}

function writeTypes() {
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', next], {cwd: root, stdio: 'pipe'});
}

/** For the `integrity` attribute of those who pin a copy. */
function writeIntegrity(folder) {
  const files = readdirSync(folder, {recursive: true}).filter((file) => file.endsWith('.js')).sort();
  const hash = (file) => createHash('sha384').update(readFileSync(path.join(folder, file))).digest('base64');
  const integrity = Object.fromEntries(files.map((file) => [file.replaceAll('\\', '/'), `sha384-${hash(file)}`]));
  writeFileSync(path.join(folder, 'integrity.json'), JSON.stringify(integrity, null, 2) + '\n');
}
