/** The page's side of the server of faults; `fault-server.mjs` says what can be asked of it. */

export interface FaultRequest {
  readonly path: string;
  /** In milliseconds, to compare with each other. */
  readonly at: number;
  readonly outcome: 'open' | 'done' | 'aborted' | 'cut';
  readonly referer: string;
  readonly cookie: string;
}

const origin = fetch('/fault-origin').then((response) => response.text());

/** One story of requests, counted apart from all others. */
export class Faults {
  readonly key = crypto.randomUUID();

  /** The address of a fault: `await faults.at('/flaky', {times: 2})`. */
  async at(path: string, parameters: Record<string, string | number> = {}): Promise<string> {
    const url = new URL(path, await origin);
    for (const [name, value] of Object.entries({key: this.key, ...parameters})) url.searchParams.set(name, String(value));
    return url.href;
  }

  /** Keeps a body at the server and gives its address; `parameters` as for {@link at}. */
  async keep(body: string | Uint8Array<ArrayBuffer> | object, parameters: Record<string, string | number> = {}): Promise<string> {
    const name = `${this.key}-${crypto.randomUUID()}`;
    const asIs = typeof body === 'string' || body instanceof Uint8Array;
    const address = await this.at(`/store/${name}`, parameters);
    await fetch(address, {method: 'PUT', body: asIs ? body : JSON.stringify(body)});
    return this.at(`/store/${name}`);
  }

  /** The name of a kept body, for the parameter `store` of another fault. */
  static nameOf(kept: string): string {
    return new URL(kept).pathname.replace('/store/', '');
  }

  /** What reached the server so far. */
  async requests(): Promise<readonly FaultRequest[]> {
    const response = await fetch(new URL(`/log?key=${this.key}`, await origin));
    return (await response.json()) as FaultRequest[];
  }

  /** Waits until what reached the server is as told; gives up after `ms` with what did reach it. */
  async until(told: (requests: readonly FaultRequest[]) => boolean, ms = 5000): Promise<readonly FaultRequest[]> {
    const end = performance.now() + ms;
    for (;;) {
      const requests = await this.requests();
      if (told(requests)) return requests;
      if (performance.now() > end) throw new Error(`The server has seen: ${JSON.stringify(requests)}`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}
