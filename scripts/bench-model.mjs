/**
 * Measures how long a large document takes to open, and what it weighs in memory. Rivals are measured on the same work
 * in the same run where they happen to be installed: ratios count, absolute times do not.
 *
 *     node --expose-gc --import tsx scripts/bench-model.mjs [centres] [indicators] [years]
 */
import {performance} from 'node:perf_hooks';
import {ALL_TABLES, checkDocument} from '../src/model/document.ts';
import {jsonSchema} from '../src/model/json-schema.ts';
import {figuresOf} from '../src/model/figures.ts';
import {Observatory} from '../src/model/observatory.ts';
import {bigDocument} from './fictional/big.ts';

const [centres = 4070, indicators = 100, years = 5] = process.argv.slice(2).map(Number);
const REPEATS = 7;
const text = JSON.stringify(bigDocument({centres, indicators, years, seed: 7}));
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
const tell = (what, {first, median}) => rows.push({what, 'first, CPU ms': Number(first.toFixed(1)), 'median, CPU ms': Number(median.toFixed(1))});

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

await rival('zod, classic, whole centres', async () => {
  const z = await import('zod');
  const point = z.object({lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180)});
  const Centre = z.object({id: z.string().min(1), name: z.string(), shortName: z.string().optional(), kind: z.enum(['CS', 'CSC', 'EVS', 'autre']).optional(), manager: z.string().optional(), agrements: z.array(z.object({kind: z.string(), from: z.string(), until: z.string()})).optional(), address: z.object({street: z.string(), postcode: z.string(), city: z.string()}).optional(), point: point.optional(), territories: z.array(z.string()).optional(), phone: z.string().optional(), email: z.email().optional(), website: z.url().optional(), hours: z.string().optional(), axes: z.array(z.string()).optional(), themes: z.array(z.string()).optional(), services: z.array(z.string()).optional(), member: z.boolean().optional(), updated: z.string().optional(), source: z.string().optional()});
  const list = z.array(Centre);
  return () => list.parse(parsed.centres);
});
await rival('zod, classic, whole columns', async () => {
  const z = await import('zod');
  const list = z.array(z.object({indicator: z.string(), axis: z.string(), period: z.string(), values: z.array(z.number().nullable()), status: z.string()}));
  return () => list.parse(parsed.observations);
});
await rival('ajv, whole document', async () => {
  const {default: Ajv} = await import('ajv');
  const validate = new Ajv({strict: false, validateFormats: false, logger: false}).compile(jsonSchema());
  return () => {
    if (!validate(parsed)) throw new Error(JSON.stringify(validate.errors[0]));
  };
});

async function rival(what, load) {
  let work;
  try {
    work = await load();
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    console.log(`${what}: not installed`);
    return;
  }
  tell(what, timed(work));
}

console.log(`${centres} centres × ${indicators} indicators × ${years} years, ${(text.length / MB).toFixed(1)} MB of JSON`);
console.table(rows);

const slices = new Observatory(parsed);
const lengths = [];
const slice = (what, work) => {
  const start = performance.now();
  work();
  lengths.push([performance.now() - start, what]);
};
for (const table of ALL_TABLES) slice(`rows ${table.name}`, () => slices.rows(table));
slice('columns', () => figuresOf(slices).columns('i0'));
lengths.sort((a, b) => b[0] - a[0]);
console.log('longest slices, one task per table:', lengths.slice(0, 3).map(([ms, what]) => `${what} ${ms.toFixed(0)} ms`).join(', '));

if (globalThis.gc) {
  const before = used();
  const raw = JSON.parse(text);
  const afterParse = used();
  const observatory = openAll(raw);
  const afterOpen = used();
  const weigh = (bytes) => `${(bytes / MB).toFixed(1)} MB`;
  console.log(`memory: JSON text ${weigh(text.length)}, parsed ${weigh(afterParse - before)}, indexed beside it ${weigh(afterOpen - afterParse)}, both ${((afterOpen - before) / text.length).toFixed(2)} × the text`);
  if (observatory.faults.length !== 0) throw new Error('the document changed');
} else console.log('memory: not measured, run with --expose-gc');
