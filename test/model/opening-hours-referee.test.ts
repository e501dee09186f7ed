/**
 * Our reading of opening hours against that of the reference implementation, `opening_hours`, which is too heavy for a
 * page: what we read, we read as it does, on any day and at any hour.
 */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import opening_hours from 'opening_hours';
import {civilOf, dayNumber} from '../../src/model/civil.js';
import {readHours, Timetable} from '../../src/model/opening-hours.js';
import {holidaysOf} from '../../src/model/public-holidays.js';
import {RUNS} from './properties/runs.js';

// The referee takes the clock of the machine for that of the house: without summer time, both count alike.
process.env['TZ'] = 'UTC';

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const two = (value: number) => String(value).padStart(2, '0');
const clock = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

const day = fc.constantFrom(...DAYS);
const month = fc.constantFrom(...MONTHS);
const quarterHours = (least: number, most: number) => fc.integer({min: least * 4, max: most * 4}).map((quarters) => quarters * 15);

/** One or two spans of a day, in order, at times until after midnight. */
const times = fc.oneof(
  {weight: 6, arbitrary: fc.tuple(quarterHours(6, 11), quarterHours(12, 13)).map(([from, until]) => `${clock(from)}-${clock(until)}`)},
  {weight: 5, arbitrary: fc.tuple(quarterHours(7, 10), quarterHours(11, 12), quarterHours(13, 15), quarterHours(16, 22)).map(([a, b, c, d]) => `${clock(a)}-${clock(b)},${clock(c)}-${clock(d)}`)},
  {weight: 1, arbitrary: fc.tuple(quarterHours(18, 22), quarterHours(0, 3)).map(([from, until]) => `${clock(from)}-${clock(until)}`)},
);
const days = fc.oneof(
  {weight: 4, arbitrary: fc.tuple(day, day).map(([a, b]) => (a === b ? a : `${a}-${b}`))},
  {weight: 2, arbitrary: fc.uniqueArray(day, {minLength: 1, maxLength: 3}).map((list) => list.join(','))},
  {weight: 1, arbitrary: fc.tuple(day, fc.constantFrom('1', '-1', '2,4', '1-3')).map(([each, place]) => `${each}[${place}]`)},
  {weight: 1, arbitrary: day.map((each) => `${each},PH`)},
  {weight: 1, arbitrary: fc.constant('PH')},
);
const date = fc.tuple(month, fc.integer({min: 1, max: 28})).map(([name, number]) => `${name} ${two(number)}`);
const season = fc.oneof(
  month,
  fc.tuple(month, month).filter(([a, b]) => a !== b).map(([a, b]) => `${a}-${b}`),
  date,
  // Within one month it takes a span that goes round the year (« Oct 23-Oct 22 ») for none.
  fc.tuple(date, date).filter(([a, b]) => a.slice(0, 3) !== b.slice(0, 3)).map(([a, b]) => `${a}-${b}`),
  fc.tuple(month, fc.integer({min: 1, max: 10}), fc.integer({min: 11, max: 28})).map(([name, a, b]) => `${name} ${two(a)}-${two(b)}`),
  fc.tuple(fc.constantFrom(2026, 2027), date).map(([year, each]) => `${year} ${each}`),
  fc.tuple(date, date).map(([a, b]) => `2026 ${a}-2027 ${b}`),
  fc.constantFrom('2026', '2026-2027', 'week 01-20', 'week 02-52/2', 'easter', 'easter -2 days', 'easter +1 day'),
);
const comment = fc.constantFrom('sur rendez-vous', 'appelez avant');
const rule = fc.oneof(
  {weight: 6, arbitrary: fc.tuple(days, times).map(([a, b]) => `${a} ${b}`)},
  {weight: 2, arbitrary: fc.tuple(season, days, times).map((parts) => parts.join(' '))},
  {weight: 2, arbitrary: fc.oneof(season, days).map((each) => `${each} off`)},
  {weight: 1, arbitrary: fc.tuple(days, times).map(([a, b]) => `${a} ${b} off`)},
  {weight: 1, arbitrary: fc.tuple(days, times, fc.constantFrom('', 'open ', 'unknown '), comment).map(([a, b, state, said]) => `${a} ${b} ${state}"${said}"`)},
  {weight: 1, arbitrary: times},
);
const value = fc
  .tuple(rule, fc.array(fc.tuple(fc.constantFrom('; ', '; ', '; ', ', '), rule), {maxLength: 3}), fc.constantFrom('', '', '', ' || "sur rendez-vous"'))
  // An additional rule that begins with hours would be one more span of the rule before.
  .map(([first, others, last]) => first + others.map(([mark, each]) => (/^\d\d:/.test(each) ? '; ' : mark) + each).join('') + last);

const referee = (written: string) => new opening_hours(written, {lat: 46, lon: 2, address: {country_code: 'fr', state: ''}} as never, {locale: 'en'} as never);
const FROM = dayNumber(2026, 1, 1);

/** By quarter of an hour: whether one can go in then. */
function ours(written: string, first: number, count: number): string[] | undefined {
  const hours = readHours(written);
  if (!hours) return undefined;
  const calendar = {isHoliday: (at: number) => holidaysOf(civilOf(at).year).has(at), isSchoolHoliday: false};
  const timetable = new Timetable(hours, calendar);
  // Those of the day before may last beyond midnight.
  const openings = Array.from({length: count + 1}, (_, rank) => timetable.on(first - 1 + rank).map((each) => ({...each, start: (rank - 1) * 1440}))).flat();
  return Array.from({length: count * 96}, (_, quarter) => openings.find(({start, from, until}) => start + from <= quarter * 15 && quarter * 15 < start + until)?.state ?? 'closed');
}

function theirs(written: string, first: number, count: number): string[] {
  const oracle = referee(written);
  const start = first * 86_400_000;
  const intervals = oracle.getOpenIntervals(new Date(start), new Date(start + count * 86_400_000));
  return Array.from({length: count * 96}, (_, quarter) => {
    const at = start + quarter * 900_000;
    const found = intervals.find(([from, until]) => from.getTime() <= at && at < until.getTime());
    return found ? (found[2] ? 'unknown' : 'open') : 'closed';
  });
}

describe('opening hours, beside the reference implementation', () => {
  test('say the same on any week of two years', () => {
    let compared = 0;
    fc.assert(
      fc.property(value, fc.integer({min: 0, max: 720}), (written, after) => {
        let expected: string[];
        try {
          expected = theirs(written, FROM + after, 3);
        } catch {
          return;
        }
        const found = ours(written, FROM + after, 3);
        assert.ok(found, `${written} is read`);
        assert.deepEqual(found, expected, written);
        compared++;
      }),
      RUNS,
    );
    assert.ok(compared > 500, `${compared} compared`);
  });

  test('read nothing that it refuses', () => {
    const broken = ['Mo-', 'Mo 09:00', 'Mo 25:00-26:00', 'Mo 09:60-10:00', 'Lu-Ve 9h-12h', 'Mo[6] 09:00-10:00', 'week 60 Mo 09:00-10:00', 'Foo', 'Mo 09:00-12:00 ||', '"', '[', 'Mo 09:00-12:00,'];
    for (const written of broken) assert.equal(readHours(written), undefined, written);
  });
});
