/** The files that are built, as those of another version would be: `/other-version/dist/cdn/…`. */
import {readFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';

export const OTHER_VERSION = '0.0.9';
const {version: VERSION} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const ROOT = new URL('../../dist/cdn/', import.meta.url);

export async function otherVersion(context, next) {
  const [, file] = /^\/other-version\/dist\/cdn\/((?:[\w-]+\/)?[\w-]+\.js)$/.exec(context.path) ?? [];
  if (!file) return next();
  const text = await readFile(new URL(file, ROOT), 'utf8');
  context.body = text.replaceAll(VERSION, OTHER_VERSION);
  context.type = 'js';
  return undefined;
}
