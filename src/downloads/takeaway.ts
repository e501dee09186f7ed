/** What a reader takes away of an element: what it shows, and all that must be said beside it wherever it goes. */
import {downloadWords} from '../locale/downloads.js';
import {frameWords} from '../locale/frame.js';
import type {Locale} from '../locale/locale.js';
import {inLanguage} from '../model/text.js';
import type {Source} from '../model/source.js';

/** One figure as the table says it; a blank says in words why there is none. */
export interface Cell {
  readonly text: string;
  readonly blank?: boolean;
  /** The figure itself, with all its digits: what is sorted and exported. Absent in a blank. */
  readonly value?: number;
  readonly unit?: string;
  /** What must be said beside the figure, in words: « provisoire ». */
  readonly status?: string;
}

export interface Column {
  readonly label: string;
  readonly numeric?: boolean;
  /** Tells columns apart while labels change; the label where it is absent. */
  readonly key?: string;
  /** How the reader sorted the rows by it. */
  readonly sort?: 'ascending' | 'descending';
}

/** What a drawing shows, in words and numbers. The first column names the rows. */
export interface DataTable {
  readonly caption: string;
  readonly columns: readonly Column[];
  /** May be written only when they are read. */
  readonly rows: readonly (readonly Cell[])[];
}

export interface Takeaway {
  readonly locale: Locale;
  readonly title: string;
  readonly summary: string;
  readonly table: DataTable;
  readonly cautions: readonly string[];
  readonly method: readonly string[];
  readonly sources: readonly Source[];
  readonly licence: string | undefined;
  readonly updated: string | undefined;
  readonly fictional: boolean;
}

/** One thing to say beside the figures, and what kind of thing it is. */
export interface Note {
  readonly label: string;
  readonly text: string;
}

/** All that is said beside the figures, in the order of reading. */
export function notesOf({locale, title, summary, cautions, method, sources, licence, updated, fictional}: Takeaway): readonly Note[] {
  const {labels} = locale.words(downloadWords);
  const frame = locale.words(frameWords);
  const said: readonly (readonly [string, readonly string[]])[] = [
    [labels.title, [title]],
    [labels.fictional, fictional ? [frame.fictional] : []],
    [labels.summary, [summary]],
    [labels.caution, cautions],
    [labels.method, method],
    [labels.source, sources.length ? sources.map((source) => saidSource(locale, source)) : [frame.noSource]],
    [labels.licence, licence ? [licence] : []],
    [labels.updated, updated ? [locale.date(updated)] : []],
  ];
  return said.flatMap(([label, texts]) => texts.filter(Boolean).map((text) => ({label, text})));
}

/** A source on one line, with all that is needed to find it again. */
export function saidSource(locale: Locale, source: Source): string {
  const {producer, website, published, licence, note} = source;
  const words = locale.words(frameWords);
  const name = sourceName(locale, source);
  return [
    `${name}.`,
    producer && !name.includes(producer) ? `${producer}.` : '',
    published ? words.published(locale.date(published)) : '',
    licence ? words.licence(licence.replace(/\.$/, '')) : '',
    inLanguage(note, locale.language),
    website ?? '',
  ]
    .filter(Boolean)
    .join(' ');
}

export function sourceName({language}: Locale, {label, vintage}: Source): string {
  const name = inLanguage(label, language);
  return vintage && !name.includes(vintage) ? `${name} (${vintage})` : name;
}
