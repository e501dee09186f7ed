import type {FullNoun} from '../noun.js';
import type {mapZonesWords} from '../map-zones.js';
import type {WordsOf} from '../wording.js';

export const mapZones: WordsOf<typeof mapZonesWords> = {
  title: 'Catchment areas of the centres',
  nobody: 'No centre has a known catchment area.',
  summary: (zones: string, one: boolean) => (one ? 'One centre has a known catchment area.' : `${zones} centres have a known catchment area.`),
  reach: (covered: string, all: string, many: string, one: boolean) => `${one ? 'It covers' : 'They cover'} ${covered} of the ${all} ${many}.`,
  several: (count: string, one: boolean, {singular, plural}: FullNoun) => (one ? `One ${singular} is in several areas.` : `${count} ${plural} are in several areas.`),
  partly: (count: string, one: boolean, {singular, plural}: FullNoun) => (one ? `One ${singular} is covered only in part.` : `${count} ${plural} are covered only in part.`),
  uncovered: (names: string, more: string) => (more ? `No area covers: ${names}, and ${more} ${more === '1' ? 'other' : 'others'}.` : `No area covers: ${names}.`),
  people: (people: string, of: string) => `${people} inhabitants of ${of} live in a catchment area.`,
  unmapped: (count: string, one: boolean) => (one ? 'One centre has no area in the file.' : `${count} centres have no area in the file.`),
  undrawn: (count: string, one: boolean) => (one ? 'One area has no outline at this level.' : `${count} areas have no outline at this level.`),
  covered: (count: string, one: boolean) => (one ? '1 catchment area covers this territory' : `${count} catchment areas cover this territory`),
  none: 'no catchment area covers this territory',
  inPart: 'covered in part',
  columns: {count: 'Areas', centres: 'Centres'},
  legend: {zone: 'Area of a centre', several: 'Several areas', none: 'No area', partly: 'Covered in part'},
};
