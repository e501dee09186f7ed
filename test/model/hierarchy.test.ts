import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {Centre} from '../../src/model/centre.js';
import {centresByTerritory, centresOf, Hierarchy, unplacedCentres} from '../../src/model/hierarchy.js';
import type {Territory} from '../../src/model/territory.js';
import {RUNS} from '../helpers/figures.js';

const territory = (id: string, parents: string[] = [], more: Partial<Territory> = {}): Territory => ({id, name: id, parents, ...more});
const centre = (id: string, territories: string[], zone?: string[]): Centre =>
  ({id, name: id, territories, ...(zone && {zone: {territories: zone}})}) as Centre;

const ALSACE = [
  territory('region:44'),
  territory('departement:67', ['region:44']),
  territory('departement:68', ['region:44']),
  territory('epci:200000001', ['departement:67', 'departement:68']),
  territory('commune:67482', ['epci:200000001', 'departement:67']),
  territory('commune:68066', ['epci:200000001']),
  territory('quartier:neudorf', ['commune:67482']),
];

test('an EPCI across two départements touches both, lies in neither, and lies in the région they share', () => {
  const map = new Hierarchy(ALSACE);
  const epci = 'epci:200000001';
  assert.equal(map.isInside(epci, 'departement:67'), false);
  assert.equal(map.touches(epci, 'departement:67'), true);
  assert.equal(map.touches(epci, 'departement:68'), true);
  assert.equal(map.isInside(epci, 'region:44'), true);
  assert.deepEqual(map.straddling('departement:67', 'epci').map(({id}) => id), [epci]);
});

test('a commune that names its département lies in it, whatever its EPCI touches', () => {
  const map = new Hierarchy(ALSACE);
  assert.equal(map.isInside('commune:67482', 'departement:67'), true);
  assert.equal(map.touches('commune:67482', 'departement:68'), false);
  assert.equal(map.isInside('quartier:neudorf', 'departement:67'), true);
  assert.equal(map.touches('quartier:neudorf', 'departement:68'), false);
});

test('a commune that names only a straddling EPCI is in no département', () => {
  const map = new Hierarchy(ALSACE);
  assert.equal(map.isInside('commune:68066', 'departement:68'), false);
  assert.equal(map.isInside('commune:68066', 'region:44'), true);
  assert.deepEqual(map.members('departement:67').map(({id}) => id), ['commune:67482', 'quartier:neudorf']);
  assert.deepEqual(map.members('region:44', 'commune').map(({id}) => id), ['commune:67482', 'commune:68066']);
});

const MERGED = [
  territory('departement:67'),
  territory('commune:67001', ['departement:67'], {vintage: 2026, replaces: [{code: '67001', until: 2015}, {code: '67002', until: 2015}, {code: '67003', until: 2018}]}),
];

test('a former code means the commune it merged into, through several mergers too', () => {
  const map = new Hierarchy([...MERGED, territory('commune:67009', ['departement:67'], {vintage: 2026, replaces: [{code: '67001', until: 2026}]})]);
  assert.deepEqual(new Hierarchy(MERGED).current('commune:67002'), ['commune:67001']);
  assert.deepEqual(map.current('commune:67002'), ['commune:67009']);
  assert.deepEqual(map.current('commune:67777'), ['commune:67777']);
  assert.equal(map.isInside('commune:67003', 'departement:67'), true);
});

test('a code that was divided means all of its parts and lies only in what they share', () => {
  const map = new Hierarchy([
    territory('departement:67'),
    territory('epci:200000001', ['departement:67']),
    territory('commune:67010', ['epci:200000001'], {replaces: [{code: '67012'}]}),
    territory('commune:67011', ['departement:67'], {replaces: [{code: '67012'}]}),
  ]);
  assert.deepEqual(map.current('commune:67012'), ['commune:67010', 'commune:67011']);
  assert.equal(map.isInside('commune:67012', 'commune:67010'), false);
  assert.equal(map.isInside('commune:67012', 'departement:67'), true);
});

test('a commune that left its merger stands for itself again', () => {
  const map = new Hierarchy([
    territory('commune:67001', [], {vintage: 2026, replaces: [{code: '67002', until: 2015}]}),
    territory('commune:67002', [], {vintage: 2026}),
  ]);
  assert.deepEqual(map.current('commune:67002'), ['commune:67002']);
});

test('the codes of an older geography are those that were valid then', () => {
  const map = new Hierarchy(MERGED);
  const at = (vintage: number | undefined) => [...map.partsAt('commune:67001', vintage, () => true)].sort();
  assert.deepEqual(at(2014), ['67001', '67002', '67003']);
  assert.deepEqual(at(2015), ['67001', '67002', '67003']);
  assert.deepEqual(at(2016), ['67001', '67003']);
  assert.deepEqual(at(2018), ['67001', '67003']);
  assert.deepEqual(at(2020), ['67001']);
  assert.deepEqual(at(undefined), ['67001']);
});

test('parents that run in a circle end, and nothing is lost around them', () => {
  const map = new Hierarchy([territory('a:1', ['b:1']), territory('b:1', ['c:1']), territory('c:1', ['a:1']), territory('d:1', ['a:1'])]);
  assert.equal(map.isInside('d:1', 'a:1'), true);
  assert.equal(map.isInside('a:1', 'b:1'), true);
});

test('centres are found through every level, former codes included, once each', () => {
  const map = new Hierarchy([...ALSACE, territory('commune:67300', ['departement:67'], {replaces: [{code: '67301'}]})]);
  const centres = [
    centre('a', ['quartier:neudorf']),
    centre('b', ['commune:67482', 'commune:67301']),
    centre('c', ['commune:68066']),
    centre('d', []),
    centre('e', ['commune:99999'], ['commune:67482']),
  ];
  const ids = (ref: string, by?: 'zone') => centresOf(map, centres, ref, by).map(({id}) => id as string);
  assert.deepEqual(ids('departement:67'), ['a', 'b']);
  assert.deepEqual(ids('commune:67300'), ['b']);
  assert.deepEqual(ids('commune:67301'), ['b']);
  assert.deepEqual(ids('region:44'), ['a', 'b', 'c']);
  assert.deepEqual(ids('commune:67482', 'zone'), ['e']);
  assert.deepEqual(unplacedCentres(map, centres, 'departement').map(({id}) => id as string), ['c', 'd', 'e']);
});

/** A random forest: each territory of level l has one parent of level l + 1, or none. */
const forest = fc.array(fc.tuple(fc.integer({min: 0, max: 3}), fc.nat(), fc.boolean()), {minLength: 1, maxLength: 25}).map((given) => {
  const nodes = given.map(([level], rank) => ({level, id: `${'wxyz'[level]!}:${rank}`}));
  return nodes.map((node, rank) => {
    const above = nodes.filter(({level}) => level === node.level + 1);
    const [, pick, hasParent] = given[rank]!;
    return {...node, parent: hasParent && above.length ? above[pick % above.length]!.id : undefined};
  });
});

test('in a forest, inside is what climbing the parents one by one meets, and every centre is counted once per level or unplaced', () => {
  fc.assert(
    fc.property(forest, fc.array(fc.nat(), {maxLength: 20}), (nodes, places) => {
      const parentOf = new Map(nodes.map(({id, parent}) => [id, parent]));
      const climb = (id: string): string[] => {
        const path = [id];
        for (let up = parentOf.get(id); up !== undefined; up = parentOf.get(up)) path.push(up);
        return path;
      };
      const map = new Hierarchy(nodes.map(({id, parent}) => territory(id, parent ? [parent] : [])));
      for (const {id} of nodes) {
        for (const {id: other} of nodes) assert.equal(map.isInside(id, other), climb(id).includes(other));
        const members = nodes.filter((node) => node.id !== id && climb(node.id).includes(id)).map((node) => node.id);
        assert.deepEqual(map.members(id).map((member) => member.id), members);
      }
      const centres = places.map((place, rank) => centre(`c${rank}`, [nodes[place % nodes.length]!.id]));
      const placed = centresByTerritory(map, centres);
      for (const {id} of nodes) {
        assert.deepEqual(placed.get(id) ?? [], centres.filter(({territories}) => climb(territories![0]!).includes(id)));
        assert.deepEqual(centresOf(map, centres, id), placed.get(id) ?? []);
      }
      for (const scheme of 'wxyz') {
        const counted = nodes.filter(({id}) => id.startsWith(scheme)).reduce((sum, {id}) => sum + (placed.get(id)?.length ?? 0), 0);
        assert.equal(counted + unplacedCentres(map, centres, scheme).length, centres.length);
      }
    }),
    RUNS,
  );
});
