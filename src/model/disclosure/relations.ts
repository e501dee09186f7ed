/**
 * The relations that any reader of a document knows: categories that exclude each other add up to their total,
 * territories to the one that contains them, periods to the longer one. Also those that only partly hold: what is
 * left of a total beside the parts that are told is a figure too, and a small one may say as much.
 */
import {codeOf, schemeOf} from '../territory-ref.js';
import type {Hierarchy} from '../hierarchy.js';
import {calendarOf, lengthOf} from '../period.js';

/** What figures speak of: `centre:<id>`, or the reference of a territory. */
export type Subject = string;
export const CENTRES = 'centre';

/** What the totals come to, the parts come to. */
export interface Relation<Of> {
  readonly totals: readonly Of[];
  readonly parts: readonly Of[];
}

/** Where the subjects of a document lie. */
export class Places {
  readonly #hierarchy: Hierarchy;
  readonly #territoriesOf: ReadonlyMap<string, readonly string[]>;

  /** @param territoriesOf The territories that each centre names, by its id. */
  constructor(hierarchy: Hierarchy, territoriesOf: ReadonlyMap<string, readonly string[]>) {
    this.#hierarchy = hierarchy;
    this.#territoriesOf = territoriesOf;
  }

  /** The territories of a scheme in which a subject lies; several when it lies across their limits. */
  of(subject: Subject, scheme: string): readonly string[] {
    const own = schemeOf(subject) === CENTRES ? (this.#territoriesOf.get(codeOf(subject)) ?? []) : [subject];
    const found = new Set<string>();
    for (const ref of own) {
      if (ref !== subject && schemeOf(ref) === scheme) found.add(ref);
      const inside = ofScheme(this.#hierarchy.containersOf(ref), scheme);
      for (const container of inside.length ? inside : ofScheme(this.#hierarchy.touchedBy(ref), scheme)) found.add(container);
    }
    return [...found];
  }

  readonly #parts = new Map<string, ReadonlyMap<Subject, readonly Subject[]>>();

  /** All subjects of a scheme that together are `total`; none where one of them lies across its limits, or is not listed in the document. */
  partsOf(total: Subject, scheme: string): readonly Subject[] {
    const [own, key] = [schemeOf(total), `${scheme} ${schemeOf(total)}`];
    if (own === scheme || own === CENTRES) return [];
    const known = this.#parts.get(key) ?? this.#listParts(scheme, own);
    this.#parts.set(key, known);
    return known.get(total) ?? [];
  }

  #listParts(scheme: string, above: string): ReadonlyMap<Subject, readonly Subject[]> {
    const all = scheme === CENTRES ? [...this.#territoriesOf.keys()].map((each) => `${CENTRES}:${each}`) : this.#hierarchy.territories.map(({id}) => id).filter((each) => schemeOf(each) === scheme);
    const parts = new Map<Subject, Subject[]>();
    const crossed = new Set<Subject>();
    for (const each of all) {
      const containers = this.of(each, above);
      for (const container of containers) {
        if (containers.length > 1) crossed.add(container);
        const list = parts.get(container);
        if (list) list.push(each);
        else parts.set(container, [each]);
      }
    }
    for (const each of crossed) parts.delete(each);
    return parts;
  }

  /** The relations among subjects that all have a figure, from the nearest levels to the farthest. */
  relations(subjects: readonly Subject[]): Relation<Subject>[] {
    const schemes = new Map<string, Subject[]>();
    for (const subject of subjects) {
      const list = schemes.get(schemeOf(subject));
      if (list) list.push(subject);
      else schemes.set(schemeOf(subject), [subject]);
    }
    const levels = [...schemes].sort(([a, some], [b, others]) => rankOf(b) - rankOf(a) || others.length - some.length);
    const known = new Map<Subject, Map<string, readonly Subject[]>>();
    const relations: Relation<Subject>[] = [];
    levels.forEach(([scheme, totals], level) => {
      const above = new Set(totals);
      // The nearest level first: what a farther one adds is then seen to be nothing new.
      for (const [, parts] of levels.slice(0, level).reverse()) {
        for (const relation of this.#between(parts, scheme, above)) {
          const isNew = !follows(relation, known);
          if (isNew) relations.push(relation);
          const [total] = relation.totals;
          if (relation.totals.length > 1 || !total) continue;
          const before = known.get(total) ?? new Map<string, readonly Subject[]>();
          known.set(total, before.set(schemeOf(relation.parts[0]!), relation.parts));
        }
      }
    });
    return relations;
  }

  /** Totals that share a part are related together: only their sum is the sum of the parts. */
  #between(parts: readonly Subject[], scheme: string, totals: ReadonlySet<Subject>): Relation<Subject>[] {
    const partsOf = new Map<Subject, Subject[]>();
    const bound = new Map<Subject, Set<Subject>>();
    for (const part of parts) {
      const containers = this.of(part, scheme).filter((ref) => totals.has(ref));
      for (const container of containers) {
        partsOf.set(container, [...(partsOf.get(container) ?? []), part]);
        const others = bound.get(container) ?? new Set([container]);
        for (const other of containers) others.add(other);
        bound.set(container, others);
      }
    }
    const done = new Set<Subject>();
    const relations: Relation<Subject>[] = [];
    for (const total of partsOf.keys()) {
      if (done.has(total)) continue;
      const together = new Set([total]);
      for (const each of together) for (const other of bound.get(each) ?? []) together.add(other);
      for (const each of together) done.add(each);
      relations.push({
        totals: [...together],
        parts: [...new Set([...together].flatMap((each) => partsOf.get(each) ?? []))],
      });
    }
    return relations;
  }
}

const ofScheme = (refs: ReadonlySet<string>, scheme: string) => [...refs].filter((ref) => schemeOf(ref) === scheme);

const rankOf = (scheme: string) => (scheme === CENTRES ? 1 : 0);

/** Whether a relation only repeats what two shorter steps say: communes → EPCI → département. */
function follows(
  {totals, parts}: Relation<Subject>,
  known: ReadonlyMap<Subject, ReadonlyMap<string, readonly Subject[]>>,
): boolean {
  const [total] = totals;
  if (!total || totals.length > 1) return false;
  const scheme = schemeOf(parts[0]!);
  for (const [, middles] of known.get(total) ?? []) {
    const below = middles.flatMap((middle) => known.get(middle)?.get(scheme) ?? []);
    const wanted = new Set(parts);
    if (below.length === parts.length && below.every((part) => wanted.has(part))) return true;
  }
  return false;
}

/**
 * The relations among periods: a longer one against those it holds, and against one that starts or ends with it and
 * what else it holds, so that no difference of two cumulated figures is forgotten.
 */
export function periodRelations(periods: readonly string[]): Relation<string>[] {
  return periods.flatMap((total) => {
    const held = periods.filter((period) => period !== total && holds(total, period));
    const relations = new Map<string, Relation<string>>();
    for (const first of held) {
      const parts = [first];
      for (const period of [...held].sort((a, b) => lengthOf(b) - lengthOf(a)))
        if (parts.every((part) => areApart(part, period))) parts.push(period);
      parts.sort();
      relations.set(parts.join(' '), {totals: [total], parts});
    }
    return [...relations.values()];
  });
}

function holds(total: string, part: string) {
  const [whole, piece] = [calendarOf(total), calendarOf(part)];
  return whole.from <= piece.from && piece.until <= whole.until;
}

function areApart(one: string, other: string) {
  const [a, b] = [calendarOf(one), calendarOf(other)];
  return a.until <= b.from || b.until <= a.from;
}
