/**
 * A table of the document: its name and what a row must be. Reading a row salvages: a fault in an optional field
 * loses that field, a fault in a required one sets the row aside, and every loss is reported with its place.
 */
import {expectedBy} from './fields.js';
import {quoted, type Fault, type FaultCode} from './fault.js';
import type {Schema, Test} from './schema.js';

export interface Table<Row> {
  readonly name: string;
  readonly schema: Schema<Row>;
  /** Fields that name rows of other tables, so that a dangling one can be reported: `manager` → `managers`. */
  readonly refs?: Readonly<Record<string, string>>;
}

export const table = <Row>(
  name: string,
  schema: Schema<Row>,
  refs?: Readonly<Record<string, string>>,
): Table<Row> => ({name, schema, refs});

/** Where in a row the reading is; joined only when something is wrong, which is rare. */
type Path = (string | number)[];
type Report = (path: Path, code: FaultCode, value: unknown, expected?: string) => void;
type Reader = (value: unknown, path: Path, report: Report) => unknown;

/** A value that could not be read. Distinct from undefined, which an optional field may be. */
const UNREAD = Symbol('unread');

/**
 * Reads one row.
 *
 * @param place Rank of the row in its table, from 0.
 * @returns the row with what could be read of it, or undefined when a required field could not.
 */
export const readRow = <Row>(table: Table<Row>, raw: unknown, place: number, faults: Fault[]): Row | undefined =>
  rowReader(table, faults)(raw, place);

/** Reads row after row as {@link readRow} does, with what they have in common made once. */
export function rowReader<Row>({name, schema}: Table<Row>, faults: Fault[]): (raw: unknown, place: number) => Row | undefined {
  const read = required(schema);
  const path: Path = [];
  let found: Fault[] = [];
  let current: unknown;
  let line = 0;
  const report: Report = (field, code, value, expected) =>
    found.push({effect: 'field', code, table: name, row: line, id: idOf(current), field: field.join('.'), value: quoted(value), expected});
  return (raw, place) => {
    current = raw;
    line = place + 1;
    const row = read(raw, path, report);
    if (found.length) {
      // The last fault is the one that cost the row.
      const last = found.pop()!;
      faults.push(...found, {...last, effect: row === UNREAD ? 'row' : 'field'});
      found = [];
    }
    return row === UNREAD ? undefined : (row as Row);
  };
}

function idOf(raw: unknown): string | undefined {
  const id = typeof raw === 'object' && raw !== null ? (raw as {id?: unknown}).id : undefined;
  return typeof id === 'string' || typeof id === 'number' ? quoted(id) : undefined;
}

/** A schema's reader, made once: walking the schema again for every row costs more than the reading. */
const readers = new WeakMap<Schema, Reader>();

function readerOf(schema: Schema): Reader {
  let reader = readers.get(schema);
  if (!reader) readers.set(schema, (reader = makeReader(schema)));
  return reader;
}

function makeReader(schema: Schema): Reader {
  const {type, innerType, element} = schema;
  if (type === 'optional') return readerOf(innerType!);
  if (type === 'whole') return wholeReader(readerOf(innerType!));
  if (type === 'object') return groupReader(schema);
  return type === 'array' ? listReader(required(element!)) : leafReader(schema);
}

/** Nothing is a fault; the readers themselves are never asked about nothing. */
function required(schema: Schema): Reader {
  const read = readerOf(schema);
  return (value, path, report) => {
    if (!isBlank(value)) return read(value, path, report);
    report(path, 'missing', value);
    return UNREAD;
  };
}

/** More fields than any sheet of a federation has in one row. */
export const MOST_FIELDS = 500;

function groupReader(schema: Schema): Reader {
  const {shape, tests = []} = schema;
  const parts = Object.entries(shape!).map(([key, part]) => {
    const isOptional = part.type === 'optional';
    return {key, read: isOptional ? readerOf(part) : required(part), isOptional};
  });
  return (value, path, report) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      report(path, 'not-group', value);
      return UNREAD;
    }
    const given = Object.keys(value).length;
    if (given > MOST_FIELDS) {
      report(path, 'too-many-fields', given, String(MOST_FIELDS));
      return UNREAD;
    }
    // Copied in one go, it has its form at once; most groups hold what they may hold and nothing else.
    const group = {...value} as Record<string, unknown>;
    let known = 0;
    for (let rank = 0; rank < parts.length; rank++) {
      const {key, read, isOptional} = parts[rank]!;
      const raw = Object.hasOwn(group, key) ? group[key] : undefined;
      if (isOptional && isBlank(raw)) {
        if (raw !== undefined) group[key] = undefined;
        continue;
      }
      path.push(key);
      const field = read(raw, path, report);
      path.pop();
      if (field === UNREAD && !isOptional) return UNREAD;
      if (field !== UNREAD) known++;
      if (field !== raw) group[key] = field === UNREAD ? undefined : field;
    }
    const kept = known === given ? group : onlyOf(shape!, group);
    // What holds for the group as a whole, e.g. that a point is not in the sea at 0, 0. Its parts have been read by now.
    const failed = firstFailed(tests, kept);
    if (!failed) return kept;
    report(path, failed.code, JSON.stringify(kept));
    return UNREAD;
  };
}

/** The group without what its schema does not know, and without what could not be read. */
const onlyOf = (shape: object, group: object) =>
  Object.fromEntries(Object.entries(group).filter(([key, value]) => value !== undefined && Object.hasOwn(shape, key)));

function listReader(readItem: Reader): Reader {
  return (value, path, report) => {
    if (!Array.isArray(value)) {
      report(path, 'not-list', value);
      return UNREAD;
    }
    const list: unknown[] = value.slice();
    let isWhole = true;
    for (let rank = 0; rank < list.length; rank++) {
      path.push(rank);
      const item = readItem(list[rank], path, report);
      path.pop();
      if (item === UNREAD) isWhole = false;
      if (item !== list[rank]) list[rank] = item;
    }
    return isWhole ? list : list.filter((item) => item !== UNREAD);
  };
}

function firstFailed(tests: readonly Test[], value: unknown): Test | undefined {
  for (let rank = 0; rank < tests.length; rank++) if (!tests[rank]!.holds(value)) return tests[rank];
  return undefined;
}

function leafReader(schema: Schema): Reader {
  const {type, tests: all = [], plainForm} = schema;
  const isText = type === 'string';
  // Where there is a plain form, the last test asks whether there is one: asked once, not twice.
  const tests = plainForm ? all.slice(0, -1) : all;
  return (value, path, report) => {
    if (isText && typeof value !== 'string') {
      report(path, 'not-text', value);
      return UNREAD;
    }
    let failed = firstFailed(tests, value);
    if (!failed) {
      if (!plainForm) return value;
      const plain = plainForm(value as string);
      if (plain !== undefined) return plain;
      failed = all.at(-1)!;
    }
    report(path, failed.code, value, expectedBy(schema));
    return UNREAD;
  };
}

/** Where one part is wrong, nothing of it is kept. */
function wholeReader(read: Reader): Reader {
  return (value, path, report) => {
    const codes: FaultCode[] = [];
    const kept = read(value, path, (_field, code) => codes.push(code));
    if (!codes.length) return kept;
    report(path, codes[0]!, value);
    return UNREAD;
  };
}

/**
 * A cell left empty in a spreadsheet arrives as an empty string: nothing was said. What begins with a visible sign of
 * ASCII, as most values do, is not looked at twice.
 */
const isBlank = (value: unknown) =>
  value === undefined || value === null || (typeof value === 'string' && !(value > '!' && value < '\x7f') && value.trim() === '');
