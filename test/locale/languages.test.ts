import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {describe, test} from 'node:test';
import german from '../../src/locale/de/index.js';
import english from '../../src/locale/en/index.js';
import type {Wording} from '../../src/locale/wording.js';

const rooms = readdirSync(new URL('../../src/locale/', import.meta.url)).filter((file) => file.endsWith('.ts'));
const modules = await Promise.all(rooms.map((file) => import(`../../src/locale/${file}`) as Promise<Record<string, unknown>>));
const isWording = (value: unknown): value is Wording<unknown> => typeof value === 'object' && value !== null && 'subject' in value && 'fr' in value;
const wordings = [...new Set(modules.flatMap((module) => Object.values(module).filter(isWording)))];
/** French and English have rules where German has a list. */
const LISTS = ['units'];

/** Stands for any argument that a sentence may take, and is written as its place: ⟦0⟧. */
function sample(place: number): unknown {
  const written = `⟦${place}⟧`;
  const answers: Readonly<Record<PropertyKey, unknown>> = {
    [Symbol.toPrimitive]: () => written,
    [Symbol.iterator]: () => [written][Symbol.iterator](),
    length: 1,
    number: () => written,
    map: (one: (value: unknown) => unknown) => [one(written)],
    join: () => written,
    replace: () => written,
    split: () => [written, written],
    toString: () => written,
  };
  return new Proxy({}, {get: (_, key) => (Object.hasOwn(answers, key) ? answers[key] : sample(place))});
}

/** Written alike in both. */
const SAME_IN_BOTH = ['Adresse'];

interface Said {
  readonly at: string;
  readonly text: string;
}

/** All that some words say, with samples for what they are told. */
function saidBy(words: unknown, at: string): readonly Said[] {
  if (typeof words === 'function') return saidBy((words as (...args: unknown[]) => unknown)(...[0, 1, 2, 3, 4, 5].map(sample)), `${at}()`);
  if (Array.isArray(words)) return words.flatMap((each: unknown, rank) => saidBy(each, `${at}.${rank}`));
  if (typeof words !== 'object' || words === null) return [{at, text: String(words)}];
  return Object.entries(words).flatMap(([key, value]) => saidBy(value as unknown, `${at}.${key}`));
}

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
