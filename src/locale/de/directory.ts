import type {directoryWords} from '../directory.js';
import type {WordsOf} from '../wording.js';

export const directory: WordsOf<typeof directoryWords> = {
  title: 'Die Sozialzentren',
  search: 'Sozialzentrum suchen',
  searchHint: 'Name, Gemeinde, Stadtteil, Postleitzahl oder Angebot',
  found: (count: string) => `${count} in der Liste.`,
  clear: 'Suche löschen',
  empty: 'Die Datei enthält keine Sozialzentren.',
  emptyHere: 'Die Datei enthält keine Sozialzentren für diese Anfrage.',
  summary: (count: string, places: string) => `${count} in ${places}.`,
  communes: ['Gemeinde', 'Gemeinden'],
  more: (count: string) => `${count} weitere anzeigen`,
  near: 'In meiner Nähe',
  filter: 'Filtern und sortieren',
  moves: 'Pfeiltasten: von Eintrag zu Eintrag. Eingabetaste: auswählen, dann Tab zu den Links.',
  kinds: {CS: 'Sozialzentrum', CSC: 'Soziokulturelles Zentrum', EVS: 'Sozialer Begegnungsort (EVS)', autre: 'Andere Einrichtung'},
  phone: 'Telefon:',
  website: 'Website',
  email: 'E-Mail:',
  address: 'Adresse unbekannt',
  checked: (date: string) => `Geprüft: ${date}`,
  columns: {name: 'Sozialzentrum', kind: 'Art', address: 'Adresse', phone: 'Telefon', email: 'E-Mail', website: 'Website', updated: 'Geprüft', source: 'Quelle'},
  unknown: 'keine Angabe',
};
