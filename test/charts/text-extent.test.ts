import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {textWidth} from '../../src/charts/text-extent.js';
import {wrapNames, wrapText} from '../../src/charts/wrapped-text.js';

test('all digits are as wide as one another, and a minus no narrower: so they are in most faces', () => {
  for (const digit of '0123456789') assert.equal(textWidth(digit, 16), textWidth('0', 16));
  assert.ok(textWidth('−', 16) >= textWidth('0', 16) * 1.3);
});

describe('wrapText', () => {
  test('of nothing has no line', () => {
    assert.deepEqual(wrapText('', 100, 16, 2), {lines: [], shortened: false});
    assert.deepEqual(wrapText(' \n ', 100, 16, 2).lines, []);
  });

  test('keeps a text that fits as it is', () => {
    assert.deepEqual(wrapText('Centre du Fossé', 400, 16, 2), {lines: ['Centre du Fossé'], shortened: false});
  });

  test('breaks at spaces and loses no word while there are lines', () => {
    const text = 'Centre socioculturel du Fossé des Treize';
    const {lines, shortened} = wrapText(text, 180, 16, 4);
    assert.equal(lines.join(' '), text);
    assert.equal(shortened, false);
  });

  test('says that it was shortened when a word or a line is left out', () => {
    assert.equal(wrapText('x'.repeat(200), 100, 16, 2).shortened, true);
    assert.equal(wrapText('un deux trois quatre cinq six', 60, 16, 2).shortened, true);
  });

  test('never exceeds the lines it may take, nor its width by more than two letters', () => {
    fc.assert(
      fc.property(fc.string({maxLength: 300}), fc.integer({min: 40, max: 800}), fc.integer({min: 1, max: 4}), (text, width, most) => {
        const {lines} = wrapText(text, width, 16, most);
        assert.ok(lines.length <= most);
        assert.ok(lines.every((line) => textWidth(line, 16) <= width || [...line].length <= 2), lines.join('|'));
      }),
      {numRuns: 1000},
    );
  });

  test('cuts no letter in two: an emoji of several, an accent that stands alone', () => {
    const letters = fc.constantFrom('a', 'é', 'e\u0301', '👩‍👩‍👧', '👋🏽', '❤️', '🎉', 'ع', 'க்');
    const segmenter = new Intl.Segmenter('fr');
    fc.assert(
      fc.property(fc.array(letters, {minLength: 2, maxLength: 40}), fc.integer({min: 20, max: 300}), (given, width) => {
        const text = given.join('');
        const whole = [...segmenter.segment(text)].map(({segment}) => segment);
        const [line = ''] = wrapText(text, width, 16, 1).lines;
        const kept = line.replace(/…$/, '');
        assert.ok(kept === '' || whole.some((_, rank) => whole.slice(0, rank + 1).join('') === kept), JSON.stringify([text, line]));
      }),
      {numRuns: 1000},
    );
  });

  test('answers in no time for a text of a million letters', () => {
    const before = performance.now();
    const {lines} = wrapText('a'.repeat(1_000_000), 300, 16, 2);
    assert.equal(lines.length, 1);
    assert.ok(performance.now() - before < 1000);
  });
});

describe('wrapNames', () => {
  const names = ['Communauté de communes du Pays de Brémontel', 'Communauté de communes des Alluettes', 'Métropole'];
  const linesOf = (given: readonly string[], width: number, most = 1) => wrapNames(given, width, 16, most).map(({lines}) => lines.join('|'));

  test('leaves names as they are where they have room', () => assert.deepEqual(linesOf(names, 1000), names));

  test('leaves out what those that have no room begin with, if another one begins alike', () => {
    assert.deepEqual(linesOf(names, 200), ['…du Pays de Brémontel', '…des Alluettes', 'Métropole']);
    assert.deepEqual(linesOf(names, 120, 2), ['…du Pays de|Brémontel', '…communes|des Alluettes', 'Métropole']);
  });

  test('cuts the end of one that begins like no other, and of words that are too long for themselves', () => {
    assert.deepEqual(linesOf([names[0]!, 'Métropole'], 200), ['Communauté de…', 'Métropole']);
    assert.deepEqual(linesOf(['Aa ' + 'b'.repeat(99), 'Aa ' + 'c'.repeat(99)], 60).map((line) => line.at(-1)), ['…', '…']);
  });

  test('tells names apart that differ in their last words, however many words they have', () => {
    const word = fc.stringMatching(/^[a-z]{1,9}$/);
    fc.assert(
      fc.property(fc.array(word, {minLength: 4, maxLength: 3000}), fc.uniqueArray(word, {minLength: 2, maxLength: 5}), (begin, ends) => {
        const lines = linesOf(ends.map((end) => [...begin, end].join(' ')), 140);
        assert.equal(new Set(lines).size, ends.length, lines.join(' / '));
      }),
      {numRuns: 200},
    );
  });
});
