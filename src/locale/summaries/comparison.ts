/** A figure beside another. */
import type {Comparison} from '../../model/reference.js';
import {isRefused, type Refused} from '../../model/refusal.js';
import {ofPlace, type Place, que, thePlace} from '../grammar.js';
import {quantity} from '../quantity.js';
import {isolated, wording} from '../wording.js';
import {changeWords} from './course.js';
import {cautionSentence} from './cautions.js';
import {points, verdictOf} from './gap.js';
import {refusalSentence} from './periods.js';
import {paragraph, type Said, shown, type Teller} from './statements.js';

export const referenceWords = wording('summary-reference', {
  more: (points: string, place: Place, value: string) => `C’est ${points} de plus ${que(thePlace(place))} (${value}).`,
  less: (points: string, place: Place, value: string) => `C’est ${points} de moins ${que(thePlace(place))} (${value}).`,
  same: (place: Place) => `C’est la même valeur ${que(thePlace(place))}.`,
  almost: (place: Place, value: string) => `C’est presque la même valeur ${que(thePlace(place))} (${value}).`,
  index: (index: string, place: Place, value: string) => `Indice ${index}, base 100 pour ${thePlace(place)} (${value}).`,
  share: (percent: string, place: Place) => `C’est ${percent} du total ${ofPlace(place)}.`,
  better: 'L’écart est favorable.',
  worse: 'L’écart est défavorable.',
});

/** « C’est 2,3 points de plus que le Bas-Rhin (12,5 %). » */
export function comparisonSentence(locale: Teller, said: Said, comparison: Comparison | Refused, {name, scheme}: Place): string {
  if (isRefused(comparison)) return refusalSentence(locale, comparison);
  const say = locale.words(referenceWords);
  const place = {name: isolated(name), scheme};
  const value = quantity(locale, comparison.reference, said);
  const verdict = verdictOf(comparison.verdict, say);
  const warned = cautionSentence(locale, comparison.cautions);
  switch (comparison.kind) {
    case 'share':
      return paragraph(say.share(locale.number(comparison.share, {unit: '%', decimals: 1}), place), warned);
    case 'index': {
      if (comparison.value === comparison.reference) return paragraph(say.same(place), warned);
      return paragraph(say.index(locale.number(comparison.index, {decimals: 0}), place, value), verdict, warned);
    }
    case 'points': {
      const {gap} = comparison;
      if (gap === 0) return paragraph(say.same(place), warned);
      if (shown(Math.abs(gap), said.decimals) === 0) return paragraph(say.almost(place, value), warned);
      const size = points(locale, Math.abs(gap), said.decimals, locale.words(changeWords).points);
      return paragraph((gap > 0 ? say.more : say.less)(size, place, value), verdict, warned);
    }
  }
}
