/** Who runs centres: the *gestionnaire*, one for several centres at times. */
import {identifiers} from './centre.js';
import {day, id, link, name, word, z, type Id} from './fields.js';
import {table} from './table.js';

export type ManagerId = Id<'manager'>;

export const MANAGER_KINDS = ['association', 'collectivite', 'caf', 'delegation', 'autre'] as const;

export const Manager = z.object({
  id: id<'manager'>(),
  name,
  kind: z.optional(word(MANAGER_KINDS)),
  identifiers: z.optional(identifiers),
  website: z.optional(link),
  founded: z.optional(day),
});
export type Manager = z.infer<typeof Manager>;

export const managers = table('managers', Manager);
