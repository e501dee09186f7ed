import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {inDigits} from '../../src/locale/digits.js';
import {localeOf} from '../../src/locale/locale.js';
import {saidList} from '../../src/locale/naming.js';
import {LANGUAGES, loadLanguage} from '../../src/locale/wording.js';

const RUNS = {numRuns: 3000};
const language = fc.constantFrom(...LANGUAGES);
const decimals = fc.option(fc.integer({min: 0, max: 6}), {nil: undefined});
/** Of every size, halves and nines among them: where rounding goes wrong. */
const size = fc.oneof(
  fc.nat(),
  fc.double({min: 1e-6, max: 1e15, noNaN: true, maxExcluded: true}),
  fc.tuple(fc.nat({max: 1e6}), fc.integer({min: 0, max: 6})).map(([digits, places]) => Number(`${digits}.5e-${places}`)),
  fc.tuple(fc.constantFrom('9', '99', '999', '9999'), fc.nat({max: 999}), fc.integer({min: -6, max: 11})).map(([nines, tail, power]) => Number(`${nines}.${tail}e${power}`)),
);

const intl = (of: string, value: number, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(of, options).format(value);

describe('digits', () => {
  test('are those that the browser would write', () => {
    fc.assert(
      fc.property(language, size, decimals, (of, value, places) => {
        const digits = inDigits(of, value, {decimals: places});
        assert.equal(digits, intl(of, value, {minimumFractionDigits: places, maximumFractionDigits: places ?? 2}));
      }),
      RUNS,
    );
  });

  test('are short where the browser would make them short', () => {
    fc.assert(
      fc.property(language, size, (of, value) => {
        const digits = inDigits(of, value, {compact: true});
        assert.equal(digits, intl(of, value, {notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 1}));
      }),
      RUNS,
    );
  });

  test('are those of the browser also nearer to zero than a number is written out', () => {
    for (const value of [1e-7, 5e-9, 9.999e-7, Number.MIN_VALUE])
      for (const decimals of [undefined, 0, 2, 8]) assert.equal(inDigits('fr', value, {decimals}), intl('fr', value, {minimumFractionDigits: decimals, maximumFractionDigits: decimals ?? 2}), `${value} ${decimals}`);
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
