/** Lets the page draw and answer. Timers wait four milliseconds once they are used in turn, and a second in a page that nobody looks at; messages do not. */
export const pause = (): Promise<unknown> => {
  const {scheduler} = globalThis as {scheduler?: {yield?: () => Promise<void>}};
  return (
    scheduler?.yield?.() ??
    new Promise((resolve) => {
      const {port1, port2} = new MessageChannel();
      port1.onmessage = (message) => {
        port1.close();
        resolve(message);
      };
      port2.postMessage(0);
    })
  );
};

/** Milliseconds of work at a time: three frames may pass in a task of 50. */
const SLICE = 12;

/** What is called between two pieces of work: pauses once they have taken that long. */
export function inSlices(pausing = pause): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < SLICE) return;
    await pausing();
    since = performance.now();
  };
}
