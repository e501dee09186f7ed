/**
 * One request per address, however many elements ask for it. An answer lives as long as somebody shows it; a failure
 * is forgotten at once, so that « retry » asks again.
 */
import {DocumentRefused, Observatory} from '../model/observatory.js';
import {fetchText} from './fetch-text.js';
import {LoadError} from './load-error.js';
import {parseJson} from './parse-json.js';

export interface Loaded {
  readonly observatory: Observatory;
  /** Base of the relative addresses in the document. */
  readonly url: string;
  /** When it was read, as a date for the reader of a page that stayed open. */
  readonly at: Date;
  /** The bytes were not UTF-8. */
  readonly legacy: boolean;
}

interface Shared<T> {
  readonly answer: Promise<T>;
  readonly controller: AbortController;
  users: number;
}

/** What several elements fetch once, by address. */
export class SharedRequests<T> {
  readonly #requests = new Map<string, Shared<T>>();

  constructor(private readonly request: (url: string, src: string, signal: AbortSignal) => Promise<T>) {}

  /** Takes a share in the answer; call the returned `release` when it is no longer shown. */
  take(src: string, base: string): {answer: Promise<T>; release: () => void} {
    const url = absolute(src, base);
    const shared = this.#requests.get(url) ?? this.#start(url, src);
    shared.users++;
    let released = false;
    const release = () => {
      if (released) return;
      released = true;
      shared.users--;
      // An element that is moved in the page leaves and comes back in the same task: wait for it.
      queueMicrotask(() => this.#drop(url, shared));
    };
    return {answer: shared.answer, release};
  }

  #start(url: string, src: string): Shared<T> {
    const controller = new AbortController();
    const answer = this.request(url, src, controller.signal);
    const shared: Shared<T> = {answer, controller, users: 0};
    this.#requests.set(url, shared);
    answer.catch(() => this.#forget(url, shared));
    return shared;
  }

  #drop(url: string, shared: Shared<T>) {
    if (shared.users > 0) return;
    this.#forget(url, shared);
    shared.controller.abort();
  }

  #forget(url: string, shared: Shared<T>) {
    if (this.#requests.get(url) === shared) this.#requests.delete(url);
  }
}

/** The address as a key; one that is none is kept as written, and fails when it is fetched. */
function absolute(src: string, base: string): string {
  try {
    return new URL(src, base).href;
  } catch {
    return src;
  }
}

/** Documents by address. */
export const documents = new SharedRequests<Loaded>(async (url, src, signal) => {
  const {text, legacy, url: answered} = await fetchText(url, location.href, signal).catch((error: unknown) => {
    throw error instanceof LoadError ? new LoadError(error.fault, {...error.detail, src}, {cause: error}) : error;
  });
  return opened(parseJson(text, src), answered || url, src, legacy);
});

/** Geometry files by address, as they were read. */
export const geometryFiles = new SharedRequests<unknown>(async (url, src, signal) => {
  const {text} = await fetchText(url, location.href, signal);
  return parseJson(text, src);
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
