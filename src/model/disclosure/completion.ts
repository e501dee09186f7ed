/** One table that a document with hidden figures might have been made from: as good as any other to reason from. */
import {boundsOf} from './bounds.js';
import {Polytope, type Row} from './polytope.js';
import type {Relation} from './relations.js';
import {scaled} from './scaling.js';

/** Beyond this many figures that hang together, nothing is supposed where no table fits. */
const LARGEST = 1_500;

/**
 * Supposes a value for each hidden figure: a table that fits, or else one where as little as possible is missing from any
 * total.
 *
 * @param known The figures that exist; undefined for the hidden ones.
 * @param shape `whole` for whole numbers if possible; `inside` for a table that leaves room to every figure.
 * @returns all values that are known or supposed; none for hidden figures of which too many hang together.
 */
export function complete(
  known: ReadonlyMap<string, number | undefined>,
  relations: readonly Relation<string>[],
  shape: 'whole' | 'inside',
): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  for (const [id, value] of known) if (value !== undefined) values.set(id, value);
  const hidden = [...known].filter(([, value]) => value === undefined).map(([id]) => id);
  // A total without an answer is not nothing: it says nothing of its parts.
  const held = relations.filter(({totals}) => totals.every((id) => known.has(id)));
  for (const {ids, tied} of clusters(new Set(hidden), held)) {
    const ways = ids.length > LARGEST ? [fitted] : shape === 'whole' ? [suppose] : [fitted, suppose];
    const supposed = ways.reduce<ArrayLike<number> | undefined>((found, way) => found ?? way(ids, tied, values), undefined);
    if (supposed) ids.forEach((id, place) => values.set(id, supposed[place]!));
  }
  return values;
}

/** Figures that share relations, with those relations: the hidden ones, or others. */
export function* clusters(hidden: ReadonlySet<string>, relations: readonly Relation<string>[]) {
  const relationsOf = new Map<string, Relation<string>[]>();
  for (const relation of relations) {
    for (const id of [...relation.totals, ...relation.parts]) {
      if (!hidden.has(id)) continue;
      const list = relationsOf.get(id);
      if (list) list.push(relation);
      else relationsOf.set(id, [relation]);
    }
  }
  const done = new Set<string>();
  for (const first of hidden) {
    if (done.has(first)) continue;
    const ids = new Set([first]);
    const tied = new Set<Relation<string>>();
    for (const id of ids) {
      done.add(id);
      for (const relation of relationsOf.get(id) ?? []) {
        if (tied.has(relation)) continue;
        tied.add(relation);
        for (const other of [...relation.totals, ...relation.parts]) if (hidden.has(other)) ids.add(other);
      }
    }
    yield {ids: [...ids], tied: [...tied]};
  }
}

/** The signed sum of the hidden figures in each relation, by their places. */
function demandsOn(ids: readonly string[], relations: readonly Relation<string>[], values: ReadonlyMap<string, number>) {
  const places = new Map(ids.map((id, place) => [id, place]));
  return relations.map(({totals, parts}) => {
    const row: [number, number][] = [];
    let rest = 0;
    for (const [side, sign] of [[totals, 1], [parts, -1]] as const) {
      for (const id of side) {
        const place = places.get(id);
        if (place === undefined) rest -= sign * (values.get(id) ?? 0);
        else row.push([place, sign]);
      }
    }
    return {row, rest};
  });
}

/** A table that fits, well inside of all that do: each figure has its least, and a share of what is left beside that. */
function fitted(ids: readonly string[], relations: readonly Relation<string>[], values: ReadonlyMap<string, number>) {
  const demands = demandsOn(ids, relations, values);
  const bounds = boundsOf(ids.length, demands);
  if (!bounds) return undefined;
  const {least, most} = bounds;
  const isOpen = (place: number) => most[place]! - least[place]! > SPECK;
  // A figure that must be nothing more than its least would be approached without end.
  const beyond = demands.map(({row, rest}) => ({
    row: row.filter(([place]) => isOpen(place)),
    rest: wholeOr(row.reduce((left, [place, sign]) => left - sign * least[place]!, rest)),
  })).filter(({row}) => row.length > 0);
  const sizes = beyond.map(({row, rest}) => Math.abs(rest) / row.length).filter((size) => size > 0);
  const shares = scaled(ids.length, beyond, sizes.length ? Math.min(...sizes) : 1);
  return shares?.map((share, place) => (isOpen(place) ? least[place]! + share : least[place]!));
}

/** Starts from nothing hidden, all that is missing or too much in one variable per relation, and reduces that. */
function suppose(ids: readonly string[], relations: readonly Relation<string>[], values: ReadonlyMap<string, number>) {
  const start: number[] = ids.map(() => 0);
  const gaps: number[] = [];
  const rows = demandsOn(ids, relations, values).map(({row, rest}): Row => {
    const gap = [-1, 1].map((sign): [number, number] => {
      gaps.push(start.length);
      start.push(Math.max(0, sign * rest));
      return [start.length - 1, sign];
    });
    return [...row, ...gap];
  });
  const whole = start.length;
  start.push(gaps.reduce((sum, gap) => sum + start[gap]!, 0));
  const polytope = new Polytope([...rows, [[whole, 1], ...gaps.map((gap) => [gap, -1] as const)]], start);
  // Corners of such relations are whole or nearly; a speck below zero would be no figure at all.
  return [...polytope.reduce(whole).slice(0, ids.length)].map(wholeOr);
}

const SPECK = 1e-6;
const wholeOr = (value: number) => (Math.abs(value - Math.round(value)) < SPECK ? Math.round(value) || 0 : value);
