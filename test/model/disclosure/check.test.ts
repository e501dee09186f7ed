import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {age, AGES, byHand, centres, column, count, territories, whyOf} from '../../helpers/disclosed.js';

describe('unsafeCells', () => {
  test('tells a count below the threshold that is written down', () => {
    assert.deepEqual(whyOf(byHand([count('habitants')], [column('habitants', [3, 30, 0, 5])])), ['shown habitants commune:67001']);
  });

  test('tells a hidden figure that the total gives away', () => {
    const ages = [column('habitants', [53, 0, 0, 0]), column('habitants', [null, 0, 0, 0], {categories: {age: '0-17'}, status: 'QAAA'}), column('habitants', [50, 0, 0, 0], {categories: {age: '18+'}})];
    assert.deepEqual(whyOf(byHand([count('habitants')], ages, {dimensions: [age]})), ['derivable habitants commune:67001']);
  });

  test('tells two hidden figures that are too small together', () => {
    const ages = [column('habitants', [30, 0, 0, 0]), ...['0-17', '18+'].map((each) => column('habitants', [null, 0, 0, 0], {categories: {age: each}, status: 'QAAA'}))];
    const three = [...ages, column('habitants', [27, 0, 0, 0], {categories: {age: 'autre'}})];
    assert.deepEqual(whyOf(byHand([count('habitants')], ages, {dimensions: [age]})), []);
    assert.equal(whyOf(byHand([count('habitants')], three, {dimensions: [age]})).length, 2);
  });

  test('tells those whom a count leaves out, when they are few', () => {
    const indicators = [count('oui'), count('reponses'), {id: 'part', label: 'Part', kind: 'rate', factor: 100, numerator: 'oui', denominator: 'reponses'}];
    const raw = byHand(indicators, [column('oui', [38, 20, 20, 20]), column('reponses', [40, 40, 40, 40])]);
    assert.deepEqual(whyOf(raw), ['derivable reponses commune:67001']);
  });

  test('tells a rate that counts few or leaves out few, be it by itself or beside its count', () => {
    const part = {id: 'part', label: 'Part', kind: 'rate', factor: 100, denominator: 'reponses', disclosure: {threshold: 5}};
    const free = (id: string) => count(id, {disclosure: undefined});
    const shown = (indicators: readonly unknown[], ...observations: readonly unknown[]) =>
      whyOf(byHand(indicators, observations)).flatMap((each) => (each.startsWith('shown part') ? each.split(':')[1]! : []));
    // 0.1 % of 5,000 are 3 to 7.
    const rounded = [column('part', [0.1, 99.9, 50, 0.5]), column('reponses', [5_000, 5_000, 5_000, 5_000])];
    assert.deepEqual(shown([part, free('reponses')], ...rounded), ['67001', '67002']);
    const counted = [column('part', [7.5, 95, 50, 50]), column('oui', [3, 38, 20, 20]), column('reponses', [40, 40, 40, 40])];
    const held = {...part, numerator: 'oui', disclosure: undefined};
    assert.deepEqual(shown([held, count('oui'), free('reponses')], ...counted), ['67001', '67002']);
    assert.deepEqual(shown([{...held, kind: 'ratio'}, count('oui'), free('reponses')], ...counted), ['67001']);
    assert.deepEqual(shown([held, free('oui'), count('reponses')], ...counted), []);
  });

  test('tells what a total leaves beside the parts that are published', () => {
    const years = [column('habitants', [43, 0, 0, 0], {period: '2021/2022'}), column('habitants', [40, 0, 0, 0], {period: '2021'})];
    assert.deepEqual(whyOf(byHand([count('habitants')], years)), ['derivable habitants commune:67001']);
  });

  test('tells hidden centres that are too few together, though none of them is known', () => {
    const budget = {id: 'budget', label: 'Budget', kind: 'amount', disclosure: {perCentre: 'agreement'}};
    const agreed = centres.map((each) => (each.id === 'a' ? each : {...each, agreements: ['budget']}));
    const written = (values: readonly (number | null)[]) =>
      byHand([budget], [column('budget', values, {axis: 'centres', status: values.map((value) => (value === null ? 'Q' : 'A')).join('')}), column('budget', [1000, 0, 0, 0])], {centres: agreed, territories});
    assert.deepEqual(whyOf(written([null, null, 300, 400])), ['derivable budget centre:a']);
    assert.deepEqual(whyOf(written([null, null, null, 400])), []);
  });

  test('finds nothing in what a rate leaves open, nor in medians that are hidden', () => {
    const part = {id: 'part', label: 'Part', kind: 'rate', factor: 100, denominator: 'reponses', disclosure: {threshold: 5}};
    const raw = byHand([part, count('reponses', {disclosure: undefined})], [column('part', [100, 50, 50, 50]), column('reponses', [400, 400, 400, 400])]);
    // Two of 400 may have said no, or nobody: the rate is unsafe, but it tells of nobody for sure.
    assert.deepEqual(whyOf(raw), ['shown part commune:67001']);
    const median = {id: 'revenu', label: 'Revenu', kind: 'median', disclosure: {threshold: 5}};
    assert.deepEqual(whyOf(byHand([median], [column('revenu', [null, 1600, 1700, 1800], {status: 'QAAA'})])), []);
  });

  test('calls a margin that nobody wrote down derivable, not shown', () => {
    const sexes = {id: 'sexe', label: 'Sexe', exclusive: true, categories: ['F', 'H'].map((id) => ({id, label: id}))};
    const crossed = [[3, 20], [0, 30]].flatMap((values, rank) => values.map((value, other) => column('habitants', [value, 0, 0, 0], {categories: {age: age.categories[rank]!.id, sexe: 'FH'[other]!}})));
    assert.deepEqual(whyOf(byHand([count('habitants')], crossed, {dimensions: [age, sexes]})), ['shown habitants commune:67001', 'derivable habitants commune:67001']);
  });

  test('finds nothing in figures under no rule', () => {
    assert.deepEqual(whyOf(byHand([{...count('population'), disclosure: undefined}], [column('population', [1, 2, 3, 4])])), []);
  });
});

describe('what hidden figures may be', () => {
  const ages = (values: readonly (number | null)[], total: number) => [
    column('habitants', [total, 0, 0, 0]),
    ...values.map((value, rank) => column('habitants', [value, 0, 0, 0], {categories: {age: age.categories[rank]!.id}, status: value === null ? 'QAAA' : 'AAAA'})),
  ];
  const whyOfAges = (values: readonly (number | null)[], total: number, more: Readonly<Record<string, unknown>> = {}) =>
    whyOf(byHand([count('habitants', more)], ages(values, total), {dimensions: [age]}));

  test('must be as many as the threshold, be they few or many', () => {
    assert.deepEqual(whyOfAges([null, null], 5), []);
    assert.equal(whyOfAges([null, null], 4).length, 3);
    assert.deepEqual(whyOfAges([null, null], 10, {disclosure: {threshold: 11}}).length, 3);
    assert.deepEqual(whyOfAges([null, null], 11, {disclosure: {threshold: 11}}), []);
  });

  test('may be anything where their total is hidden too', () => {
    const hidden = [column('habitants', [null, 0, 0, 0], {status: 'QAAA'}), ...ages([null, 20], 0).slice(1)];
    assert.deepEqual(whyOf(byHand([count('habitants')], hidden, {dimensions: [age]})), []);
  });

  test('are bounded from below by what is told of others', () => {
    // One age of two years: of 100 at most 3 are hidden elsewhere.
    const written = (values: readonly (number | null)[], period: string, categories?: Readonly<Record<string, string>>) =>
      column('habitants', [...values, 0, 0, 0], {period, ...(categories && {categories}), status: `${values[0] === null ? 'Q' : 'A'}AAA`});
    const [young, old] = age.categories.map(({id}) => ({age: id}));
    const square = (corner: number) => [
      ...[written([60], '2021'), written([40 + corner], '2022'), written([100 + corner], '2021/2022')],
      ...[written([null], '2021', young), written([null], '2021', old), written([null], '2022', young), written([null], '2022', old)],
      ...[written([58 + corner], '2021/2022', young), written([42], '2021/2022', old)],
    ];
    assert.deepEqual(whyOf(byHand([count('habitants')], square(0), {dimensions: [age]})), []);
    // With two of all in the second age, each of them is bound to two.
    const narrow = [
      ...[written([60], '2021'), written([40], '2022'), written([100], '2021/2022')],
      ...[written([null], '2021', young), written([null], '2021', old), written([null], '2022', young), written([null], '2022', old)],
      ...[written([98], '2021/2022', young), written([2], '2021/2022', old)],
    ];
    assert.equal(whyOf(byHand([count('habitants')], narrow, {dimensions: [age]})).filter((each) => each.startsWith('derivable')).length >= 4, true);
  });

  test('of centres must not be known closer than a tenth', () => {
    const budget = {id: 'budget', label: 'Budget', kind: 'amount', disclosure: {perCentre: 'agreement', minUnits: 1, dominance: 1}};
    const agreed = centres.map((each, rank) => (rank < 2 ? each : {...each, agreements: ['budget']}));
    const told = (values: readonly (number | null)[], total: number) =>
      whyOf(byHand([budget], [column('budget', values, {axis: 'centres', status: values.map((value) => (value === null ? 'Q' : 'A')).join('')}), column('budget', [total, 0, 0, 0])], {centres: agreed, territories}));
    assert.deepEqual(told([null, null, 300, 400], 1000), []);
    assert.deepEqual(told([null, 200, 300, 400], 1000), ['not-agreed budget centre:b', 'derivable budget centre:a']);
  });

  test('of centres must not, even where those beside can give a little', () => {
    const budget = {id: 'budget', label: 'Budget', kind: 'amount', disclosure: {perCentre: 'agreement', minUnits: 1, dominance: 1}};
    // Of b, the two years come to no more than `most`; of a and b this year, to 500 and `most`.
    const told = (most: number) => whyOf(byHand([budget], [
      column('budget', [null, null, null, null], {axis: 'centres', status: 'QQOO', period: '2023'}),
      column('budget', [null, null, null, null], {axis: 'centres', status: 'OQOO', period: '2022'}),
      column('budget', [null, most, null, null], {axis: 'centres', status: 'OAOO', period: '2022/2023'}),
      column('budget', [500 + most, 0, 0, 0]),
    ], {centres: centres.map((each) => ({...each, agreements: ['budget']})), territories}));
    assert.deepEqual([told(10), told(100)], [['derivable budget centre:a'], []]);
  });

  test('are looked at together where no relation by itself tells them', () => {
    const [sexes, homes] = ['sexe', 'logement'].map((id) => ({id, label: id, exclusive: true, categories: ['0', '1'].map((each) => ({id: each, label: each}))}));
    /** All pairs of categories are told, and no three of them: figures can only move all at once, every other one down. */
    const cube = (...inside: readonly number[]) => {
      const bits = inside.map((_, rank) => [rank >> 2, (rank >> 1) & 1, rank & 1]);
      const categories = (bit: readonly (number | undefined)[]) => Object.fromEntries(['age', 'sexe', 'logement'].flatMap((id, at) => (bit[at] === undefined ? [] : [[id, id === 'age' ? AGES[bit[at]] : String(bit[at])]])));
      const pairs = [0, 1, 2].flatMap((gone) => [0, 1, 2, 3].map((pair) => [pair >> 1, pair & 1].toSpliced(gone, 0, undefined as never)));
      const sum = (pair: readonly (number | undefined)[]) => inside.filter((_, rank) => pair.every((bit, at) => bit === undefined || bit === bits[rank]![at])).reduce((all, value) => all + value, 0);
      return whyOf(byHand([count('habitants')], [
        ...pairs.map((pair) => column('habitants', [sum(pair), 0, 0, 0], {categories: categories(pair)})),
        ...bits.map((bit) => column('habitants', [null, 0, 0, 0], {categories: categories(bit), status: 'QAAA'})),
      ], {dimensions: [age, sexes, homes]}));
    };
    assert.deepEqual(cube(10, 10, 10, 10, 10, 10, 10, 10), []);
    // The first may lose three, and the last one: none of them has room for five.
    assert.deepEqual(cube(3, 20, 20, 20, 20, 20, 20, 1), Array<string>(8).fill('derivable habitants commune:67001'));
  });

  test('are not decided where nobody can say what they may be', () => {
    // No numbers add up to both totals; nothing is supposed of so many.
    const keys = Array.from({length: 1_501}, (_, rank) => String(10_000 + rank));
    const places = [{id: 'departement:67', name: '67'}, {id: 'region:44', name: '44'}, ...keys.map((code) => ({id: `commune:${code}`, name: code, parents: ['departement:67', 'region:44']}))];
    const axes = [{id: 'communes', of: 'commune', keys}, {id: 'departements', of: 'departement', keys: ['67']}, {id: 'regions', of: 'region', keys: ['44']}];
    const told = (all: number) => new Set(whyOf({
      ...{format: 'observatoire-csc/1', territories: places, axes, indicators: [count('habitants')]},
      observations: [
        column('habitants', keys.map(() => null), {status: 'Q'.repeat(keys.length)}),
        column('habitants', [20_000], {axis: 'departements'}),
        column('habitants', [all], {axis: 'regions'}),
      ],
    }).map((each) => each.split(' ')[0]));
    assert.deepEqual([...told(20_000)], []);
    assert.deepEqual([...told(21_000)], ['undecided']);
  });
});
