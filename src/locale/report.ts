/**
 * What `observatoire-csc check` says of a file before it goes out. It is run by those who keep the files of French
 * federations, and speaks French only; faults are said in the words of the elements.
 */
import type {FileNotice} from '../data/file-read.js';
import type {LoadError, LoadFault} from '../data/load-error.js';
import type {UnsafeCell} from '../model/disclosure/check.js';
import {quoted, type Fault} from '../model/fault.js';
import {faultWords, saidFault, saidPlace} from './faults.js';
import {counted, localeOf} from './locale.js';
import {typeset} from './wording.js';

const french = localeOf('fr');

type Sayings<Why extends string> = Readonly<Record<Why, readonly [what: string, repair: string]>>;

/** Why a figure should not go out like this, and what to do. */
export const UNSAFE = typeset({
  shown: ['Ce chiffre porte sur trop peu de personnes ou d’organismes.', 'Masquez-le : statut Q, sans valeur.'],
  'not-agreed': ['Ce centre n’a pas donné son accord.', 'Masquez ce chiffre, ou ajoutez l’accord du centre (agreements).'],
  derivable: ['Un chiffre trop petit se retrouve à partir de ceux qui sont publiés.', 'Masquez d’autres chiffres à côté, ou produisez le fichier avec protectDocument.'],
  undecided: ['Trop de chiffres masqués dépendent de celui-ci pour établir qu’il reste secret.', 'Produisez le fichier avec protectDocument, ou publiez moins de niveaux.'],
} satisfies Sayings<UnsafeCell['why']>);

/** Why a file says nothing. */
export const UNREAD = typeset({
  empty: ['Le fichier est vide.', 'Produisez-le de nouveau.'],
  html: ['C’est une page web et non un fichier de données.', 'Téléchargez le fichier de nouveau : un site renvoie souvent une page d’accueil ou de connexion à sa place.'],
  truncated: ['Le fichier est incomplet : il s’arrête en cours de route.', 'Produisez-le ou copiez-le de nouveau, en entier.'],
  'not-json': ['Ce n’est pas du JSON correct.', 'Produisez le fichier avec l’outil de l’observatoire plutôt qu’à la main, ou corrigez-le à cet endroit.'],
} satisfies Sayings<Extract<LoadFault, 'empty' | 'html' | 'truncated' | 'not-json'>>);

const WORDS = typeset({
  file: 'fichier',
  place: (line: string, column: string) => `ligne ${line}, colonne ${column}`,
  notUtf8: ['Le fichier n’est pas en UTF-8 : il est lu en Windows-1252.', 'Réenregistrez-le en UTF-8.'] as readonly [string, string],
  tooBig: (limit: string) => [`Le fichier dépasse ${limit} : les pages ne le lisent pas.`, 'Publiez un fichier plus petit, par exemple un par territoire, ou sans les contours.'] as const,
  repeated: (name: string, first: string) => [`Le nom « ${name} » est donné deux fois entre les mêmes accolades (d’abord ${first}). Seule la dernière valeur est lue.`, 'Gardez une seule des deux.'] as const,
  moreRepeated: (count: string) => [`Autres noms donnés deux fois : ${count}.`, 'Vérifiez tout le fichier.'] as const,
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
  notOpened: (file: string) => `${file} : le fichier ne s’ouvre pas.`,
  usage: 'Usage : observatoire-csc check fichier.json',
});
export const {notOpened, usage} = WORDS;

const NOTICES: {readonly [Why in FileNotice['why']]: (notice: Extract<FileNotice, {why: Why}>) => readonly [place: string, what: string, repair: string]} = {
  'not-utf-8': () => [WORDS.file, ...WORDS.notUtf8],
  'too-big': ({limit}) => [WORDS.file, ...WORDS.tooBig(french.number(limit / 1e6, {unit: 'Mo'}))],
  'repeated-name': ({name, place, first}) => [written(place), ...WORDS.repeated(quoted(name), written(first))],
  'more-repeated-names': ({count}) => [WORDS.file, ...WORDS.moreRepeated(french.number(count))],
};

/** « ligne 3, colonne 14 » */
function written(place: string): string {
  const [line, column] = place.split(':');
  return WORDS.place(line!, column!);
}

const mended = (place: string, [what, repair]: readonly [string, string], code: string) => WORDS.at(place, `${what} ${WORDS.repair} ${repair} [${code}]`);

/** One line, why there is nothing to check. */
export function reportedError(file: string, {fault, detail: {place}}: Pick<LoadError, 'fault' | 'detail'>): string {
  return mended([file, ...(place ? [written(place)] : [])].join(', '), UNREAD[fault as keyof typeof UNREAD], fault);
}

/** One line a thing to mend in the file itself. */
export function reportedNotice<Why extends FileNotice['why']>(notice: Extract<FileNotice, {why: Why}>): string {
  const [place, ...said] = NOTICES[notice.why](notice);
  return mended(place, said, notice.why);
}

/** One line a fault: where it is, what is wrong, what becomes of it, how to mend it, and its code. */
export function reportedFault(fault: Fault): string {
  const {what, repair} = saidFault(french, fault);
  const effect = fault.effect === 'notice' ? WORDS.notice : faultWords.fr.effects[fault.effect];
  return mended(saidPlace(french, fault) || WORDS.document, [`${what} ${effect}`, repair], fault.code);
}

/** One line a figure that should not go out. */
export function reportedCell({why, indicator, subject, period, categories}: UnsafeCell): string {
  const slice = Object.entries(categories).map(([dimension, category]) => `${dimension} ${category}`);
  return mended([WORDS.indicator(indicator), subject, WORDS.period(period), ...slice].join(', '), UNSAFE[why], why);
}

/** The last line: how many of each. */
export function reportedCount(file: string, faults: number, cells: readonly UnsafeCell[]): string {
  if (faults + cells.length === 0) return WORDS.sound(file);
  const open = cells.filter(({why}) => why === 'undecided').length;
  const count = (number: number, [one, many]: readonly string[]) => counted(french, number, one!, many!);
  const counts = [count(faults, WORDS.faults), count(cells.length - open, WORDS.unsafe), ...(open ? [count(open, WORDS.undecided)] : [])];
  return WORDS.counts(file, counts.join(', '));
}
