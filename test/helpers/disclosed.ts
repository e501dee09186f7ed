/** Small documents of communes and centres for the tests of what may be published. */
import {unsafeCells} from '../../src/model/disclosure.js';
import {Observatory} from '../../src/model/observatory.js';

export const AGES = ['0-17', '18+'];
export const age = {id: 'age', label: 'Âge', exclusive: true, categories: AGES.map((id) => ({id, label: id}))};
export const count = (id: string, more: Readonly<Record<string, unknown>> = {}) => ({
  ...{id, label: id, kind: 'count', disclosure: {threshold: 5}},
  ...more,
});
export const document = (tables: Readonly<Record<string, unknown>>) => ({format: 'observatoire-csc/1', ...tables});

export type Letters = (string | undefined)[];
export interface Written {
  readonly indicator: string;
  readonly axis: string;
  readonly period: string;
  readonly categories?: Readonly<Record<string, string>>;
  readonly values: readonly (number | null)[];
  readonly status?: string;
  readonly n?: readonly (number | null)[];
  readonly note?: string;
}
export const columnsOf = (raw: Readonly<Record<string, unknown>>) => raw['observations'] as readonly Written[];
export const lettersOf = ({values, status}: Written): Letters => values.map((_, rank) => status?.[rank] ?? status?.[0]);

/** Communes of two EPCI, the second of which lies in two départements, of one région. */
export const COMMUNES = ['67001', '67002', '67003', '68001'];
export const EPCI: Readonly<Record<string, readonly string[]>> = {'200000001': ['67001', '67002'], '200000002': ['67003', '68001']};
export const DEPARTEMENTS: Readonly<Record<string, readonly string[]>> = {67: COMMUNES.slice(0, 3), 68: COMMUNES.slice(3)};
export const territories = [
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
export const LEVELS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  commune: Object.fromEntries(COMMUNES.map((code) => [code, [code]])),
  epci: EPCI,
  departement: DEPARTEMENTS,
  region: {44: COMMUNES},
};
export const axes = Object.entries(LEVELS).map(([of, codes]) => ({id: of, of, keys: Object.keys(codes)}));
export const COMMUNE_AXIS = {id: 'communes', of: 'commune', keys: COMMUNES};
export const CENTRE_AXIS = {id: 'centres', of: 'centre', keys: ['a', 'b', 'c', 'd']};
export const centres = CENTRE_AXIS.keys.map((id) => ({id, name: id, territories: ['commune:67001']}));
export const column = (indicator: string, values: readonly (number | null)[], more: Readonly<Record<string, unknown>> = {}) => ({
  ...{indicator, axis: 'communes', period: '2023', values},
  ...more,
});
export const byHand = (indicators: readonly unknown[], observations: readonly unknown[], tables: Readonly<Record<string, unknown>> = {}) =>
  document({axes: [COMMUNE_AXIS, CENTRE_AXIS], indicators, observations, ...tables});
export const whyOf = (raw: unknown, options = {}) => unsafeCells(new Observatory(raw), options).map(({why, indicator, subject}) => `${why} ${indicator} ${subject}`);
