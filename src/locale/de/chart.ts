import type {chartWords} from '../chart.js';
import type {WordsOf} from '../wording.js';

export const chart: WordsOf<typeof chartWords> = {
  howToRead: 'So lesen Sie diese Zahlen',
  brokenAt: (period: string, reason: string) => `Bruch in der Zeitreihe (${period}): ${reason}`,
  everybody: 'Alle Sozialzentren zusammen',
  unknownIndicator: (indicator: string) => `Der Indikator „${indicator}“ steht nicht in der Datei. Prüfen Sie das Attribut indicator.`,
  unknownCentre: (centre: string) => `Ein Sozialzentrum „${centre}“ steht nicht in der Datei. Prüfen Sie das Attribut centre.`,
  noIndicator: 'Es ist kein Indikator angegeben. Ergänzen Sie im Tag das Attribut indicator.',
  noFigures: 'Die Datei enthält keine Zahlen zu dieser Anfrage.',
  noTable: 'Die Tabelle im Tag enthält keine Zahlen.',
  image: (title: string) => `Diagramm: ${title}. Dieselben Zahlen stehen in der folgenden Tabelle.`,
  value: (label: string, value: string) => `${label}: ${value}`,
  rank: (place: string, of: string) => `Wert ${place} von ${of}`,
  target: 'Ziel',
  refused: 'Die Werte der Sozialzentren lassen sich bei diesem Indikator nicht addieren.',
  notStacked: 'Diese Kategorien ergeben keine Summe: Die Balken stehen nebeneinander.',
};
