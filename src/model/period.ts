/**
 * Periods on the calendar: years, months, quarters and spans of years, as `isPeriod` accepts them. Counted in months,
 * because no finer period exists and months need no time zone.
 */

export interface Calendar {
  /** First month, counted from January of year 0. */
  readonly from: number;
  /** The month after the last one. */
  readonly until: number;
}

/** `2023`, `2023-09`, `2023-T3`, `2013/2018`; a span includes both of its years. */
export function calendarOf(period: string): Calendar {
  const year = Number(period.slice(0, 4)) * 12;
  if (period[4] === '/') return {from: year, until: Number(period.slice(5)) * 12 + 12};
  if (period[5] === 'T') return quarter(year, Number(period[6]));
  if (period[4] === '-') return {from: year + Number(period.slice(5)) - 1, until: year + Number(period.slice(5))};
  return {from: year, until: year + 12};
}

const quarter = (year: number, rank: number): Calendar => ({from: year + 3 * rank - 3, until: year + 3 * rank});

/** Earlier first; of two that end together, the longer one first. */
export function comparePeriods(a: string, b: string): number {
  const [one, other] = [calendarOf(a), calendarOf(b)];
  return one.until - other.until || one.from - other.from || (a < b ? -1 : a > b ? 1 : 0);
}

/** Years from the end of one period to the end of another: a census of 2013/2018 lies 5 years before 2018/2023. */
export const yearsBetween = (from: string, to: string) => (calendarOf(to).until - calendarOf(from).until) / 12;

/** The middle of a period in years, where a drawing places it: 2023.5 for 2023. */
export function middleOf(period: string): number {
  const {from, until} = calendarOf(period);
  return (from + until) / 24;
}

export const lengthOf = (period: string) => calendarOf(period).until - calendarOf(period).from;
