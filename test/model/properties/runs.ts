/** How often each property is tried: 1,000 times, or as `RUNS` says; a nightly run asks for 100,000. */
export const RUNS = {numRuns: Number(process.env['RUNS'] ?? 1000)};
