import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {freeScale, valueScale} from '../../src/charts/axis.js';
import {extentWithZero} from '../../src/charts/extent.js';
import {RUNS} from './drawings.js';

const values = fc.array(fc.oneof(fc.double({noNaN: true, noDefaultInfinity: true}), fc.double({min: -1e6, max: 1e6, noNaN: true}), fc.integer({min: -5, max: 5})), {maxLength: 8});

describe('valueScale', () => {
  test('ends on round numbers, beyond the values', () => {
    assert.deepEqual(valueScale([3, 87], 0, 100).ticks, [0, 20, 40, 60, 80, 100]);
    assert.deepEqual([...valueScale([-87], 0, 100).ticks].sort((a, b) => a - b), [-100, -80, -60, -40, -20, 0]);
  });

  test('goes from zero even where the values are far from it', () => {
    assert.equal(valueScale([1000, 1001], 0, 100)(0), 0);
  });

  test('has a scale for nothing and for zero', () => {
    for (const none of [[], [0], [0, 0]]) {
      const scale = valueScale(none, 0, 100);
      assert.equal(scale(0), 0);
      assert.ok(scale.ticks.length > 1 && scale.ticks.every(Number.isFinite));
    }
  });

  test('places any value in the room that it has, greater ones farther', () => {
    fc.assert(
      fc.property(values, fc.integer({min: 0, max: 100}), fc.integer({min: 101, max: 4000}), (given, start, end) => {
        const scale = valueScale(Object.freeze([...given]), start, end);
        const places = [...given].sort((a, b) => a - b).map(scale);
        assert.ok(places.every((place) => place >= start - 1e-6 && place <= end + 1e-6), places.join());
        places.slice(1).forEach((place, rank) => assert.ok(place >= places[rank]!));
        assert.ok(scale.ticks.every(Number.isFinite));
        assert.ok(scale.ticks.map(scale).every((place) => place >= start - 1e-6 && place <= end + 1e-6));
        assert.ok(scale.ticks.length < 20);
        assert.ok(scale.ticks.includes(0));
      }),
      RUNS,
    );
  });
});

describe('freeScale', () => {
  test('goes from the least value to the greatest', () => {
    const scale = freeScale([40, 60], 0, 100);
    assert.deepEqual([scale(40), scale(50), scale(60)], [0, 50, 100]);
    assert.deepEqual(scale.ticks, [40, 45, 50, 55, 60]);
  });

  test('puts what is all the same in the middle, and has a place for nothing', () => {
    assert.equal(freeScale([7, 7], 0, 100)(7), 50);
    assert.ok(Number.isFinite(freeScale([], 0, 100)(0)));
  });

  test('places any value in the room that it has', () => {
    fc.assert(
      fc.property(values, (given) => {
        const scale = freeScale(given, 0, 100);
        assert.ok(given.map(scale).every((place) => place >= -1e-6 && place <= 100 + 1e-6), given.map(scale).join());
        assert.ok(scale.ticks.every(Number.isFinite) && scale.ticks.length < 20);
      }),
      RUNS,
    );
  });
});

test('extentWithZero holds zero', () => {
  assert.deepEqual(extentWithZero([]), [0, 0]);
  assert.deepEqual(extentWithZero([4, 9]), [0, 9]);
  assert.deepEqual(extentWithZero([-4, -9]), [-9, 0]);
});
