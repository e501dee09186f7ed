import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {search, searchIndex, type Wish} from '../../../src/model/search.js';
import {folded} from '../../../src/model/folding.js';
import {RUNS} from './runs.js';

interface Row {
  readonly name: string;
  readonly kind: string;
  readonly tags: readonly string[];
}
const FACETS = [
  {id: 'kind', of: ({kind}: Row) => [kind]},
  {id: 'tags', of: ({tags}: Row) => tags},
];
const indexOf = (rows: readonly Row[]) => searchIndex(rows, {words: ({name}) => [name], facets: FACETS});
const named = (name: string): Row => ({name, kind: 'CS', tags: []});

/** The same letters as another keyboard gives them. */
const DRESSES: Readonly<Record<string, readonly string[]>> = {
  a: ['a', 'A', 'à', 'Â', 'a\u0300'],
  e: ['e', 'E', 'é', 'È', 'ë', 'e\u0301'],
  i: ['i', 'I', 'î', 'Ï'],
  o: ['o', 'O', 'ô', 'Ö'],
  u: ['u', 'U', 'ù', 'Ü'],
  c: ['c', 'C', 'ç', 'Ç'],
  n: ['n', 'N'],
  t: ['t', 'T'],
};
const letters = fc.array(fc.constantFrom(...Object.keys(DRESSES)), {minLength: 1, maxLength: 7}).map((list) => list.join(''));
const words = fc.array(letters, {minLength: 1, maxLength: 3});
const dressed = (plain: string, picks: readonly number[]) => [...plain].map((letter, at) => DRESSES[letter]![picks[at % picks.length]! % DRESSES[letter]!.length]!).join('');
const spaces = fc.constantFrom(' ', '-', '’', "'", '  ', ' – ', '_');

test('accents, case, apostrophes and dashes change nothing, neither in the name nor in what is typed', () => {
  const picks = fc.array(fc.nat({max: 4}), {minLength: 1, maxLength: 8});
  fc.assert(
    fc.property(words, picks, picks, spaces, spaces, (given, inName, inText, between, typed) => {
      const name = given.map((word) => dressed(word, inName)).join(between);
      const text = given.map((word) => dressed(word, inText)).join(typed);
      assert.equal(folded(name), folded(text));
      assert.deepEqual(search(indexOf([named('zzz'), named(name)]), {text}), {...search(indexOf([named('zzz'), named(name)]), {text: given.join(' ')}), isClose: false});
      assert.equal(search(indexOf([named(name)]), {text}).rows.length, 1);
    }),
    RUNS,
  );
});

test('folding twice changes nothing more, and leaves no capital and no space too many', () => {
  fc.assert(
    fc.property(fc.string({unit: 'grapheme', maxLength: 60}), (text) => {
      assert.equal(folded(folded(text)), folded(text));
      assert.equal(folded(text), folded(text).toLowerCase());
      assert.doesNotMatch(folded(text), /^\s|\s$|\s{2}/);
    }),
    RUNS,
  );
});

test('whatever signs are typed, they are looked for as they stand and nothing is thrown', () => {
  const signs = fc.string({unit: fc.constantFrom('(', ')', '[', ']', '{', '}', '+', '*', '?', '.', '^', '$', '|', '\\', 'a', 'b', ' ', '/'), minLength: 1, maxLength: 12});
  fc.assert(
    fc.property(signs, fc.array(signs, {maxLength: 6}), (text, names) => {
      // A question mark at the end of a word asks; alone it is looked for.
      const typed = folded(text).split(' ').filter(Boolean);
      const asked = typed.map((token) => token.replace(/\?*$/, '')).filter(Boolean);
      const tokens = asked.length ? asked : typed;
      const found = search(indexOf(names.map(named)), {text});
      if (found.isClose) return;
      const expected = names.filter((name) => tokens.every((token) => ` ${folded(name)}`.includes(` ${token}`)));
      assert.deepEqual(found.rows.map(({name}) => name).sort(), [...expected].sort());
    }),
    RUNS,
  );
});

const rows = fc.array(fc.record({name: words.map((list) => list.join(' ')), kind: fc.constantFrom('CS', 'CSC', 'EVS'), tags: fc.subarray(['jeunes', 'aînés', '__proto__'])}), {maxLength: 12});
const chosen = fc.record({kind: fc.subarray(['CS', 'CSC', 'EVS']), tags: fc.subarray(['jeunes', 'aînés', '__proto__'])});

test('the count beside a value is how many there are after a click on it', () => {
  fc.assert(
    fc.property(rows, chosen, (list, wish) => {
      const index = indexOf(list);
      const now = search(index, {chosen: wish});
      for (const [facet, counts] of Object.entries(now.facets))
        for (const {value, count} of counts) {
          const alone: Wish['chosen'] = {...wish, [facet]: [value]};
          assert.equal(count, search(index, {chosen: alone}).rows.length, `${facet} ${value}`);
        }
    }),
    RUNS,
  );
});

test('typing on never finds more, and choosing in one more facet never finds more', () => {
  fc.assert(
    fc.property(rows, letters, fc.nat({max: 6}), chosen, (list, text, cut, wish) => {
      const index = indexOf(list);
      const [short, long] = [search(index, {text: text.slice(0, cut)}), search(index, {text})];
      if (!short.isClose && !long.isClose) for (const row of long.rows) assert.ok(short.rows.includes(row));
      const narrower = search(index, {chosen: wish}).rows;
      const wider = search(index, {chosen: {...wish, kind: []}}).rows;
      for (const row of narrower) assert.ok(wider.includes(row));
    }),
    RUNS,
  );
});
