import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {Polytope, type Row} from '../../../src/model/disclosure/polytope.js';

const sum = (...places: readonly number[]): Row => places.map((place) => [place, 1] as const);
const total = (whole: number, ...parts: readonly number[]): Row => [[whole, 1], ...parts.map((part) => [part, -1] as const)];
const rounded = (table: ArrayLike<number>) => Array.from(table, (value) => Math.round(value * 1e6) / 1e6 || 0);

describe('raise and reduce', () => {
  test('move a figure as far as those beside it allow', () => {
    assert.deepEqual(rounded(new Polytope([sum(0, 1)], [3, 4]).raise(0)), [7, 0]);
    assert.deepEqual(rounded(new Polytope([sum(0, 1)], [3, 4]).reduce(0)), [0, 7]);
    assert.deepEqual(rounded(new Polytope([sum(0, 1), sum(1, 2)], [3, 4, 1]).raise(0)), [7, 0, 5]);
    assert.deepEqual(rounded(new Polytope([sum(0, 1), sum(1, 2)], [3, 4, 1]).reduce(0)), [2, 5, 0]);
  });

  test('start from a corner that fits, whatever the table', () => {
    const {point} = new Polytope([sum(0, 1, 2, 3)], [1, 2, 3, 4]);
    assert.deepEqual(rounded(point).sort(), [0, 0, 0, 10].sort());
    assert.deepEqual(rounded(new Polytope([], [5]).point), [0]);
  });

  test('stop as soon as the goal is reached', () => {
    const polytope = new Polytope([sum(0, 1, 2), sum(3, 0)], [1, 2, 3, 9]);
    assert.ok(polytope.raise(0, 0)[0]! >= 0, 'is there already');
    const [value] = polytope.raise(0, 6);
    assert.equal(Math.round(value!), 6);
  });

  test('grow without end, or just to the goal by whole steps, where nothing stops them', () => {
    assert.equal(new Polytope([total(0, 1)], [3, 3]).raise(0)[0], Infinity);
    assert.equal(new Polytope([], [3]).raise(0)[0], Infinity);
    assert.deepEqual(rounded(new Polytope([], [3]).raise(0, 7)), [7]);
    assert.deepEqual(rounded(new Polytope([total(0, 1)], [3, 3]).raise(0, 7.5)), [8, 8]);
    assert.deepEqual(rounded(new Polytope([total(0, 1)], [3, 3]).raise(1, 7.5)), [8, 8]);
    // Half a step of the one is a step of the other.
    const half: Row = [[0, 2], [1, -1]];
    assert.deepEqual(rounded(new Polytope([half], [3, 6]).raise(0, 7)), [7, 14]);
    assert.deepEqual(rounded(new Polytope([half], [3, 6]).raise(1, 15)).map((value) => value >= 7.5), [true, true]);
    assert.deepEqual(rounded(new Polytope([total(0, 1, 2), sum(2)], [5, 3, 2]).raise(0, 9)), [9, 7, 2]);
  });

  test('let nothing grow without end but what moves with it', () => {
    assert.deepEqual(rounded(new Polytope([total(0, 1), sum(2)], [3, 3, 2]).raise(0)), [Infinity, Infinity, 2]);
    // Of the other, two are needed for each.
    const double: Row = [[0, 2], [1, -1]];
    assert.deepEqual(rounded(new Polytope([double, total(2, 0)], [3, 6, 3]).raise(1, 14)), [7, 14, 7]);
  });

  test('leave nothing below nothing, whatever the goal', () => {
    assert.deepEqual(rounded(new Polytope([sum(0, 1)], [3, 4]).reduce(0, -5)), [0, 7]);
    assert.deepEqual(rounded(new Polytope([sum(0, 1)], [4, 3]).reduce(0, -5)), [0, 7]);
  });

  test('come out of the circle that the steepest way may walk in for ever', () => {
    // Beale's example: 0 is 3/4 of 1, less 150 of 2, and so on; at most 1/20.
    const rows: Row[] = [
      [[0, 1], [1, -0.75], [2, 150], [3, -0.02], [4, 6]],
      [[1, 0.25], [2, -60], [3, -0.04], [4, 9], [5, 1]],
      [[1, 0.5], [2, -90], [3, -0.02], [4, 3], [6, 1]],
      sum(3, 7),
    ];
    assert.deepEqual(rounded(new Polytope(rows, [0, 0, 0, 0, 0, 0, 0, 1]).raise(0)).slice(0, 5), [0.05, 0.04, 0, 1, 0]);
  });

  test('leave the corner where it is after growth without end', () => {
    const polytope = new Polytope([total(0, 1)], [3, 3]);
    polytope.raise(0, 7);
    assert.deepEqual(rounded(polytope.point), [0, 0]);
  });

  test('do without relations that repeat others', () => {
    const rows = [sum(0, 1), sum(2, 3), sum(0, 1, 2, 3), sum(0, 1)];
    assert.deepEqual(rounded(new Polytope(rows, [1, 2, 3, 4]).raise(3)).slice(2), [0, 7]);
    assert.deepEqual(rounded(new Polytope([[[0, 1], [0, -1], [1, 1]]], [4, 5]).reduce(1)).slice(1), [5]);
  });

  test('find the ends of each figure of a rectangle, as rows and columns leave them', () => {
    const margins = fc.array(fc.nat(30), {minLength: 4, maxLength: 4});
    fc.assert(
      fc.property(margins, ([a, b, c, d]) => {
        const rows = [sum(0, 1), sum(2, 3), sum(0, 2), sum(1, 3)];
        const least = Math.max(0, a! - d!);
        const most = Math.min(a! + b!, a! + c!);
        assert.equal(rounded(new Polytope(rows, [a!, b!, c!, d!]).raise(0))[0], most);
        const polytope = new Polytope(rows, [a!, b!, c!, d!]);
        assert.equal(rounded(polytope.reduce(0))[0], least);
        assert.equal(rounded(polytope.raise(0))[0], most);
        const table = rounded(polytope.reduce(3));
        assert.equal(table[3], Math.max(0, d! - a!));
        assert.deepEqual([table[0]! + table[1]!, table[2]! + table[3]!, table[0]! + table[2]!], [a! + b!, c! + d!, a! + c!]);
      }),
      {numRuns: 30},
    );
  });

  test('reckon with more than once of a figure', () => {
    // 2 x + 3 y = 12, and x + z = 4.
    const rows: Row[] = [[[0, 2], [1, 3]], sum(0, 2)];
    const ends = (place: number) => [new Polytope(rows, [3, 2, 1]).reduce(place), new Polytope(rows, [3, 2, 1]).raise(place)].map(rounded);
    assert.deepEqual(ends(0), [[0, 4, 4], [4, 1.333333, 0]]);
    assert.deepEqual(ends(1), [[4, 1.333333, 0], [0, 4, 4]]);
  });

  test('keep any relations, with no figure below nothing, and as many at nothing as may be', () => {
    const row = fc.array(fc.integer({min: -3, max: 3}), {minLength: 6, maxLength: 6});
    const start = fc.array(fc.nat(20), {minLength: 6, maxLength: 6});
    fc.assert(
      fc.property(fc.array(row, {minLength: 1, maxLength: 4}), start, fc.nat(5), (coefficients, values, place) => {
        const rows = coefficients.map((each): Row => each.map((coefficient, variable) => [variable, coefficient] as const));
        const sums = (table: ArrayLike<number>) => rows.map((each) => each.reduce((all, [variable, coefficient]) => all + coefficient * table[variable]!, 0));
        const polytope = new Polytope(rows, values);
        const tables = [polytope.point.slice(), polytope.reduce(place).slice(), polytope.raise(place, values[place]! + 7).slice()];
        for (const table of tables) {
          assert.deepEqual(rounded(sums(table)), rounded(sums(values)));
          assert.equal(table.every((value) => value >= -1e-9), true);
        }
        assert.equal(tables[0]!.filter((value) => value > 1e-9).length <= rows.length, true);
        assert.equal(tables[1]![place]! <= values[place]! + 1e-9, true);
        assert.equal(tables[2]![place]! >= values[place]! - 1e-9, true);
      }),
      {numRuns: 60},
    );
  });

  test('keep every sum of a tree on the way', () => {
    // 0 = 1 + 2, 1 = 3 + 4, 2 = 5 + 6, and 0 is 20; 3 and 5 are 9 together.
    const rows = [total(0, 1, 2), total(1, 3, 4), total(2, 5, 6), sum(0), sum(3, 5)];
    const polytope = new Polytope(rows, [20, 8, 12, 5, 3, 4, 8]);
    for (let place = 0; place < 7; place++) {
      for (const table of [polytope.raise(place), polytope.reduce(place)]) {
        const [all, one, other, a, b, c, d] = rounded(table) as [number, number, number, number, number, number, number];
        assert.deepEqual([all, one + other, a + b, c + d, a + c], [20, 20, one, other, 9]);
        assert.equal([one, other, a, b, c, d].every((value) => value >= 0), true);
      }
    }
    const ends = [1, 3, 4].map((place) => [polytope.reduce(place)[place], polytope.raise(place)[place]].map((value) => Math.round(value!)));
    assert.deepEqual(ends, [[0, 20], [0, 9], [0, 11]]);
  });
});
