/**
 * Events: *journées d’étude*, meetings, assemblies. A time is what the clock on the wall shows: a civil date, an hour
 * and a time zone, never an instant, because 14 h remains 14 h when the law changes summer time.
 */
import {address} from './centre.js';
import {count, id, isDay, link, name, slug, slugs, territoryRef, text, word, z, type Id} from './fields.js';
import {point} from './point.js';
import {table} from './table.js';

export type EventId = Id<'event'>;

export const DEFAULT_ZONE = 'Europe/Paris';
export const EVENT_STATES = ['scheduled', 'cancelled', 'postponed'] as const;

const FULL_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A whole day: an agenda has no use for « sometime in March ». */
export const civilDate = z.checked(z.string(), 'bad-date', (raw) => FULL_DAY.test(raw) && isDay(raw));

/** Hour and minute on a 24-hour clock: `09:30`. */
export const civilTime = z.checked(z.string(), 'bad-time', (raw) => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(raw));

/** A zone of the IANA database that this machine knows: `Europe/Paris`, `Indian/Reunion`. */
export const zone = z.checked(z.string(), 'bad-zone', isZone);

function isZone(raw: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', {timeZone: raw}).format(0) !== '';
  } catch {
    return false;
  }
}

/** Without a time, the whole day; without a zone, {@link DEFAULT_ZONE}. */
export const moment = z.object({date: civilDate, time: z.optional(civilTime), zone: z.optional(zone)});
export type Moment = z.infer<typeof moment>;

export const Event = z.object({
  id: id<'event'>(),
  title: text,
  start: moment,
  end: z.optional(moment),
  /** journée d’étude, réunion de groupe, assemblée générale…: a word of the vocabulary `event-kinds`. */
  kind: z.optional(slug),
  state: z.optional(word(EVENT_STATES)),
  description: z.optional(text),
  place: z.optional(
    z.object({
      name: z.optional(text),
      address: z.optional(address),
      point: z.optional(point),
      /** Where to follow it from afar. */
      online: z.optional(link),
      accessibility: z.optional(text),
    }),
  ),
  themes: z.optional(slugs),
  audiences: z.optional(slugs),
  territories: z.optional(z.array(territoryRef)),
  /** The centre that receives it. */
  centre: z.optional(id<'centre'>()),
  group: z.optional(id<'group'>()),
  partners: z.optional(z.array(id<'partner'>())),
  programme: z.optional(
    z.array(
      z.object({
        time: z.optional(civilTime),
        title: text,
        /** Announced speakers, by name or by function. */
        speakers: z.optional(z.array(name)),
      }),
    ),
  ),
  registration: z.optional(link),
  capacity: z.optional(count),
  /** Told afterwards. */
  participants: z.optional(count),
  centresPresent: z.optional(count),
  /** Proceedings, slides, minutes. */
  resources: z.optional(z.array(id<'resource'>())),
});
export type Event = z.infer<typeof Event>;

export const events = table('events', Event, {
  centre: 'centres',
  group: 'groups',
  partners: 'partners',
  resources: 'resources',
});

/** Day and hour as one sortable text; a whole day comes before the hours of that day. */
export const sortKey = ({date, time = ''}: Moment) => `${date}T${time}`;

export const byStart = (a: Event, b: Event) => {
  const [first, second] = [sortKey(a.start), sortKey(b.start)];
  return first < second ? -1 : first > second ? 1 : 0;
};

/** Whether the last day of the event is before the given civil date. */
export const isOver = ({start, end = start}: Event, on: string) => end.date < on;
