/**
 * The table for a spreadsheet: what a French Excel opens by a double click (semicolons, decimal comma, UTF-8 with its
 * mark), what a program reads as RFC 4180 (every record has as many fields, lines end with CR LF).
 *
 * The notes stand after the rows: the names of the columns are then on the first line, where every program looks for
 * them, and the empty record before the notes ends the range that spreadsheets sort and filter.
 */
import {downloadWords} from '../locale/downloads.js';
import type {Locale} from '../locale/locale.js';
import {notesOf, type Cell, type DataTable, type Takeaway} from './takeaway.js';

const MARK = '\ufeff';
const END = '\r\n';

type Field = string | number;

export function csvOf(takeaway: Takeaway): string {
  const {locale, table} = takeaway;
  const records = [...recordsOf(locale, table), [], ...notesOf(takeaway).map(({label, text}) => [label, text])];
  const width = records.reduce((widest, {length}) => Math.max(widest, length), 0);
  const {separator, decimal} = styleOf(locale);
  const lineOf = (record: readonly Field[]) =>
    Array.from({length: width}, (_, rank) => written(record[rank] ?? '', separator, decimal)).join(separator);
  return MARK + records.map((record) => lineOf(record) + END).join('');
}

/** Where the comma is the decimal mark, it cannot part the fields. */
const styleOf = ({language}: Locale) => (language === 'en' ? {separator: ',', decimal: '.'} : {separator: ';', decimal: ','});

/** A column of figures that are not all plain has a column of words beside it: a zero, a silence and a secret differ. */
function recordsOf(locale: Locale, {columns, rows}: DataTable): readonly (readonly Field[])[] {
  const words = locale.words(downloadWords);
  const withStatus = columns.map(({numeric}, rank) => {
    const cells = numeric ? rows.map((row) => row[rank]!) : [];
    return cells.some(({value}) => value !== undefined) && cells.some(({value, status}) => value === undefined || status);
  });
  const named = (label: string, rank: number) => {
    const unit = rows.find((row) => row[rank]?.unit)?.[rank]?.unit;
    return unit ? `${label} (${unit})` : label;
  };
  const head = columns.flatMap(({label}, rank) => [named(label, rank), ...(withStatus[rank] ? [words.statusOf(label)] : [])]);
  const body = rows.map((row) =>
    row.flatMap((cell, rank) => (withStatus[rank] ? [fieldOf(cell, ''), statusOf(cell, words.given)] : [fieldOf(cell, cell.text)])),
  );
  return [head, ...body];
}

/** A blank is an empty field where its reason stands beside it, else the reason itself. */
const fieldOf = ({text, value, blank}: Cell, silence: string): Field => value ?? (blank ? silence : text);

const statusOf = ({text, blank, status}: Cell, given: string) => (blank ? text : (status ?? given));

function written(field: Field, separator: string, decimal: string): string {
  if (typeof field === 'number') return String(field).replace('.', decimal);
  const text = guarded(field);
  return /["\r\n\t]/.test(text) || text.includes(separator) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * What a spreadsheet would compute instead of show, wide forms included (OWASP ASVS 5, V1.2.10). Quotes before it count:
 * taking one away then always gives the original back.
 */
const FORMULA = /^'*[=+\-@\t\r\n\0\uff1d\uff0b\uff0d\uff20]/;
const NUMBER = /^-\d+(?:[.,]\d+)?$/;

const guarded = (text: string) => (FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text);
