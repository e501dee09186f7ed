/**
 * What a reader does with what is shown: read a long table, sort it, take it away. Fetched when it is first asked for:
 * most readers look and leave.
 */
import {html, render, type ReactiveElement, type TemplateResult} from 'lit';
import {csvOf} from '../downloads/csv.js';
import {onPaper, readDrawing} from '../downloads/drawing.js';
import {fileName} from '../downloads/file-name.js';
import {pngOf} from '../downloads/png.js';
import {save} from '../downloads/save.js';
import {markupOf} from '../downloads/svg-node.js';
import {FAMILY, planSheet, type Drawing, type Picture} from '../downloads/svg.js';
import type {Cell, DataTable, Takeaway} from '../downloads/takeaway.js';
import {downloadWords} from '../locale/downloads.js';
import type {Locale} from '../locale/locale.js';
import {byName} from '../locale/naming.js';
import type {Observatory} from '../model/observatory.js';
import {sources, type Source} from '../model/source.js';
import {longTable} from '../theme/long-table.js';
import {taken} from '../theme/taken.js';
import {CscDownloadEvent} from './download-event.js';
import {putOn} from './late-styles.js';
import {fillTable} from './long-table.js';
import type {View} from './observatory-element.js';
import {MOST_ROWS} from './parts/data-table.js';

type Format = CscDownloadEvent['format'];

/** What an element shows, at one moment. */
export interface Shown {
  readonly locale: Locale;
  readonly observatory: Observatory;
  readonly title: string;
  readonly view: View;
  readonly table: DataTable;
}

interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

const SVG = 'http://www.w3.org/2000/svg';
/** Swatches of a legend inside the figure are not drawings. */
const DRAWINGS = 'figure svg:not([aria-hidden])';

export class ReaderTools {
  /** Whether the formats are listed. */
  isOpen = false;
  #sort: Sort | undefined;
  #order: {readonly cells: readonly Cell[]; readonly sort: Sort; readonly ranks: readonly number[]} | undefined;
  #told = '';

  constructor(
    private readonly host: ReactiveElement,
    /** Says something to the reader. */
    private readonly tell: (said: string) => void,
  ) {
    const root = host.renderRoot as ShadowRoot;
    putOn(root, taken);
    root.addEventListener('keydown', (event) => this.#key(event as KeyboardEvent));
  }

  toggle() {
    this.isOpen = !this.isOpen;
    this.host.requestUpdate();
  }

  /** Escape closes the list of formats. */
  #key(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !this.isOpen || !(event.target as Element).closest('.tools')) return;
    // It is spent: what is chosen around stays chosen.
    event.stopPropagation();
    this.#close();
  }

  #close() {
    this.host.renderRoot.querySelector<HTMLElement>('.download')?.focus();
    this.toggle();
  }

  formats(shown: Shown): TemplateResult | undefined {
    if (!this.isOpen) return undefined;
    const {formats} = shown.locale.words(downloadWords);
    const known: readonly Format[] = this.#drawings().length ? ['csv', 'png', 'svg'] : ['csv'];
    return html`
      <ul class="formats">
        ${known.map((format) => html`<li><button type="button" @click=${() => this.#take(format, shown)}>${formats[format]}</button></li>`)}
      </ul>
    `;
  }

  #drawings() {
    return [...this.host.renderRoot.querySelectorAll<SVGSVGElement>(DRAWINGS)];
  }

  async #take(format: Format, shown: Shown) {
    const words = shown.locale.words(downloadWords);
    this.#close();
    try {
      const takeaway = this.#takeaway(shown);
      const file = await this.#file(format, takeaway, shown.view);
      if (!file) return this.#say(words.tooLarge);
      const name = fileName(takeaway.title, format, takeaway.fictional ? words.fictionalFile : '');
      if (this.host.dispatchEvent(new CscDownloadEvent(format, name, file))) save(file, name);
      this.#say(words.taken(name));
    } catch {
      this.#say(words.failed);
    }
  }

  /** As the rows are sorted now. */
  #takeaway(shown: Shown): Takeaway {
    const {locale, title, view, observatory} = shown;
    const {summary, cautions = [], method = []} = view;
    const {licence, updated, fictional} = observatory;
    return {
      ...{locale, title, summary, cautions, method, licence, updated, fictional},
      table: this.sorted(shown),
      sources: (view.sources ?? []).map((id) => observatory.find(sources, id)).filter((found): found is Source => found !== undefined),
    };
  }

  async #file(format: Format, takeaway: Takeaway, view: View): Promise<Blob | undefined> {
    if (format === 'csv') return new Blob([csvOf(takeaway)], {type: 'text/csv;charset=utf-8'});
    const complete = await view.complete?.();
    const sheet = planSheet(this.#picture(takeaway, view, complete));
    if (format === 'png') return pngOf(sheet);
    return new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${markupOf(sheet.root)}\n`], {type: 'image/svg+xml'});
  }

  #picture(takeaway: Takeaway, {legend = []}: View, complete?: (copy: Element, rank: number) => void): Picture {
    const frame = this.host.renderRoot.querySelector('.frame')!;
    const drawings = this.#drawings();
    const swatches: Picture['legend'][number][] = [];
    const marks = drawings.map((drawing, rank) =>
      onPaper(drawing, frame, (copy) => {
        complete?.(copy, rank);
        if (rank === 0) {
          for (const {label, mark, width, height} of legend) {
            const swatch = document.createElementNS(SVG, 'svg');
            copy.after(swatch);
            render(mark, swatch);
            swatches.push({label, ...drawn(swatch, width, height)});
          }
        }
        return {...drawn(copy, lengthOf(drawing, 'width'), lengthOf(drawing, 'height')), isCut: isCut(copy)};
      }),
    );
    return {takeaway, drawings: marks, legend: swatches, fontSize: parseFloat(getComputedStyle(frame).fontSize) || 16};
  }

  sort({locale, table}: Shown, rank: number) {
    const words = locale.words(downloadWords);
    const {label} = table.columns[rank]!;
    const column = keyOf(table, rank);
    // Up, down, and as it was.
    if (this.#sort?.column !== column) this.#sort = {column, descending: false};
    else this.#sort = this.#sort.descending ? undefined : {column, descending: true};
    this.#say(this.#sort ? words[this.#sort.descending ? 'descending' : 'ascending'](label) : words.original);
    this.host.requestUpdate();
  }

  /** @param isAtOnce whether nothing is to be left for later, as on paper */
  fill(body: Element, table: DataTable, isAtOnce: boolean) {
    if (table.rows.length > MOST_ROWS) putOn(this.host.renderRoot, longTable);
    fillTable(body as HTMLTableSectionElement, table, isAtOnce);
  }

  /** The table in the order that the reader asked for. */
  sorted({locale, table}: Pick<Shown, 'locale' | 'table'>): DataTable {
    const sort = this.#sort;
    const at = sort ? table.columns.findIndex((_, rank) => keyOf(table, rank) === sort.column) : -1;
    if (!sort || at < 0) return table;
    const ranks = this.#ranks(locale, table.rows.map((row) => row[at]!), sort);
    return {
      ...table,
      columns: table.columns.map((column, rank) => (rank === at ? {...column, sort: sort.descending ? 'descending' : 'ascending'} : column)),
      rows: ranks.map((rank) => table.rows[rank]!),
    };
  }

  /** An element is drawn anew at each move of its cursor: the same column is not compared again. */
  #ranks(locale: Locale, cells: readonly Cell[], sort: Sort): readonly number[] {
    const known = this.#order;
    const isSame = (cell: Cell, rank: number) => known?.cells[rank]?.text === cell.text && known.cells[rank].value === cell.value;
    if (known?.sort === sort && known.cells.length === cells.length && cells.every(isSame)) return known.ranks;
    const compare = comparing(locale, sort.descending);
    const ranks = cells.map((_, rank) => rank).sort((a, b) => compare(cells[a]!, cells[b]!));
    this.#order = {cells, sort, ranks};
    return ranks;
  }

  /** The same sentence twice is spoken twice only if it differs. */
  #say(text: string) {
    this.#told = text === this.#told ? `${text}\u00a0` : text;
    this.tell(this.#told);
  }
}

const keyOf = ({columns}: DataTable, rank: number) => columns[rank]!.key ?? columns[rank]!.label;

/** Numbers by what they are, words as a dictionary has them, blanks last in both directions; equals stay as they are. */
function comparing(locale: Locale, descending: boolean) {
  const inWords = byName(locale);
  return (a: Cell, b: Cell) => {
    if (a.blank || b.blank) return Number(a.blank ?? false) - Number(b.blank ?? false);
    const order = a.value !== undefined && b.value !== undefined ? a.value - b.value : inWords(a.text, b.text);
    return descending ? -order : order;
  };
}

const lengthOf = (svg: Element, name: 'width' | 'height') => parseFloat(svg.getAttribute(name) ?? '') || svg.getBoundingClientRect()[name];

/** Whether something around it hides what goes beyond. */
const isCut = (svg: Element): boolean => {
  const around = svg.parentElement;
  return around !== null && (getComputedStyle(around).overflowX !== 'visible' || isCut(around));
};

const drawn = (svg: Element, width: number, height: number): Drawing => ({width, height, mark: readDrawing(svg, FAMILY)!});
