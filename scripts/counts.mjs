/**
 * How many tests each runner passed and failed, and which failed, and why a page could not be tested, left where `.ci/run` adds them up and tells them last.
 *
 * `node scripts/counts.mjs failing COUNTS` names the files in which a test failed, one a line;
 * `node scripts/counts.mjs merge FIRST AGAIN` writes into AGAIN, the counts of those files when they ran once more, the sum of both.
 */
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';

const FOLDER = new URL('../node_modules/.cache/observatoire/counts/', import.meta.url);

const fileFor = (runner) => new URL(`${runner}.json`, FOLDER);

export function writeCounts(runner, {passed, failed, skipped, failures = [], reasons = []}) {
  mkdirSync(FOLDER, {recursive: true});
  writeFileSync(fileFor(runner), JSON.stringify({passed, failed, skipped, failures, reasons}) + '\n');
}

/** What a runner has written since the last time it was taken; undefined where it ended before it wrote. */
export function takeCounts(runner) {
  try {
    return JSON.parse(readFileSync(fileFor(runner), 'utf8'));
  } catch {
    return undefined;
  } finally {
    rmSync(fileFor(runner), {force: true});
  }
}

const fileOf = (failure) => failure.split(/ › | \(the page itself\)$/)[0];

export const failingFiles = ({failures}) => [...new Set(failures.map(fileOf))];

/** Each test counts once; one that failed and passed when its file ran again has passed, and is named. */
export function merged(first, again) {
  // A file that did not run again has not passed.
  if (!again.passed) return first;
  const unsteady = first.failures.filter((failure) => !again.failures.includes(failure));
  const passed = first.passed + first.failed - again.failed;
  return {passed, failed: again.failed, skipped: first.skipped, failures: again.failures, unsteady, reasons: [...(first.reasons ?? []), ...(again.reasons ?? [])]};
}

/** Several runs of one runner, each of other files. */
export function summed(parts) {
  const sum = {passed: 0, failed: 0, skipped: 0, failures: [], reasons: []};
  for (const {passed, failed, skipped = 0, failures, reasons = []} of parts) {
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
    sum.failures.push(...failures);
    sum.reasons.push(...reasons);
  }
  return sum;
}

function main([act, ...files]) {
  const [first, again] = files.map((file) => JSON.parse(readFileSync(file, 'utf8')));
  if (act === 'failing') return console.log(failingFiles(first).join('\n'));
  const sum = merged(first, again);
  writeFileSync(files[1], JSON.stringify(sum) + '\n');
  process.exitCode = sum.failed ? 1 : 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv.slice(2));
