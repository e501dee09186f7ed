import type {directoryWords} from '../directory.js';
import type {WordsOf} from '../wording.js';

export const directory: WordsOf<typeof directoryWords> = {
  title: 'Die Sozialzentren',
  search: 'Sozialzentrum suchen',
  searchHint: 'Name, Gemeinde, Stadtteil oder Postleitzahl',
  found: (count: string) => `${count} in der Liste.`,
  foundOf: (count: string, of: string) => `${count} von ${of}.`,
  none: (query: string) => `Keine Sozialzentren zu „${query}“ gefunden.`,
  noneHint: 'Versuchen Sie es mit weniger Wörtern oder mit dem Namen der Gemeinde.',
  clear: 'Suche löschen',
  empty: 'Die Datei enthält keine Sozialzentren.',
  summary: (count: string, places: string) => `${count} in ${places}.`,
  communes: ['Gemeinde', 'Gemeinden'],
  more: (count: string) => `${count} weitere anzeigen`,
  kinds: {CS: 'Sozialzentrum', CSC: 'Soziokulturelles Zentrum', EVS: 'Sozialer Begegnungsort (EVS)', autre: 'Andere Einrichtung'},
  phone: 'Telefon:',
  website: 'Website',
  email: 'E-Mail:',
  note: 'Zu diesem Eintrag',
  address: 'Adresse unbekannt',
  columns: {name: 'Sozialzentrum', kind: 'Art', address: 'Adresse', phone: 'Telefon', website: 'Website'},
  unknown: 'keine Angabe',
  of: (name: string) => `(${name})`,
};
