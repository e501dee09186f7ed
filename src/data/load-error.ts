/** Why a file could not be read. `src/locale/loading.ts` says each in the reader's language, with what to do. */
export type LoadFault =
  | 'no-source'
  | 'address'
  | 'http'
  | 'network'
  | 'timeout'
  | 'too-big'
  | 'empty'
  | 'html'
  | 'truncated'
  | 'not-json'
  | 'refused'
  | 'not-outlines'
  | 'not-degrees'
  | 'swapped-degrees'
  | 'no-codes';

export interface LoadDetail {
  /** The address as the author wrote it. */
  readonly src?: string;
  /** HTTP status. */
  readonly status?: number;
  /** Whether the file stands on another origin, where a missing CORS header looks like a dead network. */
  readonly foreign?: boolean;
  /** Where the JSON stops making sense, as the browser tells it. */
  readonly place?: string;
  /** What the properties of outlines are called. */
  readonly names?: string;
  /** Limit that was passed, in bytes. */
  readonly limit?: number;
}

export class LoadError extends Error {
  override readonly name = 'LoadError';
  constructor(
    readonly fault: LoadFault,
    readonly detail: LoadDetail = {},
    options?: ErrorOptions,
  ) {
    super(fault, options);
  }
}
