import { q as text, j as slug, k as integer, w as word, u as number, m as count, e as id, v as slugs, t as table, x as isPeriod, y as quoted } from './dm029jb4.js';
import * as z from 'zod/mini';

const INDICATOR_KINDS = ["count", "amount", "rate", "ratio", "median", "index"];
const EVIDENCE_LEVELS = ["context", "output", "result", "impact"];
const Indicator = z.object({
  id: id(),
  label: text,
  shortLabel: z.optional(text),
  kind: word(INDICATOR_KINDS),
  /** Written after the value: `€`, `%`, `habitants`. */
  unit: z.optional(text),
  /** Digits after the decimal mark when shown. */
  decimals: z.optional(integer),
  /** Overrides the rule that the kind implies: `none` for counts that overlap (persons seen by several centres). */
  aggregation: z.optional(word(["sum", "ratio-of-sums", "none"])),
  /** For a rate or ratio: the indicators it divides. */
  numerator: z.optional(id()),
  denominator: z.optional(id()),
  /** 100 for a percentage, 10 000 for « per 10 000 inhabitants »; 1 when absent. */
  factor: z.optional(number),
  /** Which way is better, if either is: declared, never read from the sign. */
  better: z.optional(word(["higher", "lower", "neither"])),
  level: z.optional(word(EVIDENCE_LEVELS)),
  /** For counts of people: distinct persons, or participations. */
  counts: z.optional(word(["persons", "participations"])),
  /** Dimensions along which it is broken down. */
  dimensions: z.optional(slugs),
  themes: z.optional(slugs),
  definition: z.optional(text),
  method: z.optional(text),
  limits: z.optional(text),
  periodicity: z.optional(text),
  source: z.optional(id()),
  /** Years that must lie between two vintages before they are compared; 5 for the French census. */
  comparableAfter: z.optional(integer),
  disclosure: z.optional(
    z.object({
      /** Smallest count of people or households that may be shown. */
      threshold: z.optional(count),
      /** Smallest number of organisations behind an amount, and the largest share one of them may hold. */
      minUnits: z.optional(count),
      dominance: z.optional(number),
      /** Whether single centres may be shown: always, with their agreement, or never. */
      perCentre: z.optional(word(["open", "agreement", "never"]))
    })
  ),
  note: z.optional(text),
  order: z.optional(integer),
  tags: z.optional(z.array(slug))
});
const indicators = table("indicators", Indicator, {
  source: "sources",
  numerator: "indicators",
  denominator: "indicators"
});
function aggregationOf({ aggregation, kind }) {
  if (aggregation) return aggregation;
  if (kind === "count" || kind === "amount") return "sum";
  return kind === "rate" || kind === "ratio" ? "ratio-of-sums" : "none";
}

const STATUS_LETTERS = "APELOMQ";
const STATUSES = [
  "ok",
  "provisional",
  "estimated",
  /** the question was not put to this subject */
  "not-asked",
  /** it was put, nothing came back */
  "no-answer",
  "not-applicable",
  /** known, but hidden by statistical secrecy */
  "suppressed"
];
const OK = 0;
const NO_ANSWER = 4;
const FIRST_BLANK = 3;
function observedAt({ values, status, n, of }, rank) {
  const code = status?.[rank] ?? OK;
  return {
    status: STATUSES[code],
    ...code < FIRST_BLANK && { value: values[rank] },
    ...n && !Number.isNaN(n[rank]) && { n: n[rank] },
    ...of && !Number.isNaN(of[rank]) && { of: of[rank] }
  };
}
const hasValue = (observed) => observed?.value !== void 0;
function readAxis(raw, row, faults) {
  const place = { table: "axes", row: row + 1 };
  const fault = (effect, code, field, value) => void faults.push({ ...place, effect, code, field, value: quoted(value) });
  if (!isGroup(raw)) return fault("row", "not-group", "", raw);
  const { id, of, keys, vintage } = raw;
  if (typeof id !== "string" || !id) return fault("row", "missing", "id", id);
  if (typeof of !== "string" || !of) return fault("row", "missing", "of", of);
  if (!Array.isArray(keys)) return fault("row", "not-list", "keys", keys);
  const ranks = /* @__PURE__ */ new Map();
  const read = keys.map((key, rank) => {
    const text = typeof key === "number" ? String(key) : key;
    if (typeof text !== "string" || !text) {
      fault("field", "bad-id", `keys.${rank}`, key);
      return "";
    }
    if (ranks.has(text)) fault("field", "duplicate-id", `keys.${rank}`, key);
    else ranks.set(text, rank);
    return text;
  });
  return { id, of, keys: read, ranks, vintage: typeof vintage === "number" ? vintage : void 0 };
}
const LISTED_FAULTS = 10;
function readColumn(raw, row, axes, faults) {
  const place = { table: "observations", row: row + 1 };
  const fault = (effect, code, field, value, expected) => void faults.push({ ...place, effect, code, field, value: quoted(value), expected });
  if (!isGroup(raw)) return fault("row", "not-group", "", raw);
  const { indicator, period } = raw;
  if (typeof indicator !== "string" || !indicator) return fault("row", "missing", "indicator", indicator);
  const axis = typeof raw["axis"] === "string" ? axes.get(raw["axis"]) : void 0;
  if (!axis) return fault("row", "unknown-ref", "axis", raw["axis"], "axes");
  const written = typeof period === "number" ? String(period) : period;
  if (typeof written !== "string" || !isPeriod(written)) return fault("row", "bad-period", "period", period);
  const given = raw["values"];
  if (!Array.isArray(given)) return fault("row", "not-list", "values", given);
  const size = axis.keys.length;
  if (given.length !== size) return fault("row", "column-length", "values", given.length, String(size));
  const letters = raw["status"];
  const values = new Float64Array(size);
  const read = fitsStatus(letters, size) ? readValues(given, letters, values) : void 0;
  if (!read) return fault("row", "bad-status", "status", letters, STATUS_LETTERS);
  const { status, bad } = read;
  for (const rank of bad.slice(0, LISTED_FAULTS)) fault("field", "bad-value", `values.${rank}`, given[rank]);
  if (bad.length > LISTED_FAULTS) fault("field", "more-bad-values", "values", bad.length - LISTED_FAULTS);
  return {
    indicator,
    axis,
    period: written,
    categories: readCategories(raw["categories"]),
    values,
    status,
    n: readCounts(raw["n"], size, (value) => fault("field", "column-length", "n", value, String(size))),
    of: readCounts(raw["of"], size, (value) => fault("field", "column-length", "of", value, String(size))),
    campaign: textOr(raw["campaign"]),
    source: textOr(raw["source"]),
    note: textOr(raw["note"])
  };
}
const isGroup = (raw) => typeof raw === "object" && raw !== null && !Array.isArray(raw);
const textOr = (raw) => typeof raw === "string" ? raw : void 0;
const fitsStatus = (letters, size) => letters === void 0 || typeof letters === "string" && (letters.length === 1 || letters.length === size);
const UNKNOWN_LETTER = 255;
const RANK_OF_LETTER = new Uint8Array(128).fill(UNKNOWN_LETTER);
[...STATUS_LETTERS].forEach((letter, rank) => RANK_OF_LETTER[letter.charCodeAt(0)] = rank);
const rankOf = (letters, place) => RANK_OF_LETTER[letters.charCodeAt(place)] ?? UNKNOWN_LETTER;
function readValues(given, letters, values) {
  const status = new Uint8Array(given.length);
  const bad = [];
  const shared = letters === void 0 ? OK : letters.length === 1 ? rankOf(letters, 0) : void 0;
  if (shared === UNKNOWN_LETTER) return void 0;
  let notOk = 0;
  for (let rank = 0; rank < given.length; rank++) {
    const value = given[rank];
    let code = shared ?? rankOf(letters, rank);
    if (code === UNKNOWN_LETTER) return void 0;
    if (typeof value === "number" && Number.isFinite(value)) {
      values[rank] = code < FIRST_BLANK ? value : NaN;
    } else {
      if (value !== null && value !== void 0 && value !== "") bad.push(rank);
      values[rank] = NaN;
      if (code < FIRST_BLANK) code = NO_ANSWER;
    }
    status[rank] = code;
    notOk |= code;
  }
  return { status: notOk === OK ? void 0 : status, bad };
}
function readCounts(raw, size, refuse) {
  if (raw === void 0 || raw === null) return void 0;
  if (typeof raw === "number") return new Float64Array(size).fill(raw);
  if (!Array.isArray(raw) || raw.length !== size) {
    refuse(Array.isArray(raw) ? raw.length : raw);
    return void 0;
  }
  return Float64Array.from(raw, (count) => typeof count === "number" && count >= 0 ? count : NaN);
}
function readCategories(raw) {
  if (!isGroup(raw)) return NO_CATEGORY;
  const pairs = Object.entries(raw).filter((pair) => typeof pair[1] === "string");
  return Object.assign(/* @__PURE__ */ Object.create(null), Object.fromEntries(pairs));
}
const NO_CATEGORY = Object.freeze({});

const figuresOf = (observatory) => ({
  columns: (indicator) => observatory.read(allFigures).get(indicator) ?? []
});
const allFigures = {
  name: "observations",
  read: (list, faults) => readColumns(list("axes"), list("observations"), faults)
};
function* readColumns(rawAxes, rawColumns, faults) {
  const axes = /* @__PURE__ */ new Map();
  rawAxes.forEach((raw, row) => {
    const axis = readAxis(raw, row, faults);
    if (!axis) return;
    if (axes.has(axis.id)) faults.push({ effect: "row", code: "duplicate-id", table: "axes", row: row + 1, id: axis.id, field: "id", value: quoted(axis.id) });
    else axes.set(axis.id, axis);
  });
  const columns = /* @__PURE__ */ new Map();
  for (let row = 0; row < rawColumns.length; row++) {
    yield;
    const column = readColumn(rawColumns[row], row, axes, faults);
    if (!column) continue;
    const list = columns.get(column.indicator);
    if (list) list.push(column);
    else columns.set(column.indicator, [column]);
  }
  return columns;
}

export { STATUSES as S, aggregationOf as a, allFigures as b, figuresOf as f, hasValue as h, indicators as i, observedAt as o };
//# sourceMappingURL=gma75rms.js.map
