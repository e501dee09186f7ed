/** Names of files that every system keeps: letters without accents, digits and hyphens. */
import {folded} from '../model/folding.js';

const LONGEST = 80;
/** Windows keeps them for devices. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

const slugOf = (text: string) =>
  folded(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** « Impact par centre, 2023 » → `impact-par-centre-2023.csv`; `mark` is what must not be lost, however long the title. */
export function fileName(title: string, extension: string, mark = ''): string {
  const ending = `${mark && `-${slugOf(mark)}`}.${extension}`;
  const slug = slugOf(title);
  const room = LONGEST - ending.length;
  // At a hyphen, so that no word is cut, unless one word fills the name.
  const short = slug.length <= room ? slug : slug.slice(0, room + 1).replace(/-[^-]*$/, '').slice(0, room);
  return `${!short || RESERVED.test(short) ? `observatoire${short && `-${short}`}` : short}${ending}`;
}
