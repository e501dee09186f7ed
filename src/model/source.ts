/** Where figures and records come from: named beside every drawing. */
import {day, id, link, name, slug, text, z, type Id} from './fields.js';
import {table} from './table.js';

export type SourceId = Id<'source'>;

export const Source = z.object({
  id: id<'source'>(),
  label: text,
  producer: z.optional(name),
  website: z.optional(link),
  /** When the producer published it. */
  published: z.optional(day),
  /** What the data describe: a year, or « RP 2018 ». */
  vintage: z.optional(slug),
  licence: z.optional(name),
  note: z.optional(text),
});
export type Source = z.infer<typeof Source>;

export const sources = table('sources', Source);
