import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {aggregate, asObserved, type Aggregable, type Aggregate, type RefusedAggregate} from '../../../src/model/aggregate.js';
import {aggregateOf} from '../../../src/model/territory-aggregate.js';
import type {Centre} from '../../../src/model/centre.js';
import {Hierarchy} from '../../../src/model/hierarchy.js';
import {STATUSES, type Status} from '../../../src/model/observation.js';
import {isRefused} from '../../../src/model/refusal.js';
import type {Territory} from '../../../src/model/territory.js';
import {graverOf, ratioOf, tallyOf, valueOf} from '../../../src/model/values.js';
import {observatoryOf, type Given} from '../../helpers/figures.js';
import {RUNS} from './runs.js';

const members = {id: 'members', kind: 'count'} as Aggregable;
const share = {id: 'share', kind: 'rate', numerator: 'women', denominator: 'all', factor: 100} as unknown as Aggregable;
const ask = {of: 'centre', period: '2023'};
const KEYS = [...'abcdefgh'];

const answered = (answer: Aggregate | RefusedAggregate): Aggregate => {
  assert.ok(!isRefused(answer), JSON.stringify(answer));
  return answer;
};
/** Cents are whole numbers: their sums have no rounding that could hide a fault. */
const whole = fc.integer({min: 0, max: 1e6});
const full = (value = whole) => fc.tuple(...KEYS.map(() => value)).map((values) => Object.fromEntries(KEYS.map((key, rank) => [key, values[rank]!])));
/** Subjects dealt out to two or three groups. */
const groups = fc.tuple(...KEYS.map(() => fc.integer({min: 0, max: 2}))).map((dealt) =>
  [0, 1, 2].map((group) => KEYS.filter((_, rank) => dealt[rank] === group)).filter((keys) => keys.length),
);

test('the sums of the parts of a partition add up to the sum of the whole, and so do their n and N', () => {
  const cell = fc.oneof(whole, fc.constantFrom('L', 'O', 'M'));
  fc.assert(
    fc.property(full(cell as fc.Arbitrary<number>), groups, (values, parts) => {
      const figures = observatoryOf([{indicator: 'members', values}]);
      const question = {...ask, indicator: members};
      const all = aggregate(figures, question, KEYS);
      const each = parts.map((keys) => aggregate(figures, question, keys));
      const sum = each.reduce((total, answer) => total + (isRefused(answer) ? 0 : answer.value), 0);
      assert.equal(isRefused(all) ? 0 : all.value, sum);
      for (const key of ['n', 'of'] as const) assert.equal(all.coverage[key], each.reduce((total, {coverage}) => total + coverage[key], 0));
    }),
    RUNS,
  );
});

test('the numerators and denominators of a partition add up, and the rate of the whole lies between those of its parts', () => {
  fc.assert(
    fc.property(full(), full(fc.integer({min: 1, max: 1e6})), groups, (women, all, parts) => {
      const figures = observatoryOf([{indicator: 'women', values: women}, {indicator: 'all', values: all}]);
      const question = {...ask, indicator: share};
      const rateOf = (keys: readonly string[]) => {
        const under = keys.reduce((sum, key) => sum + all[key]!, 0);
        return {over: keys.reduce((sum, key) => sum + women[key]!, 0), under};
      };
      const {value, numerator, denominator} = answered(aggregate(figures, question, KEYS));
      assert.deepEqual([numerator, denominator], [rateOf(KEYS).over, rateOf(KEYS).under]);
      const rates = parts.map((keys) => {
        const answer = answered(aggregate(figures, question, keys));
        const {over, under} = rateOf(keys);
        // Of one subject it is the subject's own rate.
        if (keys.length > 1) assert.deepEqual([answer.numerator, answer.denominator], [over, under]);
        return answer.value;
      });
      assert.ok(value >= Math.min(...rates) * (1 - 1e-12) && value <= Math.max(...rates) * (1 + 1e-12), `${value} outside ${rates.join()}`);
    }),
    RUNS,
  );
});

test('an aggregate depends on who is asked, not on the order, and nobody counts twice', () => {
  const cell = fc.oneof({weight: 4, arbitrary: fc.double({min: -1e6, max: 1e6, noNaN: true})}, {weight: 1, arbitrary: fc.constantFrom('L', 'O', 'M', 'Q')});
  const asked = fc.subarray(KEYS, {minLength: 1}).chain((keys) => fc.tuple(fc.constant(keys), fc.shuffledSubarray(keys, {minLength: keys.length}), fc.subarray(keys)));
  fc.assert(
    fc.property(full(cell as fc.Arbitrary<number>), fc.constantFrom(members, share), asked, (values, indicator, [keys, shuffled, again]) => {
      const figures = observatoryOf([{indicator: indicator === members ? 'members' : 'women', values}, {indicator: 'all', values: Object.fromEntries(KEYS.map((key, rank) => [key, rank + 1]))}]);
      const of = (list: readonly string[]) => aggregate(figures, {...ask, indicator}, list);
      const [one, other] = [of(keys), of([...shuffled, ...again])];
      assert.deepEqual(one.coverage, other.coverage);
      if (isRefused(one)) assert.deepEqual(one, other);
      else assert.ok(Math.abs(one.value - answered(other).value) <= 1e-9 * Math.max(1, Math.abs(one.value)));
    }),
    RUNS,
  );
});

test('leaving hidden parts out gives the sum of those that are shown, marked as partial', () => {
  fc.assert(
    fc.property(full(), fc.subarray(KEYS), (values, secret) => {
      const figures = observatoryOf([{indicator: 'members', values: {...values, ...Object.fromEntries(secret.map((key) => [key, 'Q']))}}]);
      const answer = aggregate(figures, {...ask, indicator: members, hidden: 'leave-out'}, KEYS);
      const open = KEYS.filter((key) => !secret.includes(key));
      if (!open.length) return void assert.equal(isRefused(answer) && answer.refused, 'suppressed');
      assert.equal(answered(answer).value, open.reduce((sum, key) => sum + values[key]!, 0));
      assert.equal(answered(answer).partial, secret.length > 0);
      assert.deepEqual([answer.coverage.n, answer.coverage.of, answer.coverage.counts.suppressed], [open.length, KEYS.length, secret.length]);
      const strict = aggregate(figures, {...ask, indicator: members}, KEYS);
      assert.equal(isRefused(strict), secret.length > 0);
    }),
    RUNS,
  );
});

test('a blank never weighs as a zero: leaving it out of the document gives the same figure', () => {
  fc.assert(
    fc.property(full(), full(fc.integer({min: 1, max: 1e6})), fc.subarray(KEYS, {maxLength: 6}), fc.constantFrom('L', 'O', 'M'), (women, all, silent, letter) => {
      const blank = Object.fromEntries(silent.map((key) => [key, letter]));
      const without = Object.fromEntries(KEYS.filter((key) => !silent.includes(key)).map((key) => [key, women[key]!]));
      const figures = (over: Record<string, number | string>) => observatoryOf([{indicator: 'women', values: over}, {indicator: 'all', values: all}]);
      const [one, other] = [{...women, ...blank}, without].map((over) => aggregate(figures(over), {...ask, indicator: share}, KEYS));
      assert.equal(answered(one!).value, answered(other!).value);
      assert.equal(one!.coverage.n, KEYS.length - silent.length);
    }),
    RUNS,
  );
});

test('a rate has a value only where both parts have one, and its status is the graver of the two', () => {
  // From what says most about why a value may not be taken as it stands.
  const gravity: readonly Status[] = ['suppressed', 'not-applicable', 'not-asked', 'no-answer', 'estimated', 'provisional', 'ok'];
  const observed = fc.record({status: fc.constantFrom(...STATUSES), value: fc.integer({min: 0, max: 9})}).map(({status, value}) =>
    gravity.indexOf(status) > 3 ? {status, value} : {status},
  );
  fc.assert(
    fc.property(observed, observed, (over, under) => {
      const graver = gravity[Math.min(gravity.indexOf(over.status), gravity.indexOf(under.status))];
      assert.equal(graverOf(over.status, under.status), graver);
      const rate = ratioOf(over, under, 100)!;
      const [a, b] = [over, under].map((part) => ('value' in part ? part.value : undefined));
      if (a === undefined || b === undefined) assert.deepEqual(rate, {status: graver});
      else if (b === 0) assert.deepEqual(rate, {status: 'not-applicable'});
      else assert.deepEqual(rate, {status: graver, value: (100 * a) / b});
      assert.equal(ratioOf(undefined, under), undefined);
      assert.equal(ratioOf(over, undefined), undefined);
    }),
    RUNS,
  );
});

test('an aggregate as one value among others says why it is blank, and has its coverage', () => {
  fc.assert(
    fc.property(full(fc.oneof(whole, fc.constantFrom('L', 'O', 'M', 'Q')) as fc.Arbitrary<number>), fc.subarray(KEYS), fc.constantFrom('members', 'unknown'), (values, keys, id) => {
      const figures = observatoryOf([{indicator: 'members', values}]);
      const answer = aggregate(figures, {...ask, indicator: {...members, id: id as Aggregable['id']}}, keys);
      const {status, value, n, of} = asObserved(answer);
      assert.deepEqual([n, of], [answer.coverage.n, answer.coverage.of]);
      assert.equal(value, isRefused(answer) ? undefined : answer.value);
      if (!isRefused(answer)) return assert.equal(status, 'ok');
      const given = keys.map((key) => values[key] as unknown);
      if (!keys.length) assert.equal(status, 'no-answer');
      else if (id === 'unknown') assert.equal(status, 'not-asked');
      else if (given.every((each) => each === 'M')) assert.equal(status, 'not-applicable');
      else assert.equal(status, given.includes('Q') ? 'suppressed' : 'no-answer');
    }),
    RUNS,
  );
});

/** Départements, communes in them, and one or several centres or none in each. */
const country = fc.array(fc.array(fc.array(fc.integer({min: 0, max: 1000}), {maxLength: 3}), {minLength: 1, maxLength: 4}), {minLength: 1, maxLength: 3});

test('the figure of a territory is the same by its centres as by its communes, when these hold the sums of theirs', () => {
  fc.assert(
    fc.property(country, (departements) => {
      const territories: Territory[] = [];
      const centres: Centre[] = [];
      const byCentre: Record<string, number> = {};
      const byCommune: Record<string, number> = {};
      departements.forEach((communes, d) => {
        territories.push({id: `departement:0${d + 1}`, name: `${d}`});
        communes.forEach((amounts, c) => {
          const code = `0${d + 1}00${c}`;
          territories.push({id: `commune:${code}`, name: code, parents: [`departement:0${d + 1}`]});
          byCommune[code] = amounts.reduce((sum, amount) => sum + amount, 0);
          amounts.forEach((amount, rank) => {
            byCentre[`${code}-${rank}`] = amount;
            centres.push({id: `${code}-${rank}`, name: code, territories: [`commune:${code}`]} as Centre);
          });
        });
      });
      const places = {hierarchy: new Hierarchy(territories), centres};
      const question = {indicator: members, period: '2023'};
      departements.forEach((communes, d) => {
        const [above, below] = [
          observatoryOf([{indicator: 'members', of: 'commune', values: byCommune}]),
          observatoryOf([{indicator: 'members', values: byCentre}]),
        ].map((figures) => aggregateOf(figures, places, question, `departement:0${d + 1}`));
        const sum = communes.flat().reduce((total, amount) => total + amount, 0);
        assert.equal(answered(above!).value, sum);
        assert.equal(above!.coverage.of, communes.length);
        if (!communes.flat().length) return assert.ok(isRefused(below!));
        assert.equal(answered(below!).value, sum);
        assert.equal(below!.coverage.of, communes.flat().length);
      });
    }),
    RUNS,
  );
});

test('of several columns of one slice, the value of a subject is the first one, unless one of them hides it', () => {
  const cell = fc.oneof(fc.integer({min: 0, max: 9}), fc.constantFrom('L', 'O', 'M', 'Q'));
  const column = fc.dictionary(fc.constantFrom(...'abc'), cell);
  fc.assert(
    fc.property(fc.array(column, {minLength: 1, maxLength: 4}), (columns) => {
      const figures = observatoryOf(columns.map((values) => ({indicator: 'members', values})));
      for (const key of 'abc') {
        const said = columns.filter((values) => Object.hasOwn(values, key)).map((values) => values[key]!);
        const observed = valueOf(figures, {...ask, indicator: members}, key);
        if (!said.length) assert.equal(observed, undefined);
        else if (said.includes('Q')) assert.deepEqual(observed, {status: 'suppressed'});
        else if (said.some((each) => typeof each === 'number')) assert.equal(observed?.value, said.find((each) => typeof each === 'number'));
        else assert.equal(observed?.status, {L: 'not-asked', O: 'no-answer', M: 'not-applicable'}[said[0] as string]);
      }
      assert.deepEqual(tallyOf((key) => valueOf(figures, {...ask, indicator: members}, key), 'aabbcc').counts, tallyOf((key) => valueOf(figures, {...ask, indicator: members}, key), 'abc').counts);
    }),
    RUNS,
  );
});

test('a rate of which parts are hidden is refused, or partial over those of whom both parts are known', () => {
  const letter = fc.constantFrom('A', 'A', 'A', 'P', 'E', 'Q');
  const letters = fc.tuple(...KEYS.map(() => letter));
  fc.assert(
    fc.property(full(), full(fc.integer({min: 1, max: 1e6})), letters, letters, (women, all, first, second) => {
      const column = (indicator: string, values: Readonly<Record<string, number>>, marks: readonly string[]) =>
        ({indicator, values: Object.fromEntries(KEYS.map((key, rank) => [key, [values[key]!, marks[rank]!] as const]))});
      const figures = observatoryOf([column('women', women, first), column('all', all, second)]);
      const answer = aggregate(figures, {...ask, indicator: share, hidden: 'leave-out'}, KEYS);
      const marks = KEYS.map((_, rank) => first[rank]! + second[rank]!);
      const open = KEYS.filter((_, rank) => !marks[rank]!.includes('Q'));
      assert.equal(answer.coverage.counts.suppressed, KEYS.length - open.length);
      assert.equal(isRefused(aggregate(figures, {...ask, indicator: share}, KEYS)), open.length < KEYS.length);
      if (!open.length) return assert.ok(isRefused(answer));
      assert.equal(answered(answer).partial, open.length < KEYS.length);
      assert.equal(answered(answer).numerator, open.reduce((sum, key) => sum + women[key]!, 0));
      const seen = marks.filter((mark) => !mark.includes('Q')).join('');
      assert.equal(answered(answer).status, seen.includes('E') ? 'estimated' : seen.includes('P') ? 'provisional' : 'ok');
    }),
    RUNS,
  );
});

test('one subject is its own aggregate, also of a rate that is published without its parts', () => {
  const figures = observatoryOf([{indicator: 'share', values: {a: 12.5, b: 20}}]);
  assert.equal(answered(aggregate(figures, {...ask, indicator: share}, ['a', 'a'])).value, 12.5);
  const two = aggregate(figures, {...ask, indicator: share}, ['a', 'b']);
  assert.equal(isRefused(two) && two.refused, 'parts-missing');
});

test('where the document has no column, all that were asked are silent', () => {
  fc.assert(
    fc.property(fc.subarray(KEYS, {minLength: 1}), fc.constantFrom(members, share), (keys, indicator) => {
      const answer = aggregate(observatoryOf([]), {...ask, indicator}, keys);
      assert.ok(isRefused(answer));
      assert.deepEqual([answer.refused, answer.coverage.n, answer.coverage.of, answer.coverage.counts.absent], ['no-data', 0, keys.length, keys.length]);
    }),
    RUNS,
  );
});

const MAP: readonly Territory[] = [
  {id: 'departement:67', name: 'Bas-Rhin'},
  {id: 'departement:68', name: 'Haut-Rhin'},
  {id: 'commune:67001', name: 'A', parents: ['departement:67'], vintage: 2024, replaces: [{code: '67009', until: 2016}]},
  {id: 'commune:67002', name: 'B', parents: ['departement:67']},
  {id: 'iris:670010101', name: 'A1', parents: ['commune:67001']},
  {id: 'iris:670010102', name: 'A2', parents: ['commune:67001']},
  {id: 'iris:670020101', name: 'B1', parents: ['commune:67002']},
  {id: 'qpv:QP067001', name: 'Q', parents: ['commune:68001']},
];
const places = {hierarchy: new Hierarchy(MAP), centres: []};
const of67 = (columns: readonly Given[], indicator = members, territory = 'departement:67') => aggregateOf(observatoryOf(columns), places, {indicator, period: '2023'}, territory);
const byCommune: Given = {indicator: 'members', of: 'commune', values: {'67001': 10, '67002': 20}};
const byIris: Given = {indicator: 'members', of: 'iris', values: {'670010101': 1, '670010102': 2, '670020101': 4}};

test('parts are those of the scheme with the fewest, in whatever order the columns stand', () => {
  for (const columns of [[byCommune, byIris], [byIris, byCommune]]) {
    const answer = answered(of67(columns));
    assert.deepEqual([answer.value, 'countedBy' in answer && answer.countedBy, 'origin' in answer && answer.origin], [30, 'commune', 'parts']);
  }
  assert.equal(answered(of67([byIris])).value, 7);
  // Those of a scheme that has nothing here, or in another year, are passed over.
  assert.equal(answered(of67([{indicator: 'members', of: 'qpv', values: {QP067001: 9}}, byIris])).value, 7);
  assert.equal(answered(of67([{...byCommune, period: '2022'}, byIris])).value, 7);
  const elsewhere = of67([{...byCommune, period: '2022'}]);
  assert.equal(isRefused(elsewhere) && elsewhere.refused, 'no-data');
  const nowhere = of67([byCommune], members, 'departement:68');
  assert.equal(isRefused(nowhere) && nowhere.refused, 'no-data');
});

test('a rate of a territory is made of what its parts divide, former codes included', () => {
  const over: Given = {indicator: 'women', of: 'commune', values: {'67001': 1, '67002': 3}};
  const under: Given = {indicator: 'all', of: 'commune', values: {'67001': 10, '67002': 10}};
  const answer = answered(of67([over, under], share));
  assert.deepEqual([answer.value, answer.numerator, answer.denominator], [20, 4, 20]);
  // Without its denominator there is no rate.
  assert.ok(isRefused(of67([over], share)));
  const former = answered(
    of67([{...over, vintage: 2015, values: {'67001': 1, '67009': 2}}, {...under, vintage: 2015, values: {'67001': 10, '67009': 5}}], share, 'commune:67001'),
  );
  assert.deepEqual([former.value, 'origin' in former && former.origin], [20, 'former-codes']);
});

test('an answer without a figure has the status that says why', () => {
  const statusOf = (answer: Aggregate | RefusedAggregate) => asObserved(answer).status;
  const figures = observatoryOf([{indicator: 'members', values: {a: 1, b: 2, c: 'Q', d: 'M'}}]);
  assert.equal(statusOf(aggregate(figures, {...ask, indicator: {...members, kind: 'median'}}, ['a', 'b'])), 'not-applicable');
  assert.equal(statusOf(aggregate(figures, {...ask, indicator: members}, ['c'])), 'suppressed');
  assert.equal(statusOf(aggregate(figures, {...ask, indicator: members}, ['d'])), 'not-applicable');
  assert.equal(statusOf(aggregate(figures, {...ask, period: '1999', indicator: members}, ['a'])), 'not-asked');
  assert.equal(statusOf(aggregate(figures, {...ask, indicator: members}, [])), 'no-answer');
});
