/** What the sheet of one centre says before anything else. What it says in full comes with it. */
import {wording} from './wording.js';

export const centreWords = wording('centre', {
  choose: 'Choisissez un centre, dans la liste ou sur la carte, pour lire sa fiche.',
  unknown: (centre: string) => `Le centre « ${centre} » ne se trouve pas dans le fichier. Vérifiez l’attribut centre.`,
  empty: 'Le fichier ne contient aucun centre.',
  title: 'Fiche d’un centre',
  shown: (name: string) => `Fiche affichée : ${name}.`,
});
