/** The outlines that a document names for a scheme, fetched once for all maps of the page. */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Geometry} from '../model/territory.js';
import {LoadError} from './load-error.js';
import {readOutlines, type Outline} from './outlines.js';
import {fetchText} from './fetch-text.js';
import {parseJson} from './parse-json.js';
import {pause} from './pause.js';
import {SharedRequests} from './shared-requests.js';

/** Geometry files by address, as they were read. */
const files = new SharedRequests<unknown>(async (url, src, signal) => {
  const {pieces} = await fetchText(url, location.href, signal);
  return parseJson(pieces, src, pause);
});

/** What was read of a file, or of what stands in a document, by how it was read: other documents may hold the same. */
const readBefore = new WeakMap<object, Map<string, readonly Outline[]>>();

async function outlinesOf(raw: unknown, geometry: Geometry): Promise<readonly Outline[]> {
  if (typeof raw !== 'object' || raw === null) return readOutlines(raw, geometry);
  const {scheme, object, codeProperty} = geometry;
  const way = JSON.stringify([scheme, object, codeProperty]);
  let known = readBefore.get(raw);
  if (!known) readBefore.set(raw, (known = new Map<string, readonly Outline[]>()));
  const read = known.get(way) ?? (await readOutlines(raw, geometry));
  known.set(way, read);
  return read;
}

export type OutlinesState =
  | {readonly phase: 'none' | 'waiting'}
  | {readonly phase: 'failed'; readonly error: LoadError}
  | {readonly phase: 'ready'; readonly outlines: readonly Outline[]};

const NONE: OutlinesState = {phase: 'none'};

export class OutlinesController implements ReactiveController {
  state: OutlinesState = NONE;
  #of: Geometry | undefined;
  #release: (() => void) | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected() {
    // What was under way when the element left has to be asked for again, and only an update asks.
    if (this.state.phase === 'waiting') this.host.requestUpdate();
  }

  hostDisconnected() {
    this.#release?.();
    this.#release = undefined;
    if (this.state.phase === 'waiting') this.#of = undefined;
  }

  /** Asks for the outlines that `geometry` describes; `base` is the address of its document. */
  want(geometry: Geometry | undefined, base: string): OutlinesState {
    if (geometry === this.#of) return this.state;
    this.#of = geometry;
    this.#release?.();
    this.#release = undefined;
    this.state = NONE;
    if (geometry?.inline) this.#read(geometry, Promise.resolve(geometry.inline));
    else if (geometry?.href !== undefined) {
      const {answer, release} = files.take(geometry.href, base);
      this.#release = release;
      this.#read(geometry, answer);
    }
    return this.state;
  }

  #read(geometry: Geometry, answer: Promise<unknown>) {
    this.state = {phase: 'waiting'};
    const release = this.#release;
    const become = (act: () => void) => {
      if (this.#of !== geometry || this.#release !== release) return;
      act();
      this.host.requestUpdate();
    };
    answer
      .then((raw) => outlinesOf(raw, geometry))
      .then(
        (outlines) => become(() => (this.state = {phase: 'ready', outlines})),
        (error: unknown) => become(() => this.#fail(error, geometry.href)),
      );
  }

  #fail(error: unknown, src: string | undefined) {
    const {fault, detail} = error instanceof LoadError ? error : new LoadError('not-outlines');
    this.state = {phase: 'failed', error: new LoadError(fault, {src, ...detail})};
  }
}
