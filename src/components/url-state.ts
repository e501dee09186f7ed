/**
 * The shared state in the address of the page, when the page asks for it: read at the start and when the reader goes
 * back or forward; written in place, or as an entry of its own where the reader has chosen. What the host has in its
 * query string, after the `#` and in `history.state` stays to the letter.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {CENTRE_KINDS} from '../model/centre.js';
import {isPeriod} from '../model/fields.js';
import {withoutPercents} from '../model/percent.js';
import type {ScopeState} from './scope.js';
import {urlPart} from './url-part.js';

export const DEFAULT_PREFIX = 'csc-';

/** The state as parameters; `select` is `centre:elsau` or `territory:departement:67`. */
export type UrlState = Readonly<Record<string, string>>;

/** A level, and a code as whoever made the file writes it. */
const isRef = (text: string) => /^[\w-]{1,40}:.{1,160}$/su.test(text);
const isText = (text: string) => text.length <= 200;

/** More of a list than this would hold the page for seconds, whoever made the address. */
const MOST_SHOWN = 480;

/** What each may be; anything else in an address is no message to us. */
const PARAMETERS: Readonly<Record<string, (value: string) => boolean>> = {
  territory: isRef,
  centre: isText,
  theme: isText,
  kind: (value) => (CENTRE_KINDS as readonly string[]).includes(value),
  period: isPeriod,
  compare: isText,
  query: isText,
  filters: (value) => value.length <= 4000,
  shown: (value) => /^\d{1,6}$/.test(value),
  select: (value) => /^(?:centre:.{1,200}|territory:[\w-]{1,40}:.{1,160})$/su.test(value),
};

/** Our parameters in a query string. An empty one says that what the page has set is taken back. */
export function readState(search: string, prefix: string): UrlState {
  const found: Record<string, string> = {};
  for (const part of search.replace(/^\?/, '').split('&')) {
    const name = ownName(part, prefix);
    const value = decoded(part.slice(part.indexOf('=') + 1));
    if (name === undefined || value === undefined || Object.hasOwn(found, name)) continue;
    if (value === '' || PARAMETERS[name]!(value)) found[name] = name === 'shown' && Number(value) > MOST_SHOWN ? String(MOST_SHOWN) : value;
  }
  return found;
}

/** The query string with our parameters in place of those it had, and all others as they stood. */
export function withState(search: string, prefix: string, state: UrlState): string {
  const others = search.replace(/^\?/, '').split('&').filter((part) => ownName(part, prefix) === undefined);
  const ours = Object.entries(state).map(([name, value]) => `${urlPart(prefix + name)}=${encoded(value)}`);
  const parts = [...(others.length === 1 && others[0] === '' ? [] : others), ...ours];
  return parts.length ? `?${parts.join('&')}` : '';
}

/** Which of our parameters this is: `csc-period` for `csc-period=2023`, undefined for those of others. */
function ownName(part: string, prefix: string): string | undefined {
  const [key] = part.split('=', 1);
  const name = decoded(key!);
  if (!name?.startsWith(prefix) || !part.includes('=')) return undefined;
  const own = name.slice(prefix.length);
  return Object.hasOwn(PARAMETERS, own) ? own : undefined;
}

/** In a query string, a plus is a space. */
const decoded = (text: string) => withoutPercents(text.replaceAll('+', ' '));

/** Colons and slashes are allowed in a query string, and make it readable. */
const encoded = (text: string) => urlPart(text).replace(/%3A/g, ':').replace(/%2F/g, '/');

/** Parameters as a state, whole: what is not there is as the page has set it. */
export function stateOf(found: UrlState, set: ScopeState): ScopeState {
  const {select, ...words} = found;
  const state: Record<string, unknown> = {...set};
  for (const [name, value] of Object.entries(words)) state[name] = value || undefined;
  if (select !== undefined) {
    const at = select.indexOf(':');
    state['selected'] = select ? {kind: select.slice(0, at), id: select.slice(at + 1)} : undefined;
  }
  return state;
}

/** What differs from what the page has set. */
export function parametersOf(state: ScopeState, set: ScopeState): UrlState {
  const words = (of: ScopeState): Record<string, string> => {
    const {selected, ...rest} = of;
    return {...(rest as Record<string, string>), ...(selected ? {select: `${selected.kind}:${selected.id}`} : {})};
  };
  const [now, before] = [words(state), words(set)];
  const names = Object.keys(PARAMETERS).filter((name) => (now[name] ?? '') !== (before[name] ?? ''));
  return Object.fromEntries(names.map((name) => [name, now[name] ?? '']));
}

export interface UrlHost extends ReactiveControllerHost {
  /** The prefix of the parameters; undefined when the address is not to be touched. */
  readonly urlPrefix: string | undefined;
}

/** What makes it read: the element that comes, the page that asks for it afterwards, or the browser's way back and forward. */
export type LookedBy = 'start' | 'page' | 'history';

/** Browsers count how often an address is written in ten seconds, and refuse a hundred (WebKit) or two hundred, aloud or not. */
const UNTIL_ALLOWED = 10_500;

/** Who keeps each prefix: two would write over each other. */
const KEEPERS = new Map<string, UrlController>();

/** Reads for its host, and writes when told. */
export class UrlController implements ReactiveController {
  #cleanup: AbortController | undefined;
  /** Our parameters as they are in the address, for all that we know. */
  #known = '';
  #isWarned = false;
  /** What was refused, said once more when the browser has forgotten the others. */
  #again: ReturnType<typeof setTimeout> | undefined;
  #isOwed = false;

  constructor(
    private readonly host: UrlHost,
    private readonly read: (found: UrlState, by: LookedBy) => void,
  ) {
    host.addController(this);
  }

  /** The prefix of the host's parameters; undefined where the address is not to be touched, or another one keeps it. */
  get prefix(): string | undefined {
    const {urlPrefix} = this.host;
    this.#release(urlPrefix);
    if (urlPrefix === undefined || !this.#cleanup) return undefined;
    if (!KEEPERS.has(urlPrefix)) KEEPERS.set(urlPrefix, this);
    if (KEEPERS.get(urlPrefix) === this) return urlPrefix;
    if (!this.#isWarned) console.warn(`observatoire-csc : deux csc-observatory gardent leurs choix sous « ${urlPrefix} » ; donnez à l’un url-sync="autre-".`);
    this.#isWarned = true;
    return undefined;
  }

  hostConnected() {
    this.#cleanup = new AbortController();
    addEventListener('popstate', () => this.#goBack(), {signal: this.#cleanup.signal});
    this.look();
  }

  hostDisconnected() {
    this.#cleanup?.abort();
    this.#cleanup = undefined;
    clearTimeout(this.#again);
    this.#release();
  }

  #release(but?: string) {
    for (const [prefix, keeper] of KEEPERS) if (keeper === this && prefix !== but) KEEPERS.delete(prefix);
  }

  look(by: LookedBy = 'start') {
    const {prefix} = this;
    if (prefix === undefined) return;
    clearTimeout(this.#again);
    const found = readState(location.search, prefix);
    this.#known = JSON.stringify(found);
    this.read(found, by);
  }

  /** Entries of the host, of a link to a heading, of another observatory change nothing here. */
  #goBack() {
    const {prefix} = this;
    if (prefix !== undefined && this.#known !== JSON.stringify(readState(location.search, prefix))) this.look('history');
  }

  /** @param isChoice whether the way back leads to what was there before */
  write(state: UrlState, isChoice: boolean) {
    clearTimeout(this.#again);
    // What was refused was a step of its own, and still is.
    this.#isOwed ||= isChoice;
    if (this.#isWritten(state, this.#isOwed)) return void (this.#isOwed = false);
    // Once: a sandboxed frame has no history of its own, ever.
    this.#again = setTimeout(() => this.#isWritten(state, this.#isOwed) && (this.#isOwed = false), UNTIL_ALLOWED);
  }

  #isWritten(state: UrlState, isChoice: boolean): boolean {
    const {prefix} = this;
    if (prefix === undefined) return true;
    const {href, search} = location;
    const next = withState(search, prefix, state);
    if (next === search) return true;
    const [before] = href.split(/[?#]/, 1);
    const hash = href.includes('#') ? href.slice(href.indexOf('#')) : '';
    try {
      history[isChoice ? 'pushState' : 'replaceState'](history.state, '', before! + next + hash);
    } catch {
      return false;
    }
    this.#known = JSON.stringify(readState(location.search, prefix));
    return location.search !== search;
  }
}
