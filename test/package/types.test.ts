import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';

const root = new URL('../../', import.meta.url);
const dist = new URL('dist/', root);

/** In quotes, « from » is a word of the format and no statement. */
const importsOf = (text: string) =>
  [...text.matchAll(/(?<!['"`\w.$])(?:from|import)\s*\(?\s*(['"])([^'"\s]+)\1/g)].map(([, , specifier]) => specifier!);

const packageOf = (specifier: string) => specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');

/** What is reached from the entries of the package, by their relative imports. */
function outsideImports(extension: '.js' | '.d.ts'): Map<string, string> {
  const elements = readdirSync(new URL('define/', dist)).filter((file) => file.endsWith(extension));
  const queue = ['index', 'model/index'].map((entry) => entry + extension).concat(elements.map((file) => `define/${file}`));
  assert.ok(queue.length > 4, 'the library is built');
  const reached = new Set<string>();
  const outside = new Map<string, string>();
  for (let file = queue.pop(); file; file = queue.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    for (const specifier of importsOf(readFileSync(new URL(file, dist), 'utf8'))) {
      if (specifier.startsWith('.')) queue.push(path.posix.join(path.posix.dirname(file), specifier).replace(/\.js$/, extension));
      else outside.set(packageOf(specifier), file);
    }
  }
  return outside;
}

const {dependencies} = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
  dependencies: Record<string, string>;
};

test('only statements are taken for imports', () => {
  const text = `import{a}from"lit";export * from './b.js';import "zod";await import('./c.js');x['from'] && y.shape['until'];`;
  assert.deepEqual(importsOf(text), ['lit', './b.js', 'zod', './c.js']);
});

test('the library imports only what is installed with it', () => {
  const missing = [...outsideImports('.js')].filter(([name]) => !(name in dependencies));
  assert.deepEqual(missing, []);
});

test('its types speak only of what is installed with it', () => {
  const missing = [...outsideImports('.d.ts')].filter(([name]) => !(name in dependencies));
  assert.deepEqual(missing, []);
});
