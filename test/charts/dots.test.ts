import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {planDots} from '../../src/charts/dots.js';
import {contentOf, contents, everyFigureHasItsMark, flawsOf, FRAME, frames, keepsSound, saidBy, SAID_BLANK, shapeOf, shapesOf} from './drawings.js';

const RADIUS = 6;
const xOf = (plan: ReturnType<typeof planDots>, item: number) => plan.marks.find((mark) => mark.item === item)!.x;

describe('planDots', () => {
  test('of nothing has no mark', () => {
    assert.deepEqual(planDots(contentOf([[]]), FRAME).marks, []);
  });

  test('places dots in proportion from zero, on the row of their item', () => {
    const plan = planDots(contentOf([[0, 10, 20]]), FRAME);
    assert.ok(Math.abs((xOf(plan, 2) - xOf(plan, 0)) / (xOf(plan, 1) - xOf(plan, 0)) - 2) < 1e-9);
    assert.ok(plan.marks[0]!.y < plan.marks[1]!.y);
  });

  test('gives each series a form of its own', () => {
    const plan = planDots(contentOf([[1], [2], [3], [4]]), FRAME);
    assert.equal(new Set([0, 1, 2, 3].map((series) => JSON.stringify(shapeOf(plan, series, 0, /^point/)!.tag) + String(shapeOf(plan, series, 0, /^point/)!.at['d'] ?? '').length)).size, 4);
  });

  test('joins the figures of one item with a stem from the least to the greatest', () => {
    const plan = planDots(contentOf([[5], [1], [9]]), FRAME);
    const [stem] = shapesOf(plan, /^stem$/);
    const xs = plan.marks.map(({x}) => x);
    assert.deepEqual([stem!.at['x1'], stem!.at['x2']], [Math.min(...xs), Math.max(...xs)]);
  });

  test('dots that would cover one another stand one under the other, inside their row; others stand in its middle', () => {
    const plan = planDots(contentOf([[50, 10], [50, 90], [51, 50]]), FRAME);
    const centreOf = (mark: (typeof plan.marks)[number]) => mark.y - RADIUS;
    const middleOf = ({box}: (typeof plan.marks)[number]) => box.y + box.height / 2;
    const [close, spread] = [0, 1].map((item) => plan.marks.filter((mark) => mark.item === item));
    const ys = close!.map(centreOf).sort((a, b) => a - b);
    assert.ok(ys[1]! - ys[0]! >= RADIUS && ys[2]! - ys[1]! >= RADIUS, ys.join(' '));
    for (const mark of close!) assert.ok(Math.abs(centreOf(mark) - middleOf(mark)) + RADIUS <= mark.box.height / 2 + 1e-9);
    assert.deepEqual(spread!.map(centreOf), spread!.map(middleOf));
  });

  test('writes why where nobody has a value, and draws no dot', () => {
    for (const series of [[[undefined, 4]], [[undefined, 4], [undefined, 6]]]) {
      const plan = planDots(contentOf(series), FRAME);
      assert.deepEqual(saidBy(plan, /^value blank/), [SAID_BLANK]);
      assert.equal(shapeOf(plan, 0, 0, /^point/), undefined);
    }
  });

  test('writes the values of one series; the axis tells those of several', () => {
    assert.deepEqual(saidBy(planDots(contentOf([[1, 2]]), FRAME), /^value/), ['1', '2']);
    assert.deepEqual(saidBy(planDots(contentOf([[1, 2], [3, 4]]), FRAME), /^value/), []);
  });

  test('has three dots at one place within its only row, also where the third is a diamond', () => {
    const content = contentOf([[7], [7], [0], [0], [0], [undefined]]);
    const frame = {...FRAME, width: 128, fontSize: 16};
    assert.deepEqual(flawsOf(planDots(content, frame), content, frame), []);
  });

  test('keeps any content sound, with a mark for each figure', () => {
    keepsSound(planDots, {
      frame: frames,
      content: contents({isWild: true}),
      each(plan, content) {
        assert.equal(plan.marks.length, content.items.length * content.series.length);
        everyFigureHasItsMark(plan, content, /^point/, () => true);
        // Rows touch, and a finger finds each of them.
        const rows = plan.marks.filter(({series}) => series === 0).map(({box}) => box);
        rows.forEach((row, rank) => assert.ok(row.height >= 24 && (!rank || Math.abs(rows[rank - 1]!.y + rows[rank - 1]!.height - row.y) < 1e-6)));
      },
    });
  });
});
