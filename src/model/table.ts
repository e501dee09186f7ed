/**
 * A table of the document: its name and what a row must be. Reading a row salvages: a fault in an optional field
 * loses that field, a fault in a required one sets the row aside, and every loss is reported with its place.
 */
import type {ZodMiniType} from 'zod/mini';
import {expectedBy, normalised} from './fields.js';
import {quoted, type Fault, type FaultCode} from './fault.js';

export interface Table<Row> {
  readonly name: string;
  readonly schema: ZodMiniType<Row>;
  /** Fields that name rows of other tables, so that a dangling one can be reported: `manager` → `managers`. */
  readonly refs?: Readonly<Record<string, string>>;
}

export const table = <Row>(
  name: string,
  schema: ZodMiniType<Row>,
  refs?: Readonly<Record<string, string>>,
): Table<Row> => ({name, schema, refs});

/** The parts of a zod schema that salvaging walks; zod publishes them for library authors as `_zod`. */
interface Walked {
  readonly _zod: {
    readonly optin?: 'optional' | undefined;
    readonly def: {
      readonly type: string;
      readonly innerType?: Walked;
      readonly element?: Walked;
      readonly shape?: Readonly<Record<string, Walked>>;
    };
  };
  safeParse(value: unknown): {success: true; data: unknown} | {success: false; error: {issues: readonly Issue[]}};
}

interface Issue {
  readonly code: string;
  readonly message: string;
  readonly expected?: string;
  readonly path: readonly PropertyKey[];
}

type Report = (field: string, code: FaultCode, value: unknown, expected?: string) => void;

/** A value that could not be read. Distinct from undefined, which an optional field may be. */
const UNREAD = Symbol('unread');

/**
 * Reads one row.
 *
 * @param place Rank of the row in its table, from 0.
 * @returns the row with what could be read of it, or undefined when a required field could not.
 */
export function readRow<Row>(
  {name, schema}: Table<Row>,
  raw: unknown,
  place: number,
  faults: Fault[],
): Row | undefined {
  const id = idOf(raw);
  const found: Fault[] = [];
  const report: Report = (field, code, value, expected) =>
    found.push({effect: 'field', code, table: name, row: place + 1, id, field, value: quoted(value), expected});
  const row = salvage(schema as unknown as Walked, raw, '', report);
  // The last fault is the one that cost the row.
  const last = found.pop();
  if (last) found.push({...last, effect: row === UNREAD ? 'row' : 'field'});
  faults.push(...found);
  return row === UNREAD ? undefined : (row as Row);
}

function idOf(raw: unknown): string | undefined {
  const id = typeof raw === 'object' && raw !== null ? (raw as {id?: unknown}).id : undefined;
  return typeof id === 'string' || typeof id === 'number' ? quoted(id) : undefined;
}

function salvage(schema: Walked, value: unknown, field: string, report: Report): unknown {
  const {def} = schema._zod;
  if (def.type === 'optional') {
    if (isBlank(value)) return undefined;
    const read = salvage(def.innerType!, value, field, report);
    return read === UNREAD ? undefined : read;
  }
  if (isBlank(value)) {
    report(field, 'missing', value);
    return UNREAD;
  }
  if (def.type === 'object') return salvageGroup(schema, value, field, report);
  if (def.type === 'array') return salvageList(def.element!, value, field, report);
  return readLeaf(schema, value, field, report);
}

function salvageGroup(schema: Walked, value: unknown, field: string, report: Report): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    report(field, 'not-group', value);
    return UNREAD;
  }
  const group: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(schema._zod.def.shape!)) {
    const raw = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
    const read = salvage(part, raw, field ? `${field}.${key}` : key, report);
    if (read === UNREAD) return UNREAD;
    if (read !== undefined) group[key] = read;
  }
  // What holds for the group as a whole, e.g. that a point is not in the sea at 0, 0.
  const whole = hasChecks(schema) ? schema.safeParse(group) : undefined;
  if (whole && !whole.success) {
    report(field, codeOf(whole.error.issues[0]!, group), JSON.stringify(group));
    return UNREAD;
  }
  return group;
}

const hasChecks = (schema: Walked) => Boolean((schema._zod.def as {checks?: readonly unknown[]}).checks?.length);

function salvageList(element: Walked, value: unknown, field: string, report: Report): unknown {
  if (!Array.isArray(value)) {
    report(field, 'not-list', value);
    return UNREAD;
  }
  return value
    .map((item: unknown, rank) => salvage(element, item, `${field}.${rank}`, report))
    .filter((item) => item !== UNREAD);
}

function readLeaf(schema: Walked, value: unknown, field: string, report: Report): unknown {
  const read = schema.safeParse(value);
  if (read.success) return normalised(schema, read.data);
  const issue = read.error.issues[0]!;
  report(field, codeOf(issue, value), value, expectedBy(schema));
  return UNREAD;
}

/** A cell left empty in a spreadsheet arrives as an empty string: nothing was said. */
const isBlank = (value: unknown) =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

const BY_TYPE: Readonly<Record<string, FaultCode>> = {
  string: 'not-text',
  array: 'not-list',
  object: 'not-group',
};

function codeOf(issue: Issue, value: unknown): FaultCode {
  if (issue.code === 'invalid_type') return BY_TYPE[issue.expected ?? ''] ?? (isBlank(value) ? 'missing' : 'invalid');
  // Our own checks carry their code as the message; zod's own messages hold a space.
  return issue.message.includes(' ') ? 'invalid' : (issue.message as FaultCode);
}
