#!/usr/bin/env node
/**
 * What a publisher runs before a file goes out: everything in it is public, whatever the elements show.
 *
 *     npx observatoire-csc check observatoire.json
 *
 * Ends with 0 when the file is sound, 1 when something in it is wrong or should not be public, 2 when it cannot be read.
 */
import {readFileSync} from 'node:fs';
import {checkDocument, unsafeCells} from '../dist/model/index.js';

const [SOUND, UNSOUND, UNREADABLE] = [0, 1, 2];
const NB = '\u00a0';

const WHY = {
  shown: 'ce chiffre porte sur trop peu de personnes ou d’organismes. Masquez-le.',
  'not-agreed': 'ce centre n’a pas donné son accord. Masquez ce chiffre, ou ajoutez l’accord du centre.',
  derivable: 'un chiffre masqué se retrouve à partir de ceux qui sont publiés. Masquez d’autres chiffres à côté.',
  undecided: 'trop de chiffres masqués dépendent de celui-ci pour que cet examen établisse qu’il reste secret.',
};

const EFFECTS = {
  document: 'Le fichier n’est pas lu.',
  row: 'La ligne est mise de côté.',
  field: 'Cette valeur est laissée de côté, le reste de la ligne est gardé.',
  notice: 'Rien n’est laissé de côté, mais vérifiez.',
};

/** The few that a publisher must not have to look up; the others are told by their place, their value and their code. */
const WHAT = {
  'personal-data': 'donnée personnelle dans le texte',
  'unknown-ref': 'renvoi vers une ligne qui n’existe pas',
  'format-missing': '«\u00a0format\u00a0» manque',
  'duplicate-id': 'identifiant déjà pris',
  missing: 'valeur manquante',
};

const quoted = (value) => `«${NB}${value}${NB}»`;
const counted = (count, one, many) => `${count}${NB}${count < 2 ? one : many}`;
const said = (parts) => parts.filter(Boolean).join(', ');

function saidFault({effect, code, table, row, id, field, value, expected}) {
  const place = said([
    table && `tableau ${table}`,
    row !== undefined && `ligne ${row}`,
    id && `identifiant ${id}`,
    field && `colonne ${field}`,
  ]);
  const what = `${WHAT[code] ?? 'valeur qui ne convient pas'}${value ? ` ${quoted(value)}` : ''} [${code}]`;
  return `${place || 'document'}${NB}: ${what}${expected ? `, attendu${NB}: ${expected}` : ''}. ${EFFECTS[effect]}`;
}

function saidCell({why, indicator, subject, period, categories}) {
  const where = said([
    `indicateur ${indicator}`,
    subject,
    `période ${period}`,
    ...Object.entries(categories).map(([dimension, category]) => `${dimension} ${category}`),
  ]);
  return `${where}${NB}: ${WHY[why]}`;
}

function read(file) {
  try {
    // Spreadsheets of one maker write a mark before the text.
    return {raw: JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, ''))};
  } catch (error) {
    return {failure: error instanceof SyntaxError ? 'ce n’est pas du JSON' : 'le fichier ne s’ouvre pas'};
  }
}

function check(file) {
  const {raw, failure} = read(file);
  if (failure) {
    console.error(`${file}${NB}: ${failure}.`);
    return UNREADABLE;
  }
  const {observatory, faults} = checkDocument(raw);
  const unsafe = observatory ? unsafeCells(observatory) : [];
  for (const fault of faults) console.log(saidFault(fault));
  for (const cell of unsafe) console.log(saidCell(cell));
  if (faults.length + unsafe.length === 0) {
    console.log(`${file}${NB}: rien à signaler.`);
    return SOUND;
  }
  const open = unsafe.filter(({why}) => why === 'undecided').length;
  const counts = [
    counted(faults.length, 'anomalie', 'anomalies'),
    counted(unsafe.length - open, 'chiffre à protéger', 'chiffres à protéger'),
    ...(open ? [counted(open, 'chiffre dont le secret n’est pas établi', 'chiffres dont le secret n’est pas établi')] : []),
  ];
  console.log(`${file}${NB}: ${counts.join(', ')}.`);
  return UNSOUND;
}

const [command, file, ...rest] = process.argv.slice(2);
if (command === 'check' && file && rest.length === 0) process.exitCode = check(file);
else {
  console.error(`Usage${NB}: observatoire-csc check fichier.json`);
  process.exitCode = UNREADABLE;
}
