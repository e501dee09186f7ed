import { n as name, g as territoryRef, h as point, j as slug, k as integer, m as count, t as table } from './dm029jb4.js';
import * as z from 'zod/mini';

const Territory = z.object({
  /** `scheme:code`, unique in the document. */
  id: territoryRef,
  name,
  /** Year of the official geography the code belongs to; the document's own when absent. */
  vintage: z.optional(integer),
  /** Territories that contain it, nearest first; an EPCI may stand in two départements. */
  parents: z.optional(z.array(territoryRef)),
  population: z.optional(count),
  /** Codes of earlier vintages that became this one (merged communes). */
  replaces: z.optional(z.array(z.object({ code: slug, until: z.optional(integer) }))),
  /** A representative point, for labels and distances. */
  point: z.optional(point)
});
const territories = table("territories", Territory);
const schemeOf = (ref) => ref.slice(0, ref.indexOf(":"));
const codeOf = (ref) => ref.slice(ref.indexOf(":") + 1);
const inlineGeometry = z.custom((given) => typeof given === "object" && given !== null, "not-group");
const Geometry = z.object({
  scheme: slug,
  vintage: z.optional(integer),
  /** Address of the file, absolute or relative to the document's. */
  href: z.optional(z.string()),
  /** GeoJSON FeatureCollection or TopoJSON Topology, given in place of `href`. */
  inline: z.optional(inlineGeometry),
  /** Object of the topology to draw; the scheme's name when absent. */
  object: z.optional(slug),
  /** Property that holds the territory code; the feature's `id` when absent. */
  codeProperty: z.optional(slug),
  source: z.optional(z.string())
});
const geometries = table("geometries", Geometry, { source: "sources" });

export { codeOf as c, geometries as g, schemeOf as s, territories as t };
//# sourceMappingURL=i2ajb554.js.map
