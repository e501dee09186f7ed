import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {companyOf, type Member} from '../../../src/model/disclosure/company.js';
import type {Cell} from '../../../src/model/disclosure/rules.js';

const rule = {minUnits: 3, dominance: 0.85};
const amount = (value: number, more: Partial<Cell> = {}): Cell => ({id: '', value, isCount: false, rule, ...more});
const centre = (value: number, more: Partial<Member> = {}): Member => ({rank: 0, cell: amount(value, {contributors: [value]}), standing: 'primary', isFew: false, ...more});
const shown = (value: number, more: Partial<Cell> = {}): Member => ({rank: 0, cell: amount(value, more), standing: 'published', isFew: false});
const company = (...members: readonly Member[]) => companyOf(members.map((member, rank) => ({...member, rank})));

describe('companyOf', () => {
  test('asks nobody where no organisation is hidden', () => {
    assert.deepEqual(company(shown(5), shown(6)), []);
    assert.deepEqual(company({...shown(5), standing: 'secondary'}, shown(6)), []);
    // A count of few has its own rule.
    assert.deepEqual(company({...shown(3), standing: 'primary', isFew: true}, shown(6)), []);
  });

  test('leaves out who stands where organisations are enough by themselves', () => {
    assert.deepEqual(company(centre(10), shown(10), centre(10), centre(10)), [0, 2, 3]);
  });

  test('asks for as many as the rule says, in the order given, who are not public for good', () => {
    assert.deepEqual(company(centre(10), shown(10), shown(11), shown(12)), [0, 1, 2]);
    assert.deepEqual(company(shown(12), shown(10, {role: 'settled'}), shown(11), centre(10)), [3, 0, 2]);
    assert.deepEqual(company(centre(10), shown(10, {rule: undefined}), shown(11, {contributors: [5, 6]})), [0, 1, 2]);
  });

  test('asks for as many at once as the strictest rule among them says', () => {
    const tens = Array.from({length: 6}, () => shown(10));
    const strict = centre(10, {cell: amount(10, {contributors: [10], rule: {minUnits: 5}})});
    const lax = centre(10, {cell: amount(10, {contributors: [10], rule: {}})});
    assert.deepEqual(company(strict, ...tens), [0, 1, 2, 3, 4]);
    assert.deepEqual(company(lax, strict, ...tens), [0, 1, 2, 3, 4]);
    // Three beside two: neither two nor four.
    assert.deepEqual(company(lax, lax, strict, shown(0, {contributors: [0, 0]}), shown(10), shown(10), shown(10)), [0, 1, 2, 3, 4, 5]);
  });

  test('counts all organisations behind a figure, but none that brings nothing', () => {
    assert.deepEqual(company(centre(10), shown(20, {contributors: [8, 12]}), shown(12)), [0, 1]);
    assert.deepEqual(company(centre(10), shown(20, {contributors: [20, 0]}), shown(12)), [0, 1, 2]);
  });

  test('doubles what stands beside until nobody outweighs the rest', () => {
    const tens = Array.from({length: 12}, () => shown(10));
    assert.deepEqual(company(centre(100), ...tens), [0, 1, 2]);
    assert.deepEqual(company(centre(120), ...tens), [0, 1, 2, 3, 4]);
    assert.deepEqual(company(centre(230), ...tens), [0, 1, 2, 3, 4, 5, 6, 7, 8]);
    // All are taken where twice as many are more than there are.
    assert.deepEqual(company(centre(230), ...tens.slice(0, 5)), [0, 1, 2, 3, 4, 5]);
  });

  test('says that nobody is enough where all of them are not', () => {
    assert.equal(company(centre(900), shown(10), shown(10)), undefined);
    assert.equal(company(centre(10)), undefined);
    assert.equal(company(centre(10), shown(10)), undefined);
  });

  test('starts with one where the number is no matter, but the share is', () => {
    const alone = {cell: amount(100, {contributors: [100], rule: {dominance: 0.6}})};
    assert.deepEqual(company(centre(100, alone), shown(80), shown(80)), [0, 1]);
    assert.deepEqual(company(centre(100, alone), shown(30), shown(30), shown(30)), [0, 1, 2, 3]);
  });

  test('asks that the sum leaves 15 % to each, unless a count of few stands there for its organisations', () => {
    const loose = amount(100, {contributors: [50, 50], rule: {minUnits: 2}});
    assert.deepEqual(company(centre(0, {cell: loose}), shown(14), shown(1)), [0, 1, 2]);
    assert.deepEqual(company(centre(0, {cell: loose}), shown(15), shown(1)), [0, 1]);
    const few: Cell = {...loose, isCount: true, value: 4, contributors: [2, 2], rule: {minUnits: 2, threshold: 50}};
    assert.deepEqual(company(centre(0, {cell: few, isFew: true}), shown(10)), [0]);
    assert.equal(company(centre(0, {cell: {...few, contributors: [4]}, isFew: true})), undefined);
  });

  test('asks the rule of each, also of one without', () => {
    const free: Member = {...centre(10), cell: amount(10, {rule: undefined, role: 'withheld'})};
    assert.deepEqual(company(free, shown(10)), [0, 1]);
    assert.deepEqual(company(free, centre(10), shown(10), shown(10)), [0, 1, 2]);
  });
});
