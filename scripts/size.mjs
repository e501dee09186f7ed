/** What a page receives for each entry, itself and all that it imports at once; fails when it is over the budget. */
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import {parse} from 'acorn';
import {full} from 'acorn-walk';

const root = fileURLToPath(new URL('..', import.meta.url));
const cdn = path.join(root, 'dist/cdn');

/** Gzip, in kilobytes of 1000 bytes: the unit of browsers' network panels. */
const BUDGETS = [
  ['csc-directory', path.join(cdn, 'csc-directory.js'), 25],
  ['csc-directory, searched', path.join(cdn, 'csc-directory.js'), undefined, ['finder']],
  ['csc-centre', path.join(cdn, 'csc-centre.js'), 25],
  ['csc-centre, its sheet', path.join(cdn, 'csc-centre.js'), undefined, ['sheet']],
  ['csc-chart', path.join(cdn, 'csc-chart.js'), 40],
  // With what is fetched besides, by the name under which it is asked for: here for the bars of some centres. Measured; 40 is to be reached.
  ['csc-chart, its first bars', path.join(cdn, 'csc-chart.js'), undefined, ['telling']],
  ['csc-figure', path.join(cdn, 'csc-figure.js'), 42],
  ['csc-filters', path.join(cdn, 'csc-filters.js'), 30],
  ['csc-map', path.join(cdn, 'csc-map.js'), 40],
  ['csc-map, centres', path.join(cdn, 'csc-map.js'), undefined, ['places']],
  ['csc-map, an indicator', path.join(cdn, 'csc-map.js'), undefined, ['figures']],
  ['csc-map, circles and periods', path.join(cdn, 'csc-map.js'), undefined, ['figures', 'symbols', 'timeline']],
  ['csc-observatory', path.join(cdn, 'csc-observatory.js'), 25],
  ['loader', path.join(cdn, 'loader.js'), 1],
  ['observatoire-csc', path.join(cdn, 'observatoire-csc.js'), 110],
  ['geometry/france.topo.json', path.join(root, 'geometry/france.topo.json'), 25],
];

const brotli = (bytes) => brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}});

/** The file and all that it imports statically, each once: each travels on its own and is compressed on its own. */
function closureOf(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  if (file.endsWith('.js')) for (const imported of importsOf(file)) closureOf(imported, seen);
  return seen;
}

function importsOf(file) {
  const {body} = parse(readFileSync(file, 'utf8'), {ecmaVersion: 'latest', sourceType: 'module'});
  const sources = body.flatMap(({type, source}) => (/^(Import|Export)/.test(type) && source ? [source.value] : []));
  const outside = sources.filter((source) => !source.startsWith('.'));
  if (outside.length) throw new Error(`${path.relative(root, file)} is not self-contained: it imports ${outside.join(', ')}`);
  return sources.map((source) => path.resolve(path.dirname(file), source));
}

/** The files that come under these names: `{telling: () => import('./shared/x.js')}`. */
function piecesOf(file, names) {
  if (!names.length) return [];
  const found = [];
  full(parse(readFileSync(file, 'utf8'), {ecmaVersion: 'latest', sourceType: 'module'}), ({type, key, value}) => {
    if (type !== 'Property' || !names.includes(key.name)) return;
    const pieces = importedIn(value);
    if (pieces.length) found.push(pieces.map((piece) => path.resolve(path.dirname(file), piece)));
  });
  if (found.length !== names.length) throw new Error(`${path.relative(root, file)} does not fetch ${names.join(', ')}`);
  return found.flat();
}

function importedIn(node) {
  const sources = [];
  full(node, (each) => {
    if (each.type === 'ImportExpression') sources.push(each.source.value);
  });
  return sources;
}

function measured([name, file, budget, pieces = []]) {
  if (!existsSync(file)) return {name, budget, missing: true};
  const files = piecesOf(file, pieces).reduce((seen, piece) => closureOf(piece, seen), closureOf(file));
  const parts = [...files].map((part) => readFileSync(part));
  const sum = (lengthOf) => parts.reduce((total, part) => total + lengthOf(part), 0);
  return {
    name,
    budget,
    raw: sum((part) => part.length),
    gzip: sum((part) => gzipSync(part, {level: 9}).length),
    brotli: sum((part) => brotli(part).length),
  };
}

const kB = (bytes) => (bytes / 1000).toFixed(2);
const rows = BUDGETS.map(measured);
const cells = rows.map(({name, budget, raw, gzip, brotli: small, missing}) =>
  missing
    ? [name, 'not built', '', '', String(budget ?? ''), '']
    : [name, kB(raw), kB(gzip), kB(small), ...(budget === undefined ? ['', ''] : [String(budget), kB(budget * 1000 - gzip) + (gzip > budget * 1000 ? '  OVER' : '')])],
);
const table = [['entry', 'raw', 'gzip', 'brotli', 'budget', 'margin'], ...cells];
const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
console.log('Sizes in kB (1000 bytes), of the entry and all that it imports at once; the budget is for gzip.');
for (const row of table)
  console.log('  ' + row.map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[column]))).join('  ').trimEnd());

const over = rows.filter(({missing, gzip, budget}) => missing || gzip > budget * 1000);
if (over.length) {
  console.error(`Over the budget or not built: ${over.map(({name}) => name).join(', ')}`);
  process.exit(1);
}
