import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {safeByForm, type Companions} from '../../../src/model/disclosure/safety.js';
import {amount, tables, withheld, type Given} from '../../helpers/linked.js';

/** Who protects a figure, by name: those that let it grow, then those that let it shrink. */
function safety(given: Given, hidden: readonly string[], ...relations: readonly (readonly string[])[]) {
  const {linked, at, named, hide} = tables(given, ...relations);
  hide(...hidden);
  const written = (cells: ReadonlySet<number>) => named(cells)!.sort().join(' ');
  const of = (id: string, before?: Companions) => {
    const found = safeByForm(linked, at(id), before);
    return found && [written(found.up), written(found.down)];
  };
  return {of, at, linked};
}
const SUM = ['total', 'a', 'b', 'c'];

describe('safeByForm', () => {
  test('asks nobody for an amount that only hides others', () => {
    assert.deepEqual(safety({total: amount(60), a: amount(10), b: amount(20), c: amount(30)}, ['a'], SUM).of('a'), ['', '']);
  });

  test('lets a count that only hides others either grow or shrink', () => {
    assert.deepEqual(safety({total: 60, a: 10, b: 20, c: 30}, ['a', 'b'], SUM).of('a'), ['a b', '']);
    assert.equal(safety({total: 60, a: 10, b: 20, c: 30}, ['a'], SUM).of('a'), undefined);
    // b cannot give, but it can take.
    assert.deepEqual(safety({total: 33, a: 10, b: 3, c: 20}, ['a'], SUM).of('a'), ['', 'a b']);
    // Neither is sure to hold anything.
    const lost = {value: 10, role: 'lost'} as const;
    assert.equal(safety({total: 40, a: lost, b: lost, c: 20}, [], SUM).of('a'), undefined);
  });

  test('lets a count of few grow and shrink', () => {
    assert.deepEqual(safety({total: 53, a: 3, b: 20, c: 30}, ['b'], SUM).of('a'), ['a b', 'a b']);
    assert.equal(safety({total: 53, a: 3, b: 20, c: 30}, [], SUM).of('a'), undefined);
    assert.deepEqual(safety({total: 53, a: 3, b: 20, c: 30}, ['total'], SUM).of('a'), ['a total', 'a total']);
  });

  test('asks nothing of a single figure of few, but of all of a total together', () => {
    assert.equal(safety({total: 34, a: 3, b: 1, c: 30}, [], SUM).of('a'), undefined);
    assert.deepEqual(safety({total: 9, a: 3, b: 2, c: 4}, [], SUM).of('a'), ['a b c', 'a b']);
    assert.deepEqual(safety({total: 23, a: 1, b: 2, c: 20}, ['c'], SUM).of('a'), ['a c', 'a b']);
  });

  test('takes as many sharers as hold enough together', () => {
    const few: Given = {total: 39, a: 3, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1, h: 30};
    const sum = ['total', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    assert.deepEqual(safety(few, [], sum).of('a'), ['a b c d e', 'a b']);
    // Whoever cannot move is passed over: c is in a relation where nothing else is hidden.
    const tied: Given = {...few, all: 11, x: 10};
    assert.deepEqual(safety(tied, [], sum, ['all', 'c', 'x']).of('a'), ['a b d e f', 'a b']);
    const alone: Given = {total: 35, a: 1, b: 1, c: 1, d: 1, e: 1, h: 30, all: 11, x: 10};
    assert.equal(safety(alone, [], ['total', 'a', 'b', 'c', 'd', 'e', 'h'], ['all', 'c', 'x']).of('a'), undefined);
  });

  test('lets a total of few shrink by each of its parts', () => {
    const given: Given = {all: 54, total: 4, other: 50, a: 1, b: 3};
    const {of} = safety(given, ['other'], ['all', 'total', 'other'], ['total', 'a', 'b']);
    assert.deepEqual(of('total'), ['a other total', 'a b other total']);
    assert.deepEqual(of('a'), ['a other total', 'a b']);
  });

  test('finds no way down for a total where a part cannot move', () => {
    const given: Given = {all: 54, total: 4, other: 50, a: 1, b: 3, sum: 33, x: 30};
    assert.equal(safety(given, ['other'], ['all', 'total', 'other'], ['total', 'a', 'b'], ['sum', 'b', 'x']).of('total'), undefined);
  });

  test('lets a part shrink with totals that only together contain it', () => {
    const given: Given = {x: 10, y: 23, a: 3, b: 30};
    assert.deepEqual(safety(given, ['x', 'y'], ['x+y', 'a', 'b']).of('a'), ['a x', 'a x']);
    const lost = {value: 10, role: 'lost'} as const;
    assert.deepEqual(safety({x: lost, y: lost, a: 3, b: 17}, [], ['x+y', 'a', 'b']).of('a'), ['a x', 'a x y']);
  });

  test('lets organisations grow by their company, each of whom must move', () => {
    const budgets: Given = {total: amount(400), a: withheld(100), b: amount(100), c: amount(100), d: amount(100)};
    const sum = ['total', 'a', 'b', 'c', 'd'];
    assert.deepEqual(safety(budgets, ['b', 'c'], sum).of('a'), ['a b c', 'a b']);
    assert.deepEqual(safety(budgets, ['b', 'c', 'd'], sum).of('a'), ['a b c', 'a b']);
    assert.equal(safety(budgets, ['b', 'd'], sum).of('a'), undefined);
    const tied: Given = {...budgets, all: amount(150), x: amount(50)};
    assert.equal(safety(tied, ['b', 'c', 'd'], sum, ['all', 'c', 'x']).of('a')?.[0], 'a b d');
  });

  test('lets an organisation rely on what is beside a total that contains it', () => {
    const given: Given = {all: amount(400), own: {...amount(100), contributors: [100]}, a: withheld(100), b: amount(100), c: amount(100), d: amount(100)};
    const {of} = safety(given, ['b', 'c'], ['all', 'own', 'b', 'c', 'd'], ['own', 'a']);
    assert.deepEqual(of('a'), ['a b c own', 'a b own']);
  });

  test('keeps companions of before as long as all of them are hidden', () => {
    const {linked, at, of} = safety({total: 53, a: 3, b: 20, c: 30}, ['b', 'c'], SUM);
    const before = {up: new Set([at('a'), at('c')]), down: new Set([at('a'), at('c')])};
    assert.deepEqual(of('a', before), ['a c', 'a c']);
    linked.show(at('c'));
    assert.deepEqual(of('a', before), ['a b', 'a b']);
    assert.deepEqual(of('a', {up: new Set([at('b')]), down: new Set([at('c')])}), ['b', 'a b']);
  });
});
