/**
 * The format as a JSON Schema, for the editors, validators and programs of others. Tables come from their schemas by way of zod;
 * axes and observations, which are read by hand because they are large, are written here by hand. Draft 7 is what
 * editors understand best.
 *
 * It describes a clean document. Reading is kinder: an empty cell or a number as identifier is accepted, a bad row is set
 * aside. And it says less: keys of a SIRET, or a date that does not exist, take code to find.
 */
import {registry, toJSONSchema, type $ZodType} from 'zod/v4/core';
import {address, agrement, identifiers, site} from './centre.js';
import {consent} from './consent.js';
import {ALL_TABLES} from './document.js';
import {civilDate, civilTime, moment, zone} from './event.js';
import {federation} from './federation.js';
import {
  count,
  day,
  email,
  flag,
  id,
  integer,
  link,
  name,
  number,
  period,
  phone,
  plain,
  rna,
  siren,
  siret,
  slug,
  span,
  territoryRef,
  text,
  wordsOf,
  z,
} from './fields.js';
import {seat} from './mandate.js';
import {STATUS_LETTERS} from './observation.js';
import {FORMAT} from './observatory.js';
import {point} from './point.js';
import {inlineGeometry} from './territory.js';
import {schemaBehind, zodOf} from './zod.js';

export type JsonSchema = Readonly<Record<string, unknown>>;

interface Kind {
  readonly id: string;
  readonly description: string;
  readonly type?: string;
  readonly pattern?: string;
  readonly format?: string;
  /** Said here for kinds that are checked by code and that zod cannot describe. */
  readonly anyOf?: readonly JsonSchema[];
}

const DAY = '\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?';

/** The kinds of field, by the name that the schema and the reference page give them. */
const KINDS: readonly (readonly [z.Schema, Kind])[] = [
  [id(), {id: 'id', description: 'Unique in its table; or names a row of another table.', pattern: '^\\S(.*\\S)?$'}],
  [name, {id: 'name', description: 'A name as it stands on a door: the same in every language.'}],
  [plain, {id: 'plain', description: 'Text in one form whatever the language.'}],
  [text, {id: 'text', description: 'Text people read: one string, or one per language: {"fr": "…", "en": "…"}.', anyOf: [{type: 'string'}, {type: 'object', additionalProperties: {type: 'string'}}]}],
  [slug, {id: 'word', description: 'A word of a vocabulary, or a short code.'}],
  [link, {id: 'link', description: 'An absolute http or https address without credentials.', pattern: '^\\s*[Hh][Tt][Tt][Pp][Ss]?://[^/]'}],
  [email, {id: 'email', description: 'A mailbox, of an organisation rather than a person.', pattern: '@'}],
  [phone, {id: 'phone', description: 'A telephone number as people write it.', pattern: '^\\s*\\+?[\\d\\s().\\u00a0\\u202f/-]+$'}],
  [siret, {id: 'siret', description: '14 digits with a valid key; spaces allowed.', pattern: '^(\\s*\\d){14}\\s*$'}],
  [siren, {id: 'siren', description: '9 digits with a valid key; spaces allowed.', pattern: '^(\\s*\\d){9}\\s*$'}],
  [rna, {id: 'rna', description: 'National directory of associations; none in Alsace-Moselle.', pattern: '^\\s*W'}],
  [day, {id: 'day', description: 'A day, a month or a year: 2023-09-01, 2023-09, 2023.', pattern: `^${DAY}$`}],
  [period, {id: 'period', description: 'A year, month, quarter or span of years: 2023, 2023-09, 2023-T1, 2013/2018.', pattern: '^\\d{4}(-(0[1-9]|1[0-2])|-T[1-4]|/\\d{4})?$'}],
  [territoryRef, {id: 'territory', description: 'scheme:code, e.g. commune:67482, epci:246700488, quartier:elsau.', pattern: '^[a-z][a-z-]*:.+$'}],
  [point, {id: 'point', description: 'Decimal degrees (WGS 84).'}],
  [number, {id: 'number', type: 'number', description: 'A number, with a point before its decimals.'}],
  [flag, {id: 'boolean', type: 'boolean', description: 'true or false.'}],
  [count, {id: 'count', type: 'number', description: 'A number that is not negative.'}],
  [integer, {id: 'integer', type: 'integer', description: 'A whole number.'}],
  [span, {id: 'span', description: 'From when to when; an open end is left out.'}],
  [civilDate, {id: 'civil-date', description: 'A whole day: 2026-03-01.', pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$'}],
  [civilTime, {id: 'civil-time', description: 'What the clock shows: 09:30.', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$'}],
  [zone, {id: 'zone', description: 'A time zone of the IANA database; Europe/Paris when absent.'}],
  [moment, {id: 'moment', description: 'A civil date, with or without an hour.'}],
  [inlineGeometry, {id: 'geometry', type: 'object', description: 'A GeoJSON FeatureCollection or a TopoJSON Topology.'}],
  [address, {id: 'address', description: 'A postal address.'}],
  [agrement, {id: 'agrement', description: 'A recognition by the Caf, with its dates.'}],
  [identifiers, {id: 'identifiers', description: 'What registers know an organisation by.'}],
  [site, {id: 'site', description: 'A place where a centre receives people.'}],
  [seat, {id: 'seat', description: 'Who sits somewhere for the network: a role and a centre.'}],
  [consent, {id: 'consent', description: 'Consent to publish; read as a whole, so one fault in it hides the testimony.'}],
] as unknown as readonly (readonly [z.Schema, Kind])[];

/** The JSON Schema of a whole document. */
export function jsonSchema(): JsonSchema {
  const kinds = registry<Kind>();
  for (const [schema, kind] of KINDS) kinds.add(zodOf(schema), kind);
  const tables = z.object({
    federation: z.optional(federation.schema),
    ...Object.fromEntries(ALL_TABLES.map(({name: table, schema}) => [table, z.optional(z.array(schema))])),
  });
  const made = toJSONSchema(zodOf(tables), {io: 'input', target: 'draft-7', unrepresentable: 'any', metadata: kinds, override: withWords});
  const {properties, definitions} = plainRefs(made) as Readonly<Record<'properties' | 'definitions', JsonSchema>>;
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: FORMAT,
    description: 'The observatory of a federation of centres sociaux et socioculturels.',
    type: 'object',
    required: ['format'],
    properties: {...HEADER, ...properties, axes: AXES, observations: OBSERVATIONS},
    definitions,
  };
}

/** Words are checked by code: zod does not know that they are an enumeration. */
function withWords({zodSchema, jsonSchema}: {zodSchema: $ZodType; jsonSchema: Record<string, unknown>}) {
  const schema = schemaBehind(zodSchema);
  const words = schema && wordsOf(schema);
  if (words?.length) Object.assign(jsonSchema, {type: 'string', enum: [...words]});
}

/** zod writes an optional reference as `allOf` of one; a reader expects the reference. */
function plainRefs(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(plainRefs);
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part);
  const [key, only] = entries[0] ?? [];
  if (entries.length === 1 && key === 'allOf' && Array.isArray(only) && only.length === 1) return only[0];
  return Object.fromEntries(entries.map(([field, value]) => [field, plainRefs(value)]));
}

const ref = (kind: string): JsonSchema => ({$ref: `#/definitions/${kind}`});

const HEADER: Readonly<Record<string, JsonSchema>> = {
  format: {const: FORMAT},
  title: ref('text'),
  language: {type: 'string', description: 'Language of the texts that are given in one language only; fr when absent.'},
  fictional: {type: 'boolean', description: 'Invented data, said so wherever they are shown.'},
  updated: ref('day'),
  licence: {type: 'string'},
};

const AXES: JsonSchema = {
  type: 'array',
  description: 'The subjects of columns, named once.',
  items: {
    type: 'object',
    required: ['id', 'of', 'keys'],
    properties: {
      id: {type: 'string', minLength: 1},
      of: {type: 'string', minLength: 1, description: 'centre, or the scheme of the territories.'},
      vintage: {type: 'number', description: 'Year of the official geography of the codes.'},
      keys: {
        type: 'array',
        items: {type: 'string', minLength: 1},
        uniqueItems: true,
        description: 'Ids of centres, or codes of territories without their scheme.',
      },
    },
  },
};

const counts = (description: string): JsonSchema => ({
  description,
  anyOf: [{type: 'number'}, {type: 'array', items: {anyOf: [{type: 'number', minimum: 0}, {type: 'null'}]}}],
});

const OBSERVATIONS: JsonSchema = {
  type: 'array',
  description: 'The values of an indicator for all the subjects of an axis at one period.',
  items: {
    type: 'object',
    required: ['indicator', 'axis', 'period', 'values'],
    properties: {
      indicator: {type: 'string', minLength: 1},
      axis: {type: 'string', minLength: 1},
      period: ref('period'),
      categories: {
        type: 'object',
        additionalProperties: {type: 'string'},
        description: 'Category by dimension, e.g. {"age": "12-17"}; absent for the total.',
      },
      values: {
        type: 'array',
        items: {anyOf: [{type: 'number'}, {type: 'null'}]},
        description: 'In the order of the keys of the axis; null where there is no value.',
      },
      status: {
        type: 'string',
        pattern: `^[${STATUS_LETTERS}]+$`,
        description:
          'One letter for the column or one per value: A ok, P provisional, E estimated, L not asked, O no answer, M not applicable, Q suppressed.',
      },
      n: counts('How many answered, one per value or one for all.'),
      of: counts('Of how many.'),
      campaign: {type: 'string'},
      source: {type: 'string'},
      note: {type: 'string'},
    },
  },
};
