import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';

const room = (path: string) => JSON.stringify(new URL(`../../../src/${path}`, import.meta.url).href);

/** What 27 readings of a wall clock or a calendar give. Days on which clocks change: Paris, New York, Lord Howe, Auckland, Apia. */
const CASES: readonly (readonly [question: string, answer: unknown])[] = [
  ["say('2026-03-29')", '29 mars 2026'],
  ["say('2026-10-25')", '25 octobre 2026'],
  ["say('2026-03-08')", '8 mars 2026'],
  ["say('2026-11-01')", '1er novembre 2026'],
  ["say('2026-04-05')", '5 avril 2026'],
  ["say('2026-09-27')", '27 septembre 2026'],
  // A day that Samoa skipped.
  ["say('2011-12-30')", '30 décembre 2011'],
  ["say('2024-02-29')", '29 février 2024'],
  ["say('2026-01-01')", '1er janvier 2026'],
  ["say('2026-12-31')", '31 décembre 2026'],
  ["say('2026-03')", 'mars 2026'],
  ["say('2026-01')", 'janvier 2026'],
  ["say('2026')", '2026'],
  ["isDay('2026-03-29')", true],
  ["isDay('2011-12-30')", true],
  ["isDay('2026-02-29')", false],
  ["during(fr, '2026-10')", 'en octobre 2026'],
  ["fromTo(fr, '2025-10', '2026-03')", 'd’octobre 2025 à mars 2026'],
  // 02:30 does not exist in Paris on that day and exists twice on the other: the clock is read as it stands.
  ["start({date: '2026-03-29', time: '02:30'})", '2026-03-29T02:30'],
  ["start({date: '2026-10-25', time: '02:30'})", '2026-10-25T02:30'],
  ["inOrder({date: '2026-03-29', time: '01:59'}, {date: '2026-03-29', time: '03:00'})", true],
  ["inOrder({date: '2026-10-25'}, {date: '2026-10-25', time: '00:00'})", true],
  ["isOver({start: {date: '2026-03-28'}, end: {date: '2026-03-29'}}, '2026-03-29')", false],
  ["isOver({start: {date: '2026-03-28'}, end: {date: '2026-03-29'}}, '2026-03-30')", true],
  ["allows({channels: ['web'], givenOn: '2026-03-29', expiresOn: '2026-10-25'}, '2026-03-29', 'web')", true],
  ["allows({channels: ['web'], givenOn: '2026-03-29', expiresOn: '2026-10-25'}, '2026-10-26', 'web')", false],
  ["calendarOf('2026-03').until - calendarOf('2025-10').from", 6],
];

const program = `
import {localeOf} from ${room('locale/locale.ts')};
import {during, fromTo} from ${room('locale/summaries.ts')};
import {isDay} from ${room('model/fields.ts')};
import {byStart, isOver, sortKey as start} from ${room('model/event.ts')};
import {allows} from ${room('model/consent.ts')};
import {calendarOf} from ${room('model/period.ts')};
const fr = localeOf('fr');
const say = (civil) => fr.date(civil).replace(/\\u00a0/g, ' ');
const inOrder = (a, b) => byStart({start: a}, {start: b}) < 0;
console.log(JSON.stringify([new Date(Date.UTC(2026, 6, 1)).getTimezoneOffset(), [${CASES.map(([question]) => question).join(', ')}]]));
`;

/** Minutes by which UTC is ahead on 1 July 2026. */
const ZONES = {'Pacific/Apia': -780, 'Pacific/Auckland': -720, 'Australia/Lord_Howe': -630, 'Asia/Kolkata': -330, 'Europe/Paris': -120, UTC: 0, 'America/Los_Angeles': 420};

for (const [zone, offset] of Object.entries(ZONES))
  test(`days, hours and months are the same on a machine in ${zone}, on days when clocks change too`, () => {
    assert.equal(CASES.length, 27);
    const told = execFileSync(process.execPath, ['--import=tsx', '--input-type=module', '--eval', program], {
      cwd: fileURLToPath(new URL('../../..', import.meta.url)),
      env: {...process.env, TZ: zone},
      encoding: 'utf8',
    });
    const [there, answers] = JSON.parse(told) as [number, unknown[]];
    // The machine does live there.
    assert.equal(there, offset);
    CASES.forEach(([question, answer], rank) => assert.equal(answers[rank], answer, question));
  });
