/** A network as large as wanted, to measure with. Never written to the repository. */
import {bell, between, seeded, whole} from './random.js';

export interface Size {
  readonly centres: number;
  readonly indicators: number;
  readonly years: number;
  /** Ages into which each figure is broken down, beside the figure of all. */
  readonly categories?: number;
  readonly seed: number;
}

/** Share of answers that never came, in a large survey. */
const SILENT = 0.08;
const FIRST_YEAR = 2015;

/** A document with one column per indicator and year, each centre as complete as a real record. */
export function bigDocument({centres, indicators, years, categories = 0, seed}: Size) {
  const draw = seeded(seed);
  const communes = Math.ceil(centres / 2);
  const ids = Array.from({length: centres}, (_, rank) => `centre-${rank}`);
  return {
    format: 'observatoire-csc/1',
    title: 'Réseau fictif',
    fictional: true,
    sources: [{id: 'enquete', label: 'Enquête fictive'}],
    managers: Array.from({length: Math.ceil(centres / 1.2)}, (_, rank) => ({id: `gestionnaire-${rank}`, name: `Association fictive n° ${rank}`, kind: 'association'})),
    territories: [
      {id: 'pays:ormeau', name: 'Pays d’Ormeau'},
      ...Array.from({length: communes}, (_, rank) => ({id: `lieu:${rank}`, name: `Lieu ${rank}`, parents: ['pays:ormeau'], population: whole(draw, 200, 40_000)})),
    ],
    centres: ids.map((id, rank) => ({
      id,
      name: `Centre socioculturel n° ${rank}`,
      shortName: `CSC n° ${rank}`,
      kind: rank % 3 ? 'EVS' : 'CSC',
      manager: `gestionnaire-${Math.floor(rank / 1.2)}`,
      agrements: [{kind: 'animation-globale', from: '2023-01-01', until: '2026-12-31'}],
      address: {street: `${whole(draw, 1, 99)} rue des Saules`, postcode: '99000', city: `Lieu ${rank % communes}`},
      point: {lat: 46.3 + bell(draw), lon: -8.5 + bell(draw)},
      territories: [`lieu:${rank % communes}`, 'pays:ormeau'],
      phone: '03 53 01 10 07',
      email: `contact@centre-${rank}.example`,
      website: `https://centre-${rank}.example/`,
      hours: 'Mo-Fr 09:00-12:00,14:00-18:30',
      axes: ['Agir avec les habitants', 'Soutenir les familles'],
      themes: ['familles', 'jeunesse', 'acces-droits'],
      services: ['accueil', 'point-numerique'],
      member: rank % 7 !== 0,
      updated: '2026-01-15',
      source: 'enquete',
    })),
    indicators: Array.from({length: indicators}, (_, rank) => ({id: `i${rank}`, label: `Indicateur ${rank}`, kind: 'count', unit: 'personnes', source: 'enquete'})),
    ...(categories && {dimensions: [{id: 'age', label: 'Âge', exclusive: true, categories: Array.from({length: categories}, (_, rank) => ({id: `age-${rank}`, label: `Âge ${rank}`}))}]}),
    axes: [{id: 'centres', of: 'centre', keys: ids}],
    observations: Array.from({length: indicators * years * (1 + categories)}, (_, rank) => {
      const [column, slice] = [Math.floor(rank / (1 + categories)), rank % (1 + categories)];
      const size = between(draw, 10, 4000);
      const values = ids.map(() => (draw() < SILENT ? null : Math.round(size * (1 + bell(draw)))));
      return {indicator: `i${column % indicators}`, ...(slice && {categories: {age: `age-${slice - 1}`}}), axis: 'centres', period: String(FIRST_YEAR + Math.floor(column / indicators)), values, status: values.map((value) => (value === null ? 'O' : 'A')).join('')};
    }),
  };
}
