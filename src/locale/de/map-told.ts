import type {mapToldWords} from '../map-told.js';
import type {WordsOf} from '../wording.js';

export const mapTold: WordsOf<typeof mapToldWords> = {
  from: (bound) => `${bound} und mehr`,
  below: (bound) => `weniger als ${bound}`,
  between: (from, to) => `${from} bis unter ${to}`,
  last: (from, to) => `${from} bis ${to}`,
  andNumber: (measured, many) => `${measured}, Anzahl ${many}`,
  zero: (value) => `genau ${value}`,
  counted: (label, count) => `${label}: ${count}`,
  columns: {map: 'Auf der Karte', coverage: 'Gezählt'},
  onMap: 'ja',
  noOutline: 'ohne Umriss',
  noPoint: 'Lage unbekannt',
  off: 'außerhalb der Karte',
  merged: (count, one) =>
    one
      ? 'Ein Umriss gehört zu einem inzwischen eingegliederten Gebiet: er zeigt den Wert des neuen.'
      : `${count} Umrisse gehören zu inzwischen eingegliederten Gebieten: sie zeigen den Wert des neuen.`,
  unplaced: (count, one) => (one ? 'Ein Wert hat keinen Platz auf der Karte: siehe Tabelle.' : `${count} Werte haben keinen Platz auf der Karte: siehe Tabelle.`),
  mismatch: (outlines, figures) => `Kein Umriss passt zu den Zahlen: die Umrisse haben die Codes ${outlines}, die Zahlen ${figures}.`,
  better: (scheme) => `Diese Umrisse scheinen zur Ebene „${scheme}“ zu gehören: prüfen Sie das Dokument.`,
  negative: 'Negativer Wert',
  zeroSymbol: 'Null',
  whole: (name, value) => `${name}: ${value}`,
  everybody: 'Zusammen',
  coverage: (n, of) => `${n} von ${of}`,
  centresHere: 'Zentren',
  goDown: (many) => `Zeigen: ${many}`,
  path: 'Ebenen der Karte',
  choose: 'Wählen Sie ein Gebiet auf der Karte, um hier darüber zu lesen.',
  chooseCentre: 'Hier steht mehr, sobald auf der Karte ein Zentrum ausgewählt ist.',
  period: 'Zeitraum:',
  play: 'Zeiträume abspielen',
  pause: 'Anhalten',
  sameClasses: 'Die Farben bedeuten in allen Zeiträumen dasselbe.',
};
