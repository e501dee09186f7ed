import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {binOf, distributionOf, FEWEST, histogramOf, positionIn, quantile} from '../../src/model/distribution.js';
import {isRefused} from '../../src/model/refusal.js';
import {noCounts, type Tally} from '../../src/model/values.js';
import {RUNS} from '../helpers/figures.js';

const tally = (values: readonly number[], counts: Partial<Tally['counts']> = {}): Tally => ({
  keys: values.map((_, rank) => `c${rank}`),
  values: Float64Array.from(values),
  counts: {...noCounts(), ok: values.length, ...counts},
});

test('few values are refused with their coverage: each of them could be recognised', () => {
  assert.deepEqual(distributionOf(tally([], {'no-answer': 3})), {refused: 'no-value', coverage: {n: 0, of: 3, counts: {...noCounts(), 'no-answer': 3}}});
  const few = distributionOf(tally(Array.from({length: FEWEST - 1}, () => 1)));
  assert.ok(isRefused(few) && few.refused === 'too-few');
  assert.ok(!isRefused(distributionOf(tally(Array.from({length: FEWEST}, () => 1)))));
  assert.ok(isRefused(distributionOf(tally([1, 2, 3, 4, 5, 6]), {fewest: 11})));
});

test('quantiles are those of R, type 2', () => {
  // quantile(c(1, 2, 4, 8, 16, 32), c(0, .1, .25, .5, .9, 1), type = 2) in R.
  const expected = [1, 1, 2, 6, 32, 32];
  [0, 0.1, 0.25, 0.5, 0.9, 1].forEach((p, rank) => assert.equal(quantile([1, 2, 4, 8, 16, 32], p), expected[rank]));
  assert.equal(quantile(Array.from({length: 70}, (_, rank) => rank), 0.1), 6.5);
});

const values = fc.array(fc.integer({min: -20, max: 20}), {minLength: FEWEST, maxLength: 40});

test('at least half of the values lie between the quartiles, and a position counts who is below, equal and above', () => {
  fc.assert(
    fc.property(values, fc.integer({min: -22, max: 22}), (given, value) => {
      const spread = distributionOf(tally(given));
      assert.ok(!isRefused(spread));
      const [low, high] = spread.quartiles;
      assert.ok(given.filter((each) => each >= low && each <= high).length >= given.length / 2);
      assert.ok(given.filter((each) => each <= spread.median).length >= given.length / 2);
      assert.ok(given.filter((each) => each >= spread.median).length >= given.length / 2);
      assert.ok(Math.abs(spread.mean * given.length - given.reduce((sum, each) => sum + each, 0)) < 1e-9);
      const {below, same, above, share, quarter} = positionIn(spread, value);
      assert.equal(below, given.filter((each) => each < value).length);
      assert.equal(same, given.filter((each) => each === value).length);
      assert.equal(above, given.filter((each) => each > value).length);
      assert.ok(Math.abs(share * given.length - below - same / 2) < 1e-9);
      if (quarter === 1) assert.ok(below <= given.length / 4);
      if (quarter === 4) assert.ok(above <= given.length / 4);
      assert.equal(quarter === 2 || quarter === 3, value >= low && value <= high);
    }),
    RUNS,
  );
});

test('when all are equal, everyone is in the middle', () => {
  const spread = distributionOf(tally([7, 7, 7, 7, 7]));
  assert.ok(!isRefused(spread));
  assert.equal(positionIn(spread, 7).quarter, 2);
  assert.equal(positionIn(spread, 7).share, 0.5);
});

test('bins touch, have one round width, and hold every value once', () => {
  // Halving the smallest of all doubles gives zero; no figure is that small.
  const bound = fc.double({min: -1e6, max: 1e6, noNaN: true}).filter((value) => value === 0 || Math.abs(value) > 1e-200);
  fc.assert(
    fc.property(fc.array(fc.oneof(bound, fc.integer({min: -9, max: 9})), {minLength: 1, maxLength: 60}), (given) => {
      const bins = histogramOf(tally(given));
      assert.equal(bins.reduce((sum, {count}) => sum + count, 0), given.length);
      assert.ok(bins[0]!.from <= Math.min(...given) && bins.at(-1)!.to >= Math.max(...given));
      bins.slice(1).forEach(({from}, rank) => assert.equal(from, bins[rank]!.to));
      const width = bins[0]!.to - bins[0]!.from;
      const digits = width.toExponential(6).split('e')[0]!;
      assert.ok(['1.000000', '2.000000', '5.000000'].includes(digits), `width ${width}`);
      assert.ok(bins.length <= 22);
    }),
    RUNS,
  );
  assert.deepEqual(histogramOf(tally([])), []);
});

test('bins of a share end at its whole, and none begins below zero where no value is', () => {
  const spans = (given: readonly number[], whole?: number) => histogramOf(tally(given), {whole}).map(({from, to, count}) => [from, to, count]);
  assert.deepEqual(spans([12, 35, 55, 80, 100], 100), [[0, 50, 2], [50, 100, 3]]);
  assert.deepEqual(spans([100, 100, 100, 100, 100], 100), [[90, 100, 5]]);
  assert.deepEqual(spans([0.2, 0.4, 0.6, 0.8, 1], 1), [[0, 0.5, 2], [0.5, 1, 3]]);
  // A rate of growth may be more than its base.
  assert.deepEqual(spans([12, 35, 55, 80, 130], 100).at(-1), [100, 150, 1]);
  const share = fc.oneof(fc.integer({min: 0, max: 1000}).map((each) => each / 10), fc.double({min: 0, max: 100, noNaN: true}), fc.constantFrom(0, 100));
  fc.assert(
    fc.property(fc.array(share, {minLength: 1, maxLength: 60}), fc.option(fc.integer({min: 1, max: 20}), {nil: undefined}), (given, about) => {
      const bins = histogramOf(tally(given), {about, whole: 100});
      assert.ok(bins[0]!.from >= 0 && bins.at(-1)!.to <= 100, JSON.stringify(bins));
      assert.equal(bins.reduce((sum, {count}) => sum + count, 0), given.length);
    }),
    RUNS,
  );
});

test('a value is counted in the bin whose bounds it lies between, tenths too', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({min: -50, max: 1000}).map((each) => each / 10), {minLength: 5, maxLength: 60}), (given) => {
      const bins = histogramOf(tally(given), {whole: 100});
      const counts = bins.map(() => 0);
      for (const value of given) counts[binOf(bins, value)]!++;
      assert.deepEqual(counts, bins.map(({count}) => count));
    }),
    RUNS,
  );
});
