/**
 * Fetches a text and nothing else: no credentials, no referrer, a size cap, a deadline, and a second chance only where
 * it can help (server errors and broken connections).
 */
import {LoadError} from './load-error.js';
import {inSlices} from './pause.js';

export interface FetchLimits {
  /** Milliseconds for everything: connection, body, waiting and retries. */
  readonly deadline: number;
  readonly maxBytes: number;
  readonly retries: number;
  /** First wait before a retry in milliseconds; doubled each time, with up to as much again at random. */
  readonly backoff: number;
}

export const LIMITS: FetchLimits = {deadline: 10_000, maxBytes: 20_000_000, retries: 2, backoff: 300};

export interface FetchedText {
  readonly text: string;
  /** The text as it came: put together, a long one is copied in one go, which takes a while. */
  readonly pieces: readonly string[];
  /** The address after redirections: relative addresses in the file resolve against it. */
  readonly url: string;
  /** True when the bytes were not UTF-8 and were read as Windows-1252. */
  readonly legacy: boolean;
}

/**
 * @param arrived Told how many bytes of the text have come, as often as some come.
 * @throws {LoadError} with the reason; an abort by `signal` rejects with the signal's own reason.
 */
export async function fetchText(src: string, base: string, signal: AbortSignal, limits: FetchLimits = LIMITS, arrived?: (bytes: number) => void): Promise<FetchedText> {
  const url = webUrl(src, base);
  const deadline = AbortSignal.timeout(limits.deadline);
  const either = firstOf(signal, deadline);
  const detail = {src, foreign: url.origin !== location.origin};
  for (let attempt = 0; ; attempt++) {
    let wait = limits.backoff * 2 ** attempt * (1 + Math.random());
    try {
      const response = await fetch(url, {
        signal: either,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
      });
      if (response.ok) return await bodyOf(response, limits.maxBytes, src, arrived);
      const error = new LoadError('http', {...detail, status: response.status});
      wait = pauseAsked(response) ?? wait;
      void response.body?.cancel();
      if (response.status < 500 || attempt >= limits.retries || wait > limits.deadline) throw error;
    } catch (error) {
      signal.throwIfAborted();
      if (deadline.aborted) throw new LoadError('timeout', detail, {cause: error});
      if (error instanceof LoadError) throw error;
      if (attempt >= limits.retries) throw new LoadError('network', detail, {cause: error});
    }
    await pausing(wait);
  }
}

/** `AbortSignal.any`, which Safari has since 17.4 only. */
function firstOf(...signals: readonly AbortSignal[]): AbortSignal {
  const controller = new AbortController();
  for (const signal of signals) {
    const pass = () => controller.abort(signal.reason);
    if (signal.aborted) pass();
    else signal.addEventListener('abort', pass, {once: true, signal: controller.signal});
  }
  return controller.signal;
}

function webUrl(src: string, base: string): URL {
  try {
    const url = new URL(src, base);
    if (/^https?:$/.test(url.protocol) && !url.username && !url.password) return url;
  } catch {
    // said below, like any other address that is not one
  }
  throw new LoadError('address', {src});
}

/** `Retry-After` in milliseconds, given as seconds or as a date. */
function pauseAsked(response: Response): number | undefined {
  const asked = response.headers.get('retry-after');
  if (!asked) return undefined;
  const seconds = Number(asked);
  const pause = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(asked) - Date.now();
  return Number.isFinite(pause) ? Math.max(0, pause) : undefined;
}

/** Who is no longer waited for finds out when the next attempt is refused. */
const pausing = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Reads chunk by chunk, so that an endless answer is dropped at the cap instead of filling the page's memory, and a long
 * one is decoded while it comes: all at once would block the page.
 */
async function bodyOf(response: Response, maxBytes: number, src: string, arrived?: (bytes: number) => void): Promise<FetchedText> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const utf8 = new TextDecoder('utf-8', {fatal: true});
  const breathe = inSlices();
  let size = 0;
  let pieces: string[] | undefined = [];
  const reader = response.body?.getReader();
  while (reader) {
    const {done, value} = await reader.read();
    try {
      pieces?.push(utf8.decode(value, {stream: !done}));
    } catch {
      pieces = undefined;
    }
    if (done) break;
    size += value.byteLength;
    if (size > maxBytes) {
      void reader.cancel();
      throw new LoadError('too-big', {src, limit: maxBytes});
    }
    chunks.push(value);
    arrived?.(size);
    // What is here already comes without a pause of its own.
    await breathe();
  }
  const {url} = response;
  if (pieces) return fetched(pieces, url, false);
  const {decoded} = await import('./decoded.js');
  const {text, legacy} = decoded(new Uint8Array(await new Blob(chunks).arrayBuffer()));
  return fetched([text], url, legacy);
}

const fetched = (pieces: readonly string[], url: string, legacy: boolean): FetchedText => ({
  pieces,
  get text() {
    return pieces.join('');
  },
  url,
  legacy,
});
