import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {planBars, type BarDatum, type BarsPlan} from '../../src/charts/bars.js';

const SIZE = {width: 600, fontSize: 16};
const LETTERS = 'abcdefghij';
const data = (...values: readonly (number | undefined)[]): BarDatum[] =>
  values.map((value, rank) => ({key: LETTERS[rank]!, label: `Centre ${LETTERS[rank]!}`, value, text: String(value ?? 'sans réponse')}));
const keys = ({marks}: BarsPlan) => marks.map(({key}) => key).join('');
const widths = ({marks}: BarsPlan) => marks.map(({bar}) => bar?.width);

/** Every number of a plan, however deep. */
function numbersIn(part: unknown): number[] {
  if (typeof part === 'number') return [part];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => (key === 'value' ? [] : numbersIn(value)));
}

describe('planBars', () => {
  test('of nothing is empty and has no height', () => {
    const plan = planBars([], SIZE);
    assert.deepEqual([plan.marks, plan.height], [[], 0]);
  });

  test('puts the largest value first and those without a value last, in their order', () => {
    assert.equal(keys(planBars(data(3, undefined, 40, -2, undefined, 0), SIZE)), 'cafdbe');
  });

  test('leaves the order of ties as it was', () => {
    assert.equal(keys(planBars(data(7, 9, 7, 9, 7), SIZE)), 'bdace');
  });

  test('leaves its input untouched', () => {
    const given = Object.freeze(data(1, 2, 3)) as BarDatum[];
    assert.equal(keys(planBars(given, SIZE)), 'cba');
    assert.deepEqual(given.map(({key}) => key), ['a', 'b', 'c']);
  });

  test('draws lengths in proportion to the values', () => {
    const [long, half, none] = widths(planBars(data(200, 100, 0), SIZE));
    assert.ok(long! > 100);
    assert.equal(Math.round(long! / half!), 2);
    assert.equal(none, 0);
  });

  test('draws no bar where there is no value, which is not the bar of zero', () => {
    const [zero, missing] = planBars(data(0, undefined), SIZE).marks;
    assert.equal(zero!.bar?.width, 0);
    assert.equal(missing!.bar, undefined);
    assert.equal(missing!.text, 'sans réponse');
  });

  test('draws one value as wide as there is room', () => {
    const {marks, zero, width} = planBars(data(5), SIZE);
    assert.equal(marks[0]!.bar!.x, zero);
    assert.ok(marks[0]!.valueX < width);
  });

  test('draws negative values to the left of zero, with their text outside', () => {
    const {marks, zero} = planBars(data(10, -10), SIZE);
    const [plus, minus] = marks;
    assert.equal(plus!.bar!.x, zero);
    assert.ok(Math.abs(minus!.bar!.x + minus!.bar!.width - zero) < 1e-9);
    assert.equal(minus!.valueAnchor, 'end');
    assert.ok(minus!.valueX < minus!.bar!.x);
  });

  test('keeps one outlier readable and the others visible as rows', () => {
    const {marks, width} = planBars(data(1e9, 30, 1), SIZE);
    assert.ok(marks.every(({valueX}) => valueX < width));
    assert.ok(marks.every(({height}) => height >= 24));
  });

  test('places rows below each other without a gap or an overlap', () => {
    for (const width of [200, 600, 4000]) {
      const plan = planBars(data(3, 2, undefined, 1), {...SIZE, width});
      let top = 0;
      for (const mark of plan.marks) {
        assert.ok(Math.abs(mark.top - top) < 1e-6);
        top += mark.height;
      }
      assert.equal(plan.height, Math.ceil(top));
    }
  });

  test('gives a long name two lines and an ellipsis, inside its width', () => {
    const [mark] = planBars([{key: 'a', label: 'Centre socioculturel '.repeat(30), value: 1, text: '1'}], {...SIZE, width: 200}).marks;
    assert.equal(mark!.labelLines.length, 2);
    assert.ok(mark!.labelLines[1]!.endsWith('…'));
  });

  test('places everything at finite numbers, whatever the values and the width', () => {
    const value = fc.option(fc.double({noNaN: true, noDefaultInfinity: true}), {nil: undefined});
    let drawn = 0;
    fc.assert(
      fc.property(fc.array(value, {maxLength: 10}), fc.integer({min: 0, max: 4000}), (values, width) => {
        const plan = planBars(data(...values), {...SIZE, width});
        assert.ok(numbersIn(plan).every(Number.isFinite), JSON.stringify(plan));
        assert.ok(plan.marks.every(({bar}) => !bar || (bar.width >= 0 && bar.height >= 0)));
        assert.equal(plan.marks.length, values.length);
        drawn++;
      }),
      {numRuns: 1000},
    );
    assert.equal(drawn, 1000);
  });
});
