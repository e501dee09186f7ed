import type {centreWords} from '../centre.js';
import type {WordsOf} from '../wording.js';

export const centre: WordsOf<typeof centreWords> = {
  choose: 'Wählen Sie in der Liste oder auf der Karte ein Sozialzentrum, um mehr darüber zu lesen.',
  unknown: (id: string) => `Ein Sozialzentrum „${id}“ steht nicht in der Datei. Prüfen Sie das Attribut centre.`,
  empty: 'Die Datei enthält keine Sozialzentren.',
  title: 'Ein Sozialzentrum',
  shown: (name: string) => `Angezeigt: ${name}.`,
};
