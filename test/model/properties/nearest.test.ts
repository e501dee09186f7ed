import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {Centre} from '../../../src/model/centre.js';
import {distance, nearestTo} from '../../../src/model/nearest.js';
import {RUNS} from './runs.js';

const point = fc.record({lat: fc.double({min: 41, max: 51.5, noNaN: true}), lon: fc.double({min: -5.5, max: 10, noNaN: true})});

test('a way round is never shorter than the straight one', () => {
  fc.assert(
    fc.property(point, point, point, (a, b, c) => {
      assert.ok(distance(a, c) <= distance(a, b) + distance(b, c) + 1e-9);
      assert.equal(distance(a, a), 0);
    }),
    RUNS,
  );
});

test('those within a distance are all that a plain filter keeps, and asking for fewer gives the first of them', () => {
  fc.assert(
    fc.property(point, fc.array(fc.option(point, {nil: undefined}), {maxLength: 15}), fc.integer({min: 0, max: 1500}), fc.integer({min: 0, max: 15}), (from, points, within, most) => {
      const centres = points.map((each, rank) => ({id: `c${rank}`, name: 'C', point: each}) as Centre);
      const all = nearestTo(from, centres, {within});
      const expected = centres.filter((centre) => centre.point && distance(from, centre.point) <= within);
      assert.deepEqual(new Set(all.near.map(({centre}) => centre)), new Set(expected));
      assert.deepEqual(all.unplaced, centres.filter((centre) => !centre.point));
      const few = nearestTo(from, centres, {within, most});
      assert.deepEqual(few, {near: all.near.slice(0, most), unplaced: all.unplaced});
    }),
    RUNS,
  );
});
