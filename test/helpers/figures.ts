/** Small documents for the tests of the model's questions. */
import {figuresOf, type Figures} from '../../src/model/figures.js';
import {Observatory} from '../../src/model/observatory.js';

export interface Given {
  readonly indicator: string;
  /** `centre` unless said. */
  readonly of?: string;
  readonly period?: string;
  readonly categories?: Readonly<Record<string, string>>;
  readonly vintage?: number;
  /** Subject → value, or a letter of status for none, or both. */
  readonly values: Readonly<Record<string, number | null | string | readonly [number, string]>>;
  readonly n?: readonly (number | null)[];
  readonly answering?: readonly (number | null)[];
}

/** An observatory with one axis for each column, and its figures. */
export function observatoryOf(columns: readonly Given[], tables: Readonly<Record<string, unknown>> = {}): Observatory & Figures {
  const axes = columns.map(({of = 'centre', vintage, values}, rank) => ({id: `axis${rank}`, of, vintage, keys: Object.keys(values)}));
  const observations = columns.map(({indicator, period = '2023', categories, values, n, answering}, rank) => ({
    indicator,
    period,
    categories,
    axis: `axis${rank}`,
    values: Object.values(values).map((given) => (Array.isArray(given) ? given[0] : typeof given === 'string' ? null : given)),
    status: Object.values(values)
      .map((given) => (Array.isArray(given) ? given[1] : typeof given === 'string' ? given : given === null ? 'O' : 'A'))
      .join(''),
    n,
    of: answering,
  }));
  // An axis without keys has no letters; a column without any is one letter for all.
  for (const column of observations) if (!column.status) Object.assign(column, {status: undefined});
  const observatory = new Observatory({format: 'observatoire-csc/1', ...tables, axes, observations});
  return Object.assign(observatory, figuresOf(observatory));
}

export const RUNS = {numRuns: 1000};
