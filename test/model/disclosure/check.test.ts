import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {age, byHand, centres, column, count, territories, whyOf} from '../../helpers/disclosed.js';

describe('unsafeCells', () => {
  test('tells a count below the threshold that is written down', () => {
    assert.deepEqual(whyOf(byHand([count('habitants')], [column('habitants', [3, 30, 0, 5])])), ['shown habitants commune:67001']);
  });

  test('tells a hidden figure that the total gives away', () => {
    const ages = [column('habitants', [53, 0, 0, 0]), column('habitants', [null, 0, 0, 0], {categories: {age: '0-17'}, status: 'QAAA'}), column('habitants', [50, 0, 0, 0], {categories: {age: '18+'}})];
    assert.deepEqual(whyOf(byHand([count('habitants')], ages, {dimensions: [age]})), ['derivable habitants commune:67001']);
  });

  test('tells two hidden figures that are too small together', () => {
    const ages = [column('habitants', [30, 0, 0, 0]), ...['0-17', '18+'].map((each) => column('habitants', [null, 0, 0, 0], {categories: {age: each}, status: 'QAAA'}))];
    const three = [...ages, column('habitants', [27, 0, 0, 0], {categories: {age: 'autre'}})];
    assert.deepEqual(whyOf(byHand([count('habitants')], ages, {dimensions: [age]})), []);
    assert.equal(whyOf(byHand([count('habitants')], three, {dimensions: [age]})).length, 2);
  });

  test('tells those whom a count leaves out, when they are few', () => {
    const indicators = [count('oui'), count('reponses'), {id: 'part', label: 'Part', kind: 'rate', factor: 100, numerator: 'oui', denominator: 'reponses'}];
    const raw = byHand(indicators, [column('oui', [38, 20, 20, 20]), column('reponses', [40, 40, 40, 40])]);
    assert.deepEqual(whyOf(raw), ['derivable reponses commune:67001']);
  });

  test('tells what a total leaves beside the parts that are published', () => {
    const years = [column('habitants', [43, 0, 0, 0], {period: '2021/2022'}), column('habitants', [40, 0, 0, 0], {period: '2021'})];
    assert.deepEqual(whyOf(byHand([count('habitants')], years)), ['derivable habitants commune:67001']);
  });

  test('tells hidden centres that are too few together, though none of them is known', () => {
    const budget = {id: 'budget', label: 'Budget', kind: 'amount', disclosure: {perCentre: 'agreement'}};
    const agreed = centres.map((each) => (each.id === 'a' ? each : {...each, agreements: ['budget']}));
    const written = (values: readonly (number | null)[]) =>
      byHand([budget], [column('budget', values, {axis: 'centres', status: values.map((value) => (value === null ? 'Q' : 'A')).join('')}), column('budget', [1000, 0, 0, 0])], {centres: agreed, territories});
    assert.deepEqual(whyOf(written([null, null, 300, 400])), ['derivable budget centre:a']);
    assert.deepEqual(whyOf(written([null, null, null, 400])), []);
  });

  test('finds nothing in figures under no rule', () => {
    assert.deepEqual(whyOf(byHand([{...count('population'), disclosure: undefined}], [column('population', [1, 2, 3, 4])])), []);
  });
});
