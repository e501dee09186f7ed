import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {freeWith, Limits, rangeOf} from '../../../src/model/disclosure/leeway.js';
import {amount, tables, type Given} from '../../helpers/linked.js';

/** What is left open of hidden figures, by name; `width` is how far apart their values must be able to lie. */
function leeway(given: Given, hidden: readonly string[], ...relations: readonly (readonly string[])[]) {
  const {linked, at, named, hide} = tables(given, ...relations);
  hide(...hidden);
  const limits = new Limits(linked);
  return {
    ends: (id: string) => Object.values(limits.of(at(id))),
    exact: hidden.filter((id) => limits.isExact(at(id))).join(' '),
    free: (id: string, width: number, others: Readonly<Record<string, number>> = {}) =>
      named(freeWith(linked, at(id), (each) => others[linked.idOf(each)] ?? width))!.sort().join(' '),
    range: (id: string, width: number) => Object.values(rangeOf(linked, at(id), width)),
  };
}
const ROW: Given = {total: 60, a: 10, b: 20, c: 30};
const SUM = ['total', 'a', 'b', 'c'];
/** Two ages in two years, hidden between margins that are told. */
const square = (a: number, b: number, c: number, d: number) => {
  const given: Given = {a, b, c, d, ab: a + b, cd: c + d, ac: a + c, bd: b + d};
  return leeway(given, ['a', 'b', 'c', 'd'], ['ab', 'a', 'b'], ['cd', 'c', 'd'], ['ac', 'a', 'c'], ['bd', 'b', 'd']);
};

describe('limits', () => {
  test('are what a total leaves beside what is told', () => {
    const {ends} = leeway(ROW, ['a', 'b'], SUM);
    assert.deepEqual([ends('a'), ends('b')], [[0, 30], [0, 30]]);
    assert.deepEqual(leeway(ROW, ['a', 'total'], SUM).ends('total'), [50, Infinity]);
    assert.deepEqual(leeway(ROW, ['a'], SUM).ends('a'), [10, 10]);
  });

  test('can be reached where figures hang together like a tree', () => {
    assert.equal(leeway(ROW, ['a', 'b'], SUM).exact, 'a b');
    assert.equal(leeway({...ROW, all: 70, x: 10}, ['a', 'b', 'total', 'x'], SUM, ['all', 'total', 'x']).exact, 'a b total x');
  });

  test('may be too wide where two ways lead from one to another, unless one of them is told by the others', () => {
    assert.equal(square(10, 20, 30, 40).exact, '');
    // Nobody is left beside c, so a is known, and nothing goes round.
    const given: Given = {a: 10, b: 20, c: 30, d: 40, ab: 30, cd: 70, ac: 40, bd: 60, only: 30};
    assert.equal(leeway(given, ['a', 'b', 'c', 'd'], ['ab', 'a', 'b'], ['cd', 'c', 'd'], ['ac', 'a', 'c'], ['bd', 'b', 'd'], ['only', 'c']).exact, 'a b c d');
  });
});

describe('figures seen to be free', () => {
  test('are all that move far enough on the way', () => {
    assert.equal(square(10, 20, 30, 40).free('a', 5), 'a b c d');
    assert.equal(leeway(ROW, ['a', 'b'], SUM).free('a', 5), 'a b');
    assert.equal(leeway({total: amount(60), a: amount(10), b: amount(50)}, ['a', 'b'], ['total', 'a', 'b']).free('a', 1.5), 'a b');
  });

  test('are only those whose own values lie far enough apart', () => {
    assert.equal(square(10, 20, 30, 40).free('a', 5, {b: 6}), 'a c d');
    assert.equal(square(10, 20, 30, 40).free('a', 5, {d: 50}), 'a b c');
  });

  test('are none where the figure asked about cannot move so far', () => {
    assert.equal(leeway(ROW, ['a'], SUM).free('a', 5), '');
    assert.equal(leeway({total: 34, a: 3, b: 1, c: 30}, ['a', 'b'], SUM).free('a', 5), '');
    assert.equal(leeway({total: 35, a: 3, b: 2, c: 30}, ['a', 'b'], SUM).free('a', 5), 'a b');
  });

  test('are found by what shrinks where little is beside, and by both ways together', () => {
    assert.equal(leeway({total: 62, a: 30, b: 2, c: 30}, ['a', 'b'], SUM).free('a', 10), 'a b');
    assert.equal(leeway({total: 62, a: 30, b: 2, c: 30}, ['a', 'b'], SUM).free('a', 33), '');
    assert.equal(leeway({total: 62, a: 30, b: 2, c: 30}, ['a', 'b'], SUM).free('a', 32), 'a b');
  });

  test('are found step by step where each beside holds little', () => {
    const given: Given = {total: 22, a: 10, b: 2, c: 2, d: 2, e: 2, f: 2, g: 2};
    const parts = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    assert.equal(leeway(given, parts, ['total', ...parts]).free('a', 8), 'a');
    // A twentieth is the least that is asked of each.
    const tiny: Given = {total: amount(104), a: amount(100), b: amount(1), c: amount(1), d: amount(1), e: amount(1)};
    const few = parts.slice(0, 5);
    assert.equal(leeway(tiny, few, ['total', ...few]).free('a', 4, {b: 9, c: 9, d: 9, e: 9}), 'a');
  });
});

describe('the range of a figure', () => {
  test('goes up as far as it need, or to where others stop it', () => {
    assert.deepEqual(leeway(ROW, ['a', 'total'], SUM).range('a', 5), [10, 15]);
    assert.deepEqual(leeway(ROW, ['a', 'b'], SUM).range('a', 5), [10, 30]);
  });

  test('reaches down only for what is missing above', () => {
    const {range} = leeway(ROW, ['a', 'b'], SUM);
    assert.deepEqual([range('a', 20), range('a', 21), range('a', 31)], [[10, 30], [0, 30], [0, 30]]);
    assert.deepEqual(leeway(ROW, ['a'], SUM).range('a', 5), [10, 10]);
  });
});
