/** What stands beside the figures of an indicator wherever they are drawn: how they were made, where their series breaks. */
import {chartWords} from '../../locale/chart.js';
import {saidPeriod, type Locale} from '../../locale/locale.js';
import type {Indicator} from '../../model/indicator.js';
import type {Break} from '../../model/series-break.js';
import {inLanguage} from '../../model/text.js';

/** What the figures mean, how they were made, what they cannot say. */
export const methodOf = ({language}: Locale, {definition, method, limits}: Indicator): readonly string[] =>
  [definition, method, limits].filter((each) => each !== undefined).map((each) => inLanguage(each, language));

export const breakCautions = (locale: Locale, breaks: readonly Break[]): readonly string[] =>
  breaks.map(({at, reason}) => locale.words(chartWords).brokenAt(saidPeriod(locale, at), inLanguage(reason, locale.language)));
