import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {spread} from '../../src/charts/spread.js';
import {RUNS} from './drawings.js';

const EPSILON = 1e-6;

describe('spread', () => {
  test('leaves labels where they are that do not collide', () => {
    assert.deepEqual(spread([10, 50, 90], 20, 0, 100), [10, 50, 90]);
  });

  test('moves two that collide apart by the same way', () => {
    assert.deepEqual(spread([50, 50], 20, 0, 100), [40, 60]);
  });

  test('gives the places in the order in which they were asked for', () => {
    assert.deepEqual(spread([90, 10], 20, 0, 100), [90, 10]);
  });

  test('keeps what is at the edge inside', () => {
    assert.deepEqual(spread([0, 100], 20, 0, 100), [10, 90]);
    assert.deepEqual(spread([100, 100], 20, 0, 100), [70, 90]);
  });

  test('of nothing is nothing', () => {
    assert.deepEqual(spread([], 20, 0, 100), []);
  });

  test('keeps the order and the distance, and stays inside if there is room', () => {
    const wishes = fc.array(fc.oneof(fc.double({min: -100, max: 500, noNaN: true}), fc.constantFrom(0, 50, 50, 400)), {maxLength: 12});
    let fitted = 0;
    fc.assert(
      fc.property(wishes, fc.double({min: 1, max: 60, noNaN: true}), fc.integer({min: 1, max: 600}), (wanted, size, room) => {
        const given = Object.freeze([...wanted]);
        const places = spread(given, size, 0, room);
        assert.equal(places.length, wanted.length);
        assert.ok(places.every(Number.isFinite));
        const order = wanted.map((_, rank) => rank).sort((a, b) => wanted[a]! - wanted[b]!);
        order.slice(1).forEach((rank, before) => assert.ok(places[rank]! - places[order[before]!]! >= size - EPSILON));
        if (wanted.length * size > room) return;
        assert.ok(places.every((place) => place - size / 2 >= -EPSILON && place + size / 2 <= room + EPSILON), `${places.join()} in ${room}`);
        fitted++;
      }),
      RUNS,
    );
    assert.ok(fitted > 100);
  });

  test('moves labels no farther than any other arrangement would, where nothing is at an edge', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: 300, max: 400}), {minLength: 1, maxLength: 4}), fc.array(fc.double({min: -40, max: 40, noNaN: true}), {minLength: 4, maxLength: 4}), (wanted, nudges) => {
        const size = 20;
        const places = spread(wanted, size, 0, 800);
        const cost = (at: readonly number[]) => at.reduce((sum, place, rank) => sum + (place - wanted[rank]!) ** 2, 0);
        // Another arrangement that keeps order and distance: the same one, moved and drawn apart.
        const order = wanted.map((_, rank) => rank).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
        const other = [...places];
        let shift = 0;
        order.forEach((rank, place) => {
          shift = place ? shift + Math.abs(nudges[place]!) : nudges[0]!;
          other[rank] = places[rank]! + shift;
        });
        assert.ok(cost(places) <= cost(other) + EPSILON);
      }),
      RUNS,
    );
  });
});
