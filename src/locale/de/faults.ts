import type {faultSayings, faultWords} from '../faults.js';
import type {WordsOf} from '../wording.js';

export const faults: WordsOf<typeof faultWords> = {
  heading: (count: string) => `${count} in den Daten`,
  signals: ['Fehler', 'Fehler'],
  repair: 'Zu berichtigen:',
  table: (table: string) => `Tabelle ${table}`,
  row: (row: number) => `Zeile ${row}`,
  field: (field: string) => `Spalte ${field}`,
  effects: {
    document: 'Die Datei wird nicht gelesen.',
    row: 'Die Zeile wird ausgelassen.',
    field: 'Dieser Wert wird ausgelassen, der Rest der Zeile bleibt erhalten.',
    notice: '',
  },
};

export const faultSayingsDe: WordsOf<typeof faultSayings> = {
  'not-an-object': () => ['Die Datei ist kein Dokument eines Observatoriums.', 'Prüfen Sie die Adresse der Datei.'],
  'format-missing': (_, expected) => [
    'Die Datei sagt nicht, dass sie ein Dokument eines Observatoriums ist: „format“ fehlt.',
    `Ergänzen Sie "format": "${expected}" am Anfang der Datei.`,
  ],
  'format-unknown': (value, expected) => [
    `Das Format „${value}“ ist nicht das eines Observatoriums.`,
    `Schreiben Sie "format": "${expected}", oder prüfen Sie die Adresse der Datei.`,
  ],
  'format-newer': (value, expected) => [
    `Die Datei folgt einer neueren Version des Formats (${value}). Dieses Modul liest ${expected}: Ein Teil kann fehlen.`,
    'Aktualisieren Sie das Skript des Observatoriums auf dieser Seite.',
  ],
  'too-deep': (_, expected) => [`Die Datei ist mehr als ${expected} Ebenen tief verschachtelt.`, 'Erzeugen Sie sie mit dem Werkzeug des Observatoriums.'],
  'too-many-rows': (_, expected) => [`Die Tabelle hat mehr als ${expected} Zeilen.`, 'Veröffentlichen Sie eine Datei je Gebiet.'],
  'reserved-key': () => ['Dieser Spaltenname ist reserviert.', 'Benennen Sie die Spalte um.'],
  'not-a-list': () => ['Eine Liste von Zeilen wird erwartet.', 'Schreiben Sie die Zeilen in eckigen Klammern: [ … ].'],
  missing: () => ['Der Wert fehlt.', 'Füllen Sie die Zelle aus.'],
  'not-text': (value) => [`Ein Text wird erwartet, „${value}“ ist keiner.`, 'Schreiben Sie den Wert in Anführungszeichen, oder stellen Sie die Spalte auf Text.'],
  'not-number': (value) => [`Eine Zahl wird erwartet, „${value}“ ist keine.`, 'Schreiben Sie eine Zahl ohne Einheit und ohne Text.'],
  'not-boolean': (value) => [`Ja oder nein wird erwartet, „${value}“ ist keins von beiden.`, 'Schreiben Sie true oder false.'],
  'not-list': (value) => [`Eine Liste wird erwartet, „${value}“ ist keine.`, 'Schreiben Sie die Werte in eckigen Klammern.'],
  'not-group': (value) => [`Eine Zeile mit Spalten wird erwartet, „${value}“ ist keine.`, 'Schreiben Sie jede Zeile in geschweiften Klammern.'],
  'too-long': (value, expected) => [
    `Der Text ist zu lang${expected ? ` (mehr als ${expected} Zeichen)` : ''}: „${value}“.`,
    'Kürzen Sie ihn, und prüfen Sie, ob zwei Zellen zusammengeraten sind.',
  ],
  'out-of-range': (value) => [`Der Wert „${value}“ liegt außerhalb der Grenzen.`, 'Prüfen Sie Vorzeichen und Einheit.'],
  'unknown-word': (value, expected) => [`Das Wort „${value}“ ist nicht vorgesehen.`, `Wählen Sie aus: ${expected}.`],
  'bad-id': (value) => [`„${value}“ kann keine Kennung sein.`, 'Verwenden Sie Buchstaben, Ziffern und Bindestriche, ohne Leerzeichen am Rand.'],
  'duplicate-id': (value) => [`Die Kennung „${value}“ hat schon eine Zeile weiter oben.`, 'Geben Sie jeder Zeile eine eigene Kennung, oder entfernen Sie die doppelte.'],
  'unknown-ref': (value, expected) => [`„${value}“ steht nicht in der Tabelle ${expected}.`, 'Berichtigen Sie den Namen, oder ergänzen Sie die fehlende Zeile.'],
  'bad-date': (value) => [`„${value}“ ist kein Datum, das es gibt.`, 'Schreiben Sie JJJJ-MM-TT, zum Beispiel 2025-09-01.'],
  'bad-period': (value) => [
    `„${value}“ ist kein Zeitraum.`,
    'Schreiben Sie ein Jahr (2023), einen Monat (2023-09), ein Quartal (2023-T1) oder zwei Jahre (2013/2018).',
  ],
  'bad-link': (value) => [`„${value}“ ist keine sichere Webadresse.`, 'Schreiben Sie eine vollständige Adresse, die mit https:// beginnt.'],
  'bad-email': (value) => [`„${value}“ ist keine E-Mail-Adresse.`, 'Schreiben Sie eine einzige Adresse, zum Beispiel contact@centre.fr.'],
  'bad-phone': (value) => [`„${value}“ ist keine Telefonnummer.`, 'Schreiben Sie nur die Ziffern, zum Beispiel 03 88 00 00 00.'],
  'bad-siret': (value) => [`Die SIRET-Nummer „${value}“ ist nicht gültig: Ihre Prüfziffer stimmt nicht.`, 'Prüfen Sie die 14 Ziffern im französischen Unternehmensverzeichnis.'],
  'bad-siren': (value) => [`Die SIREN-Nummer „${value}“ ist nicht gültig: Ihre Prüfziffer stimmt nicht.`, 'Prüfen Sie die 9 Ziffern im französischen Unternehmensverzeichnis.'],
  'bad-rna': (value) => [
    `„${value}“ ist keine RNA-Nummer (französisches Vereinsverzeichnis).`,
    'Schreiben Sie W und 9 Ziffern, oder lassen Sie das Feld leer: Ein Verein aus Elsass-Mosel hat oft keine.',
  ],
  'bad-territory': (value) => [
    `„${value}“ ist kein Gebietscode.`,
    'Schreiben Sie zum Beispiel commune:67482, departement:2A oder epci:246700488. Nullen am Anfang zählen.',
  ],
  'bad-code': (value) => [
    `Der Code „${value}“ hat nicht die erwartete Form.`,
    'Stellen Sie die Spalte auf Text: Tabellenprogramme löschen Nullen am Anfang.',
  ],
  latitude: (value) => [`Den Breitengrad „${value}“ gibt es nicht.`, 'Breitengrade gehen von −90 bis 90; im europäischen Frankreich von 41 bis 51.'],
  longitude: (value) => [`Den Längengrad „${value}“ gibt es nicht.`, 'Längengrade gehen von −180 bis 180; im europäischen Frankreich von −5 bis 10.'],
  'point-swapped': (value) => [`Breiten- und Längengrad scheinen vertauscht: ${value}.`, 'Vertauschen Sie die beiden Spalten.'],
  'point-null-island': () => ['Der Punkt liegt bei 0, 0: Der Standort wurde nicht gefunden.', 'Lassen Sie beide Zellen leer, oder geben Sie den Standort an.'],
  'column-length': (value, expected) => [`Die Spalte hat ${value} Werte für ${expected} Einträge.`, 'Geben Sie jedem Eintrag der Achse einen Wert oder null.'],
  'bad-value': (value) => [`„${value}“ ist keine Zahl: Der Wert wird als „keine Antwort“ gelesen.`, 'Schreiben Sie eine Zahl, oder null mit einem Status.'],
  'more-bad-values': (value) => [`${value} weitere Werte dieser Spalte sind keine Zahlen.`, 'Prüfen Sie die ganze Spalte.'],
  'bad-status': (value, expected) => [`Die Statusangaben „${value}“ passen nicht.`, `Ein Buchstabe je Wert, aus ${expected}.`],
  'bad-time': (value) => [`„${value}“ ist keine Uhrzeit.`, 'Schreiben Sie HH:MM, zum Beispiel 18:30.'],
  'bad-zone': (value) => [`„${value}“ ist keine Zeitzone.`, 'Schreiben Sie zum Beispiel Europe/Paris, oder lassen Sie das Feld leer.'],
  'unknown-term': (value, expected) => [`Das Wort „${value}“ steht nicht im Vokabular ${expected}.`, 'Berichtigen Sie es, oder nehmen Sie es in das Vokabular auf.'],
  'unknown-category': (value, expected) => [`Die Kategorie „${value}“ ist in der Dimension ${expected} nicht angegeben.`, 'Berichtigen Sie sie, oder geben Sie sie dort an.'],
  'more-unknown-refs': (value) => [`${value} weitere Werte dieser Liste sind nirgends zu finden.`, 'Prüfen Sie die ganze Liste.'],
  'duplicate-column': (value) => [`Dieselben Zahlen sind zweimal angegeben (${value}).`, 'Behalten Sie nur eine Spalte.'],
  'ends-before-start': (value) => [`Das Ende „${value}“ liegt vor dem Anfang.`, 'Prüfen Sie beide Daten.'],
  'personal-data': (value) => [
    `Der Text scheint personenbezogene Daten zu enthalten: „${value}“.`,
    'Entfernen Sie Namen, Telefonnummern, E-Mail-Adressen und Sozialversicherungsnummern.',
  ],
  invalid: (value) => [`Der Wert „${value}“ passt nicht.`, 'Vergleichen Sie mit der Referenzseite des Formats.'],
};
