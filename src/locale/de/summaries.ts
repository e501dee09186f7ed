/**
 * The sentences in German. Nouns that come from outside (units, subjects, names) stand in the nominative, the
 * accusative or the genitive plural, where they are written as they are given: after « von », « bis » or « mit », no one
 * could tell the dative of « 3 Kinder ».
 */
import type {Place} from '../grammar.js';
import {NO_BREAK} from '../locale.js';
import type * as fr from '../summaries.js';
import type {WordsOf} from '../wording.js';

type Parts = fr.PeriodParts;
type Noun = fr.Noun;

const quarterOf = (quarter: number, year: string) => `${quarter}.${NO_BREAK}Quartal ${year}`;

function plainName({year, quarter, month, until}: Parts): string {
  if (until) return `${year}–${until}`;
  return quarter ? quarterOf(quarter, year) : (month ?? year);
}

/** Of masculine and neuter nouns, all that our sentences need is the same. */
const noun = (one: string, many: string, isFeminine = false): Noun => ({one, many, isFeminine});

const no = ({one, isFeminine}: Noun) => `${isFeminine ? 'Keine' : 'Kein'} ${one}`;
const only = ({one, isFeminine}: Noun) => `nur ${isFeminine ? 'eine' : 'ein'} ${one}`;

const periodWords: WordsOf<typeof fr.periodWords> = {
  name: plainName,
  during: ({year, quarter, month, until}: Parts): string => {
    if (until) return `von ${year} bis ${until}`;
    if (quarter) return `im ${quarterOf(quarter, year)}`;
    return month ? `im ${month}` : `im Jahr ${year}`;
  },
  fromTo: (from: Parts, to: Parts): string =>
    from.quarter && to.quarter
      ? `vom ${quarterOf(from.quarter, from.year)} bis zum ${quarterOf(to.quarter, to.year)}`
      : `von ${plainName(from)} bis ${plainName(to)}`,
};

const nouns: WordsOf<typeof fr.nouns> = {
  centre: noun('Sozialzentrum', 'Sozialzentren'),
  respondent: noun('Einrichtung', 'Einrichtungen', true),
  commune: noun('Gemeinde', 'Gemeinden', true),
  epci: noun('Gemeindeverband', 'Gemeindeverbände'),
  departement: noun('Département', 'Départements'),
  region: noun('Region', 'Regionen', true),
  iris: noun('Statistikviertel', 'Statistikviertel'),
  qpv: noun('Förderviertel', 'Förderviertel'),
  quartier: noun('Stadtteil', 'Stadtteile'),
  territory: noun('Gebiet', 'Gebiete'),
};

const silenceWords: WordsOf<typeof fr.silenceWords> = {
  silent: (parts) => `Ohne Wert: ${parts}.`,
  kinds: {
    ok: '',
    provisional: '',
    estimated: '',
    'not-asked': 'nicht gefragt',
    'no-answer': 'ohne Antwort',
    'not-applicable': 'nicht zutreffend',
    suppressed: 'unter statistischer Geheimhaltung',
    absent: 'nicht in der Datei',
  },
};

const cautionWords: WordsOf<typeof fr.cautionWords> = {
  provisional: 'Vorläufige Zahl.',
  estimated: 'Geschätzte Zahl.',
  'coverage-changed': 'Die Zahl der Antwortenden hat sich zwischen den beiden Zeitpunkten geändert.',
  'periods-overlap': 'Die beiden Zeiträume überschneiden sich zum Teil.',
  partial: (n, one) => (one ? `${n} nicht gezeigter Wert ist nicht mitgezählt.` : `${n} nicht gezeigte Werte sind nicht mitgezählt.`),
  smallBase: (n, of) => `Kleine Grundgesamtheit: ${n} von ${of}.`,
};

const refusalWords: WordsOf<typeof fr.refusalWords> = {
  'no-data': () => 'Die Datei enthält keine Zahl zu dieser Anfrage.',
  'empty-scope': () => 'Hier gibt es niemanden zu zählen.',
  'no-value': () => 'Kein Wert ist bekannt.',
  'not-applicable': () => 'Die Frage trifft hier nicht zu.',
  suppressed: () => 'Die statistische Geheimhaltung verdeckt einen Wert, der zur Berechnung nötig ist.',
  'not-aggregable': () => 'Dieser Indikator lässt sich nicht für eine Gesamtheit berechnen.',
  'parts-missing': () => 'Für die Quote der Gesamtheit fehlen Zähler und Nenner.',
  'zero-denominator': () => 'Die Quote lässt sich nicht berechnen: Der Nenner ist null.',
  straddling: () => 'Die verfügbaren Zahlen betreffen Gebiete, die über die Grenze reichen.',
  'series-break': (at) => `Kein Vergleich: Die Zeitreihe hat ${at} einen Bruch.`,
  'vintages-too-close': (_, years) => `Kein Vergleich: Zwischen den beiden Zeitpunkten müssen mindestens ${years} Jahre liegen.`,
  'different-lengths': () => 'Kein Vergleich: Die beiden Zeiträume sind nicht gleich lang.',
  'not-later': () => 'Kein Vergleich: Der zweite Zeitraum folgt nicht auf den ersten.',
  'no-base': () => 'Kein Index: Der Bezugswert ist null oder negativ.',
  'too-few': () => 'Zu wenige Antworten, um eine Verteilung zu zeigen.',
};

const levelWords: WordsOf<typeof fr.levelWords> = {
  level: (label: string, subject: string, period: string, value: string) => `${label}, ${subject}, ${period}: ${value}.`,
  each: (n: string, N: string, many: string, percent: string, asked: boolean, single: boolean) =>
    `${n} ${many} von ${N} ${single ? 'hat' : 'haben'} ${asked ? 'geantwortet' : 'einen Wert'}${percent && ` (${percent})`}.`,
  all: (N: string, many: string, asked: boolean) => `Alle ${N} ${many} haben ${asked ? 'geantwortet' : 'einen Wert'}.`,
  single: (counted: Noun, asked: boolean) => `Hier zählt ${only(counted)}: Es liegt ${asked ? 'eine Antwort' : 'ein Wert'} vor.`,
  singleNone: (counted: Noun, asked: boolean) => `Hier zählt ${only(counted)}: Es liegt ${asked ? 'keine Antwort' : 'kein Wert'} vor.`,
  none: (counted: Noun, N: string, asked: boolean) => `${no(counted)} von ${N} hat ${asked ? 'geantwortet' : 'einen Wert'}.`,
};

const changeWords: WordsOf<typeof fr.changeWords> = {
  up: (when: string, amount: string) => `${when}: Anstieg um ${amount}.`,
  down: (when: string, amount: string) => `${when}: Rückgang um ${amount}.`,
  same: (when: string, value: string) => `${when}: keine Veränderung (${value}).`,
  almost: (when: string, value: string) => `${when}: fast keine Veränderung (${value}).`,
  better: 'Die Entwicklung ist günstig.',
  worse: 'Die Entwicklung ist ungünstig.',
  points: (n: string, one: boolean) => `${n} ${one ? 'Prozentpunkt' : 'Prozentpunkte'}`,
};

const referenceWords: WordsOf<typeof fr.referenceWords> = {
  more: (points: string, {name}: Place, value: string) => `${points} mehr als ${name} (${value}).`,
  less: (points: string, {name}: Place, value: string) => `${points} weniger als ${name} (${value}).`,
  same: ({name}: Place) => `Das ist derselbe Wert wie ${name}.`,
  almost: ({name}: Place, value: string) => `Das ist fast derselbe Wert wie ${name} (${value}).`,
  index: (index: string, {name}: Place, value: string) => `Index ${index}, bei 100 für ${name} (${value}).`,
  share: (percent: string, {name}: Place) => `Anteil an der Gesamtsumme (${name}): ${percent}.`,
  better: 'Der Abstand ist günstig.',
  worse: 'Der Abstand ist ungünstig.',
};

const setWords: WordsOf<typeof fr.setWords> = {
  none: (counted: Noun) => `${no(counted)} hat einen Wert.`,
  single: ({one, isFeminine}: Noun, value: string, name: string) =>
    `Nur ${isFeminine ? 'eine' : 'ein'} ${one} hat einen Wert: ${value}${name && ` (${name})`}.`,
  equal: (n: string, {many}: Noun, value: string) => `${n} ${many} haben denselben Wert: ${value}.`,
  near: (n: string, {many}: Noun, value: string) => `${n} ${many} haben fast denselben Wert: ${value}.`,
  range: (n: string, {many}: Noun, min: string, max: string, of = '') => `${n} ${many}${of && ` von ${of}`} haben einen Wert: mindestens ${min}, höchstens ${max}.`,
  highest: (names: string, tied: boolean) => `Höchster Wert: ${names}${tied ? ', gleichauf' : ''}.`,
  lowest: (names: string, tied: boolean) => `Niedrigster Wert: ${names}${tied ? ', gleichauf' : ''}.`,
  total: (value: string) => `Summe: ${value}.`,
  totalOf: (value: string, subjects: string) => `Summe: ${value}, für ${subjects}.`,
  whole: (value: string) => `Insgesamt: ${value}.`,
};

const trendWords: WordsOf<typeof fr.trendWords> = {
  single: (when: string, value: string) => `Nur ein Wert, ${when}: ${value}.`,
  steadyUp: 'Der Anstieg ist stetig.',
  steadyDown: 'Der Rückgang ist stetig.',
  highest: (value: string, when: string) => `Höchster Wert: ${value}, ${when}.`,
  lowest: (value: string, when: string) => `Niedrigster Wert: ${value}, ${when}.`,
  silent: (periods: string) => `Kein Wert für ${periods}.`,
  cut: (when: string) => `Bruch in der Zeitreihe ${when}: Die Zahlen davor sind nicht vergleichbar.`,
};

const spreadWords: WordsOf<typeof fr.spreadWords> = {
  half: (many: string, low: string, high: string) => `Mittlere Hälfte der ${many}: mindestens ${low}, höchstens ${high}.`,
  median: (value: string) => `Der Median beträgt ${value}.`,
  lowest: (subject: string) => `${subject} liegt im untersten Viertel.`,
  middle: (subject: string) => `${subject} liegt in der mittleren Hälfte.`,
  highest: (subject: string) => `${subject} liegt im obersten Viertel.`,
};

const placeWords: WordsOf<typeof fr.placeWords> = {
  people: (n: string, one: boolean) => `Im Einzugsgebiet ${one ? 'wohnt' : 'wohnen'} ${n} ${one ? 'Person' : 'Personen'}.`,
  peopleUnknown: 'Die Einwohnerzahl des Einzugsgebiets ist nicht bekannt.',
  atLeast: 'Das ist ein Mindestwert: Eine Einwohnerzahl fehlt.',
  covered: (n: string, N: string, {one, many}: Noun, single: boolean) =>
    `${n} ${single ? `${one} von ${N} ist` : `${many} von ${N} sind`} vollständig abgedeckt.`,
  uncovered: (n: string, {one, many}: Noun, single: boolean) =>
    `${n} ${single ? `${one} liegt` : `${many} liegen`} in keinem Einzugsgebiet.`,
  reached: (percent: string) => `In den Einzugsgebieten der Sozialzentren wohnen ${percent} der Bevölkerung.`,
  unmapped: (n: string, single: boolean) => `${n} ${single ? 'Sozialzentrum hat' : 'Sozialzentren haben'} kein Einzugsgebiet in der Datei.`,
  found: (n: string, single: boolean, N: string) => `${n} ${single ? 'Sozialzentrum' : 'Sozialzentren'} von ${N}.`,
  foundNone: 'Keine Sozialzentren gefunden.',
  close: 'Keine Sozialzentren mit genau diesen Wörtern. Hier sind die ähnlichsten.',
  nearest: (name: string, km: string) => `Am nächsten liegt: ${name}, ${km} Luftlinie.`,
  nearestNone: 'Keine Sozialzentren liegen hier in der Nähe.',
  unplaced: (n: string, single: boolean) => `${n} ${single ? 'Sozialzentrum hat' : 'Sozialzentren haben'} keine Koordinaten.`,
};

/** By the subjects of `summaries.ts`, to be spread among the others. */
export const summaries = {
  'summary-period': periodWords,
  'summary-noun': nouns,
  'summary-silence': silenceWords,
  'summary-caution': cautionWords,
  'summary-refusal': refusalWords,
  'summary-level': levelWords,
  'summary-change': changeWords,
  'summary-reference': referenceWords,
  'summary-set': setWords,
  'summary-trend': trendWords,
  'summary-spread': spreadWords,
  'summary-place': placeWords,
};
