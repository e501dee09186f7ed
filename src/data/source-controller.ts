/**
 * From a tag to a checked observatory, in this order: property `data`, a `<script type="application/json">` inside the
 * tag, attribute `src`, what is offered around it. Only the latest request counts; an answer that comes late is dropped.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Part} from '../model/observatory.js';
import {LoadError} from './load-error.js';
import {parseJson} from './parse-json.js';
import {pause} from './pause.js';
import type {Arrived} from './shared-requests.js';
import {documents, opened, type Loaded} from './shared-source.js';

export type SourceState =
  | {readonly phase: 'waiting'; /** of what has come so far, where it is long */ readonly megabytes?: number}
  | {readonly phase: 'ready'; readonly loaded: Loaded; /** set when a reload failed: what is shown is older */ readonly stale?: LoadError}
  | {readonly phase: 'failed'; readonly error: LoadError};

/** What the controller reads from its element. */
export interface SourceHost extends ReactiveControllerHost, Element {
  readonly src?: string;
  readonly data?: unknown;
  /** What stands in the tag and needs no document. */
  readonly inside?: WantedSource | undefined;
  /** What it shows of a document: read ahead, in slices. */
  readonly parts: readonly Part<unknown>[] | Promise<readonly Part<unknown>[]>;
}

export interface WantedSource {
  /** The same key means the same source: nothing to do. */
  readonly key: unknown;
  /** `anew`: not what was read before. `arrived` is told how many bytes of a file have come. `here`: the answer, where nothing is to be waited for. */
  readonly load: (anew: boolean, arrived: Arrived) => {answer: Promise<Loaded>; here?: Loaded; release?: () => void};
}

/** What a tag says of its source; undefined when it says nothing. */
export function sourceOf(tag: Element & {readonly src?: string; readonly data?: unknown}): WantedSource | undefined {
  const {data, src} = tag;
  const base = tag.ownerDocument.baseURI;
  if (data !== undefined && data !== null) return atHand(data, () => opened(data, base));
  const script = tag.querySelector(':scope > script[type="application/json"]')?.textContent;
  if (script) return {key: script, load: () => ({answer: parseJson(script, undefined, pause).then((raw) => opened(raw, base))})};
  return src ? {key: `src:${src}`, load: (anew, arrived) => documents.take(src, base, anew, arrived)} : undefined;
}

/** A source that is in the page already. */
export const atHand = (key: unknown, open: () => Loaded): WantedSource => ({
  key,
  load: () => {
    let here: Loaded | undefined;
    const answer = new Promise<Loaded>((resolve) => resolve((here = open())));
    return {answer, here};
  },
});

const NO_SOURCE: WantedSource = {key: '', load: () => ({answer: Promise.reject(new LoadError('no-source'))})};

const WAITING: SourceState = {phase: 'waiting'};

const STALE = new Error();

export class SourceController implements ReactiveController {
  state: SourceState = WAITING;
  #release: (() => void) | undefined;
  /** What was asked last; an answer to anything else is stale. */
  #asked: unknown;
  #started = false;

  constructor(
    private readonly host: SourceHost,
    private readonly changed: (state: SourceState) => void,
    private readonly offered: () => WantedSource | undefined = () => undefined,
  ) {
    host.addController(this);
  }

  /** Begins to load, and again whenever the source has changed since. */
  start() {
    this.#started = true;
    this.hostUpdate();
  }

  hostConnected() {
    this.hostUpdate();
  }

  hostUpdate() {
    if (!this.#started || !this.host.isConnected) return;
    const wanted = this.#wanted();
    if (wanted.key !== this.#asked) this.#ask(wanted, WAITING, false);
  }

  hostDisconnected() {
    this.#release?.();
    this.#release = undefined;
    // Kept when ready: an element moved in the page shows at once what it had.
    this.#asked = this.state.phase === 'ready' ? this.#asked : undefined;
  }

  /** Asks again; what is on screen stays until there is something newer. */
  retry() {
    if (!this.#started) return;
    const before = this.state;
    this.#ask(this.#wanted(), before.phase === 'ready' ? before : WAITING, true);
  }

  #wanted(): WantedSource {
    return this.host.inside ?? sourceOf(this.host) ?? this.offered() ?? NO_SOURCE;
  }

  #ask({key, load}: WantedSource, meanwhile: SourceState, anew: boolean) {
    this.#asked = key;
    this.#release?.();
    const {answer, here, release} = load(anew, this.#arrived);
    this.#release = release;
    const isCurrent = () => this.#asked === key && this.#release === release;
    let isPaused = false;
    const pausing = async () => {
      isPaused = true;
      await pause();
      // Nobody waits for it any more.
      if (!isCurrent()) throw STALE;
    };
    const prepare = (loaded: Loaded, parts: readonly Part<unknown>[]) => loaded.observatory.prepare(parts, pausing).then(() => loaded);
    const {parts} = here ? this.host : {};
    const prepared = here && isList(parts) ? prepare(here, parts) : answer.then(async (loaded) => prepare(loaded, await this.host.parts));
    // What is here and was read without a pause takes the place of what was shown, with nothing in between.
    const isRead = here !== undefined && isList(parts) && !isPaused;
    this.#become(isRead ? {phase: 'ready', loaded: here} : meanwhile);
    prepared.then(
      (loaded) => isCurrent() && !isRead && this.#become({phase: 'ready', loaded}),
      (error: unknown) => isCurrent() && this.#fail(asLoadError(error), meanwhile),
    );
  }

  readonly #arrived = (bytes: number) => {
    const megabytes = Math.floor(bytes / 1e6);
    if (this.state.phase !== 'waiting' || megabytes <= (this.state.megabytes ?? 0)) return;
    this.state = {phase: 'waiting', megabytes};
    this.host.requestUpdate();
  };

  #fail(error: LoadError, meanwhile: SourceState) {
    this.#become(meanwhile.phase === 'ready' ? {...meanwhile, stale: error} : {phase: 'failed', error});
  }

  #become(state: SourceState) {
    this.state = state;
    this.changed(state);
    this.host.requestUpdate();
  }
}

const isList = (parts: SourceHost['parts'] | undefined): parts is readonly Part<unknown>[] => Array.isArray(parts);

/** By its name: what is offered may come from another copy of this file. */
const asLoadError = (error: unknown) =>
  (error as Error | undefined)?.name === 'LoadError' ? (error as LoadError) : new LoadError('network', {}, {cause: error});
