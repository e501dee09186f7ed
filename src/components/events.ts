/** What elements tell the page around them. All bubble and cross shadow roots. */
const REACH = {bubbles: true, composed: true} as const;

/** The drawing is complete. */
export class CscReadyEvent extends Event {
  static readonly type = 'csc-ready';
  constructor() {
    super(CscReadyEvent.type, REACH);
  }
}

/** The reader chose a centre, a territory or a project; null when the choice is taken back. */
export class CscSelectEvent extends Event {
  static readonly type = 'csc-select';
  constructor(
    readonly kind: 'centre' | 'territory' | 'project',
    readonly id: string | null,
  ) {
    super(CscSelectEvent.type, REACH);
  }
}

/** The reader changed what is searched or filtered. */
export class CscFilterEvent extends Event {
  static readonly type = 'csc-filter';
  constructor(
    readonly query: string,
    readonly found: number,
    /** Kind of centre that the reader keeps; undefined from an element that has no such control. */
    readonly kind?: string,
    /** What else the reader keeps, as `services:accueil`; undefined from an element that has no such control. */
    readonly filters?: string,
  ) {
    super(CscFilterEvent.type, REACH);
  }
}

/** The data could not be shown. Carries a code and a sentence, never the content of a row. */
export class CscErrorEvent extends Event {
  static readonly type = 'csc-error';
  constructor(
    readonly code: string,
    readonly message: string,
  ) {
    super(CscErrorEvent.type, REACH);
  }
}

/**
 * The reader takes a file away. Where it is prevented, nothing is saved: the page has the file and does with it what it
 * wants.
 */
export class CscDownloadEvent extends Event {
  static readonly type = 'csc-download';
  constructor(
    readonly format: 'csv' | 'png' | 'svg',
    readonly filename: string,
    readonly blob: Blob,
  ) {
    super(CscDownloadEvent.type, {...REACH, cancelable: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'csc-ready': CscReadyEvent;
    'csc-select': CscSelectEvent;
    'csc-filter': CscFilterEvent;
    'csc-error': CscErrorEvent;
    'csc-download': CscDownloadEvent;
  }
}
