import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {centres} from '../../../src/model/centre.js';
import {ALL_TABLES, checkDocument, migrate, type Migration} from '../../../src/model/document.js';
import {DocumentRefused, FORMAT, Observatory, type Part} from '../../../src/model/observatory.js';
import {RUNS} from './runs.js';

const json = fc.jsonValue({maxDepth: 3});
const unknown = fc.dictionary(fc.constantFrom('futur', 'x-note', 'annexes', 'Zones', '__proto__', 'constructor'), json, {noNullPrototype: true});
const TABLES = ALL_TABLES.map(({name}) => name);
const hostile = fc.dictionary(fc.constantFrom(...TABLES, 'axes', 'observations', 'federation', 'title', 'language', 'fictional', 'updated', 'licence'), fc.oneof(json, fc.array(json)));

/** Property by property, own ones only: `deepEqual` would take an own `__proto__` for the prototype. */
const written = (value: unknown) => JSON.stringify(value);

test('a document that is written and read again keeps what this version does not know, in the file and in its rows', () => {
  fc.assert(
    fc.property(unknown, unknown, (atTop, inRow) => {
      const raw: unknown = JSON.parse(written({...atTop, format: FORMAT, centres: [{...inRow, id: 'a', name: 'A'}]}));
      const before = written(raw);
      const {observatory} = checkDocument(raw);
      assert.deepEqual(observatory!.rows(centres).map(({id, name}) => [id, name]), [['a', 'A']]);
      assert.equal(written(raw), before);
      assert.equal(written(migrate(JSON.parse(before))), before);
    }),
    RUNS,
  );
});

test('whatever JSON is given, the document is read or refused with one fault, and nothing else is thrown', () => {
  fc.assert(
    fc.property(fc.oneof(json, hostile, hostile.map((raw) => ({...raw, format: FORMAT}))), (raw) => {
      const before = written(raw);
      const {observatory, faults} = checkDocument(raw);
      const isDocument = typeof raw === 'object' && raw !== null && !Array.isArray(raw) && Object.hasOwn(raw, 'format') && (raw as {format: unknown}).format === FORMAT;
      assert.equal(observatory !== undefined, isDocument);
      if (!observatory) return assert.deepEqual(faults.map(({effect}) => effect), ['document']);
      for (const table of ALL_TABLES) assert.ok(Array.isArray(observatory.rows(table)));
      assert.ok(['string', 'object', 'undefined'].includes(typeof observatory.title));
      assert.equal(typeof observatory.language, 'string');
      assert.equal(typeof observatory.fictional, 'boolean');
      assert.equal(written(raw), before);
      assert.ok(faults.every(({code, effect}) => code && effect !== 'document'));
    }),
    RUNS,
  );
});

test('rows do not depend on what the other tables hold, nor on which table is read first', () => {
  fc.assert(
    fc.property(hostile, fc.shuffledSubarray([...ALL_TABLES], {minLength: ALL_TABLES.length}), (raw, order) => {
      const [one, other] = [new Observatory({...raw, format: FORMAT}), new Observatory({...raw, format: FORMAT})];
      for (const table of ALL_TABLES) one.rows(table);
      for (const table of order) other.rows(table);
      for (const table of ALL_TABLES) {
        assert.deepEqual(other.rows(table), one.rows(table));
        assert.deepEqual(new Observatory({format: FORMAT, [table.name]: raw[table.name]}).rows(table), one.rows(table));
        // Asked again, it is the same list and tells nothing twice.
        const told = one.faults.length;
        assert.equal(one.rows(table), one.rows(table));
        assert.equal(one.faults.length, told);
      }
      assert.deepEqual([...other.faults].map(written).sort(), [...one.faults].map(written).sort());
    }),
    {numRuns: Math.min(RUNS.numRuns, 1000)},
  );
});

test('reading ahead in slices gives the rows and the faults of reading at once', async () => {
  const row = fc.constantFrom({id: 'a', name: 'A'}, {id: 'b', name: 'B', website: 'x'}, {id: 'c'}, null, {id: 'a', name: 'Encore'});
  await fc.assert(
    fc.asyncProperty(fc.array(row, {maxLength: 80}), async (rows) => {
      const [one, other] = [new Observatory({format: FORMAT, centres: rows}), new Observatory({format: FORMAT, centres: rows})];
      const part = {name: 'centres', read: function* () { yield; return other.rows(centres); }};
      await other.prepare([part], () => Promise.resolve());
      assert.deepEqual(other.rows(centres), one.rows(centres));
      assert.deepEqual(other.faults, one.faults);
    }),
    RUNS,
  );
});

test('two who read the same part ahead read it once together, and whoever asks meanwhile has it at once', async () => {
  const list = Array.from({length: 50}, (_, rank) => rank);
  for (const isAskedMeanwhile of [false, true]) {
    const observatory = new Observatory({format: FORMAT, ranks: list});
    const seen: unknown[] = [];
    const part: Part<readonly unknown[]> = {
      name: 'ranks',
      *read(given) {
        for (const each of given('ranks')) {
          seen.push(each);
          for (const since = performance.now(); performance.now() - since < 1; );
          yield;
        }
        return [...seen];
      },
    };
    let pauses = 0;
    const pause = () => Promise.resolve(isAskedMeanwhile && pauses++ === 1 && observatory.read(part));
    await Promise.all([observatory.prepare([part], pause), observatory.prepare([part], pause)]);
    assert.deepEqual(observatory.read(part), list);
    assert.deepEqual(seen, list);
  }
});

const MIGRATIONS: Readonly<Record<number, Migration>> = {
  1: (raw) => ({...raw, steps: [...((raw['steps'] as number[] | undefined) ?? []), 1]}),
  2: (raw) => ({...raw, steps: [...((raw['steps'] as number[] | undefined) ?? []), 2]}),
  3: (raw) => ({...raw, steps: [...((raw['steps'] as number[] | undefined) ?? []), 3]}),
};

test('bringing a document up to date twice changes nothing more, takes each step once, and loses nothing', () => {
  fc.assert(
    fc.property(fc.integer({min: 1, max: 6}), fc.integer({min: 1, max: 4}), unknown, (from, to, more) => {
      const raw = {...more, format: `observatoire-csc/${from}`};
      const frozen = Object.freeze({...raw});
      const now = migrate(frozen, MIGRATIONS, `observatoire-csc/${to}`) as Record<string, unknown>;
      assert.equal(migrate(now, MIGRATIONS, `observatoire-csc/${to}`), now);
      const steps = [1, 2, 3].filter((step) => step >= from && step < to);
      assert.equal(now['format'], `observatoire-csc/${Math.max(from, to)}`);
      assert.deepEqual(now['steps'] ?? [], steps);
      for (const key of Object.keys(raw)) if (key !== 'format') assert.equal(written(now[key]), written((raw as Record<string, unknown>)[key]));
      if (!steps.length) assert.equal(now, frozen);
    }),
    RUNS,
  );
});

test('what is no version of the format is refused by name, version 0 too, and a later version is shown with a notice', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constantFrom('observatoire-csc/', 'observatoire-csc/x', ' observatoire-csc/1', 'observatoire-csc/1.0', 'observatoire-csc/-1'), fc.nat({max: 999}).map((n) => `observatoire-csc/${n}`)), (format) => {
      const version = format.startsWith('observatoire-csc/') ? format.slice('observatoire-csc/'.length) : '';
      const isVersion = [...version].every((sign) => sign >= '0' && sign <= '9') && Number(version) > 0;
      if (!isVersion) {
        assert.throws(() => new Observatory({format}), (error) => error instanceof DocumentRefused && error.fault.code === 'format-unknown' && error.message === 'format-unknown');
        return;
      }
      const {faults} = new Observatory({format});
      assert.deepEqual(faults.map(({code}) => code), Number(version) > 1 ? ['format-newer'] : []);
    }),
    RUNS,
  );
});
