/**
 * Makes demo/data/alsace.json from the open data: `node scripts/alsace/build.mjs <folder of the open data> [<file>]`,
 * or with the folder in OBSERVATOIRE_DATA. The same files always give the same document. It stops, and says why, when a
 * file no longer says what the register expects of it.
 */
import {writeFileSync} from 'node:fs';
import {censusColumns} from './census.mjs';
import {readCentres} from './centres.mjs';
import {describedIndicators, THEMES} from './indicators.mjs';
import {readPlaces, VINTAGE} from './places.mjs';
import {postColumns, readPosts} from './posts.mjs';
import {holdsRaw, readRaw} from './raw.mjs';
import {SOURCES} from './sources.mjs';
import {frenchSpaced} from './typography.mjs';

/** The day on which somebody last read the register against the files. */
const UPDATED = '2026-11-22';

const folder = process.argv[2] ?? process.env.OBSERVATOIRE_DATA;
if (!folder || !holdsRaw(folder)) {
  console.error('Usage: node scripts/alsace/build.mjs <folder of the open data> [<file to write>]');
  process.exit(1);
}

const raw = readRaw(folder);
const places = readPlaces(raw);
const posts = readPosts(raw);
const {entries, centres, managers, services} = readCentres(raw, places, posts);
const funding = postColumns(entries, posts, places);
const census = censusColumns(raw, places, entries);

const outlines = (scheme, object) => ({
  scheme,
  vintage: VINTAGE,
  href: '../../geometry/france.topo.json',
  object,
  source: 'natural-earth',
});

const text = inLines({
  format: 'observatoire-csc/1',
  title: 'Observatoire des centres sociaux et socioculturels d’Alsace – données ouvertes',
  language: 'fr',
  fictional: false,
  updated: UPDATED,
  licence:
    'Données ouvertes de plusieurs producteurs, chacune sous la licence de sa source (Licence Ouverte 2.0 pour les postes financés ; Insee : source à mentionner).',
  sources: SOURCES,
  managers,
  centres,
  territories: places.territoriesOf(entries),
  geometries: [outlines('departement', 'departements'), outlines('region', 'regions')],
  vocabularies: [
    {id: 'themes', label: 'Thèmes', terms: THEMES},
    {id: 'services', label: 'Services', terms: services},
    {id: 'levels', label: 'Niveaux de territoire', terms: [{id: 'contrat-de-ville', label: 'contrat de ville'}]},
  ],
  indicators: describedIndicators(posts.units),
  axes: [...funding.axes, ...census.axes],
  observations: [...funding.columns, ...census.columns],
});
writeFileSync(process.argv[3] ?? new URL('../../demo/data/alsace.json', import.meta.url), text);
const columns = funding.columns.length + census.columns.length;
console.log(`${centres.length} centres, ${columns} columns, ${text.length} characters`);

/** JSON with one row of a table on each line, so that a change of one figure is one line of a diff. */
function inLines(document) {
  const field = ([key, value]) =>
    Array.isArray(value)
      ? `  ${JSON.stringify(key)}: [\n${value.map((row) => `    ${JSON.stringify(row)}`).join(',\n')}\n  ]`
      : `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`;
  return `{\n${Object.entries(frenchSpaced(document)).map(field).join(',\n')}\n}\n`;
}
