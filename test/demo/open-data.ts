/**
 * The open data that the demo is made from are not part of the project. Tests that read them say that they are skipped
 * where the folder is absent; `OBSERVATOIRE_DATA` names it, else a neighbour of the checkout may hold it under `data`.
 */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export const openData = found();
export const NO_OPEN_DATA = 'the open data are absent: set OBSERVATOIRE_DATA to their folder';

export const json = <T>(...parts: readonly string[]): T => JSON.parse(text(...parts)) as T;
export const text = (...parts: readonly string[]) => readFileSync(path.join(openData!, ...parts), 'utf8');

function found(): string | undefined {
  const asked = process.env['OBSERVATOIRE_DATA'];
  if (asked && !holds(asked)) throw new Error(`OBSERVATOIRE_DATA=${asked} does not hold the open data`);
  const beside = path.dirname(path.resolve(root));
  return asked ?? readdirSync(beside).map((name) => path.join(beside, name, 'data')).find(holds);
}

function holds(folder: string): boolean {
  return existsSync(path.join(folder, 'politique-ville-postes', 'postes-fonjep-2023.json'));
}
