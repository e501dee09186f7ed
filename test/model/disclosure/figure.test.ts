import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {countOf, isSummed, keyOf} from '../../../src/model/disclosure/figure.js';
import type {Indicator} from '../../../src/model/indicator.js';

describe('a figure of a document', () => {
  test('has one name, in whatever order its categories are written', () => {
    const key = (categories: Readonly<Record<string, string>>) => keyOf('habitants', 'commune:67001', '2023', categories);
    assert.equal(key({age: '0-17', sexe: 'F'}), key({sexe: 'F', age: '0-17'}));
    assert.equal(key({age: 'F'}), '["habitants","commune:67001","2023",[["age","F"]]]');
    assert.notEqual(key({age: '0-17'}), key({}));
  });

  test('adds up where it is a count or an amount', () => {
    const kinds = ['count', 'amount', 'rate', 'median', 'index'] as Indicator['kind'][];
    assert.deepEqual(kinds.filter((kind) => isSummed({kind})), ['count', 'amount']);
  });

  test('that a rate tells is called as the document calls it, or like nothing that it holds', () => {
    const rate = (numerator?: string) => ({id: 'part', numerator}) as unknown as Indicator;
    const isHeld = (id: string) => id === 'oui';
    assert.deepEqual([rate('oui'), rate('non'), rate()].map((each) => countOf(each, isHeld)), ['oui', 'part×', 'part×']);
  });
});
