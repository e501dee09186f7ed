/** Charters of mutual commitment: what the federation owes the centres, what the centres owe it, and who signed. */
import {day, id, slug, text, word, z, type Id} from './fields.js';
import {table} from './table.js';

export type CharterId = Id<'charter'>;

export const SIGNATURE_STATES = ['signed', 'pending', 'declined', 'withdrawn'] as const;

export const Charter = z.object({
  id: id<'charter'>(),
  title: text,
  version: z.optional(slug),
  adopted: z.optional(day),
  /** When it is to be discussed again. */
  review: z.optional(day),
  preamble: z.optional(text),
  /** Two sides: an article may bind only one of them. */
  articles: z.optional(
    z.array(z.object({title: text, federation: z.optional(text), centres: z.optional(text)})),
  ),
  signatures: z.optional(
    z.array(z.object({centre: id<'centre'>(), state: word(SIGNATURE_STATES), date: z.optional(day)})),
  ),
  resource: z.optional(id<'resource'>()),
});
export type Charter = z.infer<typeof Charter>;

export const charters = table('charters', Charter, {'signatures.centre': 'centres', resource: 'resources'});

/** The centres whose signature stands. */
export const signatoriesOf = ({signatures = []}: Charter) =>
  signatures.filter(({state}) => state === 'signed').map(({centre}) => centre);
