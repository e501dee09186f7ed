import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {checked, farthest, isCutShort, neighbours, walk} from '../../../src/model/disclosure/other-tables.js';
import {amount, tables, type Given} from '../../helpers/linked.js';

function others(given: Given, hidden: readonly string[], ...relations: readonly (readonly string[])[]) {
  const {linked, at, named, hide} = tables(given, ...relations);
  hide(...hidden);
  const now = (cell: number) => linked.values[cell]!;
  return {
    ...{linked, at},
    far: (id: string, goal: number) => {
      const {value, moved} = farthest(linked, now, at(id), goal);
      return [Math.round(value * 1e4) / 1e4, named(moved)!.sort().join(' ')];
    },
    near: (id: string, most: number, still: readonly string[] = []) => named(neighbours(linked, at(id), most, new Set(still.map(at))))!.join(' '),
    check: (id: string, ...table: readonly (readonly [string, number])[]) =>
      checked(linked, now, table.map(([each]) => at(each)), Float64Array.from(table, ([, value]) => value), at(id)),
    walked: (id: string, goal: number, around: readonly string[]) => walk(linked, now, at(id), goal, around.map(at))?.value,
  };
}
const SUM = ['total', 'a', 'b', 'c'];
const ROW: Given = {total: 63, a: 10, b: 20, c: 33};

describe('farthest', () => {
  test('goes as far as the figures beside let it, and no farther than asked', () => {
    const {far} = others(ROW, ['a', 'b'], SUM);
    assert.deepEqual(far('a', 100), [30, 'a b']);
    assert.deepEqual(far('a', 0), [0, 'a b']);
    assert.deepEqual(far('a', 10), [10, '']);
    assert.equal((far('a', 25)[0] as number) >= 25, true);
  });

  test('goes down from a figure that is larger than those beside', () => {
    assert.deepEqual(others({...ROW, a: 33, c: 10}, ['a', 'b'], SUM).far('a', 0), [0, 'a b']);
  });

  test('names those that differ, and none that stand as they are', () => {
    // c is told by another sum.
    const {far} = others({...ROW, all: 43, d: 10}, ['a', 'b', 'c'], SUM, ['all', 'c', 'd']);
    assert.deepEqual(far('a', 100), [30, 'a b']);
    assert.deepEqual(far('c', 100), [33, '']);
  });

  test('stays where nothing else is hidden', () => {
    assert.deepEqual(others(ROW, ['a'], SUM).far('a', 100), [10, '']);
    assert.deepEqual(others(ROW, ['a'], SUM).far('a', 0), [10, '']);
  });

  test('goes by whole steps to the goal where nothing stops it', () => {
    const {far} = others(ROW, ['a', 'total'], SUM);
    assert.deepEqual(far('a', 15), [15, 'a total']);
    assert.deepEqual(far('total', 0), [53, 'a total']);
  });

  test('takes whole numbers only', () => {
    // x and z are alike, and twice as many with u are 20, or 21: ten at most, but the corner is at ten and a half.
    const ends = (u: number) => {
      const {far} = others({p: 13, q: 13, r: 12 + u, x: 6, y: 7, z: 6, u}, ['x', 'y', 'z', 'u'], ['p', 'x', 'y'], ['q', 'y', 'z'], ['r', 'z', 'x', 'u']);
      return [far('x', 0)[0], far('x', 99)[0]];
    };
    assert.deepEqual(ends(8), [0, 10]);
    assert.deepEqual(ends(9), [0, 6]);
  });

  test('does without figures that come out in halves while others lead on', () => {
    const given: Given = {a: 8, b: 6, c: 1, d: 8, e: 2, f: 3, g: 5, x: 25, y: 22, z: 16};
    const sums = [['x', 'b', 'c', 'd', 'e', 'f', 'g'], ['y', 'a', 'c', 'd', 'e', 'f'], ['z', 'a', 'c', 'e', 'g']];
    // At a corner, a, f and g are in halves; what c, e and f hold is left without them.
    const {far} = others(given, ['a', 'b', 'c', 'd', 'e', 'f', 'g'], ...sums);
    assert.deepEqual(far('d', 99), [11, 'c d e f']);
  });

  test('moves amounts by fractions', () => {
    const {far} = others({total: amount(1), a: amount(0.25), b: amount(0.75)}, ['a', 'b'], ['total', 'a', 'b']);
    assert.deepEqual(far('a', 2), [1, 'a b']);
  });

  test('reaches figures that hang on by many others', () => {
    // A chain of sums: what the first gains, the last of twenty loses.
    const ids = Array.from({length: 40}, (_, rank) => `c${rank}`);
    const given = Object.fromEntries([...ids.map((id) => [id, 20] as const), ...ids.slice(1).map((id) => [`t${id}`, 40] as const)]);
    const chain = ids.slice(1).map((id, rank) => [`t${id}`, ids[rank]!, id]);
    const {far} = others(given, ids, ...chain);
    assert.deepEqual(far('c0', 25)[0], 40);
    const short = others(given, ids.slice(0, 10), ...chain);
    assert.deepEqual(short.far('c0', 25)[0], 20);
  });
});

describe('walk', () => {
  test('moves only what is around', () => {
    const {walked} = others(ROW, ['a', 'b', 'c'], SUM);
    assert.equal(walked('a', 100, ['a', 'b']), 30);
    assert.equal(walked('a', 100, ['a', 'b', 'c']), 63);
    assert.equal(walked('a', 100, ['a']), 10);
    assert.equal(walked('a', 0, ['b', 'a']), 0);
  });
});

describe('checked', () => {
  const hidden = ['total', 'a', 'b', 'c'];

  test('takes a table that satisfies every relation, and names what differs', () => {
    const {check, at} = others(ROW, hidden, SUM);
    assert.deepEqual(check('a', ['a', 15], ['b', 15], ['c', 33]), {value: 15, moved: [at('a'), at('b')]});
    assert.deepEqual(check('c', ['a', 15], ['b', 15]), {value: 33, moved: [at('a'), at('b')]});
    assert.deepEqual(check('a', ['a', 15], ['total', 68]), {value: 15, moved: [at('a'), at('total')]});
    assert.deepEqual(check('b', ['a', 30], ['b', 0]), {value: 0, moved: [at('a'), at('b')]});
  });

  test('takes none in which a sum is broken, or a figure is less than nothing or no number', () => {
    const {check} = others(ROW, hidden, SUM);
    assert.equal(check('a', ['a', 15], ['b', 16]), undefined);
    assert.equal(check('a', ['a', 15], ['total', 58]), undefined);
    assert.equal(check('a', ['a', -1], ['b', 31]), undefined);
    assert.equal(check('a', ['a', NaN], ['b', NaN]), undefined);
  });

  test('rounds counts, not amounts, and forgives what computers lose', () => {
    const {check} = others(ROW, hidden, SUM);
    assert.equal(check('a', ['a', 14.9999999], ['b', 15])?.value, 15);
    const amounts: Given = {total: amount(1), a: amount(0.25), b: amount(0.75)};
    const of = others(amounts, ['a', 'b'], ['total', 'a', 'b']);
    assert.equal(of.check('a', ['a', 0.5], ['b', 0.5000000001])?.value, 0.5);
    assert.equal(of.check('a', ['a', 0.5], ['b', 0.51]), undefined);
  });
});

describe('neighbours', () => {
  const given: Given = {...ROW, all: 25, d: 5, e: 9, x: 14};
  const relations = [SUM, ['all', 'b', 'd'], ['x', 'd', 'e']];

  test('are the hidden figures nearest to one, itself first', () => {
    const {near} = others(given, ['a', 'b', 'd', 'e'], ...relations);
    assert.equal(near('a', 9), 'a b d e');
    assert.equal(near('a', 3), 'a b d');
    assert.equal(near('a', 2), 'a b');
    assert.equal(near('e', 9), 'e d b a');
  });

  test('end where nothing is hidden, or stands still', () => {
    assert.equal(others(given, ['a', 'd', 'e'], ...relations).near('a', 9), 'a');
    assert.equal(others(given, ['a', 'b', 'd', 'e'], ...relations).near('a', 9, ['d']), 'a b');
  });

  test('are cut short at eight hundred', () => {
    const ids = Array.from({length: 800}, (_, rank) => `p${rank}`);
    const wide = others({total: 8_000, ...Object.fromEntries(ids.map((id) => [id, 10]))}, ids, ['total', ...ids]);
    assert.equal(isCutShort(wide.linked, wide.at('p7')), true);
    wide.linked.show(wide.at('p0'));
    assert.equal(isCutShort(wide.linked, wide.at('p7')), false);
  });
});
