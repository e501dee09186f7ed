import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {protectDocument} from '../../../src/model/disclosure.js';
import {figuresOf} from '../../../src/model/figures.js';
import {indicators} from '../../../src/model/indicator.js';
import {Observatory} from '../../../src/model/observatory.js';
import {valueOf} from '../../../src/model/values.js';
import {age, AGES, axes, byHand, centres, column, columnsOf, COMMUNE_AXIS, COMMUNES, count, document, lettersOf, territories, whyOf} from '../../helpers/disclosed.js';

describe('protectDocument', () => {
  const PART = {id: 'part', label: 'Part', kind: 'rate', factor: 100, numerator: 'oui', denominator: 'reponses'};
  const free = (id: string) => count(id, {disclosure: undefined});
  const atTwoLevels = (indicator: string, communes: readonly number[], epci: readonly number[]) =>
    [column(indicator, communes, {axis: 'commune'}), column(indicator, epci, {axis: 'epci'})];
  const placed = (indicators: readonly unknown[], ...observations: readonly unknown[]) => document({territories, axes, indicators, observations});

  test('replaces a hidden value by the letter of secrecy, with all that stood beside it', () => {
    const raw = byHand([count('habitants')], [column('habitants', [3, 30, 0, 40], {n: [1, 2, 3, 4], of: [5, 5, 5, 5], note: 'Trois à la Robertsau.'})]);
    const before = JSON.stringify(raw);
    const {document: safe, report} = protectDocument(raw);
    const [written] = columnsOf(safe);
    assert.deepEqual(written, column('habitants', [null, 30, 0, 40], {status: 'QAAA', n: [null, 2, 3, 4], of: [null, 5, 5, 5]}));
    assert.equal(report.notes, 1);
    assert.deepEqual(report.hidden, [{indicator: 'habitants', figures: 1, primary: 1, of: 4}]);
    assert.equal(JSON.stringify(raw), before);
  });

  test('takes away a number that its status says is not there', () => {
    const {document: safe} = protectDocument(byHand([count('habitants')], [column('habitants', [3, 30, 0, 40], {status: 'QOAA'})]));
    assert.deepEqual(columnsOf(safe)[0]!.values, [null, null, 0, 40]);
    assert.deepEqual(lettersOf(columnsOf(safe)[0]!), ['Q', 'O', 'A', 'A']);
  });

  test('leaves a column as it is when nothing in it is sensitive', () => {
    const raw = byHand([count('habitants')], [column('habitants', [5, 30, 0, 40], {note: 'Tous.'})]);
    assert.deepEqual(protectDocument(raw).document, raw);
  });

  test('publishes no column that it cannot read', () => {
    const raw = byHand([count('habitants')], [column('habitants', [3]), column('habitants', [6, 6, 6, 6])]);
    const {document: safe, report} = protectDocument(raw);
    assert.equal(columnsOf(safe).length, 1);
    assert.deepEqual(report.unreadable, [1]);
  });

  test('D01: hides a second age where the ages exclude each other, and only one where they do not', () => {
    const parts = [column('habitants', [53, 0, 0, 0]), column('habitants', [3, 0, 0, 0], {categories: {age: '0-17'}}), column('habitants', [50, 0, 0, 0], {categories: {age: '18+'}})];
    const hiddenWith = (exclusive: boolean) =>
      columnsOf(protectDocument(byHand([count('habitants')], parts, {dimensions: [{...age, exclusive}]})).document).filter(({values}) => values[0] === null).length;
    assert.equal(hiddenWith(true), 2);
    assert.equal(hiddenWith(false), 1);
  });

  test('D12: does not let a cumulated figure less a published year tell the other year', () => {
    const years = [column('habitants', [43, 0, 0, 0], {period: '2021/2022'}), column('habitants', [40, 0, 0, 0], {period: '2021'})];
    const {document: safe} = protectDocument(byHand([count('habitants')], years));
    assert.ok(columnsOf(safe).some(({values}) => values[0] === null));
  });

  test('D02: hides the total of two ages of one person each', () => {
    const ages = [column('habitants', [2, 40, 40, 40]), ...AGES.map((each) => column('habitants', [1, 20, 20, 20], {categories: {age: each}}))];
    const {document: safe} = protectDocument(byHand([count('habitants')], ages, {dimensions: [age]}));
    assert.deepEqual(columnsOf(safe).map(({values}) => values[0]), [null, null, null]);
    assert.deepEqual(columnsOf(safe).map(({values}) => values[1]), [40, 20, 20]);
  });

  test('D08: tells zero, no answer and secrecy apart', () => {
    const {document: safe} = protectDocument(byHand([count('habitants')], [column('habitants', [3, null, 0, 40], {status: 'AOAA'})]));
    const observatory = new Observatory(safe);
    const [habitants] = observatory.rows(indicators);
    const statusOf = (code: string) => valueOf(figuresOf(observatory), {indicator: habitants!, of: 'commune', period: '2023'}, code);
    const told = COMMUNES.map((code) => statusOf(code)).map((observed) => [observed!.status, observed!.value]);
    assert.deepEqual(told, [['suppressed', undefined], ['no-answer', undefined], ['ok', 0], ['ok', 40]]);
  });

  test('takes the threshold of the source where the indicator declares none', () => {
    const indicator = {...count('menages'), disclosure: undefined, source: 'filosofi'};
    const raw = byHand([indicator], [column('menages', [8, 30, 11, 10])]);
    const {document: safe} = protectDocument(raw, {rules: {filosofi: {threshold: 11}}});
    assert.deepEqual(columnsOf(safe)[0]!.values, [null, 30, 11, null]);
    assert.deepEqual(protectDocument(raw).document, raw);
  });

  test('hides a rate with the count that it tells, and the count of those whom it leaves out', () => {
    const indicators = [count('oui'), count('reponses', {disclosure: undefined}), {id: 'part', label: 'Part', kind: 'rate', factor: 100, numerator: 'oui', denominator: 'reponses'}];
    const raw = byHand(indicators, [column('oui', [3, 38, 20, 0]), column('reponses', [40, 40, 40, 40]), column('part', [7.5, 95, 50, 0])]);
    const [over, under, rate] = columnsOf(protectDocument(raw).document);
    assert.deepEqual(over!.values, [null, null, 20, 0]);
    assert.deepEqual(under!.values, [40, 40, 40, 40]);
    assert.deepEqual(rate!.values, [null, null, 50, 0]);
  });

  test('hides a rate whose count is told by what it divides by alone, or that too few answered', () => {
    const part = {id: 'part', label: 'Part', kind: 'rate', factor: 100, numerator: 'oui', denominator: 'reponses', disclosure: {threshold: 5}};
    const raw = byHand([part, count('reponses', {disclosure: undefined})], [column('part', [7.5, 95, 50, 40], {n: [40, 40, 40, 4]}), column('reponses', [40, 40, 40, null])]);
    assert.deepEqual(columnsOf(protectDocument(raw).document)[0]!.values, [null, null, 50, null]);
  });

  test('hides a rate whose rounding leaves open whether it tells few, unless all below it is nought', () => {
    const rates = (communes: readonly (number | null)[], epci: readonly (number | null)[]) =>
      columnsOf(protectDocument(document({
        ...{territories, axes},
        indicators: [{id: 'part', label: 'Part', kind: 'rate', factor: 100, denominator: 'demandes', decimals: 1, disclosure: {threshold: 5}}, count('demandes', {disclosure: undefined})],
        observations: [
          column('part', communes, {axis: 'commune'}),
          column('demandes', [400, 400, 4000, 4000], {axis: 'commune'}),
          column('part', epci, {axis: 'epci'}),
          column('demandes', [800, 8000], {axis: 'epci'}),
        ],
      })).document).filter(({indicator}) => indicator === 'part').map(({values}) => values);
    // 0.1 % of 4,000 are between 2 and 5.
    assert.deepEqual(rates([50, 50, 0.1, 50], [50, 25.1]), [[50, 50, null, null], [50, 25.1]]);
    // 0.0 % of 800 is nobody where it is nobody of 400 and nobody of 400; of 4,000 it may be one.
    assert.deepEqual(rates([0, 0, 50.5, 50], [0, 50.3]), [[0, 0, 50.5, 50], [0, 50.3]]);
    assert.deepEqual(rates([0, 0, 0, 50.1], [0, 25.1]), [[0, 0, null, null], [0, 25.1]]);
  });

  test('comes to an end where nobody says yes in a place, of whom few were asked in one part', () => {
    const part = {id: 'part', label: 'Part', kind: 'rate', factor: 100, denominator: 'reponses', disclosure: {threshold: 5}};
    const raw = placed([part, free('reponses')], ...atTwoLevels('part', [0, 0, 50, 50], [0, 50]), ...atTwoLevels('reponses', [80, 4, 40, 40], [84, 80]));
    const {document: safe, report} = protectDocument(raw);
    // That all four said no is told by the total, in which nobody said yes.
    assert.deepEqual(columnsOf(safe).map(({values}) => values), [[0, null, 50, 50], [0, 50], [80, 4, 40, 40], [84, 80]]);
    assert.equal(report.exposed.length, 1);
  });

  test('hides all but noughts where one of two counts must be of few and it could be either, or where no count explains the rates', () => {
    const told = (communes: readonly number[], asked: readonly number[], epci: readonly number[]) =>
      columnsOf(protectDocument(document({
        ...{territories, axes},
        indicators: [{id: 'part', label: 'Part', kind: 'rate', factor: 100, numerator: 'oui', denominator: 'demandes', disclosure: {threshold: 5}}, count('demandes', {disclosure: undefined}), count('oui')],
        observations: [
          column('part', communes, {axis: 'commune'}),
          column('demandes', asked, {axis: 'commune'}),
          column('oui', epci, {axis: 'epci'}),
          column('demandes', [asked[0]! + asked[1]!, asked[2]! + asked[3]!], {axis: 'epci'}),
        ],
      })).document).filter(({indicator}) => indicator !== 'demandes').map(({values}) => values);
    // 4 of 143 and 200 of 200, or 5 of 143 and 199 of 200?
    assert.deepEqual(told([3, 100, 50, 0], [143, 200, 60, 60], [204, 30]), [[null, null, 50, 0], [null, 30]]);
    // A half of 60 and a third of 60 are no 40: strange, but nobody's secret. Nor do 3 and 30 hide each other's sum.
    assert.deepEqual(told([50, 33, 5, 50], [60, 60, 60, 60], [40, 33]), [[50, 33, null, null], [40, 33]]);
    // A half of 60 and 3 are no 40.
    assert.deepEqual(told([50, 5, 50, 50], [60, 60, 60, 60], [40, 60]), [[null, null, 50, 50], [null, 60]]);
  });

  test('hides a rate of few whose denominator readers work out from other places, ages or years', () => {
    const part = {id: 'part', label: 'Part', kind: 'rate', factor: 100, denominator: 'demandes', disclosure: {threshold: 5}};
    const rateIn = (of: Readonly<Record<string, unknown>>, ...asked: readonly unknown[]) => {
      const raw = document({
        ...{territories, axes, dimensions: [age]},
        indicators: [part, count('demandes', {disclosure: undefined})],
        observations: [{indicator: 'part', period: '2023', ...of}, ...asked],
      });
      const unsafe = whyOf(raw).map((each) => each.split(' ')[0]);
      return [columnsOf(protectDocument(raw).document)[0]!.values, unsafe];
    };
    const asked = (values: readonly unknown[], more: Readonly<Record<string, unknown>> = {}) => ({...{indicator: 'demandes', axis: 'commune', period: '2023', values}, ...more});
    // 5 % of 20 and 20 are two people; of 20 and an unknown number nobody knows.
    const epci = {axis: 'epci', values: [5, 50]};
    assert.deepEqual(rateIn(epci, asked([20, 20, 20, 20])), [[null, 50], ['shown']]);
    assert.deepEqual(rateIn(epci, asked([20, null, 20, 20])), [[5, 50], []]);
    // Of 60 in the EPCI, 20 in the other commune leave 40.
    const commune = {axis: 'commune', values: [5, null, null, null]};
    assert.deepEqual(rateIn(commune, asked([null, 20, 20, 20]), asked([60, 40], {axis: 'epci'})), [[null, null, null, null], ['shown']]);
    assert.deepEqual(rateIn(commune, asked([null, null, 20, 20]), asked([60, 40], {axis: 'epci'})), [[5, null, null, null], []]);
    const ages = AGES.map((each) => asked([20, 20, 20, 20], {categories: {age: each}}));
    assert.deepEqual(rateIn(commune, ...ages), [[null, null, null, null], ['shown']]);
    assert.deepEqual(rateIn(commune, ages[0]), [[5, null, null, null], []]);
    const years = ['2022', '2023'].map((period) => asked([20, 20, 20, 20], {period}));
    assert.deepEqual(rateIn({...commune, period: '2022/2023'}, ...years), [[null, null, null, null], ['shown']]);
    assert.deepEqual(rateIn({...commune, period: '2021/2023'}, ...years), [[5, null, null, null], []]);
  });

  test('tells a hidden count that a published rate gives away', () => {
    const indicators = [count('oui'), count('reponses', {disclosure: undefined}), {id: 'part', label: 'Part', kind: 'rate', factor: 100, numerator: 'oui', denominator: 'reponses'}];
    const axis = {id: 'epci', of: 'epci', keys: ['200000001']};
    const told = (rate: number | null) =>
      whyOf(document({
        ...{indicators, territories, axes: [COMMUNE_AXIS, axis]},
        observations: [
          column('oui', [null, null, 20, 20], {status: 'QQAA'}),
          column('reponses', [40, 40, 40, 40]),
          column('part', [null, rate, 50, 50], {status: rate === null ? 'QQAA' : 'QAAA'}),
          column('oui', [23], {axis: 'epci'}),
        ],
      }));
    assert.deepEqual(told(null), []);
    assert.deepEqual(told(50), ['derivable oui commune:67001']);
  });

  test('sums up the centres and withholds those that did not agree', () => {
    const budget = {id: 'budget', label: 'Budget', kind: 'amount', disclosure: {perCentre: 'agreement'}};
    const raw = byHand([budget], [column('budget', [100, 200, 300, 400], {axis: 'centres'})], {centres, territories});
    const {document: safe} = protectDocument(raw, {aggregates: ['commune'], agreements: {a: ['budget'], b: ['autre']}});
    const [each, sum] = columnsOf(safe);
    assert.deepEqual(each!.values, [100, null, null, null]);
    assert.deepEqual(sum!.values, [1000]);
    assert.deepEqual(sum!.n, [4]);
    assert.deepEqual(whyOf(safe, {agreements: {a: ['*']}}), []);
    assert.deepEqual(whyOf(safe), ['not-agreed budget centre:a']);
  });

  test('shows no sum of fewer than three centres that did not agree, nor of one that outweighs the others', () => {
    const budget = {id: 'budget', label: 'Budget', kind: 'amount', disclosure: {perCentre: 'never'}};
    const sumOf = (values: readonly (number | null)[]) =>
      columnsOf(protectDocument(byHand([budget], [column('budget', values, {axis: 'centres'})], {centres, territories}), {aggregates: ['commune']}).document)[1]!.values[0];
    assert.equal(sumOf([100, 200, 300, null]), 600);
    assert.equal(sumOf([100, 200, null, null]), null);
    assert.equal(sumOf([1000, 10, 10, 10]), null);
  });

  test('takes no sum without a centre that was hidden before for a total', () => {
    const raw = byHand([count('habitants')], [column('habitants', [10, 20, null, 30], {axis: 'centres', status: 'AAQA'})], {centres, territories});
    const [, sum] = columnsOf(protectDocument(raw, {aggregates: ['commune']}).document);
    assert.deepEqual([sum!.values, lettersOf(sum!)], [[null], ['Q']]);
  });

  test('reports nothing where nothing was hidden, and only what was', () => {
    const indicators = [count('habitants'), count('menages')];
    const report = (few: number) => protectDocument(byHand(indicators, [column('habitants', [few, 30, 0, 40]), column('menages', [10, 30, 0, 40])])).report;
    assert.deepEqual(report(9), {hidden: [], exposed: [], notAdditive: [], unreadable: [], notes: 0});
    assert.deepEqual(report(3), {hidden: [{indicator: 'habitants', figures: 1, primary: 1, of: 4}], exposed: [], notAdditive: [], unreadable: [], notes: 0});
  });

  test('reports totals that their parts exceed, and figures that stay exposed', () => {
    const years = (total: number) => [column('habitants', [total, 0, 0, 0], {period: '2021/2022'}), column('habitants', [40, 0, 0, 0], {period: '2021'}), column('habitants', [3, 0, 0, 0], {period: '2022'})];
    assert.equal(protectDocument(byHand([count('habitants')], years(42))).report.notAdditive.length, 1);
    const free = [count('total', {disclosure: undefined}), {id: 'part', label: 'Part', kind: 'rate', factor: 100, denominator: 'total', disclosure: {threshold: 5}}];
    const {report} = protectDocument(byHand(free, [column('total', [4, 40, 40, 40]), column('part', [50, 50, 50, 50])]));
    assert.deepEqual([report.exposed.length > 0, report.notAdditive], [true, []]);
  });

  test('sums up by each scheme that is asked for and is not there', () => {
    const raw = (...more: readonly unknown[]) => byHand([count('habitants')], [column('habitants', [10, 20, null, 30], {axis: 'centres', status: 'AAOA', source: 'enquete'}), ...more], {centres, territories});
    const {document: safe} = protectDocument(raw(), {aggregates: ['commune', 'epci']});
    assert.deepEqual(columnsOf(safe).map(({axis, values, n, status}) => [axis, values, n, status]), [
      ['centres', [10, 20, null, 30], undefined, 'AAOA'],
      ['centres/commune', [60], [3], 'A'],
      ['centres/epci', [60], [3], 'A'],
    ]);
    assert.deepEqual((safe['axes'] as {id: string; keys: string[]}[]).map(({id, keys}) => [id, keys.length]), [['communes', 4], ['centres', 4], ['centres/commune', 1], ['centres/epci', 1]]);
    // What the document sums up itself stays as it is; another year is another sum.
    assert.equal(columnsOf(protectDocument(raw(column('habitants', [61, 0, 0, 0])), {aggregates: ['commune']}).document).length, 2);
    assert.equal(columnsOf(protectDocument(raw(column('habitants', [61, 0, 0, 0], {period: '2022'})), {aggregates: ['commune']}).document).length, 3);
    assert.equal(columnsOf(protectDocument(byHand([count('habitants', {disclosure: undefined})], [column('habitants', [10, 20, 30, 30], {axis: 'centres'})], {centres, territories}), {aggregates: ['commune']}).document).length, 1);
  });

  test('hides medians that too few answered, and those of centres that did not agree', () => {
    const median = (more: Readonly<Record<string, unknown>>) => ({id: 'revenu', label: 'Revenu', kind: 'median', ...more});
    const few = byHand([median({disclosure: {threshold: 5}})], [column('revenu', [1500, 1600, 1700, 1800], {n: [3, 5, 0, null]})]);
    assert.deepEqual(columnsOf(protectDocument(few).document)[0]!.values, [null, 1600, 1700, 1800]);
    const own = byHand([median({disclosure: {perCentre: 'agreement'}})], [column('revenu', [1500, 1600, 1700, 1800], {axis: 'centres'})], {centres, territories});
    assert.deepEqual(columnsOf(protectDocument(own, {agreements: {b: ['revenu']}}).document)[0]!.values, [null, 1600, null, null]);
  });

  test('hides a rate with its count, or with what it divides by, where these are hidden beside others', () => {
    const part = column('part', [7, 50, 50, 50], {axis: 'commune'});
    const counted = placed([PART, count('oui'), free('reponses')], part, ...atTwoLevels('oui', [3, 20, 30, 40], [23, 70]), ...atTwoLevels('reponses', [43, 40, 60, 80], [83, 140]));
    const {document: safe, report} = protectDocument(counted);
    assert.deepEqual(columnsOf(safe).slice(0, 2).map(({values}) => values), [[null, null, 50, 50], [null, null, 30, 40]]);
    assert.deepEqual(report.hidden, [{indicator: 'part', figures: 2, primary: 2, of: 4}, {indicator: 'oui', figures: 2, primary: 1, of: 6}]);
    const divided = placed([{...PART, numerator: undefined}, count('reponses')], part, ...atTwoLevels('reponses', [3, 30, 60, 80], [33, 140]));
    assert.deepEqual(columnsOf(protectDocument(divided).document)[0]!.values, [null, null, 50, 50]);
  });

  test('hides a rate that fewer answered than its count may show, and no amount for that', () => {
    const observations = [column('part', [50, 50, 50, 50], {n: [4, 5, 0, 40]}), column('oui', [20, 20, 20, 20]), column('reponses', [40, 40, 40, 40])];
    const valuesOf = (...indicators: readonly unknown[]) => columnsOf(protectDocument(byHand(indicators, observations)).document)[0]!.values;
    assert.deepEqual(valuesOf(PART, count('oui'), free('reponses')), [null, 50, 50, 50]);
    assert.deepEqual(valuesOf({...PART, id: 'part'}, free('oui'), count('reponses')), [50, 50, 50, 50]);
    assert.deepEqual(valuesOf({...free('part'), kind: 'amount', disclosure: {threshold: 5}}), [50, 50, 50, 50]);
  });

  test('withholds figures of centres, not those of territories, and calls no missing one secret', () => {
    const median = {id: 'revenu', label: 'Revenu', kind: 'median', disclosure: {perCentre: 'never'}};
    const raw = byHand([median], [column('revenu', [1500, null, 1700, 1800], {axis: 'centres', status: 'AOAA'}), column('revenu', [1500, 1600, 1700, 1800])], {centres, territories});
    const [own, others] = columnsOf(protectDocument(raw, {aggregates: ['epci']}).document);
    assert.deepEqual(lettersOf(own!), ['Q', 'O', 'Q', 'Q']);
    assert.deepEqual(others!.values, [1500, 1600, 1700, 1800]);
  });

  test('makes no sum of medians, nor where no centre lies', () => {
    const sheetsOf = (indicator: unknown, schemes: readonly string[]) =>
      columnsOf(protectDocument(byHand([indicator], [column('n', [10, 20, 30, 40], {axis: 'centres'})], {centres, territories: territories.slice(-4)}), {aggregates: schemes}).document).length;
    assert.equal(sheetsOf({...count('n'), kind: 'median'}, ['commune']), 1);
    assert.equal(sheetsOf(count('n'), ['commune']), 2);
    assert.equal(sheetsOf(count('n'), ['canton']), 1);
  });

  test('sums up whoever lies in one place and was asked, and says how many of them answered', () => {
    const homes = [['commune:67003'], ['commune:67003'], ['commune:67001'], ['commune:67001'], ['commune:67001', 'commune:67002'], []];
    const keys = homes.map((_, rank) => `c${rank}`);
    const raw = document({
      ...{territories, dimensions: [age], indicators: [count('habitants')], axes: [{id: 'centres', of: 'centre', keys}]},
      centres: homes.map((at, rank) => ({id: keys[rank], name: keys[rank], territories: at})),
      observations: [
        column('habitants', [10, null, 20, null, 40, 80], {axis: 'centres', status: 'AMAOAA', categories: {age: '18+'}, campaign: 'senacs', source: 'enquete'}),
        column('habitants', [null, null, null, 30, 40, 80], {axis: 'centres', status: 'OOQAAA', period: '2024'}),
      ],
    });
    const {document: safe} = protectDocument(raw, {aggregates: ['commune']});
    assert.deepEqual(columnsOf(safe).slice(2), [
      {
        ...{indicator: 'habitants', period: '2023', categories: {age: '18+'}, axis: 'centres/commune', values: [20, 10], status: 'AA'},
        ...{n: [1, 1], of: [2, 1], campaign: 'senacs', source: 'enquete'},
      },
      {indicator: 'habitants', period: '2024', axis: 'centres/commune', values: [null, null], status: 'QO', n: [null, 0], of: [null, 2]},
    ]);
    assert.deepEqual((safe['axes'] as unknown[])[1], {id: 'centres/commune', of: 'commune', keys: ['67001', '67003']});
  });

  test('takes away a number that is not there without its note where nothing is secret', () => {
    const [written] = columnsOf(protectDocument(byHand([count('habitants')], [column('habitants', [10, 30, 0, 40], {status: 'OAAA', note: 'Tous.'})])).document);
    assert.deepEqual(written, column('habitants', [null, 30, 0, 40], {status: 'OAAA', note: 'Tous.'}));
    const missing = byHand([count('habitants')], [column('habitants', [null, null, null, null], {status: 'O'})]);
    assert.deepEqual(protectDocument(missing).document, missing);
  });

  test('reads each axis under its own name, whatever stands beside it', () => {
    const raw = document({axes: [{id: 'x'}, COMMUNE_AXIS, {...COMMUNE_AXIS, keys: ['1']}], indicators: [count('habitants')], observations: [column('habitants', [3, 30, 0, 40])]});
    assert.deepEqual(columnsOf(protectDocument(raw).document)[0]!.values, [null, 30, 0, 40]);
    assert.deepEqual(protectDocument(document({indicators: [count('habitants')]})).report.unreadable, []);
  });

  test('counts the rates hidden with counts that nothing explains', () => {
    const part = {...PART, disclosure: {threshold: 5}};
    const {report} = protectDocument(placed([part, free('reponses'), count('oui')], ...[column('part', [50, 5, 50, 50], {axis: 'commune'})], ...atTwoLevels('reponses', [60, 60, 60, 60], [120, 120]), column('oui', [40, 60], {axis: 'epci'})));
    assert.deepEqual(report.hidden, [{indicator: 'part', figures: 2, primary: 2, of: 4}, {indicator: 'oui', figures: 1, primary: 1, of: 2}]);
  });
});
