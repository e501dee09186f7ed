import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {CLASS_METHODS, classesOf, classOf, type ClassMethod} from '../../../src/model/classes.js';
import {noCounts, type Tally} from '../../../src/model/values.js';
import {RUNS} from './runs.js';

const tally = (values: readonly number[]): Tally => ({
  keys: values.map((_, rank) => `c${rank}`),
  values: Float64Array.from(values),
  counts: {...noCounts(), ok: values.length},
});
const COMPUTED = CLASS_METHODS.filter((method) => method !== 'manual');
const values = fc.array(fc.integer({min: -50, max: 50}), {minLength: 1, maxLength: 40});
const count = fc.integer({min: 1, max: 8});
const method = fc.constantFrom(...COMPUTED);
/** Which values stand together: what a map shows, whatever the bounds are. */
const groupsOf = (given: readonly number[], how: ClassMethod, wanted: number, pivot?: number) => {
  const classes = classesOf(tally(given), {method: how, count: wanted, pivot});
  return given.map((value) => classOf(classes, value));
};

test('classes do not depend on the order of the subjects', () => {
  const both = values.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, {minLength: list.length})));
  fc.assert(
    fc.property(both, method, count, fc.option(fc.integer({min: -60, max: 60}), {nil: undefined}), ([list, shuffled], how, wanted, pivot) => {
      const options = {method: how, count: wanted, pivot};
      assert.deepEqual(classesOf(tally(shuffled), options), classesOf(tally(list), options));
    }),
    RUNS,
  );
});

test('another unit or origin leaves the same subjects together', () => {
  fc.assert(
    fc.property(values, method, count, fc.constantFrom(1, 2, 8, 1024), fc.integer({min: -1000, max: 1000}), (list, how, wanted, factor, shift) => {
      // Powers of two and whole numbers: no rounding may move a bound.
      const moved = list.map((value) => value * factor + shift * factor);
      const [one, other] = [groupsOf(list, how, wanted), groupsOf(moved, how, wanted)];
      if (how !== 'equal') return assert.deepEqual(other, one);
      // A division by the number of classes rounds: a value on a bound may fall on either side of it.
      const edges = classesOf(tally(list), {method: how, count: wanted}).cuts;
      list.forEach((value, rank) => {
        if (edges.every((edge) => Math.abs(edge - value) > 1e-9)) assert.equal(other[rank], one[rank]);
      });
    }),
    RUNS,
  );
});

test('manual classes count what lies between their bounds', () => {
  fc.assert(
    fc.property(values, fc.array(fc.integer({min: -60, max: 60}), {maxLength: 6}), (list, bounds) => {
      const {classes, cuts} = classesOf(tally(list), {method: 'manual', cuts: bounds});
      const limits = [...new Set(bounds)].sort((a, b) => a - b);
      assert.deepEqual(cuts, limits);
      const [min, max] = [Math.min(...list), Math.max(...list)];
      classes.forEach(({from, to, count: held}, rank) => {
        const [low, high] = [limits[rank - 1] ?? -Infinity, limits[rank] ?? Infinity];
        assert.equal(held, list.filter((value) => value >= low && value < high).length);
        assert.equal(from, rank ? low : limits.length && min >= limits[0]! ? undefined : min);
        assert.equal(to, rank < limits.length ? high : limits.length && max < limits.at(-1)! ? undefined : max);
      });
    }),
    RUNS,
  );
});

test('with a pivot every value has a step on its side of it, and steps have no gap', () => {
  fc.assert(
    fc.property(values, method, count, fc.integer({min: -60, max: 60}), (list, how, wanted, pivot) => {
      const classes = classesOf(tally(list), {method: how, count: wanted, pivot});
      for (const value of list) assert.equal(Math.sign(classes.classes[classOf(classes, value)]!.step), value < pivot ? -1 : 1);
      const steps = classes.classes.map(({step}) => step);
      steps.slice(1).forEach((step, rank) => assert.equal(step, steps[rank] === -1 ? 1 : steps[rank]! + 1));
      assert.equal(classes.pivot, pivot);
    }),
    RUNS,
  );
});

test('a class is found by looking at every bound in turn', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), {maxLength: 10}), fc.integer(), (bounds, value) => {
      const cuts = [...bounds].sort((a, b) => a - b);
      assert.equal(classOf({cuts}, value), cuts.filter((cut) => cut <= value).length);
    }),
    RUNS,
  );
});

test('equal intervals around a pivot are as wide on one side as on the other, and reach the farthest value', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({min: -50, max: 50}), {minLength: 4, maxLength: 30}), fc.integer({min: 2, max: 8}), fc.integer({min: -40, max: 40}), (list, wanted, pivot) => {
      fc.pre(Math.min(...list) < pivot && Math.max(...list) > pivot);
      const {cuts, classes} = classesOf(tally(list), {method: 'equal', count: wanted, pivot});
      assert.ok(cuts.includes(pivot));
      const far = Math.max(pivot - Math.min(...list), Math.max(...list) - pivot);
      const steps = Math.min(wanted >> 1, new Set(list).size >> 1);
      const width = far / steps;
      for (const cut of cuts) {
        const away = Math.abs(cut - pivot) / width;
        assert.ok(Math.abs(away - Math.round(away)) < 1e-9 && away < steps - 1e-9, `${cut} is ${away} widths from ${pivot}`);
      }
      // Every bound is there that has values on both sides.
      for (let step = 1 - steps; step < steps; step++) {
        const bound = pivot + step * width;
        const isWithin = list.some((value) => value < bound - 1e-9) && list.some((value) => value > bound + 1e-9);
        if (isWithin) assert.ok(cuts.some((cut) => Math.abs(cut - bound) < 1e-9), `no bound at ${bound}`);
      }
      assert.equal(classes.reduce((sum, each) => sum + each.count, 0), list.length);
    }),
    RUNS,
  );
});

test('five quantiles are what one gets who asks for nothing', () => {
  fc.assert(
    fc.property(values, (list) => {
      assert.deepEqual(classesOf(tally(list)), classesOf(tally(list), {method: 'quantile', count: 5}));
      assert.deepEqual(classesOf(tally(list), {method: 'manual'}).cuts, []);
      assert.equal('pivot' in classesOf(tally(list)), false);
    }),
    RUNS,
  );
});
