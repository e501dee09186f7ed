/** That what docs/promises.md names is there. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {test} from 'node:test';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const rows = read('docs/promises.md').split('\n').filter((line) => /^\| [ADRS]-G\d/.test(line)).map((line) => line.slice(2, -2).split(' | '));

test('every promise has a number, and a test that is there or a measure that anybody can repeat', () => {
  assert.ok(rows.length > 50, `only ${rows.length} promises`);
  for (const [id, promise, number, proofs, ...others] of rows) {
    assert.ok(promise && number && proofs && !others.length, id);
    if (proofs.startsWith('measured by hand: `')) continue;
    const named = [...proofs.matchAll(/`([^`]+)`: « (.+?) »(?:; |$)/g)];
    assert.equal(named.map(([whole]) => whole).join(''), proofs, id);
    for (const [, file, name] of named) {
      assert.ok(existsSync(new URL(file!, root)), `${id}: ${file}`);
      assert.ok(read(file!).replaceAll('\\u2019', '’').includes(name!), `${id}: ${file} has no test « ${name} »`);
    }
  }
});

test('no promise is made twice', () => {
  const ids = rows.flatMap(([id]) => id!.split(', '));
  assert.deepEqual(ids.filter((id, rank) => ids.indexOf(id) !== rank), []);
});
