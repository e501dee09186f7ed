/**
 * The whole document: every table it may hold, and whether the tables agree with each other. Elements never need this
 * room, they open the tables they show; publishers do, before the file goes out.
 */
import {campaigns} from './campaign.js';
import {centres} from './centre.js';
import {managers} from './manager.js';
import {charters} from './charter.js';
import {diagnoses} from './diagnosis.js';
import {dimensions} from './dimension.js';
import {events, sortKey, type Event} from './event.js';
import {quoted, type Fault, type FaultCode} from './fault.js';
import {readFederation} from './federation.js';
import {territoryRef} from './fields.js';
import {fundings} from './funding.js';
import {indicators} from './indicator.js';
import {mandates} from './mandate.js';
import {figuresOf} from './figures.js';
import {DocumentRefused, FORMAT, Observatory} from './observatory.js';
import {partners} from './partner.js';
import {programmes} from './programme.js';
import {projects} from './project.js';
import {resources} from './resource.js';
import {breaks} from './series-break.js';
import {sources} from './source.js';
import type {Schema} from './schema.js';
import type {Table} from './table.js';
import {geometries, territories} from './territory.js';
import {personalDataIn, testimonies} from './testimony.js';
import {FIELD_VOCABULARIES, vocabularies} from './vocabulary.js';
import {groups} from './working-group.js';

/** In the order in which a reader of the file would want them. */
export const ALL_TABLES: readonly Table<unknown>[] = [
  sources,
  vocabularies,
  dimensions,
  managers,
  centres,
  territories,
  geometries,
  indicators,
  campaigns,
  breaks,
  fundings,
  projects,
  testimonies,
  resources,
  events,
  groups,
  programmes,
  charters,
  mandates,
  partners,
  diagnoses,
];

type Raw = Readonly<Record<string, unknown>>;
/** Turns a document of one version into the next one; the input is left as it is. */
export type Migration = (raw: Raw) => Raw;

/** From version n to n + 1 by n. Empty while there is one version. */
const MIGRATIONS: Readonly<Record<number, Migration>> = {};

/** A document of an earlier version, brought to the present one; anything else is given back untouched. */
export function migrate(raw: unknown, migrations = MIGRATIONS, format: string = FORMAT): unknown {
  let document = raw;
  for (let version = versionOf(document); version < versionOf({format}); version++) {
    const step = migrations[version];
    // Without a way from there, the document is opened as it is and its faults tell what does not fit.
    if (!step) break;
    document = {...step(document as Raw), format: `observatoire-csc/${version + 1}`};
  }
  return document;
}

function versionOf(raw: unknown): number {
  const format = isGroup(raw) ? raw['format'] : undefined;
  return typeof format === 'string' ? Number(/^observatoire-csc\/(\d+)$/.exec(format)?.[1] ?? NaN) : NaN;
}

export interface CheckedDocument {
  /** Absent when the document as a whole is refused. */
  readonly observatory?: Observatory;
  readonly faults: readonly Fault[];
}

/** Opens every table and follows every reference. What dangles stays in the document and is told as a notice. */
export function checkDocument(raw: unknown): CheckedDocument {
  let observatory: Observatory;
  const document = migrate(raw);
  try {
    observatory = new Observatory(document);
  } catch (error) {
    if (error instanceof DocumentRefused) return {faults: [error.fault]};
    throw error;
  }
  const faults: Fault[] = [];
  readFederation(document, faults);
  for (const table of ALL_TABLES) observatory.rows(table);
  // Reading one indicator reads all columns.
  figuresOf(observatory).columns('');
  const known = knownIn(observatory);
  for (const table of ALL_TABLES) checkTable(table, observatory, document as Raw, known, faults);
  checkEvents(observatory.rows(events), faults);
  checkWords(observatory, faults);
  checkAxes(listOf(document as Raw, 'axes'), known, faults);
  checkColumns(listOf(document as Raw, 'observations'), known, faults);
  return {observatory, faults: [...observatory.faults, ...faults]};
}

/** What may be referred to, by table, by dimension and by vocabulary. */
interface Known {
  readonly ids: ReadonlyMap<string, ReadonlySet<string>>;
  readonly categories: ReadonlyMap<string, ReadonlySet<string>>;
  readonly terms: ReadonlyMap<string, ReadonlySet<string>>;
}

function knownIn(observatory: Observatory): Known {
  const ids = new Map<string, ReadonlySet<string>>();
  for (const table of ALL_TABLES)
    ids.set(table.name, new Set(observatory.rows(table).map((row) => (row as {id?: string}).id ?? '')));
  const idSets = <Row extends {id: string}>(rows: readonly Row[], parts: (row: Row) => readonly {id: string}[]) =>
    new Map(rows.map((row) => [row.id, new Set(parts(row).map(({id}) => id))]));
  return {
    ids,
    categories: idSets(observatory.rows(dimensions), ({categories}) => categories),
    terms: idSets(observatory.rows(vocabularies), ({terms}) => terms),
  };
}

/** References that are only worth following when the whole document is there. */
const MORE_REFS: Readonly<Record<string, Readonly<Record<string, string>>>> = {indicators: {dimensions: 'dimensions'}};

function checkTable(table: Table<unknown>, observatory: Observatory, raw: Raw, known: Known, faults: Fault[]): void {
  const {name, schema} = table;
  const refs = Object.entries({...table.refs, ...MORE_REFS[name]});
  // A territory that the document does not describe has no name to show; said once, not once a row.
  const places = pathsTo(schema, (part) => Object.is(part, territoryRef));
  const words = pathsTo(schema, ({type}) => type === 'string')
    .map((path) => [path, FIELD_VOCABULARIES[`${name}.${path}`] ?? FIELD_VOCABULARIES[path]] as const)
    .filter((pair): pair is readonly [string, string] => pair[1] !== undefined && known.terms.has(pair[1]));
  const spans = pathsTo(schema, ({shape}) => Boolean(shape?.['from'] && shape['until']));
  const rankOf = ranksById(listOf(raw, name));
  const undescribed = new Set<string>();
  for (const row of observatory.rows(table)) {
    const id = (row as {id?: string}).id;
    const notice = (code: FaultCode, field: string, value: unknown, expected?: string) =>
      void faults.push({effect: 'notice', code, table: name, row: rankOf.get(id ?? ''), id, field, value: quoted(value), expected});
    for (const [path, to] of refs)
      for (const [field, value] of valuesAt(row, path))
        if (!known.ids.get(to)?.has(value as string)) notice('unknown-ref', field, value, to);
    for (const path of places)
      for (const [field, value] of valuesAt(row, path)) {
        if (known.ids.get('territories')!.has(value as string) || undescribed.has(value as string)) continue;
        undescribed.add(value as string);
        notice('unknown-ref', field, value, 'territories');
      }
    for (const [path, vocabulary] of words)
      for (const [field, value] of valuesAt(row, path))
        if (!known.terms.get(vocabulary)!.has(value as string)) notice('unknown-term', field, value, vocabulary);
    for (const path of spans)
      for (const [field, value] of valuesAt(row, path)) {
        const {from, until} = value as {from?: unknown; until?: unknown};
        if (typeof from === 'string' && typeof until === 'string' && endsBefore(from, until))
          notice('ends-before-start', `${field}.until`, until, from);
      }
  }
}

/** Days may be given as a month or a year: compared as far as both go. */
function endsBefore(from: string, until: string): boolean {
  const length = Math.min(from.length, until.length);
  return until.slice(0, length) < from.slice(0, length);
}

function checkEvents(rows: readonly Event[], faults: Fault[]): void {
  for (const {id, start, end} of rows) {
    // Hours of two zones are not compared: only a machine that knows both clocks could.
    if (!end || start.zone !== end.zone) continue;
    const begins = end.time === undefined ? sortKey({date: start.date}) : sortKey(start);
    if (sortKey(end) >= begins) continue;
    faults.push({effect: 'notice', code: 'ends-before-start', table: events.name, id, field: 'end', value: sortKey(end), expected: begins});
  }
}

/** The document is public, consent or not: a name or a number in somebody's words is told to the publisher. */
function checkWords(observatory: Observatory, faults: Fault[]): void {
  for (const {id, quote} of observatory.rows(testimonies))
    for (const words of typeof quote === 'string' ? [quote] : Object.values(quote)) {
      const found = personalDataIn(words);
      if (found) faults.push({effect: 'notice', code: 'personal-data', table: testimonies.name, id, field: 'quote', value: quoted(found)});
    }
}

/** An axis with more unknown keys than this lists the first ones and counts the rest. */
const LISTED_KEYS = 10;

function checkAxes(list: readonly unknown[], {ids}: Known, faults: Fault[]): void {
  list.forEach((axis, place) => {
    if (!isGroup(axis) || !Array.isArray(axis['keys']) || typeof axis['of'] !== 'string') return;
    const {of} = axis;
    const to = of === 'centre' ? centres.name : territories.name;
    const unknown = axis['keys']
      .map((key: unknown, rank) => ({rank, key: String(key)}))
      .filter(({key}) => !ids.get(to)!.has(of === 'centre' ? key : `${of}:${key}`));
    const notice = (code: FaultCode, field: string, value: unknown) =>
      faults.push({effect: 'notice', code, table: 'axes', row: place + 1, id: quoted(axis['id']), field, value: quoted(value), expected: to});
    for (const {key, rank} of unknown.slice(0, LISTED_KEYS)) notice('unknown-ref', `keys.${rank}`, key);
    if (unknown.length > LISTED_KEYS) notice('more-unknown-refs', 'keys', unknown.length - LISTED_KEYS);
  });
}

function checkColumns(list: readonly unknown[], {ids, categories: declared}: Known, faults: Fault[]): void {
  const seen = new Set<string>();
  list.forEach((column, place) => {
    if (!isGroup(column)) return;
    const notice = (code: FaultCode, field: string, value: unknown, expected?: string) =>
      void faults.push({effect: 'notice', code, table: 'observations', row: place + 1, field, value: quoted(value), expected});
    for (const [field, to] of COLUMN_REFS) {
      const value = column[field];
      if (typeof value === 'string' && value && !ids.get(to)!.has(value)) notice('unknown-ref', field, value, to);
    }
    const categories = Object.entries(isGroup(column['categories']) ? column['categories'] : {});
    for (const [dimension, category] of categories) {
      const field = `categories.${dimension}`;
      const allowed = declared.get(dimension);
      if (!allowed) notice('unknown-ref', field, dimension, dimensions.name);
      else if (!allowed.has(category as string)) notice('unknown-category', field, category, dimension);
    }
    // The elements would show one of the two and hide the other.
    const key = JSON.stringify([column['indicator'], column['axis'], String(column['period']), categories.sort()]);
    if (seen.has(key)) notice('duplicate-column', 'indicator', column['indicator'], String(column['period']));
    seen.add(key);
  });
}

const COLUMN_REFS = [
  ['indicator', indicators.name],
  ['campaign', campaigns.name],
  ['source', sources.name],
] as const;

/** Paths to the parts of a schema that are wanted; lists are passed through: `sites.stops.point`. */
function pathsTo(schema: Schema, wanted: (part: Schema) => boolean, path = ''): string[] {
  const {innerType, element, shape} = schema;
  const own = path && wanted(schema) ? [path] : [];
  const inner = innerType ?? element;
  if (inner) return [...own, ...pathsTo(inner, wanted, path)];
  const deeper = Object.entries(shape ?? {}).flatMap(([key, part]) => pathsTo(part, wanted, path ? `${path}.${key}` : key));
  return [...own, ...deeper];
}

/** The values at a path, each with its place; where a list stands on the way, those of each of its items. */
function valuesAt(row: unknown, path: string): readonly (readonly [field: string, value: unknown])[] {
  let found: (readonly [string, unknown])[] = [['', row]];
  for (const key of path.split('.'))
    found = found.flatMap(([field, value]) => {
      const next = isGroup(value) ? value[key] : undefined;
      return spread(field ? `${field}.${key}` : key, next);
    });
  return found;
}

function spread(field: string, value: unknown): (readonly [string, unknown])[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value.map((item: unknown, rank) => [`${field}.${rank}`, item] as const) : [[field, value]];
}

function ranksById(list: readonly unknown[]): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  list.forEach((row, place) => {
    const id = isGroup(row) ? row['id'] : undefined;
    const written = typeof id === 'number' ? String(id) : id;
    if (typeof written === 'string' && !ranks.has(written)) ranks.set(written, place + 1);
  });
  return ranks;
}

const listOf = (raw: Raw, name: string): readonly unknown[] =>
  Object.hasOwn(raw, name) && Array.isArray(raw[name]) ? (raw[name] as unknown[]) : [];

const isGroup = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);
