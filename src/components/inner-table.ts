/** A table that a page wrote in a tag: what it shows needs no document then, and follows what the page changes in it. */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {atHand, type WantedSource} from '../data/source-controller.js';
import {opened} from '../data/shared-source.js';
import {FORMAT} from '../model/observatory.js';

type Host = ReactiveControllerHost & HTMLElement & {readonly indicator: string};

export class InnerTable implements ReactiveController {
  /** Counts the changes. */
  changes = 0;
  readonly #watching = new MutationObserver(() => {
    this.changes++;
    this.host.requestUpdate();
  });

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  hostConnected() {
    this.#watching.observe(this.host, {childList: true, characterData: true, subtree: true, attributeFilter: ['data-unit', 'data-source', 'colspan', 'rowspan', 'hidden']});
  }

  hostDisconnected() {
    this.#watching.disconnect();
  }

  /** Where the tag asks for an indicator, a table in it is what stands there without JavaScript. */
  get table(): HTMLTableElement | null {
    return this.host.indicator ? null : this.host.querySelector('table');
  }

  get source(): WantedSource | undefined {
    return this.table ? atHand('table', () => opened({format: FORMAT, title: ''}, this.host.ownerDocument.baseURI)) : undefined;
  }
}
