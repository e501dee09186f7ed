import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, test} from 'node:test';
import {gzipSync} from 'node:zlib';
import {geoArea} from 'd3-geo';
import type {Feature, FeatureCollection} from 'geojson';
import {feature, neighbors} from 'topojson-client';
import type {GeometryCollection, Topology} from 'topojson-specification';
import {json, NO_OPEN_DATA, openData, root} from './open-data.js';
import {areaOf, clockwiseArea, contains, EARTH_KM, kilometresToBorder, perimeterOf, polygonsOf} from './plane.js';
import type {Outline} from './plane.js';

interface Named {
  name: string;
}
type Drawn = Feature<Outline, Named>;

const file = readFileSync(path.join(root, 'geometry', 'france.topo.json'));
const topology = JSON.parse(file.toString()) as Topology<{
  departements: GeometryCollection<Named>;
  regions: GeometryCollection<Named>;
}>;
const drawn = (name: keyof typeof topology.objects) =>
  (feature(topology, topology.objects[name]) as FeatureCollection<Outline, Named>).features;
const departements = drawn('departements');
const regions = drawn('regions');
const codesOf = (features: readonly Drawn[]) => features.map(({id}) => id);
const departement = (code: string) => departements.find(({id}) => id === code)!;
const region = (code: string) => regions.find(({id}) => id === code)!;

const near = (given: number, expected: number, share: number, what: string) =>
  assert.ok(Math.abs(given / expected - 1) <= share, `${what}: ${given.toFixed(0)} for ${expected}`);

describe('the outlines of France', () => {
  test('hold the 101 départements under their INSEE codes, as text', () => {
    const mainland = Array.from({length: 95}, (_, rank) => String(rank + 1).padStart(2, '0')).filter((n) => n !== '20');
    const expected = [...mainland, '2A', '2B', '971', '972', '973', '974', '976'];
    assert.deepEqual(codesOf(departements).sort(), expected.sort());
  });

  test('hold the 18 régions of 2016 under their INSEE codes', () => {
    const expected = '01 02 03 04 06 11 24 27 28 32 44 52 53 75 76 84 93 94'.split(' ');
    assert.deepEqual(codesOf(regions), expected);
  });

  test('weigh at most 25 000 bytes with gzip', () => {
    assert.ok(gzipSync(file, {level: 9}).length <= 25_000);
  });

  test('are wound as d3-geo wants: outer rings clockwise, holes the other way', () => {
    for (const {id, geometry} of [...departements, ...regions])
      for (const [outer, ...holes] of polygonsOf(geometry)) {
        assert.ok(clockwiseArea(outer!) > 0, `${id} is wound the wrong way`);
        for (const hole of holes) assert.ok(clockwiseArea(hole) < 0, `a hole of ${id} is wound the wrong way`);
      }
  });

  test('cover less than half of the globe each, and what their rings enclose', () => {
    for (const outline of [...departements, ...regions]) {
      const area = geoArea(outline);
      assert.ok(area < 2 * Math.PI, `${outline.id} covers the globe`);
      near(area * EARTH_KM ** 2, areaOf(outline.geometry), 0.001, String(outline.id));
    }
  });

  test('give mainland France its area', () => {
    const mainland = departements.filter(({id}) => String(id).length === 2);
    const area = mainland.reduce((sum, {geometry}) => sum + areaOf(geometry), 0);
    assert.ok(area > 544_000 && area < 552_000, `${area.toFixed(0)} km²`);
  });

  test('give départements and régions their known areas', () => {
    // INSEE, superficie des territoires (km²).
    near(areaOf(departement('67').geometry), 4755, 0.05, 'Bas-Rhin');
    near(areaOf(departement('68').geometry), 3525, 0.05, 'Haut-Rhin');
    near(areaOf(departement('973').geometry), 83_534, 0.02, 'Guyane');
    near(areaOf(departement('974').geometry), 2504, 0.05, 'La Réunion');
    near(areaOf(region('44').geometry), 57_433, 0.02, 'Grand Est');
    near(areaOf(region('94').geometry), 8680, 0.02, 'Corse');
    near(areaOf(region('11').geometry), 12_011, 0.02, 'Île-de-France');
  });

  test('make each région the union of its départements', () => {
    const membersOf: Readonly<Record<string, string>> = {
      '11': '75 77 78 91 92 93 94 95',
      '44': '08 10 51 52 54 55 57 67 68 88',
      '84': '01 03 07 15 26 38 42 43 63 69 73 74',
      '94': '2A 2B',
    };
    for (const [code, members] of Object.entries(membersOf)) {
      const sum = members.split(' ').reduce((total, each) => total + areaOf(departement(each).geometry), 0);
      near(areaOf(region(code).geometry), sum, 1e-9, code);
    }
    const total = (features: readonly Drawn[]) => features.reduce((sum, {geometry}) => sum + areaOf(geometry), 0);
    near(total(regions), total(departements), 1e-9, 'France');
  });

  test('let no département vanish: each has an area and at least eight distinct points', () => {
    for (const {id, geometry} of departements) {
      const largest = Math.max(...polygonsOf(geometry).map(([outer]) => new Set(outer!.map(String)).size));
      assert.ok(largest >= 8, `${id} has ${largest} points`);
      assert.ok(areaOf(geometry) > 100, `${id} has no area`);
    }
  });

  test('share their borders, so that neighbours are known', () => {
    const {geometries} = topology.objects.departements;
    const around = neighbors(geometries);
    const beside = (code: string) =>
      around[geometries.findIndex(({id}) => id === code)]!.map((rank) => geometries[rank]!.id).sort();
    // Bas-Rhin also touches Meurthe-et-Moselle near the Donon, over less than a cell of the grid.
    assert.deepEqual(beside('67'), ['57', '68', '88']);
    assert.deepEqual(beside('29'), ['22', '56']);
    assert.deepEqual(beside('13'), ['30', '83', '84']);
    assert.deepEqual(beside('75'), ['92', '93', '94']);
    assert.deepEqual(beside('2A'), ['2B']);
    assert.deepEqual(beside('974'), []);
  });

  test('leave the overseas départements at their true place', () => {
    // The seat of each préfecture.
    const prefectures = {
      '971': [-61.73, 16.0],
      '972': [-61.06, 14.61],
      '973': [-52.32, 4.93],
      '974': [55.45, -20.89],
      '976': [45.23, -12.78],
    };
    for (const [code, [lon, lat]] of Object.entries(prefectures)) {
      const {geometry} = departement(code);
      const away = contains(geometry, [lon!, lat!]) ? 0 : kilometresToBorder(geometry, [lon!, lat!]);
      assert.ok(away < 3, `${code} is ${away.toFixed(1)} km away`);
    }
  });

  test('hold every centre of the Alsace document in its département, or within 3 km of it', () => {
    interface Placed {
      point?: {lat: number; lon: number};
    }
    const {centres} = JSON.parse(readFileSync(path.join(root, 'demo', 'data', 'alsace.json'), 'utf8')) as {
      centres: readonly (Placed & {id: string; territories: readonly string[]; sites?: readonly Placed[]})[];
    };
    let placed = 0;
    for (const {id, point: own, sites = [], territories} of centres)
      for (const point of [own, ...sites.map((site) => site.point)]) {
        if (!point) continue;
        placed++;
        const code = territories.find((ref) => ref.startsWith('departement:'))!.slice('departement:'.length);
        const {geometry} = departement(code);
        const position = [point.lon, point.lat];
        const away = contains(geometry, position) ? 0 : kilometresToBorder(geometry, position);
        assert.ok(away <= 3, `${id} is ${away.toFixed(1)} km out of ${code}`);
      }
    assert.ok(placed > 0);
  });
});

describe('the outlines of France beside official ones', () => {
  /** Diagonal of a cell of the grid that Natural Earth's points were rounded to, in km at 47° north. */
  const CELL_KM = 1.2;

  test('bear the official names', (t) => {
    if (!openData) return t.skip(NO_OPEN_DATA);
    for (const [level, features] of [['departements', departements], ['regions', regions]] as const) {
      const official = new Map(
        json<{code: string; nom: string}[]>('decoupage-administratif-2026', `${level}.json`).map(({code, nom}) => [
          code,
          nom.replaceAll("'", '’'),
        ]),
      );
      for (const {id, properties} of features) assert.equal(properties.name, official.get(String(id)));
    }
  });

  test('differ in area from IGN’s by less than half a cell of the grid along their border', (t) => {
    if (!openData) return t.skip(NO_OPEN_DATA);
    const official = json<FeatureCollection<Outline, {code: string}>>(
      'contours-ign-2018',
      'departements-version-simplifiee.geojson',
    ).features;
    assert.equal(official.length, 96);
    for (const {properties, geometry} of official) {
      const difference = Math.abs(areaOf(departement(properties.code).geometry) - Math.abs(areaOf(geometry)));
      const allowed = perimeterOf(geometry) * CELL_KM * 0.5;
      assert.ok(difference < allowed, `${properties.code}: ${difference.toFixed(0)} km² of ${allowed.toFixed(0)}`);
    }
  });

  test('follow the true border of Alsace to within 3.5 km, and 0.8 km for half of it', (t) => {
    if (!openData) return t.skip(NO_OPEN_DATA);
    for (const [code, name] of [['67', '67-bas-rhin'], ['68', '68-haut-rhin']] as const) {
      const {geometry} = json<Feature<Outline>>('contours-ign-2018', `departement-${name}.geojson`);
      const away = polygonsOf(geometry)
        .flatMap(([outer]) => outer!)
        .map((point) => kilometresToBorder(departement(code).geometry, point))
        .sort((a, b) => a - b);
      assert.ok(away[away.length >> 1]! < 0.8 && away.at(-1)! < 3.5, `${code}: ${away.at(-1)!.toFixed(2)} km`);
    }
  });
});
