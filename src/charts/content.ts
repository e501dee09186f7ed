/**
 * What a chart shows, whatever its form and wherever it comes from: things in a row (centres, ages, years), one or more
 * series of figures for them, and what is drawn across. Every form, the table, the cursor and the summary read this.
 */

/** One figure as it is written. */
export interface Figure {
  /** Absent when there is none: its place is kept and `text` says why. */
  readonly value?: number;
  /** « 42 000 € », « sans réponse ». */
  readonly text: string;
  /** « 42 000 », for where its unit has no room. */
  readonly bare?: string;
  /** What must be said where the number stands bare: « provisoire ». */
  readonly caution?: string;
}

export interface Item {
  readonly key: string;
  readonly label: string;
  /** Where it stands in time, in years: 2023 or 2023.5. */
  readonly time?: number;
}

export interface Series {
  readonly key: string;
  readonly label: string;
  /** Rank by rank, those of the items. */
  readonly figures: readonly Figure[];
  /** What the others are compared with: drawn apart, never counted with them. */
  readonly isReference?: boolean;
}

/** A line across the drawing: a target, a threshold, a reference that is the same for all. */
export interface Level extends Figure {
  readonly value: number;
  readonly label: string;
  /** Both together, as the drawing writes them: « Objectif : 42 % ». */
  readonly said: string;
}

export interface Content {
  readonly items: readonly Item[];
  readonly series: readonly Series[];
  readonly levels?: readonly Level[];
  /** What the series of each item make up together, where they add up. */
  readonly totals?: readonly Figure[];
  /** Keys of the items that begin after a break: what is before them is not compared with what follows. */
  readonly breaks?: readonly string[];
}

/** What a drawing has to fit into. */
export interface Frame {
  /** CSS pixels. */
  readonly width: number;
  /** Size of the page's text, in CSS pixels: everything grows with it. */
  readonly fontSize: number;
  /** A value on an axis, without more digits than it needs. */
  readonly axisText: (value: number) => string;
}

export const valuesOf = ({series, levels = []}: Content): readonly number[] =>
  [...series.flatMap(({figures}) => figures), ...levels].map(({value}) => value).filter((value) => value !== undefined);

/** Series that are counted, in their order; references are not. */
export const countedSeries = ({series}: Content) => series.filter(({isReference}) => !isReference);
