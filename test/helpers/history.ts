/** How often a page may write its address: WebKit refuses the hundred and first time in ten seconds, others do from two hundred on. */

const SPAN = 10_000;
const LIMIT = 100;
const written: number[] = [];

for (const name of ['pushState', 'replaceState'] as const) {
  const real = History.prototype[name];
  History.prototype[name] = function (...given) {
    written.push(performance.now());
    real.apply(this, given);
  };
}

/** Waits until so many writes are surely allowed; to be said before each test, and within one that writes more. */
export async function roomInHistory(writes = 50) {
  for (;;) {
    const now = performance.now();
    const recent = written.filter((time) => now - time < SPAN);
    const last = recent[recent.length - 1 - (LIMIT - writes)];
    if (last === undefined) return;
    await new Promise((resolve) => setTimeout(resolve, last + SPAN - now + 50));
  }
}
