/**
 * What the centres of a document can be filtered by, the words of its vocabularies for it, and the filters as one line
 * of text: `services:accueil commune:67482`. Any of the values within a facet, all of the facets together.
 */
import {cityOf, type Centre} from './centre.js';
import {centres} from './centre.js';
import {townKey} from './folding.js';
import type {Observatory} from './observatory.js';
import {withoutPercents} from './percent.js';
import {territories} from './territory.js';
import {codeOf, schemeOf} from './territory-ref.js';
import {inLanguage} from './text.js';
import {townsInSteps, townsOf} from './towns.js';
import {vocabularies, type Term} from './vocabulary.js';

/** Values by facet. */
export type Chosen = Readonly<Record<string, readonly string[]>>;

/** Fields of a centre that hold words of a vocabulary. */
const WORDED = ['themes', 'audiences', 'services', 'languages', 'specificities'] as const;
type Worded = (typeof WORDED)[number];
const isWorded = (facet: string): facet is Worded => (WORDED as readonly string[]).includes(facet);

/** Levels of territory, from the quarter of a town to the country: the order in which they are offered. */
const LEVELS = ['quartier', 'qpv', 'commune', 'epci', 'departement', 'region'];

const NONE: readonly string[] = [];

/** More different texts than this are no classes but sentences. */
const MOST_TEXTS = 8;

/** Reads filters; what cannot be read is left out. */
export function readFilters(text: string | null | undefined): Chosen {
  const read = new Map<string, Set<string>>();
  for (const part of (text ?? '').split(/\s+/)) {
    const at = part.indexOf(':');
    if (at < 1 || at === part.length - 1) continue;
    const [facet, value] = [part.slice(0, at), withoutPercents(part.slice(at + 1))];
    if (value === undefined || !/^[a-z][a-z-]{0,39}$/.test(facet)) continue;
    const known = read.get(facet);
    if (known) known.add(value);
    else read.set(facet, new Set([value]));
  }
  return Object.fromEntries([...read].map(([name, values]) => [name, [...values]]));
}

/** The same filters, always in the same words. */
export const writtenFilters = (chosen: Chosen): string =>
  Object.entries(chosen)
    .flatMap(([facet, values]) => values.map((value) => `${facet}:${value.replace(/[\s%]/g, encodeURIComponent)}`))
    .join(' ');

/** With a value more, or without it. */
export function toggled(chosen: Chosen, facet: string, value: string): Chosen {
  const before = Object.hasOwn(chosen, facet) ? chosen[facet]! : [];
  const values = before.includes(value) ? before.filter((each) => each !== value) : [...before, value];
  const {[facet]: _, ...others} = chosen;
  return values.length ? {...others, [facet]: values} : others;
}

/** What the centres of one document can be filtered by. */
export class CentreFacets {
  readonly #terms = new Map<string, ReadonlyMap<string, Term>>();
  readonly #values = new Map<string, ReadonlySet<string>>();
  #mayBe: readonly string[] | undefined;
  #towns: ReadonlyMap<string, string> | undefined;

  constructor(private readonly observatory: Pick<Observatory, 'find' | 'rows'>) {
    for (const facet of WORDED) {
      const terms = observatory.find(vocabularies, facet)?.terms ?? [];
      this.#terms.set(facet, new Map(terms.map((term) => [term.id, term])));
    }
  }

  /** In the order in which they are offered; only what the centres tell. */
  get ids(): readonly string[] {
    return this.#possible.filter((id) => this.#valuesOf(id).size);
  }

  /** What it takes to know {@link ids}, a facet at a time: lists of a country are gone through for each. */
  *ahead(): Generator<undefined, void> {
    for (const id of this.#possible) {
      if (id === 'city') this.#towns ??= yield* townsInSteps(this.#written);
      this.#valuesOf(id);
      yield undefined;
    }
  }

  get #possible(): readonly string[] {
    if (this.#mayBe) return this.#mayBe;
    const schemes = new Set<string>();
    for (const {territories: refs = []} of this.observatory.rows(centres)) for (const ref of refs) schemes.add(schemeOf(ref));
    const levels = [...LEVELS.filter((level) => schemes.delete(level)), ...schemes];
    return (this.#mayBe = ['themes', 'services', 'audiences', 'kind', ...levels, ...(levels.includes('commune') ? [] : ['city']), 'access', 'languages', 'specificities']);
  }

  #valuesOf(facet: string): ReadonlySet<string> {
    let values = this.#values.get(facet);
    if (!values) {
      values = valuesOf(this.observatory.rows(centres), this.of(facet));
      if (facet === 'access' && values.size > MOST_TEXTS) values = new Set();
      this.#values.set(facet, values);
    }
    return values;
  }

  /** The values of a centre; a word brings its broader ones. */
  of(facet: string): (centre: Centre) => readonly string[] {
    if (isWorded(facet)) {
      const known = new Map<string, readonly string[]>();
      const broadened = (word: string) => {
        let all = known.get(word);
        if (!all) known.set(word, (all = this.#withBroader(facet, word)));
        return all;
      };
      return ({[facet]: words = NONE}) => (words.length > 1 ? words.flatMap(broadened) : words.length ? broadened(words[0]!) : NONE);
    }
    if (facet === 'kind') return ({kind}) => (kind ? [kind] : NONE);
    if (facet === 'city') return (centre) => [this.#townOf(cityOf(centre))].filter(Boolean);
    if (facet === 'access') return ({accessibility, sites = []}) => [accessibility, ...sites.map((site) => site.accessibility)].map((text) => inLanguage(text, 'fr')).filter(Boolean);
    const begin = `${facet}:`;
    return ({territories: refs = NONE}) => refs.filter((ref) => ref.startsWith(begin)).map(codeOf);
  }

  get #written(): readonly string[] {
    return this.observatory.rows(centres).map(cityOf);
  }

  /** One town is one choice, whoever wrote it: « SELESTAT », « Sélestat », « Sélestat Cedex ». As most write it that do not shout. */
  #townOf(written: string): string {
    this.#towns ??= townsOf(this.#written);
    return this.#towns.get(written) ?? this.#towns.get(townKey(written)) ?? written;
  }

  #withBroader(facet: Worded, word: string): readonly string[] {
    const found = [word];
    for (let at = this.parentOf(facet, word); at && !found.includes(at); at = this.parentOf(facet, at)) found.push(at);
    return found;
  }

  /** The broader word, where the vocabulary has one. */
  parentOf = (facet: string, value: string): string | undefined => this.#terms.get(facet)?.get(value)?.parent;

  /** What a value is called; undefined where the page has to know: kinds of centre. */
  labelOf(facet: string, value: string, language: string): string | undefined {
    if (isWorded(facet)) return inLanguage(this.#terms.get(facet)?.get(value)?.label, language) || value.replaceAll('-', ' ');
    if (facet === 'kind') return undefined;
    if (facet === 'city' || facet === 'access') return value;
    return this.observatory.find(territories, `${facet}:${value}`)?.name ?? value;
  }

  /** Those of the filters that mean something in this document: the others are of another one, or of yesterday. */
  known(chosen: Chosen): Chosen {
    const known = Object.entries(chosen).map(([facet, values]) => {
      if (!this.#possible.includes(facet)) return [facet, NONE] as const;
      const meant = facet === 'city' ? [...new Set(values.map((value) => this.#townOf(value)))] : values;
      return [facet, meant.filter((value) => this.#valuesOf(facet).has(value))] as const;
    });
    return Object.fromEntries(known.filter(([, values]) => values.length));
  }
}

function valuesOf(all: readonly Centre[], of: (centre: Centre) => readonly string[]): ReadonlySet<string> {
  const values = new Set<string>();
  for (const centre of all) for (const value of of(centre)) values.add(value);
  return values;
}

const opened = new WeakMap<object, CentreFacets>();
/** One for each document. */
export function facetsOf(observatory: Pick<Observatory, 'find' | 'rows'>): CentreFacets {
  let facets = opened.get(observatory);
  if (!facets) opened.set(observatory, (facets = new CentreFacets(observatory)));
  return facets;
}

/** Those that have any of the chosen values in each facet; filters that mean nothing here keep all. */
export function filtered(rows: readonly Centre[], facets: CentreFacets, chosen: Chosen): readonly Centre[] {
  const wanted = Object.entries(facets.known(chosen)).map(([facet, values]) => ({of: facets.of(facet), values: new Set(values)}));
  return wanted.length ? rows.filter((centre) => wanted.every(({of, values}) => of(centre).some((value) => values.has(value)))) : rows;
}
