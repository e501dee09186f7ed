/** What the directory says at once. What it says of filters, distances and a chosen centre comes with them. */
import {wording} from './wording.js';

export const directoryWords = wording('directory', {
    title: 'Les centres',
    search: 'Chercher un centre',
    searchHint: 'Nom, commune, quartier, code postal ou activité',
    found: (count: string) => `${count} dans la liste.`,
    clear: 'Effacer la recherche',
    empty: 'Le fichier ne contient aucun centre.',
    emptyHere: 'Le fichier ne contient aucun centre pour cette demande.',
    summary: (count: string, places: string) => `${count} dans ${places}.`,
    communes: ['commune', 'communes'] as readonly [string, string],
    more: (count: string) => `Afficher ${count} de plus`,
    near: 'Près de moi',
    filter: 'Filtrer et trier',
    moves: 'Flèches : d’un centre à l’autre. Entrée : choisir, puis Tab pour ses liens.',
    kinds: {CS: 'Centre social', CSC: 'Centre socioculturel', EVS: 'Espace de vie sociale', autre: 'Autre structure'},
    phone: 'Téléphone :',
    website: 'Site internet',
    email: 'Courriel :',
    address: 'Adresse non connue',
    checked: (date: string) => `Vérifié : ${date}`,
    columns: {name: 'Centre', kind: 'Type', address: 'Adresse', phone: 'Téléphone', email: 'Courriel', website: 'Site internet', updated: 'Vérifié', source: 'Source'},
    unknown: 'non renseigné',
  });
