import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {containersOf, joinedTotalsOf, partitionsOf} from '../../../src/model/disclosure/nesting.js';
import {tables, type Given} from '../../helpers/linked.js';

function nesting(given: Given, ...relations: readonly (readonly string[])[]) {
  const {linked, at, named} = tables(given, ...relations);
  return {
    containers: (id: string) => named(containersOf(linked, at(id))),
    partitions: (id: string) => partitionsOf(linked, at(id)).map(named),
    joined: (id: string) => joinedTotalsOf(linked, at(id)).map(named),
  };
}

describe('containersOf', () => {
  test('climbs from a part to its totals, itself first', () => {
    const {containers} = nesting({all: 60, some: 30, others: 30, a: 10, b: 20}, ['all', 'some', 'others'], ['some', 'a', 'b']);
    assert.deepEqual(containers('a'), ['a', 'some', 'all']);
    assert.deepEqual(containers('others'), ['others', 'all']);
    assert.deepEqual(containers('all'), ['all']);
  });

  test('climbs along every relation', () => {
    const {containers} = nesting({row: 30, column: 40, a: 10, b: 20, c: 30}, ['row', 'a', 'b'], ['column', 'a', 'c']);
    assert.deepEqual(containers('a'), ['a', 'row', 'column']);
  });

  test('takes a total of one part for that part', () => {
    const {containers} = nesting({all: 10, a: 10, none: 0, whole: 30, rest: 20}, ['all', 'a', 'none'], ['whole', 'a', 'rest']);
    assert.deepEqual(containers('all'), ['all', 'a', 'whole']);
  });

  test('does not take totals that only together contain a part, unless all others are nought', () => {
    assert.deepEqual(nesting({x: 10, y: 20, a: 30}, ['x+y', 'a']).containers('a'), ['a']);
    assert.deepEqual(nesting({x: 0, y: 30, a: 30}, ['x+y', 'a']).containers('a'), ['a', 'y']);
    assert.deepEqual(nesting({x: {value: 0, role: 'doubtful'}, y: 30, a: 30}, ['x+y', 'a']).containers('a'), ['a']);
  });

  test('remembers what it found of each tables, not of others', () => {
    const {linked, at} = tables({all: 30, a: 10, b: 20}, ['all', 'a', 'b']);
    assert.equal(containersOf(linked, at('a')), containersOf(linked, at('a')));
    assert.deepEqual([...containersOf(linked, at('b'))], [2, 0]);
    assert.deepEqual(nesting({all: 30, a: 10, b: 20}).containers('b'), ['b']);
  });
});

describe('partitionsOf', () => {
  test('are what each relation says, and what lies deepest', () => {
    const {partitions} = nesting({all: 60, some: 30, others: 30, a: 10, b: 20, x: 25, y: 35}, ['all', 'some', 'others'], ['some', 'a', 'b'], ['all', 'x', 'y']);
    assert.deepEqual(partitions('all').map((ids) => ids?.join(' ')), ['some others', 'x y', 'others b a']);
    assert.deepEqual(partitions('a'), []);
  });

  test('leave out noughts, and relations of several totals', () => {
    assert.deepEqual(nesting({all: 30, a: 10, b: 20, none: 0}, ['all', 'a', 'none', 'b']).partitions('all'), [['a', 'b'], ['b', 'a']]);
    assert.deepEqual(nesting({x: 10, y: 20, a: 30}, ['x+y', 'a']).partitions('x'), []);
    assert.deepEqual(nesting({x: 30, none: 0, a: 30}, ['x+none', 'a']).partitions('x'), [['a'], ['a']]);
    assert.deepEqual(nesting({all: 0, a: 0}, ['all', 'a']).partitions('all'), []);
  });

  test('go no deeper where something would be counted twice', () => {
    const {partitions} = nesting({all: 40, some: 20, others: 20, a: 20}, ['all', 'some', 'others'], ['some', 'a'], ['others', 'a']);
    assert.deepEqual(partitions('all'), [['some', 'others']]);
  });
});

describe('joinedTotalsOf', () => {
  test('are totals of one relation that are several, for each of its parts', () => {
    const {joined} = nesting({x: 10, y: 20, none: 0, a: 12, b: 18, all: 30}, ['x+none+y', 'a', 'b'], ['all', 'a', 'b']);
    assert.deepEqual(joined('a'), [['x', 'y']]);
    assert.deepEqual(joined('x'), []);
    assert.deepEqual(nesting({x: 30, none: 0, a: 30}, ['x+none', 'a']).joined('a'), []);
  });
});
