/** The figures of a centre among those of the network. */
import {wording} from './wording.js';

export const networkWords = wording('network', {
  title: 'Ses chiffres, dans le réseau',
  low: 'Dans le quart le plus bas du réseau',
  middle: 'Dans la moitié centrale du réseau',
  high: 'Dans le quart le plus haut du réseau',
  among: (count: string) => `Sur ${count}.`,
  tooFew: 'Trop peu de centres connus pour une comparaison.',
  median: (value: string) => `Médiane : ${value}`,
  key: 'Bande claire : la moitié centrale du réseau. Trait : la médiane. Losange : ce centre. Aucun autre centre n’est nommé.',
  columns: {indicator: 'Indicateur', period: 'Période', own: 'Ce centre', median: 'Médiane du réseau', low: 'Premier quart jusqu’à', high: 'Dernier quart à partir de', count: 'Centres connus'},
  caption: (name: string) => `Chiffres : ${name}`,
  unknown: 'trop peu de centres',
});
