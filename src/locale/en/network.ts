import type {networkWords} from '../network.js';
import type {WordsOf} from '../wording.js';

export const network: WordsOf<typeof networkWords> = {
  title: 'Its figures within the network',
  low: 'In the lowest quarter of the network',
  middle: 'In the middle half of the network',
  high: 'In the highest quarter of the network',
  among: (count: string) => `Out of ${count}.`,
  tooFew: 'Too few centres are known to tell where it stands.',
  median: (value: string) => `Median: ${value}`,
  key: 'Light band: the middle half of the network. Line: the median. Diamond: this centre. No other centre is named.',
  columns: {indicator: 'Indicator', period: 'Period', own: 'This centre', median: 'Median of the network', low: 'Lowest quarter up to', high: 'Highest quarter from', count: 'Centres known'},
  caption: (name: string) => `Figures: ${name}`,
  unknown: 'too few centres',
};
