/**
 * What `observatoire-csc check` says of a file before it goes out. It is run by those who keep the files of French
 * federations, and speaks French only; faults are said in the words of the elements.
 */
import type {UnsafeCell} from '../model/disclosure/check.js';
import type {Fault} from '../model/fault.js';
import {faultWords, saidFault, saidPlace} from './faults.js';
import {counted, localeOf} from './locale.js';
import {typeset} from './wording.js';

const french = localeOf('fr');

/** Why a figure should not go out like this, and what to do. */
export const UNSAFE = typeset({
  shown: ['Ce chiffre porte sur trop peu de personnes ou d’organismes.', 'Masquez-le : statut Q, sans valeur.'],
  'not-agreed': ['Ce centre n’a pas donné son accord.', 'Masquez ce chiffre, ou ajoutez l’accord du centre (agreements).'],
  derivable: ['Un chiffre trop petit se retrouve à partir de ceux qui sont publiés.', 'Masquez d’autres chiffres à côté, ou produisez le fichier avec protectDocument.'],
  undecided: ['Trop de chiffres masqués dépendent de celui-ci pour établir qu’il reste secret.', 'Produisez le fichier avec protectDocument, ou publiez moins de niveaux.'],
} satisfies Record<UnsafeCell['why'], readonly [what: string, repair: string]>);

const WORDS = typeset({
  document: 'document',
  at: (place: string, said: string) => `${place} : ${said}`,
  repair: 'À corriger :',
  sound: (file: string) => `${file} : rien à signaler.`,
  counts: (file: string, counts: string) => `${file} : ${counts}.`,
  faults: ['anomalie', 'anomalies'],
  unsafe: ['chiffre à protéger', 'chiffres à protéger'],
  undecided: ['chiffre dont le secret n’est pas établi', 'chiffres dont le secret n’est pas établi'],
  notice: 'Rien n’est laissé de côté, mais vérifiez.',
  indicator: (id: string) => `indicateur ${id}`,
  period: (period: string) => `période ${period}`,
  notJson: (file: string) => `${file} : ce n’est pas du JSON.`,
  notOpened: (file: string) => `${file} : le fichier ne s’ouvre pas.`,
  usage: 'Usage : observatoire-csc check fichier.json',
});
export const {notJson, notOpened, usage} = WORDS;

/** One line a fault: where it is, what is wrong, what becomes of it, how to mend it, and its code. */
export function reportedFault(fault: Fault): string {
  const {what, repair} = saidFault(french, fault);
  const effect = fault.effect === 'notice' ? WORDS.notice : faultWords.fr.effects[fault.effect];
  return WORDS.at(saidPlace(french, fault) || WORDS.document, `${what} ${effect} ${WORDS.repair} ${repair} [${fault.code}]`);
}

/** One line a figure that should not go out. */
export function reportedCell({why, indicator, subject, period, categories}: UnsafeCell): string {
  const slice = Object.entries(categories).map(([dimension, category]) => `${dimension} ${category}`);
  const [what, repair] = UNSAFE[why];
  return WORDS.at([WORDS.indicator(indicator), subject, WORDS.period(period), ...slice].join(', '), `${what} ${WORDS.repair} ${repair} [${why}]`);
}

/** The last line: how many of each. */
export function reportedCount(file: string, faults: number, cells: readonly UnsafeCell[]): string {
  if (faults + cells.length === 0) return WORDS.sound(file);
  const open = cells.filter(({why}) => why === 'undecided').length;
  const count = (number: number, [one, many]: readonly string[]) => counted(french, number, one!, many!);
  const counts = [count(faults, WORDS.faults), count(cells.length - open, WORDS.unsafe), ...(open ? [count(open, WORDS.undecided)] : [])];
  return WORDS.counts(file, counts.join(', '));
}
