/** What a map says of projects: fetched with them. */
import {wording} from './wording.js';

export const mapProjectsWords = wording('map-projects', {
  title: 'Carte des projets',
  both: 'Carte des centres et des projets',
  project: ['projet', 'projets'],
  shown: (shown: string) => `${shown} sur la carte.`,
  common: (theme: string, count: string) => `Thème le plus fréquent : ${theme}, ${count}.`,
  offMap: (count: string) => `${count} hors de la carte : voir la liste.`,
  unplaced: (count: string) => `${count} sans position connue : voir la liste.`,
  where: 'Un projet est placé chez les centres qui le portent, à défaut dans son territoire.',
  empty: 'Aucun projet n’a de position connue.',
  one: (title: string) => `Projet « ${title} »`,
  at: (said: string, place: string) => (place ? `${said}, ${place}` : said),
  around: (said: string, place: string) => (place ? `${said}, ${place} et environs` : said),
  choose: 'Choisissez un repère sur la carte pour lire ses projets ici.',
  columns: {name: 'Nom', what: 'Nature', theme: 'Thème', centre: 'Centre', place: 'Commune', position: 'Sur la carte'},
  what: {project: 'projet', centre: 'centre'},
  labelled: (label: string, said: string) => `${label} : ${said}`,
  legend: {
    one: 'Un projet',
    several: 'Plusieurs projets proches (le nombre est écrit)',
    centre: 'Un centre',
    centres: 'Plusieurs centres proches (le nombre est écrit)',
    shared: 'Centres et projets au même endroit (le nombre est écrit)',
  },
});
