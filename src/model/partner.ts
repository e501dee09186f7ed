/** Partners: institutions and organisations the network works with, and what was agreed with them. */
import {identifiers} from './centre.js';
import {id, link, name, span, territoryRef, text, word, z, type Id} from './fields.js';
import {table} from './table.js';

export type PartnerId = Id<'partner'>;

export const PARTNER_KINDS = ['caf', 'commune', 'epci', 'departement', 'region', 'etat', 'association', 'entreprise', 'autre'] as const;

export const Partner = z.object({
  id: id<'partner'>(),
  name,
  shortName: z.optional(name),
  kind: z.optional(word(PARTNER_KINDS)),
  website: z.optional(link),
  identifiers: z.optional(identifiers),
  territories: z.optional(z.array(territoryRef)),
  agreements: z.optional(
    z.array(
      z.object({
        subject: text,
        period: z.optional(span),
        centres: z.optional(z.array(id<'centre'>())),
        resource: z.optional(id<'resource'>()),
      }),
    ),
  ),
  /** *Temps de travail partagés*: what institution and associations do together, and how often. */
  sharedWork: z.optional(text),
});
export type Partner = z.infer<typeof Partner>;

export const partners = table('partners', Partner, {
  'agreements.centres': 'centres',
  'agreements.resource': 'resources',
});
