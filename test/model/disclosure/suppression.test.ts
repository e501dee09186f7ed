import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {suppress} from '../../../src/model/disclosure/suppression.js';
import {amount, cellsOf, equationOf, withheld, type Given} from '../../helpers/linked.js';

const masks = (given: Given, ...relations: readonly (readonly string[])[]) => {
  const {primary, secondary, exposed} = suppress(cellsOf(given), relations.map(equationOf));
  return {primary: [...primary].sort().join(' '), secondary: [...secondary].sort().join(' '), exposed};
};
const settled = (value: number) => ({value, role: 'settled', rule: undefined} as const);

describe('suppress', () => {
  test('hides one beside a figure of few, and none where nothing is of few', () => {
    assert.deepEqual(masks({total: 53, a: 3, b: 20, c: 30}, ['total', 'a', 'b', 'c']), {primary: 'a', secondary: 'b', exposed: []});
    assert.deepEqual(masks({total: 50, a: 0, b: 20, c: 30}, ['total', 'a', 'b', 'c']), {primary: '', secondary: '', exposed: []});
    assert.deepEqual(masks({a: 3, b: 20}), {primary: 'a', secondary: '', exposed: []});
  });

  test('hides a rectangle around a figure of few', () => {
    const given: Given = {all: 123, north: 43, south: 80, west: 53, east: 70, nw: 3, ne: 40, sw: 50, se: 30};
    const relations = [['north', 'nw', 'ne'], ['south', 'sw', 'se'], ['west', 'nw', 'sw'], ['east', 'ne', 'se'], ['all', 'north', 'south'], ['all', 'west', 'east']];
    assert.deepEqual(masks(given, ...relations), {primary: 'nw', secondary: 'ne se sw', exposed: []});
  });

  test('goes up to totals where parts hide nothing', () => {
    const given: Given = {all: 53, some: 3, others: 50, a: 3, none: 0};
    assert.deepEqual(masks(given, ['all', 'some', 'others'], ['some', 'a', 'none']), {primary: 'a some', secondary: 'others', exposed: []});
  });

  test('spares totals while a part is left', () => {
    // The only part beside is nought: then the total goes, and one beside the total.
    const given: Given = {all: 60, total: 3, x: 57, a: 3, b: 0, y: 20, z: 37};
    assert.deepEqual(masks(given, ['all', 'total', 'x'], ['total', 'a', 'b'], ['x', 'y', 'z']), {primary: 'a total', secondary: 'x y', exposed: []});
  });

  test('says what stays exposed where nothing can hide it, upwards or downwards', () => {
    assert.deepEqual(masks({total: settled(33), a: 3, b: settled(30)}, ['total', 'a', 'b']).exposed, ['a']);
    // 3 and 1: each may be from 0 to 4, but neither reaches the threshold.
    assert.deepEqual(masks({total: settled(4), a: 3, b: 1}, ['total', 'a', 'b']).exposed, ['a', 'b']);
    // 3 and 2 may be 5 and 0 as well as 0 and 5.
    assert.deepEqual(masks({total: settled(5), a: 3, b: 2}, ['total', 'a', 'b']).exposed, []);
  });

  test('looks at the true table where the form alone does not tell', () => {
    // What was lost may be anything by its form; here it holds enough.
    const lost = {value: 30, role: 'lost'} as const;
    assert.deepEqual(masks({total: settled(33), a: 3, b: lost}, ['total', 'a', 'b']).exposed, []);
    const little = {value: 1, role: 'lost'} as const;
    assert.deepEqual(masks({total: settled(4), a: 3, b: little}, ['total', 'a', 'b']).exposed, ['a', 'b']);
  });

  test('shows again what is needless after others were hidden', () => {
    // 1 and 1 ask for a third, which has to be hidden in both rows; what was hidden before that for one row only comes back.
    const given: Given = {t: 52, u: 52, a: 1, b: 1, c: 50, d: 1, e: 1, f: 50, x: 2, y: 2, z: 100, all: 104};
    const relations = [['t', 'a', 'b', 'c'], ['u', 'd', 'e', 'f'], ['x', 'a', 'd'], ['y', 'b', 'e'], ['z', 'c', 'f'], ['all', 't', 'u'], ['all', 'x', 'y', 'z']];
    assert.deepEqual(masks(given, ...relations), {primary: 'a b d e x y', secondary: 'c f z', exposed: []});
  });

  test('gives organisations their company, and nobody more', () => {
    const budgets: Given = {total: amount(400), a: withheld(100), b: amount(100), c: amount(100), d: amount(100)};
    assert.deepEqual(masks(budgets, ['total', 'a', 'b', 'c', 'd']), {primary: 'a', secondary: 'b c', exposed: []});
    const large: Given = {...budgets, total: amount(3300), a: withheld(3000)};
    assert.deepEqual(masks(large, ['total', 'a', 'b', 'c', 'd']), {primary: 'a', secondary: 'total', exposed: []});
    const lone: Given = {total: {...amount(100), role: 'settled'}, a: withheld(60), b: {...amount(40), role: 'settled'}};
    assert.deepEqual(masks(lone, ['total', 'a', 'b']).exposed, ['a']);
  });

  test('hides in relations around where those of a figure have nothing left', () => {
    const given: Given = {all: 63, total: 3, other: 60, a: 2, b: 1, p: 40, q: 20};
    assert.deepEqual(masks(given, ['all', 'total', 'other'], ['total', 'a', 'b'], ['other', 'p', 'q']), {primary: 'a b total', secondary: 'other p', exposed: []});
  });

  test('asks of a withheld count that it may be larger by the threshold, and smaller by its share', () => {
    // From 10 to 15 at least, and down to 8.
    const held = {value: 10, role: 'withheld'} as const;
    assert.deepEqual(masks({total: settled(12), a: held, b: 2}, ['total', 'a', 'b']).exposed, ['a']);
    assert.deepEqual(masks({total: settled(15), a: held, b: 5}, ['total', 'a', 'b']).exposed, []);
    assert.deepEqual(masks({total: settled(14), a: held, b: 4}, ['total', 'a', 'b']).exposed, ['a']);
  });

  test('goes on to what contains a total, and to what lies around, until somebody hides it', () => {
    // Everything on the way up is nought or of few: only what is beside the département hides it.
    const given: Given = {r: 103, d: 3, e: 100, x: 3, y: 0, a: 1, b: 2};
    assert.deepEqual(masks(given, ['r', 'd', 'e'], ['d', 'x', 'y'], ['x', 'a', 'b']), {primary: 'a b d x', secondary: 'e', exposed: []});
    assert.deepEqual(masks({...given, e: {value: 100, role: 'settled', rule: undefined}}, ['r', 'd', 'e'], ['d', 'x', 'y'], ['x', 'a', 'b']), {primary: 'a b d x', secondary: 'r', exposed: []});
  });

  test('hides more than one rectangle whose other corner is of few, too', () => {
    // With 01 and 10 alone, 00 is one at least: whatever it loses, 11 loses, and that is 2.
    const values = [[3, 20, 30], [20, 2, 40], [30, 40, 50]];
    const given: Record<string, number> = {};
    const relations: string[][] = [];
    const names = ['0', '1', '2'];
    values.forEach((row, y) => row.forEach((value, x) => (given[`${y}${x}`] = value)));
    for (const one of names) {
      given[`r${one}`] = names.reduce((sum, other) => sum + given[one + other]!, 0);
      given[`c${one}`] = names.reduce((sum, other) => sum + given[other + one]!, 0);
      relations.push([`r${one}`, ...names.map((other) => one + other)], [`c${one}`, ...names.map((other) => other + one)]);
    }
    assert.deepEqual(masks(given, ...relations), {primary: '00 11', secondary: '01 02 10 12', exposed: []});
  });

  test('lets no figure of few be told by what was shown again', () => {
    const given: Given = {t: 24, a: 1, b: 3, c: 20, all: 60, x: 36, u: 33, p: 3, q: 30};
    const {primary, secondary} = masks({...given, c2: 20, d: 10, e: 10}, ['t', 'a', 'b', 'c'], ['all', 't', 'x'], ['u', 'p', 'q'], ['c2', 'd', 'e']);
    assert.deepEqual([primary, secondary], ['a b p', 'c q']);
  });
});
