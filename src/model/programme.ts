/**
 * The federal programme (*projet fédéral*): orientations → objectives → actions → steps, each action with its state.
 * The depth is fixed because federations write it so, and because a recursive schema can be made to overflow.
 */
import {day, id, integer, name, slug, span, text, word, z, type Id} from './fields.js';
import {table} from './table.js';

export type ProgrammeId = Id<'programme'>;

export const ACTION_STATES = ['planned', 'ongoing', 'done', 'postponed', 'abandoned'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

/** *Sous-action*: what is ticked off on the way. */
export const step = z.object({
  id: slug,
  title: text,
  state: z.optional(word(ACTION_STATES)),
  owner: z.optional(name),
  period: z.optional(span),
});

export const action = z.object({
  id: slug,
  title: text,
  state: z.optional(word(ACTION_STATES)),
  /** Who answers for it: a function or a body, not a person. */
  owner: z.optional(name),
  period: z.optional(span),
  description: z.optional(text),
  /** What remains to be said about its state: why it was postponed, what replaced it. */
  comment: z.optional(text),
  steps: z.optional(z.array(step)),
  groups: z.optional(z.array(id<'group'>())),
  events: z.optional(z.array(id<'event'>())),
  resources: z.optional(z.array(id<'resource'>())),
  projects: z.optional(z.array(id<'project'>())),
  indicators: z.optional(z.array(id<'indicator'>())),
});
export type Action = z.infer<typeof action>;

export const objective = z.object({id: slug, title: text, actions: z.optional(z.array(action))});
export const orientation = z.object({
  id: slug,
  title: text,
  description: z.optional(text),
  objectives: z.optional(z.array(objective)),
});

export const Programme = z.object({
  id: id<'programme'>(),
  title: text,
  period: z.optional(span),
  adopted: z.optional(day),
  /** The yearly *axes de travail*: what each year puts first. */
  years: z.optional(z.array(z.object({year: integer, priorities: z.array(text)}))),
  orientations: z.array(orientation),
  updated: z.optional(day),
});
export type Programme = z.infer<typeof Programme>;

const IN_ACTIONS = 'orientations.objectives.actions';

export const programmes = table('programmes', Programme, {
  [`${IN_ACTIONS}.groups`]: 'groups',
  [`${IN_ACTIONS}.events`]: 'events',
  [`${IN_ACTIONS}.resources`]: 'resources',
  [`${IN_ACTIONS}.projects`]: 'projects',
  [`${IN_ACTIONS}.indicators`]: 'indicators',
});

/** The actions of a programme, of one orientation, or of one objective, in the written order. */
export const actionsOf = ({orientations}: Pick<Programme, 'orientations'>): readonly Action[] =>
  orientations.flatMap(({objectives = []}) => objectives.flatMap(({actions = []}) => actions));

/** How many actions are in each state; an action that does not tell is counted apart, not as planned. */
export function countByState(actions: readonly Action[]): ReadonlyMap<ActionState | 'unknown', number> {
  const counts = new Map<ActionState | 'unknown', number>();
  for (const {state = 'unknown'} of actions) counts.set(state, (counts.get(state) ?? 0) + 1);
  return counts;
}
