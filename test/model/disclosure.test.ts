import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {protectDocument, unsafeCells} from '../../src/model/disclosure.js';
import {aggregate} from '../../src/model/aggregate.js';
import {aggregateOf} from '../../src/model/territory-aggregate.js';
import {figuresOf} from '../../src/model/figures.js';
import {Hierarchy} from '../../src/model/hierarchy.js';
import {indicators} from '../../src/model/indicator.js';
import {Observatory} from '../../src/model/observatory.js';
import {isRefused} from '../../src/model/refusal.js';
import {territories as territoryTable} from '../../src/model/territory.js';
import {manyRates} from '../fixtures/many-rates.js';
import {Attacker, type Range, type Relation} from '../helpers/attacker.js';
import {age, AGES, axes, column, columnsOf, COMMUNES, count, document, EPCI, lettersOf, LEVELS, territories, whyOf} from '../helpers/disclosed.js';
import {RUNS} from './properties/runs.js';

/** Each is made, protected and attacked whole: a tenth of the runs of the tables alone. */
const WHOLE_DOCUMENTS = RUNS.numRuns / 10;
/** Surveys, some of which cost the attacker a second. */
const SURVEYS = Number(process.env['SURVEYS'] ?? WHOLE_DOCUMENTS);
/** Documents that differ only in what is hidden. */
const PAIRS = 5 * WHOLE_DOCUMENTS;

const PERIODS = [['2021'], ['2022'], ['2021', '2022']];
const periodOf = (years: readonly string[]) => years.join('/');

/** Every figure that the given ones (by commune, age and year) add up to, as a document. */
function fullDocument(given: ReadonlyMap<string, number>) {
  const sum = (codes: readonly string[], ages: readonly string[], years: readonly string[]) =>
    codes.flatMap((code) => ages.flatMap((each) => years.map((year) => given.get(`${code} ${each} ${year}`)!))).reduce((a, b) => a + b);
  return document({
    ...{territories, axes},
    dimensions: [age],
    indicators: [count('habitants')],
    observations: Object.entries(LEVELS).flatMap(([axis, codes]) =>
      PERIODS.flatMap((years) =>
        [AGES, ...AGES.map((each) => [each])].map((ages) => ({
          ...{axis, indicator: 'habitants', period: periodOf(years)},
          ...(ages.length === 1 && {categories: {age: ages[0]}}),
          values: Object.values(codes).map((inside) => sum(inside, ages, years)),
        })),
      ),
    ),
  });
}

/** The same relations, told here by hand: what any reader of the document knows. */
const RELATIONS: readonly Relation[] = Object.entries(LEVELS).flatMap(([level, codes]) =>
  Object.entries(codes).flatMap(([code, inside]) => {
    const name = (place: string, which: string, period: string) => `${place} ${which} ${period}`;
    const place = `${level}:${code}`;
    const periods = PERIODS.map(periodOf);
    return [
      ...(level === 'commune' ? [] : periods.flatMap((period) =>
        ['', ...AGES].map((each) => ({
          totals: [name(place, each, period)],
          parts: inside.map((commune) => name(`commune:${commune}`, each, period)),
        })),
      )),
      ...periods.map((period) => ({totals: [name(place, '', period)], parts: AGES.map((each) => name(place, each, period))})),
      ...['', ...AGES].map((each) => ({
        totals: [name(place, each, '2021/2022')],
        parts: ['2021', '2022'].map((year) => name(place, each, year)),
      })),
    ];
  }),
);

/** What a document tells, by the names of the relations. */
function readAloud(raw: Readonly<Record<string, unknown>>): ReadonlyMap<string, number> {
  return new Map(
    columnsOf(raw).flatMap(({axis, period, categories, values}) =>
      Object.keys(LEVELS[axis]!).flatMap((code, rank) => {
        const value = values[rank];
        return typeof value === 'number' ? [[`${axis}:${code} ${categories?.['age'] ?? ''} ${period}`, value] as const] : [];
      }),
    ),
  );
}

const population = fc
  .array(fc.tuple(fc.nat(9), fc.nat(99)), {minLength: 16, maxLength: 16})
  .chain((seeds) =>
    fc.tuple(fc.integer({min: 0, max: 4}), fc.integer({min: 0, max: 3})).map(([zeros, small]) => {
      const keys = COMMUNES.flatMap((code) => AGES.flatMap((each) => ['2021', '2022'].map((year) => `${code} ${each} ${year}`)));
      return new Map(
        keys.map((key, rank) => {
          const [kind, size] = seeds[rank]!;
          return [key, kind < zeros ? 0 : kind < zeros + small ? 1 + (size % 4) : 5 + size];
        }),
      );
    }),
  );

/** Budgets of three sizes, so that one centre often outweighs all others; small enough to be tried one by one. */
const BUDGETS = {least: 1, most: 150};
const amountOf = fc.oneof(
  {arbitrary: fc.integer({min: BUDGETS.least, max: 9}), weight: 4},
  {arbitrary: fc.integer({min: 20, max: 50}), weight: 1},
  {arbitrary: fc.integer({min: 120, max: BUDGETS.most}), weight: 2},
);

interface Budgets {
  readonly raw: unknown;
  readonly amounts: ReadonlyMap<string, number>;
  readonly relations: readonly Relation[];
  readonly withheld: ReadonlySet<string>;
  readonly withAmounts: (amounts: ReadonlyMap<string, number>) => unknown;
}

const centre = fc.record({amount: amountOf, commune: fc.nat(2), agrees: fc.nat(3).map((kind) => kind === 0)});
/** One that outweighs two others of its commune, none of which agreed. */
const outweighed = fc.tuple(fc.integer({min: 120, max: BUDGETS.most}), fc.integer({min: 1, max: 9}), fc.integer({min: 1, max: 9}), fc.nat(2)).map(
  ([large, one, other, commune]) => [large, one, other].map((amount) => ({amount, commune, agrees: false})),
);

/** Eight to twelve centres in three communes of two EPCI of one département, some of which did not agree to have their budget shown. */
const budgets: fc.Arbitrary<Budgets> = fc
  .tuple(fc.oneof(fc.constant([]), outweighed), fc.array(centre, {minLength: 8, maxLength: 9}))
  .map(([some, others]) => [...some, ...others])
  .map((all) => {
    const codes = COMMUNES.slice(0, 3);
    const ids = all.map((_, rank) => `c${rank}`);
    const inside = (code: string) => all.flatMap(({commune}, rank) => (codes[commune] === code ? [`centre:c${rank}`] : []));
    const present = codes.filter((code) => inside(code).length);
    const withAmounts = (amounts: ReadonlyMap<string, number>) =>
      document({
        territories,
        axes: [{id: 'tous', of: 'centre', keys: ids}],
        centres: all.map(({commune, agrees}, rank) => ({
          ...{id: `c${rank}`, name: `c${rank}`, territories: [`commune:${codes[commune]}`]},
          ...(agrees && {agreements: ['budget']}),
        })),
        indicators: [{id: 'budget', label: 'Budget', kind: 'amount', disclosure: {perCentre: 'agreement'}}],
        observations: [{indicator: 'budget', axis: 'tous', period: '2023', values: [...amounts.values()]}],
      });
    const amounts = new Map(all.map(({amount}, rank) => [`c${rank}`, amount]));
    const ofEpci = Object.entries(EPCI).map(([code, communes]) => ({
      totals: [`epci:${code}`],
      parts: communes.filter((each) => present.includes(each)).map((each) => `commune:${each}`),
    }));
    const relations: Relation[] = [
      ...present.map((code) => ({totals: [`commune:${code}`], parts: inside(code)})),
      ...ofEpci,
      {totals: ['departement:67'], parts: ofEpci.filter(({parts}) => parts.length).map(({totals}) => totals[0]!)},
    ].filter(({parts}) => parts.length);
    const withheld = new Set(all.flatMap(({agrees}, rank) => (agrees ? [] : [`centre:c${rank}`])));
    return {raw: withAmounts(amounts), amounts, relations, withheld, withAmounts};
  });
const BUDGET_LEVELS = {aggregates: ['commune', 'epci', 'departement']};

/** The figures of budgets, the sums among them, and what of each the rule says: too few, one above 85 %, or a centre that did not agree. */
function ledger({relations, withheld}: Budgets, amounts: ReadonlyMap<string, number>) {
  const values = new Map([...amounts].map(([id, amount]) => [`centre:${id}`, amount]));
  const behind = new Map([...values.keys()].map((name) => [name, [name]]));
  for (const {totals: [total], parts} of relations) {
    values.set(total!, parts.reduce((sum, part) => sum + values.get(part)!, 0));
    behind.set(total!, parts.flatMap((part) => behind.get(part)!));
  }
  const isKept = (units: readonly number[]) => units.length >= 3 && Math.max(...units) <= 0.85 * units.reduce((sum, each) => sum + each, 0);
  const isTouched = (name: string) => behind.get(name)!.some((each) => withheld.has(each));
  // Where all agreed, a figure is nobody's secret and counts as one.
  const unitsOf = (name: string) => (isTouched(name) ? behind.get(name)! : [name]).map((each) => values.get(each)!);
  const isForbidden = (name: string) => isTouched(name) && (withheld.has(name) || !isKept(unitsOf(name)));
  const isDominated = (name: string) => unitsOf(name).length >= 3 && isForbidden(name);
  return {values, unitsOf, isKept, isForbidden, isDominated};
}

/**
 * What of budgets is known to be decided from, told apart from the code under test: which sums are of too few or of one
 * above all, and how many figures beside the forbidden ones of a relation, twice as many each time, it takes to mend that.
 */
function formOf(given: Budgets, amounts: ReadonlyMap<string, number>) {
  const {values, unitsOf, isKept, isForbidden, isDominated} = ledger(given, amounts);
  const taken = given.relations.map(({parts}) => {
    const forbidden = parts.filter(isForbidden);
    const others = parts.filter((part) => !isForbidden(part));
    const isEnough = (beside: number) => {
      const together = [...forbidden, ...others.slice(0, beside)];
      const sum = together.reduce((all, part) => all + values.get(part)!, 0);
      return isKept(together.flatMap(unitsOf)) && forbidden.every((part) => sum >= 1.15 * values.get(part)!);
    };
    if (!forbidden.length || isEnough(0)) return 0;
    const isMany = (beside: number) => [...forbidden, ...others.slice(0, beside)].flatMap(unitsOf).length >= 3;
    let beside = [...others.keys()].map((rank) => rank + 1).find(isMany) ?? others.length;
    while (beside < others.length && !isEnough(beside)) beside = Math.max(1, 2 * beside);
    return isEnough(beside) ? beside : 'none';
  });
  return {form: JSON.stringify([[...values.keys()].map(isForbidden), taken]), isDominated: [...values.keys()].some(isDominated)};
}

/** What a document of budgets tells, by the names of the relations. */
function readBudgets(raw: Readonly<Record<string, unknown>>): ReadonlyMap<string, number> {
  const axesById = new Map((raw['axes'] as readonly {id: string; of: string; keys: string[]}[]).map((axis) => [axis.id, axis]));
  return new Map(
    columnsOf(raw).flatMap(({axis, values}) =>
      axesById.get(axis)!.keys.flatMap((key, rank) => {
        const value = values[rank];
        return typeof value === 'number' ? [[`${axesById.get(axis)!.of}:${key}`, value] as const] : [];
      }),
    ),
  );
}

interface Survey {
  /** People asked and people who said yes, by commune. */
  readonly given: ReadonlyMap<string, {readonly yes: number; readonly asked: number}>;
  /** Digits after the point of each rate. */
  readonly digits: number;
  /** What is in the document at each level, beside those asked. */
  readonly written: Readonly<Record<string, 'rate' | 'count' | 'both'>>;
  /** Whether those asked are only told by commune, so that readers sum them up for the rates of larger places. */
  readonly isSummed: boolean;
}
const RATE_LEVELS = ['commune', 'epci', 'departement', 'region'];
const several = fc.oneof({arbitrary: fc.integer({min: 5, max: 60}), weight: 3}, {arbitrary: fc.integer({min: 60, max: 300}), weight: 1});
const written = fc.oneof({arbitrary: fc.constant('rate' as const), weight: 4}, {arbitrary: fc.constantFrom('count' as const, 'both' as const), weight: 1});
const survey: fc.Arbitrary<Survey> = fc.record({
  given: fc
    .array(fc.record({kind: fc.nat(6), few: fc.integer({min: 1, max: 4}), many: several, others: several}), {minLength: 4, maxLength: 4})
    .map((all) => new Map(COMMUNES.map((code, rank) => {
      const {kind, few, many, others} = all[rank]!;
      // None, all, few, all but few, or many of each.
      const yes = [0, many, few, many][kind] ?? many;
      return [code, {yes, asked: yes + ([others, 0, others, few][kind] ?? others)}];
    }))),
  digits: fc.nat(2),
  written: fc.record(Object.fromEntries(RATE_LEVELS.map((level) => [level, written]))),
  isSummed: fc.boolean(),
});

const surveyed = ({given}: Pick<Survey, 'given'>, level: string, key: 'yes' | 'asked') =>
  Object.values(LEVELS[level]!).map((inside) => inside.reduce((sum, code) => sum + given.get(code)![key], 0));
const rateOf = (yes: number, asked: number, digits: number) => Math.round((10 ** digits * 100 * yes) / asked) / 10 ** digits;

function rated(given: Survey) {
  const hasCounts = Object.values(given.written).some((each) => each !== 'rate');
  return document({
    ...{territories, axes},
    indicators: [
      {id: 'part', label: 'Part', kind: 'rate', factor: 100, denominator: 'demandes', decimals: given.digits, disclosure: {threshold: 5}, ...(hasCounts && {numerator: 'oui'})},
      count('demandes', {disclosure: undefined}),
      ...(hasCounts ? [count('oui')] : []),
    ],
    observations: RATE_LEVELS.flatMap((axis) => {
      const [yes, asked] = [surveyed(given, axis, 'yes'), surveyed(given, axis, 'asked')];
      const rates = yes.map((each, rank) => rateOf(each, asked[rank]!, given.digits));
      const kind = given.written[axis];
      return [
        ...(given.isSummed && axis !== 'commune' ? [] : [{indicator: 'demandes', axis, period: '2023', values: asked}]),
        ...(kind === 'count' ? [] : [{indicator: 'part', axis, period: '2023', values: rates}]),
        ...(kind === 'rate' ? [] : [{indicator: 'oui', axis, period: '2023', values: yes}]),
      ];
    }),
  });
}

/** What readers work out of rates and of those asked, who try each count that a rate may have been made from: who said yes, and who did not. */
function readRates(raw: Readonly<Record<string, unknown>>, {digits, given}: Survey) {
  const told = new Map<string, number>();
  const bounds = new Map<string, Range>();
  const columns = columnsOf(raw);
  for (const axis of RATE_LEVELS) {
    const valuesOf = (indicator: string) => columns.find((each) => each.indicator === indicator && each.axis === axis)?.values ?? [];
    Object.keys(LEVELS[axis]!).forEach((code, rank) => {
      const [yes, rate, asked] = [valuesOf('oui')[rank], valuesOf('part')[rank], surveyed({given}, axis, 'asked')[rank]!];
      told.set(`${axis}:${code} asked`, asked);
      const possible = Array.from({length: asked + 1}, (_, each) => each).filter((each) =>
        typeof yes === 'number' ? each === yes : typeof rate === 'number' ? rateOf(each, asked, digits) === rate : true,
      );
      const [least, most] = [possible[0]!, possible.at(-1)!];
      bounds.set(`${axis}:${code} yes`, {least, most});
      bounds.set(`${axis}:${code} no`, {least: asked - most, most: asked - least});
    });
  }
  for (const [name, {least, most}] of bounds) if (least === most) told.set(name, least);
  return {told, bounds};
}
const RATE_RELATIONS: readonly Relation[] = RATE_LEVELS.flatMap((level) =>
  Object.entries(LEVELS[level]!).flatMap(([code, inside]) => [
    {totals: [`${level}:${code} asked`], parts: [`${level}:${code} yes`, `${level}:${code} no`]},
    ...(level === 'commune' ? [] : ['yes', 'no'].map((each) => ({totals: [`${level}:${code} ${each}`], parts: inside.map((commune) => `commune:${commune} ${each}`)}))),
  ]),
);

/** Found by chance, once in some thousands: what a nought tells of rates beside it, where what it is a part of is only summed up. */
const surveyOf = (communes: readonly (readonly [yes: number, asked: number])[], written: Survey['written']): Survey => ({
  given: new Map(COMMUNES.map((code, rank) => [code, {yes: communes[rank]![0], asked: communes[rank]![1]}])),
  ...{digits: 0, written, isSummed: true},
});
const FOUND: [Survey][] = [
  [surveyOf([[0, 200], [0, 60], [5, 5], [0, 5]], {commune: 'rate', epci: 'count', departement: 'count', region: 'rate'})],
  [surveyOf([[0, 5], [0, 5], [0, 60], [0, 200]], {commune: 'rate', epci: 'rate', departement: 'count', region: 'rate'})],
  [surveyOf([[0, 60], [0, 60], [0, 5], [0, 200]], {commune: 'rate', epci: 'rate', departement: 'count', region: 'rate'})],
];

/**
 * What of a survey is known to be decided from: of each figure, whether it is nought, of few, of many or, as it is rounded, of few
 * or not; and the same of those whom it leaves out.
 */
function formOfSurvey({given, digits, written}: Pick<Survey, 'given' | 'digits' | 'written'>) {
  return RATE_LEVELS.map((level) => {
    const [yes, asked] = [surveyed({given}, level, 'yes'), surveyed({given}, level, 'asked')];
    return yes.map((each, rank) => {
      const isPossible = (other: number) => (written[level] === 'rate' ? rateOf(other, asked[rank]!, digits) === rateOf(each, asked[rank]!, digits) : other === each);
      const possible = Array.from({length: asked[rank]! + 1}, (_, other) => other).filter(isPossible);
      const isFew = (count: number) => count > 0 && count < 5;
      const sizeOf = (counts: readonly number[]) => (counts.every((other) => other === 0) ? 'nought' : counts.every(isFew) ? 'few' : counts.some(isFew) ? 'either' : 'many');
      return [sizeOf(possible), sizeOf(possible.map((other) => asked[rank]! - other))];
    });
  });
}

/** A filter that a page may offer: some places of one level, a year or both, an age or all, with or without what is hidden. */
const question = fc.record({
  level: fc.constantFrom(...Object.keys(LEVELS)),
  of: fc.array(fc.boolean(), {minLength: 4, maxLength: 4}),
  years: fc.nat(2),
  ages: fc.nat(2),
  isOne: fc.boolean(),
  hidden: fc.constantFrom('refuse' as const, 'leave-out' as const),
});

describe('protectDocument', () => {
  test('leaves an attacker nothing to solve or to bound, over levels, ages and cumulated years', () => {
    let hidden = 0;
    fc.assert(
      fc.property(population, (given) => {
        const whole = fullDocument(given);
        const {document: safe, report} = protectDocument(whole);
        const told = readAloud(safe);
        assert.deepEqual(report.exposed, []);
        const attacker = new Attacker(told, RELATIONS);
        const solved = attacker.solve();
        for (const [name, value] of readAloud(whole)) {
          if (told.has(name)) assert.ok(told.get(name) === value && (value === 0 || value >= 5), name);
          else {
            hidden++;
            assert.ok(!solved.has(name), `${name} is solved`);
            if (value > 0 && value < 5) assert.ok(attacker.canBe(name, 0, 0) && attacker.canBe(name, 5, Infinity), `${name} is bounded`);
          }
        }
      }),
      {numRuns: WHOLE_DOCUMENTS},
    );
    assert.ok(hidden > WHOLE_DOCUMENTS, `only ${hidden} figures were hidden`);
  });

  test('leaves a document that its own check finds safe', () => {
    fc.assert(
      fc.property(population, (given) => {
        const {document: safe} = protectDocument(fullDocument(given));
        assert.deepEqual(unsafeCells(new Observatory(safe)), []);
      }),
      {numRuns: WHOLE_DOCUMENTS},
    );
  });

  test('writes the same bytes for two documents that differ only in what is hidden', () => {
    let pairs = 0;
    fc.assert(
      fc.property(population, fc.infiniteStream(fc.nat(30)), (given, steps) => {
        const whole = readAloud(fullDocument(given));
        const {document: safe} = protectDocument(fullDocument(given));
        const told = readAloud(safe);
        const bounds = new Map(
          [...whole]
            .filter(([name]) => !told.has(name))
            .map(([name, value]) => [name, value < 5 ? {least: 1, most: 4} : {least: 5, most: 2 * value + 20}]),
        );
        const step = () => steps.next().value as number;
        const other = new Attacker(told, RELATIONS).imagine(bounds, (least, most) => least + (step() % (most - least + 1)));
        const changed = new Map([...given].map(([key, value]) => [key, other?.get(`commune:${key}`) ?? value]));
        const isOther = [...changed].some(([key, value]) => value !== given.get(key));
        fc.pre(isOther);
        pairs++;
        assert.equal(JSON.stringify(protectDocument(fullDocument(changed)).document), JSON.stringify(safe));
      }),
      {numRuns: PAIRS, maxSkipsPerRun: 10},
    );
    assert.ok(pairs >= PAIRS, `only ${pairs} of the pairs differed`);
  });

  test('leaves an attacker no count of few that rounded rates of several levels tell', () => {
    let [hidden, open] = [0, 0];
    fc.assert(
      fc.property(survey, (given) => {
        const {document: safe, report} = protectDocument(rated(given));
        assert.deepEqual(report.exposed, []);
        assert.deepEqual(unsafeCells(new Observatory(safe)), []);
        const {told, bounds} = readRates(safe, given);
        const attacker = new Attacker(told, RATE_RELATIONS, bounds);
        if (told.size < bounds.size) open++;
        for (const level of RATE_LEVELS) {
          const [yes, asked] = [surveyed(given, level, 'yes'), surveyed(given, level, 'asked')];
          for (const [rank, code] of Object.keys(LEVELS[level]!).entries()) {
            for (const [answer, few] of [['yes', yes[rank]!], ['no', asked[rank]! - yes[rank]!]] as const) {
              const name = `${level}:${code} ${answer}`;
              if (few === 0 || few >= 5) continue;
              hidden++;
              assert.ok(!told.has(name), `${name} is told`);
              assert.ok(attacker.canBe(name, 0, 0) && attacker.canBe(name, 5, Infinity), `${name} is bounded`);
            }
          }
        }
      }),
      {numRuns: SURVEYS, examples: FOUND},
    );
    assert.ok(hidden > SURVEYS / 2 && open > SURVEYS / 5, `only ${hidden} counts of few were hidden, only ${open} surveys left something open`);
  });

  test('writes the same bytes whatever the rates tell that it hides', () => {
    let [pairs, trials] = [0, 0];
    fc.assert(
      fc.property(survey, fc.infiniteStream(fc.nat(300)), (given, steps) => {
        const {document: safe} = protectDocument(rated(given));
        const {told, bounds} = readRates(safe, given);
        const attacker = new Attacker(told, RATE_RELATIONS, bounds);
        const form = JSON.stringify(formOfSurvey(given));
        const step = () => steps.next().value as number;
        for (let trial = 0; trial < 10; trial++) {
          trials++;
          const other = attacker.imagine(bounds, (least, most) => least + (step() % (most - least + 1)));
          const changed = {...given, given: new Map([...given.given].map(([code, each]) => [code, {...each, yes: other?.get(`commune:${code} yes`) ?? each.yes}]))};
          const isOther = JSON.stringify(columnsOf(rated(changed))) !== JSON.stringify(columnsOf(rated(given)));
          if (!isOther || JSON.stringify(formOfSurvey(changed)) !== form) continue;
          pairs++;
          assert.equal(JSON.stringify(protectDocument(rated(changed)).document), JSON.stringify(safe));
          return;
        }
        fc.pre(false);
      }),
      {numRuns: SURVEYS, maxSkipsPerRun: 50},
    );
    assert.ok(pairs >= SURVEYS, `only ${pairs} of the pairs differed, in ${trials} trials`);
  });

  test('hides rates only where what they tell is about few', () => {
    const hiddenIn = (few: number) => {
      const given = {given: new Map(COMMUNES.map((code, rank) => [code, {yes: rank ? 20 : few, asked: 60}])), digits: 1, written: {}, isSummed: false};
      return columnsOf(protectDocument(rated(given)).document).flatMap(({values}) => values).filter((value) => value === null).length;
    };
    assert.equal(hiddenIn(20), 0);
    assert.equal(hiddenIn(3), 2);
  });

  test('reports how many rates go for what they tell, and how many only beside them', () => {
    const given = {given: new Map(COMMUNES.map((code, rank) => [code, {yes: rank ? 20 : 3, asked: 60}])), digits: 1, written: {}, isSummed: false};
    assert.deepEqual(protectDocument(rated(given)).report.hidden, [{indicator: 'part', figures: 2, primary: 1, of: 9}]);
  });

  test('leaves an attacker no centre that did not agree, and no sum of too few, to be guessed within 15 %', () => {
    let [hidden, dominated] = [0, 0];
    fc.assert(
      fc.property(budgets, (given) => {
        const {document: safe, report} = protectDocument(given.raw, BUDGET_LEVELS);
        assert.deepEqual(report.exposed, []);
        assert.deepEqual(unsafeCells(new Observatory(safe)), []);
        const told = readBudgets(safe);
        const attacker = new Attacker(told, given.relations);
        const {values, unitsOf, isForbidden, isDominated} = ledger(given, given.amounts);
        for (const {totals: [total], parts} of given.relations) {
          const secret = parts.filter((part) => !told.has(part));
          if (!told.has(total!) || !secret.some(isForbidden)) continue;
          const sum = secret.reduce((all, part) => all + values.get(part)!, 0);
          assert.ok(secret.flatMap(unitsOf).length >= 3, `fewer than three hide beside ${total}`);
          for (const part of secret.filter(isForbidden)) assert.ok(Math.max(...unitsOf(part)) <= 0.85 * sum, `${part} is nearly all that hides beside ${total}`);
        }
        for (const [name, value] of values) {
          if (!isForbidden(name)) continue;
          hidden++;
          if (isDominated(name)) dominated++;
          assert.ok(!told.has(name), `${name} is shown`);
          assert.ok(attacker.canBe(name, 0, Math.floor(0.85 * value)), `${name} cannot be less`);
          assert.ok(attacker.canBe(name, Math.ceil(1.15 * value), Infinity), `${name} cannot be more`);
        }
      }),
      {numRuns: WHOLE_DOCUMENTS},
    );
    assert.ok(hidden > WHOLE_DOCUMENTS && dominated > WHOLE_DOCUMENTS / 5, `${hidden} figures were hidden, of which ${dominated} are dominated sums`);
  });

  test('writes the same bytes whatever the centres that did not agree have among them', () => {
    let [pairs, dominated] = [0, 0];
    fc.assert(
      fc.property(budgets, fc.infiniteStream(fc.nat(200)), (given, steps) => {
        const {raw, amounts, relations, withAmounts} = given;
        const {document: safe} = protectDocument(raw, BUDGET_LEVELS);
        const told = readBudgets(safe);
        const attacker = new Attacker(told, relations);
        const bounds = new Map([...amounts.keys()].map((id) => `centre:${id}`).filter((name) => !told.has(name)).map((name) => [name, BUDGETS]));
        const step = () => steps.next().value as number;
        // Most are small and some large, as they are made.
        const size = (least: number, most: number) => (step() % 3 ? least + (step() % Math.min(9, most - least + 1)) : least + (step() % (most - least + 1)));
        const own = formOf(given, amounts);
        for (let trial = 0; trial < 30 && bounds.size; trial++) {
          const other = attacker.imagine(bounds, size);
          const changed = new Map([...amounts].map(([id, amount]) => [id, other?.get(`centre:${id}`) ?? amount]));
          if (![...changed].some(([id, amount]) => amount !== amounts.get(id)) || formOf(given, changed).form !== own.form) continue;
          pairs++;
          if (own.isDominated) dominated++;
          assert.equal(JSON.stringify(protectDocument(withAmounts(changed), BUDGET_LEVELS).document), JSON.stringify(safe));
          return;
        }
        fc.pre(false);
      }),
      {numRuns: PAIRS, maxSkipsPerRun: 10},
    );
    // Of few pairs, chance alone may leave fewer dominated ones.
    assert.ok(pairs >= PAIRS && dominated > PAIRS / (PAIRS < 100 ? 20 : 4), `${pairs} of the pairs differed, ${dominated} of them with a dominated sum`);
  });

  test('no sequence of 1,000 of filters and sums gives a hidden figure back', () => {
    let answers = 0;
    let refusals = 0;
    fc.assert(
      fc.property(population, fc.array(fc.array(question, {minLength: 3, maxLength: 8}), {minLength: 20, maxLength: 20}), (given, sequences) => {
        const {document: safe} = protectDocument(fullDocument(given));
        const told = readAloud(safe);
        const attacked = new Attacker(told, RELATIONS).solve();
        const observatory = new Observatory(safe);
        const figures = figuresOf(observatory);
        const places = {hierarchy: new Hierarchy(observatory.rows(territoryTable)), centres: []};
        const [indicator] = observatory.rows(indicators);
        for (const sequence of sequences) {
          // What the answers tell of figures that are not in the file, as further relations.
          const gained: Relation[] = [];
          const learnt = new Map(told);
          for (const {level, of, years, ages, isOne, hidden} of sequence) {
            const codes = Object.keys(LEVELS[level]!).filter((_, rank) => of[rank]);
            const slice = {indicator: indicator!, period: periodOf(PERIODS[years]!), ...(ages && {categories: {age: AGES[ages - 1]!}}), hidden};
            const names = (isOne ? codes.slice(0, 1) : codes).map((code) => `${level}:${code} ${ages ? AGES[ages - 1] : ''} ${slice.period}`);
            const answer = isOne && codes[0] !== undefined
              ? aggregateOf(figures, places, slice, `${level}:${codes[0]}`)
              : aggregate(figures, {...slice, of: level}, codes);
            if (isRefused(answer)) {
              refusals++;
              continue;
            }
            answers++;
            const known = names.filter((name) => told.has(name));
            assert.equal(answer.partial, known.length < names.length);
            const name = `answer ${gained.length}`;
            learnt.set(name, answer.value);
            gained.push({totals: [name], parts: answer.partial ? known : names});
            if (answer.partial) assert.equal(answer.value, known.reduce((sum, each) => sum + told.get(each)!, 0));
          }
          // Only an answer about a hidden figure could tell more than the file.
          if (!gained.some(({parts}) => parts.some((part) => !told.has(part)))) continue;
          const solved = new Attacker(learnt, [...RELATIONS, ...gained]).solve();
          assert.deepEqual([...solved.keys()].filter((name) => !attacked.has(name)), []);
        }
      }),
      {numRuns: WHOLE_DOCUMENTS / 2},
    );
    assert.ok(answers > RUNS.numRuns && refusals > WHOLE_DOCUMENTS, `${answers} answers and ${refusals} refusals`);
  });
});

describe('unsafeCells', () => {
  test('finds the one figure that is given away among thousands of hidden ones that hang together', () => {
    const keys = Array.from({length: 2_000}, (_, rank) => String(10_000 + rank));
    const places = [{id: 'departement:67', name: '67'}, ...keys.map((code) => ({id: `commune:${code}`, name: code, parents: ['departement:67']}))];
    const axes = [{id: 'communes', of: 'commune', keys}, {id: 'departements', of: 'departement', keys: ['67']}];
    const values = (total: number) => [
      column('habitants', keys.map((_, rank) => (rank === 7 ? total : 12))),
      ...AGES.map((each) => column('habitants', keys.map(() => null), {categories: {age: each}, status: 'Q'.repeat(keys.length)})),
      ...AGES.map((each, rank) => ({...column('habitants', [12_000 + rank * (total - 12)]), axis: 'departements', categories: {age: each}})),
    ];
    const written = (total: number) => document({territories: places, axes, dimensions: [age], indicators: [count('habitants')], observations: values(total)});
    assert.deepEqual(whyOf(written(12)), []);
    // Seven leave five values to each age; four do not.
    assert.deepEqual(whyOf(written(7)), []);
    assert.deepEqual(whyOf(written(4)), ['shown habitants commune:10007', 'derivable habitants commune:10007', 'derivable habitants commune:10007']);
  });

  test('decides about each of 2,772 rates of 880 communes and what contains them, whatever their rounding', () => {
    for (const digits of [0, 1]) {
      const {document: safe, report} = protectDocument(manyRates({communes: 880, epci: 41, rates: 3, digits}));
      assert.equal(report.hidden.reduce((sum, {of}) => sum + of, 0), 2_772);
      assert.deepEqual(unsafeCells(new Observatory(safe)), []);
    }
  });

  test('finds the rate that gives away a hidden one among those of a whole region', () => {
    const whole = manyRates({communes: 300, epci: 12, rates: 1, digits: 3});
    const {document: safe} = protectDocument(whole);
    const rateIn = (raw: Readonly<Record<string, unknown>>, axis: string) => columnsOf(raw).find((each) => each.indicator === 'taux-0' && each.axis === axis)!;
    const [before, after] = [rateIn(whole, 'commune'), rateIn(safe, 'commune')];
    // All that is hidden of one EPCI, whose own rate is told, is published again but for one rate.
    const epciOf = (rank: number) => Math.floor((rank * 12) / 300);
    const hidden = [...before.values.keys()].filter((rank) => after.values[rank] === null);
    const told = rateIn(safe, 'epci').values;
    const [kept, ...others] = hidden.filter((rank) => epciOf(rank) === epciOf(hidden.find((each) => told[epciOf(each)] !== null)!));
    assert.ok(others.length > 0);
    const values = after.values.map((value, rank) => (others.includes(rank) ? before.values[rank]! : value));
    const letters = lettersOf(after).map((letter, rank) => (others.includes(rank) ? 'A' : letter)).join('');
    const careless = {...safe, observations: columnsOf(safe).map((each) => (each === after ? {...after, values, status: letters} : each))};
    const found = unsafeCells(new Observatory(careless));
    assert.ok(found.some(({why, subject}) => why === 'derivable' && subject === `commune:${whole.axes[0]!.keys[kept!]}`), JSON.stringify(found));
    assert.ok(found.every(({why}) => why !== 'undecided'));
  });
});
