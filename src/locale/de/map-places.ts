import type {mapPlacesWords} from '../map-places.js';
import type {WordsOf} from '../wording.js';

export const mapPlaces: WordsOf<typeof mapPlacesWords> = {
  summary: (shown: string, places: string) => `${shown} auf der Karte, in ${places}.`,
  shown: (shown: string) => `${shown} auf der Karte.`,
  most: (place: string, count: string) => `Die Gemeinde mit den meisten ist ${place}: ${count}.`,
  unplaced: (count: string) => `${count} ohne bekannten Standort`,
  offMap: (count: string) => `${count} außerhalb der Karte`,
  seeList: (said: string) => `${said}: siehe Liste.`,
  communes: ['Gemeinde', 'Gemeinden'],
  group: (count: string, place: string) => (place ? `${count}, ${place} und Umgebung` : count),
  single: (name: string, place: string) => (place ? `${name}, ${place}` : name),
  one: 'Ein Sozialzentrum',
  several: 'Mehrere nahe Sozialzentren (die Anzahl steht dabei)',
  chosen: 'Ausgewählte Markierung',
  choose: 'Wählen Sie eine Markierung auf der Karte, um hier die Sozialzentren zu lesen.',
  elsewhere: 'Andere Gemeinden',
  columns: {name: 'Sozialzentrum', place: 'Gemeinde', position: 'Auf der Karte'},
  placed: 'ja',
  notPlaced: 'Standort unbekannt',
  outside: 'außerhalb der Karte',
  severalThemes: 'Mehrere Themen',
  otherThemes: 'Andere Themen',
  theme: 'Thema',
};
