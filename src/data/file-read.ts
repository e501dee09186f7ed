/**
 * A document as its publisher has it on a disk, read by what reads it in a page: what a page reads without a word, or
 * not at all, is told before the file goes out.
 */
import {decoded} from './decoded.js';
import {LIMITS} from './fetch-text.js';
import {parseJson} from './parse-json.js';
import {repeatedNames, type RepeatedName} from './repeated-names.js';

/** What is to be mended in the file itself, whatever it says. */
export type FileNotice =
  | {readonly why: 'not-utf-8'}
  | {readonly why: 'too-big'; /** in bytes */ readonly limit: number}
  | ({readonly why: 'repeated-name'} & RepeatedName)
  | {readonly why: 'more-repeated-names'; readonly count: number};

export interface FileRead {
  /** What is written, to be checked. */
  readonly raw: unknown;
  readonly notices: readonly FileNotice[];
}

/** A file that names more things twice lists the first ones and counts the rest. */
const LISTED_NAMES = 10;

/** @throws {LoadError} when the bytes are no JSON: `empty`, `html`, `truncated` or `not-json`, with the place. */
export async function readBytes(bytes: Uint8Array): Promise<FileRead> {
  const {text, legacy} = decoded(bytes);
  const raw = await parseJson(text);
  const {names, more} = repeatedNames(text, LISTED_NAMES);
  const notices: FileNotice[] = names.map((each) => ({why: 'repeated-name', ...each}));
  if (more) notices.push({why: 'more-repeated-names', count: more});
  if (bytes.length > LIMITS.maxBytes) notices.unshift({why: 'too-big', limit: LIMITS.maxBytes});
  if (legacy) notices.unshift({why: 'not-utf-8'});
  return {raw, notices};
}
