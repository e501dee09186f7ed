/**
 * Projects on a map, alone or with the centres. A project has no address of its own: it stands at the centres that carry
 * it, or where it has none, in its territories. Gives what the places of centres give, so that a map asks one or the other.
 */
import {css, html, nothing, svg, type TemplateResult} from 'lit';
import {commonPlace, type MapPlace} from '../../charts/clusters.js';
import {placePlanner} from '../../charts/map-places.js';
import type {MapMark} from '../../charts/map.js';
import {point} from '../../charts/point.js';
import {saidCentres} from '../../locale/frame.js';
import {keptWords, saidKept} from '../../locale/kept.js';
import {counted, type Locale} from '../../locale/locale.js';
import {saidList} from '../../locale/naming.js';
import {mapWords} from '../../locale/map.js';
import {mapPlacesWords} from '../../locale/map-places.js';
import {mapProjectsWords} from '../../locale/map-projects.js';
import {centres, cityOf, pointOf, type Centre} from '../../model/centre.js';
import {Hierarchy} from '../../model/hierarchy.js';
import {rowsOf, type Observatory, type Part} from '../../model/observatory.js';
import {centresOf, projects, type Project} from '../../model/project.js';
import {territories} from '../../model/territory.js';
import {inLanguage} from '../../model/text.js';
import {vocabularies} from '../../model/vocabulary.js';
import {series} from '../../theme/series.js';
import {blank, cell, type DataTable} from '../parts/data-table.js';
import type {LegendEntry} from '../parts/legend.js';
import {placesOf} from './asked.js';
import type {PlacesAsked} from './places.js';
import type {Sorting, SortsAsked} from './sorts.js';
import {townsIn} from './towns.js';

export {placePlanner, townsIn};
export {askCentres} from './drawn-centres.js';
export {default as placesStyles} from './places.styles.js';

/** What of a document is read for it. */
export const parts: readonly Part<unknown>[] = [rowsOf(projects), rowsOf(territories)];

/** A project in the words of the reader. */
interface Told {
  readonly title: string;
  readonly themes: string;
  readonly carriers: string;
  readonly places: readonly MapPlace[];
  readonly source?: string;
}

/** What the places of a map are, besides centres. */
export interface ProjectsLaid extends Sorting {
  readonly told: readonly Told[];
  readonly projectOf: (key: string) => Told | undefined;
  readonly withCentres: boolean;
}

export const styles = css`
  ${series}

  .place.project {
    fill: var(--_series);
  }

  .place.group.project,
  .place.group.shared {
    fill: var(--_quiet);
    stroke: var(--_series);
    stroke-width: 3;
  }

  .place.group.shared {
    stroke: var(--_accent);
  }

  .place.project.active,
  .place.shared.active {
    fill: var(--_highlight);
  }

  .place.project.chosen,
  .place.shared.chosen {
    stroke: var(--_highlight);
    stroke-width: 4;
  }
`;

/** Told from an id of a centre by what it begins with; what follows the last stroke tells its places apart. */
const keyOf = (id: string, rank: number) => `project/${id}/${rank}`;

/** Of centres that search and kind keep; what none carries is left out where only some are kept, or lies in the territory. */
export function sortingOf(locale: Locale, observatory: Observatory, {kept, withCentres, within}: Omit<SortsAsked, 'scoped' | 'by'>): ProjectsLaid {
  const isFiltered = kept.length < observatory.rows(centres).length;
  const byId = new Map<string, Centre>(kept.map((centre) => [centre.id, centre]));
  const own = placesOf(kept, townsIn(kept));
  const stands = new Map(own.map((place) => [place.key, place]));
  const hierarchy = new Hierarchy(observatory.rows(territories));
  const terms = new Map(observatory.find(vocabularies, 'themes')?.terms.map(({id, label}) => [id, inLanguage(label, locale.language)]));
  const ownPlaces = (project: Project): Omit<MapPlace, 'key' | 'label'>[] => {
    const carriers = centresOf(project);
    const placed = carriers.flatMap((id) => {
      const at = stands.get(id);
      return at ? [{place: at.place, lon: at.lon, lat: at.lat}] : [];
    });
    if (placed.length || carriers.length) return placed;
    return (project.territories ?? []).flatMap((ref) => {
      const row = !within || hierarchy.isInside(ref, within) ? hierarchy.find(ref) : undefined;
      return row?.point ? [{place: row.name, lon: row.point.lon, lat: row.point.lat}] : [];
    });
  };
  const isKept = (project: Project) => {
    const carriers = centresOf(project);
    if (carriers.length) return carriers.some((id) => byId.has(id));
    return !isFiltered && (!within || (project.territories ?? []).some((ref) => hierarchy.isInside(ref, within)));
  };
  const told = new Map<string, Told>();
  for (const project of observatory.rows(projects).filter(isKept)) {
    const title = inLanguage(project.title, locale.language);
    told.set(project.id, {
      title,
      themes: saidList(locale, (project.themes ?? []).map((id) => terms.get(id) ?? id)),
      carriers: saidList(locale, centresOf(project).map((id) => observatory.find(centres, id)?.name ?? id)),
      places: ownPlaces(project).map((at, rank) => ({...at, key: keyOf(project.id, rank), label: title})),
      source: project.source,
    });
  }
  const projectOf = (key: string) => (key.startsWith('project/') ? told.get(key.slice('project/'.length, key.lastIndexOf('/'))) : undefined);
  const all = [...told.values()];
  return {
    places: [...all.flatMap(({places}) => places), ...(withCentres ? own : [])],
    title: '',
    labelOf: () => '',
    legend: [],
    told: all,
    projectOf,
    withCentres,
    shapeOf(members, x, y, r, mark) {
      const count = members.filter(({key}) => projectOf(key)).length;
      if (!count) return undefined;
      const role = count < members.length ? 'place group shared' : members.length > 1 ? 'place group project s2' : 'place project s2';
      return {tag: 'path', role, at: {d: outline(role, r), transform: `translate(${x} ${y})`}, mark};
    },
  };
}

/** A diamond; a circle with a diamond's corners where centres stand there too: both drawn the same way round, or one would cut a hole into the other. */
function outline(role: string, r: number): string {
  const diamond = String(point(2, 0, 0, r * (role.includes('group') ? 1.05 : 1)).at['d']);
  return role.includes('shared') ? `M${-r} 0a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0Z${diamond}` : diamond;
}

const saidProjects = (locale: Locale, count: number) => {
  const [one, many] = locale.words(mapProjectsWords).project;
  return counted(locale, count, one!, many!);
};

/** A map of projects is coloured by nothing else. */
const laid = (sorting: Sorting | null | undefined) => sorting as ProjectsLaid;

export function saidPlaces(locale: Locale, members: readonly MapPlace[], sorting: Sorting | null | undefined): string {
  const {projectOf} = laid(sorting);
  const words = locale.words(mapProjectsWords);
  const [first] = members;
  const own = first && projectOf(first.key);
  if (members.length === 1) return own ? words.at(words.one(own.title), own.carriers || first.place) : words.at(first!.label, first!.place);
  const count = members.filter(({key}) => projectOf(key)).length;
  const rest = members.length - count;
  const said = [...(rest ? [saidCentres(locale, rest)] : []), ...(count ? [saidProjects(locale, count)] : [])];
  return words.around(saidList(locale, said), commonPlace(members));
}

export function drawPlaces(locale: Locale, {scoped, kept, off, sorting, geometry, cautions}: PlacesAsked) {
  const {told, withCentres} = laid(sorting);
  const words = locale.words(mapProjectsWords);
  const title = withCentres ? words.both : words.title;
  const isOff = new Set(off.map(({key}) => key));
  const isShown = ({places}: Pick<Told, 'places'>) => places.some(({key}) => !isOff.has(key));
  const placed = told.filter(({places}) => places.length);
  const shown = placed.filter(isShown);
  const centresShown = withCentres ? kept.filter((centre) => pointOf(centre) && !isOff.has(centre.id)) : [];
  const counts = new Map<string, number>();
  for (const {themes} of shown) if (themes) counts.set(themes, (counts.get(themes) ?? 0) + 1);
  const [common, next] = [...counts].sort((a, b) => b[1] - a[1]);
  const summary = [
    words.shown(saidList(locale, [...(withCentres ? [saidCentres(locale, centresShown.length)] : []), saidProjects(locale, shown.length)])),
    // Where several have as many, none has most.
    ...(common && next && common[1] > next[1] ? [words.common(common[0], saidProjects(locale, common[1]))] : []),
    ...(placed.length > shown.length ? [words.offMap(saidProjects(locale, placed.length - shown.length))] : []),
    ...(told.length > placed.length ? [words.unplaced(saidProjects(locale, told.length - placed.length))] : []),
  ].join(' ');
  const sources = [...told.flatMap(({source}) => source ?? []), ...(withCentres ? scoped.flatMap(({source}) => source ?? []) : []), ...(geometry?.source ? [geometry.source] : [])];
  return {
    title,
    view: {
      summary,
      table: tableOf(locale, title, laid(sorting), kept, isOff),
      sources: [...new Set(sources)],
      cautions: [...(kept.length < scoped.length ? [saidKept(locale, kept.length, scoped.length)] : []), ...(shown.length ? [words.where] : []), ...cautions],
    },
    ...(!shown.length && !centresShown.length && {nothing: kept.length < scoped.length && !told.length ? locale.words(keptWords).none : words.empty}),
  };
}

/** Every project, and the centres where they are shown too; the rows are written when somebody reads them. */
function tableOf(locale: Locale, caption: string, {told, withCentres}: ProjectsLaid, kept: readonly Centre[], isOff: ReadonlySet<string>): DataTable {
  const {columns, what} = locale.words(mapProjectsWords);
  const position = locale.words(mapPlacesWords);
  const stands = (keys: readonly string[]) =>
    keys.some((key) => !isOff.has(key)) ? cell(position.placed) : blank(keys.length ? position.outside : position.notPlaced);
  const rowsOf = () => [
    ...told.map(({title, themes, carriers, places}) => [
      cell(title),
      ...(withCentres ? [cell(what.project)] : []),
      cell(themes),
      cell(carriers),
      cell(commonPlace(places)),
      stands(places.map(({key}) => key)),
    ]),
    ...(withCentres ? kept.map((centre) => [cell(centre.name), cell(what.centre), cell(''), cell(''), cell(cityOf(centre)), stands(pointOf(centre) ? [centre.id] : [])]) : []),
  ];
  let rows: ReturnType<typeof rowsOf> | undefined;
  return {
    caption,
    columns: [columns.name, ...(withCentres ? [columns.what] : []), columns.theme, columns.centre, columns.place, columns.position].map((label) => ({label})),
    get rows() {
      return (rows ??= rowsOf());
    },
  };
}

/** Who and what stands in the chosen mark; what to do where none is chosen. */
export function placesDetails(
  locale: Locale,
  mark: MapMark | undefined,
  scoped: readonly Centre[],
  {close}: {readonly selected: string | undefined; readonly close: () => void},
  sorting: Sorting | null | undefined,
): TemplateResult {
  const words = locale.words(mapProjectsWords);
  if (mark?.kind !== 'places') return html`<div class="details unprinted"><p role="status">${words.choose}</p></div>`;
  const {projectOf} = laid(sorting);
  const line = (label: string, said: string) => (said ? html`<small>${words.labelled(label, said)}</small>` : nothing);
  const projectItem = ({title, themes, carriers}: Told) => html`<li><bdi>${title}</bdi>${line(words.columns.theme, themes)}${line(words.columns.centre, carriers)}</li>`;
  const centreItem = (key: string, label: string) => html`<li><bdi>${scoped.find(({id}) => id === key)?.name ?? label}</bdi></li>`;
  const seen = new Set<Told>();
  return html`
    <div class="details">
      <div role="status">
        <p class="place-name">${saidPlaces(locale, mark.members, sorting)}</p>
        <ul>
          ${mark.members.map(({key, label}) => {
            const own = projectOf(key);
            if (!own) return centreItem(key, label);
            // Two centres that carry it may stand in one mark.
            if (seen.has(own)) return nothing;
            seen.add(own);
            return projectItem(own);
          })}
        </ul>
      </div>
      <button type="button" class="unprinted" @click=${close}>${locale.words(mapWords).close}</button>
    </div>
  `;
}

export function placesLegend(locale: Locale, marks: readonly MapMark[], isChosen: (mark: MapMark) => boolean, sorting: Sorting | null | undefined): readonly LegendEntry[] {
  const {projectOf, withCentres} = laid(sorting);
  const words = locale.words(mapProjectsWords).legend;
  const groups = marks.flatMap((mark) => (mark.kind === 'places' ? [mark.members] : []));
  const isProject = ({key}: MapPlace) => projectOf(key) !== undefined;
  const first = (isIt: (members: readonly MapPlace[]) => boolean) => groups.find(isIt);
  const entry = (label: string, role: string, r: number, members: readonly MapPlace[] | undefined): readonly LegendEntry[] =>
    members
      ? [
          {
            label,
            width: 40,
            height: 36,
            mark: svg`
              ${/project|shared/.test(role) ? svg`<path class=${role} d=${outline(role, r)} transform="translate(20 18)"></path>` : svg`<circle class=${role} cx="20" cy="18" r=${r}></circle>`}
              <text class="count" x="20" y="18" dy="0.35em" text-anchor="middle">${members.length > 1 ? locale.number(members.length) : ''}</text>
            `,
          },
        ]
      : [];
  return [
    ...entry(words.one, 'place project s2', 7, first((members) => members.length === 1 && members.every(isProject))),
    ...entry(words.several, 'place group project s2', 13, first((members) => members.length > 1 && members.every(isProject))),
    ...(withCentres
      ? [
          ...entry(words.centre, 'place', 7, first((members) => members.length === 1 && !members.some(isProject))),
          ...entry(words.centres, 'place group', 13, first((members) => members.length > 1 && !members.some(isProject))),
          ...entry(words.shared, 'place group shared', 13, first((members) => members.some(isProject) && !members.every(isProject))),
        ]
      : []),
    ...(marks.some((mark) => mark.kind === 'places' && isChosen(mark)) ? entry(locale.words(mapPlacesWords).chosen, 'place project s2 chosen', 8, []) : []),
  ];
}
