import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {aggregate, asObserved, type Aggregable} from '../../src/model/aggregate.js';
import {aggregateOf} from '../../src/model/territory-aggregate.js';
import type {Centre} from '../../src/model/centre.js';
import {Hierarchy} from '../../src/model/hierarchy.js';
import {isRefused} from '../../src/model/refusal.js';
import type {Territory} from '../../src/model/territory.js';
import {observatoryOf, RUNS, type Given} from '../helpers/figures.js';

const indicator = (id: string, more: Partial<Aggregable> = {}) => ({id, kind: 'count', ...more}) as Aggregable;
const members = indicator('members');
const share = indicator('share', {kind: 'rate', numerator: 'women', denominator: 'all', factor: 100} as Partial<Aggregable>);
const ask = {of: 'centre', period: '2023'};

const valueFrom = (answer: ReturnType<typeof aggregate>) => {
  assert.ok(!isRefused(answer), JSON.stringify(answer));
  return answer.value;
};
const codeFrom = (answer: object) => {
  assert.ok(isRefused(answer), JSON.stringify(answer));
  return answer.refused;
};

test('medians, indices and overlapping counts of several subjects are refused, of one subject they are its own', () => {
  const figures = observatoryOf([{indicator: 'median', values: {a: 10, b: 20}}, {indicator: 'seen', values: {a: 3, b: 4}}]);
  for (const each of [indicator('median', {kind: 'median'}), indicator('seen', {aggregation: 'none'})]) {
    assert.equal(codeFrom(aggregate(figures, {...ask, indicator: each}, ['a', 'b'])), 'not-aggregable');
    assert.equal(valueFrom(aggregate(figures, {...ask, indicator: each}, ['a', 'a'])), each.id === 'seen' ? 3 : 10);
  }
});

test('every way of having no figure has its own reason and keeps its coverage', () => {
  const figures = observatoryOf([
    {indicator: 'members', values: {a: null, b: 'L', c: 'M', d: 'Q', e: 5}},
    {indicator: 'women', values: {a: 0, b: 0}},
    {indicator: 'all', values: {a: 0, b: 0}},
    {indicator: 'lonely', values: {a: 50, b: 60}},
  ]);
  const refusal = (of: Aggregable, keys: string[]) => aggregate(figures, {...ask, indicator: of}, keys);
  assert.equal(codeFrom(refusal(members, [])), 'empty-scope');
  assert.equal(codeFrom(refusal(indicator('unknown'), ['a'])), 'no-data');
  assert.equal(codeFrom(refusal(members, ['a', 'b', 'nobody'])), 'no-value');
  assert.equal(codeFrom(refusal(members, ['c'])), 'not-applicable');
  assert.equal(codeFrom(refusal(members, ['d', 'e'])), 'suppressed');
  assert.equal(codeFrom(refusal(share, ['a', 'b'])), 'zero-denominator');
  assert.equal(codeFrom(refusal(indicator('lonely', {kind: 'rate'}), ['a', 'b'])), 'parts-missing');
  assert.equal(refusal(members, ['d', 'e', 'c']).coverage.of, 2);
  assert.equal(refusal(indicator('lonely', {kind: 'rate'}), ['a', 'b']).coverage.n, 2);
});

test('hidden parts can be left out on demand; the answer then says it is partial', () => {
  const figures = observatoryOf([{indicator: 'members', values: {a: 2, b: 'Q', c: 3}}]);
  const answer = aggregate(figures, {...ask, indicator: members, hidden: 'leave-out'}, ['a', 'b', 'c']);
  assert.ok(!isRefused(answer));
  assert.deepEqual([answer.value, answer.partial, answer.coverage.n, answer.coverage.of], [5, true, 2, 3]);
  assert.equal(codeFrom(aggregate(figures, {...ask, indicator: members, hidden: 'leave-out'}, ['b'])), 'suppressed');
});

test('cents add up to the total that one writes by hand, in any order', () => {
  const sumOf = (...values: number[]) => {
    const cells = Object.fromEntries(values.map((value, rank) => [`c${rank}`, value]));
    return valueFrom(aggregate(observatoryOf([{indicator: 'members', values: cells}]), {...ask, indicator: members}, Object.keys(cells)));
  };
  // Added one by one, the first gives 0.6000000000000001 and the last 0.
  assert.equal(sumOf(0.1, 0.2, 0.3), 0.6);
  assert.equal(sumOf(0.3, 0.2, 0.1), 0.6);
  assert.equal(sumOf(1e16, 1, -1e16), 1);
  assert.equal(sumOf(0.1, 0.2, -0.3), 0);
  assert.equal(sumOf(0.004), 0.004);
});

const KEYS = [...'abcdefgh'];
const letter = fc.constantFrom('A', 'A', 'A', 'P', 'E', 'L', 'O', 'M', 'Q');
const cells = (min: number) => fc.dictionary(fc.constantFrom(...KEYS), fc.tuple(fc.integer({min, max: 1e6}), letter));

test('a sum is the sum of the known, or a refusal when one part is hidden, with its n of N', () => {
  fc.assert(
    fc.property(cells(-1e6), fc.subarray(KEYS, {minLength: 1}), (given, keys) => {
      const figures = observatoryOf([{indicator: 'members', values: given}]);
      const answer = aggregate(figures, {...ask, indicator: members}, keys);
      const letters = keys.map((key) => given[key]?.[1]);
      const known = keys.filter((key) => given[key] && 'APE'.includes(given[key][1]));
      assert.equal(answer.coverage.n, known.length);
      assert.equal(answer.coverage.of, letters.filter((each) => each !== 'M').length);
      if (letters.every((each) => each === 'M')) assert.equal(codeFrom(answer), 'not-applicable');
      else if (letters.includes('Q')) assert.equal(codeFrom(answer), 'suppressed');
      else if (!known.length) assert.equal(codeFrom(answer), 'no-value');
      else {
        const exact = known.reduce((sum, key) => sum + BigInt(given[key]![0]), 0n);
        assert.equal(BigInt(valueFrom(answer)), exact);
        assert.equal(asObserved(answer).status, letters.includes('E') ? 'estimated' : letters.includes('P') ? 'provisional' : 'ok');
      }
    }),
    RUNS,
  );
});

test('a rate is the ratio of the sums over the subjects where both parts are known, not a mean of rates', () => {
  fc.assert(
    fc.property(cells(0), cells(0), fc.subarray(KEYS, {minLength: 2}), (women, all, keys) => {
      const figures = observatoryOf([{indicator: 'women', values: women}, {indicator: 'all', values: all}]);
      const answer = aggregate(figures, {...ask, indicator: share}, keys);
      const isIn = (table: typeof women, key: string, letters: string) => letters.includes(table[key]?.[1] ?? '-');
      const both = keys.filter((key) => isIn(women, key, 'APE') && isIn(all, key, 'APE'));
      const hidden = keys.filter((key) => women[key] && all[key] && (isIn(women, key, 'Q') || isIn(all, key, 'Q')));
      assert.equal(answer.coverage.n, both.length);
      assert.equal(answer.coverage.counts.suppressed, hidden.length);
      if (hidden.length) return void assert.equal(codeFrom(answer), 'suppressed');
      const [over, under] = [women, all].map((table) => both.reduce((sum, key) => sum + BigInt(table[key]![0]), 0n)) as [bigint, bigint];
      if (!both.length || under === 0n) return void assert.ok(isRefused(answer));
      // value = 100 × over ÷ under, compared without dividing.
      const difference = Math.abs(valueFrom(answer) * Number(under) - 100 * Number(over));
      assert.ok(difference <= 1e-9 * Math.max(1, 100 * Number(over)));
    }),
    RUNS,
  );
});

const territory = (id: string, parents: string[] = [], more: Partial<Territory> = {}): Territory => ({id, name: id, parents, ...more});
const TERRITORIES = [
  territory('departement:67'),
  territory('departement:68'),
  territory('epci:200000001', ['departement:67', 'departement:68']),
  territory('epci:200000002', ['departement:67']),
  territory('commune:67001', ['epci:200000002', 'departement:67'], {vintage: 2020, replaces: [{code: '67002', until: 2015}]}),
  territory('commune:67003', ['epci:200000001', 'departement:67']),
  territory('commune:68001', ['epci:200000001', 'departement:68']),
];
const CENTRES = [
  {id: 'a', name: 'a', territories: ['commune:67001']},
  {id: 'b', name: 'b', territories: ['commune:67003']},
  {id: 'c', name: 'c', territories: ['commune:68001']},
] as Centre[];
const places = {hierarchy: new Hierarchy(TERRITORIES), centres: CENTRES};
const of67 = (columns: Given[], by = members) => aggregateOf(observatoryOf(columns), places, {indicator: by, period: '2023'}, 'departement:67');

test('the figure of a territory is the published one, else that of its centres, else that of its parts', () => {
  const byDepartement: Given = {indicator: 'members', of: 'departement', values: {'67': 100}, n: [40], answering: [45]};
  const byCentre: Given = {indicator: 'members', values: {a: 1, b: 2, c: 4}};
  const byCommune: Given = {indicator: 'members', of: 'commune', values: {'67001': 10, '67003': 20, '68001': 40}};
  const published = of67([byCentre, byDepartement]);
  assert.ok(!isRefused(published) && 'origin' in published);
  assert.deepEqual([published.value, published.origin, published.countedBy, published.coverage.n, published.coverage.of], [100, 'published', 'respondent', 40, 45]);
  const centres = of67([byCommune, byCentre]);
  assert.ok(!isRefused(centres) && 'origin' in centres);
  assert.deepEqual([centres.value, centres.origin, centres.coverage.n, centres.coverage.of], [3, 'centres', 2, 2]);
  const parts = of67([byCommune]);
  assert.ok(!isRefused(parts) && 'origin' in parts);
  assert.deepEqual([parts.value, parts.origin, parts.countedBy], [30, 'parts', 'commune']);
});

test('a published figure that is hidden is not worked out from below, one without an answer is', () => {
  const byCentre: Given = {indicator: 'members', values: {a: 1, b: 2, c: 4}};
  assert.equal(codeFrom(of67([byCentre, {indicator: 'members', of: 'departement', values: {'67': 'Q'}}])), 'suppressed');
  assert.equal(valueFrom(of67([byCentre, {indicator: 'members', of: 'departement', values: {'67': 'O'}}])), 3);
});

test('figures of areas that cross the limit are refused rather than counted on both sides', () => {
  const byEpci: Given = {indicator: 'members', of: 'epci', values: {'200000001': 7, '200000002': 9}};
  assert.equal(codeFrom(of67([byEpci])), 'straddling');
  const byCommune: Given = {indicator: 'members', of: 'commune', values: {'67001': 10, '67003': 20}};
  assert.equal(valueFrom(of67([byEpci, byCommune])), 30);
});

test('a merged commune is the sum of its former codes in figures of an older geography', () => {
  const commune = (columns: Given[], by = members) => aggregateOf(observatoryOf(columns), places, {indicator: by, period: '2023'}, 'commune:67001');
  const old: Given = {indicator: 'members', of: 'commune', vintage: 2014, values: {'67001': 5, '67002': 6}};
  const answer = commune([old]);
  assert.ok(!isRefused(answer) && 'origin' in answer);
  assert.deepEqual([answer.value, answer.origin], [11, 'former-codes']);
  assert.equal(valueFrom(commune([old, {...old, vintage: 2020, values: {'67001': 12}}])), 12);
  assert.equal(codeFrom(commune([old], indicator('members', {kind: 'median'}))), 'not-aggregable');
});
