/** What a document says about secrecy: rules of its indicators, agreements of its centres, and how its tables hang together. */
import {centres, type Centre} from '../centre.js';
import {dimensions} from '../dimension.js';
import {Hierarchy, territoriesOf} from '../hierarchy.js';
import {indicators, type Indicator} from '../indicator.js';
import type {Column} from '../observation.js';
import type {Observatory} from '../observatory.js';
import {territories} from '../territory.js';
import {Places} from './relations.js';
import type {Rule} from './rules.js';
import type {Matter} from './tables.js';

export interface DisclosureOptions {
  /** The rule of each source, by its id, for indicators that declare none. */
  readonly rules?: Readonly<Record<string, Rule>>;
  /** The indicators that each centre agreed to have shown, by the centre's id; `*` for all. Added to the document's own. */
  readonly agreements?: Readonly<Record<string, readonly string[]>>;
}

export interface Publication extends Matter {
  readonly hierarchy: Hierarchy;
  readonly centres: readonly Centre[];
}

export function matterOf(
  observatory: Observatory,
  {rules = {}, agreements = {}}: DisclosureOptions,
  columns: (indicator: string) => readonly Column[],
  knowsHidden: boolean,
): Publication {
  const hierarchy = new Hierarchy(observatory.rows(territories));
  const all = observatory.rows(centres);
  const named = new Map<string, readonly string[]>(all.map((centre) => [centre.id, territoriesOf(hierarchy, centre)]));
  const agreed = new Map<string, ReadonlySet<string>>(
    all.map((centre) => [centre.id, new Set([...(centre.agreements ?? []), ...(own(agreements, centre.id) ?? [])])]),
  );
  return {
    ...{hierarchy, columns, knowsHidden},
    centres: all,
    indicators: observatory.rows(indicators),
    dimensions: observatory.rows(dimensions),
    places: new Places(hierarchy, named),
    ruleOf: (indicator) => ruleOf(indicator, rules),
    agrees: (centre, {id}) => Boolean(agreed.get(centre)?.has(id) || agreed.get(centre)?.has('*')),
  };
}

const own = <T>(record: Readonly<Record<string, T>>, key: string) => (Object.hasOwn(record, key) ? record[key] : undefined);

function ruleOf({disclosure, source}: Indicator, rules: Readonly<Record<string, Rule>>): Rule | undefined {
  const {threshold, minUnits, dominance} = disclosure ?? {};
  const declared = Object.entries({threshold, minUnits, dominance}).filter(([, value]) => value !== undefined);
  const ofSource = source === undefined ? undefined : own(rules, source);
  return declared.length || ofSource ? {...ofSource, ...(Object.fromEntries(declared) as Rule)} : undefined;
}
