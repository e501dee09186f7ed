/** Figures as an element writes them: with the unit and the digits of their indicator, or why there is none. */
import {quantity} from '../../locale/quantity.js';
import type {Locale} from '../../locale/locale.js';
import {statusWords} from '../../locale/status.js';
import type {Indicator} from '../../model/indicator.js';
import {hasValue, type Observed} from '../../model/observation.js';
import {inLanguage} from '../../model/text.js';
import {blank, type Cell} from './data-table.js';

/** « 42 000 € », « 42 000 € (provisoire) », « sans réponse ». */
export function saidValue(locale: Locale, indicator: Indicator, observed: Observed | undefined): string {
  const status = locale.words(statusWords);
  if (!hasValue(observed)) return status[observed?.status ?? 'not-asked'];
  const text = saidNumber(locale, indicator, observed.value);
  const caution = status[observed.status];
  return caution ? `${text} (${caution})` : text;
}

export const saidNumber = (locale: Locale, {unit, decimals}: Pick<Indicator, 'unit' | 'decimals'>, value: number) =>
  quantity(locale, value, {decimals, unit: inLanguage(unit, locale.language)});

export function valueCell(locale: Locale, indicator: Indicator, observed: Observed | undefined): Cell {
  const text = saidValue(locale, indicator, observed);
  if (!hasValue(observed)) return blank(text);
  const status = locale.words(statusWords)[observed.status];
  const unit = inLanguage(indicator.unit, locale.language);
  return {text, value: observed.value, ...(unit && {unit}), ...(status && {status})};
}
