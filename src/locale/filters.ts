/** What the filters of an observatory say. */
import {wording} from './wording.js';

export const filtersWords = wording('filters', {
  title: 'Choisir ce qui est montré',
  controls: {territory: 'Territoire', kind: 'Type de structure', theme: 'Thème', period: 'Période'},
  all: {territory: 'Tout le territoire', kind: 'Tous les types', theme: 'Tous les thèmes', period: 'La plus récente'},
  levels: {quartier: 'Quartiers', qpv: 'Quartiers prioritaires', commune: 'Communes', epci: 'Intercommunalités', departement: 'Départements', region: 'Régions'},
  find: 'Chercher un territoire',
  beyond: (count: string) => `${count} de plus : cherchez leur nom`,
  fitting: (count: string) => `Territoires trouvés : ${count}.`,
  kept: (count: string) => `${count} dans la sélection.`,
  keptOf: (count: string, of: string) => `${count} sur ${of} dans la sélection.`,
  indicators: (count: string, of: string) => `Indicateurs de ce thème : ${count} sur ${of}.`,
  nothing: 'Ce fichier n’offre rien à choisir.',
  undo: 'Annuler le dernier choix',
  remove: (choice: string) => `Retirer le choix ${choice}`,
  removeAll: 'Tout retirer',
  chosen: 'Choix en cours',
  choice: (control: string, value: string) => `${control} : ${value}`,
  search: (query: string) => `Recherche « ${query} »`,
  further: 'Filtres de l’annuaire',
  selected: (name: string) => `Choisi : ${name}`,
  columns: {choice: 'Choix possible', centres: 'Centres', indicators: 'Indicateurs'},
  none: 'sans objet',
});
