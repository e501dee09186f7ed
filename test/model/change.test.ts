import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {breaksBetween, changeBetween, seriesOf, trendOf, type ChangeRules, type Dated} from '../../src/model/change.js';
import {isRefused} from '../../src/model/refusal.js';
import {RUNS} from '../helpers/figures.js';

const members = {id: 'members', kind: 'count', better: 'higher'} as ChangeRules['indicator'];
const census = {id: 'poverty', kind: 'rate', factor: 100, comparableAfter: 5} as ChangeRules['indicator'];
const at = (period: string, value: number | undefined, more: object = {}): Dated => ({
  period,
  observed: value === undefined ? {status: 'no-answer'} : {status: 'ok', value, ...more},
});
const refusedBy = (earlier: Dated, later: Dated, rules: ChangeRules) => {
  const change = changeBetween(earlier, later, rules);
  return isRefused(change) ? change.refused : undefined;
};

test('a change is refused when, and only when, a break lies after the first period and not after the second', () => {
  const year = fc.integer({min: 2000, max: 2010});
  fc.assert(
    fc.property(year, year, fc.array(year, {maxLength: 3}), (from, to, cuts) => {
      const rules = {indicator: members, breaks: cuts.map((cut) => ({at: `${cut}`}))};
      // Walks year by year, as a reader would along the axis.
      let isCut = false;
      for (let one = from + 1; one <= to; one++) isCut ||= cuts.includes(one);
      const expected = to <= from ? 'not-later' : isCut ? 'series-break' : undefined;
      assert.equal(refusedBy(at(`${from}`, 1), at(`${to}`, 2), rules), expected);
    }),
    RUNS,
  );
});

test('the refusal at a break tells when it is and why', () => {
  const breaks = [
    {at: '2022', reason: 'Nouvelle question.'},
    {at: '2021', reason: {fr: 'Périmètre', en: 'Perimeter'}},
  ];
  const change = changeBetween(at('2020', 1), at('2023', 1), {indicator: members, breaks});
  assert.deepEqual(change, {refused: 'series-break', at: '2021', reason: {fr: 'Périmètre', en: 'Perimeter'}});
});

test('a break inside a period spoils that period, and a break concerns the parts of a rate', () => {
  const rate = {...members, id: 'share', numerator: 'women', denominator: 'all'} as ChangeRules['indicator'];
  const breaks = [{at: '2021-T3', indicators: ['women']}];
  assert.equal(refusedBy(at('2020', 1), at('2021', 1), {indicator: rate, breaks}), 'series-break');
  assert.equal(refusedBy(at('2021', 1), at('2022', 1), {indicator: rate, breaks}), 'series-break');
  assert.equal(refusedBy(at('2022', 1), at('2023', 1), {indicator: rate, breaks}), undefined);
  assert.equal(refusedBy(at('2020', 1), at('2021', 1), {indicator: members, breaks}), undefined);
});

test('a break in another territory does not cut; without knowing where the subject lies, it does', () => {
  const rules = {indicator: members, breaks: [{at: '2021', territories: ['commune:67482']}]};
  assert.equal(breaksBetween('2020', '2022', rules).length, 1);
  assert.equal(breaksBetween('2020', '2022', {...rules, concerns: (ref) => ref === 'commune:67482'}).length, 1);
  assert.equal(breaksBetween('2020', '2022', {...rules, concerns: () => false}).length, 0);
});

test('census vintages are compared only as far apart as the indicator asks', () => {
  fc.assert(
    fc.property(fc.integer({min: 2000, max: 2020}), fc.integer({min: 1, max: 12}), fc.integer({min: 0, max: 8}), (year, years, apart) => {
      const indicator = {...census, comparableAfter: apart};
      const refused = refusedBy(at(`${year}`, 1), at(`${year + years}`, 2), {indicator});
      assert.equal(refused, years >= apart ? undefined : 'vintages-too-close');
    }),
    RUNS,
  );
  assert.deepEqual(changeBetween(at('2018', 1), at('2020', 2), {indicator: census}), {refused: 'vintages-too-close', years: 5});
  assert.equal(refusedBy(at('2013/2018', 1), at('2018/2023', 2), {indicator: census}), undefined);
});

test('a year is not compared with a quarter, and blanks and secrets are refused by name', () => {
  const rules = {indicator: members};
  assert.equal(refusedBy(at('2020', 1), at('2021-T1', 1), rules), 'different-lengths');
  assert.equal(refusedBy(at('2020', undefined), at('2021', 1), rules), 'no-value');
  assert.equal(refusedBy(at('2020', 1), {period: '2021', observed: {status: 'suppressed'}}, rules), 'suppressed');
  assert.equal(refusedBy(at('2020', 1), {period: '2021', observed: undefined}, rules), 'no-value');
});

test('percentages change by points, other units also by a share of what was there, if something was', () => {
  fc.assert(
    fc.property(fc.integer({min: -1000, max: 1000}), fc.integer({min: -1000, max: 1000}), (before, after) => {
      const count = changeBetween(at('2020', before), at('2021', after), {indicator: members});
      const percent = changeBetween(at('2010', before), at('2020', after), {indicator: census});
      assert.ok(!isRefused(count) && !isRefused(percent));
      assert.equal(before + count.difference, after);
      assert.equal(count.inPoints, false);
      assert.equal(percent.inPoints, true);
      assert.equal(percent.relative, undefined);
      if (before > 0) assert.ok(Math.abs(before * (1 + count.relative!) - after) < 1e-9);
      else assert.equal(count.relative, undefined);
      assert.equal(count.verdict, after === before ? 'same' : after > before ? 'better' : 'worse');
      assert.equal(percent.verdict, after === before ? 'same' : 'neither');
    }),
    RUNS,
  );
});

test('a change says what to be careful of: provisional, other respondents, shared years', () => {
  const cautions = (earlier: Dated, later: Dated) => {
    const change = changeBetween(earlier, later, {indicator: members});
    assert.ok(!isRefused(change));
    return change.cautions;
  };
  assert.deepEqual(cautions(at('2020', 1), at('2021', 2, {status: 'provisional'})), ['provisional']);
  assert.deepEqual(cautions(at('2020', 1, {n: 40, of: 60}), at('2021', 2, {n: 50, of: 60})), ['coverage-changed']);
  assert.deepEqual(cautions(at('2020', 1, {n: 59, of: 60}), at('2021', 2, {n: 60, of: 60})), []);
  assert.deepEqual(cautions(at('2013/2018', 1), at('2015/2020', 2)), ['periods-overlap']);
  assert.deepEqual(cautions(at('2013/2018', 1), at('2018/2023', 2)), []);
});

test('a line is cut at a break, at a blank and where a year is missing, and only there', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({min: 2000, max: 2012}), {minLength: 1}),
      fc.array(fc.integer({min: 2000, max: 2012}), {maxLength: 2}),
      fc.func(fc.boolean()),
      (years, cuts, isBlank) => {
        const points = years.map((year) => at(`${year}`, isBlank(year) ? undefined : year));
        const series = seriesOf(points, {indicator: members, breaks: cuts.map((cut) => ({at: `${cut}`}))});
        const sorted = [...years].sort((a, b) => a - b);
        assert.deepEqual(series.map(({period}) => Number(period)), sorted);
        const gaps = sorted.slice(1).map((year, rank) => year - sorted[rank]!);
        series.forEach((point, rank) => {
          if (!rank) return assert.equal(point.cut, undefined);
          const [before, year] = [sorted[rank - 1]!, sorted[rank]!];
          const broken = cuts.some((cut) => cut > before && cut <= year);
          const gap = gaps[rank - 1]! > Math.min(...gaps) || isBlank(before) || isBlank(year);
          assert.equal(point.cut, broken ? 'series-break' : gap ? 'gap' : undefined);
        });
      },
    ),
    RUNS,
  );
});

test('a trend speaks of the figures after the last break, of its ends, extremes and silent periods', () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.integer({min: 0, max: 9}), {nil: undefined}), {minLength: 1, maxLength: 8}),
      fc.option(fc.integer({min: 2001, max: 2008}), {nil: undefined}),
      (values, cut) => {
        const points = values.map((value, rank) => at(`${2001 + rank}`, value));
        const trend = trendOf(points, {indicator: members, breaks: cut === undefined ? [] : [{at: `${cut}`}]});
        const known = values.flatMap((value, rank) => (value === undefined ? [] : [{year: 2001 + rank, value}]));
        if (!known.length) return void assert.equal(trend, undefined);
        assert.ok(trend);
        const isCut = cut !== undefined && cut > known[0]!.year && cut <= known.at(-1)!.year;
        const run = isCut ? known.filter(({year}) => year >= cut) : known;
        assert.equal(trend.cut?.at, isCut ? `${cut}` : undefined);
        assert.equal(Number(trend.first.period), run[0]!.year);
        assert.equal(Number(trend.last.period), run.at(-1)!.year);
        const top = run.reduce((best, {value}) => (value > best ? value : best), -1);
        assert.deepEqual(trend.highest.map(({period}) => Number(period)), run.filter(({value}) => value === top).map(({year}) => year));
        assert.equal(trend.silent.length, values.filter((value) => value === undefined).length);
        const rises = run.slice(1).some(({value}, rank) => value > run[rank]!.value);
        const falls = run.slice(1).some(({value}, rank) => value < run[rank]!.value);
        assert.equal(trend.steady, !(rises && falls));
        if (run.length === 1) assert.ok(isRefused(trend.change));
        else assert.ok(!isRefused(trend.change) && trend.change.difference === run.at(-1)!.value - run[0]!.value);
      },
    ),
    RUNS,
  );
});
