/** The invented federation, put together: one document and the outlines of its country. */
import {axesOf, CENSUSES, contextColumns, INDICATORS, surveyColumns, VOLUNTEER_BREAK, YEARS, type Surveyed} from './figures.js';
import {described} from './indicators.js';
import {COUNTRY, inventLand, type Commune, type Land} from './land.js';
import {CHARTER, EVENTS, GROUPS, MANDATES, PARTNERS, PROGRAMME, RESOURCES} from './network.js';
import {STORIES, TRIALS} from './projects.js';
import {bell, between, oneOf, seeded, shuffled, some, whole, type Draw} from './random.js';
import {typesetAll} from './typography.js';
import {VOICES} from './voices.js';
import {DIMENSIONS, FUNDERS, THEMES, VOCABULARIES, type Theme} from './words.js';

const SEED = 1922;
const CENTRE_COUNT = 60;
const PROJECT_COUNT = 80;
const UPDATED = '2026-01-15';

/** What follows « Centre socioculturel » or « Espace de vie sociale ». */
const HOUSES = ['des Tanneurs', 'du Vieux-Lavoir', 'La Passerelle', 'Les Quatre-Vents', 'du Clos-Perdu', 'des Remparts', 'La Boussole', 'du Moulin-Bleu', 'L’Escale', 'des Capucines', 'Le Trait d’union', 'du Pont-Levé', 'La Marelle', 'des Grands-Jardins', 'L’Éclaircie', 'du Faubourg-Neuf', 'La Ruche aux idées', 'des Mariniers', 'Le Phare', 'de la Butte', 'L’Arbre à palabres', 'du Port-au-Bois', 'La Courte Échelle', 'des Verriers', 'Le Ricochet', 'de la Gare-aux-Moutons', 'L’Embellie', 'du Champ-des-Lys', 'La Clairière', 'des Trois-Fontaines', 'Le Kiosque', 'du Bas-Coteau', 'La Farandole', 'des Oiseleurs', 'L’Étape', 'du Grand-Cèdre', 'Le Fil d’Ormeau', 'des Ardoisiers', 'La Lanterne', 'du Pré-Commun', 'L’Atelier des voisins', 'des Bateliers', 'Le Belvédère', 'de la Fontaine-Sèche', 'La Parenthèse', 'des Marronniers', 'Le Cabestan', 'du Chemin-Vert', 'La Bruyère', 'des Deux-Rives', 'Le Préau', 'de la Vieille-Forge', 'L’Ancre', 'des Pâtureaux', 'La Grange commune', 'du Haut-Lieu', 'Le Tilleul', 'des Salines', 'La Voisinade', 'du Bout-du-Monde'] as const;

/** Readable and lasting: `des Trois-Fontaines` → `trois-fontaines`. */
const slugOf = (house: string) =>
  house
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^(?:des |du |de la |la |le |les |l’)/, '')
    .replace(/[^a-z]+/g, '-');

interface House extends Surveyed {
  readonly house: string;
  readonly commune: Commune;
  readonly member: boolean;
}

/** The document of the invented federation; the same at each call. */
export function fictionalDocument() {
  const draw = seeded(SEED);
  const land = inventLand(SEED);
  const houses = inventHouses(draw, land);
  const centres = houses.map((house, rank) => centreRow(draw, house, rank));
  const testimonies = VOICES.map((voice, rank) => testimonyRow(draw, voice, rank, houses));
  const projects = Array.from({length: PROJECT_COUNT}, (_, rank) => projectRow(draw, rank, houses, testimonies));
  return typesetAll({
    format: 'observatoire-csc/1',
    title: {fr: 'Observatoire fictif des centres sociaux du Pays d’Ormeau', en: 'Fictional observatory of the centres sociaux of the Pays d’Ormeau'},
    language: 'fr',
    fictional: true,
    updated: UPDATED,
    licence: 'CC0 1.0',
    federation: {
      name: 'Fédération fictive des centres sociaux et socioculturels du Pays d’Ormeau',
      shortName: 'Fédération fictive d’Ormeau',
      level: 'departement',
      territories: [COUNTRY.id],
      email: 'contact@federation-ormeau.example',
      website: 'https://federation-ormeau.example/',
      founded: '1975-06-02',
      description: 'Fédération inventée pour montrer ce que l’observatoire sait faire. Rien de ce qu’elle dit n’est vrai.',
    },
    sources: SOURCES,
    vocabularies: VOCABULARIES,
    dimensions: DIMENSIONS,
    managers: managerRows(houses),
    centres,
    territories: territoryRows(land),
    geometries: (['commune', 'epci', 'pays'] as const).map((scheme) => ({scheme, href: 'fictional-areas.topo.json', object: scheme === 'commune' ? 'communes' : scheme, source: 'federation'})),
    indicators: INDICATORS.map(described),
    campaigns: YEARS.map((year) => campaignRow(year, houses)),
    breaks: BREAKS,
    fundings: houses.slice(0, 40).flatMap((house, rank) => fundingRows(draw, house, rank)),
    projects,
    testimonies,
    resources: RESOURCES.map(([id, title, kind, theme, year], rank) => ({id, title, kind, themes: [theme], year, href: `https://federation-ormeau.example/ressources/${id}.pdf`, format: 'PDF', bytes: 180_000 + rank * 37_111, licence: 'CC BY-SA 4.0', language: 'fr', ...(rank % 3 === 0 && {centre: houses[rank]!.id})})),
    events: eventRows(draw, houses),
    groups: GROUPS.map(([id, title, mandate, theme, outputs], rank) => groupRow(draw, {id, title, mandate, theme, outputs}, rank, houses)),
    programmes: [PROGRAMME],
    charters: [{...CHARTER, signatures: houses.filter(({member}) => member).map(({id}, rank) => ({centre: id, ...(rank % 11 === 7 ? {state: 'pending'} : {state: 'signed', date: rank % 4 ? '2024-05-25' : '2024-09-14'})}))}],
    mandates: MANDATES.map(([id, body, partner, level, subject], rank) => ({id, body, partner, level, subject, holder: {role: rank % 2 ? 'administrateur' : 'delegation-federale', ...(rank % 2 && {centre: houses[rank]!.id})}, deputy: {role: 'direction', centre: houses[rank + 9]!.id}, period: {from: '2024-06-01', until: '2027-05-31'}, ...(rank < 3 && {positions: [{date: `2025-0${rank + 3}-12`, text: POSITIONS[rank]!}]})})),
    partners: PARTNERS,
    diagnoses: diagnosisRows(houses, testimonies),
    axes: axesOf(centres, land),
    observations: [...surveyColumns(SEED + 1, houses), ...contextColumns(SEED + 2, land)],
  });
}

/** The outlines of its communes, EPCI and country, in TopoJSON. */
export const fictionalAreas = () => inventLand(SEED).areas;

const SOURCES = [
  {id: 'enquete', label: 'Enquête annuelle fictive auprès des centres', producer: 'Fédération fictive d’Ormeau', published: '2025-11-20', vintage: `données ${YEARS[0]}-${YEARS.at(-1)}`, licence: 'CC0 1.0', note: 'Données inventées. Dans une vraie enquête, elles seraient déclarées par les centres.'},
  {id: 'recensement-fictif', label: 'Recensement fictif', producer: 'Institut fictif de statistique', vintage: `${CENSUSES.join(' et ')}`, licence: 'CC0 1.0'},
  {id: 'revenus-fictifs', label: 'Revenus fictifs des ménages', producer: 'Institut fictif de statistique', vintage: `${CENSUSES.join(' et ')}`, licence: 'CC0 1.0'},
  {id: 'federation', label: 'Fichiers de la fédération fictive', producer: 'Fédération fictive d’Ormeau', published: UPDATED, licence: 'CC0 1.0'},
];

const BREAKS = [
  {id: 'benevoles-d-un-jour', at: String(VOLUNTEER_BREAK), kind: 'question', indicators: ['benevoles-activite', 'benevoles', 'habitants-par-benevole', 'part-benevoles-formes'], reason: 'Depuis les données 2022, les bénévoles d’un seul jour ne sont plus comptés.'},
  {id: 'droits-suivis', at: '2023', kind: 'question', indicators: ['droits-accompagnes'], reason: 'Depuis les données 2023, une personne n’est comptée que si sa démarche a reçu une réponse.'},
];

const POSITIONS = [
  'Le volet familles doit être financé à la hauteur de ce qu’il demande aux petites structures.',
  'Les lieux d’accueil des parents doivent rester gratuits et sans inscription.',
  'Les conseils citoyens doivent disposer d’un budget propre.',
];

function inventHouses(draw: Draw, {communes}: Land): House[] {
  const large = [...communes].sort((a, b) => b.population - a.population);
  const themes = Object.keys(THEMES) as Theme[];
  return HOUSES.slice(0, CENTRE_COUNT).map((house, rank) => {
    // The town has a third of them, the other capitals another third, villages the rest.
    const commune = rank < 20 ? large[0]! : rank < 38 ? large[1 + (rank % 6)]! : large[7 + ((rank * 7) % 60)]!;
    const kind = rank < 38 ? (rank % 5 === 4 ? 'EVS' : rank % 3 === 0 ? 'CS' : 'CSC') : rank % 19 === 0 ? 'autre' : rank % 7 === 0 ? 'CSC' : 'EVS';
    const since = rank % 13 === 12 ? 2022 : rank % 29 === 28 ? 2023 : 1976 + whole(draw, 0, 42);
    const answers = YEARS.filter((year) => year >= since && draw() < (kind === 'EVS' ? 0.78 : 0.9));
    return {id: slugOf(house), house, kind, commune, since, member: rank % 12 !== 11, themes: some(draw, themes, whole(draw, 2, 4)), answered: new Set(answers)};
  });
}

const KIND_NAMES: Readonly<Record<string, readonly [long: string, short: string]>> = {
  CS: ['Centre social', 'CS'],
  CSC: ['Centre socioculturel', 'CSC'],
  EVS: ['Espace de vie sociale', 'EVS'],
  autre: ['Maison des habitants', 'Maison'],
};

const STREETS = ['rue des Lavandières', 'place du Marché-aux-Laines', 'allée des Saules', 'rue du Four-Commun', 'avenue des Mouettes', 'impasse du Cadran', 'quai des Gabares', 'chemin des Vignes-Basses'];
const SERVICES = ['accueil-de-loisirs', 'accompagnement-scolaire', 'ecrivain-public', 'point-numerique', 'ludotheque', 'jardin-partage', 'atelier-sociolinguistique', 'cafe-associatif'];
const AUDIENCES = ['familles', 'enfants', 'jeunes', 'adultes', 'seniors', 'personnes-isolees'];
const AXES: Readonly<Record<Theme, string>> = {
  familles: 'Soutenir les familles telles qu’elles sont',
  jeunesse: 'Donner aux jeunes les moyens de leurs projets',
  seniors: 'Vieillir entouré dans son quartier',
  'acces-droits': 'Rendre les droits effectifs',
  citoyennete: 'Agir avec les habitants plutôt que pour eux',
  culture: 'Ouvrir la culture à tous',
  insertion: 'Lever un à un les freins à l’emploi',
  ecologie: 'Vivre mieux avec moins',
};

function centreRow(draw: Draw, {id, house, kind, commune, since, member, themes}: House, rank: number) {
  const [long, short] = KIND_NAMES[kind]!;
  const near = (degrees: number) => Math.round((degrees + bell(draw) * 0.014) * 1e4) / 1e4;
  const renewed = whole(draw, 2023, 2025);
  const itinerant = rank >= 38 && rank % 8 === 3;
  return {
    id,
    name: `${long} ${house}`,
    shortName: `${short} ${house}`,
    kind,
    manager: managerIdOf(id, rank),
    ...(kind !== 'autre' && {agrements: agrementsOf(kind, `${renewed}-01-01`, `${renewed + 3}-12-31`)}),
    address: {street: `${whole(draw, 1, 84)} ${oneOf(draw, STREETS)}`, postcode: `99${commune.epci.slice(-3)}`, city: commune.name},
    point: {lat: near(commune.point.lat), lon: near(commune.point.lon)},
    territories: [...(rank < 20 ? [quarterIdOf(rank)] : []), `commune:${commune.code}`, `epci:${commune.epci}`, COUNTRY.id],
    zone: {territories: [`commune:${commune.code}`], population: rank < 20 ? Math.round(commune.population / 20) + whole(draw, -900, 900) : commune.population},
    ...(rank % 8 === 0 && {sites: [{name: 'Annexe du marché', address: {street: 'Place du Marché-aux-Laines', city: commune.name}, hours: 'We 14:00-17:00; PH off', accessibility: 'De plain-pied.'}]}),
    ...(itinerant && {sites: [{name: 'Camionnette', stops: [{place: `Place de la mairie, ${commune.name}`, hours: 'Tu 14:00-17:00'}, {place: 'Hameau des Étangs', hours: 'Th 14:00-17:00'}]}]}),
    identifiers: {local: `FFO-${String(rank + 1).padStart(3, '0')}`},
    // 03 53 01 is kept for works of fiction by the French regulator.
    phone: `03 53 01 ${String(10 + Math.floor(rank / 10)).padStart(2, '0')} ${String((rank * 7) % 100).padStart(2, '0')}`,
    email: `contact@${id}.example`,
    website: `https://${id}.example/`,
    hours: kind === 'EVS' ? 'Tu-Fr 14:00-18:00; PH off' : `Mo-Fr 09:00-12:00,14:00-18:30; Sa 10:00-12:00; ${rank % 4 ? '' : 'Aug 01-15 off; '}PH off`,
    ...(rank % 3 === 0 && {changes: [{from: '2026-12-24', until: '2027-01-02', reason: 'fermeture de fin d’année'}]}),
    accessibility: rank % 5 === 2 ? 'Une marche à l’entrée ; rampe sur demande.' : 'Accessible en fauteuil roulant.',
    ...(rank < 20 && {transport: `Bus ${1 + (rank % 6)}, arrêt « ${house.replace(/^(?:de la |de l’|des |du |de )/, '')} ».`}),
    axes: themes.slice(0, 3).map((theme) => AXES[theme]),
    themes,
    audiences: ['tous-publics', ...some(draw, AUDIENCES, whole(draw, 1, 3))],
    services: ['accueil', ...some(draw, SERVICES, kind === 'EVS' ? 2 : 4)],
    ...(itinerant && {specificities: ['itinerant']}),
    member,
    founded: String(since),
    updated: UPDATED,
    source: 'federation',
    description: `Structure inventée. Dans la fiction, elle accueille les habitants ${ofPlace(commune.name)} et des environs.`,
  };
}

/** « de Brémontel », « d’Ormeville ». */
const ofPlace = (name: string) => (/^[AEIOUYÉÈÊ]/.test(name) ? `d’${name}` : `de ${name}`);

const agrementsOf = (kind: string, from: string, until: string) =>
  (kind === 'EVS' ? ['espace-de-vie-sociale'] : ['animation-globale', 'animation-collective-familles']).map((agrement) => ({kind: agrement, from, until, by: 'Caf du Pays d’Ormeau (fictive)'}));

/** Most houses have an association of their own; a few share one, a few belong to a commune. */
const managerIdOf = (id: string, rank: number) => (rank % 10 === 6 ? 'union-fictive' : rank % 10 === 9 ? 'ville-fictive' : `association-${id}`);

function managerRows(houses: readonly House[]) {
  const own = houses.flatMap(({id, house, since}, rank) =>
    managerIdOf(id, rank).startsWith('association-') ? [{id: `association-${id}`, name: `Association fictive ${house}`, kind: 'association', founded: String(since)}] : []);
  return [
    {id: 'union-fictive', name: 'Union fictive des maisons d’Ormeau', kind: 'association'},
    {id: 'ville-fictive', name: 'Ville d’Ormeville (fictive)', kind: 'collectivite'},
    ...own,
  ];
}

const QUARTERS = ['Les Tanneurs', 'Le Port-au-Bois', 'Les Remparts', 'La Butte', 'Le Faubourg-Neuf', 'Les Mariniers'];
const quarterIdOf = (rank: number) => `quartier:${slugOf(QUARTERS[rank % QUARTERS.length]!)}`;

function territoryRows({communes, epci}: Land) {
  const town = communes.reduce((best, commune) => (commune.population > best.population ? commune : best));
  const sum = (list: readonly Commune[]) => list.reduce((all, {population}) => all + population, 0);
  return [
    {id: COUNTRY.id, name: COUNTRY.name, population: sum(communes)},
    ...epci.map(({code, name}) => ({id: `epci:${code}`, name, vintage: 2025, parents: [COUNTRY.id], population: sum(communes.filter((commune) => commune.epci === code))})),
    ...communes.map(({code, name, epci: within, population, point}) => ({id: `commune:${code}`, name, vintage: 2025, parents: [`epci:${within}`, COUNTRY.id], population, point})),
    ...QUARTERS.map((name) => ({id: `quartier:${slugOf(name)}`, name, parents: [`commune:${town.code}`, `epci:${town.epci}`, COUNTRY.id]})),
  ];
}

function campaignRow(year: number, houses: readonly House[]) {
  return {
    id: `enquete-${year + 1}`,
    label: `Enquête ${year + 1}, données ${year}`,
    year: year + 1,
    dataYear: year,
    questionnaire: year < VOLUNTEER_BREAK ? 'v1' : 'v2',
    invited: houses.filter(({since}) => since <= year).length,
    respondents: houses.filter(({answered}) => answered.has(year)).length,
    opened: `${year + 1}-03-15`,
    closed: `${year + 1}-06-30`,
    source: 'enquete',
  };
}

function fundingRows(draw: Draw, {id, house, kind}: House, rank: number) {
  return some(draw, ['caf', 'commune', 'departement', 'etat'] as const, rank % 2 ? 1 : 2).map((funder) => ({
    id: `${id}-${funder}-2024`,
    amount: Math.round((kind === 'EVS' ? 9 : 48) * between(draw, 0.6, 1.5)) * 500,
    grantor: `${FUNDERS[funder]} (fiction)`,
    funder,
    agreed: `2024-0${whole(draw, 2, 9)}-1${whole(draw, 0, 9)}`,
    beneficiary: `Association fictive ${house}`,
    purpose: funder === 'etat' ? 'Poste d’adulte-relais' : 'Animation de la vie sociale',
    nature: 'aide en numéraire',
    conditions: 'échelonné',
    paid: {from: '2024-01-01', until: '2024-12-31'},
    share: 1,
    year: 2024,
    centre: id,
    source: 'federation',
  }));
}

function projectRow(draw: Draw, rank: number, houses: readonly House[], testimonies: readonly ReturnType<typeof testimonyRow>[]) {
  const story = STORIES[rank % STORIES.length]!;
  const round = Math.floor(rank / STORIES.length);
  const house = houses[(rank * 7 + round) % houses.length]!;
  const trial = round === 0 && rank % 5 === 0 ? TRIALS[rank / 5] : undefined;
  const from = 2021 + ((rank + round) % 5);
  const ended = from < 2024 && rank % 3 === 0;
  const people = whole(draw, 12, 180);
  const words = testimonies.filter(({themes}) => themes.includes(story.theme));
  return {
    id: `p${String(rank + 1).padStart(2, '0')}`,
    title: round === 0 ? story.title : `${story.title} (${house.commune.name})`,
    kind: trial ? 'experiment' : rank % 2 ? 'action' : 'project',
    centre: house.id,
    ...(rank % 9 === 4 && {centres: [houses[(rank + 11) % houses.length]!.id]}),
    state: ended ? 'ended' : from > 2025 ? 'planned' : 'ongoing',
    ...(ended && {endReason: rank % 2 ? 'Le groupe d’habitants a pris le relais.' : 'Fin du financement.'}),
    period: {from: `${from}-09`, ...(ended && {until: `${from + 2}-06`})},
    approach: oneOf(draw, ['accompagnement-de-projets', 'animation-collective', 'aller-vers', 'reseau-de-partenaires']),
    themes: [story.theme],
    audiences: [story.audience],
    scope: rank % 4 === 3 ? 'communes' : rank % 2 ? 'commune' : 'quartier',
    territories: [`commune:${house.commune.code}`],
    summary: story.summary,
    initiative: oneOf(draw, ['Un groupe d’habitants', 'L’équipe du centre', 'Le comité d’usagers', 'Un partenaire et le centre']),
    need: story.need,
    means: story.means,
    people,
    activities: story.activities,
    outputs: story.outputs.map((output) => output.replace('{people}', String(people))),
    // Action sheets are rarely complete: one in six of these tells no result yet.
    ...(rank % 6 !== 5 && {results: {territory: story.territory, centre: story.centre, inhabitants: story.inhabitants}}),
    limits: story.limits,
    ...(!ended && {outlook: story.outlook}),
    ...(trial && {experiment: {...trial, stage: 'decided', decision: rank % 10 === 0 ? 'spread' : 'extend', decided: `${from + 2}-06-15`}}),
    indicators: story.indicators,
    ...(words.length > 0 && round < 2 && {testimonies: [words[rank % words.length]!.id]}),
    partners: some(draw, PARTNERS, whole(draw, 1, 3)).map(({id}) => id),
    contact: {role: 'Accueil du centre', email: `contact@${house.id}.example`},
    licence: 'CC BY-SA 4.0',
    year: from,
    updated: UPDATED,
    source: 'federation',
  };
}

/** Most consents are valid; the others are of each kind that must hide the words. */
function consentOf(rank: number, ageClass: string) {
  const given = {channels: rank % 3 ? ['web', 'print'] : ['web', 'print', 'event'], givenOn: `2024-0${1 + (rank % 9)}-1${rank % 10}`};
  if (ageClass === '12-17') return {...given, minor: true, parentalConsent: rank < 20, expiresOn: '2099-12-31'};
  if (rank % 12 === 5) return {...given, expiresOn: '2025-03-31'};
  if (rank % 12 === 9) return {...given, withdrawnOn: '2025-06-02'};
  if (rank % 17 === 16) return {...given, channels: ['print']};
  return rank % 4 ? given : {...given, expiresOn: '2099-12-31'};
}

function testimonyRow(draw: Draw, {quote, role, ageClass, theme, relation}: (typeof VOICES)[number], rank: number, houses: readonly House[]) {
  const house = houses[(rank * 5) % houses.length]!;
  return {
    id: `t${String(rank + 1).padStart(2, '0')}`,
    quote,
    speaker: {role, ageClass, ...(house.commune === houses[0]!.commune && {quarter: oneOf(draw, QUARTERS)})},
    gathered: `2024-0${1 + (rank % 9)}`,
    method: oneOf(draw, ['entretien', 'questionnaire', 'porteur-de-parole', 'marche', 'atelier']),
    themes: [theme],
    centre: house.id,
    territories: [`commune:${house.commune.code}`],
    ...(relation && {relations: [{indicator: relation[0], sense: relation[1]}]}),
    ...(rank !== 27 && {consent: consentOf(rank, ageClass)}),
  };
}

function eventRows(draw: Draw, houses: readonly House[]) {
  const network = EVENTS.map(([id, title, kind, date, time, participants, centresPresent], rank) => ({
    id,
    title,
    kind,
    start: {date, ...(time && {time, zone: 'Europe/Paris'})},
    ...(time && {end: {date, time: '17:00' > time ? '17:00' : '20:00', zone: 'Europe/Paris'}}),
    state: 'scheduled',
    place: {name: rank % 2 ? 'Salle des Gabares (fictive)' : 'Halle des Tanneurs (fictive)', address: {city: houses[0]!.commune.name}, accessibility: 'Accessible en fauteuil roulant, boucle magnétique.'},
    ...(participants !== undefined && {participants, centresPresent}),
    ...(kind === 'journee-d-etude' && {programme: [{time: '09:00', title: 'Accueil'}, {time: '09:30', title: 'Ce que disent les chiffres'}, {time: '14:00', title: 'Ateliers'}]}),
    ...(id === 'je-2024' && {resources: ['actes-2024']}),
  }));
  const meetings = GROUPS.flatMap(([group, title], rank) =>
    ['2025-10', '2026-02', '2026-06', '2027-02'].map((month, at) => ({
      id: `${group}-${month}`,
      title: `Groupe de travail : ${title}`,
      kind: 'reunion-de-groupe',
      start: {date: `${month}-${String(3 + rank * 4 + at).padStart(2, '0')}`, time: '14:00', zone: 'Europe/Paris'},
      end: {date: `${month}-${String(3 + rank * 4 + at).padStart(2, '0')}`, time: '17:00', zone: 'Europe/Paris'},
      state: rank === 3 && at === 1 ? 'cancelled' : 'scheduled',
      group,
      centre: houses[(rank * 8 + (at % 3)) % houses.length]!.id,
      ...(at === 0 && {participants: whole(draw, 9, 24)}),
    })));
  return [...network, ...meetings];
}

interface GroupWords {
  readonly id: string;
  readonly title: string;
  readonly mandate: string;
  readonly theme: string;
  readonly outputs: readonly string[];
}

function groupRow(draw: Draw, {id, title, mandate, theme, outputs}: GroupWords, rank: number, houses: readonly House[]) {
  const centres = shuffled(draw, houses.filter(({member}) => member)).slice(0, whole(draw, 9, 22));
  return {
    id,
    title,
    mandate,
    state: 'active',
    period: {from: `${2022 + (rank % 3)}-09`},
    themes: [theme],
    leads: [{role: 'salarie', centre: centres[0]!.id}, {role: 'benevole', centre: centres[1]!.id}],
    centres: centres.map((house) => house.id),
    partners: rank < 3 ? ['caf'] : ['conseil'],
    meetings: ['2025-10', '2026-02', '2026-06'].map((month) => `${id}-${month}`),
    outputs,
  };
}

function diagnosisRows(houses: readonly House[], testimonies: readonly {readonly id: string; readonly themes: readonly string[]}[]) {
  const about = (theme: string) => testimonies.filter(({themes}) => themes.includes(theme)).slice(0, 2).map(({id}) => id);
  const town = `commune:${houses[0]!.commune.code}`;
  return [
    {
      id: 'tanneurs',
      title: 'Diagnostic partagé des Tanneurs',
      territory: 'quartier:tanneurs',
      references: [town, `epci:${houses[0]!.commune.epci}`, COUNTRY.id],
      centre: 'tanneurs',
      period: {from: '2025-03', until: '2025-12'},
      steps: [
        {kind: 'team', state: 'done', who: 'Deux salariées, trois administrateurs, la Caf et la ville'},
        {kind: 'figures', state: 'done', who: 'Groupe observatoire'},
        {kind: 'sharing', state: 'done', who: 'Quatre-vingts habitants, en trois soirées et deux marches'},
        {kind: 'problems', state: 'done', who: 'Comité d’usagers'},
        {kind: 'issues', state: 'ongoing', who: 'Conseil d’administration'},
        {kind: 'follow-up', state: 'planned'},
      ],
      figures: [
        {indicator: 'taux-chomage', period: '2022', sense: 'confirms', testimonies: about('insertion')},
        {indicator: 'seniors', period: '2024', sense: 'completes', testimonies: about('seniors'), note: 'Les chiffres ne disent rien de ceux que personne ne visite.'},
        {indicator: 'droits-informes', period: '2024', sense: 'contradicts', testimonies: about('acces-droits')},
        {indicator: 'niveau-vie', period: '2022'},
      ],
      findings: [
        {kind: 'need', text: 'Être aidé dans ses démarches près de chez soi.', themes: ['acces-droits']},
        {kind: 'problem', text: 'Des logements étouffants l’été.', themes: ['ecologie']},
        {kind: 'resource', text: 'Un réseau de voisins déjà actif.', themes: ['citoyennete']},
        {kind: 'potential', text: 'Une friche que la ville accepte de prêter.', themes: ['ecologie']},
      ],
      issues: [
        {id: 'droits', title: 'Rendre les droits effectifs', reason: 'Cité dans deux ateliers sur trois.', chosen: true, indicators: ['droits-accompagnes']},
        {id: 'isolement', title: 'Ne laisser personne seul', reason: 'Un ancien sur trois vit seul.', chosen: true, indicators: ['seniors'], projects: ['p04']},
        {id: 'fraicheur', title: 'Rafraîchir le quartier', chosen: false, projects: ['p20']},
      ],
      partners: ['caf', 'ormeville'],
      resources: ['outil-diagnostic'],
      updated: UPDATED,
    },
    {
      id: 'haut-ormeau',
      title: 'Diagnostic partagé du Haut-Ormeau',
      territory: `epci:${houses[22]!.commune.epci}`,
      references: [COUNTRY.id],
      period: {from: '2025-09'},
      steps: [{kind: 'team', state: 'done'}, {kind: 'figures', state: 'ongoing'}],
      figures: [{indicator: 'population', period: '2022'}, {indicator: 'taux-chomage', period: '2022'}],
      partners: ['caf', 'conseil'],
      updated: UPDATED,
    },
  ];
}
