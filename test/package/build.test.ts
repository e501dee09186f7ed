import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {test} from 'node:test';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {gzipSync} from 'node:zlib';
import {parse} from 'acorn';
import {simple} from 'acorn-walk';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = path.join(root, 'dist');

const scriptsOf = (folder: string) =>
  readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.js'))
    .sort();
const textOf = (folder: string, file: string) => readFileSync(path.join(folder, file), 'utf8');

test('two builds of the same sources are the same, byte for byte', () => {
  const again = mkdtempSync(path.join(os.tmpdir(), 'observatoire-build-'));
  try {
    execFileSync(process.execPath, ['scripts/build.mjs', `--out=${again}`, '--without-types'], {cwd: root, stdio: 'pipe'});
    const different = scriptsOf(again).filter((file) => !existsSync(path.join(dist, file)) || textOf(again, file) !== textOf(dist, file));
    assert.deepEqual(different, [], 'if the sources have changed since: npm run build');
    assert.equal(scriptsOf(again).length, scriptsOf(dist).length);
  } finally {
    rmSync(again, {recursive: true});
  }
});

test('integrity.json has the true hash of each file that a page may load', () => {
  const cdn = path.join(dist, 'cdn');
  const integrity = JSON.parse(textOf(cdn, 'integrity.json')) as Record<string, string>;
  assert.deepEqual(Object.keys(integrity).sort(), scriptsOf(cdn));
  for (const [file, said] of Object.entries(integrity))
    assert.equal(said, `sha384-${createHash('sha384').update(readFileSync(path.join(cdn, file))).digest('base64')}`);
});

interface Imports {
  readonly atOnce: readonly string[];
  readonly later: readonly string[];
}

function importsOf(file: string): Imports {
  const atOnce: string[] = [];
  const later: string[] = [];
  const into = (found: string[]) => (node: {source?: unknown}) => void (node.source && found.push((node.source as {value: string}).value));
  const [now, then] = [into(atOnce), into(later)];
  simple(parse(textOf(dist, `cdn/${file}`), {ecmaVersion: 'latest', sourceType: 'module'}), {ImportDeclaration: now, ExportNamedDeclaration: now, ExportAllDeclaration: now, ImportExpression: then});
  return {atOnce, later};
}

test('the whole kit is one file, which an integrity hash can cover; what is seldom needed and other languages stand beside it', () => {
  const {atOnce, later} = importsOf('observatoire-csc.js');
  assert.deepEqual(atOnce, []);
  for (const language of ['de', 'en']) assert.ok(later.includes(`./languages/${language}.js`), language);
  const files = new Set(later);
  const pieces = [...files].filter((each) => each.startsWith('./shared/'));
  assert.ok(pieces.length > 0);
  assert.equal(files.size, pieces.length + 2);
  for (const file of later) assert.ok(existsSync(path.join(dist, 'cdn', file)), file);
});

test('each language beside the kit gives all its words to whoever asks for them', async () => {
  type Module = {readonly default: object};
  for (const language of ['de', 'en']) {
    const {default: words} = (await import(pathToFileURL(path.join(dist, `cdn/languages/${language}.js`)).href)) as Module;
    const {default: written} = (await import(pathToFileURL(path.join(root, `src/locale/${language}/index.ts`)).href)) as Module;
    assert.ok(Object.keys(written).length > 20);
    assert.deepEqual(Object.keys(words).sort(), Object.keys(written).sort(), language);
  }
});

test('no file imports an entry, whose address a page may have written in another way', () => {
  const entries = readdirSync(path.join(dist, 'cdn')).filter((file) => file.endsWith('.js'));
  assert.ok(entries.length > 5);
  for (const file of scriptsOf(path.join(dist, 'cdn'))) {
    const {atOnce} = importsOf(file);
    const own = atOnce.map((each) => path.posix.join(path.posix.dirname(file), each)).filter((each) => entries.includes(each));
    assert.deepEqual(own, [], file);
  }
});

test('the loader knows each element that can be defined, and weighs less than 1 KB', () => {
  const loader = textOf(dist, 'cdn/loader.js');
  const tags = readdirSync(path.join(root, 'src/define'))
    .filter((file) => file.startsWith('csc-'))
    .map((file) => file.replace('.ts', ''));
  assert.ok(tags.length >= 3);
  for (const tag of tags) {
    const [, file] = new RegExp(`"${tag}":\\[[^[]*?\\(\\)=>(?:Promise\\.all\\(\\[)?import\\("\\./([^"]+)"\\)`).exec(loader) ?? [];
    assert.ok(file, tag);
    assert.ok(existsSync(path.join(dist, 'cdn', file)), file);
  }
  assert.ok(gzipSync(loader, {level: 9}).length <= 1000);
});

test('an element comes to the loader in few files', () => {
  const loader = textOf(dist, 'cdn/loader.js');
  const lists = [...loader.matchAll(/"(csc-\w+)":\[[^[]*?\(\)=>(Promise\.all\(\[.*?\]\)|import\([^)]*\))/g)];
  assert.equal(lists.length, 7);
  for (const [, tag, files] of lists) assert.ok(files!.split('import(').length - 1 <= 11, `${tag}: ${files}`);
});

test('what is fetched for a drawing is fetched at once, with all that it imports', () => {
  for (const entry of ['csc-chart.js', 'csc-map.js', 'csc-directory.js', 'csc-figure.js', 'csc-centre.js', 'loader.js']) {
    const {later} = importsOf(entry);
    const asked = new Set(later.map((each) => path.posix.join(path.posix.dirname(entry), each)));
    const found = [...asked].flatMap((file) => importsOf(file).atOnce.map((each) => path.posix.join(path.posix.dirname(file), each)));
    assert.ok(found.length > 0, entry);
    for (const file of found) assert.ok(asked.has(file), `${entry}: ${file} is asked for only once another file has come`);
  }
});

test('no file says where it was built', () => {
  for (const file of readdirSync(dist, {recursive: true, encoding: 'utf8'}).filter((name) => /\.(js|map|ts|json)$/.test(name)))
    assert.ok(!textOf(dist, file).includes(root), file);
});
