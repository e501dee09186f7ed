import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import type {Geometry} from 'geojson';
import {commonPlace, placesOffMap, planMap, type MapArea, type MapPlace, type MapPlan} from '../../src/charts/map.js';
import {readOutlines} from '../../src/data/outlines.js';

const FRAME = {width: 600, maxHeight: 480, fontSize: 14};
let rank = 0;
const at = (lat: number, lon: number, place = 'Strasbourg'): MapPlace => ({key: `c${rank++}`, label: 'Centre', place, lat, lon});
const square = (key: string, west: number, south: number, side: number, inFocus = true): MapArea => ({
  key,
  label: `Aire ${key}`,
  inFocus,
  shape: {
    type: 'Polygon',
    // As d3 wants it: clockwise seen from above, whatever RFC 7946 says.
    coordinates: [[[west, south], [west, south + side], [west + side, south + side], [west + side, south], [west, south]]],
  },
});
const shown = ({places}: MapPlan) => places.flatMap(({members}) => members.map(({key}) => key)).sort();
const keysOf = (places: readonly MapPlace[]) => places.map(({key}) => key).sort();
const isInside = ({places, width, height}: MapPlan) =>
  places.every(({x, y, r}) => x >= 0 && x <= width && y >= 0 && y <= height && r > 0);

const france = JSON.parse(readFileSync(new URL('../../geometry/france.topo.json', import.meta.url), 'utf8')) as unknown;
const departements = readOutlines(france, {scheme: 'departement', object: 'departements'});
/** What the tests speak of: the whole country would cost seconds. */
const few = departements.filter(({code}) => ['67', '68', '75', '974'].includes(code));
const focusedOn = (...codes: readonly string[]): MapArea[] =>
  few.map(({code, name, shape}) => ({key: code, label: name, shape, inFocus: codes.includes(code)}));

describe('planMap', () => {
  test('of nothing is an empty map of a finite size', () => {
    const plan = planMap([], [], FRAME);
    assert.deepEqual([plan.places, plan.areas, plan.labels], [[], [], []]);
    assert.ok(Number.isFinite(plan.height) && plan.height > 0);
  });

  test('shows one centre, without any outline, in the middle', () => {
    const plan = planMap([], [at(48.58, 7.75)], FRAME);
    const [mark] = plan.places;
    assert.ok(Math.abs(mark!.x - 300) < 2, String(mark!.x));
    assert.ok(Math.abs(mark!.y - plan.height / 2) < 2);
  });

  test('shows sixty centres on one point as one mark with sixty members', () => {
    const places = Array.from({length: 60}, () => at(48.58, 7.75));
    const plan = planMap([], places, FRAME);
    assert.equal(plan.places.length, 1);
    assert.deepEqual(shown(plan), keysOf(places));
  });

  test('keeps apart those that can be touched one by one, in the order of reading', () => {
    const plan = planMap([], [at(47.5, 7.3, 'Mulhouse'), at(48.58, 7.75), at(48.08, 7.36, 'Colmar')], FRAME);
    assert.deepEqual(plan.places.map(({members}) => members[0]!.place), ['Strasbourg', 'Colmar', 'Mulhouse']);
  });

  test('joins fewer when it is zoomed', () => {
    const places = [at(48.58, 7.75), at(48.585, 7.752), at(47.5, 7.3)];
    const wide = planMap([], places, FRAME);
    const near = planMap([], places, {...FRAME, zoom: 64, centre: [7.751, 48.5825]});
    assert.equal(wide.places[0]!.members.length, 2);
    assert.ok(near.places.every(({members}) => members.length === 1));
  });

  test('gives the geographic place of a pixel back', () => {
    const place = at(48.08, 7.36);
    const plan = planMap(focusedOn('67', '68'), [place], FRAME);
    const [lon, lat] = plan.locate(plan.places[0]!.x, plan.places[0]!.y);
    assert.ok(Math.abs(lon - place.lon) < 1e-6 && Math.abs(lat - place.lat) < 1e-6);
  });

  test('shows a centre that stands outside the areas in focus too', () => {
    const places = [at(48.58, 7.75), at(48.85, 2.35, 'Paris')];
    const plan = planMap(focusedOn('67'), places, FRAME);
    assert.deepEqual(shown(plan), keysOf(places));
    assert.ok(isInside(plan));
  });

  test('gives an overseas département its own box, and never shrinks the mainland', () => {
    const places = [at(48.58, 7.75), at(-21.11, 55.53, 'Saint-Denis')];
    for (const areas of [focusedOn('67', '974'), focusedOn('67')]) {
      const plan = planMap(areas, places, FRAME);
      assert.deepEqual(plan.insets.map(({label}) => label), ['La Réunion']);
      assert.deepEqual(shown(plan), keysOf(places));
      const far = plan.places.find(({members}) => members[0]!.place === 'Saint-Denis')!;
      const [inset] = plan.insets;
      assert.ok(far.x >= inset!.x && far.x <= inset!.x + inset!.width && far.y >= inset!.y && far.y <= inset!.y + inset!.height);
      const alone = planMap(focusedOn('67'), [places[0]!], FRAME);
      assert.equal(plan.areas.find(({key}) => key === '67')!.path.length > 0, true);
      assert.ok(Math.abs(plan.places.find(({members}) => members[0]!.place === 'Strasbourg')!.x - alone.places[0]!.x) < plan.width / 2);
    }
  });

  test('names the places that it cannot hold with the others, and only those', () => {
    const near = at(48.58, 7.75);
    const far = at(-21.11, 55.53);
    assert.deepEqual(placesOffMap([], [near, far]), [far]);
    assert.deepEqual(placesOffMap([], [far]), []);
    assert.deepEqual(placesOffMap(focusedOn('67'), [near, far]), []);
    assert.deepEqual(shown(planMap([], [near, far], FRAME)), [near.key]);
    assert.deepEqual(shown(planMap([], [far], FRAME)), [far.key]);
  });

  test('shows each centre once or names it, wherever it stands on the globe', () => {
    const lat = fc.double({min: -85, max: 90, noNaN: true});
    const lon = fc.double({min: -180, max: 180, noNaN: true});
    let drawn = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(lat, lon), {maxLength: 8}), fc.integer({min: 160, max: 2000}), fc.boolean(), (points, width, outlined) => {
        const places = points.map(([y, x]) => at(y, x));
        const areas = outlined ? focusedOn('67', '974') : [];
        const plan = planMap(areas, places, {...FRAME, width});
        assert.ok(Number.isFinite(plan.height) && plan.height > 0);
        assert.ok(isInside(plan), JSON.stringify(plan.places));
        assert.doesNotMatch(plan.areas.map(({path}) => path).join(), /NaN|Infinity|undefined/);
        drawn++;
      }),
      {numRuns: 200},
    );
    assert.equal(drawn, 200);
  });

  test('loses no centre of France, at any width', () => {
    const lat = fc.double({min: 42, max: 51, noNaN: true});
    const lon = fc.double({min: -4.5, max: 8, noNaN: true});
    fc.assert(
      fc.property(fc.array(fc.tuple(lat, lon), {minLength: 1, maxLength: 30}), fc.integer({min: 160, max: 2000}), fc.boolean(), (points, width, outlined) => {
        const places = points.map(([y, x]) => at(y, x));
        const plan = planMap(outlined ? focusedOn('67') : [], places, {...FRAME, width});
        assert.deepEqual(shown(plan), keysOf(places));
      }),
      {numRuns: 200},
    );
  });

  test('names no place over a mark, and none outside', () => {
    const plan = planMap(focusedOn('67', '68'), [at(48.58, 7.75), at(48.08, 7.36, 'Colmar'), at(47.75, 7.34, 'Mulhouse')], FRAME);
    assert.deepEqual(plan.labels.filter(({kind}) => kind === 'place').map(({text}) => text).sort(), ['Colmar', 'Mulhouse', 'Strasbourg']);
    for (const {x, y, anchor} of plan.labels) {
      assert.ok(x >= 0 && x <= plan.width && y >= 0 && y <= plan.height);
      if (anchor === 'start') assert.ok(plan.places.every((mark) => Math.hypot(mark.x - x, mark.y - y) >= mark.r));
    }
  });

  test('draws an area from its outline, and passes over an empty one', () => {
    const empty: Geometry = {type: 'GeometryCollection', geometries: []};
    const plan = planMap([square('a', 7, 48, 1), {...square('b', 0, 0, 1), shape: empty}], [], FRAME);
    assert.deepEqual(plan.areas.map(({key}) => key), ['a']);
  });
});

describe('commonPlace', () => {
  test('is the most frequent commune; none without a name', () => {
    assert.equal(commonPlace([at(0, 0, 'A'), at(0, 0, 'B'), at(0, 0, 'B')]), 'B');
    assert.equal(commonPlace([at(0, 0, '')]), '');
    assert.equal(commonPlace([]), '');
  });
});
