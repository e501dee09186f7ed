/** What is told of the centres on a map: their sentences, table, legend, and who stands where. */
import {html, nothing, svg, type TemplateResult} from 'lit';
import {commonPlace, type MapPlace} from '../../charts/clusters.js';
import type {MapMark} from '../../charts/map.js';
import {saidCentres} from '../../locale/frame.js';
import {byName, counted, type Locale} from '../../locale/locale.js';
import {mapWords} from '../../locale/map.js';
import {cityOf, pointOf, type Centre} from '../../model/centre.js';
import {blank, cell, type DataTable} from '../parts/data-table.js';
import type {LegendEntry} from '../parts/legend.js';

/** Communes listed beside the map; the table has them all. */
const LISTED = 10;

type PlacesMark = Extract<MapMark, {kind: 'places'}>;

/** A centre by its name, several by how many they are and where. */
export function saidPlaces(locale: Locale, members: readonly MapPlace[]): string {
  const words = locale.words(mapWords);
  const [first] = members;
  return members.length === 1 ? words.single(first!.label, first!.place) : words.group(saidCentres(locale, members.length), commonPlace(members));
}

export function placesSummary(locale: Locale, shown: readonly Centre[], off: number, unplaced: number): string {
  const words = locale.words(mapWords);
  const counts = countsByCity(shown);
  const [one, many] = words.communes;
  const said = saidCentres(locale, shown.length);
  const sentences = [counts.size ? words.summary(said, counted(locale, counts.size, one!, many!)) : words.shown(said)];
  const [common, inCommon] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  if (counts.size > 1 && inCommon > 1) sentences.push(words.most(common, saidCentres(locale, inCommon)));
  if (off) sentences.push(words.offMap(saidCentres(locale, off)));
  if (unplaced) sentences.push(words.unplaced(saidCentres(locale, unplaced)));
  return sentences.join(' ');
}

/** Every centre, and whether it is on the map. The rows are written when somebody reads them. */
export function placesTable(locale: Locale, caption: string, scoped: readonly Centre[], shown: ReadonlySet<string>): DataTable {
  const words = locale.words(mapWords);
  const {columns} = words;
  const rowOf = (centre: Centre) => [
    cell(centre.name),
    cell(cityOf(centre)),
    shown.has(centre.id) ? cell(words.placed) : blank(pointOf(centre) ? words.outside : words.notPlaced),
  ];
  let rows: ReturnType<typeof rowOf>[] | undefined;
  return {
    caption,
    columns: [columns.name, columns.place, columns.position].map((label) => ({label})),
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
  return mark?.kind === 'places' ? membersOf(locale, mark, scoped, selected, close) : communes(locale, scoped);
}

function membersOf(locale: Locale, {members}: PlacesMark, scoped: readonly Centre[], selected: string | undefined, close: () => void): TemplateResult {
  const all = new Map(scoped.map((centre) => [String(centre.id), centre]));
  return html`
    <div class="details">
      <div role="status">
        <p class="place-name">${saidPlaces(locale, members)}</p>
        <ul>
          ${members
            .flatMap(({key}) => all.get(key) ?? [])
            .map(({id, name, address}) => html`<li aria-current=${id === selected ? 'true' : nothing}><bdi>${name}</bdi>${address?.street ? html`<small><bdi>${address.street}</bdi></small>` : nothing}</li>`)}
        </ul>
      </div>
      <button type="button" class="unprinted" @click=${close}>${locale.words(mapWords).close}</button>
    </div>
  `;
}

function communes(locale: Locale, scoped: readonly Centre[]): TemplateResult {
  const words = locale.words(mapWords);
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

export function placesLegend(locale: Locale, marks: readonly MapMark[], isChosen: (mark: MapMark) => boolean): readonly LegendEntry[] {
  const words = locale.words(mapWords);
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
    ...(places.length > groups.length ? [entry(words.one, '', 7)] : []),
    ...(groups.length ? [entry(words.several, 'group', 13, locale.number(groups[0]!.members.length))] : []),
    ...(places.some(isChosen) ? [entry(words.chosen, 'chosen', 8)] : []),
  ];
}

function countsByCity(all: readonly Centre[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const centre of all) if (cityOf(centre)) counts.set(cityOf(centre), (counts.get(cityOf(centre)) ?? 0) + 1);
  return counts;
}
