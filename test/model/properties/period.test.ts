import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {isDay, isPeriod} from '../../../src/model/fields.js';
import {calendarOf, comparePeriods, lengthOf, yearsBetween} from '../../../src/model/period.js';
import {RUNS} from './runs.js';

const two = (n: number) => String(n).padStart(2, '0');
const four = (n: number) => String(n).padStart(4, '0');
const year = fc.integer({min: 0, max: 9999});
/** A period, and the first day and the day after its last one, by the machine's calendar. */
const period = fc.oneof(
  year.map((y) => ({text: four(y), from: [y, 0], until: [y + 1, 0]})),
  fc.tuple(year, fc.integer({min: 1, max: 12})).map(([y, m]) => ({text: `${four(y)}-${two(m)}`, from: [y, m - 1], until: [y, m]})),
  fc.tuple(year, fc.integer({min: 1, max: 4})).map(([y, q]) => ({text: `${four(y)}-T${q}`, from: [y, 3 * q - 3], until: [y, 3 * q]})),
  fc.tuple(fc.integer({min: 0, max: 9990}), fc.integer({min: 1, max: 9})).map(([y, more]) => ({text: `${four(y)}/${four(y + more)}`, from: [y, 0], until: [y + more + 1, 0]})),
) as fc.Arbitrary<{text: string; from: [number, number]; until: [number, number]}>;

const dateOf = ([y, m]: [number, number]) => new Date(0).setUTCFullYear(y, m, 1);

/** Writes a calendar as a period: the inverse of reading one. */
function printed(from: number, until: number): string {
  const y = Math.floor(from / 12);
  if (until - from === 1) return `${four(y)}-${two((from % 12) + 1)}`;
  if (until - from === 3) return `${four(y)}-T${(from % 12) / 3 + 1}`;
  return until - from === 12 ? four(y) : `${four(y)}/${four(until / 12 - 1)}`;
}

test('a period that is read and written again is the same', () => {
  fc.assert(
    fc.property(period, ({text}) => {
      assert.ok(isPeriod(text), text);
      const {from, until} = calendarOf(text);
      assert.equal(printed(from, until), text);
    }),
    RUNS,
  );
});

test('periods follow each other as the days do that they begin and end with', () => {
  fc.assert(
    fc.property(period, period, (a, b) => {
      const sign = (x: number, y: number) => Math.sign(x - y);
      const expected = sign(dateOf(a.until), dateOf(b.until)) || sign(dateOf(a.from), dateOf(b.from));
      assert.equal(Math.sign(comparePeriods(a.text, b.text)), expected);
      assert.equal(Math.sign(comparePeriods(b.text, a.text)) + Math.sign(comparePeriods(a.text, b.text)), 0);
      assert.equal(lengthOf(a.text), (a.until[0] - a.from[0]) * 12 + a.until[1] - a.from[1]);
      assert.equal(yearsBetween(a.text, b.text) * 12, (b.until[0] - a.until[0]) * 12 + b.until[1] - a.until[1]);
    }),
    RUNS,
  );
});

test('a day is one when the machine’s calendar has it', () => {
  const part = fc.integer({min: 0, max: 40});
  fc.assert(
    fc.property(fc.integer({min: 1583, max: 2999}), part, part, (y, m, d) => {
      const date = new Date(Date.UTC(y, m - 1, d));
      const exists = date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
      assert.equal(isDay(`${y}-${two(m)}-${two(d)}`), exists, `${y}-${two(m)}-${two(d)}`);
      assert.equal(isDay(`${y}-${two(m)}`), m >= 1 && m <= 12);
      assert.equal(isPeriod(`${y}-${two(m)}-${two(d)}`), false);
    }),
    RUNS,
  );
});

test('nothing else is a period', () => {
  const near = fc.string({unit: fc.constantFrom(...'0123456789-/T '), maxLength: 10});
  const grammar = /^(?:\d{4}|\d{4}-(?:0[1-9]|1[0-2])|\d{4}-T[1-4])$/;
  fc.assert(
    fc.property(fc.oneof(near, fc.string({maxLength: 12}), period.map(({text}) => `${text} `), period.map(({text}) => text.slice(1))), (text) => {
      const [first, last, ...rest] = text.split('/');
      const isSpan = last !== undefined && !rest.length && /^\d{4}$/.test(first!) && /^\d{4}$/.test(last) && first! < last;
      assert.equal(isPeriod(text), grammar.test(text) || isSpan, text);
    }),
    RUNS,
  );
});
