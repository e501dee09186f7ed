/**
 * What the elements inside one `<csc-observatory>` share, and the two events by which they and it find each other: the
 * community protocol of the W3C web components group for contexts, in the form that `@lit/context` speaks too.
 *
 * Not that package: its consumer weighs as much as this file and its controller together, keeps what it was given when
 * it is moved out, and does not ask again when a provider comes later.
 */
import type {WantedSource} from '../data/source-controller.js';
import type {Locale} from '../locale/locale.js';
import type {Centre} from '../model/centre.js';
import type {Step} from './steps.js';

/** What the reader chose, in any of the elements. */
export interface Selected {
  readonly kind: 'centre' | 'territory';
  readonly id: string;
}

/** What the page, the reader or the address of the page decides for all elements at once. */
export interface ScopeState {
  readonly territory?: string;
  readonly centre?: string;
  readonly theme?: string;
  /** Kind of the centres that are kept. */
  readonly kind?: string;
  readonly period?: string;
  readonly compare?: string;
  /** What the reader searches among the centres. */
  readonly query?: string;
  /** What the reader keeps of them, in the words of the model's facets: `services:accueil`. */
  readonly filters?: string;
  /** How many of a list are shown, once a reader asked for more. */
  readonly shown?: string;
  readonly selected?: Selected;
}

/** As elements see it; all of it absent outside an observatory. Never changed: another one takes its place. */
export interface Scope extends ScopeState {
  /** How this came to be chosen, when it has just been told; undefined when what changed is no choice. */
  readonly step?: Step;
  readonly source?: WantedSource;
  /** The territory that the page has set: where the reader began, and comes back to. */
  readonly home?: string;
  /** Whether a centre stands in a territory, or in what lies in it. */
  readonly within?: (centre: Centre, territory: string) => boolean;
  /** Those of the centres that search, kind, theme and filters keep, in the same order. */
  readonly keep?: (all: readonly Centre[]) => readonly Centre[];
  /** The same language with the nouns of the network. */
  readonly rename?: (locale: Locale) => Locale;
  /** Changes what is shared. */
  readonly change?: (part: ScopeState) => void;
  /** The address of this page with a part of the state changed; undefined where the address does not keep it. */
  readonly addressOf?: (part: ScopeState) => string | undefined;
}

export const NO_SCOPE: Scope = {};

/** A word, so that elements of two files of the kit understand each other. */
export const CONTEXT = 'csc-observatory';

export type ScopeCallback = (scope: Scope, unsubscribe?: () => void) => void;

/** « Who tells me this? », asked of all that is around, through shadow roots. */
export class ContextRequestEvent extends Event {
  constructor(
    readonly context: unknown,
    readonly contextTarget: Element,
    readonly callback: ScopeCallback,
    readonly subscribe?: boolean,
  ) {
    super('context-request', {bubbles: true, composed: true});
  }
}

/** « I can tell », for those who asked before I was here. */
export class ContextProviderEvent extends Event {
  constructor(
    readonly context: unknown,
    readonly contextTarget: Element,
  ) {
    super('context-provider', {bubbles: true, composed: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'context-request': ContextRequestEvent;
    'context-provider': ContextProviderEvent;
  }
  interface DocumentEventMap {
    'context-provider': ContextProviderEvent;
  }
}

/** Whether a centre names the territory itself. */
export const names = ({territories}: Centre, territory: string) => territories?.some((ref) => ref === territory) ?? false;

/** The centres of a territory, or one of them. */
export const scopedCentres = (all: readonly Centre[], {territory, centre, within = names}: Pick<Scope, 'territory' | 'centre' | 'within'>) =>
  territory || centre ? all.filter((each) => (!centre || each.id === centre) && (!territory || within(each, territory))) : all;

/** The territory that elements speak of which show one: the one that the reader chose, else the one that is shown. */
export const subjectOf = ({territory, selected}: ScopeState) => (selected?.kind === 'territory' ? selected.id : territory);
