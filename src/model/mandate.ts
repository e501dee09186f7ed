/** Mandates: who represents the network where (*représentation institutionnelle*), and what was said there. */
import {day, id, name, slug, span, territoryRef, text, word, z, type Id} from './fields.js';
import {table} from './table.js';

export type MandateId = Id<'mandate'>;

export const MANDATE_LEVELS = ['commune', 'epci', 'departement', 'region', 'country', 'other'] as const;

/** Who sits somewhere for the network: known by a role and a centre; a name only where the office is public. */
export const seat = z.object({
  /** employee, volunteer, federal delegate…: a word of the vocabulary `roles`. */
  role: slug,
  centre: z.optional(id<'centre'>()),
  name: z.optional(name),
});

export const Mandate = z.object({
  id: id<'mandate'>(),
  /** The committee or commission. */
  body: text,
  institution: z.optional(name),
  partner: z.optional(id<'partner'>()),
  level: z.optional(word(MANDATE_LEVELS)),
  territories: z.optional(z.array(territoryRef)),
  subject: z.optional(text),
  holder: z.optional(seat),
  deputy: z.optional(seat),
  period: z.optional(span),
  meetings: z.optional(z.array(id<'event'>())),
  /** What was said in the name of the network. */
  positions: z.optional(
    z.array(z.object({date: z.optional(day), text, resource: z.optional(id<'resource'>())})),
  ),
  followUp: z.optional(text),
});
export type Mandate = z.infer<typeof Mandate>;

export const mandates = table('mandates', Mandate, {
  partner: 'partners',
  'holder.centre': 'centres',
  'deputy.centre': 'centres',
  meetings: 'events',
  'positions.resource': 'resources',
});
