/** A row, or series, of the categories of a dimension: ages, sexes. */
import {dimensions, type Dimension} from '../../model/dimension.js';
import {inLanguage} from '../../model/text.js';
import {categoriesOf} from '../../model/values.js';
import type {Question, Slot} from './question.js';

export function categorySlots(question: Question, wanted: string | undefined): readonly Slot[] {
  const dimension = dimensionOf(question, wanted);
  if (!dimension) return [];
  const {figures, asked, of, period, locale} = question;
  const known = categoriesOf(figures, {indicator: asked.indicator, of, period}, dimension.id);
  return dimension.categories
    .filter(({id}) => known.includes(id))
    .map(({id, label}) => ({key: id, label: inLanguage(label, locale.language), categories: {[dimension.id]: id}}));
}

/** The one that is wanted, else the first that the indicator is divided by. */
export function dimensionOf({asked, observatory}: Question, wanted: string | undefined): Dimension | undefined {
  const id = wanted ?? asked.indicator.dimensions?.[0];
  return id === undefined ? undefined : observatory.find(dimensions, id);
}
