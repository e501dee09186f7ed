/**
 * Which changes of what is shared are steps of their own: those that a reader takes back one by one, with the browser's
 * way back and with `<csc-filters>` alike.
 */
import type {ScopeState} from './scope.js';

/** `more` goes on with the step before: a word that is being typed, a slider on its way. `back` came from the history of the browser, either way. */
export type Step = 'choice' | 'more' | 'back';

/** A slider that has not moved for this many milliseconds rests. */
const REST = 1000;

/** How much of a list is shown is no choice. */
const chosenIn = ({shown, ...rest}: ScopeState): Readonly<Record<string, unknown>> => rest;
/** One text for one state, whatever the order of its parts and whether what is empty is named. */
const keyOf = (state: ScopeState) =>
  JSON.stringify(
    Object.entries(chosenIn(state))
      .filter(([, value]) => value)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

export const isSameChoice = (a: ScopeState, b: ScopeState) => keyOf(a) === keyOf(b);

export class Steps {
  /** The state before the last step: who is there again has made another one. */
  #from = '';
  /** The only part that the last step changed. */
  #part: string | undefined;
  #at = -Infinity;

  /** What kind of step leads from one state to another; undefined where nothing was chosen. */
  next(before: ScopeState, now: ScopeState, isBack: boolean): Step | undefined {
    const parts = [chosenIn(before), chosenIn(now)] as const;
    const changed = [...new Set(parts.flatMap(Object.keys))].filter((name) => JSON.stringify(parts[0][name] || undefined) !== JSON.stringify(parts[1][name] || undefined));
    if (!changed.length) return undefined;
    const part = changed.length > 1 || isBack ? undefined : changed[0];
    const [last, since] = [this.#part, performance.now() - this.#at];
    this.#part = part;
    this.#at = performance.now();
    const goesOn = part === last && (part === 'query' ? isEdited(before.query, now.query) : part === 'period' && since < REST);
    if (goesOn && keyOf(now) !== this.#from) return 'more';
    this.#from = keyOf(before);
    return isBack ? 'back' : 'choice';
  }
}

/** Longer or shorter, and not another word; what follows nothing is a search of its own. */
const isEdited = (before = '', now = '') => before !== '' && (now.startsWith(before) || before.startsWith(now));
