import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {fileName} from '../../src/downloads/file-name.js';

test('a file is named after its title', () => {
  assert.equal(fileName('Impact par centre, 2023', 'csv'), 'impact-par-centre-2023.csv');
  assert.equal(fileName('Bénévoles à l’Élan : « cœur » 2020–2023', 'svg'), 'benevoles-a-l-elan-coeur-2020-2023.svg');
  assert.equal(fileName('Bénévoles', 'png', 'données fictives'), 'benevoles-donnees-fictives.png');
});

test('a file has a name where the title gives none, or one that a system keeps for itself', () => {
  assert.equal(fileName('', 'csv'), 'observatoire.csv');
  assert.equal(fileName('…?!', 'csv'), 'observatoire.csv');
  assert.equal(fileName('../../etc', 'csv'), 'etc.csv');
  for (const name of ['AUX', 'con', 'COM1', 'lpt9']) assert.equal(fileName(name, 'csv'), `observatoire-${name.toLowerCase()}.csv`);
  for (const name of ['balcon', 'contes', 'comm', 'lpts']) assert.equal(fileName(name, 'csv'), `${name}.csv`);
});

test('a name is never longer than 80 letters, ends as it must and does not cut a word', () => {
  const words = 'accompagnement '.repeat(20);
  const name = fileName(words, 'csv', 'données fictives');
  assert.match(name, /^accompagnement(-accompagnement)*-donnees-fictives\.csv$/);
  const five = Array<string>(5).fill('accompagnement').join('-');
  assert.equal(fileName(words, 'csv'), `${five}.csv`);
  // Five of them and one letter are 76, and 80 with the ending.
  assert.equal(fileName(`${five} a b`, 'csv'), `${five}-a.csv`);
  assert.equal(fileName(`${five} ab`, 'csv'), `${five}.csv`);
  assert.deepEqual([75, 76, 77, 200].map((letters) => fileName('a'.repeat(letters), 'csv').length), [79, 80, 80, 80]);
  fc.assert(
    fc.property(fc.string({maxLength: 300, unit: 'binary'}), fc.boolean(), (title, fictional) => {
      const made = fileName(title, 'csv', fictional ? 'données fictives' : '');
      assert.match(made, /^[a-z0-9]+(-[a-z0-9]+)*\.csv$/);
      assert.ok(made.length <= 80, made);
    }),
    {numRuns: 1000},
  );
});
