/** What the figures mean, as readers are told. */
import {YEARS} from './raw.mjs';

const POSTS_LISTED =
  'Somme des lignes du fichier dont la raison sociale est celle du centre ou de son association. Un centre connu par un SIREN valide, ou nommé dans l’un des deux fichiers de postes, et absent de celui-ci une année donnée n’y a aucun poste : zéro.';
const POSTS_LIMITS =
  'Le zéro suppose que le fichier liste tous les postes financés, et que l’organisme y porte un nom reconnaissable. Sans réponse : organisme non identifié cette année-là (ni SIREN ni nom rapproché). Sans objet : aucun contrat de ville dans l’intercommunalité du centre. Les totaux par contrat de ville et par département sont ceux des centres de ce document, non de tous les centres du territoire.';

const euros = (amount) => `${amount.toLocaleString('fr-FR', {maximumFractionDigits: 2})}\u00a0€`;

/** How much a post is worth each year, and what that does to the series. */
function unitsOf(name, amounts) {
  const [first] = amounts;
  if (amounts.every((amount) => amount === first))
    return `Un poste ${name} vaut ${euros(first)} par an, sans changement de ${YEARS[0]} à ${YEARS.at(-1)}.`;
  const byYear = YEARS.map((year, rank) => `${euros(amounts[rank])} en ${year}`).join(', ');
  return `Le montant d’un poste ${name} change chaque année (${byYear}) : une hausse en euros n’est pas une hausse du nombre de postes.`;
}

const WHOLE_YEAR = 'Le fichier donne à chaque poste d’adulte-relais le montant de l’année entière.';

const CENSUS_LIMITS =
  'Le recensement s’étale sur cinq ans : ne comparer que des millésimes distants d’au moins cinq ans. Les effectifs sont des estimations, d’où des valeurs non entières. Intercommunalités et départements : sommes des communes dans leur composition de 2026.';
const CENSUS_PERIODICITY = 'Annuelle, sur cinq années de collecte';
const FILOSOFI_LIMITS =
  'Repris pour les communes seulement : il ne se calcule ni pour une intercommunalité ni pour un département à partir de ses communes. Une case vide relève du secret statistique ou n’est pas publiée : ce n’est pas un zéro.';

const funded = (id, more) => ({
  id,
  decimals: 0,
  better: 'neither',
  level: 'output',
  themes: ['politique-de-la-ville'],
  method: POSTS_LISTED,
  periodicity: 'Annuelle',
  // Already published by name, post by post.
  disclosure: {perCentre: 'open'},
  ...more,
});

const counted = (id, theme, more) => ({
  id,
  kind: 'count',
  decimals: 0,
  better: 'neither',
  level: 'context',
  themes: [theme],
  limits: CENSUS_LIMITS,
  periodicity: CENSUS_PERIODICITY,
  source: 'insee-comparateur',
  comparableAfter: 5,
  ...more,
});

/** @param units What a post of each programme is paid, year by year. */
export function describedIndicators(units) {
  const fonjepUnit = unitsOf('Fonjep', units.fonjep);
  const adulteRelaisUnit = `${unitsOf('d’adulte-relais', units.adulteRelais)} ${WHOLE_YEAR}`;
  return [...postIndicators(fonjepUnit, adulteRelaisUnit), ...CONTEXT].map((indicator, order) => ({
    shortLabel: indicator.label,
    ...indicator,
    order,
  }));
}

const postIndicators = (fonjepUnit, adulteRelaisUnit) => [
  funded('fonjep-montant', {
    label: 'Montant des postes Fonjep de la politique de la ville',
    shortLabel: 'Fonjep',
    kind: 'amount',
    unit: '€',
    definition:
      'Subventions de l’État versées par le Fonjep (Fonds de coopération de la jeunesse et de l’éducation populaire) au titre de la politique de la ville, pour l’emploi d’un salarié permanent de l’association, dans l’année.',
    limits: `${fonjepUnit} ${POSTS_LIMITS} Les postes Fonjep financés par d’autres ministères n’y sont pas.`,
    source: 'fonjep',
  }),
  funded('fonjep-postes', {
    label: 'Postes Fonjep de la politique de la ville',
    shortLabel: 'Postes Fonjep',
    kind: 'count',
    unit: 'postes',
    definition: 'Nombre de postes Fonjep distincts financés dans l’année au titre de la politique de la ville.',
    method: `Numéros de poste distincts : un poste réparti sur deux lignes compte une fois. ${POSTS_LISTED}`,
    limits: `${POSTS_LIMITS} Un poste financé n’est pas un équivalent temps plein.`,
    source: 'fonjep',
  }),
  funded('adulte-relais-montant', {
    label: 'Montant des postes d’adultes-relais',
    shortLabel: 'Adultes-relais',
    kind: 'amount',
    unit: '€',
    definition:
      'Aide de l’État aux postes d’adultes-relais, médiateurs sociaux et culturels employés dans les quartiers de la politique de la ville, pour l’année.',
    limits: `${adulteRelaisUnit} ${POSTS_LIMITS}`,
    source: 'adulte-relais',
  }),
  funded('adulte-relais-postes', {
    label: 'Postes d’adultes-relais',
    shortLabel: 'Postes d’adultes-relais',
    kind: 'count',
    unit: 'postes',
    definition: 'Nombre de postes d’adultes-relais distincts aidés dans l’année.',
    method: `Numéros de poste distincts. ${POSTS_LISTED}`,
    limits: `${POSTS_LIMITS} Le fichier ne dit pas combien de mois le poste a été occupé.`,
    source: 'adulte-relais',
  }),
  funded('politique-ville-montant', {
    label: 'Postes financés par la politique de la ville, montant total',
    shortLabel: 'Politique de la ville',
    kind: 'amount',
    unit: '€',
    definition: 'Somme des postes Fonjep de la politique de la ville et des postes d’adultes-relais de l’année.',
    limits: `${adulteRelaisUnit} ${fonjepUnit} ${POSTS_LIMITS} Les autres subventions de la politique de la ville n’y sont pas.`,
    source: 'politique-ville',
  }),
];

const CONTEXT = [
  counted('population', 'population', {
    label: 'Population',
    unit: 'habitants',
    definition: 'Population municipale au recensement.',
  }),
  counted('menages', 'population', {
    label: 'Ménages',
    unit: 'ménages',
    definition: 'Nombre de ménages : les occupants d’une même résidence principale en forment un.',
  }),
  counted('actifs-15-64', 'emploi', {
    label: 'Actifs de 15 à 64 ans',
    shortLabel: 'Actifs',
    unit: 'personnes',
    definition: 'Personnes de 15 à 64 ans qui ont un emploi ou qui en cherchent un, au sens du recensement.',
  }),
  counted('chomeurs-15-64', 'emploi', {
    label: 'Chômeurs de 15 à 64 ans, au sens du recensement',
    shortLabel: 'Chômeurs',
    unit: 'personnes',
    definition:
      'Personnes de 15 à 64 ans qui se sont déclarées au chômage au recensement, sauf si elles ont dit ne pas chercher d’emploi.',
  }),
  counted('taux-chomage', 'emploi', {
    label: 'Taux de chômage des 15-64 ans, au sens du recensement',
    shortLabel: 'Taux de chômage',
    kind: 'rate',
    unit: '%',
    decimals: 1,
    numerator: 'chomeurs-15-64',
    denominator: 'actifs-15-64',
    factor: 100,
    better: 'lower',
    definition: 'Part des chômeurs parmi les actifs de 15 à 64 ans.',
    method: 'Rapport des sommes : chômeurs du territoire sur actifs du territoire.',
    limits: `En général plus élevé que le taux de chômage au sens du Bureau international du travail. ${CENSUS_LIMITS}`,
  }),
  counted('logements', 'logement', {
    label: 'Logements',
    unit: 'logements',
    definition: 'Résidences principales, secondaires et occasionnelles, et logements vacants.',
  }),
  counted('logements-vacants', 'logement', {
    label: 'Logements vacants',
    unit: 'logements',
    definition: 'Logements inoccupés au recensement.',
  }),
  counted('taux-vacance', 'logement', {
    label: 'Part des logements vacants',
    shortLabel: 'Taux de vacance',
    kind: 'rate',
    unit: '%',
    decimals: 1,
    numerator: 'logements-vacants',
    denominator: 'logements',
    factor: 100,
    definition: 'Part des logements vacants parmi tous les logements.',
    method: 'Rapport des sommes : logements vacants du territoire sur logements du territoire.',
  }),
  {
    id: 'niveau-vie-median',
    label: 'Niveau de vie médian',
    kind: 'median',
    unit: '€ par an',
    decimals: 0,
    better: 'higher',
    level: 'context',
    themes: ['revenus'],
    definition:
      'La moitié des personnes vivent dans un ménage dont le revenu disponible par unité de consommation est inférieur à ce montant annuel.',
    limits: FILOSOFI_LIMITS,
    periodicity: 'Annuelle',
    source: 'insee-comparateur',
  },
  {
    id: 'taux-pauvrete',
    label: 'Taux de pauvreté au seuil de 60 %',
    shortLabel: 'Taux de pauvreté',
    kind: 'rate',
    // Its numerator and denominator are not published: communal rates cannot become one.
    aggregation: 'none',
    unit: '%',
    decimals: 0,
    better: 'lower',
    level: 'context',
    themes: ['revenus'],
    definition:
      'Part des personnes dont le niveau de vie est inférieur à 60 % du niveau de vie médian de France métropolitaine.',
    limits: FILOSOFI_LIMITS,
    periodicity: 'Annuelle',
    source: 'insee-comparateur',
  },
];

export const THEMES = [
  {id: 'politique-de-la-ville', label: 'Politique de la ville'},
  {id: 'population', label: 'Population'},
  {id: 'emploi', label: 'Emploi'},
  {id: 'logement', label: 'Logement'},
  {id: 'revenus', label: 'Revenus'},
];
