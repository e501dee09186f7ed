import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {CLASS_METHODS, classesOf, classOf, MOST_CLASSES, type Classes} from '../../src/model/classes.js';
import {noCounts, type Tally} from '../../src/model/values.js';
import {RUNS} from '../helpers/figures.js';

const tally = (values: readonly number[], counts: Partial<Tally['counts']> = {}): Tally => ({
  keys: values.map((_, rank) => `c${rank}`),
  values: Float64Array.from(values),
  counts: {...noCounts(), ok: values.length, ...counts},
});
const COMPUTED = CLASS_METHODS.filter((method) => method !== 'manual');
const groupsOf = (classes: Classes, values: readonly number[]) =>
  classes.classes.map((_, rank) => values.filter((value) => classOf(classes, value) === rank));

const spread = (group: readonly number[]) => {
  const mean = group.reduce((sum, value) => sum + value, 0) / group.length;
  return group.reduce((sum, value) => sum + (value - mean) ** 2, 0);
};

/** The best cost over every way of cutting sorted values into exactly `count` groups, by trying them all. */
function bestCost(sorted: readonly number[], count: number): number {
  if (count === 1) return spread(sorted);
  let best = Infinity;
  for (let cut = 1; cut <= sorted.length - count + 1; cut++)
    best = Math.min(best, spread(sorted.slice(0, cut)) + bestCost(sorted.slice(cut), count - 1));
  return best;
}

const near = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

test('natural breaks reach the cost of the best of all partitions', () => {
  const value = fc.oneof(fc.integer({min: -5, max: 5}), fc.double({min: -1000, max: 1000, noNaN: true}));
  fc.assert(
    fc.property(fc.array(value, {minLength: 1, maxLength: 11}), fc.integer({min: 1, max: 5}), (values, count) => {
      const classes = classesOf(tally(values), {method: 'jenks', count});
      const distinct = new Set(values.map((each) => each + 0)).size;
      const groups = groupsOf(classes, values);
      assert.equal(groups.length, Math.min(count, distinct));
      const sorted = [...values].sort((a, b) => a - b);
      const cost = groups.reduce((sum, group) => sum + spread(group), 0);
      assert.ok(near(cost, bestCost(sorted, groups.length)), `${cost} is not ${bestCost(sorted, groups.length)}`);
    }),
    RUNS,
  );
});

test('natural breaks find the groups that everybody sees, far from zero too', () => {
  const far = 1e9;
  const values = [1, 2, 3, 50, 51, 52, 53, 900].map((value) => far + value);
  assert.deepEqual(classesOf(tally(values), {method: 'jenks', count: 3}).cuts, [far + 50, far + 900]);
});

test('whatever the method, classes touch, hold every value once, and are no more than asked or than distinct values', () => {
  const value = fc.oneof(fc.integer({min: -4, max: 4}), fc.double({min: -1e9, max: 1e9, noNaN: true}), fc.constant(1e9));
  fc.assert(
    fc.property(
      fc.array(value, {maxLength: 40}),
      fc.integer({min: 1, max: MOST_CLASSES}),
      fc.constantFrom(...COMPUTED),
      fc.option(fc.integer({min: -5, max: 5}), {nil: undefined}),
      (values, count, method, pivot) => {
        const classes = classesOf(tally(values), {method, count, pivot});
        const distinct = new Set(values.map((each) => each + 0)).size;
        assert.ok(classes.classes.length <= Math.min(pivot === undefined ? count : Math.max(2, count), distinct));
        assert.equal(classes.classes.length > 0, distinct > 0);
        const groups = groupsOf(classes, values);
        assert.equal(groups.flat().length, values.length);
        classes.classes.forEach(({from, to, count: held, step}, rank) => {
          const group = groups[rank]!;
          const isLast = rank === groups.length - 1;
          assert.equal(held, group.length);
          assert.ok(group.every((each) => each >= from! && (isLast ? each <= to! : each < to!)));
          if (rank) assert.equal(from, classes.classes[rank - 1]!.to);
          if (method !== 'equal') assert.ok(held > 0);
          if (pivot === undefined) return assert.equal(step, rank + 1);
          assert.ok(group.every((each) => each < pivot === step < 0), 'no class runs across the pivot');
        });
        if (pivot !== undefined) {
          const steps = classes.classes.map(({step}) => step);
          assert.ok(steps.every((step, rank) => step !== 0 && (!rank || step > steps[rank - 1]!)));
        }
      },
    ),
    RUNS,
  );
});

test('quantiles of distinct values share them out to within one', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), {minLength: 1, maxLength: 60}), fc.integer({min: 1, max: 8}), (values, count) => {
      const sizes = classesOf(tally(values), {method: 'quantile', count}).classes.map((each) => each.count);
      assert.equal(sizes.length, Math.min(count, values.length));
      assert.ok(Math.max(...sizes) - Math.min(...sizes) <= 1, sizes.join());
    }),
    RUNS,
  );
});

test('quantiles leave a crowd of equal values in one class and cut beside it', () => {
  const values = [...Array.from({length: 60}, () => 0), ...Array.from({length: 40}, (_, rank) => rank + 1)];
  assert.deepEqual(classesOf(tally(values), {method: 'quantile', count: 4}).classes.map(({from, count}) => [from, count]), [[0, 60], [1, 15], [16, 25]]);
});

test('equal intervals have one width, and on both sides of a pivot the same', () => {
  const widths = ({classes}: Classes) => classes.slice(1, -1).map(({from, to}) => to! - from!);
  const plain = classesOf(tally([0, 1, 2, 3, 50, 100]), {method: 'equal', count: 4});
  assert.deepEqual(plain.cuts, [25, 50, 75]);
  const around = classesOf(tally([-4, -1, 1, 5, 20, 40]), {method: 'equal', count: 6, pivot: 0});
  assert.ok(around.cuts.includes(0));
  assert.ok(widths(around).every((width) => near(width, 40 / 3)));
  assert.deepEqual(around.classes.map(({step}) => step), [-1, 1, 2, 3]);
});

test('manual bounds are kept, sorted, and open at the ends that no value reaches', () => {
  const classes = classesOf(tally([5, 15, 15]), {method: 'manual', cuts: [20, 10, 10, NaN, Infinity]});
  assert.deepEqual(classes.cuts, [10, 20]);
  assert.deepEqual(classes.classes, [
    {from: 5, to: 10, count: 1, step: 1},
    {from: 10, to: 20, count: 2, step: 2},
    {from: 20, to: undefined, count: 0, step: 3},
  ]);
  assert.equal(classesOf(tally([]), {method: 'manual', cuts: [10]}).classes.length, 2);
  const around = classesOf(tally([-9, -8]), {method: 'manual', cuts: [-5, 0], pivot: 0});
  assert.deepEqual(around.classes.map(({step}) => step), [-2, -1, 1]);
});

test('nobody, one, all equal and nonsense counts are answered', () => {
  for (const method of COMPUTED) {
    assert.deepEqual(classesOf(tally([]), {method}).classes, []);
    assert.deepEqual(classesOf(tally([7]), {method}).classes, [{from: 7, to: 7, count: 1, step: 1}]);
    assert.deepEqual(classesOf(tally([-3, -3, -3]), {method, pivot: 0}).classes, [{from: -3, to: -3, count: 3, step: -1}]);
    assert.equal(classesOf(tally([1, 2, 3, 4, 5, 6]), {method, count: NaN}).classes.length, 5);
    assert.equal(classesOf(tally([1, 2, 3]), {method, count: -2}).classes.length, 1);
  }
});

test('the silent stay counted by their status', () => {
  const counts = {suppressed: 3, 'no-answer': 2, 'not-asked': 1};
  assert.deepEqual(classesOf(tally([1, 2], counts)).counts, {...noCounts(), ok: 2, ...counts});
});
