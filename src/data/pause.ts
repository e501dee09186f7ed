/** Lets the page draw and answer. A timer waits four milliseconds once it is used in turn; a browser that can yield does not. */
export const pause = (): Promise<unknown> => {
  const {scheduler} = globalThis as {scheduler?: {yield?: () => Promise<void>}};
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
};
