/** The rates of places that INSEE does not publish, from its figures of the communes: through the model, and by hand. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {aggregate, type Aggregate, type RefusedAggregate} from '../../src/model/aggregate.js';
import {aggregateOf} from '../../src/model/territory-aggregate.js';
import {figuresOf} from '../../src/model/figures.js';
import {Hierarchy} from '../../src/model/hierarchy.js';
import {indicators, type Indicator} from '../../src/model/indicator.js';
import {Observatory} from '../../src/model/observatory.js';
import {isRefused} from '../../src/model/refusal.js';
import {territories} from '../../src/model/territory.js';
import {json, NO_OPEN_DATA, openData, text} from './open-data.js';

const RATES = [
  {id: 'chomage', over: 'P18_CHOM1564', under: 'P18_ACT1564', label: 'Taux de chômage au sens du recensement, 15-64 ans'},
  {id: 'vacance', over: 'P18_LOGVAC', under: 'P18_LOG', label: 'Part des logements vacants'},
] as const;
const EPCI = '246700488';
const COMMUNE = '67482';

/** The cells of a column as they stand in INSEE's file, by the code of the commune. */
function cellsOf(column: string): ReadonlyMap<string, string> {
  const [head, ...rest] = text('insee-comparateur-2022', 'base_cc_comparateur_alsace.csv').trim().split('\r\n').map((line) => line.split(';'));
  const place = head!.indexOf(column);
  assert.ok(place > 0, column);
  return new Map(rest.map((cells) => [cells[0]!, cells[place]!]));
}

/** The codes of the communes of the Eurométropole, as the official list of 2026 has them. */
const membersOf = (epci: string) =>
  new Set(json<{code: string; membres: {code: string}[]}[]>('decoupage-administratif-2026', 'epci-alsace.json').find(({code}) => code === epci)!.membres.map(({code}) => code));

/** A document with nothing but INSEE's cells. A blank one is secrecy or not published, never zero. */
function documentOf(inEpci: ReadonlySet<string>) {
  const columns = [...new Set(RATES.flatMap(({over, under}) => [over, under])), 'TP6019', 'MED19'];
  const codes = [...cellsOf('P18_POP').keys()];
  return {
    format: 'observatoire-csc/1',
    indicators: [
      ...columns.map((id) => ({id, label: id, kind: id === 'TP6019' ? 'rate' : id === 'MED19' ? 'median' : 'count'})),
      ...RATES.map(({id, over, under, label}) => ({id, label, kind: 'rate', unit: '%', factor: 100, numerator: over, denominator: under})),
    ],
    territories: [
      {id: 'departement:67', name: 'Bas-Rhin'},
      {id: 'departement:68', name: 'Haut-Rhin'},
      {id: `epci:${EPCI}`, name: 'Eurométropole de Strasbourg', parents: ['departement:67']},
      ...codes.map((code) => ({id: `commune:${code}`, name: code, parents: [...(inEpci.has(code) ? [`epci:${EPCI}`] : []), `departement:${code.slice(0, 2)}`]})),
    ],
    axes: [{id: 'communes', of: 'commune', keys: codes}],
    observations: columns.map((column) => {
      const cells = cellsOf(column);
      const values = codes.map((code) => (cells.get(code) === '' ? null : Number(cells.get(code))));
      return {indicator: column, axis: 'communes', period: '2018', values, status: values.map((value) => (value === null ? 'Q' : 'A')).join('')};
    }),
  };
}

/** By hand: both cells known or not counted, thousandths added as whole numbers. */
function byHand({over, under}: (typeof RATES)[number], isIn: (code: string) => boolean) {
  const [above, below] = [cellsOf(over), cellsOf(under)];
  const inside = [...above.keys()].filter(isIn);
  const known = inside.filter((code) => above.get(code) !== '' && below.get(code) !== '');
  const sumOf = (cells: ReadonlyMap<string, string>) => known.reduce((sum, code) => sum + BigInt(Math.round(Number(cells.get(code)) * 1e6)), 0n);
  return {rate: Number((sumOf(above) * 10_000_000_000n) / sumOf(below)) / 1e8, n: known.length, of: inside.length};
}

describe('rates of Alsace from INSEE’s figures of communes', () => {
  const setting = () => {
    const inEpci = membersOf(EPCI);
    const observatory = new Observatory(documentOf(inEpci));
    const hierarchy = new Hierarchy(observatory.rows(territories));
    const indicator = (id: string) => observatory.find(indicators, id)!;
    const ask = (id: string, territory: string, hidden: 'refuse' | 'leave-out' = 'refuse') =>
      aggregateOf(figuresOf(observatory), {hierarchy, centres: []}, {indicator: indicator(id), period: '2018', hidden}, territory);
    return {inEpci, observatory, hierarchy, indicator, ask};
  };
  const answered = (answer: Aggregate | RefusedAggregate) => {
    assert.ok(!isRefused(answer), JSON.stringify(answer));
    return answer;
  };

  test('unemployment and empty dwellings of Bas-Rhin, the Eurométropole and Strasbourg are ratios of sums, with n of N', (t) => {
    if (!openData) return t.skip(NO_OPEN_DATA);
    const {inEpci, observatory, ask} = setting();
    const places = [
      ['Bas-Rhin', 'departement:67', (code: string) => code.startsWith('67')],
      ['Eurométropole de Strasbourg', `epci:${EPCI}`, (code: string) => inEpci.has(code)],
      ['Strasbourg', `commune:${COMMUNE}`, (code: string) => code === COMMUNE],
    ] as const;
    for (const rate of RATES)
      for (const [name, territory, isIn] of places) {
        const {value, coverage} = answered(ask(rate.id, territory));
        const expected = byHand(rate, isIn);
        assert.ok(Math.abs(value - expected.rate) < 1e-6, `${rate.id} ${name}: ${value} instead of ${expected.rate}`);
        assert.deepEqual([coverage.n, coverage.of, coverage.counts.suppressed], [expected.n, expected.of, expected.of - expected.n]);
      }
    assert.deepEqual(observatory.faults, []);
  });

  test('a mean of the rates of communes would say something else: it weighs a hamlet like a town', (t) => {
    if (!openData) return t.skip(NO_OPEN_DATA);
    const {inEpci, ask} = setting();
    for (const {id, over, under} of RATES) {
      const [above, below] = [cellsOf(over), cellsOf(under)];
      const rates = [...inEpci].map((code) => (100 * Number(above.get(code))) / Number(below.get(code)));
      const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
      assert.ok(Math.abs(answered(ask(id, `epci:${EPCI}`)).value - mean) > 0.5, `${id}: mean ${mean}`);
    }
  });

  test('communes that are blank are secrets: the whole is refused, or said to be partial with how many are missing', (t) => {
    if (!openData) return t.skip(NO_OPEN_DATA);
    const {observatory, hierarchy, indicator} = setting();
    const [over, under] = [cellsOf('P18_CHOM1564'), cellsOf('P18_ACT1564')];
    const poverty = cellsOf('TP6019');
    const codes = hierarchy.members('departement:67', 'commune').map(({id}) => id.slice('commune:'.length));
    const open = codes.filter((code) => poverty.get(code) !== '');
    assert.ok(open.length > 0 && open.length < codes.length);
    // INSEE gives this rate without what it divides: nothing honest can be made of it for a département.
    const alone = aggregate(figuresOf(observatory), {indicator: indicator('TP6019'), of: 'commune', period: '2018', hidden: 'leave-out'}, codes);
    assert.equal(isRefused(alone) && alone.refused, 'parts-missing');
    assert.deepEqual([alone.coverage.n, alone.coverage.of, alone.coverage.counts.suppressed], [open.length, codes.length, codes.length - open.length]);
    const median = aggregate(figuresOf(observatory), {indicator: indicator('MED19'), of: 'commune', period: '2018'}, codes);
    assert.equal(isRefused(median) && median.refused, 'not-aggregable');
    // The same blanks, in a rate that has both of its parts.
    const values = (cells: ReadonlyMap<string, string>) => codes.map((code) => (poverty.get(code) === '' ? null : Number(cells.get(code))));
    const status = codes.map((code) => (poverty.get(code) === '' ? 'Q' : 'A')).join('');
    const partly = new Observatory({
      format: 'observatoire-csc/1',
      axes: [{id: 'communes', of: 'commune', keys: codes}],
      observations: [
        {indicator: 'over', axis: 'communes', period: '2018', values: values(over), status},
        {indicator: 'under', axis: 'communes', period: '2018', values: codes.map((code) => Number(under.get(code)))},
      ],
    });
    const question = {indicator: {...indicator('chomage'), numerator: 'over', denominator: 'under'} as unknown as Indicator, of: 'commune', period: '2018'};
    const strict = aggregate(figuresOf(partly), question, codes);
    assert.equal(isRefused(strict) && strict.refused, 'suppressed');
    const shown = answered(aggregate(figuresOf(partly), {...question, hidden: 'leave-out'}, codes));
    assert.equal(shown.partial, true);
    assert.deepEqual([shown.coverage.n, shown.coverage.of, shown.coverage.counts.suppressed], [open.length, codes.length, codes.length - open.length]);
    const sumOf = (cells: ReadonlyMap<string, string>) => open.reduce((sum, code) => sum + Number(cells.get(code)), 0);
    assert.ok(Math.abs(shown.value - (100 * sumOf(over)) / sumOf(under)) < 1e-9);
  });
});
