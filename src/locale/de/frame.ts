import type {frameWords} from '../frame.js';
import type {WordsOf} from '../wording.js';

export const frame: WordsOf<typeof frameWords> = {
  waiting: 'Daten werden geladen…',
  megabyte: 'Megabyte',
  retry: 'Erneut versuchen',
  failed: 'Die Daten können nicht angezeigt werden.',
  broken: 'In diesem Modul ist ein Fehler aufgetreten.',
  fictional: 'Erfundene Daten: Hier wird keine wirkliche Einrichtung beschrieben',
  showData: 'Daten anzeigen',
  hideData: 'Daten ausblenden',
  download: 'Herunterladen',
  noTools: 'Nicht verfügbar: Laden Sie die Seite neu.',
  source: 'Quelle:',
  sources: 'Quellen:',
  noSource: 'Keine Quelle angegeben.',
  licence: (licence: string) => `Lizenz: ${licence.replace(/\.$/, '')}.`,
  published: (date: string) => `Veröffentlicht am ${date}.`,
  updated: (date: string) => `Stand des Dokuments: ${date}.`,
  newWindow: '(neues Fenster)',
  centre: ['Sozialzentrum', 'Sozialzentren'],
};
