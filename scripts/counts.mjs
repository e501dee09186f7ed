/** How many tests each runner passed and failed, and which failed, left where `.ci/run` adds them up and tells them last. */
import {mkdirSync, writeFileSync} from 'node:fs';

const FOLDER = new URL('../node_modules/.cache/observatoire/counts/', import.meta.url);

export function writeCounts(runner, {passed, failed, skipped, failures = []}) {
  mkdirSync(FOLDER, {recursive: true});
  writeFileSync(new URL(`${runner}.json`, FOLDER), JSON.stringify({passed, failed, skipped, failures}) + '\n');
}
