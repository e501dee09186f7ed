/** The open data as their producers gave them. Nothing is corrected here: see register.mjs for what is, and why. */
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';

export const YEARS = ['2020', '2021', '2022', '2023'];

/** All that is read from the folder of the open data. */
export function readRaw(folder) {
  const json = (...parts) => JSON.parse(readFileSync(path.join(folder, ...parts), 'utf8'));
  const byYear = (name) => Object.fromEntries(YEARS.map((year) => [year, json('politique-ville-postes', name(year))]));
  return {
    counsellors: json('alsace-centres-2023', 'lieux-conseillers-numeriques-alsace.json'),
    insertion: json('data-inclusion-2023', 'structures-extrait.json'),
    mulhouse: json('mulhouse-2022', 'mulhouse.json'),
    fonjep: byYear((year) => `postes-fonjep-${year}.json`),
    adulteRelais: byYear((year) => `adulte-relais-grand-est-${year}.json`),
    contracts: json('politique-ville-postes', 'contrats-de-ville-centroides.geojson').features,
    census: rowsOf(readFileSync(path.join(folder, 'insee-comparateur-2022', 'base_cc_comparateur_alsace.csv'), 'utf8')),
    communes: json('decoupage-administratif-2026', 'communes-alsace.json').filter(
      ({type}) => type === 'commune-actuelle',
    ),
    epci: json('decoupage-administratif-2026', 'epci-alsace.json'),
    departements: json('decoupage-administratif-2026', 'departements.json'),
    regions: json('decoupage-administratif-2026', 'regions.json'),
    outlines: ['67-bas-rhin', '68-haut-rhin'].flatMap(
      (name) => json('contours-ign-2018', `communes-${name}.geojson`).features,
    ),
  };
}

/** Whether a folder can be the one. */
export const holdsRaw = (folder) => existsSync(path.join(folder, 'politique-ville-postes'));

/** The lines of a plain CSV file (`;`, no quotes) as objects. */
function rowsOf(csv) {
  const [head, ...lines] = csv.split(/\r?\n/).filter(Boolean);
  const columns = head.split(';');
  return lines.map((line) => {
    const cells = line.split(';');
    return Object.fromEntries(columns.map((column, place) => [column, cells[place]]));
  });
}
