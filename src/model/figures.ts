/** The figures of a document: its columns, by indicator. Apart from the tables, because a directory shows none. */
import {quoted, type Fault} from './fault.js';
import {readAxis, readColumn, type Axis, type Column} from './observation.js';
import type {Observatory, Part} from './observatory.js';

/** All that the questions need of a document. */
export interface Figures {
  /** The columns of an indicator, in the document's order. */
  columns(indicator: string): readonly Column[];
}

/** The figures of an observatory; read at the first question. */
export const figuresOf = (observatory: Pick<Observatory, 'read'>): Figures => ({
  columns: (indicator) => observatory.read(allFigures).get(indicator) ?? [],
});

/** The columns as a part of the document. */
export const allFigures: Part<ReadonlyMap<string, readonly Column[]>> = {
  name: 'observations',
  read: (list, faults) => readColumns(list('axes'), list('observations'), faults),
};

function* readColumns(rawAxes: readonly unknown[], rawColumns: readonly unknown[], faults: Fault[]): Generator<void, ReadonlyMap<string, readonly Column[]>> {
  const axes = new Map<string, Axis>();
  rawAxes.forEach((raw, row) => {
    const axis = readAxis(raw, row, faults);
    if (!axis) return;
    if (axes.has(axis.id)) faults.push({effect: 'row', code: 'duplicate-id', table: 'axes', row: row + 1, id: axis.id, field: 'id', value: quoted(axis.id)});
    else axes.set(axis.id, axis);
  });
  const columns = new Map<string, Column[]>();
  for (let row = 0; row < rawColumns.length; row++) {
    yield;
    const column = readColumn(rawColumns[row], row, axes, faults);
    if (!column) continue;
    const list = columns.get(column.indicator);
    if (list) list.push(column);
    else columns.set(column.indicator, [column]);
  }
  return columns;
}
