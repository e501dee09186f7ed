export interface Sink {
  readonly sink: string;
  readonly at: string;
  readonly known: boolean;
}
export function sinksIn(code: string): Sink[];
export function sinksUnder(folder: string): {readonly file: string; readonly sinks: Sink[]}[];
