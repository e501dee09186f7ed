import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {inDigits} from '../../src/locale/digits.js';
import {localeOf} from '../../src/locale/locale.js';
import {saidList} from '../../src/locale/naming.js';
import {ownDecimals, tickText} from '../../src/locale/tick.js';
import {LANGUAGES, loadLanguage} from '../../src/locale/wording.js';

const RUNS = {numRuns: 3000};
const language = fc.constantFrom(...LANGUAGES);
const decimals = fc.option(fc.integer({min: 0, max: 6}), {nil: undefined});
/** Of every size that has digits of its own in `String`, halves and nines among them: where rounding goes wrong. */
const size = fc
  .oneof(
    fc.nat(),
    fc.double({min: 1e-6, max: 1e15, noNaN: true, maxExcluded: true}),
    fc.tuple(fc.nat({max: 1e6}), fc.integer({min: 0, max: 6})).map(([digits, places]) => Number(`${digits}.5e-${places}`)),
    fc.tuple(fc.constantFrom('9', '99', '999', '9999'), fc.nat({max: 999}), fc.integer({min: -6, max: 11})).map(([nines, tail, power]) => Number(`${nines}.${tail}e${power}`)),
  )
  .filter((each) => !each || each >= 1e-6);

/** What the browser would write as zero although it is none is ours to write. */
const isTiny = (value: number, places = 2) => value > 0 && Number(intl('en', value, {maximumFractionDigits: places, useGrouping: false})) === 0;

const intl = (of: string, value: number, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(of, options).format(value);

describe('digits', () => {
  test('are those that the browser would write', () => {
    fc.assert(
      fc.property(language, size, decimals, (of, value, places) => {
        fc.pre(!isTiny(value, places));
        const digits = inDigits(of, value, {decimals: places});
        assert.equal(digits, intl(of, value, {minimumFractionDigits: places, maximumFractionDigits: places ?? 2}));
      }),
      RUNS,
    );
  });

  test('are short where the browser would make them short', () => {
    fc.assert(
      fc.property(language, size, (of, value) => {
        fc.pre(!isTiny(value, 1));
        const digits = inDigits(of, value, {compact: true});
        assert.equal(digits, intl(of, value, {notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 1}));
      }),
      RUNS,
    );
  });

  test('are never those of zero where it is none: as many as it takes to see that, or a power of ten', () => {
    const WRITTEN: readonly (readonly [value: number, decimals: number | undefined, text: string])[] = [
      [0.004, 2, '0,004'],
      [0.004, undefined, '0,004'],
      [0.00437, 2, '0,004'],
      [0.00096, 1, '0,001'],
      [0.3, 0, '0,3'],
      [0.5, 0, '1'],
      [0.005, 2, '0,01'],
      [0.000_001, 0, '0,000001'],
      [4.37e-7, 2, '4,37\u00a0×\u00a010⁻⁷'],
      [1e-7, 8, '1\u00a0×\u00a010⁻⁷'],
      [Number.MIN_VALUE, 2, '4,94\u00a0×\u00a010⁻³²⁴'],
      [0, 2, '0,00'],
    ];
    for (const [value, decimals, text] of WRITTEN) assert.equal(inDigits('fr', value, {decimals}), text);
    const near = fc.tuple(fc.double({min: 1, max: 10, noNaN: true, maxExcluded: true}), fc.integer({min: -40, max: 0})).map(([digits, power]) => digits * 10 ** power);
    fc.assert(
      fc.property(language, near, decimals, fc.boolean(), (of, value, places, isNegative) => {
        const text = localeOf(of).number(isNegative ? -value : value, {decimals: places, unit: '%'});
        assert.match(text, /[1-9]/);
        assert.equal(text.startsWith('\u2212'), isNegative);
      }),
      RUNS,
    );
  });

  test('are few where they would be too many to read: a power of ten says how large it is', () => {
    assert.equal(inDigits('fr', 1e300, {}), '1\u00a0×\u00a010³⁰⁰');
    assert.equal(inDigits('fr', 1e15, {decimals: 2}), '1\u00a0×\u00a010¹⁵');
    assert.equal(inDigits('fr', 1.2345e18, {compact: true}), '1,23\u00a0×\u00a010¹⁸');
    assert.equal(inDigits('en', 1.7e308, {}), '1.7\u00a0×\u00a010³⁰⁸');
    assert.equal(inDigits('de', Infinity, {}), '∞');
    assert.equal(localeOf('fr').number(-1e300, {unit: '€'}), '\u22121\u00a0×\u00a010³⁰⁰\u00a0€');
  });
});

test('a number has the sign that the browser would write, with a true minus', () => {
  fc.assert(
    fc.property(language, size, fc.boolean(), decimals, fc.boolean(), (of, value, isNegative, places, signed) => {
      fc.pre(!isTiny(value, places));
      const own = isNegative ? -value : value;
      const expected = intl(of, own, {minimumFractionDigits: places, maximumFractionDigits: places ?? 2, signDisplay: signed ? 'exceptZero' : 'negative'});
      assert.equal(localeOf(of).number(own, {decimals: places, signed}), expected.replace('-', '\u2212'));
    }),
    RUNS,
  );
});

test('a date and a list are what the browser would write, « 1er » apart', async () => {
  await Promise.all(LANGUAGES.map(loadLanguage));
  const date = fc.date({min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true});
  fc.assert(
    fc.property(language, date, (of, at) => {
      const day = at.toISOString().slice(0, 10);
      // Our English is that of “centre” and “neighbourhood”.
      const inWords = (style: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(of === 'en' ? 'en-GB' : of, {timeZone: 'UTC', year: 'numeric', ...style}).format(at);
      const full = inWords({month: 'long', day: 'numeric'});
      assert.equal(localeOf(of).date(day), of === 'fr' ? full.replace(/^1 /, '1er\u00a0') : full);
      assert.equal(localeOf(of).date(day.slice(0, 7)), inWords({month: 'long'}));
      assert.equal(localeOf(of).date(day.slice(0, 4)), day.slice(0, 4));
    }),
  );
  fc.assert(
    fc.property(language, fc.array(fc.constantFrom('a', 'Bas-Rhin', 'c', ''), {maxLength: 6}), (of, items) => {
      assert.equal(saidList({language: of}, items), new Intl.ListFormat(of, {type: 'conjunction'}).format(items));
    }),
  );
});

test('numbers of a scale never read alike', () => {
  const said = (values: readonly number[]) => values.map((value) => tickText(localeOf('fr'), value).replaceAll(/[\u00a0\u202f]/g, ' '));
  assert.deepEqual(said([0, 0.002, 0.004]), ['0', '0,002', '0,004']);
  assert.deepEqual(said([0, 0.5, 1]), ['0', '0,5', '1']);
  assert.deepEqual(said([0, 5e-8, 1e-7]), ['0', '5 × 10⁻⁸', '1 × 10⁻⁷']);
  assert.deepEqual(said([0, 10_000, 12_500]), ['0', '10 k', '12,5 k']);
  assert.deepEqual(said([1_252_000, 1_254_000]), ['1 252 000', '1 254 000']);
  assert.equal(tickText(localeOf('fr'), -0.004, '%'), '\u22120,004\u00a0%');
  assert.deepEqual([0.1 + 0.2, 12, 1e-7, 1e300].map(ownDecimals), [1, 0, 0, 0]);
  const step = fc.tuple(fc.constantFrom(1, 2, 5), fc.integer({min: -12, max: 11})).map(([factor, power]) => Number(`${factor}e${power}`));
  fc.assert(
    fc.property(language, fc.nat(99), step, (of, rank, size) => {
      const [here, next] = [rank, rank + 1].map((each) => tickText(localeOf(of), Number((each * size).toPrecision(12))));
      assert.notEqual(here, next);
    }),
    RUNS,
  );
});
