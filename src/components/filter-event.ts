/** Apart from the other events, because static fields keep a class in every bundle and only what searches fires this one. */

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
    super(CscFilterEvent.type, {bubbles: true, composed: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'csc-filter': CscFilterEvent;
  }
}
