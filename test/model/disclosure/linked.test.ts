import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {Linked} from '../../../src/model/disclosure/linked.js';
import {amount, tables, withheld, type Given} from '../../helpers/linked.js';

describe('the tables', () => {
  test('refuse two cells of one name, a name of nothing and a sum that is none', () => {
    const one = {id: 'a', value: 1, isCount: true};
    assert.throws(() => new Linked([one, one], []), /two cells have the same id/);
    assert.throws(() => tables({a: 1}, ['b', 'a']), {name: 'RangeError', message: 'no cell b'});
    assert.throws(() => tables({total: 3, other: 1, a: 1}, ['total+other', 'a']), {name: 'RangeError', message: 'total + other is not the sum of its parts'});
    assert.throws(() => tables({total: 1, a: 3}, ['total', 'a']), RangeError);
  });

  test('forgive what sums of amounts lose', () => {
    assert.doesNotThrow(() => tables({total: amount(0.3), a: amount(0.1), b: amount(0.2)}, ['total', 'a', 'b']));
    assert.doesNotThrow(() => tables({total: amount(1e6 + 0.5), a: amount(1e6), b: amount(0)}, ['total', 'a', 'b']));
    assert.throws(() => tables({total: amount(10.001), a: amount(10), b: amount(0)}, ['total', 'a', 'b']), RangeError);
  });

  test('know the sides of each relation, and the relations of each figure', () => {
    const {linked, at} = tables({total: 30, a: 10, b: 20, c: 12, d: 8}, ['total', 'a', 'b'], ['b', 'c', 'd']);
    assert.deepEqual(linked.rowsOf.map((rows) => [...rows]), [[0], [0], [0, 1], [1], [1]]);
    assert.deepEqual([linked.signIn(0, at('total')), linked.signIn(0, at('b')), linked.signIn(1, at('b')), linked.signIn(1, at('d'))], [1, -1, 1, -1]);
    assert.deepEqual([...linked.cellsIn[1]!], [2, 3, 4]);
    assert.deepEqual([...linked.signsIn[1]!], [1, -1, -1]);
  });

  test('start with what is sensitive, worked out or hidden before', () => {
    const {linked} = tables({few: 3, many: 9, none: 0, rest: {value: 3, rule: undefined, role: 'derived'}, open: {value: 3, rule: undefined, role: 'doubtful'}, lost: {value: 9, role: 'lost'}});
    assert.deepEqual([0, 1, 2, 3, 4, 5].map((cell) => linked.standing(cell)), ['primary', 'published', 'published', 'derived', 'derived', 'secondary']);
    assert.deepEqual([0, 1, 2, 3, 4, 5].map((cell) => linked.isHidden(cell)), [true, false, false, true, true, true]);
    // What is only worked out is nobody's to guard.
    assert.deepEqual(linked.guarded, [0, 5]);
    assert.deepEqual([...linked.named('primary')], ['few']);
    assert.deepEqual([...linked.named('secondary')], ['lost']);
  });

  test('hide and show again, and count the holes of each relation', () => {
    const {linked, at} = tables({total: 33, a: 3, b: 20, c: 10}, ['total', 'a', 'b', 'c']);
    assert.equal(linked.holesIn(0), 1);
    linked.hide(at('b'));
    linked.hide(at('c'));
    assert.deepEqual([linked.holesIn(0), linked.standing(at('b')), linked.guarded.length], [3, 'secondary', 3]);
    assert.equal(linked.isShowable(at('b')), true);
    assert.equal(linked.isShowable(at('a')), false);
    assert.equal(linked.isShowable(at('total')), false);
    linked.show(at('b'));
    assert.deepEqual([linked.holesIn(0), linked.standing(at('b')), linked.isHidden(at('b'))], [2, 'published', false]);
    assert.deepEqual(linked.guarded, [at('a'), at('c')]);
  });

  test('never show again what was hidden before', () => {
    const {linked} = tables({lost: {value: 9, role: 'lost'}});
    assert.equal(linked.isShowable(0), false);
  });

  test('hide what is neither hidden nor public for good nor nought', () => {
    const {linked} = tables({few: 3, many: 9, none: 0, fixed: {value: 9, role: 'settled'}, open: {value: 0, role: 'doubtful'}});
    assert.deepEqual([0, 1, 2, 3, 4].map((cell) => linked.isHideable(cell)), [false, true, false, false, false]);
    assert.deepEqual([0, 1, 2, 3, 4].map((cell) => linked.isZero(cell)), [false, false, true, false, false]);
  });

  test('tell once of each relation that lost a figure', () => {
    const {linked, at} = tables({total: 33, a: 3, b: 30, c: 10, d: 20}, ['total', 'a', 'b'], ['b', 'c', 'd']);
    assert.deepEqual([linked.takeTouched(), linked.takeTouched()], [0, undefined]);
    linked.hide(at('b'));
    assert.deepEqual([linked.takeTouched(), linked.takeTouched(), linked.takeTouched()], [0, 1, undefined]);
  });
});

describe('what is asked of a figure, and what is sure of it', () => {
  const given: Given = {
    few: 3, many: 9, free: {value: 9, rule: undefined}, amount: amount(9), centre: withheld(9),
    open: {value: 9, role: 'doubtful'}, withheld: {value: 9, role: 'withheld'}, fixed: {value: 7, role: 'settled'}, lost: {value: 9, role: 'lost'}, none: 0,
  };
  const {linked, at} = tables(given);
  const of = <T>(ask: (cell: number) => T) => Object.fromEntries(Object.keys(given).map((id) => [id, ask(at(id))]));

  test('is the threshold less one for a count of few, the threshold for others, and anything for organisations', () => {
    const needs = of((cell) => linked.needOf(cell).need);
    assert.deepEqual(needs, {few: 4, many: 5, free: 1, amount: 0, centre: Infinity, open: 5, withheld: Infinity, fixed: 5, lost: 5, none: 5});
    assert.deepEqual(Object.entries(of((cell) => linked.needOf(cell).isSensitive)).flatMap(([id, is]) => (is ? [id] : [])), ['few', 'centre', 'open', 'withheld']);
  });

  test('is one for few, the threshold for many, and nothing where it may be nothing', () => {
    assert.deepEqual(of((cell) => linked.floorOf(cell)), {few: 1, many: 5, free: 1, amount: 0, centre: 0, open: 0, withheld: 0, fixed: 7, lost: 0, none: 0});
  });

  test('asks the threshold of counts that are not withheld', () => {
    assert.deepEqual(of((cell) => linked.thresholdOf(cell)), {few: 5, many: 5, free: undefined, amount: undefined, centre: undefined, open: 5, withheld: undefined, fixed: 5, lost: 5, none: 5});
  });

  test('knows organisations from few', () => {
    assert.deepEqual(Object.entries(of((cell) => linked.isOfOrganisations(cell))).flatMap(([id, is]) => (is ? [id] : [])), ['centre', 'withheld']);
    assert.deepEqual([linked.isCount(at('few')), linked.isCount(at('amount'))], [true, false]);
  });

  test('is protected as the rule says where it is sensitive', () => {
    assert.deepEqual(linked.protectionOf(at('few')), {low: 0, high: 5, width: 5});
    assert.deepEqual(linked.protectionOf(at('many')), {low: 9, high: 9, width: 5});
  });
});

describe('isCovered', () => {
  const covered = (given: Given, hide: readonly string[] = [], relation: readonly string[] = ['total', 'a', 'b', 'c']) => {
    const {linked, at} = tables(given, relation);
    for (const id of hide) linked.hide(at(id));
    return linked.isCovered(0);
  };

  test('leaves alone a relation with nothing to guard', () => {
    assert.equal(covered({total: 30, a: 10, b: 10, c: 10}), true);
    assert.equal(covered({total: 30, a: {value: 10, rule: undefined, role: 'derived'}, b: 10, c: 10}), true);
  });

  test('asks for two at least, who hold the threshold together', () => {
    assert.equal(covered({total: 23, a: 3, b: 10, c: 10}), false);
    assert.equal(covered({total: 23, a: 3, b: 10, c: 10}, ['b']), true);
    assert.equal(covered({total: 12, a: 1, b: 1, c: 10}), false);
    assert.equal(covered({total: 12, a: 1, b: 1, c: 10}, ['c']), true);
  });

  test('takes hidden figures on both sides for enough', () => {
    assert.equal(covered({total: 3, a: 3, b: 0, c: 0}), true);
    assert.equal(covered({total: 23, a: 3, b: 10, c: 10}, ['total']), true);
  });

  test('counts for little what may be nothing', () => {
    assert.equal(covered({total: 23, a: 3, b: {value: 10, role: 'lost'}, c: 10}), false);
  });

  test('asks for the company of organisations, all of it', () => {
    const budgets = {total: amount(400), a: withheld(100), b: amount(100), c: amount(100), d: amount(100)};
    const relation = ['total', 'a', 'b', 'c', 'd'];
    assert.equal(covered(budgets, ['b'], relation), false);
    assert.equal(covered(budgets, ['b', 'd'], relation), false);
    assert.equal(covered(budgets, ['b', 'c'], relation), true);
    assert.equal(covered({...budgets, total: amount(3300), a: withheld(3000)}, ['b', 'c', 'd'], relation), false);
  });
});

describe('partnerIn', () => {
  test('prefers the lowest, then whoever opens least elsewhere and closes most, then the lightest, then the first', () => {
    const table = {total: 63, a: 3, b: 30, c: 30};
    assert.equal(tables(table, ['total', 'a', 'b', 'c']).partner(0), 'b');
    const weighed = {...table, b: {value: 30, weight: 7}, c: {value: 30, weight: 6}};
    assert.equal(tables(weighed, ['total', 'a', 'b', 'c']).partner(0), 'c');
    // b is also the sum of two others, and c is in a relation that has no hole yet.
    const deep = {...table, d: 10, e: 20, all: 130, f: 100};
    assert.equal(tables(deep, ['total', 'a', 'b', 'c'], ['b', 'd', 'e'], ['all', 'c', 'f']).partner(0), 'c');
    assert.equal(tables(deep, ['total', 'a', 'b', 'c'], ['all', 'b', 'f']).partner(0), 'c');
    // A hole beside b is closed by it.
    const twice = {...table, all: 133, f: 100, g: 3};
    assert.equal(tables(twice, ['total', 'a', 'b', 'c'], ['all', 'c', 'f', 'g']).partner(0), 'c');
  });

  test('takes a total only where no part is left, and not at all where totals are spared', () => {
    const {partner, linked, at} = tables({total: 13, a: 3, b: 10, c: 0}, ['total', 'a', 'b', 'c']);
    assert.equal(partner(0), 'b');
    linked.hide(at('b'));
    assert.equal(partner(0, 'totals'), undefined);
    assert.equal(partner(0), 'total');
    linked.hide(at('total'));
    assert.equal(partner(0), undefined);
  });

  test('takes what public figures and noughts leave', () => {
    assert.equal(tables({total: 24, a: 3, b: {value: 10, role: 'settled'}, c: 11, d: 0}, ['total', 'a', 'd', 'b', 'c']).partner(0), 'c');
  });

  test('takes the company that organisations lack, and what is across where nobody is company enough', () => {
    const budgets: Given = {total: amount(440), a: withheld(100), b: amount(110, {weight: 9}), c: amount(110, {weight: 8}), d: amount(120, {weight: 1})};
    const relation = ['total', 'a', 'b', 'c', 'd'];
    const some = tables(budgets, relation);
    assert.equal(some.partner(0), 'd');
    some.linked.hide(some.at('d'));
    assert.equal(some.partner(0), 'c');
    assert.deepEqual(some.named(some.linked.companyIn(0, some.at('a'))), ['d', 'c']);
    assert.deepEqual(some.named(some.linked.companyIn(0, some.at('total'))), []);
    assert.equal(tables({...budgets, total: amount(3340), a: withheld(3000)}, relation).partner(0), 'total');
    assert.equal(tables({...budgets, total: amount(3340), a: withheld(3000)}, relation).linked.companyIn(0, 1), undefined);
  });

  test('takes company from the lowest in fewest relations', () => {
    const budgets: Given = {total: amount(400), a: withheld(100), b: amount(100), c: amount(100), d: amount(100), x: amount(40), y: amount(60), all: amount(150), z: amount(50)};
    const {named, linked} = tables(budgets, ['total', 'a', 'b', 'c', 'd'], ['b', 'x', 'y'], ['all', 'c', 'z']);
    assert.deepEqual(named(linked.companyIn(0, 1)), ['d', 'c']);
  });
});

describe('who hides beside a figure', () => {
  test('is what is hidden on its side of a relation, when one figure is across', () => {
    const {linked, at} = tables({total: 33, other: 0, more: 10, a: 3, b: 20, c: 20}, ['total+other+more', 'a', 'b', 'c']);
    linked.hide(at('b'));
    assert.equal(linked.besideIn(0, at('a')), undefined);
    const sole = tables({total: 43, other: 0, a: 3, b: 20, c: 20}, ['total+other', 'a', 'b', 'c']);
    sole.linked.hide(sole.at('b'));
    assert.deepEqual(sole.named(sole.linked.besideIn(0, sole.at('a'))), ['b']);
    sole.linked.hide(sole.at('c'));
    assert.deepEqual(sole.named(sole.linked.besideIn(0, sole.at('a'))), ['b', 'c']);
  });

  test('is enough for few where it is sure to hold the threshold less one, or where all of a total that holds it is hidden', () => {
    const {linked, at} = tables({total: 13, a: 3, b: 9, c: 1, d: 0}, ['total', 'a', 'b', 'c', 'd']);
    const enough = (...others: readonly string[]) => linked.holdEnough(0, at('a'), others.map(at));
    assert.deepEqual([enough('b'), enough('c'), enough(), enough('b', 'c')], [true, false, false, true]);
    const few = tables({total: 9, a: 3, b: 2, c: 4}, ['total', 'a', 'b', 'c']);
    const isEnough = (...others: readonly string[]) => few.linked.holdEnough(0, few.at('a'), others.map(few.at));
    assert.deepEqual([isEnough('b', 'c'), isEnough('b')], [true, false]);
    const small = tables({total: 4, a: 1, b: 2, c: 1}, ['total', 'a', 'b', 'c']);
    assert.equal(small.linked.holdEnough(0, small.at('a'), ['b', 'c'].map(small.at)), false);
    const nought = tables({total: 0, a: {value: 0, role: 'doubtful'}, b: 0}, ['total', 'a', 'b']);
    assert.equal(nought.linked.holdEnough(0, nought.at('a'), []), false);
  });

  test('is enough for organisations where it is their company', () => {
    const budgets: Given = {total: amount(400), a: withheld(100), b: amount(100), c: amount(100), d: amount(100)};
    const {linked, at} = tables(budgets, ['total', 'a', 'b', 'c', 'd']);
    const enough = (...others: readonly string[]) => linked.holdEnough(0, at('a'), others.map(at));
    assert.deepEqual([enough('b', 'c'), enough('b', 'd'), enough('b', 'c', 'd')], [true, false, true]);
    const large = tables({...budgets, total: amount(3300), a: withheld(3000)}, ['total', 'a', 'b', 'c', 'd']);
    assert.equal(large.linked.holdEnough(0, large.at('a'), ['b', 'c', 'd'].map(large.at)), false);
  });
});
