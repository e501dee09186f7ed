import type {filtersWords} from '../filters.js';
import type {WordsOf} from '../wording.js';

export const filters: WordsOf<typeof filtersWords> = {
  title: 'Auswählen, was gezeigt wird',
  controls: {territory: 'Gebiet', kind: 'Art der Einrichtung', theme: 'Thema', period: 'Zeitraum'},
  all: {territory: 'Gesamtes Gebiet', kind: 'Alle Arten', theme: 'Alle Themen', period: 'Der neueste'},
  levels: {quartier: 'Stadtteile', qpv: 'Prioritäre Stadtviertel', commune: 'Gemeinden', epci: 'Gemeindeverbände', departement: 'Departements', region: 'Regionen'},
  find: 'Ein Gebiet suchen',
  beyond: (count: string) => `${count} weitere: suchen Sie den Namen`,
  fitting: (count: string) => `Gefundene Gebiete: ${count}.`,
  kept: (count: string) => `${count} in der Auswahl.`,
  keptOf: (count: string, of: string) => `${count} von ${of} in der Auswahl.`,
  indicators: (count: string, of: string) => `Indikatoren zu diesem Thema: ${count} von ${of}.`,
  nothing: 'Diese Datei bietet nichts zur Auswahl.',
  undo: 'Letzte Auswahl rückgängig machen',
  remove: (choice: string) => `Auswahl entfernen: ${choice}`,
  removeAll: 'Alle entfernen',
  chosen: 'Aktuelle Auswahl',
  choice: (control: string, value: string) => `${control}: ${value}`,
  search: (query: string) => `Suche „${query}“`,
  further: 'Filter des Verzeichnisses',
  selected: (name: string) => `Ausgewählt: ${name}`,
  columns: {choice: 'Mögliche Auswahl', centres: 'Sozialzentren', indicators: 'Indikatoren'},
  none: 'entfällt',
};
