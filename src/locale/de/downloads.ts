import type {downloadWords} from '../downloads.js';
import type {WordsOf} from '../wording.js';

export const downloads: WordsOf<typeof downloadWords> = {
  formats: {csv: 'Daten (CSV)', png: 'Bild (PNG)', svg: 'Zeichnung (SVG)'},
  taken: (file: string) => `Datei heruntergeladen: ${file}`,
  failed: 'Die Datei konnte nicht erstellt werden. Versuchen Sie es noch einmal, oder wählen Sie ein anderes Format.',
  tooLarge: 'Diese Zeichnung ist zu groß für ein Bild. Nehmen Sie die Zeichnung (SVG) oder die Daten (CSV).',
  ascending: (column: string) => `Nach ${column} sortiert, aufsteigend`,
  descending: (column: string) => `Nach ${column} sortiert, absteigend`,
  original: 'Tabelle in der ursprünglichen Reihenfolge',
  statusOf: (column: string) => `Status: ${column}`,
  given: 'angegeben',
  fictionalFile: 'erfundene Daten',
  legend: 'Legende',
  labels: {
    title: 'Titel',
    fictional: 'Erfundene Daten',
    summary: 'Zusammenfassung',
    caution: 'Hinweis',
    method: 'Definition und Methode',
    source: 'Quelle',
    licence: 'Lizenz',
    updated: 'Stand des Dokuments',
  },
};
