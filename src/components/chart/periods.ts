/** A row of periods, and where its series breaks. */
import {saidPeriod} from '../../locale/locale.js';
import {comparePeriods, middleOf} from '../../model/period.js';
import {breaks as seriesBreaks, breaksBetween, type Break} from '../../model/series-break.js';
import type {Question, Slot} from './question.js';

export const periodSlots = ({periods, locale}: Question): readonly Slot[] =>
  periods.map((period) => ({key: period, label: saidPeriod(locale, period), time: middleOf(period), period}));

export const breaksIn = ({periods, asked: {indicator}, observatory}: Question): readonly Break[] =>
  breaksBetween(periods[0]!, periods.at(-1)!, {indicator, breaks: observatory.rows(seriesBreaks)});

/** The first of these that is not before `at`; `at` itself where all are. */
export const firstFrom = (at: string, items: readonly Slot[]): string => items.find(({key}) => comparePeriods(key, at) >= 0)?.key ?? at;
