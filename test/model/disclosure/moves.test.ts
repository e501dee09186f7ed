import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {findMove, type Wanted} from '../../../src/model/disclosure/moves.js';
import {tables, type Given} from '../../helpers/linked.js';

/** A move of the figure named, as text: whoever may shrink is named, too, and whoever stands still. */
function moves(given: Given, hidden: readonly string[], ...relations: readonly (readonly string[])[]) {
  const {linked, at, hide} = tables(given, ...relations);
  hide(...hidden);
  return (id: string, sign: Wanted['sign'], givers: readonly string[], still: readonly string[] = []) => {
    const move = findMove(linked, {cell: at(id), sign, mayShrink: (cell) => givers.includes(linked.idOf(cell)), ...(still.length && {still: new Set(still.map(at))})});
    return move && [...move].map(([cell, by]) => `${by > 0 ? '+' : '−'}${linked.idOf(cell)}`).sort().join(' ');
  };
}
const ROW: Given = {total: 60, a: 10, b: 20, c: 30};

describe('findMove', () => {
  test('lets one part give to another', () => {
    const move = moves(ROW, ['a', 'b'], ['total', 'a', 'b', 'c']);
    assert.equal(move('a', 1, ['b']), '+a −b');
    assert.equal(move('a', -1, ['a']), '+b −a');
  });

  test('lets the total grow and shrink with its part', () => {
    const move = moves(ROW, ['a', 'total'], ['total', 'a', 'b', 'c']);
    assert.equal(move('a', 1, []), '+a +total');
    assert.equal(move('total', 1, []), '+a +total');
    assert.equal(move('a', -1, ['a', 'total']), '−a −total');
  });

  test('finds none where nobody may give', () => {
    const move = moves(ROW, ['a', 'b'], ['total', 'a', 'b', 'c']);
    assert.equal(move('a', 1, []), undefined);
    assert.equal(move('a', -1, ['b']), undefined);
    assert.equal(moves(ROW, ['a', 'total'], ['total', 'a', 'b', 'c'])('a', -1, ['a']), undefined);
  });

  test('moves nothing that is published, or stands still', () => {
    assert.equal(moves(ROW, ['a'], ['total', 'a', 'b', 'c'])('a', 1, ['b', 'c']), undefined);
    const move = moves(ROW, ['a', 'b', 'c'], ['total', 'a', 'b', 'c']);
    assert.equal(move('a', 1, ['b', 'c'], ['b']), '+a −c');
    assert.equal(move('a', 1, ['b', 'c'], ['b', 'c']), undefined);
  });

  test('moves a figure without relations alone', () => {
    assert.equal(moves(ROW, ['a'])('a', 1, []), '+a');
  });

  test('goes around a rectangle, and no figure moves twice', () => {
    const square = {north: 30, south: 30, west: 30, east: 30, a: 10, b: 20, c: 20, d: 10};
    const relations = [['north', 'a', 'b'], ['south', 'c', 'd'], ['west', 'a', 'c'], ['east', 'b', 'd']];
    const move = moves(square, ['a', 'b', 'c', 'd'], ...relations);
    assert.equal(move('a', 1, ['b', 'c']), '+a +d −b −c');
    assert.equal(move('a', 1, ['b']), undefined);
    assert.equal(move('b', -1, ['b', 'c']), '+a +d −b −c');
    assert.equal(moves(square, ['a', 'b', 'c'], ...relations)('a', 1, ['b', 'c']), undefined);
  });

  test('takes whoever leaves least to be mended, and the first of those', () => {
    const given: Given = {total: 60, a: 10, b: 20, c: 30, all: 25, d: 5};
    // To take from b is to mend another relation, by d; to take from c is enough.
    const move = moves(given, ['a', 'b', 'c', 'd'], ['total', 'a', 'b', 'c'], ['all', 'b', 'd']);
    assert.equal(move('a', 1, ['b', 'c']), '+a −c');
    assert.equal(move('a', 1, ['b']), '+a +d −b');
    assert.equal(moves(ROW, ['a', 'b', 'c'], ['total', 'a', 'b', 'c'])('a', 1, ['b', 'c']), '+a −b');
  });

  test('comes back from a way that ends nowhere', () => {
    // By price alone both ways from a look alike; nothing mends what b opens.
    const given: Given = {total: 60, a: 10, b: 20, c: 30, all: 25, d: 5, one: 40, e: 10};
    const move = moves(given, ['a', 'b', 'c', 'e'], ['total', 'a', 'b', 'c'], ['all', 'b', 'd'], ['one', 'c', 'e']);
    assert.equal(move('a', 1, ['b', 'c']), '+a +e −c');
  });

  test('closes two relations with one figure where it can', () => {
    const given: Given = {x: 30, y: 40, a: 10, b: 20, c: 30};
    // a is in both; b and c are in one each; the total of both holds them together.
    const move = moves({...given, all: 60}, ['a', 'b', 'c', 'all'], ['x', 'a', 'b'], ['y', 'a', 'c'], ['all', 'a', 'b', 'c']);
    assert.equal(move('a', 1, ['b', 'c', 'all']), '+a −all −b −c');
    assert.equal(move('a', -1, ['a']), '+all +b +c −a');
  });

  test('mends first what leaves least choice, and of others asks no more than to see that they leave more', () => {
    const asks = (narrow: readonly string[]) => {
      const wide = ['w1', 'w2', 'w3', 'w4', 'w5'];
      const given: Given = {total: 60, few: 10 * (narrow.length + 1), ...Object.fromEntries(['a', ...wide, ...narrow].map((id) => [id, 10]))};
      const {linked, at, hide} = tables(given, ['total', 'a', ...wide], ['few', 'a', ...narrow]);
      hide('a', ...wide, ...narrow);
      const asked: string[] = [];
      const move = findMove(linked, {cell: at('a'), sign: 1, mayShrink: (cell) => (asked.push(linked.idOf(cell)), true)});
      return [move?.size, asked.join(' ')];
    };
    const last = 'w1 w2 w3 w4 w5 w1 w2 w3 w4 w5';
    assert.deepEqual(asks(['n1']), [3, `n1 n1 ${last}`]);
    assert.deepEqual(asks(['n1', 'n2']), [3, `n1 n2 w1 w2 n1 n2 ${last}`]);
    assert.deepEqual(asks([]), [undefined, '']);
  });
});
