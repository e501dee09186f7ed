/**
 * What every element has: its data and their states, language and colours of the page, heading, summary, table,
 * faults, sources; and a wall that keeps an error of ours from harming the page around.
 */
import {LitElement, html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import type {LoadError} from '../data/load-error.js';
import {inSlices} from '../data/pause.js';
import type {Loaded} from '../data/shared-source.js';
import {SourceController, type SourceState} from '../data/source-controller.js';
import {frameWords} from '../locale/frame.js';
import type {Locale} from '../locale/locale.js';
import type {Observatory, Part} from '../model/observatory.js';
import {sources, type Source} from '../model/source.js';
import {controls, frame, tokens} from '../theme/tokens.js';
import {table as tableStyles} from '../theme/table.js';
import {oneOf, wholeNumber} from './attributes.js';
import {CscErrorEvent, CscReadyEvent} from './events.js';
import {PageController} from './page-controller.js';
import {ScopeController} from './scope-controller.js';
import type {Scope} from './scope.js';
import {dataTable, fillRows, MOST_ROWS, type DataTable} from './parts/data-table.js';
import {headingAt} from './parts/heading.js';
import type {LegendEntry} from './parts/legend.js';
import {sourceLine} from './parts/source-line.js';
import type {ReaderTools, Shown} from './reader-tools.js';
import type * as trouble from './trouble.js';
import {emptyPanel, failedPanel, waitingPanel} from './parts/state-panel.js';
import type {howToRead} from './parts/how-to-read.js';
import {property, state} from './property.js';

type Trouble = typeof trouble;

/** What an element makes of an observatory. */
export interface View {
  readonly title: string;
  /** One or two sentences that say what there is to see. */
  readonly summary: string;
  /** The drawing or the list; a sentence when there is nothing to show. */
  readonly body: TemplateResult | string;
  readonly table?: DataTable;
  /** What the marks of the drawing mean: shown by the element, taken away with the drawing. */
  readonly legend?: readonly LegendEntry[];
  /** Sources of what is shown; undefined where the page answers for the figures. */
  readonly sources: readonly string[] | undefined;
  /** Said under the drawing. */
  readonly cautions?: readonly string[];
  /** What copies of the drawings need before they are taken away, each by its rank. */
  readonly complete?: () => Promise<(copy: Element, rank: number) => void>;
  /** What the figures mean, how they were made, what they cannot say: one step further. */
  readonly method?: readonly string[];
}

export abstract class ObservatoryElement extends LitElement {
  static override styles = [tokens, controls, frame, tableStyles];

  /** Address of the observatory document. */
  @property() src?: string;
  /** The document itself, in place of `src`. */
  @property({attribute: false}) data?: unknown;
  /** Title in place of the one that is made from the data. */
  @property() heading?: string;
  /** Level of the title in the page's outline. */
  @property({attribute: 'heading-level', converter: wholeNumber(1, 6, 2)}) headingLevel = 2;
  /** Whether to wait until the reader comes near. */
  @property({converter: oneOf(['lazy', 'eager'])}) loading: 'lazy' | 'eager' = 'lazy';
  @property({type: Boolean, attribute: 'without-title'}) withoutTitle = false;
  @property({type: Boolean, attribute: 'without-table'}) withoutTable = false;
  @property({type: Boolean, attribute: 'without-source'}) withoutSource = false;
  @property({type: Boolean, attribute: 'without-downloads'}) withoutDownloads = false;

  /** Nobody meets a table, neither ear nor eye, before it is opened first, or the page printed: it is made then. */
  @state() private tableOpen?: boolean;
  @state() private printed = false;
  /** What assistive technology was told last of the table and its files. */
  @state() private told = '';
  #error: unknown;
  #complete = deferred();
  #announced: SourceState | undefined;
  #focusNext = false;
  /** The words for what is wrong: undefined until something is, null when they could not be fetched. */
  #trouble: Trouble | null | undefined;
  /** Sorting, downloads and long tables, once a reader asked for one. */
  #tools: ReaderTools | undefined;
  /** The rows that are due in the table. */
  #rows: DataTable | undefined;

  /** What the element shows of a document. */
  abstract readonly parts: readonly Part<unknown>[] | Promise<readonly Part<unknown>[]>;

  // Before the source, which may be what it brings.
  readonly #shared = new ScopeController(this, (before) => this.#hear(before));
  protected readonly source = new SourceController(this, (sourceState) => this.#settle(sourceState), () => this.#shared.source);
  protected readonly page = new PageController(this, () => this.source.start(), () => this.#print());

  /** Resolves when the drawing of the present source is complete, or its failure is said. */
  get ready(): Promise<void> {
    // A source that was just set is asked for in the update that is due.
    return this.updateComplete.then(() => this.#complete.promise);
  }

  /** Reads the document again. */
  reload() {
    this.source.retry();
  }

  protected get locale(): Locale {
    const {locale} = this.page;
    return this.scope.rename?.(locale) ?? locale;
  }

  /** What the elements of the enclosing observatory share; what an element's own attributes say comes first. */
  protected get scope(): Scope {
    return this.#shared.scope;
  }

  /** What is shared has changed. */
  protected scopeChanged?(before: Scope): void;

  #hear(before: Scope) {
    // The language may be what has changed.
    this.page.look();
    this.scopeChanged?.(before);
  }

  override connectedCallback() {
    super.connectedCallback();
    // Attributes are known only when the first update begins.
    void this.updateComplete.then(() => this.isConnected && this.page.startWhen(this.loading));
  }

  protected override update(changed: PropertyValues) {
    // What is in sight, and at hand, is drawn at once, and nothing else before it.
    if (changed.has('loading')) this.page.startNow(this.loading);
    super.update(changed);
  }

  /** At once: the page is laid out for paper as soon as this returns, each time that it is printed. */
  #print() {
    this.printed = true;
    this.requestUpdate();
    if (this.hasUpdated) this.performUpdate();
  }

  /** What there is to show, called again whenever something it read has changed; undefined while a piece of it comes. */
  protected abstract view(observatory: Observatory, loaded: Loaded): View | undefined;

  /** Whether nothing is awaited any more: an element that needs its width or more files says when it has them. */
  protected get settled(): boolean {
    return true;
  }

  /** Where the focus goes when what had it is gone; to the element itself, where there is nothing of the kind. */
  protected readonly refuge: string = '.frame';

  /** What the figures mean, for elements that have some. */
  protected howToRead?(...given: Parameters<typeof howToRead>): unknown;

  /** What `view` will ask for and keeps, in steps: where they are long, the page may draw and answer in between. */
  protected ahead?(observatory: Observatory, loaded: Loaded): Generator<void>;

  protected override scheduleUpdate(): void | Promise<unknown> {
    // The source may be what has changed.
    this.source.hostUpdate();
    const {state: sourceState} = this.source;
    if (!this.ahead || sourceState.phase !== 'ready' || this.#error !== undefined) return super.scheduleUpdate();
    return this.#thinkAhead(sourceState, this.ahead(sourceState.loaded.observatory, sourceState.loaded)).then(() => super.scheduleUpdate());
  }

  async #thinkAhead(sourceState: SourceState, steps: Generator<void>) {
    const breathe = inSlices();
    try {
      while (this.source.state === sourceState && this.isConnected && !steps.next().done) await breathe();
    } catch (error) {
      this.#break(error);
    }
  }

  protected override performUpdate() {
    const had = this.shadowRoot?.activeElement;
    try {
      super.performUpdate();
      if (had) this.#catchFocus();
    } catch (error) {
      this.#break(error);
    }
  }

  #break(error: unknown) {
    if (this.#error !== undefined) return;
    this.#error = error;
    this.requestUpdate();
    this.dispatchEvent(new CscErrorEvent('broken', String(error)));
  }

  protected override render() {
    const {locale} = this;
    return html`
      <div class="frame ${this.page.onDark ? 'on-dark' : ''}" lang=${locale.language} tabindex="-1">
        <div class="ruler"></div>
        ${this.#error === undefined ? this.#renderState(this.source.state) : failedPanel(locale, locale.words(frameWords).broken, () => this.#mend())}
      </div>
    `;
  }

  #renderState(sourceState: SourceState) {
    if (sourceState.phase === 'waiting') return waitingPanel(this.locale, sourceState.megabytes);
    if (sourceState.phase === 'failed') return this.#renderFailure(sourceState.error);
    return this.#renderLoaded(sourceState.loaded, sourceState.stale);
  }

  #renderFailure(error: LoadError) {
    const {locale} = this;
    const trouble = this.#needTrouble();
    if (trouble === undefined) return waitingPanel(locale);
    // Without a source there is nothing to try again.
    const retry = error.fault === 'no-source' || error.fault === 'address' ? undefined : () => this.#retry();
    return failedPanel(locale, trouble ? trouble.loadFailure(locale, error) : locale.words(frameWords).failed, retry);
  }

  #needTrouble(): Trouble | null | undefined {
    if (this.#trouble === undefined) {
      void import('./trouble.js')
        .catch(() => null)
        .then((fetched) => {
          this.#trouble = fetched;
          this.requestUpdate();
        });
    }
    this.#trouble?.dress(this.renderRoot);
    return this.#trouble;
  }

  #renderLoaded(loaded: Loaded, stale: LoadError | undefined) {
    const {locale} = this;
    const {observatory} = loaded;
    const words = locale.words(frameWords);
    const view = this.view(observatory, loaded);
    // As while the file was on its way: nothing moves twice.
    if (!view) return waitingPanel(locale);
    const title = this.heading ?? view.title;
    // Before what is wrong is told: sources are read here, and may be wrong.
    const origin = this.withoutSource ? nothing : this.#renderSources(observatory, view.sources);
    return html`
      ${this.withoutTitle || !title ? nothing : headingAt(this.headingLevel, title)}
      ${stale ? (this.#needTrouble()?.stalePanel(locale, loaded.at, stale, () => this.#retry()) ?? nothing) : nothing}
      ${observatory.fictional ? html`<p class="fictional" part="fictional">${words.fictional}</p>` : nothing}
      <p class="summary" part="summary" .textContent=${view.summary}></p>
      ${typeof view.body === 'string' ? emptyPanel(view.body) : view.body}
      ${view.table ? this.#renderTable({locale, observatory, title, view, table: view.table}) : nothing}
      <div class="notes">
        ${(view.cautions ?? []).map((caution) => html`<p>${caution}</p>`)} ${this.#renderFaults(loaded)}
        ${this.howToRead?.(locale, view.method)}
        ${origin}
      </div>
    `;
  }

  #renderFaults({observatory, legacy}: Loaded) {
    if (!observatory.faults.length && !legacy) return nothing;
    const trouble = this.#needTrouble();
    if (!trouble) return nothing;
    return html`
      ${trouble.faultList(this.locale, observatory.faults)} ${legacy ? html`<p>${trouble.legacySentence(this.locale)}</p>` : nothing}
    `;
  }

  #renderSources(observatory: Observatory, ids: View['sources']) {
    if (!ids) return nothing;
    const shown = ids.map((id) => observatory.find(sources, id)).filter((found): found is Source => found !== undefined);
    return sourceLine(this.locale, {sources: shown, licence: observatory.licence, updated: observatory.updated});
  }

  #renderTable(shown: Shown) {
    const {tableOpen: open, withoutTable, withoutDownloads} = this;
    const words = this.locale.words(frameWords);
    const tools = this.#tools;
    const table = tools?.sorted(shown) ?? shown.table;
    this.#rows = table;
    return html`
      <div class="tools">
        ${withoutTable
          ? nothing
          : html`<button type="button" class="show-data" aria-expanded=${open ?? false} aria-controls="table" @click=${() => (this.tableOpen = !open)}>
              ${open ? words.hideData : words.showData}
            </button>`}
        ${withoutDownloads
          ? nothing
          : html`<button type="button" class="download" aria-expanded=${tools?.isOpen ?? false} @click=${() => this.#use((ready) => ready.toggle())}>
                ${words.download}
              </button>
              ${tools?.formats(shown)}`}
        <span role="status" .textContent=${this.told}></span>
      </div>
      ${withoutTable
        ? nothing
        : html`<div id="table" class="table ${open ? 'open' : ''}" part="table" role="region" aria-label=${table.caption}>
            ${this.printed || open !== undefined ? dataTable(table, (column) => this.#use((ready) => ready.sort(shown, column))) : nothing}
          </div>`}
    `;
  }

  /** A long table is written in steps, by what comes for it; on paper, and where that does not come, at once. */
  #fill(body: Element, table: DataTable) {
    if (this.#tools) this.#tools.fill(body, table, !this.tableOpen);
    else if (table.rows.length > MOST_ROWS && this.tableOpen && !this.told) void this.#use(() => this.requestUpdate());
    else fillRows(body, table);
  }

  /** Sorting, downloads and long tables are fetched when a reader first asks for one. */
  async #use(act: (tools: ReaderTools) => void) {
    try {
      const {ReaderTools} = await import('./reader-tools.js');
      act((this.#tools ??= new ReaderTools(this, (told) => (this.told = told))));
    } catch {
      this.told = this.locale.words(frameWords).noTools;
    }
  }

  protected override updated(_changed: PropertyValues) {
    this.#keepFocus();
    rewriteTranslated(this.renderRoot);
    const body = this.renderRoot.querySelector('#table tbody');
    if (body && (this.tableOpen || this.printed)) this.#fill(body, this.#rows!);
    const table = this.renderRoot.querySelector<HTMLElement>('.open');
    // Only what scrolls is a stop for the Tab key.
    if (table) table.tabIndex = table.scrollWidth > table.clientWidth ? 0 : -1;
    const sourceState = this.source.state;
    if (sourceState.phase === 'waiting' || this.#announced === sourceState || !this.#isComplete(sourceState)) return;
    this.#announced = sourceState;
    this.#complete.resolve();
    // An element that broke has said so already.
    if (this.#error !== undefined) return;
    if (sourceState.phase === 'ready') this.dispatchEvent(new CscReadyEvent());
    else this.dispatchEvent(new CscErrorEvent(sourceState.error.fault, this.#trouble?.failureSentence(this.locale, sourceState.error) ?? sourceState.error.fault));
  }

  #isComplete(sourceState: Exclude<SourceState, {readonly phase: 'waiting'}>) {
    if (!this.page.isLanguageReady) return false;
    if (sourceState.phase === 'failed') return this.#trouble !== undefined;
    if (this.#error !== undefined) return true;
    const {stale, loaded: {legacy, observatory}} = sourceState;
    // What was read last may be what is wrong; what has no view yet waits for a piece.
    return this.settled && !this.renderRoot.querySelector('.panel[aria-busy]') && !((stale || legacy || observatory.faults.length) && this.#needTrouble() === undefined);
  }

  /** A new source means a new drawing to wait for. */
  #settle(sourceState: SourceState) {
    if (this.#announced && this.#announced !== sourceState) {
      this.#announced = undefined;
      this.#complete = deferred();
    }
    this.#error = undefined;
  }

  #retry() {
    this.#focusNext = true;
    this.source.retry();
  }

  #mend() {
    this.#error = undefined;
    this.#focusNext = true;
    this.requestUpdate();
  }

  /** What was pressed may go with what it did, or with what the reader went back to: the focus does not fall to the page. */
  #catchFocus() {
    const {activeElement, body} = this.ownerDocument;
    if (this.shadowRoot!.activeElement || (activeElement && activeElement !== body)) return;
    (this.renderRoot.querySelector<HTMLElement>(this.refuge) ?? this.renderRoot.querySelector<HTMLElement>('.frame'))?.focus({preventScroll: true});
  }

  /** The button that had the focus is gone: the focus stays in the element instead of falling to the page. */
  #keepFocus() {
    if (!this.#focusNext) return;
    if (this.source.state.phase !== 'waiting' && !this.renderRoot.querySelector('[aria-busy]')) this.#focusNext = false;
    const frame = this.renderRoot.querySelector<HTMLElement>('.frame');
    const {activeElement} = this.ownerDocument;
    // A reader who went elsewhere meanwhile stays there.
    const isOurs = activeElement === null || activeElement === this.ownerDocument.body || this.shadowRoot?.activeElement === frame;
    if (isOurs) (this.renderRoot.querySelector<HTMLElement>('.retry') ?? frame)?.focus({preventScroll: true});
  }
}

/**
 * A page that is translated has `<font>` in the place of each text, and Lit writes what has changed on that, where nobody
 * sees it. The new text takes its place, to be translated in its turn; texts that are still true stay as they are.
 */
function rewriteTranslated(root: ParentNode) {
  for (const font of root.querySelectorAll<HTMLElement & {data?: string}>('font')) if (font.data !== undefined) font.replaceWith(font.data);
}

function deferred() {
  let resolve!: () => void;
  const promise = new Promise<void>((done) => (resolve = done));
  return {promise, resolve};
}
