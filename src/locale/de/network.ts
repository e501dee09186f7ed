import type {networkWords} from '../network.js';
import type {WordsOf} from '../wording.js';

export const network: WordsOf<typeof networkWords> = {
  title: 'Zahlen im Vergleich zum Netz',
  low: 'Im untersten Viertel des Netzes',
  middle: 'In der mittleren Hälfte des Netzes',
  high: 'Im obersten Viertel des Netzes',
  among: (count: string) => `Verglichen: ${count}.`,
  tooFew: 'Zu wenige Werte für einen Vergleich.',
  median: (value: string) => `Median: ${value}`,
  key: 'Helles Band: die mittlere Hälfte des Netzes. Strich: der Median. Raute: diese Einrichtung. Keine andere Einrichtung wird genannt.',
  columns: {indicator: 'Indikator', period: 'Zeitraum', own: 'Diese Einrichtung', median: 'Median des Netzes', low: 'Unterstes Viertel bis', high: 'Oberstes Viertel ab', count: 'Bekannte Werte'},
  caption: (name: string) => `Zahlen: ${name}`,
  unknown: 'zu wenige Werte',
};
