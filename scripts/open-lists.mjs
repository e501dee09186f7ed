/**
 * Documents made of four real lists of places, as their producers publish them: `node scripts/open-lists.mjs <folder of the
 * open data> [where to]`. Nothing is corrected, so that what is wrong in them is seen; nothing of it is part of the project.
 */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @returns a document for each list, by its name. */
export function openLists(folder) {
  const json = (...parts) => JSON.parse(readFileSync(path.join(folder, ...parts), 'utf8'));
  return {
    alsace: documentOf('Lieux d’accueil des conseillers numériques, Alsace', 'ANCT', json('alsace-centres-2023', 'lieux-conseillers-numeriques-alsace.json').map(fromAlsace)),
    gironde: documentOf('Lieux d’accompagnement numérique, Gironde', 'Département de la Gironde', json('gironde-2021', 'gironde.json').map(fromGironde)),
    aix: documentOf('Lieux de médiation numérique, Aix-en-Provence', 'Ville d’Aix-en-Provence', json('aix-en-provence-2024', 'aix-en-provence.json').map(fromAix)),
    mulhouse: documentOf('Acteurs de la médiation numérique, Mulhouse', 'Ville de Mulhouse', json('mulhouse-2022', 'mulhouse.json').map(fromMulhouse)),
  };
}

const fromAlsace = ({id, nom, commune, code_postal, adresse, latitude, longitude, services, horaires, site_web, date_maj}) => ({
  id,
  name: nom,
  address: {street: adresse, postcode: code_postal, city: commune},
  point: pointOf(latitude, longitude),
  services: split(services, ';'),
  hours: horaires,
  website: site_web,
  updated: date_maj,
});

/** The columns are named X for the latitude and Y for the longitude. */
function fromGironde(row, rank) {
  const {Lieu, Commune, Description, 'Adresse postale': whole, 'Site internet': website, Téléphone: phone, Email: email} = row;
  const found = /^(.*?)[\s,-]*\b(\d{5})\b/s.exec(whole ?? '');
  const [street, postcode] = found ? [found[1], found[2]] : [whole];
  return {
    id: `gironde-${rank}`,
    name: Lieu.replace(/\s+/g, ' ').trim(),
    address: {street, postcode, city: Commune},
    point: pointOf(row['Coord. X'], row['Coord. Y']),
    services: split(row.services, '/'),
    audiences: [],
    website,
    phone,
    email,
    description: Description,
    updated: row['Dernière MAJ']?.split('/').reverse().join('-'),
  };
}

const fromAix = ({id, nom, commune, code_postal, Adresse, complement_adresse, latitude, longitude, telephone, courriel, site_web, horaires, services, date_maj}) => ({
  id: `aix-${id}`,
  name: nom,
  address: {street: [Adresse, complement_adresse].filter(Boolean).join(', '), postcode: String(code_postal), city: commune},
  point: pointOf(latitude, longitude),
  phone: telephone,
  email: courriel,
  website: site_web,
  hours: horaires,
  services: split(services, ';'),
  updated: date_maj,
});

function fromMulhouse(row, rank) {
  const [lat, lon] = (row.geom ?? '').split(',').map(Number);
  return {
    id: `mulhouse-${rank}`,
    name: row.nom_structure,
    address: {street: row.adresse, postcode: String(row.code_postal), city: row.commune},
    point: pointOf(lat, lon),
    phone: row.telephone,
    email: row.adresse_mail,
    website: row.site_web,
    hours: row.jours_horaires_ouverture,
    audiences: split(row.type_public, ','),
  };
}

const pointOf = (lat, lon) => (Number.isFinite(lat) && Number.isFinite(lon) ? {lat, lon} : undefined);
const split = (text, mark) => (text ?? '').split(mark).map((part) => part.trim()).filter(Boolean);
const slugOf = (label) => label.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 100);

function kindOf(name) {
  if (/\bcscs?\b|socio-? ?culturel|social (?:et )?culturel/i.test(name)) return 'CSC';
  if (/centre social|centre de vie sociale/i.test(name)) return 'CS';
  return /espace de vie sociale/i.test(name) ? 'EVS' : 'autre';
}

function documentOf(title, producer, rows) {
  const words = {services: new Map(), audiences: new Map()};
  const slugs = (field, labels = []) =>
    labels.map((label) => {
      const id = slugOf(label);
      words[field].set(id, label);
      return id;
    });
  const centres = rows.map(({services, audiences, ...row}) =>
    withoutBlanks({...row, kind: kindOf(row.name), address: withoutBlanks(row.address), services: slugs('services', services), audiences: slugs('audiences', audiences), source: 'liste'}),
  );
  return {
    format: 'observatoire-csc/1',
    title,
    language: 'fr',
    sources: [{id: 'liste', label: title, producer}],
    vocabularies: Object.entries(words).map(([id, terms]) => ({id, terms: [...terms].map(([term, label]) => ({id: term, label}))})),
    centres,
  };
}

/** What a producer leaves blank is no value that is wrong. */
const withoutBlanks = (row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && !value.length)));

const page = (names) => `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Quatre listes réelles dans l’annuaire</title>
    <link rel="stylesheet" href="/demo.css">
    <script type="module" src="/dist/cdn/observatoire-csc.js"></script>
  </head>
  <body>
    <main class="page">
      <h1>Quatre listes réelles</h1>
      ${names.map((name) => `<csc-directory src="${name}.json"><p><a href="${name}.json">${name}</a></p></csc-directory>`).join('\n      ')}
    </main>
  </body>
</html>
`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, out = path.join(root, 'demo/data/open')] = process.argv.slice(2);
  if (!folder) {
    console.error('Usage: node scripts/open-lists.mjs <folder of the open data> [where to]');
    process.exit(1);
  }
  const lists = openLists(folder);
  mkdirSync(out, {recursive: true});
  for (const [name, document] of Object.entries(lists)) writeFileSync(path.join(out, `${name}.json`), JSON.stringify(document));
  writeFileSync(path.join(out, 'index.html'), page(Object.keys(lists)));
  console.log(`${Object.entries(lists).map(([name, {centres}]) => `${name}: ${centres.length}`).join(', ')} → ${out}`);
}
