/**
 * Tables of thousands of rows: the first are there at once, the others follow in bodies of their own while the page goes
 * on answering. All of them come: what is not in the page can be neither searched nor read aloud.
 */
import {inSlices} from '../data/pause.js';
import {fillRows, hasChanged, MOST_ROWS, rowOf, type DataTable} from './parts/data-table.js';

/** Rows of one body: few enough that laying it out as it comes into sight is not felt. */
const BLOCK = 200;
/** Bodies of before that are taken away at a time. */
const MOST_REMOVED = 20;
/** The longest word that a column has room for in one line, and the longest text that counts for its share of the width. */
const [WORD, TEXT] = [24, 40];
/** Letters are wider than the figures that a width is told in; what names a column is bold, and has a sign beside it. */
const [LETTER, BOLD, SIGN] = [1.1, 1.25, 4];
/** Left and right of the text of a cell, in ems. */
const PADDING = 1.5;
/** Rows that are looked at for their widest text. */
const LOOKED_AT = 1000;

/** Boxes of these kinds are no longer those of a table: what they are is said. */
const ROLES = {thead: 'rowgroup', tbody: 'rowgroup', tr: 'row', 'thead th': 'columnheader', 'tbody th': 'rowheader', td: 'cell'} as const;

const writing = new WeakMap<Element, Writing>();

/** Writes the rows, unless they are there. @param isAtOnce whether none is to come later */
export function fillTable(body: HTMLTableSectionElement, table: DataTable, isAtOnce: boolean) {
  const isLong = table.rows.length > MOST_ROWS;
  if (!isLong) {
    writing.get(body)?.stop();
    undress(body);
    return fillRows(body, table);
  }
  if (hasChanged(body, table)) {
    writing.get(body)?.stop();
    writing.set(body, new Writing(body, table));
  }
  if (isAtOnce) writing.get(body)?.finish();
}

class Writing {
  readonly #steps: Generator<void>;
  #isOver = false;

  constructor(body: HTMLTableSectionElement, table: DataTable) {
    this.#steps = written(body, table);
    this.#steps.next();
    addEventListener('beforeprint', this.finish);
    void this.#goOn();
  }

  async #goOn() {
    // What waits for its turn in the page, timers too, has it between two slices.
    const breathe = inSlices(() => new Promise((resolve) => setTimeout(resolve)));
    while (!this.#isOver) {
      await breathe();
      // It may have been ended meanwhile.
      if (!this.#isOver && this.#steps.next().done) this.stop();
    }
  }

  /** Paper is laid out as soon as the page was told. */
  readonly finish = () => {
    while (!this.#isOver) if (this.#steps.next().done) this.stop();
  };

  stop() {
    this.#isOver = true;
    removeEventListener('beforeprint', this.finish);
  }
}

/** A body at each step; the first is measured, for the others to be as high while they are out of sight. */
function* written(body: HTMLTableSectionElement, table: DataTable): Generator<void> {
  const whole = body.closest('table')!;
  const {rows} = table;
  body.replaceChildren(...rows.slice(0, BLOCK).map((row) => rowOf(row, table)));
  whole.classList.add('long');
  const {columns, width} = columnsOf(table);
  whole.style.setProperty('--_columns', columns);
  whole.style.minWidth = width;
  whole.setAttribute('role', 'table');
  giveRoles(whole.tHead!);
  giveRoles(body);
  whole.setAttribute('aria-busy', 'true');
  whole.setAttribute('aria-rowcount', String(rows.length + 1));
  yield;
  whole.style.setProperty('--_height', `${body.offsetHeight}px`);
  for (let some = others(body, MOST_REMOVED); some.length; some = others(body, MOST_REMOVED)) {
    for (const each of some) each.remove();
    yield;
  }
  for (let from = BLOCK; from < rows.length; from += BLOCK) {
    const next = document.createElement('tbody');
    next.append(...rows.slice(from, from + BLOCK).map((row) => rowOf(row, table)));
    giveRoles(next);
    whole.append(next);
    yield;
  }
  sayWhole(whole);
}

function sayWhole(table: Element) {
  table.removeAttribute('aria-busy');
  table.removeAttribute('aria-rowcount');
}

/** A table again, as short ones are. */
function undress(body: HTMLTableSectionElement) {
  const whole = body.closest('table')!;
  if (!whole.classList.contains('long')) return;
  for (const each of others(body)) each.remove();
  body.replaceChildren();
  whole.classList.remove('long');
  whole.removeAttribute('style');
  sayWhole(whole);
  for (const each of [whole, ...whole.querySelectorAll('[role]')]) each.removeAttribute('role');
}

/** The bodies after the first. */
const others = (body: HTMLTableSectionElement, most?: number) => [...body.closest('table')!.tBodies].slice(1, most && most + 1);

function giveRoles(root: HTMLElement) {
  for (const [selector, role] of Object.entries(ROLES)) {
    if (root.matches(selector)) root.setAttribute('role', role);
    for (const each of root.querySelectorAll(selector)) each.setAttribute('role', role);
  }
}

/** Numbers have the width of the longest; words share the rest by their length, and are broken into lines. */
function columnsOf({columns, rows}: DataTable): {readonly columns: string; readonly width: string} {
  const step = Math.ceil(rows.length / LOOKED_AT);
  const tracks = columns.map(({label, numeric}, at) => {
    let [word, text] = [longestWord(label) * BOLD + SIGN, 0];
    for (let rank = 0; rank < rows.length; rank += step) {
      const {text: written, blank} = rows[rank]![at]!;
      text = Math.max(text, blank ? 0 : written.length);
      word = Math.max(word, numeric && !blank ? written.length : Math.min(WORD, longestWord(written)) * LETTER);
    }
    // A text stands in two lines rather than in four.
    const share = Math.max(word, Math.min(TEXT, text) * LETTER);
    return {least: Math.ceil(numeric ? word : Math.max(word, share / 2)), share};
  });
  const inAll = tracks.reduce((sum, {least}) => sum + least, 0);
  return {
    columns: tracks.map(({least, share}) => `minmax(calc(${least}ch + ${PADDING}em),${Math.round(share)}fr)`).join(' '),
    width: `calc(${inAll}ch + ${PADDING * tracks.length}em)`,
  };
}

const longestWord = (text: string) => Math.max(...text.split(/[\s-]/).map(({length}) => length));
