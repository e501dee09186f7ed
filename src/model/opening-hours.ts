/**
 * Opening hours in the syntax of OpenStreetMap (wiki.openstreetmap.org/wiki/Key:opening_hours/specification), as far as
 * houses with hours use it: days, numbered days of a month, dates, seasons, weeks, years, Easter, public and school
 * holidays, `off`, `unknown`, comments, and the three ways that rules follow each other (`;` `,` `||`). What is not read
 * whole is not read at all: it is shown as it is written, because half-understood hours send people before closed doors.
 *
 * Not the package `opening_hours`, which knows all of the syntax: it weighs 115 kB in gzip with the holidays of the world,
 * is under LGPL, and takes the clock of the reader for that of the house. It is the referee of the tests of this file.
 */
import {civilOf, dayNumber, daysOf, weekdayOf, type WallTime} from './civil.js';
import {easterOf} from './public-holidays.js';
import type {Text} from './text.js';

/** Minutes in a day. */
const MIDNIGHT = 1440;
const NOON = 720;
/** Nobody writes more; a bomb is refused before anything reads it. */
const LONGEST = 1000;

/** When a house may be entered, in minutes since midnight; `until` is beyond 1440 where it closes on the next day. */
export interface Opening {
  readonly from: number;
  readonly until: number;
  /** Unknown: somebody may be there; the comment says more. */
  readonly state: 'open' | 'unknown';
  readonly comment?: string;
  /** All that is left of the day by what is said of certain hours: `09:00-12:00 || "sur appel"`. */
  readonly isRest?: true;
}

/** What days are besides their date. */
export interface Calendar {
  readonly isHoliday: (day: number) => boolean;
  readonly isSchoolHoliday: boolean;
}

type DayTest = (day: number, calendar: Calendar) => boolean;

interface Rule {
  /** How it follows those before it: in their place, beside them, or where they say nothing. */
  readonly follows: ';' | ',' | '||';
  /** All must hold. */
  readonly when: readonly DayTest[];
  /** The whole day when empty. */
  readonly times: readonly (readonly [from: number, until: number])[];
  readonly state: 'open' | 'unknown' | 'closed';
  readonly comment?: string;
}

export interface Hours {
  readonly rules: readonly Rule[];
  /** Whether anything is said of public holidays. */
  readonly knowsHolidays: boolean;
  /** Whether hours differ in school holidays, whose dates this file does not know. */
  readonly knowsSchool: boolean;
}

/** The rules of what is written; undefined where any of it is not understood. */
export function readHours(written: string): Hours | undefined {
  if (written.length > LONGEST) return undefined;
  const tokens = tokensOf(written.replace(/[\u2010-\u2015]/g, '-').replace(/[\u00a0\u202f]/g, ' ').trim());
  if (!tokens?.length) return undefined;
  try {
    return new Reader(tokens).read();
  } catch (error) {
    if (error instanceof NotUnderstood) return undefined;
    throw error;
  }
}

class NotUnderstood extends Error {}

interface Token {
  readonly kind: 'comment' | 'always' | 'time' | 'number' | 'word' | 'sign';
  readonly text: string;
}

const TOKEN = /\s*(?:"([^"]*)"|(24\/7)|(\d{1,2}:\d{2})(?!\d)|(\d+)|([A-Za-z]+)|(\|\||[;,:+\-[\]/]))/y;
const KINDS = ['comment', 'always', 'time', 'number', 'word', 'sign'] as const;

function tokensOf(written: string): Token[] | undefined {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < written.length) {
    const found = TOKEN.exec(written);
    if (!found) return undefined;
    const at = found.slice(1).findIndex((group) => group !== undefined);
    tokens.push({kind: KINDS[at]!, text: found[at + 1]!});
  }
  return tokens;
}

const DAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const STATES = new Map<string, Rule['state']>([['open', 'open'], ['off', 'closed'], ['closed', 'closed'], ['unknown', 'unknown']]);

/** A day of the year, of one year or of all. */
interface DateMark {
  readonly year?: number;
  readonly month: number;
  readonly date?: number;
}

class Reader {
  #at = 0;
  #knowsHolidays = false;
  #knowsSchool = false;

  constructor(private readonly tokens: readonly Token[]) {}

  read(): Hours {
    const rules: Rule[] = [];
    let follows: Rule['follows'] = ';';
    while (this.#at < this.tokens.length) {
      // A semicolon at the end, or two of them, separate nothing.
      if (this.#take(';')) {
        follows = ';';
        continue;
      }
      rules.push(this.#rule(follows));
      if (this.#at === this.tokens.length) break;
      follows = this.#take('||') ? '||' : this.#take(',') ? ',' : this.#take(';') ? ';' : this.#fail();
      if (follows !== ';' && this.#at === this.tokens.length) this.#fail();
    }
    if (!rules.length) this.#fail();
    return {rules, knowsHolidays: this.#knowsHolidays, knowsSchool: this.#knowsSchool};
  }

  #fail(): never {
    throw new NotUnderstood();
  }

  #peek(ahead = 0): Token | undefined {
    return this.tokens[this.#at + ahead];
  }

  #take(sign: string): boolean {
    const {kind, text} = this.#peek() ?? {};
    if (kind !== 'sign' || text !== sign) return false;
    this.#at++;
    return true;
  }

  /** The rank of the next word in a list, which is not taken. */
  #rankIn(list: readonly string[], ahead = 0): number {
    const token = this.#peek(ahead);
    return token?.kind === 'word' ? list.indexOf(token.text.toLowerCase()) : -1;
  }

  #isWord(word: string, ahead = 0) {
    return this.#rankIn([word], ahead) === 0;
  }

  #number(least: number, most: number): number {
    const token = this.#peek();
    const value = Number(token?.text);
    if (token?.kind !== 'number' || value < least || value > most) this.#fail();
    this.#at++;
    return value;
  }

  #rule(follows: Rule['follows']): Rule {
    if (this.#peek()?.kind === 'always') {
      this.#at++;
      return {follows, when: [], times: [], ...this.#state('open')};
    }
    const when = [...this.#years(), ...this.#dates(), ...this.#weeks()];
    if (when.length) this.#take(':');
    const days = this.#days();
    if (days.length) this.#take(':');
    when.push(...days);
    const times = this.#times();
    const said = this.#state(times.length ? 'open' : undefined);
    return {follows, when, times, ...said};
  }

  /** A word of state and a comment. Days alone might mean open by day and night, or that somebody forgot the hours. */
  #state(otherwise: Rule['state'] | undefined): Pick<Rule, 'state' | 'comment'> {
    const word = this.#peek()?.kind === 'word' ? STATES.get(this.#peek()!.text.toLowerCase()) : undefined;
    if (word) this.#at++;
    const comment = this.#peek()?.kind === 'comment' ? this.tokens[this.#at++]!.text : undefined;
    // Only a comment: nobody knows, but for what it says.
    const state = word ?? (comment === undefined ? otherwise : 'unknown') ?? this.#fail();
    return {state, ...(comment && {comment})};
  }

  #isYear(ahead = 0) {
    const token = this.#peek(ahead);
    return token?.kind === 'number' && /^(?:19|20)\d\d$/.test(token.text);
  }

  /** `2026`, `2026-2027`; a year before a month belongs to the date. */
  #years(): DayTest[] {
    if (!this.#isYear() || this.#rankIn(MONTHS, 1) >= 0) return [];
    const spans: (readonly [number, number])[] = [];
    do {
      const from = this.#number(1900, 2099);
      spans.push([from, this.#take('-') ? this.#number(from, 2099) : from]);
    } while (this.#isYear(1) && this.#take(','));
    return [(day) => spans.some(([from, until]) => civilOf(day).year >= from && civilOf(day).year <= until)];
  }

  #isDate(ahead = 0) {
    return this.#rankIn(MONTHS, ahead) >= 0 || this.#isWord('easter', ahead) || (this.#isYear(ahead) && this.#rankIn(MONTHS, ahead + 1) >= 0);
  }

  /** `Aug`, `Jul-Aug`, `Dec 24-Jan 02`, `2026 Aug 03-21`, `easter -2 days`, several with commas. */
  #dates(): DayTest[] {
    if (!this.#isDate()) return [];
    const tests: DayTest[] = [];
    do tests.push(this.#date());
    while (this.#isDate(1) && this.#take(','));
    return [(day, calendar) => tests.some((test) => test(day, calendar))];
  }

  #date(): DayTest {
    if (this.#isWord('easter')) return this.#easter();
    const from = this.#mark();
    if (!this.#take('-')) return between(from, from);
    // « Dec 24-26 »: the same month.
    if (from.date !== undefined && this.#peek()?.kind === 'number' && !this.#isYear()) return between(from, {...from, date: this.#number(from.date, 31)});
    const until = this.#mark();
    if ((from.date === undefined) !== (until.date === undefined) || (from.year === undefined && until.year !== undefined)) this.#fail();
    return between(from, until);
  }

  #mark(): DateMark {
    const year = this.#isYear() ? this.#number(1900, 2099) : undefined;
    const month = this.#rankIn(MONTHS) + 1;
    if (!month) this.#fail();
    this.#at++;
    const isDate = this.#peek()?.kind === 'number' && !this.#isYear();
    return {month, ...(year && {year}), ...(isDate && {date: this.#number(1, 31)})};
  }

  #easter(): DayTest {
    this.#at++;
    const sign = this.#take('-') ? -1 : this.#take('+') ? 1 : 0;
    const days = sign ? sign * this.#number(1, 200) : 0;
    if (sign && !this.#isWord('day') && !this.#isWord('days')) this.#fail();
    if (sign) this.#at++;
    return (day) => day - days === easterOf(civilOf(day - days).year);
  }

  /** `week 1-10`, `week 1-53/2`: weeks of ISO 8601. */
  #weeks(): DayTest[] {
    if (!this.#isWord('week')) return [];
    this.#at++;
    const spans: (readonly [number, number, number])[] = [];
    do {
      const from = this.#number(1, 53);
      const until = this.#take('-') ? this.#number(from, 53) : from;
      spans.push([from, until, this.#take('/') ? this.#number(1, 26) : 1]);
    } while (this.#peek(1)?.kind === 'number' && this.#take(','));
    return [(day) => spans.some(([from, until, step]) => weekOf(day) >= from && weekOf(day) <= until && (weekOf(day) - from) % step === 0)];
  }

  #isDay(ahead = 0) {
    return this.#rankIn(DAYS, ahead) >= 0 || this.#isHoliday(ahead);
  }

  #isHoliday(ahead = 0) {
    return this.#rankIn(['ph', 'sh'], ahead) >= 0;
  }

  /** `Mo-Fr,PH`: any of them; `PH Mo-Fr`: holidays that are such days. */
  #days(): DayTest[] {
    const lists: DayTest[] = [];
    while (this.#isDay() && lists.length < 2) lists.push(this.#dayList());
    return lists;
  }

  #dayList(): DayTest {
    const tests: DayTest[] = [];
    do tests.push(this.#isHoliday() ? this.#holiday() : this.#weekday());
    while (this.#isDay(1) && this.#take(','));
    return (day, calendar) => tests.some((test) => test(day, calendar));
  }

  #holiday(): DayTest {
    const isPublic = this.#isWord('ph');
    this.#at++;
    if (isPublic) this.#knowsHolidays = true;
    else this.#knowsSchool = true;
    return isPublic ? (day, {isHoliday}) => isHoliday(day) : (_day, {isSchoolHoliday}) => isSchoolHoliday;
  }

  #weekday(): DayTest {
    const from = this.#rankIn(DAYS);
    this.#at++;
    if (this.#take('[')) return this.#numbered(from);
    if (!this.#take('-')) return (day) => weekdayOf(day) === from;
    const until = this.#rankIn(DAYS);
    if (until < 0) this.#fail();
    this.#at++;
    // From Saturday to Monday there are three days.
    return (day) => (weekdayOf(day) - from + 7) % 7 <= (until - from + 7) % 7;
  }

  /** `We[1,3]`, `We[-1]`: the first and the third, the last of the month. */
  #numbered(weekday: number): DayTest {
    const places = new Set<number>();
    do {
      const isBack = this.#take('-');
      const from = this.#number(1, 5);
      const until = !isBack && this.#take('-') ? this.#number(from, 5) : from;
      for (let place = from; place <= until; place++) places.add(isBack ? -place : place);
    } while (this.#take(','));
    if (!this.#take(']')) this.#fail();
    return (day) => weekdayOf(day) === weekday && placesOf(day).some((place) => places.has(place));
  }

  #times(): (readonly [number, number])[] {
    const times: (readonly [number, number])[] = [];
    while (this.#peek()?.kind === 'time') {
      const from = this.#time(MIDNIGHT - 1);
      if (!this.#take('-')) this.#fail();
      const until = this.#time(2 * MIDNIGHT);
      if (until === from || until > from + MIDNIGHT) this.#fail();
      times.push([from, until < from ? until + MIDNIGHT : until]);
      if (this.#peek(1)?.kind !== 'time' || !this.#take(',')) break;
    }
    return times;
  }

  #time(most: number): number {
    const token = this.#peek();
    if (token?.kind !== 'time') this.#fail();
    this.#at++;
    const [hour, minute] = token.text.split(':').map(Number) as [number, number];
    if (minute > 59 || hour * 60 + minute > most) this.#fail();
    return hour * 60 + minute;
  }
}

/** From one day of the year to another, the ends included; a span without years comes back every year. */
function between(from: DateMark, until: DateMark): DayTest {
  const low = from.month * 100 + (from.date ?? 1);
  const high = until.month * 100 + (until.date ?? 31);
  const {year} = from;
  if (year === undefined) {
    return (day) => {
      const {month, date} = civilOf(day);
      const at = month * 100 + date;
      return low <= high ? at >= low && at <= high : at >= low || at <= high;
    };
  }
  const last = until.year ?? (low <= high ? year : year + 1);
  return (day) => {
    const {year: own, month, date} = civilOf(day);
    const at = own * 10_000 + month * 100 + date;
    return at >= year * 10_000 + low && at <= last * 10_000 + high;
  };
}

/** Week of ISO 8601: that of its Thursday. */
function weekOf(day: number): number {
  const thursday = day - weekdayOf(day) + 3;
  return Math.floor((thursday - dayNumber(civilOf(thursday).year, 1, 1)) / 7) + 1;
}

/** Which of its weekday a day is in its month, from the beginning and, below zero, from the end. */
function placesOf(day: number): readonly [number, number] {
  const {year, month, date} = civilOf(day);
  const last = dayNumber(year, month + 1, 1) - 1;
  return [Math.ceil(date / 7), -Math.ceil((last - day + 1) / 7)];
}

const holds = ({when}: Rule, day: number, calendar: Calendar) => when.every((test) => test(day, calendar));

/** Later rules are painted over earlier ones. */
function painted(under: readonly Opening[], from: number, until: number, {state, comment, follows, times}: Rule): readonly Opening[] {
  if (from >= until) return under;
  const own = state === 'closed' ? undefined : {state, ...(comment && {comment})};
  if (follows === '||') {
    if (!own) return under;
    const rest = !times.length && under.length > 0 && {isRest: true as const};
    const gaps = [...under, {from: until, until}].sort((a, b) => a.from - b.from);
    let reached = from;
    const fill: Opening[] = [];
    for (const each of gaps) {
      if (each.from > reached && reached < until) fill.push({from: reached, until: Math.min(each.from, until), ...own, ...rest});
      reached = Math.max(reached, each.until);
    }
    return [...under, ...fill];
  }
  const left = under.flatMap((each) => {
    if (each.until <= from || each.from >= until) return [each];
    return [
      ...(each.from < from ? [{...each, until: from}] : []),
      ...(each.until > until ? [{...each, from: until}] : []),
    ];
  });
  return own ? [...left, {from, until, ...own}] : left;
}

/** The openings between midnight and midnight, those that began the day before included. */
function withinDay({rules}: Hours, day: number, calendar: Calendar): readonly Opening[] {
  let openings: readonly Opening[] = [];
  for (const [rank, rule] of rules.entries()) {
    const {when, times, state, follows} = rule;
    if (holds(rule, day, calendar)) {
      // What opens on certain days takes the place of what was said of them before; what closes is only cut out.
      const replaces = when.length > 0 || (rank > 0 && !rules[rank - 1]!.when.length);
      if (follows === ';' && state !== 'closed' && replaces) openings = [];
      if (!times.length) openings = painted(openings, 0, MIDNIGHT, rule);
      for (const [from, until] of times) openings = painted(openings, from, Math.min(until, MIDNIGHT), rule);
    }
    if (times.some(([, until]) => until > MIDNIGHT) && holds(rule, day - 1, calendar))
      for (const [from, until] of times) if (until > MIDNIGHT) openings = painted(openings, Math.max(0, from - MIDNIGHT), until - MIDNIGHT, rule);
  }
  return joined(openings);
}

const isSame = (a: Opening, b: Opening) => a.state === b.state && a.comment === b.comment && a.isRest === b.isRest;

/** In order, those that touch and say the same as one. */
function joined(openings: readonly Opening[]): readonly Opening[] {
  const list: Opening[] = [];
  for (const each of [...openings].sort((a, b) => a.from - b.from)) {
    const last = list.at(-1);
    if (last && last.until >= each.from && isSame(last, each)) list[list.length - 1] = {...last, until: Math.max(last.until, each.until)};
    else list.push(each);
  }
  return list;
}

/** What is different for some days: `hours` in place of the usual, closed without. */
export interface HoursChange {
  readonly from: string;
  /** Last day; the same as the first when absent. */
  readonly until?: string;
  readonly hours?: string;
  readonly reason?: Text;
}

/** Hours as they are asked: with their temporary changes and the holidays of their place. */
export class Timetable {
  readonly #changes: readonly {readonly first: number; readonly last: number; readonly hours?: Hours; readonly change: HoursChange}[];

  /** @param calendar holidays of the place; school holidays are as the caller supposes */
  constructor(
    readonly hours: Hours,
    readonly calendar: Calendar,
    changes: readonly HoursChange[] = [],
  ) {
    this.#changes = changes.map((change) => ({
      first: daysOf(change.from)[0],
      last: daysOf(change.until ?? change.from)[1],
      hours: change.hours === undefined ? undefined : readHours(change.hours),
      change,
    }));
  }

  /** The change that a day falls under; the last that is written counts. */
  changeOn(day: number): HoursChange | undefined {
    return this.#changes.findLast(({first, last}) => day >= first && day <= last)?.change;
  }

  /** A holiday of which nothing is said: most houses are closed, whatever their hours seem to say. */
  isDoubtful(day: number): boolean {
    return this.calendar.isHoliday(day) && !this.hours.knowsHolidays && !this.changeOn(day) && this.#within(day).length > 0;
  }

  #within(day: number): readonly Opening[] {
    const found = this.#changes.findLast(({first, last}) => day >= first && day <= last);
    if (!found) return withinDay(this.hours, day, this.calendar);
    if (found.hours) return withinDay(found.hours, day, this.calendar);
    // Hours that are written and cannot be read: nobody knows.
    return found.change.hours === undefined ? [] : [{from: 0, until: MIDNIGHT, state: 'unknown', comment: found.change.hours}];
  }

  /** The openings that begin on a day. */
  on(day: number): readonly Opening[] {
    const own = this.#within(day);
    const begun = this.#night(day - 1) ? own.slice(1) : own;
    const night = this.#night(day);
    return night ? [...begun.slice(0, -1), {...begun.at(-1)!, until: MIDNIGHT + night.until}] : begun;
  }

  /** What is left after midnight of an evening that began on a day. */
  #night(day: number): Opening | undefined {
    const evening = this.#within(day).at(-1);
    const rest = this.#within(day + 1)[0];
    if (evening?.until !== MIDNIGHT || evening.from < NOON || rest?.from !== 0 || rest.until > NOON || rest.isRest) return undefined;
    return isSame(evening, rest) ? rest : undefined;
  }

  /** Whether one can go in, and when that changes; no change is known within thirteen months where there is none. */
  at({day, minute}: WallTime): Standing {
    const find = (on: number, from: number) => this.#within(on).find((each) => each.from <= from && from < each.until);
    const now = find(day, minute);
    const state = now?.state ?? 'closed';
    for (let on = day; on < day + 400; on++) {
      const start = on === day ? minute : 0;
      const edges = new Set([0, ...this.#within(on).flatMap(({from, until}) => [from, until])]);
      for (const edge of [...edges].sort((a, b) => a - b)) {
        if (edge >= MIDNIGHT || (on === day && edge <= start)) continue;
        const next = find(on, edge)?.state ?? 'closed';
        if (next !== state) return {state, ...(now?.comment && {comment: now.comment}), next: {day: on, minute: edge, state: next}};
      }
    }
    return {state, ...(now?.comment && {comment: now.comment})};
  }
}

export interface Standing {
  readonly state: 'open' | 'unknown' | 'closed';
  readonly comment?: string;
  readonly next?: WallTime & {readonly state: Standing['state']};
}
