import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {breaksBetween, changeBetween, seriesOf, trendOf, type Change, type ChangeRules, type Dated} from '../../../src/model/change.js';
import {compareWith, verdictOf} from '../../../src/model/reference.js';
import {isRefused, type Refused} from '../../../src/model/refusal.js';
import {RUNS} from './runs.js';

const indicatorOf = (more: object = {}) => ({id: 'members', kind: 'count', better: 'higher', ...more}) as ChangeRules['indicator'];
const members = indicatorOf();
const at = (year: number, value: number | undefined): Dated => ({
  period: `${year}`,
  observed: value === undefined ? {status: 'no-answer'} : {status: 'ok', value},
});
const year = fc.integer({min: 2000, max: 2012});
const value = fc.integer({min: -1e6, max: 1e6});
const changed = (answer: Change | Refused): Change => {
  assert.ok(!isRefused(answer), JSON.stringify(answer));
  return answer;
};
const OPPOSITE = {better: 'worse', worse: 'better', same: 'same', neither: 'neither'} as const;
const better = fc.constantFrom('higher', 'lower', 'neither', undefined);

test('the change the other way round is the opposite difference with the opposite verdict', () => {
  fc.assert(
    fc.property(value, value, better, (a, b, way) => {
      const rules = {indicator: indicatorOf({better: way})};
      const [there, back] = [changed(changeBetween(at(2020, a), at(2021, b), rules)), changed(changeBetween(at(2020, b), at(2021, a), rules))];
      assert.equal(there.difference + back.difference, 0);
      assert.equal(back.verdict, OPPOSITE[there.verdict]);
      const [up, down] = [there.relative, back.relative];
      assert.equal(up === undefined, a <= 0);
      // What rises by r and falls back falls by r ÷ (1 + r).
      if (up !== undefined && down !== undefined) assert.ok(Math.abs((1 + up) * (1 + down) - 1) < 1e-9);
    }),
    RUNS,
  );
});

test('changes from year to year add up to the change over the whole', () => {
  fc.assert(
    fc.property(fc.array(value, {minLength: 2, maxLength: 8}), (values) => {
      const points = values.map((each, rank) => at(2000 + rank, each));
      const steps = points.slice(1).map((point, rank) => changed(changeBetween(points[rank]!, point, {indicator: members})));
      const over = changed(changeBetween(points[0]!, points.at(-1)!, {indicator: members}));
      assert.equal(steps.reduce((sum, {difference}) => sum + difference, 0), over.difference);
      assert.equal(steps.reduce((sum, {years}) => sum + years, 0), over.years);
    }),
    RUNS,
  );
});

test('a break that forbids a change forbids every longer one, and more breaks never allow more', () => {
  fc.assert(
    fc.property(fc.tuple(year, year, year, year), fc.array(year, {maxLength: 3}), year, (given, cuts, more) => {
      const [from, inner, until, to] = [...given].sort((a, b) => a - b) as [number, number, number, number];
      const rulesOf = (list: readonly number[]): ChangeRules => ({indicator: members, breaks: list.map((cut) => ({at: `${cut}`}))});
      const few = breaksBetween(`${inner}`, `${until}`, rulesOf(cuts)).length;
      assert.ok(breaksBetween(`${from}`, `${to}`, rulesOf(cuts)).length >= few);
      assert.ok(breaksBetween(`${inner}`, `${until}`, rulesOf([...cuts, more])).length >= few);
      if (inner < until && few) {
        const answer = changeBetween(at(from, 1), at(to, 2), rulesOf(cuts));
        assert.ok(isRefused(answer) && answer.refused === 'series-break');
        // The first of them is named.
        assert.equal(Number(answer.at), Math.min(...cuts.filter((cut) => cut > from && cut <= to)));
      }
    }),
    RUNS,
  );
});

test('a break touches those indicators and territories that it names, and all where it names none', () => {
  const ids = fc.subarray(['members', 'women', 'all', 'other']);
  const refs = fc.subarray(['commune:67482', 'commune:68224']);
  fc.assert(
    fc.property(fc.option(ids, {nil: undefined}), fc.option(refs, {nil: undefined}), refs, fc.boolean(), (indicators, territories, here, isRate) => {
      const indicator = indicatorOf(isRate ? {id: 'share', numerator: 'women', denominator: 'all'} : {});
      const found = breaksBetween('2020', '2022', {indicator, breaks: [{at: '2021', indicators, territories}], concerns: (ref) => here.includes(ref)});
      const own = isRate ? ['women', 'all'] : ['members'];
      const isAbout = indicators === undefined || own.some((id) => indicators.includes(id));
      const isHere = territories === undefined || territories.some((ref) => here.includes(ref));
      assert.equal(found.length, isAbout && isHere ? 1 : 0);
    }),
    RUNS,
  );
});

test('a series and its trend do not depend on the order in which the points are given', () => {
  const points = fc.uniqueArray(fc.tuple(year, fc.option(value, {nil: undefined})), {minLength: 1, selector: ([each]) => each});
  const both = points.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, {minLength: list.length})));
  fc.assert(
    fc.property(both, fc.array(year, {maxLength: 2}), ([list, shuffled], cuts) => {
      const rules = {indicator: members, breaks: cuts.map((cut) => ({at: `${cut}`}))};
      const dated = (given: typeof list) => given.map(([each, one]) => at(each, one));
      assert.deepEqual(seriesOf(dated(shuffled), rules), seriesOf(dated(list), rules));
      assert.deepEqual(trendOf(dated(shuffled), rules), trendOf(dated(list), rules));
    }),
    RUNS,
  );
});

test('a comparison the other way round has the opposite gap and the inverse index', () => {
  const rate = indicatorOf({kind: 'rate', factor: 100});
  fc.assert(
    fc.property(fc.integer({min: 1, max: 1e6}), fc.integer({min: 1, max: 1e6}), better, (a, b, way) => {
      const observed = (one: number) => ({status: 'ok', value: one}) as const;
      const [gap, back] = [compareWith({...rate, better: way} as typeof rate, observed(a), observed(b)), compareWith({...rate, better: way} as typeof rate, observed(b), observed(a))];
      assert.ok('gap' in gap && 'gap' in back);
      assert.equal(gap.gap + back.gap, 0);
      assert.equal(back.verdict, OPPOSITE[gap.verdict]);
      const [index, inverse] = [compareWith(members, observed(a), observed(b)), compareWith(members, observed(b), observed(a))];
      assert.ok('index' in index && 'index' in inverse);
      assert.ok(Math.abs(index.index * inverse.index - 10_000) < 1e-6);
      assert.equal(index.index > 100, a > b);
    }),
    RUNS,
  );
});

test('which way is good is what the indicator declares, never the sign', () => {
  fc.assert(
    fc.property(value, better, (difference, way) => {
      const expected = difference === 0 ? 'same' : way === 'higher' || way === 'lower' ? ((difference > 0) === (way === 'higher') ? 'better' : 'worse') : 'neither';
      assert.equal(verdictOf(way, difference), expected);
      assert.equal(verdictOf(way, -difference), OPPOSITE[expected]);
    }),
    RUNS,
  );
});

test('the lowest points of a series are the highest ones of its mirror image', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({min: -4, max: 4}), {nil: undefined}), {minLength: 1, maxLength: 8}), fc.option(year, {nil: undefined}), (values, cut) => {
      const rules = {indicator: members, breaks: cut === undefined ? [] : [{at: `${cut}`}]};
      const trend = (sign: number) => trendOf(values.map((one, rank) => at(2000 + rank, one === undefined ? undefined : one * sign + 0)), rules);
      const [plain, mirrored] = [trend(1), trend(-1)];
      if (!plain || !mirrored) return assert.ok(values.every((one) => one === undefined));
      const named = (points: readonly {period: string; value: number}[], sign: number) => points.map(({period, value: one}) => [period, one * sign + 0]);
      assert.deepEqual(named(plain.lowest, 1), named(mirrored.highest, -1));
      assert.deepEqual(named(plain.highest, 1), named(mirrored.lowest, -1));
      assert.equal(plain.lowest[0]!.value, Math.min(...values.flatMap((one, rank) => (one === undefined || 2000 + rank < Number(plain.first.period) ? [] : [one]))));
      // Of one point there is no change, and the reason is not a break.
      if (plain.first.period === plain.last.period) assert.deepEqual(plain.change, {refused: 'no-value'});
    }),
    RUNS,
  );
});

test('a line is cut where a year follows a quarter, and nowhere between periods of one length without a gap', () => {
  const points = (list: readonly string[]): Dated[] => list.map((period) => ({period, observed: {status: 'ok', value: 1}}));
  const cuts = (list: readonly string[]) => seriesOf(points(list), {indicator: members}).map(({cut}) => cut);
  assert.deepEqual(cuts(['2020-T4', '2021', '2022', '2023-T1', '2023-T2']), [undefined, 'different-lengths', 'gap', 'different-lengths', undefined]);
  fc.assert(
    fc.property(fc.integer({min: 2000, max: 2010}), fc.integer({min: 2, max: 12}), fc.constantFrom('month', 'quarter', 'year'), (first, count, length) => {
      const periodAt = (rank: number) =>
        length === 'year' ? `${first + rank}` : length === 'quarter' ? `${first + Math.floor(rank / 4)}-T${(rank % 4) + 1}` : `${first + Math.floor(rank / 12)}-${String((rank % 12) + 1).padStart(2, '0')}`;
      const list = Array.from({length: count}, (_, rank) => periodAt(rank));
      assert.deepEqual(cuts(list), list.map(() => undefined));
      // Told twice, a period does not make every other step a long one.
      assert.ok(!cuts([...list, list[0]!]).includes('gap'));
    }),
    RUNS,
  );
});

test('a caution about respondents is given when their number, or that of the asked, moves by more than a twentieth', () => {
  const some = fc.option(fc.integer({min: 0, max: 60}), {nil: undefined});
  const people = fc.record({n: some, of: some});
  const isShifted = (a: number | undefined, b: number | undefined) => a !== undefined && b !== undefined && 20 * Math.abs(a - b) > Math.max(a, b);
  fc.assert(
    fc.property(people, people, (before, after) => {
      const {cautions} = changed(
        changeBetween({period: '2020', observed: {status: 'ok', value: 1, ...before}}, {period: '2021', observed: {status: 'ok', value: 2, ...after}}, {indicator: members}),
      );
      assert.deepEqual(cautions, isShifted(before.n, after.n) || isShifted(before.of, after.of) ? ['coverage-changed'] : []);
    }),
    RUNS,
  );
});
