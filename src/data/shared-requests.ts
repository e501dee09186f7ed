/**
 * One request per address, however many elements ask for it. An answer lives as long as somebody shows it; a failure
 * is forgotten at once, so that « retry » asks again.
 */

/** Told how many bytes have come so far. */
export type Arrived = (bytes: number) => void;

interface Shared<T> {
  readonly answer: Promise<T>;
  readonly controller: AbortController;
  /** Who wants to know how much has come. */
  readonly waiting: Set<Arrived>;
  users: number;
  answered: boolean;
}

/** What several elements fetch once, by address. */
export class SharedRequests<T> {
  readonly #requests = new Map<string, Shared<T>>();

  constructor(private readonly request: (url: string, src: string, signal: AbortSignal, arrived: Arrived) => Promise<T>) {}

  /**
   * Takes a share in the answer; call the returned `release` when it is no longer shown. With `anew`, an answer that
   * is here already does not count: the file may have changed since.
   */
  take(src: string, base: string, anew = false, arrived?: Arrived): {answer: Promise<T>; release: () => void} {
    const url = absolute(src, base);
    if (anew && this.#requests.get(url)?.answered) this.#requests.delete(url);
    const shared = this.#requests.get(url) ?? this.#start(url, src);
    shared.users++;
    if (arrived) shared.waiting.add(arrived);
    let released = false;
    const release = () => {
      if (released) return;
      released = true;
      shared.users--;
      if (arrived) shared.waiting.delete(arrived);
      // An element that is moved in the page leaves and comes back in the same task: wait for it.
      queueMicrotask(() => this.#drop(url, shared));
    };
    return {answer: shared.answer, release};
  }

  #start(url: string, src: string): Shared<T> {
    const controller = new AbortController();
    const waiting = new Set<Arrived>();
    const answer = this.request(url, src, controller.signal, (bytes) => waiting.forEach((tell) => tell(bytes)));
    const shared: Shared<T> = {answer, controller, waiting, users: 0, answered: false};
    this.#requests.set(url, shared);
    answer.then(
      () => (shared.answered = true),
      () => this.#forget(url, shared),
    );
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
