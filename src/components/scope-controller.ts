/** An element's side of what is shared: asks for it when it enters a page, forgets it when it leaves. */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {LoadError} from '../data/load-error.js';
import type {WantedSource} from '../data/source-controller.js';
import {CONTEXT, ContextRequestEvent, NO_SCOPE, type Scope, type ScopeCallback} from './scope.js';

/** An observatory whose code has not come after this many milliseconds is not waited for any more. */
const LATEST = 10_000;

/** In the place of a source while the observatory around is still to be upgraded. */
const AWAITED: WantedSource = {
  key: CONTEXT,
  load: () => ({answer: new Promise((_, reject) => setTimeout(() => reject(new LoadError('no-source')), LATEST))}),
};

export class ScopeController implements ReactiveController {
  scope: Scope = NO_SCOPE;
  #leave: (() => void) | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly changed: (before: Scope) => void,
  ) {
    host.addController(this);
  }

  /** What the observatory around offers to those who have no source of their own. */
  get source(): WantedSource | undefined {
    return this.scope.source ?? (isAwaited(this.host) ? AWAITED : undefined);
  }

  hostConnected() {
    this.#ask();
    // It may be upgraded later than its elements, or put between two others.
    this.host.ownerDocument.addEventListener('context-provider', this.#ask);
  }

  hostDisconnected() {
    this.host.ownerDocument.removeEventListener('context-provider', this.#ask);
    this.#leave?.();
    this.#leave = undefined;
    this.scope = NO_SCOPE;
  }

  /** Whatever the provider that came: it costs an event where it is not ours. */
  #ask = () => void this.host.dispatchEvent(new ContextRequestEvent(CONTEXT, this.host, this.#hear, true));

  #hear: ScopeCallback = (scope, leave) => {
    if (this.#leave !== leave) this.#leave?.();
    this.#leave = leave;
    const before = this.scope;
    this.scope = scope;
    this.host.requestUpdate();
    this.changed(before);
  };
}

/** Whether an observatory around, through shadow roots, is still without its code. */
function isAwaited(element: Element): boolean {
  const {host} = element.getRootNode() as Partial<ShadowRoot>;
  return Boolean(element.closest(`${CONTEXT}:not(:defined)`) ?? (host && isAwaited(host)));
}
