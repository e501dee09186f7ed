import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {centres} from '../../../src/model/centre.js';
import {events} from '../../../src/model/event.js';
import {quoted, SHOWN_LENGTH, type Fault} from '../../../src/model/fault.js';
import {figuresOf} from '../../../src/model/figures.js';
import {observedAt, readAxis, STATUS_LETTERS, STATUSES, type Axis} from '../../../src/model/observation.js';
import {Observatory} from '../../../src/model/observatory.js';
import {readRow} from '../../../src/model/table.js';
import {RUNS} from './runs.js';

const FORMAT = 'observatoire-csc/1';
const BAD_IN_OPTIONAL = [
  ['website', 'javascript:alert(1)', 'bad-link'],
  ['email', 'personne', 'bad-email'],
  ['phone', 'appelez-nous', 'bad-phone'],
  ['kind', 'MJC', 'unknown-word'],
  ['founded', '31/12/1999', 'bad-date'],
  ['member', 'oui', 'not-boolean'],
  ['themes', 'familles', 'not-list'],
  ['point', {lat: 7.75, lon: 48.58}, 'point-swapped'],
  ['address', 'rue', 'not-group'],
] as const;
const NO_ROWS = [null, 3, 'centre', [], true];

/** Rows that are right, rows with one bad optional field, and rows that cannot be read, in any order. */
const kind = fc.oneof(
  {weight: 3, arbitrary: fc.constant({is: 'good'} as const)},
  {weight: 2, arbitrary: fc.constantFrom(...BAD_IN_OPTIONAL).map((bad) => ({is: 'field', bad}) as const)},
  {weight: 1, arbitrary: fc.constantFrom(...NO_ROWS).map((raw) => ({is: 'no-row', raw}) as const)},
  {weight: 1, arbitrary: fc.constantFrom(undefined, null, '', '  ', 3, 'x'.repeat(501)).map((name) => ({is: 'no-name', name}) as const)},
  {weight: 1, arbitrary: fc.constant({is: 'twin'} as const)},
);

test('a bad row never takes a good one with it, and each loss is told with its row, its id and its field', () => {
  fc.assert(
    fc.property(fc.array(kind, {maxLength: 15}), (kinds) => {
      const rows = kinds.map((each, rank) => {
        const base = {id: `c${rank}`, name: `Centre ${rank}`, website: 'https://csc.example/'};
        if (each.is === 'no-row') return each.raw;
        if (each.is === 'no-name') return {...base, name: each.name};
        if (each.is === 'twin') return {...base, id: 'twin'};
        return each.is === 'field' ? {...base, [each.bad[0]]: each.bad[1]} : base;
      });
      const observatory = new Observatory({format: FORMAT, centres: rows});
      const read = observatory.rows(centres);
      const firstTwin = kinds.findIndex(({is}) => is === 'twin');
      const isKept = (rank: number) => ['good', 'field'].includes(kinds[rank]!.is) || rank === firstTwin;
      assert.deepEqual(read.map(({name}) => name), kinds.flatMap((_, rank) => (isKept(rank) ? [`Centre ${rank}`] : [])));
      // One fault for each row that is not right, and none for those that are.
      const told = observatory.faults.map(({row, effect, code, field, table}) => ({row, effect, code, field, table}));
      const expected = kinds.flatMap((each, rank) => {
        const place = {row: rank + 1, table: 'centres'};
        if (each.is === 'field') return [{...place, effect: 'field', code: each.bad[2], field: each.bad[0]}];
        if (each.is === 'no-row') return [{...place, effect: 'row', code: each.raw === null ? 'missing' : 'not-group', field: ''}];
        if (each.is === 'twin') return rank === firstTwin ? [] : [{...place, effect: 'row', code: 'duplicate-id', field: 'id'}];
        const code = each.is !== 'no-name' ? '' : typeof each.name === 'number' ? 'not-text' : each.name?.trim() ? 'too-long' : 'missing';
        return code ? [{...place, effect: 'row', code, field: 'name'}] : [];
      });
      assert.deepEqual(told, expected);
      for (const {row, id, value} of observatory.faults) {
        assert.ok(value!.length <= SHOWN_LENGTH + 1);
        if (kinds[row! - 1]!.is !== 'no-row') assert.equal(id, (rows[row! - 1] as {id: string}).id);
      }
      for (const centre of read) assert.equal(observatory.find(centres, centre.id), centre);
    }),
    RUNS,
  );
});

test('whatever JSON stands in a row, it is read or told, and what is read is part of what was given', () => {
  const keys = fc.constantFrom('id', 'name', 'point', 'sites', 'address', 'themes', 'zone', 'website', 'agrements', 'identifiers', '__proto__', 'constructor');
  fc.assert(
    fc.property(fc.dictionary(keys, fc.jsonValue()), (raw) => {
      const faults: Fault[] = [];
      const row = readRow(centres, raw, 4, faults);
      assert.equal(row === undefined, faults.some(({effect}) => effect === 'row'));
      for (const fault of faults) assert.deepEqual([fault.table, fault.row], ['centres', 5]);
      if (!row) return;
      for (const [key, value] of Object.entries(row)) if (typeof value === 'string' && key !== 'website') assert.equal(value, raw[key]);
      assert.equal(Object.getPrototypeOf(row), Object.prototype);
    }),
    RUNS,
  );
});

test('the faults of lists and groups are told with the path that leads there', () => {
  const faults: Fault[] = [];
  const row = readRow(
    events,
    {id: 'e', title: 'Journée', start: {date: '2026-03-01', time: '25:00'}, themes: ['a', 3, ''], programme: [{title: 'Accueil'}, {time: '9h'}, null]},
    0,
    faults,
  );
  assert.deepEqual(row, {id: 'e', title: 'Journée', start: {date: '2026-03-01'}, themes: ['a'], programme: [{title: 'Accueil'}]});
  assert.deepEqual(
    faults.map(({effect, code, field}) => `${effect} ${code} ${field}`),
    ['field bad-time start.time', 'field not-text themes.1', 'field missing themes.2', 'field bad-time programme.1.time', 'field missing programme.1.title', 'field missing programme.2'],
  );
});

test('what costs a row is told as the row’s loss, what it had lost before as fields', () => {
  const faults: Fault[] = [];
  assert.equal(readRow(events, {id: 7, title: 'T', start: {time: 'x', date: 'bientôt'}}, 2, faults), undefined);
  assert.deepEqual(faults, [{effect: 'row', code: 'not-text', table: 'events', row: 3, id: '7', field: 'id', value: '7', expected: undefined}]);
  faults.length = 0;
  assert.equal(readRow(events, {id: 'e', title: {fr: 3}, start: {date: '2026-01-01'}}, 0, faults), undefined);
  assert.deepEqual(faults.map(({effect, code, field, value}) => [effect, code, field, value]), [['row', 'not-text', 'title', '{…}']]);
  faults.length = 0;
  assert.equal(readRow(centres, {id: 'c', kind: 'MJC'}, 0, faults), undefined);
  assert.deepEqual(faults.map(({effect, code, field, expected}) => [effect, code, field, expected]), [['row', 'missing', 'name', undefined]]);
});

test('a report quotes enough of a value to find it, never all of a long one', () => {
  assert.deepEqual([quoted(undefined), quoted(null), quoted([1]), quoted({}), quoted(1.5), quoted(false)], ['', 'null', '[…]', '{…}', '1.5', 'false']);
  fc.assert(
    fc.property(fc.string({maxLength: 150}), (value) => {
      const shown = quoted(value);
      if (value.length <= SHOWN_LENGTH) assert.equal(shown, value);
      else assert.equal(shown, `${value.slice(0, SHOWN_LENGTH)}…`);
    }),
    RUNS,
  );
});

const given = fc.oneof(fc.integer({min: -9, max: 9}), fc.double(), fc.constantFrom(null, undefined, '', 'x', '12', true, {}));
const letter = fc.constantFrom(...STATUS_LETTERS);

test('a value that is not a number costs itself alone, and its status decides before the value does', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(given, letter), {minLength: 1, maxLength: 30}), fc.constantFrom('each', 'one', 'none'), (cells, how) => {
      const values = cells.map(([value]) => value);
      const status = how === 'each' ? cells.map(([, each]) => each).join('') : how === 'one' ? cells[0]![1] : undefined;
      const keys = cells.map((_, rank) => `k${rank}`);
      const observatory = new Observatory({format: FORMAT, axes: [{id: 'a', of: 'centre', keys}], observations: [{indicator: 'i', axis: 'a', period: '2023', values, status}]});
      const [column] = figuresOf(observatory).columns('i');
      values.forEach((value, rank) => {
        const own = STATUSES[STATUS_LETTERS.indexOf(how === 'none' ? 'A' : how === 'one' ? cells[0]![1] : cells[rank]![1])]!;
        const mayShow = own === 'ok' || own === 'provisional' || own === 'estimated';
        const isNumber = typeof value === 'number' && Number.isFinite(value);
        const expected = mayShow ? (isNumber ? {status: own, value} : {status: 'no-answer'}) : {status: own};
        assert.deepEqual(observedAt(column!, rank), expected);
      });
      const bad = values.flatMap((value, rank) => ((typeof value === 'number' && Number.isFinite(value)) || value === null || value === undefined || value === '' ? [] : [rank]));
      const told = observatory.faults.filter(({code}) => code === 'bad-value').map(({field}) => field);
      assert.deepEqual(told, bad.slice(0, 10).map((rank) => `values.${rank}`));
      const rest = observatory.faults.filter(({code}) => code === 'more-bad-values').map(({value}) => value);
      assert.deepEqual(rest, bad.length > 10 ? [String(bad.length - 10)] : []);
    }),
    RUNS,
  );
});

test('counts of respondents stand beside their values, and nonsense among them is left unknown', () => {
  const counts = fc.oneof(fc.nat({max: 99}), fc.array(fc.oneof(fc.nat({max: 99}), fc.constantFrom(null, -1, 'x')), {minLength: 2, maxLength: 4}), fc.constantFrom(undefined, null, 'x', {}));
  fc.assert(
    fc.property(counts, counts, (n, of) => {
      const observatory = new Observatory({format: FORMAT, axes: [{id: 'a', of: 'centre', keys: ['k', 'l', 'm']}], observations: [{indicator: 'i', axis: 'a', period: 2023, values: [1, null, 3], n, of, campaign: 'c', source: 4}]});
      const [column] = figuresOf(observatory).columns('i');
      const told = new Set(observatory.faults.map(({code, field}) => `${code} ${field}`));
      for (const [field, raw] of [['n', n], ['of', of]] as const) {
        const list = typeof raw === 'number' ? [raw, raw, raw] : Array.isArray(raw) && raw.length === 3 ? raw : undefined;
        assert.equal(told.has(`column-length ${field}`), raw !== undefined && raw !== null && !list);
        for (const rank of [0, 1, 2]) {
          const count = list?.[rank];
          assert.equal(observedAt(column!, rank)[field], typeof count === 'number' && count >= 0 ? count : undefined);
        }
      }
      assert.deepEqual([column!.period, column!.campaign, column!.source, column!.note], ['2023', 'c', undefined, undefined]);
    }),
    RUNS,
  );
});

test('a column that cannot be read says what is wrong with it and leaves the others', () => {
  const good = {indicator: 'i', axis: 'a', period: '2023', values: [1, 2]};
  const cases: readonly (readonly [unknown, string])[] = [
    ['x', 'not-group '],
    [[], 'not-group '],
    [null, 'not-group '],
    [{...good, indicator: ''}, 'missing indicator'],
    [{...good, indicator: 3}, 'missing indicator'],
    [{...good, axis: 'b'}, 'unknown-ref axis'],
    [{...good, axis: 1}, 'unknown-ref axis'],
    [{...good, period: '2023-13'}, 'bad-period period'],
    [{...good, period: 20.5}, 'bad-period period'],
    [{...good, period: null}, 'bad-period period'],
    [{...good, values: '1,2'}, 'not-list values'],
    [{...good, values: [1]}, 'column-length values'],
    [{...good, values: [1, 2, 3]}, 'column-length values'],
    [{...good, status: 'AAA'}, 'bad-status status'],
    [{...good, status: 'AX'}, 'bad-status status'],
    [{...good, status: 'Aé'}, 'bad-status status'],
    [{...good, status: 'A\u4e00'}, 'bad-status status'],
    [{...good, status: 'z'}, 'bad-status status'],
    [{...good, status: ''}, 'bad-status status'],
    [{...good, status: 5}, 'bad-status status'],
    [{...good, status: null}, 'bad-status status'],
  ];
  for (const [raw, told] of cases) {
    const observatory = new Observatory({format: FORMAT, axes: [{id: 'a', of: 'centre', keys: ['k', 'l']}], observations: [raw, good]});
    assert.equal(figuresOf(observatory).columns('i').length, 1);
    assert.deepEqual(observatory.faults.map(({effect, code, table, row, field}) => `${effect} ${code} ${field} ${table} ${row}`), [`row ${told} observations 1`]);
  }
  const [unknown] = new Observatory({format: FORMAT, observations: [good]}).read({name: 'x', read: function* (list, faults) { yield; return [list('observations'), faults]; }}) as unknown[][];
  assert.equal(unknown!.length, 1);
});

test('an axis keeps the first of two equal keys, and tells what is no key', () => {
  const key = fc.oneof(fc.constantFrom('a', 'b', '__proto__', 'constructor'), fc.integer({min: 0, max: 3}), fc.constantFrom(null, '', {}, true));
  fc.assert(
    fc.property(fc.array(key, {maxLength: 8}), fc.constantFrom(undefined, 2020, '2020'), (keys, vintage) => {
      const faults: Fault[] = [];
      const axis = readAxis({id: 'x', of: 'centre', keys, vintage}, 1, faults) as Axis;
      const written = keys.map((each) => (typeof each === 'number' ? String(each) : typeof each === 'string' ? each : ''));
      assert.deepEqual(axis.keys, written);
      assert.equal(axis.vintage, vintage === 2020 ? 2020 : undefined);
      const named = [...new Set(written.filter(Boolean))];
      assert.deepEqual([...axis.ranks], named.map((each) => [each, written.indexOf(each)]));
      const expected = written.flatMap((each, rank) => (each === '' ? [`bad-id keys.${rank}`] : written.indexOf(each) < rank ? [`duplicate-id keys.${rank}`] : []));
      assert.deepEqual(faults.map(({code, field, effect, table, row}) => [`${code} ${field}`, effect, table, row]), expected.map((each) => [each, 'field', 'axes', 2]));
    }),
    RUNS,
  );
  const cases: readonly (readonly [unknown, string])[] = [
    ['x', 'not-group '],
    [[], 'not-group '],
    [null, 'not-group '],
    [{of: 'centre', keys: []}, 'missing id'],
    [{id: '', of: 'centre', keys: []}, 'missing id'],
    [{id: 'x', keys: []}, 'missing of'],
    [{id: 'x', of: '', keys: []}, 'missing of'],
    [{id: 'x', of: 'centre', keys: 'a,b'}, 'not-list keys'],
  ];
  for (const [raw, told] of cases) {
    const faults: Fault[] = [];
    assert.equal(readAxis(raw, 0, faults), undefined);
    assert.deepEqual(faults.map(({effect, code, field, table, row}) => `${effect} ${code} ${field} ${table} ${row}`), [`row ${told} axes 1`]);
  }
});
