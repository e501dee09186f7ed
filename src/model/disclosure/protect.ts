/**
 * Disclosure control before publication. The document is fetched by anybody, so a figure that may not be known must
 * not be in it: here it is replaced by the letter of secrecy, with all that would give it away.
 */
import {aggregationOf, type Indicator} from '../indicator.js';
import {hasValue, observedAt, readAxis, readColumn, STATUS_LETTERS, type Axis, type Column} from '../observation.js';
import {Observatory} from '../observatory.js';
import {codeOf, schemeOf} from '../territory-ref.js';
import {matterOf, type DisclosureOptions, type Publication} from './matter.js';
import {CENTRES} from './relations.js';
import {suppress} from './suppression.js';
import {countOf, keyOf, type Figure} from './figure.js';
import {isGuarded, linkedTables, mayShowCentre, type LinkedTables} from './tables.js';
import {besides, mayBeFew} from './told.js';

export interface ProtectOptions extends DisclosureOptions {
  /** Schemes of territories for which the figures of centres are to be summed up, e.g. `['commune', 'epci']`. */
  readonly aggregates?: readonly string[];
}

export interface ProtectionReport {
  /** How many figures of each indicator were hidden; indicators with none are left out. */
  readonly hidden: readonly {readonly indicator: string; readonly figures: number; readonly primary: number; readonly of: number}[];
  /** Figures that nothing could protect, because all that could hide them is public already. Not to be published. */
  readonly exposed: readonly string[];
  /** Totals that their parts exceed, so that no relation between them was reckoned with. */
  readonly notAdditive: readonly string[];
  /** Columns left out of the document, by their rank from 1, because they could not be read. */
  readonly unreadable: readonly number[];
  /** Columns that lost their note, which might have told a hidden figure. */
  readonly notes: number;
}

type Raw = Readonly<Record<string, unknown>>;

/**
 * @param raw The document with all its figures. It is left as it is.
 * @throws {DocumentRefused} when `raw` is not an observatory document.
 */
export function protectDocument(raw: unknown, options: ProtectOptions = {}): {document: Raw; report: ProtectionReport} {
  const observatory = new Observatory(raw);
  const sheets = readSheets(raw as Raw);
  const matter = matterOf(observatory, options, (indicator) => sheets.columns.get(indicator) ?? [], true);
  for (const sheet of aggregatesOf(matter, options.aggregates ?? [])) sheets.add(sheet);
  const masks = new Map<Column, Set<number>>();
  const hidden: ProtectionReport['hidden'][number][] = [];
  const exposed: string[] = [];
  const notAdditive: string[] = [];
  for (const tables of linkedTables(matter)) {
    const {primary, secondary, exposed: left} = suppress(tables.cells, tables.equations);
    const masked = new Set([...primary, ...secondary]);
    for (const {id, toldBy} of tables.unexplained) masked.add(id).add(toldBy?.id ?? id);
    for (const figure of nonAdditive(tables, matter, masked)) masked.add(figure.id);
    const figures = new Map([...tables.figures, ...tables.unexplained.map((figure) => [figure.id, figure] as const)]);
    for (const id of masked) for (const {column, rank} of figures.get(id)?.places ?? []) mask(masks, column, rank);
    // A rate that goes with the count that it tells goes for the same reason.
    const beside = new Set([...secondary].map((id) => figures.get(id)?.toldBy?.id ?? id));
    for (const indicator of tables.indicators) {
      const own = [...figures.values()].filter((figure) => figure.indicator === indicator && figure.places.length && !figure.toldBy);
      const gone = own.filter(({id}) => masked.has(id));
      const first = gone.filter(({id}) => !beside.has(id)).length;
      if (gone.length) hidden.push({indicator: indicator.id, figures: gone.length, primary: first, of: own.length});
    }
    exposed.push(...left);
    notAdditive.push(...tables.notAdditive);
  }
  const written = [...sheets.all].map(([column, sheet]) => writeColumn(sheet, column, masks.get(column)));
  return {
    document: {...(raw as Raw), axes: sheets.axes, observations: written},
    report: {
      ...{hidden, exposed, notAdditive},
      unreadable: sheets.unreadable,
      notes: [...masks.keys()].filter(({note}) => note !== undefined).length,
    },
  };
}

function mask(masks: Map<Column, Set<number>>, column: Column, rank: number) {
  const ranks = masks.get(column);
  if (ranks) ranks.add(rank);
  else masks.set(column, new Set([rank]));
}

/** Rates, medians and indices: nothing adds up to them, but they may tell the figures that they are made from. */
function* nonAdditive({indicators, figures}: LinkedTables, matter: Publication, masked: ReadonlySet<string>) {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  for (const figure of figures.values()) {
    const {indicator, subject} = figure;
    if (indicator.kind === 'count' || indicator.kind === 'amount' || figure.value === undefined) continue;
    const count = countOf(indicator, (id) => indicators.some((each) => each.id === id));
    const parts = [count, indicator.denominator].map((part) => part && keyOf(part, subject, figure.period, figure.categories));
    const isWithheld = schemeOf(subject) === CENTRES && !mayShowCentre(codeOf(subject), indicator, matter);
    if (isWithheld || isOfFew(figure, byId, figures, matter) || parts.some((part) => part && masked.has(part))) yield figure;
  }
}

/** Whether a figure that is no sum speaks of fewer people than may be shown. */
export function isOfFew(
  {id, indicator, subject, period, categories, value = NaN, n = 0}: Figure,
  family: ReadonlyMap<string, Indicator>,
  figures: ReadonlyMap<string, Figure>,
  {ruleOf}: Pick<Publication, 'ruleOf'>,
): boolean {
  const {numerator, denominator, factor = 1} = indicator;
  const threshold = ruleOf(indicator)?.threshold ?? (numerator && family.has(numerator) ? ruleOf(family.get(numerator)!)?.threshold : 0) ?? 0;
  const isFew = (count: number) => count > 0 && count < threshold;
  if (isFew(n)) return true;
  const whole = denominator === undefined ? NaN : (figures.get(keyOf(denominator, subject, period, categories))?.value ?? NaN);
  const told = figures.get(keyOf(countOf(indicator, (each) => family.has(each)), subject, period, categories));
  if (told?.toldBy?.id === id && told.range) return mayBeFew(told.range, threshold) || mayBeFew(besides(told.range, whole), threshold);
  // A rate is rounded: so is the count that it tells.
  const count = Math.round((value * whole) / factor);
  return isFew(count) || (indicator.kind === 'rate' && isFew(Math.round(whole) - count));
}

interface Sheet {
  readonly raw: Raw;
  /** Rank in the document; those that are computed here have none. */
  readonly axis?: {readonly id: string; readonly of: string; readonly keys: readonly string[]};
}

interface Sheets {
  readonly columns: Map<string, Column[]>;
  readonly all: Map<Column, Sheet>;
  readonly axes: unknown[];
  readonly unreadable: number[];
  add(sheet: Sheet & {readonly column: Column}): void;
}

/** The columns with the rows they were read from. One that cannot be read cannot be protected and is left out. */
function readSheets(raw: Raw): Sheets {
  const listOf = (name: string) => (Array.isArray(raw[name]) ? (raw[name] as unknown[]) : []);
  const axes = new Map<string, Axis>();
  listOf('axes').forEach((row, rank) => {
    const axis = readAxis(row, rank, []);
    if (axis && !axes.has(axis.id)) axes.set(axis.id, axis);
  });
  const sheets: Sheets = {
    columns: new Map(),
    all: new Map(),
    axes: [...listOf('axes')],
    unreadable: [],
    add({column, ...sheet}) {
      if (sheet.axis && !axes.has(sheet.axis.id)) {
        axes.set(sheet.axis.id, column.axis);
        this.axes.push(sheet.axis);
      }
      this.all.set(column, sheet);
      this.columns.set(column.indicator, [...(this.columns.get(column.indicator) ?? []), column]);
    },
  };
  listOf('observations').forEach((row, rank) => {
    const column = readColumn(row, rank, axes, []);
    if (column) sheets.add({column, raw: row as Raw});
    else sheets.unreadable.push(rank + 1);
  });
  return sheets;
}

/** The sums of the centres' figures by territory, where the document has none of its own. */
function* aggregatesOf(matter: Publication, schemes: readonly string[]): Generator<Sheet & {readonly column: Column}> {
  for (const indicator of matter.indicators) {
    if (aggregationOf(indicator) !== 'sum' || !isGuarded(indicator, matter)) continue;
    const columns = matter.columns(indicator.id);
    for (const column of columns.filter(({axis}) => axis.of === 'centre')) {
      for (const scheme of schemes) {
        const isThere = columns.some((other) => other.axis.of === scheme && isSameSlice(other, column));
        const sheet = isThere ? undefined : sumBy(matter, column, scheme);
        if (sheet) yield sheet;
      }
    }
  }
}

const isSameSlice = (one: Column, other: Column) => keyOf('', '', one.period, one.categories) === keyOf('', '', other.period, other.categories);

const SUPPRESSED = 'Q';

function sumBy({places}: Publication, column: Column, scheme: string): (Sheet & {readonly column: Column}) | undefined {
  const sums = new Map<string, {sum: number; n: number; of: number; isHidden: boolean}>();
  column.axis.keys.forEach((key, rank) => {
    const observed = observedAt(column, rank);
    if (observed.status === 'not-applicable') return;
    const containers = places.of(`${CENTRES}:${key}`, scheme);
    // A centre that lies across two of them counts in neither.
    if (containers.length !== 1) return;
    const sum = sums.get(containers[0]!) ?? {sum: 0, n: 0, of: 0, isHidden: false};
    sum.of++;
    sum.isHidden ||= observed.status === 'suppressed';
    if (hasValue(observed)) {
      sum.n++;
      sum.sum += observed.value;
    }
    sums.set(containers[0]!, sum);
  });
  if (!sums.size) return undefined;
  const keys = [...sums.keys()].map(codeOf).sort();
  const axis = {id: `${column.axis.id}/${scheme}`, of: scheme, keys};
  const cells = keys.map((key) => sums.get(`${scheme}:${key}`)!);
  const raw: Raw = {
    indicator: column.indicator,
    period: column.period,
    ...(Object.keys(column.categories).length && {categories: {...column.categories}}),
    axis: axis.id,
    // Without one that was hidden before, a sum would be taken for the total.
    values: cells.map(({sum, n, isHidden}) => (n && !isHidden ? sum : null)),
    status: cells.map(({n, isHidden}) => (isHidden ? SUPPRESSED : n ? 'A' : 'O')).join(''),
    n: cells.map(({n}) => n),
    of: cells.map(({of}) => of),
    ...(column.campaign !== undefined && {campaign: column.campaign}),
    ...(column.source !== undefined && {source: column.source}),
  };
  const read = readColumn(raw, 0, new Map([[axis.id, readAxis(axis, 0, [])!]]), []);
  return read && {raw, axis, column: read};
}

/** The column as it may be published. A number under a status that says there is none goes, too. */
function writeColumn({raw}: Sheet, column: Column, masked: ReadonlySet<number> = new Set()): Raw {
  const given = raw['values'] as readonly unknown[];
  const isBlank = (rank: number) => masked.has(rank) || !hasValue(observedAt(column, rank));
  const leaks = given.some((value, rank) => typeof value === 'number' && isBlank(rank));
  if (!leaks && masked.size === 0) return raw;
  const {note: _, ...kept} = raw;
  const letters = given.map((__, rank) => (masked.has(rank) ? SUPPRESSED : STATUS_LETTERS[column.status?.[rank] ?? 0]!));
  const among = (counts: Float64Array | undefined) =>
    counts && [...counts].map((count, rank) => (masked.has(rank) || Number.isNaN(count) ? null : count));
  return {
    ...(masked.size ? kept : raw),
    values: given.map((value, rank) => (isBlank(rank) ? null : value)),
    status: letters.join(''),
    ...(column.n && {n: among(column.n)}),
    ...(column.of && {of: among(column.of)}),
  };
}
