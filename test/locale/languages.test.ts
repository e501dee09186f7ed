import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import german from '../../src/locale/de/index.js';
import english from '../../src/locale/en/index.js';
import {saidBy, wordings} from '../helpers/wordings.js';

/** French and English have rules where German has a list. */
const LISTS = ['units'];

/** Written alike in both. */
const SAME_IN_BOTH = ['Adresse'];

/** English needs none, and nouns change theirs from one language to the other. */
const isGender = (at: string) => at.endsWith('.isFeminine');

/** Which of its arguments a sentence writes. */
const told = (text: string) => [...new Set(text.match(/⟦\d⟧/g))].sort().join('');

/** Sentences that need other arguments than the French ones, for their own grammar. */
const OTHERWISE: Readonly<Record<string, readonly string[]>> = {
  en: ['figure.covered()'],
  de: [],
};

for (const [language, words] of Object.entries({en: english, de: german})) {
  describe(`the words in ${language}`, () => {
    test('are those of every subject, and of no other', () => {
      const subjects = wordings.map(({subject}) => subject).filter((subject) => language === 'de' || !LISTS.includes(subject));
      assert.deepEqual(Object.keys(words).sort(), subjects.sort());
    });

    for (const {subject, fr} of wordings.filter((each) => !LISTS.includes(each.subject))) {
      test(`say of ${subject} all that is said in French, with the same names and figures`, () => {
        const [french, own] = [saidBy(fr, subject), saidBy(words[subject], subject)];
        const spoken = new Map(own.map(({at, text}) => [at, text]));
        for (const {at, text} of french.filter((each) => !isGender(each.at))) {
          const translation = spoken.get(at);
          assert.ok(translation !== undefined, `${at} is missing`);
          assert.equal(translation.trim() === '', text.trim() === '', `${at}: ${translation}`);
          assert.doesNotMatch(translation, /undefined|NaN|\[object| {2}/, at);
          if (!OTHERWISE[language]!.includes(at)) assert.equal(told(translation), told(text), `${at}: ${translation}`);
        }
      });
    }
  });
}

/** Words of the French wording that are no German ones. */
const FRENCH = /(?<![\p{L}])(?:les?|la|une?|du|aux?|est|sont|sur|pour|avec|sans|dans|par|et|ou|qui|que|centres?|fichier|données?|valeurs?|années?|tableau|ligne|colonne|aucune?|cette|habitants?|communes?)(?![\p{L}:@.])/iu;

test('German has no French word, its own quotation marks, and no space before a sign', () => {
  const all = saidBy(german, 'de');
  assert.ok(all.length > 250);
  for (const {at, text} of all) {
    assert.doesNotMatch(text.replace(/^⟦.*⟧$/, ''), FRENCH, at);
    assert.doesNotMatch(text, /[«»“](?=[\p{L}⟦])|”|'|[\s\u00a0\u202f][:;!?]/u, at);
    assert.equal(text.split('„').length, text.split('“').length, `${at}: ${text}`);
    // A straight quotation mark is JSON that is to be copied.
    assert.doesNotMatch(text.replace(/"format": "[^"]*"/, ''), /"/, at);
  }
});

test('no text was left in French: what is the same in both languages is known', () => {
  const french = new Map(wordings.flatMap(({subject, fr}) => saidBy(fr, subject)).map(({at, text}) => [at, text]));
  const same = Object.entries(german).flatMap(([subject, words]) => saidBy(words, subject)).filter(({at, text}) => !isGender(at) && /\p{L}{3}/u.test(text) && french.get(at) === text);
  assert.deepEqual(same.map(({text}) => text).sort(), SAME_IN_BOTH);
});
