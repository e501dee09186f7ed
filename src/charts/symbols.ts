/** Proportional symbols: circles whose area is to another's as the values are, whatever their sign. */

export interface SymbolScale {
  /** The value that has the greatest circle. */
  readonly most: number;
  /** Pixels of its radius. */
  readonly radius: number;
}

/** What says « zero »: small, and hollow where it is drawn. */
const ZERO_RADIUS = 3.5;
/** A small value beside a very large one is still a thing to see. */
const LEAST_RADIUS = 2;

export function symbolScale(values: Iterable<number>, width: number): SymbolScale {
  let most = 0;
  for (const value of values) most = Math.max(most, Math.abs(value));
  return {most, radius: Math.max(14, Math.min(34, width / 18))};
}

export const symbolRadius = ({most, radius}: SymbolScale, value: number) =>
  value === 0 || most === 0 ? ZERO_RADIUS : Math.max(LEAST_RADIUS, radius * Math.sqrt(Math.abs(value) / most));

/** Two or three values for the legend, round and easy to tell apart: the largest of them no larger than the greatest. */
export function symbolSteps({most}: SymbolScale): readonly number[] {
  if (!(most > 0)) return [];
  const power = 10 ** Math.floor(Math.log10(most));
  const top = [5, 2, 1].map((factor) => factor * power).find((value) => value <= most) ?? most;
  // Steps of whole things are whole.
  const steps = [top, top / 5, top / 25].filter((value) => most < 1 || value >= 1 || Number.isInteger(value));
  return steps.map((value) => Number(value.toPrecision(6)));
}
