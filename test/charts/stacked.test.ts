import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {planStacked} from '../../src/charts/stacked.js';
import type {Content} from '../../src/charts/content.js';
import type {Plan} from '../../src/charts/shape.js';
import {boxOf, contentOf, contents, everyFigureHasItsMark, figure, FRAME, frames, keepsSound, overlap, saidBy, SAID_BLANK, shapeOf, shapesOf, yearsOf, type Values} from './drawings.js';

const stackOf = (series: readonly Values[], changes: Partial<Content> = {}) => planStacked(contentOf(series, changes), FRAME);
const barOf = (plan: Plan, item: number, series = 0) => {
  const shape = shapeOf(plan, series, item, /^bar/);
  return shape && boxOf(shape, FRAME.fontSize);
};
const zeroOf = (plan: Plan) => Number(shapesOf(plan, /^axis$/)[0]!.at['x1']);
/** Values whose place on a scale can be told from zero. */
const isScaled = (value: number) => Math.abs(value) >= 1e-300;

describe('planStacked', () => {
  test('sets the series of an item end to end, in their order', () => {
    const plan = stackOf([[10], [20], [30]]);
    const [a, b, c] = [0, 1, 2].map((series) => barOf(plan, 0, series)!);
    assert.equal(a!.x, zeroOf(plan));
    for (const [before, after] of [[a!, b!], [b!, c!]] as const) assert.ok(after.x - before.x - before.width <= 2 && after.x >= before.x + before.width);
    assert.ok(Math.abs(plan.marks[2]!.box.width / plan.marks[0]!.box.width - 3) < 1e-9);
  });

  test('sets negative figures the other way from zero', () => {
    const plan = stackOf([[10], [-5], [-5]]);
    const zero = zeroOf(plan);
    const [, first, second] = [0, 1, 2].map((series) => plan.marks[series]!.box);
    assert.ok(Math.abs(first!.x + first!.width - zero) < 1e-6);
    assert.ok(Math.abs(second!.x + second!.width - first!.x) < 1e-6);
  });

  test('draws no reference among what adds up', () => {
    const {items, series} = contentOf([[4], [3], [9]]);
    const plan = planStacked({items, series: [series[0]!, series[1]!, {...series[2]!, isReference: true}]}, FRAME);
    assert.equal(shapesOf(plan, /^bar/).length, 2);
    assert.deepEqual(plan.marks.map(({series: rank}) => rank), [0, 1]);
  });

  test('writes the total at the end, or why there is nothing', () => {
    const totals = [figure(30), figure(undefined), figure(0)];
    assert.deepEqual(saidBy(stackOf([[10, undefined, 0], [20, undefined, 0]], {totals}), /^value/), ['30', SAID_BLANK, '0']);
  });

  test('adds what is there where one series has no value', () => {
    const plan = stackOf([[10, 10], [undefined, 20]]);
    assert.equal(barOf(plan, 0, 1), undefined);
    assert.ok(Math.abs(plan.marks[0]!.box.width - plan.marks[2]!.box.width) < 1e-9);
  });

  test('writes a figure inside its part only where it fits', () => {
    const plan = stackOf([[100_000], [1]]);
    assert.equal(shapesOf(plan, /^inside/).length, 1);
    const [inside] = shapesOf(plan, /^inside/);
    assert.ok(overlap(boxOf(inside!, FRAME.fontSize), barOf(plan, 0)!));
  });

  test('keeps any content sound, and the parts of an item meet within two pixels', () => {
    keepsSound(planStacked, {
      frame: frames,
      content: contents({isWild: true}),
      each(plan, content) {
        everyFigureHasItsMark(plan, content, /^bar/, isScaled);
        const zero = zeroOf(plan);
        content.items.forEach((_, item) => {
          for (const sign of [1, -1]) {
            const bars = shapesOf(plan, /^bar/).filter(({mark}) => {
              const {item: own, series} = plan.marks[mark!]!;
              return own === item && content.series[series]!.figures[item]!.value! * sign > 0;
            });
            let end = zero;
            for (const bar of bars) {
              const {x, width} = boxOf(bar, 16);
              const [near, far] = sign > 0 ? [x, x + width] : [x + width, x];
              // As wide as can be seen, a part next to nothing lies on its neighbour.
              assert.ok(Math.abs(near - end) <= 2.01 + 1.5 * bars.length, `${near} after ${end}`);
              end = width > 1.6 ? far : near;
            }
          }
        });
      },
    });
  });

  test('makes a row of years of them as well', () => {
    assert.deepEqual(saidBy(planStacked(yearsOf([[1, 2], [3, 4]]), FRAME), /^label$/), ['2000', '2001']);
  });
});
