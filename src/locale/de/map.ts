import type {mapWords} from '../map.js';
import type {WordsOf} from '../wording.js';

export const map: WordsOf<typeof mapWords> = {
  title: 'Karte der Sozialzentren',
  empty: 'Kein Standort ist bekannt.',
  noCentre: 'Die Datei enthält keine Sozialzentren.',
  noCentreHere: 'Die Datei enthält keine Sozialzentren für diese Anfrage.',
  image: (title: string) => `Karte: ${title}. Dieselben Angaben stehen in der folgenden Tabelle.`,
  rank: (place: string, of: string) => `Markierung ${place} von ${of}`,
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  reset: 'Gesamtansicht',
  legend: 'Legende',
  close: 'Schließen',
  outlinesFailed: 'Die Umrisse der Gebiete konnten nicht gelesen werden: Die Karte erscheint ohne sie.',
  levels: 'Vergrößerung',
  nothingToDraw: 'Kein Umriss und keine Lage: die Zahlen stehen in der Tabelle.',
  wheel: 'Vergrößern: Strg + Mausrad',
};
