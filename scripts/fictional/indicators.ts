/** The forty indicators of the invented federation. Definitions are worded as a federation could word its own. */
import type {Theme} from './words.js';

/** How the values of an indicator are invented. */
export interface Recipe {
  /** For an average centre social; an EVS has a fifth of it. */
  readonly about?: number;
  /** Years of data in which the question was put; all of them when absent. */
  readonly asked?: readonly number[];
}

/** Counts of people: below this many, a cell is hidden. */
export const PEOPLE_THRESHOLD = 5;

const people = {disclosure: {threshold: PEOPLE_THRESHOLD, perCentre: 'open'}} as const;
const survey = {source: 'enquete', periodicity: 'Annuelle', level: 'output'} as const;
const census = {source: 'recensement-fictif', periodicity: 'Tous les cinq ans', level: 'context', comparableAfter: 5} as const;

interface Described extends Recipe {
  readonly id: string;
  readonly label: string;
  readonly kind: 'count' | 'amount' | 'rate' | 'ratio' | 'median' | 'index';
  readonly themes?: readonly Theme[];
  readonly [field: string]: unknown;
}

const persons = (id: string, label: string, about: number, more: object = {}): Described => ({
  id, label, about, kind: 'count', unit: 'personnes', decimals: 0, better: 'neither', counts: 'persons', ...survey, ...people, ...more,
});
const things = (id: string, label: string, about: number, unit: string, more: object = {}): Described => ({
  id, label, about, kind: 'count', unit, decimals: 0, better: 'neither', ...survey, ...more,
});
const rate = (id: string, label: string, numerator: string, denominator: string, more: object = {}): Described => ({
  id, label, numerator, denominator, kind: 'rate', unit: '%', factor: 100, decimals: 1, better: 'neither', ...survey, ...more,
});

const OVERLAP = 'Une personne qui vient dans deux centres est comptée deux fois : la somme de plusieurs centres n’est pas un nombre d’habitants.';

/** Asked of the centres, every year or in some years. */
export const SURVEYED: readonly Described[] = [
  persons('habitants', 'Habitants touchés', 1350, {shortLabel: 'Habitants', dimensions: ['age', 'sex'], aggregation: 'none', definition: 'Personnes différentes venues au moins une fois dans l’année à une activité, à un service ou à un événement du centre.', limits: OVERLAP, order: 1}),
  things('participations', 'Participations aux activités', 9200, 'participations', {dimensions: ['theme'], counts: 'participations', definition: 'Nombre de présences à une activité : une personne venue dix fois compte dix participations.', order: 2}),
  persons('adherents', 'Adhérents', 520, {aggregation: 'none', definition: 'Personnes à jour de leur adhésion au 31 décembre.', limits: OVERLAP, order: 3}),
  things('familles-adherentes', 'Familles adhérentes', 210, 'familles', {themes: ['familles'], aggregation: 'none', definition: 'Foyers dont un membre au moins est adhérent.', limits: OVERLAP, ...people}),
  things('familles-mono', 'Familles monoparentales adhérentes', 58, 'familles', {themes: ['familles'], aggregation: 'none', definition: 'Foyers adhérents d’un seul adulte avec un enfant ou plus.', asked: [2021, 2023], ...people}),
  rate('part-familles-mono', 'Part des familles monoparentales parmi les familles adhérentes', 'familles-mono', 'familles-adherentes', {themes: ['familles'], asked: [2021, 2023]}),
  things('benevoles-activite', 'Bénévoles d’activité', 34, 'bénévoles', {themes: ['citoyennete'], definition: 'Bénévoles qui animent une activité ou y aident.', limits: 'Depuis les données 2022, la question ne compte plus les bénévoles d’un seul jour.', better: 'higher'}),
  things('benevoles-gouvernance', 'Bénévoles de gouvernance', 14, 'bénévoles', {themes: ['citoyennete'], definition: 'Membres du conseil d’administration, du comité d’usagers ou d’une commission.', better: 'higher'}),
  things('benevoles', 'Bénévoles', 46, 'bénévoles', {themes: ['citoyennete'], definition: 'Personnes différentes, d’activité ou de gouvernance.', better: 'higher'}),
  things('benevoles-formes', 'Bénévoles formés dans l’année', 9, 'bénévoles', {themes: ['citoyennete'], definition: 'Bénévoles qui ont suivi au moins une journée de formation.', better: 'higher'}),
  rate('part-benevoles-formes', 'Part des bénévoles formés', 'benevoles-formes', 'benevoles', {themes: ['citoyennete'], better: 'higher', level: 'result'}),
  things('heures-benevolat', 'Heures de bénévolat', 3100, 'heures', {themes: ['citoyennete'], definition: 'Heures données dans l’année, réunions comprises.', limits: 'Souvent estimées.'}),
  {id: 'habitants-par-benevole', label: 'Habitants touchés par bénévole', kind: 'ratio', numerator: 'habitants', denominator: 'benevoles', unit: 'habitants', decimals: 1, better: 'neither', themes: ['citoyennete'], ...survey},
  things('etp', 'Emplois en équivalent temps plein', 9.4, 'ETP', {decimals: 1, definition: 'Somme des temps de travail rapportés à un temps plein.'}),
  {id: 'budget', label: 'Budget réalisé', kind: 'amount', about: 512_000, unit: '€', decimals: 0, better: 'neither', dimensions: ['funder'], definition: 'Total des produits de l’année, hors mises à disposition.', ...survey},
  {id: 'aides-publiques', label: 'Aides publiques', kind: 'amount', unit: '€', decimals: 0, better: 'neither', definition: 'Part du budget qui vient de la Caf, des communes, des intercommunalités, du Département et de l’État.', ...survey},
  rate('part-aides-publiques', 'Part des aides publiques dans le budget', 'aides-publiques', 'budget'),
  things('partenariats', 'Partenariats', 21, 'partenaires', {definition: 'Organismes avec lesquels une action au moins a été menée.'}),
  things('actions', 'Actions menées', 48, 'actions', {dimensions: ['theme'], definition: 'Actions distinctes, d’une séance ou de toute l’année.'}),
  things('initiatives-habitants', 'Initiatives portées par des habitants', 6, 'initiatives', {themes: ['citoyennete'], definition: 'Actions proposées et conduites par des habitants, avec ou sans l’aide du centre.', better: 'higher', level: 'result'}),
  persons('enfants-alsh', 'Enfants accueillis en accueil de loisirs', 145, {themes: ['jeunesse'], definition: 'Enfants différents de 3 à 11 ans.'}),
  persons('jeunes-accompagnes', 'Jeunes accompagnés dans un projet', 31, {themes: ['jeunesse'], definition: 'Jeunes de 12 à 25 ans qui ont conduit un projet avec un animateur.', better: 'higher', level: 'result'}),
  persons('scolarite', 'Enfants en accompagnement à la scolarité', 42, {themes: ['jeunesse'], definition: 'Inscrits au contrat local d’accompagnement à la scolarité.'}),
  persons('parents', 'Parents venus aux rencontres de parents', 74, {themes: ['familles'], definition: 'Parents différents venus à une rencontre au moins.'}),
  things('sorties-familles', 'Sorties familiales', 11, 'sorties', {themes: ['familles']}),
  persons('seniors', 'Personnes de 60 ans et plus accompagnées', 88, {themes: ['seniors'], definition: 'Personnes vues à domicile ou venues à une action contre l’isolement.'}),
  persons('droits-informes', 'Personnes informées sur leurs droits', 260, {themes: ['acces-droits']}),
  persons('droits-accompagnes', 'Personnes accompagnées dans leurs droits', 96, {themes: ['acces-droits'], definition: 'Démarche suivie jusqu’à une réponse de l’administration.', level: 'result', better: 'higher'}),
  persons('aide-numerique', 'Personnes aidées au numérique', 130, {themes: ['acces-droits'], asked: [2022, 2023, 2024]}),
  things('heures-ouverture', 'Heures d’ouverture par semaine', 41, 'heures', {decimals: 1, aggregation: 'none', definition: 'Semaine ordinaire, hors vacances.'}),
  persons('nouveaux-habitants', 'Habitants venus pour la première fois', 290, {aggregation: 'none', better: 'higher'}),
  rate('part-nouveaux', 'Part des habitants venus pour la première fois', 'nouveaux-habitants', 'habitants', {better: 'neither'}),
  persons('satisfaits', 'Habitants qui disent avoir changé quelque chose dans leur vie', 118, {asked: [2021, 2023, 2024], level: 'result', themes: ['citoyennete']}),
  persons('repondants', 'Habitants qui ont répondu au questionnaire', 162, {asked: [2021, 2023, 2024]}),
  rate('part-changement', 'Part des habitants qui disent avoir changé quelque chose dans leur vie', 'satisfaits', 'repondants', {asked: [2021, 2023, 2024], level: 'impact', better: 'higher', themes: ['citoyennete'], limits: 'Réponses de ceux qui ont rempli le questionnaire, plus souvent des habitués.'}),
];

/** Known for every commune. */
export const CONTEXT: readonly Described[] = [
  {id: 'population', label: 'Population', kind: 'count', unit: 'habitants', decimals: 0, better: 'neither', dimensions: ['age', 'sex'], definition: 'Population des ménages inventée pour la démonstration.', ...census},
  {id: 'chomeurs', label: 'Personnes au chômage', kind: 'count', unit: 'personnes', decimals: 0, better: 'lower', themes: ['insertion'], ...census},
  {id: 'actifs', label: 'Population active', kind: 'count', unit: 'personnes', decimals: 0, better: 'neither', themes: ['insertion'], ...census},
  rate('taux-chomage', 'Taux de chômage', 'chomeurs', 'actifs', {...census, better: 'lower', themes: ['insertion'], definition: 'Personnes de 15 à 64 ans au chômage rapportées aux actifs du même âge.'}),
  {id: 'niveau-vie', label: 'Niveau de vie médian', kind: 'median', unit: '€', decimals: 0, better: 'higher', themes: ['insertion'], definition: 'La moitié des habitants vit avec plus, l’autre avec moins, par unité de consommation et par an.', limits: 'Non diffusé dans les communes de moins de 500 habitants.', source: 'revenus-fictifs', level: 'context'},
];

/** What an indicator says in the document: its recipe stays here. */
export const described = (indicator: Described) =>
  Object.fromEntries(Object.entries(indicator).filter(([field]) => field !== 'about' && field !== 'asked'));
