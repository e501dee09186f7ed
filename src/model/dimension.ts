/**
 * Dimensions: what figures are broken down by (age, sex, theme, funder). A dimension says whether its categories
 * exclude each other, because only then do they add up to the total, and only then does the total give a hidden
 * category away.
 */
import {flag, id, number, text, z, type Id} from './fields.js';
import {table} from './table.js';

export type DimensionId = Id<'dimension'>;
export type CategoryId = Id<'category'>;

export const Category = z.object({
  id: id<'category'>(),
  label: text,
  /** Bounds of a class, in the unit of the dimension (years of age); the upper one is included. */
  from: z.optional(number),
  to: z.optional(number),
});
export type Category = z.infer<typeof Category>;

export const Dimension = z.object({
  id: id<'dimension'>(),
  label: text,
  /** Required: a dimension that does not say it can be neither summed nor protected. */
  exclusive: flag,
  /** Whether the categories have an order of their own (age classes), which no sorting by value may break. */
  ordered: z.optional(flag),
  categories: z.array(Category),
  note: z.optional(text),
});
export type Dimension = z.infer<typeof Dimension>;

export const dimensions = table('dimensions', Dimension);

export const categoryOf = ({categories}: Dimension, wanted: string) => categories.find((each) => each.id === wanted);
