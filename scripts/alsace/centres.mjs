/** From the register and the files, one record for each centre; refuses what the two do not say alike. */
import {bare} from './places.mjs';
import {REGISTER} from './register.mjs';

/** Two centres nearer to each other than this are probably one, written twice. */
const TOO_NEAR_KM = 0.1;

const SERVICES = {
  'accompagnement-demarches-en-ligne': 'Accompagnement aux démarches en ligne',
  'acces-equipement-numerique': 'Accès à un équipement numérique',
  'formations-ateliers-numeriques': 'Formations et ateliers numériques',
  'france-services': 'France services',
};

export const spaced = (name) => name.replace(/\s+/g, ' ').trim();

/**
 * @param posts The funded posts: `namedIn(programme, names)` and `paidTo(siren)`.
 * @returns the centres and managers of the document, the vocabulary of their services, and for each register entry
 *   where the centre stands and whether its organisation is known.
 */
export function readCentres(raw, places, posts) {
  const read = REGISTER.map((entry) => readCentre(entry, raw, places, posts));
  refuseDoubles(read.map(({centre}) => centre));
  const services = new Map(read.flatMap(({services: each}) => [...each]));
  return {
    entries: read.map(({entry, standing, identified}) => ({...entry, ...standing, identified})),
    centres: read.map(({centre}) => centre),
    managers: read.flatMap(({manager}) => manager ?? []),
    services: [...services].map(([id, label]) => ({id, label})),
  };
}

function readCentre(entry, raw, places, posts) {
  const {id, name, shortName, kind, notes = []} = entry;
  const listed = entry.counsellors && only(raw.counsellors, (row) => row.id === entry.counsellors, id);
  const told = entry.counsellors && raw.insertion.find((row) => row.id === entry.counsellors);
  const local = entry.mulhouse && only(raw.mulhouse, (row) => row.nom_structure === entry.mulhouse, id);
  const funded = [...posts.namedIn('fonjep', entry.fonjep), ...posts.namedIn('adulteRelais', entry.adulteRelais)];
  const row = listed ?? local;
  const commune = row && places.communeNamed(row.commune, row.code_postal);
  const contracts = [...new Set(funded.map(({code_cv}) => code_cv))];
  if (contracts.length > 1) throw new Error(`${id} is in several contrats de ville`);
  const standing = places.standing(commune?.code, contracts[0]);
  const organisation = identifiersOf(entry, listed, funded);
  refuseOtherNames(entry, organisation ? posts.paidTo(organisation.siren) : []);

  const where = row && {
    address: {street: streetOf(entry, row), postcode: String(row.code_postal), city: commune.nom},
    ...pointOf(entry, row, commune, places),
  };
  const hours = listed?.horaires && !entry.oneSlot && {hours: listed.horaires};
  const phone = phoneOf(entry, told, local);
  const services = servicesOf(entry, listed, local);
  const source = listed ? 'conseillers-numeriques' : local ? 'mulhouse' : entry.fonjep ? 'fonjep' : 'adulte-relais';
  const centre = {
    id,
    name,
    shortName,
    kind,
    ...(entry.manager && {manager: `association-${id}`}),
    ...(entry.site ? {sites: [{name: entry.site, ...where, ...hours}]} : {...where, ...hours}),
    ...(entry.franceServices ? {sites: [{name: 'Maison France services', phone}]} : phone && {phone}),
    territories: territoriesOf(standing),
    ...(organisation && {identifiers: organisation}),
    ...websiteOf(entry, listed, local),
    ...(services.size && {services: [...services.keys()]}),
    updated: listed ? listed.date_maj : local ? '2022' : funded.map(({year}) => year).sort().at(-1),
    source,
    ...(notes.length && {note: notes.join(' ')}),
  };
  const manager = entry.manager && {
    id: `association-${id}`,
    name: entry.manager,
    kind: 'association',
    ...(organisation && {identifiers: {siren: organisation.siren}}),
  };
  return {entry, standing, centre, manager, services, identified: Boolean(organisation ?? funded.length)};
}

/** Nearest first; the contrat de ville says where posts can be funded, not that the centre is inside its quarters. */
const territoriesOf = ({commune, epci, departement, contract}) => [
  ...(commune ? [`commune:${commune}`] : []),
  `epci:${epci}`,
  `departement:${departement}`,
  'region:44',
  ...(contract ? [`contrat-de-ville:${contract}`] : []),
];

function only(rows, wanted, id) {
  const found = rows.filter(wanted);
  if (found.length !== 1) throw new Error(`${id} has ${found.length} rows in its file`);
  return found[0];
}

/** The street as the register writes it, which must have the words of the file. */
function streetOf({id, street}, {adresse}) {
  const words = (text) => bare(text).replace(/\bav\b/, 'avenue');
  if (words(street) !== words(adresse)) throw new Error(`${id}: « ${street} » is not « ${adresse} »`);
  return street;
}

function pointOf({id, wrongPoint}, row, commune, places) {
  if (wrongPoint) return {};
  const [lat, lon] = row.geom ? row.geom.split(',').map(Number) : [row.latitude, row.longitude];
  if (!places.isInCommune({lat, lon}, commune.code)) throw new Error(`${id} is placed outside ${commune.nom}`);
  return {point: {lat, lon}};
}

/** The identifiers that hold for certain: the SIRET where all files agree on one, else the SIREN. */
function identifiersOf({id, wrongSiret, twoEstablishments}, listed, funded) {
  const pivot = listed && !/^0*$/.test(listed.pivot) ? [listed.pivot] : [];
  const wrong = pivot.filter((siret) => !passesLuhn(siret));
  if (Boolean(wrong.length) !== Boolean(wrongSiret)) throw new Error(`${id}: the SIRET ${pivot} is not as expected`);
  const paid = funded.filter(({programme}) => programme === 'adulteRelais').map(({code_tiers}) => code_tiers);
  const sirets = new Set([...pivot, ...paid].filter(passesLuhn));
  if (!sirets.size) return undefined;
  const [siret] = sirets;
  const siren = siret.slice(0, 9);
  if ([...sirets].some((each) => !each.startsWith(siren))) throw new Error(`${id} has several SIREN`);
  if (sirets.size > 1 !== Boolean(twoEstablishments)) throw new Error(`${id} has ${sirets.size} SIRET`);
  return sirets.size > 1 ? {siren} : {siret, siren};
}

/** An association that takes another name keeps its SIREN: its posts must not be lost. */
function refuseOtherNames({id, adulteRelais = []}, paid) {
  const other = paid.find(({name}) => !adulteRelais.includes(name));
  if (other) throw new Error(`${id} is also called ${other.name} in ${other.year}`);
}

/** Source: ISO/IEC 7812-1, annex B. */
function passesLuhn(digits) {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const weighed = Number(digit) * (place % 2 ? 2 : 1);
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return sum % 10 === 0;
}

/** The organisation's own number; mobile numbers are persons', and masked in the files. */
function phoneOf({id, phone}, told, local) {
  const written = told?.telephone?.replace(/^\+33/, '0') ?? local?.telephone;
  if (phone && !written.includes(phone)) throw new Error(`${id}: the file has no number ${phone}`);
  const digits = (phone ?? written ?? '').replace(/\D/g, '');
  return /^0[1-59]\d{8}$/.test(digits) ? digits.match(/\d\d/g).join(' ') : undefined;
}

/** The site, completed by the register where the file writes it without its scheme or in a sentence. */
function websiteOf({id, website, wrongWebsite}, listed, local) {
  const written = listed?.site_web ?? local?.site_web;
  if (website && !written.includes(website.replace('https://', '')))
    throw new Error(`${id}: the file does not name ${website}`);
  const address = website ?? written;
  return address && !wrongWebsite ? {website: address} : {};
}

function servicesOf({franceServices}, listed, local) {
  const said = (answer) => /^oui/i.test(answer ?? '');
  const ours = [
    said(local?.accompagnement_pour_des_demarches_en_ligne) && 'accompagnement-demarches-en-ligne',
    said(local?.acces_equipement_numerique_et_internet) && 'acces-equipement-numerique',
    said(local?.formations_ateliers) && 'formations-ateliers-numeriques',
    (franceServices || listed?.labels_nationaux.includes('France Services')) && 'france-services',
  ].filter(Boolean);
  const theirs = listed?.services.split(';') ?? [];
  return new Map([
    ...theirs.map((label) => [bare(label).replaceAll(' ', '-'), label]),
    ...ours.map((service) => [service, SERVICES[service]]),
  ]);
}

function refuseDoubles(centres) {
  centres.forEach((one, rank) => {
    for (const other of centres.slice(rank + 1))
      if (isSame(one, other)) throw new Error(`${one.id} and ${other.id} look like one centre`);
  });
}

function isSame(one, other) {
  const siren = one.identifiers?.siren;
  const [from, to] = [one, other].map(({point, sites}) => point ?? sites?.[0].point);
  return (
    bare(one.name) === bare(other.name) ||
    (siren !== undefined && siren === other.identifiers?.siren) ||
    (from !== undefined && to !== undefined && kilometres(from, to) < TOO_NEAR_KM)
  );
}

/** Good enough within a town. */
function kilometres(a, b) {
  const DEGREE_KM = 111.2;
  const narrowing = Math.cos((a.lat * Math.PI) / 180);
  return Math.hypot(a.lat - b.lat, (a.lon - b.lon) * narrowing) * DEGREE_KM;
}
