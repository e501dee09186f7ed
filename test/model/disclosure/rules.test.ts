import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {isFewOrDominated, isSensitive, protectionOf, USUAL_RULES, type Cell} from '../../../src/model/disclosure/rules.js';

const rule = {threshold: 5};
const counted = (value: number, more: Partial<Cell> = {}): Cell => ({id: 'a', value, isCount: true, rule, ...more});

describe('isSensitive', () => {
  test('is what producers usually ask for', () => {
    assert.deepEqual(USUAL_RULES, {taxHouseholds: {threshold: 11}, beneficiaries: {threshold: 5}, organisations: {minUnits: 3, dominance: 0.85}});
  });

  test('asks the threshold of counts only, and nothing where there is no rule', () => {
    const sensitive = (more: Partial<Cell>) => isSensitive(counted(3, more));
    assert.deepEqual([sensitive({}), sensitive({isCount: false}), sensitive({rule: undefined}), sensitive({rule: {}})], [true, false, false, false]);
    assert.deepEqual([0, 1, 4, 5].filter((value) => isSensitive(counted(value))), [1, 4]);
  });

  test('hides what is withheld whatever its size, and rule', () => {
    assert.ok(isSensitive(counted(0, {role: 'withheld'})) && isSensitive(counted(9, {role: 'withheld', rule: undefined})));
  });

  test('says nothing of what was lost, and takes what is in doubt for few', () => {
    assert.ok(!isSensitive(counted(3, {role: 'lost'})) && !isSensitive(counted(1, {role: 'lost', isCount: false, rule: {minUnits: 3}, contributors: [1]})));
    assert.ok(isSensitive(counted(9, {role: 'doubtful'})) && isSensitive(counted(0, {role: 'doubtful'})));
    assert.ok(!isSensitive(counted(3, {role: 'doubtful', rule: undefined})));
  });

  test('looks at what stands behind a figure that is large enough itself', () => {
    const of = (...contributors: number[]) => isSensitive({value: 60, isCount: true, rule: {threshold: 5, minUnits: 3}, contributors});
    assert.deepEqual([of(30, 30), of(20, 20, 20)], [true, false]);
  });
});

describe('isFewOrDominated', () => {
  test('counts those who bring something', () => {
    const few = (...amounts: number[]) => isFewOrDominated(amounts, {minUnits: 3});
    assert.deepEqual([few(), few(0, 0), few(1), few(1, 1, 0), few(1, 1, 1), few(1, 1, -1)], [false, false, true, true, false, true]);
  });

  test('asks for no number and no share where the rule names none', () => {
    assert.ok(!isFewOrDominated([7], {}));
    assert.ok(isFewOrDominated([7], {minUnits: 2}));
  });

  test('lets the largest hold the share of the rule, and no more', () => {
    const rule = {dominance: 0.5};
    assert.deepEqual([[5, 5], [6, 4], [4, 6], [1, 2, 3]].map((amounts) => isFewOrDominated(amounts, rule)), [false, true, true, false]);
  });
});

describe('protectionOf', () => {
  test('keeps what only hides others as uncertain as the threshold, or by one where there is none', () => {
    assert.deepEqual(protectionOf(counted(30), false), {low: 30, high: 30, width: 5});
    assert.deepEqual(protectionOf(counted(30, {rule: undefined}), false), {low: 30, high: 30, width: 1});
    assert.deepEqual(protectionOf(counted(30, {rule: {threshold: 0}}), false), {low: 30, high: 30, width: 1});
    assert.deepEqual(protectionOf(counted(30, {isCount: false}), false), {low: 30, high: 30, width: 0});
  });

  test('keeps a count of few possible from nobody to the threshold, be it in doubt or not', () => {
    for (const role of [undefined, 'doubtful'] as const) assert.deepEqual(protectionOf(counted(4, {role}), true), {low: 0, high: 5, width: 5});
  });

  test('keeps one in doubt that is of many as uncertain as the threshold', () => {
    assert.deepEqual(protectionOf(counted(5, {role: 'doubtful'}), true), {low: 5, high: 5, width: 5});
    assert.deepEqual(protectionOf(counted(5), true), {low: 4, high: 10, width: 6});
  });

  test('keeps withheld counts possible 15 % lower and higher in whole numbers, and up by the threshold', () => {
    assert.deepEqual(protectionOf(counted(10, {role: 'withheld'}), true), {low: 8, high: 15, width: 7});
    assert.deepEqual(protectionOf(counted(100, {role: 'withheld'}), true), {low: 85, high: 115, width: 30});
    assert.deepEqual(protectionOf(counted(2, {role: 'withheld'}), true), {low: 1, high: 7, width: 6});
  });

  test('keeps amounts possible by the margin of the rule, and never below nothing', () => {
    assert.deepEqual(protectionOf(counted(200, {isCount: false}), true), {low: 170, high: 230, width: 60});
    assert.deepEqual(protectionOf(counted(200, {isCount: false, rule: {margin: 2}}), true), {low: 0, high: 600, width: 800});
    // The threshold of a count is no measure of an amount.
    assert.deepEqual(protectionOf(counted(2, {isCount: false}), true), {low: 1.7, high: 2.3, width: 0.6});
  });
});
