/**
 * Projects, told as the *fiche action* of SENACS tells them and read as a chain: a need, means, activities, what they
 * produced, what changed for the territory, the centre and the inhabitants. An *expérimentation* is a project that
 * says what it tries to find out.
 */
import {count, day, email, id, integer, link, name, phone, slug, slugs, span, territoryRef, text, word, z, type Id} from './fields.js';
import {table} from './table.js';

export type ProjectId = Id<'project'>;

export const PROJECT_KINDS = ['action', 'project', 'experiment'] as const;
/** SENACS knows « en cours » and « terminée »; a programme also announces and gives up. */
export const PROJECT_STATES = ['planned', 'ongoing', 'ended', 'abandoned'] as const;
export const EXPERIMENT_STAGES = ['design', 'trial', 'evaluation', 'decided'] as const;
export const EXPERIMENT_DECISIONS = ['stop', 'extend', 'spread', 'undecided'] as const;

/** What an experiment adds: the question, how it is answered, what was learned, failures included. */
export const experiment = z.object({
  hypothesis: z.optional(text),
  protocol: z.optional(text),
  stage: z.optional(word(EXPERIMENT_STAGES)),
  lessons: z.optional(text),
  failures: z.optional(text),
  /** What another centre needs to try it too. */
  conditions: z.optional(text),
  decision: z.optional(word(EXPERIMENT_DECISIONS)),
  decided: z.optional(day),
});

/** Whom to ask: a function and a mailbox of the organisation. A person's name has no place in a public file. */
export const contact = z.object({role: z.optional(name), email: z.optional(email), phone: z.optional(phone)});

export const Project = z.object({
  id: id<'project'>(),
  title: text,
  kind: z.optional(word(PROJECT_KINDS)),
  /** SENACS « structure organisatrice ». */
  centre: z.optional(id<'centre'>()),
  /** The other centres that carry it. */
  centres: z.optional(z.array(id<'centre'>())),
  state: z.optional(word(PROJECT_STATES)),
  /** SENACS « raisons pour lesquelles l’action est terminée ». */
  endReason: z.optional(text),
  period: z.optional(span),
  /** SENACS « dimension », e.g. accompagnement de projets: a word of the vocabulary `approaches`. */
  approach: z.optional(slug),
  themes: z.optional(slugs),
  keywords: z.optional(z.array(name)),
  audiences: z.optional(slugs),
  /** SENACS « territoire concerné », in its words (plusieurs communes…) and by codes. */
  scope: z.optional(slug),
  territories: z.optional(z.array(territoryRef)),
  summary: z.optional(text),
  /** SENACS « qui est à l’initiative de l’action ? ». */
  initiative: z.optional(text),
  description: z.optional(text),

  need: z.optional(text),
  /** SENACS « ressources financières mobilisées » and the other means. */
  means: z.optional(text),
  /** SENACS « nombre de personnes mobilisées ». */
  people: z.optional(count),
  activities: z.optional(z.array(text)),
  /** What the activities produced, which is not yet a change for anybody. */
  outputs: z.optional(z.array(text)),
  /** SENACS « résultat sur le territoire / pour le centre social / pour les habitants ». */
  results: z.optional(
    z.object({territory: z.optional(text), centre: z.optional(text), inhabitants: z.optional(text)}),
  ),
  /** SENACS « suite : limites » and « suite : perspectives ». */
  limits: z.optional(text),
  outlook: z.optional(text),

  experiment: z.optional(experiment),
  /** Figures and words that bear on it. */
  indicators: z.optional(z.array(id<'indicator'>())),
  testimonies: z.optional(z.array(id<'testimony'>())),
  partners: z.optional(z.array(id<'partner'>())),
  /** Of the resource library; files that belong to no library are in `files`. */
  resources: z.optional(z.array(id<'resource'>())),
  files: z.optional(z.array(z.object({label: text, href: link}))),
  contact: z.optional(contact),
  licence: z.optional(name),
  year: z.optional(integer),
  updated: z.optional(day),
  source: z.optional(id<'source'>()),
});
export type Project = z.infer<typeof Project>;

export const projects = table('projects', Project, {
  centre: 'centres',
  centres: 'centres',
  indicators: 'indicators',
  testimonies: 'testimonies',
  partners: 'partners',
  resources: 'resources',
  source: 'sources',
});

export const isExperiment = ({kind, experiment: trial}: Project) => kind === 'experiment' || trial !== undefined;

/** Every centre that carries the project, the organiser first. */
export const centresOf = ({centre, centres = []}: Project) => [...new Set(centre === undefined ? centres : [centre, ...centres])];
