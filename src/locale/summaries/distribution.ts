/** How figures spread, without naming anybody. */
import type {Distribution, Position} from '../../model/distribution.js';
import {isRefused, type Refused} from '../../model/refusal.js';
import {quantity} from '../quantity.js';
import {wording} from '../wording.js';
import {noFigureSentence, paragraph, type Said, type Teller} from './statements.js';
import {nounFor} from './subjects.js';

export const spreadWords = wording('summary-spread', {
  half: (many: string, low: string, high: string) => `La moitié centrale des ${many} va de ${low} à ${high}.`,
  median: (value: string) => `La médiane est de ${value}.`,
  lowest: (subject: string) => `${subject} se situe dans le quart le plus bas.`,
  middle: (subject: string) => `${subject} se situe dans la moitié centrale.`,
  highest: (subject: string) => `${subject} se situe dans le quart le plus haut.`,
});

/** Median and quartiles, without naming anybody. */
export function distributionSentences(locale: Teller, said: Said, spread: Distribution | Refused, of: string): string {
  if (isRefused(spread)) return noFigureSentence(locale, spread);
  const say = locale.words(spreadWords);
  const [low, high] = spread.quartiles.map((value) => quantity(locale, value, said)) as [string, string];
  return paragraph(say.median(quantity(locale, spread.median, said)), say.half(nounFor(locale, of).many, low, high));
}

/** « Le Phare se situe dans la moitié centrale. » */
export function positionSentence(locale: Teller, {quarter}: Position, subject: string): string {
  const say = locale.words(spreadWords);
  return quarter === 1 ? say.lowest(subject) : quarter === 4 ? say.highest(subject) : say.middle(subject);
}
