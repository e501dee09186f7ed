/** What the directory says. */
import {wording} from './wording.js';

export const directoryWords = wording('directory', {
    title: 'Les centres',
    search: 'Chercher un centre',
    searchHint: 'Nom, commune, quartier ou code postal',
    found: (count: string) => `${count} dans la liste.`,
    foundOf: (count: string, of: string) => `${count} sur ${of}.`,
    none: (query: string) => `Aucun centre ne correspond à « ${query} ».`,
    noneHint: 'Essayez avec moins de mots, ou le nom de la commune.',
    clear: 'Effacer la recherche',
    empty: 'Le fichier ne contient aucun centre.',
    summary: (count: string, places: string) => `${count} dans ${places}.`,
    communes: ['commune', 'communes'],
    more: (count: string) => `Afficher ${count} de plus`,
    kinds: {CS: 'Centre social', CSC: 'Centre socioculturel', EVS: 'Espace de vie sociale', autre: 'Autre structure'},
    phone: 'Téléphone :',
    website: 'Site internet',
    email: 'Courriel :',
    note: 'À propos de cette fiche',
    address: 'Adresse non connue',
    columns: {name: 'Centre', kind: 'Type', address: 'Adresse', phone: 'Téléphone', website: 'Site internet'},
    unknown: 'non renseigné',
    of: (name: string) => `(${name})`,
  });
