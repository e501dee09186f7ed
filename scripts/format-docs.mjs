/**
 * Writes the columns « type » and « required » of docs/format.md from the schemas, and its limits from the constants.
 * Fields, headings and notes are written by hand; a field that the schemas do not know, or that the page leaves out, stops the script.
 *
 *     node --import tsx scripts/format-docs.mjs
 */
import {readFile, writeFile} from 'node:fs/promises';
import {jsonSchema} from '../src/model/json-schema.ts';
import {limits} from './limits.mjs';

const file = new URL('../docs/format.md', import.meta.url);
const schema = jsonSchema();

/** A word of the schema, as the page writes it: in code font when the page has a table for it. */
const typeName = (part) => {
  if (part.$ref) {
    const name = part.$ref.split('/').at(-1);
    return schema.definitions[name].properties ? `\`${name}\`` : name;
  }
  if (part.enum) return part.enum.map((word) => `\`${word}\``).join(', ');
  if (part.type === 'array') return `list of ${typeName(part.items)}`;
  if (part.anyOf) return [...new Set(part.anyOf.map(typeName))].join(' or ');
  return part.properties || part.type === 'object' ? 'group' : part.type;
};

const innermost = (part) => (part.type === 'array' ? innermost(part.items) : part);

function* fieldsOf(part, path = '') {
  for (const [key, field] of Object.entries(part.properties ?? {})) {
    const own = path ? `${path}.${key}` : key;
    yield [own, {type: typeName(field), required: part.required?.includes(key) ?? false}];
    yield* fieldsOf(innermost(field), own);
  }
}

const rowsOf = (name) => schema.properties[name] ?? schema.definitions[name];
let fields;
let table;
const leave = () => {
  if (fields?.size) throw new Error(`docs/format.md says nothing of ${table}: ${[...fields.keys()].join(', ')}`);
};

const unknown = (limit) => {
  throw new Error(`docs/format.md: nothing limits ${limit}`);
};

const lines = (await readFile(file, 'utf8')).split('\n').map((line) => {
  const heading = /^### .*`([\w-]+)`/.exec(line);
  if (heading || /^##? /.test(line)) {
    leave();
    table = heading?.[1];
    fields = table && new Map(fieldsOf(innermost(rowsOf(table))));
  }
  const [, limit] = /^\| (`[\w-]+` \| [^|]+) \| [\d,]+ \|/.exec(line) ?? [];
  if (limit) return line.replace(/ [\d,]+ \|/, ` ${limits.get(limit) ?? unknown(limit)} |`);
  const [, path] = /^\| `([\w.]+)` \|/.exec(line) ?? [];
  if (!table || !path) return line;
  const field = fields.get(path);
  if (!field) throw new Error(`docs/format.md: ${table} has no field ${path}`);
  fields.delete(path);
  const [, , french, , , note] = line.split('|').map((cell) => cell.trim());
  const cells = [`\`${path}\``, french, field.type, field.required ? 'yes' : '', note];
  return `| ${cells.join(' | ')} |`.replace(/ {2,}/g, ' ');
});
leave();
await writeFile(file, lines.join('\n'));
