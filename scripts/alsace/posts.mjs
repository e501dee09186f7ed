/** The posts that the politique de la ville funds, by centre, by contrat de ville and by département. */
import {spaced} from './centres.mjs';
import {CONTRACTS, VINTAGE} from './places.mjs';
import {YEARS} from './raw.mjs';
import {REGISTER} from './register.mjs';

const PROGRAMMES = ['fonjep', 'adulteRelais'];
const ALSACE = new Set(['67', '68']);
/** How the files write « centre social », « centre socioculturel ». */
const CENTRE_LIKE = /\bC(?:EN)?TRE SOC|\bCSC\b|SOCIO[ -]?CUL/i;

/** The rows of Alsace, each with its programme and year, and what a post is paid each year. */
export function readPosts(raw) {
  const units = Object.fromEntries(
    PROGRAMMES.map((programme) => [programme, YEARS.map((year) => usualAmount(raw[programme][year]))]),
  );
  const rows = PROGRAMMES.flatMap((programme) =>
    YEARS.flatMap((year, rank) => {
      const all = raw[programme][year];
      const unit = units[programme][rank];
      // 2020 to 2022 are numbers in the Fonjep files, 2023 is text.
      if (all.some(({annee}) => String(annee) !== year)) throw new Error(`${programme} ${year} holds another year`);
      return all
        .filter(({insee_dep}) => ALSACE.has(insee_dep))
        .map((row) => ({...row, programme, year, unit, name: spaced(row.raison_sociale)}));
    }),
  );
  refuseUnknownCentres(rows);
  const namedIn = (programme, names = []) =>
    rows.filter((row) => row.programme === programme && names.includes(row.name));
  /** Only the posts of adultes-relais bear an identifier; the Fonjep file has the name twice. */
  const paidTo = (siren) =>
    rows.filter(({programme, code_tiers}) => programme === 'adulteRelais' && code_tiers.startsWith(siren));
  return {namedIn, paidTo, units};
}

/** A centre that the register forgot would be counted nowhere. */
function refuseUnknownCentres(rows) {
  const known = new Set(REGISTER.flatMap(({fonjep = [], adulteRelais = []}) => [...fonjep, ...adulteRelais]));
  const unknown = new Set(rows.filter(({name}) => CENTRE_LIKE.test(name) && !known.has(name)).map(({name}) => name));
  if (unknown.size) throw new Error(`Posts of centres that are not in the register: ${[...unknown].join(', ')}`);
  const met = new Set(rows.map(({name}) => name));
  const unmet = [...known].filter((name) => !met.has(name));
  if (unmet.length) throw new Error(`The register names nobody's posts: ${unmet.join(', ')}`);
}

/** What a post of a whole year is paid: the amount met most often. */
function usualAmount(rows) {
  const times = new Map();
  for (const {montant} of rows) times.set(montant, (times.get(montant) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1])[0][0];
}

/**
 * What one centre received in one year, or why there is no figure.
 *
 * Both files list every post funded that year, so an organisation that we know and that is not listed had none: a true
 * zero. We know it by a valid SIREN, or by its name in one of the two files.
 */
function receivedBy(entry, programme, year, posts) {
  if (!entry.contract) return {status: 'M'};
  if (!entry.identified || year < entry.since) return {status: 'O'};
  const rows = posts.namedIn(programme, entry[programme]).filter((row) => row.year === year);
  return {status: 'A', posts: postsIn(rows), amount: cents(rows.reduce((sum, {montant}) => sum + montant, 0))};
}

/** A post split between two rows is one post; a post paid twice over is an error to look at. */
function postsIn(rows) {
  const paid = new Map();
  for (const {id_poste, montant, unit, name} of rows) {
    paid.set(id_poste, (paid.get(id_poste) ?? 0) + montant);
    if (paid.get(id_poste) > unit) throw new Error(`The post ${id_poste} of ${name} is listed twice`);
  }
  return paid.size;
}

/** Amounts are given to the cent; sums of them are so too. */
const cents = (euros) => Math.round(euros * 100) / 100;

/** The figures of the document, each a way to read what a centre received from the two programmes. */
const FIGURES = [
  {indicator: 'fonjep-montant', read: ({fonjep}) => fonjep.amount},
  {indicator: 'fonjep-postes', read: ({fonjep}) => fonjep.posts},
  {indicator: 'adulte-relais-montant', read: ({adulteRelais}) => adulteRelais.amount},
  {indicator: 'adulte-relais-postes', read: ({adulteRelais}) => adulteRelais.posts},
  {indicator: 'politique-ville-montant', read: ({fonjep, adulteRelais}) => cents(fonjep.amount + adulteRelais.amount)},
];

export function postColumns(entries, posts, places) {
  const contracts = CONTRACTS.map(({code}) => code);
  const axes = [
    {id: 'centres', of: 'centre', keys: entries.map(({id}) => id)},
    {id: 'contrats', of: 'contrat-de-ville', keys: contracts},
    {id: 'departements', of: 'departement', vintage: VINTAGE, keys: places.departements},
  ];
  const columns = YEARS.flatMap((period) => {
    const received = entries.map((entry) => ({
      ...entry,
      fonjep: receivedBy(entry, 'fonjep', period, posts),
      adulteRelais: receivedBy(entry, 'adulteRelais', period, posts),
    }));
    return FIGURES.flatMap(({indicator, read}) => [
      {indicator, axis: 'centres', period, ...byCentre(received, read)},
      {indicator, axis: 'contrats', period, ...byTerritory(received, read, 'contract', contracts)},
      {indicator, axis: 'departements', period, ...byTerritory(received, read, 'departement', places.departements)},
    ]);
  });
  return {axes, columns};
}

/** Both programmes know the same centres, so one status serves for the two and for their sum. */
const isKnown = ({fonjep}) => fonjep.status === 'A';

const byCentre = (received, read) => ({
  values: received.map((each) => (isKnown(each) ? read(each) : null)),
  status: received.map(({fonjep}) => fonjep.status).join(''),
});

/** Sums of the centres for which there is a figure, with how many these are among those concerned. */
function byTerritory(received, read, field, codes) {
  const concerned = codes.map((code) =>
    received.filter((each) => each[field] === code && each.fonjep.status !== 'M'),
  );
  return {
    values: concerned.map((centres) => cents(centres.filter(isKnown).reduce((sum, each) => sum + read(each), 0))),
    n: concerned.map((centres) => centres.filter(isKnown).length),
    of: concerned.map((centres) => centres.length),
  };
}
