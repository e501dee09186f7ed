/** From what a tag says, and what is shared around it, to the question that it asks. */
import type {Form} from '../../charts/suited.js';
import {chartWords} from '../../locale/chart.js';
import type {Locale} from '../../locale/locale.js';
import {centres} from '../../model/centre.js';
import {dimensions} from '../../model/dimension.js';
import {figuresOf} from '../../model/figures.js';
import type {Indicator} from '../../model/indicator.js';
import type {Observatory} from '../../model/observatory.js';
import {kindsOf} from '../../model/values.js';
import type {Scope} from '../scope.js';
import type {Along, Asked} from './question.js';

/** The attributes of a chart, as `CscChart` tells of them. */
export interface SaidByTag {
  readonly by?: string;
  readonly series?: string;
  readonly type?: Form;
  readonly period?: string;
  readonly centre?: string;
  readonly territory?: string;
  readonly compare?: string;
  readonly target?: number;
  readonly targetLabel?: string;
}

export function askedOf(observatory: Observatory, locale: Locale, indicator: Indicator, said: SaidByTag, scope: Scope): Asked {
  const {type} = said;
  // An attribute that is taken away leaves null.
  const period = said.period ?? scope.period;
  const territory = said.territory ?? scope.territory;
  const compare = said.compare ?? scope.compare;
  // In a distribution, a centre is not what is drawn but where the reader stands.
  const centre = said.centre ?? scope.centre;
  const kinds = kindsOf(figuresOf(observatory), indicator);
  const along = (word: string | undefined) => {
    if (!word) return {};
    if (word === 'centre' || word === 'period' || word === 'territory') return {by: word} as const;
    return observatory.find(dimensions, word) ? ({by: 'category', dimension: word} as const) : ({by: 'territory', level: word} as const);
  };
  const row = along(said.by);
  const across = along(said.series);
  const isSpread = type === 'strip' || type === 'histogram';
  const by: Along = row.by ?? (centre && !isSpread ? 'period' : kinds.includes('centre') ? 'centre' : 'territory');
  const all = observatory.rows(centres);
  const kept = scope.keep?.(all);
  return {
    indicator,
    by,
    split: across.by,
    period,
    territory,
    centre: isSpread || (by === 'centre' && indicator.better && indicator.better !== 'neither' && !type) ? undefined : centre,
    level: row.level ?? across.level ?? (by === 'territory' ? kinds.find((kind) => kind !== 'centre') : undefined),
    dimension: row.dimension,
    splitDimension: across.dimension,
    compare: compare?.split(/\s+/).filter(Boolean) ?? [],
    ...(said.target !== undefined && {target: {value: said.target, label: said.targetLabel ?? locale.words(chartWords).target}}),
    ...(kept && kept.length < all.length && {kept: new Set<string>(kept.map(({id}) => id))}),
  };
}
