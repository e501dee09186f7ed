/**
 * The areas that centres are recognised for: how many people live there, which overlap, what nobody covers. A zone
 * may name territories of several levels and may cut communes; then the population it declares is the only honest one.
 */
import type {Centre, CentreId} from './centre.js';
import {territoriesOf, type Hierarchy} from './hierarchy.js';
import type {Territory} from './territory.js';
import {schemeOf} from './territory-ref.js';

export interface Population {
  /** Σ population of the territories that have one. */
  readonly population: number;
  /** The territories counted: those named, without those that lie in another of them. */
  readonly counted: readonly string[];
  /** Named, and of unknown population: the sum is a lower bound. */
  readonly unknown: readonly string[];
  /** Counted, and partly inside another one counted: the sum is an upper bound there. */
  readonly crossing: readonly string[];
}

/** People who live in the union of the territories: a quartier and its commune count once. */
export function populationOf(hierarchy: Hierarchy, refs: Iterable<string>): Population {
  const named = [...new Set(refs)];
  const outermost = named.filter((ref) => !named.some((other) => other !== ref && hierarchy.isInside(ref, other)));
  const [counted, unknown]: [string[], string[]] = [[], []];
  let population = 0;
  for (const ref of outermost) {
    const people = hierarchy.find(ref)?.population;
    if (people === undefined) unknown.push(ref);
    else {
      population += people;
      counted.push(ref);
    }
  }
  const crossing = counted.filter((ref) => counted.some((other) => other !== ref && hierarchy.touches(ref, other)));
  return {population, counted, unknown, crossing};
}

export interface Catchment extends Population {
  /** What the centre declares (SENACS, « population de la zone de compétence »); it wins: a zone may cut communes. */
  readonly declared?: number;
}

/** The zone of one centre. */
export function catchmentOf(hierarchy: Hierarchy, centre: Centre): Catchment {
  const summed = populationOf(hierarchy, territoriesOf(hierarchy, centre, 'zone'));
  const declared = centre.zone?.population;
  return {...summed, ...(declared !== undefined && {declared})};
}

/** People in the zone, as declared, else as summed; undefined when nothing is known. */
export const peopleIn = ({declared, population, counted}: Catchment): number | undefined =>
  declared ?? (counted.length ? population : undefined);

export interface Overlap extends Population {
  readonly centres: readonly [CentreId, CentreId];
}

/** Every pair of centres whose zones share ground, with what they share, in the order of the centres. */
export function overlapsOf(hierarchy: Hierarchy, centres: readonly Centre[]): readonly Overlap[] {
  const zones = centres.map((centre) => territoriesOf(hierarchy, centre, 'zone'));
  const namedBy = new Map<string, number[]>();
  zones.forEach((zone, rank) => {
    for (const ref of zone) {
      const ranks = namedBy.get(ref);
      if (ranks) ranks.push(rank);
      else namedBy.set(ref, [rank]);
    }
  });
  const shared = new Map<string, {pair: readonly [number, number]; refs: Set<string>}>();
  zones.forEach((zone, rank) => {
    for (const ref of zone) {
      // What a centre names, another may cover by the same name or by one that contains it.
      for (const cover of [ref, ...hierarchy.containersOf(ref)]) {
        for (const other of namedBy.get(cover) ?? []) {
          if (other === rank) continue;
          const pair = rank < other ? ([rank, other] as const) : ([other, rank] as const);
          const key = pair.join(' ');
          const found = shared.get(key);
          if (found) found.refs.add(ref);
          else shared.set(key, {pair, refs: new Set([ref])});
        }
      }
    }
  });
  return [...shared.values()]
    .sort(({pair: a}, {pair: b}) => a[0] - b[0] || a[1] - b[1])
    .map(({pair, refs}) => ({...populationOf(hierarchy, refs), centres: [centres[pair[0]]!.id, centres[pair[1]]!.id]}));
}

export interface Reach {
  /** In the zone of a centre, whole. */
  readonly covered: readonly Territory[];
  /** Only a part of it (a quartier, a commune) is in a zone. */
  readonly partly: readonly Territory[];
  readonly uncovered: readonly Territory[];
  /** People in the zones, and in all the territories looked at. */
  readonly reached: Population;
  readonly all: Population;
  /** Centres whose zone names no territory: what they cover is not in these figures. */
  readonly unmapped: readonly Centre[];
}

/**
 * Which territories of a scheme the zones cover.
 *
 * @param within only those that lie in this territory.
 */
export function reachOf(hierarchy: Hierarchy, centres: readonly Centre[], scheme: string, within?: string): Reach {
  const zoned = new Set(centres.flatMap((centre) => territoriesOf(hierarchy, centre, 'zone')));
  const looked =
    within === undefined
      ? hierarchy.territories.filter(({id}) => schemeOf(id) === scheme)
      : hierarchy.members(within, scheme);
  const isCovered = (ref: string) =>
    zoned.has(ref) || [...hierarchy.containersOf(ref)].some((container) => zoned.has(container));
  const touched = new Map<string, string[]>();
  for (const ref of zoned) {
    for (const container of hierarchy.touchedBy(ref)) {
      const list = touched.get(container);
      if (list) list.push(ref);
      else touched.set(container, [ref]);
    }
  }
  const [covered, partly, uncovered]: [Territory[], Territory[], Territory[]] = [[], [], []];
  for (const territory of looked)
    (isCovered(territory.id) ? covered : touched.has(territory.id) ? partly : uncovered).push(territory);
  const parts = partly.flatMap(({id}) => touched.get(id)!.filter((ref) => hierarchy.isInside(ref, id)));
  return {
    covered,
    partly,
    uncovered,
    reached: populationOf(hierarchy, [...covered.map(({id}) => id), ...parts]),
    all: populationOf(hierarchy, looked.map(({id}) => id)),
    unmapped: centres.filter((centre) => !territoriesOf(hierarchy, centre, 'zone').length),
  };
}
