import type {JsonFault} from './json-fault.js';
import {LoadError} from './load-error.js';

/** From this many characters on, a text is parsed in slices: a browser takes some ten milliseconds for a megabyte. */
const LONG = 1_000_000;

/**
 * JSON as the web delivers it: possibly a page of HTML under the status 200, or a file cut short.
 *
 * @param text The text, or the pieces that it came in.
 * @param pause Lets the page draw and answer while a long text is read.
 * @throws {LoadError} `empty`, `html`, `truncated` or `not-json`, with the place.
 */
export async function parseJson(text: string | readonly string[], src?: string, pause?: () => Promise<unknown>): Promise<unknown> {
  const pieces = [text].flat();
  const bare = trimmed(pieces);
  if (!bare.length) throw new LoadError('empty', {src});
  try {
    if (!pause || bare.reduce((length, piece) => length + piece.length, 0) < LONG) return JSON.parse(bare.join('')) as unknown;
    const {parseInSlices} = await import('./parse-in-slices.js');
    return await parseInSlices(bare, pause);
  } catch (cause) {
    // Nobody waits for it any more.
    if ((cause as Error).name === 'AbortError') throw cause;
    // What most files never need. Where it does not come either, that much is said without it. Lines are counted from the first one of the file.
    const {fault, place} = await import('./json-fault.js').then(({faultIn}) => faultIn(pieces.join('').trimEnd()), (): JsonFault => ({fault: 'not-json'}));
    throw new LoadError(fault, {src, place}, {cause});
  }
}

/** Without the byte order mark and the white space around. */
function trimmed(pieces: readonly string[]): readonly string[] {
  const bare = [...pieces];
  while (bare.length && !(bare[0] = bare[0]!.trimStart())) bare.shift();
  while (bare.length && !(bare[bare.length - 1] = bare.at(-1)!.trimEnd())) bare.pop();
  return bare;
}
