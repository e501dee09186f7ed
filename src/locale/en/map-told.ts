import type {mapToldWords} from '../map-told.js';
import type {WordsOf} from '../wording.js';

export const mapTold: WordsOf<typeof mapToldWords> = {
  from: (bound) => `${bound} and more`,
  below: (bound) => `less than ${bound}`,
  between: (from, to) => `${from} to less than ${to}`,
  last: (from, to) => `${from} to ${to}`,
  andNumber: (measured, many) => `${measured}, number of ${many}`,
  zero: (value) => `exactly ${value}`,
  counted: (label, count) => `${label}: ${count}`,
  columns: {map: 'On the map', coverage: 'Counted'},
  onMap: 'yes',
  noOutline: 'no outline',
  noPoint: 'position unknown',
  off: 'outside the map',
  merged: (count, one) =>
    one
      ? 'One outline is that of a territory merged since: it shows the figure of the new one.'
      : `${count} outlines are those of territories merged since: they show the figure of the new one.`,
  unplaced: (count, one) => (one ? 'One figure has no place on the map: see the table.' : `${count} figures have no place on the map: see the table.`),
  mismatch: (outlines, figures) => `No outline fits the figures: the outlines have the codes ${outlines}, the figures ${figures}.`,
  better: (scheme) => `These outlines look like those of the level “${scheme}”: check the document.`,
  negative: 'Negative value',
  zeroSymbol: 'Zero',
  whole: (name, value) => `${name}: ${value}`,
  everybody: 'All together',
  coverage: (n, of) => `${n} of ${of}`,
  centresHere: 'Centres',
  goDown: (many) => `Show: ${many}`,
  path: 'Levels of the map',
  choose: 'Choose a territory on the map to read about it here.',
  chooseCentre: 'Choose a centre on the map to read about it here.',
  period: 'Period:',
  play: 'Play the periods',
  pause: 'Stop',
  sameClasses: 'Colours mean the same in all periods.',
};
