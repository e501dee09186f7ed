import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {periodRelations, Places} from '../../../src/model/disclosure/relations.js';
import {Hierarchy} from '../../../src/model/hierarchy.js';
import type {Territory} from '../../../src/model/territory.js';

const territory = (id: string, ...parents: readonly string[]): Territory => ({id, name: id, parents: [...parents]});
/** Two EPCI, the second of which lies in two départements; a commune of each names its own. */
const ALSACE = [
  territory('region:44'),
  territory('departement:67', 'region:44'),
  territory('departement:68', 'region:44'),
  territory('epci:1', 'departement:67'),
  territory('epci:2', 'departement:67', 'departement:68'),
  territory('commune:1', 'epci:1', 'departement:67'),
  territory('commune:2', 'epci:1', 'departement:67'),
  territory('commune:3', 'epci:2', 'departement:67'),
  territory('commune:4', 'epci:2', 'departement:68'),
];
const CENTRES: Readonly<Record<string, readonly string[]>> = {a: ['commune:1'], b: ['commune:2'], c: ['commune:1', 'commune:3'], d: ['region:44'], e: ['departement:67']};
const placesOf = (territories: readonly Territory[] = ALSACE, centres = CENTRES) => new Places(new Hierarchy(territories), new Map(Object.entries(centres)));
const places = placesOf();
const written = (relations: readonly {readonly totals: readonly string[]; readonly parts: readonly string[]}[]) =>
  relations.map(({totals, parts}) => `${totals.join(' + ')} = ${parts.join(' + ')}`);

describe('Places.of', () => {
  test('are the territories of a scheme that hold a subject', () => {
    assert.deepEqual(places.of('commune:1', 'epci'), ['epci:1']);
    assert.deepEqual(places.of('commune:4', 'departement'), ['departement:68']);
    assert.deepEqual(places.of('commune:4', 'region'), ['region:44']);
    assert.deepEqual(places.of('region:44', 'commune'), []);
    assert.deepEqual(places.of('region:44', 'region'), []);
  });

  test('are several where a subject lies across their limits', () => {
    assert.deepEqual(places.of('epci:2', 'departement'), ['departement:67', 'departement:68']);
    assert.deepEqual(places.of('epci:2', 'region'), ['region:44']);
  });

  test('are of a centre those that it names, and what contains them', () => {
    assert.deepEqual(places.of('centre:a', 'commune'), ['commune:1']);
    assert.deepEqual(places.of('centre:a', 'epci'), ['epci:1']);
    assert.deepEqual(places.of('centre:c', 'commune'), ['commune:1', 'commune:3']);
    assert.deepEqual(places.of('centre:c', 'epci'), ['epci:1', 'epci:2']);
    assert.deepEqual(places.of('centre:c', 'region'), ['region:44']);
    assert.deepEqual(places.of('centre:e', 'departement'), ['departement:67']);
    assert.deepEqual(places.of('centre:nobody', 'commune'), []);
  });
});

describe('Places.partsOf', () => {
  test('are all subjects of a scheme in a place', () => {
    assert.deepEqual(places.partsOf('epci:1', 'commune'), ['commune:1', 'commune:2']);
    assert.deepEqual(places.partsOf('departement:67', 'commune'), ['commune:1', 'commune:2', 'commune:3']);
    assert.deepEqual(places.partsOf('region:44', 'epci'), ['epci:1', 'epci:2']);
    // Asked once more, the same.
    assert.deepEqual(places.partsOf('epci:1', 'commune'), ['commune:1', 'commune:2']);
  });

  test('are none where one of them lies across the limits of the place', () => {
    assert.deepEqual(places.partsOf('departement:67', 'epci'), []);
    assert.deepEqual(places.partsOf('departement:68', 'epci'), []);
    assert.deepEqual(places.partsOf('commune:1', 'centre'), []);
    assert.deepEqual(places.partsOf('commune:2', 'centre'), ['centre:b']);
    assert.deepEqual(places.partsOf('region:44', 'centre'), ['centre:a', 'centre:b', 'centre:c', 'centre:d', 'centre:e']);
  });

  test('are none of the same scheme, none of centres and none of what nobody listed', () => {
    assert.deepEqual(places.partsOf('epci:1', 'epci'), []);
    assert.deepEqual(places.partsOf('centre:a', 'commune'), []);
    assert.deepEqual(places.partsOf('epci:9', 'commune'), []);
    assert.deepEqual(places.partsOf('commune:1', 'epci'), []);
  });
});

describe('Places.relations', () => {
  test('tie each place to its parts, level by level', () => {
    assert.deepEqual(written(places.relations(['epci:1', 'commune:1', 'commune:2'])), ['epci:1 = commune:1 + commune:2']);
    assert.deepEqual(written(places.relations(['commune:1', 'commune:2', 'epci:1', 'region:44'])), ['epci:1 = commune:1 + commune:2', 'region:44 = epci:1']);
    assert.deepEqual(written(places.relations(['commune:1', 'commune:4'])), []);
  });

  test('say nothing twice that follows from shorter steps', () => {
    const all = written(places.relations(ALSACE.map(({id}) => id)));
    assert.deepEqual(all.includes('region:44 = commune:1 + commune:2 + commune:3 + commune:4'), false);
    assert.deepEqual(all.includes('departement:67 = commune:1 + commune:2 + commune:3'), true);
    assert.deepEqual(all.includes('region:44 = departement:67 + departement:68'), true);
    // Without the second EPCI, the communes say more of the région than the first.
    const some = written(places.relations(['commune:1', 'commune:2', 'commune:3', 'epci:1', 'region:44']));
    assert.deepEqual(some, ['epci:1 = commune:1 + commune:2', 'region:44 = epci:1', 'region:44 = commune:1 + commune:2 + commune:3']);
  });

  test('tie totals together that share a part', () => {
    assert.deepEqual(written(places.relations(['epci:1', 'epci:2', 'departement:67', 'departement:68'])), ['departement:67 + departement:68 = epci:1 + epci:2']);
    // Only one of the two has a figure: then it is the only one that anybody knows to hold a part of it.
    assert.deepEqual(written(places.relations(['commune:1', 'commune:3', 'centre:a', 'centre:b', 'centre:c'])), ['commune:1 + commune:3 = centre:a + centre:c']);
  });

  test('leave each chain of totals that share nothing to itself', () => {
    const centres = {a: ['commune:1', 'commune:2'], b: ['commune:2', 'commune:3'], c: ['commune:4']};
    const relations = placesOf(ALSACE, centres).relations(['centre:a', 'centre:b', 'centre:c', 'commune:1', 'commune:2', 'commune:3', 'commune:4']);
    assert.deepEqual(written(relations), ['commune:1 + commune:2 + commune:3 = centre:a + centre:b', 'commune:4 = centre:c']);
  });
});

describe('periodRelations', () => {
  test('tie a longer period to those it holds', () => {
    assert.deepEqual(written(periodRelations(['2021', '2022', '2021/2022'])), ['2021/2022 = 2021 + 2022']);
    assert.deepEqual(written(periodRelations(['2021', '2022'])), []);
    assert.deepEqual(written(periodRelations(['2021', '2021/2022'])), ['2021/2022 = 2021']);
    assert.deepEqual(written(periodRelations(['2021-T1', '2021-T4', '2021', '2022'])), ['2021 = 2021-T1 + 2021-T4']);
  });

  test('tie it once in each way of parts that do not overlap, longest first', () => {
    assert.deepEqual(written(periodRelations(['2020/2022', '2020/2021', '2021/2022', '2020', '2022'])), [
      '2020/2022 = 2020/2021 + 2022',
      '2020/2022 = 2020 + 2021/2022',
      '2020/2021 = 2020',
      '2021/2022 = 2022',
    ]);
    assert.deepEqual(written(periodRelations(['2020/2023', '2021/2022', '2020', '2023'])), ['2020/2023 = 2020 + 2021/2022 + 2023']);
  });

  test('tie nothing that reaches beyond it', () => {
    assert.deepEqual(written(periodRelations(['2020/2021', '2021/2022'])), []);
    assert.deepEqual(written(periodRelations(['2021', '2020/2022', '2022/2023'])), ['2020/2022 = 2021']);
  });
});
