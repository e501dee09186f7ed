import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {protectDocument, unsafeCells} from '../../src/model/disclosure.js';
import {Observatory} from '../../src/model/observatory.js';
import {Attacker, type Relation} from '../helpers/attacker.js';

const AGES = ['0-17', '18+'];
const age = {id: 'age', label: 'Âge', exclusive: true, categories: AGES.map((id) => ({id, label: id}))};
const count = (id: string, more: Readonly<Record<string, unknown>> = {}) => ({
  ...{id, label: id, kind: 'count', disclosure: {threshold: 5}},
  ...more,
});
const document = (tables: Readonly<Record<string, unknown>>) => ({format: 'observatoire-csc/1', ...tables});

type Letters = (string | undefined)[];
interface Written {
  readonly indicator: string;
  readonly axis: string;
  readonly period: string;
  readonly categories?: Readonly<Record<string, string>>;
  readonly values: readonly (number | null)[];
  readonly status?: string;
  readonly n?: readonly (number | null)[];
  readonly note?: string;
}
const columnsOf = (raw: Readonly<Record<string, unknown>>) => raw['observations'] as readonly Written[];
const lettersOf = ({values, status}: Written): Letters => values.map((_, rank) => status?.[rank] ?? status?.[0]);

/** Communes of two EPCI, the second of which lies in two départements, of one région. */
const COMMUNES = ['67001', '67002', '67003', '68001'];
const EPCI: Readonly<Record<string, readonly string[]>> = {'200000001': ['67001', '67002'], '200000002': ['67003', '68001']};
const DEPARTEMENTS: Readonly<Record<string, readonly string[]>> = {67: COMMUNES.slice(0, 3), 68: COMMUNES.slice(3)};
const territories = [
  {id: 'region:44', name: 'Région'},
  ...Object.keys(DEPARTEMENTS).map((code) => ({id: `departement:${code}`, name: code, parents: ['region:44']})),
  {id: 'epci:200000001', name: 'Un', parents: ['departement:67']},
  {id: 'epci:200000002', name: 'Deux', parents: ['departement:67', 'departement:68']},
  ...COMMUNES.map((code) => ({
    id: `commune:${code}`,
    name: code,
    parents: [`epci:${Object.keys(EPCI).find((epci) => EPCI[epci]!.includes(code))}`, `departement:${code.slice(0, 2)}`],
  })),
];
const LEVELS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  commune: Object.fromEntries(COMMUNES.map((code) => [code, [code]])),
  epci: EPCI,
  departement: DEPARTEMENTS,
  region: {44: COMMUNES},
};
const axes = Object.entries(LEVELS).map(([of, codes]) => ({id: of, of, keys: Object.keys(codes)}));
const PERIODS = [['2021'], ['2022'], ['2021', '2022']];
const periodOf = (years: readonly string[]) => years.join('/');

/** Every figure that the given ones (by commune, age and year) add up to, as a document. */
function fullDocument(given: ReadonlyMap<string, number>) {
  const sum = (codes: readonly string[], ages: readonly string[], years: readonly string[]) =>
    codes.flatMap((code) => ages.flatMap((each) => years.map((year) => given.get(`${code} ${each} ${year}`)!))).reduce((a, b) => a + b);
  return document({
    ...{territories, axes},
    dimensions: [age],
    indicators: [count('habitants')],
    observations: Object.entries(LEVELS).flatMap(([axis, codes]) =>
      PERIODS.flatMap((years) =>
        [AGES, ...AGES.map((each) => [each])].map((ages) => ({
          ...{axis, indicator: 'habitants', period: periodOf(years)},
          ...(ages.length === 1 && {categories: {age: ages[0]}}),
          values: Object.values(codes).map((inside) => sum(inside, ages, years)),
        })),
      ),
    ),
  });
}

/** The same relations, told here by hand: what any reader of the document knows. */
const RELATIONS: readonly Relation[] = Object.entries(LEVELS).flatMap(([level, codes]) =>
  Object.entries(codes).flatMap(([code, inside]) => {
    const name = (place: string, which: string, period: string) => `${place} ${which} ${period}`;
    const place = `${level}:${code}`;
    const periods = PERIODS.map(periodOf);
    return [
      ...(level === 'commune' ? [] : periods.flatMap((period) =>
        ['', ...AGES].map((each) => ({
          totals: [name(place, each, period)],
          parts: inside.map((commune) => name(`commune:${commune}`, each, period)),
        })),
      )),
      ...periods.map((period) => ({totals: [name(place, '', period)], parts: AGES.map((each) => name(place, each, period))})),
      ...['', ...AGES].map((each) => ({
        totals: [name(place, each, '2021/2022')],
        parts: ['2021', '2022'].map((year) => name(place, each, year)),
      })),
    ];
  }),
);

/** What a document tells, by the names of the relations. */
function readAloud(raw: Readonly<Record<string, unknown>>): ReadonlyMap<string, number> {
  return new Map(
    columnsOf(raw).flatMap(({axis, period, categories, values}) =>
      Object.keys(LEVELS[axis]!).flatMap((code, rank) => {
        const value = values[rank];
        return typeof value === 'number' ? [[`${axis}:${code} ${categories?.['age'] ?? ''} ${period}`, value] as const] : [];
      }),
    ),
  );
}

const population = fc
  .array(fc.tuple(fc.nat(9), fc.nat(99)), {minLength: 16, maxLength: 16})
  .chain((seeds) =>
    fc.tuple(fc.integer({min: 0, max: 4}), fc.integer({min: 0, max: 3})).map(([zeros, small]) => {
      const keys = COMMUNES.flatMap((code) => AGES.flatMap((each) => ['2021', '2022'].map((year) => `${code} ${each} ${year}`)));
      return new Map(
        keys.map((key, rank) => {
          const [kind, size] = seeds[rank]!;
          return [key, kind < zeros ? 0 : kind < zeros + small ? 1 + (size % 4) : 5 + size];
        }),
      );
    }),
  );

describe('protectDocument', () => {
  test('leaves an attacker nothing to solve or to bound, over levels, ages and cumulated years', () => {
    let hidden = 0;
    fc.assert(
      fc.property(population, (given) => {
        const whole = fullDocument(given);
        const {document: safe, report} = protectDocument(whole);
        const told = readAloud(safe);
        assert.deepEqual(report.exposed, []);
        const attacker = new Attacker(told, RELATIONS);
        const solved = attacker.solve();
        for (const [name, value] of readAloud(whole)) {
          if (told.has(name)) assert.ok(told.get(name) === value && (value === 0 || value >= 5), name);
          else {
            hidden++;
            assert.ok(!solved.has(name), `${name} is solved`);
            if (value > 0 && value < 5) assert.ok(attacker.canBe(name, 0, 0) && attacker.canBe(name, 5, Infinity), `${name} is bounded`);
          }
        }
      }),
      {numRuns: 1000},
    );
    assert.ok(hidden > 1000, `only ${hidden} figures were hidden`);
  });

  test('leaves a document that its own check finds safe, and that it leaves as it is', () => {
    fc.assert(
      fc.property(population, (given) => {
        const {document: safe} = protectDocument(fullDocument(given));
        assert.deepEqual(unsafeCells(new Observatory(safe)), []);
      }),
      {numRuns: 1000},
    );
  });
});
