/**
 * Measures how long a large document takes to open, what it weighs in memory and how soon it answers, of the model as it
 * is built. Rivals are measured on the same records in the same run: ratios count, absolute times do not.
 *
 *     npm run build && node --expose-gc --import tsx scripts/bench-model.mjs [centres] [indicators] [years] [categories]
 */
import {performance} from 'node:perf_hooks';
import {setImmediate as pause} from 'node:timers/promises';
import {aggregate, checkDocument, figuresOf, Observatory} from '../dist/model/index.js';
import {ALL_TABLES} from '../src/model/document.ts';
import {allFigures} from '../src/model/figures.ts';
import {jsonSchema} from '../src/model/json-schema.ts';
import {rowsOf} from '../src/model/observatory.ts';
import {withAjv, withValibot, withZod} from './bench-page/rivals.mjs';
import {bigDocument} from './fictional/big.ts';

const [centres = 4070, indicators = 100, years = 5, categories = 0] = process.argv.slice(2).map(Number);
const REPEATS = 7;
/** Answers in a row that are measured together: the clock of a process is too coarse for one. */
const ANSWERS = 100;
const text = JSON.stringify(bigDocument({centres, indicators, years, categories, seed: 7}));
const MB = 1e6;
const used = () => {
  globalThis.gc?.();
  const {heapUsed, arrayBuffers} = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

/**
 * The median CPU time of several runs, after one that is told apart: on a machine that does other work too, the clock
 * on the wall measures the others. `prepare` is not counted.
 */
function timed(work, prepare = () => undefined) {
  const times = Array.from({length: REPEATS + 1}, () => {
    const prepared = prepare();
    globalThis.gc?.();
    const start = process.cpuUsage();
    work(prepared);
    const {user, system} = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  const sorted = times.slice(1).sort((a, b) => a - b);
  return {first: times[0], median: sorted[Math.floor(REPEATS / 2)]};
}

const rows = [];
const tell = (what, {first, median}) => rows.push({what, 'first, CPU ms': Number(first.toFixed(2)), 'median, CPU ms': Number(median.toFixed(2))});

const openAll = (raw) => {
  const observatory = new Observatory(raw);
  for (const table of ALL_TABLES) observatory.rows(table);
  figuresOf(observatory).columns('i0');
  if (observatory.faults.length > 0) throw new Error(JSON.stringify(observatory.faults[0]));
  return observatory;
};

const parsed = JSON.parse(text);
// The very first opening in this process: what a page pays, code not yet compiled.
tell('open all, cold and warm', timed(() => openAll(parsed)));
tell('JSON.parse', timed(() => JSON.parse(text)));
tell('  new Observatory', timed(() => new Observatory(parsed)));
for (const table of ALL_TABLES) {
  if (!parsed[table.name]?.length) continue;
  tell(`  rows ${table.name} (${parsed[table.name].length})`, timed((observatory) => observatory.rows(table), () => new Observatory(parsed)));
}
tell(`  columns (${parsed.observations.length} × ${centres})`, timed((observatory) => figuresOf(observatory).columns('i0'), () => new Observatory(parsed)));
tell('checkDocument', timed(() => checkDocument(parsed)));

/** The least that reading can be: the same arrays filled without a question. */
tell('floor: fill the columns', timed(() =>
  parsed.observations.map(({values, status}) => {
    const read = new Float64Array(values.length);
    const code = new Uint8Array(values.length);
    for (let rank = 0; rank < values.length; rank++) {
      read[rank] = values[rank] ?? NaN;
      code[rank] = status.charCodeAt(rank);
    }
    return {read, code};
  }),
));

const [byZod, byValibot, byAjv] = [withZod(), withValibot(), withAjv(jsonSchema())];
tell('zod (classic), centres and columns', timed(() => byZod(parsed)));
tell('valibot, centres and columns', timed(() => byValibot(parsed)));
tell('ajv, whole document', timed(() => byAjv(parsed)));

const opened = openAll(parsed);
const ids = parsed.centres.map(({id}) => id);
const {period} = parsed.observations[0];
const rules = {
  'sum': {id: 'i0', kind: 'count'},
  'ratio of sums': {id: 'rate', kind: 'rate', numerator: 'i0', denominator: 'i1', factor: 100},
};
for (const [rule, indicator] of Object.entries(rules)) {
  const ask = () => aggregate(figuresOf(opened), {of: 'centre', period, indicator}, ids);
  if (!('value' in ask())) throw new Error(JSON.stringify(ask()));
  const {first, median} = timed(() => {
    for (let answer = 0; answer < ANSWERS; answer++) ask();
  });
  tell(`an aggregate over all centres: ${rule}`, {first: first / ANSWERS, median: median / ANSWERS});
}

console.log(`${centres} centres × ${indicators} indicators × ${years} years${categories ? ` × ${categories} ages and all` : ''}, ${(text.length / MB).toFixed(1)} MB of JSON`);
console.table(rows);

const lengths = [];
let since = performance.now();
await new Observatory(parsed).prepare([...ALL_TABLES.map(rowsOf), allFigures], async () => {
  lengths.push(performance.now() - since);
  await pause();
  since = performance.now();
});
lengths.sort((a, b) => b - a);
console.log(`read ahead in ${lengths.length} slices, the longest on the wall: ${lengths.slice(0, 3).map((ms) => `${ms.toFixed(0)} ms`).join(', ')}`);

if (globalThis.gc) {
  const before = used();
  const given = {raw: JSON.parse(text)};
  const afterParse = used();
  const observatory = openAll(given.raw);
  const afterOpen = used();
  // As an element does that has fetched it.
  delete given.raw;
  const held = used() - before;
  const weigh = (bytes) => `${(bytes / MB).toFixed(1)} MB`;
  console.log(`memory: JSON text ${weigh(text.length)}, parsed ${weigh(afterParse - before)}, indexed beside it ${weigh(afterOpen - afterParse)}, both ${((afterOpen - before) / text.length).toFixed(2)} × the text; what was parsed let go, ${weigh(held)}, ${(held / text.length).toFixed(2)} × the text`);
  if (observatory.faults.length !== 0) throw new Error('the document changed');
} else console.log('memory: not measured, run with --expose-gc');
