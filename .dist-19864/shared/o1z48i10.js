import { n as name, d as day, l as link, b as identifiers, w as word, e as id, t as table } from './dm029jb4.js';
import * as z from 'zod/mini';

const MANAGER_KINDS = ["association", "collectivite", "caf", "delegation", "autre"];
const Manager = z.object({
  id: id(),
  name,
  kind: z.optional(word(MANAGER_KINDS)),
  identifiers: z.optional(identifiers),
  website: z.optional(link),
  founded: z.optional(day)
});
const managers = table("managers", Manager);

export { managers as m };
//# sourceMappingURL=o1z48i10.js.map
