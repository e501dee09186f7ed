import type {chartWords} from '../chart.js';
import type {WordsOf} from '../wording.js';

export const chart: WordsOf<typeof chartWords> = {
  howToRead: 'How to read these figures',
  brokenAt: (period: string, reason: string) => `Break in series in ${period}: ${reason}`,
  everybody: 'All centres',
  unknownIndicator: (indicator: string) => `The indicator “${indicator}” is not in the file. Check the indicator attribute.`,
  unknownCentre: (centre: string) => `The centre “${centre}” is not in the file. Check the attribute centre.`,
  noIndicator: 'No indicator is asked for. Add an indicator attribute to the tag.',
  noFigures: 'The file holds no figures for this question.',
  noTable: 'The table inside the tag holds no figures.',
  image: (title: string) => `Chart: ${title}. The same figures are in the table that follows.`,
  value: (label: string, value: string) => `${label}: ${value}`,
  rank: (place: string, of: string) => `Datum ${place} of ${of}`,
  target: 'Target',
  refused: 'The centres’ values cannot be added up for this indicator.',
  notStacked: 'These categories do not add up: the bars stand side by side.',
};
