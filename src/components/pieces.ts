/**
 * Code that only some drawings need, fetched when one does. A piece that does not come is thrown at whoever asks for it
 * next: the element breaks, says so and offers to try again.
 */
import type {ReactiveControllerHost} from 'lit';

type Offers = Readonly<Record<string, () => Promise<unknown>>>;
type Loaded<O extends Offers> = {readonly [Name in keyof O]?: Awaited<ReturnType<O[Name]>>};

export class Pieces<O extends Offers> {
  /** What is there; another object whenever that changes, or whenever it is worth asking again. */
  loaded: Loaded<O> = {};
  readonly #asked = new Set<keyof O>();
  #missing: unknown;

  constructor(
    private readonly host: Pick<ReactiveControllerHost, 'requestUpdate'>,
    private readonly offers: O,
  ) {}

  /** A piece; undefined while it comes. */
  get<Name extends keyof O>(name: Name): Loaded<O>[Name] {
    if (this.#missing !== undefined) {
      const missing = this.#missing;
      this.forgive();
      throw missing as Error;
    }
    if (!this.loaded[name] && !this.#asked.has(name)) this.#fetch(name);
    return this.loaded[name];
  }

  /** Forgets what did not come. */
  forgive() {
    this.#missing = undefined;
    this.loaded = {...this.loaded};
  }

  #fetch(name: keyof O) {
    this.#asked.add(name);
    void this.offers[name]!()
      .then(
        (piece) => (this.loaded = {...this.loaded, [name]: piece}),
        (error: unknown) => {
          this.#asked.delete(name);
          this.#missing = error;
          this.loaded = {...this.loaded};
        },
      )
      .then(() => this.host.requestUpdate());
  }
}
