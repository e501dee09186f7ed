import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {planBars} from '../../src/charts/bars.js';
import {extentWithZero} from '../../src/charts/extent.js';
import type {Figure} from '../../src/charts/content.js';
import type {Plan} from '../../src/charts/shape.js';
import {boxOf, contentOf, contents, everyFigureHasItsMark, FRAME, frames, keepsSound, saidBy, SAID_BLANK, shapeOf, shapesOf, type Values} from './drawings.js';

const planOf = (values: Values, frame = {}) => planBars(contentOf([values]), {...FRAME, ...frame});
const barOf = (plan: Plan, item: number, series = 0) => {
  const shape = shapeOf(plan, series, item, /^bar/);
  return shape && boxOf(shape, FRAME.fontSize);
};
const valueOf = (plan: Plan, item: number, series = 0) => shapeOf(plan, series, item, /^value/)!;
const zeroOf = (plan: Plan) => Number(shapesOf(plan, /^axis$/)[0]!.at['x1']);
/** Values whose place on a scale can be told from zero. */
const isScaled = (value: number) => Math.abs(value) >= 1e-300;

describe('planBars', () => {
  test('of nothing has no mark and no height', () => {
    const plan = planOf([]);
    assert.deepEqual([plan.marks, plan.height], [[], 0]);
  });

  test('leaves the items in their order: who wants the largest first sorts them', () => {
    const plan = planOf([3, undefined, 40, -2, 0]);
    assert.deepEqual(saidBy(plan, /^label$/), ['Centre a', 'Centre b', 'Centre c', 'Centre d', 'Centre e']);
    assert.deepEqual(saidBy(plan, /^value/), ['3', SAID_BLANK, '40', '-2', '0']);
  });

  test('draws lengths in proportion to the values', () => {
    const plan = planOf([200, 100, 0]);
    const [long, half, none] = [0, 1, 2].map((item) => barOf(plan, item)?.width);
    assert.ok(long! > 100);
    assert.ok(Math.abs(long! / half! - 2) < 1e-9);
    assert.equal(none, undefined);
  });

  test('leaves units out where values would lie over their bars, but not what must be said of a number', () => {
    const figures = [72_631, 6256].map((value) => ({value, text: `${value} habitants`, bare: String(value)}));
    const narrow = {...FRAME, width: 256, fontSize: 32};
    const content = (own: readonly Figure[]) => ({...contentOf([[1, 1]]), series: [{key: 's0', label: 'Population', figures: own}]});
    const plan = planBars(content(figures), narrow);
    assert.deepEqual(saidBy(plan, /^value$/), ['72631', '6256']);
    assert.ok(Number(valueOf(plan, 0).at['x']) >= barOf(plan, 0)!.width);
    assert.deepEqual(saidBy(planBars(content(figures), FRAME), /^value$/), ['72631 habitants', '6256 habitants']);
    const said = planBars(content(figures.map((each) => ({...each, text: `${each.text} (provisoire)`, caution: 'provisoire'}))), narrow);
    assert.deepEqual(saidBy(said, /^value over$/), ['72631 habitants (provisoire)', '6256 habitants (provisoire)']);
  });

  test('draws no bar where there is no value, and says why, which is not what it says of zero', () => {
    const plan = planOf([0, undefined]);
    assert.deepEqual([barOf(plan, 0), barOf(plan, 1)], [undefined, undefined]);
    assert.deepEqual([valueOf(plan, 0).text, valueOf(plan, 0).role], ['0', 'value']);
    assert.deepEqual([valueOf(plan, 1).text, valueOf(plan, 1).role], [SAID_BLANK, 'value blank']);
  });

  test('draws one value as wide as there is room, from zero', () => {
    const plan = planOf([5]);
    const bar = barOf(plan, 0)!;
    assert.equal(bar.x, zeroOf(plan));
    assert.ok(bar.width > FRAME.width / 2);
    assert.ok(Number(valueOf(plan, 0).at['x']) < plan.width);
  });

  test('draws a value that is next to nothing, so that it is seen', () => {
    assert.ok(barOf(planOf([1e9, 0.001]), 1)!.width >= 1);
  });

  test('draws negative values to the left of zero, with their text outside', () => {
    const plan = planOf([10, -10]);
    const [plus, minus] = [barOf(plan, 0)!, barOf(plan, 1)!];
    assert.equal(plus.x, zeroOf(plan));
    assert.ok(Math.abs(minus.x + minus.width - zeroOf(plan)) < 1e-9);
    assert.equal(valueOf(plan, 1).at['text-anchor'], 'end');
    assert.ok(Number(valueOf(plan, 1).at['x']) < minus.x);
  });

  test('writes what is zero or missing inside the drawing where all values are negative', () => {
    const plan = planOf([-10, 0, undefined]);
    for (const item of [1, 2]) {
      const {x, width} = boxOf(valueOf(plan, item), FRAME.fontSize);
      assert.ok(x >= 0 && x + width <= plan.width, `${x} ${width}`);
    }
  });

  test('keeps one outlier readable and the others visible as rows', () => {
    const plan = planOf([1e9, 30, 1]);
    assert.ok(shapesOf(plan, /^value/).every(({at}) => Number(at['x']) < plan.width));
    assert.ok(plan.marks.every(({box}) => box.height >= 24));
  });

  test('places rows below each other without a gap or an overlap, series by series', () => {
    for (const width of [200, 600, 4000]) {
      const plan = planBars(contentOf([[3, 2, undefined], [1, 2, 3]]), {...FRAME, width});
      let top = 0;
      for (const {box} of plan.marks) {
        assert.ok(Math.abs(box.y - top) < 1e-6);
        top += box.height;
      }
      assert.equal(plan.height, Math.ceil(top - 1e-6));
    }
  });

  test('gives a long name two lines and an ellipsis, inside its width', () => {
    const long = [{key: 'a', label: 'Centre socioculturel '.repeat(30)}];
    const lines = saidBy(planBars(contentOf([[1]], {items: long}), {...FRAME, width: 200}), /^label$/);
    assert.equal(lines.length, 2);
    assert.ok(lines[1]!.endsWith('…'));
  });

  test('puts names above their bars where there is little room, and beside them where there is more', () => {
    const isAbove = (width: number) => {
      const plan = planOf([4], {width});
      return Number(shapesOf(plan, /^label$/)[0]!.at['y']) <= barOf(plan, 0)!.y;
    };
    assert.deepEqual([isAbove(320), isAbove(900)], [true, false]);
  });

  test('names nothing but the items where there is one series; the legend names several', () => {
    assert.equal(planOf([1]).isNamed, true);
    assert.equal(planBars(contentOf([[1], [2]]), FRAME).isNamed, false);
  });

  test('draws a reference with a bar that is told apart', () => {
    const {items, series} = contentOf([[4], [3]]);
    const plan = planBars({items, series: [series[0]!, {...series[1]!, isReference: true}]}, FRAME);
    assert.equal(shapeOf(plan, 1, 0, /^bar/)!.role, 'bar s2 reference');
  });

  test('draws a level where a bar of its value would end, with its name and its figure', () => {
    const plan = planBars(contentOf([[50, 100]], {levels: [{label: 'Objectif', value: 50, text: '50 %', said: 'Objectif : 50 %'}]}), FRAME);
    const bar = barOf(plan, 0)!;
    assert.ok(Math.abs(Number(shapesOf(plan, /^level$/)[0]!.at['x1']) - bar.x - bar.width) < 1e-6);
    assert.deepEqual(saidBy(plan, /^level-name$/), ['Objectif : 50 %']);
  });

  test('keeps a level that is farther than every value inside the drawing', () => {
    const plan = planBars(contentOf([[5]], {levels: [{label: 'Objectif', value: 500, text: '500', said: 'Objectif : 500'}]}), FRAME);
    assert.ok(Number(shapesOf(plan, /^level$/)[0]!.at['x1']) <= plan.width);
    assert.ok(barOf(plan, 0)!.width < 10);
  });

  test('breaks the name of a level where it is too long, and cuts nothing of it', () => {
    const said = 'Objectif de la convention avec la collectivité : 5 %';
    const level = {label: 'Objectif de la convention avec la collectivité', value: 5, text: '5 %', said};
    const plan = planBars(contentOf([[5]], {levels: [level]}), {...FRAME, width: 200});
    const lines = shapesOf(plan, /^level-name$/);
    assert.equal(lines.map(({text}) => text).join(' '), said);
    assert.ok(lines.length > 1);
    const lowest = Math.max(...lines.map(({at}) => Number(at['y'])));
    assert.ok(boxOf(shapeOf(plan, 0, 0, /^bar/)!, FRAME.fontSize).y > lowest, 'the bars begin under it');
  });

  test('keeps any content sound, with a mark for each figure and lengths in proportion from zero', () => {
    keepsSound((content, frame) => planBars(content, frame), {
      frame: frames,
      content: contents({isWild: true}),
      each(plan, content) {
        assert.equal(plan.marks.length, content.items.length * content.series.length);
        everyFigureHasItsMark(plan, content, /^bar/, isScaled);
        const zero = zeroOf(plan);
        const all = content.series.flatMap(({figures}) => figures.map(({value}) => value ?? 0));
        const [least, most] = extentWithZero([...all, ...content.levels!.map(({value}) => value)]);
        const bars = shapesOf(plan, /^bar/);
        const longest = Math.max(...bars.map(({at}) => Number(at['width'])));
        for (const bar of bars) {
          const {item, series} = plan.marks[bar.mark!]!;
          const value = content.series[series]!.figures[item]!.value!;
          const {x, width} = boxOf(bar, 16);
          assert.ok(Math.abs((value < 0 ? x + width : x) - zero) < 0.01);
          // Sizes beside the greatest bar: division first, sums of the greatest numbers overflow.
          const greatest = Math.max(...all.map(Math.abs));
          const expected = longest * (Math.abs(value) / greatest);
          if (greatest < 1e300 && longest > 2 && most - least < 1e300) assert.ok(Math.abs(width - expected) < 1.6, `${value}: ${width}, ${expected}`);
        }
        for (const {text, role, mark} of shapesOf(plan, /^value/)) {
          const {item, series} = plan.marks[mark!]!;
          const {value, text: said} = content.series[series]!.figures[item]!;
          assert.deepEqual([text, role.replace(' over', '')], [said, value === undefined ? 'value blank' : 'value']);
        }
      },
    });
  });
});
