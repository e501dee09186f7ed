/** Work that is written in steps, for a page that answers meanwhile, done without a pause where nobody can wait. */
export function atOnce<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const {done, value} = steps.next();
    if (done) return value;
  }
}
