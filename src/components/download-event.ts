/** Apart from the other events, because static fields keep a class in every bundle and few readers take a file away. */

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
    super(CscDownloadEvent.type, {bubbles: true, composed: true, cancelable: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'csc-download': CscDownloadEvent;
  }
}
