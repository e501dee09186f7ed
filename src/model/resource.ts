/** The resource library (*lieu ressources*): guides, studies, tools, action sheets and minutes that can be used again. */
import {count, day, id, integer, link, name, slug, slugs, territoryRef, text, z, type Id} from './fields.js';
import {table} from './table.js';

export type ResourceId = Id<'resource'>;

export const Resource = z.object({
  id: id<'resource'>(),
  title: text,
  /** fiche action, guide, étude…: a word of the vocabulary `resource-kinds`. */
  kind: z.optional(slug),
  summary: z.optional(text),
  themes: z.optional(slugs),
  audiences: z.optional(slugs),
  year: z.optional(integer),
  authors: z.optional(z.array(name)),
  /** The centre it comes from. */
  centre: z.optional(id<'centre'>()),
  territories: z.optional(z.array(territoryRef)),
  href: z.optional(link),
  /** What a link to a file must tell before it is followed: `PDF`, and its weight in bytes. */
  format: z.optional(slug),
  bytes: z.optional(count),
  language: z.optional(slug),
  licence: z.optional(name),
  updated: z.optional(day),
  source: z.optional(id<'source'>()),
});
export type Resource = z.infer<typeof Resource>;

export const resources = table('resources', Resource, {centre: 'centres', source: 'sources'});
