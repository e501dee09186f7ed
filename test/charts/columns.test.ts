import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {planColumns, type ColumnsFrame} from '../../src/charts/columns.js';
import type {Content, Figure} from '../../src/charts/content.js';
import type {Plan} from '../../src/charts/shape.js';
import {boxOf, contentOf, contents, everyFigureHasItsMark, figure, FRAME, keepsSound, overlap, saidBy, shapeOf, shapesOf, TALL, tallFrames, type Values} from './drawings.js';

const planOf = (series: readonly Values[], frame: Partial<ColumnsFrame> = {}, changes: Partial<Content> = {}) => planColumns(contentOf(series, changes), {...TALL, ...frame})!;
const stackOf = (series: readonly Values[], changes: Partial<Content> = {}) => planColumns(contentOf(series, changes), TALL, 'stacked')!;
const barOf = (plan: Plan, item: number, series = 0) => {
  const shape = shapeOf(plan, series, item, /^bar/);
  return shape && boxOf(shape, FRAME.fontSize);
};
/** So many that only short texts have room. */
const MANY = Array.from({length: 12}, (_, rank) => ({key: String(rank), label: String(rank)}));
const zeroOf = (plan: Plan) => Number(shapesOf(plan, /^axis$/)[0]!.at['y1']);

describe('planColumns', () => {
  test('draws heights in proportion to the values, from zero', () => {
    const plan = planOf([[200, 100, 0]]);
    const [long, half, none] = [0, 1, 2].map((item) => barOf(plan, item));
    assert.ok(Math.abs(long!.height / half!.height - 2) < 1e-9);
    assert.equal(none, undefined);
    assert.ok(Math.abs(long!.y + long!.height - zeroOf(plan)) < 1e-6);
  });

  test('draws negative values below zero', () => {
    const plan = planOf([[10, -10]]);
    assert.ok(Math.abs(barOf(plan, 1)!.y - zeroOf(plan)) < 1e-6);
  });

  test('puts a sign where there is no value, and nothing of a bar', () => {
    const plan = planOf([[5, undefined]]);
    assert.equal(barOf(plan, 1), undefined);
    assert.deepEqual(saidBy(plan, /^value blank/), ['–']);
  });

  test('does not draw names that would not fit: rows hold them', () => {
    assert.equal(planColumns(contentOf([Array.from({length: 60}, () => 1)]), TALL), undefined);
    assert.equal(planColumns(contentOf([[1, 2]], {items: ['a', 'b'].map((key) => ({key, label: 'W'.repeat(200)}))}), TALL), undefined);
  });

  test('puts series side by side, apart', () => {
    const plan = planOf([[5, 6], [7, 8]]);
    assert.ok(barOf(plan, 0, 0)!.x + barOf(plan, 0, 0)!.width < barOf(plan, 0, 1)!.x);
  });

  test('writes values only where all of them have room', () => {
    assert.equal(saidBy(planOf([[5, 6]]), /^value/).length, 2);
    assert.equal(saidBy(planOf([MANY.map(() => 123_456.789)], {}, {items: MANY}), /^value/).length, 0);
  });

  test('takes the scale that it is given', () => {
    const own = barOf(planOf([[5]]), 0)!;
    const shared = barOf(planOf([[5]], {values: [50]}), 0)!;
    assert.ok(own.height / shared.height > 8);
  });

  test('draws a level at the height of its value', () => {
    const plan = planOf([[50, 100]], {}, {levels: [{label: 'Objectif', value: 50, text: '50', said: 'Objectif : 50'}]});
    assert.ok(Math.abs(Number(shapesOf(plan, /^level$/)[0]!.at['y1']) - barOf(plan, 0)!.y) < 1e-6);
  });

  test('lets the classes of a histogram touch', () => {
    const plan = planOf([[5, 6]], {isDense: true});
    assert.ok(barOf(plan, 1)!.x - barOf(plan, 0)!.x - barOf(plan, 0)!.width <= 2.01);
  });

  test('keeps any content sound, with a mark for each figure', () => {
    keepsSound((content, frame: ColumnsFrame) => planColumns(content, frame), {
      frame: tallFrames,
      content: contents({isWild: true, mostSeries: 4}),
      each(plan, content) {
        assert.equal(plan.marks.length, content.items.length * content.series.length);
        everyFigureHasItsMark(plan, content, /^bar/);
        const zero = zeroOf(plan);
        for (const bar of shapesOf(plan, /^bar/)) {
          const {y, height} = boxOf(bar, 16);
          assert.ok(Math.min(Math.abs(y - zero), Math.abs(y + height - zero)) < 2, `${y} ${height} ${zero}`);
        }
      },
    });
  });
});

describe('planColumns, stacked', () => {
  test('sets the series one on the other, within two pixels', () => {
    const plan = stackOf([[10], [20], [30]]);
    const boxes = [0, 1, 2].map((series) => barOf(plan, 0, series)!);
    assert.ok(Math.abs(boxes[0]!.y + boxes[0]!.height - zeroOf(plan)) <= 2.01);
    for (const rank of [1, 2]) assert.ok(Math.abs(boxes[rank]!.y + boxes[rank]!.height - boxes[rank - 1]!.y) <= 2.01);
  });

  test('writes totals that have room, above their column, and none where they would lie on each other', () => {
    const plan = stackOf([[10, 20], [20, 20]], {totals: [figure(30), figure(40)]});
    assert.deepEqual(saidBy(plan, /^value/), ['30', '40']);
    const totals = MANY.map(() => ({value: 5, text: '123 456 789 habitants'}));
    assert.deepEqual(saidBy(stackOf([MANY.map(() => 5)], {items: MANY, totals}), /^value/), []);
  });

  test('writes figures without their unit where it has no room, all of them or none', () => {
    const full = MANY.map(() => ({value: 5, text: '5 habitants', bare: '5'}));
    const planned = (figures: readonly Figure[], width = TALL.width) => planColumns({items: MANY, series: [{key: 'a', label: 'A', figures}]}, {...TALL, width})!;
    const written = (figures: readonly Figure[]) => saidBy(planned(figures), /^value/);
    assert.deepEqual(written(full), full.map(({bare}) => bare));
    const [first, ...others] = full;
    // What must be said beside a number stands under the name, where there is room for it.
    const provisional = planned([{...first!, text: '5 habitants (provisoire)', caution: 'provisoire'}, ...others], 1130);
    assert.deepEqual(saidBy(provisional, /^value/), full.map(({bare}) => bare));
    assert.equal(saidBy(provisional, /^tick/).filter((said) => said === 'provisoire').length, 1);
    assert.deepEqual(written([{...first!, text: '5 habitants (provisoire)', caution: 'provisoire, sous réserve de corrections'}, ...others]), []);
    const few = full.map((each) => ({...each, text: '5 €'}));
    assert.deepEqual(written(few), few.map(({text}) => text));
  });

  test('leaves references out', () => {
    const {items, series} = contentOf([[4], [3]]);
    const plan = planColumns({items, series: [series[0]!, {...series[1]!, isReference: true}]}, TALL, 'stacked')!;
    assert.deepEqual(plan.marks.map(({series: rank}) => rank), [0]);
  });

  test('keeps any content sound, and what it writes apart', () => {
    for (const isDense of [false, true])
      keepsSound((content, frame: ColumnsFrame) => planColumns(content, {...frame, isDense}, 'stacked'), {
        frame: tallFrames,
        content: contents({mostSeries: 4}),
        each(plan, content, {fontSize}) {
          everyFigureHasItsMark(plan, content, /^bar/);
          const totals = shapesOf(plan, /^value$/).filter(({mark}) => mark === undefined).map((shape) => boxOf(shape, fontSize));
          totals.forEach((box, rank) => assert.ok(!totals.slice(rank + 1).some((other) => overlap(box, other))));
        },
      });
  });
});
