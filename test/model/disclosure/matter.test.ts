import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {matterOf, type DisclosureOptions} from '../../../src/model/disclosure/matter.js';
import {Observatory} from '../../../src/model/observatory.js';
import {age, byHand, count, territories} from '../../helpers/disclosed.js';

const centres = [
  {id: 'a', name: 'A', territories: ['commune:67001'], agreements: ['budget']},
  {id: 'b', name: 'B', territories: ['commune:67002'], agreements: ['*']},
  {id: 'c', name: 'C', territories: ['commune:67003']},
];
const matter = (indicators: readonly unknown[], options: DisclosureOptions = {}) =>
  matterOf(new Observatory(byHand(indicators, [], {centres, territories, dimensions: [age]})), options, () => [], true);
const ruleOf = (more: Readonly<Record<string, unknown>>, options: DisclosureOptions = {}) => {
  const {indicators, ruleOf} = matter([count('menages', more)], options);
  return ruleOf(indicators[0]!);
};

describe('the rule of an indicator', () => {
  test('is what it declares, and nothing else of it', () => {
    assert.deepEqual(ruleOf({disclosure: {threshold: 7, perCentre: 'never'}}), {threshold: 7});
    assert.deepEqual(ruleOf({disclosure: {minUnits: 4, dominance: 0.5}}), {minUnits: 4, dominance: 0.5});
    assert.equal(ruleOf({disclosure: {perCentre: 'never'}}), undefined);
    assert.equal(ruleOf({disclosure: undefined}), undefined);
  });

  test('is that of its source for what it does not declare', () => {
    const rules = {filosofi: {threshold: 11, margin: 0.2}};
    assert.deepEqual(ruleOf({disclosure: undefined, source: 'filosofi'}, {rules}), rules.filosofi);
    assert.deepEqual(ruleOf({disclosure: {threshold: 7}, source: 'filosofi'}, {rules}), {threshold: 7, margin: 0.2});
    assert.equal(ruleOf({disclosure: undefined, source: 'caf'}, {rules}), undefined);
    assert.equal(ruleOf({disclosure: undefined}, {rules}), undefined);
    // Every record has a constructor; no source does.
    assert.equal(ruleOf({disclosure: undefined, source: 'constructor'}, {rules}), undefined);
  });
});

describe('what centres agreed to', () => {
  test('is what the document says, with what is added to it', () => {
    const agreed = (options: DisclosureOptions = {}) => {
      const {agrees, indicators} = matter([count('budget'), count('etp')], options);
      return ['a', 'b', 'c', 'd'].map((centre) => indicators.filter((each) => agrees(centre, each)).map(({id}) => id).join(' '));
    };
    assert.deepEqual(agreed(), ['budget', 'budget etp', '', '']);
    assert.deepEqual(agreed({agreements: {a: ['etp'], c: ['*'], d: ['*']}}), ['budget etp', 'budget etp', 'budget etp', '']);
  });
});

describe('matterOf', () => {
  test('knows where centres lie, and what is in the document', () => {
    const {places, centres: all, dimensions, knowsHidden, hierarchy} = matter([count('menages')]);
    assert.deepEqual(places.of('centre:a', 'epci'), ['epci:200000001']);
    assert.deepEqual([all.length, dimensions.length, knowsHidden, hierarchy.territories.length], [3, 1, true, territories.length]);
  });
});
