import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {catchmentOf, overlapsOf, peopleIn, populationOf, reachOf} from '../../src/model/catchment.js';
import type {Centre} from '../../src/model/centre.js';
import {Hierarchy} from '../../src/model/hierarchy.js';
import type {Territory} from '../../src/model/territory.js';
import {RUNS} from '../helpers/figures.js';

const territory = (id: string, parents: string[], population?: number): Territory => ({id, name: id, parents, population});
const centre = (id: string, territories?: string[], population?: number) =>
  ({id, name: id, ...((territories ?? population) !== undefined && {zone: {territories, population}})}) as unknown as Centre;

const MAP = new Hierarchy([
  territory('departement:67', [], 1000),
  territory('commune:67001', ['departement:67'], 300),
  territory('commune:67002', ['departement:67'], 200),
  territory('commune:67003', ['departement:67']),
  territory('quartier:north', ['commune:67001'], 100),
  territory('quartier:south', ['commune:67001'], 120),
]);

test('a quartier and its commune count once, and an unknown population makes the sum a lower bound', () => {
  const answer = populationOf(MAP, ['quartier:north', 'commune:67001', 'commune:67003', 'commune:67001']);
  assert.deepEqual(answer, {population: 300, counted: ['commune:67001'], unknown: ['commune:67003'], crossing: []});
});

test('two territories that cross each other are told, since their sum counts some people twice', () => {
  const map = new Hierarchy([
    territory('departement:67', [], 10),
    territory('departement:68', [], 10),
    territory('epci:200000001', ['departement:67', 'departement:68'], 4),
  ]);
  assert.deepEqual(populationOf(map, ['departement:67', 'epci:200000001']).crossing, ['epci:200000001']);
});

test('what a centre declares wins over the sum, and nothing known is not zero', () => {
  const people = (given: Centre) => peopleIn(catchmentOf(MAP, given));
  assert.equal(people(centre('a', ['commune:67001'], 250)), 250);
  assert.equal(people(centre('a', ['commune:67001'])), 300);
  assert.equal(people(centre('a', ['commune:67003'])), undefined);
  assert.equal(people(centre('a')), undefined);
  assert.equal(people(centre('a', undefined, 0)), 0);
});

test('zones overlap where one names what the other names or contains', () => {
  const overlaps = overlapsOf(MAP, [
    centre('a', ['quartier:north', 'commune:67002']),
    centre('b', ['commune:67001']),
    centre('c', ['quartier:south', 'commune:67002']),
    centre('d', ['commune:67003']),
  ]);
  assert.deepEqual(
    overlaps.map(({centres, counted, population}) => [...centres, counted, population]),
    [
      ['a', 'b', ['quartier:north'], 100],
      ['a', 'c', ['commune:67002'], 200],
      ['b', 'c', ['quartier:south'], 120],
    ],
  );
});

test('a commune with one covered quartier is covered in part, and the rest of the département has no centre', () => {
  const reach = reachOf(MAP, [centre('a', ['quartier:north']), centre('b', ['commune:67002']), centre('c')], 'commune', 'departement:67');
  const ids = (list: readonly {id: string}[]) => list.map(({id}) => id);
  assert.deepEqual([ids(reach.covered), ids(reach.partly), ids(reach.uncovered)], [['commune:67002'], ['commune:67001'], ['commune:67003']]);
  assert.equal(reach.reached.population, 300);
  assert.deepEqual([reach.all.population, reach.all.unknown], [500, ['commune:67003']]);
  assert.deepEqual(ids(reach.unmapped), ['c']);
  const whole = reachOf(MAP, [centre('a', ['departement:67'])], 'commune');
  assert.equal(whole.covered.length, 3);
});

/**
 * A country made of plots: each quartier is a set of plots, each commune its quartiers, each département its communes.
 * The oracle counts plots; it knows nothing of parents.
 */
const country = fc.array(fc.array(fc.array(fc.integer({min: 0, max: 50}), {minLength: 1, maxLength: 3}), {minLength: 1, maxLength: 3}), {minLength: 1, maxLength: 3});

test('people in zones, overlaps and reach are those of the plots of ground they are made of', () => {
  fc.assert(
    fc.property(country, fc.array(fc.array(fc.nat(), {maxLength: 4}), {maxLength: 5}), (departements, picks) => {
      const plots = new Map<string, Set<number>>();
      const people: number[] = [];
      const territories: Territory[] = [];
      const add = (id: string, parents: string[], ground: readonly number[]) => {
        plots.set(id, new Set(ground));
        territories.push(territory(id, parents, ground.reduce((sum, plot) => sum + people[plot]!, 0)));
      };
      departements.forEach((communes, d) => {
        const grounds = communes.map((quartiers) => quartiers.map((population) => people.push(population) - 1));
        add(`d:${d}`, [], grounds.flat());
        grounds.forEach((ground, c) => {
          add(`c:${d}-${c}`, [`d:${d}`], ground);
          ground.forEach((plot, q) => add(`q:${d}-${c}-${q}`, [`c:${d}-${c}`], [plot]));
        });
      });
      const map = new Hierarchy(territories);
      const zones = picks.map((pick) => pick.map((rank) => territories[rank % territories.length]!.id));
      const ground = (refs: readonly string[]) => new Set(refs.flatMap((ref) => [...plots.get(ref)!]));
      const living = (set: Iterable<number>) => [...set].reduce((sum, plot) => sum + people[plot]!, 0);
      const centres = zones.map((zone, rank) => centre(`c${rank}`, zone));

      zones.forEach((zone, rank) => assert.equal(catchmentOf(map, centres[rank]!).population, living(ground(zone))));

      const shared = new Map(overlapsOf(map, centres).map((overlap) => [overlap.centres.join(), overlap.population]));
      zones.forEach((one, a) =>
        zones.slice(a + 1).forEach((other, more) => {
          const both = [...ground(one)].filter((plot) => ground(other).has(plot));
          assert.equal(shared.get(`c${a},c${a + 1 + more}`), both.length ? living(both) : undefined);
        }),
      );

      const all = ground(zones.flat());
      const reach = reachOf(map, centres, 'c');
      for (const [list, fits] of [
        [reach.covered, (set: Set<number>) => [...set].every((plot) => all.has(plot))],
        [reach.uncovered, (set: Set<number>) => ![...set].some((plot) => all.has(plot))],
        [reach.partly, (set: Set<number>) => [...set].some((plot) => all.has(plot))],
      ] as const)
        for (const {id} of list) assert.ok(fits(plots.get(id)!), id);
      assert.equal(reach.covered.length + reach.partly.length + reach.uncovered.length, departements.flat().length);
      assert.equal(reach.reached.population, living(all));
      assert.equal(reach.all.population, living(people.keys()));
    }),
    RUNS,
  );
});
