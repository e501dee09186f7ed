/**
 * Measures how long it takes to protect a document of two départements, and how much of it is hidden; first one of counts, then one of rates. Seconds are those
 * of the processor: on a machine that does other work too, the clock on the wall measures the others.
 *
 *     node --import tsx scripts/bench-disclosure.mjs [communes] [epci] [indicators] [categories]
 */
import {protectDocument, unsafeCells} from '../src/model/disclosure.ts';
import {Observatory} from '../src/model/observatory.ts';
import {manyRates} from '../test/fixtures/many-rates.ts';
import {seeded} from './fictional/random.ts';

const [communes = 880, epci = 41, indicators = 10, categories = 5] = process.argv.slice(2).map(Number);
const draw = seeded(7);
const codes = Array.from({length: communes}, (_, rank) => String((rank < communes * 0.6 ? 67_000 : 68_000) + rank + 1));
const departementOf = (code) => code.slice(0, 2);
const epciOf = (rank) => String(200_000_000 + Math.floor((rank * epci) / communes));
const epciCodes = [...new Set(codes.map((_, rank) => epciOf(rank)))];
const departements = [...new Set(codes.map(departementOf))];
const ages = Array.from({length: categories}, (_, rank) => `age-${rank}`);

const territories = [
  {id: 'region:44', name: 'Région'},
  ...departements.map((code) => ({id: `departement:${code}`, name: code, parents: ['region:44']})),
  ...epciCodes.map((code) => ({
    id: `epci:${code}`,
    name: code,
    parents: [...new Set(codes.filter((_, rank) => epciOf(rank) === code).map((each) => `departement:${departementOf(each)}`))],
  })),
  ...codes.map((code, rank) => ({id: `commune:${code}`, name: code, parents: [`epci:${epciOf(rank)}`, `departement:${departementOf(code)}`]})),
];
const levels = {
  commune: new Map(codes.map((code, rank) => [code, [rank]])),
  epci: new Map(epciCodes.map((code) => [code, codes.flatMap((_, rank) => (epciOf(rank) === code ? [rank] : []))])),
  departement: new Map(departements.map((code) => [code, codes.flatMap((each, rank) => (departementOf(each) === code ? [rank] : []))])),
};
const sum = (values) => values.reduce((all, each) => all + each, 0);

function columnsOf(indicator) {
  // Communes are many and small: most have a few hundred inhabitants, some tens of thousands.
  const sizes = codes.map(() => Math.exp(3 + 5 * draw() ** 2));
  const leaves = ages.map(() => sizes.map((size) => Math.floor((size * draw() * 2) / categories)));
  return Object.entries(levels).flatMap(([axis, places]) => {
    const column = (of) => [...places.values()].map((ranks) => sum(ranks.map((rank) => sum(of.map((each) => each[rank])))));
    return [
      {indicator, axis, period: '2023', values: column(leaves)},
      ...ages.map((age, rank) => ({indicator, axis, period: '2023', categories: {age}, values: column([leaves[rank]])})),
    ];
  });
}

const ids = Array.from({length: indicators}, (_, rank) => `i${rank}`);
const whole = {
  format: 'observatoire-csc/1',
  territories,
  dimensions: [{id: 'age', label: 'Âge', exclusive: true, categories: ages.map((id) => ({id, label: id}))}],
  indicators: ids.map((id) => ({id, label: id, kind: 'count', disclosure: {threshold: 5}})),
  axes: Object.entries(levels).map(([of, places]) => ({id: of, of, keys: [...places.keys()]})),
  observations: ids.flatMap(columnsOf),
};

const seconds = () => {
  const {user, system} = process.cpuUsage();
  return (user + system) / 1e6;
};
function measure(what, raw, isCounted) {
  const start = seconds();
  const {document, report} = protectDocument(raw);
  const protectedAt = seconds();
  const unsafe = unsafeCells(new Observatory(document));
  const checkedAt = seconds();
  const total = (key) => sum(report.hidden.map((each) => each[key]));
  const percent = (part) => `${((100 * part) / sum(raw.observations.filter(isCounted).map(({values}) => values.length))).toFixed(1)} %`;
  console.log(what);
  console.log(`protect: ${(protectedAt - start).toFixed(1)} s; check: ${(checkedAt - protectedAt).toFixed(1)} s`);
  console.log(`hidden: ${percent(total('figures'))} of the figures, of which a rule forbids ${percent(total('primary'))}`);
  console.log(`exposed: ${report.exposed.length}; unsafe after protection: ${unsafe.length}, undecided: ${unsafe.filter(({why}) => why === 'undecided').length}`);
}

measure(`${communes} communes × ${epci} EPCI × ${departements.length} départements, ${indicators} indicators × ${categories} categories`, whole, () => true);
for (const digits of [0, 1])
  measure(`${communes} communes × ${epci} EPCI × 2 départements × 1 région, 3 rates with ${digits} digits`, manyRates({communes, epci, rates: 3, digits}), ({indicator}) => !indicator.endsWith('/sur'));
