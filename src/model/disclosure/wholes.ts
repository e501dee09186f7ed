/** What a rate divides by, where nobody wrote it down but any reader can work it out: as a sum, or as what a sum leaves. */
import type {Dimension} from '../dimension.js';
import {aggregationOf, type Indicator} from '../indicator.js';
import {lengthOf} from '../period.js';
import {schemeOf} from '../territory-ref.js';
import {keyOf, type Figure} from './figure.js';
import {periodRelations, type Places, type Subject} from './relations.js';

interface Known {
  readonly figures: ReadonlyMap<string, Figure>;
  readonly places: Places;
  readonly dimensions: readonly Dimension[];
}

type Categories = Readonly<Record<string, string>>;
/** Where a figure stands. */
interface Spot {
  readonly subject: Subject;
  readonly period: string;
  readonly categories: Categories;
}

/** Figures of `indicator` at those of `spots` where it is not told, as far as what is told leaves one value to them. */
export function workedOut(indicator: Indicator, spots: readonly Spot[], {figures, places, dimensions}: Known): Figure[] {
  const found = new Map<string, Figure>();
  const idOf = ({subject, period, categories}: Spot) => keyOf(indicator.id, subject, period, categories);
  // Only what is summed over places and years can be worked out of other places and years.
  const own = aggregationOf(indicator) === 'sum' ? [...figures.values()].filter((figure) => figure.indicator === indicator) : [];
  const [schemes, periods] = [new Set(own.map(({subject}) => schemeOf(subject))), new Set(own.map(({period}) => period))];
  const valueOf = (spot: Spot) => figures.get(idOf(spot))?.value ?? found.get(idOf(spot))?.value;
  /** The value of `spot` in a sum of which it is the total or a part. */
  const solve = (spot: Spot, total: Spot, parts: readonly Spot[]) => {
    const sum = (spots: readonly Spot[]) => spots.reduce((all, each) => all + (valueOf(each) ?? NaN), 0);
    if (!parts.length) return undefined;
    const value = idOf(spot) === idOf(total) ? sum(parts) : (valueOf(total) ?? NaN) - sum(parts.filter((each) => idOf(each) !== idOf(spot)));
    return value >= 0 ? value : undefined;
  };
  function* sumsWith(spot: Spot): Generator<readonly [total: Spot, parts: readonly Spot[]]> {
    const {subject, period, categories} = spot;
    for (const scheme of schemes) {
      yield [spot, places.partsOf(subject, scheme).map((each) => ({...spot, subject: each}))];
      const [container, ...others] = places.of(subject, scheme);
      const siblings = container !== undefined && !others.length ? places.partsOf(container, schemeOf(subject)) : [];
      if (siblings.includes(subject)) yield [{...spot, subject: container!}, siblings.map((each) => ({...spot, subject: each}))];
    }
    for (const {id, exclusive, categories: all} of dimensions) {
      if (!exclusive) continue;
      const rest = Object.fromEntries(Object.entries(categories).filter(([key]) => key !== id));
      yield [{...spot, categories: rest}, all.map((each) => ({...spot, categories: {...rest, [id]: each.id}}))];
    }
    for (const {totals: [total], parts} of periodRelations([...new Set([...periods, period])])) {
      const isWhole = total !== undefined && parts.reduce((sum, part) => sum + lengthOf(part), 0) === lengthOf(total);
      if (isWhole && (total === period || parts.includes(period))) yield [{...spot, period: total}, parts.map((each) => ({...spot, period: each}))];
    }
  }
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const spot of spots) {
      if (figures.get(idOf(spot))?.isHidden || valueOf(spot) !== undefined) continue;
      for (const [total, parts] of sumsWith(spot)) {
        const value = solve(spot, total, parts);
        if (value === undefined) continue;
        found.set(idOf(spot), {id: idOf(spot), indicator, subject: spot.subject, period: spot.period, categories: spot.categories, value, isHidden: false, places: []});
        break;
      }
    }
  }
  return [...found.values()];
}
