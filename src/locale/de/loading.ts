import {among, placeAt, type loadErrorSayings, type loadingWords} from '../loading.js';
import type {WordsOf} from '../wording.js';

export const loading: WordsOf<typeof loadingWords> = {
  failed: 'Die Daten können nicht angezeigt werden:',
  staleSince: (time: string) => `Die gezeigten Daten wurden um ${time} Uhr gelesen. Die Aktualisierung ist fehlgeschlagen.`,
  legacy: 'Die Datei ist nicht in UTF-8. Sie wurde als Windows-1252 gelesen: Speichern Sie sie in UTF-8.',
};

export const loadErrors: WordsOf<typeof loadErrorSayings> = {
  'no-source': () => ({
    what: 'Es ist keine Datenquelle angegeben.',
    repair: 'Ergänzen Sie im Tag das Attribut src mit der Adresse der Datei des Observatoriums.',
  }),
  address: (file) => ({
    what: `Die Adresse ${file} im Attribut src ist keine Webadresse.`,
    repair: 'Geben Sie eine Adresse an, die mit https:// beginnt, oder einen Pfad auf dieser Website.',
  }),
  http: (file, {status = 0}) => ({
    what:
      status === 404 || status === 410
        ? `Die Datei ${file} wurde nicht gefunden (Fehler ${status}).`
        : `Der Server hat die Datei ${file} verweigert (Fehler ${status}).`,
    repair:
      status >= 500
        ? 'Versuchen Sie es in einigen Minuten noch einmal. Bleibt der Fehler, benachrichtigen Sie den Anbieter der Datei.'
        : 'Prüfen Sie die Adresse im Attribut src, und ob die Datei öffentlich ist.',
  }),
  network: (file, {foreign}) => ({
    what: `Die Datei ${file} konnte nicht heruntergeladen werden.`,
    repair: foreign
      ? 'Prüfen Sie die Verbindung. Liegt die Datei auf einer anderen Website, muss diese sie freigeben (Header Access-Control-Allow-Origin, „CORS“).'
      : 'Prüfen Sie die Verbindung, und versuchen Sie es noch einmal.',
  }),
  timeout: (file) => ({
    what: `Die Datei ${file} ist nicht rechtzeitig angekommen.`,
    repair: 'Die Verbindung oder der Server ist langsam: Versuchen Sie es noch einmal.',
  }),
  'too-big': (file, {limit = 0}, locale) => ({
    what: `Die Datei ${file} ist größer als ${locale.number(limit / 1e6, {unit: 'MB'})}.`,
    repair: 'Veröffentlichen Sie eine kleinere Datei, zum Beispiel eine je Gebiet, oder ohne die Umrisse.',
  }),
  empty: (file) => ({what: `Die Datei ${file} ist leer.`, repair: 'Erzeugen Sie die Datei neu, und stellen Sie sie wieder online.'}),
  html: (file) => ({
    what: `Unter der Adresse ${file} liegt eine Webseite und keine Datendatei.`,
    repair: 'Prüfen Sie die Adresse: Oft liefert eine Website statt der Datei eine Start- oder Anmeldeseite.',
  }),
  truncated: (file, {place}) => ({
    what: `Die Datei ${file} ist unvollständig: Sie bricht mittendrin ab${placeAt(place, 'Zeile', 'Spalte')}.`,
    repair: 'Stellen Sie die ganze Datei noch einmal online.',
  }),
  'not-json': (file, {place}) => ({
    what: `Die Datei ${file} ist kein korrektes JSON${placeAt(place, 'Zeile', 'Spalte')}.`,
    repair: 'Erzeugen Sie sie mit dem Werkzeug des Observatoriums statt von Hand, oder berichtigen Sie sie an dieser Stelle.',
  }),
  refused: (file) => ({
    what: `Die Datei ${file} ist kein Dokument eines Observatoriums.`,
    repair: 'Prüfen Sie die Adresse im Attribut src.',
  }),
  'not-outlines': (file) => ({
    what: `Die Datei ${file} enthält keine Umrisse in GeoJSON oder TopoJSON.`,
    repair: 'Prüfen Sie ihre Adresse im Dokument.',
  }),
  'not-degrees': (file) => ({
    what: `Die Umrisse in der Datei ${file} stehen nicht in Grad von Länge und Breite.`,
    repair: 'Exportieren Sie sie in Grad: die Datei scheint in Metern zu sein, etwa in Lambert-93.',
  }),
  'swapped-degrees': (file) => ({
    what: `Breite und Länge scheinen in den Umrissen der Datei ${file} vertauscht zu sein.`,
    repair: 'Schreiben Sie zuerst die Länge: GeoJSON verlangt [Länge, Breite].',
  }),
  'no-codes': (file, {names}) => ({
    what: `Die Umrisse in der Datei ${file} nennen den Code ihres Gebiets nicht.`,
    repair: `Nennen Sie die Eigenschaft mit dem Code „code“, oder geben Sie ihren Namen im Dokument an (codeProperty).${among(names, ' Die Datei hat:')}`,
  }),
};
