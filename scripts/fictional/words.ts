/** The words in which the invented federation classes its records, and the dimensions of its figures. */
const terms = (labels: Readonly<Record<string, string>>) => Object.entries(labels).map(([id, label]) => ({id, label}));

export const THEMES = {
  familles: 'Familles et parentalité',
  jeunesse: 'Enfance et jeunesse',
  seniors: 'Vieillissement et liens entre générations',
  'acces-droits': 'Accès aux droits et au numérique',
  citoyennete: 'Citoyenneté et pouvoir d’agir',
  culture: 'Culture et loisirs partagés',
  insertion: 'Insertion et emploi',
  ecologie: 'Transition écologique',
} as const;
export type Theme = keyof typeof THEMES;

export const AGES = {
  '0-5': {label: 'Moins de 6 ans', from: 0, to: 5},
  '6-11': {label: '6 à 11 ans', from: 6, to: 11},
  '12-17': {label: '12 à 17 ans', from: 12, to: 17},
  '18-29': {label: '18 à 29 ans', from: 18, to: 29},
  '30-59': {label: '30 à 59 ans', from: 30, to: 59},
  '60+': {label: '60 ans et plus', from: 60},
} as const;

export const FUNDERS = {
  caf: 'Caf',
  commune: 'Commune',
  epci: 'Intercommunalité',
  departement: 'Département',
  etat: 'État',
  usagers: 'Participation des habitants',
  autres: 'Autres financeurs',
} as const;

export const VOCABULARIES = [
  {id: 'themes', label: 'Thèmes', terms: terms(THEMES)},
  {
    id: 'audiences',
    label: 'Publics',
    terms: terms({'tous-publics': 'Tous les habitants', familles: 'Familles', enfants: 'Enfants', jeunes: 'Jeunes', adultes: 'Adultes', seniors: 'Personnes âgées', 'personnes-isolees': 'Personnes isolées'}),
  },
  {
    id: 'services',
    label: 'Services',
    terms: terms({accueil: 'Accueil et écoute', 'accueil-de-loisirs': 'Accueil de loisirs', 'accompagnement-scolaire': 'Accompagnement à la scolarité', 'ecrivain-public': 'Écrivain public', 'point-numerique': 'Point numérique', ludotheque: 'Ludothèque', 'jardin-partage': 'Jardin partagé', 'atelier-sociolinguistique': 'Atelier sociolinguistique', 'cafe-associatif': 'Café associatif'}),
  },
  {
    id: 'agrements',
    label: 'Agréments',
    terms: [
      {id: 'animation-globale', label: 'Animation globale', until: '2030-12-31'},
      {id: 'animation-collective-familles', label: 'Animation collective familles', until: '2030-12-31', note: 'Réunie à l’animation globale par la réforme de décembre 2025.'},
      {id: 'espace-de-vie-sociale', label: 'Espace de vie sociale'},
    ],
  },
  {id: 'specificities', label: 'Spécificités', terms: terms({'multi-sites': 'Plusieurs sites', itinerant: 'Itinérant', 'gens-du-voyage': 'Gens du voyage'})},
  {id: 'approaches', label: 'Dimensions de l’action', terms: terms({'accompagnement-de-projets': 'Accompagnement de projets', 'animation-collective': 'Animation collective', 'aller-vers': 'Aller vers', 'reseau-de-partenaires': 'Réseau de partenaires'})},
  {id: 'funders', label: 'Financeurs', terms: terms(FUNDERS)},
  {id: 'scopes', label: 'Territoire concerné', terms: terms({quartier: 'Un quartier', commune: 'Une commune', communes: 'Plusieurs communes', pays: 'Tout le pays'})},
  {id: 'roles', label: 'Rôles', terms: terms({habitant: 'Habitant ou habitante', benevole: 'Bénévole', salarie: 'Salarié ou salariée', administrateur: 'Administrateur ou administratrice', direction: 'Direction', 'delegation-federale': 'Délégation fédérale', partenaire: 'Partenaire'})},
  {id: 'ages', label: 'Tranches d’âge', terms: Object.entries(AGES).map(([id, {label}]) => ({id, label}))},
  {id: 'methods', label: 'Modes de recueil', terms: terms({entretien: 'Entretien', questionnaire: 'Questionnaire', 'porteur-de-parole': 'Porteur de parole', marche: 'Marche exploratoire', atelier: 'Atelier'})},
  {id: 'resource-kinds', label: 'Types de ressources', terms: terms({guide: 'Guide', etude: 'Étude', outil: 'Outil', plaquette: 'Plaquette', 'compte-rendu': 'Compte rendu', actes: 'Actes'})},
  {id: 'event-kinds', label: 'Types d’événements', terms: terms({'journee-d-etude': 'Journée d’étude', 'reunion-de-groupe': 'Réunion de groupe de travail', 'assemblee-generale': 'Assemblée générale', formation: 'Formation', rencontre: 'Rencontre'})},
];

export const DIMENSIONS = [
  {id: 'age', label: 'Âge', exclusive: true, ordered: true, categories: Object.entries(AGES).map(([id, bounds]) => ({id, ...bounds}))},
  {id: 'sex', label: 'Sexe', exclusive: true, categories: [{id: 'f', label: 'Femmes'}, {id: 'h', label: 'Hommes'}]},
  {id: 'theme', label: 'Thème', exclusive: true, categories: terms(THEMES)},
  {id: 'funder', label: 'Financeur', exclusive: true, categories: terms(FUNDERS)},
];
