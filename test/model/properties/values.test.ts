import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {categoriesOf, kindsOf, partsOf, periodsOf, readerOf, subjectsOf, valueOf, type Divided} from '../../../src/model/values.js';
import {observatoryOf, type Given} from '../../helpers/figures.js';
import {RUNS} from './runs.js';

const share = {id: 'share', numerator: 'women', denominator: 'all', factor: 100} as Divided;
const KINDS = ['centre', 'commune'];
const PERIODS = ['2021', '2022'];
const AGES = [undefined, '0-17', '18+'];
const column = fc.record({
  indicator: fc.constantFrom('share', 'women', 'all', 'women', 'all'),
  of: fc.constantFrom(...KINDS),
  period: fc.constantFrom(...PERIODS),
  age: fc.constantFrom(...AGES),
  values: fc.dictionary(fc.constantFrom(...'abc'), fc.integer({min: 0, max: 9})),
});
type Made = typeof column extends fc.Arbitrary<infer One> ? One : never;
const given = ({age, ...rest}: Made): Given => ({...rest, ...(age !== undefined && {categories: {age}})});
const categoriesFor = (age: string | undefined) => (age === undefined ? undefined : {age});
const unique = <T>(list: readonly T[]) => [...new Set(list)];

/** The columns that speak of a rate: its own; where there are none, the numerators beside which a denominator stands. */
function speaking(columns: readonly Made[]): readonly Made[] {
  const own = columns.filter(({indicator}) => indicator === 'share');
  if (own.length) return own;
  const isBeside = (over: Made) => columns.some((under) => under.indicator === 'all' && under.of === over.of && under.period === over.period && under.age === over.age);
  return columns.filter((one) => one.indicator === 'women' && isBeside(one));
}

test('what a rate is known for is what its columns, or those of both of its parts, speak of', () => {
  fc.assert(
    fc.property(fc.array(column, {maxLength: 8}), (columns) => {
      const figures = observatoryOf(columns.map(given));
      const known = speaking(columns);
      assert.deepEqual(kindsOf(figures, share), unique(known.map(({of}) => of)));
      assert.deepEqual(periodsOf(figures, share), unique(known.map(({period}) => period)).sort());
      for (const of of KINDS) {
        const here = known.filter((one) => one.of === of);
        assert.deepEqual(periodsOf(figures, share, of), unique(here.map(({period}) => period)).sort());
        for (const period of PERIODS) {
          const now = here.filter((one) => one.period === period);
          assert.deepEqual(categoriesOf(figures, {indicator: share, of, period}, 'age'), unique(now.flatMap(({age}) => age ?? [])));
          for (const age of AGES) {
            const exact = now.filter((one) => one.age === age);
            assert.deepEqual(subjectsOf(figures, {indicator: share, of, period, categories: categoriesFor(age)}), unique(exact.flatMap(({values}) => Object.keys(values))));
          }
        }
      }
    }),
    RUNS,
  );
});

test('a rate is read from its own columns where the slice has some, else divided where both of its parts have', () => {
  fc.assert(
    fc.property(fc.array(column, {maxLength: 8}), fc.constantFrom(...KINDS), fc.constantFrom(...PERIODS), fc.constantFrom(...AGES), (columns, of, period, age) => {
      const figures = observatoryOf(columns.map(given));
      const slice = {indicator: share, of, period, categories: categoriesFor(age)};
      const exact = (indicator: string) => columns.filter((one) => one.indicator === indicator && one.of === of && one.period === period && one.age === age);
      const first = (indicator: string, key: string) => exact(indicator).find(({values}) => Object.hasOwn(values, key))?.values[key];
      const hasParts = exact('women').length > 0 && exact('all').length > 0;
      assert.equal(partsOf(figures, slice) !== undefined, hasParts);
      assert.equal(readerOf(figures, slice) !== undefined, exact('share').length > 0 || hasParts);
      for (const key of 'abc') {
        const [over, under] = [first('women', key), first('all', key)];
        const own = first('share', key);
        const expected = exact('share').length ? own : hasParts && over !== undefined && under ? (100 * over) / under : undefined;
        assert.equal(valueOf(figures, slice, key)?.value, expected);
      }
    }),
    RUNS,
  );
});

test('an indicator that divides nothing is known for its own columns only', () => {
  const figures = observatoryOf([{indicator: 'women', values: {a: 1}}, {indicator: 'all', values: {a: 2}}]);
  for (const half of [{id: 'share'}, {id: 'share', numerator: 'women'}, {id: 'share', denominator: 'all'}] as Divided[]) {
    assert.deepEqual(kindsOf(figures, half), []);
    assert.equal(readerOf(figures, {indicator: half, of: 'centre', period: '2023'}), undefined);
  }
});

test('n and N stand beside the value they were published with, whichever of the two is given', () => {
  const count = fc.option(fc.nat({max: 60}), {nil: undefined});
  fc.assert(
    fc.property(count, count, fc.constantFrom(3, 'Q'), (n, of, value) => {
      const figures = observatoryOf([{indicator: 'women', values: {a: value}, ...(n !== undefined && {n: [n]}), ...(of !== undefined && {answering: [of]})}]);
      const observed = valueOf(figures, {indicator: {id: 'women'} as Divided, of: 'centre', period: '2023'}, 'a');
      assert.deepEqual(observed, {...(value === 3 ? {status: 'ok', value} : {status: 'suppressed'}), ...(n !== undefined && {n}), ...(of !== undefined && {of})});
    }),
    RUNS,
  );
});

test('of several geographies the newest that knows a code decides, and one without a year is today’s', () => {
  const vintage = fc.constantFrom(undefined, 2014, 2018, 2022);
  const columns = fc.uniqueArray(fc.record({vintage, values: fc.dictionary(fc.constantFrom(...'ab'), fc.nat({max: 99}))}), {minLength: 1, selector: (one) => one.vintage});
  fc.assert(
    fc.property(columns, (list) => {
      const figures = observatoryOf(list.map((one) => ({...one, indicator: 'women', of: 'commune'})));
      const newestFirst = [...list].sort((a, b) => (b.vintage ?? 9999) - (a.vintage ?? 9999));
      for (const key of 'ab') {
        const expected = newestFirst.find(({values}) => Object.hasOwn(values, key))?.values[key];
        assert.equal(valueOf(figures, {indicator: {id: 'women'} as Divided, of: 'commune', period: '2023'}, key)?.value, expected);
      }
    }),
    RUNS,
  );
});
