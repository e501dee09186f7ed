/** What is said of sorting and of what readers take away. Fetched with it, on first use. */
import {wording} from './wording.js';

export const downloadWords = wording('downloads', {
    formats: {csv: 'Données (CSV)', png: 'Image (PNG)', svg: 'Dessin (SVG)'},
    taken: (file: string) => `Fichier téléchargé : ${file}`,
    failed: 'Le fichier n’a pas pu être préparé. Réessayez, ou choisissez un autre format.',
    tooLarge: 'Ce dessin est trop grand pour une image. Prenez le dessin (SVG) ou les données (CSV).',
    ascending: (column: string) => `Trié par ${column}, ordre croissant`,
    descending: (column: string) => `Trié par ${column}, ordre décroissant`,
    original: 'Tableau dans son ordre d’origine',
    statusOf: (column: string) => `Statut : ${column}`,
    given: 'renseigné',
    fictionalFile: 'données fictives',
    legend: 'Légende',
    labels: {
      title: 'Titre',
      fictional: 'Données fictives',
      summary: 'Résumé',
      caution: 'À savoir',
      method: 'Définition et méthode',
      source: 'Source',
      licence: 'Licence',
      updated: 'Mise à jour du document',
    },
  });
