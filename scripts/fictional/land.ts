/**
 * An invented country: the Pays d’Ormeau, an island in the Bay of Biscay where there is only water, so that nobody
 * takes it for a place they know, not even on a map with tiles.
 *
 * Its communes have the scheme `commune` and codes 99001, 99002…: the demonstration then goes the same way through the
 * code as a true document, and no French commune can have such a code, because INSEE keeps 99 for what lies abroad.
 * EPCI have nine digits whose key is wrong on purpose, so no organisation can bear them. The whole is of a free scheme,
 * `pays`, because `departement` accepts true codes only.
 */
import {mergeArcs} from 'topojson-client';
import type {GeometryCollection, MultiPolygon, Polygon, Topology} from 'topojson-specification';
import {passesLuhn} from '../../src/model/identifiers.js';
import {bell, between, parted, seeded, shuffled, type Draw} from './random.js';

export const COUNTRY = {id: 'pays:ormeau', code: 'ormeau', name: 'Pays d’Ormeau'};

/** Hexagons of the grid by axial coordinates; a side measures {@link SIDE}. */
interface Cell {
  readonly q: number;
  readonly r: number;
}
/** A corner of hexagons in whole half-steps, so that neighbours share it exactly. */
type Corner = readonly [x: number, y: number];

const SIDE = 4; // km
const RADIUS = 33; // km
const CENTRE = {lat: 46.3, lon: -8.5};
const KM_PER_DEGREE = 111.2;

export interface Commune {
  readonly code: string;
  readonly name: string;
  readonly epci: string;
  readonly population: number;
  readonly point: {readonly lat: number; readonly lon: number};
  /** Share of the population that is without work, poor, living in single-parent families…: from 0 to 1. */
  readonly hardship: number;
}
export interface Epci {
  readonly code: string;
  readonly name: string;
}
export interface Land {
  readonly communes: readonly Commune[];
  readonly epci: readonly Epci[];
  readonly areas: Topology;
}

const STEMS = ['Brévanne', 'Cormeil', 'Aubresle', 'Vauxelle', 'Montervin', 'Grandlure', 'Fontavre', 'Sauvelais', 'Hauteroche', 'Bellenoue', 'Pierremare', 'Clairambault', 'Rochefontaine', 'Marvanne', 'Ostrelle', 'Villedorme', 'Chantebruyère', 'Lormeville', 'Duranvelle', 'Esmeray', 'Fresnelle', 'Gravoisy', 'Hérimont', 'Islemare', 'Jauvelle', 'Kervanne', 'Luzanges', 'Mesnilvaux', 'Noirevaux', 'Orgelune', 'Pontavelle', 'Quincerelle', 'Ramberval', 'Sorbemont', 'Tréclair', 'Urvanne', 'Valserelle', 'Ymeray', 'Zébrune', 'Arcevaux', 'Boisloret', 'Couvremare'];
const RIVERS = ['sur-Ormelle', 'sur-Vaisne', 'en-Ormeau', 'les-Étangs'];

/** The same country for the same seed. */
export function inventLand(seed: number): Land {
  const draw = seeded(seed);
  const cells = inventCells(draw);
  const names = inventNames(draw, cells.length);
  const capitals = inventCapitals(cells);
  const epci = capitals.map((_, rank) => ({code: invalidSiren(rank), name: EPCI_NAMES[rank]!}));
  const communes = cells.map((cell, rank) => {
    const [x, y] = kilometres([2 * cell.q + cell.r, 3 * cell.r]);
    const capital = capitals.indexOf(cell);
    return {
      code: String(99_001 + rank),
      name: capital < 0 ? names[rank]! : CAPITAL_NAMES[capital]!,
      epci: epci[nearest(cell, capitals)]!.code,
      population: capital < 0 ? Math.round(Math.exp(between(draw, 5.2, 8.2))) : CAPITAL_POPULATIONS[capital]!,
      point: {lat: rounded(CENTRE.lat + y / KM_PER_DEGREE), lon: rounded(CENTRE.lon + x / KM_PER_DEGREE / Math.cos((CENTRE.lat * Math.PI) / 180))},
      hardship: Math.min(0.95, Math.max(0.05, (capital < 0 ? 0.32 : 0.55) + bell(draw) * 0.2)),
    };
  });
  return {communes, epci, areas: inventAreas(draw, cells, communes, epci)};
}

const CAPITAL_NAMES = ['Ormeville', 'Port-Vaisne', 'Brémontel', 'Saint-Ormin-le-Haut', 'Castelnoir-d’Ormeau', 'Alluettes-sur-Vaisne', 'Mirevent-en-Ormeau'];
const CAPITAL_POPULATIONS = [118_420, 24_310, 17_905, 12_260, 9_840, 8_115, 6_730];
const EPCI_NAMES = ['Ormeville Métropole fictive', 'Communauté fictive de la Basse-Vaisne', 'Communauté fictive de Brémontel', 'Communauté fictive du Haut-Ormeau', 'Communauté fictive des Monts noirs', 'Communauté fictive des Alluettes', 'Communauté fictive de Mirevent'];

const rounded = (degrees: number) => Math.round(degrees * 1e4) / 1e4;

/** Nine digits that no register can have given, because their key is wrong. */
function invalidSiren(rank: number): string {
  for (let number = 990_000_000 + rank * 10; ; number++) if (!passesLuhn(String(number))) return String(number);
}

function kilometres([x, y]: Corner): readonly [number, number] {
  return [(x * Math.sqrt(3) * SIDE) / 2, (y * SIDE) / 2];
}

/** The hexagons that lie inside a coast with capes and bays. */
function inventCells(draw: Draw): Cell[] {
  const [first, second] = [between(draw, 0, 6.3), between(draw, 0, 6.3)];
  const coast = (angle: number) => RADIUS * (1 + 0.16 * Math.sin(3 * angle + first) + 0.09 * Math.sin(5 * angle + second));
  const reach = Math.ceil(RADIUS / SIDE);
  const cells: Cell[] = [];
  for (let r = -reach; r <= reach; r++)
    for (let q = -2 * reach; q <= 2 * reach; q++) {
      const [x, y] = kilometres([2 * q + r, 3 * r]);
      if (Math.hypot(x, y) < coast(Math.atan2(y, x))) cells.push({q, r});
    }
  return cells;
}

function inventNames(draw: Draw, count: number): string[] {
  const all = RIVERS.flatMap((river) => STEMS.map((stem) => `${stem}-${river}`));
  const names = shuffled(draw, all.filter((name) => !/en-Ormeau$/.test(name) || draw() < 0.5));
  if (names.length < count) throw new Error(`${count} communes for ${names.length} names`);
  return names.slice(0, count);
}

/** The middle of the country, then places far from those already chosen. */
function inventCapitals(cells: readonly Cell[]): Cell[] {
  const capitals = [cells.reduce((best, cell) => (apart(cell, {q: 0, r: 0}) < apart(best, {q: 0, r: 0}) ? cell : best))];
  while (capitals.length < CAPITAL_NAMES.length) {
    const loneliness = (cell: Cell) => Math.min(...capitals.map((capital) => apart(cell, capital)));
    // A capital on the shore would have half a country around it.
    const inland = cells.filter(({q, r}) => NEIGHBOURS.every(([dq, dr]) => cells.some((other) => other.q === q + dq && other.r === r + dr)));
    capitals.push(inland.reduce((best, cell) => (loneliness(cell) > loneliness(best) ? cell : best)));
  }
  return capitals;
}

const NEIGHBOURS = [[1, 0], [-1, 0], [0, 1], [0, -1], [1, -1], [-1, 1]] as const;
const apart = (a: Cell, b: Cell) => (Math.abs(a.q - b.q) + Math.abs(a.r - b.r) + Math.abs(a.q + a.r - b.q - b.r)) / 2;
const nearest = (cell: Cell, capitals: readonly Cell[]) =>
  capitals.reduce((best, capital, rank) => (apart(cell, capital) < apart(cell, capitals[best]!) ? rank : best), 0);

/** The corners of a hexagon, clockwise as d3-geo wants the outside of a ring. */
const cornersOf = ({q, r}: Cell): Corner[] => {
  const [x, y] = [2 * q + r, 3 * r];
  return [[x, y + 2], [x + 1, y + 1], [x + 1, y - 1], [x, y - 2], [x - 1, y - 1], [x - 1, y + 1]];
};

/** Steps of the grid of whole numbers in which TopoJSON writes positions: about 15 m here. */
const GRID = 1e4;

/** TopoJSON: each side of a hexagon is an arc that its two neighbours share, bent so that it looks like a border. */
function inventAreas(draw: Draw, cells: readonly Cell[], communes: readonly Commune[], epci: readonly Epci[]): Topology {
  const moved = new Map<string, readonly [number, number]>();
  const place = (corner: Corner) => {
    const key = corner.join();
    if (!moved.has(key)) {
      const [x, y] = kilometres(corner);
      moved.set(key, [x + bell(draw) * SIDE * 0.32, y + bell(draw) * SIDE * 0.32]);
    }
    return moved.get(key)!;
  };
  const arcs: (readonly [number, number])[][] = [];
  const known = new Map<string, number>();
  const side = (from: Corner, to: Corner): number => {
    const back = known.get(`${to.join()}/${from.join()}`);
    if (back !== undefined) return ~back;
    known.set(`${from.join()}/${to.join()}`, arcs.length);
    arcs.push(bent(draw, place(from), place(to), 3));
    return arcs.length - 1;
  };
  const polygons = cells.map((cell, rank): Polygon<{name: string}> & {id: string} => {
    const corners = cornersOf(cell);
    const {code: id, name} = communes[rank]!;
    return {type: 'Polygon', id, properties: {name}, arcs: [corners.map((corner, at) => side(corner, corners[(at + 1) % 6]!))]};
  });
  const {transform, positions} = quantized(arcs);
  const topology: Topology<{communes: GeometryCollection<{name: string}>}> = {
    type: 'Topology',
    transform,
    arcs: positions,
    objects: {communes: {type: 'GeometryCollection', geometries: polygons}},
  };
  const merged = (codes: ReadonlySet<string>): MultiPolygon =>
    mergeArcs(topology, polygons.filter(({id}) => codes.has(id)));
  const within = (code: string) => new Set(communes.filter((commune) => commune.epci === code).map((commune) => commune.code));
  return {
    ...topology,
    objects: {
      ...topology.objects,
      epci: {
        type: 'GeometryCollection',
        geometries: epci.map(({code, name}) => ({...merged(within(code)), id: code, properties: {name}})),
      },
      pays: {
        type: 'GeometryCollection',
        geometries: [{...merged(new Set(communes.map(({code}) => code))), id: COUNTRY.code, properties: {name: COUNTRY.name}}],
      },
    },
  };
}

type Position = readonly [number, number];

/** A line whose middle is moved aside, again and again. */
function bent(draw: Draw, from: Position, to: Position, times: number): Position[] {
  if (times === 0) return [from, to];
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const aside = bell(draw) * 0.16;
  const middle: Position = [(from[0] + to[0]) / 2 - dy * aside, (from[1] + to[1]) / 2 + dx * aside];
  return [...bent(draw, from, middle, times - 1), ...bent(draw, middle, to, times - 1).slice(1)];
}

/** Degrees on a grid of whole numbers, each point as the step from the one before. */
function quantized(arcs: readonly (readonly Position[])[]) {
  const shrink = Math.cos((CENTRE.lat * Math.PI) / 180);
  const degrees = arcs.map((arc) => arc.map(([x, y]): Position => [CENTRE.lon + x / KM_PER_DEGREE / shrink, CENTRE.lat + y / KM_PER_DEGREE]));
  const all = degrees.flat();
  const low = [0, 1].map((axis) => Math.min(...all.map((position) => position[axis]!))) as [number, number];
  const high = [0, 1].map((axis) => Math.max(...all.map((position) => position[axis]!))) as [number, number];
  const scale = [0, 1].map((axis) => (high[axis]! - low[axis]!) / (GRID - 1)) as [number, number];
  const positions = degrees.map((arc) => {
    let [atX, atY] = [0, 0];
    return arc.map(([lon, lat]) => {
      const [x, y] = [Math.round((lon - low[0]) / scale[0]), Math.round((lat - low[1]) / scale[1])];
      const step: [number, number] = [x - atX, y - atY];
      [atX, atY] = [x, y];
      return step;
    });
  });
  return {transform: {scale, translate: low}, positions};
}

/** Parts of a population by age class and sex, young where there is hardship. */
export function inventPyramid(draw: Draw, total: number, weights: readonly number[]) {
  const tilted = weights.map((weight) => weight * (1 + bell(draw) * 0.08));
  return parted(total, tilted).map((inClass, rank) => {
    // Women live longer: 49 % of children, 56 % of the oldest.
    const women = Math.round(inClass * (0.49 + 0.012 * rank));
    return {women, men: inClass - women};
  });
}

