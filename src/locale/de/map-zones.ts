import type {FullNoun} from '../noun.js';
import type {mapZonesWords} from '../map-zones.js';
import type {WordsOf} from '../wording.js';

export const mapZones: WordsOf<typeof mapZonesWords> = {
  title: 'Einzugsgebiete der Zentren',
  nobody: 'Kein Zentrum hat ein bekanntes Einzugsgebiet.',
  summary: (zones: string, one: boolean) => (one ? 'Ein Zentrum hat ein bekanntes Einzugsgebiet.' : `${zones} Zentren haben ein bekanntes Einzugsgebiet.`),
  reach: (covered: string, all: string, many: string, one: boolean) => `${one ? 'Es deckt' : 'Sie decken'} ${covered} von ${all} Gebieten ab (${many}).`,
  several: (count: string, one: boolean, {singular, plural}: FullNoun) => (one ? `1 ${singular} liegt in mehreren Einzugsgebieten.` : `${count} ${plural} liegen in mehreren Einzugsgebieten.`),
  partly: (count: string, one: boolean, {singular, plural}: FullNoun) => (one ? `1 ${singular} ist nur zum Teil abgedeckt.` : `${count} ${plural} sind nur zum Teil abgedeckt.`),
  uncovered: (names: string, more: string) => (more ? `Kein Einzugsgebiet umfasst: ${names} und ${more} weitere.` : `Kein Einzugsgebiet umfasst: ${names}.`),
  people: (people: string, of: string) => `${people} von ${of} Menschen wohnen in einem Einzugsgebiet.`,
  unmapped: (count: string, one: boolean) => (one ? 'Ein Zentrum hat kein Einzugsgebiet in der Datei.' : `${count} Zentren haben kein Einzugsgebiet in der Datei.`),
  undrawn: (count: string, one: boolean) => (one ? 'Ein Einzugsgebiet hat auf dieser Ebene keinen Umriss.' : `${count} Einzugsgebiete haben auf dieser Ebene keinen Umriss.`),
  covered: (count: string, one: boolean) => (one ? '1 Einzugsgebiet umfasst dieses Gebiet' : `${count} Einzugsgebiete umfassen dieses Gebiet`),
  none: 'kein Einzugsgebiet umfasst dieses Gebiet',
  inPart: 'zum Teil abgedeckt',
  columns: {count: 'Einzugsgebiete', centres: 'Zentren'},
  legend: {zone: 'Ein Gebiet', several: 'Mehrere Gebiete', none: 'Kein Gebiet', partly: 'Zum Teil abgedeckt'},
};
