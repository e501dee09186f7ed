/** The documents of the page, each fetched and checked once. */
import {DocumentRefused, Observatory} from '../model/observatory.js';
import {fetchText} from './fetch-text.js';
import {LoadError} from './load-error.js';
import {parseJson} from './parse-json.js';
import {pause} from './pause.js';
import {SharedRequests} from './shared-requests.js';

export interface Loaded {
  readonly observatory: Observatory;
  /** Base of the relative addresses in the document. */
  readonly url: string;
  /** When it was read, as a date for the reader of a page that stayed open. */
  readonly at: Date;
  /** The bytes were not UTF-8. */
  readonly legacy: boolean;
}

/** Documents by address. */
export const documents = new SharedRequests<Loaded>(async (url, src, signal, arrived) => {
  const {pieces, legacy, url: answered} = await fetchText(url, location.href, signal, undefined, arrived).catch((error: unknown) => {
    throw error instanceof LoadError ? new LoadError(error.fault, {...error.detail, src}, {cause: error}) : error;
  });
  const raw = await parseJson(pieces, src, () => pause().then(() => signal.throwIfAborted()));
  return opened(raw, answered || url, src, legacy);
});

/** A document that is already here: given as a property, or in a script inside the tag. */
export function opened(raw: unknown, url: string, src?: string, legacy = false): Loaded {
  try {
    return {observatory: raw instanceof Observatory ? raw : new Observatory(raw), url, at: new Date(), legacy};
  } catch (cause) {
    if (cause instanceof DocumentRefused) throw new LoadError('refused', {src}, {cause});
    throw cause;
  }
}
