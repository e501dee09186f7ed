/**
 * Working groups: a theme, a mandate, leads who share the chair (*co-animation*), centres that take part, meetings and
 * what comes out of them. Members are told by centre.
 */
import {id, slugs, span, text, word, z, type Id} from './fields.js';
import {seat} from './mandate.js';
import {table} from './table.js';

export type WorkingGroupId = Id<'group'>;

export const GROUP_STATES = ['starting', 'active', 'paused', 'closed'] as const;

export const WorkingGroup = z.object({
  id: id<'group'>(),
  title: text,
  /** What the group was asked to do. */
  mandate: z.optional(text),
  state: z.optional(word(GROUP_STATES)),
  period: z.optional(span),
  themes: z.optional(slugs),
  leads: z.optional(z.array(seat)),
  centres: z.optional(z.array(id<'centre'>())),
  partners: z.optional(z.array(id<'partner'>())),
  /** Meetings, as events of the agenda. */
  meetings: z.optional(z.array(id<'event'>())),
  /** What it produced, as resources of the library. */
  outputs: z.optional(z.array(id<'resource'>())),
});
export type WorkingGroup = z.infer<typeof WorkingGroup>;

export const groups = table('groups', WorkingGroup, {
  'leads.centre': 'centres',
  centres: 'centres',
  partners: 'partners',
  meetings: 'events',
  outputs: 'resources',
});
