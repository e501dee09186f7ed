export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped?: number;
  /** Titles, each behind its file. */
  readonly failures: readonly string[];
  /** Those that failed first. */
  readonly unsteady?: readonly string[];
  /** Why a page could not be tested, each behind its file. */
  readonly reasons?: readonly string[];
}
export function writeCounts(runner: string, counts: Counts): void;
export function takeCounts(runner: string): Counts | undefined;
export function summed(parts: readonly Counts[]): Counts;
export function failingFiles(counts: Pick<Counts, 'failures'>): string[];
export function merged(first: Counts, again: Counts): Counts;
