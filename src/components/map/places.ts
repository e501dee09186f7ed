/** What is told of the centres on a map: their sentences, table, legend, and who stands where. */
import {html, nothing, svg, type TemplateResult} from 'lit';
import {commonPlace, type MapPlace} from '../../charts/clusters.js';
import type {MapMark} from '../../charts/map.js';
import {keptWords, saidKept} from '../../locale/kept.js';
import {saidCentres} from '../../locale/frame.js';
import {counted, type Locale} from '../../locale/locale.js';
import {byName} from '../../locale/naming.js';
import {mapWords} from '../../locale/map.js';
import {mapPlacesWords} from '../../locale/map-places.js';
import {cityOf, pointOf, type Centre} from '../../model/centre.js';
import type {Geometry} from '../../model/territory.js';
import {blank, cell, type DataTable} from '../parts/data-table.js';
import type {LegendEntry} from '../parts/legend.js';
import type {Sorting} from './sorts.js';
import {townsIn} from './towns.js';
import type {Zones} from './zones.js';

export {clustersOf, placePlanner} from '../../charts/map-places.js';
export {askCentres} from './drawn-centres.js';
export {default as placesStyles} from './places.styles.js';
export {townsIn};

/** Communes listed beside the map; the table has them all. */
const LISTED = 10;

/** A centre by its name, several by how many they are and where. */
export function saidPlaces(locale: Locale, members: readonly MapPlace[], sorting?: Sorting | null): string {
  const words = locale.words(mapPlacesWords);
  const [first] = members;
  const kind = sorting && members.every(({key}) => sorting.labelOf(key) === sorting.labelOf(first!.key)) ? `, ${sorting.labelOf(first!.key)}` : '';
  if (members.length === 1) return words.single(first!.label, first!.place) + kind;
  return words.group(saidCentres(locale, members.length), commonPlace(members)) + kind;
}

export interface PlacesAsked {
  /** Those that the map is about, and those of them that search and kind keep. */
  readonly scoped: readonly Centre[];
  readonly kept: readonly Centre[];
  /** Places that nothing drawn is near to. */
  readonly off: readonly MapPlace[];
  readonly sorting: Sorting | null | undefined;
  readonly geometry: Geometry | undefined;
  readonly cautions: readonly string[];
}

/** All that is told of a map of centres. */
export function drawPlaces(locale: Locale, {scoped, kept, off, sorting, geometry, cautions}: PlacesAsked) {
  const {title, empty} = locale.words(mapWords);
  const known = kept.filter(pointOf);
  const isOff = new Set(off.map(({key}) => key));
  const shown = known.filter(({id}) => !isOff.has(id));
  return {
    title,
    view: {
      summary: placesSummary(locale, shown, known.length - shown.length, kept.length - known.length),
      table: placesTable(locale, title, kept, new Set(shown.map(({id}) => id)), sorting),
      sources: [...new Set([...scoped.flatMap(({source}) => source ?? []), ...(geometry?.source ? [geometry.source] : [])])],
      cautions: [...(kept.length < scoped.length ? [saidKept(locale, kept.length, scoped.length)] : []), ...cautions],
    },
    ...(!shown.length && {nothing: kept.length ? empty : locale.words(keptWords).none}),
  };
}

function placesSummary(locale: Locale, shown: readonly Centre[], off: number, unplaced: number): string {
  const words = locale.words(mapPlacesWords);
  const counts = countsByCity(shown);
  const [one, many] = words.communes;
  const said = saidCentres(locale, shown.length);
  const sentences = [counts.size ? words.summary(said, counted(locale, counts.size, one!, many!)) : words.shown(said)];
  const [[common, inCommon] = ['', 0], [, next] = ['', 0]] = [...counts].sort((a, b) => b[1] - a[1]);
  // Where several have as many, none has most.
  if (next && inCommon > next) sentences.push(words.most(common, saidCentres(locale, inCommon)));
  return [...sentences, ...saidMissing(locale, off, unplaced).map(words.seeList)].join(' ');
}

function saidMissing(locale: Locale, off: number, unplaced: number): readonly string[] {
  const words = locale.words(mapPlacesWords);
  return [...(off ? [words.offMap(saidCentres(locale, off))] : []), ...(unplaced ? [words.unplaced(saidCentres(locale, unplaced))] : [])];
}

/** Which centres are not among those on a map of figures, whose table has none of them. */
export function missingCautions(locale: Locale, kept: readonly Centre[], off: readonly MapPlace[]): readonly string[] {
  const isOff = new Set(off.map(({key}) => key));
  return saidMissing(locale, kept.filter(({id}) => isOff.has(id)).length, kept.filter((each) => !pointOf(each)).length).map((said) => `${said}.`);
}

/** Every centre, and whether it is on the map. The rows are written when somebody reads them. */
function placesTable(locale: Locale, caption: string, scoped: readonly Centre[], shown: ReadonlySet<string>, sorting: Sorting | null | undefined): DataTable {
  const words = locale.words(mapPlacesWords);
  const {columns} = words;
  const rowOf = (centre: Centre) => [
    cell(centre.name),
    cell(cityOf(centre)),
    ...(sorting ? [cell(sorting.labelOf(centre.id))] : []),
    shown.has(centre.id) ? cell(words.placed) : blank(pointOf(centre) ? words.outside : words.notPlaced),
  ];
  let rows: ReturnType<typeof rowOf>[] | undefined;
  return {
    caption,
    columns: [columns.name, columns.place, ...(sorting ? [sorting.title] : []), columns.position].map((label) => ({label})),
    get rows() {
      return (rows ??= scoped.map(rowOf));
    },
  };
}

/** Who stands in the chosen mark; while none is chosen, what stands where. */
export function placesDetails(
  locale: Locale,
  mark: MapMark | undefined,
  scoped: readonly Centre[],
  {selected, close}: {readonly selected: string | undefined; readonly close: () => void},
): TemplateResult {
  if (mark?.kind !== 'places') return communes(locale, scoped);
  const all = new Map(scoped.map((centre) => [String(centre.id), centre]));
  return centresDetails(locale, saidPlaces(locale, mark.members), mark.members.flatMap(({key}) => all.get(key) ?? []), {selected, close});
}

/** Some centres, under what they have in common. */
export function centresDetails(
  locale: Locale,
  said: string,
  members: readonly Centre[],
  {selected, close}: {readonly selected: string | undefined; readonly close: () => void},
): TemplateResult {
  return html`
    <div class="details">
      <div role="status">
        <p class="place-name">${said}</p>
        <ul>
          ${members
            .map(({id, name, address}) => html`<li aria-current=${id === selected ? 'true' : nothing}><bdi>${name}</bdi>${address?.street ? html`<small><bdi>${address.street}</bdi></small>` : nothing}</li>`)}
        </ul>
      </div>
      <button type="button" class="unprinted" @click=${close}>${locale.words(mapWords).close}</button>
    </div>
  `;
}

function communes(locale: Locale, scoped: readonly Centre[]): TemplateResult {
  const words = locale.words(mapPlacesWords);
  const compare = byName(locale);
  const sorted = [...countsByCity(scoped.filter(pointOf))].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
  const rest = sorted.slice(LISTED).reduce((sum, [, count]) => sum + count, 0);
  return html`
    <div class="details">
      <p role="status" class="unprinted">${words.choose}</p>
      <ul class="communes">
        ${sorted.slice(0, LISTED).map(([name, count]) => html`<li><bdi>${name}</bdi> <span>${saidCentres(locale, count)}</span></li>`)}
        ${rest ? html`<li>${words.elsewhere} <span>${saidCentres(locale, rest)}</span></li>` : nothing}
      </ul>
    </div>
  `;
}

export function placesLegend(locale: Locale, marks: readonly MapMark[], isChosen: (mark: MapMark) => boolean, sorting?: Sorting | null): readonly LegendEntry[] {
  const words = locale.words(mapPlacesWords);
  const entry = (label: string, kind: string, r: number, count = ''): LegendEntry => ({
    label,
    width: 34,
    height: 30,
    mark: svg`
      <circle class="place ${kind}" cx="17" cy="15" r=${r}></circle>
      <text class="count" x="17" y="15" dy="0.35em" text-anchor="middle">${count}</text>
    `,
  });
  const places = marks.filter((mark) => mark.kind === 'places');
  const groups = places.filter(({members}) => members.length > 1);
  return [
    ...(sorting ? sorting.legend : places.length > groups.length ? [entry(words.one, '', 7)] : []),
    ...(groups.length ? [entry(words.several, sorting ? 'group mixed' : 'group', 13, locale.number(groups[0]!.members.length))] : []),
    ...(places.some(isChosen) ? [entry(words.chosen, 'chosen', 8)] : []),
  ];
}

function countsByCity(all: readonly Centre[]): Map<string, number> {
  const towns = townsIn(all);
  const counts = new Map<string, number>();
  for (const centre of all) {
    const town = towns.get(cityOf(centre));
    if (town) counts.set(town, (counts.get(town) ?? 0) + 1);
  }
  return counts;
}

/** What zones look like: the ground, and as many of them over it as there are layers. */
export const zonesLegend = (entries: Zones['legend']): readonly LegendEntry[] =>
  entries.map(({label, role, layers}) => ({
    label,
    width: 34,
    height: 22,
    mark: svg`
      <rect class=${role} x="1" y="1" width="32" height="20"></rect>
      ${Array.from({length: layers}, (_, rank) => svg`<rect class="zone" x=${1 + rank * 4} y=${1 + rank * 3} width=${32 - rank * 8} height=${20 - rank * 6}></rect><path class="zone-edge" d="M${1 + rank * 4} ${1 + rank * 3}h${32 - rank * 8}v${20 - rank * 6}h${rank * 8 - 32}z"></path>`)}
    `,
  }));
