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

  test('hides nobody beside two of few whose total reaches the threshold', () => {
    assert.deepEqual(masks({t: 7, a: 4, b: 3}, ['t', 'a', 'b']), {primary: 'a b', secondary: '', exposed: []});
  });

  test('hides a total at once where all beside a figure is public', () => {
    const given: Given = {a: settled(20), b: settled(8), c: settled(20), d: 3, e: 8, s: 36, t: 59, all: 59};
    assert.equal(masks(given, ['s', 'a', 'b', 'e'], ['t', 'a', 'b', 'c', 'd', 'e'], ['all', 'a', 'b', 'c', 'd', 'e']).secondary, 'e s');
  });

  test('hides a part rather than what is beside the total', () => {
    assert.equal(masks({a: 1, b: 50, c: 1, d: 6, t: 57, all: 58}, ['t', 'b', 'c', 'd'], ['all', 'a', 't']).secondary, 'b t');
  });

  test('looks for a partner in each relation of a figure', () => {
    const given: Given = {a: 1, b: 30, c: 4, d: 50, s: 34, t: {value: 5, role: 'lost'}, all: 85};
    assert.equal(masks(given, ['s', 'b', 'c'], ['t', 'a', 'c'], ['all', 'a', 'b', 'c', 'd']).secondary, 'b d t');
  });

  test('shows a part again as soon as its total is hidden and told by nobody', () => {
    const given: Given = {none: 0, b: 1, c: 30, d: 3, t: 34, all: {value: 34, role: 'lost'}};
    assert.deepEqual(masks(given, ['t', 'b', 'c', 'd'], ['all', 'none', 't']), {primary: 'b d', secondary: 'all t', exposed: []});
  });

  test('shows again what was hidden last, and keeps what was hidden first', () => {
    const given: Given = {a: 4, b: 1, c: 20, d: 8, s: 32, all: settled(33)};
    assert.equal(masks(given, ['s', 'a', 'c', 'd'], ['all', 'a', 'b', 'c', 'd']).secondary, 'c s');
  });

  test('shows nothing again that leaves a figure alone in one of its relations', () => {
    assert.equal(masks({a: 1, b: 2, c: 4, t: 6, all: 7}, ['t', 'b', 'c'], ['all', 'a', 't']).secondary, 'all t');
  });

  test('shows nothing again that another is protected by, unless somebody else does', () => {
    const held = (value: number) => ({value, role: 'withheld'} as const);
    assert.equal(masks({a: 30, b: 3, c: 30, t: held(63)}, ['t', 'a', 'b', 'c']).secondary, 'a c');
    assert.equal(masks({a: 20, b: 1, c: 8, s: 9, t: held(29)}, ['s', 'b', 'c'], ['t', 'a', 'b', 'c']).secondary, 'a c s');
    const given: Given = {a: 30, b: held(6), s: 36, c: held(30), t: 30, all: 66};
    assert.equal(masks(given, ['s', 'a', 'b'], ['t', 'c'], ['all', 's', 't']).secondary, 'a all t');
  });

  test('shows nothing again near a figure that the form alone does not protect', () => {
    const given: Given = {a: 3, b: settled(30), c: 20, d: 1, e: 3, s: {value: 56, role: 'withheld'}, all: 57};
    assert.deepEqual(masks(given, ['s', 'a', 'b', 'c', 'e'], ['all', 'a', 'b', 'c', 'd', 'e']), {primary: 'a d e s', secondary: 'all c', exposed: []});
  });

  test('hides what contains a withheld figure before anything around', () => {
    const given: Given = {a: 30, b: 8, s: 38, c: 1, d: {value: 5, role: 'withheld'}, t: 5, all: 44};
    assert.equal(masks(given, ['s', 'a', 'b'], ['t', 'd'], ['all', 's', 'c', 't']).secondary, 'all t');
  });

  test('looks around through hidden figures only', () => {
    assert.equal(masks({a: 1, b: 2, c: 2, s: 3, t: 5}, ['s', 'a', 'b'], ['t', 'a', 'b', 'c']).secondary, 't');
    const given: Given = {
      ...{'00': 5, '01': settled(5), '02': settled(50), 10: 20, 11: 3, 12: settled(6)},
      ...{r0: 60, r1: {value: 29, role: 'withheld'}, c0: 25, c1: {value: 8, role: 'withheld'}, c2: 56},
    };
    const table = [['r0', '00', '01', '02'], ['r1', '10', '11', '12'], ['c0', '00', '10'], ['c1', '01', '11'], ['c2', '02', '12']];
    assert.equal(masks(given, ...table).secondary, '00 10 c0 r0');
  });

  test('takes a figure for uncertain that the true table lets grow to the threshold, or without end', () => {
    assert.deepEqual(masks({a: 1, s: 1, b: 4, all: settled(5)}, ['s', 'a'], ['all', 's', 'b']).exposed, []);
    assert.deepEqual(masks({a: settled(8), b: 2, s: {value: 10, role: 'doubtful'}}, ['s', 'a', 'b']).exposed, []);
  });

  test('lets no figure of few be told by what was shown again', () => {
    const given: Given = {t: 24, a: 1, b: 3, c: 20, all: 60, x: 36, u: 33, p: 3, q: 30};
    const {primary, secondary} = masks({...given, c2: 20, d: 10, e: 10}, ['t', 'a', 'b', 'c'], ['all', 't', 'x'], ['u', 'p', 'q'], ['c2', 'd', 'e']);
    assert.deepEqual([primary, secondary], ['a b p', 'c q']);
  });
});
