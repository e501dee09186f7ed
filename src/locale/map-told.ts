/** What is told of a map of an indicator: fetched with it. */
import {de} from './grammar.js';
import {wording} from './wording.js';

export const mapToldWords = wording('map-told', {
  from: (bound: string) => `${bound} et plus`,
  below: (bound: string) => `moins de ${bound}`,
  between: (from: string, to: string) => `de ${from} à moins de ${to}`,
  last: (from: string, to: string) => `de ${from} à ${to}`,
  andNumber: (measured: string, many: string) => `${measured}, nombre ${de(many)}`,
  zero: (value: string) => `${value} exactement`,
  counted: (label: string, count: string) => `${label} : ${count}`,
  columns: {map: 'Sur la carte', coverage: 'Compté'},
  onMap: 'oui',
  noOutline: 'sans contour',
  noPoint: 'position non connue',
  off: 'hors de la carte',
  merged: (count: string, one: boolean) =>
    one
      ? `Un contour est celui d’un territoire fusionné depuis : il montre le chiffre du territoire nouveau.`
      : `${count} contours sont ceux de territoires fusionnés depuis : ils montrent le chiffre du territoire nouveau.`,
  unplaced: (count: string, one: boolean) => (one ? 'Un chiffre n’a pas de place sur la carte : voir le tableau.' : `${count} chiffres n’ont pas de place sur la carte : voir le tableau.`),
  mismatch: (outlines: string, figures: string) => `Aucun contour ne correspond aux chiffres : les contours ont les codes ${outlines}, les chiffres ${figures}.`,
  better: (scheme: string) => `Ces contours semblent être ceux du niveau « ${scheme} » : vérifiez le document.`,
  negative: 'Valeur négative',
  zeroSymbol: 'Zéro',
  whole: (name: string, value: string) => `${name} : ${value}`,
  everybody: 'Ensemble',
  coverage: (n: string, of: string) => `${n} sur ${of}`,
  centresHere: 'Centres',
  goDown: (many: string) => `Voir : ${many}`,
  path: 'Niveaux de la carte',
  choose: 'Choisissez un territoire sur la carte pour lire son détail ici.',
  chooseCentre: 'Choisissez un centre sur la carte pour lire son détail ici.',
  period: 'Période :',
  play: 'Faire défiler les périodes',
  pause: 'Arrêter le défilement',
  sameClasses: 'Les couleurs ont le même sens pour toutes les périodes.',
});
