/** Numbers of a scale, which stand side by side: each has all its digits, so that no two of them read alike. */
import type {Locale} from './locale.js';

/** How many digits after the decimal mark a round number has of its own. */
export const ownDecimals = (value: number) => /\.(\d+)$/.exec(String(Number(value.toPrecision(12))))?.[1]!.length ?? 0;

/** « 12,5 k » where room is short, « 1 252 000 » where « 1,3 M » would stand for its neighbour as well. */
export function tickText(locale: Pick<Locale, 'number'>, value: number, unit?: string): string {
  const size = Math.abs(value);
  const isShort = size >= 10_000 && Number(size.toPrecision((Math.floor(Math.log10(size)) % 3) + 2)) === size;
  return locale.number(value, {unit, ...(isShort ? {compact: true} : {decimals: ownDecimals(value)})});
}
