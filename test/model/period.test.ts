import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {calendarOf, comparePeriods, lengthOf, yearsBetween} from '../../src/model/period.js';
import {RUNS} from '../helpers/figures.js';

const year = fc.integer({min: 1900, max: 2100});
const two = (n: number) => String(n).padStart(2, '0');

test('a year is its four quarters, a quarter its three months, a span all of its years', () => {
  fc.assert(
    fc.property(year, fc.integer({min: 1, max: 10}), (first, more) => {
      const touch = (periods: string[]) => {
        const calendars = periods.map(calendarOf);
        calendars.slice(1).forEach(({from}, rank) => assert.equal(from, calendars[rank]!.until));
        return {from: calendars[0]!.from, until: calendars.at(-1)!.until};
      };
      const quarters = [1, 2, 3, 4].map((rank) => `${first}-T${rank}`);
      assert.deepEqual(touch(quarters), calendarOf(`${first}`));
      assert.deepEqual(touch([7, 8, 9].map((month) => `${first}-${two(month)}`)), calendarOf(quarters[2]!));
      const years = Array.from({length: more + 1}, (_, rank) => `${first + rank}`);
      assert.deepEqual(touch(years), calendarOf(`${first}/${first + more}`));
      assert.equal(lengthOf(`${first}/${first + more}`), 12 * (more + 1));
      assert.equal(yearsBetween(`${first}`, `${first + more}`), more);
    }),
    RUNS,
  );
});

test('periods sort by their end, and of two that end together the longer comes first', () => {
  const sorted = ['2012/2017', '2017', '2017-T4', '2017-12', '2018-01', '2018-T1', '2018'];
  assert.deepEqual([...sorted].reverse().sort(comparePeriods), sorted);
});
