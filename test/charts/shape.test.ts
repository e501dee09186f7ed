import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {shifted} from '../../src/charts/multiples.js';
import {point} from '../../src/charts/point.js';
import {markAt, rect, seriesClass, type Mark} from '../../src/charts/shape.js';

const mark = (x: number, y: number, box: readonly [number, number, number, number]): Mark => ({item: 0, series: 0, x, y, box: {x: box[0], y: box[1], width: box[2], height: box[3]}});

describe('markAt', () => {
  test('finds the mark in whose box a point is', () => {
    const marks = [mark(5, 5, [0, 0, 10, 10]), mark(15, 5, [10, 0, 10, 10])];
    assert.deepEqual([markAt(marks, 3, 3), markAt(marks, 12, 3), markAt(marks, 10, 0)], [0, 1, 1]);
  });

  test('finds the nearest of several, and none outside', () => {
    const marks = [mark(2, 5, [0, 0, 10, 10]), mark(8, 5, [0, 0, 10, 10])];
    assert.deepEqual([markAt(marks, 3, 5), markAt(marks, 7, 5), markAt(marks, 30, 5), markAt([], 0, 0)], [0, 1, -1, -1]);
  });
});

test('point draws as many forms as there are colours, so that series are told apart without them', () => {
  const forms = Array.from({length: 9}, (_, series) => point(series, 10, 10, 5));
  const drawn = forms.map(({tag, at}) => `${tag} ${String(at['d'] ?? '')}`);
  assert.equal(new Set(drawn).size, 8);
  assert.deepEqual([drawn[8], forms[8]!.role], [drawn[0], 'point s1']);
});

test('seriesClass begins again after eight', () => {
  assert.deepEqual([0, 7, 8].map(seriesClass), ['s1', 's8', 's1']);
});

test('shifted moves shapes and gives their marks other ranks', () => {
  const [moved, unmarked] = shifted([rect('bar', {x: 1, y: 2, width: 3, height: 4}, 5), rect('bar', {x: 1, y: 2, width: 3, height: 4})], 10, 20, (rank) => rank + 1);
  assert.deepEqual([moved!.at['transform'], moved!.mark, unmarked!.mark], ['translate(10 20)', 6, undefined]);
});
