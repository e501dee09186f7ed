/** The hours of a house, in words: whether it is open now, its usual week, and the days that differ. Fetched where there are hours. */
import {html, nothing, type TemplateResult} from 'lit';
import {hoursWords} from '../../locale/hours.js';
import {inRow, type Locale} from '../../locale/locale.js';
import {civilOf, daysOf, wallTime, weekdayOf, writtenDay, zoneOf, type WallTime} from '../../model/civil.js';
import {readHours, Timetable, type Hours, type HoursChange, type Opening, type Standing} from '../../model/opening-hours.js';
import {holidaysOf, type Holiday} from '../../model/public-holidays.js';
import {inLanguage} from '../../model/text.js';
import {departuresFrom, usualWeek, type Departure, type Week} from '../../model/usual-hours.js';

/** What decides of the hours of a house. */
export interface House {
  readonly hours?: string;
  readonly changes?: readonly HoursChange[];
  /** Whose clock and holidays it has: `67`, `974`. */
  readonly departement?: string;
}

const MIDNIGHT = 1440;
/** A list that is longer is not read on a door. */
const MOST_AHEAD = 6;

const yearly = new Map<string, ReadonlyMap<number, Holiday>>();

function holidayOn(day: number, departement = ''): Holiday | undefined {
  const {year} = civilOf(day);
  const key = `${year} ${departement}`;
  let known = yearly.get(key);
  if (!known) yearly.set(key, (known = holidaysOf(year, departement)));
  return known.get(day);
}

const tableOf = (hours: Hours, {departement, changes}: House, isSchoolHoliday: boolean) =>
  new Timetable(hours, {isHoliday: (day) => holidayOn(day, departement) !== undefined, isSchoolHoliday}, changes);

/** What clocks of the house show, and those of the reader. */
const clocksOf = ({departement}: House, instant: number) => ({
  here: wallTime(zoneOf(departement), instant),
  reader: wallTime(new Intl.DateTimeFormat().resolvedOptions().timeZone, instant),
});

/** Day number where the house is. */
export const todayOf = (house: House, instant: number) => clocksOf(house, instant).here.day;

/** « 18 h 30 » */
function saidHour(locale: Locale, minutes: number): string {
  const words = locale.words(hoursWords);
  const [hour, rest] = [Math.floor(minutes / 60) % 24, minutes % 60];
  return rest ? words.hourMinutes(String(hour), String(rest).padStart(2, '0')) : words.hour(String(hour));
}

/** « 9 h – 12 h, 14 h – 18 h (sur rendez-vous) » */
function saidOpenings(locale: Locale, openings: readonly Opening[]): string {
  const words = locale.words(hoursWords);
  if (!openings.length) return words.closed;
  const isCertain = openings.some(({isRest}) => !isRest);
  const said = openings.map(({from, until, state, comment, isRest}) => {
    const end = until % MIDNIGHT ? saidHour(locale, until) : words.midnight;
    const range = from === 0 && until === MIDNIGHT ? words.allDay : words.range(saidHour(locale, from), end);
    const remark = comment ?? (state === 'unknown' ? words.maybe : '');
    // Once, after the hours that are certain.
    if (isRest && isCertain) return words.otherwise(remark || words.openRest);
    // Nobody is there all day but by appointment: the appointment is what matters.
    if (remark && (isRest ?? (from === 0 && until === MIDNIGHT))) return remark;
    return remark ? words.commented(range, remark) : range;
  });
  const [first, last] = [said.filter((_, rank) => !openings[rank]!.isRest), said.filter((_, rank) => openings[rank]!.isRest)];
  return [...first, ...new Set(last)].join(', ');
}

interface Said {
  readonly mark: Standing['state'];
  readonly now: string;
  readonly detail: string;
}

function standingOf(locale: Locale, hours: Hours, house: House, here: WallTime): Said {
  const words = locale.words(hoursWords);
  const table = tableOf(hours, house, false);
  if (table.isDoubtful(here.day)) return {mark: 'unknown', now: words.maybeNow, detail: words.doubtful(words.holidays[holidayOn(here.day, house.departement)!])};
  const standing = table.at(here);
  if (hours.knowsSchool && JSON.stringify(standing) !== JSON.stringify(tableOf(hours, house, true).at(here)))
    return {mark: 'unknown', now: words.maybeNow, detail: words.schoolDependent};
  const {state, comment = '', next} = standing;
  if (state === 'unknown') return {mark: state, now: words.maybeNow, detail: comment};
  if (state === 'open') return {mark: state, now: words.openNow, detail: next ? (next.state === 'unknown' ? words.changesAt(saidHour(locale, next.minute)) : saidClosing(locale, here, next)) : words.always};
  return {mark: state, now: words.closedNow, detail: saidNext(locale, table, here, next)};
}

function saidClosing(locale: Locale, here: WallTime, next: WallTime): string {
  const words = locale.words(hoursWords);
  return next.minute === 0 && next.day === here.day + 1 ? words.untilMidnight : words.untilHour(saidHour(locale, next.minute));
}

function saidNext(locale: Locale, table: Timetable, here: WallTime, first: Standing['next']): string {
  const words = locale.words(hoursWords);
  let next = first;
  // On a holiday of which nothing is said, nobody knows: the opening after it is certain.
  while (next && table.isDoubtful(next.day)) {
    const after = {day: next.day + 1, minute: 0};
    const {state, next: following} = table.at(after);
    next = state === 'closed' ? following : {...after, state};
  }
  if (!next) return '';
  const opens = saidOpening(locale, here, next);
  // Perhaps: what was said of it is all that is known.
  return next.state === 'unknown' ? words.commented(opens, table.at(next).comment ?? words.maybe) : opens;
}

function saidOpening(locale: Locale, here: WallTime, next: WallTime): string {
  const words = locale.words(hoursWords);
  const hour = saidHour(locale, next.minute);
  const days = next.day - here.day;
  if (days === 0) return words.opensToday(hour);
  if (days === 1) return words.opensTomorrow(hour);
  return days < 7 ? words.opensOnDay(words.days[weekdayOf(next.day)]!, hour) : words.opensOnDate(locale.date(writtenDay(next.day)), hour);
}

/** Whether one can go in now; nothing where that cannot be read. */
export function status(locale: Locale, house: House, instant: number): TemplateResult | typeof nothing {
  const hours = house.hours === undefined ? undefined : readHours(house.hours);
  if (!hours) return nothing;
  const {here, reader} = clocksOf(house, instant);
  const {mark, now, detail} = standingOf(locale, hours, house, here);
  const isElsewhere = here.day !== reader.day || here.minute !== reader.minute;
  return html`<p class="status ${mark}">
    <svg class="sign" aria-hidden="true" width="20" height="20" viewBox="0 0 20 20"><path d=${SIGNS[mark]}></path></svg>
    <span><strong .textContent=${now}></strong>${detail ? html` <span class="detail" .textContent=${detail}></span>` : nothing}${isElsewhere ? html` <span class="local" .textContent=${locale.words(hoursWords).localTime(saidHour(locale, here.minute))}></span>` : nothing}</span>
  </p>`;
}

/** A tick, a bar, a question: told apart without colours. */
const SIGNS: Readonly<Record<Standing['state'], string>> = {
  open: 'M4 10.5l4 4 8-9',
  closed: 'M4 10h12',
  unknown: 'M7 7.5a3 3 0 1 1 4.2 2.7c-.8.4-1.2 1-1.2 1.8v.5M10 15.5v.5',
};

/** The usual week and what differs from it, or the hours as they are written. */
export function timetable(locale: Locale, house: House, instant: number): TemplateResult {
  const words = locale.words(hoursWords);
  const hours = house.hours === undefined ? undefined : readHours(house.hours);
  const today = todayOf(house, instant);
  if (!hours) {
    return html`
      ${house.hours ? html`<p class="quiet">${words.written}</p><p><bdi class="written">${house.hours}</bdi></p>` : nothing}
      ${ahead(locale, changesFrom(locale, house.changes ?? [], today))}
    `;
  }
  const table = tableOf(hours, house, false);
  const week = usualWeek(table, today);
  const departures = departuresFrom(table, week, today);
  return html`
    ${hours.knowsSchool
      ? html`<p class="quiet">${words.inSchool}</p>${rowsOf(locale, week, today)}<p class="quiet">${words.inHolidays}</p>${rowsOf(locale, usualWeek(tableOf(hours, house, true), today), today)}`
      : html`<p class="quiet">${words.usual}</p>${rowsOf(locale, week, today)}`}
    ${ahead(locale, departures.map((departure) => saidDeparture(locale, departure, house)))}
  `;
}

interface Days {
  readonly first: number;
  readonly last: number;
  readonly openings: readonly Opening[];
}

/** Days that follow each other with the same hours, as one. */
function grouped(week: Week): readonly Days[] {
  const groups: Days[] = [];
  week.forEach((openings, weekday) => {
    const before = groups.at(-1);
    if (before && JSON.stringify(before.openings) === JSON.stringify(openings)) groups[groups.length - 1] = {...before, last: weekday};
    else groups.push({first: weekday, last: weekday, openings});
  });
  return groups;
}

function saidDays(locale: Locale, {first, last}: Days): string {
  const {days, daySpan} = locale.words(hoursWords);
  return first === last ? days[first]! : daySpan(days[first]!, days[last]!);
}

function rowsOf(locale: Locale, week: Week, today: number): TemplateResult {
  const {today: todayWord} = locale.words(hoursWords);
  const weekday = weekdayOf(today);
  return html`
    <dl class="week">
      ${grouped(week).map((days) => {
        const isToday = weekday >= days.first && weekday <= days.last;
        return html`<div class=${isToday ? 'today' : ''}>
          <dt>${saidDays(locale, days)}${isToday ? html`<span class="unseen"> (${todayWord})</span>` : nothing}</dt>
          <dd class=${days.openings.length ? '' : 'shut'} .textContent=${saidOpenings(locale, days.openings)}></dd>
        </div>`;
      })}
    </dl>
  `;
}

const ahead = (locale: Locale, lines: readonly string[]) =>
  lines.length
    ? html`<p class="quiet">${locale.words(hoursWords).ahead}</p>
        <ul class="ahead">
          ${lines.slice(0, MOST_AHEAD).map((line) => html`<li><bdi .textContent=${line}></bdi></li>`)}
        </ul>`
    : nothing;

function saidWhen(locale: Locale, from: number, until: number): string {
  const words = locale.words(hoursWords);
  const date = (day: number) => locale.date(writtenDay(day));
  return from === until ? words.on(date(from)) : words.fromTo(date(from), date(until));
}

function saidDeparture(locale: Locale, {from, until, openings, change, isHoliday, isDoubtful}: Departure, {departement}: House): string {
  const words = locale.words(hoursWords);
  const holiday = isHoliday && from === until ? words.holidays[holidayOn(from, departement)!] : '';
  const reason = change ? inLanguage(change.reason, locale.language) : holiday && words.holiday(holiday);
  const what = saidOpenings(locale, openings);
  return words.told(saidWhen(locale, from, until), isDoubtful ? words.toCheck(holiday) : reason ? words.commented(what, reason) : what);
}

/** Changes of hours that nobody can read. */
const changesFrom = (locale: Locale, changes: readonly HoursChange[], today: number) =>
  changes.flatMap(({from, until = from, hours, reason}) => {
    const [first, last] = [daysOf(from)[0], daysOf(until)[1]];
    if (last < today) return [];
    const words = locale.words(hoursWords);
    const said = inLanguage(reason, locale.language);
    const what = hours ?? words.closed;
    return [words.told(saidWhen(locale, first, last), said ? words.commented(what, said) : what)];
  });

/** On one line, for a stop of an itinerant house: « mardi : 14 h – 17 h ». */
export function hoursLine(locale: Locale, house: House, instant: number): string {
  const hours = house.hours === undefined ? undefined : readHours(house.hours);
  if (!hours) return house.hours ?? '';
  const words = locale.words(hoursWords);
  const week = grouped(usualWeek(tableOf(hours, house, false), todayOf(house, instant))).filter(({openings}) => openings.length);
  return inRow(locale, week.map((days) => words.told(saidDays(locale, days), saidOpenings(locale, days.openings))));
}
