/** Whether the interface can be read by people who read little: short sentences, no letters that nobody has explained. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import german from '../../src/locale/de/index.js';
import english from '../../src/locale/en/index.js';
import {saidBy, wordings, type Said} from '../helpers/wordings.js';

const MOST_WORDS = 20;
/** A name or a number with its noun takes several words where it is told: « Centre social du Moulin », « 12 centres ». */
const WORDS_OF_AN_ARGUMENT = 2;

/** Subjects that speak to whoever publishes the file, not to readers. */
const FOR_PUBLISHERS = /^(?:fault|load)/;
/** What publishers are told by its name, and why that is enough. */
const KNOWN_BY_NAME: Readonly<Record<string, string>> = {
  SIRET: 'the number that every French establishment has on its letters; nobody says its long name',
  SIREN: 'the same for the organisation',
  JSON: 'the name of the format that the publisher chose to write',
  UTF: 'UTF-8 is the entry of the menu in which the file is saved again',
  CORS: 'what the person who runs the other site has to look for, behind the sentence that says what to do',
};
/** After words that say the same, or as the pattern of an example that follows. */
const isExplained = (text: string, acronym: string) => new RegExp(`\\p{L} \\(${acronym}\\)`, 'u').test(text) || (/par exemple|for instance|zum Beispiel/.test(text) && /^(?:AAAA|YYYY|JJJJ|MM|JJ|DD|TT|HH)$/.test(acronym));

const LANGUAGES: Readonly<Record<string, readonly Said[]>> = {
  fr: wordings.flatMap(({subject, fr}) => saidBy(fr, subject)),
  en: Object.entries(english).flatMap(([subject, words]) => saidBy(words, subject)),
  de: Object.entries(german).flatMap(([subject, words]) => saidBy(words, subject)),
};

/** A line of a letter is read as one. */
const sentences = (text: string) => text.split(/(?<=[.!?…])\s+|\n+/);
const wordsOf = (sentence: string) =>
  sentence
    .split(/[\s\u00a0\u202f]+/)
    .filter((word) => /[\p{L}\p{N}⟦]/u.test(word))
    .reduce((count, word) => count + (word.includes('⟦') ? WORDS_OF_AN_ARGUMENT : 1), 0);

for (const [language, said] of Object.entries(LANGUAGES)) {
  test(`no sentence in ${language} has more than ${MOST_WORDS} words`, () => {
    assert.ok(said.length > 200, 'everything is looked at');
    const long = said.flatMap(({at, text}) => sentences(text).filter((sentence) => wordsOf(sentence) > MOST_WORDS).map((sentence) => `${at}: ${wordsOf(sentence)} words: ${sentence}`));
    assert.deepEqual(long, []);
  });

  test(`no acronym in ${language} is left unexplained`, () => {
    const bare = said.flatMap(({at, text}) =>
      [...text.replace(/⟦\d⟧/g, '').matchAll(/(?<![\p{L}\d])\p{Lu}{2,}(?!\p{L})/gu)]
        .filter(([acronym]) => !isExplained(text, acronym) && !(FOR_PUBLISHERS.test(at) && Object.hasOwn(KNOWN_BY_NAME, acronym)))
        .map(([acronym]) => `${acronym} in ${at}: ${text}`),
    );
    assert.deepEqual(bare, []);
  });
}

test('what counts words can fail', () => {
  assert.equal(wordsOf('Le centre « ⟦0⟧ » est à 3 km : voir la carte.'), 11);
  assert.deepEqual(sentences('Un. Deux ! Trois'), ['Un.', 'Deux !', 'Trois']);
});
