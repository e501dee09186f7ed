import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {FORMS, suitedForm, type Suited} from '../../src/charts/suited.js';
import {contentOf, contents, RUNS} from './drawings.js';

/** So many items and series of figures. */
const content = (items: number, series = 1, references = 0) => {
  const {items: row, series: all} = contentOf(Array.from({length: series + references}, () => Array.from({length: items}, (_, rank) => rank)));
  return {items: row, series: all.map((each, rank) => ({...each, ...(rank >= series && {isReference: true})}))};
};
const formOf = (asked: Partial<Suited>) => suitedForm({by: 'centre', content: content(6), isOrdered: false, isAdditive: false, isJudged: false, ...asked});

describe('suitedForm', () => {
  test('compares things with bars', () => {
    assert.equal(formOf({}), 'bar');
    assert.equal(formOf({by: 'territory'}), 'bar');
    assert.equal(formOf({by: 'category'}), 'bar');
  });

  test('follows time with lines, two dates with slopes, and one date with bars', () => {
    assert.equal(formOf({by: 'period'}), 'line');
    assert.equal(formOf({by: 'period', content: content(2)}), 'line');
    assert.equal(formOf({by: 'period', content: content(2, 3)}), 'slope');
    assert.equal(formOf({by: 'period', content: content(1, 3)}), 'bar');
  });

  test('gives each line its own drawing where there are more than can be told apart', () => {
    assert.equal(formOf({by: 'period', content: content(5, 6)}), 'line');
    assert.equal(formOf({by: 'period', content: content(5, 7)}), 'multiples');
    assert.equal(formOf({by: 'period', content: content(5, 6, 2)}), 'line');
  });

  test('sets what adds up end to end, and nothing else', () => {
    assert.equal(formOf({content: content(5, 3), isAdditive: true}), 'stacked');
    assert.equal(formOf({content: content(5, 3)}), 'dot');
    assert.equal(formOf({content: content(5, 4)}), 'bar');
  });

  test('draws classes that have an order as columns, and two groups of them as a pyramid', () => {
    assert.equal(formOf({by: 'category', isOrdered: true}), 'column');
    assert.equal(formOf({by: 'category', isOrdered: true, isAdditive: true, content: content(6, 2)}), 'pyramid');
    assert.equal(formOf({by: 'category', isOrdered: false, isAdditive: true, content: content(6, 2)}), 'stacked');
    assert.equal(formOf({by: 'category', isOrdered: true, isAdditive: false, content: content(6, 2)}), 'dot');
  });

  test('does not rank centres by name where one way is better', () => {
    assert.equal(formOf({isJudged: true}), 'strip');
    assert.equal(formOf({isJudged: true, content: content(200)}), 'histogram');
    assert.equal(formOf({isJudged: true, by: 'territory'}), 'bar');
  });

  test('does not spread fewer figures than five, of which each could be recognised', () => {
    assert.equal(formOf({isJudged: true, content: content(4)}), 'bar');
    assert.equal(formOf({isJudged: true, content: contentOf([[1, 2, 3, 4, undefined, undefined]])}), 'bar');
  });

  test('has a form for any content, and never stacks what does not add up', () => {
    const asked = fc.record({by: fc.constantFrom('centre', 'territory', 'period', 'category'), content: contents(), isOrdered: fc.boolean(), isAdditive: fc.boolean(), isJudged: fc.boolean()});
    fc.assert(
      fc.property(asked, (each) => {
        const form = suitedForm(each as Suited);
        assert.ok(FORMS.includes(form));
        if (form === 'stacked' || form === 'pyramid') assert.ok(each.isAdditive);
        if (form === 'strip' || form === 'histogram') assert.ok(each.isJudged && each.by === 'centre');
        if (form === 'line' || form === 'slope') assert.ok(each.by === 'period');
      }),
      RUNS,
    );
  });
});
