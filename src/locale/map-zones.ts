/** What a map of catchment areas says: fetched with it. */
import type {FullNoun} from './noun.js';
import {wording} from './wording.js';

export const mapZonesWords = wording('map-zones', {
  title: 'Zones d’intervention des centres',
  nobody: 'Aucun centre n’a de zone d’intervention connue.',
  summary: (zones: string, one: boolean) => (one ? 'Un centre a une zone d’intervention connue.' : `${zones} centres ont une zone d’intervention connue.`),
  reach: (covered: string, all: string, many: string, one: boolean) => `${one ? 'Elle couvre' : 'Elles couvrent'} ${covered} des ${all} ${many}.`,
  several: (count: string, one: boolean, {singular, plural, isFeminine}: FullNoun) => (one ? `${isFeminine ? 'Une' : 'Un'} ${singular} est dans plusieurs zones.` : `${count} ${plural} sont dans plusieurs zones.`),
  partly: (count: string, one: boolean, {singular, plural, isFeminine}: FullNoun) => {
    const covered = isFeminine ? 'couverte' : 'couvert';
    return one ? `${isFeminine ? 'Une' : 'Un'} ${singular} n’est ${covered} qu’en partie.` : `${count} ${plural} ne sont ${covered}s qu’en partie.`;
  },
  uncovered: (names: string, more: string) => (more ? `Aucune zone ne couvre : ${names}, et ${more} ${more === '1' ? 'autre' : 'autres'}.` : `Aucune zone ne couvre : ${names}.`),
  people: (people: string, of: string) => `${people} habitants sur ${of} vivent dans une zone.`,
  unmapped: (count: string, one: boolean) => (one ? 'Un centre n’a pas de zone dans le fichier.' : `${count} centres n’ont pas de zone dans le fichier.`),
  undrawn: (count: string, one: boolean) => (one ? 'Une zone n’a pas de contour à ce niveau.' : `${count} zones n’ont pas de contour à ce niveau.`),
  covered: (count: string, one: boolean) => (one ? '1 zone d’intervention couvre ce territoire' : `${count} zones d’intervention couvrent ce territoire`),
  none: 'aucune zone d’intervention ne couvre ce territoire',
  inPart: 'couvert en partie',
  columns: {count: 'Zones', centres: 'Centres'},
  legend: {zone: 'Zone d’un centre', several: 'Plusieurs zones', none: 'Aucune zone', partly: 'Couvert en partie'},
});
