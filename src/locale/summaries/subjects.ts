/** Whom sentences are about, and how many of them. */
import {isSingular, NO_BREAK} from '../locale.js';
import {wording} from '../wording.js';
import type {Teller} from './statements.js';

export interface Noun {
  readonly one: string;
  readonly many: string;
  readonly isFeminine?: boolean;
}

const noun = (one: string, many = `${one}s`, isFeminine = false): Noun => ({one, many, isFeminine});

export const nouns = wording<Readonly<Record<string, Noun>>>('summary-noun', {
  centre: noun('centre'),
  respondent: noun('structure', 'structures', true),
  commune: noun('commune', 'communes', true),
  epci: noun('intercommunalité', 'intercommunalités', true),
  departement: noun('département'),
  region: noun('région', 'régions', true),
  iris: noun('quartier statistique', 'quartiers statistiques'),
  qpv: noun('quartier prioritaire', 'quartiers prioritaires'),
  quartier: noun('quartier'),
  territory: noun('territoire'),
});

export function nounFor(locale: Teller, of: string): Noun {
  const known = locale.words(nouns);
  return Object.hasOwn(known, of) ? known[of]! : known['territory']!;
}

export const isAsked = (of: string) => of === 'centre' || of === 'respondent';

/** « 3 centres », « 1 commune ». */
export const countOf = (locale: Teller, count: number, of: string) => {
  const {one, many} = nounFor(locale, of);
  return `${locale.number(count)}${NO_BREAK}${isSingular(locale.language, count) ? one : many}`;
};
