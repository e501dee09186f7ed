/** What a map says of the centres on it: fetched with them. */
import {wording} from './wording.js';

export const mapPlacesWords = wording('map-places', {
  summary: (shown: string, places: string) => `${shown} sur la carte, dans ${places}.`,
  shown: (shown: string) => `${shown} sur la carte.`,
  most: (place: string, count: string) => `La commune qui en compte le plus est ${place} : ${count}.`,
  unplaced: (count: string) => `${count} sans position connue`,
  offMap: (count: string) => `${count} hors de la carte`,
  seeList: (said: string) => `${said} : voir la liste.`,
  communes: ['commune', 'communes'],
  group: (count: string, place: string) => (place ? `${count}, ${place} et environs` : count),
  single: (name: string, place: string) => (place ? `${name}, ${place}` : name),
  one: 'Un centre',
  several: 'Plusieurs centres proches (le nombre est écrit)',
  chosen: 'Repère choisi',
  choose: 'Choisissez un repère sur la carte pour lire ses centres ici.',
  elsewhere: 'Autres communes',
  columns: {name: 'Centre', place: 'Commune', position: 'Sur la carte'},
  placed: 'oui',
  notPlaced: 'position non connue',
  outside: 'hors de la carte',
  severalThemes: 'Plusieurs thèmes',
  otherThemes: 'Autres thèmes',
  theme: 'Thème',
});
