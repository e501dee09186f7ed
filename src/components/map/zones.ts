/**
 * The catchment areas of centres, which overlap: each is laid translucent over the others, so that what several cover is
 * darker, and its outline is drawn over the limits of the territories that it is made of. Without lit, since the file of
 * the whole kit leaves it beside itself: few maps need it.
 */
import type {Camera} from '../../charts/camera.js';
import type {MapArea} from '../../charts/ground.js';
import {FINEST, isInView, pathOf, type Land} from '../../charts/land.js';
import type {Scene} from '../../charts/map.js';
import type {Shape} from '../../charts/shape.js';
import type {Outline} from '../../data/outlines.js';
import type {DataTable} from '../../downloads/takeaway.js';
import {inRow, isSingular, type Locale} from '../../locale/locale.js';
import {byName, saidList} from '../../locale/naming.js';
import {mapZonesWords} from '../../locale/map-zones.js';
import {nounIn} from '../../locale/noun.js';
import {nounFor} from '../../locale/summaries/subjects.js';
import {reachOf} from '../../model/catchment.js';
import type {Centre} from '../../model/centre.js';
import {Hierarchy, territoriesOf} from '../../model/hierarchy.js';
import {rowsOf, type Observatory, type Part} from '../../model/observatory.js';
import {territories} from '../../model/territory.js';
import {codeOf, refOfOutline, schemeOf} from '../../model/territory-ref.js';
import {vocabularies} from '../../model/vocabulary.js';

/** What of a document is read for it. */
export const parts: readonly Part<unknown>[] = [rowsOf(territories), rowsOf(vocabularies)];

export interface ZonesAsked {
  readonly centres: readonly Centre[];
  readonly observatory: Observatory;
  readonly outlines: readonly Outline[];
  /** Scheme of the outlines: the level that zones are drawn at. */
  readonly scheme: string;
  /** Only what lies in this territory. */
  readonly within?: string;
}

export interface Zones {
  readonly title: string;
  readonly summary: string;
  readonly table: DataTable;
  readonly areas: readonly MapArea[];
  readonly roleOf: (area: number) => string;
  readonly isWalked: (area: number) => boolean;
  readonly planOver: (scene: Scene) => readonly Shape[];
  /** « Illkirch : 2 zones d’intervention couvrent ce territoire », by `scheme:code`. */
  readonly said: (ref: string) => string;
  readonly nameOf: (ref: string) => string;
  readonly centresOf: (ref: string) => readonly Centre[];
  /** What there is to explain: a role of an area, in words. */
  readonly legend: readonly {readonly label: string; readonly role: string; readonly layers: number}[];
}

/** Names that a sentence lists; the table has them all. */
const LISTED = 5;

export const styles = {styleSheet: new CSSStyleSheet()};
styles.styleSheet.replaceSync(`
  .zone { fill: var(--_accent); fill-opacity: 0.24; stroke: none; }
  .zone-edge { fill: none; stroke: var(--_accent); stroke-width: 2; stroke-linejoin: round; stroke-opacity: 0.9; vector-effect: non-scaling-stroke; }
  .area.partly { stroke-dasharray: 3 2; }
  @media (forced-colors: active) { .zone { fill: Highlight; } .zone-edge { stroke: CanvasText; } }
`);

export function drawZones(locale: Locale, {centres, observatory, outlines, scheme, within}: ZonesAsked): Zones {
  const words = locale.words(mapZonesWords);
  const known = observatory.rows(territories);
  const hierarchy = new Hierarchy(known);
  // What the document itself calls the level.
  const term = observatory.find(vocabularies, 'levels')?.terms.find(({id}) => id === scheme);
  const level = term && nounIn(term.label, locale.language);
  const {one: singular, many: plural, isFeminine = false} = nounFor(locale, scheme);
  const noun = level ?? {singular, plural, isFeminine};
  const zoned = centres.map((centre) => ({centre, refs: new Set(territoriesOf(hierarchy, centre, 'zone'))})).filter(({refs}) => refs.size);
  const isAsked = (ref: string) => !within || hierarchy.isInside(ref, within);
  const listed = known.some(({id}) => schemeOf(id) === scheme);
  const drawn = outlines.map(({code, name, shape}) => {
    const ref = refOfOutline(scheme, code, (known) => hierarchy.find(known) !== undefined);
    const around = [ref, ...hierarchy.containersOf(ref)];
    const by = zoned.filter(({refs}) => around.some((each) => refs.has(each))).map(({centre}) => centre);
    const isFocus = isAsked(ref) && (by.length > 0 || !listed || hierarchy.find(ref) !== undefined);
    return {ref, name: hierarchy.find(ref)?.name ?? name, shape, by, isFocus};
  });
  const byRef = new Map(drawn.map((each) => [each.ref, each]));
  const {covered, partly, uncovered, reached, all, unmapped} = reachOf(hierarchy, centres, scheme, within);
  const isPartly = new Set<string>(partly.map(({id}) => id));
  const ranks = zoned.map(({centre}) => drawn.flatMap(({by}, rank) => (by.includes(centre) ? [rank] : [])));
  // What was found of a land is kept as long as it lies there: a map that moves asks again and again.
  const laidOn = new WeakMap<Land, readonly LaidZone[]>();
  const focus = drawn.filter(({isFocus}) => isFocus);
  const several = focus.filter(({by}) => by.length > 1).length;
  const one = (count: number) => isSingular(locale.language, count);
  const counted = (say: (count: string, one: boolean, of: typeof noun) => string, count: number) => (count ? [say(locale.number(count), one(count), noun)] : []);
  const said = (ref: string) => {
    const {length} = byRef.get(ref)?.by ?? [];
    return `${byRef.get(ref)?.name ?? codeOf(ref)}, ${length ? words.covered(locale.number(length), one(length)) : isPartly.has(ref) ? words.inPart : words.none}`;
  };
  const total = covered.length + partly.length + uncovered.length;
  const bare = uncovered.map(({name}) => name).sort(byName(locale));
  return {
    title: words.title,
    summary: !zoned.length ? words.nobody : [
      words.summary(locale.number(zoned.length), one(zoned.length)),
      ...(total ? [words.reach(locale.number(covered.length), locale.number(total), noun.plural, one(zoned.length))] : []),
      ...counted(words.several, several),
      ...counted(words.partly, partly.length),
      ...(bare.length ? [words.uncovered(bare.length > LISTED ? bare.slice(0, LISTED).join(', ') : saidList(locale, bare), bare.length > LISTED ? locale.number(bare.length - LISTED) : '')] : []),
      // A sum that lacks somebody is not told.
      ...(all.population && !all.unknown.length && !reached.unknown.length && !reached.crossing.length ? [words.people(locale.number(reached.population), locale.number(all.population))] : []),
      ...counted(words.unmapped, unmapped.length),
      ...counted(words.undrawn, ranks.filter(({length}) => !length).length),
    ].join(' '),
    table: {
      caption: words.title,
      columns: [{label: `${noun.singular[0]!.toUpperCase()}${noun.singular.slice(1)}`}, {label: words.columns.count, numeric: true}, {label: words.columns.centres}],
      get rows() {
        const compare = byName(locale);
        return [...focus]
          .sort((a, b) => compare(a.name, b.name))
          .map(({ref, name, by}) => [
            {text: name},
            {text: locale.number(by.length), value: by.length},
            by.length ? {text: inRow(locale, by.map((centre) => centre.name))} : {text: isPartly.has(ref) ? words.inPart : words.legend.none, blank: true},
          ]);
      },
    },
    areas: drawn.map(({ref, name, shape, isFocus}) => ({key: ref, label: name, shape, inFocus: isFocus})),
    roleOf: (area) => `area ${drawn[area]!.isFocus ? 'focus' : ''} ${isPartly.has(drawn[area]!.ref) ? 'partly' : ''}`.trim(),
    isWalked: (area) => drawn[area]!.isFocus,
    planOver: ({part: {land, ranks: own}, camera, window, reach}) => {
      const zones = laidOn.get(land) ?? layZones(land, own, ranks);
      laidOn.set(land, zones);
      const inner = {k: camera.k, left: camera.left - window.left, top: camera.top - window.top};
      // An area of many zones is written once; one that is out of sight, never.
      const paths = land.keys.map((_, area): string | undefined => (isInView(land, area, inner, window, reach) ? undefined : ''));
      const pathAt = (area: number) => (paths[area] ??= pathOf(land, area, camera));
      return [
        ...zones.map(({areas}): Shape => ({tag: 'path', role: 'zone', at: {d: areas.map(pathAt).join('')}})),
        ...zones.map(({lines}): Shape => ({tag: 'path', role: 'zone-edge', at: {d: lineOf(land, lines, camera)}})),
      ];
    },
    said,
    nameOf: (ref) => byRef.get(ref)?.name ?? codeOf(ref),
    centresOf: (ref) => byRef.get(ref)?.by ?? [],
    legend: [
      {label: words.legend.zone, role: 'area focus', layers: 1},
      ...(several ? [{label: words.legend.several, role: 'area focus', layers: 3}] : []),
      ...(focus.some(({by}) => !by.length) ? [{label: words.legend.none, role: 'area focus', layers: 0}] : []),
      ...(partly.length ? [{label: words.legend.partly, role: 'area focus partly', layers: 0}] : []),
    ],
  };
}

/** A zone on a land: its areas, and the lines around all of them. */
interface LaidZone {
  readonly areas: readonly number[];
  readonly lines: readonly (readonly number[])[];
}

/** @param zones of each, the ranks of its areas among all; `own` are those that the land has */
function layZones(land: Land, own: readonly number[], zones: readonly (readonly number[])[]): readonly LaidZone[] {
  const at = new Map(own.map((rank, area) => [rank, area]));
  const numbers = numbered(land);
  return zones.flatMap((ranks) => {
    const areas = ranks.flatMap((rank) => at.get(rank) ?? []);
    return areas.length ? [{areas, lines: linesOf(land, numbers, areas)}] : [];
  });
}

/** Points of a land that lie at one place have one number: shared edges are found by it. */
function numbered({xy}: Land): Uint32Array {
  const known = new Map<string, number>();
  return Uint32Array.from({length: xy.length / 2}, (_, at) => {
    const place = `${xy[at * 2]} ${xy[at * 2 + 1]}`;
    const number = known.get(place) ?? known.size;
    known.set(place, number);
    return number;
  });
}

/** The outline of areas taken together, in the plane: of their edges, those that no two of them share, in lines of points as long as they go. */
function linesOf({rings, firsts}: Land, numbers: Uint32Array, areas: readonly number[]): readonly (readonly number[])[] {
  const times = new Map<number, number>();
  const each = (act: (key: number, a: number, b: number, isFirst: boolean) => void) => {
    for (const area of areas)
      for (let ring = firsts[area]!; ring < firsts[area + 1]!; ring++) {
        const [begin, end] = [rings[ring]!, rings[ring + 1]!];
        for (let a = begin; a < end; a++) {
          const b = a + 1 < end ? a + 1 : begin;
          const [from, to] = [numbers[a]!, numbers[b]!];
          act(Math.min(from, to) * numbers.length + Math.max(from, to), a, b, a === begin);
        }
      }
  };
  each((key) => times.set(key, (times.get(key) ?? 0) + 1));
  const lines: number[][] = [];
  let isOpen = false;
  each((key, a, b, isFirst) => {
    const isEdge = times.get(key) === 1;
    if (isEdge && isOpen && !isFirst) lines.at(-1)!.push(b);
    else if (isEdge) lines.push([a, b]);
    isOpen = isEdge;
  });
  return lines;
}

/** Lines of a land in pixels; points that nobody could tell from the one before are left out, but for the last. */
function lineOf({xy}: Land, lines: readonly (readonly number[])[], {k, left, top}: Camera): string {
  let d = '';
  for (const line of lines) {
    let [x, y] = [NaN, NaN];
    line.forEach((at, rank) => {
      const [px, py] = [xy[at * 2]! * k + left, xy[at * 2 + 1]! * k + top];
      if (rank && rank < line.length - 1 && Math.abs(px - x) < FINEST && Math.abs(py - y) < FINEST) return;
      d += `${rank ? 'L' : 'M'}${Math.round(px * 10) / 10} ${Math.round(py * 10) / 10}`;
      [x, y] = [px, py];
    });
  }
  return d;
}
