import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {civilOf, dayNumber, daysOf, departementOf, wallTime, writtenDay, zoneOf} from '../../src/model/civil.js';
import {agrementState} from '../../src/model/agrement.js';
import {isShownByName, type IndicatorId} from '../../src/model/indicator.js';
import {readHours, Timetable, type HoursChange, type Opening} from '../../src/model/opening-hours.js';
import {easterOf, holidaysOf} from '../../src/model/public-holidays.js';
import {departuresFrom, usualWeek} from '../../src/model/usual-hours.js';

const on = (written: string) => daysOf(written)[0];
const clock = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const told = (openings: readonly Opening[]) => openings.map(({from, until, state, comment}) => `${clock(from)}-${clock(until)}${state === 'unknown' ? '?' : ''}${comment ? ` ${comment}` : ''}`).join(' ');

function timetable(written: string, {departement, changes, school = false}: {departement?: string; changes?: readonly HoursChange[]; school?: boolean} = {}) {
  const hours = readHours(written);
  assert.ok(hours, `${written} is read`);
  return new Timetable(hours, {isHoliday: (day) => holidaysOf(civilOf(day).year, departement).has(day), isSchoolHoliday: school}, changes);
}

/** « open until 12:00 », at a wall time of the house. */
function standing(table: Timetable, written: string) {
  const [date = '', time = ''] = written.split(' ');
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  const {state, next} = table.at({day: on(date), minute: hour * 60 + minute});
  return next ? `${state} until ${writtenDay(next.day)} ${clock(next.minute)}` : state;
}

describe('opening hours', () => {
  it('tell the openings of a day', () => {
    const cases: readonly (readonly [string, string, string])[] = [
      ['Mo-Fr 09:00-12:00,14:00-18:30; Sa 10:00-12:00', '2026-11-23', '09:00-12:00 14:00-18:30'],
      ['Mo-Fr 09:00-12:00,14:00-18:30; Sa 10:00-12:00', '2026-11-28', '10:00-12:00'],
      ['Mo-Fr 09:00-12:00; We off', '2026-11-25', ''],
      ['Mo-Fr 09:00-12:00, We 14:00-18:00', '2026-11-25', '09:00-12:00 14:00-18:00'],
      ['Mo-Fr 08:30-17:30; Th 13:30-17:30', '2026-11-26', '13:30-17:30'],
      ['Sa[1] 10:00-12:00', '2026-12-05', '10:00-12:00'],
      ['Sa[1] 10:00-12:00', '2026-12-12', ''],
      ['Sa[-1] 10:00-12:00', '2026-11-28', '10:00-12:00'],
      ['Mo-Fr 09:00-12:00; Aug off', '2026-08-03', ''],
      ['Jul-Aug Mo-Fr 10:00-12:00', '2026-08-03', '10:00-12:00'],
      ['Mo-Fr 09:00-12:00; Dec 24-Jan 02 off', '2027-01-01', ''],
      ['Mo-Fr 09:00-12:00; 2026 Dec 24-2027 Jan 02 off', '2027-12-24', '09:00-12:00'],
      ['Fr 20:00-01:00', '2026-11-27', '20:00-25:00'],
      ['Fr 20:00-01:00', '2026-11-28', ''],
      ['Mo-Fr 09:00-12:00 "sur rendez-vous"', '2026-11-23', '09:00-12:00? sur rendez-vous'],
      ['24/7', '2026-11-23', '00:00-24:00'],
      ['Mo–Fr 09:00–12:00', '2026-11-23', '09:00-12:00'],
      ['week 2-52/2 Mo 09:00-12:00', '2026-11-23', '09:00-12:00'],
      ['week 1-53/2 Mo 09:00-12:00', '2026-11-23', ''],
    ];
    for (const [written, day, expected] of cases) assert.equal(told(timetable(written).on(on(day))), expected, `${written} on ${day}`);
  });

  it('know the school holidays only as they are told', () => {
    const written = 'Mo-Fr 16:00-19:00; SH Mo-Fr 09:00-17:00';
    assert.equal(told(timetable(written).on(on('2026-11-23'))), '16:00-19:00');
    assert.equal(told(timetable(written, {school: true}).on(on('2026-11-23'))), '09:00-17:00');
    assert.equal(readHours(written)!.knowsSchool, true);
  });

  it('say when a house opens and closes next', () => {
    const table = timetable('Mo-Fr 09:00-12:00,14:00-18:00');
    assert.equal(standing(table, '2026-11-23 08:59'), 'closed until 2026-11-23 09:00');
    assert.equal(standing(table, '2026-11-23 09:00'), 'open until 2026-11-23 12:00');
    assert.equal(standing(table, '2026-11-23 12:00'), 'closed until 2026-11-23 14:00');
    assert.equal(standing(table, '2026-11-27 18:00'), 'closed until 2026-11-30 09:00');
    assert.equal(standing(timetable('24/7'), '2026-11-23 12:00'), 'open');
    assert.equal(standing(timetable('Mo off'), '2026-11-23 12:00'), 'closed');
    assert.equal(standing(timetable('Fr 20:00-01:00'), '2026-11-28 00:30'), 'open until 2026-11-28 01:00');
  });

  it('are closed on the public holidays of their place, when they say so', () => {
    const written = 'Mo-Su 09:00-12:00; PH off';
    for (const [day, departement, isOpen] of [
      ['2026-12-25', '33', false],
      ['2026-12-26', '33', true],
      ['2026-12-26', '67', false],
      ['2026-04-03', '68', false],
      ['2026-04-03', '54', true],
      ['2026-05-22', '972', false],
      ['2026-12-20', '974', false],
      ['2026-05-14', undefined, false],
    ] as const)
      assert.equal(timetable(written, {departement}).on(on(day)).length > 0, isOpen, `${day} in ${departement}`);
  });

  it('are doubtful on a public holiday of which nothing is said, and only where they seem to be open', () => {
    const table = timetable('Mo-Fr 09:00-12:00');
    assert.equal(table.isDoubtful(on('2026-12-25')), true);
    assert.equal(table.isDoubtful(on('2026-12-24')), false);
    assert.equal(timetable('Mo-Fr 09:00-12:00; PH off').isDoubtful(on('2026-12-25')), false);
    assert.equal(timetable('Mo 09:00-12:00').isDoubtful(on('2026-12-25')), false);
    assert.equal(timetable('Mo-Fr 09:00-12:00', {changes: [{from: '2026-12-25'}]}).isDoubtful(on('2026-12-25')), false);
  });

  it('give way to temporary changes', () => {
    const changes = [{from: '2026-08'}, {from: '2026-12-24', until: '2027-01-02', hours: 'Mo-Fr 10:00-11:00', reason: 'Fêtes'}, {from: '2026-11-24', hours: 'voir affiche'}];
    const table = timetable('Mo-Fr 09:00-12:00', {changes});
    assert.equal(told(table.on(on('2026-08-03'))), '');
    assert.equal(told(table.on(on('2026-08-31'))), '');
    assert.equal(told(table.on(on('2026-09-01'))), '09:00-12:00');
    assert.equal(told(table.on(on('2026-12-28'))), '10:00-11:00');
    assert.equal(told(table.on(on('2026-11-24'))), '00:00-24:00? voir affiche');
  });

  it('have a usual week, and days that differ from it, as few as tell them', () => {
    const table = timetable('Mo-Fr 09:00-12:00; Sa 10:00-12:00', {departement: '67', changes: [{from: '2026-12-21', until: '2027-01-03', reason: 'Congés'}]});
    const today = on('2026-11-23');
    const week = usualWeek(table, today);
    assert.deepEqual(week.map(told), [...Array<string>(5).fill('09:00-12:00'), '10:00-12:00', '']);
    const departures = departuresFrom(table, week, today).map(({from, until, openings, change, isDoubtful}) => [writtenDay(from), writtenDay(until), told(openings), change?.reason, isDoubtful]);
    assert.deepEqual(departures, [['2026-12-21', '2027-01-02', '', 'Congés', false]]);
    assert.deepEqual(usualWeek(timetable('Mo-Fr 09:00-12:00; Aug off'), on('2026-08-10')).map(told)[0], '09:00-12:00');
    const doubtful = departuresFrom(timetable('Mo-Fr 09:00-12:00'), usualWeek(timetable('Mo-Fr 09:00-12:00'), today), today);
    assert.deepEqual(doubtful.map(({from, isDoubtful}) => [writtenDay(from), isDoubtful]), [['2026-12-25', true], ['2027-01-01', true]]);
  });

  it('tell two holidays in a row one by one: each has its name', () => {
    for (const written of ['Mo-Sa 09:00-12:00', 'Mo-Sa 09:00-12:00; PH off']) {
      const table = timetable(written, {departement: '67'});
      const today = on('2026-12-21');
      const departures = departuresFrom(table, usualWeek(table, today), today).map(({from, until}) => [writtenDay(from), writtenDay(until)]);
      assert.deepEqual(departures, [['2026-12-25', '2026-12-25'], ['2026-12-26', '2026-12-26'], ['2027-01-01', '2027-01-01']], written);
    }
  });

  it('are not read where they are not understood whole', () => {
    const odd = ['', 'Lundi au vendredi, 9h-12h', 'Mo-Fr', 'Mo 09:00+', 'sunrise-sunset', 'Mo-Fr 9-12', 'Mo 09:00-12:00 sauf août', '09:00-09:00', 'toString', 'constructor', 'Mo constructor', 'Mo-Fr 09:00-12:00; ???', '\u0000'];
    for (const written of odd) assert.equal(readHours(written), undefined, written);
  });

  it('are refused quickly when they are hostile', () => {
    for (const hostile of ['Mo,'.repeat(40_000), '('.repeat(100_000), 'Mo 09:00-12:00;'.repeat(7000), '"'.repeat(100_000), ' '.repeat(100_000), 'a'.repeat(100_000)]) {
      const before = performance.now();
      assert.equal(readHours(hostile), undefined);
      assert.ok(performance.now() - before < 50);
    }
  });
});

describe('the clock of a house', () => {
  /** Minutes by which UTC is ahead there on 1 July 2026. */
  const READERS = {UTC: 0, 'Europe/Paris': -120, 'America/New_York': 240, 'Asia/Kolkata': -330, 'Pacific/Auckland': -720, 'America/St_Johns': 150, 'Pacific/Kiritimati': -840};
  /** Instant, département, what clocks there show: days when clocks change, the ends of years, zones overseas. */
  const CASES: readonly (readonly [string, string, string])[] = [
    ['2026-11-23T08:00:00Z', '67', '2026-11-23 09:00'],
    ['2026-11-22T23:30:00Z', '67', '2026-11-23 00:30'],
    ['2026-07-01T08:00:00Z', '67', '2026-07-01 10:00'],
    ['2026-03-29T00:59:00Z', '75', '2026-03-29 01:59'],
    ['2026-03-29T01:00:00Z', '75', '2026-03-29 03:00'],
    ['2026-03-29T01:30:00Z', '75', '2026-03-29 03:30'],
    ['2026-10-25T00:30:00Z', '75', '2026-10-25 02:30'],
    ['2026-10-25T01:30:00Z', '75', '2026-10-25 02:30'],
    ['2026-10-25T02:00:00Z', '75', '2026-10-25 03:00'],
    ['2026-12-31T22:59:00Z', '33', '2026-12-31 23:59'],
    ['2026-12-31T23:00:00Z', '33', '2027-01-01 00:00'],
    ['2028-02-28T23:30:00Z', '2A', '2028-02-29 00:30'],
    ['2027-02-28T23:30:00Z', '2A', '2027-03-01 00:30'],
    ['2026-11-23T02:00:00Z', '971', '2026-11-22 22:00'],
    ['2026-11-23T02:00:00Z', '972', '2026-11-22 22:00'],
    ['2026-11-23T02:00:00Z', '973', '2026-11-22 23:00'],
    ['2026-11-22T20:00:00Z', '974', '2026-11-23 00:00'],
    ['2026-07-22T20:00:00Z', '974', '2026-07-23 00:00'],
    ['2026-11-22T21:30:00Z', '976', '2026-11-23 00:30'],
    ['2026-11-23T02:30:00Z', '975', '2026-11-22 23:30'],
    ['2026-07-23T02:30:00Z', '975', '2026-07-23 00:30'],
    ['2026-11-23T03:00:00Z', '977', '2026-11-22 23:00'],
    ['2026-11-23T03:00:00Z', '978', '2026-11-22 23:00'],
    ['2026-11-22T12:00:00Z', '986', '2026-11-23 00:00'],
    ['2026-11-23T09:30:00Z', '987', '2026-11-22 23:30'],
    ['2026-11-22T13:00:00Z', '988', '2026-11-23 00:00'],
    ['2026-01-01T00:00:00Z', '', '2026-01-01 01:00'],
  ];

  it('shows the same in 27 cases, whatever the zone of the reader', () => {
    const {TZ} = process.env;
    let looked = 0;
    for (const [reader, offset] of Object.entries(READERS)) {
      process.env['TZ'] = reader;
      // The machine does live there.
      assert.equal(new Date(Date.UTC(2026, 6, 1)).getTimezoneOffset(), offset);
      for (const [instant, departement, expected] of CASES) {
        const {day, minute} = wallTime(zoneOf(departement), Date.parse(instant));
        assert.equal(`${writtenDay(day)} ${clock(minute)}`, expected, `${instant} in ${departement}, read in ${reader}`);
        // And what the house says of itself does not move either.
        const table = timetable('Mo-Su 09:00-12:00', {departement});
        assert.equal(table.at({day, minute}).state, minute >= 540 && minute < 720 ? 'open' : 'closed');
        looked++;
      }
    }
    if (TZ === undefined) delete process.env['TZ'];
    else process.env['TZ'] = TZ;
    assert.equal(looked, 27 * 7);
  });

  it('is that of its département, by its territories, else by its postcode', () => {
    const cases: readonly (readonly [string[], string | undefined, string | undefined])[] = [
      [['departement:67'], '97400', '67'],
      [['commune:97411'], undefined, '974'],
      [['commune:2A004'], undefined, '2A'],
      [[], '67 000', '67'],
      [[], '97150', '978'],
      [[], '97133', '977'],
      [[], undefined, undefined],
      [['quartier:elsau'], 'F-67000', undefined],
    ];
    for (const [territories, postcode, expected] of cases) assert.equal(departementOf({territories, ...(postcode && {address: {postcode}})}), expected);
    assert.equal(zoneOf(undefined), 'Europe/Paris');
    for (const odd of ['toString', '__proto__', '']) assert.equal(zoneOf(odd), 'Europe/Paris');
  });
});

describe('the calendar', () => {
  it('has Easter where the Church has it', () => {
    for (const [year, date] of [[2000, '2000-04-23'], [2024, '2024-03-31'], [2025, '2025-04-20'], [2026, '2026-04-05'], [2027, '2027-03-28'], [2038, '2038-04-25']] as const)
      assert.equal(writtenDay(easterOf(year)), date);
  });

  it('has eleven public holidays, and thirteen in Alsace and Moselle', () => {
    assert.equal(holidaysOf(2026).size, 11);
    for (const departement of ['57', '67', '68']) assert.equal(holidaysOf(2026, departement).size, 13);
    assert.equal(holidaysOf(2026, '974').size, 12);
    assert.deepEqual([...holidaysOf(2026).keys()].map(writtenDay).sort(), ['2026-01-01', '2026-04-06', '2026-05-01', '2026-05-08', '2026-05-14', '2026-05-25', '2026-07-14', '2026-08-15', '2026-11-01', '2026-11-11', '2026-12-25']);
  });

  it('reads a month and a year as all of their days', () => {
    assert.deepEqual(daysOf('2028-02').map(writtenDay), ['2028-02-01', '2028-02-29']);
    assert.deepEqual(daysOf('2026').map(writtenDay), ['2026-01-01', '2026-12-31']);
    assert.equal(dayNumber(1970, 1, 1), 0);
  });
});

describe('an agrément', () => {
  it('is current, ends soon, is past or to come on a day', () => {
    const today = on('2026-11-23');
    const cases = [
      [{from: '2025-01-01', until: '2028-12-31'}, 'current'],
      [{from: '2023-01-01', until: '2026-12-31'}, 'expiring'],
      [{from: '2023-01-01', until: '2026-11-23'}, 'expiring'],
      [{from: '2022-01-01', until: '2026-11-22'}, 'past'],
      [{from: '2027-01-01'}, 'future'],
      [{from: '2020'}, 'current'],
      [{until: '2026'}, 'expiring'],
      [{}, 'undated'],
    ] as const;
    for (const [given, expected] of cases) assert.equal(agrementState({kind: 'x', ...given}, today), expected);
  });
});

describe('the figures of a centre', () => {
  it('stand under its name only where the indicator and the centre allow it', () => {
    const rule = (perCentre?: 'open' | 'agreement' | 'never') => ({id: 'benevoles' as IndicatorId, disclosure: {...(perCentre && {perCentre})}});
    assert.equal(isShownByName(rule(), {}), true);
    assert.equal(isShownByName(rule('never'), {agreements: ['*']}), false);
    assert.equal(isShownByName(rule('agreement'), {}), false);
    assert.equal(isShownByName(rule('agreement'), {agreements: ['habitants']}), false);
    assert.equal(isShownByName(rule('agreement'), {agreements: ['benevoles']}), true);
    assert.equal(isShownByName(rule('agreement'), {agreements: ['*']}), true);
  });
});
