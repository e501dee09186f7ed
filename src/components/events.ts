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

declare global {
  interface HTMLElementEventMap {
    'csc-ready': CscReadyEvent;
    'csc-select': CscSelectEvent;
    'csc-error': CscErrorEvent;
  }
}
