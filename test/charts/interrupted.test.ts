import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {ruleAcross, ruleDown} from '../../src/charts/interrupted.js';
import {rect, text, type Shape} from '../../src/charts/shape.js';
import {textWidth} from '../../src/charts/text-extent.js';

const SIZE = 16;
const spans = (shapes: readonly Shape[], [from, to]: readonly [string, string]) => shapes.map(({at}) => [at[from], at[to]].map(Number) as [number, number]);
const down = (x: number, words: readonly Shape[]) => spans(ruleDown('level', x, 0, 100, words, SIZE), ['y1', 'y2']);
const across = (y: number, words: readonly Shape[]) => spans(ruleAcross('level', y, 0, 100, words, SIZE), ['x1', 'x2']);
const said = '12 %';
const wide = textWidth(said, SIZE);

describe('a line across words', () => {
  test('is whole where there are none, or none in its way', () => {
    assert.deepEqual(down(50, []), [[0, 100]]);
    assert.deepEqual(down(50, [rect('bar', {x: 0, y: 0, width: 100, height: 100}), text('value', 60, 40, said), text('value', 40, 40, said, 'end')]), [[0, 100]]);
    assert.deepEqual(across(90, [text('value', 0, 40, said)]), [[0, 100]]);
  });

  test('ends before a word and goes on behind it, however the word is anchored', () => {
    for (const [x, anchor] of [[50 - wide / 2, 'start'], [50, 'middle'], [50 + wide / 2, 'end']] as const) {
      const word = text('value', x, 40, said, anchor);
      const [above, under, ...others] = down(50, [word]);
      assert.deepEqual(others, []);
      assert.ok(above![0] === 0 && above![1] < 40 - SIZE / 2 && under![0] > 40 && under![1] === 100, anchor);
      const [before, after] = across(38, [word]);
      assert.ok(before![1] < 50 - wide / 2 && after![0] > 50 + wide / 2, anchor);
    }
  });

  test('is gone where words are all along it', () => assert.deepEqual(down(50, Array.from({length: 12}, (_, rank) => text('value', 50, rank * 10, said, 'middle'))), []));

  test('never stands behind a word, never leaves its ends, and is otherwise whole', () => {
    const word = fc.record({x: fc.integer({min: 0, max: 100}), y: fc.integer({min: -20, max: 120}), anchor: fc.constantFrom('start' as const, 'middle' as const, 'end' as const)});
    fc.assert(
      fc.property(fc.array(word, {maxLength: 8}), (words) => {
        const shapes = words.map(({x, y, anchor}) => text('value', x, y, said, anchor));
        const drawn = down(50, shapes);
        const share = {start: 0, middle: 0.5, end: 1};
        const reaches = words.filter(({x, anchor}) => x - wide * share[anchor] < 50 && 50 < x + wide * (1 - share[anchor])).map(({y}) => [y - SIZE * 0.7, y + SIZE * 0.2] as const);
        for (const [from, to] of drawn) {
          assert.ok(from >= 0 && from < to && to <= 100);
          assert.deepEqual(reaches.filter(([top, bottom]) => top < to && from < bottom), []);
        }
        const length = drawn.reduce((sum, [from, to]) => sum + to - from, 0);
        assert.ok(length >= 100 - words.length * SIZE * 1.5);
      }),
      {numRuns: 1000},
    );
  });
});
