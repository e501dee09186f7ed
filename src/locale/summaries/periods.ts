/** Periods as sentences name them, and why two of them cannot be compared. */
import type {Refused} from '../../model/refusal.js';
import {de, ordinal} from '../grammar.js';
import {wording} from '../wording.js';
import {noFigureSentence, type Teller} from './statements.js';

export interface PeriodParts {
  readonly year: string;
  readonly quarter?: number;
  readonly month?: string;
  readonly until?: string;
}

function partsIn(locale: Teller, period: string): PeriodParts {
  const year = period.slice(0, 4);
  if (period[4] === '/') return {year, until: period.slice(5)};
  if (period[5] === 'T') return {year, quarter: Number(period[6])};
  return period[4] === '-' ? {year, month: locale.date(period)} : {year};
}

export const periodWords = wording('summary-period', {
  name: ({year, quarter, month, until}: PeriodParts) =>
    quarter ? `${ordinal(quarter)} trimestre ${year}` : plainName({year, month, until}),
  during: ({year, quarter, month, until}: PeriodParts): string => {
    if (until) return `de ${year} à ${until}`;
    return quarter ? `au ${ordinal(quarter)} trimestre ${year}` : `en ${month ?? year}`;
  },
  fromTo: (from: PeriodParts, to: PeriodParts): string =>
    from.quarter && to.quarter
      ? `du ${ordinal(from.quarter)} trimestre ${from.year} au ${ordinal(to.quarter)} trimestre ${to.year}`
      : `${de(plainName(from))} à ${plainName(to)}`,
});

const plainName = ({year, month, until}: PeriodParts) => (until ? `${year}–${until}` : (month ?? year));

/** « 2023 », « septembre 2023 », « 1er trimestre 2023 », « 2013–2018 ». */
export const periodName = (locale: Teller, period: string) => locale.words(periodWords).name(partsIn(locale, period));
/** « en 2023 », « au 1er trimestre 2023 », « de 2013 à 2018 ». */
export const during = (locale: Teller, period: string) => locale.words(periodWords).during(partsIn(locale, period));
/** « de 2019 à 2023 », « d’avril 2022 à avril 2023 ». */
export const fromTo = (locale: Teller, from: string, to: string) =>
  locale.words(periodWords).fromTo(partsIn(locale, from), partsIn(locale, to));

/** Why there is no figure, and at which period where it is a comparison that is refused. */
export const refusalSentence = (locale: Teller, refused: Refused) => noFigureSentence(locale, refused, refused.at === undefined ? '' : during(locale, refused.at));
