/** What a chart says of itself, and in the place of a drawing. */
import {wording} from './wording.js';

export const chartWords = wording('chart', {
  howToRead: 'Comment lire ces chiffres',
  brokenAt: (period: string, reason: string) => `Rupture de série en ${period} : ${reason}`,
  everybody: 'Ensemble des centres',
  unknownIndicator: (indicator: string) => `L’indicateur « ${indicator} » ne se trouve pas dans le fichier. Vérifiez l’attribut indicator.`,
  unknownCentre: (centre: string) => `Le centre « ${centre} » ne se trouve pas dans le fichier. Vérifiez l’attribut centre.`,
  noIndicator: 'Aucun indicateur n’est demandé. Ajoutez à la balise l’attribut indicator.',
  noFigures: 'Le fichier ne contient pas de chiffres pour cette demande.',
  noTable: 'Le tableau placé dans la balise ne contient pas de chiffres.',
  image: (title: string) => `Graphique : ${title}. Les mêmes chiffres sont dans le tableau qui suit.`,
  value: (label: string, value: string) => `${label} : ${value}`,
  rank: (place: string, of: string) => `Donnée ${place} sur ${of}`,
  target: 'Objectif',
  refused: 'Les valeurs des centres ne peuvent pas être additionnées pour cet indicateur.',
  notStacked: 'Ces catégories ne s’additionnent pas : les barres sont placées côte à côte.',
});
