/** Apart from the other events, because static fields keep a class in every bundle and only one element fires this one. */
import type {ScopeState} from './scope.js';

/** What the elements of an observatory share has changed: by the reader, by the page, by the way back in the history. */
export class CscScopeEvent extends Event {
  static readonly type = 'csc-scope';
  constructor(readonly scope: ScopeState) {
    super(CscScopeEvent.type, {bubbles: true, composed: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'csc-scope': CscScopeEvent;
  }
}
