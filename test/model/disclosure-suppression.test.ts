import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {isSensitive, protectionOf, suppress, USUAL_RULES, type Cell, type Equation} from '../../src/model/disclosure.js';
import {Attacker, type Range} from '../helpers/attacker.js';
import {RUNS} from './properties/runs.js';

interface Tables {
  readonly threshold: number;
  readonly values: ReadonlyMap<string, number>;
  readonly equations: readonly Equation[];
}

/** Places × categories with their margins, places in one or two zonings that need not be nested, and a cumulated pair. */
const tables: fc.Arbitrary<Tables> = fc
  .record({
    threshold: fc.constantFrom(3, 5, 11),
    places: fc.integer({min: 2, max: 5}),
    categories: fc.integer({min: 2, max: 3}),
    zonings: fc.constantFrom([1], [2], [2, 3]),
    isCumulated: fc.boolean(),
    zeros: fc.integer({min: 0, max: 5}),
    small: fc.integer({min: 0, max: 5}),
    seeds: fc.array(fc.tuple(fc.nat(9), fc.nat(999)), {minLength: 15, maxLength: 15}),
  })
  .map(({threshold, places, categories, zonings, isCumulated, zeros, small, seeds}) => {
    const leaf = ([kind, size]: readonly [number, number]) =>
      kind < zeros ? 0 : kind < zeros + small ? 1 + (size % (threshold - 1)) : threshold + (size % 40);
    const values = new Map<string, number>();
    const equations: Equation[] = [];
    const add = (total: string, parts: readonly string[]) => {
      values.set(total, parts.reduce((sum, part) => sum + values.get(part)!, 0));
      equations.push({totals: [total], parts});
    };
    const all = [...Array(places).keys()];
    const columns = [...Array(categories).keys()].map(String);
    for (const place of all) for (const column of columns) values.set(`${place}/${column}`, leaf(seeds[place * 3 + Number(column)]!));
    for (const place of all) add(`${place}/all`, columns.map((column) => `${place}/${column}`));
    zonings.forEach((size, zoning) => {
      for (let zone = 0; zone < size; zone++) {
        // The second zoning cuts across the first.
        const inside = all.filter((place) => (zoning ? place % size : Math.floor((place * size) / places)) === zone);
        if (inside.length === 0) continue;
        for (const column of [...columns, 'all']) add(`z${zoning}.${zone}/${column}`, inside.map((place) => `${place}/${column}`));
        equations.push({totals: [`z${zoning}.${zone}/all`], parts: columns.map((column) => `z${zoning}.${zone}/${column}`)});
      }
    });
    if (isCumulated) for (const place of all) add(`${place}/0-1`, [`${place}/0`, `${place}/1`]);
    return {threshold, values, equations};
  });

const cellsOf = ({threshold, values}: Tables, changed: ReadonlyMap<string, number> = new Map()): Cell[] =>
  [...values].map(([id, value]) => ({id, value: changed.get(id) ?? value, isCount: true, rule: {threshold}}));

const hiddenIn = ({primary, secondary}: ReturnType<typeof suppress>) => new Set([...primary, ...secondary]);
const published = ({values}: Pick<Tables, 'values'>, hidden: ReadonlySet<string>) => new Map([...values].filter(([id]) => !hidden.has(id)));

/** A table of counts under a threshold of 5 with one row of equations each, for the cases told by hand. */
function byHand(values: Readonly<Record<string, number>>, ...equations: readonly (readonly [string, ...string[]])[]) {
  const all = new Map(Object.entries(values));
  const relations = equations.map(([total, ...parts]) => ({totals: [total], parts}));
  const result = suppress(cellsOf({threshold: 5, values: all, equations: relations}), relations);
  return {...result, hidden: hiddenIn(result)};
}

describe('suppress', () => {
  test('hides nothing where nothing is sensitive, zeros included', () => {
    fc.assert(
      fc.property(tables, (table) => {
        fc.pre([...table.values.values()].every((value) => value === 0 || value >= table.threshold));
        assert.deepEqual([...hiddenIn(suppress(cellsOf(table), table.equations))], []);
      }),
      RUNS,
    );
  });

  test('hides every sensitive figure, and no zero', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const {primary, secondary} = suppress(cellsOf(table), table.equations);
        for (const [id, value] of table.values) {
          assert.equal(primary.has(id), value > 0 && value < table.threshold, id);
          assert.ok(!(secondary.has(id) && value === 0), id);
        }
      }),
      RUNS,
    );
  });

  test('leaves an attacker no hidden figure to solve, and none to bound closer than its protection', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const {threshold, values, equations} = table;
        const {primary, secondary, exposed} = suppress(cellsOf(table), equations);
        assert.deepEqual(exposed, []);
        const attacker = new Attacker(published(table, new Set([...primary, ...secondary])), equations);
        const solved = attacker.solve();
        for (const id of primary) {
          assert.ok(!solved.has(id), `${id} is solved`);
          assert.ok(attacker.canBe(id, 0, 0), `${id} cannot be 0`);
          assert.ok(attacker.canBe(id, threshold, Infinity), `${id} cannot reach the threshold`);
        }
        for (const id of secondary) {
          assert.ok(!solved.has(id), `${id} is solved`);
          assert.ok(isSpread(attacker, id, values.get(id)!, threshold), `${id} is known within less than ${threshold}`);
        }
      }),
      RUNS,
    );
  });

  test('gives the same mask to two tables that differ only under it', () => {
    let pairs = 0;
    fc.assert(
      fc.property(tables, fc.infiniteStream(fc.nat(30)), (table, steps) => {
        const {threshold, values, equations} = table;
        const first = suppress(cellsOf(table), equations);
        const hidden = hiddenIn(first);
        fc.pre(hidden.size > 0);
        // Another table with the same published figures, in which the same figures are sensitive.
        const bounds = new Map<string, Range>(
          [...hidden].map((id) => [
            id,
            first.primary.has(id) ? {least: 1, most: threshold - 1} : {least: threshold, most: 2 * values.get(id)! + 20},
          ]),
        );
        const attacker = new Attacker(published(table, hidden), equations);
        const other = attacker.imagine(bounds, (least, most) => least + ((steps.next().value as number) % (most - least + 1)));
        if (!other) return;
        const second = suppress(cellsOf(table, other), equations);
        assert.deepEqual([...second.primary].sort(), [...first.primary].sort());
        assert.deepEqual([...second.secondary].sort(), [...first.secondary].sort());
        if ([...other].some(([id, value]) => value !== values.get(id))) pairs++;
      }),
      RUNS,
    );
    assert.ok(pairs > RUNS.numRuns / 2, `only ${pairs} of the pairs differed`);
  });

  test('hides at most 1.3 times what the greedy reference hides', () => {
    let [own, reference] = [0, 0];
    fc.assert(
      fc.property(tables, (table) => {
        own += hiddenIn(suppress(cellsOf(table), table.equations)).size;
        reference += greedy(table).size;
      }),
      RUNS,
    );
    assert.ok(reference > RUNS.numRuns);
    assert.ok(own <= 1.3 * reference, `${own} against ${reference}`);
  });

  test('does not depend on the run', () => {
    fc.assert(
      fc.property(tables, (table) => {
        assert.deepEqual(suppress(cellsOf(table), table.equations), suppress(cellsOf(table), table.equations));
      }),
      {numRuns: RUNS.numRuns / 10},
    );
  });

  test('D01: hides a second figure beside one whose total is shown', () => {
    const {primary, hidden} = byHand({total: 53, a: 3, b: 20, c: 30}, ['total', 'a', 'b', 'c']);
    assert.deepEqual([...primary], ['a']);
    assert.equal(hidden.size, 2);
    assert.ok(!hidden.has('total'));
  });

  test('D02: hides the total of 1 and 1, which is 2', () => {
    const {primary} = byHand({total: 2, a: 1, b: 1, c: 0}, ['total', 'a', 'b', 'c']);
    assert.deepEqual([...primary].sort(), ['a', 'b', 'total']);
  });

  test('hides a third figure beside 1 and 1, whose sum a reader can tell', () => {
    const {hidden} = byHand({total: 52, a: 1, b: 1, c: 50}, ['total', 'a', 'b', 'c']);
    assert.deepEqual([...hidden].sort(), ['a', 'b', 'c']);
  });

  test('hides a figure of which all but a few are told', () => {
    const equations = [{totals: ['all'], parts: ['some', 'others']}];
    const rule = {threshold: 5};
    const result = suppress(
      [
        {id: 'all', value: 40, isCount: true, role: 'settled'},
        {id: 'some', value: 38, isCount: true, rule},
        {id: 'others', value: 2, isCount: true, rule, role: 'derived'},
      ],
      equations,
    );
    assert.deepEqual([...hiddenIn(result)].sort(), ['others', 'some']);
  });

  describe('beside a count that is of few or not', () => {
    const rule = {threshold: 5};
    const hiddenBeside = (doubtful: number, ...others: readonly number[]) => {
      const parts: Cell[] = [{id: 'a', value: doubtful, isCount: true, rule, role: 'doubtful'}, ...others.map((value, rank) => ({id: 'bcd'[rank]!, value, isCount: true, rule}))];
      const total = {id: 'total', value: parts.reduce((sum, {value}) => sum + value, 0), isCount: true, rule};
      return [...hiddenIn(suppress([total, ...parts], [{totals: ['total'], parts: parts.map(({id}) => id)}]))].sort().join(' ');
    };

    test('hides the same whatever it is', () => {
      for (const value of [0, 1, 4, 5, 60]) assert.equal(hiddenBeside(value, 20, 30), 'a b', String(value));
    });

    test('relies on nothing that it may hold', () => {
      assert.equal(hiddenBeside(4, 1, 30), 'a b c');
      assert.equal(hiddenBeside(60, 1, 30), 'a b c');
    });

    test('says that it stays exposed when nobody can hide it', () => {
      const equations = [{totals: ['total'], parts: ['a', 'b']}];
      const exposedFor = (value: number) => suppress([
        {id: 'total', value: value + 30, isCount: true, role: 'settled'},
        {id: 'a', value, isCount: true, rule, role: 'doubtful'},
        {id: 'b', value: 30, isCount: true, role: 'settled'},
      ], equations).exposed;
      assert.deepEqual([exposedFor(3), exposedFor(8)], [['a'], ['a']]);
    });

    test('leaves it alone where no rule asks for more than not to know it', () => {
      const cells: Cell[] = [{id: 'total', value: 30, isCount: true, rule}, {id: 'a', value: 10, isCount: true, role: 'doubtful'}, {id: 'b', value: 20, isCount: true, rule}];
      assert.equal(hiddenIn(suppress(cells, [{totals: ['total'], parts: ['a', 'b']}])).size, 0);
    });
  });

  test('says what stays exposed when all the rest is public already', () => {
    const rule = {threshold: 5};
    const {exposed} = suppress(
      [
        {id: 'total', value: 33, isCount: true, role: 'settled'},
        {id: 'a', value: 3, isCount: true, rule},
        {id: 'b', value: 30, isCount: true, role: 'settled'},
      ],
      [{totals: ['total'], parts: ['a', 'b']}],
    );
    assert.deepEqual(exposed, ['a']);
  });

  test('refuses an equation that does not hold, or names no cell', () => {
    const cells = [
      {id: 'total', value: 3, isCount: true},
      {id: 'a', value: 1, isCount: true},
    ];
    assert.throws(() => suppress(cells, [{totals: ['total'], parts: ['a']}]), RangeError);
    assert.throws(() => suppress(cells, [{totals: ['total'], parts: ['b']}]), RangeError);
  });

  test('never lets fewer than three withheld centres be summed up', () => {
    const rule = USUAL_RULES.organisations;
    const centre = (id: string, value: number, isWithheld: boolean): Cell =>
      isWithheld ? {id, value, isCount: false, rule, role: 'withheld', contributors: [value]} : {id, value, isCount: false, rule};
    const cells = [
      {id: 'total', value: 1000, isCount: false, rule},
      ...[centre('a', 300, true), centre('b', 300, true), centre('c', 200, false), centre('d', 200, false)],
    ];
    const {primary, secondary} = suppress(cells, [{totals: ['total'], parts: ['a', 'b', 'c', 'd']}]);
    assert.deepEqual([...primary].sort(), ['a', 'b']);
    assert.equal(secondary.size, 1);
  });
});

describe('figures of organisations', () => {
  const rule = USUAL_RULES.organisations;
  const withheld = (id: string, value: number): Cell => ({id, value, isCount: false, rule, role: 'withheld', contributors: [value]});
  const agreed = (id: string, value: number): Cell => ({id, value, isCount: false, rule});
  /** A total of three organisations or more, and what is hidden of its parts. */
  function hiddenOf(...parts: readonly Cell[]) {
    const values = parts.map(({value}) => value);
    const total = {id: 'total', value: values.reduce((sum, value) => sum + value, 0), isCount: false, rule, contributors: values};
    const {primary, secondary} = suppress([total, ...parts], [{totals: ['total'], parts: parts.map(({id}) => id)}]);
    return [...primary, ...secondary].sort().join(' ');
  }

  test('hide beside as many as the rule asks for, in the order of the document', () => {
    assert.equal(hiddenOf(withheld('a', 50), agreed('b', 60), agreed('c', 70), agreed('d', 80)), 'a b c');
    assert.equal(hiddenOf(withheld('a', 50), withheld('b', 60), agreed('c', 70), agreed('d', 80)), 'a b c');
    assert.equal(hiddenOf(withheld('a', 50), withheld('b', 60), withheld('c', 70), agreed('d', 80)), 'a b c');
  });

  test('hide beside twice as many again while one outweighs them', () => {
    const small = ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k'].map((id) => agreed(id, 10));
    // Two are not enough, nor three; the fourth would be, but so would it tell how large the first is.
    assert.equal(hiddenOf(withheld('a', 200), ...small), 'a b c d e');
    assert.equal(hiddenOf(withheld('a', 230), ...small, agreed('l', 30)), 'a b c d e f g h i');
  });

  test('hide their total, too, when all of its parts together are not enough', () => {
    assert.equal(hiddenOf(withheld('a', 900), agreed('b', 50), agreed('c', 50)), 'a b c total');
  });

  test('take the same company whatever they have among them', () => {
    const masks = [[50, 60, 70], [70, 60, 50], [20, 80, 80], [90, 45, 45]].map(([a, b, c]) => hiddenOf(withheld('a', a!), withheld('b', b!), agreed('c', c!), agreed('d', 80)));
    assert.deepEqual(new Set(masks), new Set(['a b c']));
  });
});

describe('isSensitive', () => {
  test('counts below the threshold, but neither zero nor the threshold itself', () => {
    const sensitive = [0, 1, 4, 5, 11].filter((value) => isSensitive({value, isCount: true, rule: USUAL_RULES.beneficiaries}));
    assert.deepEqual(sensitive, [1, 4]);
  });

  test('has 11 for the households of tax files', () => {
    const sensitive = [1, 10, 11].filter((value) => isSensitive({value, isCount: true, rule: USUAL_RULES.taxHouseholds}));
    assert.deepEqual(sensitive, [1, 10]);
  });

  test('asks for three organisations, none of which holds more than 85 %', () => {
    const of = (...contributors: number[]) => isSensitive({value: 1, isCount: false, rule: USUAL_RULES.organisations, contributors});
    assert.deepEqual([of(50, 50), of(10, 10, 80), of(5, 5, 90), of(1, 1, 0), of()], [true, false, true, true, false]);
  });
});

describe('protectionOf', () => {
  test('keeps a sensitive count possible from 0 to the threshold', () => {
    const cell = {id: 'a', value: 2, isCount: true, rule: {threshold: 5}};
    assert.deepEqual(protectionOf(cell, true), {low: 0, high: 5, width: 5});
  });

  test('keeps an amount possible 15 % lower and higher, or as the rule says', () => {
    const cell: Cell = {id: 'a', value: 200, isCount: false, role: 'withheld'};
    assert.deepEqual(protectionOf(cell, true), {low: 170, high: 230, width: 60});
    assert.deepEqual(protectionOf({...cell, rule: {margin: 0.5}}, true), {low: 100, high: 300, width: 200});
  });
});

/** Whether a figure can have two values so far apart, knowing one that it has. */
function isSpread(attacker: Attacker, id: string, value: number, width: number): boolean {
  const isBetween = (below: number) =>
    (below === 0 || (below <= value && attacker.canBe(id, 0, value - below))) &&
    (below >= width || attacker.canBe(id, value - below + width, Infinity));
  return [width, ...Array(width).keys()].some(isBetween);
}

/**
 * The reference: primary; then the smallest partner wherever a relation has one hole; then the smallest partner of
 * whatever the attacker still bounds too closely.
 */
function greedy({threshold, values, equations}: Tables): ReadonlySet<string> {
  const sensitive = [...values].filter(([, value]) => value > 0 && value < threshold).map(([id]) => id);
  const hidden = new Set(sensitive);
  const ids = ({totals, parts}: Equation) => [...totals, ...parts];
  const hideSmallest = (among: readonly string[]) => {
    const open = among.filter((id) => !hidden.has(id) && values.get(id)! > 0);
    if (open.length) hidden.add(open.reduce((least, id) => (values.get(id)! < values.get(least)! ? id : least)));
    return open.length > 0;
  };
  const fill = () => {
    for (let changed = true; changed; )
      changed = equations.some((each) => ids(each).filter((id) => hidden.has(id)).length === 1 && hideSmallest(ids(each)));
  };
  fill();
  for (let weak: string | undefined = ''; weak !== undefined; ) {
    const attacker = new Attacker(published({values}, hidden), equations);
    const solved = attacker.solve();
    weak = [...hidden].find((id) =>
      sensitive.includes(id) ? !(attacker.canBe(id, 0, 0) && attacker.canBe(id, threshold, Infinity)) : solved.has(id),
    );
    const near = equations.filter((each) => weak !== undefined && ids(each).includes(weak)).flatMap(ids);
    if (weak !== undefined && !hideSmallest(near) && !hideSmallest([...values.keys()])) break;
    fill();
  }
  return hidden;
}
