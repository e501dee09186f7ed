/** Lets the page draw and answer. By a timer where there is nothing better: messages between ports were seen to wait for seconds in WebKit. */
export const pause = (): Promise<unknown> => {
  const {scheduler} = globalThis as {scheduler?: {yield?: () => Promise<void>}};
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
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

/** Steps that may take long: at once as far as a slice goes, then on while the page answers. */
export interface Stepping {
  /** Whether they are all taken; what went wrong in one goes wrong again where its result is wanted. */
  readonly isDone: boolean;
  /** Resolves then. */
  readonly done: Promise<void>;
}

export function stepping(steps: Generator<void>): Stepping {
  const breathe = inSlices();
  let isDone = false;
  const taken = () => {
    try {
      return (isDone = Boolean(steps.next().done));
    } catch {
      return (isDone = true);
    }
  };
  for (const since = performance.now(); !taken() && performance.now() - since < SLICE; );
  const rest = async () => {
    while (!taken()) await breathe();
  };
  const done = isDone ? Promise.resolve() : rest();
  return {
    get isDone() {
      return isDone;
    },
    done,
  };
}
