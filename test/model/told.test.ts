import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {ENDLESS, tableWithin, type Range} from '../../src/model/disclosure/ranges.js';
import {besides, digitsOf, isInDoubt, mayBeFew, rangeTold} from '../../src/model/disclosure/told.js';

const range = (least: number, most = least): Range => ({least, most});

describe('what a rounded rate tells', () => {
  test('is every count that is written like it, and no other', () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 5_000}), fc.nat(100), fc.nat(3), fc.constantFrom(1, 100, 1_000), (whole, share, digits, factor) => {
        const written = (count: number) => Math.round((10 ** digits * factor * count) / whole) / 10 ** digits;
        const rate = written(Math.round((whole * share) / 100));
        const {least, most} = rangeTold(rate, whole, factor, digits);
        const fitting = Array.from({length: whole + 1}, (_, count) => count).filter((count) => written(count) === rate);
        assert.ok(least <= fitting[0]! && fitting.at(-1)! <= most);
        // A half may be rounded either way.
        const isNear = (count: number) => Math.abs((factor * count) / whole - rate) <= 0.5 / 10 ** digits + 1e-9;
        for (let count = least; count <= Math.min(most, whole); count++) assert.ok(isNear(count), `${count} of ${whole} is not ${rate}`);
      }),
    );
  });

  test('is what lies next to it where no whole number fits, and never less than nobody', () => {
    assert.deepEqual(rangeTold(33, 10, 100, 0), range(3, 4));
    assert.deepEqual(rangeTold(0, 4_000, 100, 1), range(0, 2));
    assert.deepEqual(rangeTold(-5, 100, 100, 0), range(0));
    assert.deepEqual(rangeTold(0.1, 4_000, 100, 1), range(2, 6));
  });

  test('is rounded to the digits of the longest value', () => {
    assert.equal(digitsOf([50, 0.1, 33.25, 2]), 2);
    assert.equal(digitsOf([50, 100]), 0);
    assert.equal(digitsOf([]), 0);
    assert.equal(digitsOf([100 / 3]), 9);
    assert.equal(digitsOf([1e-7]), 9);
  });

  test('may be few where a count from one to the threshold less one is among them', () => {
    const few = (least: number, most: number) => mayBeFew(range(least, most), 5);
    assert.deepEqual([few(0, 0), few(0, 1), few(1, 1), few(4, 9), few(5, 9), few(0, 900)], [false, true, true, true, false, true]);
    assert.ok(!mayBeFew(range(1, 4)) && !mayBeFew(range(1, 4), 1));
  });

  test('is in doubt where it may be few and may be nobody, or more', () => {
    const inDoubt = (least: number, most: number) => isInDoubt(range(least, most), 5);
    assert.deepEqual([inDoubt(0, 0), inDoubt(0, 1), inDoubt(1, 4), inDoubt(4, 5), inDoubt(5, 9), inDoubt(0, 900)], [false, true, false, true, false, true]);
  });

  test('leaves out as many as the whole has more', () => {
    assert.deepEqual(besides(range(2, 5), 10), range(5, 8));
    assert.deepEqual(besides(range(8, 12), 10), range(0, 2));
  });
});

describe('tableWithin', () => {
  const sum = {totals: ['all'], parts: ['a', 'b']};
  const nearest = (values: Readonly<Record<string, number>>) => (id: string) => values[id] ?? 0;
  const table = (ranges: Readonly<Record<string, Range>>, relations = [sum], near = {}) => tableWithin(new Map(Object.entries(ranges)), relations, nearest(near));

  test('gives to each figure what is wanted of it, as nearly as the relations leave it', () => {
    const found = table({a: range(0, 9), b: range(0, 9), all: range(12)}, [sum], {a: 1, b: 9});
    assert.deepEqual(Object.fromEntries(found!), {a: 3, b: 9, all: 12});
  });

  test('asks for what is left to each figure by then', () => {
    const asked: Range[] = [];
    tableWithin(new Map(Object.entries({a: range(0, 9), b: range(0, 9), all: range(12)})), [sum], (_, left) => (asked.push(left), 4));
    assert.deepEqual(asked, [range(3, 9), range(8), range(12)]);
  });

  test('finds none where there is none', () => {
    assert.equal(table({a: range(0, 2), b: range(0, 2), all: range(5, 9)}), undefined);
    assert.equal(table({a: range(3, 9), b: range(3, 9), all: range(0, 5)}), undefined);
    assert.equal(table({a: range(1), b: range(1), all: range(2)}, [sum, {totals: ['a'], parts: ['b', 'all']}]), undefined);
  });

  test('gives up where ranges narrow by one for ever', () => {
    const round = [{totals: ['a'], parts: ['b', 'one']}, {totals: ['b'], parts: ['a', 'one']}];
    assert.equal(table({a: range(0, ENDLESS), b: range(0, ENDLESS), one: range(1)}, round), undefined);
  });

  test('finds a table of each tree of sums that has one, and it adds up within the ranges', () => {
    const leaf = fc.record({value: fc.nat(60), below: fc.nat(5), above: fc.nat(5)});
    fc.assert(
      fc.property(fc.array(fc.array(leaf, {minLength: 1, maxLength: 4}), {minLength: 1, maxLength: 4}), fc.nat(3), fc.infiniteStream(fc.nat(80)), (groups, slack, wishes) => {
        const ranges = new Map<string, Range>();
        const relations: {totals: string[]; parts: string[]}[] = [];
        const truth = (leaves: readonly {value: number}[]) => leaves.reduce((all, {value}) => all + value, 0);
        groups.forEach((leaves, rank) => {
          leaves.forEach(({value, below, above}, at) => ranges.set(`${rank}.${at}`, range(Math.max(0, value - below), value + above)));
          ranges.set(`${rank}`, range(Math.max(0, truth(leaves) - slack), truth(leaves) + slack));
          relations.push({totals: [`${rank}`], parts: leaves.map((_, at) => `${rank}.${at}`)});
        });
        ranges.set('all', range(truth(groups.flat())));
        relations.push({totals: ['all'], parts: groups.map((_, rank) => `${rank}`)});
        const values = tableWithin(ranges, relations, () => wishes.next().value as number)!;
        for (const [id, {least, most}] of ranges) assert.ok(values.get(id)! >= least && values.get(id)! <= most, id);
        for (const {totals, parts} of relations) assert.equal(values.get(totals[0]!), parts.reduce((all, id) => all + values.get(id)!, 0));
      }),
    );
  });
});
