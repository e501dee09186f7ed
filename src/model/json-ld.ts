/**
 * A centre as search engines read it: JSON-LD in the words of schema.org. Only what the record says; hours only where they
 * can be read whole.
 */
import {cityOf, pointOf, type Centre} from './centre.js';
import {civilOf, daysOf, departementOf, wallTime, writtenDay, zoneOf} from './civil.js';
import {closedSince} from './closure.js';
import type {Federation} from './federation.js';
import type {Manager} from './manager.js';
import {readHours, Timetable, type Opening} from './opening-hours.js';
import {holidaysOf} from './public-holidays.js';
import {inLanguage} from './text.js';
import {usualWeek} from './usual-hours.js';

export interface Described {
  readonly centre: Centre;
  readonly manager?: Pick<Manager, 'name' | 'website'>;
  readonly federation?: Pick<Federation, 'name' | 'website'>;
  /** Language of the texts, where they are given in several. */
  readonly language?: string;
  /** Address of the page that shows the centre, when it has no site of its own. */
  readonly url?: string;
  /** Instant from which the usual week is looked for, in milliseconds since 1970; now when absent. */
  readonly now?: number;
}

type Node = Readonly<Record<string, unknown>>;

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map((day) => `https://schema.org/${day}`);

/** `18:30`; midnight at the end of a day is the last minute that the form has. */
const clock = (minutes: number) => {
  const within = minutes === 1440 ? 1439 : minutes % 1440;
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`;
};

const isSure = ({state}: Opening) => state === 'open';

function hoursOf(centre: Centre, now: number): Node {
  const {hours: written, changes, ...place} = centre;
  if (closedSince(centre, now)) return {};
  const hours = written === undefined ? undefined : readHours(written);
  // Hours that depend on the dates of school holidays are not those of a week.
  if (!hours || hours.knowsSchool) return {};
  const departement = departementOf(place);
  const table = new Timetable(hours, {isHoliday: (day) => holidaysOf(civilOf(day).year, departement).has(day), isSchoolHoliday: false}, changes);
  const {day: today} = wallTime(zoneOf(departement), now);
  const spans = new Map<string, string[]>();
  usualWeek(table, today).forEach((openings, weekday) => {
    for (const {from, until} of openings.filter(isSure)) {
      const key = `${clock(from)} ${clock(until)}`;
      spans.set(key, [...(spans.get(key) ?? []), DAYS[weekday]!]);
    }
  });
  const closures = (changes ?? []).flatMap(({from, until, hours: other}): Node[] => {
    const [first, last] = [daysOf(from)[0], daysOf(until ?? from)[1]];
    // Equal hours say that it is closed all day.
    return other === undefined && last >= today ? [{'@type': 'OpeningHoursSpecification', opens: '00:00', closes: '00:00', validFrom: writtenDay(first), validThrough: writtenDay(last)}] : [];
  });
  return {
    ...(spans.size && {
      openingHoursSpecification: [...spans].map(([key, dayOfWeek]) => {
        const [opens, closes] = key.split(' ');
        return {'@type': 'OpeningHoursSpecification', dayOfWeek, opens, closes};
      }),
    }),
    ...(closures.length && {specialOpeningHoursSpecification: closures}),
  };
}

const isKnown = (value: unknown) => value !== undefined && value !== '';
const withoutBlanks = (node: Node): Node => Object.fromEntries(Object.entries(node).filter(([, value]) => isKnown(value)));

/** The record as an object, to be written with {@link jsonLdText}. */
export function jsonLdOf({centre, manager, federation, language = 'fr', url, now = Date.now()}: Described): Node {
  const {name, shortName, description, phone, email, website, identifiers, founded, closed, sites} = centre;
  const address = centre.address ?? sites?.find((site) => site.address)?.address;
  const point = pointOf(centre);
  const organisation = (each: {readonly name: string; readonly website?: string} | undefined) => each && withoutBlanks({'@type': 'Organization', name: each.name, url: each.website});
  return withoutBlanks({
    '@context': 'https://schema.org',
    '@type': ['CivicStructure', 'Organization'],
    '@id': url,
    name,
    alternateName: shortName,
    description: inLanguage(description, language),
    url: website ?? url,
    telephone: phone,
    email,
    address: address && withoutBlanks({'@type': 'PostalAddress', streetAddress: address.street, postalCode: address.postcode, addressLocality: address.city ?? cityOf(centre), addressCountry: 'FR'}),
    geo: point && {'@type': 'GeoCoordinates', latitude: point.lat, longitude: point.lon},
    identifier: identifiers?.siret && {'@type': 'PropertyValue', propertyID: 'SIRET', value: identifiers.siret},
    foundingDate: founded,
    dissolutionDate: closed,
    parentOrganization: organisation(manager),
    memberOf: centre.member === false ? undefined : organisation(federation),
    ...hoursOf(centre, now),
  });
}

/** The text of a `<script type="application/ld+json">`: nothing in it can end the script. */
export const jsonLdText = (node: unknown) => JSON.stringify(node).replace(/</g, '\\u003c').replace(/\u2028/g, '\\u2028').replace(/\u2029/g, '\\u2029');
