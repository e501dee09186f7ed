/** Where a centre is, on the outlines that its document has: a drawing to look at, not a map to move. */
import {html, svg, type TemplateResult} from 'lit';
import {layGround, type Ground, type MapArea} from '../../charts/ground.js';
import type {MapPlace} from '../../charts/clusters.js';
import {planMap, wholeView, type MapPlan} from '../../charts/map.js';
import {placePlanner} from '../../charts/map-places.js';
import type {Outline} from '../../data/outlines.js';
import {locatorWords} from '../../locale/locator.js';
import type {Locale} from '../../locale/locale.js';
import {cityOf, pointOf, type Centre} from '../../model/centre.js';
import {geometries, type Geometry} from '../../model/territory.js';
import {codeOf, schemeOf} from '../../model/territory-ref.js';
import {rowsOf, type Observatory} from '../../model/observatory.js';
import {inLanguage} from '../../model/text.js';
import {layerGroups, paintLayers} from '../map/layers.js';
import {outLink} from '../parts/out-link.js';

/** What it reads of a document. */
export const parts = [rowsOf(geometries)];

/** Pixels: a glance is enough. */
const WIDEST = 340;
const HIGHEST = 220;
/** Everybody knows the outline of their département. */
const KNOWN_BEST = 'departement';

/** The outlines to draw: those of départements, else the largest territories around the centre. */
export function outlinesFor(observatory: Observatory, {territories = []}: Centre): Geometry | undefined {
  const known = observatory.rows(geometries);
  const schemes = [KNOWN_BEST, ...territories.map(schemeOf).reverse()];
  return schemes.map((scheme) => known.find((each) => each.scheme === scheme)).find(Boolean);
}

/** The centre and the other places where it receives people. */
function placesOf(centre: Centre, language: string): MapPlace[] {
  const {id, sites = []} = centre;
  const city = cityOf(centre);
  const own = pointOf(centre);
  const more = sites.flatMap(({name, address, point, stops = []}) => [
    {label: inLanguage(name, language) || address?.city || '', point},
    ...stops.map((stop) => ({label: inLanguage(stop.place, language), point: stop.point})),
  ]);
  return [
    ...(own ? [{key: id, label: city, place: city, ...own}] : []),
    ...more.flatMap(({label, point}, rank) => (point && point !== own ? [{key: `site-${rank}`, label, place: city, ...point}] : [])),
  ];
}

export function planLocator(locale: Locale, centre: Centre, outlines: readonly Outline[], scheme: string | undefined, frame: {readonly width: number; readonly fontSize: number}): MapPlan | undefined {
  const codes = new Set<string>((centre.territories ?? []).filter((ref) => schemeOf(ref) === scheme).map(codeOf));
  const areas = outlines.map(({code, name, shape}): MapArea => ({key: code, label: name, shape, inFocus: codes.has(code)}));
  const ground: Ground = layGround(areas, placesOf(centre, locale.language));
  const width = Math.floor(Math.min(WIDEST, frame.width));
  if (width < 1) return undefined;
  const size = {width, maxHeight: HIGHEST, fontSize: frame.fontSize, number: (value: number) => locale.number(value)};
  return planMap(ground, {roleOf: (area) => `area ${areas[area]!.inFocus ? 'focus' : ''}`, planPlaces: placePlanner()}, size, wholeView(ground, size));
}

export function locator(locale: Locale, centre: Centre, plan: MapPlan | undefined): TemplateResult {
  const words = locale.words(locatorWords);
  const {lat, lon} = pointOf(centre)!;
  const city = cityOf(centre);
  const label = city ? words.image(centre.name, city) : words.imageOnly(centre.name);
  return html`
    ${plan
      ? html`<div class="locator"><svg role="img" aria-label=${label} width=${plan.width} height=${plan.height} viewBox="0 0 ${plan.width} ${plan.height}">${svg`${layerGroups(plan)}`}</svg></div>`
      : ''}
    <p class="street unprinted">${outLink(locale, `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=17/${lat}/${lon}`, words.plan, centre.name)}</p>
  `;
}

export {OutlinesController} from '../../data/outlines-controller.js';
export {paintLayers as paintLocator};
