import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {boundsOf, inTrees} from '../../src/model/disclosure/bounds.js';
import type {Demand} from '../../src/model/disclosure/scaling.js';

const total = (rest: number, ...places: readonly number[]): Demand => ({row: places.map((place) => [place, 1] as const), rest});
/** Place `whole` is the sum of `parts`. */
const sum = (whole: number, ...parts: readonly number[]): Demand => ({row: [[whole, 1], ...parts.map((part) => [part, -1] as const)], rest: 0});
const ends = (size: number, ...demands: readonly Demand[]) => {
  const bounds = boundsOf(size, demands);
  return bounds && Array.from(bounds.least, (least, place) => [least, bounds.most[place]]);
};

describe('boundsOf', () => {
  test('leaves to each part no more than its total has', () => {
    assert.deepEqual(ends(2, total(7, 0, 1)), [[0, 7], [0, 7]]);
  });

  test('gives to each part what the others cannot hold', () => {
    assert.deepEqual(ends(3, total(7, 0, 1), total(2, 1, 2)), [[5, 7], [0, 2], [0, 2]]);
  });

  test('says nothing of the end of a figure that no total holds', () => {
    assert.deepEqual(ends(2, sum(0, 1)), [[0, Infinity], [0, Infinity]]);
    assert.deepEqual(ends(3, sum(0, 1, 2), total(4, 1)), [[4, Infinity], [4, 4], [0, Infinity]]);
  });

  test('follows a chain of sums down and up again', () => {
    // 0 = 1 + 2 and 1 = 3 + 4, with 0 known to be 9 and 3 to be 8.
    assert.deepEqual(ends(5, total(9, 0), sum(0, 1, 2), sum(1, 3, 4), total(8, 3)), [[9, 9], [8, 9], [0, 1], [8, 8], [0, 1]]);
  });

  test('gives a least to a figure that has no end', () => {
    const beyond = (one: number, other: number, by: number): Demand => ({row: [[one, 1], [other, -1]], rest: by});
    // 0 is 3 more than 1, and 10 more than 2.
    assert.deepEqual(ends(3, beyond(0, 1, 3), beyond(0, 2, 10)), [[10, Infinity], [7, Infinity], [0, Infinity]]);
    assert.deepEqual(ends(3, beyond(0, 1, 3), beyond(0, 2, 10), total(2, 2)), [[12, 12], [9, 9], [2, 2]]);
  });

  test('tells relations that contradict each other', () => {
    assert.equal(ends(2, total(7, 0, 1), total(3, 0), total(5, 1)), undefined);
    assert.equal(ends(1, total(-1, 0)), undefined);
    assert.equal(ends(2, total(3, 0), total(4, 0, 1), total(2, 1)), undefined);
  });

  test('forgives what computers lose in sums of amounts', () => {
    assert.ok(ends(2, total(0.3, 0, 1), total(0.1, 0), total(0.2, 1)));
    assert.ok(ends(2, total(1e9 + 0.01, 0, 1), total(1e9, 0), total(0, 1)));
  });

  test('ends where two figures push each other up for ever, and says that it did not finish', () => {
    const round: readonly Demand[] = [{row: [[0, 1], [1, -1]], rest: 1}, {row: [[1, 1], [0, -1]], rest: 1}];
    assert.equal(boundsOf(2, round)?.isFinal, false);
    assert.equal(boundsOf(2, [total(7, 0, 1)])?.isFinal, true);
  });

  test('holds every table that fits, and nothing but what a tree of sums allows', () => {
    const tree = fc.array(fc.array(fc.record({value: fc.nat(20), isTold: fc.boolean()}), {minLength: 1, maxLength: 4}), {minLength: 1, maxLength: 4});
    fc.assert(
      fc.property(tree, fc.array(fc.boolean(), {minLength: 4, maxLength: 4}), (groups, told) => {
        const leaves = groups.flat();
        const values = [...leaves.map(({value}) => value), ...groups.map((group) => group.reduce((all, {value}) => all + value, 0))];
        const all = values.slice(leaves.length).reduce((one, other) => one + other, 0);
        const first = groups.map((_, rank) => groups.slice(0, rank).flat().length);
        const demands = [
          ...groups.map((group, rank) => sum(leaves.length + rank, ...group.map((_, at) => first[rank]! + at))),
          total(all, ...groups.map((_, rank) => leaves.length + rank)),
          ...leaves.flatMap(({value, isTold}, rank) => (isTold ? [total(value, rank)] : [])),
          ...groups.flatMap((_, rank) => (told[rank] ? [total(values[leaves.length + rank]!, leaves.length + rank)] : [])),
        ];
        const {least, most, isFinal} = boundsOf(values.length, demands)!;
        assert.ok(isFinal);
        // Each end is reached: with the figure fixed there, the rest still fits.
        values.forEach((value, place) => {
          assert.ok(least[place]! <= value && value <= most[place]!);
          for (const end of [least[place]!, most[place]!]) assert.ok(boundsOf(values.length, [...demands, total(end, place)]), `${place} cannot be ${end}`);
          assert.equal(boundsOf(values.length, [...demands, total(most[place]! + 1, place)]), undefined);
        });
      }),
    );
  });
});

describe('inTrees', () => {
  const places = (size: number, ...demands: readonly Demand[]) => [...inTrees(size, demands)];

  test('knows a tree from figures that two ways lead to', () => {
    assert.deepEqual(places(3, total(1, 0, 1), total(1, 1, 2)), [1, 1, 1]);
    assert.deepEqual(places(4, total(1, 0, 1), total(1, 1, 2), total(1, 2, 0)), [0, 0, 0, 1]);
  });

  test('finds the circle whatever came before it, and whatever hangs on it', () => {
    assert.deepEqual(places(5, total(1, 3, 4), total(1, 0, 1), total(1, 0, 1), total(1, 1, 3)), [0, 0, 1, 0, 0]);
  });
});
