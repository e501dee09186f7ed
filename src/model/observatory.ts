/**
 * The document of a federation, opened: each table is read when somebody asks for it, and remembers what was wrong.
 * Elements ask for the tables they show, so an element carries only the schemas it needs.
 */
import {quoted, type Fault} from './fault.js';
import {isDay, isWithin, NAME_LENGTH} from './fields.js';
import {rowReader, type Table} from './table.js';
import type {Text} from './text.js';

export const FORMAT = 'observatoire-csc/1';
const FORMAT_VERSION = 1;

/** Deeper than any honest document; a bomb is refused before anything walks it. */
export const DEEPEST = 64;
export const MOST_ROWS = 200_000;

/** Thrown when the document as a whole cannot be used; `fault` says why. */
export class DocumentRefused extends Error {
  override readonly name = 'DocumentRefused';
  constructor(readonly fault: Fault) {
    super(fault.code);
  }
}

/** Something the document holds, and how it is read: once, when somebody asks. */
export interface Part<Read> {
  readonly name: string;
  /**
   * `list` gives a list of the document as it is; what is wrong goes to `faults`. Yields where it may be interrupted, so
   * that a national document does not hold a page up. The list of the part's own name is for this part alone: once it
   * is read, it is let go.
   */
  readonly read: (list: (name: string) => readonly unknown[], faults: Fault[]) => Generator<void, Read>;
}

interface Rows {
  readonly all: readonly unknown[];
  readonly byId: ReadonlyMap<string, unknown>;
}

/** A part that is being read. */
interface Begun {
  readonly reading: Generator<void, unknown>;
  readonly faults: readonly Fault[];
}

type Raw = Readonly<Record<string, unknown>>;

export class Observatory {
  /** All that was found wrong so far, in the order of reading. */
  readonly faults: readonly Fault[];
  readonly #faults: Fault[];
  /** What has not been read yet. Ours alone: what was given belongs to the host. */
  readonly #raw: Record<string, unknown>;
  readonly #parts = new Map<string, unknown>();
  readonly #begun = new Map<string, Begun>();

  /** @throws {DocumentRefused} when `raw` is not an observatory document. */
  constructor(raw: unknown) {
    this.faults = this.#faults = [];
    this.#raw = {...checkedDocument(raw, this.#faults)};
    for (const field of ['title', 'licence', 'language']) {
      const value = this.#raw[field];
      if (Array.isArray(value) || isWithin(value, NAME_LENGTH)) continue;
      this.#faults.push({effect: 'field', code: 'too-long', field, value: quoted(value), expected: String(NAME_LENGTH)});
      delete this.#raw[field];
    }
  }

  get title(): Text | undefined {
    const {title} = this.#raw;
    return isGroup(title) ? (title as Text) : this.#word('title');
  }
  /** Language of the texts that are given in one language only. */
  get language(): string {
    return this.#word('language') ?? 'fr';
  }
  /** Fictional data say so wherever they are shown; anything but `false` or absence counts as fictional. */
  get fictional(): boolean {
    return (this.#raw['fictional'] ?? false) !== false;
  }
  get updated(): string | undefined {
    const updated = this.#word('updated');
    return updated && isDay(updated) ? updated : undefined;
  }
  get licence(): string | undefined {
    return this.#word('licence');
  }

  #word(key: string): string | undefined {
    const word = this.#raw[key];
    return typeof word === 'string' ? word : undefined;
  }

  /** The good rows of a table, in the document's order. */
  rows<Row>(table: Table<Row>): readonly Row[] {
    return this.#table(table).all as readonly Row[];
  }

  find<Row>(table: Table<Row>, id: string | undefined): Row | undefined {
    return id === undefined ? undefined : (this.#table(table).byId.get(id) as Row | undefined);
  }

  /** A group of fields that is no table, as it is written: who reads it checks it. */
  group(name: string): unknown {
    return Object.hasOwn(this.#raw, name) ? this.#raw[name] : undefined;
  }

  /** What a part of the document says; read at the first call. */
  read<Read>(part: Part<Read>): Read {
    while (!this.readSlice(part));
    return this.#parts.get(part.name) as Read;
  }

  /**
   * Reads parts ahead, a slice at a time: the page stays at the reader's hand in between.
   *
   * @param pause Called between slices, and after the last one if it was long; what follows begins when it resolves.
   * @param signal Stops the reading; the promise rejects with its reason.
   */
  async prepare(parts: readonly Part<unknown>[], pause: () => Promise<unknown>, signal?: AbortSignal): Promise<void> {
    let since = performance.now();
    const isLate = (least: number) => performance.now() - since >= least;
    const rest = async () => {
      await pause();
      signal?.throwIfAborted();
      since = performance.now();
    };
    for (const part of parts) while (!this.readSlice(part)) if (isLate(SLICE)) await rest();
    if (isLate(SLICE / 3)) await rest();
  }

  /** Reads a slice of a part, on from where it is: several may ask for the same one. True once it is whole. */
  readSlice({name, read}: Part<unknown>): boolean {
    if (this.#parts.has(name)) return true;
    const begun = this.#begun.get(name) ?? this.#begin(read);
    this.#begun.delete(name);
    const {done, value} = begun.reading.next();
    if (!done) {
      this.#begun.set(name, begun);
      return false;
    }
    // It may have asked for itself.
    if (this.#parts.has(name)) return true;
    this.#parts.set(name, value);
    for (const fault of begun.faults) this.#faults.push(fault);
    // Rows that have been read are not needed twice: a national document would weigh twice as much.
    delete this.#raw[name];
    return true;
  }

  /** What is wrong is kept apart until the part is whole. */
  #begin(read: Part<unknown>['read']): Begun {
    const faults: Fault[] = [];
    return {faults, reading: read((list) => this.#list(list, faults), faults)};
  }

  #table<Row>(table: Table<Row>): Rows {
    return this.read(rowsOf(table)) as Rows;
  }

  #list(name: string, faults: Fault[]): readonly unknown[] {
    const raw = Object.hasOwn(this.#raw, name) ? this.#raw[name] : undefined;
    if (raw === undefined || raw === null) return [];
    const isList = Array.isArray(raw);
    if (isList && raw.length <= MOST_ROWS) return raw;
    faults.push({effect: 'row', code: isList ? 'too-many-rows' : 'not-a-list', table: name, value: quoted(isList ? raw.length : raw), expected: String(MOST_ROWS)});
    return [];
  }
}

/** Milliseconds of reading at a time: three frames may pass in a task of 50. */
const SLICE = 12;
/** Rows between two looks at the clock. */
const ROWS_AT_ONCE = 32;

/** A table as a part of the document. */
export const rowsOf = <Row>(table: Table<Row>): Part<unknown> => ({
  name: table.name,
  read: (list, faults) => readTable(table, list(table.name), faults),
});

function* readTable<Row>(table: Table<Row>, list: readonly unknown[], faults: Fault[]): Generator<void, Rows> {
  const all: Row[] = [];
  const byId = new Map<string, Row>();
  const read = rowReader(table, faults);
  for (let place = 0; place < list.length; place++) {
    if (place % ROWS_AT_ONCE === 0) yield;
    const row = read(withTextId(list[place]), place) as (Row & {id?: string}) | undefined;
    if (!row) continue;
    if (row.id !== undefined && byId.has(row.id)) {
      faults.push({effect: 'row', code: 'duplicate-id', table: table.name, row: place + 1, id: row.id, field: 'id', value: quoted(row.id)});
      continue;
    }
    if (row.id !== undefined) byId.set(row.id, row);
    all.push(row);
  }
  return {all, byId};
}

/** A spreadsheet gives `1` where the file of last year had `"1"`: the same identifier. */
function withTextId(raw: unknown): unknown {
  return isGroup(raw) && typeof raw['id'] === 'number' ? {...raw, id: String(raw['id'])} : raw;
}

const isGroup = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

function checkedDocument(raw: unknown, faults: Fault[]): Raw {
  const refuse = (fault: Omit<Fault, 'effect'>) => new DocumentRefused({effect: 'document', ...fault});
  if (!isGroup(raw)) throw refuse({code: 'not-an-object', value: quoted(raw)});
  const format = Object.hasOwn(raw, 'format') ? raw['format'] : undefined;
  if (format === undefined) throw refuse({code: 'format-missing', expected: FORMAT});
  const version = typeof format === 'string' ? Number(/^observatoire-csc\/(\d+)$/.exec(format)?.[1] ?? 0) : 0;
  // There was no version 0.
  if (!version) throw refuse({code: 'format-unknown', value: quoted(format), expected: FORMAT});
  if (isTooDeep(raw)) throw refuse({code: 'too-deep', expected: String(DEEPEST)});
  if (version > FORMAT_VERSION)
    faults.push({effect: 'notice', code: 'format-newer', value: quoted(format), expected: FORMAT});
  // Read by own keys only and never merged, such a key can do no harm; an honest file has none.
  for (const key of ['__proto__', 'constructor', 'prototype'])
    if (Object.hasOwn(raw, key)) faults.push({effect: 'notice', code: 'reserved-key', field: key});
  return raw;
}

/** Goes down no further than it may, so that 20,000 levels cost neither a stack nor a second. */
function isTooDeep(group: object, levels = DEEPEST): boolean {
  if (levels < 0) return true;
  // By rank where there are ranks: columns of numbers are most of a document.
  if (Array.isArray(group)) {
    for (let rank = 0; rank < group.length; rank++) {
      const value: unknown = group[rank];
      if (typeof value === 'object' && value !== null && isTooDeep(value, levels - 1)) return true;
    }
  } else
    for (const key in group) {
      const value = (group as Raw)[key];
      if (typeof value === 'object' && value !== null && isTooDeep(value, levels - 1)) return true;
    }
  return false;
}
