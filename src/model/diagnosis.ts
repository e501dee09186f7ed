/**
 * The shared diagnosis of a territory, on which a projet social is founded: figures are read against reference
 * territories, then confirmed, contradicted or completed by those who live there; from problems and potentials, issues
 * are chosen.
 */
import {day, flag, id, period, slug, slugs, span, territoryRef, text, word, z, type Id} from './fields.js';
import {table} from './table.js';
import {RELATIONS} from './testimony.js';

export type DiagnosisId = Id<'diagnosis'>;

/** The steps two methods of the field agree on: team, figures, sharing, problems, issues, follow-up indicators. */
export const DIAGNOSIS_STEPS = ['team', 'figures', 'sharing', 'problems', 'issues', 'follow-up'] as const;
export const STEP_STATES = ['planned', 'ongoing', 'done'] as const;
/** What a finding speaks of. */
export const FINDING_KINDS = ['need', 'problem', 'resource', 'potential'] as const;

export const Diagnosis = z.object({
  id: id<'diagnosis'>(),
  title: text,
  territory: territoryRef,
  /** The territories it is read against: its EPCI, its département… */
  references: z.optional(z.array(territoryRef)),
  centre: z.optional(id<'centre'>()),
  period: z.optional(span),
  steps: z.optional(
    z.array(
      z.object({
        kind: word(DIAGNOSIS_STEPS),
        state: z.optional(word(STEP_STATES)),
        period: z.optional(span),
        /** Who took part, by function. */
        who: z.optional(text),
        note: z.optional(text),
      }),
    ),
  ),
  /** Figures, and what people said of them; without a sense they have not been discussed yet. */
  figures: z.optional(
    z.array(
      z.object({
        indicator: id<'indicator'>(),
        period: z.optional(period),
        sense: z.optional(word(RELATIONS)),
        testimonies: z.optional(z.array(id<'testimony'>())),
        note: z.optional(text),
      }),
    ),
  ),
  findings: z.optional(z.array(z.object({kind: word(FINDING_KINDS), text, themes: z.optional(slugs)}))),
  issues: z.optional(
    z.array(
      z.object({
        id: slug,
        title: text,
        reason: z.optional(text),
        /** Whether it was kept for the projet social. */
        chosen: z.optional(flag),
        indicators: z.optional(z.array(id<'indicator'>())),
        projects: z.optional(z.array(id<'project'>())),
      }),
    ),
  ),
  partners: z.optional(z.array(id<'partner'>())),
  resources: z.optional(z.array(id<'resource'>())),
  updated: z.optional(day),
});
export type Diagnosis = z.infer<typeof Diagnosis>;

export const diagnoses = table('diagnoses', Diagnosis, {
  centre: 'centres',
  'figures.indicator': 'indicators',
  'figures.testimonies': 'testimonies',
  'issues.indicators': 'indicators',
  'issues.projects': 'projects',
  partners: 'partners',
  resources: 'resources',
});
