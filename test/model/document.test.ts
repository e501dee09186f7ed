import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {centres} from '../../src/model/centre.js';
import {ALL_TABLES, checkDocument, migrate} from '../../src/model/document.js';
import {jsonSchema} from '../../src/model/json-schema.js';

const FORMAT = 'observatoire-csc/1';
const told = (raw: unknown) =>
  checkDocument(raw).faults.map(({effect, code, table, row, field, value}) =>
    [effect, code, table, row, field, value].filter((part) => part !== undefined).join(' '),
  );

const DOCUMENT = {
  format: FORMAT,
  federation: {name: 'Fédération fictive'},
  sources: [{id: 'enquete', label: 'Enquête'}],
  vocabularies: [{id: 'themes', terms: [{id: 'familles', label: 'Familles'}]}],
  dimensions: [{id: 'age', label: 'Âge', exclusive: true, categories: [{id: '0-17', label: 'Moins de 18 ans'}]}],
  managers: [{id: 'asso', name: 'Association'}],
  centres: [{id: 'a', name: 'A', manager: 'asso', source: 'enquete', themes: ['familles'], territories: ['commune:99001']}],
  territories: [{id: 'commune:99001', name: 'Ormeau'}],
  indicators: [{id: 'habitants', label: 'Habitants', kind: 'count', dimensions: ['age']}],
  campaigns: [{id: 'c2024', label: 'Enquête 2024'}],
  projects: [{id: 'p', title: 'P', centre: 'a', indicators: ['habitants'], testimonies: ['t']}],
  testimonies: [{id: 't', quote: 'On est bien.', relations: [{indicator: 'habitants', sense: 'confirms'}]}],
  axes: [
    {id: 'centres', of: 'centre', keys: ['a']},
    {id: 'communes', of: 'commune', keys: ['99001']},
  ],
  observations: [
    {indicator: 'habitants', axis: 'centres', period: '2023', values: [12], campaign: 'c2024', source: 'enquete'},
    {indicator: 'habitants', axis: 'centres', period: '2023', categories: {age: '0-17'}, values: [5]},
  ],
};

describe('checkDocument', () => {
  it('finds nothing in a document whose tables agree', () => {
    assert.deepEqual(told(DOCUMENT), []);
    assert.equal(checkDocument(DOCUMENT).observatory?.rows(centres).length, 1);
  });

  it('tells why a document is refused, without throwing', () => {
    const {observatory, faults} = checkDocument({format: 'rapport/2'});
    assert.equal(observatory, undefined);
    assert.deepEqual(faults.map(({effect, code}) => [effect, code]), [['document', 'format-unknown']]);
  });

  it('opens every table, and the federation', () => {
    for (const {name} of ALL_TABLES) {
      const {faults} = checkDocument({format: FORMAT, [name]: ['not a row']});
      assert.deepEqual(faults.map(({table, code}) => [table, code]), [[name, 'not-group']]);
    }
    assert.deepEqual(told({format: FORMAT, federation: {}}), ['row missing federation name ']);
  });

  it('has each table once', () => {
    const names = ALL_TABLES.map(({name}) => name);
    assert.deepEqual(names, [...new Set(names)]);
  });

  it('refers to tables that exist', () => {
    const names = new Set(ALL_TABLES.map(({name}) => name));
    const targets = ALL_TABLES.flatMap(({refs}) => Object.values(refs ?? {}));
    assert.ok(targets.length > 40);
    assert.deepEqual(targets.filter((target) => !names.has(target)), []);
  });

  it('has a declared reference for every field that names a row', () => {
    interface Part {
      readonly $ref?: string;
      readonly items?: Part;
      readonly properties?: Readonly<Record<string, Part>>;
    }
    const {properties, definitions} = jsonSchema() as {properties: Record<string, Part>; definitions: Record<string, Part>};
    const idsIn = (part: Part, path: string): string[] => {
      const target = part.$ref?.replace('#/definitions/', '');
      if (target === 'id') return [path];
      if (target !== undefined) return idsIn(definitions[target]!, path);
      if (part.items) return idsIn(part.items, path);
      return Object.entries(part.properties ?? {}).flatMap(([key, inner]) => idsIn(inner, path ? `${path}.${key}` : key));
    };
    let judged = 0;
    for (const {name, refs} of ALL_TABLES) {
      const naming = idsIn(properties[name]!, '').filter((path) => !/(?:^|\.)id$/.test(path));
      assert.deepEqual(naming.filter((path) => !Object.hasOwn(refs ?? {}, path)), [], name);
      judged += naming.length;
    }
    assert.ok(judged > 40);
  });

  it('follows every declared reference', () => {
    let followed = 0;
    for (const {name, refs} of ALL_TABLES)
      for (const path of Object.keys(refs ?? {})) {
        const {faults} = checkDocument({format: FORMAT, [name]: [{...REQUIRED[name], ...holding(path, name)}]});
        const dangling = faults.filter(({code, value}) => code === 'unknown-ref' && value === 'absent');
        assert.equal(dangling.length, 1, `${name}.${path}`);
        followed++;
      }
    assert.ok(followed > 40);
  });

  it('tells a dangling reference with its row and its place in a list', () => {
    const projects = [...DOCUMENT.projects, {id: 'q', title: 'Q', indicators: ['habitants', 'parti']}];
    assert.deepEqual(told({...DOCUMENT, projects}), ['notice unknown-ref projects 2 indicators.1 parti']);
  });

  it('tells a territory that is not described once per table', () => {
    const centres = ['b', 'c'].map((id) => ({id, name: id, territories: ['commune:99002']}));
    assert.deepEqual(told({...DOCUMENT, centres: [...DOCUMENT.centres, ...centres]}), [
      'notice unknown-ref centres 2 territories.0 commune:99002',
    ]);
  });

  it('tells a word that the vocabulary of the document does not hold', () => {
    const centres = [{...DOCUMENT.centres[0], themes: ['familles', 'famille'], audiences: ['jeunes']}];
    assert.deepEqual(told({...DOCUMENT, centres}), ['notice unknown-term centres 1 themes.1 famille']);
  });

  it('tells a span that ends before it starts, as far as both dates go', () => {
    const periods = [
      {from: '2024-09', until: '2024'},
      {from: '2024-09-01', until: '2024-08'},
      {from: '2025', until: '2024-12-31'},
    ];
    const projects = periods.map((period, rank) => ({id: `p${rank}`, title: 'P', period}));
    assert.deepEqual(told({...DOCUMENT, projects}), [
      'notice ends-before-start projects 2 period.until 2024-08',
      'notice ends-before-start projects 3 period.until 2024-12-31',
    ]);
  });

  it('tells an event that ends before it starts, and does not compare hours of two zones', () => {
    const events = [
      {start: {date: '2026-03-01', time: '14:00'}, end: {date: '2026-03-01', time: '12:00'}},
      {start: {date: '2026-03-01', time: '14:00'}, end: {date: '2026-03-01'}},
      {start: {date: '2026-03-02'}, end: {date: '2026-03-01'}},
      {start: {date: '2026-03-01', time: '14:00', zone: 'Indian/Reunion'}, end: {date: '2026-03-01', time: '12:00', zone: 'Europe/Paris'}},
    ].map((event, rank) => ({id: `e${rank}`, title: 'E', ...event}));
    assert.deepEqual(told({...DOCUMENT, events}), [
      'notice ends-before-start events end 2026-03-01T12:00',
      'notice ends-before-start events end 2026-03-01T',
    ]);
  });

  it('tells personal data in a testimony, in any of its languages', () => {
    const testimonies = [{id: 't', quote: {fr: 'On est bien.', en: 'Call 06 39 98 12 34'}}];
    assert.deepEqual(told({...DOCUMENT, testimonies}), ['notice personal-data testimonies quote 06 39 98 12 34']);
  });

  it('tells an axis key that is no centre or no territory, ten of them and how many more', () => {
    const keys = ['a', ...Array.from({length: 12}, (_, rank) => `x${rank}`)];
    const axes = [{id: 'centres', of: 'centre', keys}, {id: 'communes', of: 'commune', keys: ['99001', '99009']}];
    const found = told({...DOCUMENT, axes, observations: []});
    assert.equal(found.length, 12);
    assert.equal(found[0], 'notice unknown-ref axes 1 keys.1 x0');
    assert.equal(found[10], 'notice more-unknown-refs axes 1 keys 2');
    assert.equal(found[11], 'notice unknown-ref axes 2 keys.1 99009');
  });

  it('tells a column of an unknown indicator, campaign, source, dimension or category', () => {
    const column = {axis: 'centres', period: '2022', values: [1], indicator: 'habitants'};
    const observations = [
      {...column, indicator: 'inconnu'},
      {...column, campaign: 'c1999'},
      {...column, source: 'rumeur', period: '2021'},
      {...column, categories: {sexe: 'f'}},
      {...column, categories: {age: '99+'}},
    ];
    assert.deepEqual(told({...DOCUMENT, observations}), [
      'notice unknown-ref observations 1 indicator inconnu',
      'notice unknown-ref observations 2 campaign c1999',
      'notice unknown-ref observations 3 source rumeur',
      'notice unknown-ref observations 4 categories.sexe sexe',
      'notice unknown-category observations 5 categories.age 99+',
    ]);
  });

  it('tells two columns that say the same thing, in whatever order their categories are', () => {
    const dimensions = [...DOCUMENT.dimensions, {id: 'sex', label: 'Sexe', exclusive: true, categories: [{id: 'f', label: 'Femmes'}]}];
    const column = {indicator: 'habitants', axis: 'centres', period: '2022', values: [1]};
    const observations = [
      {...column, categories: {age: '0-17', sex: 'f'}},
      {...column, period: 2022, categories: {sex: 'f', age: '0-17'}},
      column,
    ];
    assert.deepEqual(told({...DOCUMENT, dimensions, observations}), ['notice duplicate-column observations 2 indicator habitants']);
  });

  it('survives a document where nothing has the expected shape', () => {
    const hostile = {
      format: FORMAT,
      federation: [],
      axes: [null, 3, {keys: [{}, null], of: 'centre', id: 'x'}],
      observations: [null, 'x', {categories: [1], indicator: {}, axis: 'x'}, {categories: null}],
      ...Object.fromEntries(ALL_TABLES.map(({name}) => [name, [null, 1, [], {id: {}}, {id: 5}]])),
    };
    const {observatory, faults} = checkDocument(hostile);
    assert.ok(observatory);
    assert.ok(faults.length > ALL_TABLES.length);
  });

  it('leaves the document as it was', () => {
    const before = structuredClone(DOCUMENT);
    checkDocument(DOCUMENT);
    assert.deepEqual(DOCUMENT, before);
  });
});

describe('migrate', () => {
  const steps = {
    1: (raw: Readonly<Record<string, unknown>>) => ({...raw, places: raw['centres']}),
    2: (raw: Readonly<Record<string, unknown>>) => ({...raw, count: (raw['places'] as unknown[]).length}),
  };

  it('takes a document of an earlier version through each step', () => {
    assert.deepEqual(migrate({format: FORMAT, centres: [1]}, steps, 'observatoire-csc/3'), {
      format: 'observatoire-csc/3',
      centres: [1],
      places: [1],
      count: 1,
    });
  });

  it('gives back untouched what is of this version, of a later one, or no document', () => {
    for (const raw of [DOCUMENT, {format: 'observatoire-csc/9'}, {format: 'autre'}, null, 3, []]) assert.equal(migrate(raw), raw);
  });

  it('stops where no way leads on', () => {
    assert.deepEqual(migrate({format: FORMAT}, {2: steps[2]}, 'observatoire-csc/3'), {format: FORMAT});
  });
});

/** What a row needs to be read at all. */
const REQUIRED: Readonly<Record<string, object>> = {
  centres: {id: 'x', name: 'X'},
  geometries: {scheme: 'commune'},
  indicators: {id: 'x', label: 'X', kind: 'rate'},
  campaigns: {id: 'x', label: 'X'},
  breaks: {id: 'x', at: '2023', reason: 'X'},
  fundings: {id: 'x', amount: 1},
  projects: {id: 'x', title: 'X'},
  testimonies: {id: 'x', quote: 'X'},
  resources: {id: 'x', title: 'X'},
  events: {id: 'x', title: 'X', start: {date: '2026-01-01'}},
  groups: {id: 'x', title: 'X'},
  programmes: {id: 'x', title: 'X'},
  charters: {id: 'x', title: 'X'},
  mandates: {id: 'x', body: 'X'},
  partners: {id: 'x', name: 'X'},
  diagnoses: {id: 'x', title: 'X', territory: 'quartier:x'},
};

/** Groups on the way to a reference that is one value; the others are lists. */
const SINGLE = new Set(['holder', 'deputy']);
const LIST_OF_REFS = new Set(['indicators', 'testimonies', 'partners', 'resources', 'centres', 'meetings', 'outputs', 'groups', 'events', 'projects']);
/** What the items of a list need beside the reference. */
const BESIDE = {id: 'x', title: 'X', subject: 'X', text: 'X', role: 'x', state: 'signed', sense: 'confirms', indicator: 'absent-too'};

/** A row part in which the reference at `path` names something that is not there. */
function holding(path: string, table: string): object {
  const [key, ...rest] = path.split('.') as [string, ...string[]];
  if (rest.length === 0) return {[key]: LIST_OF_REFS.has(key) ? ['absent'] : 'absent'};
  const inner = {...BESIDE, ...(table === 'programmes' && {state: 'done'}), ...holding(rest.join('.'), table)};
  return {[key]: SINGLE.has(key) ? inner : [inner]};
}
