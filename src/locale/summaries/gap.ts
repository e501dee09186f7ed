/** What is said of a difference: its points, and whether it is good. */
import type {Verdict} from '../../model/reference.js';
import {isSingular} from '../locale.js';
import {shown, type Teller} from './statements.js';

export type PointWords = (n: string, one: boolean) => string;

export const points = (locale: Teller, value: number, decimals: number | undefined, say: PointWords) =>
  say(locale.number(value, {decimals}), isSingular(locale.language, shown(value, decimals)));

export const verdictOf = (verdict: Verdict, {better, worse}: {readonly better: string; readonly worse: string}) =>
  verdict === 'better' ? better : verdict === 'worse' ? worse : '';
