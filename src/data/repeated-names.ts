/**
 * Names that a group of a JSON text has twice. `JSON.parse` keeps the last value and says nothing of the others; a
 * publisher who has pasted a table twice wants to know.
 */
import {placeOf, textAt} from './json-fault.js';

export interface RepeatedName {
  readonly name: string;
  /** « line:column », both from 1. */
  readonly place: string;
  /** Where the group had the name first. */
  readonly first: string;
}

const COLON = /[\t\n\r ]*:/y;

/**
 * @param text What is JSON.
 * @param listed How many are told with their place; the rest is counted.
 */
export function repeatedNames(text: string, listed: number): {readonly names: readonly RepeatedName[]; readonly more: number} {
  const names: RepeatedName[] = [];
  let more = 0;
  /** Where each name stands in the groups that are open; a list has none. */
  const open: (Map<string, number> | undefined)[] = [];
  const hear = (name: string, at: number) => {
    const known = open.at(-1)!;
    const first = known.get(name);
    if (first === undefined) known.set(name, at);
    else if (names.length < listed) names.push({name, place: placeOf(text, at), first: placeOf(text, first)});
    else more++;
  };
  const sign = /["[\]{}]/g;
  for (let found = sign.exec(text); found; found = sign.exec(text)) {
    const at = found.index;
    if (found[0] === '"') {
      const {end} = textAt(text, at);
      sign.lastIndex = COLON.lastIndex = end;
      if (COLON.test(text)) hear(JSON.parse(text.slice(at, end)) as string, at);
    } else if (found[0] === '{') open.push(new Map());
    else if (found[0] === '[') open.push(undefined);
    else open.pop();
  }
  return {names, more};
}
