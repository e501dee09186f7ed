import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {keyOf, type Figure} from '../../../src/model/disclosure/figure.js';
import {Rates} from '../../../src/model/disclosure/rates.js';
import type {Relation} from '../../../src/model/disclosure/relations.js';
import type {Cell} from '../../../src/model/disclosure/rules.js';
import type {Indicator} from '../../../src/model/indicator.js';

const indicator = (id: string, kind: string, more: object = {}) => ({id, label: id, kind, ...more}) as unknown as Indicator;
const PART = indicator('part', 'rate', {factor: 100, denominator: 'asked'});
const SAYS_YES = {...PART, numerator: 'yes'} as unknown as Indicator;
const ASKED = indicator('asked', 'count');
const YES = indicator('yes', 'count');

/** In a place: the rate, of how many, and the count if it is written, too. Hidden ones are null. */
interface Given {
  readonly part?: number | null;
  readonly asked?: number | null;
  readonly yes?: number | null;
}
interface Setting {
  readonly family?: readonly Indicator[];
  readonly knowsHidden?: boolean;
}
/** What the rates of some places tell under a threshold of 5; each relation is written as its total and its parts. */
function rates(given: Readonly<Record<string, Given>>, relations: readonly (readonly string[])[] = [], {family = [PART, ASKED], knowsHidden = true}: Setting = {}) {
  const figures = new Map<string, Figure>();
  for (const [subject, values] of Object.entries(given)) {
    for (const each of family) {
      const value = values[each.id as unknown as keyof Given];
      if (value === undefined) continue;
      const id = keyOf(each.id, subject, '2023', {});
      figures.set(id, {...{id, indicator: each, subject, period: '2023', categories: {}, isHidden: value === null, places: [{} as never]}, ...(value !== null && {value})});
    }
  }
  const counted = family.includes(YES) ? 'yes' : 'part×';
  const idOf = (subject: string, of = counted) => keyOf(of, subject, '2023', {});
  const drawn: Relation<string>[] = relations.map(([total, ...parts]) => ({totals: total!.split('+').map((each) => idOf(each)), parts: parts.map((each) => idOf(each))}));
  const told = new Rates({family, figures, relations: drawn, ruleOf: () => ({threshold: 5}), isWhole: () => true, knowsHidden});
  const implied = [...told.imply()];
  for (const each of implied) told.settle(each);
  const known = () => told.known([...figures].map(([id, figure]) => [id, figure.isHidden || told.isLeftOpen(figure) ? undefined : figure.value] as const));
  const ranges = () => Object.fromEntries(Object.keys(given).flatMap((subject) => {
    const range = figures.get(idOf(subject))?.range;
    return range ? [[subject, range.least === range.most ? `${range.least}` : `${range.least}-${range.most}`]] : [];
  }));
  const values = (of = counted) => Object.fromEntries(Object.keys(given).map((subject) => [subject, figures.get(idOf(subject, of))?.value]));
  return {told, implied, figures, drawn, idOf, known, ranges, values, figure: (subject: string) => figures.get(idOf(subject))};
}
const sumOf = (ids: readonly string[], values: ReadonlyMap<string, number | undefined>) => ids.reduce((sum, id) => sum + values.get(id)!, 0);
const assertHolds = ({totals, parts}: Relation<string>, values: ReadonlyMap<string, number>) =>
  assert.equal(sumOf(totals, values), sumOf(parts, values), `${totals.join(' + ')} = ${parts.join(' + ')}`);

describe('what rates imply', () => {
  test('is a count of its own, or the one they name', () => {
    const own = rates({a: {part: 50, asked: 40}});
    assert.deepEqual([own.implied.map(({id}) => String(id)), own.values()], [['part×'], {a: 20}]);
    const named = rates({a: {part: 50, asked: 40}, b: {part: 25, asked: 40, yes: 11}}, [], {family: [SAYS_YES, ASKED, YES]});
    // What is written is not told once more.
    assert.deepEqual([named.implied, named.values()], [[YES], {a: 20, b: 11}]);
    const elsewhere = rates({a: {part: 50, asked: 40}}, [], {family: [SAYS_YES, ASKED]});
    assert.deepEqual(elsewhere.values(), {a: 20});
  });

  test('is nothing without something to divide by, or of anything but a rate', () => {
    assert.deepEqual(rates({a: {part: 50}}, [], {family: [indicator('part', 'rate', {factor: 100})]}).implied, []);
    assert.deepEqual(rates({a: {part: 50, asked: 40}}, [], {family: [{...PART, kind: 'ratio'}, ASKED]}).implied, []);
    assert.equal(rates({a: {part: 50}}).figure('a'), undefined);
    assert.equal(rates({a: {asked: 40}}).figure('a'), undefined);
  });

  test('is hidden with them, and without a value then', () => {
    const {isHidden, value, range, toldBy} = rates({a: {part: null, asked: 40}}).figure('a')!;
    assert.deepEqual({isHidden, value, range, of: String(toldBy!.indicator.id)}, {isHidden: true, value: undefined, range: undefined, of: 'part'});
    assert.equal(rates({a: {part: null, asked: 40, yes: null}}, [], {family: [SAYS_YES, ASKED, YES]}).figure('a')!.toldBy, undefined);
  });

  test('gives away a count that is hidden itself', () => {
    const {isHidden, value, places} = rates({a: {part: 50, asked: 40, yes: null}}, [], {family: [SAYS_YES, ASKED, YES]}).figure('a')!;
    assert.deepEqual({isHidden, value, places: places.length}, {isHidden: false, value: 20, places: 2});
  });

  test('is all of a whole at most, and nobody of more', () => {
    assert.deepEqual(rates({a: {part: 100, asked: 40}, b: {part: 101, asked: 400}, c: {part: 100, asked: 400}}).ranges(), {a: '40', c: '398-400'});
  });
});

describe('noughts', () => {
  test('pass from parts to totals, and on to what these are parts of', () => {
    const {ranges} = rates({all: {part: 0, asked: 600}, ab: {part: 0, asked: 360}, a: {part: 0, asked: 180}, b: {part: 0, asked: 180}, c: {part: 0, asked: 240}, d: {part: 0, asked: 60}, e: {part: 0, asked: 180}}, [['all', 'ab', 'c'], ['ab', 'a', 'b'], ['c', 'd', 'e']]);
    assert.deepEqual(ranges(), {all: '0', ab: '0', a: '0', b: '0', c: '0', d: '0', e: '0'});
  });

  test('pass from a total that is surely nobody to its parts', () => {
    const given = {all: {yes: 0, asked: 800}, a: {part: 0, asked: 400}, b: {part: 0, asked: 400}};
    assert.deepEqual(rates(given, [['all', 'a', 'b']], {family: [SAYS_YES, ASKED, YES]}).ranges(), {a: '0', b: '0'});
  });

  test('do not pass where somebody is in no part, or parts are not known to be all', () => {
    const total = (asked: number) => rates({all: {part: 0, asked}, a: {part: 0, asked: 180}, b: {part: 0, asked: 180}}, [['all', 'a', 'b']]).ranges()['all'];
    assert.deepEqual([total(360), total(361), total(359)], ['0', '0-1', '0-1']);
    const parts = (other: Given, asked = 800) => rates({all: {yes: 0, asked}, a: {part: 0, asked: 400}, b: other}, [['all', 'a', 'b']], {family: [SAYS_YES, ASKED, YES]}).ranges()['a'];
    assert.deepEqual([parts({yes: 0, asked: 400}), parts({yes: 0, asked: 300}), parts({yes: 0, asked: 401}), parts({yes: 0})], ['0', '0', '0-2', '0-2']);
  });

  test('do not pass by what is hidden, or by a whole that may come to be hidden', () => {
    const total = (other: Given, asked: number) => rates({all: {part: 0, asked}, a: {part: 0, asked: 199}, b: other}, [['all', 'a', 'b']]).ranges()['all'];
    assert.deepEqual([total({part: 0, asked: 5}, 204), total({part: 0, asked: 4}, 203), total({part: null, asked: 5}, 204)], ['0', '0-1', '0-1']);
    const {ranges} = rates({all: {part: 0, asked: 84}, a: {part: 0, asked: 80}, b: {part: 0, asked: 4}}, [['all', 'a', 'b']]);
    assert.deepEqual(ranges(), {all: '0', a: '0', b: '0'});
  });
});

describe('what is supposed of counts that rounding leaves open', () => {
  test('fits what is written, and what is hidden stays unknown', () => {
    // 1 % of 400 are from 2 to 6; all are 25, of which 20 elsewhere.
    const {values, figure} = rates({all: {yes: 25, asked: 440}, a: {part: 1, asked: 400}, b: {part: 50, asked: 40}}, [['all', 'a', 'b']], {family: [SAYS_YES, ASKED, YES]});
    assert.deepEqual(values(), {all: 25, a: 5, b: 20});
    assert.deepEqual([figure('a')!.isDoubtful, figure('b')!.isDoubtful], [true, undefined]);
    const hidden = rates({all: {yes: null, asked: 440}, a: {part: 1, asked: 400}, b: {part: null, asked: 40}}, [['all', 'a', 'b']], {family: [SAYS_YES, ASKED, YES]});
    assert.deepEqual(hidden.values(), {all: undefined, a: 4, b: undefined});
  });

  test('leaves to those in no part as many as were asked beside', () => {
    const of = (asked: number) => rates({all: {yes: 31, asked}, a: {part: 1, asked: 400}, b: {part: 50, asked: 40}}, [['all', 'a', 'b']], {family: [SAYS_YES, ASKED, YES]});
    // 20 and at most 6 need five beside.
    assert.deepEqual([444, 445].map((asked) => of(asked).told.unexplained.length), [3, 0]);
    assert.deepEqual(of(445).values(), {all: 31, a: 6, b: 20});
    // Where parts are more than their total, they say nothing of it.
    assert.deepEqual([of(439).told.unexplained.length, of(439).values()], [0, {all: 31, a: 4, b: 20}]);
  });

  test('is nothing where no whole numbers add up: all are unexplained but noughts if some may be few, else none is told', () => {
    const odd = (more: Given, of: Readonly<Record<string, Given>> = {}) => {
      const {told, values} = rates({all: {yes: 90, asked: 1_000}, a: {part: 50, asked: 40}, b: more, ...of}, [['all', 'a', 'b', ...Object.keys(of)]], {family: [SAYS_YES, ASKED, YES]});
      return [told.unexplained.map(({subject}) => subject).sort().join(' '), Object.entries(values()).flatMap(([subject, value]) => (value === undefined ? [] : subject)).join(' ')];
    };
    // Nothing may be few: what only rates tell is left out.
    assert.deepEqual(odd({part: 50, asked: 960}), ['', 'all']);
    assert.deepEqual(odd({part: 5, asked: 40}, {c: {part: 50, asked: 920}}), ['a all b c', '']);
    assert.deepEqual(odd({part: 95, asked: 40}, {c: {part: 50, asked: 920}}), ['a all b c', '']);
    // A written count is few, or a hidden one may be.
    assert.deepEqual(odd({yes: 3, asked: 40}, {c: {part: 50, asked: 920}}), ['a all b c', '']);
    assert.deepEqual(odd({yes: null, asked: 40}, {c: {part: 50, asked: 920}}), ['a all b c', '']);
    assert.deepEqual(odd({yes: 20, asked: 40}, {c: {part: 50, asked: 920}}), ['', 'all b']);
    // Noughts are nobody's secret.
    assert.deepEqual(odd({part: 5, asked: 40}, {c: {part: 50, asked: 860}, d: {part: 0, asked: 40}, e: {yes: 0, asked: 20}}), ['a all b c', 'd e']);
  });
});

describe('to a reader', () => {
  const OPEN = {all: {part: 6, asked: 500}, a: {part: 1, asked: 400}, b: {part: 50, asked: 40}};

  test('an open count is its least and what is more, within what rounding leaves', () => {
    const {drawn, known, idOf} = rates({a: {part: 1, asked: 400}, b: {part: 50, asked: 40}}, [], {knowsHidden: false});
    const name = (id: string) => (JSON.parse(id) as string[])[0];
    assert.deepEqual(drawn.map(({totals, parts}) => `${totals.map(name).join()} = ${parts.map(name).join(' + ')}`), ['part× = least + more', 'room = more + less']);
    const values = Object.fromEntries([...known()].map(([id, value]) => [id === idOf('b') ? 'b' : id === idOf('a') ? 'a' : name(id), value]));
    assert.deepEqual(values, {least: 2, room: 4, more: undefined, less: undefined, part: 50, asked: 40, a: undefined, b: 20});
  });

  test('those in no part are some of all who were asked beside', () => {
    const {drawn, known, idOf} = rates(OPEN, [['all', 'a', 'b']], {knowsHidden: false});
    const [total, beside] = drawn;
    const [unknown, others] = beside!.parts as [string, string];
    assert.deepEqual(total, {totals: [idOf('all')], parts: [idOf('a'), idOf('b'), unknown]});
    const values = known();
    assert.deepEqual([values.get(beside!.totals[0]!), values.get(unknown), values.get(others)], [60, undefined, undefined]);
  });

  test('parts of which there are more than of their total say nothing of it', () => {
    const of = (asked: number) => rates({...OPEN, all: {part: 6, asked}}, [['all', 'a', 'b']], {knowsHidden: false}).drawn.filter(({parts}) => parts.length > 1 && !parts[0]!.includes('least') && !parts[0]!.includes('more'));
    assert.deepEqual([of(439).length, of(440).length, of(441).length], [0, 1, 2]);
    // Where nothing is open, a relation stays as it is.
    const told = rates({all: {part: 30, asked: 100}, a: {part: 50, asked: 40}, b: {part: 50, asked: 40}}, [['all', 'a', 'b']], {knowsHidden: false});
    assert.equal(told.drawn.length, 1);
  });

  test('a table that only rates tell is imagined where none better is found', () => {
    const reader = rates(OPEN, [['all', 'a', 'b']], {knowsHidden: false});
    reader.told.relateOthers();
    const written = new Map([...reader.known()].flatMap(([id, value]) => (value === undefined ? [] : [[id, value] as const])));
    const values = reader.told.imagine(written);
    for (const relation of reader.drawn) assertHolds(relation, values);
    for (const [id, value] of written) assert.equal(values.get(id), value);
    assert.equal([...values.values()].every((value) => Number.isInteger(value) && value >= 0), true);
    // From 2 to 6: the middle.
    assert.equal(values.get(reader.idOf('a')), 4);
    const better = new Map([...written, [reader.idOf('a'), 5]]);
    assert.equal(reader.told.imagine(better).get(reader.idOf('a')), 5);
  });

  test('nothing is imagined where rates leave nothing open', () => {
    const values = new Map([['x', 1]]);
    assert.equal(rates({a: {part: 50, asked: 40}}).told.imagine(values), values);
  });
});

describe('what rates leave to those in no part', () => {
  const rest = (asked: number, part = 30) => {
    const {told, drawn} = rates({all: {part, asked}, a: {part: 1, asked: 400}, b: {part: 50, asked: 40}}, [['all', 'a', 'b']]);
    return told.restOf(drawn[0]!);
  };

  test('is from nobody to all of them, as far as the ends of both sides say', () => {
    // Of 1,000, 3 % are 25 to 34 or 35; 22 to 26 are in parts.
    assert.deepEqual(rest(1_000, 3), {least: 0, most: 13});
    // Of 500, 6 % are 28 to 32.
    assert.deepEqual(rest(500, 6), {least: 2, most: 10});
    // Of 444, 7 % are 29 to 33, and only four people are left.
    assert.deepEqual(rest(444, 7), {least: 3, most: 4});
  });

  test('is nothing to speak of where nobody is left, or nothing is open', () => {
    assert.deepEqual([rest(440), rest(439)], [undefined, undefined]);
    const exact = rates({all: {part: 50, asked: 100}, a: {part: 50, asked: 40}, b: {part: 50, asked: 40}}, [['all', 'a', 'b']]);
    assert.equal(exact.told.restOf(exact.drawn[0]!), undefined);
    const unknown = rates({all: {part: null, asked: 500}, a: {part: 1, asked: 400}}, [['all', 'a']]);
    assert.equal(unknown.told.restOf(unknown.drawn[0]!), undefined);
  });
});

describe('those whom a rate leaves out', () => {
  const rule = {threshold: 5};
  function left(given: Given, knowsHidden = true, family: readonly Indicator[] = [PART, ASKED]) {
    const {told, drawn, known, idOf} = rates({a: given}, [], {family, knowsHidden});
    drawn.length = 0;
    told.relateOthers();
    if (!drawn.length) return undefined;
    const [{totals: [whole], parts: [part, others]}] = drawn as [{totals: [string]; parts: [string, string]}];
    assert.deepEqual([whole, part], [idOf('a', 'asked'), idOf('a', family.includes(YES) ? 'yes' : 'part×')]);
    const values = known();
    const cell: Cell = {id: part, value: 1, isCount: true, rule, contributors: [1]};
    const cellsOf = (value: number) => [...told.cells(new Map([[part, cell]]), new Map([[others, value]]))].map((each) => ({value: each.value, role: each.role, rule: each.rule, contributors: each.contributors}));
    return {known: values.get(others), cellsOf, none: [...told.cells(new Map(), new Map([[others, 1]]))], unknown: [...told.cells(new Map([[part, cell]]), new Map())]};
  }

  test('are as many as it does not count', () => {
    assert.equal(left({part: 50, asked: 40})!.known, 20);
    assert.equal(left({part: null, asked: 40})!.known, undefined);
    assert.equal(left({part: 50, asked: null, yes: 20}, true, [SAYS_YES, ASKED, YES])!.known, undefined);
  });

  test('are nobody of a ratio, nor of a count that is more than the whole', () => {
    assert.equal(left({part: 50, asked: 40}, true, [{...PART, kind: 'ratio'}, ASKED]), undefined);
    const family = [SAYS_YES, ASKED, YES];
    assert.deepEqual([39, 40, 41].map((yes) => left({asked: 40, yes}, true, family)?.known), [1, 0, undefined]);
    assert.equal(left({asked: 40, yes: null}, true, family)!.known, undefined);
  });

  test('can be worked out, or are in doubt like the count', () => {
    assert.deepEqual(left({part: 50, asked: 40})!.cellsOf(20), [{value: 20, role: 'derived', rule, contributors: undefined}]);
    assert.deepEqual(left({part: 99, asked: 400})!.cellsOf(4), [{value: 4, role: 'doubtful', rule, contributors: undefined}]);
    assert.deepEqual(left({part: null, asked: 400})!.cellsOf(4), [{value: 4, role: 'derived', rule, contributors: undefined}]);
    const {cellsOf, none, unknown} = left({part: 50, asked: 40})!;
    assert.deepEqual([cellsOf(-1), cellsOf(0).length, none, unknown], [[], 1, [], []]);
  });

  test('are under the rule to a reader only where they may be few', () => {
    const ruleOf = (given: Given) => left(given, false)!.cellsOf(4).map((each) => [each.role, each.rule]);
    assert.deepEqual(ruleOf({part: 99, asked: 400}), [['derived', rule]]);
    assert.deepEqual(ruleOf({part: 90, asked: 400}), [['derived', undefined]]);
    assert.deepEqual(ruleOf({part: null, asked: 400}), [['derived', rule]]);
  });

  test('stand beside what rounding leaves, settled where it is known', () => {
    const {told, known} = rates({a: {part: 1, asked: 400}}, [], {knowsHidden: false});
    const names = ['least', 'room', 'more', 'less'];
    const ids = [...known().keys()].filter((id) => names.includes((JSON.parse(id) as string[])[0]!));
    const cells = [...told.cells(new Map(), new Map(ids.slice(0, 3).map((id, rank) => [id, rank])))];
    assert.deepEqual(cells.map(({value, role, isCount}) => [value, role, isCount]), [[0, 'settled', true], [1, 'settled', true], [2, 'derived', true]]);
  });
});
