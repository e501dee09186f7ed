import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {ALL_TABLES, checkDocument} from '../../src/model/document.js';
import {jsonSchema} from '../../src/model/json-schema.js';

type Schema = Readonly<Record<string, unknown>>;

/**
 * The first disagreement between a value and a draft 7 schema, or undefined. Written from the specification for the
 * keywords that the schema uses; any other keyword throws, so nothing is passed over in silence.
 */
function disagreement(root: Schema, schema: Schema, value: unknown, path = ''): string | undefined {
  const inside = (part: Schema, inner: unknown, key: string) => disagreement(root, part, inner, `${path}/${key}`);
  for (const [keyword, rule] of Object.entries(schema)) {
    const wrong = `${path || '/'} ${keyword}`;
    const group = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
    const items = Array.isArray(value) ? value : [];
    let deeper: string | undefined;
    if (['$schema', 'title', 'description', 'definitions', 'format'].includes(keyword)) continue;
    else if (keyword === '$ref') deeper = disagreement(root, (root['definitions'] as Record<string, Schema>)[(rule as string).replace('#/definitions/', '')]!, value, path);
    else if (keyword === 'type') deeper = typeOf(value, rule as string) ? undefined : wrong;
    else if (keyword === 'const') deeper = value === rule ? undefined : wrong;
    else if (keyword === 'enum') deeper = (rule as unknown[]).includes(value) ? undefined : wrong;
    else if (keyword === 'pattern') deeper = typeof value !== 'string' || new RegExp(rule as string, 'u').test(value) ? undefined : wrong;
    else if (keyword === 'maxLength') deeper = typeof value !== 'string' || value.length <= (rule as number) ? undefined : wrong;
    else if (keyword === 'minLength') deeper = typeof value !== 'string' || value.length >= (rule as number) ? undefined : wrong;
    else if (keyword === 'minimum') deeper = typeof value !== 'number' || value >= (rule as number) ? undefined : wrong;
    else if (keyword === 'uniqueItems') deeper = new Set(items).size === items.length ? undefined : wrong;
    else if (keyword === 'required') deeper = typeof value !== 'object' || (rule as string[]).every((key) => group.some(([own]) => own === key)) ? undefined : wrong;
    else if (keyword === 'anyOf') deeper = (rule as Schema[]).some((part) => disagreement(root, part, value) === undefined) ? undefined : wrong;
    else if (keyword === 'allOf') deeper = first(rule as Schema[], (part) => disagreement(root, part, value, path));
    else if (keyword === 'items') deeper = first(items, (item, rank) => inside(rule as Schema, item, String(rank)));
    else if (keyword === 'propertyNames') deeper = first(group, ([key]) => inside(rule as Schema, key, key));
    else if (keyword === 'properties') deeper = first(group, ([key, inner]) => (Object.hasOwn(rule as Schema, key) ? inside((rule as Record<string, Schema>)[key]!, inner, key) : undefined));
    else if (keyword === 'additionalProperties') deeper = first(group, ([key, inner]) => inside(rule as Schema, inner, key));
    else throw new Error(`keyword ${keyword} at ${path}`);
    if (deeper) return deeper;
  }
  return undefined;
}

const typeOf = (value: unknown, type: string) =>
  type === 'array'
    ? Array.isArray(value)
    : type === 'integer'
      ? Number.isInteger(value)
    : type === 'null'
      ? value === null
      : type === 'object'
        ? typeof value === 'object' && value !== null && !Array.isArray(value)
        : typeof value === type;

function first<Item>(list: readonly Item[], judge: (item: Item, rank: number) => string | undefined) {
  for (const [rank, item] of list.entries()) {
    const found = judge(item, rank);
    if (found) return found;
  }
  return undefined;
}

const schema = jsonSchema();
const judge = (document: unknown) => disagreement(schema, schema, document);
const example = async () => {
  const page = await readFile(new URL('../../docs/format.md', import.meta.url), 'utf8');
  return JSON.parse(/```json\n([\s\S]*?)\n```/.exec(page)![1]!) as Record<string, unknown>;
};

describe('the JSON Schema in docs', () => {
  it('is up to date: else run scripts/json-schema.mjs', async () => {
    const file = await readFile(new URL('../../docs/observatoire-csc-1.schema.json', import.meta.url), 'utf8');
    assert.deepEqual(JSON.parse(file), schema);
  });
});

describe('jsonSchema', () => {
  it('describes every table of the document', () => {
    const known = Object.keys(schema['properties'] as object);
    assert.deepEqual(ALL_TABLES.map(({name}) => name).filter((name) => !known.includes(name)), []);
  });

  it('accepts the example of the reference page, and so does the model', async () => {
    const document = await example();
    assert.equal(judge(document), undefined);
    assert.deepEqual(checkDocument(document).faults, []);
  });

  it('has no reference that leads nowhere', () => {
    const refs = JSON.stringify(schema).match(/"#\/definitions\/[\w-]+"/g) ?? [];
    assert.ok(refs.length > 100);
    const defined = new Set(Object.keys(schema['definitions'] as object).map((name) => `"#/definitions/${name}"`));
    assert.deepEqual(refs.filter((ref) => !defined.has(ref)), []);
  });

  // What both must refuse: the schema a program of others uses, and the model.
  for (const [what, change] of [
    ['a document without format', {format: undefined}],
    ['another format', {format: 'observatoire-csc/x'}],
    ['a centre without name', {centres: [{id: 'a'}]}],
    ['a link that runs code', {centres: [{id: 'a', name: 'A', website: 'javascript:alert(1)'}]}],
    ['a territory without scheme', {centres: [{id: 'a', name: 'A', territories: ['67482']}]}],
    ['a date in the order of days', {centres: [{id: 'a', name: 'A', founded: '01/09/2023'}]}],
    ['a point in text', {centres: [{id: 'a', name: 'A', point: {lat: '48,5', lon: 7}}]}],
    ['an unknown kind of indicator', {indicators: [{id: 'a', label: 'A', kind: 'somme'}]}],
    ['an hour without minutes', {events: [{id: 'a', title: 'A', start: {date: '2026-03-01', time: '9h'}}]}],
    ['a consent without a day', {testimonies: [{id: 'a', quote: 'A', consent: {channels: ['web']}}]}],
    ['a dimension that does not say whether it adds up', {dimensions: [{id: 'a', label: 'A', categories: []}]}],
    ['an unknown status', {axes: [{id: 'x', of: 'centre', keys: []}], observations: [{indicator: 'i', axis: 'x', period: '2023', values: [], status: 'X'}]}],
    ['a number in text among the values', {axes: [{id: 'x', of: 'centre', keys: ['a']}], observations: [{indicator: 'i', axis: 'x', period: '2023', values: ['12']}]}],
  ] as const)
    it(`refuses ${what}, as the model does`, () => {
      const document = {format: 'observatoire-csc/1', ...change};
      assert.notEqual(judge(JSON.parse(JSON.stringify(document))), undefined);
      assert.notEqual(checkDocument(document).faults.filter(({effect}) => effect !== 'notice').length, 0);
    });
});
