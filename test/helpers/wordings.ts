/** All that the interface can say, in every language, with samples in the place of what it is told. Runs in Node. */
import {readdirSync} from 'node:fs';
import type {Wording} from '../../src/locale/wording.js';

const rooms = readdirSync(new URL('../../src/locale/', import.meta.url)).filter((file) => file.endsWith('.ts'));
const modules = await Promise.all(rooms.map((file) => import(`../../src/locale/${file}`) as Promise<Record<string, unknown>>));
const isWording = (value: unknown): value is Wording<unknown> => typeof value === 'object' && value !== null && 'subject' in value && 'fr' in value;
/** The French words of each subject. */
export const wordings = [...new Set(modules.flatMap((module) => Object.values(module).filter(isWording)))];
/** Stands for any argument that a sentence may take, and is written as its place: ⟦0⟧. */
function sample(place: number): unknown {
  const written = `⟦${place}⟧`;
  const answers: Readonly<Record<PropertyKey, unknown>> = {
    [Symbol.toPrimitive]: () => written,
    [Symbol.iterator]: () => [written][Symbol.iterator](),
    length: 1,
    number: () => written,
    map: (one: (value: unknown) => unknown) => [one(written)],
    join: () => written,
    replace: () => written,
    split: () => [written, written],
    toString: () => written,
  };
  return new Proxy({}, {get: (_, key) => (Object.hasOwn(answers, key) ? answers[key] : sample(place))});
}

export interface Said {
  readonly at: string;
  readonly text: string;
}

/** All that some words say, with samples for what they are told. */
export function saidBy(words: unknown, at: string): readonly Said[] {
  if (typeof words === 'function') return saidBy((words as (...args: unknown[]) => unknown)(...[0, 1, 2, 3, 4, 5].map(sample)), `${at}()`);
  if (Array.isArray(words)) return words.flatMap((each: unknown, rank) => saidBy(each, `${at}.${rank}`));
  if (typeof words !== 'object' || words === null) return [{at, text: String(words)}];
  return Object.entries(words).flatMap(([key, value]) => saidBy(value as unknown, `${at}.${key}`));
}
