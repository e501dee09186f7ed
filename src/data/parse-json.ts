import type {JsonFault} from './json-fault.js';
import {LoadError} from './load-error.js';

/** From this many characters on, a text is parsed in slices: a browser takes some ten milliseconds for a megabyte. */
const LONG = 1_000_000;

/**
 * JSON as the web delivers it: possibly a page of HTML under the status 200, or a file cut short.
 *
 * @param pause Lets the page draw and answer while a long text is read.
 * @throws {LoadError} `empty`, `html`, `truncated` or `not-json`, with the place.
 */
export async function parseJson(text: string, src?: string, pause?: () => Promise<unknown>): Promise<unknown> {
  const bare = text.trim();
  if (!bare) throw new LoadError('empty', {src});
  try {
    if (!pause || bare.length < LONG) return JSON.parse(bare) as unknown;
    const {parseInSlices} = await import('./parse-in-slices.js');
    return await parseInSlices(bare, pause);
  } catch (cause) {
    // What most files never need. Where it does not come either, that much is said without it.
    const {fault, place} = await import('./json-fault.js').then(({faultIn}) => faultIn(bare), (): JsonFault => ({fault: 'not-json'}));
    throw new LoadError(fault, {src, place}, {cause});
  }
}
