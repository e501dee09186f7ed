/** Proportional symbols on a map, one for each of some places or areas. */
import type {Part} from './ground.js';
import {middleOf} from './land.js';
import {coveredBy, inWindow, type MapFrame, type MapMark, type Marked, type Scene} from './map.js';
import {spotsAround, type Covered, type LabelWish} from './map-labels.js';
import type {Shape} from './shape.js';
import {symbolRadius, symbolScale} from './symbols.js';

export interface SymbolDatum {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** Its area, or its place. */
  readonly area?: number;
  readonly lon?: number;
  readonly lat?: number;
}

/**
 * The largest below, so that none hides another.
 *
 * @param greatest what the greatest symbol stands for, at least
 */
export function symbolPlanner(symbols: readonly SymbolDatum[], greatest = 0) {
  const values = [greatest, ...symbols.map(({value}) => value)];
  return (scene: Scene, {fontSize}: Pick<MapFrame, 'fontSize'>, marks: MapMark[]): Marked => planSymbols(symbols, values, scene, fontSize, marks);
}

/** Where more symbols are in view, a name here and there says more of the room it found than of the place. */
const MOST_NAMED = 12;

function planSymbols(symbols: readonly SymbolDatum[], values: readonly number[], scene: Scene, fontSize: number, marks: MapMark[]): Marked {
  const {part, camera, width} = scene;
  const scale = symbolScale(values, width);
  const areaOf = new Map(part.ranks.map((rank, area) => [rank, area]));
  const isInside = inWindow(scene);
  const placed = symbols.flatMap((symbol, rank) => {
    const at = placeOf(symbol, part, areaOf);
    if (!at) return [];
    const [x, y] = [at[0] * camera.k + camera.left, at[1] * camera.k + camera.top];
    return [{rank, x, y, r: symbolRadius(scale, symbol.value), ...symbol}];
  });
  const shapes: Shape[] = [];
  const covered: Covered[] = [];
  const wishes: LabelWish[] = [];
  for (const {rank, key, label, area, value, x, y, r} of placed.sort((a, b) => b.r - a.r || a.rank - b.rank)) {
    const mark = marks.length;
    marks.push({kind: 'symbol', key, symbol: rank, x, y, r});
    if (!isInside(x, y, r)) continue;
    covered.push(coveredBy(x, y, r));
    // An area has its name on it.
    if (area === undefined) wishes.push({text: label, role: 'map-label place-name', spots: spotsAround(x, y, r, fontSize)});
    shapes.push({tag: 'circle', role: `symbol ${value < 0 ? 'negative' : value === 0 ? 'zero' : ''}`.trim(), at: {cx: x, cy: y, r}, mark});
  }
  return {shapes, covered, wishes: wishes.length > MOST_NAMED ? [] : wishes};
}

function placeOf({area, lon, lat}: SymbolDatum, {land, projection, places}: Part, areaOf: ReadonlyMap<number, number>) {
  if (area !== undefined) {
    const own = areaOf.get(area);
    return own === undefined ? undefined : middleOf(land, own);
  }
  // A part draws what stands in it.
  return lon === undefined || lat === undefined || !places.some((place) => place.lon === lon && place.lat === lat) ? undefined : projection.project(lon, lat);
}
