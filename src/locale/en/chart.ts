import type {chartWords} from '../chart.js';
import type {WordsOf} from '../wording.js';

export const chart: WordsOf<typeof chartWords> = {
    byCentre: (indicator: string, period: string) => `${indicator} by centre, ${period}`,
    byPeriod: (indicator: string, from: string, to: string) => `${indicator}, ${from}–${to}`,
    brokenAt: (period: string, reason: string) => `Break in series in ${period}: ${reason}`,
    centre: 'Centre',
    period: 'Year',
    coverage: 'Centres counted',
    unknownIndicator: (indicator: string) => `The indicator “${indicator}” is not in the file. Check the indicator attribute.`,
    noIndicator: 'No indicator is asked for. Add an indicator attribute to the tag.',
    noFigures: 'The file holds no figures for this question.',
    image: (title: string) => `Chart: ${title}. The same figures are in the table that follows.`,
    rank: (text: string, place: string, of: string) => `${text}. Datum ${place} of ${of}.`,
    value: (label: string, value: string) => `${label}: ${value}`,
    sum: 'All',
    direction: 'Higher',
    centresOf: (n: string, of: string) => `${n} of ${of}`,
    refused: 'The centres’ values cannot be added up for this indicator.',
  };
