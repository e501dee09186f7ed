import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Content} from '../../src/charts/content.js';
import {planMultiples} from '../../src/charts/multiples.js';
import {boxOf, contentOf, contents, FRAME, frames, keepsSound, saidBy, shapesOf, yearsOf} from './drawings.js';

const marksOf = (content: Content, width = 900) => planMultiples(content, {...FRAME, width}).marks;

describe('planMultiples', () => {
  test('draws one panel for each series, with its name', () => {
    assert.deepEqual(saidBy(planMultiples(yearsOf([[1, 2], [3, 4], [5, 6]]), FRAME), /^panel-name$/), ['Série 1', 'Série 2', 'Série 3']);
  });

  test('puts all panels on one scale', () => {
    const plan = planMultiples(yearsOf([[0, 10], [0, 100]]), {...FRAME, width: 900});
    const rise = (series: number) => {
      const [first, last] = plan.marks.filter((mark) => mark.series === series);
      return first!.y - last!.y;
    };
    assert.ok(Math.abs(rise(1) / rise(0) - 10) < 1e-6);
  });

  test('has as many panels side by side as have room', () => {
    const across = (width: number) => new Set(shapesOf(planMultiples(yearsOf(Array.from({length: 6}, () => [1, 2])), {...FRAME, width}), /^panel-name$/).map(({at}) => at['x'])).size;
    assert.equal(across(220), 1);
    assert.ok(across(600) > 1 && across(600) < 6);
    assert.equal(across(2000), 6);
  });

  test('draws a reference in every panel, and has its figures once', () => {
    const {items, series} = yearsOf([[1, 2], [3, 4], [2, 2]]);
    const content = {items, series: [series[0]!, series[1]!, {...series[2]!, isReference: true}]};
    const plan = planMultiples(content, {...FRAME, width: 900});
    assert.equal(shapesOf(plan, /^line .*reference/).length, 2);
    assert.equal(plan.marks.filter((mark) => mark.series === 2).length, 2);
  });

  test('draws categories as columns and years as lines', () => {
    const wide = {...FRAME, width: 1200};
    assert.ok(shapesOf(planMultiples(contentOf([[1, 2], [3, 4]]), wide), /^bar/).length === 4);
    assert.ok(shapesOf(planMultiples(yearsOf([[1, 2], [3, 4]]), wide), /^line/).length === 2);
  });

  test('joins no categories with a line where columns have no room', () => {
    const {items, series} = contentOf([[1, 2, 3], [3, 4, 5]]);
    const named = {items: items.map((item) => ({...item, label: 'Accompagnement à la scolarité et à la parentalité'})), series};
    const plan = planMultiples(named, {...FRAME, width: 280});
    assert.deepEqual(shapesOf(plan, /^line/), []);
    assert.equal(shapesOf(plan, /^bar/).length, 6);
    const width = (rank: number) => Number(shapesOf(plan, /^bar/)[rank]!.at['width']);
    assert.ok(Math.abs(width(5) / width(0) - 5) < 1e-6, 'panels share their scale');
  });

  test('puts the marks of panels apart', () => {
    const marks = marksOf(yearsOf([[1, 2], [3, 4]]));
    assert.ok(marks.filter(({series}) => series === 0).every(({x}) => marks.filter(({series}) => series === 1).every((other) => x < other.x)));
  });

  test('keeps any content sound, each figure once and in the place of its own panel', () => {
    keepsSound(planMultiples, {
      frame: frames,
      content: contents(),
      each(plan, content, {fontSize}) {
        const places = plan.marks.map(({item, series}) => `${series}/${item}`);
        assert.equal(new Set(places).size, places.length);
        assert.equal(places.length, content.items.length * content.series.length);
        for (const shape of shapesOf(plan, /^point/)) {
          if (shape.mark === undefined) continue;
          const {x, y} = plan.marks[shape.mark]!;
          const box = boxOf(shape, fontSize);
          assert.ok(Math.hypot(box.x + box.width / 2 - x, box.y + box.height / 2 - y) < 2);
        }
      },
    });
  });
});
