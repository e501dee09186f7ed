import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {isPercentage} from '../../src/model/indicator.js';
import {compareWith, verdictOf, type Measured} from '../../src/model/reference.js';
import {isRefused} from '../../src/model/refusal.js';
import {RUNS} from '../helpers/figures.js';

const rate = {id: 'rate', kind: 'rate', factor: 100, better: 'lower'} as Measured;
const income = {id: 'income', kind: 'median', unit: '€', better: 'higher'} as Measured;
const members = {id: 'members', kind: 'count'} as Measured;
const ok = (value: number) => ({status: 'ok', value}) as const;

test('percentages are told by their sign or by their factor, whatever the language of the unit', () => {
  assert.equal(isPercentage(rate), true);
  assert.equal(isPercentage({kind: 'index', unit: {fr: '% du total', en: '% of total'}}), true);
  assert.equal(isPercentage({kind: 'rate', factor: 1000, unit: '‰'}), false);
  assert.equal(isPercentage({kind: 'rate', factor: 100, unit: 'pour 100 ménages'}), false);
  assert.equal(isPercentage({kind: 'count'}), false);
});

test('a percentage has a gap in points and other units an index of base 100, both seen from the declared direction', () => {
  fc.assert(
    fc.property(fc.integer({min: -1000, max: 1000}), fc.integer({min: -1000, max: 1000}), (value, reference) => {
      const gap = compareWith(rate, ok(value), ok(reference));
      assert.ok(!isRefused(gap) && gap.kind === 'points');
      assert.equal(gap.gap + reference, value);
      assert.equal(gap.verdict, value === reference ? 'same' : value < reference ? 'better' : 'worse');
      const index = compareWith(income, ok(value), ok(reference));
      if (reference <= 0) return void assert.deepEqual(index, {refused: 'no-base'});
      assert.ok(!isRefused(index) && index.kind === 'index');
      assert.ok(Math.abs((index.index * reference) / 100 - value) < 1e-9);
      assert.equal(index.verdict, value === reference ? 'same' : value > reference ? 'better' : 'worse');
    }),
    RUNS,
  );
});

test('of a whole that contains it, a count is a share, and neither of the two is better', () => {
  const share = compareWith({...members, better: 'higher'}, ok(5), ok(20), {contains: true});
  assert.deepEqual(share, {value: 5, reference: 20, verdict: 'neither', cautions: [], kind: 'share', share: 25});
  const median = compareWith(income, ok(5), ok(20), {contains: true});
  assert.ok(!isRefused(median) && median.kind === 'index');
});

test('without a declared direction no difference is good or bad', () => {
  assert.equal(verdictOf(undefined, 5), 'neither');
  assert.equal(verdictOf('neither', -5), 'neither');
  assert.equal(verdictOf('higher', 0), 'same');
});

test('a comparison with something hidden, missing or not applicable is refused for that reason', () => {
  const cases = [
    [ok(1), {status: 'suppressed'}, 'suppressed'],
    [{status: 'suppressed'}, {status: 'no-answer'}, 'suppressed'],
    [{status: 'not-applicable'}, ok(1), 'not-applicable'],
    [ok(1), {status: 'not-asked'}, 'no-value'],
    [undefined, ok(1), 'no-value'],
  ] as const;
  for (const [value, reference, refused] of cases) assert.deepEqual(compareWith(rate, value, reference), {refused});
});

test('a provisional or estimated side is told as a caution', () => {
  const answer = compareWith(rate, {status: 'estimated', value: 1}, {status: 'provisional', value: 2});
  assert.ok(!isRefused(answer));
  assert.deepEqual(answer.cautions, ['provisional', 'estimated']);
});
