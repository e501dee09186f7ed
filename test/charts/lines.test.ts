import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {planLines, type LinesFrame} from '../../src/charts/lines.js';
import type {Content} from '../../src/charts/content.js';
import type {Plan} from '../../src/charts/shape.js';
import {boxOf, contents, everyFigureHasItsMark, FRAME, keepsSound, overlap, saidBy, shapeOf, shapesOf, TALL, tallFrames, yearsOf, type Values} from './drawings.js';

const planOf = (values: Values, frame: Partial<LinesFrame> = {}, changes: Partial<Content> = {}) => planLines(yearsOf([values], changes), {...TALL, ...frame});
const lineOf = (plan: Plan) => String(shapesOf(plan, /^line/)[0]?.at['d'] ?? '');
const subpaths = (d: string) => d.match(/M/g)?.length ?? 0;
const pointAt = (plan: Plan, item: number, series = 0) => shapeOf(plan, series, item, /^point/);
const middleOf = (plan: Plan, item: number, series = 0) => {
  const {x, y, width, height} = boxOf(pointAt(plan, item, series)!, FRAME.fontSize);
  return {x: x + width / 2, y: y + height / 2};
};
const baseline = (plan: Plan) => Number(shapesOf(plan, /^axis$/)[0]!.at['y1']);

describe('planLines', () => {
  test('of nothing has axes and no line', () => {
    const plan = planOf([]);
    assert.equal(lineOf(plan), '');
    assert.ok(shapesOf(plan, /^(grid|axis)$/).length > 1);
    assert.deepEqual(plan.marks, []);
  });

  test('puts one point in the middle, without a line', () => {
    const plan = planOf([5]);
    const {at} = shapesOf(plan, /^axis$/)[0]!;
    assert.ok(Math.abs(middleOf(plan, 0).x - (Number(at['x1']) + Number(at['x2'])) / 2) < 1e-6);
    assert.equal(lineOf(plan), '');
  });

  test('writes values where the two that are nearest in time have room, too', () => {
    const years = (...all: readonly number[]) => ({items: all.map((year) => ({key: String(year), label: String(year), time: year}))});
    const written = (width: number, ...all: readonly number[]) => saidBy(planOf([1e6, 1e6, 1e6], {width}, years(...all)), /^value$/).length;
    const even = [2019, 2021, 2023] as const;
    const least = Array.from({length: 100}, (_, step) => 100 + 10 * step).find((width) => written(width, ...even) === 3)!;
    assert.equal(written(least, 2019, 2022, 2023), 0);
    assert.equal(written(least * 2.5, 2019, 2022, 2023), 3);
  });

  test('opens the line where a year has no value, and keeps the place of that year', () => {
    const plan = planOf([1, 2, undefined, 4, 5]);
    assert.equal(subpaths(lineOf(plan)), 2);
    assert.equal(pointAt(plan, 2), undefined);
    assert.equal(plan.marks.length, 5);
    assert.ok(plan.marks[1]!.x < plan.marks[2]!.x && plan.marks[2]!.x < plan.marks[3]!.x);
  });

  test('draws zero on the baseline and no missing value there', () => {
    const plan = planOf([0, undefined, 10]);
    assert.ok(Math.abs(middleOf(plan, 0).y - baseline(plan)) < 1e-6);
    assert.equal(pointAt(plan, 1), undefined);
  });

  test('keeps zero on the value axis, for small values as for negative ones', () => {
    for (const values of [[1000, 1001], [-5, -4], [0, 0], [3, -3], [1e9, 1]]) assert.equal(shapesOf(planOf(values), /^axis$/).length, 1, values.join());
  });

  test('draws a steady series as a level line', () => {
    const plan = planOf([7, 7, 7]);
    assert.equal(new Set([0, 1, 2].map((item) => middleOf(plan, item).y)).size, 1);
  });

  test('spaces years by time, not by rank', () => {
    const items = [2000, 2001, 2010].map((year) => ({key: String(year), label: String(year), time: year}));
    const plan = planOf([1, 1, 1], {}, {items});
    const [a, b, c] = plan.marks.map(({x}) => x);
    assert.ok(Math.abs((c! - b!) / (b! - a!) - 9) < 1e-9);
  });

  test('opens the line at a break and marks it between the two periods', () => {
    const plan = planOf([1, 2, 3, 4], {}, {breaks: ['2002']});
    assert.equal(subpaths(lineOf(plan)), 2);
    const xs = plan.marks.map(({x}) => x);
    assert.deepEqual(shapesOf(plan, /^break$/).map(({at}) => at['x1']), [(xs[1]! + xs[2]!) / 2]);
  });

  test('keeps the first and the last period where there is no room for all', () => {
    const years = Array.from({length: 40}, (_, rank) => rank);
    const plan = planOf(years, {width: 320});
    const ticks = shapesOf(plan, /^tick$/).filter(({text}) => /^20\d\d$/.test(text!));
    assert.deepEqual([ticks[0]!.text, ticks.at(-1)!.text], ['2000', '2039']);
    assert.ok(ticks.length > 2 && ticks.length < 12);
    const boxes = ticks.map((tick) => boxOf(tick, FRAME.fontSize));
    boxes.slice(1).forEach((box, rank) => assert.ok(!overlap(box, boxes[rank]!)));
  });

  test('writes the values of one series where they have room, and of no others', () => {
    assert.deepEqual(saidBy(planOf([1, 2]), /^value/), ['1', '2']);
    assert.deepEqual(saidBy(planLines(yearsOf([[1, 2], [3, 4]]), TALL), /^value/), []);
    assert.deepEqual(saidBy(planOf(Array.from({length: 60}, () => 123_456)), /^value/), []);
  });

  test('names each line at its end where there is room, and leaves it to the legend where there is not', () => {
    const content = yearsOf([[1, 2], [3, 4]]);
    const wide = planLines(content, {...TALL, width: 900});
    assert.deepEqual([saidBy(wide, /^name/), wide.isNamed], [['Série 1', 'Série 2'], true]);
    const narrow = planLines(content, {...TALL, width: 320});
    assert.deepEqual([saidBy(narrow, /^name/), narrow.isNamed], [[], false]);
  });

  test('moves names apart that would lie on each other, with a thread to their line', () => {
    const plan = planLines(yearsOf([[1, 5], [1, 5], [1, 5]]), {...TALL, width: 900});
    const boxes = shapesOf(plan, /^name/).map((shape) => boxOf(shape, FRAME.fontSize));
    boxes.forEach((box, rank) => assert.ok(!boxes.slice(rank + 1).some((other) => overlap(box, other))));
    assert.ok(shapesOf(plan, /^thread$/).length >= 2);
  });

  test('draws lines before points, so that no line hides one', () => {
    const tags = planLines(yearsOf([[1, 2], [2, 1]]), TALL).shapes.filter(({role}) => /^(line|point)/.test(role)).map(({role}) => role.split(' ')[0]);
    assert.deepEqual(tags, [...tags].sort());
  });

  test('tells a reference apart', () => {
    const {items, series} = yearsOf([[1, 2], [2, 3]]);
    const plan = planLines({items, series: [series[0]!, {...series[1]!, isReference: true}]}, TALL);
    assert.deepEqual(shapesOf(plan, /^line/).map(({role}) => role), ['line s1', 'line s2 reference']);
  });

  test('keeps any content sound: points at their heights, lines through neighbours only, names apart', () => {
    keepsSound((content, frame: LinesFrame) => planLines(content, frame), {
      frame: tallFrames,
      content: contents({isWild: true}),
      each(plan, content, {fontSize, width, height}) {
        assert.equal(plan.marks.length, content.items.length * content.series.length);
        everyFigureHasItsMark(plan, content, /^point/, () => true);
        const joined = content.series.reduce((sum, {figures}) => {
          const isStart = (rank: number) => content.breaks!.includes(content.items[rank]!.key);
          return sum + figures.filter(({value}, rank) => rank > 0 && value !== undefined && figures[rank - 1]!.value !== undefined && !isStart(rank)).length;
        }, 0);
        const drawn = shapesOf(plan, /^line/).reduce((sum, {at}) => sum + (String(at['d']).match(/L/g)?.length ?? 0), 0);
        assert.equal(drawn, joined);
        for (let rank = 1; rank < content.items.length; rank++) assert.ok(plan.marks[rank]!.x >= plan.marks[rank - 1]!.x);
        if (width < 8 * fontSize) return;
        const names = shapesOf(plan, /^name/).map((shape) => boxOf(shape, fontSize));
        names.forEach((box, rank) => assert.ok(!names.slice(rank + 1).some((other) => overlap(box, other)), JSON.stringify({names, height, fontSize})));
      },
    });
  });
});
