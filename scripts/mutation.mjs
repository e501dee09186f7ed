/**
 * Mutation tests: changes one thing at a time in a file and asks whether its tests notice. Hours on a small machine, so
 * no part of `npm test`: `npm run mutation`, or only some files with `npm run mutation -- src/model/period.ts`. With
 * `--lines=60 --seed=7`, only what stands on so many lines of each file, drawn by that seed.
 *
 * The tests of a file are bundled once, because starting them from TypeScript for each mutant would cost more than
 * running them.
 */
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {build} from 'esbuild';
import {seeded} from './fictional/random.ts';

/** Below this share of mutants noticed, tests are missing. */
const ENOUGH = 0.8;

const model = (...names) => names.map((name) => `test/model/${name}.test.ts`);
const locale = (...names) => names.map((name) => `test/locale/${name}.test.ts`);
const disclosure = (name) => `src/model/disclosure/${name}.ts`;
/** The tests that belong to a file. */
const TESTS = {
  'src/model/fields.ts': model('properties/fields', 'properties/period'),
  'src/model/table.ts': model('entities', 'properties/rows', 'properties/fields'),
  'src/model/observation.ts': model('values', 'properties/rows'),
  'src/model/period.ts': model('period', 'properties/period'),
  'src/model/identifiers.ts': model('properties/identifiers'),
  'src/model/aggregate.ts': model('aggregate', 'properties/aggregate'),
  'src/model/territory-aggregate.ts': model('aggregate', 'properties/aggregate'),
  'src/model/change.ts': model('change', 'properties/change'),
  'src/model/series-break.ts': model('change', 'properties/change', 'entities'),
  'src/model/classes.ts': model('classes', 'properties/classes'),
  'src/model/values.ts': model('values', 'properties/values', 'properties/aggregate'),
  'src/model/document.ts': model('document', 'properties/document'),
  'src/model/disclosure/bounds.ts': model('bounds'),
  ...Object.fromEntries(
    ['rules', 'company', 'leeway', 'linked', 'moves', 'nesting', 'scaling', 'polytope', 'completion', 'other-tables', 'relations', 'wholes', 'figure', 'matter'].map((name) => [disclosure(name), model(`disclosure/${name}`)]),
  ),
  // Hand-made tables first, because they are fast and notice most; drawn ones then notice others.
  ...Object.fromEntries(['safety', 'suppression'].map((name) => [disclosure(name), model(`disclosure/${name}`, 'disclosure-suppression')])),
  'src/model/disclosure/rates.ts': model('disclosure/rates', 'disclosure/tables'),
  'src/model/disclosure/tables.ts': model('disclosure/tables', 'disclosure/protect', 'disclosure/check'),
  ...Object.fromEntries(['protect', 'check'].map((name) => [disclosure(name), model('disclosure/protect', 'disclosure/check')])),
  'src/model/disclosure/told.ts': model('told'),
  'src/model/disclosure/ranges.ts': model('told'),
  'src/model/links.ts': model('links', 'properties/identifiers'),
  ...Object.fromEntries(['parse-json', 'json-fault', 'parse-in-slices'].map((name) => [`src/data/${name}.ts`, model('properties/parse-json')])),
  ...Object.fromEntries(['csv', 'file-name'].map((name) => [`src/downloads/${name}.ts`, [`test/downloads/${name}.test.ts`]])),
  'src/locale/digits.ts': locale('digits'),
  'src/locale/grammar.ts': locale('grammar', 'properties'),
  'src/locale/locale.ts': locale('locale', 'properties'),
};

const root = fileURLToPath(new URL('..', import.meta.url));
/**
 * Where tests count what they met with (so many pairs differed, so many figures were hidden), time must not cut them short,
 * nor chance decide: they draw few cases, and the same for each mutant.
 */
const isCounted = (tests) => tests.some((file) => /^(?:disclosure|parse-json)/.test(path.basename(file)));
/** The first failure is enough to notice a mutant, without its smallest example; no property may take long over it. */
const haste = (tests) => `
  import {afterEach} from 'node:test';
  import fc from 'fast-check';
  fc.configureGlobal({endOnFailure: true, ${isCounted(tests) ? 'seed: 7' : 'interruptAfterTimeLimit: 150'}});
  afterEach((context) => context.passed === false && process.exit(1));
`;

async function bundle(tests) {
  await build({
    stdin: {contents: [haste(tests), ...tests.map((file) => `import './${file}';`)].join('\n'), resolveDir: '.'},
    bundle: true,
    outfile: '.mutation/tests.mjs',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // package.json says that files without effects may be left out; tests are nothing but effects.
    ignoreAnnotations: true,
    // Bundled too, it loads in a tenth of the time; it asks for `crypto` as CommonJS does.
    banner: {js: "import {createRequire} from 'node:module'; const require = createRequire(import.meta.url);"},
    tsconfig: 'tsconfig.json',
  });
}

/** The file, or the lines of it that are drawn. */
function mutated(file) {
  if (!drawn.lines) return file;
  const draw = seeded(Number(drawn.seed));
  const left = readFileSync(path.join(root, file), 'utf8').split('\n').map((_, rank) => rank + 1);
  const taken = Array.from({length: Math.min(left.length, Number(drawn.lines))}, () => left.splice(Math.floor(draw() * left.length), 1)[0]);
  return taken.map((line) => `${file}:${line}-${line}`).join(',');
}

function measure(files) {
  const weak = files.filter((file) => {
    const env = {...process.env, RUNS: process.env['RUNS'] ?? (isCounted(TESTS[file]) ? '20' : '100'), MUTATION_TESTS: TESTS[file].join(' ')};
    const {status} = spawnSync('npx', ['stryker', 'run', '--mutate', mutated(file), '--logLevel', 'error'], {cwd: root, env, stdio: 'inherit'});
    if (status !== 0) return true;
    return tell(file, JSON.parse(readFileSync(path.join(root, 'node_modules', '.cache', 'observatoire', 'mutation.json'), 'utf8'))) < ENOUGH;
  });
  process.exit(weak.length ? 1 : 0);
}

/** Prints the score of a file and the mutants that nobody noticed; gives the score back. */
function tell(file, {files}) {
  // The lines drawn may have held nothing to change.
  const {mutants} = files[file] ?? {mutants: []};
  const by = (...statuses) => mutants.filter(({status}) => statuses.includes(status));
  const noticed = by('Killed', 'Timeout').length;
  const survivors = by('Survived', 'NoCoverage');
  const score = mutants.length ? noticed / (noticed + survivors.length) : 1;
  // On a busy machine, time may run out for other reasons than an endless loop: these are told apart.
  const late = by('Timeout').length;
  console.log(`${file}: ${(100 * score).toFixed(1)} % of ${noticed + survivors.length} mutants noticed, ${late} of them because time ran out`);
  for (const {mutatorName, replacement, location: {start}} of survivors)
    console.log(`  ${file}:${start.line}:${start.column} ${mutatorName} → ${String(replacement).replace(/\s+/g, ' ').slice(0, 100)}`);
  return score;
}

const {values: drawn, positionals: asked} = parseArgs({allowPositionals: true, options: {bundle: {type: 'boolean'}, lines: {type: 'string'}, seed: {type: 'string', default: '7'}}});
if (drawn.bundle) await bundle(process.env['MUTATION_TESTS'].split(' '));
else measure(asked.length ? asked : Object.keys(TESTS));
