import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {matterOf} from '../../../src/model/disclosure/matter.js';
import {linkedTables} from '../../../src/model/disclosure/tables.js';
import {figuresOf} from '../../../src/model/figures.js';
import {Observatory} from '../../../src/model/observatory.js';
import {age, AGES, axes, byHand, centres, column, count, document, territories} from '../../helpers/disclosed.js';

const PLACES: Readonly<Record<string, string>> = {
  'commune:67001': 'a', 'commune:67002': 'b', 'commune:67003': 'c', 'commune:68001': 'd', 'epci:200000001': 'ab', 'epci:200000002': 'cd', 'departement:67': 'abc', 'departement:68': 'd!',
};
/** The name of a figure in few words: its indicator, place, age and year, where these say something. */
function short(id: string): string {
  const [first, second, third, fourth] = JSON.parse(id) as [string, string | string[], string | string[], [string, string][]?];
  if (typeof second !== 'string') return `${first} of ${second.map(short).join(' + ')}`;
  if (!fourth) return `${first} of ${short(first === 'others' ? (third as string) : second)}`;
  const place = PLACES[second] ?? second;
  return [first, place, ...fourth.map(([, category]) => category), ...(third === '2023' ? [] : [third])].join(' ');
}
function tablesOf(raw: unknown, knowsHidden = true) {
  const observatory = new Observatory(raw);
  const all = linkedTables(matterOf(observatory, {}, (indicator) => figuresOf(observatory).columns(indicator), knowsHidden));
  return all.map(({cells, equations, indicators, notAdditive, unexplained}) => ({
    indicators: indicators.map(({id}) => id).join(' '),
    cells: Object.fromEntries(cells.map(({id, value, role, isCount}) => [short(id), `${value} ${isCount ? '' : 'amount '}${role ?? ''}`.trim()])),
    equations: equations.map(({totals, parts}) => `${totals.map(short).join(' + ')} = ${parts.map(short).join(' + ')}`),
    notAdditive: notAdditive.map(short),
    unexplained: unexplained.map(({id}) => short(id)),
    contributors: Object.fromEntries(cells.flatMap(({id, contributors}) => (contributors ? [[short(id), contributors]] : []))),
  }));
}
const free = (id: string) => count(id, {disclosure: undefined});
const levels = (communes: readonly (number | null)[], epci: readonly (number | null)[], indicator = 'habitants', status: Readonly<Record<string, string>> = {}) => [
  {...column(indicator, communes), axis: 'commune', ...(status['commune'] && {status: status['commune']})},
  {...column(indicator, epci), axis: 'epci', ...(status['epci'] && {status: status['epci']})},
];
const placed = (indicators: readonly unknown[], observations: readonly unknown[], more = {}) => document({territories, axes, indicators, observations, ...more});

describe('linkedTables', () => {
  test('leave out what is under no rule', () => {
    assert.deepEqual(tablesOf(byHand([free('habitants')], [column('habitants', [1, 2, 3, 4])])), []);
  });

  test('hold together what rates divide, and nothing else', () => {
    const rate = {id: 'part', label: 'Part', kind: 'rate', numerator: 'oui', denominator: 'demandes'};
    const families = (...more: readonly unknown[]) => tablesOf(byHand([count('oui'), free('demandes'), count('autre'), ...more], [])).map(({indicators}) => indicators);
    assert.deepEqual(families(), ['oui', 'autre']);
    assert.deepEqual(families(rate)[0]!.split(' ').sort(), ['demandes', 'oui', 'part']);
    assert.deepEqual(families(rate, {...rate, id: 'autres', numerator: 'autre'}).map((each) => each.split(' ').length), [5]);
    // A numerator that is not in the document.
    assert.deepEqual(families({...rate, numerator: 'ailleurs', denominator: 'nulle-part'}), ['oui', 'autre']);
  });

  test('hold each figure once, with what stands between a total and its parts', () => {
    const [tables] = tablesOf(placed([count('habitants')], [...levels([10, 20, 30, 40], [30, 73]), column('habitants', [99, 99, 99, 99], {axis: 'commune'})]));
    assert.deepEqual(tables!.cells, {
      ...{'habitants a': '10', 'habitants b': '20', 'habitants c': '30', 'habitants d': '40', 'habitants ab': '30', 'habitants cd': '73'},
      'rest of habitants cd': '3 derived',
    });
    assert.deepEqual(tables!.equations, ['habitants ab = habitants a + habitants b', 'habitants cd = habitants c + habitants d + rest of habitants cd']);
  });

  test('take a rest of many for known, and one of less than nobody for no relation', () => {
    const [many] = tablesOf(placed([count('habitants')], levels([10, 20, 30, 40], [30, 76])));
    assert.equal(many!.cells['rest of habitants cd'], '6 settled');
    const [less] = tablesOf(placed([count('habitants')], levels([10, 20, 30, 40], [29, 70])));
    assert.deepEqual([less!.notAdditive, less!.equations], [['habitants ab'], ['habitants cd = habitants c + habitants d']]);
    // Nothing is related to less than nobody.
    const [odd] = tablesOf(placed([{...count('solde'), kind: 'amount'}], levels([-10, 40, 30, 40], [30, 70], 'solde')));
    assert.deepEqual([odd!.equations, odd!.notAdditive, odd!.cells['solde a']], [['solde cd = solde c + solde d'], [], undefined]);
  });

  test('relate what is there: no total without its figure, and no total without any part', () => {
    const equations = (communes: readonly (number | null)[], epci: readonly (number | null)[]) => tablesOf(placed([count('habitants')], levels(communes, epci)))[0]!.equations;
    assert.deepEqual(equations([10, 20, null, null], [null, 70]), []);
    assert.deepEqual(equations([10, null, 30, 40], [10, 70]), ['habitants ab = habitants a', 'habitants cd = habitants c + habitants d']);
  });

  test('know amounts from counts: those in tenths are none', () => {
    const [tables] = tablesOf(placed([count('etp')], [column('etp', [1.5, 2, 30, 4], {axis: 'commune'})]));
    assert.deepEqual(Object.values(tables!.cells), ['1.5 amount', '2 amount', '30 amount', '4 amount']);
  });

  test('suppose what is hidden where it is not known', () => {
    const hidden = levels([null, null, 30, null], [30, 70], 'habitants', {commune: 'QQAQ', epci: 'AA'});
    const [tables] = tablesOf(placed([count('habitants')], hidden), false);
    assert.deepEqual(tables!.cells, {
      ...{'habitants a': '15 lost', 'habitants b': '15 lost', 'habitants c': '30', 'habitants d': '40 lost'},
      ...{'habitants ab': '30', 'habitants cd': '70'},
    });
    const family = [free('habitants'), count('oui'), {id: 'part', label: 'Part', kind: 'rate', numerator: 'oui', denominator: 'habitants'}];
    assert.equal(tablesOf(placed(family, hidden), false)[0]!.cells['habitants d'], '40 derived');
  });

  test('add up categories that exclude each other, with margins that nobody wrote down', () => {
    const sexes = {id: 'sexe', label: 'Sexe', exclusive: true, categories: ['F', 'H'].map((id) => ({id, label: id}))};
    const written = (values: readonly number[], categories: Readonly<Record<string, string>>) => column('habitants', [...values, 0, 0, 0], {categories});
    const crossed = AGES.flatMap((each, rank) => ['F', 'H'].map((sexe, other) => written([10 * (1 + rank) + other], {age: each, sexe})));
    const [tables] = tablesOf(byHand([count('habitants')], [column('habitants', [62, 0, 0, 0]), ...crossed], {dimensions: [age, sexes]}));
    const ofA = tables!.equations.filter((each) => / a( |$)/.test(each));
    assert.deepEqual(ofA.sort(), [
      'habitants a 0-17 = habitants a 0-17 F + habitants a 0-17 H',
      'habitants a 18+ = habitants a 18+ F + habitants a 18+ H',
      'habitants a = habitants a 0-17 + habitants a 18+',
      'habitants a = habitants a F + habitants a H',
      'habitants a F = habitants a 0-17 F + habitants a 18+ F',
      'habitants a H = habitants a 0-17 H + habitants a 18+ H',
    ].sort());
    assert.deepEqual([tables!.cells['habitants a F'], tables!.cells['habitants a 0-17'], tables!.cells['habitants a 0-17 F']], ['30 derived', '21 derived', '10']);
    const [open] = tablesOf(byHand([count('habitants')], [column('habitants', [62, 0, 0, 0]), ...crossed], {dimensions: [{...age, exclusive: false}, {...sexes, exclusive: false}]}));
    assert.deepEqual(open!.equations, []);
  });

  test('relate years, and count persons once where they do not add up', () => {
    const years = [column('habitants', [43, 0, 0, 0], {period: '2021/2022'}), column('habitants', [40, 0, 0, 0], {period: '2021'})];
    assert.deepEqual(tablesOf(byHand([count('habitants')], years))[0]!.equations.slice(0, 1), ['habitants a 2021/2022 = habitants a 2021 + rest of habitants a 2021/2022']);
    assert.deepEqual(tablesOf(byHand([count('habitants', {aggregation: 'none'})], years))[0]!.equations, []);
  });

  test('know who stands behind figures of centres that did not all agree', () => {
    const budget = {id: 'budget', label: 'Budget', kind: 'amount', disclosure: {perCentre: 'agreement'}};
    const written = [column('budget', [100, 200, 300, 400], {axis: 'centres'}), column('budget', [1000, 0, 0, 0])];
    const agreeing = (...ids: readonly string[]) => centres.map((each) => (ids.includes(each.id) ? {...each, agreements: ['budget']} : each));
    const of = (tables: Readonly<Record<string, unknown>>, knowsHidden = true) => tablesOf(byHand([budget], written, {territories, ...tables}), knowsHidden)[0]!;
    assert.deepEqual(of({centres: agreeing('b', 'c', 'd')}).contributors, {'budget centre:a': [100], 'budget a': [100, 200, 300, 400]});
    assert.deepEqual(of({centres: agreeing('b', 'c', 'd')}, false).contributors, {'budget centre:a': [1], 'budget a': [1, 1, 1, 1]});
    assert.deepEqual(of({centres: agreeing('a', 'b', 'c', 'd')}).contributors, {});
    assert.equal(of({centres: agreeing('b', 'c', 'd')}).cells['budget centre:a'], '100 amount withheld');
    assert.equal(of({centres: agreeing('b', 'c', 'd')}).cells['budget centre:b'], '200 amount');
  });

  test('know how many stand behind a figure of organisations that the document does not name', () => {
    const budget = {id: 'budget', label: 'Budget', kind: 'amount', disclosure: {minUnits: 3}};
    const [tables] = tablesOf(byHand([budget], [column('budget', [100, 200, 300, 400], {n: [2, 3, null, 0]})]));
    assert.deepEqual(tables!.contributors, {'budget a': [1, 1], 'budget b': [1, 1, 1], 'budget d': []});
  });

  test('give a count the rule of the rate that tells it', () => {
    const rate = {id: 'part', label: 'Part', kind: 'rate', factor: 100, numerator: 'oui', denominator: 'demandes', disclosure: {threshold: 5}};
    const [tables] = tablesOf(byHand([free('oui'), free('demandes'), rate], [column('oui', [38, 20, 20, 20]), column('demandes', [40, 40, 40, 40])]));
    assert.deepEqual([tables!.cells['oui a'], tables!.cells['demandes a'], tables!.cells['others of demandes a']], ['38', '40 settled', '2 derived']);
  });
});

describe('what rates tell', () => {
  const rate = {id: 'part', label: 'Part', kind: 'rate', factor: 100, denominator: 'demandes', disclosure: {threshold: 5}};
  const family = [free('demandes'), rate];
  const [COMMUNES, EPCI] = [[40, 40, 60, 80], [80, 140]];
  const told = (communes: readonly (number | null)[], epci: readonly (number | null)[], {asked = [COMMUNES, EPCI], knowsHidden = true} = {}) =>
    tablesOf(placed(family, [...levels(communes, epci, 'part'), ...levels(asked[0]!, asked[1]!, 'demandes')]), knowsHidden)[0]!;

  test('are counts, those whom they leave out, and how they add up', () => {
    const {cells, equations} = told([25, 50, 50, 50], [37.5, 50]);
    assert.deepEqual(['a', 'b', 'ab', 'cd'].map((place) => cells[`part× ${place}`]), ['10', '20', '30', '70']);
    assert.deepEqual(['a', 'b', 'ab', 'cd'].map((place) => cells[`others of demandes ${place}`]), ['30 derived', '20 derived', '50 derived', '70 derived']);
    assert.equal(equations.includes('part× ab = part× a + part× b'), true);
    assert.equal(equations.includes('demandes a = part× a + others of demandes a'), true);
  });

  test('are nothing without what they divide by, or without a rule, or of parts of persons', () => {
    const cellsOf = (indicators: readonly unknown[], asked: readonly (number | null)[]) =>
      Object.keys(tablesOf(byHand([count('autre'), ...indicators], [column('part', [25, 50, 50, 50]), column('demandes', asked)])).find((each) => each.indicators.includes('part'))?.cells ?? {}).filter((each) => each.startsWith('part×')).join(' ');
    assert.equal(cellsOf(family, [40, 40, null, 40]), 'part× a part× b part× d');
    assert.equal(cellsOf([free('demandes'), {...rate, disclosure: undefined}], COMMUNES), '');
    assert.equal(cellsOf([free('demandes'), {...rate, kind: 'ratio'}], COMMUNES), '');
  });

  test('are in doubt where rounding leaves open whether they are few', () => {
    // 12 % of 40 are 5 people, 1 % of 400 from 2 to 6, and those whom 99 % leave out as many.
    const {cells} = told([12, 50, 1, 99], [31, 50], {asked: [[40, 40, 400, 400], [80, 800]]});
    assert.deepEqual(['a', 'c', 'd'].map((place) => cells[`part× ${place}`]!.split(' ')[1]), [undefined, 'doubtful', undefined]);
    assert.deepEqual(['a', 'c', 'd'].map((place) => cells[`others of demandes ${place}`]!.split(' ')[1]), ['derived', 'derived', 'doubtful']);
  });

  test('are noughts where all parts of a place are noughts, or the place is', () => {
    // 0 % of 400 may be one person.
    const asked = [[40, 40, 400, 80], [80, 480]];
    const cellsOf = (communes: readonly number[], epci: readonly number[]) => ['a', 'b', 'ab', 'c', 'd', 'cd'].map((place) => told(communes, epci, {asked}).cells[`part× ${place}`]);
    assert.deepEqual(cellsOf([0, 0, 50, 50], [0, 50]).slice(0, 3), ['0', '0', '0']);
    assert.deepEqual(cellsOf([50, 50, 0, 0], [50, 0]).slice(3), ['0 doubtful', '0', '0 doubtful']);
    assert.deepEqual(cellsOf([50, 50, 0, 50], [50, 8]).slice(3)[0], '0 doubtful');
  });

  test('are noughts by their parts only where nobody is in none of them', () => {
    // 0 % of 199 is nobody; of 398 it may be one.
    const ofAll = (asked: number) => told([0, 0, 50, 50], [0, 50], {asked: [[199, 199, 60, 80], [asked, 140]]}).cells['part× ab'];
    assert.deepEqual([ofAll(398), ofAll(399)], ['0', '0 doubtful']);
  });

  test('are nothing where neither the rate nor its count is under a rule', () => {
    const other = {...rate, id: 'autres', disclosure: undefined};
    const observations = [...levels([25, 50, 50, 50], [37.5, 50], 'part'), ...levels([25, 50, 50, 50], [37.5, 50], 'autres'), ...levels(COMMUNES, EPCI, 'demandes')];
    const names = Object.keys(tablesOf(placed([...family, other], observations))[0]!.cells).filter((each) => each.includes('×'));
    assert.deepEqual(new Set(names.map((each) => each.split(' ')[0])), new Set(['part×']));
  });

  test('leave a range to who is counted in a total and in no part', () => {
    // Of 150, ten are in neither part, where 30 and 40 are for sure: 46 % are 69, too few; 47 % are 70 or 71; 49 % are 73 or 74.
    const rest = (share: number) => told([50, 50, 50, 50], [50, share], {asked: [COMMUNES, [80, 150]]}).cells['rest of part× cd'];
    assert.deepEqual([46, 47, 49, 50, 52].map(rest), [undefined, '1 doubtful', '4 derived', '5 settled', '8 settled']);
  });

  test('are read by whoever does not know them as their least, and as much more as rounding leaves', () => {
    const {cells, equations} = told([1, 50, 50, 50], [48, 50], {asked: [[400, 40, 60, 80], [440, 140]], knowsHidden: false});
    assert.equal(cells['part× a']!.endsWith('derived'), true);
    assert.deepEqual([cells['part× b'], cells['part× c']], ['20', '30']);
    assert.equal(equations.some((each) => each.startsWith('part× a = ')), true);
  });

  test('are not to be explained where no whole numbers add up', () => {
    const {unexplained} = told([50, 5, 50, 50], [90, 50]);
    assert.deepEqual([...unexplained].sort(), ['part× a', 'part× ab', 'part× b']);
    assert.deepEqual(told([50, 25, 50, 50], [90, 50]).unexplained, []);
  });
});
