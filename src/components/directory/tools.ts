/** Filters with their counts, what is filtered now, order and layout of the directory: fetched when a reader asks for them. */
import {html, noChange, nothing, type TemplateResult} from 'lit';
import {pause} from '../../data/pause.js';
import type {Steps} from '../../data/stepping.js';
import {directoryWords} from '../../locale/directory.js';
import {findingWords} from '../../locale/finding.js';
import {saidCentres} from '../../locale/frame.js';
import type {Locale} from '../../locale/locale.js';
import {byName, saidList} from '../../locale/naming.js';
import {cityOf, type Centre} from '../../model/centre.js';
import {facetsOf, readFilters, toggled, writtenFilters, type Chosen} from '../../model/facets.js';
import {rowsOf, type Observatory} from '../../model/observatory.js';
import {indexFacet, search, type FacetCount, type FacetIndex} from '../../model/search.js';
import {territories} from '../../model/territory.js';
import {vocabularies} from '../../model/vocabulary.js';

/** What the list may be ordered by. */
export type Sort = 'name' | 'commune';
export const sortOf = (word: string | null | undefined): Sort | undefined => (word === 'name' || word === 'commune' ? word : undefined);

/** What the reader asked for, and what was found. */
export interface Asked {
  readonly locale: Locale;
  readonly observatory: Observatory;
  /** All that could be listed. */
  readonly all: readonly Centre[];
  readonly rows: readonly Centre[];
  readonly matched: readonly Centre[];
  readonly query: string;
  readonly filters: string | undefined;
  readonly theme: string | undefined;
  readonly sort: Sort | undefined;
  readonly layout: 'cards' | 'list';
  readonly isNear: boolean;
}

/** What a reader changes. */
export interface Part {
  readonly filters?: string;
  readonly sort?: Sort | undefined;
  readonly layout?: 'cards' | 'list';
}
type Change = (part: Part) => void;

/** Values that are offered at once; the others are a step further. */
const OFFERED = 8;
/** More boxes than this are no choice but a directory of their own: those beyond are found by their name. */
const MOST = 300;
/** Facets that are open at first. */
const OPEN = 2;

/** In the order of the document where none is asked for; those without a commune come last. */
export function ordered(locale: Locale, rows: readonly Centre[], sort: Sort | undefined): readonly Centre[] {
  if (!sort) return rows;
  const compare = byName(locale);
  if (sort === 'name') return [...rows].sort((a, b) => compare(a.name, b.name));
  return [...rows].sort((a, b) => Number(!cityOf(a)) - Number(!cityOf(b)) || compare(cityOf(a), cityOf(b)) || compare(a.name, b.name));
}

/** What is made once of a list that could be filtered: thousands of communes are not counted and compared again at each letter. */
interface Prepared {
  readonly facets: FacetIndex[];
  /** Ranks of the values that are offered, in their order: by facet. */
  readonly orders: Map<string, readonly number[]>;
}

const prepared = new WeakMap<Observatory, WeakMap<readonly Centre[], Map<string, Prepared>>>();

function preparedOf({observatory, all, locale}: Asked): Prepared {
  const lists = prepared.get(observatory) ?? new WeakMap<readonly Centre[], Map<string, Prepared>>();
  prepared.set(observatory, lists);
  const known = lists.get(all) ?? new Map<string, Prepared>();
  lists.set(all, known);
  let made = known.get(locale.language);
  if (!made) known.set(locale.language, (made = {facets: [...known.values()][0]?.facets ?? [], orders: new Map()}));
  return made;
}

/** What a panel takes to be drawn, in steps: a facet of a country takes as long as a frame. */
export function* panelAhead(asked: Asked): Steps {
  const {observatory} = asked;
  yield observatory.prepare([rowsOf(vocabularies), rowsOf(territories)], pause);
  const facets = facetsOf(observatory);
  yield* facets.ahead();
  const {facets: indexed, orders} = preparedOf(asked);
  for (const [rank, id] of facets.ids.entries()) {
    indexed[rank] ??= indexFacet(asked.all, {id, of: facets.of(id)});
    yield undefined;
    if (!orders.has(id)) orders.set(id, yield* orderOf(asked, id, indexed[rank].values));
  }
}

const labelOf = ({locale, observatory}: Asked, facet: string, value: string) =>
  facetsOf(observatory).labelOf(facet, value, locale.language) ?? locale.words(directoryWords).kinds[value as keyof typeof directoryWords.fr.kinds] ?? value;

const facetName = (locale: Locale, facet: string) => {
  const facets: Readonly<Record<string, string>> = locale.words(findingWords).facets;
  return (Object.hasOwn(facets, facet) ? facets[facet] : undefined) ?? facet.charAt(0).toUpperCase() + facet.slice(1);
};

export function panel(asked: Asked, change: Change): TemplateResult {
  const {locale, observatory, all, matched} = asked;
  const words = locale.words(findingWords);
  const facets = facetsOf(observatory);
  const chosen = facets.known(readFilters(asked.filters));
  const {facets: indexed} = preparedOf(asked);
  const {facets: counts} = search({rows: all, texts: [], facets: indexed}, {chosen, ...(matched !== all && {among: new Set(matched)})});
  // A facet by which nothing can be told apart is none. A word is not told apart from its broader one.
  const offered = facets.ids.filter((id) => {
    const broader = new Set(counts[id]!.map(({value}) => facets.parentOf(id, value)));
    return chosen[id] || hasTwo(counts[id]!, ({value}) => !broader.has(value));
  });
  return html`
    <div class="finding" role="group" aria-label=${words.filters}>
      ${offered.length ? offered.map((id, rank) => facet(asked, change, {id, counts: counts[id]!, chosen, isOpen: rank < OPEN || Boolean(chosen[id])})) : html`<p>${words.noFilter}</p>`}
      ${order(asked, change)}
    </div>
  `;
}

function hasTwo<Each>(all: readonly Each[], holds: (each: Each) => boolean): boolean {
  const first = all.findIndex(holds);
  return first >= 0 && all.findIndex((each, rank) => rank > first && holds(each)) >= 0;
}

interface Offered {
  readonly id: string;
  readonly counts: readonly FacetCount[];
  readonly chosen: Chosen;
  readonly isOpen: boolean;
}

/** What has been opened stays open: the reader may be in it. */
function facet(asked: Asked, change: Change, {id, counts, chosen, isOpen}: Offered): TemplateResult {
  const {locale} = asked;
  const words = locale.words(findingWords);
  const values = inOrder(asked, id, counts);
  // A step further for one or two would be a step too many.
  const offered = values.length > OFFERED + 2 ? OFFERED : values.length;
  const [first, others] = [values.slice(0, offered), values.slice(offered)];
  const beyond = counts.length - values.length;
  const box = (each: FacetCount) => value(asked, id, each, () => change({filters: writtenFilters(toggled(chosen, id, each.value))}));
  const taken = counts.filter(({isChosen}) => isChosen).length;
  return html`
    <details class="facet" ?open=${isOpen || noChange}>
      <summary>${facetName(locale, id)} <span class="taken" .textContent=${taken ? `(${locale.number(taken)})` : ''}></span></summary>
      <div role="group" aria-label=${facetName(locale, id)}>
        <ul>
          ${first.map(box)}
        </ul>
        ${others.length
          ? html`<details class="others" ?open=${others.some(({isChosen}) => isChosen) || noChange}>
              <summary>${words.others(locale.number(others.length + beyond))}</summary>
              <ul>
                ${others.map(box)}
              </ul>
              ${beyond > 0 ? html`<p>${words.beyond(locale.number(beyond))}</p>` : nothing}
            </details>`
          : nothing}
      </div>
    </details>
  `;
}

/** Those that are offered, in their order; one that is chosen is offered wherever it comes. */
function inOrder(asked: Asked, id: string, counts: readonly FacetCount[]): readonly FacetCount[] {
  const order = preparedOf(asked).orders.get(id)!;
  const further = order.length < counts.length ? counts.filter(({isChosen}, rank) => isChosen && !order.includes(rank)) : [];
  return [...order.map((rank) => counts[rank]!), ...further];
}

/** Labels that are read and compared at a time. */
const TOGETHER = 2000;

/** Words as the vocabulary has them, the narrower ones under their broader one; places by name, as many as are offered. Never by count: nothing jumps. */
function* orderOf(asked: Asked, id: string, values: readonly string[]): Generator<undefined, readonly number[]> {
  const facets = facetsOf(asked.observatory);
  const compare = byName(asked.locale);
  const labels: string[] = [];
  const broad: number[] = [];
  const narrower = new Map<string, number[]>();
  const known = new Set(values);
  // Of words under words, all are needed to have each under its own.
  const most = values.some((each) => facets.parentOf(id, each)) ? Infinity : OFFERED + MOST;
  let sorted: number[] = [];
  for (let from = 0; from < values.length; from += TOGETHER) {
    const more = values.slice(from, from + TOGETHER);
    for (const each of more) labels.push(labelOf(asked, id, each));
    const last = sorted.length < most ? undefined : labels[sorted.at(-1)!]!;
    const ranks = more.map((_, rank) => from + rank).filter((rank) => last === undefined || compare(labels[rank]!, last) < 0);
    sorted = [...sorted, ...ranks].sort((a, b) => compare(labels[a]!, labels[b]!)).slice(0, most);
    yield undefined;
  }
  const orphans: number[] = [];
  for (const rank of sorted) {
    const parent = facets.parentOf(id, values[rank]!);
    if (!parent) broad.push(rank);
    else if (!known.has(parent)) orphans.push(rank);
    else narrower.set(parent, [...(narrower.get(parent) ?? []), rank]);
  }
  const withNarrower = (rank: number): readonly number[] => [rank, ...(narrower.get(values[rank]!) ?? []).flatMap(withNarrower)];
  return [...broad, ...orphans].flatMap(withNarrower);
}

/** One that nobody is left for cannot be chosen, and stays where it is. */
const value = (asked: Asked, id: string, {value, count, isChosen}: FacetCount, toggle: () => void): TemplateResult => html`
  <li class=${facetsOf(asked.observatory).parentOf(id, value) ? 'narrower' : ''}>
    <label>
      <input type="checkbox" .checked=${isChosen} ?disabled=${!count && !isChosen} @change=${toggle} />
      <bdi .textContent=${labelOf(asked, id, value)}></bdi>
      <span class="share" .textContent=${asked.locale.number(count)}></span>
    </label>
  </li>
`;

function order({locale, sort, layout, isNear}: Asked, change: Change): TemplateResult {
  const words = locale.words(findingWords);
  const by = isNear ? 'distance' : (sort ?? 'given');
  return html`
    <div class="order">
      <label for="sort">${words.sort}</label>
      <select id="sort" .value=${by} ?disabled=${isNear} @change=${(event: Event) => change({sort: sortOf((event.target as HTMLSelectElement).value)})}>
        ${(isNear ? (['distance'] as const) : (['given', 'name', 'commune'] as const)).map((each) => html`<option value=${each} ?selected=${each === by}>${words.sorts[each]}</option>`)}
      </select>
      <fieldset>
        <legend>${words.layout}</legend>
        ${(['cards', 'list'] as const).map(
          (each) => html`<label><input type="radio" name="layout" .checked=${each === layout} @change=${() => change({layout: each})} /> ${words.layouts[each]}</label>`,
        )}
      </fieldset>
    </div>
  `;
}

interface Chip {
  readonly text: string;
  readonly remove: () => void;
}

function chipsOf(asked: Asked, change: Change): readonly Chip[] {
  const {locale, observatory, filters} = asked;
  // What could be filtered by is not asked of thousands of records before somebody does.
  if (!filters) return [];
  const words = locale.words(findingWords);
  const chosen = facetsOf(observatory).known(readFilters(filters));
  return Object.entries(chosen).flatMap(([facet, values]) =>
    values.map((value) => ({
      text: words.chip(facetName(locale, facet), labelOf(asked, facet, value)),
      remove: () => change({filters: writtenFilters(toggled(chosen, facet, value))}),
    })),
  );
}

/** What is filtered now, each with its way back. */
export function chips(asked: Asked, change: Change): TemplateResult | typeof nothing {
  const words = asked.locale.words(findingWords);
  const all = chipsOf(asked, change);
  if (!all.length) return nothing;
  return html`
    <ul class="chips" aria-label=${words.filters}>
      ${all.map(({text, remove}) => html`<li><button type="button" aria-label=${words.remove(text)} @click=${remove}><bdi .textContent=${text}></bdi><span aria-hidden="true"> ×</span></button></li>`)}
      ${all.length > 1 ? html`<li><button type="button" @click=${() => change({filters: ''})}>${words.removeAll}</button></li>` : nothing}
    </ul>
  `;
}

/** For paper and files, where neither the field nor the chips are seen. */
export function saidOnly(asked: Asked): string {
  const {locale, all, rows, query, theme} = asked;
  const words = locale.words(findingWords);
  const by = [
    ...(query ? [words.search(query)] : []),
    ...(theme ? [words.chip(facetName(locale, 'themes'), labelOf(asked, 'themes', theme))] : []),
    ...chipsOf(asked, () => undefined).map(({text}) => text),
  ];
  const count = saidCentres(locale, rows.length);
  return by.length ? words.only(count, locale.number(all.length), saidList(locale, by)) : words.foundOf(count, locale.number(all.length));
}
