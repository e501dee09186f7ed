/**
 * Campaigns: one round of the yearly survey (SENACS). The year in which people answer is not the year they answer
 * about: « enquête 2015-2016, données 2014 ».
 */
import {count, day, id, integer, slug, territoryRef, text, z, type Id} from './fields.js';
import {table} from './table.js';

export type CampaignId = Id<'campaign'>;

export const Campaign = z.object({
  id: id<'campaign'>(),
  label: text,
  /** Year of the survey. */
  year: z.optional(integer),
  /** Year that the answers describe. */
  dataYear: z.optional(integer),
  /** Version of the questionnaire: two versions may put one question differently. */
  questionnaire: z.optional(slug),
  /** How many structures were asked, and how many answered. The rate is computed, never typed. */
  invited: z.optional(count),
  respondents: z.optional(count),
  opened: z.optional(day),
  /** The last day answers were accepted. */
  closed: z.optional(day),
  territories: z.optional(z.array(territoryRef)),
  source: z.optional(id<'source'>()),
  note: z.optional(text),
});
export type Campaign = z.infer<typeof Campaign>;

export const campaigns = table('campaigns', Campaign, {source: 'sources'});

/** Share of the structures asked that answered, from 0 to 1; undefined when one of the two is not known. */
export const responseRate = ({invited, respondents}: Pick<Campaign, 'invited' | 'respondents'>) =>
  invited && respondents !== undefined ? respondents / invited : undefined;
