/** What limits a document, as docs/format.md tells it: the code of its fault and what it is about, with the most that is read. */
import {LIMITS} from '../src/data/fetch-text.ts';
import {ID_LENGTH, NAME_LENGTH, TEXT_LENGTH} from '../src/model/fields.ts';
import {LONGEST_LINK} from '../src/model/links.ts';
import {DEEPEST, MOST_ROWS} from '../src/model/observatory.ts';
import {MOST_FIELDS} from '../src/model/table.ts';

const told = (most) => most.toLocaleString('en');
export const limits = new Map([
  ['`too-big` | file, in bytes', told(LIMITS.maxBytes)],
  ['`too-deep` | groups and lists inside one another', told(DEEPEST)],
  ['`too-many-rows` | rows of a table', told(MOST_ROWS)],
  ['`too-many-fields` | fields of a row or a group', told(MOST_FIELDS)],
  ['`too-long` | characters of a text', told(TEXT_LENGTH)],
  ['`too-long` | characters of a name, on one line', told(NAME_LENGTH)],
  ['`bad-id` | characters of an identifier', told(ID_LENGTH)],
  ['`too-long` | characters of an address', told(LONGEST_LINK)],
]);
