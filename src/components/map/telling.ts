/** What is told of a map of an indicator: its title, its sentences, its table, and each subject in words. */
import {chartToldWords} from '../../locale/chart-told.js';
import {chartWords} from '../../locale/chart.js';
import {isSingular, saidPeriod, type Locale} from '../../locale/locale.js';
import {byName, saidList} from '../../locale/naming.js';
import {mapToldWords} from '../../locale/map-told.js';
import {statusWords} from '../../locale/status.js';
import {paragraph, saidOf, setSentences} from '../../locale/summaries.js';
import type {Indicator} from '../../model/indicator.js';
import type {Observed} from '../../model/observation.js';
import {isRefused} from '../../model/refusal.js';
import {inLanguage} from '../../model/text.js';
import {blank, cell, type Cell, type DataTable} from '../parts/data-table.js';
import {saidNumber, saidValue, valueCell} from '../parts/figures.js';
import {breakCautions} from '../parts/indicator-notes.js';
import {isPlaced, type MapAnswer, type Subject} from './question.js';

/** « Taux de chômage par commune, Bas-Rhin, 2018 » */
export function titleOf(locale: Locale, {label}: Indicator, {level, period, subjectName}: MapAnswer): string {
  const words = locale.words(chartToldWords);
  const kind = words.kinds[level] ?? words.kinds['territory']!;
  return words.title(inLanguage(label, locale.language), [kind], subjectName, saidPeriod(locale, period));
}

/** How many have a value, from what to what, who stands at the ends, who is silent in which way; nobody ranks centres. */
export function summaryOf(locale: Locale, indicator: Indicator, {level, subjects, tally, whole}: MapAnswer): string {
  const names = new Map(subjects.map(({id, name}) => [id, name]));
  return setSentences(locale, saidOf(indicator, locale), {
    tally,
    of: level,
    ...(level !== 'centre' && {nameOf: (id: string) => names.get(id) ?? id}),
    ...(!isRefused(whole) && {whole}),
  });
}

/** The figure, or the words in its place: what the file does not speak of is not what nobody was asked. */
export const saidFigure = (locale: Locale, indicator: Indicator, observed: Observed | undefined) =>
  observed ? saidValue(locale, indicator, observed) : locale.words(statusWords).absent;

export const saidSubject = (locale: Locale, indicator: Indicator, {name, observed}: Subject) =>
  locale.words(chartWords).value(name, saidFigure(locale, indicator, observed));

export function cautionsOf(locale: Locale, indicator: Indicator, answer: MapAnswer): readonly string[] {
  const words = locale.words(mapToldWords);
  const {merged, unplaced, mismatch, breaks, periods, classes, form} = answer;
  const one = (count: number) => isSingular(locale.language, count);
  return [
    ...(mismatch ? [paragraph(words.mismatch(saidList(locale, mismatch.outlines), saidList(locale, mismatch.figures)), mismatch.better ? words.better(mismatch.better) : '')] : []),
    ...(merged ? [words.merged(locale.number(merged), one(merged))] : []),
    ...(unplaced && !mismatch ? [words.unplaced(locale.number(unplaced), one(unplaced))] : []),
    ...breakCautions(locale, breaks),
    ...(periods.length > 1 && classes && form === 'areas' ? [words.sameClasses] : []),
  ];
}

/** Every subject, with the words in place of what is missing. The rows are written when somebody reads them. */
export function tableOf(locale: Locale, caption: string, indicator: Indicator, {level, subjects, form}: MapAnswer): DataTable {
  const words = locale.words(mapToldWords);
  const chart = locale.words(chartToldWords);
  const isCovered = subjects.some(({observed}) => observed?.of !== undefined);
  const allPlaced = subjects.every((subject) => isPlaced(subject, form));
  let rows: readonly (readonly Cell[])[] | undefined;
  return {
    caption,
    columns: [
      {label: level === 'centre' ? chart.centre : chart.territory},
      {label: inLanguage(indicator.label, locale.language), numeric: true, key: 'value'},
      ...(isCovered ? [{label: words.columns.coverage, numeric: true, key: 'coverage'}] : []),
      ...(allPlaced ? [] : [{label: words.columns.map, key: 'map'}]),
    ],
    get rows() {
      const compare = byName(locale);
      return (rows ??= [...subjects].sort((a, b) => compare(a.name, b.name)).map((subject): readonly Cell[] => {
        const {name, observed, kind, isOff} = subject;
        return [
          cell(name),
          observed ? valueCell(locale, indicator, observed) : blank(saidFigure(locale, indicator, observed)),
          ...(isCovered ? [coverageCell(locale, observed)] : []),
          ...(allPlaced ? [] : [isPlaced(subject, form) ? cell(words.onMap) : blank(isOff ? words.off : kind === 'centre' ? words.noPoint : words.noOutline)]),
        ];
      }));
    },
  };
}

const coverageCell = (locale: Locale, observed: Observed | undefined): Cell => {
  if (observed?.of === undefined) return blank('');
  return {text: locale.words(mapToldWords).coverage(locale.number(observed.n ?? 0), locale.number(observed.of)), value: observed.n ?? 0};
};

/** The whole beside which a subject is read: « Bas-Rhin : 11,7 % ». */
export function saidWhole(locale: Locale, indicator: Indicator, {whole, subjectName}: MapAnswer): string | undefined {
  if (isRefused(whole)) return undefined;
  const words = locale.words(mapToldWords);
  return words.whole(subjectName ?? words.everybody, saidNumber(locale, indicator, whole.value));
}
