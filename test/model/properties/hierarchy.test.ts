import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {catchmentOf, overlapsOf, populationOf} from '../../../src/model/catchment.js';
import type {Centre} from '../../../src/model/centre.js';
import {Hierarchy} from '../../../src/model/hierarchy.js';
import type {Territory} from '../../../src/model/territory.js';
import {RUNS} from './runs.js';

const LEVELS = ['quartier', 'commune', 'epci', 'departement', 'region'];

/** Territories that may name several parents of any higher level: an EPCI over two départements, a commune over both. */
const map = fc.array(fc.record({level: fc.integer({min: 0, max: 4}), parents: fc.array(fc.nat(), {maxLength: 3}), population: fc.option(fc.nat({max: 1000}), {nil: undefined})}), {minLength: 1, maxLength: 12}).map((given) => {
  const idOf = (rank: number) => `${LEVELS[given[rank]!.level]!}:${rank}`;
  return given.map(({level, parents, population}, rank): Territory => {
    const above = given.flatMap((other, place) => (other.level > level ? [place] : []));
    const named = above.length ? [...new Set(parents.map((pick) => idOf(above[pick % above.length]!)))] : [];
    return {id: idOf(rank), name: `${rank}`, parents: named, population};
  });
});

test('lying in something is transitive, is also touching it, and is what members list', () => {
  fc.assert(
    fc.property(map, (territories) => {
      const hierarchy = new Hierarchy(territories);
      const ids = territories.map(({id}) => id);
      for (const a of ids) {
        assert.ok(hierarchy.isInside(a, a) && hierarchy.touches(a, a));
        const inside = ids.filter((b) => hierarchy.isInside(a, b));
        for (const b of inside) {
          assert.ok(hierarchy.touches(a, b));
          for (const c of ids) if (hierarchy.isInside(b, c)) assert.ok(hierarchy.isInside(a, c), `${a} in ${b} in ${c}`);
        }
        assert.deepEqual([...hierarchy.containersOf(a)].sort(), inside.filter((b) => b !== a).sort());
      }
      for (const b of ids) {
        assert.deepEqual(hierarchy.members(b).map(({id}) => id), ids.filter((a) => a !== b && hierarchy.isInside(a, b)));
        for (const scheme of LEVELS) {
          const crossing = ids.filter((a) => a.startsWith(`${scheme}:`) && hierarchy.touches(a, b) && !hierarchy.isInside(a, b));
          assert.deepEqual(hierarchy.straddling(b, scheme).map(({id}) => id), crossing);
        }
      }
    }),
    RUNS,
  );
});

test('a territory with two parents of one level, and no other, touches both and lies in neither', () => {
  fc.assert(
    fc.property(map, (territories) => {
      const hierarchy = new Hierarchy(territories);
      for (const {id, parents = []} of territories) {
        for (const ref of parents) assert.ok(hierarchy.touches(id, ref) || parents.length > 1, `${id} beside ${ref}`);
        if (parents.length === 1) assert.ok(hierarchy.isInside(id, parents[0]!));
        const schemes = new Set(parents.map((ref) => ref.split(':')[0]));
        if (parents.length < 2 || schemes.size > 1) continue;
        for (const ref of parents) assert.deepEqual([hierarchy.touches(id, ref), hierarchy.isInside(id, ref)], [true, false], `${id} in ${ref}`);
        // It lies in what all of them lie in.
        const shared = territories.filter((other) => parents.every((ref) => hierarchy.isInside(ref, other.id)));
        for (const other of shared) assert.ok(hierarchy.isInside(id, other.id), `${id} in ${other.id}`);
      }
    }),
    RUNS,
  );
});

/** Communes merged year after year: each merger keeps the code of one of its parts. */
const mergers = fc.record({communes: fc.integer({min: 2, max: 8}), mergers: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.integer({min: 1, max: 3})), {maxLength: 5})});

test('a former code is today the commune that its ground lies in, and the codes of a vintage share out all ground', () => {
  fc.assert(
    fc.property(mergers, ({communes, mergers: steps}) => {
      const code = (rank: number) => `6700${rank}`;
      /** Which code each commune of the first year has had, by the year since which. */
      const codes = Array.from({length: communes}, (_, rank) => new Map([[2000, code(rank)]]));
      const valid = (rank: number, on: number) => [...codes[rank]!].filter(([since]) => since <= on).at(-1)![1];
      const replaces = new Map<string, {code: string; until: number}[]>();
      let now = 2000;
      for (const [first, second, years] of steps) {
        const [into, from] = [valid(first % communes, now), valid(second % communes, now)];
        if (into === from) continue;
        const until = now + years - 1;
        now += years;
        replaces.set(into, [...(replaces.get(into) ?? []), {code: into, until}, {code: from, until}]);
        codes.forEach((mine, rank) => {
          if (valid(rank, now) === from) mine.set(now, into);
        });
      }
      // Only today's communes have a row; what a part had replaced before stands in the row of what it became.
      const today = [...new Set(codes.map((_, rank) => valid(rank, now)))];
      const rows = today.map((own): Territory => {
        const parts = codes.flatMap((mine, rank) => (valid(rank, now) === own ? [...mine.values()] : []));
        const former = [...new Set(parts)].map((each) => ({code: each, until: Math.max(...(replaces.get(own) ?? []).concat(...parts.map((part) => replaces.get(part) ?? [])).filter((one) => one.code === each).map((one) => one.until), 1999)}));
        return {id: `commune:${own}`, name: own, vintage: now + 1, replaces: former.filter(({until}) => until > 1999)};
      });
      const hierarchy = new Hierarchy(rows);
      codes.forEach((mine, rank) => {
        for (const former of mine.values()) {
          const means = hierarchy.current(`commune:${former}`);
          // A code that stands today means itself; any other, what its ground became.
          assert.deepEqual(means, [`commune:${today.includes(former) ? former : valid(rank, now)}`]);
          for (const ref of means) assert.deepEqual(hierarchy.current(ref), [ref]);
        }
      });
      for (let on = 2000; on <= now; on++) {
        const known = new Set(codes.map((_, rank) => valid(rank, on)));
        const dealt = today.map((own) => hierarchy.partsAt(`commune:${own}`, on, (one) => known.has(one)));
        today.forEach((own, place) => {
          const ground = codes.flatMap((_, rank) => (valid(rank, now) === own ? [valid(rank, on)] : []));
          assert.deepEqual([...dealt[place]!].sort(), [...new Set(ground)].sort(), `${own} in ${on}`);
        });
        assert.deepEqual(dealt.flat().sort(), [...known].sort());
      }
    }),
    RUNS,
  );
});

/** A forest in which each territory lies in one other at most. */
const forest = map.map((territories) => territories.map((each) => ({...each, parents: each.parents?.slice(0, 1) ?? []})));
const picks = fc.array(fc.nat(), {maxLength: 6});
const refsOf = (territories: readonly Territory[], ranks: readonly number[]) => ranks.map((rank) => territories[rank % territories.length]!.id);

test('people of a union are at most the sum and at least the largest of its parts, in whatever order', () => {
  fc.assert(
    fc.property(forest, picks, (territories, ranks) => {
      const hierarchy = new Hierarchy(territories);
      const refs = refsOf(territories, ranks);
      const {population, counted, unknown, crossing} = populationOf(hierarchy, refs);
      const peopleOf = (ref: string) => territories.find(({id}) => id === ref)?.population ?? 0;
      assert.ok(population <= [...new Set(refs)].reduce((sum, ref) => sum + peopleOf(ref), 0));
      assert.equal(population, counted.reduce((sum, ref) => sum + peopleOf(ref), 0));
      // Nothing is counted that lies in something else that was named.
      for (const ref of [...counted, ...unknown]) assert.ok(!refs.some((other) => other !== ref && hierarchy.isInside(ref, other)));
      for (const ref of refs) assert.ok([...counted, ...unknown].some((outer) => hierarchy.isInside(ref, outer)));
      assert.deepEqual(crossing, []);
      assert.equal(populationOf(hierarchy, [...refs].reverse()).population, population);
      assert.equal(populationOf(hierarchy, [...refs, ...refs]).population, population);
    }),
    RUNS,
  );
});

test('what two zones share is in both: people of the one, the other and the shared part add up', () => {
  fc.assert(
    fc.property(forest, picks, picks, (given, one, other) => {
      // Each territory holds the people of its parts and some of its own.
      const within = (id: string, list: readonly Territory[]): number =>
        list.filter(({parents = []}) => parents.includes(id)).reduce((sum, part) => sum + within(part.id, list), list.find((each) => each.id === id)!.population ?? 0);
      const territories = given.map((each) => ({...each, population: within(each.id, given)}));
      const hierarchy = new Hierarchy(territories);
      const centres = [one, other].map((ranks, rank) => ({id: `c${rank}`, name: 'C', zone: {territories: refsOf(territories, ranks)}}) as unknown as Centre);
      const [a, b] = centres.map((centre) => catchmentOf(hierarchy, centre).population) as [number, number];
      const [overlap] = overlapsOf(hierarchy, centres);
      const union = populationOf(hierarchy, centres.flatMap(({zone}) => zone!.territories!)).population;
      assert.equal(union, a + b - (overlap?.population ?? 0));
      const [mirrored] = overlapsOf(hierarchy, [...centres].reverse());
      assert.equal(mirrored?.population, overlap?.population);
    }),
    RUNS,
  );
});
