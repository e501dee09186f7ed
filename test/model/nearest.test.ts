import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {Centre} from '../../src/model/centre.js';
import {distance, nearestTo, placesOf, type Point} from '../../src/model/nearest.js';
import {RUNS} from '../helpers/figures.js';

const point = fc.record({lat: fc.double({min: -90, max: 90, noNaN: true}), lon: fc.double({min: -180, max: 180, noNaN: true})});
const centre = (id: string, own?: Point, sites: (Point | undefined)[] = []) =>
  ({id, name: id, point: own, sites: sites.map((each) => ({point: each}))}) as Centre;

/** The angle between two vectors from the centre of the Earth. */
function byVectors(a: Point, b: Point): number {
  const vector = ({lat, lon}: Point) => {
    const [phi, lambda] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
    return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)] as const;
  };
  const [[ax, ay, az], [bx, by, bz]] = [vector(a), vector(b)];
  const cross = Math.hypot(ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx);
  return 6371.0088 * Math.atan2(cross, ax * bx + ay * by + az * bz);
}

test('the haversine and the angle of two vectors agree to a metre anywhere on the globe', () => {
  fc.assert(
    fc.property(point, point, (a, b) => {
      assert.ok(Math.abs(distance(a, b) - byVectors(a, b)) < 1e-3);
      assert.ok(Math.abs(distance(a, b) - distance(b, a)) < 1e-9);
    }),
    RUNS,
  );
});

test('Strasbourg is 397 km from Paris and a quarter of a meridian is 10 007 km', () => {
  assert.equal(Math.round(distance({lat: 48.5734, lon: 7.7521}, {lat: 48.8566, lon: 2.3522})), 397);
  assert.equal(Math.round(distance({lat: 0, lon: 0}, {lat: 90, lon: 0})), 10_008);
});

test('the nearest are those that a plain sort gives, by the nearest of their places; those without stay told', () => {
  const places = fc.array(fc.option(point, {nil: undefined}), {maxLength: 3});
  fc.assert(
    fc.property(point, fc.array(fc.tuple(fc.option(point, {nil: undefined}), places), {maxLength: 12}), fc.integer({min: 0, max: 12}), (from, given, most) => {
      const centres = given.map(([own, sites], rank) => centre(`c${rank}`, own, sites));
      const {near, unplaced} = nearestTo(from, centres, {most});
      const distances = given.map(([own, sites]) => Math.min(...[own, ...sites].filter((each) => each !== undefined).map((each) => byVectors(from, each))));
      const reached = distances.filter((km) => km < Infinity).sort((a, b) => a - b);
      assert.equal(near.length, Math.min(most, reached.length));
      near.forEach(({km}, rank) => assert.ok(Math.abs(km - reached[rank]!) < 1e-3));
      near.forEach(({centre: {id}, km}) => assert.ok(Math.abs(distances[Number(id.slice(1))]! - km) < 1e-3));
      assert.equal(unplaced.length, given.length - reached.length);
    }),
    RUNS,
  );
});

test('at equal distance the given order stays, and a limit in km is inclusive', () => {
  const here = {lat: 48, lon: 7};
  const there = {lat: 48.1, lon: 7};
  const centres = [centre('b', there), centre('a', there), centre('c', here)];
  const ids = (options?: object) => nearestTo(here, centres, options).near.map((each): string => each.centre.id);
  assert.deepEqual(ids(), ['c', 'b', 'a']);
  assert.deepEqual(ids({within: distance(here, there)}), ['c', 'b', 'a']);
  assert.deepEqual(ids({within: 1}), ['c']);
});

test('the stops of an itinerant site are places too', () => {
  const stops = [{place: 'Marché', point: {lat: 48, lon: 7}}, {place: 'Gare'}];
  assert.deepEqual(placesOf({sites: [{stops}]}), [{lat: 48, lon: 7}]);
});
