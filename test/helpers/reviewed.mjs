/**
 * Texts that a person has read and keeps beside the tests: a page sends what it has now and is told what is kept.
 * `UPDATE_SNAPSHOTS=1` keeps the present ones: read each difference before it is committed.
 */
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const TESTS = fileURLToPath(new URL('..', import.meta.url));

export const reviewedTexts = {
  name: 'reviewed-texts',
  executeCommand({command, payload}) {
    if (command !== 'reviewed') return undefined;
    const file = path.join(TESTS, payload.file);
    if (!file.startsWith(TESTS)) throw new Error(`${payload.file} is not among the tests.`);
    if (process.env.UPDATE_SNAPSHOTS) {
      mkdirSync(path.dirname(file), {recursive: true});
      writeFileSync(file, payload.text);
    }
    return {kept: existsSync(file) ? readFileSync(file, 'utf8') : null};
  },
};
