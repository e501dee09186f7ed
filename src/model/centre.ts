/**
 * The centres and who runs them.
 *
 * Words of the field: a *centre social* (CS) or *socioculturel* (CSC) is a neighbourhood facility that the Caf
 * recognises by an *agrément* for one to four years on the ground of its *projet social*; an *espace de vie sociale*
 * (EVS) is its smaller sister. The *gestionnaire* (manager) runs one or several centres; a centre has one or several
 * sites. The *zone de compétence* is the area it is recognised for, with limits of its own.
 */
import {count, day, email, flag, id, link, name, phone, plain, rna, siren, siret, slug, slugs, territoryRef, text, word, z, type Id} from './fields.js';
import {point} from './point.js';
import {table} from './table.js';

export type CentreId = Id<'centre'>;

/** Kinds as the sector writes them; `autre` leaves room for houses that are near but not agreed. */
export const CENTRE_KINDS = ['CS', 'CSC', 'EVS', 'autre'] as const;
export type CentreKind = (typeof CENTRE_KINDS)[number];

export const address = z.object({
  street: z.optional(name),
  postcode: z.optional(slug),
  city: z.optional(name),
});

/** A place where a centre receives people; an itinerant one has stops instead of one address. */
export const site = z.object({
  name: z.optional(text),
  address: z.optional(address),
  point: z.optional(point),
  /** OpenStreetMap `opening_hours` syntax. */
  hours: z.optional(plain),
  /** Free words or the address of an accessibility sheet. */
  accessibility: z.optional(text),
  /** How to come without a car. */
  transport: z.optional(text),
  phone: z.optional(phone),
  email: z.optional(email),
  stops: z.optional(z.array(z.object({place: text, point: z.optional(point), hours: z.optional(plain)}))),
});

/** A dated recognition by the Caf. Its kinds are a vocabulary of the document: the reform of 2025 changes them. */
export const agrement = z.object({kind: slug, from: z.optional(day), until: z.optional(day), by: z.optional(name)});

export const identifiers = z.object({
  siret: z.optional(siret),
  siren: z.optional(siren),
  /** Optional everywhere: associations of Alsace-Moselle (droit local) may have none. */
  rna: z.optional(rna),
  senacs: z.optional(slug),
  local: z.optional(slug),
});

export const Centre = z.object({
  id: id<'centre'>(),
  name,
  shortName: z.optional(name),
  kind: z.optional(word(CENTRE_KINDS)),
  manager: z.optional(id<'manager'>()),
  agrements: z.optional(z.array(agrement)),
  address: z.optional(address),
  point: z.optional(point),
  sites: z.optional(z.array(site)),
  /** Territories the centre stands in: its commune, quartier, EPCI… */
  territories: z.optional(z.array(territoryRef)),
  /** The area it is recognised for, and how many people live there. */
  zone: z.optional(
    z.object({label: z.optional(text), territories: z.optional(z.array(territoryRef)), population: z.optional(count)}),
  ),
  identifiers: z.optional(identifiers),
  phone: z.optional(phone),
  email: z.optional(email),
  website: z.optional(link),
  hours: z.optional(plain),
  /** Days with other hours than these: closed when no hours are given. */
  changes: z.optional(z.array(z.object({from: day, until: z.optional(day), hours: z.optional(plain), reason: z.optional(text)}))),
  accessibility: z.optional(text),
  /** How to come without a car. */
  transport: z.optional(text),
  /** The axes of its current projet social, in its own words. */
  axes: z.optional(z.array(text)),
  description: z.optional(text),
  themes: z.optional(slugs),
  audiences: z.optional(slugs),
  services: z.optional(slugs),
  languages: z.optional(slugs),
  /** `multi-sites`, `itinerant`, `gens-du-voyage`… */
  specificities: z.optional(slugs),
  /** Whether the centre is a member of the federation. */
  member: z.optional(flag),
  founded: z.optional(day),
  closed: z.optional(day),
  /** The indicators whose figures the centre agreed to have shown under its name, by their ids; `*` for all. */
  agreements: z.optional(slugs),
  /** When the record was last checked, and where it comes from. */
  updated: z.optional(day),
  source: z.optional(id<'source'>()),
  /** What was corrected or is doubtful, told to the reader. */
  note: z.optional(text),
});
export type Centre = z.infer<typeof Centre>;

export const centres = table('centres', Centre, {manager: 'managers', source: 'sources'});

/** Where a centre can be shown on a map: its own point, else the first of its sites that has one. */
export const pointOf = ({point: own, sites}: Centre) => own ?? sites?.find((each) => each.point)?.point;

/** The commune of the postal address, as written. */
export const cityOf = ({address: own, sites}: Centre) =>
  own?.city ?? sites?.find((each) => each.address?.city)?.address?.city ?? '';
