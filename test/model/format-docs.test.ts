import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {before, describe, it} from 'node:test';
import {LIMITS} from '../../src/data/fetch-text.js';
import {ID_LENGTH, NAME_LENGTH, TEXT_LENGTH} from '../../src/model/fields.js';
import {jsonSchema} from '../../src/model/json-schema.js';
import {LONGEST_LINK} from '../../src/model/links.js';
import {STATUS_LETTERS, STATUSES} from '../../src/model/observation.js';
import {DEEPEST, MOST_ROWS} from '../../src/model/observatory.js';
import {MOST_FIELDS} from '../../src/model/table.js';

interface Part {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly items?: Part;
  readonly properties?: Readonly<Record<string, Part>>;
  readonly required?: readonly string[];
}
interface Row {
  readonly field: string;
  readonly french: string;
  readonly type: string;
  readonly required: boolean;
}

const schema = jsonSchema() as unknown as Part & {definitions: Record<string, Part>};
const page = new Map<string, Row[]>();
let text = '';

before(async () => {
  text = await readFile(new URL('../../docs/format.md', import.meta.url), 'utf8');
  for (const section of text.split(/^### /m).slice(1)) {
    const name = /`([\w-]+)`/.exec(section)![1]!;
    const rows = [...section.matchAll(/^\| `([\w.]+)` \| (.*?) \| (.*?) \| (yes)? ?\|.*\|$/gm)];
    page.set(name, rows.map(([, field, french, type, required]) => ({field: field!, french: french!, type: type!, required: required === 'yes'})));
  }
});

/** The fields of a part of the schema, in its order, those of groups and lists below theirs. */
function fields(part: Part): {path: string; part: Part; required: boolean}[] {
  let group = part;
  while (group.items) group = group.items;
  return Object.entries(group.properties ?? {}).flatMap(([key, inner]) => [
    {path: key, part: inner, required: Boolean(group.required?.includes(key))},
    ...fields(inner).map((deeper) => ({...deeper, path: `${key}.${deeper.path}`})),
  ]);
}

/** What has a table of its own on the page: lists of the document, its federation, and the groups that fields share. */
const tabled = () => {
  const lists = Object.entries(schema.properties!).filter(([, part]) => part.items ?? part.properties);
  const groups = Object.entries(schema.definitions).filter(([, part]) => part.properties);
  return [...lists, ...groups];
};

describe('docs/format.md', () => {
  it('has a table for each table and each group, and none too many', () => {
    assert.deepEqual([...page.keys()].sort(), tabled().map(([name]) => name).sort());
  });

  it('lists every field, once, and says which are required: else run scripts/format-docs.mjs', () => {
    for (const [name, part] of tabled()) {
      const told = page.get(name)!.map(({field, required}) => `${field}${required ? ' required' : ''}`);
      const known = fields(part).map(({path, required}) => `${path}${required ? ' required' : ''}`);
      assert.deepEqual([...told].sort(), known.sort(), name);
    }
  });

  it('tells the words a field may hold and the type of the others', () => {
    let words = 0;
    for (const [name, part] of tabled())
      for (const {path, part: field} of fields(part)) {
        const {type} = page.get(name)!.find((row) => row.field === path)!;
        const inner = field.items ?? field;
        assert.equal(type.startsWith('list of'), field.items !== undefined, `${name}.${path}`);
        if (inner.enum) assert.deepEqual([...type.matchAll(/`(.+?)`/g)].map(([, word]) => word), inner.enum, `${name}.${path}`);
        else if (inner.$ref) assert.match(type, new RegExp(`\\b${inner.$ref.split('/').at(-1)!}\\b`), `${name}.${path}`);
        if (inner.enum) words++;
      }
    assert.ok(words > 20);
  });

  it('gives each field a French heading, distinct among those of its level', () => {
    for (const [name, rows] of page) {
      const seen = new Set<string>();
      for (const {field, french} of rows) {
        const level = `${field.split('.').slice(0, -1).join('.')}/${french}`;
        assert.ok(french, `${name}.${field} has no heading`);
        assert.ok(!seen.has(level), `${name}: two fields are headed ${french}`);
        seen.add(level);
      }
    }
  });

  it('tells the limits as they are: else run scripts/format-docs.mjs', () => {
    const section = text.split(/^## /m).find((each) => each.startsWith('Limits'))!;
    const rows = [...section.matchAll(/^\| `([\w-]+)` \| ([^|]+) \| ([\d,]+) \|/gm)];
    const told = rows.map(([, code, what, most]) => [code, what, Number(most!.replaceAll(',', ''))]);
    assert.deepEqual(told, [
      ['too-big', 'file, in bytes', LIMITS.maxBytes],
      ['too-deep', 'groups and lists inside one another', DEEPEST],
      ['too-many-rows', 'rows of a table', MOST_ROWS],
      ['too-many-fields', 'fields of a row or a group', MOST_FIELDS],
      ['too-long', 'characters of a text', TEXT_LENGTH],
      ['too-long', 'characters of a name, on one line', NAME_LENGTH],
      ['too-long', 'characters of an address', LONGEST_LINK],
      ['bad-id', 'characters of an identifier', ID_LENGTH],
    ]);
  });

  it('lists the letters of status in their order', () => {
    const rows = [...text.matchAll(/^\| `([A-Z])` \| ([\w ]+) \| (yes|no) \|/gm)];
    assert.equal(rows.map(([, letter]) => letter).join(''), STATUS_LETTERS);
    assert.deepEqual(rows.map(([, , status]) => status!.replace(' ', '-')), STATUSES);
    assert.deepEqual(rows.map(([, , , carries]) => carries), ['yes', 'yes', 'yes', 'no', 'no', 'no', 'no']);
  });
});
