import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {planSlope} from '../../src/charts/slope.js';
import type {Content} from '../../src/charts/content.js';
import {boxOf, contents, FRAME, frames, keepsSound, overlap, saidBy, shapesOf, yearsOf, type Values} from './drawings.js';

const planOf = (series: readonly Values[], changes: Partial<Content> = {}) => planSlope(yearsOf(series, changes), FRAME)!;

describe('planSlope', () => {
  test('draws a line for each series from the first date to the last', () => {
    const plan = planOf([[1, 9, 4], [2, 9, 1]]);
    assert.equal(shapesOf(plan, /^line/).length, 2);
    assert.deepEqual(saidBy(plan, /^tick$/), ['2000', '2002']);
    assert.deepEqual(saidBy(plan, /^value/), ['1', '4', '2', '1']);
    assert.deepEqual(saidBy(plan, /^name/), ['Série 1', 'Série 2']);
  });

  test('goes up for what rises and down for what falls', () => {
    const [rising, , falling] = planOf([[1, 4], [4, 1]]).marks;
    const [, rose, , fell] = planOf([[1, 4], [4, 1]]).marks;
    assert.ok(rose!.y < rising!.y && fell!.y > falling!.y);
  });

  test('draws no line where one end is missing, nor across a break', () => {
    assert.equal(shapesOf(planOf([[1, undefined]]), /^line/).length, 0);
    assert.equal(shapesOf(planOf([[1, 2]], {breaks: ['2001']}), /^line/).length, 0);
    assert.equal(shapesOf(planOf([[1, 2]], {breaks: ['2001']}), /^point/).length, 2);
  });

  test('keeps the mark of what is missing, so that the cursor says why', () => {
    assert.equal(planOf([[1, undefined], [2, 3]]).marks.length, 4);
  });

  test('has points alone of a single date', () => {
    const plan = planOf([[1], [2]]);
    assert.equal(shapesOf(plan, /^line/).length, 0);
    assert.equal(plan.marks.length, 2);
  });

  test('is not drawn of nothing, nor where names and numbers leave no room', () => {
    assert.equal(planSlope(yearsOf([[]]), FRAME), undefined);
    assert.equal(planSlope(yearsOf([[1000, 2000]]), {...FRAME, width: 80}), undefined);
  });

  test('keeps any content sound: a point for each end, numbers that do not lie on each other', () => {
    keepsSound(planSlope, {
      frame: frames,
      content: contents({isTime: true}),
      each(plan, content, {fontSize}) {
        const last = content.items.length - 1;
        const ends = last ? [0, last] : [0];
        const known = content.series.flatMap(({figures}) => ends.filter((item) => figures[item]!.value !== undefined));
        assert.equal(shapesOf(plan, /^point/).length, known.length);
        assert.equal(plan.marks.length, ends.length * content.series.length);
        const numbers = shapesOf(plan, /^value/).map((shape) => boxOf(shape, fontSize));
        numbers.forEach((box, rank) => assert.ok(!numbers.slice(rank + 1).some((other) => overlap(box, other, 1))));
      },
    });
  });
});
