/** What a reader takes away, as a page takes it that wants it for itself. */
import {expect} from '@open-wc/testing';
import {part, parts, plain} from './elements.js';
import {waitUntil} from './wait.js';

export type Format = 'csv' | 'png' | 'svg';
export const LABELS: Record<Format, string> = {csv: 'Données (CSV)', png: 'Image (PNG)', svg: 'Dessin (SVG)'};
export interface Taken {
  readonly filename: string;
  readonly blob: Blob;
}

/** Looked at often: some tests take dozens of files. */
const LATE = {timeout: 8000, interval: 2};

export const formats = (element: Element) => parts<HTMLButtonElement>(element, '.formats button');
export async function open(element: Element) {
  part(element, '.download')!.click();
  await waitUntil(() => formats(element).length, 'the formats are listed', LATE);
}

/** Takes a file as a page does that wants it for itself: nothing is saved. */
export async function take(element: HTMLElement, format: Format): Promise<Taken> {
  await open(element);
  const taken = new Promise<Taken>((resolve) => {
    document.body.addEventListener(
      'csc-download',
      (event) => {
        event.preventDefault();
        expect(event.format).to.equal(format);
        resolve({filename: event.filename, blob: event.blob});
      },
      {once: true},
    );
  });
  const button = formats(element).find(({textContent}) => plain(textContent) === LABELS[format]);
  button!.click();
  const file = await taken;
  await waitUntil(() => !formats(element).length, 'the list is closed', LATE);
  return file;
}
export const textOf = async ({blob}: Taken) => new TextDecoder('utf-8', {ignoreBOM: true, fatal: true}).decode(await blob.arrayBuffer());

/** The records of the table in a file of semicolons, the names of the columns first; what stands after the empty record is notes. */
export async function csvRowsOf(file: Taken): Promise<readonly (readonly string[])[]> {
  const fields = [...(await textOf(file)).slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^;\r\n]*))(;|\r\n)/g)];
  const records: string[][] = [[]];
  for (const [, quoted, bare, end] of fields) {
    records.at(-1)!.push(plain(quoted?.replaceAll('""', '"') ?? bare!));
    if (end !== ';') records.push([]);
  }
  return records.slice(0, records.findIndex((record) => record.every((field) => !field)));
}
