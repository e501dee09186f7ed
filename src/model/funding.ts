/**
 * Fundings: who gave how much to whom, for what. The fields are those of the national schema of public grants (SCDL
 * subventions 2.1), named in each comment, so that a file already published by a funder can be read and written again.
 */
import {count, day, flag, id, integer, name, plain, rna, siret, slug, span, text, word, z, type Id} from './fields.js';
import {table} from './table.js';

export type FundingId = Id<'funding'>;

/** SCDL « nature », word for word. */
export const FUNDING_NATURES = ['aide en numéraire', 'aide en nature', 'aide en numéraire;aide en nature'] as const;

export const Funding = z.object({
  id: id<'funding'>(),
  /** In euros. SCDL `montant`. */
  amount: count,
  /** SCDL `nomAttribuant`. */
  grantor: z.optional(name),
  /** SCDL `idAttribuant`. */
  grantorSiret: z.optional(siret),
  /** SCDL `dateConvention`. */
  agreed: z.optional(day),
  /** SCDL `referenceDecision`. */
  decision: z.optional(slug),
  /** SCDL `nomBeneficiaire`. */
  beneficiary: z.optional(name),
  /** SCDL `idBeneficiaire`. */
  beneficiarySiret: z.optional(siret),
  /** SCDL `rnaBeneficiaire`. */
  beneficiaryRna: z.optional(rna),
  /** SCDL `objet`. */
  purpose: z.optional(text),
  /** SCDL `nature`. */
  nature: z.optional(word(FUNDING_NATURES)),
  /** SCDL `conditionsVersement`. */
  conditions: z.optional(plain),
  /** SCDL `datesPeriodeVersement`, there written `2017-12-14_2018-12-14`. */
  paid: z.optional(span),
  /** SCDL `idRAE`: the number in the register of state aid. */
  stateAidId: z.optional(slug),
  /** SCDL `notificationUE`. */
  notifiedToEu: z.optional(flag),
  /** Part of the beneficiary's grant that this payment is: 0.8 for 80 %. SCDL `pourcentageSubvention`. */
  share: z.optional(count),
  /** SCDL `dispositifAide`. */
  scheme: z.optional(plain),
  /** Caf, commune, État…: a word of the vocabulary `funders`, for totals by funder. */
  funder: z.optional(slug),
  /** The budget year it counts for, which the date of the agreement does not always tell. */
  year: z.optional(integer),
  centre: z.optional(id<'centre'>()),
  manager: z.optional(id<'manager'>()),
  project: z.optional(id<'project'>()),
  source: z.optional(id<'source'>()),
  note: z.optional(text),
});
export type Funding = z.infer<typeof Funding>;

export const fundings = table('fundings', Funding, {
  centre: 'centres',
  manager: 'managers',
  project: 'projects',
  source: 'sources',
});
