import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {planPyramid} from '../../src/charts/pyramid.js';
import {planForm} from '../../src/charts/forms.js';
import {boxOf, contentOf, contents, everyFigureHasItsMark, FRAME, frames, keepsSound, saidBy, shapeOf, shapesOf} from './drawings.js';

const barOf = (plan: ReturnType<typeof planPyramid>, series: number, item: number) => {
  const shape = shapeOf(plan, series, item, /^bar/);
  return shape && boxOf(shape, FRAME.fontSize);
};

describe('planPyramid', () => {
  test('sets two groups back to back, on one scale', () => {
    const plan = planPyramid(contentOf([[10, 20], [20, 40]]), FRAME);
    assert.ok(barOf(plan, 0, 0)!.x + barOf(plan, 0, 0)!.width < plan.width / 2);
    assert.ok(barOf(plan, 1, 0)!.x > plan.width / 2);
    assert.ok(Math.abs(barOf(plan, 1, 1)!.width / barOf(plan, 0, 0)!.width - 4) < 1e-9);
  });

  test('puts the last class on top, as the oldest stand on the young', () => {
    const plan = planPyramid(contentOf([[1, 2, 3], [1, 2, 3]]), FRAME);
    assert.ok(barOf(plan, 0, 2)!.y < barOf(plan, 0, 0)!.y);
  });

  test('names its groups', () => {
    const plan = planPyramid(contentOf([[1], [2]]), FRAME);
    assert.deepEqual([saidBy(plan, /^name/), plan.isNamed], [['Série 1', 'Série 2'], true]);
  });

  test('says why where there is no figure, and draws no bar', () => {
    const plan = planPyramid(contentOf([[1, undefined], [2, 3]]), FRAME);
    assert.equal(barOf(plan, 0, 1), undefined);
    assert.deepEqual(saidBy(plan, /^value blank/), ['sans réponse']);
  });

  test('leaves three groups to bars, which show all of them', () => {
    const plan = planForm('pyramid', contentOf([[1], [2], [3]]), FRAME);
    assert.equal(plan.marks.length, 3);
  });

  test('cuts no name on a small screen: they stand above their row', () => {
    const names = ['Moins de trois ans révolus', 'De 60 à 74 ans', 'Soixante-quinze ans et davantage'];
    const groups = ['Femmes et jeunes filles du quartier', 'Hommes et jeunes garçons du quartier'];
    const {items, series} = contentOf([[10, 20, 30], [20, 40, 10]]);
    const content = {items: items.map((item, rank) => ({...item, label: names[rank]!})), series: series.map((each, rank) => ({...each, label: groups[rank]!}))};
    const plan = planPyramid(content, {...FRAME, width: 280});
    assert.deepEqual(saidBy(plan, /^label/).join(' ').split(' ').sort(), names.join(' ').split(' ').sort());
    assert.equal(saidBy(plan, /^name/).join(' '), groups.join(' '));
    for (const {at} of shapesOf(plan, /^label/))
      for (const bar of shapesOf(plan, /^bar/)) assert.ok(Number(at['y']) <= Number(bar.at['y']) || Number(at['y']) - FRAME.fontSize > Number(bar.at['y']) + Number(bar.at['height']) - 4, 'no name lies on a bar');
  });

  test('leaves to a legend the names of groups that it would cut', () => {
    const content = contentOf([[3, 5], [4, 2]]);
    const names = ['Femmes', 'Hommes'];
    const named = {...content, series: content.series.map((each, rank) => ({...each, label: names[rank]!}))};
    const [wide, narrow] = [planPyramid(named, FRAME), planPyramid(named, {...FRAME, width: 200, fontSize: 32})];
    assert.deepEqual([saidBy(wide, /^name/), wide.isNamed], [names, true]);
    assert.deepEqual([saidBy(narrow, /^name/), narrow.isNamed], [[], false]);
  });

  test('keeps any content of two groups sound, with a mark for each figure', () => {
    keepsSound(planPyramid, {
      frame: frames,
      content: contents({leastSeries: 2, mostSeries: 2, isWild: true}),
      each(plan, content) {
        assert.equal(plan.marks.length, content.items.length * 2);
        everyFigureHasItsMark(plan, content, /^bar/);
      },
    });
  });
});
