import type {chartSummaryWords} from '../chart-summary.js';
import type {WordsOf} from '../wording.js';

export const chartSummary: WordsOf<typeof chartSummaryWords> = {
    most: (name: string, value: string) => `Highest value: ${name}, ${value}.`,
    ties: (count: string, value: string) => `Highest value: ${value}, reached by ${count}.`,
    least: (name: string, value: string) => `Lowest: ${name}, ${value}.`,
    allEqual: (value: string) => `All values are equal: ${value}.`,
    sum: (value: string, count: string) => `All together: ${value} for ${count}.`,
    blanks: (list: string) => `Without a value: ${list}.`,
    change: (from: string, before: string, to: string, after: string) => `From ${from} to ${to} the value goes from ${before} to ${after}.`,
    steady: (from: string, to: string, value: string) => `From ${from} to ${to} the value stays at ${value}.`,
    one: (period: string, value: string) => `${period}: ${value}.`,
    silent: (list: string) => `Years without a value: ${list}.`,
  };
