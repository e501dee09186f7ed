/** Centres coloured by what they are: each sort has a colour and, alone, a shape; a group of several sorts has neither, one of a single sort its ring. */
import {css, svg} from 'lit';
import type {MapPlace} from '../../charts/clusters.js';
import type {PlaceShape} from '../../charts/map-places.js';
import {point} from '../../charts/point.js';
import {seriesClass, type Shape} from '../../charts/shape.js';
import {directoryWords} from '../../locale/directory.js';
import type {Locale} from '../../locale/locale.js';
import {mapPlacesWords} from '../../locale/map-places.js';
import {mapToldWords} from '../../locale/map-told.js';
import {CENTRE_KINDS, pointOf, type Centre} from '../../model/centre.js';
import type {Observatory} from '../../model/observatory.js';
import {inLanguage} from '../../model/text.js';
import {vocabularies} from '../../model/vocabulary.js';
import {series} from '../../theme/series.js';
import type {LegendEntry} from '../parts/legend.js';

export interface Sorting {
  /** What stands on the map in place of the centres. */
  readonly places?: readonly MapPlace[];
  /** « Type », « Thème ». */
  readonly title: string;
  /** In words, by the id of a centre. */
  readonly labelOf: (id: string) => string;
  readonly shapeOf: PlaceShape;
  /** Each sort with its number of centres. */
  readonly legend: readonly LegendEntry[];
}

/** What there is to sort, or to show in place of it. */
export interface SortsAsked {
  /** The centres that the map is about, and those of them that search and kind keep. */
  readonly scoped: readonly Centre[];
  readonly kept: readonly Centre[];
  readonly by: 'kind' | 'theme' | undefined;
  readonly withCentres: boolean;
  /** Only what lies in this territory. */
  readonly within: string | undefined;
}

/** More could not be told apart at a glance; the rest is said together. */
const MOST = 6;

export const styles = css`
  ${series}

  .place[class*=' s'] {
    fill: var(--_series);
  }

  /* A number is read on any of the colours only where it stands on none of them: the ring of a group has its colour. */
  .place.group.mixed,
  .place.group[class*=' s'] {
    fill: var(--_quiet);
  }

  .place.group[class*=' s'] {
    stroke: var(--_series);
    stroke-width: 4;
  }

  .place.active[class*=' s'],
  .place.group.active {
    fill: var(--_highlight);
  }

  .place.unsorted {
    fill: var(--_paper);
    stroke: currentColor;
  }
`;

export function sortingOf(locale: Locale, observatory: Observatory, {scoped: centres, by}: Pick<SortsAsked, 'scoped' | 'by'>): Sorting {
  const {kinds, columns, unknown} = locale.words(directoryWords);
  const words = locale.words(mapPlacesWords);
  const terms = new Map(by === 'theme' ? observatory.find(vocabularies, 'themes')?.terms.map(({id, label}) => [id, inLanguage(label, locale.language)]) : []);
  const nameOf = ({kind, themes = []}: Centre): string | undefined => {
    if (by === 'kind') return kind && kinds[kind];
    return themes.length > 1 ? words.severalThemes : themes[0] && (terms.get(themes[0]) ?? themes[0]);
  };
  const names = new Map(centres.map((centre) => [String(centre.id), nameOf(centre)]));
  const counts = new Map<string | undefined, number>();
  // A legend counts what is on its map.
  for (const centre of centres) if (pointOf(centre)) counts.set(names.get(centre.id), (counts.get(names.get(centre.id)) ?? 0) + 1);
  const known = [...counts.keys()].filter((name) => name !== undefined);
  const order: readonly string[] = by === 'kind' ? CENTRE_KINDS.map((kind) => kinds[kind]) : [];
  const sorted = known.sort((a, b) => (by === 'kind' ? order.indexOf(a) - order.indexOf(b) : counts.get(b)! - counts.get(a)!));
  const shown = sorted.slice(0, MOST);
  const rankOf = (id: string) => shown.indexOf(names.get(id) ?? '');
  const labelOf = (id: string) => names.get(id) ?? unknown;
  const counted = (label: string, count: number) => locale.words(mapToldWords).counted(label, locale.number(count));
  const rest = sorted.slice(MOST).reduce((sum, name) => sum + counts.get(name)!, 0);
  const silent = counts.get(undefined) ?? 0;
  return {
    title: by === 'kind' ? columns.kind : words.theme,
    labelOf,
    shapeOf(members, x, y, r, mark) {
      const rank = rankOf(members[0]!.key);
      const isOne = rank >= 0 && members.every(({key}) => rankOf(key) === rank);
      if (members.length > 1) return {tag: 'circle', role: `place group ${isOne ? seriesClass(rank) : 'mixed'}`, at: {cx: x, cy: y, r}, mark};
      return pointAt(rank, x, y, r, mark);
    },
    legend: [
      ...shown.map((name, rank) => entry(counted(name, counts.get(name)!), rank)),
      ...(rest ? [entry(counted(words.otherThemes, rest), -1)] : []),
      ...(silent ? [entry(counted(unknown, silent), -1)] : []),
    ],
  };
}

/** Its colour and its shape; a hollow circle where it is of no sort that has one. */
function pointAt(rank: number, x: number, y: number, r: number, mark?: number): Shape {
  if (rank < 0) return {tag: 'circle', role: 'place unsorted', at: {cx: x, cy: y, r}, mark};
  const role = `place ${seriesClass(rank)}`;
  const own = point(rank, x, y, r, mark, role);
  if (own.tag !== 'path') return own;
  return {...own, at: {d: point(rank, 0, 0, r).at['d']!, transform: `translate(${x} ${y})`}};
}

const entry = (label: string, rank: number): LegendEntry => {
  const {tag, role, at} = pointAt(rank, 17, 15, 7);
  const mark =
    tag === 'circle'
      ? svg`<circle class=${role} cx=${at['cx']} cy=${at['cy']} r=${at['r']}></circle>`
      : tag === 'rect'
        ? svg`<rect class=${role} x=${at['x']} y=${at['y']} width=${at['width']} height=${at['height']}></rect>`
        : svg`<path class=${role} d=${at['d']} transform=${at['transform']}></path>`;
  return {label, width: 34, height: 30, mark};
};
