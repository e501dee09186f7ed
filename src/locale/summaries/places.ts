/** Areas, search and distance. */
import {type Catchment, peopleIn, type Reach} from '../../model/catchment.js';
import type {Nearby} from '../../model/nearest.js';
import {isSingular} from '../locale.js';
import {wording} from '../wording.js';
import {paragraph, type Teller} from './statements.js';
import {type Noun, nounFor} from './subjects.js';

export const placeWords = wording('summary-place', {
  people: (n: string, one: boolean) => `La zone compte ${n} ${one ? 'habitant' : 'habitants'}.`,
  peopleUnknown: 'La population de la zone n’est pas connue.',
  atLeast: 'C’est un minimum : une population manque.',
  covered: (n: string, N: string, {one, many, isFeminine}: Noun, single: boolean) =>
    `${n} ${single ? `${one} sur ${N} est` : `${many} sur ${N} sont`} entièrement couvert` +
    `${isFeminine ? 'e' : ''}${single ? '' : 's'}.`,
  uncovered: (n: string, {one, many}: Noun, single: boolean) =>
    single ? `${n} ${one} n’est dans la zone d’aucun centre.` : `${n} ${many} ne sont dans la zone d’aucun centre.`,
  reached: (percent: string) => `Les zones des centres réunissent ${percent} de la population.`,
  unmapped: (n: string, single: boolean) =>
    single ? `${n} centre n’a pas de zone dans le fichier.` : `${n} centres n’ont pas de zone dans le fichier.`,
  found: (n: string, single: boolean, N: string) => `${n} ${single ? 'centre' : 'centres'} sur ${N}.`,
  foundNone: 'Aucun centre ne correspond.',
  close: 'Aucun centre n’a exactement ces mots. Voici les plus proches.',
  nearest: (name: string, km: string) => `Le centre le plus proche : ${name}, à ${km} à vol d’oiseau.`,
  nearestNone: 'Aucun centre n’est situé près d’ici.',
  unplaced: (n: string, single: boolean) =>
    single ? `${n} centre n’a pas de coordonnées.` : `${n} centres n’ont pas de coordonnées.`,
});

const isOne = (locale: Teller, count: number) => isSingular(locale.language, count);

/** « La zone compte 12 300 habitants. » */
export function catchmentSentence(locale: Teller, catchment: Catchment): string {
  const say = locale.words(placeWords);
  const people = peopleIn(catchment);
  if (people === undefined) return say.peopleUnknown;
  const isBound = catchment.declared === undefined && catchment.unknown.length > 0;
  return paragraph(say.people(locale.number(people), isOne(locale, people)), isBound ? say.atLeast : '');
}

/** How many territories of a scheme are covered, how many have no centre, what share of the people that is. */
export function reachSentences(locale: Teller, reach: Reach, scheme: string): string {
  const {covered, partly, uncovered, reached, all, unmapped} = reach;
  const say = locale.words(placeWords);
  const counted = nounFor(locale, scheme);
  const total = covered.length + partly.length + uncovered.length;
  const [n, none] = [covered.length, uncovered.length];
  // A share of people is told only where every population is known, and no area is counted twice.
  const inexact = [reached.unknown, all.unknown, reached.crossing, all.crossing];
  const isExact = all.population > 0 && inexact.every((refs) => !refs.length);
  return paragraph(
    total ? say.covered(locale.number(n), locale.number(total), counted, isOne(locale, n)) : '',
    none ? say.uncovered(locale.number(none), counted, isOne(locale, none)) : '',
    isExact ? say.reached(locale.number((100 * reached.population) / all.population, {unit: '%', decimals: 1})) : '',
    unmapped.length ? say.unmapped(locale.number(unmapped.length), isOne(locale, unmapped.length)) : '',
  );
}

export interface FoundSaid {
  readonly found: number;
  readonly of: number;
  /** Only words one letter away were found. */
  readonly isClose?: boolean;
}

/** « 12 centres sur 60. » */
export function foundSentence(locale: Teller, {found, of, isClose = false}: FoundSaid): string {
  const say = locale.words(placeWords);
  if (!found) return say.foundNone;
  return paragraph(isClose ? say.close : '', say.found(locale.number(found), isOne(locale, found), locale.number(of)));
}

/** A hundred metres is as much as a straight line is worth in a town. */
function kilometres(locale: Teller, km: number): string {
  const metres = Math.max(100, Math.round(km * 10) * 100);
  return metres < 1000 ? locale.number(metres, {unit: 'm', decimals: 0}) : locale.number(km, {unit: 'km', decimals: 1});
}

/** « Le centre le plus proche : Le Phare, à 1,2 km à vol d’oiseau. » */
export function nearestSentence(locale: Teller, {near, unplaced}: Nearby): string {
  const say = locale.words(placeWords);
  const [first] = near;
  return paragraph(
    first ? say.nearest(first.centre.name, kilometres(locale, first.km)) : say.nearestNone,
    unplaced.length ? say.unplaced(locale.number(unplaced.length), isOne(locale, unplaced.length)) : '',
  );
}
