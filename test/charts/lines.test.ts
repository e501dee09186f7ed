import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {planLines, type LinePoint} from '../../src/charts/lines.js';

const FRAME = {width: 600, height: 300, fontSize: 16, axisText: String};
const point = (value: number | undefined, rank: number): LinePoint => ({
  period: String(2000 + rank),
  time: 2000.5 + rank,
  value,
  text: String(value ?? 'sans réponse'),
});
const series = (...values: readonly (number | undefined)[]) => [{key: 's', label: 'Série', points: values.map(point)}];
const planOf = (values: readonly (number | undefined)[], frame = {}) => planLines(series(...values), {...FRAME, ...frame});
const subpaths = (path: string) => path.match(/M/g)?.length ?? 0;

describe('planLines', () => {
  test('of nothing has axes and no line', () => {
    const {marks, yTicks, xTicks} = planOf([]);
    assert.equal(marks[0]!.path, '');
    assert.deepEqual(xTicks, []);
    assert.ok(yTicks.length > 1);
  });

  test('puts one point in the middle', () => {
    const {marks, left, right} = planOf([5]);
    assert.equal(marks[0]!.points[0]!.x, (left + right) / 2);
  });

  test('opens the line where a year has no value', () => {
    const {marks} = planOf([1, 2, undefined, 4, 5]);
    assert.equal(subpaths(marks[0]!.path), 2);
    assert.equal(marks[0]!.points[2]!.y, undefined);
    assert.equal(marks[0]!.points.length, 5);
  });

  test('draws zero on the baseline and no missing value there', () => {
    const {marks, baseline} = planOf([0, undefined, 10]);
    assert.equal(marks[0]!.points[0]!.y, baseline);
    assert.equal(marks[0]!.points[1]!.y, undefined);
  });

  test('keeps zero on the value axis, for small values as for negative ones', () => {
    for (const values of [[1000, 1001], [-5, -4], [0, 0], [3, -3], [1e9, 1]])
      assert.ok(planOf(values).yTicks.some(({value}) => value === 0), values.join());
  });

  test('draws a steady series as a level line', () => {
    const ys = planOf([7, 7, 7]).marks[0]!.points.map(({y}) => y);
    assert.equal(new Set(ys).size, 1);
  });

  test('spaces years by time, not by rank', () => {
    const points = [2000, 2001, 2010].map((year): LinePoint => ({period: String(year), time: year, value: 1, text: '1'}));
    const [a, b, c] = planLines([{key: 's', label: '', points}], FRAME).marks[0]!.points.map(({x}) => x);
    assert.ok(Math.abs((c! - b!) / (b! - a!) - 9) < 1e-9);
  });

  test('opens the line at a break and marks it between the two periods', () => {
    const {marks, breaks} = planOf([1, 2, 3, 4], {breaks: ['2002']});
    assert.equal(subpaths(marks[0]!.path), 2);
    const xs = marks[0]!.points.map(({x}) => x);
    assert.deepEqual(breaks, [{period: '2002', x: (xs[1]! + xs[2]!) / 2}]);
  });

  test('keeps the first and the last period where there is no room for all', () => {
    const {xTicks} = planOf(Array.from({length: 40}, (_, rank) => rank), {width: 320});
    assert.equal(xTicks[0]!.period, '2000');
    assert.equal(xTicks.at(-1)!.period, '2039');
    assert.ok(xTicks.length < 12);
  });

  test('leaves its input untouched', () => {
    const given = [point(1, 3), point(2, 1)];
    planLines([{key: 's', label: '', points: Object.freeze(given)}], FRAME);
    assert.deepEqual(given.map(({period}) => period), ['2003', '2001']);
  });

  test('places everything at finite numbers, inside the drawing', () => {
    const value = fc.option(fc.double({noNaN: true, noDefaultInfinity: true}), {nil: undefined});
    let drawn = 0;
    fc.assert(
      fc.property(fc.array(value, {maxLength: 12}), fc.integer({min: 200, max: 4000}), (values, width) => {
        const plan = planOf(values, {width, axisText: () => '1,5 M€'});
        const [mark] = plan.marks;
        assert.doesNotMatch(mark!.path, /NaN|Infinity|undefined/);
        const numbers = [plan.baseline, ...plan.yTicks.map(({y}) => y), ...mark!.points.flatMap(({x, y}) => (y === undefined ? [x] : [x, y]))];
        assert.ok(numbers.every(Number.isFinite), JSON.stringify({values, plan}));
        assert.ok(mark!.points.every(({x, y = 0}) => x >= 0 && x <= width && y >= 0 && y <= 300), JSON.stringify({values, plan}));
        drawn++;
      }),
      {numRuns: 1000},
    );
    assert.equal(drawn, 1000);
  });
});
