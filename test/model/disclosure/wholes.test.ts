import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {keyOf, type Figure} from '../../../src/model/disclosure/figure.js';
import {Places} from '../../../src/model/disclosure/relations.js';
import {workedOut} from '../../../src/model/disclosure/wholes.js';
import type {Dimension} from '../../../src/model/dimension.js';
import {Hierarchy} from '../../../src/model/hierarchy.js';
import type {Indicator} from '../../../src/model/indicator.js';
import type {Territory} from '../../../src/model/territory.js';
import {age, EPCI, territories} from '../../helpers/disclosed.js';

const asked = {id: 'demandes', kind: 'count'} as unknown as Indicator;
const [FIRST, SECOND] = Object.keys(EPCI).map((code) => `epci:${code}`) as [string, string];
const places = new Places(new Hierarchy(territories as unknown as Territory[]), new Map([['a', ['commune:67001']]]));
/** Subject, then a period or an age, or both, where they matter. */
const spotOf = (text: string) => {
  const [subject, ...more] = text.split(' ');
  const period = more.find((each) => /^20/.test(each)) ?? '2023';
  const of = more.find((each) => each !== period);
  return {subject: subject!, period, categories: (of ? {age: of} : {}) as Readonly<Record<string, string>>};
};
function solved(told: Readonly<Record<string, number | 'hidden'>>, spots: readonly string[], indicator = asked, dimensions: readonly unknown[] = [age]) {
  const figures = new Map(Object.entries(told).map(([text, value]): [string, Figure] => {
    const spot = spotOf(text);
    const id = keyOf(indicator.id, spot.subject, spot.period, spot.categories);
    return [id, {id, indicator, ...spot, places: [], isHidden: value === 'hidden', ...(value !== 'hidden' && {value})}];
  }));
  return workedOut(indicator, spots.map(spotOf), {figures, places, dimensions: dimensions as Dimension[]}).map(({value}) => value);
}

describe('workedOut', () => {
  test('sums up the parts of a place, when all of them are told', () => {
    assert.deepEqual(solved({'commune:67001': 20, 'commune:67002': 30}, [FIRST]), [50]);
    assert.deepEqual(solved({'commune:67001': 20}, [FIRST]), []);
    assert.deepEqual(solved({'commune:67001': 20, 'commune:67002': 'hidden'}, [FIRST]), []);
  });

  test('takes the other parts from what contains a place', () => {
    assert.deepEqual(solved({[FIRST]: 60, 'commune:67002': 20}, ['commune:67001']), [40]);
    assert.deepEqual(solved({[FIRST]: 60}, ['commune:67001']), []);
    assert.deepEqual(solved({'commune:67002': 20}, ['commune:67001']), []);
    assert.deepEqual(solved({[FIRST]: 20, 'commune:67002': 20}, ['commune:67001']), [0]);
    // Nobody is less than nobody.
    assert.deepEqual(solved({[FIRST]: 10, 'commune:67002': 20}, ['commune:67001']), []);
  });

  test('takes nothing from places that a part lies across', () => {
    assert.deepEqual(solved({'departement:67': 90, [FIRST]: 50}, [SECOND]), []);
    assert.deepEqual(solved({'region:44': 90, [FIRST]: 50}, [SECOND]), [40]);
  });

  test('sums up categories that exclude each other, and takes others from their sum', () => {
    const place = 'commune:67001';
    assert.deepEqual(solved({[`${place} 0-17`]: 20, [`${place} 18+`]: 30}, [place]), [50]);
    assert.deepEqual(solved({[place]: 50, [`${place} 18+`]: 30}, [`${place} 0-17`]), [20]);
    assert.deepEqual(solved({[`${place} 0-17`]: 20}, [place]), []);
    assert.deepEqual(solved({[`${place} 0-17`]: 20, [`${place} 18+`]: 30}, [place], asked, [{...age, exclusive: false}]), []);
  });

  test('sums up years that fill a longer period', () => {
    const place = 'commune:67001';
    assert.deepEqual(solved({[`${place} 2021`]: 20, [`${place} 2022`]: 30}, [`${place} 2021/2022`]), [50]);
    assert.deepEqual(solved({[`${place} 2021`]: 20, [`${place} 2022`]: 30}, [`${place} 2021/2023`]), []);
    assert.deepEqual(solved({[`${place} 2021/2022`]: 50, [`${place} 2022`]: 30}, [`${place} 2021`]), [20]);
  });

  test('goes on from what it found', () => {
    const told = {'commune:67001': 20, 'commune:67002': 30, 'region:44': 90};
    assert.deepEqual(solved(told, [SECOND, FIRST]), [50, 40]);
    assert.deepEqual(solved(told, [FIRST, SECOND]), [50, 40]);
  });

  test('finds what is neither told nor hidden, once', () => {
    const told = {'commune:67001': 20, 'commune:67002': 30};
    assert.deepEqual(solved({...told, [FIRST]: 51}, [FIRST]), []);
    assert.deepEqual(solved({...told, [FIRST]: 'hidden'}, [FIRST]), []);
    assert.deepEqual(solved(told, [FIRST, FIRST]), [50]);
  });

  test('sums up nothing of places where figures do not add up', () => {
    const distinct = {...asked, aggregation: 'none'} as unknown as Indicator;
    assert.deepEqual(solved({'commune:67001': 20, 'commune:67002': 30}, [FIRST], distinct), []);
    assert.deepEqual(solved({'commune:67001 0-17': 20, 'commune:67001 18+': 30}, ['commune:67001'], distinct), [50]);
  });

  test('writes down what it found as a figure that stands nowhere', () => {
    const figures = new Map(['commune:67001', 'commune:67002'].map((subject): [string, Figure] => {
      const id = keyOf('demandes', subject, '2023', {});
      return [id, {id, indicator: asked, subject, period: '2023', categories: {}, places: [], isHidden: false, value: 8}];
    }));
    const id = keyOf('demandes', FIRST, '2023', {});
    assert.deepEqual(workedOut(asked, [spotOf(FIRST)], {figures, places, dimensions: []}), [
      {id, indicator: asked, subject: FIRST, period: '2023', categories: {}, value: 16, isHidden: false, places: []},
    ]);
  });
});
