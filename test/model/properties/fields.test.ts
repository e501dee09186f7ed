import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {Fault, FaultCode} from '../../../src/model/fault.js';
import {
  count,
  day,
  email,
  expectedBy,
  flag,
  id,
  integer,
  link,
  name,
  NAME_LENGTH,
  number,
  period,
  phone,
  plain,
  rna,
  siren,
  siret,
  slug,
  slugs,
  span,
  territoryRef,
  text,
  TEXT_LENGTH,
  word,
  wordsOf,
  z,
} from '../../../src/model/fields.js';
import {looksSwapped, point} from '../../../src/model/point.js';
import {readRow, table} from '../../../src/model/table.js';
import {RUNS} from './runs.js';

/** What becomes of one value in a field, and the code of what is wrong with it. */
function read(schema: z.Schema, value: unknown): {value?: unknown; code?: FaultCode; expected?: string} {
  const faults: Fault[] = [];
  const row = readRow(table('things', z.object({field: schema})), {field: value}, 0, faults) as {field: unknown} | undefined;
  assert.equal(faults.length, row ? 0 : 1);
  return row ? {value: row.field} : {code: faults[0]!.code, expected: faults[0]!.expected};
}
const codeOf = (schema: z.Schema, value: unknown) => read(schema, value).code;
const keeps = (schema: z.Schema, value: unknown) => assert.deepEqual(read(schema, value), {value});

test('each kind of field refuses with its own code, and keeps what is right as it is', () => {
  const cases: readonly (readonly [z.Schema, unknown, unknown, FaultCode])[] = [
    [id(), 'centre-1', ' centre', 'bad-id'],
    [id(), 'a'.repeat(200), 'a'.repeat(201), 'too-long'],
    [id(), 'x', 'a\u0000b', 'bad-id'],
    [id(), 'x', 'a\u001f', 'bad-id'],
    [id(), 'a b', 'a ', 'bad-id'],
    [name, 'x'.repeat(NAME_LENGTH), 'x'.repeat(NAME_LENGTH + 1), 'too-long'],
    [plain, 'x'.repeat(TEXT_LENGTH), 'x'.repeat(TEXT_LENGTH + 1), 'too-long'],
    [plain, 'x', 3, 'not-text'],
    [slug, 'x'.repeat(100), 'x'.repeat(101), 'too-long'],
    [text, 'Bonjour', 3, 'not-text'],
    [text, {fr: 'Bonjour', en: 'Hello'}, {fr: 3}, 'not-text'],
    [text, {fr: 'x'.repeat(TEXT_LENGTH)}, {fr: 'x'.repeat(TEXT_LENGTH + 1)}, 'too-long'],
    [text, 'x'.repeat(TEXT_LENGTH), 'x'.repeat(TEXT_LENGTH + 1), 'too-long'],
    [text, {}, ['Bonjour'], 'not-text'],
    [link, 'https://csc.example/', 'javascript:alert(1)', 'bad-link'],
    [email, 'contact@csc.example', 'contact(at)csc.example', 'bad-email'],
    [phone, '03 88 00 00 00', 'poste 12', 'bad-phone'],
    [siret, '73282932000074', '73282932000075', 'bad-siret'],
    [siren, '732829320', '732829321', 'bad-siren'],
    [rna, 'W751234567', '751234567', 'bad-rna'],
    [day, '2024-02-29', '2023-02-29', 'bad-date'],
    [day, '2024', '24', 'bad-date'],
    [period, '2013/2018', '2018/2013', 'bad-period'],
    [period, '2013/2014', '2013/2013', 'bad-period'],
    [period, '2023-T4', '2023-T5', 'bad-period'],
    [period, '2023-12', '2023-12-01', 'bad-period'],
    [territoryRef, 'commune:67482', 'commune:6748', 'bad-territory'],
    [territoryRef, 'quartier:elsau', 'elsau', 'bad-territory'],
    [territoryRef, 'contrat-de-ville:x', 'Commune:67482', 'bad-territory'],
    [territoryRef, 'quartier:x', ' quartier:x', 'bad-territory'],
    [territoryRef, 'quartier:x', 'quartier:x\ny', 'bad-territory'],
    [territoryRef, 'quartier:x', 'quartier:', 'bad-territory'],
    [period, '2013/2018', '12013/2018', 'bad-period'],
    [period, '2023-T1', '12023-T1', 'bad-period'],
    [number, 1.5, '1.5', 'not-number'],
    [number, -0.5, NaN, 'not-number'],
    [number, 0, Infinity, 'not-number'],
    [integer, -3, 1.5, 'not-number'],
    [count, 0, -1, 'out-of-range'],
    [flag, false, 'false', 'not-boolean'],
    [flag, true, 1, 'not-boolean'],
    [slugs, ['a', 'b'], 'a', 'not-list'],
    [span, {from: '2023', until: '2024-09'}, '2023', 'not-group'],
    [point, {lat: 48.58, lon: 7.75}, {lat: 90.1, lon: 7.75}, 'latitude'],
    [point, {lat: -90, lon: 180}, {lat: -90.1, lon: 0}, 'latitude'],
    [point, {lat: 90, lon: -180}, {lat: 48, lon: 180.1}, 'longitude'],
    [point, {lat: 0, lon: 7}, {lat: 0, lon: 0}, 'point-null-island'],
    [point, {lat: 7, lon: 0}, {lat: 7.75, lon: 48.58}, 'point-swapped'],
  ];
  for (const [schema, right, wrong, code] of cases) {
    keeps(schema, right);
    assert.equal(codeOf(schema, wrong), code, JSON.stringify(wrong).slice(0, 80));
  }
});

test('a fault tells what is expected: the words, the greatest length', () => {
  const kind = word(['CS', 'CSC']);
  assert.equal(read(kind, 'XX').expected, 'CS, CSC');
  assert.equal(codeOf(kind, 'XX'), 'unknown-word');
  keeps(kind, 'CSC');
  assert.deepEqual(wordsOf(kind), ['CS', 'CSC']);
  assert.equal(read(name, 'x'.repeat(501)).expected, '500');
  assert.deepEqual(wordsOf(name), []);
  assert.equal(wordsOf(number), undefined);
  assert.equal(expectedBy(number), undefined);
});

test('spaces around or inside an identifier are those of a spreadsheet, and are left out', () => {
  const gaps = fc.array(fc.constantFrom('', ' ', '\u00a0', '\u202f', '\t'), {minLength: 16, maxLength: 16});
  fc.assert(
    fc.property(gaps, fc.constantFrom<[z.Schema, string]>([siret, '73282932000074'], [siren, '732829320'], [rna, 'W751234567']), (spaces, [schema, plainForm]) => {
      const spaced = spaces[0]! + [...plainForm].map((sign, rank) => sign + spaces[rank + 1]!).join('');
      assert.deepEqual(read(schema, spaced), {value: plainForm});
    }),
    RUNS,
  );
  assert.deepEqual(read(link, '  https://csc.example/a b'.slice(0, -2)), {value: 'https://csc.example/a'});
  assert.deepEqual(read(email, ' contact@csc.example '), {value: 'contact@csc.example'});
  // Kept as people wrote it.
  assert.deepEqual(read(phone, '03.88.00.00.00'), {value: '03.88.00.00.00'});
});

test('a point is kept on the globe, and two columns that were exchanged are told from a place abroad', () => {
  const inhabited = [
    {place: 'Strasbourg', lat: 48.58, lon: 7.75},
    {place: 'Brest', lat: 48.39, lon: -4.49},
    {place: 'Ajaccio', lat: 41.92, lon: 8.74},
    {place: 'Pointe-à-Pitre', lat: 16.24, lon: -61.53},
    {place: 'Cayenne', lat: 4.94, lon: -52.33},
    {place: 'Saint-Denis', lat: -20.88, lon: 55.45},
    {place: 'Mamoudzou', lat: -12.78, lon: 45.23},
    {place: 'Saint-Pierre', lat: 46.78, lon: -56.17},
    {place: 'Nouméa', lat: -22.27, lon: 166.44},
    {place: 'Papeete', lat: -17.54, lon: -149.57},
    {place: 'Mata-Utu', lat: -13.28, lon: -176.17},
  ];
  for (const {place, lat, lon} of inhabited) {
    keeps(point, {lat, lon});
    assert.equal(looksSwapped(lat, lon), false, place);
    assert.equal(looksSwapped(lon, lat), true, place);
  }
  fc.assert(
    fc.property(fc.double({min: -200, max: 200, noNaN: true}), fc.double({min: -200, max: 200, noNaN: true}), (lat, lon) => {
      const {value, code} = read(point, {lat, lon});
      const isOnGlobe = Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
      if (!isOnGlobe) assert.equal(code, Math.abs(lat) > 90 ? 'latitude' : 'longitude');
      else if (lat === 0 && lon === 0) assert.equal(code, 'point-null-island');
      else if (code) assert.ok(code === 'point-swapped' && looksSwapped(lat, lon) && !looksSwapped(lon, lat));
      else assert.deepEqual(value, {lat, lon});
    }),
    RUNS,
  );
});

test('what a field keeps of text is the text, to the sign', () => {
  fc.assert(
    fc.property(fc.string({unit: 'grapheme', maxLength: 80}), (given) => {
      const {value, code} = read(plain, given);
      if (given.trim() === '') assert.equal(code, 'missing');
      else assert.equal(value, given);
      const asId = read(id(), given);
      const isFit = given.trim() === given && given !== '' && [...given].every((sign) => sign.charCodeAt(0) > 31);
      assert.equal(asId.code, given.trim() === '' ? 'missing' : isFit ? undefined : 'bad-id');
    }),
    RUNS,
  );
});
