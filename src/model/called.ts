/** What a document calls the words and the places of its centres: what readers see, and therefore type. */
import type {Centre} from './centre.js';
import {rowsOf, type Observatory, type Part} from './observatory.js';
import {territories} from './territory.js';
import {vocabularies, type Term} from './vocabulary.js';

/** Labels in all languages, to be searched; nothing where the document has none. */
export interface Called {
  readonly places: (centre: Centre) => string;
  readonly words: (centre: Centre) => string;
}

const WORDED = ['services', 'themes', 'audiences'] as const;
/** Small enough to be meant by their name: « Strasbourg » is not all of its Eurométropole. */
const NEAR = /^(?:quartier|qpv|commune):/;

const NOTHING: readonly string[] = [];

/** What is read of a document for it. */
export const partsCalled = (all: readonly Centre[]): readonly Part<unknown>[] => [
  ...(all.some((centre) => WORDED.some((field) => centre[field]?.length)) ? [rowsOf(vocabularies)] : []),
  ...(all.some(({territories: refs = NOTHING}) => refs.some((ref) => NEAR.test(ref))) ? [rowsOf(territories)] : []),
];

function calledBy(observatory: Pick<Observatory, 'find'>): Called {
  // Places and words come again and again.
  const known = new Map<string, string>();
  const once = (key: string, name: () => string) => {
    let said = known.get(key);
    if (said === undefined) known.set(key, (said = name()));
    return said;
  };
  const place = (ref: string) => once(ref, () => (NEAR.test(ref) ? ` ${observatory.find(territories, ref)?.name ?? ''}` : ''));
  const terms = new Map<string, ReadonlyMap<string, Term>>();
  const termsOf = (field: string) => {
    let own = terms.get(field);
    if (!own) terms.set(field, (own = new Map(observatory.find(vocabularies, field)?.terms.map((term) => [term.id, term]))));
    return own;
  };
  /** With its broader words: who looks for « jeunesse » means « adolescents », too. */
  const word = (field: string, id: string) =>
    once(`${field} ${id}`, () => {
      const path = new Set<Term>();
      for (let term = termsOf(field).get(id); term && !path.has(term); term = termsOf(field).get(term.parent ?? '')) path.add(term);
      return [...path].map(({label}) => ` ${typeof label === 'string' ? label : Object.values(label).join(' ')}`).join('');
    });
  return {
    places: ({territories: refs = NOTHING}) => refs.map(place).join(''),
    words: (centre) => WORDED.map((field) => centre[field]?.map((id) => word(field, id)).join('') ?? '').join(''),
  };
}

const made = new WeakMap<object, Called>();
/** One for each document. */
export function calledIn(observatory: Pick<Observatory, 'find'>): Called {
  let called = made.get(observatory);
  if (!called) made.set(observatory, (called = calledBy(observatory)));
  return called;
}
