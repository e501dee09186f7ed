import * as z from 'zod/mini';

function passesLuhn(digits) {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return digits.length > 0 && sum % 10 === 0;
}
const LA_POSTE = "356000000";
const isSiren = (text) => /^\d{9}$/.test(text) && !/^0+$/.test(text) && passesLuhn(text);
function isSiret(text) {
  if (!/^\d{14}$/.test(text) || /^0+$/.test(text)) return false;
  if (passesLuhn(text)) return true;
  return text.startsWith(LA_POSTE) && [...text].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0;
}
const isRna = (text) => /^W\d[\dAB]\d{7}$/.test(text);
const isCommuneCode = (text) => /^(?:\d{2}|2[AB])\d{3}$/.test(text);
const isDepartementCode = (text) => /^(?:0[1-9]|[1-8]\d|9[0-5]|2[AB]|97[1-8]|98[46-8])$/.test(text);
const CODE_FORMS = {
  commune: isCommuneCode,
  epci: (code) => /^\d{9}$/.test(code),
  departement: isDepartementCode,
  region: (code) => /^\d{2}$/.test(code),
  iris: (code) => /^(?:\d{2}|2[AB])\d{7}$/.test(code),
  qpv: (code) => /^Q[PN][\dA-Z]{6}$/.test(code),
  country: (code) => /^[A-Z]{2}$/.test(code)
};
const fitsScheme = (scheme, code) => CODE_FORMS[scheme]?.(code) ?? code.length > 0;

const LONGEST_LINK = 2048;
const UNFIT = /[\s\\\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;
function webAddress(raw) {
  if (raw.length > LONGEST_LINK || UNFIT.test(raw) || !/^https?:\/\/[^/]/i.test(raw)) return void 0;
  let url;
  try {
    url = new URL(raw);
  } catch {
    return void 0;
  }
  const { hostname, username, password } = url;
  const named = hostname.includes(".") && !/^[\d.]+$/.test(hostname);
  return named && !username && !password ? url.href : void 0;
}
const EMAIL = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,62})(?:\.[a-z0-9](?:[a-z0-9-]{0,62}))+$/i;
const emailAddress = (raw) => raw.length <= 254 && EMAIL.test(raw) ? raw : void 0;
function phoneNumber(raw) {
  if (raw.length > 40 || !/^\+?[\d\s().\u00a0\u202f/-]+$/.test(raw)) return void 0;
  const digits = raw.replace(/\(0\)/, "").replace(/[^\d+]/g, "");
  return /^\+?\d{6,15}$/.test(digits) ? digits : void 0;
}

const NAME_LENGTH = 500;
const TEXT_LENGTH = 32e3;
const says = (code, holds) => z.refine(holds, code);
const expectations = /* @__PURE__ */ new WeakMap();
const expectedBy = (schema) => expectations.get(schema)?.join(", ");
function lines(length) {
  const schema = z.string().check(says("too-long", (given) => given.length <= length));
  expectations.set(schema, [length]);
  return schema;
}
const written = /* @__PURE__ */ new WeakMap();
function readAs(code, read) {
  const schema = z.string().check(says(code, (raw) => read(raw.trim()) !== void 0));
  written.set(schema, read);
  return schema;
}
function normalised(schema, value) {
  const read = typeof value === "string" ? written.get(schema) : void 0;
  return read ? read(value.trim()) : value;
}
const ID = lines(200).check(says("bad-id", (id2) => id2.trim() === id2 && id2.length > 0 && !/[\u0000-\u001f]/.test(id2)));
const id = () => ID;
const name = lines(NAME_LENGTH);
const plain = lines(TEXT_LENGTH);
const text = z.custom(isText, "not-text");
function isText(given) {
  const isLine = (part) => typeof part === "string" && part.length <= TEXT_LENGTH;
  if (typeof given !== "object" || given === null || Array.isArray(given)) return isLine(given);
  return Object.values(given).every(isLine);
}
const link = readAs("bad-link", webAddress);
const email = readAs("bad-email", emailAddress);
const phone = z.string().check(says("bad-phone", (raw) => phoneNumber(raw) !== void 0));
const spaceless = (code, holds) => readAs(code, (raw) => {
  const bare = raw.replace(/[\s\u00a0\u202f]/g, "");
  return holds(bare) ? bare : void 0;
});
const siret = spaceless("bad-siret", isSiret);
const siren = spaceless("bad-siren", isSiren);
const rna = spaceless("bad-rna", isRna);
const day = z.string().check(says("bad-date", isDay));
const period = z.string().check(says("bad-period", isPeriod));
function isDay(raw) {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(raw);
  if (!parts) return false;
  const month = Number(parts[2] ?? 1);
  const date = Number(parts[3] ?? 1);
  return month >= 1 && month <= 12 && date >= 1 && date <= daysIn(Number(parts[1]), month);
}
const daysIn = (year, month) => new Date(Date.UTC(year, month, 0)).getUTCDate();
function isPeriod(raw) {
  const span2 = /^(\d{4})\/(\d{4})$/.exec(raw);
  if (span2) return Number(span2[1]) < Number(span2[2]);
  return /^\d{4}-T[1-4]$/.test(raw) || raw.length <= 7 && isDay(raw);
}
const territoryRef = z.string().check(
  says("bad-territory", (ref) => {
    const [, scheme, code] = /^([a-z][a-z-]*):(.+)$/.exec(ref) ?? [];
    return scheme !== void 0 && code !== void 0 && fitsScheme(scheme, code);
  })
);
const number = z.custom((given) => Number.isFinite(given), "not-number");
const flag = z.custom((given) => typeof given === "boolean", "not-boolean");
const point = z.object({
  lat: number.check(says("latitude", (lat) => Math.abs(lat) <= 90)),
  lon: number.check(says("longitude", (lon) => Math.abs(lon) <= 180))
}).check(says("point-null-island", ({ lat, lon }) => lat !== 0 || lon !== 0)).check(says("point-swapped", ({ lat, lon }) => !looksSwapped(lat, lon)));
const FRENCH_BOXES = [
  [-5.5, 41, 10, 51.5],
  [-62, 14, -60, 18.6],
  [-55, 2, -51, 6],
  [44.5, -22, 56.5, -12],
  [-57, 46, -56, 47.5],
  [163, -23, 169, -19],
  [-155, -28, -134, -7],
  [-179, -15, -176, -13]
];
const inFrance = (lat, lon) => FRENCH_BOXES.some(([west, south, east, north]) => lon >= west && lon <= east && lat >= south && lat <= north);
const looksSwapped = (lat, lon) => !inFrance(lat, lon) && inFrance(lon, lat);
const integer = number.check(says("not-number", Number.isInteger));
const count = number.check(says("out-of-range", (n) => n >= 0));
const slug = lines(100);
const slugs = z.array(slug);
function word(words) {
  const schema = z.custom((given) => words.includes(given), "unknown-word");
  expectations.set(schema, words);
  return schema;
}
z.object({ from: z.optional(day), until: z.optional(day) });

const SHOWN_LENGTH = 60;
function quoted(value) {
  const text = typeof value === "string" ? value : value === void 0 ? "" : printable(value);
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}\u2026` : text;
}
function printable(value) {
  if (Array.isArray(value)) return "[\u2026]";
  if (typeof value === "object" && value !== null) return "{\u2026}";
  return String(value);
}

const table = (name, schema, refs) => ({ name, schema, refs });
const UNREAD = /* @__PURE__ */ Symbol("unread");
function readRow({ name, schema }, raw, place, faults) {
  const found = [];
  const report = (path, code, value, expected) => found.push({ effect: "field", code, table: name, row: place + 1, id: idOf(raw), field: path.join("."), value: quoted(value), expected });
  const row = readerOf(schema)(raw, [], report);
  const last = found.pop();
  if (last) faults.push(...found, { ...last, effect: row === UNREAD ? "row" : "field" });
  return row === UNREAD ? void 0 : row;
}
function idOf(raw) {
  const id = typeof raw === "object" && raw !== null ? raw.id : void 0;
  return typeof id === "string" || typeof id === "number" ? quoted(id) : void 0;
}
const readers = /* @__PURE__ */ new WeakMap();
function readerOf(schema) {
  let reader = readers.get(schema);
  if (!reader) readers.set(schema, reader = makeReader(schema));
  return reader;
}
function makeReader(schema) {
  const { type, innerType, element } = schema._zod.def;
  if (type === "optional") {
    const inner = readerOf(innerType);
    return (value, path, report) => {
      const read2 = isBlank(value) ? UNREAD : inner(value, path, report);
      return read2 === UNREAD ? void 0 : read2;
    };
  }
  const read = type === "object" ? groupReader(schema) : type === "array" ? listReader(readerOf(element)) : leafReader(schema);
  return (value, path, report) => {
    if (!isBlank(value)) return read(value, path, report);
    report(path, "missing", value);
    return UNREAD;
  };
}
function groupReader(schema) {
  const { shape, checks } = schema._zod.def;
  const parts = Object.entries(shape).map(([key, part]) => ({ key, read: readerOf(part), isOptional: part._zod.def.type === "optional" }));
  return (value, path, report) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      report(path, "not-group", value);
      return UNREAD;
    }
    const group = {};
    for (const { key, read, isOptional } of parts) {
      const raw = Object.hasOwn(value, key) ? value[key] : void 0;
      if (raw === void 0 && isOptional) continue;
      path.push(key);
      const field = read(raw, path, report);
      path.pop();
      if (field === UNREAD) return UNREAD;
      if (field !== void 0) group[key] = field;
    }
    const whole = checks?.length ? schema.safeParse(group) : void 0;
    if (!whole || whole.success) return group;
    report(path, codeOf(whole.error.issues[0]), JSON.stringify(group));
    return UNREAD;
  };
}
function listReader(readItem) {
  return (value, path, report) => {
    if (!Array.isArray(value)) {
      report(path, "not-list", value);
      return UNREAD;
    }
    const list = [];
    for (let rank = 0; rank < value.length; rank++) {
      path.push(rank);
      const item = readItem(value[rank], path, report);
      path.pop();
      if (item !== UNREAD) list.push(item);
    }
    return list;
  };
}
const SYNCHRONOUS = { async: false };
function leafReader(schema) {
  return (value, path, report) => {
    const { issues } = schema._zod.run({ value, issues: [] }, SYNCHRONOUS);
    if (!issues.length) return normalised(schema, value);
    const read = schema.safeParse(value);
    if (read.success) return normalised(schema, read.data);
    report(path, codeOf(read.error.issues[0]), value, expectedBy(schema));
    return UNREAD;
  };
}
const isBlank = (value) => value === void 0 || value === null || typeof value === "string" && value.trim() === "";
const BY_TYPE = {
  string: "not-text",
  array: "not-list",
  object: "not-group"
};
function codeOf({ code, expected = "", message }) {
  if (code === "invalid_type") return BY_TYPE[expected] ?? "invalid";
  return message.includes(" ") ? "invalid" : message;
}

const CENTRE_KINDS = ["CS", "CSC", "EVS", "autre"];
const address = z.object({
  street: z.optional(name),
  postcode: z.optional(slug),
  city: z.optional(name)
});
const site = z.object({
  name: z.optional(text),
  address: z.optional(address),
  point: z.optional(point),
  /** OpenStreetMap `opening_hours` syntax. */
  hours: z.optional(plain),
  /** Free words or the address of an accessibility sheet. */
  accessibility: z.optional(text),
  phone: z.optional(phone),
  email: z.optional(email),
  stops: z.optional(z.array(z.object({ place: text, point: z.optional(point), hours: z.optional(plain) })))
});
const agrement = z.object({ kind: slug, from: z.optional(day), until: z.optional(day), by: z.optional(name) });
const identifiers = z.object({
  siret: z.optional(siret),
  siren: z.optional(siren),
  /** Optional everywhere: associations of Alsace-Moselle (droit local) may have none. */
  rna: z.optional(rna),
  senacs: z.optional(slug),
  local: z.optional(slug)
});
const Centre = z.object({
  id: id(),
  name,
  shortName: z.optional(name),
  kind: z.optional(word(CENTRE_KINDS)),
  manager: z.optional(id()),
  agrements: z.optional(z.array(agrement)),
  address: z.optional(address),
  point: z.optional(point),
  sites: z.optional(z.array(site)),
  /** Territories the centre stands in: its commune, quartier, EPCI… */
  territories: z.optional(z.array(territoryRef)),
  /** The area it is recognised for, and how many people live there. */
  zone: z.optional(
    z.object({ label: z.optional(text), territories: z.optional(z.array(territoryRef)), population: z.optional(count) })
  ),
  identifiers: z.optional(identifiers),
  phone: z.optional(phone),
  email: z.optional(email),
  website: z.optional(link),
  hours: z.optional(plain),
  accessibility: z.optional(text),
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
  /** When the record was last checked, and where it comes from. */
  updated: z.optional(day),
  source: z.optional(id()),
  /** What was corrected or is doubtful, told to the reader. */
  note: z.optional(text)
});
const centres = table("centres", Centre, { manager: "managers", source: "sources" });
const pointOf = ({ point: own, sites }) => own ?? sites?.find((each) => each.point)?.point;
const cityOf = ({ address: own, sites }) => own?.city ?? sites?.find((each) => each.address?.city)?.address?.city ?? "";

const FORMAT = "observatoire-csc/1";
const FORMAT_VERSION = 1;
const DEEPEST = 64;
const MOST_ROWS = 2e5;
class DocumentRefused extends Error {
  constructor(fault) {
    super(fault.code);
    this.fault = fault;
    this.name = "DocumentRefused";
  }
}
class Observatory {
  #faults;
  #raw;
  #parts = /* @__PURE__ */ new Map();
  /** @throws {DocumentRefused} when `raw` is not an observatory document. */
  constructor(raw) {
    this.faults = this.#faults = [];
    this.#raw = checkedDocument(raw, this.#faults);
  }
  get title() {
    const { title } = this.#raw;
    return isGroup(title) ? title : this.#word("title");
  }
  /** Language of the texts that are given in one language only. */
  get language() {
    return this.#word("language") ?? "fr";
  }
  /** Fictional data say so wherever they are shown; anything but `false` or absence counts as fictional. */
  get fictional() {
    return (this.#raw["fictional"] ?? false) !== false;
  }
  get updated() {
    const updated = this.#word("updated");
    return updated && isDay(updated) ? updated : void 0;
  }
  get licence() {
    return this.#word("licence");
  }
  #word(key) {
    const word = this.#raw[key];
    return typeof word === "string" ? word : void 0;
  }
  /** The good rows of a table, in the document's order. */
  rows(table) {
    return this.#table(table).all;
  }
  find(table, id) {
    return id === void 0 ? void 0 : this.#table(table).byId.get(id);
  }
  /** What a part of the document says; read at the first call. */
  read(part) {
    const { name } = part;
    if (!this.#parts.has(name)) this.#parts.set(name, drained(this.#reading(part)));
    return this.#parts.get(name);
  }
  /**
   * Reads parts ahead, a slice at a time: the page stays at the reader's hand in between.
   *
   * @param pause Called between slices; the next one begins when it resolves.
   * @param signal Stops the reading; the promise rejects with its reason.
   */
  async prepare(parts, pause, signal) {
    for (const part of parts) {
      if (this.#parts.has(part.name)) continue;
      const faults = [];
      const reading = this.#reading(part, faults);
      let step = reading.next();
      for (let since = performance.now(); !step.done; step = reading.next()) {
        if (performance.now() - since < SLICE) continue;
        await pause();
        signal?.throwIfAborted();
        since = performance.now();
      }
      if (this.#parts.has(part.name)) continue;
      this.#parts.set(part.name, step.value);
      this.#faults.push(...faults);
    }
  }
  #reading({ read }, faults = this.#faults) {
    return read((list) => this.#list(list, faults), faults);
  }
  #table(table) {
    return this.read(rowsOf(table));
  }
  #list(name, faults) {
    const raw = Object.hasOwn(this.#raw, name) ? this.#raw[name] : void 0;
    if (raw === void 0 || raw === null) return [];
    if (Array.isArray(raw) && raw.length <= MOST_ROWS) return raw;
    const code = Array.isArray(raw) ? "too-many-rows" : "not-a-list";
    faults.push({ effect: "row", code, table: name, value: quoted(raw), expected: String(MOST_ROWS) });
    return [];
  }
}
const SLICE = 12;
const ROWS_AT_ONCE = 32;
const rowsOf = (table) => ({
  name: table.name,
  read: (list, faults) => readTable(table, list(table.name), faults)
});
function drained(reading) {
  for (; ; ) {
    const { done, value } = reading.next();
    if (done) return value;
  }
}
function* readTable(table, list, faults) {
  const all = [];
  const byId = /* @__PURE__ */ new Map();
  for (let place = 0; place < list.length; place++) {
    if (place % ROWS_AT_ONCE === 0) yield;
    const row = readRow(table, withTextId(list[place]), place, faults);
    if (!row) continue;
    if (row.id !== void 0 && byId.has(row.id)) {
      faults.push({ effect: "row", code: "duplicate-id", table: table.name, row: place + 1, id: row.id, field: "id", value: quoted(row.id) });
      continue;
    }
    if (row.id !== void 0) byId.set(row.id, row);
    all.push(row);
  }
  return { all, byId };
}
function withTextId(raw) {
  return isGroup(raw) && typeof raw["id"] === "number" ? { ...raw, id: String(raw["id"]) } : raw;
}
const isGroup = (raw) => typeof raw === "object" && raw !== null && !Array.isArray(raw);
function checkedDocument(raw, faults) {
  const refuse = (fault) => new DocumentRefused({ effect: "document", ...fault });
  if (!isGroup(raw)) throw refuse({ code: "not-an-object", value: quoted(raw) });
  const format = Object.hasOwn(raw, "format") ? raw["format"] : void 0;
  if (format === void 0) throw refuse({ code: "format-missing", expected: FORMAT });
  const version = typeof format === "string" ? /^observatoire-csc\/(\d+)$/.exec(format)?.[1] : void 0;
  if (version === void 0) throw refuse({ code: "format-unknown", value: quoted(format), expected: FORMAT });
  if (isTooDeep(raw)) throw refuse({ code: "too-deep", expected: String(DEEPEST) });
  if (Number(version) > FORMAT_VERSION)
    faults.push({ effect: "notice", code: "format-newer", value: quoted(format), expected: FORMAT });
  for (const key of ["__proto__", "constructor", "prototype"])
    if (Object.hasOwn(raw, key)) faults.push({ effect: "notice", code: "reserved-key", field: key });
  return raw;
}
function isTooDeep(root) {
  let level = [root];
  for (let depth = 0; level.length; depth++) {
    if (depth > DEEPEST) return true;
    const next = [];
    for (const group of level) {
      if (Array.isArray(group)) for (let rank = 0; rank < group.length; rank++) keepGroup(group[rank], next);
      else for (const key of Object.keys(group)) keepGroup(group[key], next);
    }
    level = next;
  }
  return false;
}
function keepGroup(value, groups) {
  if (typeof value === "object" && value !== null) groups.push(value);
}

function inLanguage(text, wanted, fallback = "fr") {
  if (text === void 0) return "";
  if (typeof text === "string") return text;
  return text[wanted] ?? text[fallback] ?? Object.values(text)[0] ?? "";
}
function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/[’'‘`´\-–—_/.,;:()«»"]+/g, " ").replace(/\bsaint(e?)\b/g, "st$1").replace(/\s+/g, " ").trim();
}

const Source = z.object({
  id: id(),
  label: text,
  producer: z.optional(name),
  website: z.optional(link),
  /** When the producer published it. */
  published: z.optional(day),
  /** What the data describe: a year, or « RP 2018 ». */
  vintage: z.optional(slug),
  licence: z.optional(name),
  note: z.optional(text)
});
const sources = table("sources", Source);

export { DocumentRefused as D, FORMAT as F, Observatory as O, SHOWN_LENGTH as S, cityOf as a, identifiers as b, centres as c, day as d, id as e, folded as f, territoryRef as g, point as h, inLanguage as i, slug as j, integer as k, link as l, count as m, name as n, phoneNumber as o, pointOf as p, text as q, rowsOf as r, sources as s, table as t, number as u, slugs as v, word as w, isPeriod as x, quoted as y, period as z };
//# sourceMappingURL=dm029jb4.js.map
