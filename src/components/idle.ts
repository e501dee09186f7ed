/** Milliseconds that a page is given where a browser does not tell when it has nothing else to do. */
const SOON = 200;

/** When the page has nothing else to do. */
export const idle = (): Promise<unknown> =>
  new Promise((resolve) => void ('requestIdleCallback' in globalThis ? requestIdleCallback(resolve) : setTimeout(resolve, SOON)));
