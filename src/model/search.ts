/**
 * Search as one types, and facets whose counts obey the text and every other facet, so that each count says how many
 * there would be after a click. What can be prepared is prepared once: a keystroke only scans strings.
 */
import type {Centre} from './centre.js';
import {cityOf} from './centre.js';
import {isIn, searchable, soughtIn, type Sought} from './matching.js';
import {mended} from './misspelt.js';
import {inLanguage, type Text} from './text.js';

export interface Facet<Row> {
  readonly id: string;
  /** The values of a row; it may have several, or none. */
  readonly of: (row: Row) => readonly string[];
}

export interface SearchOptions<Row> {
  /** What the text is looked for in; the first is the name, whose matches come first. */
  readonly words: (row: Row) => readonly string[];
  readonly facets?: readonly Facet<Row>[];
}

export interface FacetIndex {
  readonly id: string;
  readonly values: readonly string[];
  readonly ranks: ReadonlyMap<string, number>;
  /** Values of row r: `held[starts[r]]` up to `held[starts[r + 1]]`. */
  readonly starts: Uint32Array;
  readonly held: Uint32Array;
}

export interface SearchIndex<Row> {
  readonly rows: readonly Row[];
  /** Folded text of each row, every word after a space; none where nothing is looked for in it. */
  readonly texts: readonly string[];
  readonly facets: readonly FacetIndex[];
}

export interface Wish<Row = never> {
  readonly text?: string;
  /** Only these: what another search has found. */
  readonly among?: ReadonlySet<Row>;
  /** Chosen values of each facet: any of them within a facet, all of the facets together. */
  readonly chosen?: Readonly<Record<string, readonly string[]>>;
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
  readonly isChosen: boolean;
}

export interface Found<Row> {
  /** Those whose name begins with the text first, then in the order of the rows. */
  readonly rows: readonly Row[];
  /** Every value of every facet, in the order of first appearance; a count of 0 stays, so that nothing jumps. */
  readonly facets: Readonly<Record<string, readonly FacetCount[]>>;
  /** Nothing had the words as typed; these have words one letter away. */
  readonly isClose: boolean;
}

export function searchIndex<Row>(rows: readonly Row[], {words, facets = []}: SearchOptions<Row>): SearchIndex<Row> {
  // Towns and themes come again and again, and folding costs more than looking up.
  const known = new Map<string, string>();
  const fold = (text: string) => {
    let form = known.get(text);
    if (form === undefined) known.set(text, (form = searchable(text)));
    return form;
  };
  return {
    rows,
    texts: rows.map((row) => ` ${words(row).map(fold).join(' ')}`),
    facets: facets.map((facet) => indexFacet(rows, facet)),
  };
}

export function indexFacet<Row>(rows: readonly Row[], {id, of}: Facet<Row>): FacetIndex {
  const ranks = new Map<string, number>();
  const starts = new Uint32Array(rows.length + 1);
  const held: number[] = [];
  rows.forEach((row, place) => {
    const values = of(row);
    for (const value of values.length > 1 ? new Set(values) : values) {
      let rank = ranks.get(value);
      if (rank === undefined) ranks.set(value, (rank = ranks.size));
      held.push(rank);
    }
    starts[place + 1] = held.length;
  });
  return {id, values: [...ranks.keys()], ranks, starts, held: Uint32Array.from(held)};
}

export function search<Row>(index: SearchIndex<Row>, {text = '', chosen = {}, among}: Wish<Row>): Found<Row> {
  const sought = soughtIn(text);
  const exact = scan(index, sought, chosen, among);
  if (exact.matches || !sought.length) return {...exact.found, isClose: false};
  for (const close of mended(index.texts, sought)) {
    const {matches, found} = scan(index, close, chosen, among);
    if (matches) return {...found, isClose: true};
  }
  return {...exact.found, isClose: false};
}

function scan<Row>(
  {rows, texts, facets}: SearchIndex<Row>,
  sought: readonly Sought[],
  chosen: NonNullable<Wish['chosen']>,
  among: ReadonlySet<Row> | undefined,
) {
  const counts = facets.map(({values}) => new Uint32Array(values.length));
  const wanted = facets.map((facet) => wantedOf(facet, Object.hasOwn(chosen, facet.id) ? chosen[facet.id]! : []));
  const [first, others]: [Row[], Row[]] = [[], []];
  let matches = 0;
  for (let row = 0; row < rows.length; row++) {
    const text = texts[row] ?? '';
    if ((among && !among.has(rows[row]!)) || (sought.length && !isIn(text, sought))) continue;
    matches++;
    // Refused by no facet: counts everywhere. By one: counts there, where a click would add it. By two: nowhere.
    let refusing = -1;
    let refusals = 0;
    for (let f = 0; f < facets.length && refusals < 2; f++) {
      if (!holdsAny(facets[f]!, row, wanted[f])) [refusing, refusals] = [f, refusals + 1];
    }
    if (refusals > 1) continue;
    if (refusals) countIn(facets[refusing]!, row, counts[refusing]!);
    else {
      for (let f = 0; f < facets.length; f++) countIn(facets[f]!, row, counts[f]!);
      (sought.length && sought[0]!.some((begin) => text.startsWith(begin)) ? first : others).push(rows[row]!);
    }
  }
  const counted = facets.map(({id, values}, f) => [
    id,
    values.map((value, rank) => ({value, count: counts[f]![rank]!, isChosen: wanted[f]?.[rank] === 1})),
  ]);
  return {
    matches,
    found: {
      rows: first.length ? first.concat(others) : others,
      facets: Object.fromEntries(counted) as Record<string, readonly FacetCount[]>,
    },
  };
}

/** A flag per value; undefined when nothing is chosen. A chosen value that nobody has finds nobody. */
function wantedOf({values, ranks}: FacetIndex, chosen: readonly string[]): Uint8Array | undefined {
  if (!chosen.length) return undefined;
  const flags = new Uint8Array(values.length);
  for (const value of chosen) {
    const rank = ranks.get(value);
    if (rank !== undefined) flags[rank] = 1;
  }
  return flags;
}

function holdsAny({starts, held}: FacetIndex, row: number, wanted: Uint8Array | undefined): boolean {
  if (!wanted) return true;
  for (let at = starts[row]!; at < starts[row + 1]!; at++) if (wanted[held[at]!]) return true;
  return false;
}

function countIn({starts, held}: FacetIndex, row: number, counts: Uint32Array): void {
  for (let at = starts[row]!; at < starts[row + 1]!; at++) counts[held[at]!]!++;
}

/** What a centre is looked for by: names, place, zone. Labels of themes and services are the caller's to add. */
export function wordsOfCentre(centre: Centre, language: string): readonly string[] {
  const {name, shortName = '', address, sites = [], zone} = centre;
  const said = (text: Text | undefined) => inLanguage(text, language);
  return [
    name,
    shortName,
    cityOf(centre),
    address?.postcode ?? '',
    ...sites.flatMap((site) => [said(site.name), site.address?.city ?? '', site.address?.postcode ?? '']),
    said(zone?.label),
  ].filter(Boolean);
}
