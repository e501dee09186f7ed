/**
 * Vocabularies: the words a federation classes its records with. They belong to the document, not to the code: the
 * reform of 2025 changed the kinds of agrément, and each federation has its own themes.
 */
import {day, id, slug, text, z, type Id} from './fields.js';
import {table} from './table.js';
import {inLanguage} from './text.js';

export type VocabularyId = Id<'vocabulary'>;

export const Term = z.object({
  id: slug,
  label: text,
  /** A broader term of the same vocabulary. */
  parent: z.optional(slug),
  /** When the word was in use; records of that time keep it. */
  from: z.optional(day),
  until: z.optional(day),
  note: z.optional(text),
});
export type Term = z.infer<typeof Term>;

export const Vocabulary = z.object({
  /** What it names: see {@link FIELD_VOCABULARIES}. */
  id: id<'vocabulary'>(),
  label: z.optional(text),
  terms: z.array(Term),
});
export type Vocabulary = z.infer<typeof Vocabulary>;

export const vocabularies = table('vocabularies', Vocabulary);

/**
 * Which vocabulary the words of a field are taken from; a document may leave any of them out. A field whose name means
 * something else in another table is written with its table.
 */
export const FIELD_VOCABULARIES: Readonly<Record<string, string>> = {
  themes: 'themes',
  audiences: 'audiences',
  services: 'services',
  specificities: 'specificities',
  languages: 'languages',
  approach: 'approaches',
  funder: 'funders',
  scope: 'scopes',
  'agrements.kind': 'agrements',
  'resources.kind': 'resource-kinds',
  'events.kind': 'event-kinds',
  'testimonies.method': 'methods',
  'speaker.role': 'roles',
  'speaker.ageClass': 'ages',
  'leads.role': 'roles',
  'holder.role': 'roles',
  'deputy.role': 'roles',
  'findings.themes': 'themes',
};

/** The label of a word in the wanted language; the word itself when the vocabulary does not hold it. */
export const labelOf = (vocabulary: Vocabulary | undefined, wanted: string, language: string) =>
  inLanguage(vocabulary?.terms.find((term) => term.id === wanted)?.label, language) || wanted;
