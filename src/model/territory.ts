/**
 * Territories: communes, EPCI, départements, régions, IRIS, QPV, quartiers, zones of centres. A territory is known by
 * a scheme and a code of a given vintage, written `commune:67482`; levels are data, not code.
 */
import {count, href, id, integer, name, slug, territoryRef, z} from './fields.js';
import {point} from './point.js';
import {table} from './table.js';

export const Territory = z.object({
  /** `scheme:code`, unique in the document. */
  id: territoryRef,
  name,
  /** Year of the official geography the code belongs to; the document's own when absent. */
  vintage: z.optional(integer),
  /** Territories that contain it, nearest first; an EPCI may stand in two départements. */
  parents: z.optional(z.array(territoryRef)),
  population: z.optional(count),
  /** Codes of earlier vintages that became this one (merged communes). */
  replaces: z.optional(z.array(z.object({code: slug, until: z.optional(integer)}))),
  /** A representative point, for labels and distances. */
  point: z.optional(point),
});
export type Territory = z.infer<typeof Territory>;

export const territories = table('territories', Territory);

/** Read in full by those who draw it. */
export const inlineGeometry = z.custom<Readonly<Record<string, unknown>>>((given) => typeof given === 'object' && given !== null, 'not-group');

/** Outlines of territories, apart from the figures: GeoJSON or TopoJSON by address, or inline. */
export const Geometry = z.object({
  scheme: slug,
  vintage: z.optional(integer),
  /** Address of the file, absolute or relative to the document's. */
  href: z.optional(href),
  /** GeoJSON FeatureCollection or TopoJSON Topology, given in place of `href`. */
  inline: z.optional(inlineGeometry),
  /** Object of the topology to draw; the scheme's name when absent. */
  object: z.optional(slug),
  /** Property that holds the territory code; the feature's `id` when absent. */
  codeProperty: z.optional(slug),
  source: z.optional(id<'source'>()),
});
export type Geometry = z.infer<typeof Geometry>;

/** A GeoJSON geometry, as a file may have it: whatever is no outline surrounds nothing. */
export interface Outlined {
  readonly type: string;
  readonly coordinates?: unknown;
  readonly geometries?: readonly (Outlined | null)[];
}

export const geometries = table('geometries', Geometry, {source: 'sources'});
