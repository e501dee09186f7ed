/** What `.ci/run` makes of files that ran once more. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {failingFiles, merged, summed} from '../../scripts/counts.mjs';

const A = 'test/components/a.test.ts › opens';
const B = 'test/components/a.test.ts › closes';
const C = 'test/components/c.test.ts (the page itself)';
const first = {passed: 7, failed: 2, skipped: 1, failures: [A, B]};

describe('files in which a test failed', () => {
  it('are named once each', () => assert.deepEqual(failingFiles({failures: [A, B, C]}), ['test/components/a.test.ts', 'test/components/c.test.ts']));

  it('pass when all pass the second time, and say which were unsteady', () =>
    assert.deepEqual(merged(first, {passed: 5, failed: 0, failures: []}), {passed: 9, failed: 0, skipped: 1, failures: [], unsteady: [A, B], reasons: []}));

  it('fail where one fails again', () =>
    assert.deepEqual(merged(first, {passed: 4, failed: 1, failures: [B]}), {passed: 8, failed: 1, skipped: 1, failures: [B], unsteady: [A], reasons: []}));

  it('keep why a page could not be tested, either time', () =>
    assert.deepEqual(merged({...first, failures: [C], reasons: ['too slow']}, {passed: 4, failed: 1, failures: [C], reasons: ['gone']}).reasons, ['too slow', 'gone']));

  it('fail where nothing ran', () => assert.deepEqual(merged(first, {passed: 0, failed: 0, failures: []}), first));
});

describe('the parts of a runner', () => it('are summed, with every failure', () => {
  const failures = ['test/a.test.ts › says so', 'test/b.test.ts (the page itself)'];
  const sum = summed([{passed: 3, failed: 1, skipped: 2, failures: [failures[0]!]}, {passed: 4, failed: 1, failures: [failures[1]!], reasons: ['slow']}, {passed: 5, failed: 0, skipped: 1, failures: []}]);
  assert.deepEqual(sum, {passed: 12, failed: 2, skipped: 3, failures, reasons: ['slow']});
  assert.deepEqual(failingFiles(sum), ['test/a.test.ts', 'test/b.test.ts']);
}));
