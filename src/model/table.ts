/**
 * A table of the document: its name and what a row must be. Reading a row salvages: a fault in an optional field
 * loses that field, a fault in a required one sets the row aside, and every loss is reported with its place.
 */
import {expectedBy, normalised} from './fields.js';
import {quoted, type Fault, type FaultCode} from './fault.js';
import {codeOf, type Schema} from './schema.js';

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

/** The parts of a zod schema that salvaging walks; zod publishes them for library authors as `_zod`. */
interface Walked {
  readonly _zod: {
    readonly def: {
      readonly type: string;
      readonly innerType?: Walked;
      readonly element?: Walked;
      readonly shape?: Readonly<Record<string, Walked>>;
      readonly checks?: readonly unknown[];
    };
    /** What zod's `safeParse` calls, without the objects it makes for the caller: most values are right. */
    run(payload: {value: unknown; issues: Issue[]}, context: object): {value: unknown; issues: readonly Issue[]};
  };
}

interface Issue {
  readonly expected?: string;
  /** The check that did not hold. */
  readonly inst?: object;
}

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
export function readRow<Row>({name, schema}: Table<Row>, raw: unknown, place: number, faults: Fault[]): Row | undefined {
  const found: Fault[] = [];
  const report: Report = (path, code, value, expected) =>
    found.push({effect: 'field', code, table: name, row: place + 1, id: idOf(raw), field: path.join('.'), value: quoted(value), expected});
  const row = readerOf(schema as unknown as Walked)(raw, [], report);
  // The last fault is the one that cost the row.
  const last = found.pop();
  if (last) faults.push(...found, {...last, effect: row === UNREAD ? 'row' : 'field'});
  return row === UNREAD ? undefined : (row as Row);
}

function idOf(raw: unknown): string | undefined {
  const id = typeof raw === 'object' && raw !== null ? (raw as {id?: unknown}).id : undefined;
  return typeof id === 'string' || typeof id === 'number' ? quoted(id) : undefined;
}

/** A schema's reader, made once: walking the schema again for every row costs more than the reading. */
const readers = new WeakMap<Walked, Reader>();

function readerOf(schema: Walked): Reader {
  let reader = readers.get(schema);
  if (!reader) readers.set(schema, (reader = makeReader(schema)));
  return reader;
}

function makeReader(schema: Walked): Reader {
  const {type, innerType, element} = schema._zod.def;
  if (type === 'optional') {
    const inner = readerOf(innerType!);
    return (value, path, report) => {
      const read = isBlank(value) ? UNREAD : inner(value, path, report);
      return read === UNREAD ? undefined : read;
    };
  }
  const read = type === 'object' ? groupReader(schema) : type === 'array' ? listReader(readerOf(element!)) : leafReader(schema);
  return (value, path, report) => {
    if (!isBlank(value)) return read(value, path, report);
    report(path, 'missing', value);
    return UNREAD;
  };
}

function groupReader(schema: Walked): Reader {
  const {shape, checks} = schema._zod.def;
  const parts = Object.entries(shape!).map(([key, part]) => ({key, read: readerOf(part), isOptional: part._zod.def.type === 'optional'}));
  return (value, path, report) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      report(path, 'not-group', value);
      return UNREAD;
    }
    const group: Record<string, unknown> = {};
    for (const {key, read, isOptional} of parts) {
      const raw = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
      if (raw === undefined && isOptional) continue;
      path.push(key);
      const field = read(raw, path, report);
      path.pop();
      if (field === UNREAD) return UNREAD;
      if (field !== undefined) group[key] = field;
    }
    // What holds for the group as a whole, e.g. that a point is not in the sea at 0, 0.
    const [issue] = checks?.length ? issuesOf(schema, group) : [];
    if (!issue) return group;
    report(path, faultOf(issue), JSON.stringify(group));
    return UNREAD;
  };
}

function listReader(readItem: Reader): Reader {
  return (value, path, report) => {
    if (!Array.isArray(value)) {
      report(path, 'not-list', value);
      return UNREAD;
    }
    const list: unknown[] = [];
    for (let rank = 0; rank < value.length; rank++) {
      path.push(rank);
      const item = readItem(value[rank], path, report);
      path.pop();
      if (item !== UNREAD) list.push(item);
    }
    return list;
  };
}

const SYNCHRONOUS = {async: false};
const issuesOf = (schema: Walked, value: unknown) => schema._zod.run({value, issues: []}, SYNCHRONOUS).issues;

function leafReader(schema: Walked): Reader {
  return (value, path, report) => {
    const [issue] = issuesOf(schema, value);
    if (!issue) return normalised(schema, value);
    report(path, faultOf(issue), value, expectedBy(schema));
    return UNREAD;
  };
}

/** A cell left empty in a spreadsheet arrives as an empty string: nothing was said. */
const isBlank = (value: unknown) =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

const BY_TYPE: Readonly<Record<string, FaultCode>> = {
  string: 'not-text',
  array: 'not-list',
  object: 'not-group',
};

/** Our own checks have a code; zod's tell the type that they expected. */
const faultOf = ({inst, expected = ''}: Issue): FaultCode => codeOf(inst) ?? BY_TYPE[expected] ?? 'invalid';
