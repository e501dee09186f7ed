/** Which form suits what is asked. */
import {countedSeries, type Content} from './content.js';

export const FORMS = ['bar', 'stacked', 'column', 'line', 'dot', 'slope', 'histogram', 'strip', 'pyramid', 'multiples'] as const;
export type Form = (typeof FORMS)[number];

/** More lines than this are a thicket: each of them has its own drawing then. */
const MOST_LINES = 6;

/** What decides about the form. */
export interface Suited {
  readonly by: 'centre' | 'territory' | 'period' | 'category';
  readonly content: Content;
  /** Categories have an order of their own: ages, years. */
  readonly isOrdered: boolean;
  /** Series add up to the whole. */
  readonly isAdditive: boolean;
  /** One way is declared to be better: then centres are not ranked by name. */
  readonly isJudged: boolean;
}

/** Fewer figures than this are not spread over an axis: each could be recognised. */
const FEWEST_SPREAD = 5;
/** More dots than this are a cloud; classes are counted then. */
const MOST_DOTS = 120;

export function suitedForm({by, content, isOrdered, isAdditive, isJudged}: Suited): Form {
  const {items, series} = content;
  const counted = countedSeries(content).length;
  const known = series[0]?.figures.filter(({value}) => value !== undefined).length ?? 0;
  if (by === 'period') {
    if (items.length < 2) return 'bar';
    if (items.length === 2 && counted > 1) return 'slope';
    return counted > MOST_LINES ? 'multiples' : 'line';
  }
  if (by === 'category' && isOrdered && isAdditive && counted === 2) return 'pyramid';
  if (counted > 1) return isAdditive ? 'stacked' : series.length > 3 ? 'bar' : 'dot';
  if (by === 'category') return isOrdered ? 'column' : 'bar';
  if (by === 'centre' && isJudged && known >= FEWEST_SPREAD) return known > MOST_DOTS ? 'histogram' : 'strip';
  return series.length > 1 ? 'dot' : 'bar';
}
