/** What a chart says of itself. */
import {wording} from './wording.js';

export const chartWords = wording('chart', {
    byCentre: (indicator: string, period: string) => `${indicator} par centre, ${period}`,
    byPeriod: (indicator: string, from: string, to: string) => `${indicator}, ${from}–${to}`,
    brokenAt: (period: string, reason: string) => `Rupture de série en ${period} : ${reason}`,
    centre: 'Centre',
    period: 'Année',
    coverage: 'Centres comptés',
    unknownIndicator: (indicator: string) => `L’indicateur « ${indicator} » ne se trouve pas dans le fichier. Vérifiez l’attribut indicator.`,
    noIndicator: 'Aucun indicateur n’est demandé. Ajoutez à la balise l’attribut indicator.',
    noFigures: 'Le fichier ne contient pas de chiffres pour cette demande.',
    image: (title: string) => `Graphique : ${title}. Les mêmes chiffres sont dans le tableau qui suit.`,
    rank: (text: string, place: string, of: string) => `${text}. Donnée ${place} sur ${of}.`,
    value: (label: string, value: string) => `${label} : ${value}`,
    sum: 'Ensemble',
    direction: 'Plus haut',
    centresOf: (n: string, of: string) => `${n} sur ${of}`,
    refused: 'Les valeurs des centres ne peuvent pas être additionnées pour cet indicateur.',
  });
