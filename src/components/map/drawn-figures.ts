/** A map of an indicator, with or without places on it. */
import {saidKept} from '../../locale/kept.js';
import {withLevels} from '../../locale/levels.js';
import {mapWords} from '../../locale/map.js';
import {centres} from '../../model/centre.js';
import {indicators} from '../../model/indicator.js';
import {listed, outlinesCaution, placesOf, scopedOf, sort} from './asked.js';
import {drawFigures, drawnLevel, type FiguresDrawn, type Wanted} from './drawing.js';
import {AWAITED, MOST_PATHS, type Asking, type Drawn, type Told} from './drawn.js';
import styles from './figures.styles.js';
import type {Pair} from './pair.js';
import type {MapPieces} from './pieces.js';
import {formOf, periodsShown, type MapAnswer} from './question.js';

/** What else a map of an indicator waits for; null where it needs none. */
export interface Besides {
  readonly pair: MapPieces['loaded']['pair'] | null;
  /** Tells of the places on it. */
  readonly told: Told | null;
}

export function askFigures(asking: Asking, {pair, told}: Besides): Drawn | string | typeof AWAITED {
  const {tag, scope, observatory, outlines, borders, inner} = asking;
  const locale = withLevels(asking.locale, observatory);
  asking.dress(styles);
  const fixed = tag.period ?? scope.period;
  // Asked for while the outlines are on their way.
  const foreseen = foresee(asking, fixed);
  if (outlines.phase === 'waiting' || borders.phase === 'waiting' || foreseen === AWAITED) return AWAITED;
  if (told) asking.dress(told.placesStyles);
  const {scoped, kept} = scopedOf(asking);
  const sorting = sort(asking, {scoped, kept});
  const cuts = tag.cuts?.split(/\s+/).filter(Boolean).map((cut) => Number(cut.replace(',', '.')));
  const territory = inner ?? tag.territory ?? scope.territory;
  const wanted: Wanted = {
    indicator: tag.indicator,
    by: tag.by,
    inner,
    // What the reader chose of another indicator, or on another level, may not be known of this one.
    period: fixed ?? foreseen.shown,
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
  const draw = (of: Wanted): (FiguresDrawn & {readonly pair?: Pair}) | string =>
    pair ? pair.drawPair(observatory, locale, of, {period: tag.comparePeriod, indicator: tag.compareIndicator}) : drawFigures(observatory, locale, of);
  const laid = draw(wanted);
  if (typeof laid === 'string') return laid;
  const ofCentres = laid.answer.level === 'centre';
  const places = ofCentres ? placesOf(kept) : (sorting?.places ?? (tag.withCentres ? placesOf(kept, told?.townsIn(kept)) : laid.places));
  // A change of period changes no outline: the land stays, and so does the part that is looked at.
  const ground = asking.lay(laid.areas, places, listed(borders), [laid.areas, listed(borders), laid.answer.level, territory, ...places.flatMap(({key, label, place, lat, lon}) => [key, label, place, lat, lon])]);
  // Only the ground tells who stands too far from it: what is told of the figures has to say so.
  const found = ground.off.length ? draw({...wanted, off: new Set(ground.off.map(({key}) => key))}) : laid;
  if (typeof found === 'string') return found;
  const {title, view, answer, areas, content} = found;
  const symbols = [answer, ...(found.pair?.answers ?? [])].some(({form}) => form === 'symbols') ? take(asking, 'symbols') : null;
  if (symbols === undefined) return AWAITED;
  if (pair) asking.dress(pair.styles);
  const symbolsOf = ({form, symbols: data, greatest}: MapAnswer) => (form === 'symbols' ? {planSymbols: symbols!.symbolPlanner(data, greatest)} : {});
  return {
    title,
    locale,
    view: {
      ...view,
      sources: tag.outlines ? view.sources.slice(0, 1) : view.sources,
      cautions: [...(ofCentres && kept.length < scoped.length ? [saidKept(locale, kept.length, scoped.length)] : []), ...(view.cautions ?? []), ...outlinesCaution(asking), ...(tag.withCentres && !ofCentres && told && 'missingCautions' in told ? told.missingCautions(locale, kept, ground.off) : [])],
    },
    ...(!areas.length && !answer.symbols.length && {nothing: locale.words(mapWords).nothingToDraw}),
    ground,
    scoped,
    answer,
    ...(told && {told}),
    sorting,
    pair: found.pair && {...found.pair, content: {...found.pair.content, planSymbols: undefined, ...symbolsOf(found.pair.answers[1])}},
    symbols,
    timeline: foreseen.timeline,
    content: {...content, ...symbolsOf(answer), planPlaces: told && !ofCentres ? told.placePlanner(sorting?.shapeOf) : undefined, isPainted: ground.main.ranks.length > MOST_PATHS},
  };
}

/** What a map will need of which the indicator tells already: circles, and a slider where there are periods to choose from. */
function foresee(asking: Asking, fixed: string | undefined): {readonly timeline: MapPieces['loaded']['timeline'] | null; readonly shown?: string} | typeof AWAITED {
  const {tag, observatory, inner} = asking;
  const indicator = observatory.find(indicators, tag.indicator);
  const level = drawnLevel(observatory, {indicator: tag.indicator, by: tag.by, inner});
  if (!indicator || level === undefined) return {timeline: null};
  const symbols = formOf(indicator, level, tag.type) === 'symbols' ? take(asking, 'symbols') : null;
  const periods = periodsShown(observatory, indicator, level);
  const timeline = !fixed && periods.length > 1 ? take(asking, 'timeline') : null;
  const shown = periods.find((period) => period === asking.shown);
  return symbols === undefined || timeline === undefined ? AWAITED : {timeline, shown};
}

/** A piece, and its styles with it. */
function take<Name extends 'symbols' | 'timeline'>({pieces, dress}: Asking, name: Name): MapPieces['loaded'][Name] {
  const piece = pieces.get(name);
  if (piece) dress(piece.styles);
  return piece;
}
