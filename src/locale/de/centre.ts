import type {centreWords} from '../centre.js';
import type {WordsOf} from '../wording.js';

export const centre: WordsOf<typeof centreWords> = {
  choose: 'Hier steht mehr, sobald in der Liste oder auf der Karte ein Sozialzentrum ausgewählt ist.',
  unknown: (id: string) => `Ein Sozialzentrum „${id}“ steht nicht in der Datei. Prüfen Sie das Attribut centre.`,
  empty: 'Die Datei enthält keine Sozialzentren.',
  title: 'Ein Sozialzentrum',
  shown: (name: string) => `Angezeigt: ${name}.`,
};
