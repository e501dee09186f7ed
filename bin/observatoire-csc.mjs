#!/usr/bin/env node
/**
 * What a publisher runs before a file goes out: everything in it is public, whatever the elements show.
 *
 *     npx observatoire-csc check observatoire.json
 *
 * Ends with 0 when the file is sound, 1 when something in it is wrong or should not be public, 2 when it cannot be read.
 */
import {readFileSync} from 'node:fs';
import {readBytes} from '../dist/data/file-read.js';
import {notOpened, reportedCell, reportedCount, reportedError, reportedFault, reportedNotice, usage} from '../dist/locale/report.js';
import {checkDocument, unsafeCells} from '../dist/model/index.js';

const [SOUND, UNSOUND, UNREADABLE] = [0, 1, 2];

function unreadable(said) {
  console.error(said);
  return UNREADABLE;
}

async function check(file) {
  let bytes;
  try {
    bytes = readFileSync(file);
  } catch {
    return unreadable(notOpened(file));
  }
  let read;
  try {
    read = await readBytes(bytes);
  } catch (error) {
    return unreadable(reportedError(file, error));
  }
  const {raw, notices} = read;
  const {observatory, faults} = checkDocument(raw);
  const unsafe = observatory ? unsafeCells(observatory) : [];
  for (const notice of notices) console.log(reportedNotice(notice));
  for (const fault of faults) console.log(reportedFault(fault));
  for (const cell of unsafe) console.log(reportedCell(cell));
  const wrong = notices.length + faults.length;
  console.log(reportedCount(file, wrong, unsafe));
  return wrong + unsafe.length ? UNSOUND : SOUND;
}

const [command, file, ...rest] = process.argv.slice(2);
process.exitCode = command === 'check' && file && rest.length === 0 ? await check(file) : unreadable(usage);
