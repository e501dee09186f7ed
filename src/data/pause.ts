/** Lets the page draw and answer. By a timer where there is nothing better: messages between ports were seen to wait for seconds in WebKit. */
export const pause = (): Promise<unknown> => {
  const {scheduler} = globalThis as {scheduler?: {yield?: () => Promise<void>}};
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
};

/** Milliseconds of work at a time: three frames may pass in a task of 50. */
export const SLICE = 12;

/** What is called between two pieces of work: pauses once they have taken that long. */
export function inSlices(pausing = pause): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < SLICE) return;
    await pausing();
    since = performance.now();
  };
}
