import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {
  categoriesOf,
  coverageOf,
  extremesOf,
  kindsOf,
  periodsOf,
  readerOf,
  subjectsOf,
  tallyOf,
  valueOf,
  type Divided,
} from '../../src/model/values.js';
import {observatoryOf, RUNS} from '../helpers/figures.js';

const members = {id: 'members'} as Divided;
const ask = {indicator: members, of: 'centre', period: '2023'};

test('a blank, a secret and a zero are three different answers, and silence is a fourth', () => {
  const figures = observatoryOf([{indicator: 'members', values: {a: 0, b: null, c: 'Q', d: 'L', e: 'M'}}]);
  assert.deepEqual(valueOf(figures, ask, 'a'), {status: 'ok', value: 0});
  assert.deepEqual(valueOf(figures, ask, 'b'), {status: 'no-answer'});
  assert.deepEqual(valueOf(figures, ask, 'c'), {status: 'suppressed'});
  assert.deepEqual(valueOf(figures, ask, 'd'), {status: 'not-asked'});
  assert.deepEqual(valueOf(figures, ask, 'e'), {status: 'not-applicable'});
  assert.equal(valueOf(figures, ask, 'nobody'), undefined);
});

test('an unknown indicator, period or kind of subject gives no value and no reader', () => {
  const figures = observatoryOf([{indicator: 'members', values: {a: 1}}]);
  assert.equal(readerOf(figures, {...ask, indicator: {id: 'other'} as Divided}), undefined);
  assert.equal(readerOf(figures, {...ask, period: '2022'}), undefined);
  assert.equal(readerOf(figures, {...ask, of: 'commune'}), undefined);
  assert.equal(valueOf(figures, {...ask, period: '2022'}, 'a'), undefined);
});

test('the total is not one of its categories, whatever the order in which categories are written', () => {
  const figures = observatoryOf([
    {indicator: 'members', categories: {age: '0-17', sex: 'F'}, values: {a: 3}},
    {indicator: 'members', values: {a: 10}},
  ]);
  assert.equal(valueOf(figures, ask, 'a')?.value, 10);
  assert.equal(valueOf(figures, {...ask, categories: {sex: 'F', age: '0-17'}}, 'a')?.value, 3);
  assert.equal(valueOf(figures, {...ask, categories: {sex: 'F'}}, 'a'), undefined);
});

test('two campaigns complete each other, and what one of them hides stays hidden', () => {
  const figures = observatoryOf([
    {indicator: 'members', values: {a: 'L', b: 5, c: 'Q', d: 7}},
    {indicator: 'members', values: {a: 4, b: 6, c: 9, d: 'Q'}},
  ]);
  assert.equal(valueOf(figures, ask, 'a')?.value, 4);
  assert.equal(valueOf(figures, ask, 'b')?.value, 5);
  assert.equal(valueOf(figures, ask, 'c')?.status, 'suppressed');
  assert.equal(valueOf(figures, ask, 'd')?.status, 'suppressed');
});

test('of two vintages the newest decides, even when it holds no value', () => {
  const figures = observatoryOf([
    {indicator: 'members', of: 'commune', vintage: 2014, values: {'67001': 1, '67002': 2, '67003': 3}},
    {indicator: 'members', of: 'commune', vintage: 2020, values: {'67001': 10, '67002': null}},
  ]);
  const slice = {...ask, of: 'commune'};
  assert.equal(valueOf(figures, slice, '67001')?.value, 10);
  assert.deepEqual(valueOf(figures, slice, '67002'), {status: 'no-answer'});
  assert.equal(valueOf(figures, slice, '67003')?.value, 3);
});

test('a rate that the document does not hold is computed from what it divides', () => {
  const rate = {id: 'share', numerator: 'women', denominator: 'all', factor: 100} as Divided;
  const figures = observatoryOf([
    {indicator: 'women', values: {a: 1, b: 'Q', c: [3, 'P'], d: 0, e: 2}},
    {indicator: 'all', values: {a: 4, b: 9, c: 4, d: 0, e: 'L'}},
  ]);
  const read = readerOf(figures, {...ask, indicator: rate})!;
  assert.deepEqual(read('a'), {status: 'ok', value: 25});
  assert.deepEqual(read('b'), {status: 'suppressed'});
  assert.deepEqual(read('c'), {status: 'provisional', value: 75});
  assert.deepEqual(read('d'), {status: 'not-applicable'});
  assert.deepEqual(read('e'), {status: 'not-asked'});
  assert.equal(read('f'), undefined);
  assert.deepEqual(periodsOf(figures, rate), ['2023']);
  assert.deepEqual(kindsOf(figures, rate), ['centre']);
  assert.deepEqual(subjectsOf(figures, {...ask, indicator: rate}), ['a', 'b', 'c', 'd', 'e']);
});

test('periods are listed in the order of the calendar, each once', () => {
  const written = ['2023', '2013/2018', '2022-T4', '2022-12', '2022', '2022-T1'];
  const figures = observatoryOf([...written, '2023'].map((period) => ({indicator: 'members', period, values: {a: 1}})));
  assert.deepEqual(periodsOf(figures, members), ['2013/2018', '2022-T1', '2022', '2022-T4', '2022-12', '2023']);
});

test('the categories of a dimension are those that the slice is broken down by', () => {
  const figures = observatoryOf([
    {indicator: 'members', categories: {age: '0-17'}, values: {a: 1}},
    {indicator: 'members', categories: {age: '18+'}, values: {a: 1}},
    {indicator: 'members', period: '2022', categories: {age: 'old'}, values: {a: 1}},
    {indicator: 'members', values: {a: 1}},
  ]);
  assert.deepEqual(categoriesOf(figures, ask, 'age'), ['0-17', '18+']);
});

const LETTERS = ['A', 'P', 'E', 'L', 'O', 'M', 'Q'] as const;
const cell = fc.tuple(fc.integer({min: -50, max: 50}), fc.constantFrom(...LETTERS));

test('a tally counts every subject once and its coverage leaves out those that the question does not concern', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...'abcdefghij'), cell), fc.array(fc.constantFrom(...'abcdefghijklm')), (given, asked) => {
      const figures = observatoryOf([{indicator: 'members', values: given}]);
      const tally = tallyOf(readerOf(figures, ask)!, asked);
      const once = asked.filter((key, rank) => asked.indexOf(key) === rank);
      const valued = once.filter((key) => 'APE'.includes(given[key]?.[1] ?? '-'));
      assert.deepEqual(tally.keys, valued);
      assert.deepEqual([...tally.values], valued.map((key) => given[key]![0]));
      const {n, of} = coverageOf(tally.counts);
      assert.equal(n, valued.length);
      assert.equal(of, once.filter((key) => given[key]?.[1] !== 'M').length);
      assert.equal(tally.counts.absent, once.filter((key) => !given[key]).length);
    }),
    RUNS,
  );
});

test('the extremes are the ends of the sorted values, with everyone who holds them', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...'abcdefgh'), fc.integer({min: -3, max: 3}), {minKeys: 1}), (given) => {
      const figures = observatoryOf([{indicator: 'members', values: given}]);
      const extremes = extremesOf(tallyOf(readerOf(figures, ask)!, Object.keys(given)))!;
      const sorted = Object.values(given).sort((a, b) => a - b);
      assert.equal(extremes.min, sorted[0]);
      assert.equal(extremes.max, sorted.at(-1));
      assert.deepEqual(extremes.highest, Object.keys(given).filter((key) => given[key] === sorted.at(-1)));
      assert.deepEqual(extremes.lowest, Object.keys(given).filter((key) => given[key] === sorted[0]));
    }),
    RUNS,
  );
  assert.equal(extremesOf(tallyOf(() => undefined, ['a'])), undefined);
});
