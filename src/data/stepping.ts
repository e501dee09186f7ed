/** Work in steps that a reader waits for: at once where it is short, then on while the page answers. */
import {inSlices, SLICE} from './pause.js';

/** A step may wait for something. */
export type Steps = Generator<Promise<unknown> | undefined, void>;

export interface Stepping {
  /** Whether they are all taken; what went wrong in one goes wrong again where its result is wanted. */
  readonly isDone: boolean;
  /** Resolves then. */
  readonly done: Promise<void>;
}

export function stepping(steps: Steps): Stepping {
  const breathe = inSlices();
  let isDone = false;
  /** @returns what is to be waited for. */
  const take = () => {
    try {
      const {done, value} = steps.next();
      isDone = Boolean(done);
      return value ?? undefined;
    } catch {
      isDone = true;
    }
    return undefined;
  };
  const since = performance.now();
  let awaited: Promise<unknown> | undefined;
  do awaited = take();
  while (!isDone && !awaited && performance.now() - since < SLICE);
  const rest = async () => {
    while (!isDone) {
      await Promise.resolve(awaited).catch(() => undefined);
      await breathe();
      awaited = take();
    }
  };
  const done = rest();
  return {
    get isDone() {
      return isDone;
    },
    done,
  };
}
