/** A map of an indicator, with or without places on it. */
import {saidKept} from '../../locale/kept.js';
import {withLevels} from '../../locale/levels.js';
import {mapWords} from '../../locale/map.js';
import {centres} from '../../model/centre.js';
import {drawFigures, type FiguresDrawn, type Wanted} from './drawing.js';
import {AWAITED, listed, MOST_PATHS, outlinesCaution, placeOf, scopedOf, sort, type Asking, type Drawn} from './drawn.js';
import styles from './figures.styles.js';
import type {Pair} from './pair.js';
import type {MapPieces} from './pieces.js';

/** What else a map of an indicator waits for; null where it needs none. */
export interface Besides {
  readonly pair: MapPieces['loaded']['pair'] | null;
  /** Tells of the places on it. */
  readonly told: MapPieces['loaded']['places' | 'projects'] | null;
}

export function askFigures(asking: Asking, {pair, told}: Besides): Drawn | string | typeof AWAITED {
  const {tag, scope, observatory, outlines, borders, inner} = asking;
  const locale = withLevels(asking.locale, observatory);
  asking.dress(styles.styleSheet!);
  if (outlines.phase === 'waiting' || borders.phase === 'waiting') return AWAITED;
  const {scoped, kept} = scopedOf(asking);
  const sorting = sort(asking, {scoped, kept});
  const fixed = tag.period ?? scope.period;
  const cuts = tag.cuts?.split(/\s+/).filter(Boolean).map((cut) => Number(cut.replace(',', '.')));
  const territory = inner ?? tag.territory ?? scope.territory;
  const wanted: Wanted = {
    indicator: tag.indicator,
    by: tag.by,
    inner,
    period: fixed ?? asking.shown,
    isFixed: fixed !== undefined,
    territory,
    ...(kept.length < observatory.rows(centres).length && {kept: new Set<string>(kept.map(({id}) => id))}),
    form: tag.type,
    method: cuts?.length ? 'manual' : tag.method,
    count: tag.classes,
    cuts,
    pivot: tag.pivot,
    outlines: listed(outlines),
    scheme: tag.areas,
  };
  const found: (FiguresDrawn & {readonly pair?: Pair}) | string = pair ? pair.drawPair(observatory, locale, wanted, {period: tag.comparePeriod, indicator: tag.compareIndicator}) : drawFigures(observatory, locale, wanted);
  if (typeof found === 'string') return found;
  const {title, view, answer, areas, content} = found;
  const ofCentres = answer.level === 'centre';
  const places = sorting?.places ?? (ofCentres || tag.withCentres ? kept.flatMap(placeOf) : found.places);
  return {
    title,
    locale,
    view: {
      ...view,
      sources: tag.outlines ? view.sources.slice(0, 1) : view.sources,
      cautions: [...(ofCentres && kept.length < scoped.length ? [saidKept(locale, kept.length, scoped.length)] : []), ...(view.cautions ?? []), ...outlinesCaution(asking)],
    },
    ...(!areas.length && !answer.symbols.length && {nothing: locale.words(mapWords).nothingToDraw}),
    // A change of period changes no outline: the land stays, and so does the part that is looked at.
    ground: asking.lay(areas, places, listed(borders), [outlines, borders, answer.level, territory, ...places.map(({key}) => key)]),
    scoped,
    answer,
    ...(told && {told}),
    sorting,
    pair: found.pair,
    content: {...content, planPlaces: told && !ofCentres ? told.placePlanner(sorting?.shapeOf) : undefined, isPainted: areas.length > MOST_PATHS},
  };
}
