import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {clusters, complete} from '../../../src/model/disclosure/completion.js';

const relation = (total: string, ...parts: readonly string[]) => ({totals: total.split('+'), parts});
type Values = Readonly<Record<string, number | undefined>>;
const completed = (shape: 'whole' | 'inside', known: Values, ...relations: readonly (readonly [string, ...string[]])[]) =>
  Object.fromEntries([...complete(new Map(Object.entries(known)), relations.map((each) => relation(...each)), shape)].map(([id, value]) => [id, Math.round(value * 1e4) / 1e4]));

describe('complete', () => {
  test('leaves what is known', () => {
    assert.deepEqual(completed('whole', {a: 3, b: 4}, ['a', 'b']), {a: 3, b: 4});
  });

  test('solves what can be solved, whatever the shape', () => {
    for (const shape of ['whole', 'inside'] as const) {
      assert.deepEqual(completed(shape, {total: 10, a: undefined, b: 4}, ['total', 'a', 'b']), {total: 10, a: 6, b: 4});
      assert.deepEqual(completed(shape, {total: undefined, a: 6, b: 4}, ['total', 'a', 'b']), {total: 10, a: 6, b: 4});
      assert.deepEqual(completed(shape, {total: 10, a: undefined, b: undefined, c: 3, d: 1}, ['total', 'a', 'b'], ['b', 'c', 'd']), {total: 10, a: 6, b: 4, c: 3, d: 1});
    }
  });

  test('takes a figure that nobody names for nothing', () => {
    assert.deepEqual(completed('whole', {total: 10, a: undefined}, ['total', 'a', 'b']), {total: 10, a: 10});
  });

  test('takes nothing from a total that is neither told nor hidden', () => {
    assert.deepEqual(completed('inside', {total: 10, a: undefined, b: 4}, ['total', 'a', 'b'], ['none', 'a', 'c']), {total: 10, a: 6, b: 4});
    assert.deepEqual(completed('inside', {total: 10, a: undefined, b: 4}, ['total', 'a', 'b'], ['total+none', 'a', 'c']), {total: 10, a: 6, b: 4});
  });

  test('leaves room to each figure, or finds whole numbers', () => {
    assert.deepEqual(completed('inside', {total: 9, a: undefined, b: undefined}, ['total', 'a', 'b']), {total: 9, a: 4.5, b: 4.5});
    const {a, b} = completed('whole', {total: 9, a: undefined, b: undefined}, ['total', 'a', 'b']);
    assert.deepEqual([a! + b!, Number.isInteger(a)], [9, true]);
  });

  test('gives to each its least and a share of what is left beside that', () => {
    // a + b are 9, and b + c are 2: at least 7 of the 9 are in a.
    const {a, b, c} = completed('inside', {one: 9, other: 2, a: undefined, b: undefined, c: undefined}, ['one', 'a', 'b'], ['other', 'b', 'c']);
    assert.deepEqual([a! + b!, b! + c!, a! > 7 && b! > 0 && c! > 0], [9, 2, true]);
  });

  test('starts from the smallest share of any total', () => {
    // What makes a larger by a factor makes b smaller by it: their product stays what it was, 6 times 6.
    const hidden = {a: undefined, b: undefined, c: undefined, d: undefined, e: undefined};
    for (const relations of [[['one', 'c', 'd'], ['two', 'd', 'e']], [['two', 'd', 'e'], ['one', 'c', 'd']]] as [string, ...string[]][][]) {
      const {a, b} = completed('inside', {one: 12, two: 40, ...hidden}, ['a', 'b', 'c'], ...relations);
      assert.equal(Math.round(a! * b! * 100) / 100, 36);
    }
  });

  test('makes nothing of what must be nothing', () => {
    assert.deepEqual(completed('inside', {total: 0, a: undefined, b: undefined}, ['total', 'a', 'b']), {total: 0, a: 0, b: 0});
    assert.deepEqual(completed('inside', {total: 5, all: 5, a: undefined, b: undefined, c: undefined}, ['total', 'a', 'b'], ['all', 'a', 'b', 'c']).c, 0);
  });

  test('lets as little as possible be missing where no table fits', () => {
    for (const shape of ['whole', 'inside'] as const) {
      const {a} = completed(shape, {one: 5, other: 7, a: undefined}, ['one', 'a'], ['other', 'a']);
      assert.equal(a! >= 5 && a! <= 7, true);
      assert.deepEqual(completed(shape, {total: 3, a: 5, b: undefined}, ['total', 'a', 'b']), {total: 3, a: 5, b: 0});
    }
  });

  test('supposes a figure that nothing ties to be nothing, in whole numbers', () => {
    assert.deepEqual(completed('whole', {a: undefined}), {a: 0});
    assert.deepEqual(completed('inside', {a: undefined}), {a: 1});
  });

  test('supposes nothing of too many figures that hang together where no table fits', () => {
    const many = Array.from({length: 1_501}, (_, rank) => `p${rank}`);
    const hidden = Object.fromEntries(many.map((id) => [id, undefined]));
    const told = completed('inside', {...hidden, total: 3, other: 4}, ['total', ...many], ['other', ...many]);
    assert.deepEqual(told, {total: 3, other: 4});
    assert.equal(Object.keys(completed('whole', {...hidden, total: 3_002}, ['total', ...many])).length, 1_502);
  });
});

describe('clusters', () => {
  const grouped = (hidden: readonly string[], ...relations: readonly (readonly [string, ...string[]])[]) =>
    [...clusters(new Set(hidden), relations.map((each) => relation(...each)))].map(({ids, tied}) => [ids.join(' '), tied.map(({totals}) => totals.join('+')).join(' ')]);

  test('are figures that share relations, with these', () => {
    const relations = [['x', 'a', 'b'], ['y', 'b', 'c'], ['z', 'd', 'e']] as const;
    assert.deepEqual(grouped(['a', 'b', 'c', 'd', 'f'], ...relations), [['a b c', 'x y'], ['d', 'z'], ['f', '']]);
  });

  test('do not hang together by what is known', () => {
    assert.deepEqual(grouped(['a', 'c'], ['x', 'a', 'b'], ['y', 'b', 'c']), [['a', 'x'], ['c', 'y']]);
    assert.deepEqual(grouped(['x', 'c'], ['x+y', 'a', 'b'], ['x', 'b', 'c']), [['x c', 'x+y x']]);
  });
});
