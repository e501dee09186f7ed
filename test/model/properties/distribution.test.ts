import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {distributionOf, FEWEST, histogramOf, positionIn, quantile} from '../../../src/model/distribution.js';
import {isRefused} from '../../../src/model/refusal.js';
import {noCounts, type Tally} from '../../../src/model/values.js';
import {RUNS} from './runs.js';

const tally = (values: readonly number[], keys = values.map((_, rank) => `centre-${rank}`)): Tally => ({
  keys,
  values: Float64Array.from(values),
  counts: {...noCounts(), ok: values.length},
});
const values = fc.array(fc.integer({min: -1000, max: 1000}), {minLength: FEWEST, maxLength: 40});

test('a distribution, a position in it and a histogram name nobody and do not tell in which order centres came', () => {
  const both = values.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, {minLength: list.length})));
  fc.assert(
    fc.property(both, ([list, shuffled]) => {
      const told = (given: Tally) => {
        const spread = distributionOf(given);
        assert.ok(!isRefused(spread));
        return JSON.stringify([{...spread, mean: Math.round(spread.mean * 1e6)}, positionIn(spread, list[0]!), histogramOf(given)]);
      };
      assert.equal(told(tally(shuffled, list.map((_, rank) => `other-${rank}`))), told(tally(list)));
      assert.doesNotMatch(told(tally(list)), /centre|other/);
    }),
    RUNS,
  );
});

test('a quantile has its share of the values at or below it, and at or above', () => {
  fc.assert(
    fc.property(values, fc.integer({min: 0, max: 100}), (list, percent) => {
      const sorted = [...list].sort((a, b) => a - b);
      const found = quantile(sorted, percent / 100);
      assert.ok(list.filter((value) => value <= found).length * 100 >= percent * list.length);
      assert.ok(list.filter((value) => value >= found).length * 100 >= (100 - percent) * list.length);
      // Looked at from the other end, it is the same value.
      const mirrored = sorted.map((value) => -value).reverse();
      assert.equal(quantile(mirrored, 1 - percent / 100) + found, 0);
    }),
    RUNS,
  );
});

test('a higher value never stands lower, and those below, equal and above are all', () => {
  fc.assert(
    fc.property(values, fc.integer({min: -1100, max: 1100}), fc.nat({max: 500}), (list, value, more) => {
      const spread = distributionOf(tally(list));
      assert.ok(!isRefused(spread));
      const [low, high] = [positionIn(spread, value), positionIn(spread, value + more)];
      assert.equal(low.below + low.same + low.above, list.length);
      assert.ok(low.share <= high.share && low.quarter <= high.quarter);
    }),
    RUNS,
  );
});

test('fewer values than are needed are refused, whatever they are', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), {maxLength: 30}), fc.integer({min: 1, max: 30}), (list, fewest) => {
      const answer = distributionOf(tally(list), {fewest});
      assert.equal(isRefused(answer) ? answer.refused : 'shown', !list.length ? 'no-value' : list.length < fewest ? 'too-few' : 'shown');
      assert.equal(answer.coverage.n, list.length);
    }),
    RUNS,
  );
});
