import type {mapPlacesWords} from '../map-places.js';
import type {WordsOf} from '../wording.js';

export const mapPlaces: WordsOf<typeof mapPlacesWords> = {
  summary: (shown: string, places: string) => `${shown} on the map, in ${places}.`,
  most: (place: string, count: string) => `The town with the most is ${place}: ${count}.`,
  offMap: (count: string) => `${count} outside the map`,
  shown: (shown: string) => `${shown} on the map.`,
  unplaced: (count: string) => `${count} without a known position`,
  seeList: (said: string) => `${said}: see the list.`,
  communes: ['town', 'towns'],
  group: (count: string, place: string) => (place ? `${count}, ${place} and around` : count),
  single: (name: string, place: string) => (place ? `${name}, ${place}` : name),
  one: 'One centre',
  several: 'Several centres close together (their number is written)',
  chosen: 'Chosen mark',
  choose: 'Choose a mark on the map to read its centres here.',
  elsewhere: 'Other towns',
  columns: {name: 'Centre', place: 'Town', position: 'On the map'},
  placed: 'yes',
  notPlaced: 'position unknown',
  outside: 'outside the map',
  severalThemes: 'Several themes',
  otherThemes: 'Other themes',
  theme: 'Theme',
};
