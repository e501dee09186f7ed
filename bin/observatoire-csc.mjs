#!/usr/bin/env node
/**
 * What a publisher runs before a file goes out: everything in it is public, whatever the elements show.
 *
 *     npx observatoire-csc check observatoire.json
 *
 * Ends with 0 when the file is sound, 1 when something in it is wrong or should not be public, 2 when it cannot be read.
 */
import {readFileSync} from 'node:fs';
import {notJson, notOpened, reportedCell, reportedCount, reportedFault, usage} from '../dist/locale/report.js';
import {checkDocument, unsafeCells} from '../dist/model/index.js';

const [SOUND, UNSOUND, UNREADABLE] = [0, 1, 2];

function read(file) {
  try {
    // Spreadsheets of one maker write a mark before the text.
    return {raw: JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, ''))};
  } catch (error) {
    return {failure: error instanceof SyntaxError ? notJson(file) : notOpened(file)};
  }
}

function check(file) {
  const {raw, failure} = read(file);
  if (failure) {
    console.error(failure);
    return UNREADABLE;
  }
  const {observatory, faults} = checkDocument(raw);
  const unsafe = observatory ? unsafeCells(observatory) : [];
  for (const fault of faults) console.log(reportedFault(fault));
  for (const cell of unsafe) console.log(reportedCell(cell));
  console.log(reportedCount(file, faults.length, unsafe));
  return faults.length + unsafe.length ? UNSOUND : SOUND;
}

const [command, file, ...rest] = process.argv.slice(2);
if (command === 'check' && file && rest.length === 0) process.exitCode = check(file);
else {
  console.error(usage);
  process.exitCode = UNREADABLE;
}
