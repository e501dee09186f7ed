/** The public adversarial cases, as far as they concern what is read and computed; each test begins with the case’s id. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {parse} from 'acorn';
import {full} from 'acorn-walk';
import {transformSync} from 'esbuild';
import {LoadError} from '../../src/data/load-error.js';
import {faultIn} from '../../src/data/json-fault.js';
import {parseJson} from '../../src/data/parse-json.js';
import {saidFault, saidPlace} from '../../src/locale/faults.js';
import {unitFor} from '../../src/locale/quantity.js';
import {localeOf} from '../../src/locale/locale.js';
import {loadLanguage} from '../../src/locale/wording.js';
import * as say from '../../src/locale/summaries.js';
import {aggregate, type Aggregable} from '../../src/model/aggregate.js';
import {centres, pointOf, type Centre} from '../../src/model/centre.js';
import {changeBetween, seriesOf, trendOf, type ChangeRules, type Dated} from '../../src/model/change.js';
import {classesOf, CLASS_METHODS, classOf} from '../../src/model/classes.js';
import {distributionOf, histogramOf} from '../../src/model/distribution.js';
import {checkDocument, migrate} from '../../src/model/document.js';
import type {Fault, FaultCode} from '../../src/model/fault.js';
import {ID_LENGTH, NAME_LENGTH, TEXT_LENGTH} from '../../src/model/fields.js';
import {figuresOf} from '../../src/model/figures.js';
import {fundings} from '../../src/model/funding.js';
import {Hierarchy} from '../../src/model/hierarchy.js';
import {fitsScheme} from '../../src/model/identifiers.js';
import {indicators} from '../../src/model/indicator.js';
import {emailAddress, LONGEST_LINK, phoneNumber, webAddress} from '../../src/model/links.js';
import {nearestTo} from '../../src/model/nearest.js';
import {DEEPEST, DocumentRefused, FORMAT, MOST_ROWS, Observatory} from '../../src/model/observatory.js';
import {isRefused} from '../../src/model/refusal.js';
import {search, searchIndex, wordsOfCentre} from '../../src/model/search.js';
import {resources} from '../../src/model/resource.js';
import {MOST_FIELDS} from '../../src/model/table.js';
import {geometries, territories} from '../../src/model/territory.js';
import {personalDataIn} from '../../src/model/testimony.js';
import {inLanguage} from '../../src/model/text.js';
import {folded} from '../../src/model/folding.js';
import {extremesOf, noCounts, readerOf, tallyOf, valueOf, type Tally} from '../../src/model/values.js';
import {labelOf, vocabularies} from '../../src/model/vocabulary.js';
import {observatoryOf} from '../helpers/figures.js';

const fr = localeOf('fr');
const members = {id: 'members', kind: 'count'} as Aggregable;
const ask = {indicator: members, of: 'centre', period: '2023'};
const here = {lat: 48.58, lon: 7.75};
const row = (rank: number, more: object = {}) => ({id: `c${rank}`, name: `Centre ${rank}`, ...more});
const open = (tables: object) => new Observatory({format: FORMAT, ...tables});
const indexOf = (rows: readonly Centre[]) => searchIndex(rows, {words: (centre) => wordsOfCentre(centre, 'fr'), facets: [{id: 'kind', of: ({kind}) => (kind ? [kind] : [])}]});
const tally = (values: readonly number[]): Tally => ({keys: values.map((_, rank) => `c${rank}`), values: Float64Array.from(values), counts: {...noCounts(), ok: values.length}});
const told = (faults: readonly Fault[]) => faults.map(({effect, code, table, row: rank, field}) => [effect, code, table, rank, field].filter((part) => part !== undefined).join(' '));
const failure = async (text: string) => {
  try {
    await parseJson(text);
  } catch (error) {
    return error instanceof LoadError ? error.fault : error;
  }
  return undefined;
};
const refusal = (raw: unknown) => {
  try {
    new Observatory(raw);
    return 'opened';
  } catch (error) {
    return error instanceof DocumentRefused ? error.fault.code : error;
  }
};

test('R01: nothing is an answer everywhere: no file, no row, no centre, no figure', async () => {
  assert.deepEqual(await Promise.all(['', ' \n', '\ufeff'].map(failure)), ['empty', 'empty', 'empty']);
  assert.deepEqual([{}, [], null, '', 0].map(refusal), ['format-missing', ...Array<string>(4).fill('not-an-object')]);
  const {observatory, faults} = checkDocument({format: FORMAT});
  assert.deepEqual(faults, []);
  assert.deepEqual(observatory!.rows(centres), []);
  for (const nothing of [[], null, undefined]) assert.deepEqual(open({centres: nothing}).faults, []);
  assert.deepEqual(search(indexOf([]), {text: 'csc'}), {rows: [], facets: {kind: []}, isClose: false});
  assert.deepEqual(nearestTo(here, []), {near: [], unplaced: []});
  assert.deepEqual(new Hierarchy([]).members('departement:67'), []);
  const figures = observatoryOf([]);
  assert.equal(readerOf(figures, ask), undefined);
  assert.deepEqual([aggregate(figures, ask, []), aggregate(figures, ask, ['c0'])].map((answer) => isRefused(answer) && answer.refused), ['empty-scope', 'no-data']);
  assert.equal(trendOf([], {indicator: {...members} as ChangeRules['indicator']}), undefined);
  assert.deepEqual(seriesOf([], {indicator: {...members} as ChangeRules['indicator']}), []);
  assert.equal(extremesOf(tally([])), undefined);
  assert.deepEqual(histogramOf(tally([])), []);
  for (const method of CLASS_METHODS) assert.equal(classesOf(tally([]), {method}).classes.length, method === 'manual' ? 1 : 0);
  assert.equal(say.setSentences(fr, {label: 'Bénévoles'}, {tally: tally([]), of: 'centre'}), 'Aucun centre n’a de valeur.');
  assert.equal(say.silenceSentence(fr, noCounts()), '');
});

test('R02: one centre is a whole directory, its own aggregate, and no distribution', () => {
  const observatory = open({centres: [row(0, {point: here, kind: 'CSC'})]});
  const [only] = observatory.rows(centres);
  assert.equal(search(indexOf([only!]), {text: 'centre'}).rows[0], only);
  assert.deepEqual(nearestTo(here, [only!]).near, [{centre: only, km: 0}]);
  const figures = observatoryOf([{indicator: 'members', values: {c0: 12}}]);
  for (const kind of ['count', 'median', 'index', 'rate']) {
    const answer = aggregate(figures, {...ask, indicator: {...members, kind} as Aggregable}, ['c0']);
    assert.ok(!isRefused(answer) && answer.value === 12, kind);
  }
  const spread = distributionOf(tally([12]));
  assert.ok(isRefused(spread) && spread.refused === 'too-few');
  for (const method of CLASS_METHODS) assert.deepEqual(classesOf(tally([12]), {method}).classes, [{from: 12, to: 12, count: 1, step: 1}]);
});

test('R03: a centre without coordinates, or with wrong ones, stays in the list and is told apart from the near ones', () => {
  const observatory = open({centres: [row(0), row(1, {point: {lat: 95, lon: 7}}), row(2, {point: null}), row(3, {point: {lat: '48', lon: '7'}}), row(4, {point: here})]});
  const all = observatory.rows(centres);
  assert.equal(all.length, 5);
  assert.deepEqual(all.map((centre) => pointOf(centre) !== undefined), [false, false, false, false, true]);
  assert.deepEqual(told(observatory.faults), ['field latitude centres 2 point.lat', 'field not-number centres 4 point.lat']);
  const {near, unplaced} = nearestTo(here, all);
  assert.deepEqual([near.length, unplaced.length], [1, 4]);
  assert.match(say.nearestSentence(fr, {near, unplaced}), /4\u00a0centres|4 centres/);
});

test('R04: sixty centres on one point are sixty centres, nearest in the order given', () => {
  const all = open({centres: Array.from({length: 60}, (_, rank) => row(rank, {point: here}))}).rows(centres);
  const {near} = nearestTo({lat: 48.6, lon: 7.8}, all);
  assert.deepEqual(near.map(({centre}) => centre), all);
  assert.equal(new Set(near.map(({km}) => km)).size, 1);
  assert.equal(search(indexOf(all), {}).rows.length, 60);
});

test('R05: a file in which every row is wrong opens, shows none and tells all', () => {
  const observatory = open({centres: Array.from({length: 25}, (_, rank) => ({id: `c${rank}`}))});
  assert.deepEqual(observatory.rows(centres), []);
  assert.deepEqual(observatory.faults.map(({row: rank}) => rank), Array.from({length: 25}, (_, rank) => rank + 1));
  const {what, repair} = saidFault(fr, observatory.faults[24]!);
  assert.equal(`${saidPlace(fr, observatory.faults[24]!)} : ${what} ${repair}`.replace(/\u00a0/g, ' '), 'tableau centres, ligne 25 (c24), colonne name : La valeur manque. Remplissez la cellule.');
});

test('R06: of a file in which half of the rows are wrong, the other half is kept and the loss counted', () => {
  const observatory = open({centres: Array.from({length: 40}, (_, rank) => (rank % 2 ? row(rank) : {...row(rank), name: 7}))});
  assert.deepEqual(observatory.rows(centres).map(({id}): string => id), Array.from({length: 20}, (_, rank) => `c${2 * rank + 1}`));
  assert.equal(observatory.faults.length, 20);
  assert.ok(observatory.faults.every(({effect, code, value}) => effect === 'row' && code === 'not-text' && value === '7'));
});

test('R07: 1 and "1" are one identifier: the first row keeps it, the second is told, and columns find it', () => {
  const observatory = open({
    centres: [{id: 1, name: 'Premier'}, {id: '1', name: 'Second'}, {id: '01', name: 'Autre'}, {id: 1.5, name: 'Demi'}],
    axes: [{id: 'a', of: 'centre', keys: [1, '1', '01']}],
    observations: [{indicator: 'members', axis: 'a', period: 2023, values: [10, 20, 30]}],
  });
  assert.deepEqual(observatory.rows(centres).map(({id, name}) => [id, name]), [['1', 'Premier'], ['01', 'Autre'], ['1.5', 'Demi']]);
  const figures = figuresOf(observatory);
  assert.deepEqual(['1', '01'].map((key) => valueOf(figures, ask, key)?.value), [10, 30]);
  assert.deepEqual(told(observatory.faults), ['row duplicate-id centres 2 id', 'field duplicate-id axes 1 keys.1']);
});

test('R08: a later version with fields that nobody knows yet is shown, and the page is told to update', () => {
  const raw = {format: 'observatoire-csc/99', horizon: {mode: 'futur'}, centres: [row(0, {empreinte: [1, 2], name: 'Le Phare'})]};
  const {observatory, faults} = checkDocument(raw);
  assert.deepEqual(observatory!.rows(centres), [{id: 'c0', name: 'Le Phare'}]);
  assert.deepEqual(told(faults), ['notice format-newer']);
  assert.match(saidFault(fr, faults[0]!).what, /plus récente.*observatoire-csc\/99/);
});

test('R09: a document of an earlier version is brought up to date; a version that never was is refused with a message', () => {
  const steps = {1: (raw: Readonly<Record<string, unknown>>) => ({...raw, centres: raw['structures']})};
  const migrated = migrate({format: FORMAT, structures: [row(0)]}, steps, 'observatoire-csc/2');
  assert.deepEqual(migrated, {format: 'observatoire-csc/2', structures: [row(0)], centres: [row(0)]});
  const {observatory, faults} = checkDocument({format: 'observatoire-csc/0', centres: [row(0)]});
  assert.equal(observatory, undefined);
  assert.deepEqual(told(faults), ['document format-unknown']);
  assert.match(saidFault(fr, faults[0]!).what, /observatoire-csc\/0/);
});

test('R10: a number too large for a machine, and NaN in letters, are no answer and are told', async () => {
  const raw = await parseJson(`{"format": "${FORMAT}", "axes": [{"id": "a", "of": "centre", "keys": ["a", "b", "c", "d"]}], "observations": [{"indicator": "members", "axis": "a", "period": "2023", "values": [1e999, "NaN", -1e999, 4]}], "fundings": [{"id": "f", "amount": 1e999}]}`);
  const observatory = new Observatory(raw);
  const figures = figuresOf(observatory);
  assert.deepEqual([...'abc'].map((key) => valueOf(figures, ask, key)), Array(3).fill({status: 'no-answer'}));
  assert.equal(valueOf(figures, ask, 'd')?.value, 4);
  assert.deepEqual(observatory.rows(fundings), []);
  assert.deepEqual(observatory.faults.map(({code, field, value}) => [code, field, value]), [
    ['bad-value', 'values.0', 'Infinity'],
    ['bad-value', 'values.1', 'NaN'],
    ['bad-value', 'values.2', '-Infinity'],
    ['not-number', 'amount', 'Infinity'],
  ]);
  const answer = aggregate(figures, ask, 'abcd');
  assert.ok(!isRefused(answer) && answer.value === 4 && answer.coverage.n === 1 && answer.coverage.of === 4);
  assert.equal(await failure('{"a": NaN}'), 'not-json');
});

test('R11: one value of a thousand million among small ones stands alone and adds up exactly', () => {
  const values = [...Array.from({length: 30}, (_, rank) => rank + 1), 1e9];
  const jenks = classesOf(tally(values), {method: 'jenks', count: 2});
  assert.deepEqual(jenks.classes.map(({count}) => count), [30, 1]);
  const quantile = classesOf(tally(values), {method: 'quantile', count: 5});
  assert.ok(quantile.classes.every(({count}) => count >= 6 && count <= 7));
  assert.equal(classesOf(tally(values), {method: 'equal', count: 5}).classes.reduce((sum, {count}) => sum + count, 0), 31);
  const bins = histogramOf(tally(values));
  assert.ok(bins.length <= 40, `${bins.length} bins`);
  assert.equal(bins.reduce((sum, {count}) => sum + count, 0), 31);
  const spread = distributionOf(tally(values));
  assert.ok(!isRefused(spread) && spread.median === 16);
  const answer = aggregate(observatoryOf([{indicator: 'members', values: Object.fromEntries(values.map((value, rank) => [`c${rank}`, value]))}]), ask, values.map((_, rank) => `c${rank}`));
  assert.ok(!isRefused(answer) && answer.value === 1e9 + 465);
});

test('R12: zeros, equal values and negative ones are figures like others', () => {
  for (const [values, first] of [[[0, 0, 0, 0, 0], 0], [[7, 7, 7, 7, 7], 7], [[-5, -4, -3, -2, -1], -5]] as const) {
    for (const method of CLASS_METHODS) {
      const classes = classesOf(tally(values), {method, count: 3});
      assert.equal(classes.classes.reduce((sum, {count}) => sum + count, 0), 5);
      assert.equal(classes.classes[0]!.from, first);
      for (const value of values) assert.ok(classes.classes[classOf(classes, value)]!.count > 0);
    }
    const spread = distributionOf(tally(values));
    assert.ok(!isRefused(spread) && spread.median === values[2]);
    assert.equal(histogramOf(tally(values)).reduce((sum, {count}) => sum + count, 0), 5);
    const answer = aggregate(observatoryOf([{indicator: 'members', values: Object.fromEntries(values.map((value, rank) => [`c${rank}`, value]))}]), ask, values.map((_, rank) => `c${rank}`));
    assert.ok(!isRefused(answer) && answer.value === values.reduce((sum: number, value) => sum + value, 0));
    const summary = say.setSentences(fr, {label: 'Bénévoles'}, {tally: tally(values), of: 'centre', whole: answer});
    assert.match(summary, values[0] === values[1] ? /ont la même valeur/ : /de \u22125 à \u22121/);
  }
  const zeros = observatoryOf([{indicator: 'women', values: {a: 0, b: 0}}, {indicator: 'all', values: {a: 0, b: 0}}]);
  const rate = aggregate(zeros, {...ask, indicator: {id: 'share', kind: 'rate', numerator: 'women', denominator: 'all'} as unknown as Aggregable}, ['a', 'b']);
  assert.ok(isRefused(rate) && rate.refused === 'zero-denominator');
  const dated = (period: string, value: number): Dated => ({period, observed: {status: 'ok', value}});
  for (const before of [0, -3]) {
    const change = changeBetween(dated('2022', before), dated('2023', 5), {indicator: members as ChangeRules['indicator']});
    assert.ok(!isRefused(change) && change.relative === undefined && change.difference === 5 - before);
  }
});

test('R13: a line is cut where years are missing, whether they are blank or not there at all', () => {
  const rules = {indicator: members as ChangeRules['indicator']};
  const point = (year: number, value?: number): Dated => ({period: `${year}`, observed: value === undefined ? {status: 'no-answer'} : {status: 'ok', value}});
  const missing = seriesOf([point(2018, 1), point(2019, 2), point(2022, 3), point(2023, 4)], rules);
  assert.deepEqual(missing.map(({cut}) => cut), [undefined, undefined, 'gap', undefined]);
  const blank = seriesOf([point(2018, 1), point(2019), point(2020, 3), point(2021, 4)], rules);
  assert.deepEqual(blank.map(({cut}) => cut), [undefined, 'gap', 'gap', undefined]);
  assert.match(say.trendSentences(fr, {label: 'Bénévoles'}, trendOf([point(2018, 1), point(2019), point(2020, 3)], rules)), /Pas de valeur pour 2019\./);
});

test('R14: a hundred thousand rows are read to the last one, and the wrong one among them is found', () => {
  const size = 100_000;
  const rows = Array.from({length: size}, (_, rank) => row(rank, {point: {lat: 48 + rank / size, lon: 7.5}, kind: rank % 2 ? 'CS' : 'CSC'}));
  rows[77_776] = {id: 'wrong'} as (typeof rows)[0];
  const keys = rows.map(({id}) => id);
  const observatory = open({centres: rows, axes: [{id: 'a', of: 'centre', keys}], observations: [{indicator: 'members', axis: 'a', period: '2023', values: keys.map((_, rank) => rank)}]});
  const all = observatory.rows(centres);
  assert.equal(all.length, size - 1);
  assert.deepEqual(told(observatory.faults), ['row missing centres 77777 name']);
  const figures = figuresOf(observatory);
  const answer = aggregate(figures, ask, keys);
  assert.ok(!isRefused(answer) && answer.value === (size * (size - 1)) / 2);
  const counted = tallyOf(readerOf(figures, ask)!, keys);
  assert.deepEqual(extremesOf(counted)?.highest, [`c${size - 1}`]);
  for (const method of CLASS_METHODS) assert.equal(classesOf(counted, {method}).classes.reduce((sum, {count}) => sum + count, 0), size);
  assert.equal(histogramOf(counted).reduce((sum, {count}) => sum + count, 0), size);
  const found = search(indexOf(all), {chosen: {kind: ['CS']}});
  assert.equal(found.rows.length, size / 2);
  assert.equal(nearestTo(here, all, {most: 3}).near.length, 3);
});

/** All that could be changed of the objects that every other object inherits from. */
const inherited = () =>
  [Object, Array, String, Number, Boolean, Function, Map, Set, Promise].map((maker) => {
    const prototype = maker.prototype as object;
    return Reflect.ownKeys(prototype).map((key) => [String(key), (Object.getOwnPropertyDescriptor(prototype, key) as {value?: unknown}).value]);
  });

const POISON = ['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'valueOf', '__defineGetter__', 'isPrototypeOf'];

test('S19: keys that change prototypes elsewhere change nothing here, and at the top they are told', async () => {
  const before = inherited();
  const raw = await parseJson(`{"format": "${FORMAT}", "__proto__": {"polluted": 1, "centres": []}, "constructor": {"prototype": {"polluted": 1}}, "prototype": 3,
    "centres": [{"id": "a", "name": "A", "__proto__": {"polluted": 1, "kind": "CS"}, "constructor": {"prototype": {"polluted": 1}}, "address": {"__proto__": {"city": "X"}}}],
    "axes": [{"id": "x", "of": "centre", "keys": ["a"]}],
    "observations": [{"indicator": "i", "axis": "x", "period": "2023", "values": [1], "categories": {"__proto__": "x", "constructor": "y"}}]}`);
  const {observatory, faults} = checkDocument(raw);
  assert.deepEqual(observatory!.rows(centres).map((centre) => Object.entries(centre)), [[['id', 'a'], ['name', 'A'], ['address', {}]]]);
  assert.deepEqual(told(faults).slice(0, 3), ['notice reserved-key __proto__', 'notice reserved-key constructor', 'notice reserved-key prototype']);
  const [column] = figuresOf(observatory!).columns('i');
  assert.deepEqual(Object.entries(column!.categories), [['__proto__', 'x'], ['constructor', 'y']]);
  assert.equal(({} as {polluted?: unknown}).polluted, undefined);
  assert.deepEqual(inherited(), before);
});

test('S19: identifiers, terms, schemes and languages named like parts of JavaScript work as any other', async () => {
  const before = inherited();
  const raw = await parseJson(JSON.stringify({
    format: FORMAT,
    language: 'constructor',
    centres: POISON.map((id) => ({id, name: `Centre ${id}`, themes: [id], territories: [`quartier:${id}`]})),
    territories: POISON.map((id) => ({id: `quartier:${id}`, name: id})),
    vocabularies: [{id: 'themes', terms: POISON.map((id) => ({id, label: `Thème ${id}`}))}],
    indicators: POISON.map((id) => ({id, label: {fr: id}, kind: 'count'})),
    dimensions: POISON.map((id) => ({id, label: id, exclusive: true, categories: POISON.map((category) => ({id: category, label: category}))})),
    axes: POISON.map((id) => ({id, of: 'centre', keys: POISON})),
    observations: POISON.flatMap((id, rank) => [{indicator: id, axis: id, period: '2023', values: POISON.map((_, place) => rank * 10 + place)}]),
  }));
  const {observatory, faults} = checkDocument(raw);
  assert.deepEqual(told(faults), []);
  const rows = observatory!.rows(centres);
  assert.deepEqual(rows.map(({id}): string => id), POISON);
  const figures = figuresOf(observatory!);
  const words = observatory!.rows(vocabularies)[0];
  const hierarchy = new Hierarchy(observatory!.rows(territories));
  POISON.forEach((id, rank) => {
    assert.equal(observatory!.find(centres, id)?.name, `Centre ${id}`);
    assert.equal(observatory!.find(indicators, id)?.id, id);
    assert.equal(labelOf(words, id, 'fr'), `Thème ${id}`);
    assert.equal(hierarchy.find(`quartier:${id}`)?.name, id);
    assert.equal(inLanguage(observatory!.find(indicators, id)!.label, id, observatory!.language), id);
    POISON.forEach((key, place) => assert.deepEqual(valueOf(figures, {...ask, indicator: {id} as Aggregable}, key), {status: 'ok', value: rank * 10 + place}));
    assert.equal(observatory!.find(centres, `${id}?`), undefined);
  });
  const facets = searchIndex(rows, {words: ({name}) => [name], facets: [{id: 'themes', of: ({themes = []}) => themes}]});
  for (const id of POISON) assert.deepEqual(search(facets, {chosen: {themes: [id]}}).rows.map((centre): string => centre.id), [id]);
  assert.deepEqual(search(facets, {}).facets['themes']!.map(({value, count}) => [value, count]), POISON.map((id) => [id, 1]));
  // Where nothing has such a name, nothing answers to it.
  const empty = open({});
  for (const id of POISON) {
    assert.equal(empty.find(centres, id), undefined);
    assert.deepEqual(figuresOf(empty).columns(id), []);
    assert.equal(inLanguage({fr: 'Bonjour'}, id), 'Bonjour');
    assert.equal(fitsScheme(id, 'x'), true);
    assert.equal(fitsScheme(id, ''), false);
  }
  assert.deepEqual(inherited(), before);
});

/** A value `levels` deep. */
const nested = (levels: number, [begin, end] = ['[', ']']) => `${begin!.repeat(levels)}1${end!.repeat(levels)}`;

test('S33: twenty thousand levels are refused with a message, not with a stack that overflows', async () => {
  for (const deep of [nested(20_000), nested(20_000, ['{"a":', '}']), nested(300_000)]) {
    const raw = await parseJson(`{"format": "${FORMAT}", "centres": ${deep}}`);
    assert.equal(refusal(raw), 'too-deep');
    const {observatory, faults} = checkDocument(raw);
    assert.equal(observatory, undefined);
    assert.deepEqual(told(faults), ['document too-deep']);
    assert.match(saidFault(fr, faults[0]!).what, /64 niveaux/);
  }
  assert.equal(await failure(`{"format": "${FORMAT}", "centres": ${'['.repeat(20_000)}`), 'truncated');
});

test('S33: limits of depth, rows and text are those that are announced, and what passes one is told', () => {
  const withDepth = (levels: number) => refusal(JSON.parse(`{"format": "${FORMAT}", "x": ${nested(levels)}}`));
  assert.deepEqual([1, DEEPEST, DEEPEST + 1, 1000].map(withDepth), ['opened', 'opened', 'too-deep', 'too-deep']);
  const many = (size: number) => open({centres: Array.from({length: size}, (_, rank) => ({id: rank}))});
  const [most, more] = [many(MOST_ROWS), many(MOST_ROWS + 1)];
  most.rows(centres);
  assert.equal(most.faults.length, MOST_ROWS);
  assert.deepEqual(more.rows(centres), []);
  assert.deepEqual(told(more.faults), ['row too-many-rows centres']);
  const address = (length: number) => `https://csc.example/${'a'.repeat(length - 'https://csc.example/'.length)}`;
  assert.ok(webAddress(address(2048)) && !webAddress(address(2049)));
  const observatory = open({centres: [row(0, {description: 'é'.repeat(TEXT_LENGTH)}), row(1, {description: 'é'.repeat(TEXT_LENGTH + 1)}), row(2, {website: address(100_000), email: `${'a'.repeat(100_000)}@csc.example`, phone: '0'.repeat(100_000)})]});
  assert.equal(observatory.rows(centres).length, 3);
  const fields = ['field bad-email centres 3 email', 'field bad-phone centres 3 phone', 'field too-long centres 2 description', 'field too-long centres 3 website'];
  assert.deepEqual(told(observatory.faults).sort(), fields);
  assert.ok(observatory.faults.every(({value}) => value!.length < 70));
});

/** What a fault says in each language, with its place. */
const saidOf = (fault: Fault) => [localeOf('fr'), localeOf('en'), localeOf('de')].map((locale) => ({place: saidPlace(locale, fault), ...saidFault(locale, fault)}));
const withKeys = (count: number, more: object = {}) => ({...more, ...Object.fromEntries(Array.from({length: count}, (_, rank) => [`colonne ${rank}`, rank]))});

test('S-G9: each limit that is passed is told in three languages, with its place and its repair', async () => {
  await Promise.all((['en', 'de'] as const).map(loadLanguage));
  const address = `https://csc.example/${'a'.repeat(LONGEST_LINK)}`;
  const observatory = open({
    title: 'T'.repeat(NAME_LENGTH + 1),
    centres: [row(0, {description: 'é'.repeat(TEXT_LENGTH + 1)}), row(1, {website: address}), withKeys(MOST_FIELDS - 1, row(2)), row(3, {address: withKeys(MOST_FIELDS + 1)}), row(4, {territories: [`lieu:${'a'.repeat(ID_LENGTH)}`]})],
    geometries: [{scheme: 'lieu', href: address}],
    axes: [{id: 'a', of: 'centre', keys: ['c0', 'c'.repeat(ID_LENGTH + 1)]}],
    observations: [
      withKeys(MOST_FIELDS + 1, {indicator: 'members', axis: 'a', period: '2023', values: [1, 2]}),
      {indicator: 'members', axis: 'a', period: '2023', values: [1, 2], note: 'x'.repeat(TEXT_LENGTH + 1)},
    ],
    resources: Array.from({length: MOST_ROWS + 1}, () => 0),
  });
  for (const table of [centres, geometries, resources]) observatory.rows<unknown>(table);
  assert.deepEqual(figuresOf(observatory).columns('members'), []);
  const {faults} = observatory;
  assert.deepEqual(told(faults), [
    'field too-long title',
    'field too-long centres 1 description',
    'field too-long centres 2 website',
    'row too-many-fields centres 3 ',
    'field too-many-fields centres 4 address',
    'field bad-territory centres 5 territories.0',
    'field too-long geometries 1 href',
    'row too-many-rows resources',
    'field bad-id axes 1 keys.1',
    'row too-many-fields observations 1 ',
    'row too-long observations 2 note',
  ]);
  assert.equal(observatory.title, undefined);
  const depth = {effect: 'document', code: 'too-deep', expected: String(DEEPEST)} as const;
  for (const fault of [...faults, depth]) {
    const words = saidOf(fault);
    assert.equal(new Set(words.map(({what}) => what)).size, 3, fault.code);
    for (const {place, what, repair} of words) {
      assert.equal(place === '', fault === depth, fault.code);
      assert.ok(repair.length > 0 && what.length < 250, what);
      // A limit is told as people write numbers: « 32 000 », “32,000”, „32.000“.
      if (fault.expected) assert.ok(what.replace(/[^\d]/g, '').includes(fault.expected), what);
    }
  }
  const french = (code: FaultCode) => saidFault(fr, faults.find((fault) => fault.code === code)!).what.replace(/[\u00a0\u202f]/g, ' ');
  assert.match(french('too-many-rows'), /200 001 lignes, plus de 200 000/);
});

test('S-G9: what is beyond a limit is refused within a second and a hundred megabytes', () => {
  // Each as large as a file of 20 MB may make it.
  const bombs: readonly (readonly [FaultCode, () => object])[] = [
    ['too-many-rows', () => ({centres: Array.from({length: 9_000_000}, () => 0)})],
    ['too-many-fields', () => ({centres: [withKeys(800_000)]})],
    ['too-long', () => ({centres: [row(0, {name: 'x'.repeat(19_000_000)})]})],
    ['too-deep', () => ({centres: JSON.parse(nested(9_000_000)) as unknown})],
  ];
  const codesOf = (raw: unknown) => {
    try {
      const observatory = new Observatory(raw);
      observatory.rows(centres);
      return observatory.faults.map(({code}) => code);
    } catch (error) {
      return [(error as DocumentRefused).fault.code];
    }
  };
  for (const [code, make] of bombs) {
    const raw = {format: FORMAT, ...make()};
    const before = process.memoryUsage().heapUsed;
    assert.deepEqual(codesOf(raw), [code]);
    const extra = process.memoryUsage().heapUsed - before;
    assert.ok(extra <= 100_000_000, `${code}: ${(extra / 1e6).toFixed(0)} MB`);
    const time = timeOf(() => codesOf(raw));
    assert.ok(time <= 1000, `${code}: ${time.toFixed(0)} ms`);
  }
});

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Found {
  readonly file: string;
  readonly regex: RegExp;
}

/** Every regular expression that stands in the source, so that a new one is tried without anybody thinking of it. */
function regexesIn(folder: string): Found[] {
  return readdirSync(path.join(root, folder), {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.ts')).flatMap((name) => {
    const file = path.posix.join(folder, name);
    const {code} = transformSync(readFileSync(path.join(root, file), 'utf8'), {loader: 'ts', target: 'es2022', tsconfigRaw: {compilerOptions: {experimentalDecorators: true}}});
    const found: Found[] = [];
    full(parse(code, {ecmaVersion: 'latest', sourceType: 'module'}), (node) => {
      const {type, regex, callee} = node as {type: string; regex?: {pattern: string; flags: string}; callee?: {name?: string}};
      if (type === 'Literal' && regex) found.push({file, regex: new RegExp(regex.pattern, regex.flags)});
      assert.ok(callee?.name !== 'RegExp', `${file} makes a regular expression of a text, which nobody can try here`);
    });
    return found;
  });
}

const LONGEST_TRIED = 100_000;
const MILLISECONDS = 50;

/** The shortest of a few times, of the processor where that is less: what else the machine does is not the expression's fault. */
function timeOf(run: () => unknown): number {
  let best = Infinity;
  for (let tries = 0; tries < 5 && best > MILLISECONDS / 2; tries++) {
    const [start, before] = [performance.now(), process.cpuUsage()];
    run();
    const {user, system} = process.cpuUsage(before);
    best = Math.min(best, performance.now() - start, (user + system) / 1000);
  }
  return best;
}

/** Texts made of what the expression itself looks for, again and again, then of what it does not. */
function attacksOn({source}: RegExp): string[] {
  const words = source.match(/[a-zà-ÿ]{2,}/gi) ?? [];
  const pieces = new Set([...source.replace(/\\u[\da-f]{4}|\\./gi, ''), ...'0a9AZé @.-_/:,;"\'’', '\\', '\n', '\u00a0', '[', '{', ...words, 'a ', ' a', '0 ', 'a.', 'a-', 'a@', 'st ', '["', '\\"']);
  const begins = ['', words[0] ?? 'a', 'https://a', '+', '"'];
  return [...pieces].flatMap((piece) => begins.map((begin) => `${begin}\u0001${piece}`));
}

test('S34: every regular expression of the source answers within 50 ms to 100,000 hostile signs', () => {
  const all = ['src/model', 'src/locale', 'src/data'].flatMap(regexesIn);
  assert.ok(all.length > 50, `only ${all.length} expressions were found`);
  // All of them are told at once, each with the first text that it is slow on.
  assert.deepEqual(all.flatMap((found) => slownessOf(found) ?? []), []);
});

/** How slow an expression is, and on which text; undefined when nothing that was tried holds it up. */
function slownessOf({file, regex}: Found): string | undefined {
  for (const attack of attacksOn(regex)) {
    const [begin, piece] = attack.split('\u0001') as [string, string];
    // Short texts first: what doubles with every sign would never end on the long one.
    for (const size of [28, 2_000, 15_000, LONGEST_TRIED])
      for (const end of ['', '\u0000!']) {
        const text = (begin + piece.repeat(Math.ceil(size / piece.length))).slice(0, size) + end;
        const time = timeOf(() => (regex.global ? text.replace(regex, '') : regex.test(text)));
        if (time > MILLISECONDS) return `${file} ${String(regex)} takes ${time.toFixed(0)} ms for ${size} × ${JSON.stringify(piece)} after ${JSON.stringify(begin)}`;
      }
  }
  return undefined;
}

test('S34: what reads text answers within 50 ms to 100,000 hostile signs', () => {
  const index = searchIndex([{name: 'Centre social Saint-Exupéry'}], {words: ({name}) => [name]});
  const readers: Readonly<Record<string, (text: string) => unknown>> = {
    folded,
    webAddress,
    emailAddress,
    phoneNumber,
    personalDataIn,
    faultIn,
    search: (text) => search(index, {text}),
    unitFor: (text) => unitFor(text, true, 'fr'),
    aRow: (text) => open({centres: [{id: text, name: text, phone: text, website: text, email: text, founded: text, identifiers: {siret: text, rna: text}, territories: [text]}]}).rows(centres),
  };
  const pieces = ['a', '0', ' ', '.', '-', '@', 'a@', 'a.', '@a.', '+33', '06 ', '1 23', '\\', '"', '["', '{"a":', 'st ', 'saint-', 'e\u0301', '\u202f', 'http://', 'M. A', '\n', '['];
  for (const [name, read] of Object.entries(readers))
    for (const piece of pieces)
      for (const end of ['', '!', '\u0000']) {
        const text = piece.repeat(LONGEST_TRIED / piece.length) + end;
        const time = timeOf(() => read(text));
        assert.ok(time <= MILLISECONDS, `${name} takes ${time.toFixed(0)} ms for ${JSON.stringify(piece)} again and again`);
      }
});

test('S34: a whole page pasted into the search of a network of centres does not hold it up', () => {
  const wordOf = (rank: number) => [...rank.toString(26)].map((digit) => String.fromCharCode(97 + parseInt(digit, 26))).join('').padStart(5, 'a');
  const index = searchIndex(Array.from({length: 10_000}, (_, rank) => ({name: `Centre ${wordOf(rank)}`})), {words: ({name}) => [name]});
  assert.equal(search(index, {text: wordOf(7)}).rows.length, 1);
  const pages = ['https://csc.example/ '.repeat(5000), Array.from({length: 14_000}, (_, rank) => `z${wordOf(rank)}`).join(' ')];
  for (const text of pages) {
    const time = timeOf(() => assert.deepEqual(search(index, {text}).rows, []));
    assert.ok(time <= MILLISECONDS, `${time.toFixed(0)} ms for « ${text.slice(0, 20)}… »`);
  }
});

test('S35: what is typed is looked for as it stands, never as a pattern', () => {
  const rows = open({centres: ['Maison (a+)+$', 'Le [Phare]', 'a\\b', 'Aaaa', 'C++', '100 %'].map((name, rank) => row(rank, {name}))}).rows(centres);
  const names = (text: string) => search(indexOf(rows), {text}).rows.map(({name}) => name);
  assert.deepEqual(names('[phare'), ['Le [Phare]']);
  assert.deepEqual(names('['), ['Le [Phare]']);
  assert.deepEqual(names('a\\b'), ['a\\b']);
  assert.deepEqual(names('c++'), ['C++']);
  for (const pattern of ['^', '.*x', 'a{2}', '[a-z]', '\\w', '$^', '|']) assert.deepEqual(names(pattern), [], pattern);
  // Brackets that stand apart are punctuation, on both sides alike.
  assert.deepEqual(names('(a+)+$'), ['Maison (a+)+$']);
});

test('D08: a zero, a blank of each kind, a secret and silence are said in different words', () => {
  const figures = observatoryOf([{indicator: 'members', values: {zero: 0, silent: null, secret: 'Q', unasked: 'L', pointless: 'M'}}]);
  const said = {label: 'Bénévoles', unit: 'personnes'};
  const words = ['zero', 'silent', 'secret', 'unasked', 'pointless', 'nobody'].map((key) => say.valueText(fr, said, valueOf(figures, ask, key)));
  assert.deepEqual(words.map((text) => text.replace(/\u00a0/g, ' ')), ['0 personne', 'sans réponse', 'masqué (secret statistique)', 'question non posée', 'sans objet', 'non renseigné']);
  const {counts} = tallyOf((key) => valueOf(figures, ask, key), ['zero', 'silent', 'secret', 'unasked', 'pointless', 'nobody']);
  assert.equal(say.silenceSentence(fr, counts).replace(/\u00a0/g, ' '), 'Sans valeur : 1 sans réponse, 1 sans question posée, 1 sous secret statistique, 1 sans objet, 1 hors du fichier.');
  // A value that its status hides is not even kept.
  const hidden = observatoryOf([{indicator: 'members', values: {a: [12, 'Q']}}]);
  assert.deepEqual(valueOf(hidden, ask, 'a'), {status: 'suppressed'});
  assert.ok(hidden.columns('members').every(({values}) => values.every(Number.isNaN)));
});
