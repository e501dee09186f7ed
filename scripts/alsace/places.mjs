/** Where things are: official territories, and whether a point lies where it says. */
import {apostrophes} from './typography.mjs';

export const VINTAGE = 2026;
const REGION = '44';
const DEPARTEMENTS = ['67', '68'];

/**
 * The contrats de ville of the centres, under the EPCI of today. The file names them by those of 2015: the communautés
 * de communes of Haguenau and Bischwiller have become one agglomération, that of Mulhouse has another SIREN.
 */
export const CONTRACTS = [
  {code: 'CV236', name: 'Contrat de ville de l’Eurométropole de Strasbourg', epci: '246700488'},
  {code: 'CV238', name: 'Contrat de ville de la région de Haguenau', epci: '200067874'},
  {code: 'CV240', name: 'Contrat de ville de Thann-Cernay', epci: '200036465'},
  {code: 'CV242', name: 'Contrat de ville de Mulhouse Alsace Agglomération', epci: '200066009'},
];

/** The contrat de ville of a commune of these EPCI; none for Alsace bossue. */
const contractFor = (epci) => CONTRACTS.find((contract) => contract.epci === epci)?.code;

/** Names of EPCI as INSEE shortens them. */
const SPELT_OUT = {CA: 'Communauté d’agglomération', CC: 'Communauté de communes'};

export function readPlaces({communes, epci, departements, regions, contracts, outlines}) {
  const epciOf = new Map(epci.flatMap(({code, membres}) => membres.map((member) => [member.code, code])));
  const current = new Map(communes.map((commune) => [commune.code, commune]));
  const shapes = new Map(outlines.map(({properties, geometry}) => [properties.code, polygonsOf(geometry)]));

  /** The commune of this name and postcode, which the postcode alone would not tell. */
  function communeNamed(city, postcode) {
    const found = communes.filter(
      ({nom, codesPostaux}) => bare(nom) === bare(city) && codesPostaux.includes(String(postcode)),
    );
    if (found.length !== 1) throw new Error(`${found.length} communes are called ${city} (${postcode})`);
    return found[0];
  }

  /** Where a centre stands; by its contrat de ville alone when its commune is not known. */
  function standing(commune, contract) {
    const intercommunality = commune ? epciOf.get(commune) : CONTRACTS.find(({code}) => code === contract)?.epci;
    const departement = current.get(commune ?? membersOf(intercommunality)[0]).departement;
    return {
      commune,
      epci: intercommunality,
      departement,
      contract: contract ?? contractFor(intercommunality),
    };
  }

  const membersOf = (code) => epci.find((each) => each.code === code).membres.map((member) => member.code);

  /** The territories that centres stand in, with all that contain them. */
  function territoriesOf(standings) {
    const used = (field) => [...new Set(standings.map((each) => each[field]).filter(Boolean))].sort();
    const nameOf = (list, wanted) => apostrophes(list.find(({code}) => code === wanted).nom);
    return [
      ...used('commune').map((code) => {
        const {nom, departement, population} = current.get(code);
        const parents = [`epci:${epciOf.get(code)}`, `departement:${departement}`, `region:${REGION}`];
        return territory(`commune:${code}`, apostrophes(nom), parents, {population});
      }),
      ...used('epci').map((code) => {
        const {nom, populationMunicipale} = epci.find((each) => each.code === code);
        const within = [...new Set(membersOf(code).map((member) => current.get(member).departement))];
        const parents = [...within.map((each) => `departement:${each}`), `region:${REGION}`];
        return territory(`epci:${code}`, speltOut(nom), parents, {population: populationMunicipale});
      }),
      ...used('contract').map((code) => {
        const {name, epci: bearer} = CONTRACTS.find((contract) => contract.code === code);
        const {properties, geometry} = contracts.find((each) => each.properties.code_cv === code);
        const [lon, lat] = geometry.coordinates.map((degrees) => Number(degrees.toFixed(4)));
        const parents = [`epci:${bearer}`, `departement:${properties.insee_dep}`, `region:${REGION}`];
        return {id: `contrat-de-ville:${code}`, name, parents, point: {lat, lon}};
      }),
      ...DEPARTEMENTS.map((code) => {
        const population = communes
          .filter((commune) => commune.departement === code)
          .reduce((sum, commune) => sum + commune.population, 0);
        return territory(`departement:${code}`, nameOf(departements, code), [`region:${REGION}`], {population});
      }),
      territory(`region:${REGION}`, nameOf(regions, REGION), []),
    ];
  }

  const isInCommune = ({lat, lon}, code) => shapes.get(code).some((rings) => isInside(rings, lon, lat));

  return {communeNamed, standing, territoriesOf, membersOf, isInCommune, communes, departements: DEPARTEMENTS};
}

const territory = (id, name, parents, more) => ({
  id,
  name,
  vintage: VINTAGE,
  ...(parents.length && {parents}),
  ...more,
});

/** `CC de l'Alsace Bossue` as people read it. */
function speltOut(name) {
  const [kind, ...rest] = name.split(' ');
  // « CA Mulhouse Alsace Agglomération » says it already.
  if (rest.includes('Agglomération')) return apostrophes(rest.join(' '));
  return apostrophes([SPELT_OUT[kind] ?? kind, ...rest].join(' '));
}

/** Letters and digits only, so that accents, case and punctuation do not matter. */
export const bare = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const polygonsOf = ({type, coordinates}) => (type === 'Polygon' ? [coordinates] : coordinates);

/** Even-odd rule: inside the outer ring and in none of its holes. */
const isInside = (rings, x, y) => rings.filter((ring) => isInRing(ring, x, y)).length === 1;

function isInRing(ring, x, y) {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i];
    const [xj, yj] = ring[j];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}
