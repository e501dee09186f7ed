import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {describe, test} from 'node:test';
import {CRITERIA, DECLARED_FAILED_ELSEWHERE} from '../rgaa/criteria.js';
import {page, testOf, testsIn} from '../rgaa/page.js';

const at = (file: string) => new URL(`../../${file}`, import.meta.url);

describe('the criteria of RGAA', () => {
  test('each have a test that exists', () => {
    const without = CRITERIA.filter((criterion) => !criterion.test[1] || testOf(criterion) === undefined).map(({id, test: [file, name]}) => `${id}: ${file}: ${name}`);
    assert.deepEqual(without, []);
  });

  test('are there once, in their order', () => {
    const ids = CRITERIA.map(({id}) => id);
    const inOrder = [...new Set(ids)].sort((a, b) => a.localeCompare(b, 'en', {numeric: true}));
    assert.deepEqual(ids, inOrder);
    for (const id of ids) assert.match(id, /^(?:[1-9]|1[0-3])\.[1-9]\d?$/);
  });

  test('that charts often fail have a test of their own name, which is the one that is given', () => {
    const names = testsIn('components/chart-forms.test.ts');
    for (const id of DECLARED_FAILED_ELSEWHERE) {
      assert.ok(names.some((name) => name.startsWith(`RGAA ${id}: `)), id);
      const criterion = CRITERIA.find((each) => each.id === id);
      assert.equal(criterion?.verdict, 'passes', id);
      assert.ok(testOf(criterion)!.startsWith(`RGAA ${id}: `), id);
    }
  });

  test('are in docs/rgaa.md as they are here: else run scripts/rgaa.mjs', () => {
    assert.equal(readFileSync(at('docs/rgaa.md'), 'utf8'), page());
  });

  test('are met by what pages receive, which asks nothing of the movement of the device', () => {
    const scripts = readdirSync(at('dist/cdn/'), {recursive: true, encoding: 'utf8'}).filter((file) => file.endsWith('.js'));
    assert.ok(scripts.length > 5);
    for (const file of scripts) assert.doesNotMatch(readFileSync(at(`dist/cdn/${file}`), 'utf8'), /devicemotion|deviceorientation|DeviceMotionEvent/, file);
  });

  test('name tests that are found by their names alone', () => {
    assert.equal(testOf({...CRITERIA[0]!, test: ['components/chart-forms.test.ts', 'no such test']}), undefined);
    assert.ok(testsIn('components/access.test.ts').length > 8);
  });
});
