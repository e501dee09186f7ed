import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

const root = new URL('../../', import.meta.url);

/** In a process of its own: no loader, no page, nothing that a test before has defined. */
const inPlainNode = (script: string) =>
  execFileSync(process.execPath, ['--input-type=module', '--eval', script], {cwd: root, encoding: 'utf8'}).trim();

test('the library is imported without a page and registers nothing', () => {
  const said = inPlainNode(`
    const library = await import('observatoire-csc');
    const elements = Object.entries(library).filter(([name]) => /^Csc/.test(name) && !/Event$/.test(name));
    const tags = ['csc-map', 'csc-chart', 'csc-directory'].filter((tag) => globalThis.customElements?.get(tag));
    console.log(JSON.stringify({elements: elements.map(([name]) => name).sort(), tags}));
  `);
  const {elements, tags} = JSON.parse(said) as {elements: string[]; tags: string[]};
  for (const name of ['CscCentre', 'CscChart', 'CscDirectory', 'CscMap']) assert.ok(elements.includes(name), `${name} in ${said}`);
  assert.deepEqual(tags, []);
});

test('the model is imported without Lit', () => {
  const said = inPlainNode(`
    const {Observatory} = await import('observatoire-csc/model');
    const document = {format: 'observatoire-csc/1', title: 'Essai', updated: '2024-05-31'};
    console.log(new Observatory(document).title, Object.keys(globalThis).some((name) => /^(lit|reactive)/i.test(name)));
  `);
  assert.equal(said, 'Essai false');
});

test('an element is registered in plain Node too, when that is asked for', () => {
  const said = inPlainNode(`
    await import('observatoire-csc/define/csc-map.js');
    await import('observatoire-csc/define/all.js');
    console.log(typeof globalThis.customElements?.get('csc-map'));
  `);
  // Lit brings its own registry to Node, for servers.
  assert.equal(said, 'function');
});

test('what package.json promises is there', () => {
  const {exports, types, files} = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
    exports: Record<string, string | Record<string, string>>;
    types: string;
    files: string[];
  };
  const promised = Object.values(exports).flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target)));
  const plain = [types, ...promised].filter((target) => !target.includes('*'));
  assert.ok(plain.length > 3);
  for (const target of plain) assert.ok(readFileSync(new URL(target, root)).length > 0, target);
  for (const target of plain.filter((file) => file.startsWith('./dist'))) assert.ok(files.includes('dist'), target);
});
