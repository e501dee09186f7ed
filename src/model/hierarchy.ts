/**
 * Which territory lies in which, through parents and through the codes that mergers of communes left behind.
 *
 * A territory with two parents of one scheme (an EPCI across two départements) *touches* both and is *inside* neither;
 * it still lies inside the région that both share. A commune that names its own département lies inside that one,
 * whatever its EPCI touches. Counting by a limit that a subject crosses would count it twice.
 */
import type {Centre} from './centre.js';
import type {Territory} from './territory.js';
import {codeOf, schemeOf} from './territory-ref.js';

interface Containers {
  /** Contain it whole. */
  readonly inside: ReadonlySet<string>;
  /** Contain it or a part of it. */
  readonly touched: ReadonlySet<string>;
}
const NOWHERE: Containers = {inside: new Set(), touched: new Set()};

export class Hierarchy {
  readonly territories: readonly Territory[];
  readonly #byRef: ReadonlyMap<string, Territory>;
  /** Former code → what it became. */
  readonly #successors = new Map<string, string[]>();
  readonly #containers = new Map<string, Containers>();
  readonly #containersByParents = new Map<string, Containers>();
  #members: ReadonlyMap<string, readonly Territory[]> | undefined;

  constructor(territories: readonly Territory[]) {
    this.territories = territories;
    this.#byRef = new Map(territories.map((territory) => [territory.id, territory]));
    for (const {id, replaces = []} of territories) {
      for (const {code, until} of replaces) {
        const former = `${schemeOf(id)}:${code}`;
        if (former === id || this.#standsAgain(former, until)) continue;
        const list = this.#successors.get(former);
        if (list) list.push(id);
        else this.#successors.set(former, [id]);
      }
    }
  }

  find(ref: string): Territory | undefined {
    return this.#byRef.get(ref);
  }

  /** Whether `ref` is `container` or lies in it whole. */
  isInside(ref: string, container: string): boolean {
    return ref === container || this.#containersOf(ref).inside.has(container);
  }

  /** Whether `ref` is `container`, lies in it, or in a part of it. */
  touches(ref: string, container: string): boolean {
    return ref === container || this.#containersOf(ref).touched.has(container);
  }

  /** All that contain `ref` whole, nearest first. */
  containersOf(ref: string): ReadonlySet<string> {
    return this.#containersOf(ref).inside;
  }

  /** All that contain `ref` or a part of it. */
  touchedBy(ref: string): ReadonlySet<string> {
    return this.#containersOf(ref).touched;
  }

  /** The territories of a scheme (of all when absent) that lie whole in `ref`, in the document's order. */
  members(ref: string, scheme?: string): readonly Territory[] {
    this.#members ??= this.#listMembers();
    const all = this.#members.get(ref) ?? [];
    return scheme === undefined ? all : all.filter(({id}) => schemeOf(id) === scheme);
  }

  /** The territories of a scheme that lie in `ref` only in part. */
  straddling(ref: string, scheme: string): readonly Territory[] {
    return this.territories.filter(
      ({id}) => schemeOf(id) === scheme && this.touches(id, ref) && !this.isInside(id, ref),
    );
  }

  /** What a code means today: itself, the territory it was merged into, or several when it was divided. */
  current(ref: string): readonly string[] {
    if (!this.#successors.has(ref)) return [ref];
    const today = new Set<string>();
    const seen = new Set<string>();
    const follow = (code: string) => {
      if (seen.has(code)) return;
      seen.add(code);
      const successors = this.#successors.get(code);
      if (successors) successors.forEach(follow);
      else today.add(code);
    };
    follow(ref);
    return today.size ? [...today] : [ref];
  }

  /**
   * The codes that together were this territory in the geography of `vintage`. The code of a merged commune is most
   * often that of one of its former parts, so `ref` itself is among them where the axis of the figures knows it.
   */
  partsAt(ref: string, vintage: number | undefined, isKnown: (code: string) => boolean): readonly string[] {
    const former = vintage === undefined ? [] : this.#formerCodes(ref, vintage, new Set([ref]));
    if (!former.length) return [codeOf(ref)];
    const own = codeOf(ref);
    return [...new Set(isKnown(own) ? [own, ...former] : former)];
  }

  #formerCodes(ref: string, vintage: number, seen: Set<string>): string[] {
    const territory = this.#byRef.get(ref);
    return (territory?.replaces ?? []).flatMap(({code, until}) => {
      const wasThere = until === undefined ? vintage < (territory!.vintage ?? -Infinity) : vintage <= until;
      if (!wasThere) return [];
      const former = `${schemeOf(ref)}:${code}`;
      if (seen.has(former)) return code === codeOf(ref) ? [code] : [];
      seen.add(former);
      const older = this.#formerCodes(former, vintage, seen);
      return older.length ? [code, ...older] : [code];
    });
  }

  /** A commune that left its merger: it has a row of its own, younger than the end of its former self. */
  #standsAgain(ref: string, until: number | undefined): boolean {
    const vintage = this.#byRef.get(ref)?.vintage;
    return vintage !== undefined && until !== undefined && vintage > until;
  }

  #containersOf(ref: string): Containers {
    const known = this.#containers.get(ref);
    if (known) return known;
    // Stands while the answer is being worked out, so that parents that run in a circle end here.
    this.#containers.set(ref, NOWHERE);
    const found = this.#findContainers(ref);
    this.#containers.set(ref, found);
    return found;
  }

  #findContainers(ref: string): Containers {
    const parents = new Set([...(this.#successors.get(ref) ?? []), ...(this.#byRef.get(ref)?.parents ?? [])]);
    parents.delete(ref);
    if (!parents.size) return NOWHERE;
    // The communes of one EPCI share one answer: 35,000 of them have some 1,300.
    const siblings = [...parents].join(' ');
    const shared = this.#containersByParents.get(siblings) ?? this.#containersBy(parents);
    this.#containersByParents.set(siblings, shared);
    // Only where parents run in a circle does a territory come back to itself.
    if (!shared.touched.has(ref)) return shared;
    return {inside: without(shared.inside, ref), touched: without(shared.touched, ref)};
  }

  #containersBy(parents: ReadonlySet<string>): Containers {
    const inside = new Set<string>();
    for (const group of byScheme(parents)) {
      // With one parent of a scheme, it lies in it; with two, only in what both lie in.
      if (group.length === 1) inside.add(group[0]!);
      const [first, ...others] = group.map((parent) => this.#containersOf(parent).inside);
      for (const container of first!) if (others.every((other) => other.has(container))) inside.add(container);
    }
    const decided = new Set([...inside].map(schemeOf));
    const touched = new Set(inside);
    for (const parent of parents) {
      for (const reached of [parent, ...this.#containersOf(parent).touched])
        if (!decided.has(schemeOf(reached))) touched.add(reached);
    }
    return {inside, touched};
  }

  #listMembers() {
    const members = new Map<string, Territory[]>();
    for (const territory of this.territories) {
      for (const container of this.#containersOf(territory.id).inside) {
        const list = members.get(container);
        if (list) list.push(territory);
        else members.set(container, [territory]);
      }
    }
    return members;
  }
}

function without(refs: ReadonlySet<string>, ref: string): ReadonlySet<string> {
  const rest = new Set(refs);
  rest.delete(ref);
  return rest;
}

function byScheme(refs: Iterable<string>): readonly string[][] {
  const groups = new Map<string, string[]>();
  for (const ref of refs) {
    const group = groups.get(schemeOf(ref));
    if (group) group.push(ref);
    else groups.set(schemeOf(ref), [ref]);
  }
  return [...groups.values()];
}

/** Where a centre stands, or the area it is recognised for: two different questions. */
export type Belonging = 'place' | 'zone';

/** The territories a centre names, in today's codes. */
export function territoriesOf(hierarchy: Hierarchy, centre: Centre, by: Belonging = 'place'): readonly string[] {
  const named = (by === 'place' ? centre.territories : centre.zone?.territories) ?? [];
  return [...new Set(named.flatMap((ref) => (hierarchy.find(ref) ? [ref] : hierarchy.current(ref))))];
}

/**
 * The centres of every territory at once. A centre belongs to a territory when one of those it names lies in it whole;
 * a centre that names two communes belongs to both, and once to the département they share.
 */
export function centresByTerritory(
  hierarchy: Hierarchy,
  centres: readonly Centre[],
  by: Belonging = 'place',
): ReadonlyMap<string, readonly Centre[]> {
  const placed = new Map<string, Centre[]>();
  for (const centre of centres) {
    const refs = new Set<string>();
    for (const ref of territoriesOf(hierarchy, centre, by)) {
      refs.add(ref);
      for (const container of hierarchy.containersOf(ref)) refs.add(container);
    }
    for (const ref of refs) {
      const list = placed.get(ref);
      if (list) list.push(centre);
      else placed.set(ref, [centre]);
    }
  }
  return placed;
}

/** The centres of one territory. A former code without a row of its own is read as what it became. */
export function centresOf(
  hierarchy: Hierarchy,
  centres: readonly Centre[],
  territory: string,
  by: Belonging = 'place',
): readonly Centre[] {
  const wanted = hierarchy.find(territory) ? [territory] : hierarchy.current(territory);
  return centres.filter((centre) =>
    territoriesOf(hierarchy, centre, by).some((ref) => wanted.some((container) => hierarchy.isInside(ref, container))),
  );
}

/** The centres that no territory of the scheme can count: they name none, or one that crosses its limits. */
export const unplacedCentres = (
  hierarchy: Hierarchy,
  centres: readonly Centre[],
  scheme: string,
  by: Belonging = 'place',
): readonly Centre[] =>
  centres.filter((centre) =>
    territoriesOf(hierarchy, centre, by).every(
      (ref) =>
        schemeOf(ref) !== scheme &&
        ![...hierarchy.containersOf(ref)].some((container) => schemeOf(container) === scheme),
    ),
  );
