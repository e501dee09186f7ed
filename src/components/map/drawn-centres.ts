/** A map of the centres: on the land, or with the areas that they are recognised for. */
import type {MapArea} from '../../charts/ground.js';
import {mapWords} from '../../locale/map.js';
import {centres, type Centre} from '../../model/centre.js';
import {geometries} from '../../model/territory.js';
import {codeOf, schemeOf} from '../../model/territory-ref.js';
import {listed, outlinesCaution, placesOf, scopedOf, sort} from './asked.js';
import {AWAITED, MOST_PATHS, type Asking, type Drawn, type Told} from './drawn.js';
import styles from './places.styles.js';
import type {Zones} from './zones.js';

/** @param told what tells of the places */
export function* askCentres(asking: Asking, told: Told): Generator<void, Drawn | string | typeof AWAITED> {
  const {tag, locale, observatory, outlines, chosenGround} = asking;
  // Before those of what the places are sorted by.
  asking.dress(styles);
  const {scoped, kept} = scopedOf(asking);
  const sorting = sort(asking, {scoped, kept});
  if (sorting === undefined) return AWAITED;
  if (!scoped.length && !sorting?.places) {
    const words = locale.words(mapWords);
    return observatory.rows(centres).length ? words.noCentreHere : words.noCentre;
  }
  const zones = tag.zones ? zonesOf(asking, kept) : undefined;
  if (zones === AWAITED) return AWAITED;
  const focus = new Set(scoped.flatMap(({territories: refs}) => refs ?? []).filter((ref) => schemeOf(ref) === tag.areas).map(codeOf));
  const areas = zones?.areas ?? listed(outlines).map(({code, name, shape}): MapArea => ({key: code, label: name, shape, inFocus: focus.has(code) || focus.has(`0${code}`)}));
  yield;
  const places = sorting?.places ?? placesOf(kept, told.townsIn(kept));
  yield;
  const ground = asking.lay(areas, places, [], [outlines, ...scoped, ...places.map(({key}) => key)]);
  yield;
  const geometry = tag.outlines ? undefined : observatory.rows(geometries).find(({scheme}) => scheme === tag.areas);
  const drawn = told.drawPlaces(locale, {scoped, kept, off: ground.off, sorting, geometry, cautions: outlinesCaution(asking)});
  return {
    ...drawn,
    ...(zones && {title: zones.title, view: {...drawn.view, summary: zones.summary, table: zones.table}, nothing: undefined, zones}),
    ground,
    scoped: kept,
    told,
    sorting,
    content: {
      roleOf: (area) => `area ${areas[area]!.inFocus ? 'focus' : ''} ${areas[area]!.key === chosenGround ? 'chosen' : ''}`,
      planPlaces: told.placePlanner(sorting?.shapeOf),
      ...zones,
      isPainted: ground.main.ranks.length > MOST_PATHS,
    },
  };
}

function zonesOf({tag, locale, scope, pieces, observatory, outlines, dress}: Asking, kept: readonly Centre[]): Zones | typeof AWAITED {
  const piece = pieces.get('zones');
  if (!piece || outlines.phase === 'waiting') return AWAITED;
  dress(piece.styles);
  return piece.drawZones(locale, {centres: kept, observatory, outlines: listed(outlines), scheme: tag.areas, within: tag.territory ?? scope.territory});
}
