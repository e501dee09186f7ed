/** A map of an indicator: what is asked, and all that is drawn and told of the answer. */
import type {MapArea} from '../../charts/ground.js';
import type {MapPlace} from '../../charts/clusters.js';
import type {MapContent} from '../../charts/map.js';
import {chartWords} from '../../locale/chart.js';
import type {Locale} from '../../locale/locale.js';
import {indicators} from '../../model/indicator.js';
import type {Observatory} from '../../model/observatory.js';
import {geometries} from '../../model/territory.js';
import {warnOfUnsafe} from '../chart/secrecy.js';
import type {View} from '../observatory-element.js';
import {methodOf} from '../parts/indicator-notes.js';
import {answerTo, hierarchyOf, levelBelow, levelOf, rampOf, stepOf, type Asked, type MapAnswer, type Subject} from './question.js';
import {cautionsOf, summaryOf, tableOf, titleOf} from './telling.js';
import {fillOf} from './textures.js';

/** What the tag and the reader say. */
export interface Wanted extends Omit<Asked, 'indicator' | 'level'> {
  readonly indicator: string;
  readonly by?: string;
  /** What the reader went down into. */
  readonly inner?: string;
}

export interface FiguresDrawn {
  readonly title: string;
  readonly view: Omit<View, 'body' | 'title' | 'sources'> & {readonly sources: readonly string[]};
  readonly answer: MapAnswer;
  readonly areas: readonly MapArea[];
  /** Places that the map must hold though no outline shows them. */
  readonly places: readonly MapPlace[];
  readonly content: MapContent;
}

/** Level of the figures that are drawn; undefined when the indicator is not in the document. */
export function drawnLevel(observatory: Observatory, {indicator, by, inner}: Pick<Wanted, 'indicator' | 'by' | 'inner'>): string | undefined {
  const found = observatory.find(indicators, indicator);
  const level = found && levelOf(observatory, found, by);
  // Down in a territory, what is asked for is drawn as long as it lies in there.
  if (!level || !inner || level === 'centre' || hierarchyOf(observatory).members(inner, level).length > 1) return level;
  return levelBelow(observatory, inner) ?? level;
}

/** What there is to draw, or a sentence that says why there is nothing. */
export function drawFigures(observatory: Observatory, locale: Locale, wanted: Wanted): FiguresDrawn | string {
  const words = locale.words(chartWords);
  const indicator = observatory.find(indicators, wanted.indicator);
  if (!indicator) return words.unknownIndicator(wanted.indicator);
  const answer = answerTo(observatory, {...wanted, indicator, level: drawnLevel(observatory, wanted)!});
  if (!answer) return words.noFigures;
  const {areas, level, subjects} = answer;
  warnOfUnsafe(observatory, indicator, subjects.map(({observed}) => observed));
  const title = titleOf(locale, indicator, answer);
  const sources = observatory.rows(geometries).filter(({scheme}) => scheme === level).flatMap(({source}) => source ?? []);
  return {
    title,
    view: {
      summary: summaryOf(locale, indicator, answer),
      table: tableOf(locale, title, indicator, answer),
      sources: [...new Set([...(indicator.source ? [indicator.source] : []), ...sources])],
      cautions: cautionsOf(locale, indicator, answer),
      method: methodOf(locale, indicator),
    },
    answer,
    areas,
    places: subjects.flatMap(placeOf),
    content: contentOf(answer),
  };
}

function placeOf({area, lon, lat, id, name}: Subject): MapPlace[] {
  return area === undefined && lon !== undefined && lat !== undefined ? [{key: id, label: name, place: '', lon, lat}] : [];
}

function contentOf(answer: MapAnswer): MapContent {
  const {areas, subjects, byArea, form, level} = answer;
  const isKnown = (area: number) => byArea.has(area);
  const observedIn = (area: number) => subjects[byArea.get(area)!]?.observed;
  const isSilent = (area: number) => observedIn(area)?.value === undefined;
  const ramp = answer.classes ? ` ${rampOf(answer.classes)}` : '';
  const roleOf = (area: number) => {
    if (!isKnown(area)) return areas[area]!.inFocus ? 'area focus' : 'area';
    const step = stepOf(answer, observedIn(area));
    return `area focus ${step ? step + ramp : isSilent(area) ? 'silent' : 'quiet'}`;
  };
  const fill = (area: number) => {
    if (!isKnown(area)) return undefined;
    const observed = observedIn(area);
    return fillOf(stepOf(answer, observed) ?? (isSilent(area) ? (observed?.status ?? 'absent') : ''));
  };
  return {
    roleOf,
    fillOf: fill,
    ...(level !== 'centre' && {isWalked: form === 'areas' ? isKnown : (area: number) => isKnown(area) && isSilent(area)}),
  };
}
